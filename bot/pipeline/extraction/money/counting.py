"""What counts sanctions instead of telling one: the fines of a year, a running total, "87 sanctions"."""

from __future__ import annotations

from bot.pipeline.extraction.money.decoys import sum_between
from bot.pipeline.extraction.page.view import Sum, View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue, Form, Vocabulary

_MANY_IN_WORDS = frozenset({"dozens", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty"})
_MANY, _YEARS = 15, 1900  # measures that no single case brings; a number from here on may be a year
_REACH = 22  # words from "so far" to its sum
_SUPERLATIVES = frozenset(
    {"largest", "biggest", "highest", "heaviest", "stiffest", "steepest", "record", "only", "first", "severest"}
)


def plural(view: View, measure: Hit, vocabulary: Vocabulary) -> bool:
    """ "£1.45 million in fines since October": many measures at once."""
    lower = view.words.lower
    ends = lower[measure.last - 1].endswith(vocabulary.plural_endings) or lower[measure.first] == "mises"
    return measure.form is Form.NOUN and ends


def counted(view: View, measure: Hit, vocabulary: Vocabulary) -> bool:
    """ "87 sanctions, 5 million in fines": so many that they are a year's work."""
    if not plural(view, measure, vocabulary):
        return False
    before = [view.words.lower[hit.first - 1] for hit in view.measures if hit.first > view.sentence.first]
    return any(word.isdigit() and _MANY <= int(word) < _YEARS for word in before)


def many_fined(view: View, measure: Hit, vocabulary: Vocabulary) -> bool:
    """ "Last year it fined 15 firms a total of £2.4 million": a year's work, told by a verb."""
    lower = view.words.lower
    counted_ones = lower[measure.last : measure.last + 1] != [] and lower[measure.last].isdigit()
    money = any(each.first == measure.last for each in view.sums)  # "condamné à 3 millions de livres"
    firms = counted_ones and not money and lower[measure.last + 1 : measure.last + 2] != []
    yearly = view.has(Cue.STATISTIC, Cue.SO_FAR) and measure.form is not Form.NOUN
    first = view.sentence.first
    if yearly and lower[first] in _MANY_IN_WORDS and measure.first - first < _REACH:
        return True  # "Nineteen councils have by now been penalised, for a total of £1,885,000"
    return bool(firms) and yearly and lower[measure.last + 1].endswith(vocabulary.plural_endings)


def cumulative(view: View, each: Sum) -> bool:
    """ "So far it has been fined €2bn", "fines of €65m to date": several penalties; not "the largest to date"."""
    lower, first = view.words.lower, view.sentence.first
    for hit in view.cues.get(Cue.SO_FAR, ()):
        best = any(word in _SUPERLATIVES for word in lower[max(hit.first - 8, first) : hit.first])
        ahead = 0 <= each.first - hit.last <= _REACH
        if not best and (ahead or 0 <= hit.first - each.last <= 1) and not sum_between(view, hit, each):
            return True
    return False


def compared(view: View, measure: Hit, each: Sum, vocabulary: Vocabulary) -> bool:
    """ "62% of its fines over €50,000": sums that are only compared with others."""
    between = view.words.lower[measure.last : each.first]
    return plural(view, measure, vocabulary) and (between in _COMPARED or between[1:] in _COMPARED)


_COMPARED = (["over"], ["above"], ["exceeding"], ["below"], ["under"], ["of", "more", "than"], ["of", "less", "than"])


def by_the_charge(view: View, each: Sum) -> bool:
    """ "Fined €700 on each of two charges, €1,400 in all", "€1,000 per charge, making €3,000": part of what follows."""
    behind = view.words.lower[each.last : each.last + 2]
    charged = behind in _ON_EACH
    sums = view.sums[view.sums.index(each) + 1 :][:1]
    return charged and any(other.mention.amount % each.mention.amount == 0 for other in sums)


_ON_EACH = (["on", "each"], ["for", "each"], ["per", "charge"], ["per", "count"], ["per", "offence"], ["a", "charge"])
