"""What part a sum plays: the sanction, or one of the many other sums that stand beside it.

The word nearest to a sum decides: "a fine of £80,000 and costs of £1,000" has two nouns for two sums. A sum with no
word of sanction in reach is related to nothing and never taken.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.actions import ActionType
from bot.pipeline.extraction.grammar.ordinals import told_apart_by_ordinals
from bot.pipeline.extraction.money.ceilings import limited, limits, on_average, raised
from bot.pipeline.extraction.money.counting import by_the_charge, compared, counted, cumulative, many_fined, plural
from bot.pipeline.extraction.money.decoys import REACH_OF_A_DECOY, charged, decoy_of, distance, said_after, sum_between
from bot.pipeline.extraction.money.sum_roles import SumRole
from bot.pipeline.extraction.money.unimposed import (
    asked,
    conditional,
    escaped,
    never_imposed,
    only_wished,
    pays_for_else,
    planned,
    rumoured,
    supposed,
)
from bot.pipeline.extraction.page.view import Sum, View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue, Form, Vocabulary

MONETARY = frozenset(
    {
        ActionType.FINE,
        ActionType.INTENDED_FINE,
        ActionType.CIVIL_PENALTY,
        ActionType.PERIODIC_PENALTY,
        ActionType.SETTLEMENT,
        ActionType.COMPENSATION,
        ActionType.PROSECUTION,
        ActionType.APPEAL,
    }
)
_RANGES = (["and"], ["to"], ["-"], ["et"], ["à"], ["e"], ["a"])  # "between €28m and €36m"
_SPANS = (["to"], ["-"], ["à"], ["a"])
_IN_A_ROW = ([","], ["and"], [",", "and"], ["et"], ["e"])  # "£200,000 and £150,000"
_OF_WHICH = ([",", "of", "which"], ["of", "which"], [",", "including"], [",", "dont"], [",", "di", "cui"])
_HAD = frozenset({"had", "avait", "aveva"})
_PARTS = frozenset({",", ";", "and"})
_SPLIT, _RIGHT_BEHIND = 3, 3
_UNTO = frozenset({"to", "à", "a"})
_OF = frozenset({"di", "de", "of"})
_OF_ITSELF = 4  # words between a noun and its own denial: "no higher fine"
_REACH_OF_A_COUNT = 9
_REACH_OF_A_MEASURE = 22
_REACH_OF_A_SHARE = 24
_TAKES_A_SUM = frozenset(
    {"with", "for", "prend", "prennent"}
)  # "escapes with £5,000", "stung for £5,000": nothing else but a sum


@dataclass(frozen=True, slots=True)
class Judged:
    """A sum with its role and, where it is a sanction, the measure that claims it."""

    sum: Sum
    role: SumRole
    measure: Hit | None = None


def judge_sums(view: View, vocabulary: Vocabulary) -> list[Judged]:
    """The role of every sum of a sentence, as far as the sentence alone can tell."""
    judged: list[Judged] = []
    for index, each in enumerate(view.sums):
        before = view.sums[index - 1] if index else None
        judged.append(_judge(view, each, before, judged, vocabulary))
        if before is not None and _ranges(view, before, each):
            judged[-2:] = [Judged(before, SumRole.RANGE), Judged(each, SumRole.RANGE)]
        if before is not None and judged[-1].role is SumRole.MAXIMUM and raised(view, before, each):
            judged[-2] = Judged(before, SumRole.MAXIMUM)
    _share_backwards(view, judged)
    return judged


def _share_backwards(view: View, judged: list[Judged]) -> None:
    """ "£2,000 to Acme, £3,000 to Bolt and £5,000 to Coil: those are the fines": the measure comes after the list."""
    for index in range(len(judged) - 2, -1, -1):
        each, following = judged[index].sum, judged[index + 1]
        near = following.sum.first - each.last <= _REACH_OF_A_SHARE
        if judged[index].role is not SumRole.UNRELATED or following.role is not SumRole.SANCTION or not near:
            continue
        if view.between(Cue.TARGET, each.last, each.last + 2) and view.between(
            Cue.TARGET, following.sum.last, following.sum.last + 2
        ):
            judged[index] = Judged(each, SumRole.SANCTION, following.measure)


def _ranges(view: View, before: Sum, each: Sum) -> bool:
    """ "€18m to €23m": a span of sums, unless a sum fell or rose from the one to the other."""
    between = view.words.lower[before.last : each.first]
    if between not in _SPANS or before.mention.currency != each.mention.currency:
        return False
    return not view.has(Cue.CUT_TO, Cue.CUT_FROM, Cue.CUT_BY) and before.mention.amount < each.mention.amount


def _judge(view: View, each: Sum, before: Sum | None, judged: list[Judged], vocabulary: Vocabulary) -> Judged:
    again = said_twice(view, before, each) if before is not None else None
    if again is not None:
        role = judged[-1].role
        return Judged(each, again if role in {SumRole.SANCTION, SumRole.FORMER} else role)
    if not each.mention.amount or _share_of_it(view, each) or by_the_charge(view, each):
        return Judged(each, SumRole.UNRELATED)
    if limited(view, each) or _goes_on_from_a_maximum(view, each, before, judged):
        return Judged(each, SumRole.MAXIMUM)
    if before is not None and _as_the_one_before(view, before, each, judged[-1].role):
        return Judged(each, judged[-1].role)
    measure = _claiming(view, each) or _shared(view, each, before, judged)
    if each.mention.per_day and (measure is not None or not charged(view, each)):
        daily = Hit(each.first, each.last, None, ActionType.PERIODIC_PENALTY, Form.NOUN)
        return Judged(each, SumRole.SANCTION, measure or daily)
    if measure is not None and limits(view, measure, each):
        return Judged(each, SumRole.MAXIMUM)
    other = decoy_of(view, each, measure)
    if other is None and measure is not None:
        other = _mood(view, each, measure, vocabulary)
    if other is not None or measure is None:
        return Judged(each, other or SumRole.UNRELATED)
    return Judged(each, SumRole.FORMER if _former(view, each) else SumRole.SANCTION, measure)


def _share_of_it(view: View, each: Sum) -> bool:
    """ "De cette somme, 45 millions sanctionnent …": part of a sum that another sentence tells."""
    lower = view.words.lower
    shares = (hit for hit in view.cues.get(Cue.SHARE_OF_IT, ()) if hit.last <= each.first)
    return any(lower[hit.last] not in _OF for hit in shares)  # "il pagamento della somma di 3.000 euro"


def _goes_on_from_a_maximum(view: View, each: Sum, before: Sum | None, judged: list[Judged]) -> bool:
    """ "between €28m and €36m"; "a fine at level 5 (HK$50,000), plus HK$1,000 for each day"."""
    if before is None or judged[-1].role is not SumRole.MAXIMUM:
        return False
    return each.mention.per_day or view.words.lower[before.last : each.first] in _RANGES


def _as_the_one_before(view: View, before: Sum, each: Sum, role: SumRole) -> bool:
    """Whether a sum is what the one before it was, by the words between.

    "By its reckoning €147 million for Acme, or €1.35 billion for Bolt": no more than the first.
    """
    if role is SumRole.STATISTIC:
        return _goes_into(view, before, each)
    if role is SumRole.CLAIMED:
        return _listed_with(view, before, each)
    return role is SumRole.OTHER_MONEY and view.words.lower[each.first - 1] == "or"


def _goes_to_a_name(view: View, each: Sum) -> bool:
    """ "£150,000 in fines: £90,000 to Acme Ltd": a sum that somebody by name is given."""
    after = view.between(Cue.TARGET, each.last, each.last + 1)
    return after is not None and any(0 <= name.first - after.last <= 1 for name in view.names)


def _goes_into(view: View, before: Sum, each: Sum) -> bool:
    """ "£412,750, of which £88,000 by instalment": part of the sum before it."""
    return view.words.lower[before.last : each.first] in _OF_WHICH


def _listed_with(view: View, before: Sum, each: Sum) -> bool:
    """ "sought $45,000 for humiliation, $6,300 for counselling": the next entry of one list."""
    between = view.words.lower[before.last : each.first]
    return (
        between[-1:] == [","]
        and len(between) < _REACH_OF_A_COUNT
        and view.words.lower[each.last : each.last + 1] == between[:1]
    )


def said_twice(view: View, before: Sum, each: Sum) -> SumRole | None:
    """ "£7.5m (€8.9m)", "huit cent mille euros (800 000 €)": the sum before, in another currency or in figures."""
    one, other = before.mention, each.mention
    same = (one.amount, one.currency, one.per_day) == (other.amount, other.currency, other.per_day)
    if same and view.words.lower[before.last : each.first] == ["("]:
        return SumRole.ROUNDED
    return SumRole.CONVERSION if _converts(view, before, each) else None


def _converts(view: View, before: Sum, each: Sum) -> bool:
    """ "£7.5m (€8.9m)", "7.5 million pounds (about 8.9 million euros)"."""
    between = view.words.lower[before.last : each.first]
    if between == ["("] and view.words.lower[each.last : each.last + 1] == [")"]:
        return before.mention.amount != each.mention.amount
    if len(between) > 8 or each.mention.currency == before.mention.currency:
        return False
    same_bracket = "(" in between and ")" not in between
    return same_bracket or view.between(Cue.CONVERSION, before.last, each.first) is not None


def _claiming(view: View, each: Sum) -> Hit | None:
    """The nearest measure that can carry a sum; one that overlaps the sum does not count."""
    best, reach = None, _REACH_OF_A_MEASURE
    for hit in view.measures:
        if hit.type not in MONETARY or planned(view, hit) or view.words.lower[hit.last : hit.last + 1] == ["units"]:
            continue  # "600 penalty units, about $118,500"
        if hit.type is ActionType.PERIODIC_PENALTY and hit.form is Form.NOUN and _daily_besides(view, each):
            continue
        away = distance(hit, each)
        if hit.form is Form.NOUN and view.between(Cue.NEGATED, each.last, hit.first - _OF_ITSELF) is not None:
            continue  # "the £2m it earned was not counted, the penalty being …"
        if hit.form is Form.PASSIVE and pays_for_else(view, hit, each):
            continue
        if hit.form is Form.PASSIVE and view.words.lower[hit.last - 1] in _TAKES_A_SUM:
            away = away if 0 <= each.first - hit.last <= _RIGHT_BEHIND else reach
        if hit.form is Form.NOUN and hit.first >= each.last:
            away += REACH_OF_A_DECOY if view.words.lower[each.first - 1] == "(" else -1
        if ";" in view.words.lower[hit.last : each.first]:
            away += _REACH_OF_A_MEASURE if hit.type is ActionType.APPEAL else REACH_OF_A_DECOY
        if away < reach:
            best, reach = hit, away
    return best


def _daily_besides(view: View, each: Sum) -> bool:
    """ "fined 1.5 million, with a penalty of 10,000 a day": the daily sum is another."""
    return not each.mention.per_day and any(other.mention.per_day for other in view.sums)


def _shared(view: View, each: Sum, before: Sum | None, judged: list[Judged]) -> Hit | None:
    """ "one of 2 million against Acme, the other of 800,000 euros against Bolt": the measure of the first sum."""
    if (
        before is not None
        and judged[-1].role is SumRole.FORMER
        and view.words.lower[before.last : each.first] in _SPANS
    ):
        return judged[-1].measure  # "slashed the fine from €9.55 million to €900,000"
    if before is None or judged[-1].role is not SumRole.SANCTION or each.first - before.last > _REACH_OF_A_SHARE:
        return None
    judged = [j for j in judged if each.mention.per_day or not j.sum.mention.per_day]
    if not judged:
        return None
    turned = view.between(Cue.TARGET, each.last, min(each.last + 6, view.sentence.last))
    lower = view.words.lower
    row = lower[before.last : each.first] in _IN_A_ROW or told_apart_by_ordinals(view, before, each)
    if row or _elliptical(view, before, each):
        return judged[-1].measure
    opener = lower[each.first - 1]
    if opener == lower[before.first - 1] and (opener == "(" or view.between(Cue.TARGET, each.first - 1, each.first)):
        return judged[-1].measure  # "fined Acme (£5,000), Bolt (£2,000)", "Acme per 5 milioni e Bolt per 800mila"
    alike = each.last < view.sentence.last and lower[each.last] == lower[before.last] and lower[each.last].isalpha()
    return judged[-1].measure if turned is not None and (alike or turned.last - turned.first > 1) else None


def _elliptical(view: View, before: Sum, each: Sum) -> bool:
    """ "Acme will pay €200m, and Coil Ltd, the subsidiary of Bolt, €150m": a name and its apposition, and no verb."""
    lower = view.words.lower
    opens = next((n for n in view.names if before.last < n.first <= before.last + _SPLIT), None)
    if opens is None or lower[before.last] not in _PARTS or lower[each.first - 1] != ",":
        return False
    return lower[opens.last] == "," and lower[opens.last + 1] in {"the", "a", "an", "its"}


_REACH_OF_A_STRANGER = 25  # words between another authority and a sum
_ALL_OF_A_SENTENCE = 60  # words, where no authority of data protection stands in it
_AFTER_ANOTHER = frozenset({("after", "a"), ("after", "an"), ("after", "another")})  # "a year after a £2m fine"


def _many_at_once(view: View, each: Sum, measure: Hit, vocabulary: Vocabulary) -> bool:
    """Whether a sum is a year's, or only compared with others."""
    many = counted(view, measure, vocabulary) or many_fined(view, measure, vocabulary)
    return many or compared(view, measure, each, vocabulary) or cumulative(view, each)


