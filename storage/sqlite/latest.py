"""Actions as they stand on record, kept decoded from one transaction to the next.

One action is told by many sources, and shown to many destinations.
What is kept is never older than the file: another connection's commit, or a transaction that is undone, empties it.
"""

from __future__ import annotations

from collections import OrderedDict

from sqlite_utils import Database

from bot.domain.actions import EnforcementAction

_MOST_KEPT = 4_096


class LatestActions:
    """The latest revisions of the actions lately read or written, by id."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, EnforcementAction] = OrderedDict()
        self._version: int | None = None
        self._is_ahead = False

    def begin(self, db: Database) -> None:
        """Take note that a transaction has begun, and of what other connections have committed before it.

        https://www.sqlite.org/pragma.html#pragma_data_version
        """
        (version,) = db.conn.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            self._kept.clear()
        self._version = version
        self._is_ahead = False

    def undone(self) -> None:
        """Forget what the transaction has written, since none of it stays."""
        if self._is_ahead:
            self._kept.clear()

    def get(self, action_id: str) -> EnforcementAction | None:
        """The action, if it is kept."""
        return self._kept.get(action_id)

    def read(self, action: EnforcementAction) -> None:
        """Keep an action as it was read."""
        self._keep(action)

    def written(self, action: EnforcementAction, *, is_exact: bool) -> None:
        """Keep an action as it was written, unless it will come back otherwise."""
        self._is_ahead = True
        if is_exact:
            self._keep(action)
        else:
            self._kept.pop(action.id, None)

    def _keep(self, action: EnforcementAction) -> None:
        self._kept[action.id] = action
        if len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)
