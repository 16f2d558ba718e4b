"""Sums of many sanctions at once, which are nobody's own."""

from __future__ import annotations

from collections.abc import Sequence

from bot.pipeline.extraction.money.counting import plural
from bot.pipeline.extraction.sentences.drafts import Draft
from bot.pipeline.languages.vocabulary import Cue, Vocabulary


def of_many(draft: Draft, drafts: Sequence[Draft], vocabulary: Vocabulary) -> bool:
    """ "Ten sanctions for a total of 104,000 euros", of which the text tells some."""
    if draft.sum is None or not draft.view.has(Cue.TOTAL) or not plural(draft.view, draft.hit, vocabulary):
        return False
    smaller = (d for d in drafts if d.sum is not None and d.sum.mention.amount < draft.sum.mention.amount)
    return len({name.party for d in smaller for name in d.names}) > 1
