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


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The hotel group Orvane, best known for its Bluebell Inns, was told by the ICO to pay £60,000.", "Orvane"),
        ("The ICO has hit the owner of the dating app Amyca, Orvane Ltd, with a £60,000 fine.", "Orvane Ltd"),
        (
            "The ICO took months to reach Orvane Ltd, the company behind the Amyca parks; the penalty is £60,000.",
            "Orvane Ltd",
        ),
        (
            "The fine, which at £60,000 is the first of its kind, falls on Orvane Ltd, a supplier of schools.",
            "Orvane Ltd",
        ),
        (
            "For failing a former tenant, Dana Marsh, in time, Orvane, a landlord, was fined £60,000 by the ICO.",
            "Orvane",
        ),
        ("The maker of the Amyca feeder, Hong Kong-based Orvane, was fined £60,000 by the ICO.", "Orvane"),
        (
            "Orvane Unlimited Company – a unit of Penfold – has been fined £60,000 by the ICO.",
            "Orvane Unlimited Company",
        ),
        ("Carmaker Orvane has been fined £60,000 by the ICO.", "Orvane"),
        ("The ICO said it was fining Orvane Bank £60,000.", "Orvane Bank"),
    ],
)
def test_the_party_is_told_from_what_stands_beside_it(text: str, party: str) -> None:
    assert told(read(text)) == {("fine", party, 60_000, "GBP")}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "The ICO has reprimanded the party Orvane Now, the campaign group Vote Lisk and the data firm Penfold Ltd.",
            {"Orvane Now", "Vote Lisk", "Penfold Ltd"},
        ),
        (
            "The ICO has reprimanded Orvane Holdings (which trades as Amyca) and its franchisee, Penfold Motors Ltd.",
            {"Orvane Holdings", "Penfold Motors Ltd"},
        ),
        (
            "The reprimand, which the ICO published on Monday, concerns Lisk High School, a school.",
            {"Lisk High School"},
        ),
    ],
)
def test_whom_a_reprimand_concerns(text: str, parties: set[str]) -> None:
    assert {row[1] for row in told(read(text))} == parties


def test_damages_that_no_authority_awards_are_a_private_matter() -> None:
    text = (
        "A former nurse has won £12,000 in damages from Orvane Care Ltd after a county court judge ruled that her file "
        "had been shown to colleagues. The ICO was not involved."
    )
    assert not read(text, title="Nurse wins damages over medical file", publisher="press").verdict.is_enforcement


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Justice Halley of the Federal Court ordered that Orvane Labs Limited (ORL) pay £5.8 million.",
            ("Orvane Labs Limited", 5_800_000),
        ),
        (
            "The ICO will not appeal against the tribunal's decision to overturn the £7.5m fine imposed on Orvane Ltd.",
            ("Orvane Ltd", None),
        ),
        (
            "Staff at West Dean Hospital Trust looked at files. The trust was reprimanded by the ICO.",
            ("West Dean Hospital Trust", None),
        ),
        ("Orvane Bank remains under investigation by the ICO.", ("Orvane Bank", None)),
    ],
)
def test_what_is_done_is_told_by_a_subordinate_clause(text: str, row: tuple[str, int | None]) -> None:
    assert row in {(party, amount) for _, party, amount, _ in told(read(text))}


def test_a_fine_may_be_proposed_in_a_clause_of_its_own() -> None:
    text = "The ICO has proposed that the municipality of Orvane be fined £200,000."
    assert told(read(text)) == {("intended_fine", "municipality of Orvane", 200_000, "GBP")}


def test_nobody_is_no_party() -> None:
    assert not read("The ICO has fined nobody for the breach at Orvane Pensions.").verdict.is_enforcement


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The Orvane Hospice sold its donors to Penfold Labs; a fine on the hospice is the result.", "Orvane Hospice"),
        ("Orvane of Hove and Lisk Ltd were fined £70,000 and £13,000 by the ICO.", "Orvane|Lisk Ltd"),
    ],
)
def test_who_is_meant_by_a_kind_or_with_a_seat(text: str, parties: str) -> None:
    assert {row[1] for row in told(read(text))} == set(parties.split("|"))


def test_an_inquiry_that_found_something_is_no_news_beside_what_it_led_to() -> None:
    text = "An investigation by the ICO found that Norwood Trust broke the law. It was reprimanded."
    assert told(read(text)) == {("reprimand", "Norwood Trust", None, None)}


def test_a_complainant_in_quotation_marks_is_no_party() -> None:
    text = (
        "The Commissioner dismissed the complaint by 'QX' against Orvane Bank Ltd but found that its agent, Recover "
        "Pty Ltd, had interfered with QX's privacy."
    )
    assert {row[1] for row in told(read(text, publisher="oaic"))} == {"Recover Pty Ltd"}
