"""Which subscriptions want an action, and, for those that do not, why.

An item often tells of several measures against one party: a fine with an order beside it. A channel is told once, of
the gravest measure that it asked for (of each fine, where several were imposed); the alert's card names the others.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.actions import ActionType, EnforcementAction
from bot.domain.money import Money
from bot.domain.ports import Converter
from bot.domain.subscriptions import Filter, Subscription

GRAVITY = (
    ActionType.FINE,
    ActionType.CIVIL_PENALTY,
    ActionType.PROSECUTION,
    ActionType.SETTLEMENT,
    ActionType.PERIODIC_PENALTY,
    ActionType.COMPENSATION,
    ActionType.INTENDED_FINE,
    ActionType.APPEAL,
    ActionType.ORDER,
    ActionType.FORMAL_NOTICE,
    ActionType.REPRIMAND,
    ActionType.INVESTIGATION,
)
"""Types of action, the gravest first."""

_RANK = {kind: rank for rank, kind in enumerate(GRAVITY)}


def fold(text: str) -> str:
    """Lower case without accents, for comparing words that people type."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


class Facts:
    """What filters ask of an action, worked out once for all subscriptions."""

    def __init__(self, action: EnforcementAction, text: str, converter: Converter) -> None:
        self.action = action
        self.regulator = action.finding.regulator
        self.type = action.finding.type
        self.money = action.finding.money
        self.subject = fold(action.finding.subject.name) if action.finding.subject else ""
        self._text = text
        self._folded: str | None = None
        self._converter = converter
        self._sums: dict[str, Money | None] = {}

    @property
    def text(self) -> str:
        """Title and text of the item, folded when first asked for."""
        if self._folded is None:
            self._folded = fold(self._text)
        return self._folded

    def sum_in(self, currency: str) -> Money | None:
        """The action's sum in a currency; None where no rate is known."""
        if currency not in self._sums:
            self._sums[currency] = self._convert(currency)
        return self._sums[currency]

    def _convert(self, currency: str) -> Money | None:
        if self.money is None or self.money.currency is None:
            return None
        if self.money.currency == currency:
            return self.money
        day = self.action.finding.decided_on or self.action.announced_at.date()
        converted = self._converter.convert(self.money, currency, day)
        return converted.money if converted else None


def refusal(wanted: Filter, facts: Facts) -> str | None:
    """Why a filter does not want an action, in a few words; None where it does.

    A sum that cannot be compared, for want of a currency or a rate, passes: an alert too many is the lesser harm.
    """
    if wanted.regulators and facts.regulator not in wanted.regulators:
        return "another regulator"
    if wanted.types and facts.type not in wanted.types:
        return f"not asked for: {facts.type.value}"
    if wanted.at_least is not None:
        reason = _too_small(wanted.at_least, facts)
        if reason:
            return reason
    if wanted.subjects and not _mentions(facts.subject, wanted.subjects):
        return "another subject"
    if wanted.keywords and not _mentions(facts.text, wanted.keywords):
        return "none of the keywords"
    return None


def _too_small(least: Money, facts: Facts) -> str | None:
    if facts.money is None:
        return "no sum was named"
    if least.currency is None:
        return None
    amount = facts.sum_in(least.currency)
    if amount is not None and amount.amount < least.amount:
        return f"below {least}"
    return None


def _mentions(text: str, words: Sequence[str]) -> bool:
    return any(_word(word).search(text) for word in words)


@lru_cache(maxsize=8192)
def _word(word: str) -> re.Pattern[str]:
    """The word as a whole, folded; many subscriptions ask for the same ones."""
    return re.compile(rf"\b{re.escape(fold(word))}\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A subscription, and the action of which its channel is to be told."""

    subscription: Subscription
    action: EnforcementAction


def matches(together: Iterable[Facts], subscriptions: Iterable[Subscription]) -> list[Match]:
    """Who is to be told of actions that one item reports.

    Args:
        together: the new actions of one item.
        subscriptions: all of them; paused ones want nothing.

    Returns:
        for each subscription and party, a match for each separate fine, else one for the gravest measure wanted.
    """
    parties: dict[str, list[Facts]] = {}
    for facts in sorted(together, key=lambda facts: _gravity(facts.action)):
        parties.setdefault(_party(facts.action), []).append(facts)
    return [
        Match(subscription=subscription, action=action)
        for subscription in subscriptions
        if not subscription.paused
        for group in parties.values()
        for action in _told([facts.action for facts in group if refusal(subscription.filter, facts) is None])
    ]


def leading(together: Iterable[EnforcementAction]) -> list[EnforcementAction]:
    """Those of a source's new actions of which somebody who wants everything is told; their cards name the others."""
    parties: dict[str, list[EnforcementAction]] = {}
    for action in sorted(together, key=_gravity):
        parties.setdefault(f"{action.citations[-1].item} {_party(action)}", []).append(action)
    return [action for group in parties.values() for action in _told(group)]


def _told(wanted: list[EnforcementAction]) -> list[EnforcementAction]:
    """Every separate fine of one party; where there is none, the gravest measure alone."""
    fines = [action for action in wanted if action.finding.type is ActionType.FINE and action.finding.money]
    return fines or wanted[:1]


def _gravity(action: EnforcementAction) -> tuple[bool, int]:
    return (action.finding.money is None, _RANK[action.finding.type])


def _party(action: EnforcementAction) -> str:
    subject = action.finding.subject
    return f"{action.finding.regulator} {subject.key if subject else action.id}"
