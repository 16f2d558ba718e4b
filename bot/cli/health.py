"""``finewatch doctor``: everything that could be wrong, and what to do about it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from bot.cli.common import Common, Exit, Json, begun, load, plural, with_store, write, write_json
from bot.domain.deliveries import DeliveryState
from bot.domain.errors import StoreError
from bot.domain.ports import Session
from bot.domain.regulators import Directory, SourceState
from bot.domain.subscriptions import Subscription

if TYPE_CHECKING:
    from config import Settings

MARKS = {"well": "✓", "note": "·", "wrong": "✗"}
LATE = timedelta(minutes=5)
"""How far a visit may be overdue before the service counts as asleep."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing looked at.

    Attributes:
        about: what.
        state: ``well``, ``note`` (works, but worth knowing) or ``wrong``.
        says: one sentence; for what is wrong, with the remedy.
    """

    about: str
    state: str
    says: str


def doctor(
    *,
    quick: Annotated[bool, Parameter(negative="")] = False,
    offline: Annotated[bool, Parameter(negative="")] = False,
    json: Json = False,
    common: Common | None = None,
) -> int:
    """Check settings, database, sources and chat, and say what is wrong.

    Exit code 1 when something is.

    Parameters
    ----------
    quick: bool
        Only whether a running service visits its sources in time: for health checks of containers.
    offline: bool
        Do not ask Slack and Discord whether they accept the tokens.
    json: bool
        Print one JSON object a line.
    """
    settings, directory = load(common)
    checks = _quick(settings, directory) if quick else _whole(settings, directory, common, offline=offline)
    wrong = 0
    for check in checks:
        wrong += check.state == "wrong"
        if json:
            write_json({"about": check.about, "state": check.state, "says": check.says})
        else:
            write(f"{MARKS[check.state]} {check.about}: {check.says}")
    return Exit.FAILED if wrong else Exit.OK


def _quick(settings: Settings, directory: Directory) -> Iterator[Check]:
    if not begun(settings):
        yield Check(about="service", state="wrong", says=f"there is no database {settings.database}; has it started?")
        return
    try:
        states = with_store(settings, lambda store: store.read(lambda session: list(session.sources.all())))
    except StoreError as error:
        yield Check(about="database", state="wrong", says=str(error))
        return
    yield in_time(states, directory, datetime.now(UTC))


def in_time(states: Iterable[SourceState], directory: Directory, now: datetime) -> Check:
    """Whether every source that is due has been visited."""
    enabled = {source.id for source in directory.sources() if source.enabled}
    overdue = [s.source for s in states if s.source in enabled and s.next_poll_at and s.next_poll_at < now - LATE]
    if overdue:
        says = f"{plural(len(overdue), 'source')} overdue, {overdue[0]} among them: is `finewatch run` up?"
        return Check(about="service", state="wrong", says=says)
    return Check(about="service", state="well", says="every source is visited in time")


def _whole(settings: Settings, directory: Directory, common: Common | None, *, offline: bool) -> Iterator[Check]:
    yield _settings(settings, common)
    yield from _regulators(settings, directory)
    yield from _database(settings, directory)
    yield from _subscriptions(settings, directory)
    yield from _chat(settings, offline=offline)


def _settings(settings: Settings, common: Common | None) -> Check:
    from config.loading import FILE

    file = common.config if common and common.config else Path(FILE)
    says = f"{file} is understood" if file.is_file() else f"no {FILE} here; defaults and environment alone"
    declared = len(settings.subscription)
    return Check(about="settings", state="well", says=f"{says}, {plural(declared, 'declared subscription')}")


def _regulators(settings: Settings, directory: Directory) -> Iterator[Check]:
    sources = [source for source in directory.sources() if source.enabled]
    regulators = {source.regulator for source in sources}
    says = f"{plural(len(sources), 'source')} of {plural(len(regulators), 'regulator')} watched"
    yield Check(about="regulators", state="well" if sources else "wrong", says=says)
    if not settings.http.contact:
        says = "http.contact is not set: please give regulators an address at which to reach you"
        yield Check(about="contact", state="note", says=says)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Recorded:
    states: tuple[SourceState, ...]
    unknown: int
    paused: tuple[Subscription, ...]


def _recorded(session: Session) -> _Recorded:
    return _Recorded(
        states=tuple(session.sources.all()),
        unknown=len(session.outbox.list(state=DeliveryState.UNKNOWN, limit=1000)),
        paused=tuple(s for s in session.subscriptions.all() if s.paused),
    )


def _database(settings: Settings, directory: Directory) -> Iterator[Check]:
    if not begun(settings):
        says = f"{settings.database} is not there yet; the first `finewatch poll` or `run` makes it"
        yield Check(about="database", state="note", says=says)
        return
    try:
        recorded = with_store(settings, lambda store: store.read(_recorded))
    except StoreError as error:
        yield Check(about="database", state="wrong", says=str(error))
        return
    size = Path(settings.database.removeprefix("sqlite:///")).stat().st_size / 1e6
    yield Check(about="database", state="well", says=f"{settings.database} can be read, {size:.1f} MB")
    yield from _sources(recorded.states, directory)
    if recorded.unknown:
        says = (
            f"{plural(recorded.unknown, 'delivery', 'deliveries')} may or may not have arrived: `finewatch deliveries`"
        )
        yield Check(about="deliveries", state="wrong", says=says)
    for subscription in recorded.paused:
        says = f"{subscription.destination} gets nothing: {subscription.paused}"
        yield Check(about=f"subscription {subscription.id}", state="wrong", says=says)


def _sources(states: Iterable[SourceState], directory: Directory) -> Iterator[Check]:
    enabled = {source.id for source in directory.sources() if source.enabled}
    failing = [state for state in states if state.source in enabled and (state.failures or state.blind_since)]
    for state in failing:
        said = state.last_error or "nothing new for longer than it ever was silent"
        yield Check(about=f"source {state.source}", state="wrong", says=said)
    if not failing:
        yield Check(about="sources", state="well", says="none is failing")


def _subscriptions(settings: Settings, directory: Directory) -> Iterator[Check]:
    from config import declared_subscriptions

    has_token = {"slack": settings.slack.bot_token, "discord": settings.discord.token}
    for subscription in declared_subscriptions(settings, directory):
        platform = subscription.destination.platform
        if not has_token.get(platform):
            says = f"{subscription.destination} cannot be served: {platform} has no token"
            yield Check(about="subscription", state="wrong", says=says)


def _chat(settings: Settings, *, offline: bool) -> Iterator[Check]:
    slack, discord = settings.slack, settings.discord
    if not slack.bot_token and not discord.token:
        yield Check(
            about="chat", state="note", says="neither Slack nor Discord has a token; see docs/slack.md, discord.md"
        )
        return
    if slack.bot_token and not slack.app_token:
        yield Check(about="slack", state="note", says="slack.app_token is not set: alerts go out, commands are off")
    if offline:
        return
    if slack.bot_token:
        url = f"{slack.api_url.rstrip('/')}/auth.test"
        answer = asyncio.run(_asked("POST", url, f"Bearer {slack.bot_token.get_secret_value()}"))
        yield _acceptance(
            "slack", answer, f"{answer.get('user')} in {answer.get('team')}" if answer.get("ok") else None
        )
    if discord.token:
        url = f"{discord.api_url.rstrip('/')}/users/@me"
        answer = asyncio.run(_asked("GET", url, f"Bot {discord.token.get_secret_value()}"))
        yield _acceptance("discord", answer, answer.get("username"))


async def _asked(method: str, url: str, authorization: str) -> dict[str, Any]:
    """What a platform answers to the question who we are; ``error`` holds what stood in the way."""
    import aiohttp

    headers = {"Authorization": authorization, "User-Agent": "DiscordBot (finewatch, 1)"}
    timeout = aiohttp.ClientTimeout(total=10)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout, headers=headers) as client,
            client.request(method, url) as response,
        ):
            answer = await response.json(content_type=None)
            return answer if isinstance(answer, dict) else {"error": f"HTTP {response.status}"}
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        return {"error": f"{url} gives no answer ({type(error).__name__})"}


def _acceptance(platform: str, answer: dict[str, Any], name: str | None) -> Check:
    if name:
        return Check(about=platform, state="well", says=f"the token is accepted; the bot is {name}")
    reason = answer.get("error") or answer.get("message") or "no reason given"
    return Check(about=platform, state="wrong", says=f"the token is not accepted: {reason}")
