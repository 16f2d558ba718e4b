"""Reading items on every core, where there are many at once: the first sight of sources, or the day after a downtime.

In steady state a visit brings an item or two, which are read in this process and thread. When hundreds come within a
short while, worker processes are started, which hold the language vocabularies and no database, socket or chat client,
and end after a while of rest.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace

from bot.domain.items import FeedItem
from bot.domain.regulators import Directory
from bot.pipeline.reading import Reading, read_item

FEW = 300
"""Items: so many are read here before the workers are worth the time that it takes to start them."""

CHUNK = 25
"""Items sent to a worker at once: enough to outweigh the sending, few enough to share evenly."""

REST = 30.0
"""Seconds without work after which the workers end and give back their memory."""


class ReadingPool:
    """Implements ``services.understand.ReadItems``; a batch is shared among the machine's cores."""

    def __init__(self, directory: Directory, workers: int | None = None) -> None:
        """
        Args:
            directory: the regulators that texts may name.
            workers: processes; one for each core where None.
        """
        # Workers read texts and visit no source; what a source's options hold need not survive the sending.
        self._directory = Directory(replace(regulator, sources=()) for regulator in directory)
        self._workers = workers or os.cpu_count() or 1
        self._pool: ProcessPoolExecutor | None = None
        self._under_way = 0
        self._lately = 0
        self._resting: asyncio.TimerHandle | None = None

    async def __call__(self, items: Sequence[FeedItem]) -> Sequence[Reading]:
        """What is made of each item, in order."""
        self._lately += len(items)
        if self._lately <= FEW:
            return await self._read_here(items)
        chunks = [items[start : start + CHUNK] for start in range(0, len(items), CHUNK)]
        loop = asyncio.get_running_loop()
        pool = self._begin()
        try:
            parts = await asyncio.gather(*(loop.run_in_executor(pool, _read_chunk, chunk) for chunk in chunks))
        except BrokenProcessPool:  # a worker was killed, for want of memory for instance; nothing of it is lost
            self._pool = None
            return await self._read_here(items)
        finally:
            self._end()
        return [reading for part in parts for reading in part]

    async def _read_here(self, items: Sequence[FeedItem]) -> Sequence[Reading]:
        readings = []
        for item in items:
            readings.append(read_item(item, self._directory))
            await asyncio.sleep(0)  # other tasks have their turn
        return readings

    def _begin(self) -> ProcessPoolExecutor:
        """Take the workers, starting them where they are not up."""
        if self._resting:
            self._resting.cancel()
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                self._workers,
                # A process forked from one with threads and a running loop can deadlock.
                mp_context=multiprocessing.get_context("spawn"),
                initializer=_set_directory,
                initargs=(self._directory,),
            )
        self._under_way += 1
        return self._pool

    def _end(self) -> None:
        """Give the workers back; they end when nobody has taken them for a while."""
        self._under_way -= 1
        if not self._under_way:
            self._resting = asyncio.get_running_loop().call_later(REST, self._rest)

    def _rest(self) -> None:
        self._lately = 0
        if self._pool and not self._under_way:
            self._pool.shutdown(wait=False)
            self._pool = None

    async def close(self) -> None:
        """End the workers."""
        if self._resting:
            self._resting.cancel()
        if self._pool:
            await asyncio.to_thread(self._pool.shutdown, cancel_futures=True)
            self._pool = None


_directory = Directory(())


def _set_directory(directory: Directory) -> None:
    global _directory  # a worker process has one directory, given when it starts
    _directory = directory


def _read_chunk(items: Sequence[FeedItem]) -> list[Reading]:
    return [read_item(item, _directory) for item in items]
