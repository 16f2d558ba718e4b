"""When to ask again, and when to worry."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.errors import SourceRefused, SourceUnreachable
from bot.domain.regulators import SourceState
from bot.pipeline import rhythm
from tests.builders import NOON

EVERY = timedelta(minutes=10)


@pytest.mark.parametrize(("fresh_for", "minutes"), [(None, 10), (30, 10), (1_200, 20), (86_400, 40)])
def test_a_servers_freshness_is_believed_within_reason(fresh_for, minutes):
    assert rhythm.next_poll(NOON, EVERY, fresh_for, 0) == NOON + timedelta(minutes=minutes)


def test_jitter_moves_a_visit_by_a_tenth_at_most():
    assert rhythm.next_poll(NOON, EVERY, None, 1) == NOON + timedelta(minutes=11)
    assert rhythm.next_poll(NOON, EVERY, None, -1) == NOON + timedelta(minutes=9)


def test_back_off_doubles_up_to_a_day_and_never_ends():
    state = SourceState(source="ico/news")
    waits = []
    for _ in range(40):
        state = rhythm.after_failure(state, SourceUnreachable("https://x", "no answer"), NOON, EVERY)
        assert state.next_poll_at is not None
        waits.append(state.next_poll_at - NOON)
    assert waits[:3] == [EVERY, EVERY * 2, EVERY * 4]
    assert waits[-1] == timedelta(days=1)
    assert state.failures == 40


def test_a_server_that_names_a_longer_wait_is_obeyed():
    busy = SourceRefused("https://x", "429", status=429, retry_after=7_200)
    state = rhythm.after_failure(SourceState(source="ico/news"), busy, NOON, EVERY)
    assert state.next_poll_at == NOON + timedelta(hours=2)


def test_silence_is_judged_by_the_sources_own_rhythm():
    daily = rhythm.usual_gap([NOON - timedelta(days=n) for n in range(10)])
    assert daily == timedelta(days=1)
    recent = SourceState(source="a/b", newest_at=NOON - timedelta(days=20))
    assert not rhythm.is_silent(recent, daily, NOON)
    long_ago = SourceState(source="a/b", newest_at=NOON - timedelta(days=60))
    assert rhythm.is_silent(long_ago, daily, NOON)
    assert not rhythm.is_silent(long_ago, timedelta(days=30), NOON)
    assert rhythm.usual_gap([NOON]) is None
