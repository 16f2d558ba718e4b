"""Facts that HTTP headers state, one function each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?(\d{1,9})", re.IGNORECASE)
_NO_STORE = re.compile(r"\bno-(?:store|cache)\b", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
LONGEST = 24 * 3600.0


def fresh_for(headers: Mapping[str, str]) -> float | None:
    """Seconds for which the answer stays good: Cache-Control's max-age less the Age; None where nothing is said."""
    control = headers.get("Cache-Control", "")
    found = _MAX_AGE.search(control)
    if not found or _NO_STORE.search(control):
        return None
    age = headers.get("Age", "0").strip()
    left = float(found[1]) - (float(age) if age.isdigit() and len(age) < 9 else 0.0)
    return min(left, LONGEST) if left > 0 else None


def retry_after(headers: Mapping[str, str], now: datetime | None = None) -> float | None:
    """Seconds that the server asks to wait, at most a day; it may name them, or a date."""
    value = headers.get("Retry-After", "").strip()
    if value.isdigit():
        return min(float(value[:9]), LONGEST)
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max((moment - (now or datetime.now(UTC))).total_seconds(), 0.0), LONGEST)


def charset(headers: Mapping[str, str]) -> str | None:
    """The charset that the Content-Type declares."""
    found = _CHARSET.search(headers.get("Content-Type", ""))
    return found[1] if found else None


def media_type(headers: Mapping[str, str]) -> str:
    """The Content-Type without parameters, in small letters."""
    return headers.get("Content-Type", "").split(";", 1)[0].strip().casefold()
