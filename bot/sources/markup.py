"""HTML trees: parsed within a bound, and pruned without touching what is gone already."""

from __future__ import annotations

import re
from collections.abc import Iterable

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

DEEPEST = 400
_FEW_TAGS = 1_000
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)[^<>]*?(/?)>")
_HOLD_NOTHING = {
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "param",
    "source",
    "track",
    "wbr",
}
_CLOSED_BY_THE_NEXT = {"a", "dd", "dt", "li", "option", "p", "tbody", "td", "tfoot", "th", "thead", "tr"}
_NEVER_DEEP = _HOLD_NOTHING | _CLOSED_BY_THE_NEXT
_DRAWN = {"animate", "circle", "ellipse", "image", "line", "path", "polygon", "polyline", "rect", "stop", "use"}


class BadMarkup(ValueError):
    """Markup that the parser refuses, or that is nested so deeply that parsing it would take hours."""


def parse(markup: str) -> LexborHTMLParser:
    """The tree of an HTML document or fragment.

    Raises:
        BadMarkup: it has none, or too deep a one: the parser's time grows with the square of the depth.
    """
    if markup.count("<") > _FEW_TAGS and _is_deep(markup):
        raise BadMarkup("is nested too deeply")
    try:
        return LexborHTMLParser(markup)
    except (SelectolaxError, ValueError):
        raise BadMarkup("is markup that cannot be read") from None


def _is_deep(markup: str) -> bool:
    depth = drawing = 0
    for closing, name, leaf in _TAG.findall(markup):
        tag = name.casefold()
        if tag in _NEVER_DEEP or (leaf and drawing and tag in _DRAWN):
            continue
        step = -1 if closing else 1
        depth = max(depth + step, 0)
        if tag == "svg":
            drawing = max(drawing + step, 0)
        if depth > DEEPEST:
            return True
    return False


def remove(nodes: Iterable[LexborNode]) -> None:
    """Take nodes out of their tree; one within another goes with it, and must not be touched after it."""
    found = {node.mem_id: node for node in nodes}
    for node in [node for node in found.values() if not _is_within(node, found)]:
        node.decompose()


def _is_within(node: LexborNode, others: dict[int, LexborNode]) -> bool:
    parent = node.parent
    while parent is not None:
        if parent.mem_id in others:
            return True
        parent = parent.parent
    return False
