"""Delivery: in order, once, whatever the platforms answer and whenever the program dies."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from bot.domain.cards import Card
from bot.domain.deliveries import NEVER, Delivery, DeliveryKind, DeliveryState, Receipt
from bot.domain.errors import LookupImpossible, PostDeferred, PostRejected, PostUnclear, StoreFull
from bot.domain.ports import Limits, Platform, Session, Store
from bot.domain.subscriptions import Destination, Subscription
from bot.services.deliver import Deliverer
from storage import open_store
from tests.contracts.store import NOW, a_delivery, a_finding, an_action, channel, owe
from tests.services.memory_platform import MemoryPlatform, Posted

OPERATOR = Destination(platform="slack", channel="C-operator")


class Time:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def passes(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


def cards(session: Session, delivery: Delivery) -> Card | None:
    if delivery.text and delivery.kind is DeliveryKind.NOTICE:
        return Card(title=delivery.text)
    if delivery.actions:
        return Card(title=", ".join(delivery.actions))
    action = session.actions.get(delivery.action or "")
    return Card(title=f"{action.id} r{action.revision}") if action else None


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await open_store(str(tmp_path / "finewatch.db"))
    yield opened
    await opened.close()


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def slack() -> MemoryPlatform:
    return MemoryPlatform()


def deliverer(store: Store, time: Time, *platforms: Platform, **more: object) -> Deliverer:
    by_name = {platform.name: platform for platform in platforms}
    options: dict[str, object] = {"operator": OPERATOR} | more
    return Deliverer(store, by_name, cards, clock=time, **options)  # type: ignore[arg-type]


async def get(store: Store, number: int = 1) -> Delivery:
    found = await store.read(lambda s: s.outbox.get(f"delivery-{number}"))
    assert found is not None
    return found


async def revise(store: Store, number: int = 1, revision: int = 2) -> None:
    changed = replace(an_action(number), revision=revision, finding=a_finding(f"Acme {revision}"))
    await store.write(lambda s: s.actions.put(changed))


def an_update(number: int, revision: int = 2, **more: object) -> Delivery:
    return a_delivery(number, kind=DeliveryKind.UPDATE, revision=revision, text=f"change {revision}", **more)


async def test_alerts_arrive_in_order_and_once(store: Store, time: Time, slack: MemoryPlatform) -> None:
    await owe(store, *(a_delivery(n, action=f"action-{n}") for n in (1, 2, 3)), a_delivery(4, to=channel(2)))
    at_work = deliverer(store, time, slack)
    assert await at_work.deliver_due() == {DeliveryState.DELIVERED: 4}
    assert await at_work.deliver_due() == {}
    assert slack.titles() == ["action-1 r1", "action-2 r1", "action-3 r1"]
    assert slack.titles("C2") == ["action-1 r1"]
    settled = await get(store)
    assert (settled.receipt, settled.last_error) == (Receipt(channel="C1", message="C1-0"), None)


class TestOutcomes:
    async def test_deferred_waits_as_long_as_the_platform_says(
        self, store: Store, time: Time, slack: MemoryPlatform
    ) -> None:
        slack.faults["C1"] = [PostDeferred("slow down", retry_after=30.0)]
        await owe(store, a_delivery(1), a_delivery(2, action="action-2"), a_delivery(3, to=channel(2)))
        at_work = deliverer(store, time, slack)
        assert await at_work.deliver_due() == {DeliveryState.DEFERRED: 1, DeliveryState.DELIVERED: 1}
        time.passes(29.9)
        assert await at_work.deliver_due() == {}
        time.passes(2)
        assert await at_work.deliver_due() == {DeliveryState.DELIVERED: 2}
        assert slack.titles() == ["action-1 r1", "action-2 r1"]

    async def test_back_off_grows_and_never_ends(self, store: Store, time: Time, slack: MemoryPlatform) -> None:
        slack.faults["C1"] = [PostDeferred("no connection")] * 12
        await owe(store, a_delivery())
        at_work = deliverer(store, time, slack)
        waits = []
        for _ in range(12):
            await at_work.deliver_due()
            due = (await get(store)).due_at
            waits.append((due - time.now).total_seconds())
            time.now = due
        assert 1 <= waits[0] <= 2
        assert 32 <= waits[5] <= 64
        assert 450 <= waits[11] <= 900
        await at_work.deliver_due()
        assert slack.titles() == ["action-1 r1"]
        assert len(slack.titles("C-operator")) == 1, "told once that it goes on failing"

    async def test_an_unclear_outcome_is_looked_up_and_found(
        self, store: Store, time: Time, slack: MemoryPlatform
    ) -> None:
        slack.faults["C1"] = ["accepted"]
        await owe(store, a_delivery(1), a_delivery(2, action="action-2"))
        at_work = deliverer(store, time, slack)
        assert await at_work.deliver_due() == {DeliveryState.UNKNOWN: 1}
        assert (await get(store)).last_error == "no answer"
        time.passes(10)
        assert await at_work.deliver_due() == {DeliveryState.DELIVERED: 2}
        assert slack.titles() == ["action-1 r1", "action-2 r1"]
        assert slack.verbs() == ["post", "find", "post"]

    async def test_an_unclear_outcome_is_repeated_only_when_it_is_not_there(
        self, store: Store, time: Time, slack: MemoryPlatform
    ) -> None:
        slack.faults["C1"] = [PostUnclear("reset")]
        await owe(store, a_delivery())
        at_work = deliverer(store, time, slack)
        await at_work.deliver_due()
        time.passes(10)
        slack.lookup_faults = [PostDeferred("busy", retry_after=7), PostUnclear("reset")]
        assert await at_work.deliver_due() == {DeliveryState.UNKNOWN: 1}
        time.passes(8)
        assert await at_work.deliver_due() == {DeliveryState.UNKNOWN: 1}
        time.passes(60)
        assert await at_work.deliver_due() == {DeliveryState.DELIVERED: 1}
        assert slack.verbs() == ["post", "find", "find", "find", "post"]

    async def test_what_cannot_be_looked_up_is_never_repeated(
        self, store: Store, time: Time, slack: MemoryPlatform
    ) -> None:
        slack.faults["C1"] = ["accepted"]
        slack.lookup_faults = [LookupImpossible("the history scope is missing")]
        await owe(store, a_delivery(1), a_delivery(2, action="action-2"))
        at_work = deliverer(store, time, slack)
        await at_work.deliver_due()
        time.passes(10)
        assert await at_work.deliver_due() == {DeliveryState.UNKNOWN: 1, DeliveryState.DELIVERED: 2}
        time.passes(10**8)
        assert await at_work.deliver_due() == {}
        left = await get(store)
        assert (left.state, left.due_at) == (DeliveryState.UNKNOWN, NEVER)
        assert slack.titles() == ["action-1 r1", "action-2 r1"], "those behind it are not held up"
        (told,) = slack.titles("C-operator")
        assert "delivery-1" in told
        assert "history scope is missing" in told

    async def test_within_the_platforms_memory_the_mark_is_simply_repeated(self, store: Store, time: Time) -> None:
        discord = MemoryPlatform(name="discord", limits=Limits(remembers=60))
        there = channel(1, "discord")
        discord.faults["C1"] = [PostUnclear("502"), PostUnclear("502")]
        await owe(store, a_delivery(to=there))
        at_work = deliverer(store, time, discord)
        await at_work.deliver_due()
        time.passes(20)
        assert await at_work.deliver_due() == {DeliveryState.UNKNOWN: 1}
        assert discord.verbs() == ["post", "post"]
        time.passes(60)
        assert await at_work.deliver_due() == {DeliveryState.DELIVERED: 1}
        assert discord.verbs() == ["post", "post", "find", "post"]

    async def test_a_repeat_that_was_refused_leaves_the_doubt(self, store: Store, time: Time) -> None:
        discord = MemoryPlatform(name="discord", limits=Limits(remembers=60))
        discord.faults["C1"] = ["accepted", PostDeferred("429", retry_after=120)]
        await owe(store, a_delivery(to=channel(1, "discord")))
        at_work = deliverer(store, time, discord)
        await at_work.deliver_due()
        time.passes(20)
        assert await at_work.deliver_due() == {DeliveryState.UNKNOWN: 1}
        time.passes(200)
        assert await at_work.deliver_due() == {DeliveryState.DELIVERED: 1}
        assert len(discord.channels["C1"]) == 1

    async def test_a_rejected_message_blocks_nobody(self, store: Store, time: Time, slack: MemoryPlatform) -> None:
        slack.faults["C1"] = [PostRejected("the message is refused")]
        await store.write(lambda s: s.subscriptions.put(Subscription(id="s1", destination=channel())))
        await owe(store, a_delivery(1), a_delivery(2, action="action-2"))
        assert await deliverer(store, time, slack).deliver_due() == {
            DeliveryState.REJECTED: 1,
            DeliveryState.DELIVERED: 2,
        }
        assert slack.titles() == ["action-2 r1"]
        subscription = await store.read(lambda s: s.subscriptions.get("s1"))
        assert subscription is not None
        assert subscription.paused is None
        assert len(slack.titles("C-operator")) == 1

    async def test_a_channel_that_is_gone_is_paused_and_told_of_once(
        self, store: Store, time: Time, slack: MemoryPlatform
    ) -> None:
        slack.faults["C1"] = [PostRejected("channel_not_found", destination_is_gone=True)] * 3
        for number, there in ((1, channel()), (2, channel(2))):
            wanted = Subscription(id=f"s{number}", destination=there)
            await store.write(lambda s, wanted=wanted: s.subscriptions.put(wanted))
        await owe(store, a_delivery(1), a_delivery(2, action="action-2"), a_delivery(3, to=channel(2)))
        problems: list[str] = []

        async def on_problem(sentence: str) -> None:
            problems.append(sentence)

        await deliverer(store, time, slack, on_problem=on_problem).deliver_due()
        paused = {s.id: s.paused for s in await store.read(lambda s: s.subscriptions.all())}
        assert paused == {"s1": "channel_not_found", "s2": None}
        assert (await get(store, 2)).state is DeliveryState.REJECTED
        assert slack.titles("C-operator") == problems
        assert len(problems) == 1

    async def test_trouble_with_a_platform_is_told_of_once_not_once_a_channel(
        self, store: Store, time: Time, slack: MemoryPlatform
    ) -> None:
        for number in range(1, 21):
            slack.faults[f"C{number}"] = [PostRejected("invalid_blocks")] * 3
        await owe(store, *(a_delivery(n, to=channel(n)) for n in range(1, 21)))
        at_work = deliverer(store, time, slack)
        assert (await at_work.deliver_due())[DeliveryState.REJECTED] == 20
        assert len(slack.titles("C-operator")) == 1
        time.passes(3601)
        await owe(store, *(a_delivery(n + 20, to=channel(n), action="action-2") for n in range(1, 21)))
        await at_work.deliver_due()
        assert len(slack.titles("C-operator")) == 2

    async def test_an_alert_that_people_have_deleted_is_no_trouble(
        self, store: Store, time: Time, slack: MemoryPlatform
    ) -> None:
        await owe(store, a_delivery())
        at_work = deliverer(store, time, slack)
        await at_work.deliver_due()
        await revise(store)
        slack.faults["C1"] = [PostRejected("message_not_found")]
        await store.write(lambda s: s.outbox.add([an_update(2)]))
        assert await at_work.deliver_due() == {DeliveryState.REJECTED: 1}
        assert slack.titles("C-operator") == []

    async def test_a_surprise_in_a_client_counts_as_unclear(
        self, store: Store, time: Time, slack: MemoryPlatform, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(slack, "post", lambda *_, **__: 1 / 0)
        await owe(store, a_delivery())
        await deliverer(store, time, slack).deliver_due()
        left = await get(store)
        assert left.state is DeliveryState.UNKNOWN
        assert "ZeroDivisionError" in (left.last_error or "")

    async def test_an_action_that_cannot_be_shown_holds_up_only_its_channel(
        self, store: Store, time: Time, slack: MemoryPlatform
    ) -> None:
        def broken(session: Session, delivery: Delivery) -> Card | None:
            if delivery.id == "delivery-1":
                raise KeyError("colour")
            return cards(session, delivery)

        await owe(store, a_delivery(1), a_delivery(2, to=channel(2)))
        await Deliverer(store, {"slack": slack}, broken, clock=time).deliver_due()
        assert "colour" in ((await get(store)).last_error or "")
        assert slack.titles("C2") == ["action-1 r1"]

    async def test_nothing_is_sent_when_there_is_nothing_to_say(
        self, store: Store, time: Time, slack: MemoryPlatform
    ) -> None:
        await store.write(lambda s: s.outbox.add([a_delivery(action=None)]))
        assert await deliverer(store, time, slack).deliver_due() == {DeliveryState.ABANDONED: 1}
        assert slack.calls == []


class TestUpdates:
    async def test_the_message_already_posted_is_edited(self, store: Store, time: Time, slack: MemoryPlatform) -> None:
        await owe(store, a_delivery())
        at_work = deliverer(store, time, slack)
        await at_work.deliver_due()
        await revise(store)
        await store.write(lambda s: s.outbox.add([an_update(2)]))
        assert await at_work.deliver_due() == {DeliveryState.DELIVERED: 1}
        (message,) = slack.channels["C1"]
        assert (message.card.title, message.notes) == ("action-1 r2", ["change 2"])

    async def test_an_alert_not_yet_sent_shows_the_latest_and_needs_no_edit(
        self, store: Store, time: Time, slack: MemoryPlatform
    ) -> None:
        await owe(store, a_delivery())
        await revise(store)
        await store.write(lambda s: s.outbox.add([an_update(2)]))
        assert await deliverer(store, time, slack).deliver_due() == {DeliveryState.DELIVERED: 2}
        assert slack.titles() == ["action-1 r2"]
        assert slack.verbs() == ["post"]

    async def test_an_alert_in_doubt_is_edited_although_its_repeat_would_show_the_latest(
        self, store: Store, time: Time, slack: MemoryPlatform
    ) -> None:
        slack.faults["C1"] = ["accepted"]
        await owe(store, a_delivery())
        at_work = deliverer(store, time, slack)
        await at_work.deliver_due()
        await revise(store)
        await store.write(lambda s: s.outbox.add([an_update(2)]))
        time.passes(10)
        await at_work.deliver_due()
        assert slack.titles() == ["action-1 r2"]
        assert slack.verbs() == ["post", "find", "edit"]

    async def test_without_a_message_there_is_nothing_to_edit(
        self, store: Store, time: Time, slack: MemoryPlatform
    ) -> None:
        slack.faults["C1"] = [PostRejected("refused")]
        await owe(store, a_delivery())
        await store.write(lambda s: s.outbox.add([an_update(2)]))
        await deliverer(store, time, slack).deliver_due()
        assert (await get(store, 2)).state is DeliveryState.ABANDONED
        assert slack.titles() == []

    async def test_an_unclear_edit_is_repeated(self, store: Store, time: Time, slack: MemoryPlatform) -> None:
        await owe(store, a_delivery())
        at_work = deliverer(store, time, slack)
        await at_work.deliver_due()
        await revise(store)
        slack.faults["C1"] = [PostUnclear("reset")]
        await store.write(lambda s: s.outbox.add([an_update(2)]))
        assert await at_work.deliver_due() == {DeliveryState.DEFERRED: 1}
        time.passes(10)
        assert await at_work.deliver_due() == {DeliveryState.DELIVERED: 1}
        assert slack.titles() == ["action-1 r2"]

    async def test_a_digest_that_lists_the_action_is_edited(
        self, store: Store, time: Time, slack: MemoryPlatform
    ) -> None:
        digest = DeliveryKind.DIGEST
        await owe(
            store,
            a_delivery(1, kind=digest, subscription="s1"),
            a_delivery(2, kind=digest, subscription="s1", action="action-2"),
        )
        at_work = deliverer(store, time, slack)
        await at_work.deliver_due()
        await store.write(lambda s: s.outbox.add([an_update(3, action="action-2")]))
        await at_work.deliver_due()
        assert slack.titles() == ["action-1, action-2"]
        assert slack.channels["C1"][0].notes == ["change 2"]


class TestRestart:
    async def test_what_was_being_sent_is_looked_up(self, store: Store, time: Time, slack: MemoryPlatform) -> None:
        await owe(store, a_delivery(1), a_delivery(2, to=channel(2)), a_delivery(3, to=channel(3)))
        await store.write(lambda s: s.outbox.claim(NOW, 2))
        slack.channels["C1"].append(Posted(id="C1-0", mark="delivery-1", card=Card(title="before")))
        at_work = deliverer(store, time, slack)
        assert await at_work.recover() == 2
        assert await at_work.deliver_due() == {DeliveryState.DELIVERED: 1}
        time.passes(10)
        assert await at_work.deliver_due() == {DeliveryState.DELIVERED: 2}
        assert [len(slack.channels[f"C{n}"]) for n in (1, 2, 3)] == [1, 1, 1]
        assert await at_work.recover() == 0

    async def test_an_edit_that_was_being_sent_is_repeated(
        self, store: Store, time: Time, slack: MemoryPlatform
    ) -> None:
        await owe(store, a_delivery())
        at_work = deliverer(store, time, slack)
        await at_work.deliver_due()
        await revise(store)
        await store.write(lambda s: s.outbox.add([an_update(2)]))
        await store.write(lambda s: s.outbox.claim(NOW, 1))
        await at_work.recover()
        await at_work.deliver_due()
        assert slack.titles() == ["action-1 r2"]

    async def test_a_digest_keeps_its_actions_over_a_restart(
        self, store: Store, time: Time, slack: MemoryPlatform
    ) -> None:
        rows = [a_delivery(n, kind=DeliveryKind.DIGEST, subscription="s1", action=f"action-{n}") for n in (1, 2)]
        await owe(store, *rows)
        await store.write(lambda s: s.outbox.claim(NOW, 1))
        late = a_delivery(3, kind=DeliveryKind.DIGEST, subscription="s1", action="action-3")
        await owe(store, late)
        at_work = deliverer(store, time, slack)
        await at_work.recover()
        time.passes(10)
        await at_work.deliver_due()
        assert slack.titles() == ["action-1, action-2", "action-3"]

    async def test_clock_set_back_between_sending_and_looking(
        self, store: Store, time: Time, slack: MemoryPlatform
    ) -> None:
        slack.faults["C1"] = ["accepted"]
        await owe(store, a_delivery())
        await deliverer(store, time, slack).deliver_due()
        time.passes(-3600)
        at_work = deliverer(store, time, slack)
        await at_work.deliver_due()
        time.passes(2 * 3600)
        await at_work.deliver_due()
        assert slack.titles() == ["action-1 r1"]


class TestLanes:
    async def test_a_slow_channel_delays_no_other(self, store: Store, time: Time, slack: MemoryPlatform) -> None:
        for number in range(8):
            slack.seconds[f"C{number}"] = 60.0
        await owe(store, *(a_delivery(n, to=channel(n, workspace=f"T{n}")) for n in range(40)))
        at_work = deliverer(store, time, slack, lanes=8)
        stop = asyncio.Event()
        running = asyncio.create_task(at_work.run(stop))
        for _ in range(500):
            if sum(len(messages) for messages in slack.channels.values()) == 32:
                break
            await asyncio.sleep(0.01)
        stop.set()
        await running
        await at_work.shutdown(0)
        assert len(await store.read(lambda s: s.outbox.interrupted())) == 8

    async def test_a_workspace_with_much_to_send_leaves_room_for_others(
        self, store: Store, time: Time, slack: MemoryPlatform
    ) -> None:
        for number in range(100):
            slack.seconds[f"C{number}"] = 0.05
        await owe(store, *(a_delivery(n, to=channel(n, workspace="big")) for n in range(99)))
        await owe(store, a_delivery(99, to=channel(99, workspace="small")))
        await deliverer(store, time, slack, lanes=8).deliver_due()
        order = [where for _, where, _ in slack.calls]
        assert order.index("C99") < 16
        assert slack.most_in_sending <= 8

    async def test_messages_to_one_channel_are_spaced(self, store: Store, time: Time) -> None:
        slack = MemoryPlatform(limits=Limits(per_channel=0.1))
        await owe(
            store,
            *(a_delivery(n, action=f"action-{n}") for n in range(1, 4)),
            *(a_delivery(n, to=channel(2), action=f"action-{n - 9}") for n in range(10, 13)),
        )
        began = asyncio.get_running_loop().time()
        await deliverer(store, time, slack).deliver_due()
        assert asyncio.get_running_loop().time() - began < 0.5, "the channels are spaced side by side"
        for where in ("C1", "C2"):
            times = [at for _, channel_, at in slack.calls if channel_ == where]
            assert all(later - earlier >= 0.099 for earlier, later in pairwise(times))

    async def test_the_whole_rate_is_kept_evenly(self, store: Store, time: Time) -> None:
        discord = MemoryPlatform(name="discord", limits=Limits(per_second=100))
        await owe(store, *(a_delivery(n, to=channel(n, "discord")) for n in range(60)))
        await deliverer(store, time, discord).deliver_due()
        times = [at for _, _, at in discord.calls]
        assert 0.58 <= times[-1] - times[0] < 1.0
        busiest = max(sum(1 for other in times if at <= other < at + 0.1) for at in times)
        assert busiest <= 12

    async def test_the_whole_rate_is_kept_however_long_requests_are_on_their_way(
        self, store: Store, time: Time, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        discord = MemoryPlatform(name="discord", limits=Limits(per_second=50))
        dice = random.Random(1)  # noqa: S311 - dice, not secrets
        taken: list[float] = []
        post = discord.post

        async def by_way(*given: object, **more: object) -> Receipt:
            await asyncio.sleep(dice.choice((0.0, 0.0, 0.15)))
            taken.append(asyncio.get_running_loop().time())
            receipt = await post(*given, **more)  # type: ignore[arg-type]
            await asyncio.sleep(dice.choice((0.0, 0.0, 0.15)))
            return receipt

        monkeypatch.setattr(discord, "post", by_way)
        await owe(store, *(a_delivery(n, to=channel(n, "discord")) for n in range(160)))
        await deliverer(store, time, discord).deliver_due()
        assert max(sum(1 for other in taken if at <= other < at + 1.0) for at in taken) <= 50
        assert max(taken) - min(taken) < 4.5

    async def test_what_is_owed_to_a_platform_without_a_token_waits_quietly(
        self, store: Store, time: Time, slack: MemoryPlatform
    ) -> None:
        await owe(store, a_delivery(1, to=channel(1, "discord")), a_delivery(2))
        assert await deliverer(store, time, slack).deliver_due() == {DeliveryState.DELIVERED: 1}
        assert (await get(store)).state is DeliveryState.PENDING


class TestRunning:
    async def test_it_sleeps_until_woken_or_due_and_ends_when_told(
        self, store: Store, time: Time, slack: MemoryPlatform
    ) -> None:
        at_work = deliverer(store, time, slack)
        stop = asyncio.Event()
        running = asyncio.create_task(at_work.run(stop))
        await asyncio.sleep(0.05)
        await owe(store, a_delivery(1), a_delivery(2, to=channel(2), due=NOW + timedelta(seconds=0.3)))
        at_work.wake()
        await asyncio.sleep(0.1)
        assert slack.titles() == ["action-1 r1"]
        time.passes(1)
        await asyncio.sleep(0.5)
        assert slack.titles("C2") == ["action-1 r1"]
        stop.set()
        await asyncio.wait_for(running, 1)

    async def test_an_ordered_stop_waits_for_what_is_in_sending(
        self, store: Store, time: Time, slack: MemoryPlatform
    ) -> None:
        slack.seconds["C1"], slack.seconds["C2"] = 0.2, 60.0
        await owe(store, a_delivery(1), a_delivery(2, to=channel(2)), a_delivery(3, action="action-2"))
        at_work = deliverer(store, time, slack)
        stop = asyncio.Event()
        running = asyncio.create_task(at_work.run(stop))
        await asyncio.sleep(0.1)
        stop.set()
        await running
        await at_work.shutdown(0.5)
        states = [(await get(store, number)).state for number in (1, 2, 3)]
        assert states == [DeliveryState.DELIVERED, DeliveryState.SENDING, DeliveryState.PENDING]

    async def test_a_full_disk_sends_nothing_and_forgets_no_answer(
        self, store: Store, time: Time, slack: MemoryPlatform
    ) -> None:
        slack.seconds["C1"] = 0.2
        await owe(store, a_delivery(1), a_delivery(2, to=channel(2), due=NOW + timedelta(seconds=1)))
        full = FullNowAndThen(store)
        at_work = deliverer(full, time, slack)  # type: ignore[arg-type]
        stop = asyncio.Event()
        running = asyncio.create_task(at_work.run(stop))
        await asyncio.sleep(0.1)
        full.is_full = True
        time.passes(2)
        await asyncio.sleep(0.4)
        assert slack.titles("C2") == []
        assert (await get(store)).state is DeliveryState.SENDING
        full.is_full = False
        await asyncio.sleep(1.5)
        assert slack.titles("C2") == ["action-1 r1"]
        assert (await get(store)).state is DeliveryState.DELIVERED
        stop.set()
        await running
        assert slack.verbs() == ["post", "post"]


class FullNowAndThen:
    """A store on a disk that fills up."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.is_full = False

    async def write(self, work: object) -> object:
        if self.is_full:
            raise StoreFull("no room")
        return await self._store.write(work)  # type: ignore[arg-type]
