"""The outbox against a simple model of it, over any sequence of recording, claiming, settling and waiting."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bot.domain.deliveries import NEVER, Delivery, DeliveryState
from storage.sqlite.connection import IN_MEMORY, open_database
from storage.sqlite.latest import LatestActions
from storage.sqlite.store import SqliteSession
from tests.contracts.samples import NOW, a_delivery, an_action, channel

OPEN = {DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.DEFERRED, DeliveryState.UNKNOWN}
seconds = st.integers(min_value=0, max_value=20).map(lambda s: timedelta(seconds=s))


@dataclass
class Row:
    """A delivery as the model keeps it."""

    delivery: Delivery
    scheduled: object

    @property
    def is_open(self) -> bool:
        return self.delivery.state in OPEN and self.delivery.due_at < NEVER


class OutboxMachine(RuleBasedStateMachine):
    """Does the same to the outbox and to a list, and compares."""

    def __init__(self) -> None:
        super().__init__()
        self.db = open_database(IN_MEMORY, patience=1.0)
        self.outbox = SqliteSession(self.db, LatestActions()).outbox
        self.rows: list[Row] = []
        self.sending: list[Delivery] = []
        self.now = NOW

    def teardown(self) -> None:
        self.db.close()

    @rule(where=st.integers(min_value=1, max_value=3), later=seconds)
    def add(self, where: int, later: timedelta) -> None:
        number = len(self.rows) + 1
        action = an_action(number)
        SqliteSession(self.db, LatestActions()).actions.put(action)
        owed = a_delivery(number, to=channel(where), action=action.id, due=self.now + later)
        assert self.outbox.add([owed]) == 1
        self.rows.append(Row(owed, owed.due_at))

    @rule(limit=st.integers(min_value=1, max_value=4), busy=st.sets(st.integers(min_value=1, max_value=3), max_size=1))
    def claim(self, limit: int, busy: set[int]) -> None:
        expected = [row for row in self._heads() if self._is_due(row, {channel(n) for n in busy})]
        expected.sort(key=lambda row: (row.delivery.due_at, self.rows.index(row)))
        taken = self.outbox.claim(self.now, limit, busy={channel(n) for n in busy})
        assert [d.id for d in taken] == [row.delivery.id for row in expected[:limit]]
        for delivery in taken:
            self._row(delivery).delivery = replace(delivery, state=DeliveryState.SENDING)
        self.sending += taken

    @rule(which=st.integers(min_value=0), state=st.sampled_from(DeliveryState), later=seconds, parks=st.booleans())
    def settle(self, which: int, state: DeliveryState, later: timedelta, parks: bool) -> None:
        if not self.sending or state is DeliveryState.SENDING:
            return
        taken = self.sending.pop(which % len(self.sending))
        due = NEVER if parks and state is DeliveryState.UNKNOWN else self.now + later
        settled = replace(taken, state=state, due_at=due)
        self.outbox.settle(settled)
        self._row(taken).delivery = settled

    @rule(later=seconds)
    def wait(self, later: timedelta) -> None:
        self.now += later

    @rule()
    def restart(self) -> None:
        assert {d.id for d in self.outbox.interrupted()} == {d.id for d in self.sending}
        for delivery in self.outbox.interrupted():
            unknown = replace(delivery, state=DeliveryState.UNKNOWN, due_at=self.now)
            self.outbox.settle(unknown)
            self._row(delivery).delivery = unknown
        self.sending.clear()

    @invariant()
    def the_next_moment_is_known(self) -> None:
        due = [row.delivery.due_at for row in self._heads() if row.delivery.state is not DeliveryState.SENDING]
        assert self.outbox.next_due() == min(due, default=None)

    @invariant()
    def nothing_is_forgotten(self) -> None:
        kept = {d.id: (d.state, d.due_at) for d in self.outbox.list(limit=10_000)}
        assert kept == {row.delivery.id: (row.delivery.state, row.delivery.due_at) for row in self.rows}

    def _row(self, delivery: Delivery) -> Row:
        return next(row for row in self.rows if row.delivery.id == delivery.id)

    def _heads(self) -> list[Row]:
        """The first open row of each destination, in the order in which they were first due."""
        heads: dict[str, Row] = {}
        for row in sorted((row for row in self.rows if row.is_open), key=lambda row: row.scheduled):  # type: ignore[arg-type,return-value]
            heads.setdefault(row.delivery.destination.channel, row)
        return list(heads.values())

    def _is_due(self, row: Row, busy: object) -> bool:
        delivery = row.delivery
        ready = delivery.state is not DeliveryState.SENDING and delivery.due_at <= self.now
        return ready and delivery.destination not in busy  # type: ignore[operator]


TestOutboxModel = OutboxMachine.TestCase
TestOutboxModel.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
