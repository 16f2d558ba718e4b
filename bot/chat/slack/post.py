"""Posting to Slack through its Web API, so that an outcome is never guessed.

Slack has no documented idempotency key. Every message therefore carries its delivery's mark as metadata, the SDK's own
repeats are off, and whoever is in doubt asks the channel's history for the mark before posting again.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.chat.attempt import attempt, tracing
from bot.chat.slack.blocks import blocks, escape, fallback
from bot.chat.slack.outcome import lookup_outcome, outcome
from bot.chat.text import clean, shorten
from bot.domain.cards import Card
from bot.domain.deliveries import Receipt
from bot.domain.errors import ConfigurationError, LookupImpossible, PostDeferred, PostError, PostRejected, PostUnclear
from bot.domain.subscriptions import Destination

EVENT_TYPE = "finewatch_delivery"
"""Metadata event type that marks our messages; the payload's ``delivery`` is the mark."""

_PAGE = 200
_CLOCK_SKEW = timedelta(minutes=2)
"""How far our clock may be ahead of Slack's without a message being missed by a look-up."""

_FATAL_AT_START = {
    "invalid_auth",
    "not_authed",
    "account_inactive",
    "token_revoked",
    "not_allowed_token_type",
    "missing_scope",
}

Outcome = Callable[[int, Mapping[str, Any], object], PostError]
Call = Callable[[AsyncWebClient], Awaitable[AsyncSlackResponse]]


class SlackPoster:
    """Posts, edits and finds messages with one bot token."""

    def __init__(self, token: str, api_url: str, seconds: float) -> None:
        self._token = token
        self._api_url = api_url
        self._seconds = seconds
        self._session: aiohttp.ClientSession | None = None
        self._client: AsyncWebClient | None = None

    def open(self) -> AsyncWebClient:
        """Open the connection pool; returns the client, for whoever else speaks to this workspace."""
        timeout = aiohttp.ClientTimeout(total=None)
        connector = aiohttp.TCPConnector(limit=0)
        self._session = aiohttp.ClientSession(trace_configs=[tracing()], timeout=timeout, connector=connector)
        # At no level of its own the SDK composes a debug line of every request, body and all, for nobody to read.
        quiet = logging.getLogger("slack_sdk.web")
        quiet.setLevel(logging.INFO)
        self._client = AsyncWebClient(
            token=self._token, base_url=self._api_url, session=self._session, retry_handlers=[], logger=quiet
        )
        return self._client

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def check(self) -> None:
        """Make sure that the bot token is good.

        Raises:
            ConfigurationError: Slack refuses the token.
            PostError: Slack cannot be asked now.
        """
        await self._check("slack.bot_token", lambda client: client.auth_test())

    async def socket_address(self, app_token: str) -> str:
        """A WebSocket address for Socket Mode, good for one connection.

        Raises:
            ConfigurationError: Slack refuses the app token.
            PostError: Slack cannot be asked now.
        """
        answer = await self._check("slack.app_token", lambda client: client.apps_connections_open(app_token=app_token))
        return str(answer["url"])

    async def _check(self, key: str, call: Call) -> AsyncSlackResponse:
        try:
            return await self._ask(call, outcome)
        except PostError as error:
            cause = error.__cause__
            if isinstance(cause, SlackApiError) and _error_code(cause) in _FATAL_AT_START:
                expected = f"Slack refuses this token ({_error_code(cause)}); docs/slack.md says where to find it"
                raise ConfigurationError(key, expected) from cause
            raise

    async def post(self, destination: Destination, card: Card, mark: str) -> Receipt:
        """Post a card once.

        Raises:
            PostDeferred, PostRejected, PostUnclear: as their docstrings say.
        """
        answer = await self._ask(
            lambda client: client.chat_postMessage(
                channel=destination.channel,
                text=fallback(card),
                blocks=blocks(card),
                metadata=_metadata(mark),
                unfurl_links=False,
                unfurl_media=False,
            ),
            outcome,
        )
        return _receipt(answer, destination.channel)

    async def edit(self, receipt: Receipt, card: Card, note: str | None, mark: str) -> Receipt:
        """Replace a message's card and say the note in its thread, once: a look-up precedes it.

        Where the thread cannot be read, so that a second note could not be told from a first one, the note stands in
        the edited message instead.

        Raises:
            PostDeferred, PostRejected, PostUnclear: as their docstrings say.
        """
        shown = blocks(card)
        said = False
        if note:
            try:
                said = await self._is_noted(receipt, mark)
            except LookupImpossible:
                shown.append({"type": "context", "elements": [_note_element(note)]})
                said = True
        await self._ask(
            lambda client: client.chat_update(
                channel=receipt.channel,
                ts=receipt.message,
                text=fallback(card),
                blocks=shown,
            ),
            outcome,
        )
        if note and not said:
            await self._say_in_thread(receipt, note, mark)
        return receipt

    async def _say_in_thread(self, receipt: Receipt, note: str, mark: str) -> None:
        text = shorten(clean(note), 3000, escape)
        await self._ask(
            lambda client: client.chat_postMessage(
                channel=receipt.channel,
                thread_ts=receipt.message,
                text=text,
                blocks=[{"type": "section", "text": _note_element(note)}],
                metadata=_metadata(mark),
                unfurl_links=False,
                unfurl_media=False,
            ),
            outcome,
        )

    async def _is_noted(self, receipt: Receipt, mark: str) -> bool:
        """Whether the thread already holds the note of that mark."""

        def page(cursor: str | None) -> Call:
            return lambda client: client.conversations_replies(
                channel=receipt.channel, ts=receipt.message, include_all_metadata=True, limit=_PAGE, cursor=cursor
            )

        return await self._search(page, mark) is not None

    async def find(self, destination: Destination, mark: str, since: datetime) -> Receipt | None:
        """The message of that mark, among the channel's messages posted since then.

        Raises:
            LookupImpossible, PostDeferred, PostUnclear: as their docstrings say.
        """
        oldest = f"{(since - _CLOCK_SKEW).timestamp():.6f}"

        def page(cursor: str | None) -> Call:
            return lambda client: client.conversations_history(
                channel=destination.channel, oldest=oldest, include_all_metadata=True, limit=_PAGE, cursor=cursor
            )

        ts = await self._search(page, mark)
        return Receipt(channel=destination.channel, message=ts) if ts else None

    async def is_outside(self, channel: str) -> bool:
        """Whether the app is certainly not in the channel, so that nothing can be posted there."""
        try:
            await self._ask(lambda client: client.conversations_history(channel=channel, limit=1), outcome)
        except PostRejected as error:
            return error.destination_is_gone
        except PostError:
            return False
        return False

    async def _search(self, page: Callable[[str | None], Call], mark: str) -> str | None:
        """The ``ts`` of the first message met that bears the mark."""
        cursor: str | None = None
        while True:
            answer = await self._ask(page(cursor), lookup_outcome)
            for message in answer.get("messages") or []:
                if _mark_of(message) == mark:
                    return str(message["ts"])
            cursor = (answer.get("response_metadata") or {}).get("next_cursor") or None
            if cursor is None:
                return None

    async def _ask(self, call: Call, meaning: Outcome) -> AsyncSlackResponse:
        if self._client is None:
            raise PostDeferred("Slack is not open yet", retry_after=5.0)
        tried = None
        try:
            async with attempt(self._seconds) as tried:
                return await call(self._client)
        except SlackApiError as error:
            raise _meaning(error, meaning) from error
        except (aiohttp.ClientError, OSError, TimeoutError, json.JSONDecodeError) as error:
            if tried is None:
                raise
            raise tried.failure("Slack", error) from error


