"""A cut told in a sentence of its own: "Da 60mila a 28mila euro. Il tribunale ha accolto l'opposizione di Acme"."""

from __future__ import annotations

from itertools import pairwise

from bot.domain.actions import ActionType
from bot.pipeline.extraction.page.view import Sum, View
from bot.pipeline.extraction.sentences.drafts import Draft
from bot.pipeline.languages.vocabulary import Cue

_FROM = frozenset({"da", "dai", "from", "de"})
_TO = frozenset({"a", "ad", "to", "à"})
_WORDS = 10  # of such a sentence
_NEAR = 3  # sentences


def lone_cut(loose: list[tuple[View, Sum]], drafts: list[Draft]) -> list[Draft]:
    """The sum that was cut, for a draft in the background; the one that is left goes to the appeal beside it."""
    for (view, whole), (other, left) in pairwise(loose):
        short = other is view and len(view.sums) == len((whole, left)) and _words(view) <= _WORDS
        lower = view.words.lower
        if not short or lower[whole.first - 1] not in _FROM or lower[left.first - 1] not in _TO:
            continue
        at = view.sentence.index
        appeals = [d for d in drafts if d.type is ActionType.APPEAL and d.sum is None]
        cut = [d for d in appeals if d.view.has(Cue.CUT_TO)] or appeals  # "il tribunale dimezza la multa"
        near = min(cut, key=lambda draft: abs(draft.view.sentence.index - at), default=None)
        if near is not None and abs(near.view.sentence.index - at) < _NEAR:
            near.sum, near.exact_view = left, view
            return [Draft(near.view, near.hit, ActionType.FINE, near.names, whole, former=True, exact_view=view)]
    return []


def _words(view: View) -> int:
    return view.sentence.last - view.sentence.first
