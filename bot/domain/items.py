"""What a source publishes, and what was made of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class TextState(StrEnum):
    """How much of an item's text is at hand."""

    TEASER = "teaser"
    FULL = "full"
    PAGE_FAILED = "page_failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedItem:
    """One entry as a source gives it, cleaned to plain text.

    Attributes:
        source: the id of the source it came from, ``regulator/key``.
        regulator: the publisher's slug; may be a press title in texts given by hand.
        id: the item's identity within its source: stable over changed guids, links, titles or dates.
        link: canonical absolute address, or None where the source gives none.
        title, text: plain text; ``text`` is the fullest at hand.
        text_state: whether ``text`` is the source's teaser or the page's full text.
        published: the date that the source shows, UTC; a date alone is that day's midnight in the regulator's zone.
        updated: when the source says that it last changed.
        categories: the source's own labels, such as "Monetary penalties".
        language: ISO 639-1 code.
        decision_number: the regulator's own number for the decision, where source or page state it.
        document: address of the decision itself (PDF), where source or page link it.
    """

    source: str
    regulator: str
    id: str
    link: str | None = None
    title: str
    text: str = ""
    text_state: TextState = TextState.TEASER
    published: datetime | None = None
    updated: datetime | None = None
    categories: tuple[str, ...] = ()
    language: str
    decision_number: str | None = None
    document: str | None = None


class ItemKind(StrEnum):
    """What an item is, where it concerns enforcement at all."""

    ENFORCEMENT = "enforcement"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether an item tells of a concrete action against a party.

    Attributes:
        kind: what the item is.
        because: the phrases of the text that decided, in reading order.
    """

    kind: ItemKind
    because: tuple[str, ...] = ()

    @property
    def is_enforcement(self) -> bool:
        return self.kind is ItemKind.ENFORCEMENT
