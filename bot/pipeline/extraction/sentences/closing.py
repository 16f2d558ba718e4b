"""What ends instead of being imposed: an injunction lifted, a formal notice closed, an inquiry dropped."""

from __future__ import annotations

from bot.domain.actions import ActionType
from bot.pipeline.extraction.page.view import View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue, Form

_ENDS = frozenset({ActionType.ORDER, ActionType.FORMAL_NOTICE})
_REACH = 16  # words between "the injunction against …" and "is lifted"
_OF_THE_VERB = 4  # words between "is" and "lifted"


def lifted(view: View, hit: Hit) -> bool:
    """ "The injunction against Acme is lifted", "la mise en demeure a été clôturée": an order or notice that ends."""
    if hit.type not in _ENDS or hit.form is not Form.NOUN:
        return False
    after = view.words.lower[hit.last : min(hit.last + _REACH, view.sentence.last)]
    if ":" in after:
        label = hit.last + after.index(":") + 1
        if view.between(Cue.CLOSED, label, min(label + 2, view.sentence.last)) is not None:
            return True  # "Mise en demeure d'Acme : clôture"
    verb = view.between(Cue.PASSIVE, hit.last, min(hit.last + _REACH, view.sentence.last))
    if verb is None:
        return False
    return view.between(Cue.CLOSED, verb.last, min(verb.last + _OF_THE_VERB, view.sentence.last)) is not None
