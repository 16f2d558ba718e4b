"""Enforcement actions in SQLite: the latest revision in columns for queries, every revision whole."""

# ruff: noqa: S608, SIM905 - what is put together is constant, and every value a parameter; a row of names reads better than a column

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlite_utils import Database

from bot.domain.actions import EnforcementAction, Finding
from bot.domain.recording import ActionPage, ActionQuery
from storage.sqlite.latest import LatestActions
from storage.sqlite.rows import action_from_json, action_to_json, is_exact, to_list, to_minor, to_text, write_rows
from storage.sqlite.search import search

_NAMES = (
    "id reference series series_number revision regulator type subject title summary provisions amount_minor currency "
    "decision_number decided_on announced_at baseline"
).split()
_PUT = (
    f"INSERT INTO actions ({', '.join(_NAMES)}) VALUES ({', '.join('?' * len(_NAMES))}) "
    f"ON CONFLICT (id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _NAMES[1:])}"
)
_PUT_REVISION = (
    "INSERT INTO action_revisions (action, revision, record) VALUES (?, ?, ?) "
    "ON CONFLICT (action, revision) DO UPDATE SET record = excluded.record"
)
_LATEST = (
    "SELECT r.record FROM actions AS a JOIN action_revisions AS r ON r.action = a.id AND r.revision = a.revision "
    "WHERE a.id IN (SELECT value FROM json_each(?))"
)
_PUT_CITATION = (
    "INSERT INTO citations (action, source, item, link) VALUES (?, ?, ?, ?) "
    "ON CONFLICT (action, source, item) DO UPDATE SET link = excluded.link"
)
_MOST_CANDIDATES = 50
_BY_NUMBER = "SELECT id FROM actions WHERE decision_number = ?"
_BY_LINK = "SELECT action FROM citations WHERE link = ?"
_BY_SUM = (
    "SELECT id FROM (SELECT id FROM actions WHERE regulator = ? AND amount_minor = ? "
    f"ORDER BY announced_at DESC LIMIT {_MOST_CANDIDATES})"
)
# Actions against parties of similar name; those that share most words first, then the newest.
_BY_WORDS = (
    "SELECT action FROM (SELECT w.action FROM subject_words AS w JOIN actions AS a ON a.id = w.action "
    "WHERE w.word IN ({marks}) GROUP BY w.action ORDER BY count(*) DESC, a.announced_at DESC "
    f"LIMIT {_MOST_CANDIDATES})"
)

# Words that names of parties share without being related, in the languages of the regulators.
_INSIGNIFICANT = frozenset(
    "a al and au aux by da de dei del della delle der des di die do du e el en et for für gli i il in la las le les lo "
    "los of on the to und y van von".split()
)


