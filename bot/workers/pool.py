"""Reading items on every core, where there are many at once: the first sight of sources, or the day after a downtime.

In steady state a visit brings an item or two, which are read in this process and thread. When a hundred come within a
short while, worker processes are started, and items go on being read here until those are up. They hold vocabularies
alone, and end after a while of rest.
"""

from __future__ import annotations

import asyncio
import gc
import os
import socket
import subprocess
import sys
from collections.abc import Coroutine, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace

from bot.domain.items import FeedItem
from bot.domain.regulators import Directory
from bot.pipeline.reading import Reading, read_item
from bot.workers.wire import LENGTH, packed, unpacked

FEW = 100
"""Items: so many are read here before the workers are worth the time that it takes to start them."""

CHUNK = 25
"""Items sent to a worker at once: enough to outweigh the sending, few enough to share evenly."""

AHEAD = 2
"""Batches given to a worker at once, so that it has the next one while its answer is waiting to be taken."""

MOST_WORKERS = 8
"""Processes, on a machine with more cores: the sources visited at once give them no more to read."""

REST = 30.0
"""Seconds without work after which the workers end and give back their memory."""

_PATIENCE = 5.0
_BUFFER = 1024 * 1024

_Job = tuple[Sequence[FeedItem], "asyncio.Future[Sequence[Reading]]"]


class ReadingPool:
    """Implements ``services.understand.ReadItems``; a batch is shared among the machine's cores."""

    def __init__(self, directory: Directory, workers: int | None = None) -> None:
        """
        Args:
            directory: the regulators that texts may name.
            workers: processes; one for each core, up to eight, where None.
        """
        self._directory = directory
        self._workers = workers or min(os.cpu_count() or 1, MOST_WORKERS)
        self._jobs: asyncio.Queue[_Job] = asyncio.Queue()
        self._crew: _Crew | None = None
        self._hands: list[asyncio.Task[None]] = []
        self._under_way = 0
        self._lately = 0
        self._met_at = 0.0
        self._resting: asyncio.TimerHandle | None = None
        self._endings: set[asyncio.Task[None]] = set()

    async def __call__(self, items: Sequence[FeedItem]) -> Sequence[Reading]:
        """What is made of each item, in order."""
        self._count(len(items))
        if self._lately <= FEW or not items or not self._begin():
            return await self._read_here(items)
        try:
            chunks = [items[start : start + CHUNK] for start in range(0, len(items), CHUNK)]
            parts = await asyncio.gather(*map(self._offer, chunks))
        finally:
            self._end()
        return [reading for part in parts for reading in part]

    def _count(self, items: int) -> None:
        """Take note of how many items have come lately, without a rest between them."""
        now = asyncio.get_running_loop().time()
        rested = now - self._met_at > REST and not self._under_way
        self._lately = items if rested else self._lately + items
        self._met_at = now

    def _offer(self, items: Sequence[FeedItem]) -> asyncio.Future[Sequence[Reading]]:
        """Let whoever is free read the items."""
        answer: asyncio.Future[Sequence[Reading]] = asyncio.get_running_loop().create_future()
        self._jobs.put_nowait((items, answer))
        return answer

    async def _read_here(self, items: Sequence[FeedItem]) -> Sequence[Reading]:
        readings = []
        for item in items:
            readings.append(read_item(item, self._directory))
            await asyncio.sleep(0)  # other tasks have their turn
        return readings

    def _begin(self) -> bool:
        """Take the workers, starting them where they are not up; whether there are any."""
        if self._resting:
            self._resting.cancel()
        if self._crew is None and not self._start():
            return False
        self._under_way += 1
        return True

    def _start(self) -> bool:
        # Workers read texts and visit no source; what a source's options hold need not survive the sending.
        directory = Directory(replace(regulator, sources=()) for regulator in self._directory)
        try:
            crew = self._crew = _Crew(directory, self._workers)
        except OSError:  # the system gives no further process, or no further file; what there is to read is read here
            return False
        gc.freeze()  # a burst makes millions of small values; what stands already need not be gone through for them
        self._hands = [asyncio.create_task(self._lend_a_hand(crew, self._jobs))]
        self._hands += [
            asyncio.create_task(self._keep_busy(crew, worker, self._jobs)) for worker in range(self._workers)
        ]
        return True

    async def _lend_a_hand(self, crew: _Crew, jobs: asyncio.Queue[_Job]) -> None:
        """Read here until the workers are up."""
        while not crew.up.is_set():
            items, answer = await jobs.get()
            await self._settle(answer, self._read_here(items))

    async def _keep_busy(self, crew: _Crew, worker: int, jobs: asyncio.Queue[_Job]) -> None:
        """Give one worker what there is to read."""
        if worker:
            await crew.up.wait()
        line = await crew.open(worker)
        await asyncio.gather(*(self._ask(crew, line, jobs) for _ in range(AHEAD)))

    async def _ask(self, crew: _Crew, line: _Line, jobs: asyncio.Queue[_Job]) -> None:
        while True:
            items, answer = await jobs.get()
            if not answer.done():  # or whoever wanted it has given up
                await self._settle(answer, self._read_there(crew, line, items))

    async def _read_there(self, crew: _Crew, line: _Line, items: Sequence[FeedItem]) -> Sequence[Reading]:
        """What a worker makes of some items, or what is made of them here once it is lost."""
        try:
            return await line.read(items)
        except (EOFError, OSError):  # it was killed, for want of memory for instance; nothing of it is lost
            return await self._read_here(items)
        finally:
            crew.up.set()

    async def _settle(
        self, answer: asyncio.Future[Sequence[Reading]], reading: Coroutine[None, None, Sequence[Reading]]
    ) -> None:
        try:
            readings = await reading
        except asyncio.CancelledError:
            answer.cancel()
            raise
        except Exception as error:  # noqa: BLE001 - whoever waits for the answer is told
            if not answer.done():
                answer.set_exception(error)
        else:
            if not answer.done():
                answer.set_result(readings)

    def _end(self) -> None:
        """Give the workers back; they end when nobody has taken them for a while."""
        self._under_way -= 1
        if not self._under_way:
            self._resting = asyncio.get_running_loop().call_later(REST, self._rest)

    def _rest(self) -> None:
        self._lately = 0
        if not self._under_way:
            self._dismiss()

    def _dismiss(self) -> None:
        """Let the workers go; whoever comes next finds none, and a queue of its own."""
        if self._crew:
            gc.unfreeze()
            ending = asyncio.create_task(_end(self._crew, self._hands, self._jobs))
            self._endings.add(ending)
            ending.add_done_callback(self._endings.discard)
        self._crew, self._hands, self._jobs = None, [], asyncio.Queue()

    async def close(self) -> None:
        """End the workers."""
        if self._resting:
            self._resting.cancel()
        self._dismiss()
        await asyncio.gather(*self._endings)


