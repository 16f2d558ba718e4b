"""One item read: is it enforcement, what was done to whom, and why each other sum is not the sanction.

::

    FeedItem ─► text (sentences, words, offsets) ─► authorities, parties, sums, measures ─► roles ─► findings
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.actions import Finding, Part
from bot.domain.items import FeedItem, ItemKind, Verdict
from bot.domain.regulators import Directory
from bot.pipeline.extraction.classify import judge, may_tell
from bot.pipeline.extraction.findings import findings_of
from bot.pipeline.extraction.grammar.linking import linker_for
from bot.pipeline.extraction.money.sum_roles import SumRole
from bot.pipeline.extraction.page.layout import lay_out
from bot.pipeline.extraction.sentences.drafts import Drafter
from bot.pipeline.extraction.story.actions import Action
from bot.pipeline.extraction.story.assemble import Assembler
from bot.pipeline.extraction.story.cases import CaseReader
from bot.pipeline.extraction.story.resolve import Resolver


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
    linker = linker_for(document.vocabulary.language)
    drafter = Drafter(document, linker)
    drafts = CaseReader(document, drafter.dealer, drafter.judged).read(drafter.drafts())
    drafts = Resolver(document, drafts, linker).resolve()
    assembler = Assembler(document, directory, drafts)
    actions = assembler.actions()
    verdict = judge(document, actions)
    if not verdict.is_enforcement:
        actions = [action for action in actions if action.sum is not None and action.attested]
        for action in actions:
            action.background = True
    rejected = _rejected(drafter, assembler, actions)
    return Reading(verdict=verdict, findings=findings_of(document, actions), rejected=rejected)


def _rejected(drafter: Drafter, assembler: Assembler, actions: list[Action]) -> tuple[RejectedSum, ...]:
    """Every sum that was read and is no sanction, in reading order."""
    taken = {id(action.sum) for action in actions}
    gone = {id(each.draft.sum): each.role for each in assembler.restated}
    rows = [
        RejectedSum(
            part=view.sentence.part,
            start=judged.sum.mention.start,
            end=judged.sum.mention.end,
            text=judged.sum.mention.text,
            reason=gone.get(id(judged.sum), judged.role).value,
        )
        for view, judged in drafter.judged
        if id(judged.sum) not in taken
        and (id(judged.sum) in gone or judged.role not in {SumRole.SANCTION, SumRole.FORMER})
    ]
    return tuple(sorted(rows, key=lambda row: (row.part is Part.TEXT, row.start)))
