"""The outbox in SQLite: what is owed to whom, and how far each message has come."""

# ruff: noqa: S608, SIM905 - what is put together is constant, and every value a parameter; a row of names reads better than a column

from __future__ import annotations

import builtins
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlite_utils import Database

from bot.domain.deliveries import Delivery, DeliveryKind, DeliveryState, Receipt
from bot.domain.subscriptions import Destination
from storage.sqlite.rows import from_list, moment, to_list, to_moment, to_text

_NAMES = (
    "id kind platform channel workspace action revision actions text subscription state attempts created_at due_at "
    "tried_at last_error receipt_channel receipt_message"
).split()
_SELECT = f"SELECT {', '.join('d.' + name for name in _NAMES)} FROM deliveries AS d "
_ADD = (
    f"INSERT INTO deliveries ({', '.join(_NAMES)}, scheduled_at) "
    f"VALUES ({', '.join('?' * (len(_NAMES) + 1))}) ON CONFLICT DO NOTHING"
)
_SETTLE = (
    "UPDATE deliveries SET revision = ?, actions = ?, state = ?, attempts = ?, due_at = ?, tried_at = ?,"
    " last_error = ?, receipt_channel = ?, receipt_message = ?, scheduled_at = coalesce(?, scheduled_at) WHERE id = ?"
)
_GATHERED = {DeliveryKind.DIGEST: "subscription IS :subscription", DeliveryKind.SUMMARY: "1"}
_FEW = 200


