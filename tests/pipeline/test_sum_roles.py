"""The part that each sum plays: the sanction, or one of the many sums that stand beside it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.pipeline.extraction.money.rounding import rounds
from bot.pipeline.extraction.story.restatements import adds_up
from tests.pipeline.reading_helpers import read, rejected, told

FINED = "The ICO has fined Northgate Windows Limited £80,000"


@pytest.mark.parametrize(
    ("rest", "sum_", "reason"),
    [
        (" (€93,000).", "€93,000", "conversion"),
        (", the equivalent of about €93,000.", "€93,000", "conversion"),
        (". The law allows penalties of up to £17.5 million.", "£17.5 million", "maximum"),
        (". It had a turnover of £3 million last year.", "£3 million", "unrelated"),
        (", a sum reduced by £15,000 for its candour.", "£15,000", "size of a reduction"),
        (" and the firm must pay costs of £2,500.", "£2,500", "costs"),
        (". Without the policy the fine would have been £400,000.", "£400,000", "never imposed"),
        (". Since 2021 the ICO has issued £2.4 million in fines.", "£2.4 million", "statistic"),
        (", having first sold lists for £1,200 a month.", "£1,200", "other money"),
    ],
)
def test_a_sum_beside_the_sanction_is_told_apart(rest: str, sum_: str, reason: str) -> None:
    reading = read(FINED + rest, title="Window firm fined £80,000")
    assert told(reading) == {("fine", "Northgate Windows Limited", 80_000, "GBP")}
    assert rejected(reading)[sum_] == reason


def test_the_total_of_several_parties_is_no_fine_of_anybody() -> None:
    reading = read(
        "Palm Leads Ltd has been fined £60,000 and Cedar Dialling Ltd £45,000 by the ICO.",
        title="ICO fines two companies a total of £105,000",
    )
    assert told(reading) == {
        ("fine", "Palm Leads Ltd", 60_000, "GBP"),
        ("fine", "Cedar Dialling Ltd", 45_000, "GBP"),
    }
    assert rejected(reading)["£105,000"] == "total of others"


def test_the_most_exact_figure_wins() -> None:
    reading = read(
        "A fine of nearly £250,000 has been handed to Northgate Windows Limited. The exact penalty imposed by the ICO "
        "on Northgate Windows Limited is £247,590.",
        title="ICO fines Northgate Windows £247k",
    )
    assert told(reading) == {("fine", "Northgate Windows Limited", 247_590, "GBP")}


def test_a_first_proposal_is_background() -> None:
    reading = read(
        "The ICO has fined Northgate Windows Limited £20 million, reduced from £183 million after representations.",
        title="Window firm fined £20 million",
    )
    assert told(reading) == {
        ("fine", "Northgate Windows Limited", 20_000_000, "GBP"),
        ("intended_fine", "Northgate Windows Limited", 183_000_000, "GBP"),
    }
    assert [f.role.value for f in reading.findings] == ["main", "background"]


def test_a_span_of_sums_is_no_sum() -> None:
    reading = read("The ICO proposed a fine of £18m to £23m for Northgate Windows Limited.", title="Fine proposed")
    assert all(f.money is None for f in reading.findings)


@pytest.mark.parametrize(
    ("vague", "exact", "expected"),
    [
        ("7500000", "7552800", True),
        ("250000", "247590", True),
        ("250000", "347590", False),
        ("247590", "250000", False),
    ],
)
def test_rounding(vague: str, exact: str, expected: bool) -> None:
    assert rounds(Decimal(vague), Decimal(exact)) is expected


def test_a_total_needs_at_least_two_parts() -> None:
    assert adds_up(Decimal(105), [Decimal(60), Decimal(45)])
    assert adds_up(Decimal(105), [Decimal(60), Decimal(45), Decimal(3)])
    assert not adds_up(Decimal(105), [Decimal(105)])
    assert not adds_up(Decimal(100), [Decimal(60), Decimal(45)])
