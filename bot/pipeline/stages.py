"""The stages of a case: what comes after what, which court hears whose appeals, and how an appeal ended."""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import Decimal
from enum import Enum

from bot.domain.actions import ActionType, EnforcementAction, Finding, Subject, SubjectKind
from bot.domain.money import Money, Penalty, PenaltyRole
from bot.pipeline.merging import same_sum

APPEALS_TAKE = timedelta(days=5 * 365)
"""The longest time from a decision to the last word on it that is still taken for its own."""

APPEALABLE = frozenset(
    {
        ActionType.FINE,
        ActionType.CIVIL_PENALTY,
        ActionType.PERIODIC_PENALTY,
        ActionType.COMPENSATION,
        ActionType.ORDER,
        ActionType.REPRIMAND,
    }
)

_EARLIER = {
    ActionType.FINE: {ActionType.INTENDED_FINE, ActionType.FORMAL_NOTICE, ActionType.INVESTIGATION},
    ActionType.CIVIL_PENALTY: {ActionType.INTENDED_FINE, ActionType.INVESTIGATION},
    ActionType.SETTLEMENT: {ActionType.INTENDED_FINE, ActionType.FORMAL_NOTICE, ActionType.INVESTIGATION},
    ActionType.PERIODIC_PENALTY: {ActionType.ORDER, ActionType.FINE},
    ActionType.REPRIMAND: {ActionType.INTENDED_FINE, ActionType.FORMAL_NOTICE, ActionType.INVESTIGATION},
    ActionType.ORDER: {ActionType.FORMAL_NOTICE, ActionType.INVESTIGATION},
    ActionType.FORMAL_NOTICE: {ActionType.INVESTIGATION},
    ActionType.INTENDED_FINE: {ActionType.INVESTIGATION},
    ActionType.COMPENSATION: {ActionType.INVESTIGATION},
    ActionType.PROSECUTION: {ActionType.INVESTIGATION},
    ActionType.APPEAL: {*APPEALABLE, ActionType.FORMAL_NOTICE, ActionType.INTENDED_FINE},
    ActionType.INVESTIGATION: {
        ActionType.FORMAL_NOTICE,
        ActionType.INTENDED_FINE,
        ActionType.INVESTIGATION,
        ActionType.ORDER,
        ActionType.PERIODIC_PENALTY,
    },
}
"""What may precede each type; an investigation that follows is the closing of what it follows."""

_COURTS = (
    (r"first[- ]tier|upper tribunal|information (?:rights )?tribunal|court of appeal", {"ico"}),
    (r"conseil d.?[ée]tat|council of state", {"cnil"}),
    (r"cassazione|tribunale|corte d.?appello", {"gpdp"}),
    (r"federal court|administrative (?:review|appeals) tribunal|\b(?:art|aat)\b", {"oaic", "opc"}),
    (r"circuit court", {"dpc"}),
    (r"high court", {"dpc", "ico", "oaic"}),
    (r"supreme court", {"dpc", "ico", "opc"}),
    (r"tribunal administratif", {"cnpd", "cnil"}),
    (r"administrative court|f[öo]rvaltningsr[äa]tt|kammarr[äa]tt", {"imy", "dsb", "tietosuoja", "cnpd"}),
    (r"general court|court of justice|tribunal de l.union", {"edpb", "edps"}),
)
"""Courts as texts name them, and the regulators whose decisions come before them."""

_COURT_NAMES = tuple((re.compile(words, re.IGNORECASE), regulators) for words, regulators in _COURTS)
_ANNULLED = re.compile(
    r"annul|overturn|quash|set aside|struck down|upheld (?:its|his|her|the company'?s) appeal"
    r"|allow(?:s|ed|ing)\b.{0,20}appeal|w[io]n(?:s|ning)?\b.{0,20}appeal|succeed(?:s|ed)?\b.{0,20}appeal|appeal\b.{0,20}succe|withdr[ae]w|revoke|rescind"
    r"|retir|rapport[ée]e|accogli|accolto il ricorso|revoc",
    re.IGNORECASE,
)
_UPHELD = re.compile(
    r"dismiss|reject|uph[eo]ld|affirm|confirm|rejet|respin|conferm|lost\b.{0,20}appeal|los(?:es|ing)\b.{0,20}appeal",
    re.IGNORECASE,
)
_WITHDRAWN = re.compile(r"withdr[ae]w|retir|revoc|revok|rescind|lift|lev[ée]e?", re.IGNORECASE)
_CLOSED = re.compile(r"clos|cl[ôo]tur|conclud|archivi|chius|discontinu|no further action", re.IGNORECASE)
_SUM_BEFORE = re.compile(r"\bfrom ([\d,]+(?:\.\d+)?) ([A-Z]{3}|\?)")
_SERIES = re.compile(r"\d+")


