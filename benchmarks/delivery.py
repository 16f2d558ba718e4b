"""Delivery: one action to 10,000 channels as fast as may be, and many workspaces that do not wait for one another."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import aiohttp

from benchmarks.platforms import Server, an_action, now, outbox, served
from benchmarks.table import show
from bot.chat.discord import DiscordOptions, open_discord
from bot.chat.discord.embeds import embed
from bot.chat.slack import SlackOptions, open_slack
from bot.chat.slack.blocks import blocks, fallback
from bot.domain.cards import Card
from bot.domain.deliveries import DeliveryState, Receipt
from bot.domain.ports import Limits, Platform, Store
from bot.domain.subscriptions import Destination
from bot.pipeline import present
from bot.rates import EcbRates
from bot.services.cards import CardMaker
from bot.services.commands import Commands
from bot.services.deliver import LANES, Deliverer
from config import load_directory
from tests.servers.discord import TOKEN
from tests.servers.slack import BOT_TOKEN

CHANNELS = 10_000
WORKSPACES = 1_000
ROUNDS = 3
NO_COMMANDS: Any = None


def main() -> None:
    """Measure and print three tables."""
    directory = load_directory()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(
            folder=Path(folder), cards=CardMaker(directory, EcbRates()), card=present.alert(an_action(), directory)
        )
        asyncio.run(bench.unlimited())
        asyncio.run(bench.limited())
        asyncio.run(bench.workspaces())


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock, and of this process's CPU time."""

    seconds: float
    cpu: float

    @classmethod
    def so_far(cls) -> Cost:
        return cls(time.perf_counter(), time.process_time())

    def since(self) -> Cost:
        now_ = Cost.so_far()
        return Cost(now_.seconds - self.seconds, now_.cpu - self.cpu)


@dataclass
class Timed:
    """A platform whose limits are set for the measurement, and which notes when each channel's message was taken."""

    platform: Platform
    limits: Limits
    taken: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    @property
    def name(self) -> str:
        return self.platform.name

    async def post(self, destination: Destination, card: Card, *, mark: str, repeat: bool = False) -> Receipt:
        receipt = await self.platform.post(destination, card, mark=mark, repeat=repeat)
        self.taken[destination.channel].append(time.perf_counter())
        return receipt

    async def edit(self, receipt: Receipt, card: Card, *, note: str | None = None, mark: str) -> Receipt:
        return await self.platform.edit(receipt, card, note=note, mark=mark)

    async def find(self, destination: Destination, mark: str, since: datetime) -> Receipt | None:
        return await self.platform.find(destination, mark, since)


