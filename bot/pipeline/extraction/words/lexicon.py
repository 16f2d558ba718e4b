"""The phrases of a language found in a text: measures, and the cues that change how they are read."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from bot.domain.actions import ActionType, Part
from bot.pipeline.extraction.words.phrases import Phrases, gathered, spaced
from bot.pipeline.extraction.words.text import Sentence, Words, split_words
from bot.pipeline.languages import vocabulary_of
from bot.pipeline.languages.vocabulary import Cue, Form, Vocabulary

_LONGEST_HEADING = 7
_LONGEST_ASIDE = 11  # words between two commas
_ENDS_OF_ADVERBS = ("mente", "ement", "amment", "ately", "ally", "wise")
_ADVERBS = frozenset(
    {"altresì", "pure", "subito", "comunque", "invece", "ancora", "così", "also", "now", "then", "thus", "aussi"}
) | frozenset({"désormais", "donc", "ensuite", "enfin", "immediately", "therefore", "anche", "inoltre", "quindi"})
_ADVERBS |= {
    "each",
    "both",
    "jointly",
    "encore",
    "maintenant",
    "bientôt",
    "aussitôt",
    "ainsi",
    "bien",
    "toujours",
    "malgré",
    "même",
    "alors",
}
_ALSO = (
    ["en", "outre"],
    ["par", "ailleurs"],
    ["en", "plus"],
    ["de", "plus"],
    ["de", "surcroît"],
    ["en", "sus"],
    ["cette", "fois"],
)
_OPENERS = frozenset({",", "en", "par", "de", "cette"})
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


_Measure = tuple[ActionType, Form]


class Lexicon:
    """The vocabulary of one language, indexed."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._measures = _measure_phrases(vocabulary)
        self._cues = _cue_phrases(vocabulary, frozenset(Cue) - SELDOM)
        self._seldom = _cue_phrases(vocabulary, SELDOM)
        self._closers = frozenset(tuple(split_words(line, Part.TEXT).lower) for line in vocabulary.closers)

    def closes(self, sentence: Sentence) -> bool:
        """Whether a line is a heading after which a page no longer tells its story."""
        if sentence.last - sentence.first > _LONGEST_HEADING:
            return False
        line = [word for word in sentence.words.lower[sentence.first : sentence.last] if word[0].isalnum()]
        return tuple(line) in self._closers

    def measures(self, words: Words, first: int, last: int) -> list[Hit]:
        """Measures between two words, the longest phrase at each place, none within another."""
        lower, phrases, heads = words.lower, self._measures, self._measures.heads
        found: list[Hit] = []
        free = first
        for index in words.places(heads, first, last):
            alone, longer = heads[lower[index]]
            following = lower[index + 1] if index + 1 < last else ""
            if index < free or not (alone or following in longer or _opens_an_aside(following)):
                continue
            told = phrases.at(lower, index, last)
            if told:
                end, measure = told[0]
                hit: Hit | None = Hit(index, end, None, *measure)
            else:
                hit = _around_an_aside(words, index, last, phrases)
            if hit is not None:
                found.append(hit)
                free = hit.last
        return found

    def cues(self, words: Words, first: int, last: int) -> dict[Cue, list[Hit]]:
        """Every cue between two words; one place may signal several, the longest phrase of each."""
        return _found(self._cues, words, first, last)

    def seldom(self, words: Words, first: int, last: int) -> dict[Cue, list[Hit]]:
        """The cues of ``SELDOM`` between two words."""
        return _found(self._seldom, words, first, last)


def _found(phrases: Phrases[tuple[Cue, ...]], words: Words, first: int, last: int) -> dict[Cue, list[Hit]]:
    lower, heads = words.lower, phrases.heads
    found: dict[Cue, list[Hit]] = {}
    for index in words.places(heads, first, last):
        alone, longer = heads[lower[index]]
        if index + 1 == last or lower[index + 1] not in longer:
            for cue in alone or ():
                found.setdefault(cue, []).append(Hit(index, index + 1, cue))
            continue
        seen: tuple[Cue, ...] = ()
        for end, cues in phrases.at(lower, index, last):
            for cue in cues:
                if cue not in seen:
                    found.setdefault(cue, []).append(Hit(index, end, cue))
            seen += cues
    return found


def _around_an_aside(words: Words, index: int, last: int, measures: Phrases[_Measure]) -> Hit | None:
    """ "Dovrà, entro un mese, cancellare", "must immediately stop": what may stand inside a phrase of measures."""
    lower = words.lower
    second = index + 1
    if second >= last or not _opens_an_aside(lower[second]):
        return None
    if lower[second : second + 2] in _ALSO:
        second += 2
    elif _is_adverb(lower[second]):
        second += 1
    if second < last and lower[second] == ",":
        near = range(second + 2, min(second + _LONGEST_ASIDE, last - 1))
        second = next((at + 1 for at in near if lower[at] == ","), last)
    if second == index + 1:
        return None
    head = lower[index]
    _, longer = measures.heads[head]
    for length in longer.get(lower[second], ()) if second < last else ():
        end = second + length - 1
        measure = measures.meanings.get(" ".join([head, *lower[second:end]]))
        if measure is not None and end <= last:
            return Hit(index, end, None, *measure)
    return None


def _opens_an_aside(word: str) -> bool:
    return word in _OPENERS or _is_adverb(word)


def _is_adverb(word: str) -> bool:
    return word in _ADVERBS or word.endswith(_ENDS_OF_ADVERBS)


def _measure_phrases(vocabulary: Vocabulary) -> Phrases[_Measure]:
    """The measures by their phrases; a phrase that may be a headline's verb is one, whatever else it may be."""
    meanings: dict[str, _Measure] = {}
    for group in sorted(vocabulary.measures, key=lambda group: group.form is not Form.HEADLINE):
        measure = group.type, group.form
        for phrase in group.phrases:
            meanings.setdefault(spaced(phrase), measure)
    return Phrases.of(meanings)


def _cue_phrases(vocabulary: Vocabulary, wanted: frozenset[Cue]) -> Phrases[tuple[Cue, ...]]:
    listed = ((cue, phrases) for cue, phrases in vocabulary.cues.items() if cue in wanted)
    return Phrases.of(gathered((spaced(phrase), cue) for cue, phrases in listed for phrase in phrases))


@lru_cache(maxsize=16)
def lexicon_for(language: str) -> Lexicon:
    """The lexicon of a language; English for one that Finewatch does not read."""
    return Lexicon(vocabulary_of(language))
