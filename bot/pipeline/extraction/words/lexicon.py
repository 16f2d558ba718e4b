"""A language's tables made ready for one fast pass over the words of a text.

Phrases are kept by their first word, so each word of a text costs one look-up, however many phrases there are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from bot.domain.actions import ActionType, Part
from bot.pipeline.extraction.words.text import Sentence, Words, split_words
from bot.pipeline.languages import vocabulary_of
from bot.pipeline.languages.vocabulary import Cue, Form, Vocabulary

_LONGEST_HEADING = 7
_LONGEST_ASIDE = 11  # words between two commas
_ENDS_OF_ADVERBS = ("mente", "ement", "amment", "ately", "ally", "wise")
_ADVERBS = frozenset(
    {"altresì", "pure", "subito", "comunque", "invece", "ancora", "così", "also", "now", "then", "thus", "aussi"}
) | frozenset({"désormais", "donc", "ensuite", "enfin", "immediately", "therefore", "anche", "inoltre", "quindi"})
_ALSO = (["en", "outre"], ["par", "ailleurs"])
_OPENERS = frozenset({",", "en", "par"})
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


_T = TypeVar("_T")
#: Phrases that begin with one word: what it means alone, and by a second word all that may begin with the two, the
#: longest first and the word alone last; each with the words that must follow.
_Row = tuple[list[_T], dict[str, list[tuple[list[str], _T]]]]
_Measure = tuple[ActionType, Form]


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
        for index in words.places(table, first, last):
            if index < free:
                continue
            alone, longer = table[lower[index]]
            following = lower[index + 1] if index + 1 < last else ""
            if following in longer:
                hit = _phrase_at(words, index, last, (alone, longer))
            elif alone:
                hit = Hit(index, index + 1, None, *alone[0])
            elif following in _OPENERS or following in _ADVERBS or following.endswith(_ENDS_OF_ADVERBS):
                hit = _around_an_aside(words, index, last, longer)
            else:
                continue
            if hit is not None:
                found.append(hit)
                free = hit.last
        return found

    def cues(self, words: Words, first: int, last: int) -> dict[Cue, list[Hit]]:
        """Every cue between two words; one place may signal several, the longest phrase of each."""
        return self._found(self._cues, words, first, last)

    def seldom(self, words: Words, first: int, last: int) -> dict[Cue, list[Hit]]:
        """The cues of ``SELDOM`` between two words."""
        return self._found(self._seldom, words, first, last)

    @staticmethod
    def _found(table: Mapping[str, _Row[Cue]], words: Words, first: int, last: int) -> dict[Cue, list[Hit]]:
        lower = words.lower
        found: dict[Cue, list[Hit]] = {}
        for index in words.places(table, first, last):
            alone, longer = table[lower[index]]
            entries = longer.get(lower[index + 1]) if index + 1 < last else None
            if entries is None:
                for cue in alone:
                    found.setdefault(cue, []).append(Hit(index, index + 1, cue))
                continue
            seen: set[Cue] = set()
            for rest, cue in entries:
                end = index + 1 + len(rest)
                if cue not in seen and end <= last and lower[index + 1 : end] == rest:
                    seen.add(cue)
                    found.setdefault(cue, []).append(Hit(index, end, cue))
        return found


def _phrase_at(words: Words, index: int, last: int, row: _Row[_Measure]) -> Hit | None:
    """The longest phrase of measures that begins at a word."""
    alone, longer = row
    following = words.lower[index + 1] if index + 1 < last else ""
    for rest, (type_, form) in longer.get(following, ()):
        end = index + 1 + len(rest)
        if end <= last and words.lower[index + 1 : end] == rest:
            return Hit(index, end, None, type_, form)
    if alone:
        return Hit(index, index + 1, None, *alone[0])
    return _around_an_aside(words, index, last, longer)


def _around_an_aside(
    words: Words, index: int, last: int, longer: Mapping[str, list[tuple[list[str], _Measure]]]
) -> Hit | None:
    """ "Dovrà, entro un mese, cancellare", "must immediately stop": what may stand inside a phrase of measures."""
    lower = words.lower
    second = index + 1
    if lower[second : second + 2] in _ALSO:
        second += 2
    elif second < last and (lower[second] in _ADVERBS or lower[second].endswith(_ENDS_OF_ADVERBS)):
        second += 1
    if second < last and lower[second] == ",":
        near = range(second + 2, min(second + _LONGEST_ASIDE, last - 1))
        second = next((at + 1 for at in near if lower[at] == ","), last)
    if second == index + 1:
        return None
    for rest, (type_, form) in longer.get(lower[second], ()) if second < last else ():
        end = second + len(rest)
        if end <= last and lower[second:end] == rest:
            return Hit(index, end, None, type_, form)
    return None


def _measure_table(vocabulary: Vocabulary) -> Mapping[str, _Row[_Measure]]:
    pairs = ((phrase, (group.type, group.form)) for group in vocabulary.measures for phrase in group.phrases)
    return _table(pairs, lambda entry: (-len(entry[0]), entry[1][1] is not Form.HEADLINE))


def _cue_table(vocabulary: Vocabulary, wanted: frozenset[Cue]) -> Mapping[str, _Row[Cue]]:
    listed = ((cue, phrases) for cue, phrases in vocabulary.cues.items() if cue in wanted)
    pairs = ((phrase, cue) for cue, phrases in listed for phrase in dict.fromkeys(phrases))
    return _table(pairs, lambda entry: -len(entry[0]))


def _table(pairs: Iterable[tuple[str, _T]], order: Callable[[tuple[list[str], _T]], Any]) -> Mapping[str, _Row[_T]]:
    """Phrases with what they mean, by their first words; those of one beginning in the given order."""
    lone: dict[str, list[tuple[list[str], _T]]] = {}
    longer: dict[str, dict[str, list[tuple[list[str], _T]]]] = {}
    for phrase, meaning in pairs:
        head, *rest = split_words(phrase, Part.TEXT).lower
        row = longer.setdefault(head, {}).setdefault(rest[0], []) if rest else lone.setdefault(head, [])
        row.append((rest, meaning))
    table: dict[str, _Row[_T]] = {}
    for head in lone.keys() | longer.keys():
        alone = sorted(lone.get(head, ()), key=order)
        rows = {second: [*sorted(row, key=order), *alone] for second, row in longer.get(head, {}).items()}
        table[head] = [meaning for _, meaning in alone], rows
    return table


@lru_cache(maxsize=16)
def lexicon_for(language: str) -> Lexicon:
    """The lexicon of a language; English for one that Finewatch does not read."""
    return Lexicon(vocabulary_of(language))
