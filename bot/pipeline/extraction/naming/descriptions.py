"""Parties that a text describes instead of naming: "a Liverpool business", "five companies", "quattro società"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from bot.domain.actions import Part
from bot.pipeline.extraction.naming.kinds import KINDS
from bot.pipeline.extraction.naming.parties import Name, Party
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.extraction.words.text import Sentence
from bot.pipeline.languages.vocabulary import Cue, Vocabulary

_REACH = 4
_ASIDES = frozenset({",", "-", "("})
_OF_A_PROVINCE = ("della", "provincia", "di")
_TOO = frozenset({"anche", "pure"})
_WHO = (["che"], ["qui"], ["that"], ["which"], ["who"])
_FOR_ANOTHER = frozenset({"fornitrice", "appaltatrice", "incaricata", "sviluppatrice", "produttrice", "affidataria"})
_BACK_TO_TOO = 3  # words: "invece per il"
_INSTEAD = frozenset({"invece", "instead", "revanche"})


def find_descriptions(sentence: Sentence, vocabulary: Vocabulary, names: list[Name], taken: set[int]) -> list[Name]:
    """Descriptions that open with a number or an article and end with a noun for a party."""
    words, found = sentence.words, []
    openers = words.places(_openers(vocabulary), sentence.first, sentence.last)
    phrases = [(index, end) for index in openers if (end := _noun_at(sentence, index, vocabulary))]
    if not phrases:
        return []
    occupied = taken | {i for name in names for i in range(name.first, name.last)}
    starts, ends = {name.first for name in names}, {name.last for name in names}
    free = sentence.first
    for index, end in phrases:
        if index < free:
            continue
        if words.lower[index] in vocabulary.definite and _explains(sentence, index, end, starts, ends, vocabulary):
            free = end
        elif index - 1 in ends and words.lower[index - 1] in _ASIDES and words.lower[index] in vocabulary.indefinite:
            continue  # "Acme, a property company, …" is still Acme
        elif occupied.isdisjoint(range(index, end)):
            end = _with_complement(sentence, end, vocabulary)
            key = tuple(w for w in words.lower[index:end] if w[0].isalnum())
            end = _with_kind(sentence, end, occupied)
            end = _with_seat(sentence, _with_trade(sentence, end, vocabulary, occupied))
            found.append(Name(sentence, index, end, key))
            free = end
    return found


def only_places(name: Name, vocabulary: Vocabulary) -> bool:
    """ "A Wrexham company", "two Milton Keynes call centres", "the Bury firm": the name says where, or whose.

    English headlines leave the article out: "Wrexham loan firm fined", "ICO fines Kent pensions company".
    """
    sentence, lower = name.sentence, name.sentence.words.lower
    opener = lower[name.first - 1] if name.first > sentence.first else ""
    headline = sentence.part is Part.TITLE and bool(vocabulary.gerund)
    if not (headline or opener in vocabulary.quantifiers) or name.last - name.first > _WORDS_OF_A_PLACE:
        return False
    if not (vocabulary.legal_forms.isdisjoint(name.key) and vocabulary.body_nouns.isdisjoint(name.key)):
        return False
    end = _noun_at(sentence, name.last - 1, vocabulary)
    plain = end > name.last and not any(c.isupper() for w in sentence.words.written[name.last : end] for c in w)
    if opener in vocabulary.definite:
        pointers = vocabulary.cues[Cue.ANAPHOR]
        return plain and f"{opener} {lower[end - 1]}" in pointers
    return plain


_OF = frozenset({"d", "de", "'", "di"})
_LEAD_ELSEWHERE = frozenset(
    {"dal", "dalla", "dall", "dai", "dalle", "nel", "nella", "con", "per", "in", "su", "tra", "fra"}
)
_WORDS_OF_A_PLACE = 2
_MOST = 100  # one more than the parties that a text counts in figures: "34 organisations"
_INFINITIVES = ("er", "ir", "re")  # "met en demeure deux sociétés de cesser"
_ADJECTIVES = ("ier", "ière", "ique", "iques", "elle", "els", "aire", "aires", "iale", "ative")  # "transport routier"
#: "Aux deux sociétés", "alle due società".
_CONTRACTED = frozenset({"aux", "des", "ces", "alle", "ai", "agli", "dalle", "dai", "dagli", "queste", "questi"})


@lru_cache(maxsize=8)
def _openers_of(quantifiers: frozenset[str]) -> frozenset[str]:
    return quantifiers | {str(number) for number in range(2, _MOST)}


def _openers(vocabulary: Vocabulary) -> frozenset[str]:
    """The words that open a description: articles, number words, and small numbers in figures."""
    return _openers_of(vocabulary.quantifiers)


def is_definite(name: Name, vocabulary: Vocabulary) -> bool:
    """Whether a description points back ("the company") instead of bringing somebody new ("a company").

    "L'amministratore di un condominio" brings somebody new, whatever its article.
    """
    lower = name.sentence.words.lower
    return lower[name.first] in vocabulary.definite and vocabulary.indefinite.isdisjoint(lower[name.first : name.last])


def recalls(name: Name, vocabulary: Vocabulary) -> bool:
    """ "Les deux sociétés", "the two firms": a number behind an article counts parties told before."""
    lower = name.sentence.words.lower
    if name.first == name.sentence.first or not vocabulary.indefinite.isdisjoint(lower[name.first : name.last]):
        return False
    if lower[name.first] in _OTHERS:
        return False  # "alle altre quattro": beside those told before
    before = lower[name.first - 1]
    return before in _CONTRACTED or (before in vocabulary.definite and lower[name.first] not in vocabulary.definite)


def brings_another(name: Name) -> bool:
    """ "The co-operative that posted them was reprimanded instead", "anche la ditta che": one beside those told."""
    words, sentence = name.sentence.words.lower, name.sentence
    told = words[name.last : name.last + 1] in _WHO
    if words[name.last : name.last + 1] and words[name.last] in _FOR_ANOTHER:
        return True  # "la società fornitrice del gestionale"
    if not told:
        return False
    before = words[max(name.first - _BACK_TO_TOO, sentence.first) : name.first]
    too = not (_TOO.isdisjoint(before) and _INSTEAD.isdisjoint(before))
    return too or not _INSTEAD.isdisjoint(words[name.last : sentence.last])


def bodies_recalled(
    sentence: Sentence, pointers: Iterable[Hit], described: list[Name], parties: list[Party], vocabulary: Vocabulary
) -> list[Name]:
    """ "Sanzionate una Regione e una Provincia … alla Regione 20.000 euro": the body that was brought in before."""
    found: list[Name] = []
    for pointer in pointers:
        noun, at = sentence.words.lower[pointer.last - 1], pointer.last - 1
        if noun not in vocabulary.lower_bodies or any(name.last == pointer.last for name in described):
            continue
        alike = [party for party in parties if any(noun in key for key in party.keys)]
        if len(alike) == 1 and alike[0].described and alike[0].names[0].sentence.part is sentence.part:
            name = Name(sentence, at, pointer.last, (noun,), party=alike[0])
            alike[0].names.append(name)
            found.append(name)
    return found


def _noun_at(sentence: Sentence, first: int, vocabulary: Vocabulary) -> int:
    """The end of the noun phrase that opens at ``first``; 0 where no noun for a party closes it."""
    lower, second, last = sentence.words.lower, first + 1, _the_others(sentence, first, vocabulary)
    if last:
        return last
    place = sum([word[0].isupper() for word in sentence.words.written[second : second + _WORDS_OF_A_PLACE]])
    for index, word in enumerate(lower[second : min(second + _REACH + place, sentence.last)], second):
        if word in vocabulary.noun_forms or word.partition("-")[0] in vocabulary.noun_forms:
            last = index + 1
        elif word == "'" and index == second:
            continue
        elif word in _OF and index - first < _REACH and lower[second] in vocabulary.quantifiers:
            continue  # "une vingtaine d'organismes"
        elif last or _parts(word, vocabulary) or (index > second and word in vocabulary.indefinite):
            break  # "la seconda interessa un centro": another phrase begins
    return last


def _parts(word: str, vocabulary: Vocabulary) -> bool:
    """Whether no description goes on past a word: a mark, a figure, "of", "but", "dalla"."""
    return not (word[0].isalpha() or word == "-") or word in vocabulary.parting_words or word in _LEAD_ELSEWHERE


def _the_others(sentence: Sentence, first: int, vocabulary: Vocabulary) -> int:
    """The end of "altre quattro", which are told of without their noun; 0 for any other words."""
    lower = sentence.words.lower
    if lower[first] not in _OTHERS or first + 2 >= sentence.last:
        return 0
    second = lower[first + 1]
    number = second in vocabulary.quantifiers and second not in vocabulary.definite and second not in _OTHERS
    return first + 2 if number and (lower[first + 2] in _THEIR_VERBS or not lower[first + 2][0].isalnum()) else 0


_OTHERS = frozenset({"altre", "altri"})
_THEIR_VERBS = frozenset({"sono", "hanno", "dovranno", "devono", "vanno", "toccano", "spettano", "pagheranno", "se"})


def _with_complement(sentence: Sentence, last: int, vocabulary: Vocabulary) -> int:
    """Past "di un condominio", "d'une copropriété" after the noun."""
    lower, end = sentence.words.lower, sentence.last
    at = last
    while at < min(last + 2, end) and lower[at] in _OF:
        at += 1
    if last < at < end - 1 and lower[at] in vocabulary.indefinite:
        at += 1 + (lower[at + 1] == "'")
        return at + 1 if at < end and lower[at].isalpha() else last
    return last


def _with_trade(sentence: Sentence, last: int, vocabulary: Vocabulary, occupied: set[int]) -> int:
    """Past "de transport routier", "di servizi" after the noun: what it deals in, as far as small letters go."""
    words, at = sentence.words, last
    at += words.lower[at : at + 1] == ["public"]
    if at >= sentence.last or words.lower[at] not in _OF:
        return last
    while at < min(last + 5, sentence.last) and (words.lower[at] in _OF or words.lower[at] in vocabulary.definite):
        at += 1
    plain = at < sentence.last and at not in occupied and words.lower[at].isalpha() and words.written[at][0].islower()
    if not plain or words.lower[at].endswith(_INFINITIVES):
        return last
    adjective = at + 1 < sentence.last and words.lower[at + 1].endswith(_ADJECTIVES) and at + 1 not in occupied
    return at + 2 if adjective else at + 1


def _with_kind(sentence: Sentence, last: int, occupied: set[int]) -> int:
    """Past the adjectives that tell what kind it is: "un liceo scientifico statale", "uno studio dentistico"."""
    while last < sentence.last and last not in occupied and sentence.words.written[last] in KINDS:
        last += 1
    return last


def _with_seat(sentence: Sentence, last: int) -> int:
    """Past "della provincia di Lecce", "in provincia di Bari": where it is."""
    lower, seat = sentence.words.lower, last + len(_OF_A_PROVINCE)
    if seat >= sentence.last or tuple(lower[last + 1 : seat]) != _OF_A_PROVINCE[1:]:
        return last
    return seat + 1 if sentence.words.written[seat][0].isupper() else last


def _explains(
    sentence: Sentence, first: int, last: int, starts: set[int], ends: set[int], vocabulary: Vocabulary
) -> bool:
    """Whether a description only explains a name beside it: "Acme, the company that …", "la catena di negozi Acme"."""
    lower = sentence.words.lower
    following = lower[last] if last < sentence.last else ""
    listed = following in vocabulary.conjunctions
    if first - 1 in ends and lower[first - 1] == "," and not listed:
        return True
    # "la compagnia elettrica Acme": in English an adjective precedes
    adjective = not vocabulary.gerund and following.isalpha() and following not in vocabulary.function_words
    behind = adjective and following == sentence.words.written[last] and last + 1 in starts
    return last in starts or behind or (following in _OF and last + 2 in starts)


_OF = frozenset({"di", "de", "d", "'"})