@dataclass(frozen=True, kw_only=True)
class Bench:
    """What the measurements share."""

    folder: Path
    cards: CardMaker
    card: Card

    async def unlimited(self) -> None:
        """As fast as the machine allows, beside a bare loop that posts the same bodies."""
        rows = []
        for turn in range(ROUNDS):
            for name in ("discord", "slack"):
                ours = await self._ours(name)
                bare = await self._bare(name)
                rates = (round(CHANNELS / ours.seconds), round(CHANNELS / bare.seconds), bare.seconds / ours.seconds)
                costs = (ours.cpu * 1000 / CHANNELS, bare.cpu * 1000 / CHANNELS)
                rows.append((turn + 1, name, *rates, *costs))
        show(
            f"One action to {CHANNELS:,} channels of an unlimited platform",
            (
                "run",
                "platform",
                "Finewatch, messages/s",
                "bare aiohttp loop, messages/s",
                "ratio",
                "Finewatch, CPU ms a message",
                "bare, CPU ms",
            ),
            rows,
        )

    async def _ours(self, name: str) -> Cost:
        async with served(name, CHANNELS) as server, outbox(self.folder, _destinations(server)) as store:
            began = Cost.so_far()
            await self._deliver(server, store, Limits())
            return began.since()

    async def _bare(self, name: str) -> Cost:
        async with served(name, CHANNELS) as server:
            post = _bare_post(server, self.card)
            channels = iter(server.channels)

            async def lane() -> None:
                for channel in channels:
                    await post(session, channel)

            async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
                began = Cost.so_far()
                await asyncio.gather(*(lane() for _ in range(LANES)))
                return began.since()

    async def limited(self) -> None:
        """Under Discord's limit of 50 requests a second."""
        async with served("discord", CHANNELS, limits=True) as server:
            async with outbox(self.folder, _destinations(server)) as store:
                began = time.perf_counter()
                await self._deliver(server, store, None)
                seconds = time.perf_counter() - began
            asked = await server.ask("requests")
        least = CHANNELS / 50
        show(
            f"One action to {CHANNELS:,} channels of a platform that enforces Discord's limits",
            ("seconds", "least possible", "ratio", "429 answers"),
            [(seconds, least, seconds / least, asked["rate_limited"])],
        )

    async def workspaces(self) -> None:
        """Slack with many workspaces: all well; one with very many channels; some that do not answer."""
        rows = [
            await self._workspaces("all alike", crowd=0, silent=0),
            await self._workspaces("one has 1,000 channels more", crowd=1_000, silent=0),
            await self._workspaces("50 do not answer", crowd=0, silent=50),
        ]
        show(
            f"Two alerts to {WORKSPACES:,} Slack workspaces: seconds until an ordinary workspace has both (at least 1)",
            ("workspaces", "p50", "p95", "slowest", "429 answers"),
            rows,
        )

    async def _workspaces(self, title: str, *, crowd: int, silent: int) -> tuple[object, ...]:
        async with served("slack", WORKSPACES + crowd, limits=True) as server:
            there = [
                Destination(platform="slack", channel=channel, workspace=f"T{number if number < WORKSPACES else 0}")
                for number, channel in enumerate(server.channels)
            ]
            mute = server.channels[1 : silent + 1]
            await server.order(faults=[{"kind": "hang", "channel": c, "seconds": 60, "times": None} for c in mute])
            # The crowd is owed its messages first, so that it stands before all others.
            async with outbox(self.folder, sorted(there, key=lambda d: d.workspace != "T0"), alerts=2) as store:
                began = time.perf_counter()
                taken = await self._deliver(server, store, None, until=(WORKSPACES - 1 - silent) * 2)
            asked = await server.ask("requests")
        ordinary = [c for c in server.channels[1:WORKSPACES] if c not in mute]
        done = sorted(taken[channel][-1] - began for channel in ordinary)
        return (title, done[len(done) // 2], done[len(done) * 95 // 100], done[-1], asked["rate_limited"])

    async def _deliver(
        self, server: Server, store: Store, limits: Limits | None, *, until: int | None = None
    ) -> Mapping[str, Sequence[float]]:
        """Deliver everything, or until the ordinary workspaces of a measurement have so many messages."""
        platform = await _platform(server)
        timed = Timed(platform, platform.limits if limits is None else limits)
        counts: Counter[DeliveryState] = Counter()
        enough = asyncio.Event()
        ordinary = set(server.channels[1:WORKSPACES]) if until else set()

        def settled(delivery: Any, _: datetime) -> None:
            counts[delivery.state] += 1
            if until and sum(len(timed.taken[c]) for c in ordinary if c in timed.taken) >= until:
                enough.set()

        deliverer = Deliverer(store, {server.name: timed}, self.cards.card, clock=now, on_settled=settled)
        try:
            if until is None:
                await deliverer.deliver_due()
                assert counts[DeliveryState.DELIVERED] == len(server.channels), counts
            else:
                await deliverer.run(enough)
                await deliverer.shutdown(0)
        finally:
            await platform.close()
        return timed.taken


async def _platform(server: Server) -> Any:
    platform: Any
    if server.name == "discord":
        discord = DiscordOptions(token=TOKEN, api_url=f"{server.origin}/api/v10", take_commands=False)
        platform = await open_discord(discord, _commands())
    else:
        platform = await open_slack(SlackOptions(bot_token=BOT_TOKEN, api_url=f"{server.origin}/api/"), _commands())
    await platform.start()
    return platform


def _commands() -> Commands:
    return NO_COMMANDS  # type: ignore[no-any-return]  # nobody types in a measurement


def _destinations(server: Server) -> list[Destination]:
    return [
        Destination(platform=server.name, channel=channel, workspace=f"W{number // 10}")
        for number, channel in enumerate(server.channels)
    ]


def _bare_post(server: Server, card: Card) -> Callable[[aiohttp.ClientSession, str], Awaitable[None]]:
    """Posts a card's body to a channel with nothing around it."""
    is_slack = server.name == "slack"
    if is_slack:
        body: dict[str, Any] = {"text": fallback(card), "blocks": blocks(card), "unfurl_links": False}
    else:
        body = {"embeds": [embed(card, "0" * 18).to_dict()], "enforce_nonce": True, "allowed_mentions": {"parse": []}}
    authorization = f"Bearer {BOT_TOKEN}" if is_slack else f"Bot {TOKEN}"

    async def post(session: aiohttp.ClientSession, channel: str) -> None:
        if is_slack:
            url, marked = f"{server.origin}/api/chat.postMessage", {"channel": channel}
        else:
            url, marked = f"{server.origin}/api/v10/channels/{channel}/messages", {"nonce": f"00{channel}"}
        async with session.post(url, json=body | marked, headers={"Authorization": authorization}) as answer:
            assert answer.status == 200, await answer.text()
            await answer.json()

    return post


if __name__ == "__main__":
    main()
