"""Posting to Discord by REST, so that an outcome is never guessed.

Each message carries its delivery's mark twice: as an enforced nonce, for which Discord gives back the first message
when a post is repeated within a few minutes, and in the footer, by which it is found in the channel later on. What
discord.py repeats by itself (a 5xx answer) bears the same nonce and is therefore safe.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, TypeVar

import aiohttp
import discord

from bot.chat.attempt import attempt, tracing
from bot.chat.discord.embeds import buttons, embed, escape
from bot.chat.discord.outcome import MISSING_ACCESS, MISSING_PERMISSIONS, THREAD_EXISTS, lookup_outcome, outcome
from bot.chat.text import clean, one_line, shorten
from bot.domain.cards import Card, CardField
from bot.domain.deliveries import Receipt
from bot.domain.errors import ConfigurationError, LookupImpossible, PostDeferred, PostRejected
from bot.domain.subscriptions import Destination

T = TypeVar("T")

LONGEST_WAIT = 30.0
"""Seconds that a rate limit is waited out within a post; a longer one is handed back as a deferral."""

_CLOCK_SKEW = timedelta(minutes=2)
_LOOKUP_MOST = 2000
"""Messages read in search of a mark before the search is given up."""

_SWEEP_EVERY = 60.0
_NO_THREADS = {MISSING_ACCESS, MISSING_PERMISSIONS, 50024, 160006}
_NO_MENTIONS = discord.AllowedMentions.none()


@dataclass(frozen=True, slots=True)
class _NotePlace:
    """Where a note goes: into a thread, or as a reply to the message."""

    channel: int
    after: int
    reply_to: discord.MessageReference | None
    is_new: bool


class DiscordPoster:
    """Posts, edits and finds messages with one bot token, without a gateway connection."""

    def __init__(self, token: str, seconds: float) -> None:
        self._token = token
        self._seconds = seconds
        self._client: discord.Client | None = None

    async def log_in(self) -> None:
        """Make sure that the token is good; posts are deferred until this has succeeded.

        Raises:
            ConfigurationError: Discord refuses the token.
            PostError: Discord cannot be asked now.
        """
        client = discord.Client(
            intents=discord.Intents(guilds=True),
            http_trace=tracing(),
            max_ratelimit_timeout=LONGEST_WAIT,
            max_messages=None,
        )
        _sweep_seldom(client)
        try:
            await self._ask(lambda: client.login(self._token), lambda error, _: outcome(error, unclear=False))
            self._client = client
        except discord.LoginFailure as error:
            raise ConfigurationError(
                "discord.token", "Discord refuses this token; docs/discord.md says where to find it"
            ) from error
        finally:
            if self._client is not client:
                await client.close()

    async def close(self) -> None:
        if self._client is not None:
            await self._client.close()

    async def post(self, destination: Destination, card: Card, mark: str) -> Receipt:
        """Post a card once within Discord's memory of nonces.

        Raises:
            PostDeferred, PostRejected, PostUnclear: as their docstrings say.
        """
        channel = self._channel(destination.channel)
        shown, view = embed(card, mark), _view(card)
        more: dict[str, Any] = {"view": view} if view else {}
        message = await self._post(lambda: channel.send(embed=shown, nonce=mark, allowed_mentions=_NO_MENTIONS, **more))
        return Receipt(channel=destination.channel, message=str(message.id))

    async def edit(self, receipt: Receipt, card: Card, note: str | None, mark: str) -> Receipt:
        """Replace a message's card and say the note once: in its thread, else as a reply, else in the card itself.

        Raises:
            PostDeferred, PostRejected, PostUnclear: as their docstrings say.
        """
        place = await self._place(receipt, card, mark) if note else None
        said = place is None
        if note and place is None:
            card = replace(card, fields=(*card.fields, CardField(label="Updated", value=note, short=False)))
        elif place is not None and not place.is_new:
            said = await self._find(place.channel, mark, place.after) is not None
        message = self._channel(receipt.channel).get_partial_message(_snowflake(receipt.message))
        shown, view = embed(card), _view(card)
        await self._post(lambda: message.edit(embed=shown, view=view, allowed_mentions=_NO_MENTIONS))
        if note and place is not None and not said:
            await self._say(place, note, mark)
        return receipt

    async def _say(self, place: _NotePlace, note: str, mark: str) -> None:
        channel = self._open().get_partial_messageable(place.channel)
        text = f"{shorten(clean(note), 1800, escape)}\n-# {mark}"
        more: dict[str, Any] = {"reference": place.reply_to} if place.reply_to else {}
        await self._post(lambda: channel.send(text, nonce=mark, allowed_mentions=_NO_MENTIONS, **more))

    async def _place(self, receipt: Receipt, card: Card, mark: str) -> _NotePlace | None:
        """The message's thread, made if need be; else the channel; None where an earlier note could not be seen."""
        channel, message = _snowflake(receipt.channel), _snowflake(receipt.message)
        name = shorten(one_line(card.title), 100) or "Updates"
        http = self._open().http
        try:
            await self._ask(
                lambda: http.start_thread_with_message(channel, message, name=name, auto_archive_duration=4320),
                _thread_outcome,
            )
        except _ThreadExists:
            return _NotePlace(channel=message, after=0, reply_to=None, is_new=False)
        except _NoThread:
            pass
        else:
            return _NotePlace(channel=message, after=0, reply_to=None, is_new=True)
        try:
            await self._find(channel, mark, message - 1)
        except LookupImpossible:
            return None
        reference = discord.MessageReference(message_id=message, channel_id=channel, fail_if_not_exists=False)
        return _NotePlace(channel=channel, after=message - 1, reply_to=reference, is_new=False)

    async def find(self, destination: Destination, mark: str, since: datetime) -> Receipt | None:
        """The message of that mark, among the channel's messages posted since then.

        Raises:
            LookupImpossible, PostDeferred, PostUnclear: as their docstrings say.
        """
        after = discord.utils.time_snowflake(since - _CLOCK_SKEW)
        found = await self._find(_snowflake(destination.channel), mark, after)
        return Receipt(channel=destination.channel, message=str(found)) if found else None

    async def _find(self, channel: int, mark: str, after: int) -> int | None:
        read = 0
        async for message in self._history(channel, after):
            if _mark_of(message) == mark:
                return int(message["id"])
            read += 1
            if read >= _LOOKUP_MOST:
                raise LookupImpossible(f"Discord: more than {_LOOKUP_MOST} messages have been posted since")
        if not read:
            await self._require_history(channel, after)
        return None

    async def _history(self, channel: int, after: int) -> AsyncIterator[dict[str, Any]]:
        http = self._open().http
        newest = after
        while True:
            start = newest
            page: Any = await self._look(lambda: http.logs_from(channel, 100, after=start))  # noqa: B023 - awaited at once
            for message in page:
                yield message
            if len(page) < 100:
                return
            newest = max(int(message["id"]) for message in page)

    async def _require_history(self, channel: int, after: int) -> None:
        """Make sure that an empty answer means an empty channel.

        Without Read Message History Discord answers an empty list, not an error; but it does name the channel's last
        message, and refuses to show that one.

        Raises:
            LookupImpossible: the history is closed to the bot.
        """
        http = self._open().http
        about: Any = await self._look(lambda: http.get_channel(channel))
        last = int(about.get("last_message_id") or 0)
        if last <= after:
            return
        try:
            await self._look(lambda: http.get_message(channel, last))
        except LookupImpossible as error:
            if isinstance(error.__cause__, discord.NotFound):
                return
            raise

    def _open(self) -> discord.Client:
        if self._client is None:
            raise PostDeferred("Discord has not been reached yet", retry_after=5.0)
        return self._client

    def _channel(self, channel: str) -> discord.PartialMessageable:
        return self._open().get_partial_messageable(_snowflake(channel))

    async def _post(self, call: Callable[[], Awaitable[T]]) -> T:
        return await self._ask(call, lambda error, unclear: outcome(error, unclear=unclear))

    async def _look(self, call: Callable[[], Awaitable[T]]) -> T:
        return await self._ask(call, lambda error, _: lookup_outcome(error))

    async def _ask(
        self,
        call: Callable[[], Awaitable[T]],
        meaning: Callable[[discord.HTTPException | discord.RateLimited, bool], Exception],
    ) -> T:
        tried = None
        try:
            async with attempt(self._seconds) as tried:
                return await call()
        except (discord.HTTPException, discord.RateLimited) as error:
            raise meaning(error, tried is not None and tried.broken) from error
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            if tried is None:
                raise
            raise tried.failure("Discord", error) from error


