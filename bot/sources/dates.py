"""Dates as feeds, APIs and listings write them, as one moment in UTC."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from email.utils import parsedate_tz

from bot.pipeline.mentions.dates import find_dates

_EARLIEST_YEAR, _LATEST_YEAR = 1990, 2100
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:?\d{2}|$)")
_ISO_FRACTION = re.compile(r"(?<=:\d{2})[.,]\d+")
_TIME = re.compile(r"\d{1,2}:\d{2}")
# Names of zones that email.utils does not know, as the regulators' feeds may use them; hours from UTC.
_ZONES = {
    "CET": 1,
    "CEST": 2,
    "BST": 1,
    "WEST": 1,
    "AEST": 10,
    "AEDT": 11,
    "ACST": 9.5,
    "AWST": 8,
    "NZST": 12,
    "NZDT": 13,
}
_ZONE_NAME = re.compile(r"\b([A-Z]{3,4})$")
_OFFSET = re.compile(r"(?:[+-]\d{2}:?\d{2}|\b[A-Z]{1,4})$")


def moment(text: str | None, zone: tzinfo, language: str) -> datetime | None:
    """When that was, in UTC; None where it is no date, or one that no regulator can mean.

    A date without a time is midnight in the regulator's zone. So is one at 00:00:00, whatever its offset: such feeds
    know only the day, and some write winter dates with the summer's offset, which would move them to the day before.

    Args:
        text: such as "Tue, 14 Jul 26 00:00:00 -0400", "2026-03-19T11:56:10.78Z" or "28 maggio 2026".
        zone: the regulator's.
        language: ISO 639-1 code in which months are named.
    """
    text = " ".join((text or "").split())
    if not text:
        return None
    found = _iso(text) or _rfc_822(text) or _in_words(text, language)
    if found is None or not _EARLIEST_YEAR <= found.year <= _LATEST_YEAR:
        return None
    if found.tzinfo is None or found.time() == time():
        found = found.replace(tzinfo=zone)
    return found.astimezone(UTC)


def midnight(day: date, zone: tzinfo) -> datetime:
    """The moment at which that day began in that zone, in UTC."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def _iso(text: str) -> datetime | None:
    if not _ISO.match(text):
        return None
    try:
        return datetime.fromisoformat(_ISO_FRACTION.sub("", text))
    except ValueError:
        return None


def _rfc_822(text: str) -> datetime | None:
    if not _TIME.search(text):
        return None
    try:
        parts = parsedate_tz(text)
        if parts is None:
            return None
        found = datetime(*parts[:6])  # noqa: DTZ001 - the offset is added below, where there is one
        offset = _offset(text, parts[9])
        return found if offset is None else found.replace(tzinfo=timezone(timedelta(seconds=offset)))
    except (ValueError, OverflowError, IndexError, TypeError):
        return None


def _offset(text: str, parsed: int | None) -> int | None:
    """Seconds from UTC; None where the text names no zone, which email.utils would take for UTC."""
    name = _ZONE_NAME.search(text)
    if name and name[1] in _ZONES:
        return int(_ZONES[name[1]] * 3600)
    return parsed if _OFFSET.search(text) else None


def _in_words(text: str, language: str) -> datetime | None:
    mention = next((date for date in find_dates(text, language) if date.precision == "day" and date.dated), None)
    return datetime.combine(mention.value, time()) if mention else None
