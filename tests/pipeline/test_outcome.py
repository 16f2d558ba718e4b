"""What becomes of a delivery after an attempt, for any delivery and any answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.deliveries import NEVER, Delivery, DeliveryKind, DeliveryState
from bot.domain.errors import LookupImpossible, PostDeferred, PostError, PostRejected, PostUnclear
from bot.domain.subscriptions import Destination
from bot.pipeline import outcome

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
GRACE = timedelta(seconds=5)
DELIVERY = Delivery(
    id="d1", destination=Destination(platform="slack", channel="C1"), attempts=1, created_at=NOW, due_at=NOW
)

deliveries = st.builds(
    lambda kind, attempts: replace(DELIVERY, kind=kind, attempts=attempts),
    st.sampled_from(DeliveryKind),
    st.integers(min_value=1, max_value=10_000),
)
errors = st.one_of(
    st.builds(PostDeferred, st.just("later"), retry_after=st.none() | st.floats(min_value=0, max_value=1e5)),
    st.builds(PostRejected, st.just("no"), destination_is_gone=st.booleans()),
    st.builds(PostUnclear, st.just("perhaps")),
    st.builds(LookupImpossible, st.just("cannot look")),
)


@given(deliveries, errors, st.booleans(), st.floats(min_value=0, max_value=1, exclude_max=True))
def test_no_answer_repeats_what_may_be_there_or_forgets_what_is_not(
    delivery: Delivery, error: PostError, doubt: bool, luck: float
) -> None:
    after = outcome.failed(delivery, error, NOW, doubt=doubt, look_after=GRACE, luck=luck)
    assert after.last_error == str(error)
    may_be_there = (doubt or isinstance(error, PostUnclear)) and delivery.kind is not DeliveryKind.UPDATE
    if isinstance(error, PostRejected):
        assert after.state is DeliveryState.REJECTED
    elif may_be_there:
        assert after.state is DeliveryState.UNKNOWN, "looked up before any repeat"
    else:
        assert after.state is DeliveryState.DEFERRED, "tried again"
    if after.state in (DeliveryState.UNKNOWN, DeliveryState.DEFERRED) and after.due_at != NEVER:
        least = timedelta(seconds=getattr(error, "retry_after", None) or 0)
        rounding = timedelta(microseconds=1)  # a timedelta has no finer part
        assert NOW + least <= after.due_at <= NOW + max(least * 1.05, outcome.LONGEST_WAIT) + rounding
    if isinstance(error, PostUnclear) and after.due_at != NEVER:
        assert after.due_at >= NOW + GRACE


def test_what_cannot_be_looked_up_waits_for_a_person() -> None:
    after = outcome.failed(DELIVERY, LookupImpossible("no scope"), NOW, doubt=True, look_after=GRACE, luck=0.5)
    assert (after.state, after.due_at) == (DeliveryState.UNKNOWN, NEVER)


def test_a_mark_is_remembered_for_a_while_after_the_first_attempt() -> None:
    tried = replace(DELIVERY, tried_at=NOW)
    assert outcome.is_remembered(tried, NOW + timedelta(seconds=59), 60)
    assert not outcome.is_remembered(tried, NOW + timedelta(seconds=60), 60)
    assert not outcome.is_remembered(tried, NOW - timedelta(seconds=1), 60), "the clock was set back"
    assert not outcome.is_remembered(DELIVERY, NOW, 60), "never tried"


def test_a_look_up_reaches_back_beyond_the_first_attempt_by_any_clock() -> None:
    tried = replace(DELIVERY, tried_at=NOW)
    assert outcome.look_from(tried, NOW + timedelta(days=1)) == NOW - outcome.LOOK_BACK
    assert outcome.look_from(tried, NOW - timedelta(hours=1)) == NOW - timedelta(hours=1) - outcome.LOOK_BACK
