"""Actions, events and verdicts as plain data for machines: the JSON that the command line writes and reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from bot.domain.actions import Citation, EnforcementAction, Evidence, Finding, Part
from bot.domain.deliveries import Delivery
from bot.domain.errors import BadQuery
from bot.domain.items import FeedItem, TextState
from bot.domain.ports import PollEvent
from bot.domain.recording import StoredItem
from bot.domain.regulators import Directory, Source, SourceState
from bot.domain.subscriptions import Subscription
from bot.pipeline.detect import LANGUAGES, language_of
from bot.pipeline.reading import Reading

Record = dict[str, Any]

PRESS = "PRESS"
"""The publisher of a text that comes from no regulator."""


def finding_as_json(finding: Finding, directory: Directory) -> Record:
    """What a text says of one action.

    ``amount`` is a number in units of ``currency``. ``decision_number``, ``people_affected`` and ``suspect`` (why the
    sum as written cannot be trusted) stand there only where the text gives cause.
    """
    money = finding.money
    record: Record = {
        "regulator": directory.acronym(finding.regulator),
        "type": finding.type.value,
        "subject": finding.subject.name if finding.subject else None,
        "amount": number(money.amount) if money else None,
        "currency": money.currency if money else None,
        "role": finding.role.value,
        "date": finding.decided_on.isoformat() if finding.decided_on else None,
        "legal_basis": list(finding.provisions),
        "confidence": round(finding.confidence, 2),
        "evidence": [_evidence_as_json(evidence) for evidence in finding.evidence],
    }
    extra = {
        "decision_number": finding.decision_number,
        "people_affected": finding.people_affected,
        "suspect": finding.penalty.suspect if finding.penalty else None,
    }
    return record | {key: value for key, value in extra.items() if value is not None}


def _evidence_as_json(evidence: Evidence) -> Record:
    """Offsets count characters of the item's text, or of its title where ``part`` says so."""
    record: Record = {
        "field": evidence.field,
        "text": evidence.text,
        "start": evidence.start,
        "end": evidence.end,
    }
    return record if evidence.part is Part.TEXT else record | {"part": evidence.part.value}


def action_as_json(action: EnforcementAction, directory: Directory) -> Record:
    """An action on record: what its finding says, and by what name, title and links it is known."""
    return finding_as_json(action.finding, directory) | {
        "reference": action.reference,
        "title": action.title,
        "link": action.link,
        "published": _moment(action.announced_at),
        "sources": [_citation_as_json(citation) for citation in action.citations],
        "revision": action.revision,
        "baseline": action.baseline,
        "related": [
            {"relation": relation.kind.value, "reference": relation.reference} for relation in action.relates_to
        ],
    }


def _citation_as_json(citation: Citation) -> Record:
    return {
        "source": citation.source,
        "title": citation.title,
        "link": citation.link,
        "published": _moment(citation.published),
        "language": citation.language,
    }


def reading_as_json(item_id: Any, reading: Reading, directory: Directory) -> Record:
    """What was made of one item of ``finewatch extract``, under the id that it came with."""
    return {
        "id": item_id,
        "is_enforcement": reading.verdict.is_enforcement,
        "actions": [finding_as_json(finding, directory) for finding in reading.findings],
    }


def source_event_as_json(event: PollEvent, directory: Directory) -> Record:
    """What one visit to a source came to."""
    record: Record = {
        "event": "source",
        "regulator": directory.acronym(event.source.regulator),
        "key": event.source.key,
        "url": event.source.url,
        "outcome": event.outcome,
    }
    if event.baseline:
        record["baseline"] = True
    return record | {"items": event.items, "new": event.new, "changed": event.changed, "error": event.error}


def action_event_as_json(action: EnforcementAction, directory: Directory, *, update: bool = False) -> Record:
    """A new action as an event of ``finewatch poll``; ``baseline`` where it was published before the first visit."""
    record: Record = {"event": "update" if update else "action", "action": action_as_json(action, directory)}
    return record | {"baseline": True} if action.baseline else record


def explanation_as_json(stored: StoredItem, stages: Iterable[tuple[str, str, Sequence[str]]]) -> Record:
    """What each stage made of an item; a stage is its name, its outcome and what the outcome rests on."""
    return {
        "id": stored.item.id,
        "source": stored.item.source,
        "title": stored.item.title,
        "link": stored.item.link,
        "actions": list(stored.actions),
        "stages": [{"stage": name, "outcome": outcome, "because": list(because)} for name, outcome, because in stages],
    }


