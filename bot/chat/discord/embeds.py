"""Cards as Discord's embeds.

Limits: https://discord.com/developers/docs/resources/message#embed-object-embed-limits ; the 6,000 characters count
over all embeds of a message. Feed text is escaped, so that it makes no mention, link or markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

import discord

from bot.chat.text import clean, length, one_line, shorten, web_address
from bot.domain.cards import Card, CardField, CardLine, CardLink, Tone

TITLE_LIMIT = 256
DESCRIPTION_LIMIT = 4096
FIELDS_MOST, FIELD_NAME_LIMIT, FIELD_VALUE_LIMIT = 25, 100, 1024
EMBED_URL_LIMIT, BUTTON_URL_LIMIT, BUTTON_LABEL_LIMIT, BUTTONS_MOST = 2048, 512, 80, 5
EMBEDS_MOST = 10
_PLACE_OF_MARK = "\x00" * 25
MESSAGE_LIMIT = 6000

# Shares of an embed, so that no part can crowd out another: they leave room for the list in the description.
LONG_TITLE_ROOM, WARNING_ROOM, SUMMARY_ROOM, QUOTE_ROOM = 800, 500, 1000, 1200
FIELDS_ROOM, FOOTER_ROOM, ROW_LIMIT = 1800, 300, 250

_COLOURS = {
    Tone.SEVERE: 0xB42318,
    Tone.SERIOUS: 0xD9730D,
    Tone.NOTABLE: 0xDFAB01,
    Tone.CALM: 0x5B7083,
    Tone.GOOD: 0x2E7D32,
}
_MARKUP = re.compile(r"[\\*_~`|<>\[\]@]")
_ADDRESS = re.compile(r":(?=//)")
_LINE_START = re.compile(r"^(\s*\d*)(?=[#+-]|(?<=\d)[.)])", re.MULTILINE)


def escape(text: str) -> str:
    """Text in which Discord finds no markup, mention, address or timestamp."""
    escaped = _ADDRESS.sub(r"\:", _MARKUP.sub(r"\\\g<0>", text))
    return _LINE_START.sub(r"\1\\", escaped)


def embed(card: Card, mark: str | None = None) -> discord.Embed:
    """The card as one embed within every limit; rows that do not fit are counted, not shown.

    Args:
        card: what to show.
        mark: the delivery's mark, which closes the footer so that the message can be found again.
    """
    shown = discord.Embed(colour=_COLOURS[card.tone])
    if footer := _footer(card, mark):
        shown.set_footer(text=footer)
    title = one_line(card.title) or one_line(card.fallback) or "Finewatch"
    heading = []
    if length(escape(title)) <= TITLE_LIMIT:
        shown.title = escape(title)
        shown.url = web_address(card.url, EMBED_URL_LIMIT)
    else:
        heading.append(f"**{shorten(title, LONG_TITLE_ROOM, escape)}**")
    _add_fields(shown, card.fields)
    prose = "\n\n".join([*heading, *_prose(card), *_long_links(card)])
    room = min(DESCRIPTION_LIMIT, MESSAGE_LIMIT - weight(shown)) - length(prose) - 2
    rows = "\n".join(_rows(card.lines, room))
    shown.description = "\n\n".join(part for part in (prose, rows) if part) or None
    return shown


def message(card: Card, mark: str | None = None) -> dict[str, Any]:
    """The body of a request that posts the card or edits a message to show it."""
    if mark is None:
        return _body(card, None)
    body = _body(card, _PLACE_OF_MARK)
    [shown] = body["embeds"]
    footer = shown["footer"] | {"text": shown["footer"]["text"].removesuffix(_PLACE_OF_MARK) + mark}
    return body | {"embeds": [shown | {"footer": footer}]}


@lru_cache(maxsize=64)
def _body(card: Card, mark: str | None) -> dict[str, Any]:
    """Remembered, because one card goes to many channels under as many marks."""
    links = [{"type": 2, "style": 5, "label": link.label, "url": link.url} for link in buttons(card)]
    return {
        "embeds": [embed(card, mark).to_dict()],
        "components": [{"type": 1, "components": links}] if links else [],
        "allowed_mentions": {"parse": []},
    }


def buttons(card: Card) -> list[CardLink]:
    """The links that fit on buttons."""
    return [
        CardLink(label=shorten(one_line(link.label), BUTTON_LABEL_LIMIT) or "Source", url=link.url)
        for link in card.links
        if web_address(link.url, BUTTON_URL_LIMIT)
    ][:BUTTONS_MOST]


def messages(cards: Sequence[Card]) -> list[list[discord.Embed]]:
    """Some cards as the embeds of as few messages as the limits allow."""
    grouped: list[list[discord.Embed]] = []
    for shown in map(embed, cards):
        joined = sum(map(weight, grouped[-1])) + weight(shown) if grouped else MESSAGE_LIMIT + 1
        if joined <= MESSAGE_LIMIT and len(grouped[-1]) < EMBEDS_MOST:
            grouped[-1].append(shown)
        else:
            grouped.append([shown])
    return grouped


def weight(shown: discord.Embed) -> int:
    """What counts towards the limit of a message."""
    texts = [shown.title, shown.description, shown.footer.text, shown.author.name]
    for field in shown.fields:
        texts += [field.name, field.value]
    return sum(length(text) for text in texts if text)


def _add_fields(shown: discord.Embed, fields: Sequence[CardField]) -> None:
    room = FIELDS_ROOM
    for field in fields[:FIELDS_MOST]:
        if not (value := clean(field.value)):
            continue
        name = shorten(one_line(field.label) or "–", FIELD_NAME_LIMIT, escape)
        fitted = shorten(value, min(room - length(name), FIELD_VALUE_LIMIT), escape)
        if not fitted:
            return
        room -= length(name) + length(fitted)
        shown.add_field(name=name, value=fitted, inline=field.short)


def _prose(card: Card) -> Iterator[str]:
    if warning := clean(card.warning or ""):
        yield f"⚠️ **{shorten(warning, WARNING_ROOM, escape)}**"
    if summary := clean(card.summary):
        yield shorten(summary, SUMMARY_ROOM, escape)
    if quote := clean(card.quote or ""):
        # Two characters a line go to the quotation marks in the margin.
        fitted = shorten(quote, QUOTE_ROOM - 2 * (quote.count("\n") + 1), escape)
        yield "\n".join(f"> {line}" for line in fitted.split("\n"))


def _long_links(card: Card) -> Iterator[str]:
    for link in card.links[:2]:
        if not web_address(link.url, BUTTON_URL_LIMIT) and (url := _target(link.url, 700)):
            yield f"[{shorten(one_line(link.label), BUTTON_LABEL_LIMIT, escape) or 'Source'}]({url})"


def _rows(lines: Sequence[CardLine], room: int) -> list[str]:
    rows: list[str] = []
    room -= len("… and 1000000 more")
    for line in lines:
        row = _row(line)
        room -= length(row) + 1
        if room < 0:
            rows.append(f"… and {len(lines) - len(rows)} more")
            break
        rows.append(row)
    return rows


def _row(line: CardLine) -> str:
    text = shorten(one_line(line.text), ROW_LIMIT, escape) or "–"
    url = _target(line.url, 700)
    # Discord shows a masked link as it was typed where its label looks like an address itself.
    shown = f"[{text}]({url})" if url and "//" not in text else f"**{text}**"
    return f"- {shown} — {detail}" if (detail := shorten(one_line(line.detail), ROW_LIMIT, escape)) else f"- {shown}"


def _target(url: str | None, limit: int) -> str | None:
    address = web_address(url, limit)
    return address and address.replace("(", "%28").replace(")", "%29")


def _footer(card: Card, mark: str | None) -> str:
    footer = shorten(one_line(card.footer), FOOTER_ROOM)
    return " · ".join(part for part in (footer, mark) if part)
