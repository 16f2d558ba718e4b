"""One item read: is it enforcement, what was done to whom, and why each other sum is not the sanction.

::

    FeedItem ─► text (sentences, words, offsets) ─► authorities, parties, sums, measures ─► roles ─► findings
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.actions import ActionRole, Finding, Part, Subject
from bot.domain.items import FeedItem, ItemKind, Verdict
from bot.domain.money import Money, Penalty
from bot.domain.regulators import Directory
from bot.pipeline.assemble import Action, Assembler
from bot.pipeline.classify import judge, may_tell
from bot.pipeline.drafts import Drafter
from bot.pipeline.names import subject_key
from bot.pipeline.resolve import Resolver
from bot.pipeline.view import lay_out


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
    if not may_tell(item):
        return Reading(verdict=Verdict(kind=ItemKind.OTHER))
    document = lay_out(item, directory)
    drafter = Drafter(document)
    drafts = Resolver(document, drafter.drafts()).resolve()
    assembler = Assembler(document, directory, drafts)
    actions = assembler.actions()
    verdict = judge(document, actions)
    if not verdict.is_enforcement:
        actions = [action for action in actions if action.sum is not None and action.sure]
        for action in actions:
            action.background = True
    return Reading(verdict=verdict, findings=tuple(_finding(action) for action in actions))


def _finding(action: Action) -> Finding:
    name = ", ".join(max((n.text for n in p.names), key=len) for p in action.parties)
    return Finding(
        regulator=action.regulator,
        type=action.type,
        role=ActionRole.BACKGROUND if action.background else ActionRole.MAIN,
        subject=Subject(name=name, key=subject_key(name)),
        penalty=Penalty(money=Money(amount=action.amount, currency=action.sum.mention.currency if action.sum else None))
        if action.amount is not None
        else None,
        confidence=0.8,
    )