class SqliteActions:
    """Implements ``bot.domain.ports.Actions``."""

    def __init__(self, db: Database, latest: LatestActions) -> None:
        self._db = db
        self._latest = latest

    def candidates(self, finding: Finding, citation_link: str | None) -> Sequence[EnforcementAction]:
        words, number, money = _words(finding), finding.decision_number, finding.money
        by_number = [] if number is None else [number]
        by_link = [] if citation_link is None else [citation_link]
        by_sum = [] if money is None else [finding.regulator, to_minor(money)]
        parameters = [*words, *by_number, *by_link, *by_sum]
        if not parameters:
            return []
        query = _query(len(words), number=bool(by_number), link=bool(by_link), money=bool(by_sum))
        return self._load(self._ids(query, parameters))

    def next_reference(self, acronym: str, year: int) -> str:
        series = f"{acronym}-{year}"
        highest = self._db.execute("SELECT max(series_number) FROM actions WHERE series = ?", [series]).fetchone()[0]
        return f"{series}-{(highest or 0) + 1:03d}"

    def put(self, action: EnforcementAction) -> None:
        before = self.get(action.id)
        if before is None or not _has_one_row(
            before, action
        ):  # a rewritten row costs its place in the full-text index anew
            write_rows(self._db, _PUT, [_row(action)])
        self._db.conn.execute(_PUT_REVISION, [action.id, action.revision, action_to_json(action)])
        self._put_citations(before, action)
        self._put_words(before, action)
        self._latest.written(action, is_exact=is_exact(action.finding.penalty))

    def _put_citations(self, before: EnforcementAction | None, action: EnforcementAction) -> None:
        if before and action.citations[: len(before.citations)] == before.citations:
            new = [[action.id, c.source, c.item, c.link] for c in action.citations[len(before.citations) :]]
            write_rows(self._db, _PUT_CITATION, new)
            return
        known = {(c.source, c.item): c.link for c in before.citations} if before else {}
        wanted = {(c.source, c.item): c.link for c in action.citations}
        for source, item in known.keys() - wanted.keys():
            self._db.execute(
                "DELETE FROM citations WHERE action = ? AND source = ? AND item = ?", [action.id, source, item]
            )
        new = [[action.id, *key, link] for key, link in wanted.items() if key not in known or known[key] != link]
        write_rows(self._db, _PUT_CITATION, new)

    def _put_words(self, before: EnforcementAction | None, action: EnforcementAction) -> None:
        if before is not None and before.finding is action.finding:
            return
        words = _words(action.finding)
        if before is not None:
            if _words(before.finding) == words:
                return
            self._db.execute("DELETE FROM subject_words WHERE action = ?", [action.id])
        write_rows(
            self._db, "INSERT INTO subject_words (word, action) VALUES (?, ?)", [[word, action.id] for word in words]
        )

    def get(self, action_id: str) -> EnforcementAction | None:
        return self._latest.get(action_id) or next(iter(self._load([action_id])), None)

    def by_reference(self, reference: str) -> EnforcementAction | None:
        found = self._load(self._ids("SELECT id FROM actions WHERE reference = ?", [reference]))
        return found[0] if found else None

    def by_item(self, source: str, item: str) -> Sequence[EnforcementAction]:
        return self._load(
            self._ids(
                "SELECT a.id FROM citations AS c JOIN actions AS a ON a.id = c.action "
                "WHERE c.source = ? AND c.item = ? ORDER BY a.number",
                [source, item],
            )
        )

    def revisions(self, action_id: str) -> Sequence[EnforcementAction]:
        found = self._db.execute("SELECT record FROM action_revisions WHERE action = ? ORDER BY revision", [action_id])
        return [action_from_json(row[0]) for row in found]

    def search(self, query: ActionQuery) -> ActionPage:
        ids, total = search(self._db, query)
        return ActionPage(actions=tuple(self._load(ids)), total=total)

    def _ids(self, query: str, parameters: Sequence[Any]) -> list[str]:
        return [row[0] for row in self._db.conn.execute(query, parameters)]

    def _load(self, ids: Sequence[str]) -> list[EnforcementAction]:
        found = {action_id: self._latest.get(action_id) for action_id in ids}
        missing = [action_id for action_id, action in found.items() if action is None]
        if missing:
            for (record,) in self._db.conn.execute(_LATEST, [to_list(missing)]):
                action = action_from_json(record)
                self._latest.read(action)
                found[action.id] = action
        return [action for action in found.values() if action is not None]


@lru_cache(maxsize=256)
def _query(words: int, *, number: bool, link: bool, money: bool) -> str:
    """The one query for whatever there is to look by; its parameters stand in this order."""
    by_words = [_BY_WORDS.format(marks=", ".join("?" * words))] if words else []
    return " UNION ".join([*by_words, *[_BY_NUMBER] * number, *[_BY_LINK] * link, *[_BY_SUM] * money])


def _words(finding: Finding) -> tuple[str, ...]:
    return significant_words(finding.subject.key) if finding.subject else ()


def significant_words(key: str) -> tuple[str, ...]:
    """The words of a subject's key that may tell one party from another; all of them where none would remain."""
    words = dict.fromkeys(key.split())
    significant = [word for word in words if len(word) > 1 and word not in _INSIGNIFICANT]
    return tuple(significant or words)


def _has_one_row(before: EnforcementAction, after: EnforcementAction) -> bool:
    if before.finding is after.finding and before.revision == after.revision and before.baseline == after.baseline:
        told = (before.title, before.summary, before.reference, before.announced_at)
        return told == (after.title, after.summary, after.reference, after.announced_at)
    return _row(before) == _row(after)


def _row(action: EnforcementAction) -> list[Any]:
    finding = action.finding
    series, _, number = action.reference.rpartition("-")
    return [
        action.id,
        action.reference,
        series,
        int(number) if number.isdecimal() else 0,
        action.revision,
        finding.regulator,
        finding.type.value,
        finding.subject.name if finding.subject else "",
        action.title,
        action.summary,
        "\n".join(finding.provisions),
        to_minor(finding.money) if finding.money else None,
        finding.money.currency if finding.money else None,
        finding.decision_number,
        finding.decided_on.isoformat() if finding.decided_on else None,
        to_text(action.announced_at),
        int(action.baseline),
    ]
