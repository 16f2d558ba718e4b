"""Measures that no word of sanction tells: a verb with a sum, or with what somebody has to do."""

from __future__ import annotations

from bot.domain.actions import ActionType
from bot.pipeline.extraction.grammar.compelling import compelled
from bot.pipeline.extraction.grammar.duties import duties
from bot.pipeline.extraction.money.blows import blows
from bot.pipeline.extraction.money.notices import paid_on_notice
from bot.pipeline.extraction.money.sums import MONETARY
from bot.pipeline.extraction.money.verbs_of_sums import (
    behind_a_colon,
    beside_an_order,
    imposed,
    ordered_payments,
    paid_down,
    paid_to_somebody,
    turned,
)
from bot.pipeline.extraction.naming.parties import Name
from bot.pipeline.extraction.page.view import View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue, Form

_RULED = frozenset({"tranché", "sévi", "frappé", "statué", "décidé"})


def just_ruled(view: View) -> Hit | None:
    """ "La CNIL n'a pas lu l'avenir, mais elle a tranché.": what follows is what it decided."""
    words, last = view.words.lower, view.sentence.last - 1
    at = last - 1 if words[last] in {".", ":"} else last
    acting = view.authorities or view.has(Cue.WATCHDOG)
    return Hit(at, at + 1, None, ActionType.FINE, Form.NOUN) if acting and words[at] in _RULED else None


def marked_off_too(view: View, names: list[Name]) -> list[Hit]:
    """ "Acme : 180 000 euros et une injonction de purger": a sum behind its party, beside a measure of another sort."""
    if any(hit.type in MONETARY and hit.type is not ActionType.PERIODIC_PENALTY for hit in view.measures):
        return []
    return [
        Hit(each.first, each.last, None, ActionType.FINE, Form.NOUN)
        for each in view.sums
        if view.words.lower[each.first - 1] == ":" and any(name.last == each.first - 1 for name in names)
    ]


def by_verbs(view: View, *, on_notice: bool) -> list[Hit]:
    """The measures that no word of sanction tells, but a verb with a sum, or with what somebody has to do."""
    view.measures.extend(compelled(view))
    if not view.sums:
        return duties(view)
    view.measures.extend(imposed(view) or blows(view) or ordered_payments(view))
    view.measures.extend(turned(view) or behind_a_colon(view))
    told = paid_down(view) + paid_to_somebody(view) + beside_an_order(view)
    return duties(view) + told + (paid_on_notice(view) if on_notice else [])
