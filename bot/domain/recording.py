"""What the store keeps about items beyond the item itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.actions import EnforcementAction, Finding
from bot.domain.items import FeedItem, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredItem:
    """An item on record, with everything that was decided about it.

    Attributes:
        item: as last read, with the fullest text at hand.
        fingerprint: SHA-256 of what it means (title, text, categories), so that a new guid or date is no change.
        verdict, findings: what was made of it.
        actions: references of the actions that it tells of.
        first_seen, last_seen: UTC.
        baseline: whether it was already there when its source was first seen.
        page_due_at: when its page is to be fetched again; None when there is no need.
        page_attempts: how often the page was tried in vain.
    """

    item: FeedItem
    fingerprint: str
    verdict: Verdict
    findings: tuple[Finding, ...] = ()
    actions: tuple[str, ...] = ()
    first_seen: datetime
    last_seen: datetime
    baseline: bool = False
    page_due_at: datetime | None = None
    page_attempts: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemMark:
    """The little that is needed to tell whether an item is unseen: which it is, and what it said."""

    id: str
    link: str | None
    title: str
    fingerprint: str
    published: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionQuery:
    """A look-up of past actions; an empty field asks nothing.

    Attributes:
        words: free words, all of which must occur in subject, title, summary, provisions or reference; accents and
            case do not matter.
        regulator: slug.
        type: an ActionType's value.
        limit, offset: the page; newest first.
    """

    words: str = ""
    regulator: str | None = None
    type: str | None = None
    limit: int = 10
    offset: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionPage:
    """One page of a look-up, and how many actions there are in all."""

    actions: tuple[EnforcementAction, ...]
    total: int
