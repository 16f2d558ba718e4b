"""Hands what is owed to the platforms: in order within each channel, every channel for itself, and never twice.

One round is one transaction: what the platforms have answered since the last round is written down, and what may be
sent next is claimed. Rounds follow one another as answers come in, so that a burst shares its transactions, and rest
until something is due. docs/delivery.md has the promise, and what happens if the program dies at any step.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.deliveries import Delivery, DeliveryState
from bot.domain.errors import PostRejected, StoreError
from bot.domain.ports import Clock, Platform, Session, Store
from bot.domain.subscriptions import Destination
from bot.pipeline import outcome
from bot.services.notices import notice
from bot.services.pacing import Pace
from bot.services.sending import Cards, Message, Result, prepare, send
from bot.services.telling import News, Teller

log = logging.getLogger(__name__)

LANES = 128
"""Messages in sending to one platform at once. One that takes longer than ``SLOW`` no longer counts."""

SLOW = 1.0
"""Seconds after which an unanswered message no longer takes up a lane: slow channels must not fill them all."""

MOST_IN_SENDING = 1024
"""Messages in sending to one platform at once, the slow ones included."""

LOOK_AFTER = timedelta(seconds=5)
"""Least time between an unclear attempt and the look-up: the platform may still be at work on it."""

LONGEST_REST = 30.0
"""Seconds after which a look is taken at the clock, which may have been set anew."""

CLOCK_SLACK = timedelta(seconds=2)
"""By how much the clock may go back without being taken as set anew."""

REFUSED_REST = 1.0
"""Seconds until the database is tried again after it refused."""

Problem = Callable[[str], Awaitable[None]]


@dataclass(slots=True, kw_only=True)
class _Lanes:
    """One platform's messages in sending, with the moments at which each began, and when to look for more."""

    platform: Platform
    pace: Pace
    sending: dict[asyncio.Task[None], float]
    waits_until: datetime | None = None
    more_is_due: bool = True
    looked_at: float = 0.0

    def free(self, now: float, lanes: int) -> int:
        """How many more messages may be claimed."""
        quick = sum(1 for since in self.sending.values() if now - since < SLOW)
        return self.pace.room(now, min(lanes - quick, MOST_IN_SENDING - len(self.sending)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Claim:
    """What a round found for one platform."""

    messages: Sequence[Message]
    settled: Sequence[Delivery]
    next_due: datetime | None
    more_is_due: bool


class Deliverer:
    """Delivers what is due."""

    def __init__(
        self,
        store: Store,
        platforms: Mapping[str, Platform],
        cards: Cards,
        *,
        clock: Clock,
        lanes: int = LANES,
        look_after: timedelta = LOOK_AFTER,
        operator: Destination | None = None,
        on_problem: Problem | None = None,
        on_settled: Callable[[Delivery, datetime], None] | None = None,
    ) -> None:
        """
        Args:
            store: where the outbox is.
            platforms: by name; what is owed to any other waits.
            cards: makes a delivery's card from what is on record, within the transaction; None: nothing to show.
            clock: tells the time.
            lanes: messages in sending to one platform at once.
            look_after: least time between an unclear attempt and its look-up.
            operator: the channel in which the operator is told what needs a person.
            on_problem: is given the same sentences.
            on_settled: is given every delivery written back, and the time.
        """
        self._store = store
        self._cards = cards
        self._clock = clock
        self._most = lanes
        self._look_after = look_after
        self._operator = operator
        self._on_problem = on_problem
        self._on_settled = on_settled
        self._lanes = {
            name: _Lanes(platform=platform, pace=Pace(platform.limits), sending={})
            for name, platform in platforms.items()
        }
        self._results: list[Result] = []
        self._counts: Counter[DeliveryState] = Counter()
        self._roused = asyncio.Event()
        self._latest: datetime | None = None
        self._teller = Teller()
        self._luck = random.SystemRandom().random

    async def recover(self) -> int:
        """Look after what was being sent when the program last died; to be called before anything is delivered.

        Returns:
            how many deliveries may have been posted without our knowing.
        """
        now = self._clock()

        def work(session: Session) -> int:
            session.outbox.rewind(now)
            left = session.outbox.interrupted()
            for delivery in left:
                session.outbox.settle(outcome.interrupted(delivery, now, self._look_after))
            return len(left)

        return await self._store.write(work)

    def wake(self) -> None:
        """Say that something new may be due."""
        for lanes in self._lanes.values():
            lanes.more_is_due = True
        self._roused.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Deliver until told to stop; what is in sending then is left to ``shutdown``."""
        stopping = asyncio.create_task(stop.wait())
        try:
            while not stop.is_set():
                try:
                    rest = await self._round()
                except StoreError as error:
                    log.warning("%s Until then nothing is sent.", error)
                    rest = REFUSED_REST
                await self._rest(rest, stopping)
        finally:
            stopping.cancel()

    async def deliver_due(self) -> Mapping[DeliveryState, int]:
        """Deliver everything that is due now.

        Returns:
            how many deliveries came to each state.

        Raises:
            StoreError: the database refuses.
        """
        self._counts.clear()
        self.wake()
        while True:
            rest = await self._round()
            if not self._is_busy():
                return dict(self._counts)
            await self._rest(rest, None)

    async def shutdown(self, within: float = 10.0) -> None:
        """Wait for what is in sending, at most so many seconds, and write down how it ended.

        What has no answer by then stays marked as in sending, and is looked up at the next start.
        """
        if tasks := self._in_sending():
            _, late = await asyncio.wait(tasks, timeout=within)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        try:
            await self._write_results()
        except StoreError as error:
            log.error("%s Messages just sent will be looked up at the next start.", error)

    def _in_sending(self) -> list[asyncio.Task[None]]:
        return [task for lanes in self._lanes.values() for task in lanes.sending]

    def _is_busy(self) -> bool:
        return bool(self._results) or any(
            lanes.sending or lanes.more_is_due or self._is_due(lanes) for lanes in self._lanes.values()
        )

    async def _write_results(self) -> None:
        if self._results:
            await self._transact({})

    async def _round(self) -> float:
        """Write down what was answered, claim what may be sent, and begin to send it.

        Returns:
            seconds to rest before the next round, unless something happens before.
        """
        self._roused.clear()
        now = asyncio.get_running_loop().time()
        free = {name: room for name, lanes in self._lanes.items() if (room := self._room(lanes, now)) > 0}
        if not free and not self._results:
            return self._rest_of(now)
        await self._transact(free)
        return self._rest_of(asyncio.get_running_loop().time())

    def _room(self, lanes: _Lanes, now: float) -> int:
        """How much to claim: nothing where nothing is known to be due, and no look is due either."""
        look = lanes.more_is_due or self._is_due(lanes) or now - lanes.looked_at >= LONGEST_REST
        return lanes.free(now, self._most) if look else 0

    def _is_due(self, lanes: _Lanes) -> bool:
        return lanes.waits_until is not None and lanes.waits_until <= self._clock()

    def _rest_of(self, now: float) -> float:
        return min((self._rest_of_one(lanes, now) for lanes in self._lanes.values()), default=LONGEST_REST)

    def _rest_of_one(self, lanes: _Lanes, now: float) -> float:
        if lanes.more_is_due:
            if lanes.free(now, self._most) > 0:
                return 0.0
            return lanes.pace.room_in(now) or SLOW / 4
        if lanes.waits_until is None:
            return LONGEST_REST
        due_in = (lanes.waits_until - self._clock()).total_seconds()
        if due_in <= 0:  # its channel rests, or its workspace has its share until something is answered
            rested_in = lanes.pace.rested_in(now)
            return SLOW if rested_in is None else rested_in
        return min(due_in, LONGEST_REST)

    async def _rest(self, seconds: float, stopping: asyncio.Task[bool] | None) -> None:
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        roused = asyncio.create_task(self._roused.wait())
        waiting = {roused} if stopping is None else {roused, stopping}
        await asyncio.wait(waiting, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        roused.cancel()

    async def _transact(self, free: Mapping[str, int]) -> None:
        results, self._results = self._results, []
        loop_now, now = asyncio.get_running_loop().time(), self._clock()
        resting = {name: self._lanes[name].pace.resting(loop_now) for name in free}
        set_back = self._latest is not None and now < self._latest - CLOCK_SLACK
        self._latest = now
        news = self._teller.news(results, now)

        def work(session: Session) -> dict[str, _Claim]:
            self._settle(session, results, news, now)
            if set_back:
                session.outbox.rewind(now)
            return {name: self._claim(session, name, room, resting[name], now) for name, room in free.items()}

        for name in free:
            self._lanes[name].more_is_due = False
            self._lanes[name].looked_at = loop_now
        try:
            claims = await self._store.write(work)
        except BaseException:  # cancelled or refused: the answers are kept, and written down by the next round
            self._results = results + self._results
            for name in free:
                self._lanes[name].more_is_due = True
            raise
        for name, claim in claims.items():
            self._start(self._lanes[name], claim)
            self._note_settled(claim.settled, now)
        self._note_settled([result.delivery for result in results], now)
        await self._tell(news, now)

    def _start(self, lanes: _Lanes, claim: _Claim) -> None:
        loop = asyncio.get_running_loop()
        lanes.waits_until = claim.next_due
        lanes.more_is_due = lanes.more_is_due or claim.more_is_due
        for message in claim.messages:
            task = loop.create_task(self._send(lanes, message))
            lanes.sending[task] = loop.time()
            task.add_done_callback(lanes.sending.__delitem__)

    def _claim(self, session: Session, name: str, room: int, resting: frozenset[Destination], now: datetime) -> _Claim:
        """Take what may be sent: first a fair share for each workspace, then more of whoever has more.

        A quarter of the lanes is left to those who come later.
        """
        reserve = max(self._most // 4, 1)
        taken = list(session.outbox.claim(now, room, busy=resting, platform=name, share=reserve))
        if room - reserve > len(taken):
            taken += session.outbox.claim(now, room - reserve - len(taken), busy=resting, platform=name)
        messages: list[Message] = []
        settled: list[Delivery] = []
        for delivery in taken:
            ready = self._prepared(session, delivery, now)
            if isinstance(ready, Message):
                messages.append(ready)
            else:
                settled.append(ready)
        session.outbox.settle(*settled)
        # A full claim, or one that settled something at once, may have left more behind.
        more = len(taken) >= min(room, max(room - reserve, 1)) or bool(settled)
        return _Claim(messages=messages, settled=settled, next_due=session.outbox.next_due(name), more_is_due=more)

    def _prepared(self, session: Session, delivery: Delivery, now: datetime) -> Message | Delivery:
        try:
            return prepare(session, delivery, self._cards)
        except Exception as error:  # one action that cannot be shown must not hold up all others
            log.exception("delivery %s cannot be presented", delivery.id)
            again = now + outcome.LONGEST_WAIT
            reason = f"It cannot be presented: {type(error).__name__}: {error}"
            state = DeliveryState.UNKNOWN if delivery.state is DeliveryState.UNKNOWN else DeliveryState.DEFERRED
            return replace(delivery, state=state, due_at=again, last_error=reason)

    async def _send(self, lanes: _Lanes, message: Message) -> None:
        loop = asyncio.get_running_loop()
        async with lanes.pace.turn(message.requests):
            result = await send(lanes.platform, message, self._clock, look_after=self._look_after, luck=self._luck)
        lanes.pace.rest(message.delivery.destination, loop.time())
        # The channel has something to give again: its next message, or this one when it is due.
        lanes.more_is_due = True
        self._results.append(result)
        self._roused.set()

    def _settle(self, session: Session, results: Sequence[Result], news: Sequence[News], now: datetime) -> None:
        session.outbox.settle(*(result.delivery for result in results))
        for result in results:
            if isinstance(result.error, PostRejected) and result.error.destination_is_gone:
                _pause(session, result.delivery.destination, str(result.error))
        if self._operator:
            to_tell = [each.sentence for each in news if each.about != self._operator]
            session.outbox.add(notice(self._operator, sentence, now) for sentence in to_tell)

    async def _tell(self, news: Sequence[News], now: datetime) -> None:
        self._teller.told(news, now)
        for each in news:
            log.warning("%s", each.sentence)
            if self._on_problem:
                await self._on_problem(each.sentence)

    def _note_settled(self, deliveries: Sequence[Delivery], now: datetime) -> None:
        for delivery in deliveries:
            self._counts[delivery.state] += 1
            if self._on_settled:
                self._on_settled(delivery, now)


def _pause(session: Session, gone: Destination, reason: str) -> None:
    """Ask nothing more of a channel that is gone."""
    for subscription in session.subscriptions.at(gone):
        if subscription.paused is None:
            session.subscriptions.put(replace(subscription, paused=reason))
    session.outbox.retire(gone, reason)
