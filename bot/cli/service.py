"""``finewatch run`` and ``poll``: the service, and one round of it."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from bot.cli.common import Common, Exit, Json, begun, load, plural, say, show_card, write, write_json
from bot.domain.actions import EnforcementAction
from bot.domain.cards import Card
from bot.domain.errors import ConfigurationError
from bot.domain.ports import PollEvent
from bot.domain.recording import ActionPage
from bot.domain.regulators import Directory, Source
from bot.pipeline import present
from bot.pipeline.match import leading
from bot.pipeline.records import Record, action_event_as_json, source_event_as_json

if TYPE_CHECKING:
    from bot.app import App


def run(*, common: Common | None = None) -> int:
    """Watch, deliver and answer until told to stop: the service.

    Polls each source when it is due, posts alerts to the subscribed channels, and answers slash commands on every
    platform for which a token is set. SIGTERM or Ctrl-C ends it once the messages in flight have arrived; what is
    still owed goes out after the next start.
    """
    settings, _ = load(common)

    from bot.app import serve
    from bot.telemetry import configure_logging

    configure_logging("debug" if common and common.verbose else settings.log.level, settings.log.format)
    asyncio.run(serve(settings))
    return Exit.OK


def poll(*, json: Json = False, common: Common | None = None) -> int:
    """Read every source once and print what is new.

    Needs no token and no set-up. The first sight of a source lists the actions that it had already published, and
    owes nobody an alert for them. Exit code 1 only when every source failed.

    Parameters
    ----------
    json: bool
        Print JSON Lines: an "action" for each new action, a "source" for each visit, and a last "summary".
    """
    settings, directory = load(common)
    sources = watched(directory)

    from bot.app import open_app
    from bot.telemetry import configure_logging

    configure_logging("debug" if common and common.verbose else "error", settings.log.format)
    if sys.stderr.isatty() and not begun(settings):
        say(f"Visiting {plural(len(sources), 'source')}; regulators ask for pauses, so the first time takes a while.")

    async def once() -> Tally:
        async with open_app(settings, exclusive=True) as app:
            printer: Printer = JsonPrinter(directory) if json else CardPrinter(app)
            tally = Tally()
            async for event in _visits(app, sources):
                tally.add(event)
                await printer.event(event)
            printer.end(tally)
            return tally

    tally = asyncio.run(once())
    return Exit.FAILED if tally.failed == tally.sources else Exit.OK


def watched(directory: Directory) -> list[Source]:
    """The sources that are polled.

    Raises:
        ConfigurationError: there is none.
    """
    sources = [source for source in directory.sources() if source.enabled]
    if not sources:
        raise ConfigurationError("regulators", "none of the chosen regulators has a source that is enabled")
    return sources


async def _visits(app: App, sources: list[Source]) -> AsyncIterator[PollEvent]:
    """Each visit as soon as it is over, whichever source it was."""
    events: asyncio.Queue[PollEvent | None] = asyncio.Queue()

    async def visit_all() -> None:
        try:
            await app.poller.poll(sources, events.put_nowait)
        finally:
            events.put_nowait(None)

    visits = asyncio.create_task(visit_all())
    try:
        while (event := await events.get()) is not None:
            yield event
        await visits
    finally:
        visits.cancel()


@dataclass
class Tally:
    """What a whole round came to."""

    sources: int = 0
    failed: int = 0
    items: int = 0
    new: int = 0
    actions: int = 0
    updates: int = 0

    def add(self, event: PollEvent) -> None:
        """Count one visit."""
        self.sources += 1
        self.failed += event.outcome == "failed"
        self.items += event.items
        self.new += event.new
        self.actions += len(event.actions)
        self.updates += len(event.updates)

    def as_json(self) -> Record:
        """The last line of ``poll --json``."""
        return {
            "event": "summary",
            "sources": self.sources,
            "failed": self.failed,
            "items": self.items,
            "new": self.new,
            "actions": self.actions,
        }


class Printer(Protocol):
    """Tells of a round while it goes on."""

    async def event(self, event: PollEvent) -> None:
        """Tell of one visit."""
        ...

    def end(self, tally: Tally) -> None:
        """Sum up."""
        ...


class JsonPrinter:
    """For programs: JSON Lines."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory

    async def event(self, event: PollEvent) -> None:
        for action in event.actions:
            write_json(action_event_as_json(action, self._directory))
        for action in event.updates:
            write_json(action_event_as_json(action, self._directory, update=True))
        write_json(source_event_as_json(event, self._directory))
        _say_failure(event)

    def end(self, tally: Tally) -> None:
        write_json(tally.as_json())


class CardPrinter:
    """For people: each alert as a card, and what was published before the first visit as a list."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def event(self, event: PollEvent) -> None:
        _say_failure(event)
        if event.baseline and event.actions:
            show_card(self._baseline(event))
        else:
            for action in leading(event.actions):
                await self._alert(action)
        for action in event.updates:
            write(f"Changed (revision {action.revision}): {action.change or 'its source tells it otherwise now.'}")
            await self._alert(action)

    def _baseline(self, event: PollEvent) -> Card:
        heading = f"{event.source.id}: already published at first sight"
        return present.listing(
            ActionPage(actions=tuple(event.actions), total=len(event.actions)), self._app.directory, heading=heading
        )

    async def _alert(self, action: EnforcementAction) -> None:
        show_card(await self._app.answers.card(action.reference))

    def end(self, tally: Tally) -> None:
        failed = f", {tally.failed} failed" if tally.failed else ""
        changed = f", {tally.updates} changed" if tally.updates else ""
        write(
            f"{plural(tally.sources, 'source')} visited{failed}; {plural(tally.items, 'item')} read, {tally.new} new; "
            f"{plural(tally.actions, 'new action')}{changed}."
        )
        if not tally.actions + tally.updates and tally.failed < tally.sources:
            write("Nothing new. `finewatch latest` shows what is on record.")


def _say_failure(event: PollEvent) -> None:
    if event.error:
        say(f"{event.source.id}: {event.error}")
