"""The whole way of one item: the program as its own process; a regulator, Slack and Discord on loopback sockets."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from aiohttp import web

from tests.servers import discord as discord_server
from tests.servers import slack as slack_server
from tests.servers.discord import LoopbackDiscord
from tests.servers.slack import LoopbackSlack

SLACK_CHANNEL = slack_server.CHANNELS[0]
DISCORD_CHANNEL = discord_server.CHANNELS[0]

FINE = (
    "The Information Commissioner’s Office (ICO) has fined Hollybank Lettings Ltd £{sum} for making 71,000 unlawful "
    "marketing calls. Hollybank Lettings Ltd had broken Regulation 21 of PECR, the ICO found on 3 November 2026."
)


class Regulator:
    """A news feed whose items the test writes."""

    def __init__(self) -> None:
        self.items: list[tuple[str, str, str]] = [("old", "A word on cookies", "Our guidance on cookies has changed.")]
        self.url = ""
        self.visits = 0
        self.visited = asyncio.Condition()

    async def feed(self, _: web.Request) -> web.Response:
        async with self.visited:
            self.visits += 1
            self.visited.notify_all()
        entries = "".join(
            f"<item><title>{escape(title)}</title><link>{self.url}/{guid}</link><guid>{guid}</guid>"
            f"<pubDate>{format_datetime(datetime.now(UTC))}</pubDate><description>{escape(text)}</description></item>"
            for guid, title, text in self.items
        )
        body = f"<rss version='2.0'><channel><title>News</title>{entries}</channel></rss>"
        return web.Response(text=body, content_type="application/rss+xml")

    async def page(self, request: web.Request) -> web.Response:
        guid = request.match_info["guid"]
        found = next((item for item in self.items if item[0] == guid), None)
        if found is None:
            return web.Response(status=404)
        _, title, text = found
        return web.Response(
            text=f"<html><head><title>{escape(title)}</title></head><body><main><article><h1>{escape(title)}</h1>"
            f"<p>{escape(text)}</p></article></main></body></html>",
            content_type="text/html",
        )

    @asynccontextmanager
    async def served(self) -> AsyncIterator[Regulator]:
        app = web.Application()
        app.router.add_get("/feed.xml", self.feed)
        app.router.add_get("/{guid}", self.page)
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield self
        await runner.cleanup()


class World:
    """The servers, and the program's folder."""

    def __init__(self, folder: Path, regulator: Regulator, slack: LoopbackSlack, discord: LoopbackDiscord) -> None:
        self.folder = folder
        self.regulator = regulator
        self.slack = slack
        self.discord = discord
        self._write_settings()

    def _write_settings(self) -> None:
        regulators = self.folder / "regulators"
        regulators.mkdir()
        (regulators / "ico.toml").write_text(
            'slug = "ico"\nname = "Information Commissioner’s Office"\nacronym = "ICO"\njurisdiction = "GB"\n'
            'languages = ["en"]\ncurrency = "GBP"\ntimezone = "Europe/London"\nhomepage = "https://ico.org.uk"\n'
            f'[[source]]\nkey = "news"\nkind = "feed"\nurl = "{self.regulator.url}/feed.xml"\nlanguage = "en"\n',
            encoding="utf-8",
        )
        (self.folder / "finewatch.toml").write_text(
            f'database = "{self.folder / "finewatch.db"}"\nregulators = ["ico"]\nregulators_dir = "{regulators}"\n'
            '[polling]\nevery = "1s"\n'
            f'[slack]\napi_url = "{self.slack.api_url}"\nbot_token = "{slack_server.BOT_TOKEN}"\n'
            f'app_token = "{slack_server.APP_TOKEN}"\n'
            f'[discord]\napi_url = "{self.discord.api_url}"\ntoken = "{discord_server.TOKEN}"\n'
            f'[[subscription]]\nto = "slack:{SLACK_CHANNEL}"\n'
            f'[[subscription]]\nto = "discord:{DISCORD_CHANNEL}"\nat_least = "50000 EUR"\n',
            encoding="utf-8",
        )

    async def start(self) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            cwd=Path(__file__).parent.parent,
            stderr=asyncio.subprocess.PIPE,
            env={"PATH": "/usr/bin:/bin", "FINEWATCH_CONFIG": str(self.folder / "finewatch.toml")},
        )

    async def watched(self) -> None:
        """Wait until the second visit from now has begun, so that what the first one saw is on record."""
        wanted = self.regulator.visits + 2
        async with asyncio.timeout(60), self.regulator.visited:
            await self.regulator.visited.wait_for(lambda: self.regulator.visits >= wanted)

    def shown(self) -> tuple[list[dict], list[dict]]:
        return self.slack.messages(SLACK_CHANNEL), self.discord.messages(DISCORD_CHANNEL)

    async def until_shown(self, slack: int, discord: int) -> None:
        await self.slack.until(lambda: (len(self.shown()[0]), len(self.shown()[1])) >= (slack, discord), seconds=40)


