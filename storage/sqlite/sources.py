"""Source states in SQLite."""

# ruff: noqa: S608 - what is put together is constant, and every value a parameter

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlite_utils import Database

from bot.domain.regulators import SourceState
from storage.sqlite.rows import to_moment, to_text

_COLUMNS = (
    "source, etag, last_modified, body_hash, moved_to, polled_at, changed_at, newest_at, next_poll_at, baseline_at, "
    "failures, last_error, blind_since, items_seen"
)


class SqliteSourceStates:
    """Implements ``bot.domain.ports.SourceStates``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, source: str) -> SourceState:
        found = self._db.execute(f"SELECT {_COLUMNS} FROM source_states WHERE source = ?", [source]).fetchone()
        return _state(found) if found else SourceState(source=source)

    def all(self) -> Sequence[SourceState]:
        found = self._db.execute(f"SELECT {_COLUMNS} FROM source_states ORDER BY source")
        return [_state(row) for row in found]

    def put(self, state: SourceState) -> None:
        self._db.execute(
            f"INSERT OR REPLACE INTO source_states ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            [
                state.source,
                state.etag,
                state.last_modified,
                state.body_hash,
                state.moved_to,
                to_text(state.polled_at),
                to_text(state.changed_at),
                to_text(state.newest_at),
                to_text(state.next_poll_at),
                to_text(state.baseline_at),
                state.failures,
                state.last_error,
                to_text(state.blind_since),
                state.items_seen,
            ],
        )


def _state(row: Sequence[Any]) -> SourceState:
    return SourceState(
        source=row[0],
        etag=row[1],
        last_modified=row[2],
        body_hash=row[3],
        moved_to=row[4],
        polled_at=to_moment(row[5]),
        changed_at=to_moment(row[6]),
        newest_at=to_moment(row[7]),
        next_poll_at=to_moment(row[8]),
        baseline_at=to_moment(row[9]),
        failures=row[10],
        last_error=row[11],
        blind_since=to_moment(row[12]),
        items_seen=row[13],
    )
