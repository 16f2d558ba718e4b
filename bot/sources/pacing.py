"""Politeness towards one host: one request at a time, with pauses."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bot.sources.addresses import Endpoint, is_loopback

_JITTER = 0.25


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
        is_here = is_loopback(where[0])
        # On this machine each port is a site of its own. What robots.txt asks for holds here, too.
        host = self._hosts.setdefault(where if is_here else (where[0], 0), _Host())
        pause = max(crawl_delay, 0.0 if is_here else self.spacing)
        async with host.turn:
            wait = host.free_at - time.monotonic()
            if wait > 0:
                await asyncio.sleep(wait)
            try:
                yield
            finally:
                host.free_at = time.monotonic() + pause * random.uniform(1, 1 + _JITTER)  # noqa: S311 - no secret
