"""The most that could be imposed, and what is imposed on average: no sanctions, unless just this was imposed."""

from __future__ import annotations

from bot.pipeline.extraction.page.view import Sum, View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue, Form

_TO_ITS_CEILING = 8  # words
_FROM = frozenset({"de", "from", "da", "dai", "di"})
_SPANS = (["to"], ["-"], ["à"], ["a"])
_MOST = ("maxim", "massim")
_AVERAGES = frozenset({"average", "median", "mean", "typical", "moyenne", "médiane", "media", "mediana"})
_RIGHT_BEHIND = 3
_REACH_OF_A_GIFT = 9  # words from "handed" to the fine


def imposed_whole(view: View, each: Sum) -> bool:
    """ "Was fined the maximum £500,000", "received the maximum fine of £500,000": the most, and imposed."""
    told = any(_right_before(view, hit, each) or _most_of_noun(view, hit, each) for hit in view.measures)
    return told or _adds_up(view, each)


def _adds_up(view: View, each: Sum) -> bool:
    """ "Penalties adding up to £405,000": no limit."""
    return view.words.lower[max(each.first - 3, view.sentence.first)].startswith("add") and each.first > 2


def limits(view: View, measure: Hit, each: Sum) -> bool:
    """ "Lift the maximum penalty from $2m to $50m": what the law allows, since nothing tells of imposing it."""
    if measure.form is not Form.NOUN or imposed_whole(view, each):
        return False
    beside = view.words.lower[max(measure.first - 1, view.sentence.first) : measure.last + 1]
    return any(word.startswith(_MOST) for word in (beside[0], beside[-1])) and not view.has(Cue.SUPPORT)


def usual(view: View, each: Sum) -> bool:
    """ "Costs taxpayers €4m a year", "a breach costs $4.2m on average": what is paid time and again."""
    average = not _AVERAGES.isdisjoint(view.words.lower[view.sentence.first : view.sentence.last])
    return average or view.between(Cue.PER_PERIOD, each.last, each.last + 2) is not None


def on_average(view: View, measure: Hit, each: Sum) -> bool:
    """ "The average penalty in the quarter was £87,500", "l'amende moyenne", "€4m on average": nobody's."""
    around = range(max(each.first - 2, view.sentence.first), min(each.last + _RIGHT_BEHIND, view.sentence.last))
    if any(view.words.lower[i] in _AVERAGES for i in around):
        return True
    beside = view.words.lower[max(measure.first - 1, view.sentence.first) : measure.last + 1]
    return measure.form is Form.NOUN and any(word in _AVERAGES for word in (beside[0], beside[-1]))


def _right_before(view: View, hit: Hit, each: Sum) -> bool:
    most = view.words.lower[each.first - 1].startswith(_MOST)
    return most and hit.form is Form.VERB and 0 < each.first - hit.last <= _RIGHT_BEHIND


def _most_of_noun(view: View, hit: Hit, each: Sum) -> bool:
    before = view.words.lower[max(hit.first - 2, view.sentence.first) : hit.first]
    if hit.form is not Form.NOUN or each.first - hit.last != 1 or not any(w.startswith(_MOST) for w in before):
        return False
    given = view.between(Cue.SUPPORT, max(hit.first - _REACH_OF_A_GIFT, view.sentence.first), hit.first)
    return given is not None and view.between(Cue.POSSIBLE, view.sentence.first, given.first) is None


def capped(view: View, each: Sum) -> bool:
    """ "L'astreinte est plafonnée, dans ce cadre, à 100 euros par jour": a ceiling told by its verb."""
    first = max(each.first - _TO_ITS_CEILING, view.sentence.first)
    return any(view.words.lower[i].startswith("plafonn") for i in range(first, each.first))


def raised(view: View, before: Sum, each: Sum) -> bool:
    """ "La loi porte de 150.000 à 3 millions d'euros le plafond": what a maximum was before."""
    return view.words.lower[before.last : each.first] in _SPANS and view.words.lower[before.first - 1] in _FROM


def limited(view: View, each: Sum) -> bool:
    """Whether the words around a sum make it a maximum."""
    return (each.mention.ceiling and not imposed_whole(view, each)) or (each.mention.per_day and capped(view, each))
