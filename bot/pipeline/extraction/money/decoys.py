"""What claims a sum that is no sanction: costs, losses, turnover, what somebody asks for."""

from __future__ import annotations

from bot.domain.actions import ActionType
from bot.pipeline.extraction.money.ceilings import imposed_whole
from bot.pipeline.extraction.money.sum_roles import SumRole
from bot.pipeline.extraction.page.view import Sum, View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue, Form

#: Words within which a word for another sort of money claims a sum.
REACH_OF_A_DECOY = 5
_DATIVES = frozenset({"lui", "leur", "gli"})
_TO_A_RELATIVE = 3  # words: "qui lui"
_TO_ITS_VERB = 2  # words: "l'autorité (AP) lui réclame"
#: "Fined £500,000, the maximum": imposed all the same.
_APPOSED = [[mark, article] for mark in (",", "-", "(") for article in ("the", "il", "le", "la", "l")]
_GOVERNING = frozenset({"to", "than", "of", "at", "between", "exceeding", "about", "à", "a", "di"})
_RELATIVES = frozenset({"che", "which", "qui"})
_AUXILIARIES = frozenset({"had", "has", "have", "been", "was", "were", "is", "are", "being", "originally"})
_ADDED = frozenset({"and", "plus", "with", "et", "ainsi", "e", "ed", "oltre"})  # "£4,500 and costs"
_TO_A_HALF = 9  # words
_HALVES = frozenset({"metà", "moitié", "half"})
_THAT_IS = frozenset({"pari", "ossia", "cioè", "ovvero", "soit"})
_TO_A_CHARGE = 6  # words
_CHARGES = frozenset({"fee", "fees", "rate", "rent", "hired", "hires", "earn", "earns", "registration", "salary"})
_TO_AN_ESTIMATE = 4  # words
_ESTIMATED = frozenset({"estimated", "understood", "put", "puts", "thought", "reckoned", "assessed", "agreed"})
_TO_A_PART = 6  # words: "de cette somme, près de 45 millions"
_DECOYS = {
    Cue.MAXIMUM: SumRole.MAXIMUM,
    Cue.TURNOVER: SumRole.TURNOVER,
    Cue.COSTS: SumRole.COSTS,
    Cue.LOSS: SumRole.LOSS,
    Cue.CLAIMED: SumRole.CLAIMED,
    Cue.PAID: SumRole.PAID,
    Cue.PRIVATE_SUIT: SumRole.CLAIMED,
    Cue.OTHER_MONEY: SumRole.OTHER_MONEY,
}


def decoy_of(view: View, each: Sum, measure: Hit | None = None) -> SumRole | None:
    """What other word claims a sum: one straight beside it, or the nearest that stands nearer than any sanction."""
    claim = view.between(Cue.CLAIMED, max(each.first - 5, view.sentence.first), each.first)
    if claim is not None and not by_authority(view, claim):
        return SumRole.CLAIMED
    if _asked_for(view, each) or said_after(view, each, Cue.CLAIMED) or _sued_for(view, each, measure):
        return SumRole.CLAIMED
    if measure is not None and measure.form is Form.PASSIVE and _pays_costs(view, each, measure):
        return SumRole.COSTS
    if _for_fees(view, each) or _put_at(view, each) or (measure is not None and _names_costs(view, measure)):
        return SumRole.COSTS
    if _part_of_told(view, each) or _half(view, each):
        return SumRole.PART
    if _reduced_payment(view, each):
        return SumRole.OTHER_MONEY
    if view.has(Cue.PRIVATE_SUIT) and not (view.authorities or view.has(Cue.WATCHDOG, Cue.WE)):
        return SumRole.CLAIMED
    if any(hit.first == each.last for hit in view.cues.get(Cue.PER_PERIOD, ())):
        return SumRole.OTHER_MONEY
    if any(0 <= each.first - hit.last <= 1 for hit in view.cues.get(Cue.CUT_BY, ())):
        return SumRole.REDUCTION
    return (
        _weighed(view, measure) or _turnover_of_its_clause(view, each, measure) or _nearest_decoy(view, each, measure)
    )


def _turnover_of_its_clause(view: View, each: Sum, measure: Hit | None) -> SumRole | None:
    """ "The fine weighs its means: turnover, in 2012, came to 50 billion": the measure is in another clause."""
    if measure is None or Cue.TURNOVER not in view.cues:
        return None
    first, last = view.clause(each.first, frozenset())
    if first <= measure.first < last:
        return SumRole.TURNOVER if _which_came_to(view, each, measure) else None
    return SumRole.TURNOVER if view.between(Cue.TURNOVER, first, each.first) is not None else None


