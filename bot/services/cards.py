"""What a delivery shows: looked up and presented at the moment it is sent, so that it shows the latest revision."""

from __future__ import annotations

from bot.domain.actions import EnforcementAction
from bot.domain.cards import Card
from bot.domain.deliveries import Delivery, DeliveryKind
from bot.domain.ports import Converted, Converter, Session
from bot.domain.regulators import Directory
from bot.domain.subscriptions import Cadence
from bot.pipeline import present
from bot.services.answer import related_actions

_MOST_KEPT = 256


class CardMaker:
    """Makes the card of a delivery from what is on record."""

    def __init__(self, directory: Directory, converter: Converter) -> None:
        self._directory = directory
        self._converter = converter
        self._made: dict[tuple[str, str | None], tuple[tuple[object, ...], Card]] = {}

    def card(self, session: Session, delivery: Delivery) -> Card | None:
        """The card to post; None where there is nothing to say."""
        if delivery.kind is DeliveryKind.NOTICE:
            return present.notice(delivery.text or "")
        if delivery.kind in (DeliveryKind.DIGEST, DeliveryKind.SUMMARY):
            return self._gathered(session, delivery)
        action = session.actions.get(delivery.action) if delivery.action else None
        if action is None:
            return None
        return self._alert(action, related_actions(session, action), self._converted(session, delivery, action))

    def _alert(
        self, action: EnforcementAction, related: tuple[EnforcementAction, ...], converted: Converted | None
    ) -> Card:
        """The card of an alert, kept for a while, since an action is alerted to many channels."""
        shown = (action, related, converted)
        key = (action.id, converted.money.currency if converted else None)
        made = self._made.get(key)
        if made is None or made[0] != shown:
            if len(self._made) >= _MOST_KEPT:
                self._made.clear()
            made = (shown, present.alert(action, self._directory, related=related, converted=converted))
            self._made[key] = made
        return made[1]

    def _gathered(self, session: Session, delivery: Delivery) -> Card | None:
        ids = delivery.actions or ((delivery.action,) if delivery.action else ())
        actions = [action for action in map(session.actions.get, ids) if action is not None]
        if not actions:
            return None
        return present.digest(actions, self._directory, heading=self._heading(session, delivery))

    def _heading(self, session: Session, delivery: Delivery) -> str:
        if delivery.kind is DeliveryKind.SUMMARY:
            return "Also announced while Finewatch was catching up"
        subscription = session.subscriptions.get(delivery.subscription) if delivery.subscription else None
        weekly = subscription is not None and subscription.cadence is Cadence.WEEKLY
        return "This week's enforcement actions" if weekly else "Today's enforcement actions"

    def _converted(self, session: Session, delivery: Delivery, action: EnforcementAction) -> Converted | None:
        subscription = session.subscriptions.get(delivery.subscription) if delivery.subscription else None
        sum_named = action.finding.money
        if subscription is None or subscription.currency is None or sum_named is None:
            return None
        day = action.finding.decided_on or action.announced_at.date()
        return self._converter.convert(sum_named, subscription.currency, day)
