"""A message owed to a destination, from the moment it is recorded until it is settled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from bot.domain.subscriptions import Destination

NEVER = datetime.max.replace(tzinfo=UTC)
"""``due_at`` of a delivery that waits for a person: it is never sent by itself, and holds back nothing."""


class DeliveryState(StrEnum):
    """Where a delivery stands.

    ``pending`` → ``sending`` → ``delivered`` is the good way; ``deferred`` waits for ``due_at``; ``rejected`` and
    ``abandoned`` are settled without a message; ``unknown`` may have been posted and is looked up before any repeat.
    """

    PENDING = "pending"
    SENDING = "sending"
    DELIVERED = "delivered"
    DEFERRED = "deferred"
    REJECTED = "rejected"
    ABANDONED = "abandoned"
    UNKNOWN = "unknown"


class DeliveryKind(StrEnum):
    """What the message is: an alert, a change to one posted, a digest, a catch-up summary, a word to the operator."""

    ALERT = "alert"
    UPDATE = "update"
    DIGEST = "digest"
    SUMMARY = "summary"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What the platform answered: enough to edit or thread the message later.

    Attributes:
        channel: the platform's id of the channel in which the message stands.
        message: Discord's message id, or Slack's ``ts``.
    """

    channel: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One message owed.

    Attributes:
        id: at most 25 characters, since it is Discord's nonce and Slack's metadata mark.
        kind: what the message is.
        destination: where it goes.
        action: id of the action shown; None for notices.
        revision: the action's revision that is shown.
        actions: ids of the actions gathered in a digest or summary. Each is recorded as a row of its own, which names
            it as ``action``; when the first of them is claimed, it gathers all that are due with it.
        text: the words of a notice.
        subscription: id of the subscription that asked for it.
        state, attempts, due_at, last_error: its progress; times are UTC.
        tried_at: when it was first handed to the platform, so that no message of before can be it; None before.
        receipt: set once delivered.
        created_at: when it was recorded. Deliveries to one destination go out in the order in which they were first
            due, and those of one moment in the order in which they were recorded.
    """

    id: str
    kind: DeliveryKind = DeliveryKind.ALERT
    destination: Destination
    action: str | None = None
    revision: int = 1
    actions: tuple[str, ...] = ()
    text: str | None = None
    subscription: str | None = None
    state: DeliveryState = DeliveryState.PENDING
    attempts: int = 0
    created_at: datetime
    due_at: datetime
    tried_at: datetime | None = None
    last_error: str | None = None
    receipt: Receipt | None = None
