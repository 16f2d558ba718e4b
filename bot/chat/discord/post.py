"""Posting to Discord by REST, so that an outcome is never guessed.

Each message carries its delivery's mark twice: as an enforced nonce, for which Discord gives back the first message
when a post is repeated within a few minutes, and in the footer, by which it is found in the channel later on. What
discord.py repeats by itself (a 5xx answer) bears the same nonce and is therefore safe.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Any, TypeVar

import aiohttp
import discord
from discord.http import MultipartParameters

from bot.chat.attempt import attempt, tracing
from bot.chat.discord.embeds import escape, message
from bot.chat.discord.outcome import THREAD_EXISTS, lookup_outcome, outcome
from bot.chat.text import clean, one_line, shorten
from bot.domain.cards import Card, CardField
from bot.domain.deliveries import Receipt
from bot.domain.errors import ConfigurationError, LookupImpossible, PostDeferred, PostRejected
from bot.domain.subscriptions import Destination

T = TypeVar("T")

LONGEST_WAIT = 30.0
"""Seconds that the client may wait for a limit that it foresees; the least that it can be set to."""

_CLOCK_SKEW = timedelta(minutes=2)
_LOOKUP_MOST = 10_000
"""Messages read in search of a mark before the search is given up."""

_SWEEP_EVERY = 60.0


class _Thread(Enum):
    """Whether a message has a thread."""

    NEW = auto()
    OLD = auto()
    NONE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class _NotePlace:
    """Where a note goes: into a thread, or into the channel as a reply."""

    channel: int
    reply_to: int | None = None


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
        posted = await self._send(_snowflake(destination.channel), message(card, mark), mark)
        return Receipt(channel=destination.channel, message=posted)

    async def _send(self, channel: int, body: Mapping[str, Any], mark: str) -> str:
        http = self._open().http
        params = _params({**body, "nonce": mark, "enforce_nonce": True})
        posted = await self._post(lambda: http.send_message(channel, params=params))
        return str(posted["id"])

    async def edit(self, receipt: Receipt, card: Card, note: str | None, mark: str) -> Receipt:
        """Replace a message's card and say the note once: in its thread, else as a reply, else in the card itself.

        Raises:
            PostDeferred, PostRejected, PostUnclear: as their docstrings say.
        """
        place, said = await self._note_place(receipt, card, mark) if note else (None, True)
        if note and place is None:
            card = replace(card, fields=(*card.fields, CardField(label="Updated", value=note, short=False)))
        http, params = self._open().http, _params(message(card))
        channel, posted = _snowflake(receipt.channel), _snowflake(receipt.message)
        await self._post(lambda: http.edit_message(channel, posted, params=params))
        if note and place is not None and not said:
            await self._say(place, note, mark)
        return receipt

    async def _note_place(self, receipt: Receipt, card: Card, mark: str) -> tuple[_NotePlace | None, bool]:
        """Where the note goes, and whether it stands there already; no place where that could not be seen."""
        channel, posted = _snowflake(receipt.channel), _snowflake(receipt.message)
        thread = await self._thread(channel, posted, shorten(one_line(card.title), 100) or "Updates")
        if thread is _Thread.NEW:
            return _NotePlace(channel=posted), False
        # What is after the message's predecessor includes the message, so that an open history is never empty.
        place, after = _NotePlace(channel=posted), 0
        if thread is _Thread.NONE:
            place, after = _NotePlace(channel=channel, reply_to=posted), posted - 1
        try:
            return place, await self._find(place.channel, mark, after) is not None
        except LookupImpossible:
            return None, True

    async def _thread(self, channel: int, posted: int, name: str) -> _Thread:
        """Make sure that the message has a thread, whose id is then the message's own."""
        http = self._open().http
        try:
            await self._ask(
                lambda: http.start_thread_with_message(channel, posted, name=name, auto_archive_duration=4320),
                lambda error, unclear: outcome(error, unclear=unclear),
            )
        except PostRejected as error:
            # Whatever the reason, a reply can say the same; a message that is gone is told by the edit.
            return _Thread.OLD if getattr(error.__cause__, "code", 0) == THREAD_EXISTS else _Thread.NONE
        return _Thread.NEW

    async def _say(self, place: _NotePlace, note: str, mark: str) -> None:
        text = f"{shorten(clean(note), 1800, escape)}\n-# {mark}"
        body: dict[str, Any] = {"content": text, "allowed_mentions": {"parse": []}}
        if place.reply_to is not None:
            body["message_reference"] = {"message_id": str(place.reply_to), "fail_if_not_exists": False}
        await self._send(place.channel, body, mark)

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
        async for seen in self._history(channel, after):
            if _mark_of(seen) == mark:
                return int(seen["id"])
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
            for seen in page:
                yield seen
            if len(page) < 100:
                return
            newest = max(int(seen["id"]) for seen in page)

    async def _require_history(self, channel: int, after: int) -> None:
        """Make sure that an empty answer means an empty channel.

        Without Read Message History Discord answers an empty list, not an error; but it does name the channel's last
        message, and refuses to show that one.

        Raises:
            LookupImpossible: the history is closed to the bot.
        """
        http = self._open().http
        try:
            about: Any = await self._look(lambda: http.get_channel(channel))
            last = int(about.get("last_message_id") or 0)
            if last > after:
                await self._look(lambda: http.get_message(channel, last))
        except LookupImpossible as error:
            if isinstance(error.__cause__, discord.Forbidden):
                raise

    def _open(self) -> discord.Client:
        if self._client is None:
            raise PostDeferred("Discord has not been reached yet", retry_after=5.0)
        return self._client

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
        except asyncio.CancelledError:
            self._lift_global_limit()
            raise
        except (discord.HTTPException, discord.RateLimited) as error:
            raise meaning(error, tried is not None and tried.broken) from error
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            if tried is None:
                raise
            self._lift_global_limit()
            raise tried.failure("Discord", error) from error

    def _lift_global_limit(self) -> None:
        """Undo what the client leaves behind when it is cancelled while it waits out a limit of the whole bot.

        It would hold back every later request for good; at worst, opening early costs one more 429.
        """
        if self._client is not None:
            self._client.http._global_over.set()  # noqa: SLF001 - there is no public way


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


def _snowflake(text: str) -> int:
    if not text.isdecimal():
        raise PostRejected(f"“{text}” is not a Discord id: it is a number of 17 to 20 digits", destination_is_gone=True)
    return int(text)


def _params(body: Mapping[str, Any]) -> MultipartParameters:
    """A body as the client's REST methods take it; one of them made by hand is half the work of ``send()``."""
    return MultipartParameters(payload=dict(body), multipart=None, files=None)


def _mark_of(seen: Mapping[str, Any]) -> str | None:
    """The mark that closes a message: the last word of its embed's footer, or of its text."""
    texts = [(shown.get("footer") or {}).get("text", "") for shown in seen.get("embeds") or []]
    words = " ".join([*texts, seen.get("content") or ""]).split()
    return words[-1] if words else None
