"""Sums that a verb of a blow deals out, with no noun of sanction: "hit with £120,000", "got €2.5m from the AP"."""

from __future__ import annotations

from bot.domain.actions import ActionType, Part
from bot.pipeline.extraction.page.view import Sum, View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue, Form

_DONE = frozenset(
    {"hit", "slapped", "struck", "stung", "landed", "saddled", "lumbered", "walloped", "clobbered", "thumped"}
) | frozenset({"hammered", "whacked", "smacked", "dinged", "zapped", "socked", "slammed", "punished", "swatted"})
_DOES = frozenset(
    {"hits", "slaps", "strikes", "stings", "lands", "saddles", "wallops", "clobbers", "thumps", "hammers", "whacks"}
)
_WITH = frozenset({"with", "for"})
_GETS = frozenset({"gets", "got", "receives", "received"})
_FOLLOWS = frozenset({"followed", "follows", "responded", "replied", "answered", "weighed"})
_TO_ITS_PREPOSITION = 8  # words: a verb, whom it strikes, and "with"
_TO_A_GIVER = 3  # words between a sum and the authority that it came from
_BEHIND = frozenset(
    {
        "bill",
        "by",
        "over",
        "for",
        "after",
        "when",
        "because",
        "following",
        "from",
        "this",
        "last",
        "on",
        "as",
        "while",
        "since",
    }
)


def blows(view: View) -> list[Hit]:
    """ "The ICO hit Acme with £120,000 over spam", "Acme was stung for €14m": what strikes is the whole sum.

    Beside an authority only, or in a headline; "hit with a £5m claim" tells of something else.
    """
    acting = view.authorities or view.has(Cue.WATCHDOG) or view.sentence.part is Part.TITLE
    if not acting or not view.sums:
        return []
    return [hit for each in view.sums for hit in (_struck(view, each), _got(view, each), _followed(view, each)) if hit]


def _struck(view: View, each: Sum) -> Hit | None:
    lower, first = view.words.lower, view.sentence.first
    if each.first - 2 < first or lower[each.first - 1] not in _WITH or not _ends_there(view, each):
        return None
    for at in range(each.first - 2, max(each.first - _TO_ITS_PREPOSITION, first) - 1, -1):
        if (lower[at] in _DONE or lower[at] in _DOES) and _only_a_name(view, at + 1, each.first - 1):
            return Hit(at, at + 1, None, ActionType.FINE, Form.ACTIVE if lower[at] in _DOES else Form.VERB)
    return None


def _only_a_name(view: View, first: int, last: int) -> bool:
    """Whether nothing but whom it strikes stands between a verb and its preposition, or nothing at all."""
    return first == last or any(first <= name.first <= first + 1 and name.last == last for name in view.names)


def _ends_there(view: View, each: Sum) -> bool:
    """Whether no noun but "bill" follows a sum: "£120,000 by the ICO", not "£120,000 damages"."""
    after = view.words.lower[each.last] if each.last < view.sentence.last else "."
    return not after[0].isalnum() or after in _BEHIND


def _followed(view: View, each: Sum) -> Hit | None:
    """ "Two weeks later the AP followed with €2.4 million": an authority's own turn, of whoever was told before."""
    lower, verb = view.words.lower, each.first - 2
    acting = any(name.last == verb for name in view.authorities)
    told = acting and lower[verb] in _FOLLOWS and lower[verb + 1] == "with" and _ends_there(view, each)
    return Hit(each.first, each.last, None, ActionType.FINE, Form.NOUN) if told else None


def _got(view: View, each: Sum) -> Hit | None:
    """ "Acme got £90,000 from the ICO": a sum received from an authority."""
    verb = each.first - 1
    given = view.words.lower[each.last : each.last + 1] == ["from"]
    if verb < view.sentence.first or view.words.lower[verb] not in _GETS or not given:
        return None
    givers = [name.first for name in view.authorities] + [hit.first for hit in view.cues.get(Cue.WATCHDOG, ())]
    near = any(0 < first - each.last <= _TO_A_GIVER for first in givers)
    return Hit(verb, verb + 1, None, ActionType.FINE, Form.PASSIVE) if near else None
