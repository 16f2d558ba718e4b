"""What the services ask of the outside world; sources, storage and chat answer.

A store runs functions, not statements: ``await store.write(work)`` calls ``work(session)`` on the store's own thread
within one transaction, so that a transaction is a plain function that either happens whole or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol, TypeVar

from bot.domain.actions import EnforcementAction, Finding
from bot.domain.cards import Card
from bot.domain.deliveries import Delivery, DeliveryState, Receipt
from bot.domain.items import FeedItem
from bot.domain.money import Money
from bot.domain.recording import ActionPage, ActionQuery, ItemMark, StoredItem
from bot.domain.regulators import Source, SourceState
from bot.domain.subscriptions import Destination, Subscription

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A source answered with something to read.

    Attributes:
        items: the entries, in the source's own order.
        skipped: one sentence for each entry that could not be read.
        etag, last_modified, body_hash: for the next conditional request.
        moved_to: the new address where the server moved the source for good (301 or 308).
        fresh_for: seconds for which the server says that the answer stays good (Cache-Control, ttl), or None.
    """

    items: tuple[FeedItem, ...]
    skipped: tuple[str, ...] = ()
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str
    moved_to: str | None = None
    fresh_for: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchanged:
    """A source answered that nothing has changed (304), or with the same body as before."""

    etag: str | None = None
    last_modified: str | None = None
    fresh_for: float | None = None


class SourceReader(Protocol):
    """Reads sources and the pages that items link."""

    async def read(self, source: Source, state: SourceState) -> Fetched | Unchanged:
        """Ask the source for what is new since ``state``.

        Raises:
            SourceError: it gave no answer, refused, or answered something that cannot be read.
        """
        ...

    async def article(self, item: FeedItem) -> FeedItem:
        """The item with its page's full text, decision number and document, where the page states them.

        Raises:
            SourceError: the page could not be had.
        """
        ...


class SourceStates(Protocol):
    def get(self, source: str) -> SourceState:
        """What is known of the source of that id; a blank state where it was never seen."""
        ...

    def all(self) -> Sequence[SourceState]: ...
    def put(self, state: SourceState) -> None: ...


class Items(Protocol):
    def marks(self, source: str) -> Sequence[ItemMark]:
        """A mark of every item ever recorded from the source of that id."""
        ...

    def get(self, source: str, item: str) -> StoredItem | None: ...

    def find(self, link_or_id: str) -> Sequence[StoredItem]:
        """The items with that link, or that id in any source; or that tell of the action with that reference."""
        ...

    def put(self, items: Iterable[StoredItem]) -> None:
        """Record items, replacing what stood under the same source and id."""
        ...

    def pages_due(self, source: str, now: datetime, limit: int) -> Sequence[StoredItem]:
        """Items of a source whose page is to be fetched again."""
        ...


class Actions(Protocol):
    def candidates(self, finding: Finding, citation_link: str | None) -> Sequence[EnforcementAction]:
        """The recorded actions that could be the same as, or related to, a finding.

        Generous on purpose: same decision number, same link, or a subject key that shares a significant word; the
        pure ``pipeline.identify`` decides.
        """
        ...

    def next_reference(self, acronym: str, year: int) -> str:
        """The next free reference, such as ``ICO-2022-014``."""
        ...

    def put(self, action: EnforcementAction) -> None:
        """Record an action, or a later revision of one; earlier revisions are kept."""
        ...

    def get(self, action_id: str) -> EnforcementAction | None: ...

    def by_reference(self, reference: str) -> EnforcementAction | None:
        """The action that is cited so, in any case."""
        ...

    def by_item(self, source: str, item: str) -> Sequence[EnforcementAction]:
        """The actions of which that item tells."""
        ...

    def revisions(self, action_id: str) -> Sequence[EnforcementAction]:
        """Every revision, oldest first."""
        ...

    def search(self, query: ActionQuery) -> ActionPage: ...


class Subscriptions(Protocol):
    def all(self) -> Sequence[Subscription]: ...
    def at(self, destination: Destination) -> Sequence[Subscription]: ...
    def get(self, subscription_id: str) -> Subscription | None: ...
    def put(self, subscription: Subscription) -> None: ...
    def remove(self, subscription_id: str) -> bool: ...