def source_as_json(source: Source, state: SourceState | None, directory: Directory, health: str) -> Record:
    """A source and how it is doing."""
    state = state or SourceState(source=source.id)
    return {
        "regulator": directory.acronym(source.regulator),
        "key": source.key,
        "kind": source.kind,
        "url": state.moved_to or source.url,
        "language": source.language,
        "enabled": source.enabled,
        "health": health,
        "items": state.items_seen,
        "polled": _moment(state.polled_at),
        "changed": _moment(state.changed_at),
        "next_poll": _moment(state.next_poll_at),
        "failures": state.failures,
        "error": state.last_error,
    }


def delivery_as_json(delivery: Delivery) -> Record:
    """A message owed, and what became of it."""
    return {
        "id": delivery.id,
        "kind": delivery.kind.value,
        "to": str(delivery.destination),
        "state": delivery.state.value,
        "revision": delivery.revision,
        "attempts": delivery.attempts,
        "created": _moment(delivery.created_at),
        "due": _moment(delivery.due_at),
        "message": delivery.receipt.message if delivery.receipt else None,
        "error": delivery.last_error,
    }


def subscription_as_json(subscription: Subscription, directory: Directory) -> Record:
    """A standing order, with the names that ``finewatch.toml`` gives its options."""
    wanted, quiet = subscription.filter, subscription.quiet_hours
    return {
        "id": subscription.id,
        "to": str(subscription.destination),
        "origin": subscription.origin.value,
        "regulators": sorted(directory.acronym(slug) for slug in wanted.regulators),
        "types": sorted(kind.value for kind in wanted.types),
        "subjects": list(wanted.subjects),
        "keywords": list(wanted.keywords),
        "at_least": f"{wanted.at_least.amount:f} {wanted.at_least.currency}" if wanted.at_least else None,
        "cadence": subscription.cadence.value,
        "timezone": subscription.timezone,
        "quiet_hours": f"{quiet.start:%H:%M}-{quiet.end:%H:%M}" if quiet else None,
        "currency": subscription.currency,
        "paused": subscription.paused,
    }


def item_from_json(record: Any, directory: Directory, language: str | None = None) -> FeedItem:
    """An item given by hand.

    Args:
        record: an object with ``id``, ``regulator``, ``lang``, ``url``, ``published``, ``title``, ``text``; only
            ``title`` or ``text`` is needed.
        directory: where the publisher is looked up; one that it does not know is taken as a press title.
        language: the language where the record names none; one that cannot be read is found from the words instead.

    Raises:
        BadQuery: one sentence that names the key.
    """
    if not isinstance(record, Mapping):
        raise BadQuery(f'expected an object such as {{"id": …, "text": …}}, not {type(record).__name__}')
    title, text = _text(record, "title"), _text(record, "text")
    if not title and not text:
        raise BadQuery('expected words in "title" or "text"; both are missing or empty')
    publisher = _text(record, "regulator") or PRESS
    regulator = directory.named(publisher)
    return FeedItem(
        source="hand/item",
        regulator=regulator.slug if regulator else publisher,
        id=str(record.get("id", "")),
        link=_text(record, "url") or None,
        title=title,
        text=text,
        text_state=TextState.FULL,
        published=_published(record),
        language=_language(_text(record, "lang") or language or "", f"{title}\n{text}"),
    )


def _language(named: str, text: str) -> str:
    code = named.strip().casefold()[:2]
    return code if code in LANGUAGES else language_of(text)


def _text(record: Mapping[str, Any], key: str) -> str:
    value = record.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise BadQuery(f'"{key}": expected text or null, not {type(value).__name__}')
    return value


def _published(record: Mapping[str, Any]) -> datetime | None:
    written = _text(record, "published")
    if not written:
        return None
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        raise BadQuery(f'"published": expected a date such as "2022-05-23", not "{written}"') from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def number(amount: Decimal) -> int | float:
    """A sum as a JSON number: whole where it is whole; cents are exact up to fifteen digits, as far as any sum goes."""
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat().replace("+00:00", "Z") if moment else None
