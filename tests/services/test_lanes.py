"""Channels for themselves, paces that are kept, and a service that starts and stops."""

from __future__ import annotations

import asyncio
import random
from datetime import timedelta
from itertools import pairwise

import pytest

from bot.domain.deliveries import DeliveryState, Receipt
from bot.domain.errors import StoreFull
from bot.domain.ports import Limits, Store
from tests.contracts.samples import NOW, a_delivery, channel, owe
from tests.services.delivering import Time, deliverer, get
from tests.services.memory_platform import MemoryPlatform


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
