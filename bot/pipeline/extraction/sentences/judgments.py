"""What a court does to a decision, whatever its sentence puts between the verb and what was judged."""

from __future__ import annotations

from bot.domain.actions import ActionType
from bot.pipeline.extraction.page.view import View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue, Form

_TO_A_VERDICT = 10  # words from a court to its verb, and from the verb to what was judged
_RULES = (
    *("annul", "confirm", "valid", "rejet", "ramèn", "ramen", "rédui", "réduc", "infirm", "réform"),
    *("quash", "upheld", "uphold", "dismiss", "overturn"),
    *("respin", "conferm", "accolt", "ridott", "ridimension", "sospes", "congela", "cancella", "azzera", "dimezza"),
)
_JUDGED = (
    *("amende", "sanction", "décision", "délibération", "recours", "requête", "pourvoi", "condamnation"),
    *("réprimande", "rappel", "injonction", "avertissement", "astreinte"),
    *("fine", "penalt", "appeal", "notice", "decision"),
    *("reprimand", "warning", "order", "ammoniment"),
    *("sanzion", "provvediment", "ricors", "ordinanz", "multa", "ammend", "opposizion", "istanz", "impugnazion"),
)


def judgments(view: View) -> list[Hit]:
    """ "The court has, on 3 May, upheld in full the fine": what a court does to a decision, whatever stands between."""
    lower = view.words.lower
    for court in view.cues.get(Cue.COURT, ()):
        reach = range(court.last, min(court.last + _TO_A_VERDICT, view.sentence.last))
        verb = next((at for at in reach if lower[at].startswith(_RULES)), None)
        if verb is None or any(lower[at] in ";:" for at in range(court.last, verb)):
            continue
        behind = range(verb + 1, min(verb + _TO_A_VERDICT, view.sentence.last))
        noun = next((at for at in behind if lower[at].startswith(_JUDGED)), None)
        told = [each.first for each in view.sums] + [hit.first for hit in view.measures]
        if noun is not None and not any(verb < first < noun for first in told):
            return [Hit(verb, noun + 1, None, ActionType.APPEAL, Form.ACTIVE)]
    return []
