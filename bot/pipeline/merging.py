"""What two tellings of one action say together, and whether two sums can be one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from bot.domain.actions import Evidence, Finding
from bot.domain.money import Penalty

_ROUNDING = Decimal("0.05")
"""The largest part of a sum by which rounding it for a headline changes it."""

_MISPRINTS = frozenset(Decimal(10) ** power for power in (-9, -6, -3, 3, 6, 9))

_LAWS = {
    "gdpr": r"gdpr|rgpd|dsgvo|2016/679|general data protection|règlement|regolamento",
    "pecr": r"pecr|privacy and electronic communications",
    "dpa": r"data protection act|\bdpa\b",
    "privacy act": r"privacy act",
    "app": r"\bapps?\b|australian privacy principle",
    "informatique et libertés": r"informatique et libert|78-17|french data protection act",
    "cpce": r"postes et des communications|postal and electronic|\bcpce\b",
    "codice": r"codice|196/2003",
}
_LAW_NAMES = {law: re.compile(pattern, re.IGNORECASE) for law, pattern in _LAWS.items()}
_YEARS_AND_ACTS = re.compile(r"\b(?:19|20)\d\d(?:/\d+)?\b|\b\d+/\d{2,4}\b")
_PARAGRAPHS = re.compile(r"\b(?:par(?:a(?:graph)?)?|comma|commi|co|alin[ée]a|al|n)\b[. ]*\(?\d+", re.IGNORECASE)
_ARTICLE = re.compile(r"(?<![\w(./-])(?:[LRD]\.? ?)?\d{1,3}(?:-\d{1,3})?(?:[- ]?(?:bis|ter|quater)\b)?", re.IGNORECASE)


def same_sum(one: Penalty | None, other: Penalty | None) -> bool:
    """Whether two sums are one: equal, or one plainly the other rounded ("£7.5m" and "£7,552,800").

    A sum told with only one digit fewer may as well be another sum, so it counts as rounded only where its text says
    so. No sum equals nothing but no sum.
    """
    if one is None or other is None:
        return one is other
    if None not in (one.money.currency, other.money.currency) and one.money.currency != other.money.currency:
        return False
    if one.money.amount == other.money.amount:
        return True
    rough, fine = (one, other) if _digits(one) < _digits(other) else (other, one)
    apart = abs(rough.money.amount - fine.money.amount)
    rounded = rough.approximate or _digits(fine) - _digits(rough) > 1
    return rounded and apart < _last_place(rough) and apart <= _ROUNDING * fine.money.amount


def misprinted(one: Penalty | None, other: Penalty | None) -> bool:
    """Whether two sums differ in nothing but their scale, as thousands and millions do where a source mends a slip."""
    if one is None or other is None or not one.money.amount or one.money.currency != other.money.currency:
        return False
    return other.money.amount / one.money.amount in _MISPRINTS


def _digits(penalty: Penalty) -> int:
    """How many digits of a sum are told: 2 for 7.5 million, 5 for 7,552,800."""
    return len(penalty.money.amount.normalize().as_tuple().digits)


def _last_place(penalty: Penalty) -> Decimal:
    return Decimal(10) ** int(penalty.money.amount.normalize().as_tuple().exponent)


def merged(known: Finding, told: Finding) -> Finding:
    """What is known of an action once it has been told again; ``known`` itself where nothing new is learnt.

    The most exact sum stands, provisions add up, and what was unknown is filled in; the words behind a learnt value
    come along as its evidence.
    """
    learnt: dict[str, object] = {}
    evidence: set[str] = set()
    penalty = _better(known.penalty, told.penalty)
    if penalty != known.penalty:
        learnt["penalty"] = penalty
        evidence.add("amount")
    further = _further(known.provisions, told.provisions)
    if further:
        learnt["provisions"] = (*known.provisions, *further)
        evidence.add("legal_basis")
    for name in ("subject", "decided_on", "decision_number", "people_affected"):
        if getattr(known, name) is None and getattr(told, name) is not None:
            learnt[name] = getattr(told, name)
            evidence |= {name, "date"} if name == "decided_on" else {name}
    if not learnt:
        return known
    learnt["confidence"] = max(known.confidence, told.confidence)
    learnt["evidence"] = with_evidence(known, told, evidence)
    return replace(known, **learnt)  # type: ignore[arg-type]  # each name above is a field of that value's type


def with_evidence(known: Finding, told: Finding, fields: set[str]) -> tuple[Evidence, ...]:
    """The evidence on record, with a telling's words for the fields named; a sum's old words go with the old sum."""
    fresh = tuple(evidence for evidence in told.evidence if evidence.field in fields)
    outdated = {"amount"} & {evidence.field for evidence in fresh}
    return (*fresh, *(e for e in known.evidence if e.field not in outdated and e not in fresh))


def _better(known: Penalty | None, told: Penalty | None) -> Penalty | None:
    """Of two tellings of one sum, the more exact; the one on record where they are equally so."""
    if known is None or told is None:
        return known or told
    if told.suspect or (_exactness(told) <= _exactness(known) and not known.suspect):
        return known
    currency = told.money.currency or known.money.currency
    return replace(told, role=known.role, money=replace(told.money, currency=currency))


def _exactness(penalty: Penalty) -> tuple[bool, int, bool]:
    return (not penalty.approximate, _digits(penalty), penalty.money.currency is not None)


def _further(known: Sequence[str], told: Sequence[str]) -> tuple[str, ...]:
    """The provisions that a telling adds: those not on record in another spelling or another language."""
    if all(provision in known for provision in told):
        return ()
    laws = {_law(provision) for provision in known}
    articles = {(_law(provision), number) for provision in known for number in article_numbers(provision)}
    further = []
    for provision in told:
        law, numbers = _law(provision), article_numbers(provision)
        known_numbers = {number for of, number in articles if not law or of in ("", law)}
        fresh = numbers - known_numbers
        if fresh or (not numbers and law not in laws):
            further.append(provision)
        laws.add(law)
        articles |= {(law, number) for number in fresh}
    return tuple(further)


def _law(provision: str) -> str:
    named = next((law for law, pattern in _LAW_NAMES.items() if pattern.search(provision)), "")
    return named or ("" if article_numbers(provision) else " ".join(provision.casefold().split()))


def article_numbers(provision: str) -> frozenset[str]:
    """The articles, sections or regulations that a provision names, without paragraphs: of "Article 32(1)", "32"."""
    bare = _PARAGRAPHS.sub(" ", _YEARS_AND_ACTS.sub(" ", provision))
    return frozenset(re.sub(r"[ .]", "", number).casefold() for number in _ARTICLE.findall(bare))
