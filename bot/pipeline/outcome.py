"""What becomes of a delivery after an attempt: settled, tried again later, or left to a person."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.deliveries import NEVER, Delivery, DeliveryKind, DeliveryState, Receipt
from bot.domain.errors import LookupImpossible, PostDeferred, PostError, PostRejected, PostUnclear

FIRST_WAIT = timedelta(seconds=2)
LONGEST_WAIT = timedelta(minutes=5)
"""Waits double from the first to the longest; attempts never end by themselves, so that an outage loses nothing."""

LOOK_BACK = timedelta(hours=3)
"""How far before its first attempt a message is looked for: more than clocks that are kept right are ever set back."""


def delivered(delivery: Delivery, receipt: Receipt | None) -> Delivery:
    """The delivery, with its message on the platform."""
    return replace(delivery, state=DeliveryState.DELIVERED, receipt=receipt, last_error=None)


def abandoned(delivery: Delivery, reason: str) -> Delivery:
    """The delivery, settled without a message."""
    return replace(delivery, state=DeliveryState.ABANDONED, last_error=reason)


def interrupted(delivery: Delivery, now: datetime, look_after: timedelta) -> Delivery:
    """A delivery that was being sent when the program died: it may have been posted. An edit is simply repeated.

    The attempt does not count: the channel is not to wait longer because the program was stopped.
    """
    delivery = replace(delivery, attempts=max(delivery.attempts - 1, 0))
    if delivery.kind is DeliveryKind.UPDATE:
        return replace(delivery, state=DeliveryState.DEFERRED, due_at=now, last_error="The program stopped meanwhile.")
    return replace(
        delivery,
        state=DeliveryState.UNKNOWN,
        due_at=now + look_after,
        last_error="The program stopped while this was being sent; whether it was posted is looked up.",
    )


def failed(
    delivery: Delivery, error: PostError, now: datetime, *, doubt: bool, look_after: timedelta, luck: float
) -> Delivery:
    """What becomes of a delivery whose attempt ended in an error.

    Args:
        delivery: with the attempt counted.
        error: what the platform, or the way to it, answered.
        now: the moment of the answer.
        doubt: whether an earlier attempt may have got through and has not been looked up since.
        look_after: least time before an unclear attempt is looked up, for the platform may still be at work on it.
        luck: 0 to 1; spreads the waits, so that many deliveries do not come back at one moment.
    """
    if isinstance(error, PostRejected):
        return replace(delivery, state=DeliveryState.REJECTED, last_error=str(error))
    if isinstance(error, LookupImpossible) and delivery.kind is not DeliveryKind.UPDATE:
        return replace(delivery, state=DeliveryState.UNKNOWN, due_at=NEVER, last_error=str(error))
    wait = _wait(delivery.attempts, luck)
    if isinstance(error, PostDeferred) and error.retry_after is not None:
        # What the platform names is a minimum; a moment more keeps a crowd from returning all at once.
        wait = timedelta(seconds=error.retry_after * (1 + luck / 20))
    state = DeliveryState.UNKNOWN if doubt else DeliveryState.DEFERRED
    if isinstance(error, PostUnclear):
        wait = max(wait, look_after)
        state = DeliveryState.UNKNOWN
    if delivery.kind is DeliveryKind.UPDATE:
        state = DeliveryState.DEFERRED  # an edit may be repeated freely
    return replace(delivery, state=state, due_at=now + wait, last_error=str(error))


def _wait(attempts: int, luck: float) -> timedelta:
    doubled: timedelta = min(FIRST_WAIT * 2 ** min(max(attempts - 1, 0), 20), LONGEST_WAIT)
    return doubled * (0.5 + luck / 2)


def look_from(delivery: Delivery, now: datetime) -> datetime:
    """The moment from which messages are looked through for the delivery's mark.

    Earlier than the first attempt by a margin: the platform's clock, and ours before it was set right, may differ.
    """
    tried = delivery.tried_at or delivery.created_at
    return min(tried, now) - LOOK_BACK


def is_remembered(delivery: Delivery, now: datetime, remembers: float) -> bool:
    """Whether the platform would still recognise the mark of the first attempt, so that repeating it is harmless."""
    if delivery.tried_at is None:
        return False
    return timedelta(0) <= now - delivery.tried_at < timedelta(seconds=remembers)
