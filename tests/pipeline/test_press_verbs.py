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
        {("periodic_penalty", "Quidmore", 1_000_000, "SEK"), ("order", "Quidmore", None, None)},
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


NO_SANCTION = [
    "The Act caps penalties at £500,000.",
    "Registration costs £200 a year, and late registration £50 a day.",
    "It was also ordered to pay the applicants' costs of the hearing, estimated at £38,000.",
    "It gave £3,000 to a local charity.",
    "By Privacy Watch's calculation, the bill would be £147 million for Quidmore.",
    "Campaigners said the fines should go to victims, at £100 each.",
    "Nobody will be fined tomorrow. Compliance costs at most £6,000.",
]


@pytest.mark.parametrize("aside", NO_SANCTION)
def test_what_is_told_beside_a_fine_is_none(aside: str) -> None:
    reading = read(f"The ICO has fined Quidmore Ltd £80,000 for spam. {aside}", title=HEAD)
    assert told(reading) == {("fine", "Quidmore Ltd", 80_000, "GBP")}


IN_COURT: list[tuple[str, set[Row]]] = [
    (
        (
            "Brightlife has seen its penalty from the ICO shrivel from £1.2m to £300,000 after going to the tribunal. "
            "A separate £100,000 fine, for calls to folk on the Telephone Preference Service, stands."
        ),
        {
            ("appeal", "Brightlife", 300_000, "GBP"),
            ("fine", "Brightlife", 1_200_000, "GBP"),
            ("fine", "Brightlife", 100_000, "GBP"),
        },
    ),
    (
        "A tribunal has slashed the fine imposed on Brightlife Ltd by the ICO to £300,000 from £1.2m.",
        {("appeal", "Brightlife Ltd", 300_000, "GBP"), ("fine", "Brightlife Ltd", 1_200_000, "GBP")},
    ),
    (
        "Gurran Ltd pleaded guilty. The magistrates fined it £1,000 on each of three charges, a total of £3,000.",
        {("prosecution", "Gurran Ltd", 3_000, "GBP")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), IN_COURT)
def test_what_a_court_leaves_or_adds_up_is_read(text: str, expected: set[Row]) -> None:
    assert told(read(text, title="Tribunal deal shrinks marketing fine")) == expected


def test_a_dateline_of_two_words_is_no_party() -> None:
    text = "SAO PAULO (Wire) - The ICO has barred Lumora from using posts. Each day of delay will cost it £50,000."
    assert told(read(text, title=HEAD)) == {
        ("order", "Lumora", None, None),
        ("periodic_penalty", "Lumora", 50_000, "GBP"),
    }


def test_a_place_that_opens_a_headline_is_no_party() -> None:
    text = "An £80,000 fine was handed to Tadley Loans Ltd, based in Bollington, by the ICO."
    assert told(read(text, title="Bollington loan company fined £80k")) == {("fine", "Tadley Loans Ltd", 80_000, "GBP")}


def test_what_is_due_to_a_court_in_all_is_no_fine() -> None:
    text = "Dale Prince, who pleaded guilty, must pay £1,023: a £500 fine, £473 in costs and a £50 victim surcharge."
    assert told(read(text, title="Man before Reading magistrates")) == {("prosecution", "Dale Prince", 500, "GBP")}


def test_how_to_respond_to_a_penalty_is_nobodys_penalty() -> None:
    text = "Antony Marsh and Sabine Mahler on what to do about an ICO notice of intent."
    assert told(read(text, title="How to respond to an ICO notice of intent")) == set()


def test_a_headline_about_one_firm_is_no_explainer_for_its_fake_number() -> None:
    text = (
        "A company that rang from a fake number has been fined £20,000 by the ICO. Advice Aware Ltd ignored opt-outs."
    )
    title = "Fine for firm which made nuisance calls from fake local number"
    assert told(read(text, title=title)) == {("fine", "Advice Aware Ltd", 20_000, "GBP")}


def test_a_day_is_no_part_of_a_councils_name() -> None:
    reading = read("The ICO announced a fine of £80,000 for Barset Council on Thursday.", title=HEAD)
    assert told(reading) == {("fine", "Barset Council", 80_000, "GBP")}


def test_whom_a_campaign_is_for_is_nobody_fined() -> None:
    text = "The ICO has fined Barset Council £80,000. The fine is related to a campaign to encourage Britons to travel."
    assert told(read(text, title=HEAD)) == {("fine", "Barset Council", 80_000, "GBP")}


def test_initials_over_two_names_make_them_one() -> None:
    text = "The ICO has fined Orvo Gas and Luce Ltd (OGL) £11.5 million. OGL had called people on the register."
    assert told(read(text, title=HEAD)) == {("fine", "Orvo Gas and Luce Ltd", 11_500_000, "GBP")}


def test_a_headline_of_all_fines_is_no_news_of_one() -> None:
    text = "Regulators have imposed 114 million euros. The ICO has fined Orvo Ltd £1 million, the biggest single fine."
    assert not read(text, title="Fines for European privacy breaches reach 114 million euros").verdict.is_enforcement


def test_what_an_authority_costs_is_no_fine() -> None:
    text = "The ICO fined Orvo Ltd. The regulator costs taxpayers some £46 million a year."
    assert told(read(text, title=HEAD)) == {("fine", "Orvo Ltd", None, None)}


ROUND_UP: list[tuple[str, set[Row]]] = [
    (
        "ITALY - Corrivo Ltd was fined £1m by the ICO.\n\nSPAIN - A leak cost Norvik Air £3m, the ICO decided.",
        {("fine", "Corrivo Ltd", 1_000_000, "GBP"), ("fine", "Norvik Air", 3_000_000, "GBP")},
    ),
    (
        "Vestre Council, whose systems were wiped out in January 2021, has been told it must pay £4m to the ICO.",
        {("fine", "Vestre Council", 4_000_000, "GBP")},
    ),
    (
        "Norvik has been fined £10 million by the ICO. Norvik has lodged an objection.",
        {("fine", "Norvik", 10_000_000, "GBP"), ("appeal", "Norvik", None, None)},
    ),
    (
        "Corrivo Ltd was fined £2m by the ICO. Pedalo Ltd got £3m. Both must rewrite their notices.",
        {
            ("fine", "Corrivo Ltd", 2_000_000, "GBP"),
            ("fine", "Pedalo Ltd", 3_000_000, "GBP"),
            ("order", "Corrivo Ltd", None, None),
            ("order", "Pedalo Ltd", None, None),
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROUND_UP)
def test_a_round_up_is_read(text: str, expected: set[Row]) -> None:
    assert told(read(text, title="Europe in brief")) == expected


NATURAL: list[tuple[str, set[Row]]] = [
    (
        "Barset Council was reprimanded by the ICO. So was Wold District Council, which had a backlog.",
        {("reprimand", "Barset Council", None, None), ("reprimand", "Wold District Council", None, None)},
    ),
    (
        (
            "A hospital trust has been reprimanded by the ICO and its printing contractor fined £35,000. "
            "Northmoor Hospitals NHS Trust had not checked how the contractor, Letterline Ltd, was matching names. "
            "Letterline must also pay for a monitoring service, which it puts at £60,000."
        ),
        {("reprimand", "Northmoor Hospitals NHS Trust", None, None), ("fine", "Letterline Ltd", 35_000, "GBP")},
    ),
    (
        "Lee Hargrove was sole director of Callwell Ltd, which was fined £200,000 by the ICO.",
        {("fine", "Callwell Ltd", 200_000, "GBP")},
    ),
    ("A director has been banned from running companies for eight years, the ICO said.", set()),
]


@pytest.mark.parametrize(("text", "expected"), NATURAL)
def test_who_is_meant_by_the_grammar_of_the_sentence(text: str, expected: set[Row]) -> None:
    assert told(read(text, title=HEAD)) == expected


NATURAL_TOO: list[tuple[str, set[Row]]] = [
    (
        "The ICO said it was fining Clippo Information Technologies UK Limited £12.7 million for up to 4 million ads",
        {("fine", "Clippo Information Technologies UK Limited", 12_700_000, "GBP")},
    ),
    (
        "Two forces have been reprimanded by the ICO. Surrey Vale Police and South Wessex Police had recorded calls.",
        {("reprimand", "Surrey Vale Police", None, None), ("reprimand", "South Wessex Police", None, None)},
    ),
    (
        (
            "A bank clerk who looked up files for a private detective has been convicted. Nadia Farouk, 34, of Luton, "
            "admitted 12 counts. She was paid £1,500 by the detective, Grant Moss, who was fined £2,000 by magistrates."
        ),
        {("prosecution", "Nadia Farouk", None, None), ("prosecution", "Grant Moss", 2_000, "GBP")},
    ),
    (
        "Orla Ltd must pay £2,000, the ICO said. She has been told to go to a civil court.",
        {("fine", "Orla Ltd", 2000, "GBP")},
    ),
    (
        "IMY fined Luzverde 6 million kronor on 3 March. Three weeks later the ICO followed with £2.4 million.",
        {("fine", "Luzverde", 6_000_000, "SEK"), ("fine", "Luzverde", 2_400_000, "GBP")},
    ),
    (
        "The ICO fined Orla Ltd £2,000. Last year it fined 15 firms a total of £2.4 million.",
        {("fine", "Orla Ltd", 2000, "GBP")},
    ),
    (
        "The ICO fined Orla Ltd £2,000. Most of its fines are below £30,000.",
        {("fine", "Orla Ltd", 2000, "GBP")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), NATURAL_TOO)
def test_who_pays_what_in_running_reports(text: str, expected: set[Row]) -> None:
    assert told(read(text, title=HEAD)) == expected
