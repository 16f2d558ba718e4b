"""Who wants to be told what, where and when."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time
from enum import StrEnum

from bot.domain.actions import ActionType
from bot.domain.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """A place that can be posted to.

    Attributes:
        platform: ``slack`` or ``discord`` (or ``console``).
        channel: the platform's own id of the channel.
        workspace: Slack team id or Discord guild id, where known: the tenant to which the channel belongs.
    """

    platform: str
    channel: str
    workspace: str | None = field(default=None, compare=False)

    def __str__(self) -> str:
        return f"{self.platform}:{self.channel}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which actions a subscriber wants; an empty field asks nothing.

    Attributes:
        regulators: slugs.
        types: kinds of action.
        subjects: words of which one must be in the subject's name.
        keywords: words of which one must be in the item's title or text.
        at_least: smallest sum; compared after conversion, and an action without a sum does not pass it.
    """

    regulators: frozenset[str] = frozenset()
    types: frozenset[ActionType] = frozenset()
    subjects: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    at_least: Money | None = None


class Cadence(StrEnum):
    INSTANT = "instant"
    DAILY = "daily"
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietHours:
    """A daily span, in the subscriber's time zone, in which nothing is posted; may pass midnight."""

    start: time
    end: time


class Origin(StrEnum):
    """Where a subscription is kept: in the operator's file, or made by people in chat."""

    FILE = "file"
    CHAT = "chat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """A standing order: what a channel wants to be told.

    Attributes:
        id: permanent key, short enough to type.
        destination: where to post.
        filter: what to post.
        cadence: at once, or gathered into a daily (09:00) or weekly (Monday 09:00) digest.
        timezone: IANA name, for digests and quiet hours.
        quiet_hours: when to hold alerts back; they go out when it ends.
        currency: ISO 4217 code into which sums are also shown converted, or None.
        created_by: the person, as the platform names them; None for the operator's file.
        paused: why nothing is posted for now, or None.
    """

    id: str
    destination: Destination
    filter: Filter = field(default_factory=Filter)
    cadence: Cadence = Cadence.INSTANT
    timezone: str = "UTC"
    quiet_hours: QuietHours | None = None
    currency: str | None = None
    origin: Origin = Origin.CHAT
    created_by: str | None = None
    created_at: datetime | None = None
    paused: str | None = None
