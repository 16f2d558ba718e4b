"""Politeness towards one host: one request at a time, with pauses, as its robots.txt asks."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.robotparser import RobotFileParser

from bot.sources.addresses import Endpoint, is_loopback

AGENT = "Finewatch"
LONGEST_CRAWL_DELAY = 60.0
_JITTER = 0.25


@dataclass(frozen=True, slots=True)
class Robots:
    """What a host's robots.txt asks of this program.

    Attributes:
        rules: the file, read; None where there is none.
        closed: whether all pages are to be left alone because the host failed to give its rules (RFC 9309, 2.3.1.4).
    """

    rules: RobotFileParser | None = None
    closed: bool = False

    @property
    def crawl_delay(self) -> float:
        """Seconds to leave between two requests."""
        delay = self.rules.crawl_delay(AGENT) if self.rules else None
        try:
            return min(max(float(delay or 0), 0.0), LONGEST_CRAWL_DELAY)
        except ValueError:
            return 0.0

    def allow(self, url: str) -> bool:
        """Whether the page may be fetched."""
        return not self.closed and (self.rules is None or self.rules.can_fetch(AGENT, url))


def read_robots(text: str) -> Robots:
    """The rules that a robots.txt gives."""
    rules = RobotFileParser()
    rules.parse(text.lstrip("\ufeff").splitlines())
    return Robots(rules=rules)


@dataclass(slots=True)
class _Host:
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    free_at: float = 0.0


@dataclass(slots=True)
class Pace:
    """Who may ask which host when.

    Attributes:
        spacing: least seconds between two requests to one host; this machine's own ports are not spared.
    """

    spacing: float
    _hosts: dict[Endpoint, _Host] = field(default_factory=dict)

    @asynccontextmanager
    async def turn(self, where: Endpoint, crawl_delay: float = 0.0) -> AsyncIterator[None]:
        """Wait for one's turn at a host, and hold it."""
        host = self._hosts.setdefault(where, _Host())
        pause = max(crawl_delay, 0.0 if is_loopback(where[0]) else self.spacing)
        async with host.turn:
            wait = host.free_at - time.monotonic()
            if wait > 0:
                await asyncio.sleep(wait)
            try:
                yield
            finally:
                host.free_at = time.monotonic() + pause * random.uniform(1, 1 + _JITTER)  # noqa: S311 - no secret
