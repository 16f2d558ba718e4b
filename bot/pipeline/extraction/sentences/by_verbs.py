"""Measures that no word of sanction tells: a verb with a sum, or with what somebody has to do."""

from __future__ import annotations

from bot.pipeline.extraction.grammar.compelling import compelled
from bot.pipeline.extraction.grammar.duties import duties
from bot.pipeline.extraction.money.blows import blows
from bot.pipeline.extraction.money.notices import paid_on_notice
from bot.pipeline.extraction.money.verbs_of_sums import behind_a_colon, imposed, ordered_payments, paid_down, turned
from bot.pipeline.extraction.page.view import View
from bot.pipeline.extraction.words.lexicon import Hit


def by_verbs(view: View, *, on_notice: bool) -> list[Hit]:
    """The measures that no word of sanction tells, but a verb with a sum, or with what somebody has to do."""
    view.measures.extend(compelled(view))
    if not view.sums:
        return duties(view)
    view.measures.extend(imposed(view) or blows(view) or ordered_payments(view))
    view.measures.extend(turned(view) or behind_a_colon(view))
    return duties(view) + paid_down(view) + (paid_on_notice(view) if on_notice else [])
