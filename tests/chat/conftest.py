"""Platforms of the program, connected to loopback servers over real sockets."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping

import pytest

from bot.chat.discord import DiscordOptions, DiscordPlatform, open_discord
from bot.chat.slack import SlackOptions, SlackPlatform, open_slack
from bot.domain.subscriptions import Destination
from bot.services.commands import Asker, Commands, Reply
from tests.chat.cards import ALERT
from tests.servers.discord import CHANNELS as DISCORD_CHANNELS
from tests.servers.discord import TOKEN, LoopbackDiscord
from tests.servers.slack import APP_TOKEN, BOT_TOKEN, CHANNELS, LoopbackSlack

DISCORD = Destination(platform="discord", channel=DISCORD_CHANNELS[0])
SLACK = Destination(platform="slack", channel=CHANNELS[0])


class Listening(Commands):
    """Commands that answer with one card and remember who asked what."""

    def __init__(self) -> None:
        self.asked: list[tuple[Asker, str, Mapping[str, str]]] = []
        self.reply = Reply(cards=(ALERT,))
        self.failure: Exception | None = None

    async def answer(self, asker: Asker, words: str) -> Reply:
        return await self.run(asker, "words", {"words": words})

    async def run(self, asker: Asker, verb: str, arguments: Mapping[str, str]) -> Reply:
        self.asked.append((asker, verb, dict(arguments)))
        if self.failure is not None:
            raise self.failure
        return self.reply


@pytest.fixture
async def slack_server() -> AsyncIterator[LoopbackSlack]:
    async with LoopbackSlack() as server:
        yield server


@pytest.fixture
def commands() -> Listening:
    return Listening()


@pytest.fixture
async def slack(slack_server: LoopbackSlack, commands: Listening) -> AsyncIterator[SlackPlatform]:
    """Slack that only posts."""
    options = SlackOptions(bot_token=BOT_TOKEN, api_url=slack_server.api_url, timeout=0.4)
    platform = await open_slack(options, commands)
    await platform.start()
    yield platform
    await platform.close()


@pytest.fixture
async def slack_with_commands(slack_server: LoopbackSlack, commands: Listening) -> AsyncIterator[SlackPlatform]:
    """Slack that also takes commands."""
    options = SlackOptions(bot_token=BOT_TOKEN, app_token=APP_TOKEN, api_url=slack_server.api_url)
    platform = await open_slack(options, commands)
    await platform.start()
    await slack_server.until(lambda: slack_server.connections)
    yield platform
    await platform.close()


@pytest.fixture
async def discord_server() -> AsyncIterator[LoopbackDiscord]:
    async with LoopbackDiscord() as server:
        yield server


@pytest.fixture
async def discord(discord_server: LoopbackDiscord, commands: Listening) -> AsyncIterator[DiscordPlatform]:
    """Discord that only posts."""
    options = DiscordOptions(token=TOKEN, api_url=discord_server.api_url, timeout=0.4, take_commands=False)
    platform = await open_discord(options, commands)
    await platform.start()
    yield platform
    await platform.close()


@pytest.fixture
async def discord_with_commands(discord_server: LoopbackDiscord, commands: Listening) -> AsyncIterator[DiscordPlatform]:
    """Discord that also takes commands."""
    platform = await open_discord(DiscordOptions(token=TOKEN, api_url=discord_server.api_url), commands)
    await platform.start()
    await discord_server.until(lambda: discord_server.gateway.connected)
    yield platform
    await platform.close()
