"""Splits a newsletter, one page with several decisions, at the anchors that its table of contents names.

The Garante publishes most sanctions so: one document with anchors ``#1``, ``#2`` …, to which the EDPB and the press
link singly. A decision is then the document and the fragment.
"""

from __future__ import annotations

import re
from dataclasses import replace

from selectolax.lexbor import LexborNode

from bot.domain.errors import SourceUnreadable
from bot.domain.items import FeedItem, TextState
from bot.sources.markup import BadMarkup, parse
from bot.sources.reading import Document, Place
from bot.sources.text import decode, plain_line, plain_text

_MOST_PARTS = 40
_SHORTEST_TEXT = 80
_SHORTEST_TITLE = 12


def split_newsletter(document: Document, item: FeedItem, place: Place) -> tuple[FeedItem, ...]:
    """The newsletter's parts as items of their own; the item alone where the page has no such anchors.

    Raises:
        SourceUnreadable: the page cannot be read.
    """
    try:
        tree = parse(decode(document.body, document.charset))
    except BadMarkup as error:
        raise SourceUnreadable(document.url, str(error)) from None
    region = next((node for node in map(tree.css_first, ("main", "article", "body")) if node is not None), None)
    if region is None:
        return (item,)
    contents = _contents(region, document.url, place)
    markup = region.html or ""
    starts = sorted((start, name) for name in contents if (start := _start(markup, name)) is not None)[:_MOST_PARTS]
    ends = [*(start for start, _ in starts), len(markup)][1:]
    parts = []
    for (start, name), end in zip(starts, ends, strict=True):
        text = plain_text(markup[start:end])
        if len(text) >= _SHORTEST_TEXT:
            parts.append(_part(item, name, contents[name], text, place))
    return tuple(parts) if len(parts) > 1 else (item,)


def _contents(region: LexborNode, url: str, place: Place) -> dict[str, str]:
    """The longest text that links each anchor of the page, by the anchor's name."""
    here = place.link(url.split("#", 1)[0], url)
    found: dict[str, str] = {}
    for anchor in region.css("a[href*='#']"):
        address, _, name = (anchor.attributes.get("href") or "").partition("#")
        if name and (not address or place.link(address, url) == here):
            text = plain_line(anchor.html or "")
            found[name] = max(found.get(name, ""), text, key=len)
    return found


def _start(markup: str, name: str) -> int | None:
    """Where the tag begins that bears the name."""
    found = re.search(rf"""<[a-zA-Z][^<>]*\s(?:id|name)=["']{re.escape(name)}["']""", markup)
    return found.start() if found else None


def _part(item: FeedItem, name: str, linked: str, text: str, place: Place) -> FeedItem:
    first, _, rest = text.partition("\n")
    title = linked if len(linked) >= _SHORTEST_TITLE else first
    link = place.link(f"{item.link}#{name}", item.link or "")
    return replace(
        item,
        id=f"{item.id}#{name}",
        link=link,
        title=title[:500],
        text=rest.strip() if first.casefold() == title.casefold() and rest.strip() else text,
        text_state=TextState.FULL,
    )
