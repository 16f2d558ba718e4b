"""Whole items: who did what to whom, for how much, with the words that say so."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.actions import ActionRole, ActionType, Part
from tests.pipeline.reading_helpers import Row, item, read, told

ACME = "Northgate Windows Limited"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"The ICO has fined {ACME} £80,000.", {("fine", ACME, 80_000, "GBP")}),
        (f"{ACME} has been fined £80,000 by the ICO.", {("fine", ACME, 80_000, "GBP")}),
        (f"{ACME} must pay £80,000, the ICO has decided.", {("fine", ACME, 80_000, "GBP")}),
        (f"A fine of £80,000 has been imposed on {ACME} by the ICO.", {("fine", ACME, 80_000, "GBP")}),
        (f"The ICO handed {ACME} a monetary penalty of £80,000.", {("fine", ACME, 80_000, "GBP")}),
        (f"{ACME} received an £80,000 monetary penalty.", {("fine", ACME, 80_000, "GBP")}),
        (f"We intend to fine {ACME} £80,000.", {("intended_fine", ACME, 80_000, "GBP")}),
        (f"The ICO has reprimanded {ACME}.", {("reprimand", ACME, None, None)}),
        (f"The ICO has ordered {ACME} to delete the recordings.", {("order", ACME, None, None)}),
        (f"An enforcement notice has been served on {ACME}.", {("order", ACME, None, None)}),
        (f"The ICO has opened an investigation into {ACME}.", {("investigation", ACME, None, None)}),
        (
            f"The ICO has fined {ACME} £80,000 and issued an enforcement notice.",
            {("fine", ACME, 80_000, "GBP"), ("order", ACME, None, None)},
        ),
    ],
)
def test_ways_of_telling_a_measure(text: str, expected: set[Row]) -> None:
    reading = read(text)
    assert told(reading) == expected
    assert reading.verdict.is_enforcement


@pytest.mark.parametrize(
    "text",
    [
        f"{ACME} could be fined up to £17.5 million if it fails to act.",
        f"The ICO decided not to fine {ACME}, which had warned its customers.",
        "The ICO has published guidance on how it sets fines. Penalties may reach £17.5 million.",
        "The ICO issued fines worth £2.4 million over the year and handled 40,000 complaints.",
        "The weather was fine in Wilmslow.",
        "",
    ],
)
def test_what_is_no_enforcement(text: str) -> None:
    assert not read(text).verdict.is_enforcement


def test_the_legal_entity_is_named_a_sentence_later() -> None:
    reading = read(
        f"A £70,000 fine has landed on a Leeds business, the ICO has announced. Behind the calls was {ACME}.",
        title="Leeds company fined £70,000 over nuisance calls",
    )
    assert told(reading) == {("fine", ACME, 70_000, "GBP")}


def test_a_list_takes_its_measure_from_its_head() -> None:
    reading = read(
        "Monetary penalties of the month:\n• Palm Leads Ltd – £60,000\n• Cedar Dialling Ltd – £45,000\n",
        title="Action we have taken",
    )
    assert told(reading) == {
        ("fine", "Palm Leads Ltd", 60_000, "GBP"),
        ("fine", "Cedar Dialling Ltd", 45_000, "GBP"),
    }


def test_sums_are_dealt_out_in_order() -> None:
    reading = read("The ICO fined Palm Leads Ltd and Cedar Dialling Ltd £60,000 and £45,000 respectively.")
    assert told(reading) == {
        ("fine", "Palm Leads Ltd", 60_000, "GBP"),
        ("fine", "Cedar Dialling Ltd", 45_000, "GBP"),
    }


def test_the_past_and_other_regulators_are_background() -> None:
    reading = read(
        f"The ICO has fined {ACME} £80,000. In 2021 the CNIL fined the company 150 000 euros.",
        title="Window firm fined £80,000",
    )
    rows = {(f.regulator, f.role, int(f.money.amount)) for f in reading.findings if f.money}
    assert rows == {("ico", ActionRole.MAIN, 80_000), ("cnil", ActionRole.BACKGROUND, 150_000)}


def test_a_fine_by_an_authority_outside_data_protection_is_left_aside() -> None:
    reading = read(
        f"The ICO has reprimanded {ACME}. Last year Ofcom fined the company £1.5 million for silent calls.",
        title="Window firm reprimanded",
    )
    assert told(reading) == {("reprimand", ACME, None, None)}


def test_a_court_changes_the_kind() -> None:
    prosecution = read(
        "Lena Marsh pleaded guilty at Crewe Magistrates' Court to obtaining personal data. She was fined £648 and told "
        "to pay costs of £1,000.",
        title="Clerk fined for snooping",
    )
    assert ("prosecution", "Lena Marsh", 648, "GBP") in told(prosecution)
    appeal = read(
        f"The tribunal has upheld the appeal of {ACME} in part and the fine was cut to £50,000.",
        title=f"Tribunal cuts fine on {ACME}",
    )
    assert ("appeal", ACME, 50_000, "GBP") in told(appeal)


def test_furniture_of_the_page_is_not_read() -> None:
    reading = read(
        f"The ICO has fined {ACME} £80,000.\nIt rang people.\nIt did not stop.\nMore followed.\n"
        "Notes to editors\n"
        "The ICO has fined Cedar Dialling Ltd £45,000.\n"
    )
    assert told(reading) == {("fine", ACME, 80_000, "GBP")}


@pytest.mark.parametrize(
    ("language", "publisher", "text", "expected"),
    [
        (
            "fr",
            "cnil",
            "Le 4 mars 2024, la CNIL a prononcé une amende de 150\u202f000 euros à l’encontre de la société NORDIA.",
            ("fine", "NORDIA", 150_000, "EUR"),
        ),
        (
            "it",
            "gpdp",
            "Il Garante privacy ha sanzionato Nordia S.p.A. per 2 milioni e 800 mila euro.",
            ("fine", "Nordia S.p.A.", 2_800_000, "EUR"),
        ),
    ],
)
def test_other_languages(language: str, publisher: str, text: str, expected: Row) -> None:
    assert expected in told(read(text, language=language, publisher=publisher))


def test_an_action_carries_day_law_number_and_people() -> None:
    text = (
        "Par une délibération n° SAN-2024-013 du 5 septembre 2024, la formation restreinte de la CNIL a prononcé une "
        "amende de 800 000 euros à l’encontre de la société MÉDILOG. Les données de 2,3 millions de patients étaient "
        "traitées sans autorisation (article 66 de la loi Informatique et Libertés)."
    )
    (finding,) = read(text, language="fr", publisher="cnil").findings
    assert finding.type is ActionType.FINE
    assert finding.decided_on == date(2024, 9, 5)
    assert finding.decision_number == "SAN-2024-013"
    assert finding.provisions == ("article 66 loi Informatique et Libertés",)
    assert finding.people_affected == 2_300_000


@pytest.mark.parametrize(
    "person",
    [
        "A former health adviser at South Wessex NHS Foundation Trust",
        "A manager of the Wattle and Daub Company",
        "A nurse from Hove",
    ],
)
def test_a_person_without_a_name_is_told_by_where_they_worked(person: str) -> None:
    reading = read(f"{person} has been fined £500 by magistrates for reading records.")
    assert told(reading) == {("prosecution", person, 500, "GBP")}


def test_every_value_carries_its_words() -> None:
    source = item(
        f"On 3 March 2024 the ICO fined {ACME} £80,000 under regulation 21 of PECR. Some 4,000 people complained.",
        title="Window firm fined £80,000",
    )
    reading = read(source.text, title=source.title)
    (finding,) = reading.findings
    fields = {e.field: e.text for e in finding.evidence}
    assert fields["amount"] == "£80,000"
    assert fields["subject"] == ACME
    assert fields["type"] == "fined"
    assert finding.decided_on is not None
    assert fields["date"] == "3 March 2024"
    assert finding.provisions
    assert finding.confidence == min(e.confidence for e in finding.evidence)


PIECES = st.sampled_from(
    [
        "The ICO", "has fined", "Acme Ltd", "Bolt (UK) Ltd", "£80,000", "€1.2 million", "a total of", "respectively",
        "(", ")", ",", ".", "\n", "•", "and", "reduced from", "to", "the company", "it", "must pay", "appeal",
        "tribunal", "per day", "up to", "an enforcement notice", "all", "«", "l’", "S.p.A.", "12 May 2023", "Article 5",
        "150 000", "’", "\u202f", "\u0000", "İ", "ß", "🙂",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    title=st.lists(PIECES, max_size=12).map(" ".join),
    text=st.one_of(st.lists(PIECES, max_size=120).map(" ".join), st.text(max_size=600)),
    language=st.sampled_from(["en", "fr", "it", "de"]),
)
def test_no_text_makes_it_raise_and_every_span_is_exact(title: str, text: str, language: str) -> None:
    reading = read(text, title=title, language=language)
    for finding in reading.findings:
        for evidence in finding.evidence:
            source = title if evidence.part is Part.TITLE else text
            assert source[evidence.start : evidence.end] == evidence.text
            assert 0 <= evidence.confidence <= 1
    for each in reading.rejected:
        source = title if each.part is Part.TITLE else text
        assert source[each.start : each.end] == each.text
