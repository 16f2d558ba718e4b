"""One visit to a source, from its address to the record.

::

    due ─► reader.read ─► unseen ─► Understanding ─► Recorder.record ─► the deliverer is woken
           Fetched        new,      articles,        one transaction: items, actions, deliveries,
                          changed   verdicts,        and the source's own state
                                    findings
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.errors import SourceError
from bot.domain.ports import Clock, Fetched, PollEvent, Session, SourceReader, Store, Unchanged
from bot.domain.recording import StoredItem
from bot.domain.regulators import Directory, Source, SourceState
from bot.domain.subscriptions import Destination
from bot.pipeline import rhythm
from bot.pipeline.unseen import Unseen, unseen
from bot.services.placing import Recorded
from bot.services.record import Recorder
from bot.services.sight import put_state
from bot.services.understand import Understanding

PAGES_A_VISIT = 5
"""Pages that could not be had before, tried again in one visit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PollOptions:
    """How sources are visited.

    Attributes:
        every: the interval between two visits to a source.
        operator: where to say that a source has gone blind, and that it has healed; None says it nowhere.
        at_once: sources visited at the same time; each host is asked one thing at a time in any case.
    """

    every: timedelta = timedelta(minutes=10)
    operator: Destination | None = None
    at_once: int = 8


class Poller:
    """Visits sources and records what they say."""

    def __init__(
        self,
        store: Store,
        reader: SourceReader,
        directory: Directory,
        understanding: Understanding,
        recorder: Recorder,
        options: PollOptions,
        *,
        clock: Clock,
        on_recorded: Callable[[], None] = lambda: None,
    ) -> None:
        """
        Args:
            on_recorded: called after each record, to wake the deliverer.
        """
        self._store = store
        self._reader = reader
        self._directory = directory
        self._understanding = understanding
        self._recorder = recorder
        self._options = options
        self._clock = clock
        self._on_recorded = on_recorded
        self._room = asyncio.Semaphore(options.at_once)
        self._random = random.Random()  # noqa: S311  # spreads visits; nothing secret depends on it

    async def due(self) -> list[Source]:
        """The enabled sources that are due now."""
        states = {state.source: state for state in await self._store.read(lambda session: session.sources.all())}
        now = self._clock()
        enabled = (source for source in self._directory.sources() if source.enabled)
        return [source for source in enabled if _is_due(states.get(source.id), now)]

    async def poll(
        self, sources: Sequence[Source], tell: Callable[[PollEvent], None] = lambda _: None
    ) -> list[PollEvent]:
        """Visit sources, several at a time; the failure of one stops no other.

        Args:
            sources: which.
            tell: called with each event as soon as it is known.

        Raises:
            StoreError: the database refuses; nothing of the visit in question was recorded.
        """

        async def visit(source: Source) -> PollEvent:
            event = await self.visit(source)
            tell(event)
            return event

        return list(await asyncio.gather(*map(visit, sources)))

    async def visit(self, source: Source) -> PollEvent:
        """Visit one source, as soon as there is room, and record what came of it.

        Raises:
            StoreError: the database refuses; the source will be read again as if this visit had not been.
        """
        async with self._room:
            return await self._visit(source)

    async def _visit(self, source: Source) -> PollEvent:
        state = await self._store.read(lambda session: session.sources.get(source.id))
        try:
            answer = await self._reader.read(source, state)
        except SourceError as error:
            return await self.failed(source, error)
        if isinstance(answer, Unchanged):
            event, due = await self._unchanged(source, state, answer)
        else:
            event, due = await self._read(source, state, answer)
        for stored in due:
            await self._retry_page(stored)
        return event

    async def _read(
        self, source: Source, state: SourceState, answer: Fetched
    ) -> tuple[PollEvent, Sequence[StoredItem]]:
        baseline = state.baseline_at is None
        marks = await self._store.read(lambda session: session.items.marks(source.id))
        fresh = unseen(answer.items, marks)
        read = await self._understanding.unseen(fresh, baseline=baseline)
        now = self._clock()
        after = self._after_answer(state, answer, fresh, now)

        def work(session: Session) -> tuple[Recorded, Sequence[StoredItem]]:
            put_state(session, source, after, now, self._options.operator)
            recorded = self._recorder.record(session, read, now, baseline=baseline)
            return recorded, _pages_due(session, source, now)

        recorded, due = await self._store.write(work)
        self._on_recorded()
        event = PollEvent(
            source=source,
            outcome="read",
            baseline=baseline,
            items=len(answer.items),
            new=len(fresh.new),
            changed=len(fresh.changed),
            error="; ".join(answer.skipped) or None,
            actions=recorded.new,
            updates=recorded.updated,
        )
        return event, due

    async def _unchanged(
        self, source: Source, state: SourceState, answer: Unchanged
    ) -> tuple[PollEvent, Sequence[StoredItem]]:
        now = self._clock()
        after = replace(
            self._healthy(state, now, answer.fresh_for),
            etag=answer.etag or state.etag,
            last_modified=answer.last_modified or state.last_modified,
        )

        def work(session: Session) -> Sequence[StoredItem]:
            put_state(session, source, after, now, self._options.operator)
            return _pages_due(session, source, now)

        due = await self._store.write(work)
        self._on_recorded()
        return PollEvent(source=source, outcome="unchanged"), due

    async def failed(self, source: Source, error: SourceError) -> PollEvent:
        """Record that a visit failed, so that the source rests for a while before the next."""
        now = self._clock()
        state = await self._store.read(lambda session: session.sources.get(source.id))
        after = rhythm.after_failure(state, error, now, self._options.every)
        await self._store.write(lambda session: put_state(session, source, after, now, self._options.operator))
        self._on_recorded()
        return PollEvent(source=source, outcome="failed", error=str(error))

    async def _retry_page(self, stored: StoredItem) -> None:
        """Try a page again that could not be had; what it adds is recorded as a change of its item."""
        read = await self._understanding.again(stored)
        now = self._clock()
        await self._store.write(lambda session: self._recorder.record(session, [read], now, baseline=stored.baseline))
        self._on_recorded()

    def _after_answer(self, state: SourceState, answer: Fetched, fresh: Unseen, now: datetime) -> SourceState:
        return replace(
            self._healthy(state, now, answer.fresh_for),
            etag=answer.etag,
            last_modified=answer.last_modified,
            body_hash=answer.body_hash,
            moved_to=answer.moved_to,
            changed_at=now,
            newest_at=now if fresh.new else state.newest_at,
            baseline_at=state.baseline_at or now,
            items_seen=state.items_seen + len(fresh.new),
        )

    def _healthy(self, state: SourceState, now: datetime, fresh_for: float | None) -> SourceState:
        due = rhythm.next_poll(now, self._options.every, fresh_for, self._random.uniform(-1, 1))
        return replace(state, polled_at=now, next_poll_at=due, failures=0, last_error=None)


def _pages_due(session: Session, source: Source, now: datetime) -> Sequence[StoredItem]:
    return session.items.pages_due(source.id, now, PAGES_A_VISIT)


def _is_due(state: SourceState | None, now: datetime) -> bool:
    return state is None or state.next_poll_at is None or state.next_poll_at <= now
