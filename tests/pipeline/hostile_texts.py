"""Pieces that, repeated, would make a careless reader slow.

``python -m tests.pipeline.hostile_texts`` reads them all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from bot.pipeline.mentions.amounts import find_sums
from bot.pipeline.mentions.people import find_people
from bot.pipeline.mentions.provisions import find_provisions
from tests.pipeline.reading_helpers import read

_LONG, _VERY_LONG = 100_000, 1_000_000


class Reader(NamedTuple):
    """Something that reads a text of a language, and what may be hard for it."""

    read: Callable[[str, str], object]
    pieces: tuple[str, ...]


READERS = {
    "items": Reader(
        lambda text, language: read(f"The ICO fined Acme. {text}", language=language),
        (
            "The ICO has fined Acme Widgets Ltd £80,000 for calls. ",
            "fined Acme Widgets Ltd £80,000 and ",
            "Acme Bolt Coil Drum ",
            "1 000 000 ",
            "(((((",
            "£1,000 €2,000 ",
            "fine penalty order ",
            "\n\n- Acme £5\n",
            "a.b.c.d.",
            "Article 5(1)(a), ",
            "All must pay £5 per day. Acme was fined £7. ",
        ),
    ),
    "sums": Reader(
        lambda text, language: find_sums(f"€5 {text}", language, "GBP"),
        (
            *("1 111 ", "1.111.", "9", "€", "€1 ", "1,", "million ", "a million and ", "one hundred ", "trecentomila"),
            *("mila", "e ", "up to ", "1 million : ", "1, 2 and ", "12 € (", "cento", " (a", "euro ", "\u00ad1"),
            *("fine of 1.5 million ", "£1 million: 1 for "),
        ),
    ),
    "provisions": Reader(
        find_provisions,
        (
            *("article ", "art. 5, ", "artt. 1, 2, 3, ", "(a)", " ", "section 1(a)(b)", "loi ", "1.1.1."),
            "Regulation 21, 22 and ",
        ),
    ),
    "people": Reader(find_people, ("1 ", "1,", "people ", "1 data a b ", "million ")),
}


def repeated(piece: str, size: int) -> str:
    """A text of about so many characters."""
    return piece * (size // len(piece))


def pieces() -> Iterator[tuple[str, str]]:
    """Every reader's name with each of its pieces."""
    return ((name, piece) for name, reader in READERS.items() for piece in reader.pieces)


def main() -> None:
    """Read every piece a hundred thousand characters long, and a megabyte of prose."""
    for name, piece in pieces():
        READERS[name].read(repeated(piece, _LONG), "it")
    READERS["items"].read(repeated(READERS["items"].pieces[0], _VERY_LONG), "en")


if __name__ == "__main__":
    main()
