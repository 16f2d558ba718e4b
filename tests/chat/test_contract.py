"""Slack and Discord keep the contract of every platform."""

from __future__ import annotations

import pytest

from bot.chat.discord import DiscordPlatform
from bot.chat.slack import SlackPlatform
from bot.domain.subscriptions import Destination
from tests.chat.conftest import DISCORD, SLACK
from tests.contracts.platform import PlatformContract, Standing
from tests.servers.discord import LoopbackDiscord
from tests.servers.slack import LoopbackSlack


class TestSlack(PlatformContract):
    @pytest.fixture
    def platform(self, slack: SlackPlatform) -> SlackPlatform:
        return slack

    @pytest.fixture
    def destination(self) -> Destination:
        return SLACK

    @pytest.fixture
    def standing(self, slack_server: LoopbackSlack) -> Standing:
        return lambda: [m for m in slack_server.messages(SLACK.channel) if "thread_ts" not in m]


class TestDiscord(PlatformContract):
    @pytest.fixture
    def platform(self, discord: DiscordPlatform) -> DiscordPlatform:
        return discord

    @pytest.fixture
    def destination(self) -> Destination:
        return DISCORD

    @pytest.fixture
    def standing(self, discord_server: LoopbackDiscord) -> Standing:
        return lambda: discord_server.messages(DISCORD.channel)
