"""``finewatch sources``, ``deliveries`` and ``subscriptions``: how the watch is doing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from bot.cli.common import Common, Exit, Json, begun, load, plural, show_table, table, with_store, write, write_json
from bot.domain.deliveries import NEVER, Delivery, DeliveryState
from bot.domain.errors import BadQuery, NotFound
from bot.domain.ports import Session
from bot.domain.regulators import Source, SourceState
from bot.domain.subscriptions import Origin
from bot.pipeline import filters
from bot.pipeline.records import delivery_as_json, source_as_json, subscription_as_json

if TYPE_CHECKING:
    from config import Settings

T = TypeVar("T")


def sources(*, all: bool = False, json: Json = False, common: Common | None = None) -> int:  # noqa: A002
    """Every source: kind, address, health, last change, items seen, next visit.

    Parameters
    ----------
    all: bool
        Also those that are not enabled.
    json: bool
        Print one JSON object a line.
    """
    settings, directory = load(common)
    states = (
        {state.source: state for state in on_record(settings, lambda s: s.sources.all())} if begun(settings) else {}
    )
    now = datetime.now(UTC)
    shown = [source for source in directory.sources() if source.enabled or all]
    if json:
        for source in shown:
            write_json(source_as_json(source, states.get(source.id), directory, health(source, states.get(source.id))))
        return Exit.OK
    made = table("Sources", "source", "kind", "health", "items", "last change", "next visit", "address")
    for source in shown:
        state = states.get(source.id) or SourceState(source=source.id)
        made.add_row(
            source.id,
            source.kind,
            health(source, state),
            str(state.items_seen),
            ago(state.changed_at, now),
            ago(state.next_poll_at, now) if source.enabled else "never",
            state.moved_to or source.url,
        )
    show_table(made)
    off = sum(not source.enabled for source in directory.sources())
    if off and not all:
        write(f"{plural(off, 'source')} more, not enabled: `finewatch sources --all`.")
    return Exit.OK


def health(source: Source, state: SourceState | None) -> str:
    """How a source is doing, in a few words."""
    if not source.enabled:
        return "off"
    if state is None or state.polled_at is None:
        return "never visited"
    if state.blind_since:
        return f"blind since {state.blind_since:%Y-%m-%d %H:%M}: {state.last_error or 'nothing new for too long'}"
    if state.failures:
        return f"failed {plural(state.failures, 'time')}: {state.last_error}"
    return "well"


def deliveries(
    *,
    retry: str | None = None,
    give_up: str | None = None,
    state: DeliveryState | None = None,
    limit: int = 50,
    json: Json = False,
    common: Common | None = None,
) -> int:
    """What channels are owed, and what became of it, newest first.

    One that is "unknown" may have been posted: the platform broke off before it answered, and could not be asked
    since. Look in the channel; then either --retry or --give-up settles it.

    Parameters
    ----------
    retry: str
        Id of a delivery to send again now.
    give_up: str
        Id of a delivery to settle without a message.
    state: DeliveryState
        Only those in this state.
    limit: int
        How many to show.
    json: bool
        Print one JSON object a line.
    """
    settings, _ = load(common)
    if retry or give_up:
        return _settle(settings, retry, give_up)
    owed = on_record(settings, lambda session: session.outbox.list(state=state, limit=limit))
    if json:
        for delivery in owed:
            write_json(delivery_as_json(delivery))
        return Exit.OK
    now = datetime.now(UTC)
    made = table("Deliveries", "id", "kind", "to", "state", "tries", "due", "last error")
    for delivery in owed:
        made.add_row(
            delivery.id,
            delivery.kind.value,
            str(delivery.destination),
            delivery.state.value,
            str(delivery.attempts),
            ago(delivery.due_at, now) if delivery.state in _WAITING else "",
            delivery.last_error or "",
        )
    if owed:
        show_table(made)
        _explain_unknown(owed)
    else:
        write("Nothing is owed, and nothing was delivered yet.")
    return Exit.OK


_WAITING = (DeliveryState.PENDING, DeliveryState.DEFERRED)


def _explain_unknown(owed: Sequence[Delivery]) -> None:
    if any(delivery.state is DeliveryState.UNKNOWN for delivery in owed):
        write(
            "“unknown” may have been posted. Look in the channel; `finewatch deliveries --retry ID` sends it again, "
            "--give-up ID lets it be."
        )


def _settle(settings: Settings, retry: str | None, give_up: str | None) -> int:
    """Settle by hand what the program could not."""
    now = datetime.now(UTC)

    def work(session: Session) -> list[str]:
        told = []
        if retry:
            session.outbox.settle(again(_owed(session, retry), now))
            told.append(f"{retry} is due now; `finewatch run` sends it.")
        if give_up:
            session.outbox.settle(given_up(_owed(session, give_up)))
            told.append(f"{give_up} is settled without a message.")
        return told

    for line in in_transaction(settings, work):
        write(line)
    return Exit.OK


def _owed(session: Session, delivery_id: str) -> Delivery:
    delivery = session.outbox.get(delivery_id)
    if delivery is None:
        raise NotFound(f"There is no delivery {delivery_id}; `finewatch deliveries` lists them.")
    return delivery


def again(delivery: Delivery, now: datetime) -> Delivery:
    """The delivery, due at once.

    Raises:
        BadQuery: it has arrived, or is being sent at this moment.
    """
    if delivery.state in (DeliveryState.DELIVERED, DeliveryState.SENDING):
        raise BadQuery(f"Delivery {delivery.id} is {delivery.state.value}; it is not sent again.")
    # One that can still be looked up is looked up first; a person has looked for one that cannot.
    can_look = delivery.state is DeliveryState.UNKNOWN and delivery.due_at < NEVER
    state = DeliveryState.UNKNOWN if can_look else DeliveryState.PENDING
    return replace(delivery, state=state, due_at=now, last_error=None)


def given_up(delivery: Delivery) -> Delivery:
    """The delivery, settled without a message.

    Raises:
        BadQuery: it has arrived, or is being sent at this moment.
    """
    if delivery.state in (DeliveryState.DELIVERED, DeliveryState.SENDING):
        raise BadQuery(f"Delivery {delivery.id} is {delivery.state.value}; there is nothing to give up.")
    return replace(delivery, state=DeliveryState.ABANDONED, last_error="given up by the operator")


def subscriptions(*, json: Json = False, common: Common | None = None) -> int:
    """Which channels are told what, those of the settings file included.

    Parameters
    ----------
    json: bool
        Print one JSON object a line.
    """
    from config import declared_subscriptions

    settings, directory = load(common)
    declared = {subscription.id: subscription for subscription in declared_subscriptions(settings, directory)}
    recorded = {s.id: s for s in on_record(settings, lambda s: s.subscriptions.all())} if begun(settings) else {}
    # What the file no longer declares ends with the next start of the service.
    known = [s for s in recorded.values() if s.origin is Origin.CHAT or s.id in declared]
    known += [s for s in declared.values() if s.id not in recorded]
    if json:
        for subscription in known:
            write_json(subscription_as_json(subscription, directory))
        return Exit.OK
    made = table("Subscriptions", "id", "channel", "kept in", "told", "paused")
    for subscription in known:
        made.add_row(
            subscription.id,
            str(subscription.destination),
            subscription.origin.value,
            filters.describe(subscription, directory),
            subscription.paused or "",
        )
    if known:
        show_table(made)
    else:
        write("No channel is subscribed. In chat: /fines subscribe; in finewatch.toml: [[subscription]].")
    return Exit.OK


def on_record(settings: Settings, look: Callable[[Session], T]) -> T:
    """What the database holds.

    Raises:
        NotFound: there is no database yet.
    """
    return with_store(settings, lambda store: store.read(look))


def in_transaction(settings: Settings, work: Callable[[Session], T]) -> T:
    """Change the database in one transaction."""
    return with_store(settings, lambda store: store.write(work))


def ago(moment: datetime | None, now: datetime) -> str:
    """A moment as people say it: ``3 min ago``, ``in 2 h``; a dash where there is none."""
    if moment is None:
        return "–"
    seconds = (now - moment).total_seconds()
    span = abs(seconds)
    for size, unit in ((86400, "d"), (3600, "h"), (60, "min")):
        if span >= size:
            amount = f"{span / size:.0f} {unit}"
            break
    else:
        amount = f"{span:.0f} s"
    return f"{amount} ago" if seconds >= 0 else f"in {amount}"
