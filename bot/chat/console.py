"""The terminal as a platform: cards as panels, coloured where the terminal can, safe whatever the text says."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from io import StringIO

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bot.chat.text import clean, one_line, shorten, web_address
from bot.domain.cards import Card, CardField, Tone
from bot.domain.deliveries import Receipt
from bot.domain.ports import Limits
from bot.domain.subscriptions import Destination

_TEXT_MOST, _LINE_MOST, _ROWS_MOST = 2000, 500, 200
"""Characters of a text and of a line, and rows: more would push the rest of the card out of sight."""

_COLOURS = {
    Tone.SEVERE: "red",
    Tone.SERIOUS: "dark_orange",
    Tone.NOTABLE: "yellow",
    Tone.CALM: "bright_black",
    Tone.GOOD: "green",
}


def render(card: Card, width: int = 80, *, colour: bool | None = None) -> str:
    """A card as lines of text.

    Args:
        card: what to show.
        width: columns.
        colour: whether to use ANSI colours and links; by default where standard output is a terminal and NO_COLOR is
            not set (https://no-color.org).
    """
    coloured = (sys.stdout.isatty() and "NO_COLOR" not in os.environ) if colour is None else colour
    console = Console(
        file=StringIO(),
        width=max(width, 20),
        force_terminal=coloured,
        color_system="256" if coloured else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    with console.capture() as captured:
        console.print(panel(card))
    return "\n".join(line.rstrip() for line in captured.get().rstrip("\n").split("\n"))


def panel(card: Card) -> Panel:
    """A card as a rich renderable. Every text is a ``Text``, in which rich reads no markup."""
    colour = _COLOURS[card.tone]
    return Panel(
        Group(*_spaced(_parts(card, colour))),
        box=box.ROUNDED,
        border_style=colour,
        subtitle=_line(card.footer, "dim") if card.footer else None,
        subtitle_align="left",
        padding=(0, 1),
    )


def _parts(card: Card, colour: str) -> list[RenderableType]:
    heading = _line(card.title, f"bold {colour}" if card.tone is not Tone.CALM else "bold")
    if address := web_address(card.url, 2048):
        heading.stylize(f"link {address}")
    parts: list[RenderableType] = [heading]
    if card.warning:
        parts.append(_text(f"⚠ {card.warning}", "bold yellow"))
    if card.summary:
        parts.append(_text(card.summary))
    if card.fields:
        parts.append(_fields(card.fields))
    if card.quote:
        parts.append(_quote(card.quote))
    if card.lines:
        parts.append(_lines(card))
    links = [card.url, *(link.url for link in card.links)]
    if addresses := [url for url in dict.fromkeys(links) if web_address(url, 2048)]:
        parts.append(Group(*(Text(str(url), style="blue underline", overflow="fold") for url in addresses)))
    return parts


def _spaced(parts: list[RenderableType]) -> list[RenderableType]:
    return [part if index == 0 else Padding(part, (1, 0, 0, 0)) for index, part in enumerate(parts)]


def _fields(fields: tuple[CardField, ...]) -> Table:
    grid = Table.grid(padding=(0, 2), expand=False)
    grid.add_column(style="dim", no_wrap=True, max_width=24)
    grid.add_column(overflow="fold")
    for field in fields:
        if field.value.strip():
            grid.add_row(_line(field.label), _text(field.value))
    return grid


def _quote(quote: str) -> Table:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=1, style="dim")
    grid.add_column()
    grid.add_row(Text("“"), _text(f"{quote}”", "italic"))
    return grid


def _lines(card: Card) -> Table:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=1)
    grid.add_column(overflow="fold")
    for line in card.lines[:_ROWS_MOST]:
        text = _line(line.text, "bold")
        if address := web_address(line.url, 2048):
            text.stylize(f"link {address}")
        if line.detail:
            text.append("\n").append_text(_line(line.detail, "not bold dim"))
        grid.add_row(Text("•"), text)
    if len(card.lines) > _ROWS_MOST:
        grid.add_row(Text("…"), Text(f"and {len(card.lines) - _ROWS_MOST} more"))
    return grid


def _text(text: str, style: str = "") -> Text:
    return Text(shorten(clean(text), _TEXT_MOST), style=style)


def _line(text: str, style: str = "") -> Text:
    return Text(shorten(one_line(text), _LINE_MOST), style=style)


class ConsolePlatform:
    """``domain.ports.Platform`` that prints each message.

    Nothing printed can be looked up after a restart: within one process ``find`` knows every mark.
    """

    def __init__(self, write: Callable[[str], None], *, width: int = 80) -> None:
        self._write = write
        self._width = width
        self._printed: set[str] = set()

    @property
    def name(self) -> str:
        return "console"

    @property
    def limits(self) -> Limits:
        return Limits()

    async def start(self) -> None:
        """Nothing to open."""

    async def close(self) -> None:
        """Nothing to close."""

    async def post(self, destination: Destination, card: Card, *, mark: str, repeat: bool = False) -> Receipt:
        """Print a card, once for each mark; see ``domain.ports.Platform``."""
        if not (repeat and mark in self._printed):
            self._write(render(card, self._width))
            self._printed.add(mark)
        return Receipt(channel=destination.channel, message=mark)

    async def edit(self, receipt: Receipt, card: Card, *, note: str | None = None, mark: str) -> Receipt:
        """Print the card as it stands now, under its note; once for each mark."""
        if mark not in self._printed:
            fields = (CardField(label="Updated", value=note, short=False), *card.fields) if note else card.fields
            self._write(render(replace(card, fields=fields), self._width))
            self._printed.add(mark)
        return receipt

    async def find(self, destination: Destination, mark: str, since: datetime) -> Receipt | None:  # noqa: ARG002 - the port's shape
        """What this process has printed; see ``domain.ports.Platform``."""
        return Receipt(channel=destination.channel, message=mark) if mark in self._printed else None
