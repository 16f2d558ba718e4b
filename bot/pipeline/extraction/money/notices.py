"""Infringement notices (Australia): sums that a party pays without any court, "Acme has paid $19,800"."""

from __future__ import annotations

from bot.domain.actions import ActionType
from bot.pipeline.extraction.page.view import View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Form

_NOTICE = "infringement"
_PAID = frozenset({"paid", "pay", "paying"})
_BEFORE_A_SUM = 2  # words: "paid the $19,800"


def noticed(view: View) -> bool:
    """Whether a sentence tells of infringement notices."""
    return bool(view.measures) and any(view.words.lower[hit.first] == _NOTICE for hit in view.measures)


def paid_on_notice(view: View) -> list[Hit]:
    """ "It has paid $19,800", "paid two penalties worth $39,600": beside infringement notices told before."""
    lower = view.words.lower
    places = (
        (at, each)
        for each in view.sums
        for at in range(max(each.first - _BEFORE_A_SUM, view.sentence.first), each.first)
    )
    return [Hit(at, at + 1, None, ActionType.FINE, Form.PASSIVE) for at, each in places if lower[at] in _PAID]


def on_notice(view: View, hit: Hit) -> bool:
    """Whether a fine is one that an infringement notice names, and no court's."""
    return noticed(view) or view.words.lower[hit.first] in _PAID
