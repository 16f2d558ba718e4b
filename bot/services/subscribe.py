"""Standing orders: people make them in chat, operators in a file."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Mapping
from typing import Protocol

from bot.domain.errors import BadQuery, NotFound
from bot.domain.ports import Clock, Session, Store
from bot.domain.regulators import Directory
from bot.domain.subscriptions import Destination, Origin, Subscription
from bot.pipeline import filters

MOST_PER_CHANNEL = 25
"""More standing orders than this in one channel are a mistake rather than a wish."""


class Place(Protocol):
    """Where a command was called, and by whom."""

    @property
    def platform(self) -> str: ...
    @property
    def workspace(self) -> str | None: ...
    @property
    def channel(self) -> str: ...
    @property
    def user(self) -> str: ...
    @property
    def may_manage(self) -> bool: ...


class Subscribing:
    """Makes, lists and ends subscriptions."""

    def __init__(self, store: Store, directory: Directory, clock: Clock) -> None:
        self._store = store
        self._directory = directory
        self._clock = clock

    async def add(self, place: Place, arguments: Mapping[str, str]) -> Subscription:
        """Subscribe the channel in which the command was called.

        Args:
            place: where, and who asks.
            arguments: options by name (``filters.OPTIONS``), or ``words`` with all of them as free text.

        Raises:
            BadQuery: an option cannot be understood, or the channel is subscribed so already.
        """
        _require_manager(place)
        options = {name: value for name, value in arguments.items() if name in filters.OPTIONS and value}
        options |= filters.read_words(arguments.get("words", ""), self._directory)
        wanted = self._subscription(place, options)
        await self._store.write(lambda session: _add(session, wanted, self._directory))
        return wanted

    def _subscription(self, place: Place, options: Mapping[str, str]) -> Subscription:
        return Subscription(
            id=secrets.token_hex(3),
            destination=_destination(place),
            filter=filters.filter_from(options, self._directory),
            cadence=filters.cadence_from(options.get("cadence")),
            timezone=filters.timezone_from(options.get("timezone")),
            quiet_hours=filters.quiet_hours_from(options.get("quiet_hours")),
            currency=filters.currency_from(options.get("currency")),
            created_by=place.user,
            created_at=self._clock(),
        )

    async def at(self, place: Place) -> tuple[Subscription, ...]:
        """The subscriptions of the channel in which the command was called."""
        there = _destination(place)
        return tuple(await self._store.read(lambda session: session.subscriptions.at(there)))

    async def remove(self, place: Place, subscription_id: str) -> Subscription:
        """End a subscription of this channel.

        Raises:
            BadQuery: the id is missing where it is needed, or the subscription is kept in the operator's file.
            NotFound: the channel has no such subscription.
        """
        _require_manager(place)
        there = await self.at(place)
        gone = _choose(there, subscription_id.strip())
        if gone.origin is Origin.FILE:
            raise BadQuery(f"Subscription {gone.id} is kept in the operator's finewatch.toml; remove it there.")
        await self._store.write(lambda session: session.subscriptions.remove(gone.id))
        return gone

    async def declare(self, subscriptions: Iterable[Subscription]) -> None:
        """Make the subscriptions kept in the operator's file the ones on record; those no longer there end.

        A paused one is given another try, since an operator who restarts may have mended what stood in its way.
        """
        declared = {subscription.id: subscription for subscription in subscriptions}
        await self._store.write(lambda session: _declare(session, declared))


def declared_id(text: str) -> str:
    """The permanent id of a subscription in a file: a digest of what it says, so that an edited one is a new one."""
    return "f" + hashlib.sha256(text.encode()).hexdigest()[:7]


def _destination(place: Place) -> Destination:
    return Destination(platform=place.platform, channel=place.channel, workspace=place.workspace)


def _require_manager(place: Place) -> None:
    if not place.may_manage:
        raise BadQuery("Only people who may manage this channel can decide what it is told.")


def _add(session: Session, wanted: Subscription, directory: Directory) -> None:
    there = session.subscriptions.at(wanted.destination)
    if len(there) >= MOST_PER_CHANNEL:
        raise BadQuery(f"This channel has {len(there)} subscriptions already; end one first with /fines unsubscribe.")
    same = next((s for s in there if filters.describe(s, directory) == filters.describe(wanted, directory)), None)
    if same and not same.paused:
        raise BadQuery(f"This channel is subscribed so already ({same.id}).")
    if same:
        session.subscriptions.remove(same.id)
    session.subscriptions.put(wanted)


def _choose(there: tuple[Subscription, ...], subscription_id: str) -> Subscription:
    if not there:
        raise NotFound("This channel has no subscriptions.")
    if not subscription_id:
        if len(there) == 1:
            return there[0]
        raise BadQuery(f"Say which one: {', '.join(s.id for s in there)}. /fines subscriptions shows what they are.")
    for subscription in there:
        if subscription.id == subscription_id.casefold():
            return subscription
    raise NotFound(f"This channel has no subscription {subscription_id}; /fines subscriptions lists them.")


def _declare(session: Session, declared: Mapping[str, Subscription]) -> None:
    on_record = {s.id for s in session.subscriptions.all() if s.origin is Origin.FILE}
    for gone in on_record - declared.keys():
        session.subscriptions.remove(gone)
    for subscription in declared.values():
        session.subscriptions.put(subscription)