class Outcome(Enum):
    """How an appeal stands."""

    REDUCED = "reduced"
    RAISED = "increased"
    UPHELD = "upheld"
    ANNULLED = "annulled"
    OPEN = "open"


def one_authority(one: str, other: str) -> bool:
    """Whether two actions are one authority's; a court named in two ways is one."""
    if one.casefold() == other.casefold():
        return True
    courts = _courts_of(one), _courts_of(other)
    return all(courts) and courts[0] == courts[1]


def hears(authority: str, regulator: str) -> bool:
    """Whether an authority is that regulator, or a court before which its decisions come."""
    return (
        one_authority(authority, regulator)
        or regulator.casefold() in _courts_of(authority)
        or (authority.casefold() in _courts_of(regulator))
    )


def _courts_of(authority: str) -> frozenset[str]:
    return frozenset(next((regulators for words, regulators in _COURT_NAMES if words.search(authority)), ()))


def comes_after(told: Finding, known: Finding) -> bool:
    """Whether one finding is of a type that is a later stage of the other's."""
    return known.type in _EARLIER.get(told.type, set())


def outcome(told: Finding, known: Finding) -> Outcome:
    """How an appeal against what is known ended, by its sum and else by the words that tell of it."""
    if told.penalty is not None and known.penalty is not None:
        if same_sum(told.penalty, known.penalty):
            return Outcome.UPHELD
        return Outcome.REDUCED if told.penalty.money.amount < known.penalty.money.amount else Outcome.RAISED
    words = _words(told)
    if _ANNULLED.search(words):
        return Outcome.ANNULLED
    return Outcome.UPHELD if _UPHELD.search(words) else Outcome.OPEN


_MEASURES = {
    ActionType.FINE: "fine",
    ActionType.CIVIL_PENALTY: "civil penalty",
    ActionType.PERIODIC_PENALTY: "periodic penalty",
    ActionType.COMPENSATION: "compensation",
    ActionType.ORDER: "order",
    ActionType.REPRIMAND: "reprimand",
    ActionType.FORMAL_NOTICE: "formal notice",
    ActionType.INTENDED_FINE: "notice of intent",
    ActionType.INVESTIGATION: "investigation",
}


def sentence(ended: Outcome, known: Finding, told: Finding) -> str:
    """What became of a measure on appeal, such as "The fine was reduced on appeal from 250,000 EUR to 200,000 EUR."."""
    measure = _MEASURES.get(known.type, "decision")
    if ended in (Outcome.REDUCED, Outcome.RAISED):
        return f"The {measure} was {ended.value} on appeal from {known.money} to {told.money}."
    of_sum = f" of {known.money}" if known.money else ""
    if ended is Outcome.OPEN:
        return f"The {measure}{of_sum} has gone to appeal; no new sum is named."
    return f"The {measure}{of_sum} was {ended.value} on appeal."


def has_come_to(action: EnforcementAction, told: Finding) -> bool:
    """Whether an action on record has already been changed by the appeal that a finding tells."""
    known = action.finding
    if told.penalty is not None:
        changed = known.penalty is not None and known.penalty.role in (PenaltyRole.REDUCED, PenaltyRole.UPHELD)
        return changed and same_sum(told.penalty, known.penalty)
    ended = outcome(told, known)
    if known.type is ActionType.APPEAL:
        return ended in (Outcome.ANNULLED, Outcome.OPEN)
    return sentence(ended, known, told) == action.change


def sum_before(change: str) -> Penalty | None:
    """The sum from which a sentence on a change, as this module writes it, says that it changed."""
    found = _SUM_BEFORE.search(change)
    if found is None:
        return None
    currency = None if found[2] == "?" else found[2]
    return Penalty(money=Money(amount=Decimal(found[1].replace(",", "")), currency=currency))


def ending(told: Finding) -> str | None:
    """Whether the words that tell of a regulator's step say that something was "withdrawn" or "closed"."""
    words = _words(told)
    if _WITHDRAWN.search(words):
        return "withdrawn"
    return "closed" if _CLOSED.search(words) else None


def ended(known: Finding, how: str) -> str:
    """What became of an open measure, such as "The formal notice was closed."."""
    return f"The {_MEASURES.get(known.type, 'case')} was {how}."


def _words(told: Finding) -> str:
    return " ".join(evidence.text for evidence in told.evidence if evidence.field == "type")


def series(number: str) -> str:
    """The form of a decision number without its figures: numbers of two forms may be of one decision."""
    return _SERIES.sub("#", number.casefold())


def is_description(subject: Subject | None) -> bool:
    """Whether a party is described, not named: such words fit many."""
    return subject is None or subject.kind is SubjectKind.UNNAMED or subject.name == subject.name.lower()