def _which_came_to(view: View, each: Sum, measure: Hit) -> bool:
    """ "A fine of up to 10% of turnover, which was $164 billion in 2024"."""
    lower = view.words.lower
    told = [hit.last for hit in view.cues.get(Cue.TURNOVER, ()) if measure.last <= hit.first and hit.last < each.first]
    return any(lower[last] == "," and lower[last + 1] in _RELATIVES for last in told)


def _asked_for(view: View, each: Sum) -> bool:
    """ "The association wants the court to order Acme to pay €300": what nobody with the power to fine asks for."""
    for asking in view.cues.get(Cue.ASKS, ()):
        own = [name for name in view.authorities if name.first < asking.first]
        own_words = view.between(Cue.WATCHDOG, view.sentence.first, asking.first)
        if asking.last <= each.first and not own and own_words is None:
            return True
    return False


def _sued_for(view: View, each: Sum, measure: Hit | None) -> bool:
    """ "sues Acme for $350,000": what is asked of a court."""
    proceedings = measure is not None and measure.type is ActionType.INTENDED_FINE and measure.form is Form.ACTIVE
    return proceedings and view.words.lower[each.first - 1] == "for"


def said_after(view: View, each: Sum, cue: Cue) -> bool:
    """ "damages of $20,000 had been sought": the verb follows, with nothing but auxiliaries between."""
    for claim in view.cues.get(cue, ()):
        between = view.words.lower[each.last : claim.first]
        if between and len(between) < 4 and all(word in _AUXILIARIES for word in between):
            return True
    return False


def by_authority(view: View, claim: Hit) -> bool:
    """ "La CNIL réclame 65 000 euros", "è quanto chiede il Garante": what an authority claims is owed."""
    authorities = [(a.first, a.last) for a in view.authorities]
    authorities += [(hit.first, hit.last) for hit in view.cues.get(Cue.WATCHDOG, ())]
    near = any(0 <= claim.first - last <= _TO_ITS_VERB or 0 <= first - claim.last <= 1 for first, last in authorities)
    lower = view.words.lower  # "c'est l'AEPD espagnole qui lui réclame"
    near = near or any("qui" in lower[max(last, claim.first - _TO_A_RELATIVE) : claim.first] for _, last in authorities)
    opens = any(first - view.sentence.first <= 1 for first, _ in authorities)
    return near or (opens and view.words.lower[claim.first - 1] in _DATIVES)  # "L'autorité (…) et lui réclame"


#: "Fined £500,000, the maximum": imposed all the same.
def _nearest_decoy(view: View, each: Sum, measure: Hit | None) -> SumRole | None:
    bound, best = REACH_OF_A_DECOY, None
    if view.cues.keys().isdisjoint(_DECOYS) or (measure is not None and _worth(view, each, measure)):
        return None
    if measure is not None and ";" not in view.words.lower[measure.last : each.first]:
        bound = min(bound, _apart(view, measure, each))
    for cue, role in _DECOYS.items():
        for hit in view.cues.get(cue, ()):
            away = distance(hit, each)
            if (cue is Cue.CLAIMED and by_authority(view, hit)) or (away < bound and _of_a_measure(view, hit)):
                continue
            if hit.first > each.last and _in_brackets(view, each):
                continue
            if cue is Cue.MAXIMUM and (_of_what_follows(view, hit, each) or imposed_whole(view, each)):
                continue
            if away < bound and not sum_between(view, hit, each):
                best, bound = role, away
    return best


def _in_brackets(view: View, each: Sum) -> bool:
    """ "La multa ad Acme (2 milioni di euro) arriva dopo una perdita": it belongs to what stands before its bracket."""
    lower = view.words.lower
    return lower[each.first - 1] == "(" and lower[each.last : each.last + 1] == [")"]


def _apart(view: View, measure: Hit, each: Sum) -> int:
    """The words between a measure and a sum, but those of a name: "fined Acme Technologies UK Limited £12.7m"."""
    names = (name for name in view.names if measure.last <= name.first and name.last <= each.first)
    return distance(measure, each) - sum(name.last - name.first for name in names)


def _of_what_follows(view: View, hit: Hit, each: Sum) -> bool:
    """ "Fined £500,000, the maximum": imposed all the same; "£2m for letting up to 30 children in": of the children."""
    between, governs = view.words.lower[each.last : hit.first], view.words.lower[hit.last - 1] in _GOVERNING
    return between in _APPOSED or (hit.first >= each.last and governs)


def _of_a_measure(view: View, hit: Hit) -> bool:
    """ "Envoie la facture à Acme : 5 000 euros": a word that is part of what tells the sanction."""
    return any(m.first < hit.first and hit.last <= m.last for m in view.measures)


