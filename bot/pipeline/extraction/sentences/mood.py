"""Whether a measure is told as done, as intended, or not as a fact at all: possible, denied, general, a stranger's."""

from __future__ import annotations

from bot.domain.actions import ActionType
from bot.pipeline.extraction.grammar.linking import Linker
from bot.pipeline.extraction.money.counting import plural
from bot.pipeline.extraction.money.unimposed import never_imposed, only_wished
from bot.pipeline.extraction.page.view import View
from bot.pipeline.extraction.sentences.answers import by_a_party, led_to, owed, time_to_answer, to_answer
from bot.pipeline.extraction.sentences.generalities import (
    in_a_row_of_powers,
    of_everybody,
    tells_a_trade,
    told_as_an_authoritys,
)
from bot.pipeline.extraction.words.lexicon import Hit, lexicon_for
from bot.pipeline.languages.vocabulary import Cue, Form, Vocabulary

_BY = 10  # words between an authority and what it does
_AGENTS = frozenset({"by", "par", "da", "dal", "dalla", "dall"})
_LINE_OF_A_FORM = 16  # words at most
_REACH_OF_A_CONDITION = 8
_NEAR_AN_ORDER = 5  # words: "comply with an"
_REACH_OF_A_VERB = 14
_REACH_OF_A_WISH = 40  # words: "chiede che alla società sia inflitta … e riconosciuto un indennizzo"
_WITH_ITS_OBJECT = 3  # words: a verb, an article and a noun
_TO_A_PAYMENT_BEHIND = 30  # words
_REACH_OF_A_PAYMENT = 40
_TO_PAY = frozenset({"pagare", "versare", "corrispondere"})
_TO_A_PLAN = 7  # words: "un recours devant la Cour des marchés est possible"
_OPENING = 4  # words: "- an order"
_NOT = frozenset({"non"})
_NOBODY = (["nobody"], ["none"])
_WISHED = frozenset({"be", "sia", "siano", "soit", "soient"})
_THAT = frozenset({"that", "che", "que"})
_PAYMENTS = frozenset({"paiement", "versement", "pagamento", "versamento"})
_TO_A_NOUN_OF_PAYING = 6  # words
_ON = frozenset({"sur", "su"})


