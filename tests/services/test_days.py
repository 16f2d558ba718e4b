"""Whole days of delivery by a clock that is set by hand: the changes of the clocks, and a clock that jumps."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.cards import Card
from bot.domain.deliveries import Delivery, DeliveryKind, DeliveryState
from bot.domain.ports import Session, Store
from bot.domain.subscriptions import Cadence, QuietHours, Subscription
from bot.pipeline.due import due_at
from bot.services.deliver import Deliverer
from storage import open_store
from tests.contracts.samples import an_action, channel
from tests.services.memory_platform import MemoryPlatform

ROME = ZoneInfo("Europe/Rome")
STEP = timedelta(minutes=10)
SUBSCRIPTIONS = (
    Subscription(id="instant", destination=channel(1)),
    Subscription(
        id="quiet",
        destination=channel(2),
        timezone="Europe/Rome",
        quiet_hours=QuietHours(start=time(22), end=time(2, 30)),
    ),
    Subscription(id="daily", destination=channel(3), cadence=Cadence.DAILY, timezone="Europe/Rome"),
    Subscription(id="weekly", destination=channel(4), cadence=Cadence.WEEKLY, timezone="Europe/Rome"),
    Subscription(id="both", destination=channel(1), cadence=Cadence.DAILY, timezone="America/New_York"),
)


def cards(session: Session, delivery: Delivery) -> Card | None:
    return Card(title=" ".join(delivery.actions or (delivery.action or "",)))


class World:
    """A store, a channel for each subscription, and a program that is restarted at every step."""

    def __init__(self, store: Store, start: datetime) -> None:
        self.store = store
        self.now = start
        self.slack = MemoryPlatform()
        self.told: list[tuple[str, datetime, str]] = []
        self.recorded: dict[str, datetime] = {}

    async def record(self) -> None:
        """Record one action, and what is owed because of it."""
        number = len(self.recorded) + 1
        self.recorded[f"action-{number}"] = self.now

        def work(session: Session) -> None:
            session.actions.put(an_action(number))
            session.outbox.add(
                Delivery(
                    id=f"d{number}-{wanted.id}",
                    kind=DeliveryKind.ALERT if wanted.cadence is Cadence.INSTANT else DeliveryKind.DIGEST,
                    destination=wanted.destination,
                    action=f"action-{number}",
                    subscription=wanted.id,
                    created_at=self.now,
                    due_at=due_at(wanted, self.now),
                )
                for wanted in SUBSCRIPTIONS
            )

        await self.store.write(work)

    async def deliver(self) -> None:
        """Start anew, and deliver what is due."""
        before = {where: len(messages) for where, messages in self.slack.channels.items()}
        at_work = Deliverer(self.store, {"slack": self.slack}, cards, clock=lambda: self.now)
        await at_work.recover()
        await at_work.deliver_due()
        for where, messages in self.slack.channels.items():
            self.told += [(where, self.now, message.card.title) for message in messages[before.get(where, 0) :]]

    def times_told(self, where: str) -> Counter[str]:
        return Counter(action for there, _, title in self.told if there == where for action in title.split())


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await open_store(str(tmp_path / "finewatch.db"))
    for wanted in SUBSCRIPTIONS:
        await opened.write(lambda s, wanted=wanted: s.subscriptions.put(wanted))
    yield opened
    await opened.close()


@pytest.mark.parametrize("change", ["2026-03-29", "2026-10-25"])
async def test_over_a_change_of_the_clocks_everything_is_told_once(store: Store, change: str) -> None:
    sunday = datetime.fromisoformat(change).replace(tzinfo=ROME)
    world = World(store, (sunday - timedelta(hours=6)).astimezone(UTC))
    end = (sunday + timedelta(days=2, hours=12)).astimezone(UTC)
    step = 0
    while world.now < end:
        if step % 8 == 0 and world.now < end - timedelta(days=1, hours=6):
            await world.record()
        await world.deliver()
        world.now += STEP
        step += 1
    once = dict.fromkeys(world.recorded, 1)
    assert world.times_told("C1") == dict.fromkeys(world.recorded, 2), "at once, and in New York's digest"
    assert world.times_told("C2") == once
    assert world.times_told("C3") == once
    assert world.times_told("C4") == {a: 1 for a, at in world.recorded.items() if at < _monday_nine(sunday)}
    digests = [at.astimezone(ROME) for where, at, _ in world.told if where == "C3"]
    assert {at.time() for at in digests} == {time(9)}
    quiet = [at.astimezone(ROME).time() for where, at, _ in world.told if where == "C2"]
    assert not [at for at in quiet if at >= time(22) or at < time(2, 20)]
    assert await store.read(lambda s: s.outbox.list(state=DeliveryState.UNKNOWN)) == []


def _monday_nine(sunday: datetime) -> datetime:
    return (sunday + timedelta(days=1)).replace(hour=9)


@pytest.mark.parametrize("jump", [timedelta(hours=-2), timedelta(hours=2), timedelta(days=-400), timedelta(days=400)])
async def test_a_clock_that_jumps_repeats_and_loses_nothing(store: Store, jump: timedelta) -> None:
    world = World(store, datetime(2026, 11, 18, 10, tzinfo=UTC))
    await world.record()
    await world.deliver()
    await world.record()
    world.slack.faults["C1"] = ["accepted"]
    await world.deliver()
    world.now += jump
    await world.deliver()
    await world.record()
    await world.deliver()
    world.now += timedelta(seconds=10)
    await world.deliver()
    assert world.times_told("C1")["action-3"] >= 1, (
        "what is recorded now is not held up by what was due by the old clock"
    )
    for _ in range(80):
        world.now += timedelta(hours=3)
        await world.deliver()
    assert world.times_told("C1") == dict.fromkeys(world.recorded, 2)
    assert world.times_told("C3") == dict.fromkeys(world.recorded, 1)
    assert world.times_told("C4") == dict.fromkeys(world.recorded, 1)
