"""A language's tables made ready for one fast pass over the words of a text.

Phrases are kept by their first word, so each word of a text costs one look-up, however many phrases there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.actions import ActionType, Part
from bot.pipeline.languages import vocabulary_of
from bot.pipeline.languages.vocabulary import Cue, Form, Vocabulary
from bot.pipeline.text import Words, split_words


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase of the language found in a text.

    Attributes:
        first, last: its words, ``last`` not included.
        cue: what it signals, or None for a measure.
        type, form: for a measure, its kind and wording.
    """

    first: int
    last: int
    cue: Cue | None = None
    type: ActionType | None = None
    form: Form | None = None


@dataclass(frozen=True, slots=True)
class _Entry:
    rest: tuple[str, ...]
    cue: Cue | None
    type: ActionType | None
    form: Form | None


class Lexicon:
    """The vocabulary of one language, indexed."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._cues: dict[str, list[_Entry]] = {}
        self._measures: dict[str, list[_Entry]] = {}
        for cue, listed in vocabulary.cues.items():
            for phrase in listed:
                self._add(self._cues, phrase, cue, None, None)
        for group in vocabulary.measures:
            for phrase in group.phrases:
                self._add(self._measures, phrase, None, group.type, group.form)
        for table in (self._cues, self._measures):
            for entries in table.values():
                entries.sort(key=lambda entry: -len(entry.rest))

    @staticmethod
    def _add(
        table: dict[str, list[_Entry]], phrase: str, cue: Cue | None, type_: ActionType | None, form: Form | None
    ) -> None:
        head, *rest = split_words(phrase, Part.TEXT).lower
        table.setdefault(head, []).append(_Entry(tuple(rest), cue, type_, form))

    def measures(self, words: Words, first: int, last: int) -> Iterator[Hit]:
        """Measures between two words, the longest phrase at each place, none within another."""
        lower, table = words.lower, self._measures
        free = first
        for index in range(first, last):
            entries = table.get(lower[index])
            if entries is None or index < free:
                continue
            for entry in entries:
                end = index + 1 + len(entry.rest)
                if end <= last and tuple(lower[index + 1 : end]) == entry.rest:
                    yield Hit(index, end, None, entry.type, entry.form)
                    free = end
                    break

    def cues(self, words: Words, first: int, last: int) -> Iterator[Hit]:
        """Every cue between two words; one place may signal several, the longest phrase of each."""
        lower, table = words.lower, self._cues
        for index in range(first, last):
            entries = table.get(lower[index])
            if entries is None:
                continue
            seen: set[Cue | None] = set()
            for entry in entries:
                end = index + 1 + len(entry.rest)
                if entry.cue in seen or end > last or tuple(lower[index + 1 : end]) != entry.rest:
                    continue
                seen.add(entry.cue)
                yield Hit(index, end, entry.cue)


@lru_cache(maxsize=16)
def lexicon_for(language: str) -> Lexicon:
    """The lexicon of a language; English for one that Finewatch does not read."""
    return Lexicon(vocabulary_of(language))
