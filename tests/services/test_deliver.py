"""Delivery: in order, once, whatever the platforms answer and whenever the program dies."""

from __future__ import annotations

import pytest

from bot.domain.cards import Card
from bot.domain.deliveries import NEVER, Delivery, DeliveryKind, DeliveryState, Receipt
from bot.domain.errors import LookupImpossible, PostDeferred, PostRejected, PostUnclear
from bot.domain.ports import Limits, Session, Store
from bot.domain.subscriptions import Subscription
from bot.services.deliver import Deliverer
from tests.contracts.samples import NOW, a_delivery, channel, owe
from tests.services.delivering import Time, an_update, cards, deliverer, get, revise
from tests.services.memory_platform import MemoryPlatform, Posted


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
        assert 150 <= waits[11] <= 300
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