def _sweep_seldom(client: discord.Client) -> None:
    """Let the client look for idle rate limits once a minute.

    It looks through all of them at every channel that is new to it, which at 10,000 channels takes most of the time.
    """
    http = client.http
    sweep, swept_at = http._try_clear_expired_ratelimits, time.monotonic()  # noqa: SLF001 - there is no public way

    def seldom() -> None:
        nonlocal swept_at
        if time.monotonic() - swept_at > _SWEEP_EVERY:
            swept_at = time.monotonic()
            sweep()

    http._try_clear_expired_ratelimits = seldom  # type: ignore[method-assign]  # noqa: SLF001


class _ThreadExists(Exception):
    """The message has a thread already."""


class _NoThread(Exception):
    """No thread can be made on the message."""


def _thread_outcome(error: discord.HTTPException | discord.RateLimited, _: bool) -> Exception:  # noqa: FBT001 - shape of the others
    code = getattr(error, "code", 0)
    if code == THREAD_EXISTS:
        return _ThreadExists()
    if code in _NO_THREADS:
        return _NoThread()
    return outcome(error, unclear=False)


def _snowflake(text: str) -> int:
    if not text.isdecimal():
        raise PostRejected(f"“{text}” is not a Discord id: it is a number of 17 to 20 digits", destination_is_gone=True)
    return int(text)


def _view(card: Card) -> discord.ui.View | None:
    links = buttons(card)
    if not links:
        return None
    view = discord.ui.View(timeout=None)
    for link in links:
        view.add_item(discord.ui.Button(style=discord.ButtonStyle.link, label=link.label, url=link.url))
    return view


def _mark_of(message: dict[str, Any]) -> str | None:
    """The mark that closes a message: the last word of its embed's footer, or of its text."""
    texts = [(shown.get("footer") or {}).get("text", "") for shown in message.get("embeds") or []]
    words = " ".join([*texts, message.get("content") or ""]).split()
    return words[-1] if words else None
