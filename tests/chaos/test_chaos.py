"""Nothing is lost and nothing repeated while the program is killed and the platforms misbehave."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from tests.chaos.campaign import Campaign
from tests.servers.discord import CHANNELS as DISCORD_CHANNELS
from tests.servers.slack import CHANNELS as SLACK_CHANNELS

KILLS = int(os.environ.get("CHAOS_KILLS", "220"))


async def test_killed_a_few_times(campaign: Campaign) -> None:
    await campaign.see_baseline()
    campaign.misbehave(0.5, slow=False)
    for _ in range(4):
        await campaign.kill_at_random(1.0)
    await campaign.settle(60)
    count = campaign.count()
    assert count.is_clean, count
    assert await campaign.program.terminate() == 0
    assert campaign.program.complaints() == []


async def test_a_second_process_is_refused_and_a_full_disk_is_waited_out(campaign: Campaign) -> None:
    await campaign.see_baseline()
    second = campaign.second_program()
    await second.start()
    assert await second.ended() != 0
    assert any("Another Finewatch" in line for line in second.lines), second.lines
    assert not any("Traceback" in line for line in second.lines)
    campaign.program.limit_files(4096)
    for _ in range(3):
        campaign.regulator.announce()
    await asyncio.sleep(4)
    assert campaign.count().seen == 0, "what cannot be written down is not sent"
    campaign.program.limit_files(None)
    await campaign.settle(60)
    count = campaign.count()
    assert count.is_clean, count
    assert count.expected == 18
    assert await campaign.program.terminate() == 0


async def test_after_a_downtime_a_few_alerts_and_one_summary(tmp_path: Path) -> None:
    async with Campaign(folder=tmp_path, catch_up=3) as campaign:
        await campaign.see_baseline()
        await campaign.program.kill()
        for _ in range(8):
            campaign.regulator.announce()
        await campaign.settle(60)
        count = campaign.count()
        assert (count.expected, count.seen, count.lost, count.repeated) == (48, 48, 0, 0), count
        for server, channels in ((campaign.slack, SLACK_CHANNELS), (campaign.discord, DISCORD_CHANNELS)):
            assert [len(server.messages(channel)) for channel in channels] == [4] * len(channels)  # type: ignore[attr-defined]
        assert await campaign.program.terminate() == 0


@pytest.mark.chaos
async def test_killed_hundreds_of_times(campaign: Campaign) -> None:
    await campaign.see_baseline()
    campaign.misbehave()
    while campaign.kills < KILLS:
        # Short lives die while polling, recording and starting up; longer ones while posting and settling.
        await campaign.kill_at_random(campaign.dice.choice((0.6, 2.0, 5.0)))
        if campaign.kills % 20 == 0:
            count = campaign.count()
            print(f"so far: {count.kills} kills, {count.seen} of {count.expected} are there", flush=True)  # noqa: T201
    await campaign.settle(900)
    count = campaign.count()
    print(f"in the end: {count}", flush=True)  # noqa: T201 - the proof
    assert count.is_clean
    assert count.kills >= KILLS
    assert await campaign.program.terminate() == 0


@pytest.mark.chaos
async def test_killed_while_the_disk_fills_up(campaign: Campaign) -> None:
    await campaign.see_baseline()
    campaign.misbehave()
    for kill in range(KILLS // 8):
        assert campaign.program.process
        if campaign.program.process.returncode is None:
            campaign.program.limit_files(campaign.dice.choice((4096, 100_000, None)))
            await asyncio.sleep(campaign.dice.uniform(0, 2))
            if kill % 2:
                campaign.program.limit_files(None)
        await campaign.kill_at_random(3.0)
    await campaign.settle(900)
    count = campaign.count()
    print(f"with a disk that fills up: {count}", flush=True)  # noqa: T201 - the proof
    assert count.is_clean


@pytest.mark.chaos
async def test_terminated_again_and_again(campaign: Campaign) -> None:
    await campaign.see_baseline()
    campaign.misbehave()
    for _ in range(KILLS // 8):
        await campaign.terminate_at_random(4.0)
    await campaign.settle(900)
    count = campaign.count()
    print(f"terminated in an orderly way: {count}", flush=True)  # noqa: T201 - the proof
    assert count.is_clean
