"""Items in SQLite."""

# ruff: noqa: S608, SIM905 - what is put together is constant, and every value a parameter; a row of names reads better than a column

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from bot.domain.items import FeedItem, ItemKind, TextState, Verdict
from bot.domain.recording import ItemMark, StoredItem
from storage.sqlite.rows import (
    findings_from_json,
    findings_to_json,
    from_list,
    moment,
    to_list,
    to_moment,
    to_text,
    write_rows,
)

_NAMES = (
    "source id link title fingerprint published regulator language updated categories decision_number document kind "
    "because actions first_seen last_seen baseline page_due_at page_attempts text_state text findings"
).split()
_COLUMNS = ", ".join(_NAMES)
_PUT = (
    f"INSERT INTO items ({_COLUMNS}) VALUES ({', '.join('?' * len(_NAMES))}) "
    f"ON CONFLICT (source, id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _NAMES[2:])}"
)
_SELECT = f"SELECT {_COLUMNS} FROM items "


class SqliteItems:
    """Implements ``bot.domain.ports.Items``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def marks(self, source: str) -> Sequence[ItemMark]:
        found = self._db.execute("SELECT id, link, title, fingerprint, published FROM items WHERE source = ?", [source])
        return [
            ItemMark(id=id_, link=link, title=title, fingerprint=fingerprint, published=to_moment(published))
            for id_, link, title, fingerprint, published in found
        ]

    def get(self, source: str, item: str) -> StoredItem | None:
        found = self._db.execute(_SELECT + "WHERE source = ? AND id = ?", [source, item]).fetchone()
        return _stored(found) if found else None

    def find(self, link_or_id: str) -> Sequence[StoredItem]:
        wanted = link_or_id.strip()
        found = self._db.execute(
            _SELECT + "WHERE link = :wanted OR id = :wanted OR rowid IN ("
            "SELECT items.rowid FROM items, json_each(items.actions) AS told"
            " WHERE items.actions <> '[]' AND told.value = :wanted COLLATE NOCASE"
            " UNION SELECT items.rowid FROM actions"
            " JOIN citations ON citations.action = actions.id"
            " JOIN items ON items.source = citations.source AND items.id = citations.item"
            " WHERE actions.reference = :wanted) ORDER BY source, id",
            {"wanted": wanted},
        )
        return [_stored(row) for row in found]

    def put(self, items: Iterable[StoredItem]) -> None:
        write_rows(self._db, _PUT, [_row(stored) for stored in items])

    def pages_due(self, source: str, now: datetime, limit: int) -> Sequence[StoredItem]:
        found = self._db.execute(
            _SELECT + "WHERE source = ? AND page_due_at <= ? ORDER BY page_due_at LIMIT ?",
            [source, to_text(now), limit],
        )
        return [_stored(row) for row in found]


def _row(stored: StoredItem) -> list[Any]:
    item = stored.item
    return [
        item.source,
        item.id,
        item.link,
        item.title,
        stored.fingerprint,
        to_text(item.published),
        item.regulator,
        item.language,
        to_text(item.updated),
        to_list(item.categories),
        item.decision_number,
        item.document,
        stored.verdict.kind.value,
        to_list(stored.verdict.because),
        to_list(stored.actions),
        to_text(stored.first_seen),
        to_text(stored.last_seen),
        int(stored.baseline),
        to_text(stored.page_due_at),
        stored.page_attempts,
        item.text_state.value,
        item.text,
        findings_to_json(stored.findings),
    ]


def _stored(row: Sequence[Any]) -> StoredItem:
    got = dict(zip(_NAMES, row, strict=True))
    return StoredItem(
        item=FeedItem(
            source=got["source"],
            regulator=got["regulator"],
            id=got["id"],
            link=got["link"],
            title=got["title"],
            text=got["text"],
            text_state=TextState(got["text_state"]),
            published=to_moment(got["published"]),
            updated=to_moment(got["updated"]),
            categories=from_list(got["categories"]),
            language=got["language"],
            decision_number=got["decision_number"],
            document=got["document"],
        ),
        fingerprint=got["fingerprint"],
        verdict=Verdict(kind=ItemKind(got["kind"]), because=from_list(got["because"])),
        findings=findings_from_json(got["findings"]),
        actions=from_list(got["actions"]),
        first_seen=moment(got["first_seen"]),
        last_seen=moment(got["last_seen"]),
        baseline=bool(got["baseline"]),
        page_due_at=to_moment(got["page_due_at"]),
        page_attempts=got["page_attempts"],
    )
