"""A clock, cards and a deliverer for tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.cards import Card
from bot.domain.deliveries import Delivery, DeliveryKind
from bot.domain.ports import Platform, Session, Store
from bot.domain.subscriptions import Destination
from bot.services.deliver import Deliverer
from tests.contracts.samples import NOW, a_delivery, a_finding, an_action

OPERATOR = Destination(platform="slack", channel="C-operator")


class Time:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def passes(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


def cards(session: Session, delivery: Delivery) -> Card | None:
    if delivery.text and delivery.kind is DeliveryKind.NOTICE:
        return Card(title=delivery.text)
    if delivery.actions:
        return Card(title=", ".join(delivery.actions))
    action = session.actions.get(delivery.action or "")
    return Card(title=f"{action.id} r{action.revision}") if action else None


def deliverer(store: Store, time: Time, *platforms: Platform, **more: object) -> Deliverer:
    by_name = {platform.name: platform for platform in platforms}
    options: dict[str, object] = {"operator": OPERATOR} | more
    return Deliverer(store, by_name, cards, clock=time, **options)  # type: ignore[arg-type]


async def get(store: Store, number: int = 1) -> Delivery:
    found = await store.read(lambda s: s.outbox.get(f"delivery-{number}"))
    assert found is not None
    return found


async def revise(store: Store, number: int = 1, revision: int = 2) -> None:
    changed = replace(an_action(number), revision=revision, finding=a_finding(f"Acme {revision}"))
    await store.write(lambda s: s.actions.put(changed))


def an_update(number: int, revision: int = 2, **more: object) -> Delivery:
    return a_delivery(number, kind=DeliveryKind.UPDATE, revision=revision, text=f"change {revision}", **more)
