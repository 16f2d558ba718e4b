"""A store in one SQLite file, reached through one thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from sqlite_utils import Database

from bot.domain.errors import StoreError
from bot.domain.ports import Session
from storage.sqlite.actions import SqliteActions
from storage.sqlite.connection import IN_MEMORY, ProcessLock, open_database, wrap_exceptions
from storage.sqlite.items import SqliteItems
from storage.sqlite.latest import LatestActions
from storage.sqlite.outbox import SqliteOutbox
from storage.sqlite.sources import SqliteSourceStates
from storage.sqlite.subscriptions import SqliteSubscriptions

T = TypeVar("T")


class SqliteSession:
    """Implements ``bot.domain.ports.Session``."""

    def __init__(self, db: Database, latest: LatestActions) -> None:
        self.sources = SqliteSourceStates(db)
        self.items = SqliteItems(db)
        self.actions = SqliteActions(db, latest)
        self.subscriptions = SqliteSubscriptions(db)
        self.outbox = SqliteOutbox(db)


class SqliteStore:
    """Implements ``bot.domain.ports.Store``.

    All work runs on one thread, which owns the connection: transactions never overlap, and the event loop never waits
    for the disk.
    """

    def __init__(self, path: str, thread: ThreadPoolExecutor, db: Database, lock: ProcessLock | None) -> None:
        self._path = path
        self._thread = thread
        self._db = db
        self._lock = lock
        self._latest = LatestActions()
        self._closed = False

    async def read(self, work: Callable[[Session], T]) -> T:
        return await self._run(self._read, work)

    async def write(self, work: Callable[[Session], T]) -> T:
        return await self._run(self._write, work)

    async def close(self) -> None:
        """Finish what was begun, then let go of the file; closing twice is harmless."""
        if self._closed:
            return
        self._closed = True
        await asyncio.get_running_loop().run_in_executor(self._thread, self._db.close)
        self._thread.shutdown(wait=False)
        if self._lock:
            self._lock.release()

    async def _run(self, run: Callable[[Callable[[Session], T]], T], work: Callable[[Session], T]) -> T:
        if self._closed:
            raise StoreError(f"The database {self._path} has been closed.")
        return await asyncio.get_running_loop().run_in_executor(self._thread, run, work)

    def _read(self, work: Callable[[Session], T]) -> T:
        with wrap_exceptions(self._path):
            self._db.conn.execute("BEGIN")
            try:
                return work(self._session())
            finally:
                self._rollback()

    def _write(self, work: Callable[[Session], T]) -> T:
        with wrap_exceptions(self._path):
            # IMMEDIATE: a transaction that only later turns to writing could be refused without any waiting.
            self._db.conn.execute("BEGIN IMMEDIATE")
            try:
                result = work(self._session())
                self._db.conn.execute("COMMIT")
            except BaseException:  # whatever ends the work, nothing of it stays
                self._rollback()
                raise
            return result

    def _session(self) -> SqliteSession:
        self._latest.begin(self._db)
        return SqliteSession(self._db, self._latest)

    def _rollback(self) -> None:
        self._latest.undone()
        # After a full disk SQLite may have rolled back by itself.
        if self._db.conn.in_transaction:
            self._db.conn.execute("ROLLBACK")


async def open_sqlite(path: str, *, exclusive: bool, patience: float) -> SqliteStore:
    """Open the file, or make it.

    Raises:
        StoreLocked: another process has it to itself.
        StoreError: it cannot be used.
    """
    if path != IN_MEMORY:
        _make_folder(Path(path).parent)
    lock = ProcessLock(path) if exclusive and path != IN_MEMORY else None
    thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
    try:
        open_it = asyncio.get_running_loop().run_in_executor(thread, lambda: open_database(path, patience=patience))
        return SqliteStore(path, thread, await open_it, lock)
    except BaseException:  # whatever ends it, neither thread nor lock stays
        thread.shutdown(wait=False)
        if lock:
            lock.release()
        raise


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"The folder {folder} for the database cannot be made: {error.strerror}.") from error
