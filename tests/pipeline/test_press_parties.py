"""Reports by the press: who of several pays which sum, who is only described, recalled or stands by."""

from __future__ import annotations

import pytest

from tests.pipeline.reading_helpers import Row, read, told

HEAD = "Privacy breach in the news"

STILL: list[tuple[str, set[Row]]] = [
    (
        (
            "A hospital trust has been landed with a £185,000 fine by the ICO over files, among them birth dates. "
            "Every year Blackwater Hospitals NHS Trust publishes them. In 2012 Isling Council was fined £70,000."
        ),
        {("fine", "Blackwater Hospitals NHS Trust", 185_000, "GBP"), ("fine", "Isling Council", 70_000, "GBP")},
    ),
    (
        "The ICO has fined Orla Ltd £900,000. It found three violations, each punished with £300,000.",
        {("fine", "Orla Ltd", 900_000, "GBP")},
    ),
    (
        "The ICO has imposed two fines on Orla Ltd. One of £15 million is for laxity. The other, £30 million, is not.",
        {("fine", "Orla Ltd", 15_000_000, "GBP"), ("fine", "Orla Ltd", 30_000_000, "GBP")},
    ),
    (
        "The ICO has reprimanded Orla Ltd. It took into account what had been done, including compensation of £5,000.",
        {("reprimand", "Orla Ltd", None, None)},
    ),
    (
        "Margaret Roe and Kathleen Marsh were convicted on one charge each; the magistrates fined them £1,500 apiece.",
        {("prosecution", "Margaret Roe", 1_500, "GBP"), ("prosecution", "Kathleen Marsh", 1_500, "GBP")},
    ),
    (
        "The ICO has fined Orla Ltd £40,000. Bolt Ltd refused to help, and that made its sanction heavier.",
        {("fine", "Orla Ltd", 40_000, "GBP")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), STILL)
def test_further_reports(text: str, expected: set[Row]) -> None:
    assert told(read(text, title=HEAD)) == expected


SUMS_IN_ROWS: list[tuple[str, set[Row]]] = [
    (
        "Orla Care and Bolt Care will each pay £16,000, the ICO said.",
        {("fine", "Orla Care", 16_000, "GBP"), ("fine", "Bolt Care", 16_000, "GBP")},
    ),
    (
        "Orla Ltd was fined £9,000 by the ICO. A unit is £300, and 600 penalty units are about £118,500.",
        {("fine", "Orla Ltd", 9_000, "GBP")},
    ),
    (
        "Orla Ltd was fined £9,000. The ICO will seek to recover the £17,500 that the scheme brought in.",
        {("fine", "Orla Ltd", 9_000, "GBP")},
    ),
    (
        "Orla Ltd was fined £9,000 by the ICO. Nineteen firms have by now been penalised, for £1,885,000.",
        {("fine", "Orla Ltd", 9_000, "GBP")},
    ),
    (
        "The Department of Families, Fairness and Housing has been ordered by the ICO to stop.",
        {("order", "Department of Families, Fairness and Housing", None, None)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SUMS_IN_ROWS)
def test_rows_of_sums_and_what_stands_beside_them(text: str, expected: set[Row]) -> None:
    assert told(read(text, title=HEAD)) == expected


ROWS: list[tuple[str, list[tuple[str, int]]]] = [
    (
        "The ICO fined Macallan Support £14,000; the Royal Scottish Legion and Batterby Home, £12,000 apiece.",
        [("Macallan Support", 14_000), ("Royal Scottish Legion", 12_000), ("Batterby Home", 12_000)],
    ),
    (
        "The ICO fined Orla Ltd £14,000, Bolt Ltd and Coil Ltd £12,000 each, and Dorn Ltd £9,000.",
        [("Orla Ltd", 14_000), ("Bolt Ltd", 12_000), ("Coil Ltd", 12_000), ("Dorn Ltd", 9_000)],
    ),
    (
        "The ICO fined Orla Ltd £14,000. The other sums are: Great Ormond Trust, £11,000; Oxfarm, £6,000.",
        [("Orla Ltd", 14_000), ("Great Ormond Trust", 11_000), ("Oxfarm", 6_000)],
    ),
    (
        "The fine on Orla Council is £110,000, the ICO said. Bolt Council's, also to do with cameras, is £50,000.",
        [("Orla Council", 110_000), ("Bolt Council", 50_000)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_sums_are_dealt_to_all_who_owe_them(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(read(text, title=HEAD)) == {("fine", party, units, "GBP") for party, units in expected}


STRANGERS: list[tuple[str, str, set[Row]]] = [
    (
        "Agency acts",
        "The Office for Civil Rights (OCX) has imposed a penalty of £1,190,000 on Gulfside LLC. OCX closed an inquiry.",
        {("fine", "Gulfside LLC", 1_190_000, "GBP")},
    ),
    (
        "Trust's £325,000 fine over drives sold on eStall",
        "Brightsea NHS Trust has been served with a penalty by the ICO. The £325,000 fine follows a theft.",
        {("fine", "Brightsea NHS Trust", 325_000, "GBP")},
    ),
    (
        "Safe? Rival gets a warning",
        "Mail service Hushbox has been warned by the ICO that its plan would break the law.",
        {("reprimand", "Hushbox", None, None)},
    ),
    (
        HEAD,
        "Secondly has been reprimanded by the ICO. Vintago, its bigger rival, was fined £2.4 million last July.",
        {("reprimand", "Secondly", None, None), ("fine", "Vintago", 2_400_000, "GBP")},
    ),
]


@pytest.mark.parametrize(("title", "text", "expected"), STRANGERS)
def test_who_acts_and_what_only_stands_by(title: str, text: str, expected: set[Row]) -> None:
    assert told(read(text, title=title)) == expected


LAST: list[tuple[str, set[Row]]] = [
    (
        "The ICO has fined Healwell Ltd £58,000 and ordered IT contractor Netpros Ltd to improve its patching.",
        {("fine", "Healwell Ltd", 58_000, "GBP"), ("order", "Netpros Ltd", None, None)},
    ),
    (
        "A tribunal has annulled a £600,000 fine that the ICO imposed on Orla Ltd in 2020.",
        {("appeal", "Orla Ltd", None, None), ("fine", "Orla Ltd", 600_000, "GBP")},
    ),
    (
        "Sunny Roof Ltd must pay £140,000 and its partner, Leadgen 4U Ltd of Barnsley, £80,000, the ICO said.",
        {("fine", "Sunny Roof Ltd", 140_000, "GBP"), ("fine", "Leadgen 4U Ltd", 80_000, "GBP")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), LAST)
def test_second_verbs_dates_of_sanctions_and_figures_in_names(text: str, expected: set[Row]) -> None:
    assert told(read(text, title=HEAD)) == expected


def test_what_an_order_has_somebody_paid_is_compensation() -> None:
    text = "The ICO has ordered Queensmark Police to apologise to a woman and pay her £40,000 because of a leak."
    assert told(read(text, title=HEAD)) == {
        ("order", "Queensmark Police", None, None),
        ("compensation", "Queensmark Police", 40_000, "GBP"),
    }


def test_a_deal_with_the_regulator_is_a_settlement() -> None:
    text = "RideNow Ltd is to pay £900,000 for the leak, in a deal with the ICO that spares it a formal penalty."
    assert told(read(text, title=HEAD)) == {("settlement", "RideNow Ltd", 900_000, "GBP")}


def test_a_class_action_in_the_headline_is_nobodys_sanction() -> None:
    text = "Orla Ltd was refused leave by the full court. The privacy regulator declined to comment."
    assert not read(text, title="Orla customers' class action clears a hurdle").verdict.is_enforcement


def test_a_clause_that_tells_why_dates_nothing_back() -> None:
    text = "The ICO has fined Channel Staff Limited £7,500 for telling a client that a temp had been in hospital."
    reading = read(text, title="Hospital note costs employer dear")
    assert told(reading) == {("fine", "Channel Staff Limited", 7_500, "GBP")}
    assert reading.verdict.is_enforcement


def test_criticism_is_a_reprimand() -> None:
    text = "The ICO has expressed serious criticism of Byhome Ltd for putting tenants' debts on a noticeboard."
    assert told(read(text, title=HEAD)) == {("reprimand", "Byhome Ltd", None, None)}
