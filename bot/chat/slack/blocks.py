"""Cards as Slack's Block Kit.

Feed text stands only in ``plain_text`` objects and ``rich_text`` elements, which Slack does not read as markup;
``mrkdwn`` objects hold our own labels. Limits: https://docs.slack.dev/reference/block-kit/blocks and
``slack_sdk/models/blocks/blocks.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from bot.chat.text import clean, length, one_line, shorten, web_address
from bot.domain.cards import Card, CardField, CardLine, CardLink, Tone

Block = dict[str, Any]

HEADER_LIMIT = 150
CELLS_PER_SECTION = 10
URL_LIMIT = 1500
BLOCKS_LIMIT = 50
FALLBACK_LIMIT = 3000
MESSAGE_LIMIT = 10_000
"""All text of one message; Slack refuses somewhat more than 13,000 without documenting it (bolt-js issue 2509)."""

# Shares of the message, so that no part can crowd out another: they add up to less than MESSAGE_LIMIT.
TITLE_ROOM = 800
FIELDS_ROOM, FIELD_LIMIT, LABEL_LIMIT, FIELDS_MOST = 2500, 1000, 40, 20
WARNING_ROOM, SUMMARY_ROOM, QUOTE_ROOM, FOOTER_ROOM = 600, 1200, 1500, 600
LINKS_MOST, LINK_LABEL_LIMIT = 5, 75
ROW_LIMIT = 300

_MARKS = {Tone.SEVERE: "🔴 ", Tone.SERIOUS: "🟠 ", Tone.NOTABLE: "🟡 ", Tone.GOOD: "🟢 ", Tone.CALM: ""}
_MARKUP = re.compile(r"[*_~`]")
_SPECIAL = re.compile(r"(?<=[<@#!])(?=\S)|(?<=:)(?=//)")


def escape(text: str) -> str:
    """Text in which nothing is a mention, a link or an entity: Slack reads only ``& < >`` as special.

    https://docs.slack.dev/messaging/formatting-message-text#escaping
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def fallback(card: Card) -> str:
    """The card in one line, for notifications, screen readers and clients without blocks."""
    return shorten(one_line(card.fallback) or one_line(card.title) or "Finewatch", FALLBACK_LIMIT, escape)


def blocks(card: Card) -> list[Block]:
    """The card as the blocks of one message, never over a limit: rows that do not fit are counted, not shown."""
    return list(_blocks(card))


@lru_cache(maxsize=64)
def _blocks(card: Card) -> tuple[Block, ...]:
    """Remembered, because one card goes to many channels."""
    top = [*_title(card), *_fields(card.fields), *_prose(card)]
    bottom = [*_links(card), *_footer(card)]
    rows = _rows(card.lines, MESSAGE_LIMIT - _weight(top) - _weight(bottom))
    return (*top, *rows, *bottom)[:BLOCKS_LIMIT]


def replies(cards: Sequence[Card]) -> list[tuple[str, list[Block]]]:
    """The messages, fallback and blocks each, that show some cards: one message while they fit."""
    messages: list[tuple[str, list[Block]]] = []
    for card in cards:
        shown = blocks(card)
        if messages:
            text, before = messages[-1]
            joined = [*before, {"type": "divider"}, *shown]
            if len(joined) <= BLOCKS_LIMIT and _weight(joined) <= MESSAGE_LIMIT:
                messages[-1] = (shorten(f"{text}; {fallback(card)}", FALLBACK_LIMIT), joined)
                continue
        messages.append((fallback(card), shown))
    return messages


def _title(card: Card) -> Iterator[Block]:
    title = _MARKS[card.tone] + (one_line(card.title) or one_line(card.fallback) or "Finewatch")
    if length(escape(title)) <= HEADER_LIMIT:
        yield {"type": "header", "text": _plain(title, HEADER_LIMIT)}
    else:
        yield _rich(_section(_texts(shorten(title, TITLE_ROOM), bold=True)))


def _fields(fields: Sequence[CardField]) -> Iterator[Block]:
    """Label and value in a cell each, side by side: the value can then be plain text beside a bold label."""
    cells: list[Block] = []
    room = FIELDS_ROOM
    for field in fields[:FIELDS_MOST]:
        value = clean(field.value)
        if value and room > 0:
            label = shorten(_MARKUP.sub("", one_line(field.label)) or "–", LABEL_LIMIT, escape)
            cell = _plain(value, min(room, FIELD_LIMIT))
            cells += [{"type": "mrkdwn", "text": f"*{label}*", "verbatim": True}, cell]
            room -= length(cell["text"])
    for start in range(0, len(cells), CELLS_PER_SECTION):
        yield {"type": "section", "fields": cells[start : start + CELLS_PER_SECTION]}


