"""Cards as Slack shows them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.slack.blocks import blocks, escape, fallback, replies
from bot.domain.cards import Card, CardField, CardLine, CardLink, Tone
from tests.chat.cards import ALERT, enormous, hostile
from tests.servers.slack_blocks import complaints


def literal(element: dict[str, Any]) -> str:
    return "".join(part.get("text", "") for part in element["elements"])


def nodes(node: object) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for child in node.values():
            yield from nodes(child)
    elif isinstance(node, list):
        for child in node:
            yield from nodes(child)


def test_an_alert_has_headline_values_quote_links_and_reference() -> None:
    header, values, prose, links, footer = blocks(ALERT)
    assert header["text"]["text"] == "🔴 ICO fines Fernhill Diagnostics Ltd £1,275,000"
    cells = [cell["text"] for cell in values["fields"]]
    assert cells[4:6] == ["*Sum*", "£1,275,000"]
    assert cells[8:10] == ["*Law*", "UK GDPR Article 5(1)(f); UK GDPR Article 32"]
    summary, quote = prose["elements"]
    assert literal(summary) == ALERT.summary
    assert quote["type"] == "rich_text_quote"
    assert literal(quote) == ALERT.quote
    assert [e["url"] for e in links["elements"][0]["elements"] if e["type"] == "link"] == [
        "https://ico.example/actions/fernhill",
        "https://cnil.example/actions/fernhill",
    ]
    assert footer["elements"][0]["text"] == "ICO-2026-014 · ICO · announced 5 March 2026"


def test_ours_is_the_only_markup() -> None:
    for node in nodes(blocks(hostile())):
        if node.get("type") == "mrkdwn":
            assert node["verbatim"] is True
            inner = node["text"][1:-1]
            assert not set("*_~`<>") & set(inner)
        if node.get("type") == "plain_text":
            assert node["emoji"] is False
            assert "<" not in node["text"]


def test_no_client_can_read_a_mention_or_an_address_out_of_feed_text() -> None:
    shown = json.dumps(blocks(hostile())) + fallback(hostile())
    for sign in ("<!channel>", "<@U0BOSS>", "<#789>", "<https:", "<!here>"):
        assert sign not in shown
    targets = {node["url"] for node in nodes(blocks(hostile())) if node.get("type") == "link"}
    assert targets == {"https://evil.example/ok", "https://evil.example/row"}


def test_feed_text_is_shown_as_it_was_written() -> None:
    card = Card(title="T", summary="A & B <C> *d* https://x.example @here", quote="1 < 2 & 3")
    [prose] = [block for block in blocks(card) if block["type"] == "rich_text"]
    assert literal(prose["elements"][0]) == card.summary
    assert literal(prose["elements"][1]) == card.quote


def test_escaping_is_slacks_own() -> None:
    assert escape("<!channel> & <@U1>") == "&lt;!channel&gt; &amp; &lt;@U1&gt;"


def test_a_headline_too_long_for_a_header_is_shown_whole_all_the_same() -> None:
    sentence = "“keywrds” is no regulator, type or cadence. " * 5
    first = blocks(Card(title=sentence, tone=Tone.CALM))[0]
    assert first["type"] == "rich_text"
    assert literal(first["elements"][0]) == sentence.strip()


def test_a_warning_stands_before_everything_else_in_the_prose() -> None:
    card = Card(title="T", summary="S", warning="Read with low confidence.")
    prose = next(block for block in blocks(card) if block["type"] == "rich_text")
    assert "Read with low confidence." in literal(prose["elements"][0])


def test_rows_that_do_not_fit_are_counted() -> None:
    card = Card(title="T", lines=tuple(CardLine(text="w" * 290, url="https://x.example/1") for _ in range(100)))
    listed = next(block["elements"][0] for block in blocks(card) if block["type"] == "rich_text")
    shown = len(listed["elements"])
    assert 10 < shown < 100
    assert blocks(card)[-1]["elements"][0]["text"] == f"… and {100 - shown} more"


def test_a_card_without_links_offers_its_own_address() -> None:
    card = Card(title="T", url="https://x.example/1")
    assert [n["url"] for n in nodes(blocks(card)) if n.get("type") == "link"] == ["https://x.example/1"]


def test_the_fallback_is_never_empty() -> None:
    assert fallback(Card(title="Only a title")) == "Only a title"
    assert fallback(Card(title=" \x00 "))


def test_several_cards_share_a_message_while_they_fit() -> None:
    assert len(replies([ALERT, ALERT])) == 1
    many = replies([enormous()] * 3)
    assert len(many) == 3
    assert all(not complaints(shown) for _, shown in many)


TEXTS = st.text(max_size=300) | st.sampled_from(["<!channel>", "&" * 200, "*", "🦊" * 100, "\n" * 10])
LINES = st.builds(CardLine, text=TEXTS, url=st.none() | st.just("https://x.example/1"), detail=TEXTS)
CARDS = st.builds(
    Card,
    title=TEXTS,
    summary=TEXTS,
    quote=st.none() | TEXTS,
    warning=st.none() | TEXTS,
    footer=TEXTS,
    fields=st.lists(st.builds(CardField, label=TEXTS, value=TEXTS, short=st.booleans()), max_size=8).map(tuple),
    links=st.lists(st.builds(CardLink, label=TEXTS, url=st.just("https://x.example/2")), max_size=4).map(tuple),
    lines=st.lists(LINES, max_size=8).map(tuple),
    tone=st.sampled_from(Tone),
)


@given(card=CARDS)
def test_slack_would_refuse_no_card(card: Card) -> None:
    assert complaints(blocks(card)) == []
    assert fallback(card)


@pytest.mark.parametrize("character", ["word ", "x", "<", "&", "🦊", "\n- "])
def test_slack_would_refuse_no_enormous_card(character: str) -> None:
    assert complaints(blocks(enormous(character))) == []
