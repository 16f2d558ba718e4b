"""What an inquiry asks for, what it led to, and the time to answer: told like an order or an inquiry, and none."""

from __future__ import annotations

from bot.domain.actions import ActionType
from bot.pipeline.extraction.page.view import View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue, Form

_TO_A_NOUN = 4  # words: "all'esito di un'istruttoria"
_TERMS = frozenset({"giorni", "mesi", "tempo"})
_ANSWERS = (
    *("ricorr", "impugn", "present", "pag", "fare", "propo", "oppor", "replic", "rispond", "vers", "defin", "sald"),
    *("appell", "contest", "difend", "deposit", "spend", "chiud", "invi", "spieg", "forni", "chiar", "controded"),
)
_REPLIES = ("riscontr", "chiariment", "informazion", "rispost", "spiegazion", "element", "document")
_OUTCOMES = frozenset({"esito", "termine", "conclusione", "seguito", "chiusura", "dopo", "following", "after", "issue"})
_ENDINGS = frozenset({ActionType.FINE, ActionType.REPRIMAND, ActionType.CIVIL_PENALTY})
_PROCEEDINGS = frozenset({ActionType.INVESTIGATION, ActionType.APPEAL})
_WITHOUT = frozenset({"senza", "sans", "without", "no", "nessuna", "alcuna", "aucune"})
_TO_ITS_END = 5  # words: "si è chiusa così l'istruttoria"


def time_to_answer(view: View, hit: Hit) -> bool:
    """ "Ha tempo trenta giorni per fare ricorso": a term for what nobody was ordered to do."""
    lower = view.words.lower
    if hit.type is not ActionType.ORDER or lower[hit.last - 1] not in _TERMS:
        return False
    following = lower[hit.last : hit.last + 2]
    return following[:1] == ["per"] and following[-1].startswith(_ANSWERS)


def to_answer(view: View, hit: Hit) -> bool:
    """ "Dovrà fornire riscontro entro venti giorni": what an inquiry asks for, and no order."""
    following = view.words.lower[hit.last : hit.last + 2]
    asked = hit.type is ActionType.ORDER and view.words.lower[hit.last - 1] in {"fornire", "dare", "rendere"}
    return asked and any(word.startswith(_REPLIES) for word in following)


def led_to(view: View, hit: Hit) -> bool:
    """ "All'esito di un'istruttoria avviata d'ufficio, ha sanzionato": the inquiry behind what the sentence tells."""
    before = view.words.lower[max(hit.first - _TO_A_NOUN, view.sentence.first) : hit.first]
    others = [each for each in view.measures if each.last <= hit.first or each.first >= hit.last]
    ended = any(abs(closed.first - hit.first) <= _TO_ITS_END for closed in view.cues.get(Cue.CLOSED, ()))
    lower = view.words.lower
    if ended and any(each.type in _ENDINGS and lower[each.first - 1] not in _WITHOUT for each in others):
        return True  # "ammonito il ministero: si è chiusa così l'istruttoria"
    return not _OUTCOMES.isdisjoint(before) and any(each.type not in _PROCEEDINGS for each in others)


def by_a_party(view: View, hit: Hit) -> bool:
    """ "La Giunta regionale ha disposto che": what a body decided for others, and no authority."""
    if hit.type is not ActionType.ORDER or view.words.lower[hit.last - 1] != "che":
        return False
    return any(0 <= hit.first - name.last <= 1 and name.first < hit.first for name in view.names)


def owed(view: View, hit: Hit) -> bool:
    """ "I 10.000 euro ingiunti dal Garante": a sum that was demanded, and no order."""
    verb = hit.type is ActionType.ORDER and hit.form is not Form.NOUN
    return verb and any(each.last == hit.first for each in view.sums)
