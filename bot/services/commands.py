"""The slash commands, the same on every platform: words in, cards out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from bot.domain.cards import Card
from bot.domain.errors import BadQuery, FinewatchError, NotFound
from bot.domain.recording import ActionQuery
from bot.pipeline import present
from bot.services.answer import Answers
from bot.services.subscribe import Subscribing

PAGE = 5
"""Results in one chat reply: more would not fit a Slack message with their links."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Who asks, and where.

    Attributes:
        platform: ``slack`` or ``discord``.
        workspace: Slack team id or Discord guild id; None in a direct message.
        channel: the channel the command was called in.
        user: the person, by the platform's id.
        may_manage: whether the platform lets this person decide what the channel is told.
    """

    platform: str
    workspace: str | None
    channel: str
    user: str
    may_manage: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What to show, to the asker alone.

    Attributes:
        cards: in order.
        error: whether the command was not carried out.
    """

    cards: tuple[Card, ...]
    error: bool = False


class Commands:
    """Carries out ``/fines …`` for people in chat."""

    def __init__(self, answers: Answers, subscribing: Subscribing) -> None:
        self._answers = answers
        self._subscribing = subscribing
        self._verbs: Mapping[str, Callable[[Asker, Mapping[str, str]], Awaitable[Reply]]] = {
            "search": self._search,
            "latest": self._latest,
            "show": self._show,
            "help": self._help,
            "subscribe": self._subscribe,
            "subscriptions": self._subscriptions,
            "unsubscribe": self._unsubscribe,
        }

    async def answer(self, asker: Asker, words: str) -> Reply:
        """Carry out a command typed as free text, such as ``search cookies`` (Slack)."""
        verb, _, rest = words.strip().partition(" ")
        return await self.run(asker, verb.casefold() or "help", {"words": rest.strip()})

    async def run(self, asker: Asker, verb: str, arguments: Mapping[str, str]) -> Reply:
        """Carry out a command by name.

        Args:
            asker: who asks, and where.
            verb: the command.
            arguments: its options by name; ``words`` holds free text that stands for all of them.
        """
        carry_out = self._verbs.get(verb)
        if carry_out is None:
            return _failure(f"There is no command “{verb}”. Try: {', '.join(self._verbs)}.")
        try:
            return await carry_out(asker, arguments)
        except (BadQuery, NotFound) as error:
            return _failure(str(error))
        except FinewatchError as error:
            return _failure(f"That could not be done just now: {error}")

    async def _search(self, _: Asker, arguments: Mapping[str, str]) -> Reply:
        words = arguments.get("query") or arguments.get("words", "")
        if not words:
            raise BadQuery("Say what to look for, such as: /fines search cookies")
        page = await self._answers.search(ActionQuery(words=words, limit=PAGE))
        heading = f"“{words}”" if page.total else f"Nothing found for “{words}”"
        return Reply(cards=(present.listing(page, self._answers.directory, heading=heading),))

    async def _latest(self, _: Asker, arguments: Mapping[str, str]) -> Reply:
        words = arguments.get("regulator") or arguments.get("words", "")
        regulator = self._answers.regulator(words) if words else None
        page = await self._answers.search(ActionQuery(regulator=regulator, limit=PAGE))
        heading = "Latest actions" if page.total else "Nothing has been recorded yet"
        return Reply(cards=(present.listing(page, self._answers.directory, heading=heading),))

    async def _show(self, _: Asker, arguments: Mapping[str, str]) -> Reply:
        reference = arguments.get("reference") or arguments.get("words", "")
        if not reference:
            raise BadQuery("Say which action, by its reference, such as: /fines show ICO-2026-001")
        return Reply(cards=(await self._answers.card(reference),))

    async def _help(self, _: Asker, __: Mapping[str, str]) -> Reply:
        return Reply(cards=(present.help_card(self._answers.directory),))

    async def _subscribe(self, asker: Asker, arguments: Mapping[str, str]) -> Reply:
        subscription = await self._subscribing.add(asker, arguments)
        return Reply(cards=(present.subscribed(subscription, self._answers.directory),))

    async def _subscriptions(self, asker: Asker, _: Mapping[str, str]) -> Reply:
        there = await self._subscribing.at(asker)
        return Reply(cards=(present.subscriptions(there, self._answers.directory),))

    async def _unsubscribe(self, asker: Asker, arguments: Mapping[str, str]) -> Reply:
        gone = await self._subscribing.remove(asker, arguments.get("id") or arguments.get("words", ""))
        return Reply(cards=(present.unsubscribed(gone, self._answers.directory),))


def _failure(sentence: str) -> Reply:
    return Reply(cards=(present.notice(sentence),), error=True)
