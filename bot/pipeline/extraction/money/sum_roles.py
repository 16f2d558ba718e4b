"""The parts that a sum of money can play in a text."""

from __future__ import annotations

from enum import StrEnum


class SumRole(StrEnum):
    """What a sum is. ``SANCTION`` and ``FORMER`` are laid upon a party, now or at first; the rest are not."""

    SANCTION = "sanction"
    FORMER = "former"
    MAXIMUM = "maximum"
    RANGE = "range"
    CONVERSION = "conversion"
    TURNOVER = "turnover"
    COSTS = "costs"
    LOSS = "loss"
    CLAIMED = "claimed"
    PAID = "paid"
    OTHER_MONEY = "other money"
    REDUCTION = "size of a reduction"
    COUNTERFACTUAL = "never imposed"
    POSSIBLE = "only possible"
    OTHER_AUTHORITY = "another authority"
    TOTAL = "total of others"
    PART = "part of another"
    MISPRINT = "misprint"
    ROUNDED = "rounded form of another"
    STATISTIC = "statistic"
    UNRELATED = "unrelated"
