"""Readings of single settings: durations, sizes, sums, destinations, hours. Each error says what was expected."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any, TypeVar

from bot.domain.actions import ActionType
from bot.domain.errors import BadQuery
from bot.domain.money import Money
from bot.domain.regulators import Directory
from bot.domain.subscriptions import Destination
from bot.pipeline import filters

T = TypeVar("T")

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800}
_DURATION = re.compile(r"(?:\d+(?:\.\d+)?[smhdw]\s*)+", re.IGNORECASE)
_DURATION_PART = re.compile(r"(\d+(?:\.\d+)?)([smhdw])", re.IGNORECASE)
_SIZES = {"": 1, "b": 1, "kb": 1000, "mb": 1000**2, "gb": 1000**3, "kib": 1024, "mib": 1024**2, "gib": 1024**3}
_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([kmg]?i?b?)", re.IGNORECASE)
_CHANNELS = {"slack": re.compile(r"[CGD][A-Z0-9]+"), "discord": re.compile(r"\d+")}


def duration(value: Any) -> timedelta:
    """A span such as ``"10m"``, ``"2s"`` or ``"1h 30m"``; a bare number counts seconds.

    Raises:
        ValueError: it is none, or it is not longer than nothing.
    """
    if isinstance(value, timedelta):
        return value
    text = str(value).strip()
    if re.fullmatch(r"\d+(?:\.\d+)?", text):
        span = timedelta(seconds=float(text))
    elif _DURATION.fullmatch(text):
        span = timedelta(seconds=sum(float(n) * _UNITS[unit.lower()] for n, unit in _DURATION_PART.findall(text)))
    else:
        raise ValueError(f'expected a duration such as "10m", "2s" or "1h 30m", not {value!r}')
    if not span:
        raise ValueError(f"expected a duration longer than nothing, not {value!r}")
    return span


def size(value: Any) -> int:
    """A number of bytes, such as ``"10 MB"``.

    Raises:
        ValueError: it is none.
    """
    match = _SIZE.fullmatch(str(value).strip())
    if not match or isinstance(value, bool) or match[2].lower() not in _SIZES:
        raise ValueError(f'expected a size such as "10 MB", not {value!r}')
    return int(float(match[1]) * _SIZES[match[2].lower()])


def in_filter_words(read: Callable[[str], T]) -> Callable[[Any], T]:
    """A reader of ``bot.pipeline.filters``, which chat uses for the same options, fit for a settings file.

    Args:
        read: takes the value as typed; raises BadQuery with ``option: what was expected``.
    """

    def validate(value: Any) -> T:
        try:
            return read(value if isinstance(value, str) else ",".join(map(str, value)))
        except BadQuery as error:
            raise ValueError(str(error).partition(": ")[2]) from None
        except TypeError:
            raise ValueError(f"expected text, not {value!r}") from None

    return validate


def _at_least(value: str) -> Money | None:
    return filters.filter_from({"at_least": value}, Directory(())).at_least


def _types(value: str) -> tuple[ActionType, ...]:
    return tuple(sorted(filters.filter_from({"types": value}, Directory(())).types))


money = in_filter_words(_at_least)
types = in_filter_words(_types)
quiet_hours = in_filter_words(filters.quiet_hours_from)
timezone = in_filter_words(filters.timezone_from)
currency = in_filter_words(filters.currency_from)
cadence = in_filter_words(filters.cadence_from)


def destination(value: Any) -> Destination:
    """A channel such as ``"slack:C0123456789"`` or ``"discord:1234567890"``.

    Raises:
        ValueError: it is none; the sentence says how to find the id.
    """
    if isinstance(value, Destination):
        return value
    platform, _, channel = str(value).strip().partition(":")
    pattern = _CHANNELS.get(platform)
    if pattern is None:
        raise ValueError(f'expected "slack:<channel id>" or "discord:<channel id>", not {value!r}')
    if not pattern.fullmatch(channel):
        kind = "a channel id such as C0123456789" if platform == "slack" else "a channel id, which is a number"
        raise ValueError(f'expected {kind} after "{platform}:", not {channel!r} (a channel\'s name is not its id)')
    return Destination(platform=platform, channel=channel)


def words(value: Any) -> Any:
    """A list; a string is split at its commas, so that an environment variable can hold one."""
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return value


def folders(value: Any) -> Any:
    """A list of paths; a string is one path, or several with the system's path separator between them."""
    if isinstance(value, str):
        return tuple(part for part in value.split(os.pathsep) if part)
    return value


def web_address(value: Any) -> str:
    """An http or https address.

    Raises:
        ValueError: it is none.
    """
    text = str(value).strip()
    if not re.fullmatch(r"https?://[^\s/]+\S*", text):
        raise ValueError(f"expected an address that starts with http:// or https://, not {value!r}")
    return text
