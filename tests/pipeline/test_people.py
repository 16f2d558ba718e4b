"""Numbers of persons concerned, and what must not be taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pipeline.mentions.people import find_people


@pytest.mark.parametrize(
    ("language", "text", "words", "value"),
    [
        ("en", "The attack exposed the data of 6.6 million people.", "6.6 million people", 6_600_000),
        ("en", "Details of 9,483 serving officers were disclosed.", "9,483 serving officers", 9_483),
        ("en", "Personal information of up to 400,000 of its customers leaked.", "400,000 of its customers", 400_000),
        ("en", "Data on half a million patients was stolen.", "half a million patients", 500_000),
        ("fr", "la fuite touche les données de 24 millions d’abonnés", "24 millions d’abonnés", 24_000_000),
        ("fr", "les données de 1 500 000 clients compromises", "1 500 000 clients", 1_500_000),
        ("fr", "La violation concerne 33\u00a0000 assurés.", "33\u00a0000 assurés", 33_000),
        ("fr", "les données de deux millions de personnes", "deux millions de personnes", 2_000_000),
        ("it", "violazione dei dati di oltre 19 mila utenti", "19 mila utenti", 19_000),
        ("it", "i dati di 1.200.000 clienti sono stati esposti", "1.200.000 clienti", 1_200_000),
        ("it", "ha coinvolto 2,5 milioni di interessati", "2,5 milioni di interessati", 2_500_000),
    ],
)
def test_persons_concerned_are_counted(language: str, text: str, words: str, value: int) -> None:
    assert [(m.text, m.value) for m in find_people(text, language)] == [(words, value)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It made 111,072 automated calls to people about their personal data."),
        ("en", "The data led 240 people to complain."),
        ("en", "In 2020 users did not know what was done with their data."),
        ("en", "A firm with 250 employees was fined."),
        ("en", "Some 21 million people visit the site each month, and their data is collected."),
        ("fr", "12 millions de personnes consultent le site tous les mois ; les données sont collectées"),
        ("fr", "2 500 plaintes de personnes dont les données ont fuité"),
        ("it", "il Garante ha ricevuto 900 reclami di utenti sui loro dati"),
    ],
)
def test_other_counts_are_left_out(language: str, text: str) -> None:
    assert find_people(text, language) == ()


@given(
    st.integers(min_value=2_100, max_value=999_999_999),
    st.sampled_from([("en", ",", "people"), ("fr", "\u202f", "personnes"), ("it", ".", "persone")]),
)
def test_generated_counts_are_read_back(number: int, form: tuple[str, str, str]) -> None:
    language, separator, noun = form
    written = f"{number:,}".replace(",", separator)
    text = {
        "en": f"data of {written} {noun}.",
        "fr": f"données de {written} {noun}.",
        "it": f"dati di {written} {noun}.",
    }[language]
    assert [m.value for m in find_people(text, language)] == [number]


@given(st.text(max_size=300), st.sampled_from(["en", "fr", "it", "de"]))
def test_any_text_is_read_without_complaint(text: str, language: str) -> None:
    for mention in find_people(text, language):
        assert text[mention.start : mention.end] == mention.text
