"""What Discord's answers mean for a message: its error codes, sorted by what follows from them.

https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes
"""

from __future__ import annotations

import discord

from bot.chat.attempt import seconds
from bot.domain.errors import LookupImpossible, PostDeferred, PostError, PostRejected, PostUnclear

UNKNOWN_CHANNEL, UNKNOWN_MESSAGE = 10003, 10008
THREAD_EXISTS = 160004

_GONE = {
    UNKNOWN_CHANNEL: "the channel does not exist any more",
    10004: "the server does not exist any more",
    50001: "the bot cannot see the channel: give it View Channel",
    50007: "the person takes no messages from the bot",
    50013: "the bot may not post there: give it Send Messages and Embed Links",
    50278: "the person shares no server with the bot",
    160005: "the thread is locked",
}

_LATER = {
    20016: 30.0,  # slow mode
    20022: 600.0,  # edits of an announcement
    20028: 30.0,  # writes to a channel
    30046: 600.0,  # edits of messages older than an hour
    40062: 30.0,  # the service is being rate limited
    130000: 30.0,  # overloaded
}
"""Codes of limits, which come under other statuses than 429 too; the seconds to wait."""


def outcome(error: discord.HTTPException | discord.RateLimited, *, unclear: bool) -> PostError:
    """What an error of the client means for the message.

    Args:
        error: as discord.py raised it.
        unclear: whether an earlier request of the same call may have been carried out.
    """
    if isinstance(error, discord.RateLimited):
        return _deferred("Discord asks to slow down", error.retry_after, unclear=unclear)
    if error.status >= 500:
        return PostUnclear(f"Discord may have taken the message: HTTP status {error.status}")
    if error.status == 429 or error.code in _LATER:
        headers = error.response.headers
        named = seconds(headers.get("Retry-After")) or seconds(headers.get("X-RateLimit-Reset-After"))
        wait = _LATER.get(error.code) or named or 1.0
        return _deferred("Discord asks to slow down", wait, unclear=unclear)
    if error.status == 401:
        return _deferred("Discord refuses the bot's token: check discord.token", 300.0, unclear=unclear)
    if error.code == 0 and error.status == 403:
        return _deferred("Discord's firewall refuses this address for now", 300.0, unclear=unclear)
    if error.code in _GONE:
        return PostRejected(f"Discord: {_GONE[error.code]} ({error.code})", destination_is_gone=True)
    if error.code == UNKNOWN_MESSAGE:
        return PostRejected(f"Discord: the message has been deleted ({error.code})")
    return PostRejected(f"Discord refuses the message ({error.code}; {' '.join(error.text.split())[:300]})")


def lookup_outcome(error: discord.HTTPException | discord.RateLimited) -> PostError:
    """What a failed look-up means: reading never posts, so anything passing is to be asked again."""
    answer = outcome(error, unclear=False)
    if isinstance(answer, PostRejected):
        return LookupImpossible(
            f"Discord does not let the bot read the channel: it needs Read Message History; {answer}"
        )
    return answer


def _deferred(message: str, wait: float, *, unclear: bool) -> PostError:
    return PostUnclear(f"{message}, after a failure") if unclear else PostDeferred(message, retry_after=wait)
