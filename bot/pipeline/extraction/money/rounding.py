"""When one figure is another, told less exactly."""

from __future__ import annotations

from decimal import Decimal

_LOOSE = 20  # a rounded form lies within a twentieth of the exact sum,
_LOOSEST = 6  # and one of a single figure ("half a million", "over 3 million") within a sixth


def rounds(vague: Decimal, exact: Decimal) -> bool:
    """Whether one amount is a rounder form of the other: fewer figures, and less than one of its last figure away."""
    loose = _LOOSEST if figures(vague) == 1 else _LOOSE
    last_figure = Decimal(1).scaleb(int(vague.normalize().as_tuple().exponent))
    near = abs(vague - exact) * loose <= max(vague, exact) and abs(vague - exact) < last_figure
    return near and figures(vague) < figures(exact)


def figures(amount: Decimal) -> int:
    """How many significant figures an amount has: 3 for 247,000."""
    return len(amount.normalize().as_tuple().digits)
