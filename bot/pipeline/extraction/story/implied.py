"""What a measure takes for granted: a daily sum for the case of delay stands beside the order that it enforces."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.actions import ActionType
from bot.pipeline.extraction.sentences.drafts import Draft
from bot.pipeline.extraction.story.actions import Action


def with_orders(actions: list[Action]) -> list[Action]:
    """ "A fine, and 500 euros for each day of delay": the order, where no other sentence tells it."""
    ordered = {party for action in actions if action.type is ActionType.ORDER for party in action.parties}
    implied = [_order(action) for action in actions if _daily(action) and ordered.isdisjoint(action.parties)]
    return actions + implied


def shared_daily_sums(drafts: list[Draft]) -> list[Draft]:
    """ "Both groups have three months. After that, 100,000 euros a day": the sum is due by each that was ordered."""
    found: list[Draft] = []
    for draft in drafts:
        before = found[-1] if found else None
        if before is not None and _due_by_all(before, draft):
            found.extend(replace(draft, names=[name], guessed=True) for name in before.names)
        else:
            found.append(draft)
    return found


def _due_by_all(before: Draft, draft: Draft) -> bool:
    told = before.type is ActionType.ORDER and len(before.names) > 1
    near = 0 <= draft.view.sentence.index - before.view.sentence.index <= 1
    daily = draft.type is ActionType.PERIODIC_PENALTY and draft.sum is not None and draft.sum.mention.per_day
    carried = not draft.names or (draft.guessed and len(draft.names) == 1)  # not "they must pay"
    return told and near and daily and carried


def _daily(action: Action) -> bool:
    told = action.type is ActionType.PERIODIC_PENALTY and action.sum is not None
    return told and action.sum is not None and action.sum.mention.per_day


def _order(action: Action) -> Action:
    drafts = [replace(draft, type=ActionType.ORDER, sum=None) for draft in action.drafts if draft.sum is not None]
    return Action(ActionType.ORDER, action.parties, drafts)