def _mood(view: View, each: Sum, measure: Hit, vocabulary: Vocabulary) -> SumRole | None:
    first, last = view.clause(each.first, vocabulary.breaks)
    dealt = _goes_to_a_name(view, each) and not view.has(Cue.BACKGROUND)
    several = plural(view, measure, vocabulary) and not dealt
    if view.has(Cue.STATISTIC) and several and distance(measure, each) < _REACH_OF_A_COUNT:
        return SumRole.STATISTIC
    if on_average(view, measure, each) or (not dealt and _many_at_once(view, each, measure, vocabulary)):
        return SumRole.STATISTIC
    if escaped(view, each) or never_imposed(view, measure, max(measure.last, each.last)):
        return SumRole.COUNTERFACTUAL
    if view.between(Cue.COUNTERFACTUAL, first, last):
        return SumRole.COUNTERFACTUAL
    if plural(view, measure, vocabulary) and only_wished(view, measure):
        return SumRole.POSSIBLE
    if asked(view) or rumoured(view, each) or supposed(view, each) or said_after(view, each, Cue.POSSIBLE):
        return SumRole.POSSIBLE
    if any(hit.type is ActionType.INTENDED_FINE and hit.form is Form.NOUN for hit in view.measures):
        return None  # "could face a £500,000 fine after the ICO served it with a notice of intent"
    unsure = conditional(view, max(first, each.first - 8), each.first)
    if unsure or view.between(Cue.POSSIBLE, max(measure.first - 3, view.sentence.first), measure.first):
        return SumRole.POSSIBLE
    decoys = view.cues.get(Cue.DECOY_AUTHORITY, ())
    near = min((distance(hit, each) for hit in decoys), default=99)
    own = min((abs(name.first - each.first) for name in view.authorities), default=98)
    reach = _REACH_OF_A_STRANGER if view.authorities else _ALL_OF_A_SENTENCE
    return SumRole.OTHER_AUTHORITY if near < min(own, reach) else None


