"""The program as a process of its own, pointed at loopback servers."""

from __future__ import annotations

import asyncio
import resource
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.servers.discord import TOKEN
from tests.servers.slack import BOT_TOKEN

REGULATOR = """
slug = "ico"
name = "Information Commissioner's Office"
acronym = "ICO"
aliases = ["Information Commissioner"]
jurisdiction = "GB"
languages = ["en"]
currency = "GBP"
timezone = "Europe/London"
homepage = "{origin}"

[[source]]
key = "news"
kind = "feed"
url = "{origin}/feed"
language = "en"
"""

SETTINGS = """
database = "{folder}/finewatch.db"
regulators_dir = "{folder}/regulators"
regulators = ["ico"]

[polling]
every = "{every}"

[http]
robots = false

[slack]
bot_token = "{slack_token}"
api_url = "{slack}"

[discord]
token = "{discord_token}"
api_url = "{discord}"

[delivery]
catch_up = {catch_up}

[log]
format = "json"
"""


@dataclass
class Program:
    """``finewatch run`` in a folder of its own."""

    folder: Path
    process: asyncio.subprocess.Process | None = None
    lines: list[str] = field(default_factory=list)
    _reading: asyncio.Task[None] | None = None
    _started: asyncio.Event = field(default_factory=asyncio.Event)

    def configure(
        self,
        *,
        regulator: str,
        slack: str,
        discord: str,
        channels: Iterable[str],
        every: str = "1s",
        catch_up: int = 1000,
    ) -> None:
        """Write the settings: ``channels`` such as ``slack:C1`` are told of everything."""
        (self.folder / "regulators").mkdir(parents=True, exist_ok=True)
        (self.folder / "regulators" / "ico.toml").write_text(REGULATOR.format(origin=regulator))
        settings = SETTINGS.format(
            folder=self.folder,
            every=every,
            catch_up=catch_up,
            slack=slack,
            slack_token=BOT_TOKEN,
            discord=discord,
            discord_token=TOKEN,
        )
        settings += "".join(f'\n[[subscription]]\nto = "{channel}"\n' for channel in channels)
        (self.folder / "finewatch.toml").write_text(settings)

    @property
    def database(self) -> Path:
        return self.folder / "finewatch.db"

    async def start(self) -> None:
        """Start the process; returns at once."""
        self._started = asyncio.Event()
        self.process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            "--config",
            str(self.folder / "finewatch.toml"),
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
            cwd=Path(__file__).parents[2],
        )
        self._reading = asyncio.create_task(self._read(self.process))

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        assert process.stderr
        async for line in process.stderr:
            self.lines.append(line.decode(errors="replace").rstrip())
            if '"started"' in self.lines[-1]:
                self._started.set()
        self._started.set()

    async def started(self, seconds: float = 30.0) -> None:
        """Wait until it is at work, or has ended."""
        await asyncio.wait_for(self._started.wait(), seconds)

    async def kill(self) -> None:
        """SIGKILL."""
        assert self.process
        if self.process.returncode is None:
            self.process.kill()
        await self._ended()

    async def terminate(self, seconds: float = 20.0) -> int:
        """SIGTERM, and its exit code."""
        assert self.process
        if self.process.returncode is None:
            self.process.terminate()
        return await self.ended(seconds)

    async def ended(self, seconds: float = 20.0) -> int:
        """Its exit code, once it has ended by itself."""
        assert self.process
        await asyncio.wait_for(self.process.wait(), seconds)
        await self._ended()
        return self.process.returncode or 0

    async def _ended(self) -> None:
        assert self.process
        await self.process.wait()
        if self._reading:
            await self._reading

    def limit_files(self, size: int | None) -> None:
        """Let no file grow beyond so many bytes, as if the disk were full; None lifts the limit."""
        assert self.process
        _, hard = resource.prlimit(self.process.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(
            self.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY if size is None else size, hard)
        )

    def complaints(self) -> list[str]:
        """What it logged of its own errors."""
        return [line for line in self.lines if "Traceback" in line or '"level": "error"' in line]
