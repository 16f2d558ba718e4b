"""A message before any platform has shaped it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """How grave a card looks; each platform maps it to a colour."""

    SEVERE = "severe"
    SERIOUS = "serious"
    NOTABLE = "notable"
    CALM = "calm"
    GOOD = "good"


@dataclass(frozen=True, slots=True, kw_only=True)
class CardField:
    """One labelled value. ``short`` values may stand side by side."""

    label: str
    value: str
    short: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLink:
    """A button that opens an address."""

    label: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A message in plain text: nothing in it is markup, and every platform escapes it.

    Attributes:
        title: the line that alone would be enough: who, what, how much.
        url: where the title links.
        tone: how grave it looks.
        summary: one or two sentences.
        fields: labelled values.
        quote: the sentence of the source that says so.
        warning: what the reader must know before trusting the card (low confidence, a suspect figure), or None.
        footer: reference, publisher and date.
        links: buttons.
        lines: rows of a list (digest, search result), each a title with an optional address.
        fallback: the whole in one line, for notifications and screen readers.
    """

    title: str
    url: str | None = None
    tone: Tone = Tone.NOTABLE
    summary: str = ""
    fields: tuple[CardField, ...] = ()
    quote: str | None = None
    warning: str | None = None
    footer: str = ""
    links: tuple[CardLink, ...] = ()
    lines: tuple[CardLine, ...] = ()
    fallback: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLine:
    """One row of a list card."""

    text: str
    url: str | None = None
    detail: str = ""