#: What tells that a sum is not the first, or not the last.
_CHANGES = frozenset({Cue.CUT_TO, Cue.CUT_FROM, Cue.CUT_AWAY, Cue.CUT_BY, Cue.FIRST_SUM})


def _former(view: View, each: Sum) -> bool:
    """ "reduced from £183m", "instead of 250 000 euros", "£45m had been proposed at first"."""
    if view.between(Cue.EARLIER, max(each.first - 6, view.sentence.first), each.first):
        return True
    if each.first - 2 > view.sentence.first and tuple(view.words.lower[each.first - 2 : each.first]) in _AFTER_ANOTHER:
        return True
    if view.words.lower[each.first - 1] == "not" and any(other.last <= each.first for other in view.sums):
        return True  # "a fine of SEK 12m, and not SEK 16m as the authority had decided"
    return not view.cues.keys().isdisjoint(_CHANGES) and _changed_since(view, each)


def _changed_since(view: View, each: Sum) -> bool:
    """Whether a sum was cut to another, or told as the first."""
    if _cut_at_once(view, each) or _object_of_a_cut(view, each):
        return True
    if _cut_from_behind(view, each) or _changed_to_another(view, each):
        return True
    cut = view.between(Cue.CUT_FROM, max(each.first - 6, view.sentence.first), each.first)
    if cut is not None and each.first - cut.last <= 2 and not sum_between(view, cut, each):
        return True
    away = view.between(Cue.CUT_AWAY, max(each.first - 3, view.sentence.first), each.first)
    if away is not None and away.last == each.first and view.has(Cue.CUT_TO):
        return True
    near = view.between(
        Cue.FIRST_SUM, max(each.first - 10, view.sentence.first), min(each.last + 8, view.sentence.last)
    ) or next((hit for hit in view.cues.get(Cue.FIRST_SUM, ()) if _first_of_a_row(view, hit, each)), None)
    if near is not None and near.first > each.first and _of_another_sum(view, near, each):
        return False
    if near is None or _told_anew(view, near, each):
        return False
    return not view.between(Cue.CUT_TO, max(each.first - 4, 0), each.first)


