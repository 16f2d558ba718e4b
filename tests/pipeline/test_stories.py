"""Several sentences that tell of one case or of several: what is news, what came before, and who is meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.actions import ActionRole, Part
from bot.domain.regulators import Directory
from bot.pipeline.extraction.naming.authorities import authorities_of
from bot.pipeline.extraction.words.text import split_words
from bot.pipeline.reading import read_item
from tests.pipeline.reading_helpers import DIRECTORY, item, read, regulator, rejected, told

ACME = "Northgate Windows Limited"


def news(text: str, title: str = "", publisher: str = "ico") -> dict[int | None, str]:
    """The role of each sum told of a party."""
    reading = read(text, title=title, publisher=publisher)
    return {int(f.money.amount) if f.money else None: f.role.value for f in reading.findings}


@pytest.mark.parametrize(
    ("text", "now", "before"),
    [
        (f"The ICO has fined {ACME} £90,000. It is the third fine for the firm: £20,000 in 2018.", 90_000, 20_000),
        (f"The ICO has fined {ACME} £90,000, years after Palm Leads Ltd was fined £20,000.", 90_000, 20_000),
        (f"The ICO cut the penalty on {ACME} to £50,000 after it appealed against the £500,000 fine.", 50_000, 500_000),
        (
            f"The ICO has fined {ACME} £4m. Last May it had issued a notice of intent to fine it £9m.",
            4_000_000,
            9_000_000,
        ),
        (f"The ICO has fined {ACME} £90,000. By comparison, Palm Leads Ltd was fined £20,000.", 90_000, 20_000),
    ],
)
def test_what_came_before_is_background(text: str, now: int, before: int) -> None:
    assert news(text) == {now: "main", before: "background"}


def test_what_a_court_has_set_aside_is_background() -> None:
    reading = read(
        f"The First-tier Tribunal has set aside the £60,000 fine that the ICO imposed on {ACME} in 2021.",
        title="Tribunal overturns window firm's fine",
    )
    roles = {f.type.value: f.role for f in reading.findings}
    assert roles == {"appeal": ActionRole.MAIN, "fine": ActionRole.BACKGROUND}


def test_a_total_so_far_is_no_further_fine() -> None:
    reading = read(f"The ICO has fined {ACME} £90,000. It has now fined the company £310,000 in total.")
    assert told(reading) == {("fine", ACME, 90_000, "GBP")}
    assert rejected(reading) == {"£310,000": "total of others"}


def test_sums_in_one_row_are_dealt_in_order() -> None:
    reading = read(f"The ICO fined {ACME} £3,000 and two agencies, Palm Leads Ltd and Fern Calls Ltd, £200 and £150.")
    assert told(reading) == {
        ("fine", ACME, 3_000, "GBP"),
        ("fine", "Palm Leads Ltd", 200, "GBP"),
        ("fine", "Fern Calls Ltd", 150, "GBP"),
    }


def test_a_sum_in_the_next_bracket_is_no_conversion() -> None:
    reading = read(
        "IMY imposed fines totalling 90 million kronor (£7m) on Alder Bank AB (60 million kronor) and Birch Bank AB "
        "(30 million kronor).",
        publisher="imy",
    )
    assert {row[1:] for row in told(reading)} == {
        ("Alder Bank AB", 60_000_000, "SEK"),
        ("Birch Bank AB", 30_000_000, "SEK"),
    }


def test_bare_dollars_are_those_that_the_text_names() -> None:
    reading = read(
        f"A court has ordered {ACME} to pay A$700,000. Of this, $500,000 is a civil penalty.", publisher="PRESS"
    )
    assert {f.money.currency for f in reading.findings if f.money} == {"AUD"}


def test_the_maker_of_a_product_is_the_party() -> None:
    assert told(read("The ICO has fined Chattybot maker Lindenhall £90,000.")) == {
        ("fine", "Lindenhall", 90_000, "GBP")
    }


@pytest.mark.parametrize(
    "name", ["42andCounting", "St Anne's Children's Hospital", "Young Drivers' Association", "Quillfeather"]
)
def test_names_of_unusual_shape(name: str) -> None:
    assert told(read(f"The ICO has fined {name} £90,000.")) == {("fine", name, 90_000, "GBP")}


def test_a_name_may_only_ever_open_a_sentence() -> None:
    reading = read("Lindenhall, a fine of £90,000. The watchdog was clear.", title="Lindenhall fined")
    assert told(reading) == {("fine", "Lindenhall", 90_000, "GBP")}


def test_a_month_before_a_name_does_not_belong_to_it() -> None:
    assert told(read("In October Lindenhall was fined £90,000.")) == {("fine", "Lindenhall", 90_000, "GBP")}


def test_a_defendant_is_known_by_an_age() -> None:
    reading = read(
        "A former clerk was fined £340 after pleading guilty at Anyton Magistrates' Court. Mara Quill, 41, had sold "
        "customer data. She must also pay £90 in costs.",
        title="Clerk fined",
    )
    assert ("prosecution", "Mara Quill", 340, "GBP") in told(reading)


def test_a_line_of_a_register_gives_the_sum() -> None:
    reading = read(f"Type: Monetary penalty\nOrganisation: {ACME}\nAmount: £240,000\n", title=f"{ACME} MPN")
    assert told(reading) == {("fine", ACME, 240_000, "GBP")}


def test_a_denial_with_not_shortened() -> None:
    assert not read(f"{ACME} won't be fined, the ICO said.").verdict.is_enforcement


def test_a_penalty_regime_is_no_penalty() -> None:
    assert not read(f"The bill would add a civil penalty regime. {ACME} opposes it.").verdict.is_enforcement


@pytest.mark.parametrize(
    "called", ["Utopian privacy watchdog", "Utopian data protection agency", "Utopian data regulator"]
)
def test_an_authority_is_known_by_any_of_the_words_for_its_office(called: str) -> None:
    directory = Directory([regulator("uto", "UTO", "Utopia Office", "EUR", "en", "Utopian data protection authority")])
    words = split_words(f"The Utopian {called} acted.", Part.TEXT)
    assert [name.slug for name in authorities_of(directory).find(words, 0, len(words))] == ["uto"]


@pytest.mark.parametrize(
    "text",
    [
        f"{ACME} has been fined the maximum £500,000.",
        f"The ICO hit {ACME} with the maximum fine of £500,000.",
    ],
)
def test_the_most_that_the_law_allows_may_be_imposed(text: str) -> None:
    assert told(read(text)) == {("fine", ACME, 500_000, "GBP")}


def test_the_most_that_the_law_allows_is_else_no_sanction() -> None:
    reading = read(f"The ICO has fined {ACME} £9,000. It could have been fined the maximum £500,000.")
    assert told(reading) == {("fine", ACME, 9_000, "GBP")}


def test_initials_stand_for_the_name() -> None:
    reading = read("Harbour Airways has been fined £90,000. We have also reprimanded HA.", title="HA fined £90,000")
    assert told(reading) == {("fine", "Harbour Airways", 90_000, "GBP"), ("reprimand", "Harbour Airways", None, None)}


@pytest.mark.parametrize(("year", "role"), [(2024, ActionRole.MAIN), (2026, ActionRole.BACKGROUND)])
def test_a_year_dates_back_only_what_is_read_later(year: int, role: ActionRole) -> None:
    text = f"The ICO has fined {ACME} £9,000. In 2024 it fined Palm Leads Ltd £2,000."
    reading = read_item(replace(item(text), published=datetime(year, 11, 3, tzinfo=UTC)), DIRECTORY)
    assert {f.role for f in reading.findings if f.money and f.money.amount == 2_000} == {role}
