"""What every command shares: its options, its settings, how it prints and how it ends."""

from __future__ import annotations

import json
import sys
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from cyclopts import Parameter

from bot.domain.errors import NotFound

if TYPE_CHECKING:
    from rich.table import Table

    from bot.domain.cards import Card
    from bot.domain.ports import Store
    from bot.domain.regulators import Directory
    from config import Settings


T = TypeVar("T")


class Exit(IntEnum):
    """Exit codes; those above 63 are the ones of BSD's sysexits.h."""

    OK = 0
    FAILED = 1
    USAGE = 2
    BAD_INPUT = 65
    NO_INPUT = 66
    MISTAKE = 70
    STORE = 74
    CONFIGURATION = 78


@Parameter(name="*")
@dataclass(frozen=True)
class Common:
    """Options of every command; they may also stand before it."""

    config: Annotated[Path | None, Parameter(name=["--config", "-c"])] = None
    "Settings file; finewatch.toml in the working directory when not given."

    verbose: Annotated[bool, Parameter(name=["--verbose", "-v"], negative="")] = False
    "Log what happens on standard error, and show the whole trace of a program's mistake."


Json = Annotated[bool, Parameter(name="--json", negative="")]
"""The ``--json`` switch of every list."""


def load(common: Common | None) -> tuple[Settings, Directory]:
    """The settings and the regulators.

    Raises:
        ConfigurationError: with one sentence for the first mistake.
    """
    from config import load_directory, load_settings

    settings = load_settings(common.config if common else None)
    return settings, load_directory(settings.regulators_dir, settings.regulators)


def begun(settings: Settings) -> bool:
    """Whether there is a database yet."""
    return Path(settings.database.removeprefix("sqlite:///")).is_file()


def with_store(settings: Settings, use: Callable[[Store], Awaitable[T]]) -> T:
    """Open the database, use it, and close it again; loads neither network nor chat.

    Raises:
        NotFound: there is none yet; a question alone does not make one.
        StoreError: it cannot be opened, read or written.
    """
    import asyncio

    if not begun(settings):
        raise NotFound(f"There is no database {settings.database} yet; `finewatch poll` makes it.")

    from storage import open_store

    async def opened() -> T:
        store = await open_store(settings.database)
        try:
            return await use(store)
        finally:
            await store.close()

    return asyncio.run(opened())


def say(line: str) -> None:
    """One line on standard error: a word to the person, not part of the output."""
    print(line, file=sys.stderr, flush=True)  # noqa: T201  (the command line's own voice)


def write(line: str) -> None:
    """One line of output, written at once so that a pipe sees it."""
    print(line, flush=True)  # noqa: T201


def write_json(record: Mapping[str, Any]) -> None:
    """One JSON object as a line of output."""
    write(json.dumps(record, ensure_ascii=False))


def show_card(card: Card) -> None:
    """A card on the terminal, as wide as it is."""
    from bot.chat.console import render

    write(render(card, width=width()))


def width() -> int:
    """Columns of the terminal, at most 100; 80 where there is none."""
    import shutil

    return min(shutil.get_terminal_size((80, 24)).columns, 100)


def show_table(table: Table) -> None:
    """A table on the terminal; in full width where the output is a pipe."""
    from rich.console import Console

    console = Console() if sys.stdout.isatty() else Console(width=200)
    console.print(table)


def table(title: str, *columns: str) -> Table:
    """An empty table in the house's style."""
    from rich import box
    from rich.table import Table

    made = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        made.add_column(column, overflow="fold")
    return made


def plural(count: int, noun: str, several: str | None = None) -> str:
    """``1 item``, ``2 items``."""
    return f"{count} {noun if count == 1 else several or noun + 's'}"
