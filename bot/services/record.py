"""What one answer of a source changes on record: items, actions, deliveries and the source's state, all or nothing.

These functions run on the store's thread inside one transaction. They look up what is on record, let the pure stages
``identify`` and ``match`` decide, and write what was decided.
"""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.actions import (
    ActionRole,
    Citation,
    EnforcementAction,
    Finding,
    Relation,
    RelationKind,
)
from bot.domain.deliveries import Delivery, DeliveryKind, DeliveryState
from bot.domain.items import FeedItem, TextState
from bot.domain.ports import Converter, Session
from bot.domain.recording import StoredItem
from bot.domain.regulators import Directory
from bot.domain.subscriptions import Cadence, Destination, Subscription
from bot.pipeline.due import due_at
from bot.pipeline.identify import New, Update, identify
from bot.pipeline.match import Facts, matches
from bot.pipeline.quote import quote
from bot.pipeline.reading import Reading
from bot.services.notices import new_delivery_id

PAGE_RETRIES = (timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6), timedelta(days=1), timedelta(days=3))
"""Waits between attempts to fetch an item's page; after the last the teaser has to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadItem:
    """An item with what the pipeline made of it, ready to be recorded.

    Attributes:
        item: with the fullest text that was had.
        reading: verdict and findings.
        fingerprint: of what the source itself says, without the page's text, so that it can be compared next time.
        changed: whether it was on record before with another meaning.
        page_postponed: whether its page is worth fetching, but at a later visit.
    """

    item: FeedItem
    reading: Reading
    fingerprint: str
    changed: bool = False
    page_postponed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What came of recording.

    Attributes:
        new: actions that were not on record.
        updated: actions whose record changed.
        later_stages: those of ``updated`` whose case has moved on, rather than being told more exactly.
        repeated: actions only told again.
    """

    new: tuple[EnforcementAction, ...] = ()
    updated: tuple[EnforcementAction, ...] = ()
    later_stages: tuple[EnforcementAction, ...] = ()
    repeated: tuple[EnforcementAction, ...] = ()

    @property
    def all(self) -> tuple[EnforcementAction, ...]:
        return (*self.new, *self.updated, *self.repeated)


class Recorder:
    """Records read items within a transaction."""

    def __init__(self, directory: Directory, converter: Converter, *, catch_up: int) -> None:
        """
        Args:
            directory: the regulators.
            converter: for filters by sum.
            catch_up: the most alerts that may wait for one channel; what exceeds it goes into one summary.
        """
        self._directory = directory
        self._converter = converter
        self._catch_up = catch_up

    def record(self, session: Session, read: Sequence[ReadItem], now: datetime, *, baseline: bool) -> Recorded:
        """Record items, and what is owed because of them.

        Args:
            session: the transaction.
            read: the items, in the order in which they are to be told.
            now: the moment of recording.
            baseline: whether this is the first sight of their source, so that nobody is told.
        """
        told: list[Recorded] = []
        for entry in read:
            recorded = self._actions(session, entry, now, baseline=baseline)
            session.items.put([_stored(session, entry, recorded, now, baseline=baseline)])
            if not baseline:
                self._owe(session, entry.item, recorded, now)
            told.append(recorded)
        return Recorded(
            new=tuple(action for recorded in told for action in recorded.new),
            updated=tuple(action for recorded in told for action in recorded.updated),
            later_stages=tuple(action for recorded in told for action in recorded.later_stages),
            repeated=tuple(action for recorded in told for action in recorded.repeated),
        )

    def _actions(self, session: Session, entry: ReadItem, now: datetime, *, baseline: bool) -> Recorded:
        """Give each of an item's findings its place on record; what the item only recalls gets none."""
        place = _Placing(session, self._directory, entry, now, baseline=baseline)
        return place.all(finding for finding in entry.reading.findings if finding.role is ActionRole.MAIN)

    def _owe(self, session: Session, item: FeedItem, recorded: Recorded, now: datetime) -> None:
        """Write the deliveries: updates of the messages that show changed actions, and alerts to everyone else.

        A later stage of a case (an appeal, a reduction) is news to a channel that was never told of the case.
        """
        text = f"{item.title}\n{item.text}"
        news = [*recorded.new, *recorded.later_stages]
        facts = [Facts(action, text, self._converter) for action in news]
        updates = [update for action in recorded.updated for update in _updates(session, action, now)]
        told = {(update.destination, update.action) for update in updates}
        owed: dict[tuple[Destination, str], Delivery] = {}
        for match in matches(facts, session.subscriptions.all() if facts else ()):
            delivery = _alert(match.subscription, match.action, now)
            key = (delivery.destination, match.action.id)
            if key not in told and (key not in owed or delivery.due_at < owed[key].due_at):
                owed[key] = delivery
        session.outbox.add([*updates, *self._capped(session, list(owed.values()))])

    def _capped(self, session: Session, owed: list[Delivery]) -> list[Delivery]:
        """Alerts beyond what may wait for one channel become rows of its one summary."""
        waiting = Counter(session.outbox.waiting({delivery.destination for delivery in owed}))
        capped = []
        for delivery in owed:
            waiting[delivery.destination] += 1
            too_many = delivery.kind is DeliveryKind.ALERT and waiting[delivery.destination] > self._catch_up
            capped.append(replace(delivery, kind=DeliveryKind.SUMMARY) if too_many else delivery)
        return capped


