"""When a subscriber is to be told, on ordinary days and on those when the clocks change."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.subscriptions import Cadence, Destination, QuietHours, Subscription
from bot.pipeline.due import due_at

ZONES = ("UTC", "Europe/Rome", "America/New_York", "Australia/Sydney", "Australia/Lord_Howe", "Asia/Kathmandu")


def subscription(
    cadence: Cadence = Cadence.INSTANT, zone: str = "Europe/Paris", quiet: tuple[str, str] | None = None
) -> Subscription:
    hours = QuietHours(start=time.fromisoformat(quiet[0]), end=time.fromisoformat(quiet[1])) if quiet else None
    return Subscription(
        id="s1",
        destination=Destination(platform="slack", channel="C1"),
        cadence=cadence,
        timezone=zone,
        quiet_hours=hours,
    )


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_instant_is_now() -> None:
    assert due_at(subscription(), utc("2026-11-22T12:00")) == utc("2026-11-22T12:00")


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-11-22T07:59", "2026-11-22T08:00"),  # 08:59 in Paris
        ("2026-11-22T08:00", "2026-11-23T08:00"),  # at nine sharp, the next day's
        ("2026-03-28T12:00", "2026-03-29T07:00"),  # the clocks go forward in the night
        ("2026-10-24T12:00", "2026-10-25T08:00"),  # and back
    ],
)
def test_daily_at_nine_by_the_local_clock(now: str, due: str) -> None:
    assert due_at(subscription(Cadence.DAILY), utc(now)) == utc(due)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-11-22T12:00", "2026-11-23T08:00"),  # Sunday → Monday
        ("2026-11-23T07:00", "2026-11-23T08:00"),  # early on Monday
        ("2026-11-23T08:00", "2026-11-30T08:00"),  # Monday at nine sharp → a week later
        ("2026-10-20T12:00", "2026-10-26T08:00"),  # over the change of the clocks
    ],
)
def test_weekly_on_monday(now: str, due: str) -> None:
    assert due_at(subscription(Cadence.WEEKLY), utc(now)) == utc(due)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-11-22T21:30", "2026-11-23T06:00"),  # 22:30 → 07:00
        ("2026-11-23T05:59", "2026-11-23T06:00"),
        ("2026-11-23T06:00", "2026-11-23T06:00"),  # they are over
        ("2026-11-22T20:59", "2026-11-22T20:59"),  # not yet begun
        ("2026-03-28T22:00", "2026-03-29T05:00"),  # the night is an hour shorter
        ("2026-10-24T21:00", "2026-10-25T06:00"),  # and an hour longer
    ],
)
def test_quiet_hours_over_midnight(now: str, due: str) -> None:
    assert due_at(subscription(quiet=("22:00", "07:00")), utc(now)) == utc(due)


def test_quiet_hours_that_end_in_the_skipped_hour() -> None:
    # 02:30 does not exist in Paris on 29 March 2026; it counts as half past the hour that follows.
    assert due_at(subscription(quiet=("22:00", "02:30")), utc("2026-03-28T23:00")) == utc("2026-03-29T01:30")


def test_quiet_hours_that_end_in_the_repeated_hour() -> None:
    night = subscription(quiet=("22:00", "02:30"))
    assert due_at(night, utc("2026-10-24T23:00")) == utc("2026-10-25T00:30")  # the first 02:30
    assert due_at(night, utc("2026-10-25T00:45")) == utc("2026-10-25T00:45")  # 02:45, over
    assert due_at(night, utc("2026-10-25T01:10")) == utc("2026-10-25T01:30")  # 02:10 again: quiet until the second


def test_a_digest_that_falls_into_quiet_hours_waits_for_their_end() -> None:
    late = subscription(Cadence.DAILY, quiet=("20:00", "10:00"))
    assert due_at(late, utc("2026-11-22T12:00")) == utc("2026-11-23T09:00")


def test_hours_that_begin_when_they_end_are_none() -> None:
    assert due_at(subscription(quiet=("07:00", "07:00")), utc("2026-11-22T06:00")) == utc("2026-11-22T06:00")


def test_a_zone_that_the_system_has_dropped_holds_nothing_up() -> None:
    assert due_at(subscription(zone="Mars/Olympus_Mons"), utc("2026-11-22T12:00")) == utc("2026-11-22T12:00")


times = st.times().map(lambda t: t.replace(second=0, microsecond=0))
moments = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - made aware


@given(moments, st.sampled_from(ZONES), times, times, st.sampled_from(Cadence))
def test_never_early_never_quiet_never_forgotten(
    now: datetime, zone: str, start: time, end: time, cadence: Cadence
) -> None:
    wanted = Subscription(
        id="s1",
        destination=Destination(platform="slack", channel="C1"),
        cadence=cadence,
        timezone=zone,
        quiet_hours=QuietHours(start=start, end=end),
    )
    due = due_at(wanted, now)
    assert now <= due <= now + timedelta(days=9 if cadence is Cadence.WEEKLY else 2.1)
    local, before = due.astimezone(ZoneInfo(zone)), now.astimezone(ZoneInfo(zone))
    inside = start <= local.time() < end if start <= end else local.time() >= start or local.time() < end
    # A span whose end the clock skips ends later than it says, and the next may have begun by then.
    assert not inside or local.utcoffset() != before.utcoffset()
