"""Slack as a platform: posts by REST, takes ``/fines`` through Socket Mode where an app token is set."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import aiohttp
import structlog
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.errors import SlackClientError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.chat.dedupe import Seen
from bot.chat.slack.blocks import replies
from bot.chat.slack.post import SlackPoster
from bot.domain.cards import Card, Tone
from bot.domain.deliveries import Receipt
from bot.domain.errors import ConfigurationError, PostError
from bot.domain.ports import Limits
from bot.domain.subscriptions import Destination
from bot.services.commands import Asker, Commands

log = structlog.get_logger(__name__)

COMMAND = "/fines"
_CLOSING = 3.0
"""Seconds for parting from Socket Mode: a Slack that does not answer must not hold up the end of the program."""
MOST_RESPONSES = 5
"""Slack takes five messages for one command."""
APOLOGY = "Something went wrong on our side, and it has been logged. Please try again in a minute."


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackOptions:
    """How to reach a Slack workspace.

    Attributes:
        bot_token: starts with ``xoxb-``.
        app_token: starts with ``xapp-``; without it the bot posts but takes no commands.
        api_url: where the Web API is, with the closing slash.
        timeout: seconds that one request may take.
    """

    bot_token: str = field(repr=False)
    app_token: str | None = field(default=None, repr=False)
    api_url: str = "https://slack.com/api/"
    timeout: float = 10.0


class SlackPlatform:
    """``domain.ports.Platform`` for one Slack workspace."""

    def __init__(self, options: SlackOptions, commands: Commands) -> None:
        self._options = options
        self._commands = commands
        base = options.api_url if options.api_url.endswith("/") else f"{options.api_url}/"
        self._poster = SlackPoster(options.bot_token, base, options.timeout)
        self._socket: SocketModeClient | None = None
        self._connecting: asyncio.Task[None] | None = None

    @property
    def name(self) -> str:
        return "slack"

    @property
    def limits(self) -> Limits:
        """One message a second and channel: https://docs.slack.dev/apis/web-api/rate-limits ."""
        return Limits(per_channel=1.0)

    async def start(self) -> None:
        """Be ready to post; connect for commands in the background.

        Raises:
            ConfigurationError: Slack refuses the bot token. An unreachable Slack is no error: posts wait for it.
        """
        client = self._poster.open()
        try:
            await self._connect(client)
        except ConfigurationError:
            await self.close()
            raise

    async def _connect(self, client: AsyncWebClient) -> None:
        address = None
        try:
            await self._poster.check()
            if self._options.app_token:
                address = await self._poster.socket_address(self._options.app_token)
        except PostError as error:
            log.warning("slack_not_reachable", reason=str(error))
        if self._options.app_token:
            app = make_app(client, self._commands, self._poster)
            self._socket = _OnceEach(app, self._options.app_token, ping_interval=5).client
            self._socket.wss_uri = address
            connecting = self._socket.connect()  # type: ignore[no-untyped-call]  # the library leaves it untyped
            self._connecting = asyncio.create_task(connecting, name="slack socket mode")

    async def close(self) -> None:
        """Stop taking commands and close every connection."""
        if self._connecting is not None:
            self._connecting.cancel()
            await asyncio.gather(self._connecting, return_exceptions=True)
        if self._socket is not None:
            closing = self._socket.close()  # type: ignore[no-untyped-call]  # the library leaves it untyped
            await asyncio.wait({asyncio.ensure_future(closing)}, timeout=_CLOSING)
        await self._poster.close()

    async def post(self, destination: Destination, card: Card, *, mark: str, repeat: bool = False) -> Receipt:  # noqa: ARG002 - Slack cannot dedupe: find() precedes every repeat
        """Post a card as a new message; see ``domain.ports.Platform``."""
        return await self._poster.post(destination, card, mark)

    async def edit(self, receipt: Receipt, card: Card, *, note: str | None = None, mark: str) -> Receipt:
        """Replace a message's card and say a note in its thread; see ``domain.ports.Platform``."""
        return await self._poster.edit(receipt, card, note, mark)

    async def find(self, destination: Destination, mark: str, since: datetime) -> Receipt | None:
        """Look a message up by its mark; see ``domain.ports.Platform``."""
        return await self._poster.find(destination, mark, since)


async def open_slack(options: SlackOptions, commands: Commands) -> SlackPlatform:
    """A Slack platform, not yet started."""
    return SlackPlatform(options, commands)


class _OnceEach(AsyncSocketModeHandler):
    """Hands each envelope to the app once: Slack sends it again when its acknowledgement was lost."""

    def __init__(self, app: AsyncApp, app_token: str, *, ping_interval: float) -> None:
        super().__init__(app, app_token, ping_interval=ping_interval)
        self._seen = Seen()

    async def handle(self, client: AsyncBaseSocketModeClient, req: SocketModeRequest) -> None:
        if self._seen.first_time(req.envelope_id):
            await super().handle(client, req)  # type: ignore[arg-type]  # the library narrows its own base
        else:
            await client.send_socket_mode_response(SocketModeResponse(envelope_id=req.envelope_id))


def make_app(client: AsyncWebClient, commands: Commands, poster: SlackPoster) -> AsyncApp:
    """The Bolt app that answers ``/fines``, to the asker alone."""
    app = AsyncApp(client=client, logger=_quiet("slack_bolt"))

    @app.command(COMMAND)
    async def fines(ack: AsyncAck, respond: AsyncRespond, command: Mapping[str, Any]) -> None:
        await ack()
        await _answer(respond, command, commands, poster)

    return app


async def _answer(respond: AsyncRespond, command: Mapping[str, Any], commands: Commands, poster: SlackPoster) -> None:
    words = str(command.get("text") or "")
    try:
        reply = await commands.answer(_asker(command), words)
        cards = reply.cards
        if words.split(maxsplit=1)[:1] == ["subscribe"] and not reply.error:
            cards += await _obstacles(poster, str(command["channel_id"]))
        messages = replies(cards)
    except Exception:  # whatever fails, the asker gets a sentence and the operator the traceback
        log.exception("slack_command_failed", words=words)
        messages = [(APOLOGY, [])]
    try:
        for text, shown in messages[:MOST_RESPONSES]:
            await respond(
                text=text, blocks=shown or None, response_type="ephemeral", unfurl_links=False, unfurl_media=False
            )
    except (SlackClientError, aiohttp.ClientError, OSError, TimeoutError) as error:
        log.warning("slack_answer_lost", words=words, reason=str(error) or type(error).__name__)


async def _obstacles(poster: SlackPoster, channel: str) -> tuple[Card, ...]:
    """What keeps the app from posting where it was just asked to: a command works where its app is no member."""
    if not await poster.is_outside(channel):
        return ()
    sentence = "The app is not in this channel yet, so nothing can be posted: type /invite @Finewatch"
    return (Card(title=sentence, tone=Tone.SERIOUS),)


def _asker(command: Mapping[str, Any]) -> Asker:
    return Asker(
        platform="slack",
        workspace=command.get("team_id"),
        channel=str(command["channel_id"]),
        user=str(command["user_id"]),
        may_manage=True,
    )


class _Brief(logging.Filter):
    """Leaves out the tracebacks with which the library reports every failed reconnection."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.exc_info = None
        return True


def _quiet(name: str) -> logging.Logger:
    logger = logging.getLogger(name)
    if not logger.filters:
        logger.addFilter(_Brief())
    return logger