def _told_anew(view: View, near: Hit, each: Sum) -> bool:
    """ "Threatened with £99m last year, will now pay £18m": the measure between the two sums tells of the second."""
    former = [one for one in view.sums if near.last <= one.first and one.last <= each.first]
    return bool(former) and any(former[-1].last <= hit.first and hit.last <= each.first for hit in view.measures)


def _cut_at_once(view: View, each: Sum) -> bool:
    """ "€200,000 for Acme, reduced to €120,000 because it paid early": the sum before a cut told right behind it."""
    cut = view.between(Cue.CUT_TO, each.last, min(each.last + REACH_OF_A_DECOY, view.sentence.last))
    if cut is None or view.words.lower[cut.last - 1] != "to":
        return False
    return any(0 <= other.first - cut.last <= 1 and other.mention.amount < each.mention.amount for other in view.sums)


def _cut_from_behind(view: View, each: Sum) -> bool:
    """ "Ramène à 175 000 euros l'amende de 250 000": the sum that was cut, told after the one it was cut to."""
    before = [other for other in view.sums if other.last <= each.first][-1:]
    if not before or before[0].mention.amount >= each.mention.amount or each.first - before[0].last > _SPLIT + 3:
        return False
    return view.between(Cue.CUT_TO, before[0].first - 2, before[0].first) is not None


