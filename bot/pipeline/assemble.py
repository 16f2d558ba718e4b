"""Findings out of drafts: one action for each party and measure, the most exact sum, the item's news before the past."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal

from bot.domain.actions import ActionRole, ActionType, Part
from bot.domain.regulators import Directory
from bot.pipeline.drafts import Draft
from bot.pipeline.languages.vocabulary import Cue
from bot.pipeline.parties import Name, Party
from bot.pipeline.sums import MONETARY, Sum, SumRole
from bot.pipeline.view import Document, View


@dataclass(slots=True, eq=False)
class Action:
    """One action, gathered from every sentence that tells of it."""

    type: ActionType
    parties: tuple[Party, ...]
    drafts: list[Draft] = field(default_factory=list)
    sum: Sum | None = None
    regulator: str = ""
    background: bool = False
    rejected: SumRole | None = None

    @property
    def amount(self) -> Decimal | None:
        return self.sum.mention.amount if self.sum else None

    @property
    def currency(self) -> str | None:
        return self.sum.mention.currency if self.sum else None


class Assembler:
    """Makes one document's drafts into actions."""

    def __init__(self, document: Document, directory: Directory, drafts: list[Draft]) -> None:
        self._document = document
        self._directory = directory
        self._drafts = drafts
        self.rejected: list[tuple[Sum, View, SumRole]] = []

    def actions(self) -> list[Action]:
        """The document's actions, without repeats, totals, conversions and rounded forms."""
        self._focus = self._find_focus()
        self._carry_parties()
        actions = self._group()
        actions = self._drop_restatements(actions)
        actions = self._drop_bare(actions)
        for action in actions:
            action.regulator = self._acting(action)
        self._part_past(actions)
        return sorted(actions, key=lambda a: a.background)

    def _find_focus(self) -> Party | None:
        """The party that the text is about: by what is done to it, by the title, by how often and early it is named."""
        score: Counter[int] = Counter()
        by_id = {id(p): p for p in self._document.parties}
        for draft in self._drafts:
            for name in draft.names:
                weight = 4 if draft.sum else 3
                score[id(name.party)] += weight + (2 if draft.view.sentence.part is Part.TITLE else 0)
        for party in self._document.parties:
            if party.described:
                score[id(party)] -= 1
                continue
            score[id(party)] += min(len(party.names), 4)
            if any(name.sentence.part is Part.TITLE for name in party.names):
                score[id(party)] += 3
        best = max(score, key=lambda key: (score[key], -self._place(by_id[key])), default=None)
        return by_id[best] if best is not None else None

    @staticmethod
    def _place(party: Party) -> int:
        return party.names[0].sentence.index * 1000 + party.names[0].first

    def _carry_parties(self) -> None:
        """A measure told without a party belongs to the last one acted against, or else to the text's own."""
        last: Name | None = None
        for draft in self._drafts:
            if draft.names:
                if not draft.background:
                    last = draft.names[-1]
                continue
            source = last or (self._focus.names[0] if self._focus else None)
            if source is not None:
                draft.names, draft.guessed = [source], True

    def _group(self) -> list[Action]:
        groups: dict[tuple[ActionType, tuple[int, ...], Decimal | None, str | None], Action] = {}
        for draft in self._drafts:
            for parties in self._shares(draft):
                key = (draft.type, tuple(sorted(id(p) for p in parties)), draft.sum.mention.amount if draft.sum else None,
                       draft.sum.mention.currency if draft.sum else None)  # fmt: skip
                action = groups.setdefault(key, Action(draft.type, parties, sum=draft.sum))
                action.drafts.append(draft)
        return list(groups.values())

    @staticmethod
    def _shares(draft: Draft) -> list[tuple[Party, ...]]:
        parties = tuple(dict.fromkeys(n.party for n in draft.names if n.party is not None))
        if draft.sum is None:
            return [(p,) for p in parties]
        return [parties] if parties else []

    def _drop_restatements(self, actions: list[Action]) -> list[Action]:
        monied = [a for a in actions if a.sum is not None]
        for action in monied:
            action.rejected = self._restates(action, [a for a in monied if a is not action and a.rejected is None])
        for action in monied:
            if action.rejected and action.sum:
                self.rejected.append((action.sum, action.drafts[0].view, action.rejected))
        return [a for a in actions if a.rejected is None]

    def _restates(self, action: Action, others: list[Action]) -> SumRole | None:
        same = [o for o in others if o.currency == action.currency]
        if self._is_total(action, same):
            return SumRole.TOTAL
        for other in same:
            if other.amount == action.amount and (self._weaker(action, other)):
                return SumRole.ROUNDED
            if _rounds(action, other) and _related(action, other):
                return SumRole.ROUNDED
        return None

    @staticmethod
    def _weaker(action: Action, other: Action) -> bool:
        """Two tellings of one sum: the one whose party was only guessed gives way, then the later."""
        if action.type is not other.type and {action.type, other.type} != {ActionType.FINE, ActionType.APPEAL}:
            pass
        guessed, sure = all(d.guessed for d in action.drafts), not all(d.guessed for d in other.drafts)
        return guessed and sure

    @staticmethod
    def _is_total(action: Action, others: list[Action]) -> bool:
        parts = list(
            {
                (o.amount, o.parties): o for o in others if o.amount and action.amount and o.amount < action.amount
            }.values()
        )
        amounts = sorted((p.amount for p in parts if p.amount is not None), reverse=True)
        return action.amount is not None and _adds_up(action.amount, amounts)

    @staticmethod
    def _drop_bare(actions: list[Action]) -> list[Action]:
        """A fine told without its sum is the one told with it."""
        paid = {p for a in actions if a.sum is not None for p in a.parties}
        seen_types = {(a.type, p) for a in actions for p in a.parties}
        kept = []
        for action in actions:
            if (
                action.sum is None
                and action.type in MONETARY - {ActionType.APPEAL}
                and any(p in paid for p in action.parties)
            ):
                continue
            if action.type is ActionType.INVESTIGATION and any(
                (t, p) in seen_types for t in _OUTWEIGHS for p in action.parties
            ):
                continue
            kept.append(action)
        return kept

    def _acting(self, action: Action) -> str:
        for draft in action.drafts:
            if draft.view.authorities:
                return draft.view.authorities[0].slug
        publisher = self._directory.get(self._document.item.regulator)
        if publisher is not None:
            return publisher.slug
        named = [a.slug for v in self._document.views for a in v.authorities]
        return named[0] if named else self._document.item.regulator

    def _part_past(self, actions: list[Action]) -> None:
        """What the sentence dates back, or another authority did, is background beside the item's own news."""
        if not actions:
            return
        main = actions[0].regulator
        for action in actions:
            past = all(d.view.has(Cue.BACKGROUND) or d.former for d in action.drafts)
            action.background = past and (action.regulator != main or action is not actions[0])


_OUTWEIGHS = frozenset(ActionType) - {ActionType.INVESTIGATION}


def _rounds(action: Action, other: Action) -> bool:
    """Whether a sum is a rounder form of another: fewer figures, and within a twentieth of it."""
    a, b = action.amount, other.amount
    if a is None or b is None or a == b:
        return False
    near = abs(a - b) * 20 <= max(a, b)
    return near and _figures(a) < _figures(b)


def _figures(amount: Decimal) -> int:
    return len(str(amount.normalize().as_tuple().digits).replace(", ", "")) - 2


def _related(action: Action, other: Action) -> bool:
    return bool(set(action.parties) & set(other.parties)) or all(d.guessed for d in action.drafts)


def _adds_up(total: Decimal, amounts: list[Decimal]) -> bool:
    """Whether two or more of the amounts, all of them or a run in size, make the total, give or take a rounding."""
    if len(amounts) < 2:
        return False
    whole = sum(amounts, Decimal(0))
    return abs(whole - total) * 100 <= total