class _Placing:
    """Gives the findings of one item their places on record."""

    def __init__(
        self, session: Session, directory: Directory, entry: ReadItem, now: datetime, *, baseline: bool
    ) -> None:
        self._session = session
        self._directory = directory
        self._item = entry.item
        self._announced = entry.item.published or now
        self._baseline = baseline
        self._citation = _citation(entry.item)
        self._before = list(session.actions.by_item(entry.item.source, entry.item.id)) if entry.changed else []
        self._new: list[EnforcementAction] = []
        self._updated: list[EnforcementAction] = []
        self._later: list[EnforcementAction] = []
        self._repeated: list[EnforcementAction] = []

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
                self._retell(mended, finding, finding, "The source has corrected its text.")
        return self._recorded()

    def _unknown(self, finding: Finding) -> New | None:
        """Settle a finding that is on record; what is known of one that is not."""
        candidates = self._session.actions.candidates(finding, self._citation.link)
        identity = identify(finding, self._citation, self._announced, candidates)
        if isinstance(identity, New):
            return identity
        self._claim(identity.of)
        if isinstance(identity, Update):
            revised = self._retell(identity.of, finding, identity.finding, identity.change)
            self._later += [revised] if revised else []
        else:
            self._retell(identity.of, finding, identity.finding, "Another source tells it more exactly.")
        return None

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
        self, action: EnforcementAction, told: Finding, merged: Finding, change: str
    ) -> EnforcementAction | None:
        """Add this item to the action's sources; a changed fact makes a new revision.

        Args:
            action: on record.
            told: what this item says.
            merged: what is now known.
            change: what has changed, in one sentence for the thread of the alert.

        Returns:
            the new revision, if there is one.
        """
        known = replace(action, finding=merged, citations=_with(action.citations, self._citation))
        if not _is_news(action.finding, merged):
            self._session.actions.put(known)
            self._repeated.append(known)
            return None
        summary = quote(self._item, told) or action.summary
        revised = replace(known, summary=summary, revision=action.revision + 1, change=change)
        self._session.actions.put(revised)
        self._updated.append(revised)
        return revised

    def _recorded(self) -> Recorded:
        """What was recorded, with the actions that one item tells of one party tied together."""
        tied = [replace(action, relates_to=_companions(action, self._new)) for action in self._new]
        for action, before in zip(tied, self._new, strict=True):
            if action != before:
                self._session.actions.put(action)
        return Recorded(
            new=tuple(tied),
            updated=tuple(self._updated),
            later_stages=tuple(self._later),
            repeated=tuple(self._repeated),
        )


def _is_news(before: Finding, after: Finding) -> bool:
    """Whether an alert that showed ``before`` would now be wrong; a date or a law told besides makes it no worse."""
    redated = before.decided_on is not None and before.decided_on != after.decided_on
    return redated or (before.type, before.penalty, _key(before)) != (after.type, after.penalty, _key(after))


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


def _stored(session: Session, entry: ReadItem, recorded: Recorded, now: datetime, *, baseline: bool) -> StoredItem:
    earlier = session.items.get(entry.item.source, entry.item.id)
    attempts = earlier.page_attempts if earlier else 0
    failed = entry.item.text_state is TextState.PAGE_FAILED
    references = [action.reference for action in recorded.all]
    return StoredItem(
        item=entry.item,
        fingerprint=entry.fingerprint,
        verdict=entry.reading.verdict,
        findings=entry.reading.findings,
        actions=tuple(dict.fromkeys([*(earlier.actions if earlier else ()), *references])),
        first_seen=earlier.first_seen if earlier else now,
        last_seen=now,
        baseline=earlier.baseline if earlier else baseline,
        page_due_at=page_due(now, attempts) if failed else now if entry.page_postponed else None,
        page_attempts=attempts + 1 if failed else attempts,
    )


def page_due(now: datetime, attempts: int) -> datetime | None:
    """When to try an item's page again after so many attempts; None once it is given up."""
    return now + PAGE_RETRIES[attempts] if attempts < len(PAGE_RETRIES) else None


def _alert(subscription: Subscription, action: EnforcementAction, now: datetime) -> Delivery:
    instant = subscription.cadence is Cadence.INSTANT
    return Delivery(
        id=new_delivery_id(),
        kind=DeliveryKind.ALERT if instant else DeliveryKind.DIGEST,
        destination=subscription.destination,
        action=action.id,
        revision=action.revision,
        subscription=subscription.id,
        created_at=now,
        due_at=due_at(subscription, now),
    )


def _updates(session: Session, action: EnforcementAction, now: datetime) -> list[Delivery]:
    """One update for each channel that was, or is still to be, alerted of the action."""
    told = {
        delivery.destination: delivery
        for delivery in session.outbox.of_action(action.id)
        if delivery.kind is DeliveryKind.ALERT
        and delivery.state not in (DeliveryState.REJECTED, DeliveryState.ABANDONED)
    }
    return [
        Delivery(
            id=new_delivery_id(),
            kind=DeliveryKind.UPDATE,
            destination=destination,
            action=action.id,
            revision=action.revision,
            text=action.change,
            subscription=alert.subscription,
            created_at=now,
            due_at=max(now, alert.due_at),
        )
        for destination, alert in told.items()
    ]
