"""What every engine's outbox must do; see ``tests.contracts.store``."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.deliveries import NEVER, DeliveryKind, DeliveryState, Receipt
from bot.domain.ports import Store
from tests.contracts.samples import MINUTE, NOW, a_delivery, channel, claim, delivered, ids, owe, settle


class OutboxContract:
    """The promises of ``bot.domain.ports.Outbox``."""

    async def test_a_delivery_comes_back_as_it_was(self, store: Store) -> None:
        full = a_delivery(
            kind=DeliveryKind.UPDATE,
            revision=3,
            text="corrected",
            subscription="s1",
            state=DeliveryState.DELIVERED,
            attempts=2,
            due_at=NOW + MINUTE,
            tried_at=NOW,
            last_error="slow",
            receipt=Receipt(channel="C1", message="17.1"),
        )
        notice = a_delivery(2, kind=DeliveryKind.NOTICE, action=None, text="blind")
        await owe(store, full, notice)
        assert await store.read(lambda s: s.outbox.get(full.id)) == full
        assert await store.read(lambda s: s.outbox.list()) == [notice, full]
        assert await store.read(lambda s: s.outbox.list(state=DeliveryState.PENDING)) == [notice]
        assert await store.read(lambda s: s.outbox.list(limit=1)) == [notice]
        assert await store.read(lambda s: s.outbox.get("none")) is None

    async def test_owed_once(self, store: Store) -> None:
        alert, update = a_delivery(1), a_delivery(2, kind=DeliveryKind.UPDATE, revision=2)
        digest = a_delivery(3, kind=DeliveryKind.DIGEST, subscription="s1")
        assert await owe(store, alert, update, digest) == 3
        again = [replace(delivery, id=f"{delivery.id}-again") for delivery in (alert, update, digest)]
        assert await owe(store, *again, alert) == 0
        assert await owe(store, a_delivery(4, kind=DeliveryKind.UPDATE, revision=3)) == 1
        assert await owe(store, a_delivery(5, kind=DeliveryKind.DIGEST, subscription="s2")) == 1
        assert await owe(store, a_delivery(6, to=channel(2))) == 1
        assert await store.write(lambda s: s.outbox.add([])) == 0

    async def test_claimed_once_and_marked(self, store: Store) -> None:
        await owe(store, a_delivery())
        (taken,) = await claim(store)
        assert (taken.state, taken.attempts, taken.tried_at) == (DeliveryState.PENDING, 1, NOW)
        assert await claim(store) == []
        (interrupted,) = await store.read(lambda s: s.outbox.interrupted())
        assert (interrupted.state, interrupted.attempts) == (DeliveryState.SENDING, 1)
        assert await store.read(lambda s: s.outbox.next_due()) is None

    async def test_one_at_a_time_within_a_destination_all_destinations_at_once(self, store: Store) -> None:
        await owe(
            store,
            a_delivery(1),
            a_delivery(2, action="action-2"),
            a_delivery(3, action="action-3"),
            a_delivery(4, to=channel(2)),
        )
        seen = []
        while taken := await claim(store):
            seen.append(ids(taken))
            await settle(store, *map(delivered, taken))
        assert seen == [["delivery-1", "delivery-4"], ["delivery-2"], ["delivery-3"]]

    async def test_a_deferred_delivery_holds_back_those_behind_it(self, store: Store) -> None:
        await owe(store, a_delivery(1), a_delivery(2, action="action-2"))
        (taken,) = await claim(store)
        await settle(store, replace(taken, state=DeliveryState.DEFERRED, due_at=NOW + MINUTE))
        assert await claim(store) == []
        assert await store.read(lambda s: s.outbox.next_due()) == NOW + MINUTE
        assert ids(await claim(store, NOW + MINUTE)) == ["delivery-1"]

    async def test_a_deferred_update_lets_others_pass(self, store: Store) -> None:
        await owe(
            store,
            a_delivery(1, kind=DeliveryKind.UPDATE, revision=2),
            a_delivery(2, action="action-2"),
            a_delivery(3, action="action-3", due=NOW + 2 * MINUTE),
        )
        (taken,) = await claim(store)
        await settle(store, replace(taken, state=DeliveryState.DEFERRED, due_at=NOW + MINUTE))
        for expected, at in (("delivery-2", NOW), ("delivery-1", NOW + MINUTE), ("delivery-3", NOW + 2 * MINUTE)):
            (taken,) = await claim(store, at)
            assert taken.id == expected
            await settle(store, delivered(taken))

    async def test_what_is_scheduled_for_later_holds_back_nothing(self, store: Store) -> None:
        later = a_delivery(1, kind=DeliveryKind.DIGEST, subscription="s1", due=NOW + MINUTE)
        await owe(store, later)
        await owe(store, a_delivery(2, action="action-2"))
        assert ids(await claim(store)) == ["delivery-2"]
        assert await claim(store, NOW + MINUTE) == []

    @pytest.mark.parametrize("state", [DeliveryState.REJECTED, DeliveryState.ABANDONED, DeliveryState.DELIVERED])
    async def test_the_settled_hold_back_nothing(self, store: Store, state: DeliveryState) -> None:
        await owe(store, a_delivery(1), a_delivery(2, action="action-2"))
        (taken,) = await claim(store)
        await settle(store, replace(taken, state=state))
        assert ids(await claim(store)) == ["delivery-2"]

    async def test_the_unknown_are_claimed_as_such_until_they_wait_for_a_person(self, store: Store) -> None:
        await owe(store, a_delivery(1), a_delivery(2, action="action-2"))
        (taken,) = await claim(store)
        await settle(store, replace(taken, state=DeliveryState.UNKNOWN))
        (again,) = await claim(store)
        assert (again.id, again.state, again.attempts) == ("delivery-1", DeliveryState.UNKNOWN, 2)
        await settle(store, replace(again, due_at=NEVER))
        assert ids(await claim(store, NOW + timedelta(days=9999))) == ["delivery-2"]
        assert await store.read(lambda s: s.outbox.next_due()) is None

    async def test_busy_platform_share_and_limit(self, store: Store) -> None:
        await owe(
            store,
            a_delivery(1, to=channel(1)),
            a_delivery(2, to=channel(2)),
            a_delivery(3, to=channel(3)),
            a_delivery(4, to=channel(4, workspace="T2")),
            a_delivery(5, to=channel(5, "discord", "G1")),
        )
        assert ids(await claim(store, limit=1, busy={channel(1)}, platform="slack")) == ["delivery-2"]
        assert ids(await claim(store, share=2, platform="slack")) == ["delivery-1", "delivery-4"]
        assert await store.read(lambda s: s.outbox.next_due("discord")) == NOW
        assert await store.read(lambda s: s.outbox.next_due("console")) is None
        assert ids(await claim(store)) == ["delivery-3", "delivery-5"]

    async def test_a_digest_gathers_all_that_is_due_for_it(self, store: Store) -> None:
        digest = DeliveryKind.DIGEST
        await owe(
            store,
            a_delivery(1, kind=digest, subscription="s1", action="action-1", due=NOW),
            a_delivery(2, kind=digest, subscription="s2", action="action-1", due=NOW),
            a_delivery(3, kind=digest, subscription="s1", action="action-2", due=NOW),
            a_delivery(4, kind=digest, subscription="s1", action="action-3", due=NOW + MINUTE),
        )
        (first,) = await claim(store)
        assert (first.id, first.actions) == ("delivery-1", ("action-1", "action-2"))
        await settle(store, replace(first, state=DeliveryState.DEFERRED))
        (first,) = await claim(store, NOW + MINUTE)
        assert first.actions == ("action-1", "action-2"), "what was gathered stays together"
        await settle(store, delivered(first))
        assert [d.state for d in await store.read(lambda s: s.outbox.of_action("action-2"))] == [
            DeliveryState.DELIVERED
        ]
        assert ids(list(await store.read(lambda s: s.outbox.posted("action-2")))) == ["delivery-1"]
        (second,) = await claim(store, NOW + MINUTE)
        assert (second.id, second.actions) == ("delivery-2", ("action-1",))
        await settle(store, delivered(second))
        (third,) = await claim(store, NOW + MINUTE)
        assert (third.id, third.actions) == ("delivery-4", ("action-3",))
        assert await claim(store, NOW + MINUTE) == []

    async def test_a_summary_gathers_what_its_channel_was_spared(self, store: Store) -> None:
        await owe(
            store,
            a_delivery(1, action="action-1"),
            a_delivery(2, kind=DeliveryKind.SUMMARY, action="action-2", subscription="s1"),
            a_delivery(3, kind=DeliveryKind.SUMMARY, action="action-3", subscription="s2"),
        )
        (alert,) = await claim(store)
        await settle(store, delivered(alert))
        (summary,) = await claim(store)
        assert summary.actions == ("action-2", "action-3")
        await settle(store, delivered(summary))
        assert await claim(store) == []
        assert ids(list(await store.read(lambda s: s.outbox.list()))) == ["delivery-2", "delivery-1"]

    async def test_posted_is_the_first_message_of_each_destination(self, store: Store) -> None:
        digest = a_delivery(2, kind=DeliveryKind.DIGEST, subscription="s1", due=NOW + MINUTE)
        await owe(store, a_delivery(1), digest, a_delivery(3, to=channel(2)))
        await settle(store, *map(delivered, await claim(store, limit=1)))
        await settle(store, *map(delivered, await claim(store, NOW + MINUTE, busy={channel(2)})))
        assert ids(list(await store.read(lambda s: s.outbox.posted("action-1")))) == ["delivery-1"]
        assert ids(list(await store.read(lambda s: s.outbox.posted("action-1", channel())))) == ["delivery-1"]
        assert await store.read(lambda s: s.outbox.posted("action-1", channel(2))) == []

    @pytest.mark.parametrize("many", [False, True])
    async def test_waiting_counts_unsettled_alerts(self, store: Store, many: bool) -> None:
        await owe(
            store,
            a_delivery(1),
            a_delivery(2, action="action-2"),
            a_delivery(3, action="action-3", kind=DeliveryKind.SUMMARY),
            a_delivery(4, to=channel(2), state=DeliveryState.DELIVERED),
            a_delivery(5, to=channel(3)),
        )
        asked = {channel(1), channel(2), *(channel(n) for n in range(100, 400) if many)}
        assert await store.read(lambda s: s.outbox.waiting(asked)) == {channel(1): 2}

    async def test_what_was_recorded_by_a_clock_since_set_back_is_due(self, store: Store) -> None:
        ahead = NOW + timedelta(days=400)
        wrong = a_delivery(1, created_at=ahead, due_at=ahead, due=ahead)
        tried = a_delivery(2, to=channel(2), state=DeliveryState.DEFERRED, tried_at=ahead, due=ahead)
        digest = a_delivery(3, to=channel(3), kind=DeliveryKind.DIGEST, subscription="s1", due=NOW + MINUTE)
        await owe(store, wrong, tried, digest)
        assert await store.write(lambda s: s.outbox.rewind(NOW)) == 2
        assert ids(await claim(store)) == ["delivery-1", "delivery-2"]
        assert await store.write(lambda s: s.outbox.rewind(NOW)) == 0

    async def test_what_waits_for_a_place_that_is_gone_is_rejected(self, store: Store) -> None:
        await owe(store, a_delivery(1), a_delivery(2, action="action-2"), a_delivery(3, to=channel(2)))
        (taken,) = await claim(store, limit=1)
        await settle(store, replace(taken, state=DeliveryState.REJECTED))
        assert await store.write(lambda s: s.outbox.retire(channel(), "gone")) == 1
        found = await store.read(lambda s: s.outbox.get("delivery-2"))
        assert found is not None
        assert (found.state, found.last_error) == (DeliveryState.REJECTED, "gone")
        assert ids(await claim(store)) == ["delivery-3"]
