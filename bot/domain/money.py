"""Sums of money, and the part a sum plays in a decision."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """An amount in units of a currency, never a float.

    Attributes:
        amount: units (pounds, euros), not pence or cents.
        currency: ISO 4217 code, or None where the text names no currency.
    """

    amount: Decimal
    currency: str | None

    def __str__(self) -> str:
        return f"{self.amount:,f} {self.currency or '?'}"


class PenaltyRole(StrEnum):
    """What a sum does in the decision that names it."""

    IMPOSED = "imposed"
    PROPOSED = "proposed"
    PER_DAY = "per_day"
    LIQUIDATED = "liquidated"
    REDUCED = "reduced"
    UPHELD = "upheld"
    SUSPENDED = "suspended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Penalty:
    """A sum laid upon a party.

    Attributes:
        money: the most exact figure that the text gives.
        role: what the sum does.
        approximate: whether the text only rounds it ("nearly", "environ", "oltre").
        suspect: why the figure as written cannot be trusted (a typing error in the source), or None.
    """

    money: Money
    role: PenaltyRole = PenaltyRole.IMPOSED
    approximate: bool = False
    suspect: str | None = None
