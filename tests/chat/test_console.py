"""Cards on the terminal."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bot.chat.console import ConsolePlatform, render
from bot.domain.cards import Card, CardLine
from bot.domain.subscriptions import Destination
from tests.chat.cards import ALERT, enormous, hostile

HERE = Destination(platform="console", channel="terminal")


def test_an_alert_reads_like_a_record() -> None:
    assert render(ALERT, 72, colour=False).split("\n") == [
        "╭──────────────────────────────────────────────────────────────────────╮",
        "│ ICO fines Fernhill Diagnostics Ltd £1,275,000                        │",
        "│                                                                      │",
        "│ Laboratory left patient results on an open server for two years      │",
        "│                                                                      │",
        "│ Action     Fine                                                      │",
        "│ Regulator  Information Commissioner's Office (ICO)                   │",
        "│ Sum        £1,275,000                                                │",
        "│ Decided    3 March 2026                                              │",
        "│ Law        UK GDPR Article 5(1)(f); UK GDPR Article 32               │",
        "│                                                                      │",
        "│ “ The Commissioner has imposed a monetary penalty of £1,275,000 on   │",
        "│   Fernhill Diagnostics Ltd.”                                         │",
        "│                                                                      │",
        "│ https://ico.example/actions/fernhill                                 │",
        "│ https://cnil.example/actions/fernhill                                │",
        "╰─ ICO-2026-014 · ICO · announced 5 March 2026 ────────────────────────╯",
    ]


def test_a_list_shows_each_row_with_its_detail() -> None:
    card = Card(title="Latest", lines=(CardLine(text="ICO fines A £1", detail="ICO-2026-001 · 1 Mar 2026"),))
    assert "│ • ICO fines A £1 " in render(card, 60, colour=False)
    assert "│   ICO-2026-001 · 1 Mar 2026 " in render(card, 60, colour=False)


def test_without_a_terminal_there_are_no_escape_sequences() -> None:
    assert "\x1b" not in render(hostile(), 80, colour=False)


def test_feed_text_can_colour_nothing_and_link_nowhere() -> None:
    shown = render(hostile(), 100, colour=True)
    assert "\x1b[31mred" not in shown
    assert "\x07" not in shown
    assert "\u202e" not in shown
    assert "[bold]red[/bold]" in shown
    assert set(re.findall(r"\x1b\]8;[^;]*;([^\x1b]*)\x1b", shown)) <= {"", "https://evil.example/row"}


@pytest.mark.parametrize("width", [1, 20, 80, 400])
def test_any_width_will_do(width: int) -> None:
    assert all(len(line) <= max(width, 20) for line in render(enormous(), width, colour=False).split("\n"))


async def test_the_platform_prints_each_message_once() -> None:
    printed: list[str] = []
    console = ConsolePlatform(printed.append)
    receipt = await console.post(HERE, ALERT, mark="m1")
    assert await console.post(HERE, ALERT, mark="m1", repeat=True) == receipt
    assert await console.find(HERE, "m1", since=None) == receipt
    assert await console.find(HERE, "m2", since=None) is None
    await console.edit(receipt, replace(ALERT, title="Corrected"), note="The name was mistyped.", mark="e1")
    await console.edit(receipt, replace(ALERT, title="Corrected"), note="The name was mistyped.", mark="e1")
    assert len(printed) == 2
    assert "The name was mistyped." in printed[1]
