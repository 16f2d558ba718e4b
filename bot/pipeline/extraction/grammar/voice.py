"""Whether a verb is passive: "Acme was fined", "fined Acme"."""

from __future__ import annotations

from bot.pipeline.extraction.page.view import View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue, Form, Vocabulary

AUXILIARIES = frozenset(["was", "were", "been", "being", "be", "stata", "stato", "stati", "state", "été", "être"])
_LONGEST_ASIDE = 10  # words
_NEAR = 4  # words between an agent and its verb, one more than the most


def is_passive(view: View, hit: Hit, vocabulary: Vocabulary) -> bool:
    """Whether a measure's verb is passive: by its auxiliary, or since nobody stands before it who could act."""
    lower, first = view.words.lower, view.sentence.first
    if hit.first > first and lower[_before_an_aside(lower, hit.first, first)] in vocabulary.perfect:
        return False
    for index in range(hit.first - 1, max(hit.first - _NEAR, first - 1), -1):
        if lower[index] in AUXILIARIES:
            return True
        if any(a.first <= index < a.last for a in view.authorities):
            return False
    if view.between(Cue.PASSIVE, max(hit.first - 3, first), hit.first):
        return True
    if _second_of_two(view, hit, vocabulary):
        return False
    if any(name.first == hit.last for name in view.names):
        return False
    return not (any(0 <= hit.first - a.last < _NEAR for a in view.authorities) or _has_agent(view, hit))


def _before_an_aside(lower: list[str], at: int, first: int) -> int:
    """The word before a verb, or before the commas in "a, le 17 octobre 2024, rappelé à l'ordre"."""
    if lower[at - 1] != ",":
        return at - 1
    opens = next((i for i in range(at - 2, max(at - _LONGEST_ASIDE, first), -1) if lower[i] == ","), at)
    return opens - 1


def leaves_out(view: View, hit: Hit) -> bool:
    """ "Dovrà pagare 300mila euro", "Per questo pagherà 5.000 euro": a verb without a subject."""
    lower, first = view.words.lower, view.sentence.first
    opens = hit.first == first or (lower[first] in _ADVERBS and hit.first - first < _NEAR)
    return opens and lower[hit.first].startswith(_PAYS)


_ADVERBS = frozenset({"ora", "per", "così", "quindi", "adesso", "poi", "infine", "inoltre", "e", "alla", "pertanto"})
_PAYS = ("dovr", "dev", "pag", "vers", "sbors")


def _second_of_two(view: View, hit: Hit, vocabulary: Vocabulary) -> bool:
    """ "It has fined Acme and ordered its contractor to stop": a verb behind "and" is as active as the one before."""
    if hit.first <= view.sentence.first or view.words.lower[hit.first - 1] not in vocabulary.conjunctions:
        return False
    verbs = [other for other in view.measures if other.last < hit.first and other.form is Form.VERB]
    return bool(verbs) and not is_passive(view, verbs[-1], vocabulary)


def _has_agent(view: View, hit: Hit) -> bool:
    begin = max(hit.first - _NEAR, view.sentence.first)
    return any(view.between(cue, begin, hit.first) is not None for cue in (Cue.WE, Cue.WATCHDOG, Cue.COURT))
