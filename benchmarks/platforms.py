"""Loopback platforms in processes of their own, and an outbox full of alerts for them."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import aiohttp

from bot.domain.actions import ActionType, Citation, EnforcementAction, Finding, Subject
from bot.domain.deliveries import Delivery
from bot.domain.money import Money, Penalty
from bot.domain.ports import Session, Store
from bot.domain.subscriptions import Destination
from storage import open_store


def now() -> datetime:
    """The clock of the measurements."""
    return datetime.now(UTC)


@dataclass(frozen=True, kw_only=True)
class Server:
    """A loopback platform's addresses."""

    name: str
    origin: str
    channels: tuple[str, ...]

    async def ask(self, what: str) -> Any:
        """What the server's control endpoint tells."""
        async with aiohttp.ClientSession() as session, session.get(f"{self.origin}/_control/{what}") as answer:
            return await answer.json()

    async def order(self, **words: Any) -> None:
        """Give the server's control endpoint an order."""
        async with aiohttp.ClientSession() as session, session.post(f"{self.origin}/_control", json=words) as answer:
            answer.raise_for_status()


@asynccontextmanager
async def served(name: str, channels: int, *, limits: bool = False) -> AsyncIterator[Server]:
    """The loopback ``slack`` or ``discord`` with so many channels."""
    first = "C2" if name == "slack" else "50"
    names = tuple(f"{first}{number:016}" for number in range(channels))
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        f"tests.servers.{name}",
        "--channels",
        ",".join(names) if channels <= 5_000 else "",
        *(["--limits"] if limits else []),
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        assert process.stdout
        told = json.loads(await process.stdout.readline())
        server = Server(name=name, origin=told["origin"], channels=names)
        if channels > 5_000:  # too many for a command line
            await _add_channels(server)
        yield server
    finally:
        process.terminate()
        await process.wait()


async def _add_channels(server: Server) -> None:
    may = ["VIEW_CHANNEL", "SEND_MESSAGES", "EMBED_LINKS", "READ_MESSAGE_HISTORY"]
    more: dict[str, Any] = {"permissions": may} if server.name == "discord" else {}
    await server.order(channels=[{"id": channel, **more} for channel in server.channels])


def an_action(number: int = 1) -> EnforcementAction:
    """A fine like those that are alerted."""
    return EnforcementAction(
        id=f"action-{number}",
        reference=f"ICO-2026-{number:03}",
        finding=Finding(
            regulator="ico",
            type=ActionType.FINE,
            subject=Subject(name="Harbour & Vale Insurance plc", key="harbour vale insurance"),
            penalty=Penalty(money=Money(amount=Decimal(4_400_000), currency="GBP")),
            provisions=("UK GDPR Article 5(1)(f)", "UK GDPR Article 32"),
            confidence=0.97,
        ),
        announced_at=now(),
        citations=(
            Citation(
                source="ico/news",
                item=str(number),
                title="Insurer fined £4.4 million after attackers read customers' records",
                link=f"https://ico.example/news/{number}",
                published=now(),
                language="en",
            ),
        ),
        summary="The insurer left a server unpatched for fourteen months, and did not notice the intruders for eight.",
    )


@asynccontextmanager
async def outbox(folder: Path, destinations: Iterable[Destination], *, alerts: int = 1) -> AsyncIterator[Store]:
    """A store in which every destination is owed so many alerts."""
    store = await open_store(str(folder / f"{now().timestamp()}.db"))
    at = now()

    def fill(session: Session) -> None:
        for number in range(1, alerts + 1):
            session.actions.put(an_action(number))
            delivery = Delivery(
                id="",
                action=f"action-{number}",
                destination=Destination(platform="", channel=""),
                created_at=at,
                due_at=at,
            )
            session.outbox.add(
                replace(delivery, id=f"{number:04}{there.channel}", destination=there) for there in destinations
            )

    try:
        await store.write(fill)
        yield store
    finally:
        await store.close()
