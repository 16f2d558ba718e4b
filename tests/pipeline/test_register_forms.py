"""Register entries in the form of labels and values, and what stands beside sanctions in them and elsewhere."""

from __future__ import annotations

import pytest

from bot.domain.items import ItemKind
from tests.pipeline.reading_helpers import read, rejected, told

_FORM = (
    "Background information. Date of final decision: 3 April 2024. Controller: {controller}. Legal Reference(s): "
    "Article 33. Decision: Administrative fine, Compliance order, Reprimand. Key words: Security. Summary. "
    "Decision: the IMY imposed a fine of SEK 608.000."
)


@pytest.mark.parametrize("controller", ["Mielkka", "Lampkiosk.com", "Nordlamp Handel AB"])
def test_reads_a_register_entry_whose_controller_is_named_in_a_label(controller: str) -> None:
    reading = read(_FORM.format(controller=controller), title="IMY: a failure to protect clients", publisher="imy")
    assert told(reading) == {
        ("fine", controller, 608_000, "SEK"),
        ("order", controller, None, None),
        ("reprimand", controller, None, None),
    }


def test_a_name_written_as_a_web_address_is_a_party() -> None:
    reading = read("The ICO looked at the storage of data.", title="ICO: Lampkiosk.com fined for hoarding data")
    assert told(reading) == {("fine", "Lampkiosk.com", None, None)}


def test_what_the_law_allows_at_most_is_no_fine() -> None:
    reading = read(
        "Brightloan Ltd lost data. Parliament raised the maximum penalty for such breaches from £2 million to "
        "the greatest of £50 million and three times the benefit.",
        title="Brightloan, three months on",
    )
    assert reading.verdict.kind is ItemKind.OTHER
    assert set(rejected(reading).values()) == {"maximum"}


def test_an_official_is_no_party() -> None:
    reading = read(
        "Brightloan Pty Ltd is small. Commissioner Jane Roe finds that the online wine seller interfered with the "
        "privacy of its customers. It must cease the practice.",
        publisher="oaic",
    )
    assert {name for _, name, _, _ in told(reading)} == {"Brightloan Pty Ltd"}


def test_a_further_sum_that_is_imposed_is_a_fine_of_its_own_and_the_headline_their_total() -> None:
    reading = read(
        "Hedgerow Ltd has been fined £1.2 million. A further £300,000 is imposed on it for its calls.",
        title="Hedgerow Ltd fined £1.5 million",
    )
    assert told(reading) == {
        ("fine", "Hedgerow Ltd", 1_200_000, "GBP"),
        ("fine", "Hedgerow Ltd", 300_000, "GBP"),
    }


def test_a_headline_that_counts_sanctions_announces_no_case() -> None:
    reading = read("There were 87 decisions for €55,212,400.", title="The regulator's year: 87 sanctions")
    assert reading.verdict.kind is ItemKind.OTHER


def test_the_authority_that_took_a_complaint_did_not_decide_it() -> None:
    reading = read(
        "A complaint lodged with the CNIL has ended in an administrative fine of €310 million against Hedgerow Ltd, "
        "the IMY says.",
        publisher="press",
    )
    assert {finding.regulator for finding in reading.findings} == {"imy"}
