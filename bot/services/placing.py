"""A place on record for each finding of an item: a new action, another telling of one, or a change to it."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.actions import Citation, EnforcementAction, Finding, Relation, RelationKind
from bot.domain.items import FeedItem
from bot.domain.ports import Session
from bot.domain.regulators import Directory
from bot.pipeline import present
from bot.pipeline.identify import New, Update, identify
from bot.pipeline.quote import quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What came of recording.

    Attributes:
        new: actions that were not on record.
        updated: actions whose record changed.
        repeated: actions only told again.
        unheard: those on record that are news all the same to channels not told of them: a case that has moved on, or
            an action that was already there at another source's first sight and is announced only now.
    """

    new: tuple[EnforcementAction, ...] = ()
    updated: tuple[EnforcementAction, ...] = ()
    repeated: tuple[EnforcementAction, ...] = ()
    unheard: tuple[EnforcementAction, ...] = ()

    @property
    def all(self) -> tuple[EnforcementAction, ...]:
        return (*self.new, *self.updated, *self.repeated)


class Placing:
    """Gives the findings of one item their places on record."""

    def __init__(
        self, session: Session, directory: Directory, item: FeedItem, now: datetime, *, changed: bool, baseline: bool
    ) -> None:
        self._session = session
        self._directory = directory
        self._item = item
        self._announced = item.published or now
        self._baseline = baseline
        self._citation = _citation(item)
        self._before = list(session.actions.by_item(item.source, item.id)) if changed else []
        self._new: list[EnforcementAction] = []
        self._updated: list[EnforcementAction] = []
        self._repeated: list[EnforcementAction] = []
        self._unheard: list[EnforcementAction] = []

    def all(self, findings: Iterable[Finding]) -> Recorded:
        """Record each finding as a new action, as another telling of one on record, or as a change to it.

        What is known is settled first, so that a correction can only replace an action that nothing else claims.
        """
        new = [(finding, identity) for finding in findings if (identity := self._unknown(finding)) is not None]
        for finding, identity in new:
            mended = self._mended(finding)
            if mended is None:
                self._add(finding, identity.relations)
            else:
                self._claim(mended)
                self._retell(mended, finding, finding)
        return self._recorded()

    def _unknown(self, finding: Finding) -> New | None:
        """Settle a finding that is on record; what is known of one that is not."""
        candidates = self._session.actions.candidates(finding, self._citation.link)
        identity = identify(finding, self._citation, self._announced, candidates)
        if isinstance(identity, New):
            return identity
        self._claim(identity.of)
        known = identity.of
        if known.baseline and self._announces():
            known = replace(known, baseline=False)
        change = identity.change if isinstance(identity, Update) else None
        told = self._retell(known, finding, identity.finding, change)
        moved_on = isinstance(identity, Update) and told.revision > known.revision
        if moved_on or known.baseline != identity.of.baseline:
            self._unheard.append(told)
        return None

    def _announces(self) -> bool:
        """Whether the item's source was already watched when the item was published there."""
        if self._baseline:
            return False
        watched_since = self._session.sources.get(self._item.source).baseline_at
        return watched_since is not None and self._announced.date() >= watched_since.date()

    def _mended(self, finding: Finding) -> EnforcementAction | None:
        """The one action of its kind that the edited item told before, and that no other finding has claimed."""
        same_kind = [action for action in self._before if action.finding.type is finding.type]
        return same_kind[0] if len(same_kind) == 1 else None

    def _claim(self, action: EnforcementAction) -> None:
        self._before = [other for other in self._before if other.id != action.id]

    def _add(self, finding: Finding, relations: tuple[Relation, ...]) -> None:
        acronym = self._directory.acronym(finding.regulator)
        action = EnforcementAction(
            id=secrets.token_hex(8),
            reference=self._session.actions.next_reference(acronym, self._announced.year),
            finding=finding,
            announced_at=self._announced,
            citations=(self._citation,),
            summary=quote(self._item, finding),
            relates_to=relations,
            baseline=self._baseline,
        )
        self._session.actions.put(action)
        self._new.append(action)

    def _retell(
        self, action: EnforcementAction, told: Finding, merged: Finding, change: str | None = None
    ) -> EnforcementAction:
        """Add this item to the action's sources; a changed fact makes a new revision.

        Args:
            action: on record.
            told: what this item says.
            merged: what is now known.
            change: what has changed, in one sentence for the thread of the alert; a correction where None.

        Returns:
            the action as it is now on record.
        """
        known = replace(action, finding=merged, citations=_with(action.citations, self._citation))
        if not _is_news(action.finding, merged):
            self._session.actions.put(known)
            self._repeated.append(known)
            return known
        summary = quote(self._item, told) or action.summary
        change = corrected(action.finding, merged) if change is None else change
        revised = replace(known, summary=summary, revision=action.revision + 1, change=change)
        self._session.actions.put(revised)
        self._updated.append(revised)
        return revised

    def _recorded(self) -> Recorded:
        """What was recorded, with the actions that one item tells of one party tied together."""
        tied = []
        for action in self._new:
            companions = _companions(action, self._new)
            if companions != action.relates_to:
                action = replace(action, relates_to=companions)
                self._session.actions.put(action)
            tied.append(action)
        return Recorded(
            new=tuple(tied),
            updated=tuple(self._updated),
            repeated=tuple(self._repeated),
            unheard=tuple(self._unheard),
        )


def _is_news(before: Finding, after: Finding) -> bool:
    """Whether an alert that showed ``before`` would now be wrong; a date or a law told besides makes it no worse."""
    if before is after:
        return False
    redated = before.decided_on is not None and before.decided_on != after.decided_on
    return redated or (before.type, before.penalty, _key(before)) != (after.type, after.penalty, _key(after))


def corrected(before: Finding, after: Finding) -> str:
    """What a correction changes, in one sentence for the thread of an alert."""
    told, tells = (present.money(f.money) if f.money else "no sum" for f in (before, after))
    if told != tells:
        return f"The sum has been corrected from {told} to {tells}."
    if _key(before) != _key(after):
        return "The name of the party has been corrected."
    return "The source tells it more exactly now."


def _key(finding: Finding) -> str | None:
    return finding.subject.key if finding.subject else None


def _companions(action: EnforcementAction, new: Sequence[EnforcementAction]) -> tuple[Relation, ...]:
    known = {relation.reference for relation in action.relates_to}
    beside = (
        Relation(kind=RelationKind.ACCOMPANIES, reference=other.reference)
        for other in new
        if other.id != action.id and other.reference not in known and _one_party(action.finding, other.finding)
    )
    return (*action.relates_to, *beside)


def _one_party(one: Finding, other: Finding) -> bool:
    return one.regulator == other.regulator and _key(one) is not None and _key(one) == _key(other)


def _with(citations: tuple[Citation, ...], citation: Citation) -> tuple[Citation, ...]:
    """The citations with a new one at the end, or in the place of the same item's earlier one."""
    if any(c.source == citation.source and c.item == citation.item for c in citations):
        return tuple(citation if c.source == citation.source and c.item == citation.item else c for c in citations)
    return (*citations, citation)


def _citation(item: FeedItem) -> Citation:
    return Citation(
        source=item.source,
        item=item.id,
        title=item.title,
        link=item.link,
        published=item.published,
        language=item.language,
    )