def _prose(card: Card) -> Iterator[Block]:
    elements: list[Block] = []
    if warning := clean(card.warning or ""):
        elements.append(_section(_texts(f"⚠️ {shorten(warning, WARNING_ROOM)}", bold=True)))
    if summary := clean(card.summary):
        elements.append(_section(_texts(shorten(summary, SUMMARY_ROOM))))
    if quote := clean(card.quote or ""):
        elements.append({"type": "rich_text_quote", "elements": _texts(shorten(quote, QUOTE_ROOM))})
    if elements:
        yield _rich(*elements)


def _rows(lines: Sequence[CardLine], room: int) -> Iterator[Block]:
    if not lines:
        return
    shown: list[Block] = []
    room -= 60
    for line in lines:
        row = _section(_row(line))
        room -= _weight([row])
        if room < 0:
            break
        shown += [row] if row["elements"] else []
    if shown:
        yield _rich({"type": "rich_text_list", "style": "bullet", "elements": shown})
    if left := len(lines) - len(shown):
        yield _context(f"… and {left} more")


def _row(line: CardLine) -> list[Block]:
    text = shorten(one_line(line.text), ROW_LIMIT)
    url = web_address(line.url, URL_LIMIT)
    bare = bool(text) and not _SPECIAL.search(text)
    elements: list[Block] = []
    if url and bare:
        elements.append({"type": "link", "url": url, "text": text, "style": {"bold": True}})
    else:
        elements += _texts(text, bold=True)
    if detail := shorten(one_line(line.detail), ROW_LIMIT):
        elements += _texts(f" — {detail}")
    if url and not bare:
        elements += [{"type": "text", "text": " · "}, {"type": "link", "url": url, "text": "source"}]
    return elements


def _links(card: Card) -> Iterator[Block]:
    """Plain links, not buttons: a button's click asks for a reply, which a bot that only posts cannot give."""
    elements: list[Block] = []
    for link in _addresses(card):
        label = shorten(one_line(link.label), LINK_LABEL_LIMIT)
        label = label if label and not _SPECIAL.search(label) else "Source"
        elements += [{"type": "text", "text": " · "}] if elements else []
        elements.append({"type": "link", "url": link.url, "text": label, "style": {"bold": True}})
    if elements:
        yield _rich(_section(elements))


def _addresses(card: Card) -> list[CardLink]:
    offered = [*card.links]
    if card.url and card.url not in {link.url for link in offered}:
        offered.insert(0, CardLink(label="Source", url=card.url))
    fitting, room = [], URL_LIMIT
    for link in offered[:LINKS_MOST]:
        if web_address(link.url, room):
            fitting.append(link)
            room -= length(link.url)
    return fitting


def _footer(card: Card) -> Iterator[Block]:
    if footer := one_line(card.footer):
        yield _context(footer)


def _context(text: str) -> Block:
    return {"type": "context", "elements": [_plain(text, FOOTER_ROOM)]}


def _plain(text: str, limit: int) -> Block:
    return {"type": "plain_text", "text": shorten(text, limit, escape), "emoji": False}


def _rich(*elements: Block) -> Block:
    return {"type": "rich_text", "elements": list(elements)}


def _section(elements: list[Block]) -> Block:
    return {"type": "rich_text_section", "elements": elements}


def _texts(text: str, *, bold: bool = False) -> list[Block]:
    """Literal text elements, split inside anything that a careless client could take for a mention or an address."""
    style: Block = {"style": {"bold": True}} if bold else {}
    return [{"type": "text", "text": part, **style} for part in _SPECIAL.split(text) if part]


def _weight(of: Sequence[Block]) -> int:
    """Length of all text in some blocks, addresses included."""
    return sum(_measure(block) for block in of)


def _measure(node: object) -> int:
    if isinstance(node, dict):
        return sum(length(v) if k in {"text", "url"} and isinstance(v, str) else _measure(v) for k, v in node.items())
    return sum(_measure(child) for child in node) if isinstance(node, list) else 0