def _worth(view: View, each: Sum, measure: Hit) -> bool:
    """ "an undertaking from Acme worth $50 million": what the measure comes to, though "worth" mostly tells else.

    "Penalties worth £170,000 for Acme and Bolt" are meant, too; where nobody is named they are a year's work.
    """
    worth = view.words.lower[max(each.first - 2, view.sentence.first) : each.first]
    many = view.words.lower[measure.last - 1].endswith("s")
    if view.words.lower[measure.last : measure.last + 1] == ["worth"] and (len(view.names) > 1 or not many):
        return "worth" in worth
    agreed = measure.type in {ActionType.SETTLEMENT, ActionType.COMPENSATION}
    return agreed and measure.last <= each.first and "worth" in worth


def _names_costs(view: View, measure: Hit) -> bool:
    """ "Indemnité de procédure": a word for costs that begins as one of compensation does."""
    return any(hit.first == measure.first and hit.last > measure.last for hit in view.cues.get(Cue.COSTS, ()))


def _part_of_told(view: View, each: Sum) -> bool:
    """ "De cette somme, 45 millions d'euros sanctionnent …": part of the sum told before."""
    near = view.between(Cue.MADE_UP, max(each.first - _TO_A_PART, view.sentence.first), each.first)
    return near is not None and near.first == view.sentence.first


def _half(view: View, each: Sum) -> bool:
    """ "La metà della sanzione, pari a 50.000 euro": what a party may pay instead."""
    lower = view.words.lower
    before = lower[max(each.first - _TO_A_HALF, view.sentence.first) : each.first]
    return not _HALVES.isdisjoint(before) and not _THAT_IS.isdisjoint(before[-2:]) and "," in before


def _reduced_payment(view: View, each: Sum) -> bool:
    """ "Il pagamento in misura ridotta (euro 12.000 per la prima e 20.000 per la seconda)": paid or not, no fine."""
    lower, first = view.words.lower, view.sentence.first
    if "ridotta" not in lower[first : each.first]:
        return False
    back = range(each.first - 1, first, -1)
    told = next((at for at in back if lower[at - 1 : at + 1] == ["misura", "ridotta"]), None)
    if told is None:
        return False
    return each.first - told <= REACH_OF_A_DECOY or (lower[told + 1] == "(" and ")" not in lower[told : each.first])


def _for_fees(view: View, each: Sum) -> bool:
    """ "$1,200 for counselling fees"."""
    costs = view.between(Cue.COSTS, each.last + 1, each.last + 4)
    named = costs is not None and view.words.lower[costs.last - 1].endswith("s")
    return named and view.between(Cue.TARGET, each.last, each.last + 1) is not None


def _weighed(view: View, measure: Hit | None) -> SumRole | None:
    """ "It took into account what the firm had done, which included compensation of £5,000": nobody ordered it."""
    if measure is None or measure.type is not ActionType.COMPENSATION:
        return None
    lower, places = view.words.lower, range(view.sentence.first + 1, view.sentence.last)
    return SumRole.PAID if any(lower[at] == "account" and lower[at - 1] == "into" for at in places) else None


def _put_at(view: View, each: Sum) -> bool:
    """ "The costs of the hearing, estimated at £38,000", "legal costs, understood to be about €1,800"."""
    if Cue.COSTS not in view.cues:
        return False
    near = range(max(each.first - _TO_AN_ESTIMATE, view.sentence.first), each.first)
    told = next((at for at in near if view.words.lower[at] in _ESTIMATED), None)
    return told is not None and view.between(Cue.COSTS, max(told - _TO_A_HALF, view.sentence.first), told) is not None


def _pays_costs(view: View, each: Sum, measure: Hit) -> bool:
    """ "a confiscation order, by which they have to pay £25,000", "told to pay £364 in costs"."""
    before = view.between(Cue.COSTS, view.sentence.first, measure.first)
    after = view.between(Cue.COSTS, each.last, min(each.last + 10, view.sentence.last))
    return before is not None or (after is not None and _ADDED.isdisjoint(view.words.lower[each.last : after.first]))


def charged(view: View, each: Sum) -> bool:
    """ "Late registration costs $200 a day", "hired him at £900 a day": what a thing is charged at, and no penalty."""
    before = view.words.lower[max(each.first - _TO_A_CHARGE, view.sentence.first) : each.first]
    return not _CHARGES.isdisjoint(before)


def sum_between(view: View, hit: Hit, each: Sum) -> bool:
    low, high = (hit.last, each.first) if hit.last <= each.first else (each.last, hit.first)
    return any(other is not each and low <= other.first < high for other in view.sums)


def distance(hit: Hit, each: Sum) -> int:
    return each.first - hit.last if hit.last <= each.first else max(hit.first - each.last, 0)
