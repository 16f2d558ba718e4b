"""One delivery, from what is on record to what the platform answered."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.domain.cards import Card
from bot.domain.deliveries import Delivery, DeliveryKind, DeliveryState, Receipt
from bot.domain.errors import PostError, PostUnclear
from bot.domain.ports import Clock, Platform, Session
from bot.pipeline import outcome

log = logging.getLogger(__name__)

Cards = Callable[[Session, Delivery], Card | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A delivery ready to be handed to its platform.

    Attributes:
        delivery: as claimed; its state says whether it may already have been posted.
        card: what to show.
        replaces: the message to edit; None to post a new one.
    """

    delivery: Delivery
    card: Card
    replaces: Receipt | None = None

    @property
    def requests(self) -> int:
        """How many requests it may take to hand over: an edit with its thread, or a look-up, takes several."""
        if self.replaces is not None:
            return 4 if self.delivery.text else 1
        return 3 if self.delivery.state is DeliveryState.UNKNOWN else 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """How an attempt ended.

    Attributes:
        delivery: as it is to be written back.
        error: what the platform objected, if it did.
    """

    delivery: Delivery
    error: PostError | None = None


def prepare(session: Session, delivery: Delivery, cards: Cards) -> Message | Delivery:
    """Make a claimed delivery ready, within the transaction that claimed it.

    Returns:
        the message to send; or the delivery, settled without one.
    """
    if delivery.kind is DeliveryKind.UPDATE:
        return _prepare_update(session, delivery, cards)
    card = cards(session, delivery)
    if card is None:
        return outcome.abandoned(delivery, "There is nothing to show.")
    return Message(delivery=_as_shown(session, delivery), card=card)


def _prepare_update(session: Session, delivery: Delivery, cards: Cards) -> Message | Delivery:
    """An update edits the message that shows its action, unless there is none, or it shows that revision already."""
    posted = session.outbox.posted(delivery.action, delivery.destination) if delivery.action else ()
    shown = next(iter(posted), None)
    if shown is None or shown.receipt is None:
        return outcome.abandoned(delivery, "There is no message to edit.")
    if shown.kind is DeliveryKind.ALERT and shown.revision >= delivery.revision:
        return outcome.delivered(delivery, shown.receipt)
    card = cards(session, delivery if shown.kind is DeliveryKind.ALERT else shown)
    if card is None:
        return outcome.abandoned(delivery, "There is nothing to show.")
    return Message(delivery=delivery, card=card, replaces=shown.receipt)


def _as_shown(session: Session, delivery: Delivery) -> Delivery:
    """The delivery with the revision that its message will show, written down before it is sent.

    Where an earlier attempt may have got through, the revision stays that attempt's: if its message is the one that
    stands, the update that follows must still edit it.
    """
    if delivery.kind is not DeliveryKind.ALERT or delivery.state is DeliveryState.UNKNOWN or delivery.action is None:
        return delivery
    action = session.actions.get(delivery.action)
    if action is None or action.revision == delivery.revision:
        return delivery
    latest = replace(delivery, revision=action.revision)
    session.outbox.settle(replace(latest, state=DeliveryState.SENDING))
    return latest


async def send(
    platform: Platform, message: Message, clock: Clock, *, look_after: timedelta, luck: Callable[[], float]
) -> Result:
    """Hand a message to its platform, looking first where it may already be there."""
    delivery = message.delivery
    doubt = delivery.state is DeliveryState.UNKNOWN
    try:
        if message.replaces is not None:
            receipt = await platform.edit(message.replaces, message.card, note=delivery.text, mark=delivery.id)
            return Result(delivery=outcome.delivered(delivery, receipt))
        if doubt and not outcome.is_remembered(delivery, clock(), platform.limits.remembers):
            found = await platform.find(delivery.destination, delivery.id, outcome.look_from(delivery, clock()))
            if found is not None:
                return Result(delivery=outcome.delivered(delivery, found))
            doubt = False
        receipt = await platform.post(
            delivery.destination, message.card, mark=delivery.id, repeat=delivery.state is DeliveryState.UNKNOWN
        )
        return Result(delivery=outcome.delivered(delivery, receipt))
    except PostError as error:
        trouble = error
    except Exception as error:  # a surprise in a platform's client: nobody knows whether the message went out
        log.exception("delivery %s to %s failed unexpectedly", delivery.id, delivery.destination)
        trouble = PostUnclear(f"An unexpected {type(error).__name__} leaves it open whether this was posted: {error}")
    settled = outcome.failed(delivery, trouble, clock(), doubt=doubt, look_after=look_after, luck=luck())
    return Result(delivery=settled, error=trouble)