@pytest.fixture
async def world(tmp_path):
    async with Regulator().served() as regulator, LoopbackSlack() as slack, LoopbackDiscord() as discord:
        yield World(tmp_path, regulator, slack, discord)


async def stopped(process: asyncio.subprocess.Process) -> tuple[int, str]:
    process.send_signal(signal.SIGTERM)
    _, log = await asyncio.wait_for(process.communicate(), 15)
    return process.returncode, log.decode()


async def test_a_published_fine_reaches_slack_and_discord_once(world):
    process = await world.start()
    try:
        await world.watched()
        assert world.shown() == ([], [])

        world.regulator.items.insert(0, ("fine", "Lettings company fined", FINE.format(sum="90,000")))
        await world.until_shown(1, 1)
        slack, discord = world.shown()
        assert "Hollybank Lettings Ltd" in slack[0]["text"]
        assert "£90,000" in slack[0]["text"]
        assert "Hollybank Lettings Ltd" in discord[0]["embeds"][0]["title"]

        reply = await (await world.slack.command("search hollybank")).answer()
        assert "£90,000" in str(reply)
        interaction = await world.discord.call("search", {"query": "hollybank"})
        assert "£90,000" in str(await interaction.answer())

        world.regulator.items[0] = ("fine", "Lettings company fined", FINE.format(sum="95,000"))
        await world.slack.until(lambda: "£95,000" in world.shown()[0][0]["text"], seconds=40)
        await world.discord.until(lambda: "£95,000" in str(world.shown()[1][0]), seconds=40)
        code, log = await stopped(process)
        assert code == 0, log
        assert "Traceback" not in log
    finally:
        if process.returncode is None:
            process.kill()

    again = await world.start()
    await world.watched()
    code, log = await stopped(again)
    assert code == 0, log
    slack, discord = world.shown()
    top_level = [message for message in slack if message.get("thread_ts") in (None, message["ts"])]
    assert len(top_level) == 1
    assert sum(bool(message["embeds"]) for message in discord) == 1


async def test_a_killed_program_loses_and_repeats_nothing(world):
    process = await world.start()
    await world.watched()
    world.regulator.items.insert(0, ("fine", "Lettings company fined", FINE.format(sum="90,000")))
    await asyncio.sleep(0.7)
    process.kill()
    await process.wait()
    again = await world.start()
    await world.until_shown(1, 1)
    await world.watched()
    code, log = await stopped(again)
    assert code == 0, log
    assert [len(shown) for shown in world.shown()] == [1, 1]


async def test_a_second_program_on_the_same_database_refuses(world):
    first = await world.start()
    await world.watched()
    second = await world.start()
    _, log = await asyncio.wait_for(second.communicate(), 15)
    assert second.returncode != 0
    assert "Traceback" not in log.decode()
    assert "finewatch.db" in log.decode()
    assert (await stopped(first))[0] == 0
