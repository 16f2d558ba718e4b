"""A page that lists items, for regulators without a usable feed.

Where the source names no element that holds an item, an item is the largest element around a link that holds no other
item's link: layouts change, but a date and a teaser stay beside their link.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from bot.domain.errors import SourceUnreadable
from bot.sources.markup import BadMarkup, parse
from bot.sources.reading import Document, Entry, Gatherer, Place, Reading
from bot.sources.text import clean, decode, plain_line, plain_text

_MOST_ITEMS = 1_000
_MOST_LEVELS = 8
_LONGEST_DATE = 28


def read_listing(document: Document, place: Place) -> Reading:
    """The items of a listing page.

    Raises:
        SourceUnreadable: it is no HTML page, or lists nothing that the source's options find.
    """
    tree = _tree(document)
    gatherer = Gatherer(place, document.url)
    seen: set[str] = set()
    for node, anchor, link in _items(tree, document.url, place):
        if link in seen or len(seen) >= _MOST_ITEMS:
            continue
        seen.add(link)
        gatherer.add(_entry(node, anchor, link, place))
    return gatherer.reading(empty="lists nothing that its selectors find")


def _tree(document: Document) -> LexborHTMLParser:
    text = decode(document.body, document.charset)
    if not text.strip():
        raise SourceUnreadable(document.url, "answers nothing where a page is expected")
    if "<" not in text:
        raise SourceUnreadable(document.url, "answers no HTML page")
    try:
        return parse(text)
    except BadMarkup as error:
        raise SourceUnreadable(document.url, str(error)) from None


def _items(tree: LexborHTMLParser, url: str, place: Place) -> Iterator[tuple[LexborNode, LexborNode, str]]:
    """Each item's element, its link's element, and its link."""
    selector = place.option("link", "a[href]")
    if holder := place.option("item"):
        for node in tree.css(holder):
            found = next(_links(node.css(selector), url, place), None)
            if found is not None:
                yield node, *found
        return
    links = list(_links(tree.css(selector), url, place))
    by_element = {anchor.mem_id: link for anchor, link in links}
    best: dict[str, LexborNode] = {}
    for anchor, link in links:
        if link not in best or len(anchor.text()) > len(best[link].text()):
            best[link] = anchor
    for link, anchor in best.items():
        yield _around(anchor, link, selector, by_element), anchor, link


def _links(anchors: list[LexborNode], url: str, place: Place) -> Iterator[tuple[LexborNode, str]]:
    wanted = place.option("link_contains", "")
    itself = place.link(url, url)
    for anchor in anchors:
        link = place.link(anchor.attributes.get("href"), url)
        if link and link != itself and wanted in urlsplit(link).path and plain_line(anchor.text()):
            yield anchor, link


def _around(anchor: LexborNode, link: str, selector: str, by_element: dict[int, str]) -> LexborNode:
    """The largest element around a link that holds no other item's link."""
    node = anchor
    for _ in range(_MOST_LEVELS):
        parent = node.parent
        if parent is None or parent.tag in ("body", "html", "main"):
            break
        if any(by_element.get(other.mem_id, link) != link for other in parent.css(selector)):
            break
        node = parent
    return node


def _entry(node: LexborNode, anchor: LexborNode, link: str, place: Place) -> Entry:
    title = _chosen(node, place, "title") or plain_line(anchor.html or "")
    text = _chosen(node, place, "text") or plain_text(node.html or "").replace(title, "", 1).strip()
    published = place.moment(_date(node, text, place))
    return Entry(link=link, title=title, text=_without_dates(text, place), published=published)


def _without_dates(text: str, place: Place) -> str:
    """The text without lines that are but a date: the day of publication is no part of what is told."""
    lines = text.split("\n")
    kept = (line for line in lines if len(line) > _LONGEST_DATE or place.moment(line) is None)
    return clean("\n".join(kept))


def _date(node: LexborNode, text: str, place: Place) -> str:
    if chosen := _chosen(node, place, "date"):
        return chosen
    stamp = node.css_first("time")
    if stamp is not None:
        return stamp.attributes.get("datetime") or stamp.text()
    return text


def _chosen(node: LexborNode, place: Place, option: str) -> str:
    """The text of the element that an option of the source selects, or nothing."""
    selector = place.option(option)
    found = node.css_first(selector) if selector else None
    return plain_line(found.html or "") if found is not None else ""