class MoodReader:
    """Reads moods by one language's words."""

    def __init__(self, vocabulary: Vocabulary, linker: Linker) -> None:
        self._v = vocabulary
        self._linker = linker

    def intended(self, view: View, hit: Hit) -> bool:
        """Whether the clause of a measure speaks of an intention: "intends to", "a proposed fine"."""
        if Cue.INTENT not in view.cues:
            return False
        first, last = view.clause(hit.first, self._v.breaks)
        cue = view.between(Cue.INTENT, first, min(last, hit.last + 3)) or self._governed(view, hit, first)
        if cue is not None and tells_a_trade(view, cue, hit):
            return False
        if cue is not None and view.words.lower[cue.first - 1] in _ON and cue.first > first:
            return False  # "sur proposition du rapporteur"
        appealed = cue is not None and any(
            each.type is ActionType.APPEAL and cue.last <= each.first < hit.first for each in view.measures
        )
        return cue is not None and not appealed  # "a proposé de rejeter le recours contre l'amende"

    @staticmethod
    def _governed(view: View, hit: Hit, first: int) -> Hit | None:
        """ "Has proposed that Acme be fined": the verb of intention stands before the clause."""
        wished = view.words.lower[hit.first - 1] in _WISHED
        cues = (cue for cue in view.cues.get(Cue.INTENT, ()) if wished and cue.last in {first, first - 1})
        return next((cue for cue in cues if view.words.lower[cue.last] in _THAT), None)

    def real(self, view: View, hit: Hit, *, beside: bool) -> bool:
        """Whether a sentence tells a measure as done or announced.

        Args:
            view: the sentence.
            hit: the measure, one without a sum.
            beside: whether the sentence tells another measure with its sum.
        """
        if self._denied(view, hit) or _of_the_law(view, hit) or _obtained(view, hit) or _untold_breach(view, hit):
            return False
        if hit.form is Form.NOUN and _flouted(view, hit):
            return False
        if hit.type is ActionType.INVESTIGATION:
            return self._staged(view, hit) and not led_to(view, hit)
        if of_everybody(view, hit) or self._negated(view, hit):
            return False
        if never_imposed(view, hit, hit.last) or by_a_party(view, hit) or owed(view, hit):
            return False
        if hit.form is not Form.NOUN:
            if _infinitive(view, hit) or _aim(view, hit) or time_to_answer(view, hit) or to_answer(view, hit):
                return False
            return not (hit.type is ActionType.ORDER and (_to_pay(view, hit) or self._idle(view, hit)))
        if hit.type is ActionType.APPEAL:
            first, last = view.clause(hit.first, self._v.breaks)
            planned = any(
                plan.first < hit.last + _TO_A_PLAN and plan.last > hit.first - 4
                for plan in view.cues.get(Cue.PLANNED_APPEAL, ())
                if first <= plan.first and plan.last <= last
            )
            return self._label(view) or not (planned or self._open_to_it(view, hit))
        return (
            beside
            or self._label(view)
            or _verbless(view, hit)
            or told_as_an_authoritys(view, hit)
            or self._linker.targeted(view, hit)
            or self._carried_out(view, hit)
        )

    def _denied(self, view: View, hit: Hit) -> bool:
        first, last = view.clause(hit.first, self._v.breaks)
        if view.between(Cue.COUNTERFACTUAL, first, last) or _by_stranger(view, hit) or _private_suit(view, hit):
            return True
        if _asked_for(view, hit) or _against_a_law(view, hit):
            return True
        if hit.type is ActionType.ORDER and (
            _alleged(view, first) or _barred_from_office(view, hit) or _sent_elsewhere(view, hit)
        ):
            return True
        if hit.type is ActionType.FINE and plural(view, hit, self._v) and only_wished(view, hit):
            return True
        if hit.type is ActionType.ORDER and view.between(Cue.COSTS, hit.first - 2, hit.first):
            return True
        if hit.type is ActionType.COMPENSATION and view.between(Cue.CLAIMED, first, last):
            return True
        if hit.type is ActionType.ORDER and view.words.lower[hit.first] in _NOT:
            return False  # "fino al 15 febbraio Acme non potrà trattare i dati"
        near = view.between(Cue.POSSIBLE, max(first, hit.first - _REACH_OF_A_CONDITION), hit.first)
        return near is not None or in_a_row_of_powers(view, hit, first)

    def _negated(self, view: View, hit: Hit) -> bool:
        """ "No fine", "n'a pas prononcé d'amende": a denial that ends right before the measure."""
        if view.words.lower[hit.last : hit.last + 1] in _NOBODY:
            return True
        if Cue.NEGATED not in view.cues:
            return False
        first, _ = view.clause(hit.first, self._v.breaks)
        return any(
            first <= no.first != hit.first
            and -(hit.last - hit.first) <= hit.first - no.last < 3
            and view.words.lower[no.last : no.last + 1] != ["with"]  # "escaped with a warning"
            for no in view.cues[Cue.NEGATED]
        )

    def _staged(self, view: View, hit: Hit) -> bool:
        """An inquiry is news where it opens, closes, or is said not to be held."""
        if not _NOT_YET.isdisjoint(view.words.lower[max(hit.first - _OPENING, view.sentence.first) : hit.first]):
            return not self._negated_far(view, hit)
        if hit.form is not Form.NOUN or self._negated(view, hit):
            return True
        near = (max(hit.first - 12, view.sentence.first), min(hit.last + 10, view.sentence.last))
        return view.between(Cue.STAGE, *near) is not None

    @staticmethod
    def _negated_far(view: View, hit: Hit) -> bool:
        """ "Non ha ancora aperto procedimenti", "has not yet opened an inquiry"."""
        return (
            view.between(Cue.NEGATED, max(hit.first - _REACH_OF_A_CONDITION, view.sentence.first), hit.first)
            is not None
        )

    def _open_to_it(self, view: View, hit: Hit) -> bool:
        """ "Un recours devant la Cour des marchés est possible": nobody's yet."""
        last = min(hit.last + _REACH_OF_A_CONDITION, view.sentence.last)
        before = view.words.lower[max(hit.first - 2, view.sentence.first) : hit.first]  # "a single appeal can cost"
        opens = not self._v.indefinite.isdisjoint(before)
        return opens and view.between(Cue.POSSIBLE, hit.last, last) is not None

    @staticmethod
    def _label(view: View) -> bool:
        """ "Decision: administrative fine, reprimand": a line of a form."""
        lower = view.words.lower[view.sentence.first : view.sentence.first + 4]
        labelled = ":" in lower or view.head is not None or _entry(view)
        short = view.sentence.last - view.sentence.first < _LINE_OF_A_FORM
        return view.row or _listed_before_a_colon(view) or (labelled and (short or _behind_a_colon(view)))

    def _idle(self, view: View, hit: Hit) -> bool:
        """A verb of ordering that orders nothing: "the first penalties ever ordered"."""
        if hit.form not in {Form.VERB, Form.ACTIVE, Form.FINDING} or Cue.DUTY not in self._v.cues:
            return False
        if hit.last - hit.first >= _WITH_ITS_OBJECT or view.words.lower[hit.last - 1] == "breach":
            return False  # "bloque l'application"
        after = lexicon_for(self._v.language).seldom(view.words, hit.last - 1, min(hit.last + 10, view.sentence.last))
        return Cue.DUTY not in after

    @staticmethod
    def _carried_out(view: View, hit: Hit) -> bool:
        """Whether a verb of imposing stands near a noun of sanction."""
        first = max(view.sentence.first, hit.first - _REACH_OF_A_VERB)
        return view.between(Cue.SUPPORT, first, min(view.sentence.last, hit.last + _REACH_OF_A_VERB)) is not None


