"""Which of two actions against one party came first: the notice before the fine, the fine before its appeal."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.actions import ActionType, Part
from bot.pipeline.extraction.naming.parties import Party
from bot.pipeline.extraction.sentences.closing import lifted
from bot.pipeline.extraction.sentences.drafts import Draft
from bot.pipeline.extraction.story.actions import Action
from bot.pipeline.languages.vocabulary import Cue, Form

_HAD = frozenset({"had", "avait", "aveva"})
_THREAT = 4  # words
_CUT = 12  # words between "had reduced" and the sum to which


def fined(drafts: Sequence[Draft], party: Party | None) -> bool:
    """Whether some sentence tells a fine of a party, with its sum."""
    return any(
        draft.type is ActionType.FINE and draft.sum is not None and any(name.party is party for name in draft.names)
        for draft in drafts
    )


def came_before(action: Action, other: Action) -> bool:
    """Whether one is an earlier stage of the other: the sum that an appeal changed, the notice that a fine followed."""
    if other is action or not set(action.parties) & set(other.parties):
        return False
    if other.type is ActionType.INVESTIGATION:
        return not action.in_title and all(closes(draft) for draft in other.drafts)
    if action.type is ActionType.FINE and other.type is ActionType.APPEAL and other.sum is None:
        return all(draft.view.has(Cue.PENDING) or draft.former for draft in action.drafts)
    if other.type is ActionType.PERIODIC_PENALTY and _liquidated(other):
        daily = action.sum is not None and action.sum.mention.per_day
        return action.type is ActionType.ORDER or (daily and action.type is ActionType.PERIODIC_PENALTY)
    if action.in_title or other.sum is None:
        return False
    if action.type is ActionType.APPEAL and other.type is ActionType.APPEAL:
        return all(map(_had_ruled, action.drafts)) and not all(map(_had_ruled, other.drafts))
    if action.type is ActionType.INTENDED_FINE:
        return other.type is ActionType.FINE and not all(d.former or d.in_the_past for d in other.drafts)
    if action.type is ActionType.FINE:
        return other.type is ActionType.APPEAL and action.sum is not None and action.amount != other.amount
    return action.type is ActionType.FORMAL_NOTICE and other.type is ActionType.FINE


def recalled(party: Party, drafts: list[Draft]) -> bool:
    """Whether a party stands only in sentences that tell what was done to it in the past."""
    past = {id(draft.view.sentence) for draft in drafts if draft.in_the_past}
    return all(id(name.sentence) in past for name in party.names)


def _liquidated(action: Action) -> bool:
    """Whether a periodic penalty is the sum due in the end, not the daily one."""
    named = any(draft.hit.type is ActionType.PERIODIC_PENALTY for draft in action.drafts)
    if not named or action.sum is None or action.sum.mention.per_day:
        return False
    if any(draft.view.between(Cue.POSSIBLE, draft.hit.first - _THREAT, draft.hit.first) for draft in action.drafts):
        return False  # "sous peine d'astreintes d'un montant total de 5 millions"
    told = [(draft.view, draft.sum.last) for draft in action.drafts if draft.sum is not None]
    return not any(view.between(Cue.PER_DAY, last, last + 6) for view, last in told)


def _had_ruled(draft: Draft) -> bool:
    """ "which a tribunal had reduced to £100,000": an earlier court's sum."""
    cuts = draft.view.cues.get(Cue.CUT_TO, ())
    return draft.sum is not None and any(
        draft.view.words.lower[cut.first - 1] in _HAD and 0 <= draft.sum.first - cut.last < _CUT for cut in cuts
    )


def closes(draft: Draft) -> bool:
    """ "Closure of the formal notice": the words of an investigation that end an order or a notice."""
    return lifted(draft.view, draft.hit) or draft.view.between(Cue.CLOSED, draft.hit.first, draft.hit.last) is not None


def cut_down(whole: Action, left: Action) -> bool:
    """Whether a sum is what was left of a larger one of the same party, told before it in the text."""
    if whole.amount is None or left.amount is None or not set(whole.parties) & set(left.parties):
        return False
    if all(draft.former for draft in left.drafts):
        return False
    at_once = any(draft.view.has(Cue.CUT_TO, Cue.CUT_BY) for draft in left.drafts)  # "shrink from £1.35m to £250,000"
    return left.amount < whole.amount and _in_text(whole) < _in_text(left) + at_once


def _in_text(action: Action) -> int:
    """The place of the first sentence below the headline that tells of an action."""
    told = [d.view.sentence.index for d in action.drafts if d.view.sentence.part is Part.TEXT]
    return min(told, default=0)


def only_found(action: Action) -> bool:
    """Whether an order is no more than a finding: "the Commissioner found that Acme had breached …"."""
    return all(draft.hit.form is Form.FINDING for draft in action.drafts)
