"""Enforcement actions in SQLite: the latest revision in columns for queries, every revision whole."""

# ruff: noqa: S608, SIM905 - what is put together is constant, and every value a parameter; a row of names reads better than a column

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlite_utils import Database

from bot.domain.actions import EnforcementAction, Finding
from bot.domain.recording import ActionPage, ActionQuery
from storage.sqlite.rows import action_from_json, action_to_json, to_minor, to_text, write_rows
from storage.sqlite.search import search

_NAMES = (
    "id reference series series_number revision regulator type subject title summary provisions amount_minor currency "
    "decision_number decided_on announced_at baseline"
).split()
_PUT = (
    f"INSERT INTO actions ({', '.join(_NAMES)}) VALUES ({', '.join('?' * len(_NAMES))}) "
    f"ON CONFLICT (id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _NAMES[1:])}"
)
_ROW = f"SELECT {', '.join(_NAMES)} FROM actions WHERE id = ?"
_PUT_REVISION = (
    "INSERT INTO action_revisions (action, revision, record) VALUES (?, ?, ?) "
    "ON CONFLICT (action, revision) DO UPDATE SET record = excluded.record"
)
_LATEST = "SELECT r.record FROM actions AS a JOIN action_revisions AS r ON r.action = a.id AND r.revision = a.revision "

# Words that names of parties share without being related, in the languages of the regulators.
_INSIGNIFICANT = frozenset(
    "a al and au aux by da de dei del della delle der des di die do du e el en et for für gli i il in la las le les lo "
    "los of on the to und y van von".split()
)
_MOST_CANDIDATES = 50


class SqliteActions:
    """Implements ``bot.domain.ports.Actions``."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._got: dict[str, EnforcementAction | None] = {}  # within one transaction, many deliveries show one action

    def candidates(self, finding: Finding, citation_link: str | None) -> Sequence[EnforcementAction]:
        ids: dict[str, None] = dict.fromkeys(self._by_number_or_link(finding, citation_link))
        ids |= dict.fromkeys(self._by_sum(finding))
        if finding.subject:
            ids |= dict.fromkeys(self._by_words(significant_words(finding.subject.key)))
        return self._load(list(ids))

    def _by_number_or_link(self, finding: Finding, link: str | None) -> Iterable[str]:
        return self._ids(
            "SELECT id FROM actions WHERE decision_number = ? UNION SELECT action FROM citations WHERE link = ?",
            [finding.decision_number, link],
        )

    def _by_sum(self, finding: Finding) -> Iterable[str]:
        if finding.money is None:
            return ()
        return self._ids(
            "SELECT id FROM actions WHERE regulator = ? AND amount_minor = ? ORDER BY announced_at DESC LIMIT ?",
            [finding.regulator, to_minor(finding.money), _MOST_CANDIDATES],
        )

    def _by_words(self, words: Sequence[str]) -> Iterable[str]:
        """Actions against parties of similar name; those that share most words first, then the newest."""
        marks = ", ".join("?" * len(words))
        return self._ids(
            f"SELECT w.action FROM subject_words AS w JOIN actions AS a ON a.id = w.action WHERE w.word IN ({marks}) "
            "GROUP BY w.action ORDER BY count(*) DESC, a.announced_at DESC LIMIT ?",
            [*words, _MOST_CANDIDATES],
        )

    def _ids(self, query: str, parameters: Sequence[Any]) -> Iterable[str]:
        return (row[0] for row in self._db.execute(query, parameters))

    def _load(self, ids: Sequence[str]) -> Sequence[EnforcementAction]:
        marks = ", ".join("?" * len(ids))
        return self._actions(_LATEST + f"WHERE a.id IN ({marks}) ORDER BY a.number", ids)

    def _actions(self, query: str, parameters: Sequence[Any]) -> list[EnforcementAction]:
        return [action_from_json(row[0]) for row in self._db.execute(query, parameters)]

    def next_reference(self, acronym: str, year: int) -> str:
        series = f"{acronym}-{year}"
        highest = self._db.execute("SELECT max(series_number) FROM actions WHERE series = ?", [series]).fetchone()[0]
        return f"{series}-{(highest or 0) + 1:03d}"

    def put(self, action: EnforcementAction) -> None:
        self._got.pop(action.id, None)
        row = _row(action)
        known = self._db.execute(_ROW, [action.id]).fetchone()
        if known is None or list(known) != row:  # a rewritten row costs its place in the full-text index anew
            write_rows(self._db, _PUT, [row])
        self._db.execute(_PUT_REVISION, [action.id, action.revision, action_to_json(action)])
        self._put_citations(action)
        self._put_words(action)

    def _put_citations(self, action: EnforcementAction) -> None:
        found = self._db.execute("SELECT source, item, link FROM citations WHERE action = ?", [action.id])
        known = {(source, item): link for source, item, link in found}
        wanted = {(c.source, c.item): c.link for c in action.citations}
        for source, item in known.keys() - wanted.keys():
            self._db.execute(
                "DELETE FROM citations WHERE action = ? AND source = ? AND item = ?", [action.id, source, item]
            )
        write_rows(
            self._db,
            "INSERT INTO citations (action, source, item, link) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (action, source, item) DO UPDATE SET link = excluded.link",
            [[action.id, *key, link] for key, link in wanted.items() if key not in known or known[key] != link],
        )

    def _put_words(self, action: EnforcementAction) -> None:
        words = significant_words(action.finding.subject.key) if action.finding.subject else ()
        known = {row[0] for row in self._db.execute("SELECT word FROM subject_words WHERE action = ?", [action.id])}
        if known == set(words):
            return
        self._db.execute("DELETE FROM subject_words WHERE action = ?", [action.id])
        write_rows(
            self._db, "INSERT INTO subject_words (word, action) VALUES (?, ?)", [[word, action.id] for word in words]
        )

    def get(self, action_id: str) -> EnforcementAction | None:
        if action_id not in self._got:
            found = self._actions(_LATEST + "WHERE a.id = ?", [action_id])
            self._got[action_id] = found[0] if found else None
        return self._got[action_id]

    def by_reference(self, reference: str) -> EnforcementAction | None:
        found = self._actions(_LATEST + "WHERE a.reference = ?", [reference])
        return found[0] if found else None

    def by_item(self, source: str, item: str) -> Sequence[EnforcementAction]:
        return self._actions(
            _LATEST + "WHERE a.id IN (SELECT action FROM citations WHERE source = ? AND item = ?) ORDER BY a.number",
            [source, item],
        )

    def revisions(self, action_id: str) -> Sequence[EnforcementAction]:
        return self._actions("SELECT record FROM action_revisions WHERE action = ? ORDER BY revision", [action_id])

    def search(self, query: ActionQuery) -> ActionPage:
        ids, total = search(self._db, query)
        found = {action.id: action for action in self._load(ids)}
        return ActionPage(actions=tuple(found[action_id] for action_id in ids), total=total)


def significant_words(key: str) -> tuple[str, ...]:
    """The words of a subject's key that may tell one party from another; all of them where none would remain."""
    words = dict.fromkeys(key.split())
    significant = [word for word in words if len(word) > 1 and word not in _INSIGNIFICANT]
    return tuple(significant or words)


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
