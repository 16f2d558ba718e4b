"""Latency: from the moment a regulator's server changes to the message on the platform, beyond the poll interval.

The service runs as a process of its own. A fine is announced at a random moment; what remains of the interval until
the regulator is asked again is taken off, so that what is left is what the program itself takes.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.table import show
from tests.chaos.campaign import Campaign
from tests.servers.discord import CHANNELS as DISCORD_CHANNELS
from tests.servers.slack import CHANNELS as SLACK_CHANNELS

FINES = 40
EVERY = 2.0


def main() -> None:
    """Measure and print one table."""
    with tempfile.TemporaryDirectory() as folder:
        rows = asyncio.run(_measure(Path(folder)))
    show(
        f"From the regulator's change to the message, {FINES} fines, polling every {EVERY:.0f} s: milliseconds",
        ("", "p50", "p95", "slowest"),
        rows,
    )


async def _measure(folder: Path) -> list[tuple[object, ...]]:
    dice = random.Random(1)
    whole: list[float] = []
    beyond: list[float] = []
    async with Campaign(folder=folder, every=f"{EVERY:.0f}s") as campaign:
        await campaign.see_baseline()
        for _ in range(FINES):
            await asyncio.sleep(EVERY + dice.uniform(0, EVERY))
            name = campaign.regulator.announce().name
            announced, asked = time.perf_counter(), campaign.regulator.asked
            polled = await _moment(lambda: campaign.regulator.asked > asked)  # noqa: B023 - awaited at once
            arrived = await _moment(lambda: _arrived(campaign, name))  # noqa: B023 - awaited at once
            whole.append((arrived - announced) * 1000)
            beyond.append((arrived - polled) * 1000)
        assert await campaign.program.terminate() == 0
    return [("in all", *_figures(whole)), ("from the visit that finds it", *_figures(beyond))]


async def _moment(is_so: Callable[[], bool]) -> float:
    """When something became so, within a millisecond."""
    while not is_so():  # noqa: ASYNC110 - what is watched is state of several servers, not one event
        await asyncio.sleep(0.001)
    return time.perf_counter()


def _arrived(campaign: Campaign, name: str) -> bool:
    """Whether every channel of both platforms shows the fine."""
    slack = all(_shows(campaign.slack.messages(channel), name) for channel in SLACK_CHANNELS)
    return slack and all(_shows(campaign.discord.messages(channel), name) for channel in DISCORD_CHANNELS)


def _shows(messages: list[dict[str, object]], name: str) -> bool:
    return bool(messages) and name in str(messages[-1])


def _figures(milliseconds: list[float]) -> tuple[int, int, int]:
    cuts = statistics.quantiles(milliseconds, n=20, method="inclusive")
    return round(cuts[9]), round(cuts[18]), round(max(milliseconds))


if __name__ == "__main__":
    main()
