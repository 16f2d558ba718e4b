"""What the operator is told of deliveries that need a person: once, not once for every channel of an outage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.deliveries import Delivery, DeliveryKind, DeliveryState
from bot.domain.errors import LookupImpossible, PostError, PostRejected
from bot.domain.subscriptions import Destination
from bot.services.sending import Result

AGAIN_AFTER = timedelta(hours=1)
"""Trouble of one kind with one platform is told of once in this time; `finewatch deliveries` shows each case."""

MANY_ATTEMPTS = 8
"""Attempts after which it is told that a message cannot be delivered: some minutes of back-off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One sentence for the operator.

    Attributes:
        sentence: what happened, and what it means.
        about: the channel concerned.
        kind: what is not to be told again for a while; None where each case is told.
    """

    sentence: str
    about: Destination
    kind: tuple[str, str] | None = None


class Teller:
    """Remembers what has been told."""

    def __init__(self) -> None:
        self._told: dict[tuple[str, str], datetime] = {}

    def news(self, results: Iterable[Result], now: datetime) -> list[News]:
        """What is worth telling of these results."""
        worth: list[News] = []
        kinds: set[tuple[str, str]] = set()
        for result in results:
            news = _news(result.delivery, result.error) if result.error else None
            if news is None or (news.kind and (news.kind in kinds or self._is_recent(news.kind, now))):
                continue
            worth.append(news)
            if news.kind:
                kinds.add(news.kind)
        return worth

    def told(self, news: Iterable[News], now: datetime) -> None:
        """Remember that this has been told."""
        self._told |= {each.kind: now for each in news if each.kind}

    def _is_recent(self, kind: tuple[str, str], now: datetime) -> bool:
        last = self._told.get(kind)
        return last is not None and timedelta(0) <= now - last < AGAIN_AFTER


def _news(delivery: Delivery, error: PostError) -> News | None:
    there = delivery.destination
    if isinstance(error, PostRejected):
        return _refused(delivery, error)
    if isinstance(error, LookupImpossible) and delivery.state is DeliveryState.UNKNOWN:
        sentence = (
            f"Whether a message reached {there} is not known, and cannot be looked up: {error}. It is not repeated;"
            f" `finewatch deliveries` shows it as {delivery.id}."
        )
        return News(sentence=sentence, about=there, kind=("lookup", there.platform))
    if delivery.attempts == MANY_ATTEMPTS:
        sentence = f"A message to {there} has failed {delivery.attempts} times and is tried on: {error}."
        return News(sentence=sentence, about=there, kind=("failing", there.platform))
    return None


def _refused(delivery: Delivery, error: PostRejected) -> News | None:
    there = delivery.destination
    if error.destination_is_gone:
        sentence = f"{there} can no longer be posted to; its subscriptions are paused. {error}."
        return News(sentence=sentence, about=there)
    if delivery.kind is DeliveryKind.UPDATE:
        return None  # somebody has deleted the alert: that is theirs to do
    return News(
        sentence=f"A message to {there} was refused for good: {error}.", about=there, kind=("refused", there.platform)
    )
