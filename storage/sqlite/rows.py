"""Values to columns and back: times, sums, and the JSON of what no query looks into."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_EVEN, Decimal
from functools import lru_cache
from typing import Any

from sqlite_utils import Database

from bot.domain.actions import (
    ActionRole,
    ActionType,
    Citation,
    EnforcementAction,
    Evidence,
    Finding,
    Part,
    Relation,
    RelationKind,
    Subject,
    SubjectKind,
)
from bot.domain.money import Money, Penalty, PenaltyRole

# Minor-unit digits of ISO 4217 currencies that do not have two.
_DIGITS = dict.fromkeys(
    ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"], 0
) | dict.fromkeys(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"], 3)


@lru_cache(maxsize=4_096)
def to_text(moment: datetime | None) -> str | None:
    """ISO 8601 in UTC, always with microseconds, so that text order is time order."""
    if moment is None:
        return None
    if moment.tzinfo is None:
        raise ValueError(f"a time without a zone cannot be stored: {moment}")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


@lru_cache(maxsize=4_096)
def to_moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def to_minor(money: Money) -> int:
    """The sum in minor units of its currency; in hundredths where the currency is not known."""
    return int(money.amount.scaleb(_digits(money.currency)).to_integral_value(ROUND_HALF_EVEN))


def to_money(minor: int, currency: str | None) -> Money:
    """The sum again; a whole number of units has no decimals."""
    digits = _digits(currency)
    units, rest = divmod(minor, 10**digits)
    return Money(amount=Decimal(minor).scaleb(-digits) if rest else Decimal(units), currency=currency)


def _digits(currency: str | None) -> int:
    return _DIGITS.get(currency, 2) if currency else 2


_encode = json.JSONEncoder(separators=(",", ":")).encode


def write_rows(db: Database, statement: str, rows: Sequence[Sequence[Any]]) -> None:
    """Run a statement for each row; a lone surrogate, which has no UTF-8, is replaced and the rest of its text kept."""
    if not rows:
        return
    try:
        db.conn.executemany(statement, rows)
    except UnicodeEncodeError:
        db.conn.executemany(statement, [[_encodable(value) for value in row] for row in rows])


def _encodable(value: Any) -> Any:
    return value.encode(errors="replace").decode() if isinstance(value, str) else value


def to_list(values: Iterable[str]) -> str:
    """A JSON array of strings."""
    listed = list(values)
    return _encode(listed) if listed else "[]"


def from_list(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text)) if text != "[]" else ()


def _penalty_to_plain(penalty: Penalty) -> dict[str, Any]:
    return {
        "minor": to_minor(penalty.money),
        "currency": penalty.money.currency,
        "role": penalty.role,
        "approximate": penalty.approximate,
        "suspect": penalty.suspect,
    }


def _penalty(plain: Mapping[str, Any]) -> Penalty:
    return Penalty(
        money=to_money(plain["minor"], plain["currency"]),
        role=PenaltyRole(plain["role"]),
        approximate=plain["approximate"],
        suspect=plain["suspect"],
    )


def _evidence_to_plain(evidence: Evidence) -> list[Any]:
    return [evidence.field, evidence.part, evidence.text, evidence.start, evidence.end, evidence.confidence]


def _evidence(plain: list[Any]) -> Evidence:
    field, part, text, start, end, confidence = plain
    return Evidence(field=field, part=Part(part), text=text, start=start, end=end, confidence=confidence)


def _subject_to_plain(subject: Subject) -> list[str]:
    return [subject.name, subject.kind, subject.key]


def _subject(plain: list[str]) -> Subject:
    name, kind, key = plain
    return Subject(name=name, kind=SubjectKind(kind), key=key)


def _finding_to_plain(finding: Finding) -> dict[str, Any]:
    return {
        "regulator": finding.regulator,
        "type": finding.type,
        "role": finding.role,
        "subject": _subject_to_plain(finding.subject) if finding.subject else None,
        "penalty": _penalty_to_plain(finding.penalty) if finding.penalty else None,
        "decided_on": finding.decided_on.isoformat() if finding.decided_on else None,
        "provisions": list(finding.provisions),
        "decision_number": finding.decision_number,
        "people_affected": finding.people_affected,
        "confidence": finding.confidence,
        "evidence": [_evidence_to_plain(e) for e in finding.evidence],
    }


def _finding(plain: Mapping[str, Any]) -> Finding:
    return Finding(
        regulator=plain["regulator"],
        type=ActionType(plain["type"]),
        role=ActionRole(plain["role"]),
        subject=_subject(plain["subject"]) if plain["subject"] else None,
        penalty=_penalty(plain["penalty"]) if plain["penalty"] else None,
        decided_on=date.fromisoformat(plain["decided_on"]) if plain["decided_on"] else None,
        provisions=tuple(plain["provisions"]),
        decision_number=plain["decision_number"],
        people_affected=plain["people_affected"],
        confidence=plain["confidence"],
        evidence=tuple(_evidence(e) for e in plain["evidence"]),
    )


@lru_cache(maxsize=512)
def _finding_to_json(finding: Finding) -> str:
    """Kept for a while, since each further telling that adds nothing to an action writes it again."""
    return _encode(_finding_to_plain(finding))


def findings_to_json(findings: Iterable[Finding]) -> str:
    plain = [_finding_to_plain(finding) for finding in findings]
    return _encode(plain) if plain else "[]"


def findings_from_json(text: str) -> tuple[Finding, ...]:
    return tuple(_finding(plain) for plain in json.loads(text)) if text != "[]" else ()


@lru_cache(maxsize=4_096)
def _citation_to_json(citation: Citation) -> str:
    """Kept for a while, since each further telling writes those before it again."""
    published = to_text(citation.published)
    return _encode([citation.source, citation.item, citation.title, citation.link, published, citation.language])


def _citation(plain: list[Any]) -> Citation:
    source, item, title, link, published, language = plain
    return Citation(source=source, item=item, title=title, link=link, published=to_moment(published), language=language)


def action_to_json(action: EnforcementAction) -> str:
    """The whole of one revision."""
    citations = ",".join(map(_citation_to_json, action.citations))
    record = _encode(
        {
            "id": action.id,
            "reference": action.reference,
            "announced_at": to_text(action.announced_at),
            "summary": action.summary,
            "revision": action.revision,
            "change": action.change,
            "relates_to": [[r.kind, r.reference] for r in action.relates_to],
            "baseline": action.baseline,
        }
    )
    return f'{record[:-1]},"finding":{_finding_to_json(action.finding)},"citations":[{citations}]}}'


def is_exact(penalty: Penalty | None) -> bool:
    """Whether a sum comes out of its minor units as it went in."""
    return penalty is None or str(to_money(to_minor(penalty.money), penalty.money.currency).amount) == str(
        penalty.money.amount
    )


def action_from_json(text: str) -> EnforcementAction:
    """One revision again."""
    return _action(json.loads(text))


def _action(plain: Mapping[str, Any]) -> EnforcementAction:
    return EnforcementAction(
        id=plain["id"],
        reference=plain["reference"],
        finding=_finding(plain["finding"]),
        announced_at=moment(plain["announced_at"]),
        citations=tuple(_citation(c) for c in plain["citations"]),
        summary=plain["summary"],
        revision=plain["revision"],
        change=plain["change"],
        relates_to=tuple(Relation(kind=RelationKind(kind), reference=ref) for kind, ref in plain["relates_to"]),
        baseline=plain["baseline"],
    )
