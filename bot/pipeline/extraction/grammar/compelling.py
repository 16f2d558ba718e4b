"""French measures whose party stands amid their words: "met Acme en demeure", "oblige Acme à revoir son bandeau"."""

from __future__ import annotations

from bot.domain.actions import ActionType
from bot.pipeline.extraction.naming.parties import Name
from bot.pipeline.extraction.page.view import View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue, Form

#: What closes a verb behind its object, and how the verb begins.
_CLOSED: dict[tuple[str, ...], tuple[tuple[str, ...], ActionType]] = {
    ("en", "demeure"): (("met", "mis", "mettre", "mettant"), ActionType.FORMAL_NOTICE),
    ("à", "l", "'", "ordre"): (("rappel",), ActionType.REPRIMAND),
    ("à", "ses", "obligations"): (("rappel",), ActionType.REPRIMAND),
    ("à", "leurs", "obligations"): (("rappel",), ActionType.REPRIMAND),
    ("à", "l", "'", "amende"): (("met", "mis", "mettre", "mettant"), ActionType.FINE),
}
_CLOSING = (["en"], ["à"])
_TO_A_VERB = 8  # words from a name back to the verb that it is the object of
_COMPELS = ("oblige", "contrain", "force", "somm", "impos", "exig", "ordonn", "demand")
_ASKS = ("exig", "demand", "impos")
_SMALL = frozenset({"à", "au", "aux", "de", "d", "du", "des", "la", "le", "les", "l", "'"})
_TO_DO = frozenset({"à", "de", "d"})
_INFINITIVES = ("er", "ir", "re")
_ARTICLES = frozenset({"la", "le", "l", "une", "un", "des"})
_DUTIES = frozenset(
    ["mise", "suppression", "suspension", "limitation", "cessation", "effacement", "arrêt", "désignation", "fermeture"]
) | frozenset(
    ["correction", "modification", "refonte", "révision", "destruction", "anonymisation", "mesures", "retrait", "série"]
)
_TO_PAY = ("pay", "vers", "régl", "débours")
_HAS = (["a"], ["ont"], ["dispose"], ["disposent"])
_TO_AN_AIM = 10  # words from a name to "pour"
_LONGEST_OBJECT = 5  # words between a verb and the name that ends its object


def compelled(view: View) -> list[Hit]:
    """Measures that enclose their party, in a sentence that tells who acts."""
    acting = view.names and (view.authorities or view.has(Cue.WATCHDOG, Cue.COURT))
    if not acting:
        return []
    payments = () if view.sums else (hit for hit in view.measures if hit.form is Form.PASSIVE)  # "impose à Acme …"
    taken = {i for hit in view.measures for i in range(hit.first, hit.last)} - {hit.first for hit in payments}
    found = (
        _closed_behind(view, name) or _told_what_to_do(view, name, taken) or _has_until(view, name)
        for name in view.names
    )
    return [hit for hit in found if hit is not None]


def _closed_behind(view: View, name: Name) -> Hit | None:
    """ "Met Acme en demeure de cesser", "rappelle Acme à l'ordre"."""
    lower = view.words.lower
    if lower[name.last : name.last + 1] not in _CLOSING:
        return None
    first = max(name.first - _TO_A_VERB, view.sentence.first)
    for tail, (verbs, type_) in _CLOSED.items():
        end = name.last + len(tail)
        if tuple(lower[name.last : end]) == tail and any(word.startswith(verbs) for word in lower[first : name.first]):
            return Hit(name.last, end, None, type_, Form.PASSIVE)
    return None


def _told_what_to_do(view: View, name: Name, taken: set[int]) -> Hit | None:
    """ "Oblige Acme à revoir son bandeau", "impose à Acme de corriger", "exige d'Acme qu'elle efface"."""
    lower = view.words.lower
    back = range(name.first - 1, max(name.first - _LONGEST_OBJECT, view.sentence.first) - 1, -1)
    verb = next((at for at in back if lower[at].startswith(_COMPELS)), None)
    if verb is None or verb in taken or not _object(view, verb + 1, name.first):
        return None
    asks = lower[verb].startswith(_ASKS)
    if asks and lower[verb + 1] in {"que", "qu"} and lower[verb].startswith("exig"):
        return Hit(verb, verb + 1, None, ActionType.ORDER, Form.ACTIVE)  # "a exigé qu'Acme efface"
    if asks and lower[verb + 1] not in _SMALL:
        return None
    return Hit(verb, verb + 1, None, ActionType.ORDER, Form.ACTIVE) if _duty(lower, name.last) else None


def _has_until(view: View, name: Name) -> Hit | None:
    """ "Acme a jusqu'au 1er juin pour effacer les images"."""
    lower, at = view.words.lower, name.last
    term = lower[at : at + 1] in _HAS and lower[at + 1 : at + 4] == ["jusqu", "'", "au"]
    if not term or "pour" not in lower[at + 4 : at + _TO_AN_AIM]:
        return None
    return Hit(at, at + 4, None, ActionType.ORDER, Form.PASSIVE)


def _object(view: View, first: int, last: int) -> bool:
    """Whether only articles and what sort of party it is part a verb from a name."""
    lower, written = view.words.lower, view.words.written
    return all(lower[i] in _SMALL or (lower[i].isalpha() and written[i][0].islower()) for i in range(first, last))


def _duty(lower: list[str], at: int) -> bool:
    """Whether what follows a name is something to be done: "à revoir", "de se conformer", "qu'elle efface"."""
    after = [*lower[at : at + 4], "", "", "", ""]
    if after[0] in {"qu", "que"}:
        return True
    if after[0] in _ARTICLES:
        return (after[2] if after[1] == "'" else after[1]) in _DUTIES
    if after[0] not in _TO_DO:
        return False
    what = after[2] if after[1] == "'" else after[1]
    if what in {"s", "se", "ne", "n"}:
        what = after[3] if after[2] == "'" else after[2]
    return what.endswith(_INFINITIVES) and not what.startswith(_TO_PAY)
