"""Discord as a platform: posts by REST, takes ``/fines`` through the gateway.

The two are separate clients, so that alerts go out whatever becomes of the gateway connection.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime

import aiohttp
import discord
import structlog
from discord.http import Route

from bot.chat.discord.commands import make_bot
from bot.chat.discord.post import DiscordPoster
from bot.domain.cards import Card
from bot.domain.deliveries import Receipt
from bot.domain.errors import ConfigurationError, PostError
from bot.domain.ports import Limits
from bot.domain.subscriptions import Destination
from bot.services.commands import Commands

log = structlog.get_logger(__name__)

_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 60.0
_CLOSING = 3.0
"""Seconds for parting from the gateway: one that does not answer must not hold up the end of the program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscordOptions:
    """How to reach Discord.

    Attributes:
        token: the bot's.
        api_url: where REST v10 is; the gateway's address is asked for there. It holds for the whole process, because
            discord.py keeps it in a class attribute.
        timeout: seconds that one request may take.
        take_commands: whether to connect to the gateway; without it the bot posts but takes no commands.
    """

    token: str = field(repr=False)
    api_url: str = "https://discord.com/api/v10"
    timeout: float = 10.0
    take_commands: bool = True


class DiscordPlatform:
    """``domain.ports.Platform`` for every server that the bot has joined."""

    def __init__(self, options: DiscordOptions, commands: Commands) -> None:
        self._options = options
        self._commands = commands
        self._poster = DiscordPoster(options.token, options.timeout)
        self._tasks: list[asyncio.Task[None]] = []

    @property
    def name(self) -> str:
        return "discord"

    @property
    def limits(self) -> Limits:
        """50 requests a second in all; the limits of each channel are read from the answers' headers.

        Nonces are remembered for "the past few minutes": two are counted on.
        """
        return Limits(per_second=50.0, remembers=120.0)

    async def start(self) -> None:
        """Be ready to post; connect for commands in the background.

        Raises:
            ConfigurationError: Discord refuses the token. An unreachable Discord is no error: posts wait for it.
        """
        Route.BASE = self._options.api_url.rstrip("/")
        try:
            await self._poster.log_in()
        except PostError as error:
            log.warning("discord_not_reachable", reason=str(error))
            self._tasks.append(asyncio.create_task(self._keep_trying(self._poster.log_in), name="discord login"))
        if self._options.take_commands:
            self._tasks.append(asyncio.create_task(self._keep_trying(self._serve_commands), name="discord gateway"))

    async def close(self) -> None:
        """Stop taking commands and close every connection."""
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=_CLOSING)
        await self._poster.close()

    async def _serve_commands(self) -> None:
        async with make_bot(self._commands) as bot:
            await bot.start(self._options.token)
        raise ConnectionError("Discord has ended the connection")

    async def _keep_trying(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do the work until it succeeds or can never succeed, with growing pauses."""
        pause = _FIRST_PAUSE
        while True:
            started = asyncio.get_running_loop().time()
            try:
                await work()
            except (ConfigurationError, discord.LoginFailure, discord.PrivilegedIntentsRequired) as error:
                log.error("discord_given_up", reason=str(error))
                return
            except (PostError, discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError) as error:
                log.warning("discord_not_reachable", reason=str(error) or type(error).__name__, again_in=pause)
            except Exception:  # whatever surprises the library: commands come back, and the log says what it was
                log.exception("discord_failed_unexpectedly", again_in=pause)
            else:
                return
            if asyncio.get_running_loop().time() - started > _LONGEST_PAUSE:
                pause = _FIRST_PAUSE
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)

    async def post(self, destination: Destination, card: Card, *, mark: str, repeat: bool = False) -> Receipt:  # noqa: ARG002 - the nonce makes a repeat harmless
        """Post a card as a new message; see ``domain.ports.Platform``."""
        return await self._poster.post(destination, card, mark)

    async def edit(self, receipt: Receipt, card: Card, *, note: str | None = None, mark: str) -> Receipt:
        """Replace a message's card and say a note in its thread; see ``domain.ports.Platform``."""
        return await self._poster.edit(receipt, card, note, mark)

    async def find(self, destination: Destination, mark: str, since: datetime) -> Receipt | None:
        """Look a message up by its mark; see ``domain.ports.Platform``."""
        return await self._poster.find(destination, mark, since)


async def open_discord(options: DiscordOptions, commands: Commands) -> DiscordPlatform:
    """A Discord platform, not yet started."""
    return DiscordPlatform(options, commands)
