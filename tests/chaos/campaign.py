"""Kills the program again and again while regulators announce fines and platforms misbehave, then counts.

Every fine announced after the first sight of the regulator is owed to every channel once, in the order of
announcement, and its message must in the end show the last sum that the regulator published.
"""

from __future__ import annotations

import asyncio
import json
import random
import sqlite3
import time
from contextlib import AsyncExitStack, closing
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.chaos.program import Program
from tests.chaos.regulator import LoopbackRegulator
from tests.servers.discord import CHANNELS as DISCORD_CHANNELS
from tests.servers.discord import LoopbackDiscord
from tests.servers.faults import Fault, Kind
from tests.servers.loopback import LoopbackServer
from tests.servers.slack import CHANNELS as SLACK_CHANNELS
from tests.servers.slack import LoopbackSlack

WRITES = ("chat.postMessage", "chat.update", "messages.create", "messages.edit")

Message = dict[str, Any]


def mishaps(scale: float = 1.0) -> list[Fault]:
    """What befalls requests that post: refusals, failures before and after acceptance, resets, cut and slow answers."""
    chances = {
        Kind.RATE_LIMITED: 0.06,
        Kind.SERVER_ERROR: 0.04,
        Kind.SERVER_ERROR_AFTER: 0.06,
        Kind.RESET_BEFORE_BODY: 0.03,
        Kind.RESET: 0.04,
        Kind.RESET_AFTER: 0.06,
        Kind.CUT_ANSWER_AFTER: 0.05,
        Kind.HANG_AFTER: 0.03,
        Kind.HANG: 0.02,
        Kind.SLOW: 0.10,
    }
    seconds = {Kind.SLOW: 0.7, Kind.HANG: 12.0, Kind.HANG_AFTER: 12.0}
    return [
        Fault(kind=kind, operation=operation, times=None, chance=chance * scale, seconds=seconds.get(kind, 1.0))
        for kind, chance in chances.items()
        for operation in WRITES
    ]


@dataclass(frozen=True, kw_only=True)
class Count:
    """What a campaign came to.

    Attributes:
        expected: messages owed: announced fines times channels.
        seen: of those, how many stand on their platform.
        lost: owed, but not there.
        repeated: there once too often.
        disordered: messages that stand before one that was announced earlier, in the same channel.
        outdated: messages that do not show the last sum.
        kills: SIGKILLs.
        faults: mishaps that struck.
    """

    expected: int
    seen: int
    lost: int
    repeated: int
    disordered: int
    outdated: int
    kills: int
    faults: int

    @property
    def is_clean(self) -> bool:
        return not (self.lost or self.repeated or self.disordered or self.outdated) and self.seen == self.expected

    def __str__(self) -> str:
        return "  ".join(f"{name} {getattr(self, name)}" for name in self.__dataclass_fields__)


