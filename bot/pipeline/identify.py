"""Dedupe 2: whether a finding is a new action, one on record told again, or a later stage of one.

It errs towards posting. A finding is taken for an action on record only where the same regulator did the same kind of
thing to the same party, and either the decision's number or the page is the same, or the sum is and the dates agree.
A later stage (a decided appeal, a liquidated daily penalty, a mended misprint) changes an action on record only where
no other action could be meant. Everything else is new, and says what it is related to.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeAlias

from bot.domain.actions import ActionType, Citation, EnforcementAction, Finding, Relation, RelationKind
from bot.domain.money import Penalty, PenaltyRole
from bot.pipeline import stages
from bot.pipeline.merging import article_numbers, merged, misprinted, same_sum, with_evidence
from bot.pipeline.names import same_party
from bot.pipeline.stages import Outcome

TOLD_WITHIN = timedelta(days=60)
"""Between two tellings of one sum: translations, registers and newsletters follow within weeks."""

TOLD_WITHIN_WITHOUT_SUM = timedelta(days=3)
"""Between two tellings of a measure without a sum, of which one party may get several within weeks."""

SAME_MATTER_WITHIN = timedelta(days=400)
"""Between the actions of several regulators over one matter: four on one company have come within seven months."""

LIQUIDATED_AFTER = timedelta(days=14)
"""The least time between a daily penalty and its liquidation."""

MOST_RELATIONS = 5
"""The relations that a card can name; the nearest in time come first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class New:
    """An action that is not on record.

    Attributes:
        relations: to actions on record; ``follows`` for an earlier stage of the case, ``accompanies`` for another
            measure of the same item, ``same_matter`` for another regulator's action, and for one by the same regulator
            at about the same time of which it is unclear whether it is another.
    """

    relations: tuple[Relation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """An action on record, told elsewhere or again.

    Attributes:
        of: the action.
        finding: what both say together; equal to ``of.finding`` where nothing new is learnt.
    """

    of: EnforcementAction
    finding: Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """A later stage of an action on record.

    Attributes:
        of: the action.
        finding: what holds now.
        change: one sentence on what became of it.
    """

    of: EnforcementAction
    finding: Finding
    change: str


Identity: TypeAlias = New | Repeat | Update


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling:
    """A finding with where and when it was told."""

    finding: Finding
    citation: Citation
    at: datetime


def identify(
    finding: Finding, citation: Citation, announced_at: datetime, candidates: Sequence[EnforcementAction]
) -> Identity:
    """Decide what a finding is to the record.

    Args:
        finding: a main finding of an item.
        citation: that item.
        announced_at: when it was published, UTC.
        candidates: the actions on record that could be the same or related; the order does not matter.
    """
    telling = _Telling(finding=finding, citation=citation, at=announced_at)
    known = sorted(candidates, key=lambda action: (abs(action.announced_at - announced_at), action.reference))
    again = [action for action in known if _is_told_again(telling, action)]
    same = again + [action for action in known if _is_old_news(telling, action)]
    if same:
        of = min(same, key=lambda action: _closeness(telling, action)) if len(same) > 1 else same[0]
        return Repeat(of=of, finding=merged(of.finding, finding) if of in again else of.finding)
    return _later_stage(telling, known) or New(relations=_relations(telling, known))


def _is_told_again(telling: _Telling, action: EnforcementAction) -> bool:
    told, known = telling.finding, action.finding
    if not _same_act(told, known) or _numbers_differ(told, known):
        return False
    one_sum = same_sum(told.penalty, known.penalty)
    if not one_sum and None not in (told.penalty, known.penalty):
        return False
    if told.decision_number is not None and told.decision_number == known.decision_number:
        return True
    if _days_differ(told, known):
        return False
    if _cites(action, telling.citation):
        return True
    return one_sum and _told_at_one_time(telling, action) and not _told_beside(telling, action)


def _is_old_news(telling: _Telling, action: EnforcementAction) -> bool:
    """Whether a finding tells a stage of a case that the record has already passed or reached."""
    told, known = telling.finding, action.finding
    if not action.change or not _one_party(told, known) or not stages.hears(told.regulator, known.regulator):
        return False
    if told.type is ActionType.APPEAL:
        return _told_lately(telling, action) and stages.has_come_to(action, told)
    before = stages.sum_before(action.change)
    early = abs(action.announced_at - telling.at) <= TOLD_WITHIN
    return early and told.type is known.type and before is not None and same_sum(told.penalty, before)


def _same_act(told: Finding, known: Finding) -> bool:
    """The same kind of measure, by the same authority, against the same party, as far as they can be told apart."""
    if told.type is not known.type or not _one_party(told, known):
        return False
    one_authority = stages.hears if told.type is ActionType.APPEAL else stages.one_authority
    return one_authority(told.regulator, known.regulator)


def _one_party(told: Finding, known: Finding) -> bool:
    if told.subject is None or known.subject is None:
        return False
    return same_party(told.subject.name, known.subject.name)


def _numbers_differ(told: Finding, known: Finding) -> bool:
    """Whether each states a decision number of one series and they differ; a file has numbers of several series."""
    if told.decision_number is None or known.decision_number is None:
        return False
    one_series = stages.series(told.decision_number) == stages.series(known.decision_number)
    return one_series and told.decision_number != known.decision_number


def _days_differ(told: Finding, known: Finding) -> bool:
    return None not in (told.decided_on, known.decided_on) and told.decided_on != known.decided_on


def _told_at_one_time(telling: _Telling, action: EnforcementAction) -> bool:
    told, known = telling.finding, action.finding
    if told.decided_on is not None and told.decided_on == known.decided_on:
        return True
    if stages.is_description(told.subject):
        return False
    decided = told.decided_on or known.decided_on
    if decided is not None and decided > min(telling.at, action.announced_at).date() + timedelta(days=1):
        return False
    within = TOLD_WITHIN if told.penalty else TOLD_WITHIN_WITHOUT_SUM
    if min(abs(told_at - telling.at) for told_at in _told_at(action)) > within:
        return False
    return told.penalty is not None or not _laws_differ(told, known)


def _told_at(action: EnforcementAction) -> list[datetime]:
    """When an action was announced and, where it has since changed, when its latest stage was."""
    changed = [cited.published for cited in action.citations if cited.published] if action.change else []
    return [action.announced_at, *sorted(changed)[-1:]]


def _told_beside(telling: _Telling, action: EnforcementAction) -> bool:
    """Whether one source lists both, on one day in one language under two addresses: then they are two decisions."""
    told = telling.citation
    if told.link is None:
        return False
    return any(
        cited.source == told.source
        and cited.language == told.language
        and cited.link not in (None, told.link)
        and abs((cited.published or action.announced_at) - telling.at) < timedelta(days=1)
        for cited in action.citations
    )


def _closeness(telling: _Telling, action: EnforcementAction) -> tuple[object, ...]:
    """Of several actions that a telling may repeat: the same page first, then one not yet told by this source."""
    told = telling.finding
    return (
        not _cites(action, telling.citation),
        told.penalty != action.finding.penalty,
        any(cited.source == telling.citation.source for cited in action.citations),
        abs(action.announced_at - telling.at),
        action.reference,
    )


def _later_stage(telling: _Telling, known: Sequence[EnforcementAction]) -> Update | None:
    told = telling.finding
    role = told.penalty.role if told.penalty else None
    if told.type is ActionType.APPEAL or role in (PenaltyRole.REDUCED, PenaltyRole.UPHELD):
        return _appealed(telling, known)
    if told.type is ActionType.PERIODIC_PENALTY:
        return _liquidated(telling, known)
    if told.type is ActionType.INVESTIGATION:
        return _closed(telling, known)
    return _mended(telling, known)


def _appealed(telling: _Telling, known: Sequence[EnforcementAction]) -> Update | None:
    """The one case of the party to which an appeal can belong, as it now stands."""
    told = telling.finding
    cases = [action for action in known if _may_be_appealed(telling, action)]
    exact = [action for action in cases if action.finding.penalty and same_sum(told.penalty, action.finding.penalty)]
    case = _only_case(exact or cases)
    if case is None or not _plausible(told.penalty, case.finding.penalty):
        return None
    outcome = stages.outcome(told, case.finding)
    finding = _as_it_stands(case.finding, told, outcome)
    return Update(of=case, finding=finding, change=stages.sentence(outcome, case.finding, told))


def _may_be_appealed(telling: _Telling, action: EnforcementAction) -> bool:
    told, known = telling.finding, action.finding
    return (
        known.type in stages.APPEALABLE
        and stages.hears(told.regulator, known.regulator)
        and _one_party(told, known)
        and not _numbers_differ(told, known)
        and not _laws_differ(told, known)
        and action.announced_at < telling.at
        and telling.at - action.announced_at <= stages.APPEALS_TAKE
    )


def _only_case(actions: Sequence[EnforcementAction]) -> EnforcementAction | None:
    """The gravest action, where all of them are measures of one decision; else None."""
    if not actions:
        return None
    first, *others = sorted(actions, key=lambda action: (not _has_sum(action), action.reference))
    one_case = all(_one_decision(first, other) and not _has_sum(other) for other in others)
    return first if one_case else None


def _has_sum(action: EnforcementAction) -> bool:
    """Whether an action imposes a sum at once; a daily penalty only threatens one."""
    return action.finding.money is not None and action.finding.type is not ActionType.PERIODIC_PENALTY


def _one_decision(one: EnforcementAction, other: EnforcementAction) -> bool:
    tied = {relation.reference for relation in one.relates_to if relation.kind is RelationKind.ACCOMPANIES}
    return other.reference in tied or any(_cites(one, cited) for cited in other.citations)


def _plausible(told: Penalty | None, known: Penalty | None) -> bool:
    """Whether a sum can be what an appeal made of another: tribunals have raised penalties, but never doubled one."""
    if told is None or known is None:
        return told is None
    currencies = {told.money.currency, known.money.currency} - {None}
    return len(currencies) < 2 and told.money.amount < 2 * known.money.amount


def _told_lately(telling: _Telling, action: EnforcementAction) -> bool:
    return any(
        cited.published is not None and abs(cited.published - telling.at) <= TOLD_WITHIN for cited in action.citations
    )


def _as_it_stands(known: Finding, told: Finding, outcome: Outcome) -> Finding:
    evidence = with_evidence(known, told, {"type", "amount"})
    if outcome is Outcome.ANNULLED:
        return replace(known, type=ActionType.APPEAL, penalty=None, evidence=evidence)
    penalty = known.penalty
    if outcome is Outcome.UPHELD and known.penalty is not None:
        penalty = replace(known.penalty, role=PenaltyRole.UPHELD)
    elif told.penalty is not None:
        penalty = replace(told.penalty, role=PenaltyRole.REDUCED)
    return replace(known, penalty=penalty, evidence=evidence)


def _liquidated(telling: _Telling, known: Sequence[EnforcementAction]) -> Update | None:
    """The daily penalty that a sum liquidates, where the party has only one."""
    told = telling.finding
    daily = [
        action
        for action in known
        if _same_act(told, action.finding)
        and action.finding.penalty is not None
        and action.finding.penalty.role is not PenaltyRole.LIQUIDATED
        and telling.at - action.announced_at >= LIQUIDATED_AFTER
    ]
    if len(daily) != 1 or told.penalty is None:
        return None
    per_day = daily[0].finding.penalty
    if per_day is None or per_day.money.currency != told.penalty.money.currency:
        return None
    if told.penalty.role is not PenaltyRole.LIQUIDATED and told.penalty.money.amount < 2 * per_day.money.amount:
        return None
    penalty = replace(told.penalty, role=PenaltyRole.LIQUIDATED)
    finding = replace(
        daily[0].finding, penalty=penalty, evidence=with_evidence(daily[0].finding, told, {"type", "amount"})
    )
    change = f"The periodic penalty was liquidated, from {per_day.money} for each day, at {penalty.money}."
    return Update(of=daily[0], finding=finding, change=change)


def _closed(telling: _Telling, known: Sequence[EnforcementAction]) -> Update | None:
    """The one open measure of the party that a regulator says it has closed or withdrawn."""
    told = telling.finding
    ending = stages.ending(told)
    open_ones = [
        action
        for action in known
        if stages.comes_after(told, action.finding)
        and stages.one_authority(told.regulator, action.finding.regulator)
        and _one_party(told, action.finding)
        and timedelta(0) < telling.at - action.announced_at <= stages.APPEALS_TAKE
    ]
    if ending is None or len(open_ones) != 1:
        return None
    finding = replace(open_ones[0].finding, evidence=with_evidence(open_ones[0].finding, told, {"type"}))
    return Update(of=open_ones[0], finding=finding, change=stages.ended(open_ones[0].finding, ending))


def _mended(telling: _Telling, known: Sequence[EnforcementAction]) -> Update | None:
    """The action whose sum the same page has since corrected in scale."""
    told = telling.finding
    told_there = [a for a in known if _same_act(told, a.finding) and _cites(a, telling.citation)]
    if len(told_there) != 1 or told.penalty is None or not misprinted(told.penalty, told_there[0].finding.penalty):
        return None
    before = told_there[0].finding
    finding = replace(before, penalty=told.penalty, evidence=with_evidence(before, told, {"amount"}))
    return Update(
        of=told_there[0],
        finding=finding,
        change=f"The source corrected the sum from {before.money} to {told.penalty.money}.",
    )


def _relations(telling: _Telling, known: Iterable[EnforcementAction]) -> tuple[Relation, ...]:
    found = {}
    for action in known:
        kind = _relation(telling, action)
        if kind is not None:
            found[action.reference] = Relation(kind=kind, reference=action.reference)
    return tuple(found.values())[:MOST_RELATIONS]


def _relation(telling: _Telling, action: EnforcementAction) -> RelationKind | None:
    told, known = telling.finding, action.finding
    if not _one_party(told, known) and not _same_brand(told, known):
        return None
    near = abs(action.announced_at - telling.at)
    if stages.hears(told.regulator, known.regulator):
        if _cites(action, telling.citation):
            return RelationKind.ACCOMPANIES
        if stages.comes_after(told, known) and action.announced_at <= telling.at:
            return RelationKind.FOLLOWS if telling.at - action.announced_at <= stages.APPEALS_TAKE else None
        return RelationKind.SAME_MATTER if near <= TOLD_WITHIN else None
    return RelationKind.SAME_MATTER if near <= SAME_MATTER_WITHIN and not _laws_differ(told, known) else None


def _same_brand(told: Finding, known: Finding) -> bool:
    """Whether two names differ in nothing but legal forms: sister companies, or one company told carelessly."""
    return told.subject is not None and known.subject is not None and told.subject.key == known.subject.key


def _laws_differ(told: Finding, known: Finding) -> bool:
    """Whether both state which articles they rest on, and share none."""
    one = {number for provision in told.provisions for number in article_numbers(provision)}
    other = {number for provision in known.provisions for number in article_numbers(provision)}
    return bool(one and other) and not one & other


def _cites(action: EnforcementAction, told: Citation) -> bool:
    source, item, link = told.source, told.item, told.link
    for cited in action.citations:
        if (cited.item == item and cited.source == source) or (link is not None and cited.link == link):
            return True
    return False
