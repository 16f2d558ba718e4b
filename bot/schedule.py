"""Timers, and nothing but timers: a tick wakes whoever waits; the database decides what is due.

A restart therefore changes nothing, and a tick missed while the machine slept is made up by the next one.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger


class Ticker:
    """Calls functions at intervals on the running event loop.

    The functions must return at once: set an event, wake a task. APScheduler cancels coroutine jobs when it shuts
    down, so that no work may live in one.
    """

    def __init__(self) -> None:
        # A job that is late by more than the default second would be skipped without a word.
        self._scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )
        self._ticking = False

    def every(self, span: timedelta, wake: Callable[[], None], *, name: str) -> None:
        """Call ``wake`` at once after the start, and then after every ``span``."""
        trigger = IntervalTrigger(seconds=span.total_seconds(), timezone="UTC")
        self._scheduler.add_job(self._on_loop(wake), trigger, name=name, next_run_time=datetime.now(UTC))

    def hourly(self, wake: Callable[[], None], *, name: str) -> None:
        """Call ``wake`` at the start of every hour, when digests fall due."""
        self._scheduler.add_job(self._on_loop(wake), CronTrigger(minute=0, timezone="UTC"), name=name)

    def _on_loop(self, wake: Callable[[], None]) -> Callable[[], Awaitable[None]]:
        """A coroutine function, since APScheduler runs plain functions on threads, where no event may be set."""

        async def tick() -> None:
            if self._ticking:
                wake()

        return tick

    def start(self) -> None:
        """Begin to tick; needs the running event loop."""
        self._ticking = True
        self._scheduler.start()

    def stop(self) -> None:
        """Tick no more. Idempotent; APScheduler itself ends with the loop's next turn, and twice would be an error."""
        if self._ticking:
            self._ticking = False
            self._scheduler.shutdown(wait=False)
