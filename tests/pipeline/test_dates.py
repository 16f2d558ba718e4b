"""Dates as they are written, read back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pipeline.mentions.dates import find_dates

PUBLISHED = date(2026, 6, 25)
NAMES = {
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    "fr": (
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    "it": (
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ),
}
days = st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 12, 31))


@pytest.mark.parametrize(
    ("language", "text", "words", "value"),
    [
        ("en", "The notice of 29 October 2020 stands.", "29 October 2020", date(2020, 10, 29)),
        ("en", "Served on October 29, 2020 in London.", "October 29, 2020", date(2020, 10, 29)),
        ("en", "Given on the 3rd of March 2021 at noon.", "3rd of March 2021", date(2021, 3, 3)),
        ("en", "Decided 13 April, 2021.", "13 April, 2021", date(2021, 4, 13)),
        ("en", "Date of final decision: 2021/7/20.", "2021/7/20", date(2021, 7, 20)),
        ("en", "Updated 2021-07-20T10:00.", None, None),
        ("en", "Updated 2021-07-20 at ten.", "2021-07-20", date(2021, 7, 20)),
        ("en", "Signed 20/07/2021 by the chair.", "20/07/2021", date(2021, 7, 20)),
        ("en", "Signed 07/20/2021 in Washington.", "07/20/2021", date(2021, 7, 20)),
        ("fr", "Décision du 1er septembre 2025, publiée depuis.", "1er septembre 2025", date(2025, 9, 1)),
        ("fr", "prononcée le 15 mai 2025 contre", "15 mai 2025", date(2025, 5, 15)),
        ("it", "provvedimento del 26 luglio 2018", "26 luglio 2018", date(2018, 7, 26)),
        ("it", "a decorrere dal 1° marzo 2024", "1° marzo 2024", date(2024, 3, 1)),
        ("it", "Napoli, 28/05/2026", "28/05/2026", date(2026, 5, 28)),
        ("it", "Data della decisione: 22.07.2021", "22.07.2021", date(2021, 7, 22)),
        ("it", "(AGENZIA) - ROMA, 24 GIU - Il Garante", "24 GIU", date(2026, 6, 24)),
        ("fr", "Le Conseil a tranché le 17 avril dernier.", "17 avril", date(2026, 4, 17)),
        ("en", "Our notice of 14 July is now final.", "14 July", date(2025, 7, 14)),
    ],
)
def test_a_date_is_read_as_written(language: str, text: str, words: str | None, value: date | None) -> None:
    mentions = find_dates(text, language, PUBLISHED)
    assert [(m.text, m.value) for m in mentions] == ([(words, value)] if words else [])


def test_a_day_without_a_year_is_not_guessed_without_a_reference() -> None:
    assert find_dates("tranché le 17 avril dernier", "fr", None) == ()


def test_the_29th_of_february_finds_the_last_leap_year() -> None:
    (mention,) = find_dates("on 29 February the", "en", date(2026, 1, 5))
    assert mention.value == date(2024, 2, 29)
    assert not mention.dated


def test_a_month_claims_no_day() -> None:
    (mention,) = find_dates("une inspection menée en août 2023 a montré", "fr", PUBLISHED)
    assert (mention.precision, mention.value, mention.text) == ("month", date(2023, 8, 1), "août 2023")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The company may 2 years later march 5 miles."),
        ("en", "On 32 March 2021 nothing, nor on 31/02/2021, nor on 2021-13-01."),
        ("en", "Between May 2 000 people and none"),
        ("en", "version 10.20.30 and reference 2021/34"),
        ("fr", "les mars et autres planètes"),
    ],
)
def test_what_is_no_date_is_none(language: str, text: str) -> None:
    assert [m.text for m in find_dates(text, language, PUBLISHED) if m.precision == "day"] == []


@pytest.mark.parametrize(
    ("language", "text", "of_law"),
    [
        ("fr", "article 82 de la loi n° 78-17 du 6 janvier 1978", True),
        ("it", "il d.lgs. 30 giugno 2003, n. 196", True),
        ("en", "the law No78-17 of January 6, 1978", True),
        ("it", "Regolamento (UE) 2016/679 del Parlamento europeo e del Consiglio, del 27 aprile 2016", True),
        ("fr", "par une délibération du 6 janvier 2022", False),
    ],
)
def test_the_date_of_a_law_is_marked(language: str, text: str, of_law: bool) -> None:
    (mention,) = find_dates(text, language, PUBLISHED)
    assert mention.of_law is of_law


@given(days, st.sampled_from(["en", "fr", "it"]), st.data())
def test_generated_dates_are_read_back(day: date, language: str, data: st.DataObject) -> None:
    month = NAMES[language][day.month - 1]
    forms = [
        f"{day.day} {month} {day.year}",
        f"{day.day}\u00a0{month}\u00a0{day.year}",
        day.strftime("%d/%m/%Y"),
        day.isoformat(),
    ]
    if language == "en":
        forms += [f"{month} {day.day}, {day.year}", f"{day.day} {month[:3]} {day.year}"]
    if language == "fr" and day.day == 1:
        forms.append(f"1er {month} {day.year}")
    written = data.draw(st.sampled_from(forms))
    text = f"« {written} », {data.draw(st.sampled_from(['x', '(y)', 'ok.']))}"
    assert [(m.text, m.value, m.precision) for m in find_dates(text, language, None)] == [(written, day, "day")]


@given(st.text(max_size=400), st.sampled_from(["en", "fr", "it", "de"]))
def test_any_text_is_read_without_complaint(text: str, language: str) -> None:
    last = 0
    for mention in find_dates(text, language, PUBLISHED):
        assert text[mention.start : mention.end] == mention.text
        assert mention.start >= last
        last = mention.start
