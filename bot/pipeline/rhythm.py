"""When a source is due again, and when its silence or its failures are worth a word to the operator."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.errors import SourceError, SourceRefused
from bot.domain.regulators import SourceState

LONGEST_BACK_OFF = timedelta(days=1)
"""A failing source is asked at least this often, for ever: regulators rebuild their sites and come back."""

FAILURES_BEFORE_ALARM = 3
"""One lost packet is no blindness; three failures in a row, each later than the last, are."""

QUIETEST = timedelta(days=45)
"""The longest silence that is taken for normal, whatever a source's rhythm: past summer and Christmas recesses."""

RHYTHMS_OF_SILENCE = 8
"""How many times its usual gap between items a source may be silent."""

FEWEST_DATES = 5
"""Dates from which a rhythm can be told."""

_FRESHNESS_TRUSTED = 4


def next_poll(now: datetime, every: timedelta, fresh_for: float | None, jitter: float) -> datetime:
    """When to ask again after an answer.

    Args:
        now: when it answered.
        every: the interval set for it.
        fresh_for: seconds that the server calls its answer fresh; believed up to four intervals, since a site's
            blanket day-long caching would hide a fine for a day.
        jitter: between -1 and 1; spreads sources by a tenth of the interval.
    """
    wait = every
    if fresh_for is not None:
        wait = max(every, min(timedelta(seconds=fresh_for), every * _FRESHNESS_TRUSTED))
    return now + wait + every * 0.1 * jitter


def after_failure(state: SourceState, error: SourceError, now: datetime, every: timedelta) -> SourceState:
    """The state after a failed attempt: doubling waits up to a day, or what the server asked for, if that is longer."""
    failures = state.failures + 1
    wait = min(every * 2 ** min(failures - 1, 16), LONGEST_BACK_OFF)
    if isinstance(error, SourceRefused) and error.retry_after is not None:
        wait = max(wait, min(timedelta(seconds=error.retry_after), LONGEST_BACK_OFF))
    return replace(state, polled_at=now, next_poll_at=now + wait, failures=failures, last_error=str(error))


def is_blind(state: SourceState) -> bool:
    """Whether a source has failed often enough that its regulator is no longer watched."""
    return state.failures >= FAILURES_BEFORE_ALARM


def is_silent(state: SourceState, usual_gap: timedelta | None, now: datetime) -> bool:
    """Whether a source that answers has brought nothing unseen for far longer than its own rhythm.

    Args:
        state: with ``newest_at``, when it last brought something.
        usual_gap: its mean time between items; None while too few are known.
        now: the moment of asking.
    """
    if usual_gap is None or state.newest_at is None:
        return False
    return now - state.newest_at > max(usual_gap * RHYTHMS_OF_SILENCE, QUIETEST)


def usual_gap(published: list[datetime]) -> timedelta | None:
    """The mean time between items, from their dates; None while there are too few to tell."""
    if len(published) < FEWEST_DATES:
        return None
    dates = sorted(published)
    return (dates[-1] - dates[0]) / (len(dates) - 1)