def _object_of_a_cut(view: View, each: Sum) -> bool:
    """ "reduced to €15 million a €32 million fine": the larger sum of a sentence that tells what it was cut to."""
    lower = view.words.lower
    left = [other for other in view.sums if other.mention.currency == each.mention.currency and other is not each]
    return any(
        cut.last == other.first and lower[cut.last - 1] == "to" and other.mention.amount < each.mention.amount
        for other in left
        if other.first < each.first
        for cut in view.cues.get(Cue.CUT_TO, ())
    )


def _changed_to_another(view: View, each: Sum) -> bool:
    """ "Cut the £275,000 fine to £92,000": of two sums the one that no "to" precedes."""
    if len(view.sums) != _SPLIT - 1 or not view.has(Cue.CUT_TO) or view.has(Cue.CUT_BY):
        return False
    (other,) = (one for one in view.sums if one is not each)
    lower, cut = view.words.lower, view.cues[Cue.CUT_TO][0].first
    same = other.mention.currency == each.mention.currency and other.mention.amount != each.mention.amount
    told = lower[other.first - 1] in _UNTO and lower[each.first - 1] not in _UNTO
    return same and told and cut < min(each.first, other.first)


def _first_of_a_row(view: View, hit: Hit, each: Sum) -> bool:
    """ "It had proposed to accept the contract, and to fine the company €36m": the first sum after the words."""
    lower = view.words.lower
    had = lower[hit.first] in _HAD and hit.last <= each.first <= hit.last + _REACH_OF_A_SHARE
    return had and not sum_between(view, hit, each)


def _of_another_sum(view: View, hit: Hit, each: Sum) -> bool:
    """Whether another sum stands between a phrase and a sum, or right behind the phrase: "£3m, half the £6m"."""
    behind = any(0 <= other.first - hit.last < _SPLIT for other in view.sums if other is not each)
    return behind or sum_between(view, hit, each)
