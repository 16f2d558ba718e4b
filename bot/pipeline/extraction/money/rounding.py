"""When one figure is another, told less exactly."""

from __future__ import annotations

from decimal import Decimal

_LOOSE = 20  # a rounded form lies within a twentieth of the exact sum,
_LOOSEST = 6  # and one of a single figure ("half a million", "over 3 million") within a sixth


def rounds(vague: Decimal, exact: Decimal) -> bool:
    """Whether one amount is a rounder form of the other: fewer figures, and less than one of its last figure away."""
    apart, larger = abs(vague - exact), max(vague, exact)
    if apart * _LOOSEST > larger:
        return False
    told = vague.normalize().as_tuple()
    near = apart * (_LOOSEST if len(told.digits) == 1 else _LOOSE) <= larger
    return near and apart < Decimal(1).scaleb(int(told.exponent)) and len(told.digits) < figures(exact)


def figures(amount: Decimal) -> int:
    """How many significant figures an amount has: 3 for 247,000."""
    return len(amount.normalize().as_tuple().digits)
