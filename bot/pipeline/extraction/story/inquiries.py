"""What becomes of inquiries: opened beside a measure, closed in nothing, or the finding behind what is told."""

from __future__ import annotations

from bot.domain.actions import ActionType
from bot.pipeline.extraction.page.view import View
from bot.pipeline.extraction.sentences.drafts import Draft
from bot.pipeline.extraction.story.actions import Action
from bot.pipeline.languages.vocabulary import Cue, Form

_TO_ITS_FINDING = 6  # words: "investigation by the two regulators found"
_TO_ITS_END = 5  # words between an inquiry and "closed"
_FINDINGS = frozenset({"found", "finds", "revealed", "reveals", "showed", "concluded", "established", "uncovered"})
_AFTER = frozenset({"after", "following", "après", "dopo", "seguito", "suite"})
_ALONGSIDE = frozenset(
    {"contestualmente", "parallelamente", "contemporaneamente", "parallelo", "passo", "contempo", "parallèlement"}
) | frozenset({"parallèle", "parallel", "simultaneously", "meanwhile", "separately"})


def one_more(draft: Draft, indefinite: frozenset[str]) -> bool:
    """ "It has opened an inquiry", and not "after an inquiry opened last year"."""
    before = draft.view.words.lower[max(draft.hit.first - 3, 0) : draft.hit.last]
    return _AFTER.isdisjoint(before) and not indefinite.isdisjoint(before)


def alongside(view: View) -> bool:
    """ "The inquiry was opened in parallel", "l'istruttoria, avviata di pari passo"."""
    return not _ALONGSIDE.isdisjoint(view.words.lower[view.sentence.first : view.sentence.last])


def faulted(action: Action) -> bool:
    """Whether an order is a finding by whatever verb: "has been found in breach of the Act"."""
    orders = action.type is ActionType.ORDER
    return orders and all(
        d.view.words.lower[d.hit.first] == "found" or d.hit.form is Form.FINDING for d in action.drafts
    )


def shut(action: Action) -> bool:
    """ "He closed his inquiry", "the investigation has been closed": an inquiry that ends in nothing."""
    if action.type is not ActionType.INVESTIGATION:
        return False
    return any(
        draft.view.between(Cue.CLOSED, max(draft.hit.first - _TO_ITS_END, 0), draft.hit.last + _TO_ITS_END) is not None
        for draft in action.drafts
    )


def without_closed_findings(actions: list[Action]) -> list[Action]:
    """ "Acme was found in breach; the inquiry was closed after it promised to change": the inquiry is what is told."""
    found = {party for action in actions if faulted(action) for party in action.parties}
    ended = {party for action in actions if shut(action) for party in action.parties}
    others = (a for a in actions if not (faulted(a) or a.type is ActionType.INVESTIGATION))
    idle = (found & ended) - {party for action in others for party in action.parties}
    return [action for action in actions if not (faulted(action) and idle.issuperset(action.parties))]


def has_found(draft: Draft) -> bool:
    """ "An investigation by the ICO found that …": the inquiry behind what is told."""
    last = min(draft.hit.last + _TO_ITS_FINDING, draft.view.sentence.last)
    return not _FINDINGS.isdisjoint(draft.view.words.lower[draft.hit.last : last])
