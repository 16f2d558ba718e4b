"""Whose a measure is by rarer grammar: who is condemned to pay, struck with a sum, or brings an appeal."""

from __future__ import annotations

from bot.domain.actions import ActionType, Part
from bot.pipeline.extraction.grammar.bystanders import SIGNED
from bot.pipeline.extraction.naming.parties import Name
from bot.pipeline.extraction.page.view import View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Form, Vocabulary

PAYMENTS = frozenset({"pagamento", "versamento", "payment", "paiement", "versement"})
TO_PAY = frozenset({"pagare", "versare", "corrispondere", "sborsare"})  # "ha ingiunto ad Acme di pagare 900.000 euro"
_BROUGHT = frozenset({ActionType.APPEAL, ActionType.SETTLEMENT})
_BROUGHT_BY = (
    ["by"],
    ["from"],
    ["de"],
    ["di"],
    ["d"],
    ["par"],
    ["da"],
    ["della"],
    ["dal"],
    ["dalla"],
    ["dall"],
    ["dallo"],
    ["dell"],
    ["del"],
)
_CONDEMNED = ("condann", "condamn", "obblig", "ordered", "ingiun", "ordin", "intim", "impos", "costr")
_TO_A_SIGNATURE = 16  # words between an undertaking and whoever signed it
_TO_A_PAYMENT = 34  # words between "condemned" and "to the payment of"
_TO_A_SUM = 3  # words between a noun of sanction and its sum
_BEHIND_A_SUM = 4  # words between a sum and whom it struck


def condemned(view: View, hit: Hit, names: list[Name]) -> Name | None:
    """ "Ha condannato Acme, società con base a Roma, al pagamento di 5.000 euro": the name right behind the verb."""
    lower = view.words.lower
    if not (lower[hit.first] in PAYMENTS or lower[hit.first] in TO_PAY):
        return None
    reach = range(hit.first - 1, max(hit.first - _TO_A_PAYMENT, view.sentence.first) - 1, -1)
    verb = next((at for at in reach if lower[at].startswith(_CONDEMNED)), None)
    return next((name for name in names if verb is not None and verb < name.first <= verb + _TO_A_SUM), None)


def struck(view: View, hit: Hit, names: list[Name], vocabulary: Vocabulary) -> Name | None:
    """ "Ha colpito con una sanzione da 120mila euro un concessionario": the object behind the sum."""
    for each in view.sums:
        if 0 <= each.first - hit.last <= _TO_A_SUM:
            behind = (n for n in names if each.last <= n.first <= each.last + _BEHIND_A_SUM)
            name = next(behind, None)
            between = view.words.lower[each.last : name.first] if name is not None else []
            if name is not None and all(word in vocabulary.light_words or word == "'" for word in between):
                return name
    return None


def receives(view: View, hit: Hit, names: list[Name], vocabulary: Vocabulary) -> Name | None:
    """ "Avrà soltanto un ammonimento l'istituto Verdi": the subject behind its verb and its object."""
    opens = view.words.lower[view.sentence.first] in _RECEIVES and hit.first - view.sentence.first <= _BEHIND_A_SUM
    name = next((n for n in names if n.first >= hit.last), None) if opens else None
    between = view.words.lower[hit.last : name.first] if name is not None else ["-"]
    return name if all(word in vocabulary.articles or word == "'" for word in between) else None


_RECEIVES = frozenset(
    {"avrà", "avranno", "riceve", "ricevono", "riceverà", "incassa", "prende", "rimedia", "ottiene", "subisce"}
)


def brings(view: View, hit: Hit, names: list[Name]) -> Name | None:
    """ "An appeal by Acme", "an undertaking to comply has been signed by Acme": whoever brings or gives it."""
    if hit.type not in _BROUGHT:
        return None
    lower, reach = view.words.lower, range(hit.last, min(hit.last + _TO_A_SIGNATURE, view.sentence.last))
    signed = (i + 1 for i in reach if lower[i] in SIGNED and lower[i + 1 : i + 2] in _BROUGHT_BY)
    last = next(signed, hit.last)
    if lower[last : last + 1] not in _BROUGHT_BY:
        return None
    return next((name for name in names if last < name.first <= last + 2), None)


def headed(view: View, hit: Hit, names: list[Name]) -> Name | None:
    """ "Acme, il Garante apre un'inchiesta": a headline that opens with its topic, and then tells who acts."""
    told = [name for name in names if name.first < hit.first]
    if view.sentence.part is not Part.TITLE or hit.form is not Form.ACTIVE or len(told) != 1:
        return None  # "Orvabot, il Garante multa Acme e ordina una campagna"
    lower, topic = view.words.lower, names[0]
    leads = topic.first == view.sentence.first and topic.last < hit.first and lower[topic.last] in {",", ":"}
    return topic if leads and any(topic.last < name.first < hit.first for name in view.authorities) else None
