"""How fast one platform is posted to: evenly, within its limits, with spacing in each channel.

All times are seconds of a clock that never jumps (the event loop's).
"""

from __future__ import annotations

from collections import deque

from bot.domain.ports import Limits
from bot.domain.subscriptions import Destination

_CLOSE_TO_THE_LIMIT = 0.98
"""Part of the permitted rate that is used: the rest is for the unevenness of the network."""

_AHEAD = 0.1
"""Seconds of turns that may be given out in advance, so that the database is asked for several messages at once."""


class Pace:
    """Turns to post on one platform."""

    def __init__(self, limits: Limits) -> None:
        self._spacing = limits.per_channel
        self._gap = 0.0 if limits.per_second is None else 1 / (limits.per_second * _CLOSE_TO_THE_LIMIT)
        self._next_turn = 0.0
        self._resting: dict[Destination, float] = {}
        self._by_end: deque[tuple[float, Destination]] = deque()

    def room(self, now: float, most: int) -> int:
        """How many turns may be given out now, at most ``most``."""
        if not self._gap:
            return most
        return max(0, min(most, int((now + _AHEAD - max(self._next_turn, now)) / self._gap) + 1))

    def room_in(self, now: float) -> float:
        """Seconds until there is room for a turn."""
        return max(0.0, self._next_turn - _AHEAD - now) if self._gap else 0.0

    def turn(self, now: float) -> float:
        """Give out a turn: the moment at which it comes."""
        at = max(self._next_turn, now)
        self._next_turn = at + self._gap
        return at

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
