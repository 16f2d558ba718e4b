"""A platform in memory: keeps what is posted, and misbehaves as it is told."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.cards import Card
from bot.domain.deliveries import Receipt
from bot.domain.errors import PostError, PostUnclear
from bot.domain.ports import Limits
from bot.domain.subscriptions import Destination


@dataclass
class Posted:
    """One message that stands on the platform."""

    id: str
    mark: str
    card: Card
    notes: list[str] = field(default_factory=list)


@dataclass
class MemoryPlatform:
    """Implements ``bot.domain.ports.Platform``.

    Attributes:
        faults: for each channel, what befalls its next calls, in turn: an error is raised instead of posting; the
            word "accepted" posts and then loses the answer; None lets the call pass.
        seconds: how long each call to a channel takes.
    """

    name: str = "slack"
    limits: Limits = field(default_factory=Limits)
    channels: dict[str, list[Posted]] = field(default_factory=lambda: defaultdict(list))
    faults: dict[str, list[PostError | str | None]] = field(default_factory=lambda: defaultdict(list))
    lookup_faults: list[PostError] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    calls: list[tuple[str, str, float]] = field(default_factory=list)
    in_sending: int = 0
    most_in_sending: int = 0

    async def post(self, destination: Destination, card: Card, *, mark: str, repeat: bool = False) -> Receipt:
        message = Posted(id=f"{destination.channel}-{len(self.channels[destination.channel])}", mark=mark, card=card)
        return await self._call(
            "post", destination.channel, message.id, lambda: self.channels[destination.channel].append(message)
        )

    async def edit(self, receipt: Receipt, card: Card, *, note: str | None = None, mark: str) -> Receipt:
        message = next(m for m in self.channels[receipt.channel] if m.id == receipt.message)

        def change() -> None:
            message.card = card
            message.notes += [note] if note else []

        return await self._call("edit", receipt.channel, message.id, change)

    async def find(self, destination: Destination, mark: str, since: datetime) -> Receipt | None:
        self.calls.append(("find", destination.channel, asyncio.get_running_loop().time()))
        if self.lookup_faults:
            raise self.lookup_faults.pop(0)
        found = [m for m in self.channels[destination.channel] if m.mark == mark]
        return Receipt(channel=destination.channel, message=found[0].id) if found else None

    async def _call(self, verb: str, channel: str, message: str, act: Callable[[], object]) -> Receipt:
        self.calls.append((verb, channel, asyncio.get_running_loop().time()))
        self.in_sending += 1
        self.most_in_sending = max(self.most_in_sending, self.in_sending)
        try:
            if self.seconds[channel]:
                await asyncio.sleep(self.seconds[channel])
            fault = self.faults[channel].pop(0) if self.faults[channel] else None
            if isinstance(fault, PostError):
                raise fault
            act()
            if fault == "accepted":
                raise PostUnclear("no answer")
            return Receipt(channel=channel, message=message)
        finally:
            self.in_sending -= 1

    def titles(self, channel: str = "C1") -> list[str]:
        return [message.card.title for message in self.channels[channel]]

    def verbs(self) -> list[str]:
        return [verb for verb, _, _ in self.calls]
