"""Reading on every core."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

import bot.workers.pool
from bot.domain.items import FeedItem
from bot.pipeline.reading import read_item
from bot.workers.pool import ReadingPool
from bot.workers.wire import LENGTH, packed, unpacked
from config import load_directory
from tests.builders import item

TEXT = "The Information Commissioner’s Office has fined Hollybank Lettings Ltd £90,000 for nuisance calls."
DIRECTORY = load_directory()


def items(count: int, name: str = "item") -> list[FeedItem]:
    return [item(f"{name}-{n}", title="News", text=TEXT.replace("90", str(n + 10))) for n in range(count)]


def workers_of(process: int) -> list[int]:
    """Processes that descend from one, as the system lists them."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    return [pid for child in map(int, children) for pid in (child, *workers_of(child))]


@pytest.fixture
async def pool(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[ReadingPool]:
    monkeypatch.setattr(bot.workers.pool, "FEW", 10)
    opened = ReadingPool(DIRECTORY, workers=3)
    yield opened
    await opened.close()


async def until_all_are_up(pool: ReadingPool, before: list[int]) -> list[int]:
    """The pool's processes, once there is one for each worker."""
    for attempt in range(500):
        await pool(items(75, f"warm-{attempt}"))
        started = [pid for pid in workers_of(os.getpid()) if pid not in before]
        if len(started) == 3:
            return started
    raise AssertionError("the workers did not start")


async def test_many_items_are_read_in_order_and_as_they_are_read_here(pool: ReadingPool) -> None:
    before = workers_of(os.getpid())
    for attempt in range(3):
        many = items(190, f"try-{attempt}")
        assert list(await pool(many)) == [read_item(each, DIRECTORY) for each in many]
        await until_all_are_up(pool, before)
    await pool.close()
    assert workers_of(os.getpid()) == before


async def test_many_visits_at_once_get_what_is_theirs(pool: ReadingPool) -> None:
    batches = [items(20 + n, f"batch-{n}") for n in range(12)]
    for batch, readings in zip(batches, await asyncio.gather(*map(pool, batches)), strict=True):
        assert list(readings) == [read_item(each, DIRECTORY) for each in batch]


@pytest.mark.parametrize("lost", [0, 1, 2, slice(None)], ids=["the first", "the second", "the last", "all"])
async def test_nothing_is_lost_with_a_worker_that_is_killed(pool: ReadingPool, lost: int | slice) -> None:
    workers = await until_all_are_up(pool, workers_of(os.getpid()))
    many = items(400)
    reading = asyncio.create_task(pool(many))  # type: ignore[arg-type]
    await asyncio.sleep(0.01)
    for worker in workers[lost] if isinstance(lost, slice) else [workers[lost]]:
        os.kill(worker, signal.SIGKILL)
    assert list(await reading) == [read_item(each, DIRECTORY) for each in many]
    again = [replace(each, id=f"again-{each.id}") for each in many]
    assert list(await pool(again)) == [read_item(each, DIRECTORY) for each in again]


async def test_workers_end_after_a_rest(pool: ReadingPool, monkeypatch: pytest.MonkeyPatch) -> None:
    before = workers_of(os.getpid())
    monkeypatch.setattr(bot.workers.pool, "REST", 0.05)
    await until_all_are_up(pool, before)
    for _ in range(500):
        if workers_of(os.getpid()) == before:
            break
        await asyncio.sleep(0.02)
    assert workers_of(os.getpid()) == before
    assert list(await pool(items(75))) == [read_item(each, DIRECTORY) for each in items(75)]


async def test_a_burst_as_the_workers_end_starts_others(pool: ReadingPool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot.workers.pool, "REST", 0.0)
    for attempt in range(4):
        many = items(75, f"burst-{attempt}")
        assert list(await pool(many)) == [read_item(each, DIRECTORY) for each in many]
        for _ in range(attempt):
            await asyncio.sleep(0)


async def test_few_items_at_a_time_start_no_workers(pool: ReadingPool, monkeypatch: pytest.MonkeyPatch) -> None:
    before = workers_of(os.getpid())
    monkeypatch.setattr(bot.workers.pool, "REST", 0.001)
    for attempt in range(10):
        await pool(items(6, f"day-{attempt}"))
        await asyncio.sleep(0.005)
    assert workers_of(os.getpid()) == before


async def test_without_a_further_process_everything_is_read_here(
    pool: ReadingPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    many = items(120)
    assert list(await pool(many)) == [read_item(each, DIRECTORY) for each in many]


async def test_a_visit_that_is_given_up_leaves_the_others_alone(pool: ReadingPool) -> None:
    given_up = asyncio.create_task(pool(items(300, "given-up")))  # type: ignore[arg-type]
    kept = asyncio.create_task(pool(items(60, "kept")))  # type: ignore[arg-type]
    await asyncio.sleep(0.01)
    given_up.cancel()
    assert list(await kept) == [read_item(each, DIRECTORY) for each in items(60, "kept")]
    with pytest.raises(asyncio.CancelledError):
        await given_up


def test_what_goes_over_the_wire_comes_out_as_it_was() -> None:
    text = (
        f"{TEXT} It was imposed under Article 32 GDPR. The maximum is £17.5 million. In 2024 it fined Ajax Ltd £5,000."
    )
    told = item("1", title="ICO fines a lettings agent £90,000", text=text, categories=("Fines",), language="en")
    reading = read_item(told, DIRECTORY)
    assert reading.findings
    assert reading.rejected
    message = packed([told, reading, None, reading])
    assert LENGTH.unpack(message[: LENGTH.size]) == (len(message) - LENGTH.size,)
    again = unpacked(message[LENGTH.size :])
    assert again == [told, reading, None, reading]
    assert repr(again) == repr([told, reading, None, reading])
    assert hash(again[0]) == hash(told)


async def test_an_empty_batch_is_read_at_once(pool: ReadingPool) -> None:
    await pool(items(11))
    assert list(await pool([])) == []
