"""New deliveries' marks, and words to the operator."""

from __future__ import annotations

import secrets
from datetime import datetime

from bot.domain.deliveries import Delivery, DeliveryKind
from bot.domain.subscriptions import Destination

_MARK_BYTES = 9


def new_delivery_id() -> str:
    """A mark for one message: unguessable, and within Discord's 25 characters for a nonce (18 hexadecimal digits)."""
    return secrets.token_hex(_MARK_BYTES)


def notice(operator: Destination, sentence: str, now: datetime) -> Delivery:
    """A sentence owed to the operator's channel."""
    return Delivery(
        id=new_delivery_id(),
        kind=DeliveryKind.NOTICE,
        destination=operator,
        text=sentence,
        created_at=now,
        due_at=now,
    )
