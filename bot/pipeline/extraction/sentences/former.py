"""Sums of a penalty that came before: challenged in an appeal, not yet decided on, or an older one."""

from __future__ import annotations

from bot.pipeline.extraction.page.view import Sum, View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue


def challenged(view: View, measure: Hit) -> bool:
    """ "L'udienza sul ricorso di Acme contro la multa da 530 milioni": the fine came before its appeal."""
    lower, first = view.words.lower, max(measure.first - _TO_AN_APPEAL, view.sentence.first)
    against = not _AGAINST.isdisjoint(lower[max(measure.first - 2, first) : measure.first])
    appealed = any(word in _APPEALS for word in lower[first : measure.first])
    return against and appealed and not view.has(Cue.PLANNED_APPEAL, Cue.STANDS, Cue.CUT_TO, Cue.DISMISSED)


_TO_AN_APPEAL = 9  # words
_AGAINST = frozenset({"contro", "avverso"})
_APPEALS = frozenset({"ricorso", "appello", "opposizione", "impugnazione", "udienza"})


def undecided(view: View) -> bool:
    """Whether an appeal is only brought: the sum beside it is that of the sanction challenged."""
    return view.has(Cue.PENDING) and not view.has(Cue.STANDS, Cue.CUT_TO)


def older(view: View, each: Sum) -> bool:
    """ "After a first fine of £5,000": the sum of another penalty, before this one."""
    after = view.words.lower[max(each.first - 2, 0)] == "after"
    return after or view.between(Cue.EARLIER, max(each.first - 6, view.sentence.first), each.first) is not None
