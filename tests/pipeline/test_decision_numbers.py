"""Numbers of decisions, registers and judgments."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pipeline.mentions.decision_numbers import find_decision_numbers


@pytest.mark.parametrize(
    ("text", "value", "court"),
    [
        ("Délibération SAN-2021-023 du 31 décembre", "SAN-2021-023", False),
        ("la décision n° SAN-2023-009 a été", "SAN-2023-009", False),
        ("mise en demeure n°MED-2018-022", "MED-2018-022", False),
        ("délibération n°2019-093", "délibération 2019-093", False),
        ("Provvedimento [doc. web n. 9809201]", "doc. web 9809201", False),
        ("Ordinanza nei confronti di un Comune [9809201]", "doc. web 9809201", False),
        ("Registro dei provvedimenti n. 463 del 9 novembre 2017", "provvedimento n. 463 del 9 novembre 2017", False),
        ("Case reference ENF0621890 was closed", "ENF0621890", False),
        ("see [2021] AICmr 54 at 12", "[2021] AICmr 54", False),
        ("allowed in [2023] UKFTT 819 (GRC), and", "[2023] UKFTT 819 (GRC)", True),
        ("Clearly [2024] EWCA Civ 1500 held", "[2024] EWCA Civ 1500", True),
        ("appeal EA/2020/0065 was", "EA/2020/0065", True),
        ("Conseil d'État, 10e chambre, n° 412345", "Conseil d'État n° 412345", True),
    ],
)
def test_a_number_is_read(text: str, value: str, court: bool) -> None:
    assert [(m.value, m.court) for m in find_decision_numbers(text, "fr")] == [(value, court)]


@pytest.mark.parametrize(
    "text", ["loi n° 78-17", "tel. 030 1234567", "[1] and [2021]", "article 2016/679", "n° 20 de la rue"]
)
def test_other_numbers_are_none(text: str) -> None:
    assert find_decision_numbers(text, "fr") == ()


@given(st.integers(min_value=2000, max_value=2099), st.integers(min_value=1, max_value=999))
def test_generated_numbers_are_read_back(year: int, number: int) -> None:
    written = f"SAN-{year}-{number:03d}"
    (mention,) = find_decision_numbers(f"(délibération n° {written})", "fr")
    assert mention.value == written


@given(st.text(max_size=300))
def test_any_text_is_read_without_complaint(text: str) -> None:
    for mention in find_decision_numbers(text, "it"):
        assert text[mention.start : mention.end] == mention.text
