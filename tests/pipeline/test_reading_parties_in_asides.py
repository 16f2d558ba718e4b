"""Who is meant where a text names a party by a bracket, a product, two places or a row of a table."""

from __future__ import annotations

import pytest

from tests.pipeline.reading_helpers import Row, read, told

TABLE = """We have issued two penalties.

Company / Location / Penalty
Orvane Ltd / Brighton / £80,000
Penfold Ltd / Worthing / £15,000"""
ORDER = "An enforcement notice"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ICO has fined Looms for Liberty (LFL) £40,000.", {("fine", "Looms for Liberty", 40_000, "GBP")}),
        (
            "The ICO has issued a reprimand to the New Zealand Police.",
            {("reprimand", "New Zealand Police", None, None)},
        ),
        (
            "Surrey and Sussex police have been reprimanded by the ICO.",
            {("reprimand", "Surrey", None, None), ("reprimand", "Sussex police", None, None)},
        ),
        (
            f"{ORDER} has been served on Orvane Ltd. Officers must stop filming at once.",
            {("order", "Orvane Ltd", None, None)},
        ),
        (
            TABLE,
            {("fine", "Orvane Ltd", 80_000, "GBP"), ("fine", "Penfold Ltd", 15_000, "GBP")},
        ),
    ],
)
def test_names_are_read_whole(text: str, expected: set[Row]) -> None:
    assert told(read(text)) == expected


def test_a_headline_may_name_the_product() -> None:
    text = (
        "The ICO decided to impose a fine of £7,000 on Orvane.com Trading Private Limited, operator of Amyca. Amyca is "
        "an open market."
    )
    assert {row[1] for row in told(read(text, title="ICO imposes sanctions on Amyca"))} == {
        "Orvane.com Trading Private Limited"
    }


def test_a_second_description_is_a_second_party() -> None:
    text = (
        "Orvane Group tops the list. The ICO ordered the broker to pay £95,000. The company received a reprimand, too. "
        "Penfold had a bad month. Further down, a driving school in Hove was reprimanded for a chat group."
    )
    assert ("reprimand", "a driving school", None, None) in told(read(text, title="Brokers, chats and a birthday"))
