"""What a sentence tells of everybody, or of what may be done to anybody: no measure taken."""

from __future__ import annotations

from bot.domain.actions import ActionType
from bot.pipeline.extraction.page.view import View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue, Form

_MUST = frozenset({"doivent"})
_TO_A_SUBJECT = 5  # words from a verb back to the article of its subject
_JOINED = 3  # words from an infinitive to the noun of its measure
_INFINITIVES = ("er", "ir", "re")
_GIVEN = frozenset({ActionType.REPRIMAND, ActionType.FORMAL_NOTICE})
_OF = frozenset({"de", "par", "del", "della", "from", "by"})
_TO_AN_AUTHORITY = 2  # words: "de la CNIL"
_WHO = frozenset({"qui", "which", "who", "che"})
_OR = frozenset({"ou", "et", ",", "o", "e"})


def of_everybody(view: View, hit: Hit) -> bool:
    """ "Les entreprises doivent supprimer les données": a duty of all firms; of known parties, "les deux sociétés"."""
    lower = view.words.lower
    if hit.type is not ActionType.ORDER or hit.form is not Form.PASSIVE or lower[hit.first] not in _MUST:
        return False
    subject = lower[max(hit.first - _TO_A_SUBJECT, view.sentence.first) : hit.first]
    if "les" not in subject or "sociétés" in subject or view.has(Cue.WE):
        return False
    told = subject[subject.index("les") + 1 :]
    return bool(told) and told[0].endswith("s") and not any(name.first >= hit.first - len(told) for name in view.names)


def in_a_row_of_powers(view: View, hit: Hit, first: int) -> bool:
    """ "Elle peut ordonner l'arrêt ou prononcer un rappel à l'ordre": the last of several things that may be done."""
    lower = view.words.lower
    back = range(hit.first - 1, max(hit.first - 1 - _JOINED, first), -1)
    verb = next((at for at in back if lower[at].endswith(_INFINITIVES)), first)
    return verb > first and lower[verb - 1] in _OR and view.between(Cue.POSSIBLE, first, verb) is not None


def told_as_an_authoritys(view: View, hit: Hit) -> bool:
    """ "Pas d'amende, mais un rappel à l'ordre de la CNIL": a measure that belongs to who took it."""
    behind = (authority.first - hit.last for authority in view.authorities if authority.first > hit.last)
    given = hit.type in _GIVEN and not _OF.isdisjoint(view.words.lower[hit.last : hit.last + 1])
    return given and any(gap <= _TO_AN_AUTHORITY for gap in behind)


def tells_a_trade(view: View, cue: Hit, hit: Hit) -> bool:
    """ "Le site Acme, qui propose des jeux, a été condamné": what a party offers, and nobody's intention."""
    lower = view.words.lower
    return cue.last <= hit.first and lower[cue.first - 1] in _WHO and "," in lower[cue.last : hit.first]
