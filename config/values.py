"""Readings of single settings: durations, sizes, sums, destinations, hours. Each error says what was expected."""

from __future__ import annotations

import re
from datetime import time, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.money import Money
from bot.domain.subscriptions import Destination, QuietHours

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800}
_DURATION = re.compile(r"(?:\d+(?:\.\d+)?[smhdw]\s*)+", re.IGNORECASE)
_DURATION_PART = re.compile(r"(\d+(?:\.\d+)?)([smhdw])", re.IGNORECASE)
_SIZES = {"": 1, "b": 1, "kb": 1000, "mb": 1000**2, "gb": 1000**3, "kib": 1024, "mib": 1024**2, "gib": 1024**3}
_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([kmg]?i?b?)", re.IGNORECASE)
_SUM = re.compile(r"(\d[\d ,_']*(?:\.\d+)?)\s*([km]?)\s*([A-Z]{3})", re.IGNORECASE)
_SUM_SCALES = {"": 1, "k": 1000, "m": 1_000_000}
_HOURS = re.compile(r"(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})")
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


def money(value: Any) -> Money:
    """A sum such as ``"50000 EUR"``; grouping marks and a "k" or "m" are understood.

    Raises:
        ValueError: it is none.
    """
    if isinstance(value, Money):
        return value
    match = _SUM.fullmatch(str(value).strip())
    if not match:
        raise ValueError(f'expected a sum and its currency, such as "50000 EUR", not {value!r}')
    amount = Decimal(re.sub(r"[ ,_']", "", match[1])) * _SUM_SCALES[match[2].lower()]
    return Money(amount=amount, currency=match[3].upper())


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


def quiet_hours(value: Any) -> QuietHours:
    """A daily span such as ``"22:00-07:00"``.

    Raises:
        ValueError: it is none.
    """
    if isinstance(value, QuietHours):
        return value
    wrong = ValueError(f'expected a daily span such as "22:00-07:00", not {value!r}')
    match = _HOURS.fullmatch(str(value).strip())
    if not match:
        raise wrong
    try:
        start, end = time(int(match[1]), int(match[2])), time(int(match[3]), int(match[4]))
    except ValueError:
        raise wrong from None
    if start == end:
        raise ValueError(f"expected a span with two different ends, not {value!r}")
    return QuietHours(start=start, end=end)


def timezone(value: Any) -> str:
    """An IANA time zone's name, such as ``"Europe/Paris"``.

    Raises:
        ValueError: there is none of that name.
    """
    try:
        ZoneInfo(str(value))
    except (KeyError, ValueError, OSError):
        raise ValueError(f'expected an IANA time zone such as "Europe/Paris", not {value!r}') from None
    return str(value)


def currency(value: Any) -> str:
    """An ISO 4217 code, such as ``"EUR"``.

    Raises:
        ValueError: it is none by its form.
    """
    code = str(value).strip().upper()
    if not re.fullmatch(r"[A-Z]{3}", code):
        raise ValueError(f'expected an ISO 4217 currency code such as "EUR", not {value!r}')
    return code


def words(value: Any) -> Any:
    """A list; a string is split at its commas, so that an environment variable can hold one."""
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
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
