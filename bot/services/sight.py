"""Whether each source can still be seen: the operator is told once when one goes blind, and once when it heals."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.ports import Session
from bot.domain.regulators import Source, SourceState
from bot.domain.subscriptions import Destination
from bot.pipeline import rhythm
from bot.services.notices import notice


def put_state(
    session: Session, source: Source, state: SourceState, now: datetime, operator: Destination | None
) -> None:
    """Write a source's state after a visit, with the message that it owes the operator.

    Args:
        session: the transaction.
        source: the source visited.
        state: its new state, with ``blind_since`` as it was before the visit.
        now: the moment of the visit.
        operator: where to tell; None tells nowhere.
    """
    trouble = _trouble(session, source, state, now)
    sentence = None
    if trouble and state.blind_since is None:
        sentence = trouble
        state = replace(state, blind_since=now)
    elif not trouble and state.blind_since is not None and state.failures == 0:
        sentence = f"{source.id} can be read again, after {_span(state.blind_since, now)}."
        state = replace(state, blind_since=None)
    session.sources.put(state)
    if sentence and operator:
        session.outbox.add([notice(operator, sentence, now)])


def _trouble(session: Session, source: Source, state: SourceState, now: datetime) -> str | None:
    if rhythm.is_blind(state):
        return f"{source.id} could not be read {state.failures} times in a row. Last: {state.last_error}"
    if state.failures == 0 and state.newest_at and now - state.newest_at > rhythm.QUIETEST:
        dates = [mark.published for mark in session.items.marks(source.id) if mark.published]
        if rhythm.is_silent(state, rhythm.usual_gap(dates), now):
            return f"{source.id} answers, but has brought nothing new since {state.newest_at:%Y-%m-%d}."
    return None


def _span(since: datetime, now: datetime) -> str:
    hours = round((now - since).total_seconds() / 3600)
    return f"{hours} hours" if hours >= 1 else "less than an hour"
