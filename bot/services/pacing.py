"""How fast one platform is posted to: evenly, within its limits, with spacing in each channel.

All times are seconds of a clock that never jumps (the event loop's).
"""

from __future__ import annotations

import asyncio
import time
from collections import deque

from bot.domain.ports import Limits
from bot.domain.subscriptions import Destination

_CLOSE_TO_THE_LIMIT = 0.96
"""Part of the permitted rate that is used: requests do not arrive as evenly as they are sent."""

_CATCH_UP = 0.005
"""Seconds of lateness that following messages make up for; more would show as a burst."""

_AFTER_START = 0.1
"""Seconds before the first message: the requests by which a client logs in count towards the same limit."""

_AHEAD = 0.1
"""Seconds of turns that may be given out in advance, so that the database is asked for several messages at once."""


class Pace:
    """Turns to post on one platform."""

    def __init__(self, limits: Limits) -> None:
        self._spacing = limits.per_channel
        self._gap = 0.0 if limits.per_second is None else 1 / (limits.per_second * _CLOSE_TO_THE_LIMIT)
        self._next_turn = time.monotonic() + _AFTER_START if self._gap else 0.0
        self._waiting = 0
        self._gate = asyncio.Lock()
        self._resting: dict[Destination, float] = {}
        self._by_end: deque[tuple[float, Destination]] = deque()

    def room(self, now: float, most: int) -> int:
        """How many messages may be taken on now, at most ``most``."""
        if not self._gap:
            return most
        return max(0, min(most, int((now + _AHEAD - max(self._next_turn, now)) / self._gap) + 1 - self._waiting))

    def room_in(self, now: float) -> float:
        """Seconds until there may be room for one more."""
        if not self._gap:
            return 0.0
        return max(0.0, self._next_turn + self._waiting * self._gap - _AHEAD - now)

    async def turn(self) -> None:
        """Wait for one's turn, in the order of asking; spaced by when messages really go out, however late they are."""
        if not self._gap:
            return
        loop = asyncio.get_running_loop()
        self._waiting += 1
        try:
            async with self._gate:
                if (wait := self._next_turn - loop.time()) > 0:
                    await asyncio.sleep(wait)
                self._next_turn = max(self._next_turn, loop.time() - _CATCH_UP) + self._gap
        finally:
            self._waiting -= 1

    def rest(self, destination: Destination, now: float) -> None:
        """A message was just posted, or refused, there: the channel rests.

        The rest is counted from the answer, since from the request's start it could arrive too close to the last one.
        """
        if self._spacing:
            self._resting[destination] = now + self._spacing
            self._by_end.append((now + self._spacing, destination))

    def resting(self, now: float) -> frozenset[Destination]:
        """The channels that are not to be posted to yet."""
        self._wake(now)
        return frozenset(self._resting)

    def rested_in(self, now: float) -> float | None:
        """Seconds until the next channel has rested; None where none is resting."""
        self._wake(now)
        return self._by_end[0][0] - now if self._by_end else None

    def _wake(self, now: float) -> None:
        while self._by_end and self._by_end[0][0] <= now:
            end, destination = self._by_end.popleft()
            if self._resting.get(destination) == end:
                del self._resting[destination]
