"""Whether a sentence dates a measure back: "last year", "in 2019", "avait infligé"."""

from __future__ import annotations

from typing import NamedTuple

from bot.domain.actions import ActionType
from bot.pipeline.extraction.grammar.voice import AUXILIARIES
from bot.pipeline.extraction.page.view import Sum, View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue, Form

_LONGEST_ASIDE = 24
_OPENS_A_CLAUSE = frozenset({",", ";", ":", ".", "(", "-", "que", "qu", "lorsqu", "che"})
_IN_A_MONTH = frozenset({"nel", "nell"})  # "nel gennaio"
_IN_A_YEAR = frozenset({"en", "nel", "nell", "a", "ad"})
_WHY = frozenset({"because", "after", "for", "over", "following", "which", "when", "who", "during", "having", "since"})
_FRONTED = 2  # words before a year that opens its clause: "déjà en 2019"
_BESIDE = 5  # words between a year and the measure that it dates
_OWNED = 6  # words between "last year" and the fine in "last year's £5m fine"
_FOLLOWS = frozenset(
    ["follows", "among", "comes", "came", "coming", "hard", "hot", "fait", "intervient", "arrive", "survient"]
) | frozenset(["succède", "dans", "segue", "arriva", "giunge", "fa"])
_TO_ITS_DATE = 8  # words: "imposed on Acme Belgium in 2020"
_CLAUSES = frozenset({"that", "who", "which", "whose", "because", "when", "where", "as"})
_ALREADY = frozenset({"déjà", "already", "già"})
_RELATIVES = frozenset({"che", "cui", "qui", "dont", "laquelle", "lequel", "which", "whose", "who", "where"})
_HAD = frozenset({"had", "avait", "avaient", "aveva", "avevano"})
_AVAIT = frozenset({"avait", "avaient"})
_FINITE = frozenset({"a", "ont", "est", "sont", "écope", "devra", "doit", "qui", "que", "qu", "dont"})
_TOLD = ("annonc", "indiqu", "révél", "précis", "savoir", "déclar", "appris", "expliqu", "affirm")
_JOINED = ("assorti", "accompagn", "ainsi")  # "avait joint une injonction, assortie d'une astreinte"
_IMPOSED = ("prononc", "inflig", "impos", "issued", "irrogat", "inflitt", "commin", "levied", "handed")
_HAVING = _HAD | frozenset({"ha", "hanno", "a", "ont", "già", "déjà", "poi"})
_PARTICIPLES = (
    *("ato", "ata", "ati", "ate", "uto", "uta", "uti", "ute", "ito", "ita", "iti", "ite", "erto", "erta"),
    *("erti", "erte", "esso", "essa", "essi", "esse", "ée", "és", "ées"),
)
_FRENCH_PARTICIPLES = ("é", "ée", "és", "ées", "mis", "mise", "puni", "punie", "averti", "avertie")
_NO_WORDS: frozenset[str] = frozenset()


class Told(NamedTuple):
    """A measure as one sentence tells it; ``sum`` where it stands in that sentence too.

    ``standing``: it is what a court leaves of a sanction.
    """

    view: View
    hit: Hit
    sum: Sum | None
    former: bool
    standing: bool = False


def may_be_dated(view: View, hit: Hit) -> bool:
    """Whether a sentence holds any word that could date a measure back."""
    lower, first = view.words.lower, view.sentence.first
    return Cue.BACKGROUND in view.cues or lower[first] in _AFTER or not _AVAIT.isdisjoint(lower[first : hit.first])


def dated_back(told: Told) -> bool:
    """Whether the part of the sentence between semicolons that tells the measure, or its sum, dates it back."""
    view, hit = told.view, told.hit
    if _told_first(told):
        return True
    if Cue.BACKGROUND not in view.cues:
        return had_been_done(told)
    clauses = {view.clause(at, _NO_WORDS) for at in [hit.first, *([told.sum.first] if told.sum is not None else [])]}
    return had_been_done(told) or any(
        first <= cue.first
        and cue.last <= last
        and not (_precedes(told, cue) or _aside(told, cue) or _dates_a_thing(told, cue) or _dates_the_former(told, cue))
        and not (
            _reported(told, cue)
            or _denied(told, cue)
            or _dates_the_facts(told, cue)
            or _dates_the_story(told, cue)
            or _dates_what_follows(told, cue)
            or _dates_its_opening(told, cue)
            or _dates_what_opens(told, cue)
            or ((told.standing or hit.type is ActionType.APPEAL) and _dates_the_sanction(told, cue))
        )
        for cue in view.cues.get(Cue.BACKGROUND, ())
        for first, last in clauses
    )


