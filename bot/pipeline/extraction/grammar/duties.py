"""Orders told by a verb of imposing with its party and an infinitive: "ha imposto ad Acme di cancellare i dati"."""

from __future__ import annotations

from bot.domain.actions import ActionType
from bot.pipeline.extraction.naming.parties import Name
from bot.pipeline.extraction.page.view import View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue, Form

_VERBS = ("impos", "impon", "dispo", "ordin", "ordonn", "ingiun", "prescri", "intim", "enjoi", "viet")
_TO_A_PARTY = 4  # words from the verb to the party
_TO_DO = frozenset({"di", "de", "d"})
_INFINITIVES = ("are", "ere", "ire", "rsi", "rre", "rla", "rlo", "rli", "rle", "er", "ir")
_TO_PAY = ("pag", "vers", "corrispond", "sbors", "pay", "régl", "acquitt")
#: What a party runs, told in its stead: "blocca il chatbot di Acme", "stop all'app di Acme".
_THINGS = frozenset(
    {
        "app",
        "applicazione",
        "chatbot",
        "piattaforma",
        "sito",
        "servizio",
        "servizi",
        "sistema",
        "software",
        "assistente",
    }
) | frozenset({"algoritmo", "trattamento", "trattamenti", "archivio", "banca", "telecamere", "telecamera", "dati"})
_THINGS |= {"application", "service", "traitement", "traitements", "dispositif", "fichier", "site", "plateforme"}
#: What stands between a thing and whoever runs it: "le traitement mis en œuvre par Acme".
_RUN = frozenset({"mis", "mise", "en", "œuvre", "oeuvre", "mené", "menés", "opéré", "exploité", "géré", "déployé"})
_RUN |= {"effectué", "effectués", "réalisé", "réalisés", "développé", "développée", "éditée", "gérée", "exploitée"}
_TO_A_THING = 9  # words from an order to the thing
_OF = frozenset({"di", "del", "della", "dello", "dell", "degli", "dei", "delle"}) | frozenset({"de", "du", "d", "par"})


def duties(view: View) -> list[Hit]:
    """ "Ha imposto ad Acme di cancellare i dati": a verb of imposing, whom, and what to do."""
    if Cue.SUPPORT not in view.cues or not (view.authorities or Cue.WATCHDOG in view.cues):
        return []
    taken = {hit.first for hit in view.measures if view.sums or hit.form is not Form.PASSIVE}
    verbs = (h for h in view.cues[Cue.SUPPORT] if view.words.lower[h.first].startswith(_VERBS))
    return [
        Hit(verb.first, verb.last, None, ActionType.ORDER, Form.ACTIVE)
        for verb in verbs
        if verb.first not in taken and any(_told_to(view, verb, name) for name in view.names)
    ]


def _told_to(view: View, verb: Hit, name: Name) -> bool:
    lower = view.words.lower
    turned = any(target.first == verb.last for target in view.cues.get(Cue.TARGET, ()))
    if not turned or not verb.last < name.first <= verb.last + _TO_A_PARTY:
        return False
    at = name.last + (lower[name.last : name.last + 1] == ["."])
    what = lower[at + 1] if at + 1 < view.sentence.last and lower[at] in _TO_DO else ""
    what = lower[at + 2] if what == "'" and at + 2 < view.sentence.last else what
    return what.endswith(_INFINITIVES) and not what.startswith(_TO_PAY)


def whose_thing(view: View, hit: Hit) -> Name | None:
    """ "Blocca il chatbot di Acme", "stop all'app di Acme": whoever runs the thing that an order stops."""
    if hit.type not in {ActionType.ORDER, ActionType.INVESTIGATION}:
        return None
    lower = view.words.lower
    reach = range(hit.last - 1, min(hit.last + _TO_A_THING, view.sentence.last - 2))
    for at in reach:
        of = at + 1 if lower[at] in _THINGS else 0
        while of and of < view.sentence.last - 2 and lower[of] in _RUN:
            of += 1
        if of and lower[of] in _OF:
            first = of + 1 + (lower[of + 1] == "'")
            first += 2 * (lower[first : first + 2] == ["la", "société"])
            name = next((n for n in view.names if n.first == first and n.party and not n.party.described), None)
            if name is not None:
                return name
    return None
