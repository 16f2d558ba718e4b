"""Phrases made ready for one fast pass over the words of a text.

They are kept by their first two words, so each word of a text costs one look-up, however many phrases there are; and as
strings rather than rows of words, so that a hundred thousand of them are nothing to the garbage collector.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.domain.actions import Part
from bot.pipeline.extraction.words.text import split_words

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Phrases(Generic[_T]):
    """What phrases mean.

    Attributes:
        meanings: by the words of each phrase, parted by spaces.
        heads: by first word, what it means alone, if anything, and by second word how many words the phrases that
            begin so have, the longest first.
    """

    meanings: Mapping[str, _T]
    heads: Mapping[str, tuple[_T | None, Mapping[str, tuple[int, ...]]]]

    @classmethod
    def of(cls, meanings: Mapping[str, _T]) -> Phrases[_T]:
        """Phrases as ``spaced`` gives them, with their meanings."""
        lengths: dict[str, dict[str, set[int]]] = {}
        for phrase in meanings:
            head, *rest = phrase.split(" ")
            row = lengths.setdefault(head, {})
            if rest:
                row.setdefault(rest[0], set()).add(1 + len(rest))
        rows: dict[tuple[int, ...], tuple[int, ...]] = {}  # equal ones are kept once
        heads = {}
        for head, row in lengths.items():
            longer = {second: _kept_once(tuple(sorted(found, reverse=True)), rows) for second, found in row.items()}
            heads[head] = meanings.get(head), longer
        return cls(meanings, heads)

    def at(self, lower: list[str], index: int, last: int) -> list[tuple[int, _T]]:
        """The phrases that begin at a word which is a head and end before ``last``: their ends and meanings.

        The longest comes first.
        """
        alone, longer = self.heads[lower[index]]
        found: list[tuple[int, _T]] = []
        if index + 1 < last and lower[index + 1] in longer:
            for length in longer[lower[index + 1]]:
                meaning = self.meanings.get(" ".join(lower[index : index + length]))
                if meaning is not None and index + length <= last:
                    found.append((index + length, meaning))
        if alone is not None:
            found.append((index + 1, alone))
        return found


def gathered(told: Iterable[tuple[str, _T]]) -> dict[str, tuple[_T, ...]]:
    """Everything that each phrase means, in the order told, nothing twice."""
    found: dict[str, tuple[_T, ...]] = {}
    rows: dict[tuple[_T, ...], tuple[_T, ...]] = {}
    for phrase, meaning in told:
        before = found.get(phrase, ())
        if meaning not in before:
            found[phrase] = _kept_once((*before, meaning), rows)
    return found


def spaced(phrase: str) -> str:
    """A phrase as it is looked up: its words parted by spaces, apostrophes words of their own."""
    return " ".join(split_words(phrase, Part.TEXT).lower)


def _kept_once(row: tuple[_T, ...], rows: dict[tuple[_T, ...], tuple[_T, ...]]) -> tuple[_T, ...]:
    return rows.setdefault(row, row)
