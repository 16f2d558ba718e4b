"""Parties that a text describes instead of naming: "a Liverpool business", "five companies", "quattro società"."""

from __future__ import annotations

from bot.pipeline.languages.vocabulary import Vocabulary
from bot.pipeline.parties import Name
from bot.pipeline.text import Sentence

_REACH = 4


def find_descriptions(sentence: Sentence, vocabulary: Vocabulary, names: list[Name], taken: set[int]) -> list[Name]:
    """Descriptions that open with a number or an article and end with a noun for a party."""
    words, found = sentence.words, []
    occupied = taken | {i for name in names for i in range(name.first, name.last)}
    index = sentence.first
    while index < sentence.last:
        end = _noun_at(sentence, index, vocabulary) if words.lower[index] in vocabulary.quantifiers else 0
        if end and words.lower[index] in vocabulary.definite and _in_apposition(sentence, index, end, names):
            index = end
        elif end and not any(i in occupied for i in range(index, end)):
            key = tuple(w for w in words.lower[index:end] if w[0].isalnum())
            found.append(Name(sentence, index, end, key))
            index = end
        else:
            index += 1
    return found


def is_definite(name: Name, vocabulary: Vocabulary) -> bool:
    """Whether a description points back ("the company") instead of bringing somebody new ("a company")."""
    return name.sentence.words.lower[name.first] in vocabulary.definite


def _noun_at(sentence: Sentence, first: int, vocabulary: Vocabulary) -> int:
    """The end of the noun phrase that opens at ``first``; 0 where no noun for a party closes it."""
    words, last = sentence.words, 0
    for index in range(first + 1, min(first + _REACH + 1, sentence.last)):
        word = words.lower[index]
        if word == "'" and index == first + 1:
            continue
        if not (word[0].isalpha() or word == "-"):
            break
        if word in vocabulary.party_nouns:
            last = index + 1
        elif last or word in vocabulary.joiners or word in vocabulary.breaks:
            break
    return last


def _in_apposition(sentence: Sentence, first: int, last: int, names: list[Name]) -> bool:
    """Whether a description only explains a name beside it: "Acme, the company that …", "the company Acme"."""
    named_before = any(name.last == first - 1 and sentence.words.lower[first - 1] == "," for name in names)
    return named_before or any(name.first == last for name in names)