class Outbox(Protocol):
    def add(self, deliveries: Iterable[Delivery]) -> int:
        """Record what is owed; one of an action, revision and destination already there is left as it is.

        Returns:
            how many were new.
        """
        ...

    def claim(
        self,
        now: datetime,
        limit: int,
        *,
        busy: Collection[Destination] = (),
        platform: str | None = None,
        share: int | None = None,
    ) -> Sequence[Delivery]:
        """Take what is due for sending, longest due first, and mark it ``sending``.

        A destination gives only its first unsettled delivery in the order in which they were first due, and none while
        that one is deferred, so that order holds; one whose first time has not come (a digest, the end of quiet hours)
        holds back nothing, and neither does a deferred update, since an edit moves no message. A digest, or summary,
        gathers every action due for it.

        Args:
            now: what is due by then.
            limit: most deliveries to take.
            busy: destinations that give none.
            platform: only destinations of that platform.
            share: most messages that may be in sending to one workspace, those taken before included.

        Returns:
            the deliveries in the state in which they were found (``unknown``: look before sending), with the attempt
            counted.
        """
        ...

    def settle(self, *deliveries: Delivery) -> None:
        """Write back deliveries: their state, attempts, times, error, receipt, and the revision and actions shown."""
        ...

    def interrupted(self) -> Sequence[Delivery]:
        """Deliveries still ``sending``, from a process that died: each may have been posted."""
        ...

    def get(self, delivery_id: str) -> Delivery | None: ...

    def posted(self, action_id: str, there: Destination | None = None) -> Sequence[Delivery]:
        """The delivered messages that show the action, the first one of each destination, or of the one named."""
        ...

    def of_action(self, action_id: str) -> Sequence[Delivery]:
        """Every delivery of an action, of any state."""
        ...

    def waiting(self, destinations: Collection[Destination]) -> Mapping[Destination, int]:
        """How many alerts are recorded but not settled, for those of the destinations that have any."""
        ...

    def list(self, *, state: DeliveryState | None = None, limit: int = 50) -> Sequence[Delivery]:
        """Deliveries, newest first."""
        ...

    def next_due(self, platform: str | None = None) -> datetime | None:
        """When the earliest unsettled delivery, to that platform where one is named, is due, or None."""
        ...

    def rewind(self, now: datetime) -> int:
        """Make due whatever was recorded, or first tried, after now: the clock was ahead then, and has been set back.

        Returns:
            how many deliveries that were.
        """
        ...

    def retire(self, destination: Destination, reason: str) -> int:
        """Reject whatever still waits for a destination that is gone.

        Returns:
            how many deliveries that were.
        """
        ...


class Session(Protocol):
    """One transaction. Valid only inside the function to which it is given."""

    @property
    def sources(self) -> SourceStates: ...
    @property
    def items(self) -> Items: ...
    @property
    def actions(self) -> Actions: ...
    @property
    def subscriptions(self) -> Subscriptions: ...
    @property
    def outbox(self) -> Outbox: ...


class Store(Protocol):
    """Everything that Finewatch remembers."""

    async def read(self, work: Callable[[Session], T]) -> T:
        """Run ``work`` on a consistent view; it must not write."""
        ...

    async def write(self, work: Callable[[Session], T]) -> T:
        """Run ``work`` in one transaction: all of it is written, or, where it raises, nothing.

        Raises:
            StoreLocked, StoreFull, StoreError: nothing was written.
        """
        ...

    async def close(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How fast a platform lets one program post; the platform's own answers come first.

    Attributes:
        per_channel: least seconds between two messages to one channel.
        per_second: messages a second in all, or None where there is no such limit.
        remembers: seconds for which a repeated mark gives back the first message rather than post a second.
    """

    per_channel: float = 0.0
    per_second: float | None = None
    remembers: float = 0.0


class Platform(Protocol):
    """A chat platform, as the deliverer sees it."""

    @property
    def name(self) -> str:
        """``slack``, ``discord`` or ``console``: what destinations name."""
        ...

    @property
    def limits(self) -> Limits: ...

    async def post(self, destination: Destination, card: Card, *, mark: str, repeat: bool = False) -> Receipt:
        """Post a card as a new message.

        Args:
            destination: where to.
            card: what.
            mark: the delivery's id, at most 25 characters, stored with the message so that it can be found again.
            repeat: whether an earlier attempt with this mark may have got through.

        Raises:
            PostDeferred, PostRejected, PostUnclear: as their docstrings say.
        """
        ...

    async def edit(self, receipt: Receipt, card: Card, *, note: str | None = None, mark: str) -> Receipt:
        """Replace the card of a posted message, and say ``note`` in its thread; repeating it is harmless.

        Raises:
            PostDeferred, PostRejected, PostUnclear: as their docstrings say.
        """
        ...

    async def find(self, destination: Destination, mark: str, since: datetime) -> Receipt | None:
        """The message that bears the mark, among those posted since then; None where there is certainly none.

        Raises:
            LookupImpossible: the platform does not let us look.
            PostDeferred, PostUnclear: it could not be asked for now.
        """
        ...


class Converter(Protocol):
    """Converts sums at the ECB's reference rates."""

    def convert(self, money: Money, currency: str, on: date) -> Converted | None:
        """The sum in another currency at the rate of that day, or of the last working day before; None if unknown."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """A converted sum: never shown without the original.

    Attributes:
        money: the sum, rounded to three significant digits or to units, whichever is finer.
        rate_date: the day of the rate used.
    """

    money: Money
    rate_date: date


class Clock(Protocol):
    """Tells the time, so that tests can."""

    def __call__(self) -> datetime:
        """Now, aware, UTC."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PollEvent:
    """What one visit to a source came to.

    Attributes:
        source: the source.
        outcome: ``read``, ``unchanged`` or ``failed``.
        baseline: whether this was its first sight.
        items, new, changed: counts of entries read, unseen, and seen but changed.
        error: one sentence, where it failed.
        actions: the new actions recorded; in a baseline, those already published.
        updates: actions whose record changed.
    """

    source: Source
    outcome: str
    baseline: bool = False
    items: int = 0
    new: int = 0
    changed: int = 0
    error: str | None = None
    actions: Sequence[EnforcementAction] = field(default_factory=tuple)
    updates: Sequence[EnforcementAction] = field(default_factory=tuple)
