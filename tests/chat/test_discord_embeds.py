"""Cards as Discord shows them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from bot.chat.discord.embeds import buttons, embed, escape, messages, weight
from bot.domain.cards import Card, CardLine, CardLink, Tone
from tests.chat.cards import ALERT, HOSTILE_TEXT, enormous, hostile
from tests.chat.test_slack_blocks import CARDS
from tests.servers.discord_bodies import problems


def body(card: Card) -> dict[str, object]:
    return {"embeds": [embed(card, "m" * 25).to_dict()]}


def unescaped(text: str) -> str:
    """As Discord would show it: a backslash before a sign that is no letter, digit or blank is taken away."""
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", text)


def test_an_alert_has_headline_values_quote_and_reference() -> None:
    shown = embed(ALERT, "mark1")
    assert (shown.title, shown.url) == (ALERT.title, ALERT.url)
    assert shown.colour
    assert shown.colour.value == 0xB42318
    assert shown.description == f"{ALERT.summary}\n\n> {ALERT.quote}"
    assert [(field.name, field.value, field.inline) for field in shown.fields][2:] == [
        ("Sum", "£1,275,000", True),
        ("Decided", "3 March 2026", True),
        ("Law", "UK GDPR Article 5(1)(f); UK GDPR Article 32", False),
    ]
    assert shown.footer.text == "ICO-2026-014 · ICO · announced 5 March 2026 · mark1"
    assert [link.label for link in buttons(ALERT)] == ["Source", "Source (fr)"]


@pytest.mark.parametrize(
    "markup",
    [
        "*b*",
        "__u__",
        "~~s~~",
        "||s||",
        "`c`",
        "```c```",
        "[a](https://e.example)",
        "<@1>",
        "<@&1>",
        "<#1>",
        "<:e:1>",
        "</c:1>",
        "<t:0:R>",
        "<id:browse>",
        "@everyone",
        "@here",
        "https://evil.example",
        "<https://evil.example>",
        "# heading",
        "- item",
        "+ item",
        "* item",
        "1. item",
        "12) item",
        "-# small",
        "> quote",
        ">>> quote",
        "\\*",
        "a\n# heading",
        "a\n  - item",
    ],
)
def test_markup_is_escaped_and_shown_as_written(markup: str) -> None:
    escaped = escape(markup)
    assert unescaped(escaped) == markup
    active = re.compile(
        r"(?<!\\)(?:\\\\)*([*_~`|<>\[\]@]|:(?=//))|^\s*([#+-]|\d+[.)])",
        re.MULTILINE,
    )
    assert not active.search(escaped)


def test_ordinary_sentences_are_left_alone() -> None:
    sentence = "The ICO fined Example Ltd £1,275,000 (12 May 2026): a “serious” failing, e.g. no 2-factor log-in."
    assert escape(sentence) == sentence


def test_the_hostile_card_shows_its_text_and_links_only_where_the_card_does() -> None:
    shown = embed(hostile())
    assert shown.url is None
    everything = f"{shown.title} {shown.description} {[f.value for f in shown.fields]}"
    assert not re.search(r"(?<!\\)<[@#:/t]", everything)
    assert set(re.findall(r"(?<!\\)\]\((\S+?)\)", everything)) <= {"https://evil.example/row"}
    assert [link.url for link in buttons(hostile())] == ["https://evil.example/ok"]
    assert "@everyone" in HOSTILE_TEXT
    assert not re.search(r"(?<!\\)@", everything)


def test_a_quote_of_several_lines_stays_a_quote() -> None:
    assert embed(Card(title="T", quote="one\ntwo")).description == "> one\n> two"


def test_a_sentence_too_long_for_a_title_is_shown_whole_all_the_same() -> None:
    sentence = "There is no option of that name; the options are these. " * 6
    shown = embed(Card(title=sentence, tone=Tone.CALM))
    assert shown.title is None
    assert shown.description == f"**{sentence.strip()}**"


def test_rows_link_and_those_that_do_not_fit_are_counted() -> None:
    card = Card(
        title="T", lines=tuple(CardLine(text=f"{n} " + "w" * 200, url="https://x.example/(1)") for n in range(100))
    )
    rows = (embed(card).description or "").split("\n")
    assert rows[0].startswith("- [0 w")
    assert rows[0].endswith("](https://x.example/%281%29)")
    assert rows[-1] == f"… and {100 - (len(rows) - 1)} more"


def test_an_address_too_long_for_a_button_stands_in_the_text() -> None:
    url = "https://x.example/" + "p" * 600
    card = Card(title="T", links=(CardLink(label="Source", url=url),))
    assert buttons(card) == []
    assert embed(card).description == f"[Source]({url})"


def test_several_cards_share_a_message_while_they_fit() -> None:
    assert [len(group) for group in messages([ALERT] * 12)] == [10, 2]
    groups = messages([enormous()] * 3)
    assert all(sum(map(weight, group)) <= 6000 for group in groups)


@given(card=CARDS)
def test_discord_would_refuse_no_card(card: Card) -> None:
    assert problems(body(card)) == []


@pytest.mark.parametrize("character", ["word ", "x", "*", "@", "🦊", "\n- ", "\n"])
def test_discord_would_refuse_no_enormous_card(character: str) -> None:
    assert problems(body(enormous(character))) == []
