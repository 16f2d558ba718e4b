"""Splits a newsletter, one page with several decisions, at the anchors that its table of contents names.

The Garante publishes most sanctions so: one document with anchors ``#1``, ``#2`` …, to which the EDPB and the press
link singly. A decision is then the document and the fragment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from bot.domain.errors import SourceUnreadable
from bot.domain.items import FeedItem, TextState
from bot.sources.links import canonical
from bot.sources.markup import BadMarkup, parse
from bot.sources.reading import LONGEST_TITLE, Document, Place
from bot.sources.text import decode, plain_line, plain_text

_MOST_PARTS = 40
_SHORTEST_TEXT = 80
_SHORTEST_TITLE = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a page, from its anchor to the next.

    Attributes:
        name: of the anchor.
        linked: the longest text by which the page links it.
        text: plain.
    """

    name: str
    linked: str
    text: str


def sections(tree: LexborHTMLParser, url: str) -> tuple[Section, ...]:
    """The parts of a page whose anchors its own table of contents names, in order; none where there is none."""
    region = next((node for node in map(tree.css_first, ("main", "article", "body")) if node is not None), None)
    if region is None:
        return ()
    contents = _contents(region, url)
    markup = region.html or ""
    starts = sorted((start, name) for name in contents if (start := _start(markup, name)) is not None)[:_MOST_PARTS]
    ends = [*(start for start, _ in starts), len(markup)][1:]
    found = (
        Section(name=name, linked=contents[name], text=plain_text(markup[start:end]))
        for (start, name), end in zip(starts, ends, strict=True)
    )
    return tuple(section for section in found if len(section.text) >= _SHORTEST_TEXT)


def split_newsletter(document: Document, item: FeedItem, place: Place) -> tuple[FeedItem, ...]:
    """The newsletter's parts as items of their own; the item alone where the page has no such anchors.

    Raises:
        SourceUnreadable: the page cannot be read.
    """
    try:
        tree = parse(decode(document.body, document.charset))
    except BadMarkup as error:
        raise SourceUnreadable(document.url, str(error)) from None
    parts = tuple(_part(item, section, place) for section in sections(tree, document.url))
    return parts if len(parts) > 1 else (item,)


def _contents(region: LexborNode, url: str) -> dict[str, str]:
    """The longest text that links each anchor of the page, by the anchor's name."""
    here = _page(url, url)
    found: dict[str, str] = {}
    for anchor in region.css("a[href*='#']"):
        address, _, name = (anchor.attributes.get("href") or "").partition("#")
        if name and (not address or _page(address, url) == here):
            text = plain_line(anchor.html or "")
            found[name] = max(found.get(name, ""), text, key=len)
    return found


def _page(link: str, base: str) -> str | None:
    return canonical(link.split("#", 1)[0], base, {})


def _start(markup: str, name: str) -> int | None:
    """Where the tag begins that bears the name."""
    found = re.search(rf"""<[a-zA-Z][^<>]*\s(?:id|name)=["']{re.escape(name)}["']""", markup)
    return found.start() if found else None


def _part(item: FeedItem, section: Section, place: Place) -> FeedItem:
    first, _, rest = section.text.partition("\n")
    title = section.linked if len(section.linked) >= _SHORTEST_TITLE else first
    return replace(
        item,
        id=f"{item.id}#{section.name}",
        link=place.link(f"{item.link}#{section.name}", item.link or ""),
        title=title[:LONGEST_TITLE],
        text=rest.strip() if first.casefold() == title.casefold() and rest.strip() else section.text,
        text_state=TextState.FULL,
    )
