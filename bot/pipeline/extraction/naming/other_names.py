"""Capitalised words that name no party: laws, places, months, offices, authorities, file numbers."""

from __future__ import annotations

import re

from bot.pipeline.extraction.words.text import Sentence, Words
from bot.pipeline.languages.vocabulary import Vocabulary

_FILE_NUMBER = re.compile(r"[a-z]{2,6}[-/]\d{4}[-/]\d+")  # "SAN-2021-023"
_AUTHORITIES = frozenset(
    {"commission", "authority", "commissioner", "ombudsman", "inspectorate", "autorité", "autorità"}
)
_BENCHES = frozenset({"board", "tribunal", "court", "chamber", "committee"})
_APPEALS = frozenset({"appeals", "appeal", "privacy", "review", "litigation"})
_DEVOLVED = frozenset({"scottish", "welsh"})  # governments that a national regulator acts against
_QUOTES = frozenset("\"'")
_NOUN_AND_LETTER = 2
_PSEUDONYM = 2  # letters
_BACK_TO_A_PSEUDONYM = 2_000  # letters
_AN_ACRONYM = 4  # letters at most
_FIELDS = frozenset({"privacy", "data", "information", "protection"})


def is_x(words: Words, first: int, last: int) -> bool:
    """ "Un'indagine su X", "fined X £5m": the one company of a single letter, behind a preposition or verb."""
    return words.written[first:last] == ["X"] and words.written[max(first - 1, 0)] in _BEFORE_X


_BEFORE_X = frozenset({"su", "contro", "a", "ad", "di", "into", "against", "on", "of", "sur", "contre", "à", "de"})


def names_no_party(core: list[str], vocabulary: Vocabulary) -> bool:
    """Whether the words are a law, a place, an office, a file number: capitalised, and no party."""
    v = vocabulary
    if not v.legal_forms.isdisjoint(core[1:]):
        return False
    telling = [w for w in core if w[0].isalnum() and w not in v.joiners]
    while telling and telling[-1].isdigit():
        telling.pop()
    if len(telling) > 1 and not v.undertakings.isdisjoint({telling[0], telling[-1]}):
        return True
    if len(telling) == _NOUN_AND_LETTER and telling[0] in v.party_nouns and len(telling[1]) == 1:
        return False  # "la Société A", as decisions without names write it
    if not telling or telling[-1] in v.law_words or v.legal_forms.issuperset(telling):
        return True
    club = len(telling) > 1 and telling[-1] == "united"  # "Leeds United"
    club = club or (telling[-1] == "government" and telling[0] in _DEVOLVED)
    if not club and all(w in v.ordinary_capitals or w.isdigit() for w in telling):
        return True
    numbered = core[-1].isdigit() and len(telling[:1]) == 1 and len(telling[0]) <= _AN_ACRONYM  # "Asl 3"
    if len(telling) == 1 and ((telling[0] in v.body_nouns and not numbered) or _FILE_NUMBER.fullmatch(telling[0])):
        return True
    if telling[-1] in _AUTHORITIES and not _FIELDS.isdisjoint(telling):
        return True  # "Personal Information Protection Commission"
    if telling[-1] in _BENCHES and not _APPEALS.isdisjoint(telling):
        return True  # "Privacy Appeals Board"
    return all(len(w) == 1 for w in telling)


def cited(words: Words, sentence: Sentence, first: int, core: list[str]) -> bool:
    """Whether it is a law report ("[2017] AICmr 61") or a complainant's pseudonym ("'LU'")."""
    if first == sentence.first:
        return False
    before = words.lower[first - 1]
    if (
        before == "("
        and words.lower[first - 2].isdigit()
        and words.lower[first + len(core) : first + len(core) + 1] == [")"]
    ):
        return True  # "[2024] UKUT 105 (AAC)"
    if len(core) > 1 or len(core[0]) > _PSEUDONYM:
        return before == "]"
    return before == "]" or before in _QUOTES or _by_pseudonym(words, first)


def _by_pseudonym(words: Words, index: int) -> bool:
    """ "The complaint by 'QX' … QX's privacy": two letters that were in single quotation marks before."""
    start, name = words.starts[index], words.written[index]
    told = words.text[max(start - _BACK_TO_A_PSEUDONYM, 0) : start]
    return any(f" {left}{name}{right}" in told for left, right in (("'", "'"), ("‘", "’")))


def plain_capital(word: str) -> bool:
    """Whether only its place gives a word its capital; the dot of a web address says more."""
    return ("." not in word and word[1:].islower()) or len(word) == 1


def lettered(words: Words, first: int, vocabulary: Vocabulary) -> bool:
    """ "La société X", as a decision without names writes it: a noun for a party and a letter."""
    alone = len(words.written[first]) == 1 and first > 1 and words.lower[first - 1] in vocabulary.party_nouns
    return alone and words.lower[first - 2] in vocabulary.definite
