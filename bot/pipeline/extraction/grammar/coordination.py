"""Lists of parties in a sentence: "Acme, Bolt and its subsidiary Coil Ltd", "to Acme, to Bolt and to Coil"."""

from __future__ import annotations

from itertools import pairwise

from bot.pipeline.extraction.naming.parties import Name
from bot.pipeline.extraction.page.view import View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Vocabulary
from bot.pipeline.mentions.numerals import number_words

_PAIR = 2
_BETWEEN = 7  # words, one more than the most
_TO_A_LIST = 3  # words from a colon to the first name
_OPENS_A_LIST = frozenset(":-,") | {"including", "notamment", "compresi", "namely"}
_BEFORE_A_LIST = 6  # words: "to the public service provider Acme"
_REPEATED = frozenset({"to", "on", "upon", "against", "à", "contre", "a", "ad", "contro"})
_QUOTES = frozenset("\"'")
#: "Acme and its parent Bolt", "Acme et sa filiale Bolt"
_ITS = frozenset({"its", "their", "his", "her"})
_KIN = frozenset(
    {"its", "their", "parent", "subsidiary", "successor", "predecessor", "affiliate", "sister"}
) | frozenset({"processor", "owner", "company", "firm", "sa", "son", "leur", "filiale", "sua", "suo", "controllata"})
#: Words that may stand before any party of a list.
SMALL_WORDS = frozenset({".", ",", "'", "the", "a", "an", "also", "well", "as", "anche", "aussi"}) | frozenset(
    {"la", "le", "les", "il", "lo", "gli", "i", "di", "de", "l", "du", "des", "d", "au", "aux"}
)


def whole_list(view: View, found: Name, names: list[Name], vocabulary: Vocabulary) -> list[Name]:
    """The whole list that a name stands in, or the name alone."""
    if found not in names:
        return [found]
    at = names.index(found)
    low, high = at, at
    while low > 0 and _coordinated(view, names[low - 1], names[low], vocabulary):
        low -= 1
    while high + 1 < len(names) and _coordinated(view, names[high], names[high + 1], vocabulary):
        high += 1
    listed = _without_heading(view, names[low : high + 1])
    joined = any(not vocabulary.conjunctions.isdisjoint(_between(view, a, b)) for a, b in pairwise(listed))
    return listed if joined else [found]


def _without_heading(view: View, listed: list[Name]) -> list[Name]:
    """ "Two more companies, Acme and Bolt, were told to stop": the description only counts the parties behind it."""
    described = len(listed) > _PAIR and listed[0].party is not None and listed[0].party.described
    return listed[1:] if described and _between(view, listed[0], listed[1]) in ([","], [":"]) else listed


def listed_under(view: View, hit: Hit, names: list[Name]) -> list[Name]:
    """ "reprimands – Acme Ltd, Bolt Trust; enforcement notices – Coil": what a measure heads up to the semicolon."""
    lower = view.words.lower
    marked = lower[hit.last : hit.last + 1] in (["-"], [":"])
    if not marked or ";" not in lower[view.sentence.first : view.sentence.last]:
        return []
    end = next((i for i in range(hit.last, view.sentence.last) if lower[i] == ";"), view.sentence.last)
    return [name for name in names if hit.last < name.first < end]


def spelled_out(view: View, listed: list[Name], vocabulary: Vocabulary) -> list[Name]:
    """ "Three firms were fined: Acme, Bolt and Coil": the names for which a number stands; empty where none follow."""
    head = listed[0]
    if len(listed) > 1 or head.party is None or not head.party.described:
        return []
    opener = view.words.lower[head.first]
    if opener not in vocabulary.quantifiers or opener in vocabulary.articles:
        return []
    for at in range(head.last, view.sentence.last):
        if view.words.lower[at] in _OPENS_A_LIST:
            named = (n for n in view.names if at < n.first <= at + _TO_A_LIST and n.party and not n.party.described)
            first = next(named, None)
            found = whole_list(view, first, view.names, vocabulary) if first is not None else []
            if len(found) > 1 and (view.words.lower[at] != "," or _number(view, head, vocabulary) == len(found)):
                return found
    return []


def _number(view: View, described: Name, vocabulary: Vocabulary) -> int:
    """How many "two dailies" are, of which ", the Mail and the Post" may follow."""
    number = number_words(vocabulary.language).read([view.words.lower[described.first]])
    return int(number[0]) if number is not None else 0


def _coordinated(view: View, left: Name, right: Name, vocabulary: Vocabulary) -> bool:
    between = _between(view, left, right)
    repeated = _REPEATED.intersection(_leading(view, left))
    if not vocabulary.gerund and vocabulary.breaks.isdisjoint(between):
        between = _without_description(between, vocabulary)
    return (
        0 < len(between) < _BETWEEN
        and (
            all(_small(word, vocabulary) or word in repeated for word in between)
            or _told_by_trade(view, left, right, vocabulary)
        )
        and (between[0] == "," or not vocabulary.conjunctions.isdisjoint(between))
    )


def _small(word: str, vocabulary: Vocabulary) -> bool:
    return word in vocabulary.conjunctions or word in SMALL_WORDS or word in _KIN


def _without_description(between: list[str], vocabulary: Vocabulary) -> list[str]:
    """ "A Acme e alla società in house Bolt": what a noun for a party adds is no other part of the sentence."""
    at = next((i for i, word in enumerate(between) if i > 1 and word in vocabulary.party_nouns), 0)
    opened = at > 0 and between[at - 1] in vocabulary.openers
    return between[: at - 1] if opened and all(word.isalpha() for word in between[at:]) else between


def _told_by_trade(view: View, left: Name, right: Name, vocabulary: Vocabulary) -> bool:
    """ "the party Acme, the campaign group Bolt and the data firm Coil": each name behind a noun that describes it."""
    between = _between(view, left, right)
    at = next((i for i, word in enumerate(between) if word in vocabulary.articles or word in _ITS), 0)
    between = between[:-1] if at and between[at] in _ITS and between[-1] == "," else between
    joined = 0 < at < _PAIR + 1 and all(word == "," or word in vocabulary.conjunctions for word in between[:at])
    behind = between[at + 1 :]
    plain = all(w.isalpha() and w not in vocabulary.joiners and w not in vocabulary.breaks for w in behind)
    acting = any(left.last <= hit.first < right.first for hit in view.measures)
    trade = between[at] in _ITS or between[-1] in vocabulary.party_nouns
    return joined and plain and not acting and trade


def _leading(view: View, name: Name) -> list[str]:
    """The words right before a name, of which a list may repeat the preposition."""
    return view.words.lower[max(name.first - _BEFORE_A_LIST, view.sentence.first) : name.first]


def _between(view: View, left: Name, right: Name) -> list[str]:
    between = [word for word in view.words.lower[left.last : right.first] if word not in _QUOTES]
    if "(" in between and ")" in between:
        del between[between.index("(") : between.index(")") + 1]
    return between
