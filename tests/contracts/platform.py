"""What every chat platform must do: run by each platform's tests against one that is connected to a loopback server.

A subclass gives the fixtures ``platform``, ``destination`` and ``standing``; nothing here knows what is behind them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.domain.cards import Card
from bot.domain.ports import Platform
from bot.domain.subscriptions import Destination
from tests.chat.cards import ALERT, enormous, hostile

Standing = Callable[[], list[Any]]
"""The messages that stand in the destination, replies and threads left out."""

LONGEST_MARK = "m" * 25


def recently() -> datetime:
    return datetime.now(UTC) - timedelta(minutes=1)


class PlatformContract:
    """The tests; a subclass whose name begins with ``Test`` runs them."""

    async def test_its_name_is_what_destinations_say(self, platform: Platform, destination: Destination) -> None:
        assert platform.name == destination.platform

    async def test_a_posted_message_is_found_by_its_mark(
        self, platform: Platform, destination: Destination, standing: Standing
    ) -> None:
        receipt = await platform.post(destination, ALERT, mark=LONGEST_MARK)
        assert await platform.find(destination, LONGEST_MARK, recently()) == receipt
        assert len(standing()) == 1

    async def test_what_was_not_posted_is_not_found(self, platform: Platform, destination: Destination) -> None:
        assert await platform.find(destination, "other", recently()) is None
        await platform.post(destination, ALERT, mark="mark")
        assert await platform.find(destination, "other", recently()) is None
        assert await platform.find(destination, "mar", recently()) is None

    async def test_messages_of_one_card_under_several_marks_are_several_messages(
        self, platform: Platform, destination: Destination, standing: Standing
    ) -> None:
        receipts = [await platform.post(destination, ALERT, mark=f"mark{number}") for number in range(3)]
        assert len(set(receipts)) == len(standing()) == 3
        assert [await platform.find(destination, f"mark{n}", recently()) for n in range(3)] == receipts

    async def test_posts_at_once_do_not_mix_their_marks(self, platform: Platform, destination: Destination) -> None:
        marks = [f"mark{number}" for number in range(20)]
        receipts = await asyncio.gather(*(platform.post(destination, ALERT, mark=mark) for mark in marks))
        assert [await platform.find(destination, mark, recently()) for mark in marks] == receipts

    async def test_an_edit_repeated_is_harmless(
        self, platform: Platform, destination: Destination, standing: Standing
    ) -> None:
        receipt = await platform.post(destination, ALERT, mark="mark")
        corrected = replace(ALERT, title="ICO fines Fernhill Diagnostics Ltd £1,300,000")
        for _ in range(2):
            assert await platform.edit(receipt, corrected, mark="edit") == receipt
        assert len(standing()) == 1
        assert "£1,300,000" in str(standing()[0])

    @pytest.mark.parametrize(
        "card",
        [hostile(), enormous(), enormous("🦊"), Card(title="."), Card(title="")],
        ids=lambda c: c.title[:8] or "-",
    )
    async def test_no_card_is_refused(
        self, platform: Platform, destination: Destination, standing: Standing, card: Card
    ) -> None:
        receipt = await platform.post(destination, card, mark="mark")
        assert await platform.find(destination, "mark", recently()) == receipt
        await platform.edit(receipt, card, note="Changed.", mark="edit")
        assert standing()
