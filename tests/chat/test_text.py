"""Untrusted text made fit for a message."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.discord.embeds import escape as discord_escape
from bot.chat.slack.blocks import escape as slack_escape
from bot.chat.text import clean, length, one_line, shorten, web_address


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("plain", "plain"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a \t\u00a0 b", "a b"),
        ("a\n\n\n\n b", "a\n\nb"),
        ("\x00\x1b[1mbold\x7f", "[1mbold"),
        ("fine of \u202e005€\u202c", "fine of 005€"),
        ("\ud83d", ""),
        ("नहीं\u200d family 👨\u200d👩\u200d👧", "नहीं\u200d family 👨\u200d👩\u200d👧"),
    ],
)
def test_clean(given_text: str, expected: str) -> None:
    assert clean(given_text) == expected


def test_one_line_has_no_breaks() -> None:
    assert one_line(" a\n\nb\t c ") == "a b c"


def test_a_cut_falls_between_words_and_is_shown() -> None:
    assert shorten("The Commissioner has imposed a penalty", 20) == "The Commissioner…"
    assert shorten("The Commissioner", 16) == "The Commissioner"


def test_one_long_word_is_cut_within() -> None:
    assert shorten("Donaudampfschifffahrtsgesellschaft", 10) == "Donaudamp…"


def test_characters_beyond_the_first_plane_count_twice() -> None:
    assert length("🦊") == 2
    assert length(shorten("🦊" * 10, 7)) <= 7


@pytest.mark.parametrize("escape", [slack_escape, discord_escape])
@given(text=st.text(max_size=400), limit=st.integers(min_value=1, max_value=300))
def test_nothing_shortened_is_over_its_limit(escape, text: str, limit: int) -> None:
    assert length(shorten(clean(text), limit, escape)) <= limit


@given(text=st.text(max_size=400))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "//no.scheme.example",
        "https://",
        "https:///path",
        "https://a.example/b c",
        "https://a.example/>|evil",
        "https://a.example/" + "x" * 500,
        "ftp://a.example",
    ],
)
def test_what_no_platform_would_take_as_a_link(url: str | None) -> None:
    assert web_address(url, 500) is None


def test_a_link_with_parameters_is_kept() -> None:
    url = "https://www.garanteprivacy.it/web/guest/home/docweb/-/docweb-display/docweb/9751362?a=1&b=(x)#c"
    assert web_address(url, 500) == url