def _told_first(told: Told) -> bool:
    """ "Dopo l'ammonimento e la multa da 20mila euro, il Garante le ha vietato …": what a sentence goes on from."""
    view, hit, first = told.view, told.hit, told.view.sentence.first
    lower = view.words.lower
    if lower[first] not in _AFTER:
        return False
    reach = range(hit.last, min(hit.last + _LONGEST_ASIDE, view.sentence.last))
    comma = next((at for at in reach if lower[at] == ","), None)
    deeds = (each for each in view.measures if each.type in _DEEDS and each.form is not Form.NOUN)
    return comma is not None and hit.form is Form.NOUN and any(each.first > comma for each in deeds)


_AFTER = frozenset({"dopo", "after", "après"})
_DEEDS = frozenset({ActionType.FINE, ActionType.ORDER, ActionType.REPRIMAND, ActionType.FORMAL_NOTICE})


def _precedes(told: Told, cue: Hit) -> bool:
    """ "The fine follows a ban on Acme": what stands before the verb came last."""
    return told.hit.last <= cue.first and told.view.words.lower[cue.first] in _FOLLOWS


def _dates_the_sanction(told: Told, cue: Hit) -> bool:
    """ "L'amende, prononcée en 2021, est maintenue": the date of what the court has now judged."""
    lower = told.view.words.lower
    before = lower[max(cue.first - 2, told.view.sentence.first) : cue.first + 1]
    behind = lower[max(told.hit.last, cue.first - _TO_ITS_DATE) : cue.first]  # "fine that it imposed on Acme in 2020"
    far = "," not in behind and any(word.startswith(_IMPOSED) for word in behind)
    return far or any(word.startswith(_IMPOSED) for word in before)


def had_been_done(told: Told) -> bool:
    """ "La formation restreinte y avait joint une injonction": the French pluperfect of a measure tells the past."""
    lower, hit = told.view.words.lower, told.hit
    if hit.type is ActionType.APPEAL:
        return False
    if _AVAIT.isdisjoint(lower[told.view.sentence.first : hit.first]):
        return False
    first, _ = told.view.clause(hit.first, _NO_WORDS)
    for at in range(hit.first - 1, max(first, hit.first - _LONGEST_ASIDE) - 1, -1):
        if lower[at] in _AVAIT:
            between = lower[at + 1 : hit.first]
            whole = between.count(",") % 2 == 0 or any(word.startswith(_JOINED) for word in between)
            denied = lower[at - 2 : at] == ["n", "'"]  # "jamais elle n'avait infligé autant"
            said = denied or any(word.startswith(_TOLD) for word in lower[first:at])
            return whole and not said and _FINITE.isdisjoint(between)
    return False


def _denied(told: Told, cue: Hit) -> bool:
    """ "Jamais la CNIL n'avait prononcé une amende aussi lourde": what had not been done before is new."""
    return told.view.words.lower[cue.first - 2 : cue.first] == ["n", "'"]


def _reported(told: Told, cue: Hit) -> bool:
    """ "The ICO said that Acme had been fined": the pluperfect of reported speech dates nothing back."""
    view, lower = told.view, told.view.words.lower
    if lower[cue.first] not in _HAD or told.hit.form is Form.NOUN:
        return False
    return any(
        cue.first - said.last < _LONGEST_ASIDE and lower[said.last] == "that"
        for said in view.cues.get(Cue.OFFICIAL, ())
        if said.last < cue.first
    )


def _dates_the_facts(told: Told, cue: Hit) -> bool:
    """ "Sanctionné pour une fuite découverte en 2019": the year of a deed comes first, or right beside it.

    In English a word for the cause stands before the year of the facts: "fined because of a breach in 2019".
    """
    lower, hit = told.view.words.lower, told.hit
    if lower[cue.first] == "in":
        return not _WHY.isdisjoint(lower[max(hit.last, told.sum.last if told.sum else 0) : cue.first])
    if lower[cue.first] not in _IN_A_YEAR or not (lower[cue.last - 1].isdigit() or lower[cue.first] in _IN_A_MONTH):
        return False
    if hit.type is ActionType.INVESTIGATION and hit.form is Form.ACTIVE:
        return True  # "clôt la mise en demeure adressée en 2019"
    if _of_a_deed(told, cue):
        return True
    begin = cue.first
    while begin > told.view.sentence.first and lower[begin - 1] not in _OPENS_A_CLAUSE:
        begin -= 1
    spans = [(hit.first, hit.last)] + ([(told.sum.first, told.sum.last)] if told.sum is not None else [])
    near = any(-_BESIDE <= cue.first - last <= _BESIDE or 0 <= first - cue.last <= _BESIDE for first, last in spans)
    fronted = cue.first - begin <= (0 if lower[begin - 1] == "," else _FRONTED)
    return not (fronted or near)


