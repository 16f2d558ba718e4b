"""Values of the domain for tests, with every field that a test does not care about filled in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from bot.domain.actions import (
    ActionRole,
    ActionType,
    Citation,
    EnforcementAction,
    Evidence,
    Finding,
    Subject,
)
from bot.domain.items import FeedItem
from bot.domain.money import Money, Penalty
from bot.domain.regulators import Directory, Regulator, Source
from bot.domain.subscriptions import Destination, Filter, Subscription
from bot.pipeline.names import subject_key

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def money(amount: int | str | Decimal, currency: str | None = "GBP") -> Money:
    return Money(amount=Decimal(amount), currency=currency)


def finding(
    subject: str | None = "Larkfield Lettings Ltd",
    amount: int | str | None = 90_000,
    currency: str | None = "GBP",
    *,
    regulator: str = "ico",
    kind: ActionType = ActionType.FINE,
    role: ActionRole = ActionRole.MAIN,
    evidence: Sequence[Evidence] = (),
    **fields: Any,
) -> Finding:
    return Finding(
        regulator=regulator,
        type=kind,
        role=role,
        subject=Subject(name=subject, key=subject_key(subject)) if subject else None,
        penalty=Penalty(money=money(amount, currency)) if amount is not None else None,
        confidence=fields.pop("confidence", 0.9),
        evidence=tuple(evidence),
        **fields,
    )


def citation(item: str = "item-1", *, source: str = "ico/news", **fields: Any) -> Citation:
    values: dict[str, Any] = {
        "title": "A letting agency is fined",
        "link": f"https://regulator.example/{item}",
        "published": NOON,
        "language": "en",
    }
    return Citation(source=source, item=item, **(values | fields))


def action(found: Finding | None = None, *, reference: str = "ICO-2026-001", **fields: Any) -> EnforcementAction:
    values: dict[str, Any] = {
        "id": reference.casefold(),
        "reference": reference,
        "finding": found or finding(),
        "announced_at": NOON,
        "citations": (citation(),),
    }
    return EnforcementAction(**(values | fields))


def item(item_id: str = "item-1", *, source: str = "ico/news", title: str = "News", **fields: Any) -> FeedItem:
    values: dict[str, Any] = {
        "regulator": source.partition("/")[0],
        "link": f"https://regulator.example/{item_id}",
        "text": "",
        "published": NOON,
        "language": "en",
    }
    return FeedItem(source=source, id=item_id, title=title, **(values | fields))


def source(
    key: str = "news", *, regulator: str = "ico", url: str = "https://ico.example/feed", **fields: Any
) -> Source:
    values: dict[str, Any] = {"kind": "feed", "language": "en"}
    return Source(regulator=regulator, key=key, url=url, **(values | fields))


def subscription(
    channel: str = "C1", *, platform: str = "slack", wanted: Filter | None = None, **fields: Any
) -> Subscription:
    values: dict[str, Any] = {"id": f"s-{channel}", "filter": wanted or Filter()}
    return Subscription(destination=Destination(platform=platform, channel=channel), **(values | fields))


def directory(*sources: Source) -> Directory:
    """Four regulators, with the given sources."""
    known = (
        _regulator("ico", "Information Commissioner’s Office", "ICO", "GB", "en", "GBP", "Europe/London"),
        _regulator(
            "oaic", "Office of the Australian Information Commissioner", "OAIC", "AU", "en", "AUD", "Australia/Sydney"
        ),
        _regulator("gpdp", "Garante per la protezione dei dati personali", "GPDP", "IT", "it", "EUR", "Europe/Rome"),
        _regulator(
            "cnil", "Commission nationale de l’informatique et des libertés", "CNIL", "FR", "fr", "EUR", "Europe/Paris"
        ),
    )
    return Directory(
        replace(regulator, sources=tuple(s for s in sources if s.regulator == regulator.slug)) for regulator in known
    )


def _regulator(slug: str, name: str, acronym: str, country: str, language: str, currency: str, zone: str) -> Regulator:
    return Regulator(
        slug=slug,
        name=name,
        acronym=acronym,
        aliases=("the Garante",) if slug == "gpdp" else (),
        jurisdiction=country,
        languages=(language,),
        currency=currency,
        timezone=zone,
        homepage=f"https://{slug}.example",
    )


def day(text: str) -> date:
    return date.fromisoformat(text)
