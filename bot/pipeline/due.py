"""When a subscriber is to be told: at once, when the quiet hours end, or with the next digest.

Wall-clock times are read in the subscriber's own zone. Where a change of the clocks makes one of them ambiguous or
skips it, RFC 5545 (section 3.3.5) is followed: the first of two occurrences, and for a time that does not exist the
same distance past the hour that does. https://www.rfc-editor.org/rfc/rfc5545#section-3.3.5
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.domain.subscriptions import Cadence, QuietHours, Subscription

DIGEST_TIME = time(9)
"""When digests go out, by the subscriber's clock; the weekly one on Mondays."""

_MONDAY = 0


def due_at(subscription: Subscription, now: datetime) -> datetime:
    """The moment at which a message recorded now is to go out.

    Args:
        subscription: its cadence, zone and quiet hours decide.
        now: aware.

    Returns:
        ``now`` itself or a later moment, UTC. A digest's moment is always later than now, so that whatever is
        recorded while a digest is being sent belongs to the next one.
    """
    zone = _zone(subscription.timezone)
    due = now.astimezone(UTC)
    if subscription.cadence is not Cadence.INSTANT:
        due = _next_digest(due, zone, weekly=subscription.cadence is Cadence.WEEKLY)
    if subscription.quiet_hours is not None:
        due = _after_quiet_hours(due, zone, subscription.quiet_hours)
    return due


@lru_cache(maxsize=1024)
def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        # Names are checked when a subscription is made; one that the system has since dropped must not hold up alerts.
        return ZoneInfo("UTC")


def _next_digest(now: datetime, zone: ZoneInfo, *, weekly: bool) -> datetime:
    today = now.astimezone(zone).date()
    for ahead in range(9):
        day = today + timedelta(days=ahead)
        if weekly and day.weekday() != _MONDAY:
            continue
        moment = datetime.combine(day, DIGEST_TIME, tzinfo=zone).astimezone(UTC)
        if moment > now:
            return moment
    raise AssertionError("a week and a day has a Monday and a morning after any moment")


def _after_quiet_hours(moment: datetime, zone: ZoneInfo, quiet: QuietHours) -> datetime:
    local = moment.astimezone(zone)
    if not _is_quiet(local.time(), quiet):
        return moment
    ends = (end for ahead in (0, 1, 2) for end in _occurrences(local.date() + timedelta(days=ahead), quiet.end, zone))
    return min(end for end in ends if end > moment)


def _occurrences(day: date, clock: time, zone: ZoneInfo) -> tuple[datetime, ...]:
    """When a clock shows that time on that day: once, or twice where it is set back; UTC."""
    first = datetime.combine(day, clock, tzinfo=zone)
    second = first.replace(fold=1)
    # A skipped time has two readings as well; the second of them lies before the clocks change.
    return tuple(moment.astimezone(UTC) for moment in ([first, second] if _exists(first) else [first]))


def _exists(moment: datetime) -> bool:
    return moment.astimezone(UTC).astimezone(moment.tzinfo).time() == moment.time()


def _is_quiet(clock: time, quiet: QuietHours) -> bool:
    if quiet.start <= quiet.end:
        return quiet.start <= clock < quiet.end
    return clock >= quiet.start or clock < quiet.end
