"""Answers to people's questions about the past; reads only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.actions import EnforcementAction
from bot.domain.cards import Card
from bot.domain.deliveries import Delivery
from bot.domain.errors import BadQuery, NotFound
from bot.domain.ports import Converter, Session, Store
from bot.domain.recording import ActionPage, ActionQuery, StoredItem
from bot.domain.regulators import Directory
from bot.pipeline import present
from bot.pipeline.match import Facts, refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What one stage of the pipeline made of an item.

    Attributes:
        name: the stage, as the pipeline's picture names it.
        outcome: its verdict in a few words.
        details: what the verdict rests on, a line each.
    """

    name: str
    outcome: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """The whole way of one item: why it was or was not told to anyone."""

    stored: StoredItem
    stages: tuple[Stage, ...]


class Answers:
    """Looks up recorded actions and explains decisions."""

    def __init__(self, store: Store, directory: Directory, converter: Converter) -> None:
        self._store = store
        self._converter = converter
        self.directory = directory

    def regulator(self, name: str) -> str:
        """The slug of a regulator by any of its names.

        Raises:
            BadQuery: no regulator goes by that name.
        """
        found = self.directory.named(name)
        if found is None:
            known = ", ".join(sorted(r.acronym for r in self.directory if r.sources))
            raise BadQuery(f"No regulator goes by “{name}”. Known: {known}.")
        return found.slug

    async def search(self, query: ActionQuery) -> ActionPage:
        """The recorded actions that a query finds, newest first."""
        return await self._store.read(lambda session: session.actions.search(query))

    async def show(self, reference: str) -> EnforcementAction:
        """The action cited so.

        Raises:
            NotFound: there is none.
        """
        action = await self._store.read(lambda session: session.actions.by_reference(reference.strip()))
        if action is None:
            raise NotFound(f"No action is recorded as “{reference}”. References look like ICO-2026-001.")
        return action

    async def card(self, reference: str) -> Card:
        """The action cited so, as it would be alerted.

        Raises:
            NotFound: there is none.
        """
        action = await self.show(reference)
        related = await self._store.read(lambda session: related_actions(session, action))
        return present.alert(action, self.directory, related=related)

    async def explain(self, link_or_id: str) -> tuple[Explanation, ...]:
        """What every stage made of the items under a link, an id or an action's reference.

        Raises:
            NotFound: no such item has been read.
        """
        explanations = await self._store.read(lambda session: self._explain(session, link_or_id.strip()))
        if not explanations:
            raise NotFound(
                f"No item with the link, id or reference “{link_or_id}” has been read. "
                "Has its source been polled? `finewatch sources` shows when."
            )
        return explanations

    def _explain(self, session: Session, link_or_id: str) -> tuple[Explanation, ...]:
        return tuple(
            Explanation(stored=stored, stages=tuple(self._stages(session, stored)))
            for stored in session.items.find(link_or_id)
        )

    def _stages(self, session: Session, stored: StoredItem) -> list[Stage]:
        actions = session.actions.by_item(stored.item.source, stored.item.id)
        return [
            _read(stored),
            _unseen(stored),
            _classified(stored),
            *_extracted(stored),
            _identified(stored),
            *(self._matched(session, stored, action) for action in actions),
            *(_delivered(session.outbox.of_action(action.id), action) for action in actions),
        ]

    def _matched(self, session: Session, stored: StoredItem, action: EnforcementAction) -> Stage:
        if action.baseline:
            return Stage(
                name="match",
                outcome=f"{action.reference} is not offered to anyone",
                details=("it was already published when its source was first read",),
            )
        facts = Facts(action, f"{stored.item.title}\n{stored.item.text}", self._converter)
        lines = []
        for subscription in session.subscriptions.all():
            reason = subscription.paused or refusal(subscription.filter, facts)
            lines.append(f"{subscription.destination} ({subscription.id}): {reason or 'wants it'}")
        return Stage(
            name="match",
            outcome=f"{action.reference} against {len(lines)} subscription{'s' if len(lines) != 1 else ''}",
            details=tuple(lines),
        )


def related_actions(session: Session, action: EnforcementAction) -> tuple[EnforcementAction, ...]:
    """The actions to which an action is tied, as far as they are on record."""
    found = (session.actions.by_reference(relation.reference) for relation in action.relates_to)
    return tuple(other for other in found if other is not None)


def _read(stored: StoredItem) -> Stage:
    item = stored.item
    return Stage(
        name="read",
        outcome=f"from {item.source}, {item.text_state.value.replace('_', ' ')}",
        details=(
            f"title: {item.title}",
            f"link: {item.link or 'none'}",
            f"published: {_day(item.published.date()) if item.published else 'no date given'}",
        ),
    )


def _unseen(stored: StoredItem) -> Stage:
    outcome = "already there when the source was first read" if stored.baseline else "new"
    return Stage(name="unseen", outcome=f"{outcome}, first seen {stored.first_seen:%Y-%m-%d %H:%M} UTC")


def _classified(stored: StoredItem) -> Stage:
    told = "tells of" if stored.verdict.is_enforcement else "tells of no"
    return Stage(name="classify", outcome=f"{told} enforcement", details=stored.verdict.because)


def _extracted(stored: StoredItem) -> list[Stage]:
    return [
        Stage(
            name="extract",
            outcome=f"{finding.type.value} ({finding.role.value}), confidence {finding.confidence:.0%}",
            details=tuple(f"{e.field}: “{e.text}”" for e in finding.evidence),
        )
        for finding in stored.findings
    ]


def _identified(stored: StoredItem) -> Stage:
    references = ", ".join(stored.actions)
    return Stage(name="identify", outcome=f"recorded as {references}" if references else "no action recorded")


def _delivered(deliveries: Sequence[Delivery], action: EnforcementAction) -> Stage:
    lines = tuple(
        f"{d.destination}: {d.kind.value} {d.state.value}{f', {d.last_error}' if d.last_error else ''}"
        for d in deliveries
    )
    return Stage(name="deliver", outcome=f"{action.reference}: {len(lines)} owed", details=lines)


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
