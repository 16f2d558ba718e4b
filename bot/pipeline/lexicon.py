"""A language's tables made ready for one fast pass over the words of a text.

Phrases are kept by their first word, so each word of a text costs one look-up, however many phrases there are.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from bot.domain.actions import ActionType, Part
from bot.pipeline.languages import vocabulary_of
from bot.pipeline.languages.vocabulary import Cue, Form, Vocabulary
from bot.pipeline.text import Sentence, Words, split_words

_LONGEST_HEADING = 7
#: Cues of very common words that few sentences are ever asked for.
SELDOM = frozenset({Cue.DECIDED, Cue.PERIOD, Cue.DUTY})


class Hit(NamedTuple):
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


#: Phrases by their first word, then by their second ("" for one word alone), each with the words that must follow.
_Row = dict[str, list[tuple[list[str], tuple[ActionType, Form]]]]
_CueRow = dict[str, list[tuple[list[str], Cue]]]


class Lexicon:
    """The vocabulary of one language, indexed."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._measures = _measure_table(vocabulary)
        self._cues = _cue_table(vocabulary, frozenset(Cue) - SELDOM)
        self._seldom = _cue_table(vocabulary, SELDOM)
        self._closers = frozenset(tuple(split_words(line, Part.TEXT).lower) for line in vocabulary.closers)

    def closes(self, sentence: Sentence) -> bool:
        """Whether a line is a heading after which a page no longer tells its story."""
        if sentence.last - sentence.first > _LONGEST_HEADING:
            return False
        line = [word for word in sentence.words.lower[sentence.first : sentence.last] if word[0].isalnum()]
        return tuple(line) in self._closers

    def measures(self, words: Words, first: int, last: int) -> list[Hit]:
        """Measures between two words, the longest phrase at each place, none within another."""
        lower, table = words.lower, self._measures
        found: list[Hit] = []
        free = first
        for index in [i for i in range(first, last) if lower[i] in table]:
            if index < free:
                continue
            row = table[lower[index]]
            following = lower[index + 1] if index + 1 < last else ""
            for rest, (type_, form) in (*row.get(following, ()), *row.get("", ())):
                end = index + 1 + len(rest)
                if end <= last and lower[index + 1 : end] == rest:
                    found.append(Hit(index, end, None, type_, form))
                    free = end
                    break
        return found

    def cues(self, words: Words, first: int, last: int) -> dict[Cue, list[Hit]]:
        """Every cue between two words; one place may signal several, the longest phrase of each."""
        return self._found(self._cues, words, first, last)

    def seldom(self, words: Words, first: int, last: int) -> dict[Cue, list[Hit]]:
        """The cues of ``SELDOM`` between two words."""
        return self._found(self._seldom, words, first, last)

    @staticmethod
    def _found(table: dict[str, _CueRow], words: Words, first: int, last: int) -> dict[Cue, list[Hit]]:
        lower = words.lower
        found: dict[Cue, list[Hit]] = {}
        for index in [i for i in range(first, last) if lower[i] in table]:
            row = table[lower[index]]
            seen: set[Cue] = set()
            following = lower[index + 1] if index + 1 < last else ""
            for rest, cue in row.get(following, ()):
                end = index + 1 + len(rest)
                if cue not in seen and end <= last and lower[index + 1 : end] == rest:
                    seen.add(cue)
                    found.setdefault(cue, []).append(Hit(index, end, cue))
            for _, cue in row.get("", ()):
                if cue not in seen:
                    found.setdefault(cue, []).append(Hit(index, index + 1, cue))
        return found


def _measure_table(vocabulary: Vocabulary) -> dict[str, _Row]:
    table: dict[str, _Row] = {}
    for group in vocabulary.measures:
        for phrase in group.phrases:
            head, *rest = split_words(phrase, Part.TEXT).lower
            table.setdefault(head, {}).setdefault(rest[0] if rest else "", []).append((rest, (group.type, group.form)))
    for row in table.values():
        for entries in row.values():
            entries.sort(key=lambda entry: (-len(entry[0]), entry[1][1] is not Form.HEADLINE))
    return table


def _cue_table(vocabulary: Vocabulary, wanted: frozenset[Cue]) -> dict[str, _CueRow]:
    table: dict[str, _CueRow] = {}
    for cue, listed in vocabulary.cues.items():
        if cue not in wanted:
            continue
        for phrase in dict.fromkeys(listed):
            head, *rest = split_words(phrase, Part.TEXT).lower
            table.setdefault(head, {}).setdefault(rest[0] if rest else "", []).append((rest, cue))
    for row in table.values():
        for entries in row.values():
            entries.sort(key=lambda entry: -len(entry[0]))
    return table


@lru_cache(maxsize=16)
def lexicon_for(language: str) -> Lexicon:
    """The lexicon of a language; English for one that Finewatch does not read."""
    return Lexicon(vocabulary_of(language))
