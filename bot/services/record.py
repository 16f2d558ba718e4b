"""What one answer of a source changes on record: items, actions, deliveries and the source's state, all or nothing.

These functions run on the store's thread inside one transaction. They look up what is on record, let the pure stages
``identify`` (in ``placing``) and ``match`` (in ``owing``) decide, and write what was decided.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.actions import ActionRole
from bot.domain.items import FeedItem, TextState
from bot.domain.ports import Converter, Session
from bot.domain.recording import StoredItem
from bot.domain.regulators import Directory
from bot.pipeline.reading import Reading
from bot.services.owing import Owing
from bot.services.placing import Placing, Recorded

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
        self._owing = Owing(converter, catch_up)

    def record(self, session: Session, read: Sequence[ReadItem], now: datetime, *, baseline: bool) -> Recorded:
        """Record items, and what is owed because of them.

        Args:
            session: the transaction.
            read: the items, in the order in which they are to be told.
            now: the moment of recording.
            baseline: whether this is the first sight of their source, so that nobody is told.
        """
        told: list[Recorded] = []
        stored: list[StoredItem] = []
        for entry in read:
            recorded = self._actions(session, entry, now, baseline=baseline)
            stored.append(_stored(session, entry, recorded, now, baseline=baseline))
            if not baseline:
                self._owing.owe(session, entry.item, recorded, now)
            told.append(recorded)
        session.items.put(stored)
        return Recorded(
            new=tuple(action for recorded in told for action in recorded.new),
            updated=tuple(action for recorded in told for action in recorded.updated),
            repeated=tuple(action for recorded in told for action in recorded.repeated),
            unheard=tuple(action for recorded in told for action in recorded.unheard),
        )

    def _actions(self, session: Session, entry: ReadItem, now: datetime, *, baseline: bool) -> Recorded:
        """Give each of an item's findings its place on record; what the item only recalls gets none."""
        place = Placing(session, self._directory, entry.item, now, changed=entry.changed, baseline=baseline)
        return place.all(finding for finding in entry.reading.findings if finding.role is ActionRole.MAIN)


def _stored(session: Session, entry: ReadItem, recorded: Recorded, now: datetime, *, baseline: bool) -> StoredItem:
    earlier = session.items.get(entry.item.source, entry.item.id) if entry.changed else None
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