def _meaning(error: SlackApiError, meaning: Outcome) -> PostError:
    answer = error.response
    if isinstance(answer, AsyncSlackResponse):
        return meaning(answer.status_code, answer.headers, answer.data)
    if isinstance(answer, aiohttp.ClientResponse):
        return meaning(answer.status, answer.headers, None)
    return PostUnclear(f"Slack may have taken the message: {error}")


def _error_code(error: SlackApiError) -> str:
    data = error.response.data if isinstance(error.response, AsyncSlackResponse) else None
    return str(data.get("error", "")) if isinstance(data, dict) else ""


def _receipt(answer: AsyncSlackResponse, channel: str) -> Receipt:
    """Slack names the channel by its id, even where it was addressed by a person's id."""
    ts = answer.get("ts")
    if not ts:
        raise PostUnclear("Slack took the message but did not name it")
    return Receipt(channel=str(answer.get("channel") or channel), message=str(ts))


def _metadata(mark: str) -> dict[str, Any]:
    return {"event_type": EVENT_TYPE, "event_payload": {"delivery": mark}}


def _mark_of(message: Mapping[str, Any]) -> str | None:
    metadata = message.get("metadata") or {}
    if metadata.get("event_type") != EVENT_TYPE:
        return None
    mark = (metadata.get("event_payload") or {}).get("delivery")
    return str(mark) if mark is not None else None


def _note_element(note: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": shorten(clean(note), 2000, escape), "emoji": False}
