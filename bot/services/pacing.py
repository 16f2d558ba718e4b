"""How fast one platform is posted to: within its limits however unevenly requests arrive, with spacing in each channel.

A limit of so many requests a second is counted by the platform when it takes a request, which is some time between our
sending it and its answer. A request is therefore counted here from its sending until a second after its answer: then no
second of the platform's own can hold more than the limit. All times are seconds of a clock that never jumps.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.domain.ports import Limits
from bot.domain.subscriptions import Destination

_WINDOW = 1.0
_SLOW = 1.0
"""Seconds after which an unanswered request is counted as taken: a platform that hangs must not use up the limit."""

_LOG_IN = 3
"""Requests that a client may just have made to log in; they count towards the same limit."""

_CATCH_UP = 0.005
"""Seconds of lateness that following messages make up for; more would show as a burst."""

_AHEAD = 0.1
"""Seconds for which messages may be taken on in advance, so that the database is asked for several at once."""


@dataclass(slots=True)
class _Request:
    """A request in the eyes of the limit."""

    sent: float
    answered: float | None = None

    @property
    def counts_until(self) -> float:
        late = self.sent + _SLOW
        return _WINDOW + (late if self.answered is None else min(self.answered, late))


class Pace:
    """Turns to post on one platform."""

    def __init__(self, limits: Limits) -> None:
        self._spacing = limits.per_channel
        self._limit = limits.per_second
        now = time.monotonic()
        self._requests: deque[_Request] = deque(_Request(now, now) for _ in range(_LOG_IN))
        self._next_turn = 0.0
        self._waiting = 0
        self._gate = asyncio.Lock()
        self._answered = asyncio.Event()
        self._resting: dict[Destination, float] = {}
        self._by_end: deque[tuple[float, Destination]] = deque()

    def room(self, now: float, most: int) -> int:
        """How many messages may be taken on now, at most ``most``."""
        if self._limit is None:
            return most
        evenly = int((now + _AHEAD - max(self._next_turn, now)) * self._limit) + 1
        return max(0, min(most, evenly - self._waiting, int(self._limit) - self._counted(now + _AHEAD) - self._waiting))

    def room_in(self, now: float) -> float:
        """Seconds until there may be room for one more."""
        if self._limit is None:
            return 0.0
        return max(1 / self._limit, self._next_turn + self._waiting / self._limit - _AHEAD - now)

    @asynccontextmanager
    async def turn(self, requests: int = 1) -> AsyncIterator[None]:
        """Wait for one's turn, in the order of asking, and count the requests made within.

        Args:
            requests: how many may be made.
        """
        if self._limit is None:
            yield
            return
        self._waiting += 1
        try:
            async with self._gate:
                mine = await self._admitted(self._limit, requests)
        finally:
            self._waiting -= 1
        try:
            yield
        finally:
            answered = asyncio.get_running_loop().time()
            for request in mine:
                request.answered = answered
            self._answered.set()

    async def _admitted(self, limit: float, requests: int) -> list[_Request]:
        loop = asyncio.get_running_loop()
        if (wait := self._next_turn - loop.time()) > 0:
            await asyncio.sleep(wait)
        while self._counted(loop.time()) + requests > max(limit, requests):
            self._answered.clear()
            soonest = min(request.counts_until for request in self._requests)
            await _set_within(self._answered, soonest - loop.time())
        now = loop.time()
        self._next_turn = max(self._next_turn, now - _CATCH_UP) + requests / limit
        mine = [_Request(now) for _ in range(requests)]
        self._requests.extend(mine)
        return mine

    def _counted(self, now: float) -> int:
        """How many requests the limit may still hold against us then."""
        while self._requests and self._requests[0].counts_until <= time.monotonic():
            self._requests.popleft()
        return sum(1 for request in self._requests if request.counts_until > now)

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


async def _set_within(event: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(max(seconds, 0.001)):
            await event.wait()
    except TimeoutError:
        return
