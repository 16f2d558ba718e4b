"""Matching: one action against ever more subscriptions, with its outbox rows written, in a process for each size."""

from __future__ import annotations

import asyncio
import multiprocessing
import resource
import tempfile
import time
from datetime import UTC, datetime
from decimal import Decimal
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.platforms import an_action
from benchmarks.table import show
from bot.domain.actions import ActionType
from bot.domain.items import FeedItem, ItemKind, Verdict
from bot.domain.money import Money
from bot.domain.ports import Session
from bot.domain.subscriptions import Cadence, Destination, Filter, Subscription
from bot.pipeline.reading import Reading
from bot.rates import EcbRates
from bot.services.record import ReadItem, Recorder
from config import load_directory
from storage import open_store

SIZES = (1_000, 10_000, 100_000)


def main() -> None:
    """Measure each size and print one table."""
    rows = []
    for size in SIZES:
        seconds, matched, megabytes = _measured(size)
        rows.append((f"{size:,}", f"{matched:,}", seconds, seconds / size * 1e6, megabytes, megabytes / size * 1e3))
    show(
        "One action against all subscriptions, with a row in the outbox for each match",
        ("subscriptions", "matched", "seconds", "µs a subscription", "memory added, MB", "kB a subscription"),
        rows,
    )


def _measured(size: int) -> tuple[float, int, float]:
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_measure, args=(size, there))
    process.start()
    seconds, matched, megabytes = here.recv()
    process.join()
    return seconds, matched, megabytes


def _measure(size: int, answer: Connection) -> None:
    with tempfile.TemporaryDirectory() as folder:
        answer.send(asyncio.run(_record(size, Path(folder))))


async def _record(size: int, folder: Path) -> tuple[float, int, float]:
    store = await open_store(str(folder / "finewatch.db"))
    rates = EcbRates()
    rates.convert(Money(amount=Decimal(1), currency="GBP"), "EUR", datetime.now(UTC).date())  # the table is loaded once
    recorder = Recorder(load_directory(), rates, catch_up=20)

    def subscribe(session: Session) -> None:
        for number in range(size):
            session.subscriptions.put(_subscription(number))

    await store.write(subscribe)
    await store.close()
    store = await open_store(str(folder / "finewatch.db"))
    before = _peak_megabytes()
    began = time.perf_counter()
    await store.write(lambda session: recorder.record(session, [_read()], datetime.now(UTC), baseline=False))
    seconds = time.perf_counter() - began
    added = _peak_megabytes() - before
    matched = len(await store.read(lambda session: session.outbox.list(limit=size)))
    await store.close()
    return seconds, matched, added


def _peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _subscription(number: int) -> Subscription:
    """One of many kinds; some nine in ten want the action."""
    kinds = (
        Filter(),
        Filter(regulators=frozenset({"ico", "cnil"})),
        Filter(types=frozenset({ActionType.FINE})),
        Filter(at_least=Money(amount=Decimal(100_000), currency="EUR")),
        Filter(subjects=("insurance", f"company {number % 50}")),
        Filter(keywords=("unpatched",)),
        Filter(regulators=frozenset({"gpdp"})),
    )
    return Subscription(
        id=f"s{number}",
        destination=Destination(platform="slack", channel=f"C{number}", workspace=f"T{number // 10}"),
        filter=kinds[number % len(kinds)],
        cadence=Cadence.DAILY if number % 5 == 0 else Cadence.INSTANT,
        timezone="Europe/Rome",
    )


def _read() -> ReadItem:
    action = an_action()
    item = FeedItem(
        source="ico/news",
        regulator="ico",
        id="1",
        link=action.link,
        title=action.title,
        text=action.summary * 10,
        published=action.announced_at,
        language="en",
    )
    reading = Reading(verdict=Verdict(kind=ItemKind.ENFORCEMENT), findings=(action.finding,))
    return ReadItem(item=item, reading=reading, fingerprint="f")


if __name__ == "__main__":
    main()
