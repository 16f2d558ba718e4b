"""Who bears a measure by the grammar of giving: "Acme, to whom it has sent a warning"."""

from __future__ import annotations

from bot.domain.actions import ActionType
from bot.pipeline.extraction.grammar.subjects import someone
from bot.pipeline.extraction.naming.parties import SOMEONE, Name
from bot.pipeline.extraction.page.view import View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue, Vocabulary

TO = frozenset({"a", "ad", "al", "allo", "alla", "all", "ai", "agli", "alle", "à", "au", "aux", "to"})
_OF_A_POINTER = 4  # words
_AN_ADJECTIVE = 1  # word: "alla società milanese Acme"
_REACH_OF_A_RELATIVE = 14  # words between a relative pronoun and its measure
_WHOM = frozenset({"quale", "quali", "cui", "whom", "laquelle", "auquel", "auxquels", "lesquels", "lequel", "which"})
_INTO_WHOM = (["of"], ["into"], ["su"], ["sur"], ["sulla"], ["sull"])
_TURNED = frozenset({"della", "del", "dei", "delle", "against", "de", "contre"})


def to_whom(view: View, hit: Hit) -> Name | None:
    """ "I terminali di Acme, alla quale il Garante ha rivolto un avvertimento": the name before the relative."""
    lower, begin = view.words.lower, max(hit.first - _REACH_OF_A_RELATIVE, view.sentence.first)
    if _WHOM.isdisjoint(lower[begin : hit.first]):
        return None
    for at in range(hit.first - 1, begin, -1):
        if lower[at] in ";:." or any(each.first <= at < each.last for each in view.names):
            return None
        if lower[at] not in _WHOM:
            continue
        before = lower[at - 1]
        if before in TO or before in _TURNED or (lower[at] == "cui" and before == ","):
            end = at if lower[at - 1] == "," else at - 1
            while lower[end - 1] in {",", "."}:
                end -= 1
            return next((n for n in view.names if n.party is not SOMEONE and n.last == end), None)
    return None


def to_a_pointer(view: View, hit: Hit, names: list[Name]) -> Name | None:
    """ "Ammonimento al liceo per la foto su Bolt": straight behind the noun stands who is meant, by its own noun."""
    pointer = view.between(Cue.ANAPHOR, hit.last, min(hit.last + _OF_A_POINTER, view.sentence.last))
    if pointer is None or pointer.first != hit.last or view.words.lower[pointer.first] not in TO:
        return None
    named = any(pointer.first < name.last and name.first <= pointer.last + _AN_ADJECTIVE for name in names)
    return None if named else someone(view, pointer)


def named_so(view: View, first: int, last: int, vocabulary: Vocabulary) -> bool:
    """Whether nothing but adjectives parts "la società" from its name: "la società statunitense Acme Inc."."""
    between, v = view.words.lower[first:last], vocabulary
    if len(between) > _ADJECTIVES:
        return False
    return all(w.isalpha() and not (w in v.joiners or w in v.openers or w in v.breaks) for w in between)


_ADJECTIVES = 2


def looked_into(view: View, hit: Hit, names: list[Name]) -> Name | None:
    """ "An investigation of Acme has been launched": whom an inquiry is into."""
    if hit.type is not ActionType.INVESTIGATION or view.words.lower[hit.last : hit.last + 1] not in _INTO_WHOM:
        return None
    return next((name for name in names if name.first in {hit.last + 1, hit.last + 2}), None)