@dataclass
class Campaign:
    """The loopback world and the program in it."""

    folder: Path
    seed: int = 0
    every: str = "1s"
    catch_up: int = 1000
    slack: LoopbackSlack = field(default_factory=LoopbackSlack)
    discord: LoopbackDiscord = field(default_factory=LoopbackDiscord)
    regulator: LoopbackRegulator = field(default_factory=LoopbackRegulator)
    kills: int = 0
    baseline: int = 0

    def __post_init__(self) -> None:
        self.program = Program(self.folder)
        self.dice = random.Random(self.seed)  # noqa: S311 - dice, not secrets
        self._opened = AsyncExitStack()

    async def __aenter__(self) -> Self:
        for server in (self.slack, self.discord, self.regulator):
            await self._opened.enter_async_context(server)
        self.program.configure(
            regulator=self.regulator.origin,
            slack=self.slack.api_url,
            discord=self.discord.api_url,
            channels=[f"slack:{c}" for c in SLACK_CHANNELS] + [f"discord:{c}" for c in DISCORD_CHANNELS],
            every=self.every,
            catch_up=self.catch_up,
        )
        self.regulator.announce()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.program.process and self.program.process.returncode is None:
            await self.program.kill()
        await self._opened.aclose()

    async def see_baseline(self) -> None:
        """Let the program see the regulator for the first time, so that what follows is news; it keeps running."""
        await self.program.start()
        await self.until(lambda: self._ask("SELECT count(*) FROM source_states WHERE baseline_at IS NOT NULL") == 1)
        self.baseline = len(self.regulator.fines)

    def misbehave(self, scale: float = 1.0, *, slow: bool = True) -> None:
        """Let both platforms commit mishaps from now on; the slow ones outlast the program's time limit."""
        for server in (self.slack, self.discord):
            server.faults.dice.seed(self.seed)
            server.faults.rules = [m for m in mishaps(scale) if slow or m.kind not in {Kind.HANG, Kind.HANG_AFTER}]

    def behave(self) -> None:
        for server in (self.slack, self.discord):
            server.faults.clear()

    def happen(self) -> None:
        """Let the regulator announce a fine or two, or correct an earlier one."""
        for _ in range(self.dice.choice((0, 1, 1, 2))):
            self.regulator.announce()
        news = len(self.regulator.fines) - self.baseline
        if news and self.dice.random() < 0.3:
            self.regulator.correct(self.baseline + self.dice.randrange(news))

    async def kill_at_random(self, longest: float) -> None:
        """Start the program, let something happen, and kill it at a random moment."""
        await self._start()
        await self._live(longest)
        await self.program.kill()
        self.kills += 1

    async def terminate_at_random(self, longest: float) -> None:
        """The same, but ask it to end, as an operator would."""
        await self._start()
        await self._live(longest)
        code = await self.program.terminate()
        assert code == 0, self.program.lines[-20:]

    async def _start(self) -> None:
        if self.program.process is None or self.program.process.returncode is not None:
            await self.program.start()
            await self.program.started()

    async def _live(self, longest: float) -> None:
        lives = self.dice.uniform(0.0, longest)
        happens = self.dice.uniform(0.0, lives)
        await asyncio.sleep(happens)
        self.happen()
        await asyncio.sleep(lives - happens)
        assert self.program.process
        assert self.program.process.returncode is None, self.program.lines[-20:]

    def second_program(self) -> Program:
        """Another process with the same settings, started by mistake."""
        return Program(self.folder)

    async def settle(self, seconds: float = 120.0) -> None:
        """Let the platforms behave and the program finish its work."""
        self.behave()
        if self.program.process is None or self.program.process.returncode is not None:
            await self.program.start()
        try:
            await self.until(lambda: self._all_recorded() and self._nothing_owed(), seconds)
        except TimeoutError:
            print(self._owed())  # noqa: T201 - for whoever reads the failed test

    async def until(self, condition: Any, seconds: float = 60.0) -> None:
        """Wait until something is so.

        Raises:
            TimeoutError: it is not within the time.
        """
        limit = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > limit:
                raise TimeoutError
            await asyncio.sleep(0.1)

    def _ask(self, query: str) -> Any:
        if not self.program.database.exists():
            return None
        with closing(sqlite3.connect(f"file:{self.program.database}?mode=ro", uri=True)) as db:
            try:
                return db.execute(query).fetchone()[0]
            except sqlite3.OperationalError:
                return None

    def _all_recorded(self) -> bool:
        """Whether the record has every fine with its last sum."""
        titles = set(json.loads(self._ask("SELECT json_group_array(title) FROM items") or "[]"))
        return all(fine.title in titles for fine in self.regulator.fines)

    def _nothing_owed(self) -> bool:
        return self._ask("SELECT count(*) FROM deliveries WHERE open") == 0

    def _owed(self) -> Any:
        return self._ask(
            "SELECT json_group_array(json_array(kind, platform, channel, state, attempts, due_at, last_error))"
            " FROM deliveries WHERE state NOT IN ('delivered', 'abandoned')"
        )

    def count(self) -> Count:
        """Compare what stands on the platforms with what the regulator announced."""
        tallies = [self._count_in(self.slack, channel) for channel in SLACK_CHANNELS]
        tallies += [self._count_in(self.discord, channel) for channel in DISCORD_CHANNELS]
        seen, lost, repeated, disordered, outdated = (sum(column) for column in zip(*tallies, strict=True))
        return Count(
            expected=len(tallies) * (len(self.regulator.fines) - self.baseline),
            seen=seen,
            lost=lost,
            repeated=repeated,
            disordered=disordered,
            outdated=outdated,
            kills=self.kills,
            faults=sum(sum(server.faults.struck.values()) for server in (self.slack, self.discord)),
        )

    def _count_in(self, server: LoopbackServer, channel: str) -> tuple[int, int, int, int, int]:
        messages = [json.dumps(m, ensure_ascii=False) for m in server.messages(channel) if "thread_ts" not in m]
        fines = self.regulator.fines[self.baseline :]
        places = {fine.number: [i for i, text in enumerate(messages) if fine.name in text] for fine in fines}
        first = [found[0] for found in places.values() if found]
        return (
            len(first),
            sum(1 for found in places.values() if not found),
            sum(len(found) - 1 for found in places.values() if found),
            sum(1 for earlier, later in pairwise(first) if later < earlier),
            sum(1 for fine in fines for place in places[fine.number][:1] if fine.sum not in messages[place]),
        )
