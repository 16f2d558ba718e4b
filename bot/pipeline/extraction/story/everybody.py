"""Measures told of all at once: "both must inform users", "notices went to both"."""

from __future__ import annotations

from bot.pipeline.extraction.sentences.drafts import Draft
from bot.pipeline.languages.vocabulary import Cue

_PAIR = 2
_UNTO = frozenset({"to", "on", "against", "for", "a", "ad", "per", "à", "aux"})
_TWO = frozenset({"two", "both", "deux", "due", "entrambe", "entrambi"})


def told_of_all(draft: Draft) -> bool:
    """ "Both must inform users", "enforcement notices went to both": whom the measure is told of."""
    lower = draft.view.words.lower
    return any(
        hit.first <= draft.hit.last or lower[hit.first - 1] in _UNTO for hit in draft.view.cues.get(Cue.ALL, ())[:1]
    )


def counted_ones(draft: Draft) -> int:
    """How many "each of the two", "both" are; 0 where the words give no number."""
    words = {w for hit in draft.view.cues[Cue.ALL] for w in draft.view.words.lower[hit.first : hit.last]}
    return _PAIR if words & _TWO else 0
