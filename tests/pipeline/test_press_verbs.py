"""Reports by the press: verbs of a blow, infringement notices, daily sums, what courts and inquiries come to."""

from __future__ import annotations

import pytest

from tests.pipeline.reading_helpers import Row, read, told

HEAD = "Privacy breach in the news"
TELLINGS: list[tuple[str, set[Row]]] = [
    ("Quidmore was hit with £120,000 by the ICO after 3 million texts.", {("fine", "Quidmore", 120_000, "GBP")}),
    ("The ICO hit Quidmore Ltd with £120,000 over spam.", {("fine", "Quidmore Ltd", 120_000, "GBP")}),
    ("The ICO has stung Quidmore for £14 million.", {("fine", "Quidmore", 14_000_000, "GBP")}),
    ("Quidmore gets £90,000 from the ICO for nuisance calls.", {("fine", "Quidmore", 90_000, "GBP")}),
    ("Quidmore was hit with a £5m claim over a leak, of which the ICO has been told.", set()),
    (
        "Quidmore must pay £60,000. Next was Lendex Ltd, fined £40,000. Enforcement notices went to both.",
        {
            ("fine", "Quidmore", 60_000, "GBP"),
            ("fine", "Lendex Ltd", 40_000, "GBP"),
            ("order", "Quidmore", None, None),
            ("order", "Lendex Ltd", None, None),
        },
    ),
    (
        "IMY will fine Quidmore one million kronor (about $98,500) for each day that it goes on tracking.",
        {("periodic_penalty", "Quidmore", 1_000_000, "SEK")},
    ),
    (
        "Craig Dunmore pleaded guilty at Hove Magistrates' Court. He must pay £250 compensation to each patient.",
        {("prosecution", "Craig Dunmore", None, None)},
    ),
    (
        (
            "Telmore exposed 16,000 files to anyone with a browser and has been found in breach of the Privacy Act. "
            "The Information Commissioner closed the inquiry after Telmore changed its ways."
        ),
        {("investigation", "Telmore", None, None)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), TELLINGS)
def test_a_report_is_read(text: str, expected: set[Row]) -> None:
    assert told(read(text, title=HEAD)) == expected


def test_what_is_paid_on_an_infringement_notice_is_a_fine_and_no_courts_penalty() -> None:
    text = "The OAIC gave Corella Cars Pty Ltd an infringement notice. Corella Cars Pty Ltd has paid the $19,800."
    assert told(read(text, publisher="oaic")) == {("fine", "Corella Cars Pty Ltd", 19_800, "AUD")}
