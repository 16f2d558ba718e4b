"""What is owed because of what was recorded: alerts to whoever wants an action, updates of messages that show it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime

from bot.domain.actions import EnforcementAction
from bot.domain.deliveries import Delivery, DeliveryKind, DeliveryState
from bot.domain.items import FeedItem
from bot.domain.ports import Converter, Session
from bot.domain.subscriptions import Cadence, Destination, Subscription
from bot.pipeline.due import due_at
from bot.pipeline.match import Facts, matches
from bot.services.notices import new_delivery_id
from bot.services.placing import Recorded


class Owing:
    """Writes deliveries into the outbox, in the transaction that records their reason."""

    def __init__(self, converter: Converter, catch_up: int) -> None:
        """
        Args:
            converter: for filters by sum.
            catch_up: the most alerts that may wait for one channel; what exceeds it goes into one summary.
        """
        self._converter = converter
        self._catch_up = catch_up

    def owe(self, session: Session, item: FeedItem, recorded: Recorded, now: datetime) -> None:
        """Write the deliveries: updates of the messages that show changed actions, and alerts to everyone else.

        A case that has moved on (an appeal, a reduction) is news to a channel that was never told of it.
        """
        text = f"{item.title}\n{item.text}"
        news = [*recorded.new, *recorded.unheard]
        facts = [Facts(action, text, self._converter) for action in news]
        updates = [update for action in recorded.updated for update in _updates(session, action, now)]
        told = {(update.destination, update.action) for update in updates}
        owed: dict[tuple[Destination, str], Delivery] = {}
        for match in matches(facts, session.subscriptions.all() if facts else ()):
            delivery = _alert(match.subscription, match.action, now)
            key = (delivery.destination, match.action.id)
            if key not in told and (key not in owed or delivery.due_at < owed[key].due_at):
                owed[key] = delivery
        session.outbox.add([*updates, *self._capped(session, list(owed.values()))])

    def _capped(self, session: Session, owed: list[Delivery]) -> list[Delivery]:
        """Alerts beyond what may wait for one channel become rows of its one summary."""
        waiting = Counter(session.outbox.waiting({delivery.destination for delivery in owed}))
        capped = []
        for delivery in owed:
            waiting[delivery.destination] += 1
            too_many = delivery.kind is DeliveryKind.ALERT and waiting[delivery.destination] > self._catch_up
            capped.append(replace(delivery, kind=DeliveryKind.SUMMARY) if too_many else delivery)
        return capped


def _alert(subscription: Subscription, action: EnforcementAction, now: datetime) -> Delivery:
    instant = subscription.cadence is Cadence.INSTANT
    return Delivery(
        id=new_delivery_id(),
        kind=DeliveryKind.ALERT if instant else DeliveryKind.DIGEST,
        destination=subscription.destination,
        action=action.id,
        revision=action.revision,
        subscription=subscription.id,
        created_at=now,
        due_at=due_at(subscription, now),
    )


def _updates(session: Session, action: EnforcementAction, now: datetime) -> list[Delivery]:
    """One update for each channel that was, or is still to be, alerted of the action."""
    told = {
        delivery.destination: delivery
        for delivery in session.outbox.of_action(action.id)
        if delivery.kind is DeliveryKind.ALERT
        and delivery.state not in (DeliveryState.REJECTED, DeliveryState.ABANDONED)
    }
    return [
        Delivery(
            id=new_delivery_id(),
            kind=DeliveryKind.UPDATE,
            destination=destination,
            action=action.id,
            revision=action.revision,
            text=action.change,
            subscription=alert.subscription,
            created_at=now,
            due_at=max(now, alert.due_at),
        )
        for destination, alert in told.items()
    ]