def _aim(view: View, hit: Hit) -> bool:
    """ "The only way to withdraw it is to delete the account": what a thing consists in, and nobody's duty."""
    lower = view.words.lower
    infinitive = lower[hit.first : hit.first + 2] in (["is", "to"], ["are", "to"])
    return infinitive and not _AIMS.isdisjoint(
        lower[max(hit.first - _REACH_OF_A_CONDITION, view.sentence.first) : hit.first]
    )


def _alleged(view: View, first: int) -> bool:
    """ "The commissioner alleges that Acme interfered with the privacy of …": a clause that hangs on a claim."""
    lower = view.words.lower
    return any(
        cue.last in {first, first - 1} and lower[cue.last] in _THAT and lower[cue.first].startswith(_CLAIMS)
        for cue in view.cues.get(Cue.POSSIBLE, ())
    )


def _barred_from_office(view: View, hit: Hit) -> bool:
    """ "Banned from running companies for eight years": what no data protection authority does."""
    after = view.words.lower[hit.last : hit.last + 2]
    return view.words.lower[hit.last - 1] in _BANNED and after[:1] in (["from"], ["as"]) and after[-1] in _OFFICES


def _sent_elsewhere(view: View, hit: Hit) -> bool:
    """ "She has been told to go to a civil court": advice to whoever complained, and no order."""
    after = view.words.lower[hit.last : hit.last + 1]
    return view.words.lower[hit.last - 2 : hit.last] == ["told", "to"] and not _ADVICE.isdisjoint(after)


_ADVICE = frozenset({"go", "apply", "turn", "seek", "contact", "wait", "sue", "expect", "look", "call", "ask", "brace"})
_CLAIMS = ("alleg", "suggest", "fear")
_BANNED = frozenset({"banned", "disqualified", "barred"})
_OFFICES = frozenset({"running", "acting", "managing", "being", "a", "directing", "holding", "serving"})
_NOT_YET = frozenset({"ancora", "yet", "encore"})
_AIMS = frozenset(
    {"way", "aim", "goal", "purpose", "idea", "plan", "option", "solution", "step", "task", "point", "job"}
)


def _behind_a_colon(view: View) -> bool:
    """ "Corrective power: a reprimand in accordance with Article 58(2)(b)"."""
    lower = view.words.lower
    return any(":" in lower[max(hit.first - 2, view.sentence.first) : hit.first] for hit in view.measures[:1])


