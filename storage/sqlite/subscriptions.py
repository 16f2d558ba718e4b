"""Subscriptions in SQLite."""

# ruff: noqa: S608, SIM905 - what is put together is constant, and every value a parameter; a row of names reads better than a column

from __future__ import annotations

from collections.abc import Sequence
from datetime import time
from functools import lru_cache
from typing import Any

from sqlite_utils import Database

from bot.domain.actions import ActionType
from bot.domain.subscriptions import Cadence, Destination, Filter, Origin, QuietHours, Subscription
from storage.sqlite.rows import from_list, to_list, to_minor, to_moment, to_money, to_text

_NAMES = (
    "id platform channel workspace regulators types subjects keywords at_least_minor at_least_currency cadence "
    "timezone quiet_start quiet_end currency origin created_by created_at paused"
).split()
_COLUMNS = ", ".join(_NAMES)
_SELECT = f"SELECT {_COLUMNS} FROM subscriptions "
_PUT = (
    f"INSERT INTO subscriptions ({_COLUMNS}) VALUES ({', '.join('?' * len(_NAMES))}) "
    f"ON CONFLICT (id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _NAMES[1:])}"
)


class SqliteSubscriptions:
    """Implements ``bot.domain.ports.Subscriptions``."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._all: list[Subscription] | None = None  # within one transaction, many items are matched against all

    def all(self) -> Sequence[Subscription]:
        if self._all is None:
            self._all = [_subscription(row) for row in self._db.execute(_SELECT + "ORDER BY number")]
        return self._all

    def at(self, destination: Destination) -> Sequence[Subscription]:
        found = self._db.execute(
            _SELECT + "WHERE platform = ? AND channel = ? ORDER BY number", [destination.platform, destination.channel]
        )
        return [_subscription(row) for row in found]

    def get(self, subscription_id: str) -> Subscription | None:
        found = self._db.execute(_SELECT + "WHERE id = ?", [subscription_id]).fetchone()
        return _subscription(found) if found else None

    def put(self, subscription: Subscription) -> None:
        self._all = None
        self._db.execute(_PUT, _row(subscription))

    def remove(self, subscription_id: str) -> bool:
        """Forget a subscription; what was gathered for its next digest is owed to nobody any more."""
        self._all = None
        removed = self._db.execute("DELETE FROM subscriptions WHERE id = ?", [subscription_id]).rowcount > 0
        if removed:
            self._db.execute(
                "UPDATE deliveries SET state = 'abandoned', last_error = 'The subscription was removed.' "
                "WHERE subscription = ? AND kind = 'digest' AND open AND state IN ('pending', 'deferred')",
                [subscription_id],
            )
        return removed


def _row(wanted: Subscription) -> list[Any]:
    least, quiet = wanted.filter.at_least, wanted.quiet_hours
    return [
        wanted.id,
        wanted.destination.platform,
        wanted.destination.channel,
        wanted.destination.workspace,
        to_list(sorted(wanted.filter.regulators)),
        to_list(sorted(kind.value for kind in wanted.filter.types)),
        to_list(wanted.filter.subjects),
        to_list(wanted.filter.keywords),
        to_minor(least) if least else None,
        least.currency if least else None,
        wanted.cadence.value,
        wanted.timezone,
        quiet.start.isoformat() if quiet else None,
        quiet.end.isoformat() if quiet else None,
        wanted.currency,
        wanted.origin.value,
        wanted.created_by,
        to_text(wanted.created_at),
        wanted.paused,
    ]


def _subscription(row: Sequence[Any]) -> Subscription:
    id_, platform, channel, workspace = row[:4]
    cadence, timezone, quiet_start, quiet_end, currency, origin, created_by, created_at, paused = row[10:]
    return Subscription(
        id=id_,
        destination=Destination(platform=platform, channel=channel, workspace=workspace),
        filter=_filter(*row[4:10]),
        cadence=Cadence(cadence),
        timezone=timezone,
        quiet_hours=_quiet_hours(quiet_start, quiet_end) if quiet_start else None,
        currency=currency,
        origin=Origin(origin),
        created_by=created_by,
        created_at=to_moment(created_at),
        paused=paused,
    )


@lru_cache(maxsize=4096)
def _filter(
    regulators: str, types: str, subjects: str, keywords: str, least_minor: int | None, least_currency: str | None
) -> Filter:
    """Many subscribers ask for the same; they share one filter in memory."""
    return Filter(
        regulators=frozenset(from_list(regulators)),
        types=frozenset(ActionType(kind) for kind in from_list(types)),
        subjects=from_list(subjects),
        keywords=from_list(keywords),
        at_least=None if least_minor is None else to_money(least_minor, least_currency),
    )


@lru_cache(maxsize=1024)
def _quiet_hours(start: str, end: str) -> QuietHours:
    return QuietHours(start=time.fromisoformat(start), end=time.fromisoformat(end))
