"""Small letters stand where the capitals stood, so that what is found among them is found in the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.pipeline.mentions.dates import find_dates
from bot.pipeline.mentions.people import find_people
from bot.pipeline.mentions.small_letters import small_letters


@given(st.text())
def test_every_letter_keeps_its_place(text: str) -> None:
    assert len(small_letters(text)) == len(text)


@given(st.text(alphabet=st.characters(max_codepoint=0x24F)))
def test_it_is_the_lower_case_of_other_letters(text: str) -> None:
    plain = text.replace("İ", "i").replace("ı", "i").replace("ſ", "s")
    assert small_letters(text) == plain.lower()


def test_a_month_in_turkish_capitals_is_read() -> None:
    (found,) = find_dates("Announced on 3 APRİL 2020.", "en")
    assert (found.text, found.value.isoformat()) == ("3 APRİL 2020", "2020-04-03")


def test_what_is_found_is_told_as_written() -> None:
    (found,) = find_people("DATA OF 20,000 CUSTOMERS LEAKED.", "en")
    assert found.text == "20,000 CUSTOMERS"


def test_places_are_those_of_the_longer_text() -> None:
    text = "Nothing yet. On 3 May 2021 it was fined; 04/05/2021."
    start = text.index("On")
    assert [(d.start, d.end, d.text) for d in find_dates(text[start:], "en", offset=start)] == [
        (d.start, d.end, d.text) for d in find_dates(text, "en")
    ]
