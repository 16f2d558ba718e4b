"""Opening a database file: whose it is, which schema it has, and how SQLite's complaints become sentences."""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from bot.domain.errors import StoreError, StoreFull, StoreLocked
from storage.sqlite.migrations import APPLICATION_ID, SCHEMA

IN_MEMORY = ":memory:"


@contextmanager
def wrap_exceptions(path: str) -> Iterator[None]:
    """Turn what SQLite says about the file, the disk and other processes into the store's errors.

    Errors of programming (a wrong statement, a broken constraint) pass through: no caller could act on them.
    """
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except sqlite3.DatabaseError as error:
        wrapped = _explained(path, error)
        if wrapped is None:
            raise
        raise wrapped from error


def _explained(path: str, error: sqlite3.DatabaseError) -> StoreError | None:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the primary result code
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StoreLocked(f"The database {path} is in use by another process; nothing was written. Try again later.")
    if code == sqlite3.SQLITE_FULL:
        return StoreFull(f"There is no room left for the database {path}; nothing was written. Free some disk space.")
    reason = _REASONS.get(code)
    return StoreError(f"The database {path} {reason}") if reason else None


_REASONS = {
    sqlite3.SQLITE_READONLY: "may not be written to; check the permissions of the file and of its folder.",
    sqlite3.SQLITE_PERM: "may not be accessed; check the permissions of the file and of its folder.",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened; check that the path names a file in a folder that may be written to.",
    sqlite3.SQLITE_CORRUPT: "is damaged; restore it from a copy, or move it away to begin anew.",
    sqlite3.SQLITE_NOTADB: "is not a Finewatch database; set `database` to another path.",
    sqlite3.SQLITE_IOERR: "could not be read or written; the disk reports an error.",
}


def open_database(path: str, *, patience: float) -> Database:
    """A connection to a database of this program and schema, made where there is none.

    Args:
        path: the file.
        patience: seconds to wait for another process's transaction.

    Raises:
        StoreError: the file is not Finewatch's, was written by a newer version, or cannot be used.
    """
    with wrap_exceptions(path):
        connection = sqlite3.connect(path, timeout=patience)
        try:
            return _prepared(connection, path)
        except BaseException:  # whatever ends it, the file is not left open
            connection.close()
            raise


def _prepared(connection: sqlite3.Connection, path: str) -> Database:
    _refuse_strangers(connection, path)
    database = Database(connection, execute_plugins=False)
    _refuse_newer(database, path)
    database.enable_wal()
    # FULL: a commit is on the disk when it returns. NORMAL would survive a killed process, but after a power cut it
    # could forget that a message was about to be sent, and send it again. One sync a transaction is affordable.
    database.execute("PRAGMA synchronous = FULL")
    database.execute("PRAGMA journal_size_limit = 67108864")
    if SCHEMA.pending(database):
        _migrate(database)
    database.execute("PRAGMA foreign_keys = ON")
    return database


def _migrate(database: Database) -> None:
    # In one transaction, taken before looking: of two processes that start together, the second finds it all done.
    database.execute("BEGIN IMMEDIATE")
    try:
        SCHEMA.apply(database)
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute("COMMIT")
    except BaseException:  # whatever ends it, no half of a schema stays
        if database.conn.in_transaction:
            database.execute("ROLLBACK")
        raise


def _refuse_strangers(connection: sqlite3.Connection, path: str) -> None:
    application_id = connection.execute("PRAGMA application_id").fetchone()[0]
    is_empty = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0
    if application_id != APPLICATION_ID and not (is_empty and application_id == 0):
        raise StoreError(
            f"The database {path} belongs to another program; nothing was changed. Set `database` to another path."
        )


def _refuse_newer(database: Database, path: str) -> None:
    ours = {migration.name for migration in SCHEMA.pending(Database(memory=True, execute_plugins=False))}
    if any(migration.name not in ours for migration in SCHEMA.applied(database)):
        raise StoreError(
            f"The database {path} was written by a newer Finewatch; nothing was changed. Upgrade to use it."
        )


class ProcessLock:
    """Keeps a second process from running on the same database.

    The lock is the operating system's own (flock), so that it ends with the process, however that ends.
    """

    def __init__(self, database: str) -> None:
        """
        Raises:
            StoreLocked: another process holds it.
        """
        self.path = Path(f"{database}.lock")
        try:
            self._file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        except OSError as error:
            raise StoreError(f"The file {self.path} cannot be made: {error.strerror}.") from error
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = os.read(self._file, 32).decode(errors="replace").strip()
            os.close(self._file)
            who = f" (process {holder})" if holder.isdecimal() else ""
            raise StoreLocked(
                f"Another Finewatch{who} is at work on {database}. Stop it first, or set `database` to another path."
            ) from error
        except OSError as error:
            os.close(self._file)
            raise StoreError(f"The file {self.path} cannot be locked: {error.strerror}.") from error
        os.ftruncate(self._file, 0)
        os.write(self._file, f"{os.getpid()}\n".encode())

    def release(self) -> None:
        # The file stays: to remove it would let a third process lock a new one while a second waits on the old.
        os.close(self._file)
