"""Sums that a text denies or only thinks of: escaped, never imposed, rumoured, conditional."""

from __future__ import annotations

from bot.domain.actions import ActionType
from bot.pipeline.extraction.page.view import Sum, View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue

_IMPOSING = (
    "impos",
    "levied",
    "inflig",
    "inflit",
    "irrog",
    "commin",
    "applicat",
    "prononc",
    "issued",
    "adottat",
    "emess",
)
_ESCAPES = ("escap", "avoid", "spare", "évit", "échapp", "evit")
_REACH_OF_AN_ESCAPE = 5
_MODALS = frozenset({"should", "could", "might", "would", "ought"})
_IF = frozenset({"should", "if", "qualora"})
_ITSELF = frozenset(
    {"la", "l", "ne", "le", "lo", "li", "il", "i", "gli", "un", "una", "uno", "in", "per", "di", "da", "a"}
)
_THAT = frozenset({"that", "que", "qu", "che"})
_REACH = 14  # words from the sum or its measure to the denial
_NEXT = 4  # words between "not" and the verb, and between the verb and the measure


def never_imposed(view: View, measure: Hit, told: int) -> bool:
    """ "The €44 million fine was never imposed", "non ha inflitto la multa"; ``told`` is the end of measure and sum."""
    return any(_denies(view, no, measure, told) and not _ever(view, no) for no in view.cues.get(Cue.NEGATED, ()))


def _ever(view: View, no: Hit) -> bool:
    """ "La più alta mai inflitta", "la plus lourde jamais prononcée": no denial but a record."""
    lower = view.words.lower
    before = lower[max(no.first - _TO_A_RECORD, view.sentence.first) : no.first]
    return lower[no.first] in _EVER and not _MOST.isdisjoint(before)


_EVER = frozenset({"mai", "jamais"})
_MOST = frozenset({"più", "plus", "record", "maggiore"})
_TO_A_RECORD = 5  # words: "più alta della sua storia mai"


def _denies(view: View, no: Hit, measure: Hit, told: int) -> bool:
    verb = next((s for s in view.cues.get(Cue.SUPPORT, ()) if no.last <= s.first <= no.last + _NEXT), None)
    if verb is None or not view.words.lower[verb.first].startswith(_IMPOSING):
        return False
    if no.first >= told:
        first, _ = view.clause(no.first, frozenset())
        return first <= told and no.first - told <= _REACH
    return verb.last <= measure.first <= verb.last + _NEXT


def escaped(view: View, each: Sum) -> bool:
    """ "Acme escaped a £500,000 fine", "was spared a penalty of £5m"."""
    lower = view.words.lower
    return any(
        0 <= each.first - hit.last <= _REACH_OF_AN_ESCAPE
        and lower[hit.first].startswith(_ESCAPES)
        and lower[hit.last] != "with"
        for hit in view.cues.get(Cue.NEGATED, ())
    )


def rumoured(view: View, each: Sum) -> bool:
    """ "Rumours that Acme has been fined £8m", "it fears that …": a clause that hangs on a word of possibility."""
    lower = view.words.lower
    return any(hit.last < each.first and lower[hit.last] in _THAT for hit in view.cues.get(Cue.POSSIBLE, ()))


def only_wished(view: View, measure: Hit) -> bool:
    """ "Campaigners said the fines should go to the victims, at £100 each": a modal verb right behind its noun."""
    return not _MODALS.isdisjoint(view.words.lower[measure.last : measure.last + 1])


def asked(view: View) -> bool:
    """ "Acme's fine cut from 225 to 180 million?": what a headline only asks."""
    return view.words.lower[view.sentence.last - 1] == "?" and view.has(Cue.CUT_TO)


def supposed(view: View, each: Sum) -> bool:
    """ "Should it settle, half of the fine (€7.5m) would suffice": a sentence that opens with a condition."""
    lower, first = view.words.lower, view.sentence.first
    italian = lower[first] == "se" and lower[first + 1] not in _ITSELF  # "se la cava con 5.000 euro"
    return (italian or lower[first] in _IF) and not each.mention.per_day


def conditional(view: View, first: int, last: int) -> bool:
    """Whether a word of possibility stands between two words, other than that of an appeal: "would appeal against"."""
    appeals = {hit.first for hit in view.measures if hit.type is ActionType.APPEAL}
    return any(
        hit.first >= first and hit.last <= last and hit.last not in appeals for hit in view.cues.get(Cue.POSSIBLE, ())
    )


def planned(view: View, hit: Hit) -> bool:
    """ "Fined €5,000, Acme has two months to appeal": what is nobody's appeal yet claims no sum."""
    plans = view.cues.get(Cue.PLANNED_APPEAL, ()) if hit.type is ActionType.APPEAL else ()
    return any(plan.first <= hit.first < plan.last for plan in plans)


def pays_for_else(view: View, hit: Hit, each: Sum) -> bool:
    """ "Must also pay for credit checks, which it puts at £60,000": a thing is paid for, and no sum.

    "Sanzionata in Spagna (60.000 euro) e in Grecia (20.000 euro), dovrà pagare": what was paid elsewhere.
    """
    lower = view.words.lower
    thing = hit.last < each.first and lower[hit.last] == "for" and lower[hit.last - 1].startswith("pay")
    return thing or (hit.first >= each.last and lower[each.first - 1] == "(")
