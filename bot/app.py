"""The composition root: opens every part, hands each what it needs, and closes them in reverse.

``open_app`` is enough for one-off commands; ``serve`` is the service: it ticks, visits what is due, delivers what is
owed, answers people, and stops when told to.
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

import structlog

from bot.domain.errors import SourceUnreadable, StoreError
from bot.domain.ports import Platform, PollEvent, Store
from bot.domain.regulators import Directory, Source
from bot.rates import EcbRates
from bot.schedule import Ticker
from bot.services.answer import Answers
from bot.services.cards import CardMaker
from bot.services.commands import Commands
from bot.services.deliver import Deliverer
from bot.services.poll import Poller, PollOptions
from bot.services.record import Recorder
from bot.services.subscribe import Subscribing
from bot.services.understand import Understanding
from bot.sources import HttpOptions, open_sources
from bot.telemetry import Metrics
from bot.workers.pool import ReadingPool
from config import Settings, declared_subscriptions, load_directory
from storage import open_store

log = structlog.get_logger(__name__)

SHORTEST_TICK = timedelta(milliseconds=200)
LONGEST_TICK = timedelta(seconds=5)
"""How often to look for sources that are due: looking costs one small read."""


class ChatPlatform(Platform, Protocol):
    """A platform that also listens."""

    async def start(self) -> None: ...
    async def close(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """Every part, opened and joined."""

    settings: Settings
    directory: Directory
    store: Store
    answers: Answers
    subscribing: Subscribing
    commands: Commands
    cards: CardMaker
    poller: Poller
    recorded: asyncio.Event
    metrics: Metrics


def utc_now() -> datetime:
    """The clock of the program."""
    return datetime.now(UTC)


@asynccontextmanager
async def open_app(settings: Settings, *, exclusive: bool = False) -> AsyncIterator[App]:
    """Open what every command needs.

    Args:
        settings: the operator's.
        exclusive: whether this process is to be the only one that polls and delivers.

    Raises:
        ConfigurationError: a setting or a regulator's file is wrong.
        StoreLocked: another process polls or delivers on this database.
    """
    directory = load_directory(settings.regulators_dir, settings.regulators)
    declared = declared_subscriptions(settings, directory)
    converter = EcbRates()
    recorded = asyncio.Event()
    async with AsyncExitStack() as opened:
        store = await open_store(settings.database, exclusive=exclusive)
        opened.push_async_callback(store.close)
        reader = open_sources(directory, _http_options(settings))
        opened.push_async_callback(reader.close)
        reading = ReadingPool(directory)
        opened.push_async_callback(reading.close)
        answers = Answers(store, directory, converter)
        subscribing = Subscribing(store, directory, utc_now)
        if exclusive:
            await subscribing.declare(declared)
        yield App(
            settings=settings,
            directory=directory,
            store=store,
            answers=answers,
            subscribing=subscribing,
            commands=Commands(answers, subscribing),
            cards=CardMaker(directory, converter),
            poller=Poller(
                store,
                reader,
                directory,
                Understanding(reader, reading, articles=True),
                Recorder(directory, converter, catch_up=settings.delivery.catch_up),
                PollOptions(every=settings.polling.every, operator=settings.operator.notify),
                clock=utc_now,
                on_recorded=recorded.set,
            ),
            recorded=recorded,
            metrics=Metrics(),
        )


def _http_options(settings: Settings) -> HttpOptions:
    return HttpOptions(
        contact=settings.http.contact,
        timeout=settings.http.timeout.total_seconds(),
        max_bytes=settings.http.max_size,
        robots=settings.http.robots,
    )


async def serve(settings: Settings) -> None:
    """Run the service until SIGTERM or SIGINT.

    Raises:
        ConfigurationError: a setting is wrong, or a platform refuses its token.
        StoreLocked: another process serves this database.
    """
    async with open_app(settings, exclusive=True) as app:
        stop = _stop_on_signals()
        with app.metrics.served(settings.metrics.host, settings.metrics.port):
            async with _platforms(app) as platforms:
                await _serve(app, platforms, stop)


def _stop_on_signals() -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    return stop


@asynccontextmanager
async def _platforms(app: App) -> AsyncIterator[list[ChatPlatform]]:
    """The platforms that have a token, started; closed on the way out."""
    async with AsyncExitStack() as started:
        platforms = await _configured(app)
        for platform in platforms:
            started.push_async_callback(platform.close)
            await platform.start()
        yield platforms


async def _configured(app: App) -> list[ChatPlatform]:
    slack, discord = app.settings.slack, app.settings.discord
    platforms: list[ChatPlatform] = []
    # The client libraries are heavy to import; only a service that needs one pays for it.
    if slack.bot_token:
        from bot.chat.slack import SlackOptions, open_slack

        slack_options = SlackOptions(
            bot_token=slack.bot_token.get_secret_value(),
            app_token=slack.app_token.get_secret_value() if slack.app_token else None,
            api_url=slack.api_url,
        )
        platforms.append(await open_slack(slack_options, app.commands))
    if discord.token:
        from bot.chat.discord import DiscordOptions, open_discord

        discord_options = DiscordOptions(token=discord.token.get_secret_value(), api_url=discord.api_url)
        platforms.append(await open_discord(discord_options, app.commands))
    return platforms


async def _serve(app: App, platforms: Sequence[ChatPlatform], stop: asyncio.Event) -> None:
    deliverer = Deliverer(
        app.store,
        {platform.name: platform for platform in platforms},
        app.cards.card,
        clock=utc_now,
        operator=app.settings.operator.notify,
        on_settled=app.metrics.settled,
    )
    ticker = Ticker()
    tick = asyncio.Event()
    ticker.every(_tick_span(app.settings.polling.every), tick.set, name="sources due")
    visits = Visits(app)
    log.info("started", sources=len(app.directory.sources()), platforms=[platform.name for platform in platforms])
    await deliverer.recover()
    ticker.start()
    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(deliverer.run(stop))
            tasks.create_task(_forever(stop, tick, visits.start_due))
            tasks.create_task(_forever(stop, app.recorded, _calling(deliverer.wake)))
    finally:
        ticker.stop()
        await visits.stop()
        await deliverer.shutdown(app.settings.delivery.drain.total_seconds())
        log.info("stopped")


def _tick_span(every: timedelta) -> timedelta:
    return min(max(every / 4, SHORTEST_TICK), LONGEST_TICK)


async def _forever(stop: asyncio.Event, signal_: asyncio.Event, act: Callable[[], Awaitable[None]]) -> None:
    """Act each time an event is set, until told to stop."""
    stopping = asyncio.create_task(stop.wait())
    while not stop.is_set():
        waiting = asyncio.create_task(signal_.wait())
        await asyncio.wait((waiting, stopping), return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        if not stop.is_set():
            signal_.clear()
            await act()


def _calling(function: Callable[[], None]) -> Callable[[], Awaitable[None]]:
    async def call() -> None:
        function()

    return call


class Visits:
    """The visits under way: each due source is visited in a task of its own, so that a slow one delays no other."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._under_way: dict[str, asyncio.Task[None]] = {}

    async def start_due(self) -> None:
        """Begin to visit every source that is due and not being visited."""
        try:
            due = await self._app.poller.due()
        except StoreError as error:
            log.error("database_refuses", reason=str(error))
            return
        for source in due:
            if source.id not in self._under_way:
                self._under_way[source.id] = asyncio.create_task(self._visit(source), name=f"visit {source.id}")

    async def _visit(self, source: Source) -> None:
        try:
            event = await self._app.poller.visit(source)
            self._app.metrics.polled(event)
            _log(event)
        except StoreError as error:
            log.error("visit_not_recorded", source=source.id, reason=str(error))
        except Exception as error:  # one source's surprise must not stop the watch over the others
            log.exception("visit_failed_unexpectedly", source=source.id)
            await self._app.poller.failed(source, SourceUnreadable(source.url, f"unexpected {error!r}; see the log"))
        finally:
            del self._under_way[source.id]

    async def stop(self) -> None:
        """Abandon the visits under way; nothing of them is recorded by halves."""
        tasks = list(self._under_way.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _log(event: PollEvent) -> None:
    if event.outcome == "failed":
        log.warning("source_failed", source=event.source.id, reason=event.error)
    elif event.outcome == "read":
        log.info(
            "source_read",
            source=event.source.id,
            items=event.items,
            new=event.new,
            changed=event.changed,
            actions=[action.reference for action in event.actions],
        )