class SqliteOutbox:
    """Implements ``bot.domain.ports.Outbox``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, deliveries: Iterable[Delivery]) -> int:
        return max(self._db.conn.executemany(_ADD, [_row(delivery) for delivery in deliveries]).rowcount, 0)

    def claim(
        self,
        now: datetime,
        limit: int,
        *,
        busy: Collection[Destination] = (),
        platform: str | None = None,
        share: int | None = None,
    ) -> Sequence[Delivery]:
        heads = self._heads(now, limit, busy=frozenset(busy), platform=platform, share=share)
        found = self._deliveries(
            f"WHERE d.number IN ({', '.join('?' * len(heads))}) ORDER BY d.due_at, d.number", heads
        )
        gathered = [self._gather(d, now) if d.kind in _GATHERED and d.tried_at is None else d for d in found]
        taken = [replace(d, attempts=d.attempts + 1, tried_at=d.tried_at or now) for d in gathered]
        self._write(taken, DeliveryState.SENDING)
        return taken

    def _heads(
        self, now: datetime, limit: int, *, busy: frozenset[Destination], platform: str | None, share: int | None
    ) -> builtins.list[int]:
        due = self._db.execute(
            "SELECT head, platform, channel, workspace FROM lanes WHERE due_at <= :now"
            " AND platform IS coalesce(:platform, platform) ORDER BY due_at, head",
            {"now": to_text(now), "platform": platform},
        )
        held = self._held() if share is not None else Counter[tuple[str, str]]()
        heads: builtins.list[int] = []
        for head, platform_name, channel, workspace in due:
            if len(heads) == limit:
                break
            if Destination(platform=platform_name, channel=channel) in busy:
                continue
            if share is not None and workspace is not None:
                if held[platform_name, workspace] >= share:
                    continue
                held[platform_name, workspace] += 1
            heads.append(head)
        return heads

    def _held(self) -> Counter[tuple[str, str]]:
        """How many messages are being sent to each workspace."""
        sending = self._db.execute("SELECT platform, workspace FROM deliveries WHERE state = 'sending'")
        return Counter((platform, workspace) for platform, workspace in sending if workspace is not None)

    def _gather(self, leader: Delivery, now: datetime) -> Delivery:
        """Bring every action that is due for the same digest, or summary, into one message."""
        found = self._db.execute(
            "SELECT id, action FROM deliveries WHERE platform = :platform AND channel = :channel AND open"
            f" AND scheduled_at <= :now AND kind = :kind AND state = 'pending' AND {_GATHERED[leader.kind]}"
            " ORDER BY scheduled_at, number",
            {
                "platform": leader.destination.platform,
                "channel": leader.destination.channel,
                "now": to_text(now),
                "kind": leader.kind.value,
                "subscription": leader.subscription,
            },
        ).fetchall()
        self._db.conn.executemany(
            "UPDATE deliveries SET digest = ? WHERE id = ?", [[leader.id, id_] for id_, _ in found if id_ != leader.id]
        )
        told = [*leader.actions, *(action for _, action in found if action)]
        return replace(leader, actions=tuple(dict.fromkeys(told)))

    def settle(self, *deliveries: Delivery) -> None:
        self._write(deliveries)

    def _write(self, deliveries: Sequence[Delivery], state: DeliveryState | None = None) -> None:
        """Write deliveries back, all in that state where one is named, with what was gathered into them."""
        self._db.conn.executemany(_SETTLE, [_settled_row(delivery, state) for delivery in deliveries])
        leaders = [delivery for delivery in deliveries if delivery.kind in _GATHERED]
        if leaders:
            self._db.conn.executemany(
                "UPDATE deliveries SET (state, attempts, last_error, receipt_channel, receipt_message) ="
                " (SELECT state, attempts, last_error, receipt_channel, receipt_message FROM deliveries WHERE id = :id)"
                " WHERE digest = :id",
                [{"id": leader.id} for leader in leaders],
            )

    def interrupted(self) -> Sequence[Delivery]:
        return self._deliveries("WHERE d.state = 'sending' AND d.digest IS NULL ORDER BY d.number")

    def get(self, delivery_id: str) -> Delivery | None:
        found = self._deliveries("WHERE d.id = ?", [delivery_id])
        return found[0] if found else None

    def posted(self, action_id: str, there: Destination | None = None) -> Sequence[Delivery]:
        where = " AND platform = ? AND channel = ?" if there else ""
        found = self._deliveries(
            "WHERE d.id IN (SELECT coalesce(digest, id) FROM deliveries WHERE action = ? AND kind <> 'update'"
            f" AND state = 'delivered' AND receipt_message IS NOT NULL{where}) ORDER BY d.scheduled_at, d.number",
            [action_id, *((there.platform, there.channel) if there else ())],
        )
        first: dict[Destination, Delivery] = {}
        for delivery in found:
            first.setdefault(delivery.destination, delivery)
        return list(first.values())

    def of_action(self, action_id: str) -> Sequence[Delivery]:
        return self._deliveries("WHERE d.action = ? ORDER BY d.number", [action_id])

    def waiting(self, destinations: Collection[Destination]) -> Mapping[Destination, int]:
        if len(destinations) > _FEW:
            return {there: count for there, count in self._all_waiting().items() if there in destinations}
        counts = {there: self._waiting_at(there) for there in destinations}
        return {there: count for there, count in counts.items() if count}

    def _waiting_at(self, there: Destination) -> int:
        found = self._db.execute(
            "SELECT count(*) FROM deliveries WHERE open AND kind = 'alert' AND platform = ? AND channel = ?",
            [there.platform, there.channel],
        )
        count: int = found.fetchone()[0]
        return count

    def _all_waiting(self) -> dict[Destination, int]:
        found = self._db.execute(
            "SELECT platform, channel, count(*) FROM deliveries WHERE open AND kind = 'alert' GROUP BY 1, 2"
        )
        return {Destination(platform=platform, channel=channel): count for platform, channel, count in found}

    def list(self, *, state: DeliveryState | None = None, limit: int = 50) -> Sequence[Delivery]:
        where, parameters = ("AND d.state = ? ", [state.value]) if state else ("", [])
        return self._deliveries(f"WHERE d.digest IS NULL {where}ORDER BY d.number DESC LIMIT ?", [*parameters, limit])

    def next_due(self, platform: str | None = None) -> datetime | None:
        found = self._db.execute(
            "SELECT due_at FROM lanes WHERE due_at IS NOT NULL AND platform IS coalesce(?, platform)"
            " ORDER BY due_at LIMIT 1",
            [platform],
        ).fetchone()
        return moment(found[0]) if found else None

    def rewind(self, now: datetime) -> int:
        # When it was tried is not known any more; an hour ago is too long for any platform still to remember its mark.
        at, tried = to_text(now), to_text(now - timedelta(hours=1))
        return self._db.execute(
            "UPDATE deliveries SET due_at = :at, created_at = min(created_at, :at), tried_at = min(tried_at, :tried)"
            " WHERE open AND state <> 'sending' AND (created_at > :at OR tried_at > :at) AND due_at > :at",
            {"at": at, "tried": tried},
        ).rowcount

    def retire(self, destination: Destination, reason: str) -> int:
        return self._db.execute(
            "UPDATE deliveries SET state = 'rejected', last_error = ? WHERE platform = ? AND channel = ? AND open"
            " AND state IN ('pending', 'deferred')",
            [reason, destination.platform, destination.channel],
        ).rowcount

    def _deliveries(self, where: str, parameters: Sequence[Any] = ()) -> builtins.list[Delivery]:
        return [_delivery(row) for row in self._db.execute(_SELECT + where, parameters)]


def _row(delivery: Delivery) -> builtins.list[Any]:
    receipt = delivery.receipt
    due_at = to_text(delivery.due_at)
    return [
        delivery.id,
        delivery.kind.value,
        delivery.destination.platform,
        delivery.destination.channel,
        delivery.destination.workspace,
        delivery.action,
        delivery.revision,
        to_list(delivery.actions),
        delivery.text,
        delivery.subscription,
        delivery.state.value,
        delivery.attempts,
        to_text(delivery.created_at),
        due_at,
        to_text(delivery.tried_at),
        delivery.last_error,
        receipt.channel if receipt else None,
        receipt.message if receipt else None,
        due_at,
    ]


def _settled_row(delivery: Delivery, state: DeliveryState | None) -> builtins.list[Any]:
    receipt = delivery.receipt
    return [
        delivery.revision,
        to_list(delivery.actions),
        (state or delivery.state).value,
        delivery.attempts,
        to_text(delivery.due_at),
        to_text(delivery.tried_at),
        delivery.last_error,
        receipt.channel if receipt else None,
        receipt.message if receipt else None,
        to_text(delivery.due_at) if _lets_others_pass(delivery) else None,
        delivery.id,
    ]


def _lets_others_pass(delivery: Delivery) -> bool:
    """An edit that must wait goes to the end of its lane: it moves no message, so order does not ask for it."""
    return delivery.kind is DeliveryKind.UPDATE and delivery.state is DeliveryState.DEFERRED


def _delivery(row: Sequence[Any]) -> Delivery:
    got = dict(zip(_NAMES, row, strict=True))
    receipt = None
    if got["receipt_message"] is not None:
        receipt = Receipt(channel=got["receipt_channel"], message=got["receipt_message"])
    return Delivery(
        id=got["id"],
        kind=DeliveryKind(got["kind"]),
        destination=Destination(platform=got["platform"], channel=got["channel"], workspace=got["workspace"]),
        action=got["action"],
        revision=got["revision"],
        actions=from_list(got["actions"]),
        text=got["text"],
        subscription=got["subscription"],
        state=DeliveryState(got["state"]),
        attempts=got["attempts"],
        created_at=moment(got["created_at"]),
        due_at=moment(got["due_at"]),
        tried_at=to_moment(got["tried_at"]),
        last_error=got["last_error"],
        receipt=receipt,
    )
