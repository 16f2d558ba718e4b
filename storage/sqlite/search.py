"""Look-ups of past actions, by FTS5 where words are given. https://www.sqlite.org/fts5.html"""

# ruff: noqa: S608 - what is put together is constant, and every value a parameter

from __future__ import annotations

from typing import Any

from sqlite_utils import Database

from bot.domain.recording import ActionQuery


def search(db: Database, query: ActionQuery) -> tuple[list[str], int]:
    """The ids of the page of actions that a query asks for, newest first, and how many there are in all."""
    clauses, parameters = ["1"], dict[str, Any]()
    if query.words.strip():
        clauses.append("number IN (SELECT rowid FROM actions_fts WHERE actions_fts MATCH :words)")
        parameters["words"] = match_expression(query.words)
    if query.regulator:
        clauses.append("regulator = :regulator")
        parameters["regulator"] = query.regulator
    if query.type:
        clauses.append("type = :type")
        parameters["type"] = query.type
    if parameters.get("words") == "":
        return [], 0
    where = " AND ".join(clauses)
    total: int = db.execute(f"SELECT count(*) FROM actions WHERE {where}", parameters).fetchone()[0]
    page = db.execute(
        f"SELECT id FROM actions WHERE {where} ORDER BY announced_at DESC, number DESC LIMIT :limit OFFSET :offset",
        parameters | {"limit": max(query.limit, 0), "offset": max(query.offset, 0)},
    )
    return [row[0] for row in page], total


def match_expression(words: str) -> str:
    """An FTS5 expression that asks for all of a person's words, the last one as the beginning of a word.

    Each word is quoted, so that nothing in it is syntax; one without a letter or digit asks nothing. A word such as
    ``ICO-2022-014`` becomes a phrase. "" where no word is left.
    """
    asked = [word.replace('"', '""') for word in words.split() if any(c.isalnum() for c in word)]
    if not asked:
        return ""
    return " ".join(f'"{word}"' for word in asked) + "*"