def _dates_the_story(told: Told, cue: Hit) -> bool:
    """ "Fined Acme £7,500 for telling a client that a temp had been ill": a clause behind the measure tells why."""
    lower, behind = told.view.words.lower, max(told.hit.last, told.sum.last if told.sum is not None else 0)
    return lower[cue.first] == "had" and not _CLAUSES.isdisjoint(lower[behind : cue.first])


def _dates_what_follows(told: Told, cue: Hit) -> bool:
    """ "Ordonne de détruire les gabarits déjà recueillis": far behind a measure, it dates what that is about."""
    behind = told.view.words.lower[cue.first] in _ALREADY and cue.first - told.hit.last > _BESIDE
    return behind and (told.sum is None or cue.first > told.sum.last)


def _dates_its_opening(told: Told, cue: Hit) -> bool:
    """ "Si è conclusa l'istruttoria che il Garante aveva aperto lo scorso anno": when one began that now ends."""
    if told.hit.type is not ActionType.INVESTIGATION or cue.first < told.hit.last:
        return False
    closed = told.view.between(Cue.CLOSED, told.view.sentence.first, told.hit.last) is not None
    return closed and not _RELATIVES.isdisjoint(told.view.words.lower[told.hit.last : cue.first])


def _dates_what_opens(told: Told, cue: Hit) -> bool:
    """ "Déjà condamné en 2021 à 5 000 euros, Acme devra cette fois payer …": dates the participle that opens."""
    lower, first = told.view.words.lower, told.view.sentence.first
    opener = first + (lower[first] in _ALREADY)
    if not lower[opener].endswith(_FRENCH_PARTICIPLES):
        return False
    comma = next((i for i in range(opener, min(opener + _LONGEST_ASIDE, told.hit.last)) if lower[i] == ","), None)
    return comma is not None and cue.first < comma < min(told.hit.first, told.sum.first if told.sum else told.hit.first)


def _of_a_deed(told: Told, cue: Hit) -> bool:
    """ "Dopo un'istruttoria aperta nel 2018 il Garante presenta il conto": the year of what a participle tells."""
    lower, done = told.view.words.lower, cue.first - 1
    if cue.last > told.hit.first or done <= told.view.sentence.first or not lower[done].endswith(_PARTICIPLES):
        return False
    noun = lower[done - 1].isalpha() and lower[done - 1] not in AUXILIARIES and lower[done - 1] not in _HAVING
    return noun and told.view.between(Cue.SUPPORT, done, cue.first) is None


def _dates_the_former(told: Told, cue: Hit) -> bool:
    """ "fined £20m, down from the £183m first proposed in 2019": the year is that of the sum before."""
    if told.sum is None or told.former:
        return False
    if cue.last <= told.sum.first:  # "threatened with £99m last year, will now pay £18m"
        beside = any(one is not told.sum and 0 <= cue.first - one.last <= 1 for one in told.view.sums)
        return beside and "," in told.view.words.lower[cue.last : told.sum.first]
    span = (told.sum.last, cue.first)
    return any(told.view.between(word, *span) is not None for word in (Cue.FIRST_SUM, Cue.CUT_FROM))


def _dates_a_thing(told: Told, cue: Hit) -> bool:
    """ "last year's breach": the phrase dates what it owns, unless that is the measure."""
    lower, first = told.view.words.lower, told.view.sentence.first
    if lower[cue.last - 1] == "fa" and cue.first - 2 > first and lower[cue.first - 2] == "di":
        return not any(hit.last == cue.first - 2 for hit in told.view.measures)  # "dopo l'attacco di due anni fa"
    if cue.first > first and lower[cue.first - 1] == "(" and ")" in lower[cue.last :]:
        return not cue.first <= told.hit.first < lower.index(")", cue.last)  # "Acme (formerly Bolt)"
    owner = lower[cue.last : cue.last + 1] == ["'"]
    return owner and cue.first > first and not 0 <= told.hit.first - cue.last < _OWNED


def _aside(told: Told, cue: Hit) -> bool:
    """Whether a phrase stands in a relative clause of its own: "Acme, che l'anno scorso …, dovrà pagare"."""
    lower, first = told.view.words.lower, told.view.sentence.first
    if lower[cue.first - 1] == "," and cue.first > first and lower[cue.first] in _ALREADY:
        end = next((i for i in range(cue.last, min(cue.last + _LONGEST_ASIDE, len(lower))) if lower[i] == ","), None)
        return end is not None and told.hit.first > end  # "il titolare, già condannato dal tribunale, dovrà …"
    for at in range(cue.first, max(cue.first - _LONGEST_ASIDE, first), -1):
        if lower[at] in _RELATIVES and lower[at - 1] == ",":
            end = next((i for i in range(cue.last, min(at + _LONGEST_ASIDE, len(lower))) if lower[i] == ","), None)
            return end is not None and not at <= told.hit.first < end
        if lower[at] == ",":
            return False
    return False
