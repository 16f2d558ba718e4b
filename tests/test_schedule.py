"""Ticks: at once, again and again, on the event loop, and never after the stop."""

from __future__ import annotations

import asyncio
import threading
import time
from datetime import timedelta

from bot.schedule import Ticker


async def test_ticks_come_at_once_and_again_on_the_loop() -> None:
    ticker = Ticker()
    threads: list[threading.Thread] = []
    enough = asyncio.Event()

    def wake() -> None:
        threads.append(threading.current_thread())
        if len(threads) == 3:
            enough.set()

    ticker.every(timedelta(milliseconds=50), wake, name="sources due")
    ticker.start()
    await asyncio.wait_for(enough.wait(), 5)
    ticker.stop()
    assert set(threads) == {threading.main_thread()}, "an event may be set on the loop's own thread only"


async def test_no_tick_after_the_stop() -> None:
    ticker = Ticker()
    ticks: list[int] = []
    ticker.every(timedelta(milliseconds=20), lambda: ticks.append(1), name="sources due")
    ticker.start()
    await asyncio.sleep(0.1)
    ticker.stop()
    ticker.stop()
    seen = len(ticks)
    assert seen
    await asyncio.sleep(0.1)
    assert len(ticks) == seen


async def test_a_loop_that_was_busy_gets_one_tick_for_many() -> None:
    ticker = Ticker()
    ticks: list[int] = []
    ticker.every(timedelta(milliseconds=50), lambda: ticks.append(1), name="sources due")
    ticker.start()
    await asyncio.sleep(0.01)
    before = len(ticks)
    time.sleep(1.5)  # noqa: ASYNC251  (the loop is to be blocked for longer than the default grace of one second)
    await asyncio.sleep(0.02)
    ticker.stop()
    assert len(ticks) - before == 1
