"""Findings, actions, items and deliveries for tests, and short ways to put them into a store."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from bot.domain.actions import (
    ActionType,
    Citation,
    EnforcementAction,
    Evidence,
    Finding,
    Part,
    Subject,
)
from bot.domain.deliveries import Delivery, DeliveryState, Receipt
from bot.domain.items import FeedItem, ItemKind, TextState, Verdict
from bot.domain.money import Money, Penalty
from bot.domain.ports import Session, Store
from bot.domain.recording import StoredItem
from bot.domain.subscriptions import Destination

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def a_finding(
    subject: str = "Acme",
    *,
    regulator: str = "ico",
    amount: str | None = "1000",
    currency: str | None = "GBP",
    number: str | None = None,
    kind: ActionType = ActionType.FINE,
) -> Finding:
    penalty = Penalty(money=Money(amount=Decimal(amount), currency=currency)) if amount else None
    return Finding(
        regulator=regulator,
        type=kind,
        subject=Subject(name=subject, key=subject.lower()),
        penalty=penalty,
        decided_on=date(2026, 11, 20),
        provisions=("UK GDPR Article 32",),
        decision_number=number,
        people_affected=12,
        confidence=0.9,
        evidence=(Evidence(field="amount", part=Part.TITLE, text="£1,000", start=3, end=9, confidence=0.8),),
    )


def an_action(
    number: int = 1, subject: str = "Acme", *, announced: datetime = NOW, finding: Finding | None = None
) -> EnforcementAction:
    return EnforcementAction(
        id=f"action-{number}",
        reference=f"ICO-2026-{number:03d}",
        finding=finding or a_finding(subject),
        announced_at=announced,
        citations=(
            Citation(
                source="ico/news",
                item=f"item-{number}",
                title=f"{subject} fined",
                link=f"https://ico.example/{number}",
                published=announced,
                language="en",
            ),
        ),
        summary=f"{subject} left unprotected its customers' data.",
    )


def an_item(number: int = 1, *, text: str = "Text", due: datetime | None = None) -> StoredItem:
    return StoredItem(
        item=FeedItem(
            source="ico/news",
            regulator="ico",
            id=f"item-{number}",
            link=f"https://ico.example/{number}",
            title=f"Title {number}",
            text=text,
            text_state=TextState.FULL,
            published=NOW,
            updated=NOW + MINUTE,
            categories=("Monetary penalties", "Retail"),
            language="en",
            decision_number="N-1",
            document="https://ico.example/n1.pdf",
        ),
        fingerprint=f"print-{number}",
        verdict=Verdict(kind=ItemKind.ENFORCEMENT, because=("has fined",)),
        findings=(a_finding(),),
        actions=(f"ICO-2026-{number:03d}",),
        first_seen=NOW,
        last_seen=NOW,
        baseline=True,
        page_due_at=due,
        page_attempts=2,
    )


def channel(number: int = 1, platform: str = "slack", workspace: str | None = "T1") -> Destination:
    return Destination(platform=platform, channel=f"C{number}", workspace=workspace)


def a_delivery(number: int = 1, *, to: Destination | None = None, due: datetime = NOW, **more: object) -> Delivery:
    plain = Delivery(
        id=f"delivery-{number}", action="action-1", destination=to or channel(), created_at=NOW, due_at=due
    )
    return replace(plain, **more)  # type: ignore[arg-type]


async def owe(store: Store, *deliveries: Delivery) -> int:
    """Record deliveries, with the actions of which they tell."""

    def work(session: Session) -> int:
        for action in {delivery.action for delivery in deliveries} - {None}:
            session.actions.put(an_action(int(str(action).rpartition("-")[2])))
        return session.outbox.add(deliveries)

    return await store.write(work)


async def claim(store: Store, at: datetime = NOW, limit: int = 100, **more: object) -> list[Delivery]:
    return list(await store.write(lambda s: s.outbox.claim(at, limit, **more)))  # type: ignore[arg-type]


async def settle(store: Store, *deliveries: Delivery) -> None:
    def work(session: Session) -> None:
        for delivery in deliveries:
            session.outbox.settle(delivery)

    await store.write(work)


def delivered(delivery: Delivery) -> Delivery:
    receipt = Receipt(channel=delivery.destination.channel, message=f"m-{delivery.id}")
    return replace(delivery, state=DeliveryState.DELIVERED, receipt=receipt)


def ids(deliveries: list[Delivery]) -> list[str]:
    return [delivery.id for delivery in deliveries]