async def _end(crew: _Crew, hands: Sequence[asyncio.Task[None]], jobs: asyncio.Queue[_Job]) -> None:
    for hand in hands:
        hand.cancel()
    await asyncio.gather(*hands, return_exceptions=True)
    while not jobs.empty():
        jobs.get_nowait()[1].cancel()
    await crew.close()


class _Crew:
    """The worker processes, each behind a socket of its own.

    Attributes:
        up: whether they answer, or will not any more.
    """

    def __init__(self, directory: Directory, count: int) -> None:
        pairs = [socket.socketpair() for _ in range(count)]
        self._sockets = [ours for ours, _ in pairs]
        theirs = [other for _, other in pairs]
        try:
            self._process = _started([other.fileno() for other in theirs])
        except OSError:
            _close(self._sockets)
            raise
        finally:
            _close(theirs)
        self._lines: list[_Line] = []
        self._directory = directory
        self.up = asyncio.Event()

    async def open(self, worker: int) -> _Line:
        """The line to a worker."""
        line = _Line(*await asyncio.open_unix_connection(sock=self._sockets[worker], limit=_BUFFER))
        self._lines.append(line)
        if not worker:
            line.writer.write(packed(self._directory))
        return line

    async def close(self) -> None:
        """End the processes, by closing what they listen to."""
        for line in self._lines:
            line.writer.close()
            with suppress(OSError):
                await line.writer.wait_closed()
        _close(self._sockets)
        try:
            await asyncio.to_thread(self._process.wait, _PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            await asyncio.to_thread(self._process.wait)


class _Line:
    """What is said to a worker and what it answers, in the order in which it was asked."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.writer = writer
        self._reader = reader
        self._turn = asyncio.Lock()

    async def read(self, items: Sequence[FeedItem]) -> Sequence[Reading]:
        """What the worker makes of some items.

        Raises:
            EOFError, OSError: it is no more.
        """
        self.writer.write(packed(items))
        async with self._turn:  # which is given in the order of asking, since nothing is awaited between
            await self.writer.drain()
            (length,) = LENGTH.unpack(await self._reader.readexactly(LENGTH.size))
            readings: Sequence[Reading] = unpacked(await self._reader.readexactly(length))
        return readings


def _started(descriptors: Sequence[int]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - this very interpreter, and nothing that anybody gave
        [sys.executable, "-P", "-c", "from bot.workers.process import main; main()", *map(str, descriptors)],
        pass_fds=descriptors,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )


def _close(sockets: Iterable[socket.socket]) -> None:
    for each in sockets:
        each.close()
