"""Who bears a measure by the grammar of giving: "Acme, to whom it has sent a warning"."""

from __future__ import annotations

from bot.pipeline.extraction.lexicon import Hit
from bot.pipeline.extraction.parties import SOMEONE, Name
from bot.pipeline.extraction.view import View

TO = frozenset({"a", "ad", "al", "allo", "alla", "all", "ai", "agli", "alle", "à", "au", "aux", "to"})
_REACH_OF_A_RELATIVE = 14  # words between a relative pronoun and its measure
_WHOM = frozenset({"quale", "quali", "cui", "whom", "laquelle", "auquel", "auxquels", "lesquels", "lequel", "which"})
_TURNED = frozenset({"della", "del", "dei", "delle", "against", "de", "contre"})


def to_whom(view: View, hit: Hit) -> Name | None:
    """ "I terminali di Acme, alla quale il Garante ha rivolto un avvertimento": the name before the relative."""
    lower = view.words.lower
    for at in range(hit.first - 1, max(hit.first - _REACH_OF_A_RELATIVE, view.sentence.first), -1):
        if lower[at] in ";:." or any(each.first <= at < each.last for each in view.names):
            return None
        turned = lower[at - 1] in TO | _TURNED or (lower[at] == "cui" and lower[at - 1] == ",")
        if lower[at] in _WHOM and turned:
            end = at if lower[at - 1] == "," else at - 1
            while lower[end - 1] in {",", "."}:
                end -= 1
            return next((n for n in view.names if n.party is not SOMEONE and n.last == end), None)
    return None
