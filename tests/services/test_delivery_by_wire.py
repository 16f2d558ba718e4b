"""Delivery to the real clients of both platforms, over sockets, when answers are lost and the program starts anew."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.chat.discord import DiscordOptions, open_discord
from bot.chat.slack import SlackOptions, open_slack
from bot.domain.cards import Card
from bot.domain.deliveries import Delivery, DeliveryState
from bot.domain.ports import Session, Store
from bot.domain.subscriptions import Destination
from bot.services.deliver import Deliverer
from tests.contracts.samples import an_action
from tests.servers.discord import CHANNELS as DISCORD_CHANNELS
from tests.servers.discord import TOKEN, LoopbackDiscord
from tests.servers.faults import Fault, Kind
from tests.servers.slack import BOT_TOKEN, LoopbackSlack
from tests.servers.slack import CHANNELS as SLACK_CHANNELS

NOT_NEEDED: Any = None
CARD = Card(title="Fine", fallback="Fine", footer="ICO-2026-001")
LOST = (Kind.RESET_AFTER, Kind.CUT_ANSWER_AFTER, Kind.SERVER_ERROR_AFTER, Kind.HANG_AFTER)


class World:
    """One platform, its loopback server, a store, and a program that can be started again at another time."""

    def __init__(self, store: Store, server: Any, platform: Any, there: Destination) -> None:
        self.store, self.server, self.platform, self.there = store, server, platform, there
        self.now = datetime.now(UTC)

    async def owe(self) -> None:
        owed = Delivery(id="f" * 18, action="action-1", destination=self.there, created_at=self.now, due_at=self.now)
        await self.store.write(lambda s: (s.actions.put(an_action()), s.outbox.add([owed])))

    async def run(self, later: timedelta = timedelta(0)) -> DeliveryState:
        """Start the program so much later, and let it deliver what is due; the delivery's state after it."""
        self.now += later
        at_work = Deliverer(self.store, {self.platform.name: self.platform}, _card, clock=lambda: self.now)
        await at_work.recover()
        await at_work.deliver_due()
        found = await self.store.read(lambda s: s.outbox.get("f" * 18))
        assert found is not None
        return found.state

    @property
    def messages(self) -> int:
        return len(self.server.messages(self.there.channel))

    def strike(self, kind: Kind, times: int | None = 1) -> None:
        for operation in ("chat.postMessage", "messages.create"):
            self.server.faults.add(Fault(kind=kind, operation=operation, seconds=2.0, times=times))


def _card(_: Session, __: Delivery) -> Card:
    return CARD


@pytest.fixture
async def slack(store: Store) -> AsyncIterator[World]:
    async with LoopbackSlack() as server:
        platform = await open_slack(SlackOptions(bot_token=BOT_TOKEN, api_url=server.api_url, timeout=0.5), NOT_NEEDED)
        await platform.start()
        yield World(store, server, platform, Destination(platform="slack", channel=SLACK_CHANNELS[0]))
        await platform.close()


@pytest.fixture
async def discord(store: Store) -> AsyncIterator[World]:
    async with LoopbackDiscord() as server:
        options = DiscordOptions(token=TOKEN, api_url=server.api_url, timeout=0.5, take_commands=False)
        platform = await open_discord(options, NOT_NEEDED)
        await platform.start()
        yield World(store, server, platform, Destination(platform="discord", channel=DISCORD_CHANNELS[0]))
        await platform.close()


@pytest.fixture(params=["slack", "discord"])
def world(request: pytest.FixtureRequest) -> World:
    found: World = request.getfixturevalue(request.param)
    return found


@pytest.mark.parametrize("kind", LOST)
@pytest.mark.parametrize("later", [timedelta(seconds=30), timedelta(hours=1)])
async def test_an_answer_that_was_lost_costs_no_second_message(world: World, kind: Kind, later: timedelta) -> None:
    await world.owe()
    world.strike(kind, times=None)
    assert await world.run() is DeliveryState.UNKNOWN
    world.server.faults.clear()
    if later > timedelta(minutes=30) and isinstance(world.server, LoopbackDiscord):
        world.server.nonce_seconds = 0.0
    assert await world.run(later) is DeliveryState.DELIVERED
    assert world.messages == 1


@pytest.mark.parametrize("kind", [Kind.RESET, Kind.SERVER_ERROR])
async def test_a_request_that_was_lost_is_repeated(world: World, kind: Kind) -> None:
    await world.owe()
    world.strike(kind, times=None)
    assert await world.run() is DeliveryState.UNKNOWN
    world.server.faults.clear()
    assert await world.run(timedelta(hours=1)) is DeliveryState.DELIVERED
    assert world.messages == 1


async def test_slack_without_the_history_scope_is_not_posted_to_again(slack: World) -> None:
    slack.server.scopes -= {"channels:history", "groups:history"}
    await slack.owe()
    slack.strike(Kind.RESET_AFTER)
    assert await slack.run() is DeliveryState.UNKNOWN
    assert await slack.run(timedelta(minutes=1)) is DeliveryState.UNKNOWN
    assert await slack.run(timedelta(days=9)) is DeliveryState.UNKNOWN
    assert slack.messages == 1


async def test_discord_without_its_history_is_repeated_only_while_it_remembers(discord: World) -> None:
    discord.server.channels[discord.there.channel].permissions.discard("READ_MESSAGE_HISTORY")
    await discord.owe()
    discord.strike(Kind.RESET_AFTER)
    assert await discord.run() is DeliveryState.UNKNOWN
    assert await discord.run(timedelta(seconds=30)) is DeliveryState.DELIVERED
    assert discord.messages == 1


async def test_discord_without_its_history_and_memory_is_not_posted_to_again(discord: World) -> None:
    discord.server.channels[discord.there.channel].permissions.discard("READ_MESSAGE_HISTORY")
    discord.server.nonce_seconds = 0.0
    await discord.owe()
    discord.strike(Kind.RESET_AFTER)
    assert await discord.run() is DeliveryState.UNKNOWN
    assert await discord.run(timedelta(hours=1)) is DeliveryState.UNKNOWN
    assert discord.messages == 1