_RULES = frozenset(
    ["décret", "arrêté", "loi", "ordonnance", "circulaire", "décrets", "decreto", "legge", "decree", "law", "act"]
)
_AGAINST = frozenset({"contre", "contro", "against", "du", "de"})


def _flouted(view: View, hit: Hit) -> bool:
    """ "Fined for failing to comply with an enforcement notice": an older measure, which somebody has ignored."""
    before = view.words.lower[max(hit.first - _NEAR_AN_ORDER, view.sentence.first) : hit.first]
    return not _IGNORED.isdisjoint(before)


_IGNORED = frozenset(
    ["comply", "complied", "obey", "ignoring", "ignored", "flouting", "flouted", "defying", "defied", "breaching"]
) | frozenset(["respecté", "non-respect", "inexécution", "inottemperanza", "ottemperato", "rispettato"])


def _untold_breach(view: View, hit: Hit) -> bool:
    """ "Customers say that Acme breached the Privacy Act": a breach that no authority and no court tells."""
    ruled = view.authorities or view.has(Cue.WATCHDOG, Cue.COURT)
    return view.words.lower[hit.first] in _BREACHED and not ruled


_BREACHED = frozenset({"breached", "contravened"})


def _against_a_law(view: View, hit: Hit) -> bool:
    """ "Rejette les requêtes de trois associations contre le décret": an appeal that is about nobody's sanction."""
    if hit.type is not ActionType.APPEAL:
        return False
    lower, last = view.words.lower, min(hit.last + _REACH_OF_A_VERB, view.sentence.last)
    rules = (i for i in range(hit.last, last) if lower[i] in _RULES)
    return any(not _AGAINST.isdisjoint(lower[max(i - 2, hit.last) : i]) for i in rules)


def _listed_before_a_colon(view: View) -> bool:
    """ "Rappel à l'ordre, injonction : le ministère devra …": nothing but measures before a colon."""
    at = view.sentence.first
    for hit in view.measures:
        if hit.form is not Form.NOUN or hit.first - at > 1:
            break
        at = hit.last
    return at > view.sentence.first and view.words.lower[at : at + 1] == [":"]


def _entry(view: View) -> bool:
    """ "- a reprimand;": an entry of a list that opens with its measure."""
    return view.sentence.listed and bool(view.measures) and view.measures[0].first - view.sentence.first < _OPENING


def _verbless(view: View, hit: Hit) -> bool:
    """ "Per entrambe, divieto di usare i dati": a sentence that opens with whom, and needs no verb."""
    first = view.sentence.first
    opens = first + (view.words.lower[first] == "quant")
    whom = any(target.first == opens for target in view.cues.get(Cue.TARGET, ()))
    before = view.words.lower[max(hit.first - _WITH_ITS_OBJECT, first) : hit.first]
    light = "," in before and all(word.isalpha() for word in before[before.index(",") + 1 :])  # ", un simple rappel"
    apart = light and hit.first - first <= _REACH_OF_A_CONDITION + _WITH_ITS_OBJECT
    return whom and apart and not any(name.first < hit.first for name in view.authorities)


_ORDINALS = frozenset({"first", "second", "third", "latest", "only", "last", "biggest", "largest"})


def _infinitive(view: View, hit: Hit) -> bool:
    """ "More likely to be told to stop than to be fined": no fact, unlike "the first company to be fined"."""
    lower = view.words.lower
    passive = lower[max(hit.first - 2, view.sentence.first) : hit.first] == ["to", "be"]
    return passive and _ORDINALS.isdisjoint(lower[max(hit.first - 8, view.sentence.first) : hit.first])


_LAW = frozenset({"regime", "regimes", "powers", "provisions", "scheme", "framework"})


def _of_the_law(view: View, hit: Hit) -> bool:
    """ "A civil penalty regime", "infringement notice powers": English only, since nouns are joined so in no other."""
    return (
        hit.form is Form.NOUN
        and view.words.lower[hit.last : hit.last + 1] != []
        and (view.words.lower[hit.last] in _LAW)
    )


_OBTAINED = frozenset({"obtained", "obtains", "obtain", "won", "wins", "secured", "secures", "sought", "seeks"})


def _obtained(view: View, hit: Hit) -> bool:
    """ "The clinic obtained an injunction against the hackers": what a party asked a court for, and no authority."""
    before = view.words.lower[max(hit.first - 4, view.sentence.first) : hit.first]
    acting = view.authorities or view.has(Cue.WATCHDOG, Cue.WE)
    return hit.type is ActionType.ORDER and not acting and not _OBTAINED.isdisjoint(before)


def _to_pay(view: View, hit: Hit) -> bool:
    """ "The court orders Acme to pay" is no order beside the payment."""
    following = view.words.lower[hit.last : hit.last + _REACH_OF_A_PAYMENT]
    if view.sums and not _PAYMENTS.isdisjoint(following[:_TO_A_NOUN_OF_PAYING]):
        return True  # "ordonne à Acme le paiement d'une amende"
    apposed = range(2, min(_TO_A_PAYMENT_BEHIND, len(following)))
    behind = (following[i - 2 : i] for i in apposed if following[i] in _PAYMENTS)
    if view.sums and any(words in ([",", "il"], [",", "le"]) for words in behind):
        return True  # "ingiunge ad Acme, il distributore dell'energia, il pagamento di un milione"
    if (
        view.sums
        and following[:1] == ["that"]
        and "pay" in following
        and "to" not in following[: following.index("pay")]
    ):
        return True  # "ordered that Acme pay"
    duty = next(
        (at for at in range(len(following) - 1) if following[at] == "di" and following[at + 1][-2:] == "re"), None
    )
    if view.sums and duty is not None and following[duty + 1] in _TO_PAY:
        return True  # "ingiunge ad Acme, in caso di mancata definizione, di pagare"
    return any(
        other.type in {ActionType.FINE, ActionType.COMPENSATION}
        and other.form is Form.PASSIVE
        and 0 <= other.first - hit.last < 10
        and "," not in view.words.lower[hit.last : other.first]
        for other in view.measures
    )


def _asked_for(view: View, hit: Hit) -> bool:
    """ "The group wants the authorities to order Acme …": what is asked of an authority, and not done by it."""
    lower = view.words.lower
    if hit.type is ActionType.APPEAL:
        return False  # "has asked the court to set aside the fine": just that is an appeal
    near = any(
        0 <= hit.first - asking.last <= (_REACH_OF_A_WISH if lower[asking.last - 1] == "che" else _REACH_OF_A_CONDITION)
        for asking in view.cues.get(Cue.ASKS, ())
    )
    return near and not any(name.first < hit.first for name in view.authorities)


def _private_suit(view: View, hit: Hit) -> bool:
    """ "Customers are suing Acme", "a settlement of the class action": proceedings that no authority has brought."""
    suit = hit.type is ActionType.INTENDED_FINE and hit.form in {Form.ACTIVE, Form.VERB}
    if not view.has(Cue.WE) and suit and hit.form is Form.ACTIVE and view.words.lower[hit.last - 1] == "against":
        acting = [*view.authorities, *view.cues.get(Cue.WATCHDOG, ())]
        return not any(each.last <= hit.first for each in acting)  # "noyb filed a complaint with the CNIL"
    ours = view.authorities or view.has(Cue.WATCHDOG, Cue.WE)
    return not ours and ((suit and not view.has(Cue.INTENT)) or view.has(Cue.PRIVATE_SUIT))


def _by_stranger(view: View, hit: Hit) -> bool:
    """ "The competition authority fined Acme": an authority outside data protection acts, and no other since."""
    ordered = hit.type in {ActionType.APPEAL, ActionType.COMPENSATION}
    if ordered and view.has(Cue.DECOY_AUTHORITY) and not view.authorities:
        return True
    others = view.cues.get(Cue.DECOY_AUTHORITY, ())
    if not others:
        return False
    if any(
        0 <= h.first - hit.last < _BY and not _AGENTS.isdisjoint(view.words.lower[h.first - 2 : h.first])
        for h in others
    ):
        return not any(hit.last <= a.first for a in view.authorities)
    strangers = [h.last for h in others if 0 <= hit.first - h.last < _BY]
    return bool(strangers) and not any(strangers[-1] <= a.first < hit.first for a in view.authorities)
