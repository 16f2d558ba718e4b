"""What two tellings say together, and which two sums are one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bot.domain.actions import Evidence
from bot.domain.money import Money, Penalty, PenaltyRole
from bot.pipeline.merging import article_numbers, merged, misprinted, same_sum
from tests.builders import finding


def penalty(amount: str, currency: str | None = "GBP", **fields: Any) -> Penalty:
    return Penalty(money=Money(amount=Decimal(amount), currency=currency), **fields)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (penalty("80000"), penalty("80000.00")),
        (penalty("7500000"), penalty("7552800")),
        (penalty("2000000", approximate=True), penalty("1960000")),
        (penalty("80000000"), penalty("79107101")),
        (penalty("28000000", approximate=True), penalty("27800000")),
        (penalty("80000", None), penalty("80000")),
        (None, None),
    ],
)
def test_sums_that_are_one(one: Penalty | None, other: Penalty | None) -> None:
    assert same_sum(one, other)
    assert same_sum(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (penalty("80000"), penalty("80000", "EUR")),
        (penalty("245000"), penalty("250000")),
        (penalty("8000000"), penalty("8500000")),
        (penalty("20000000"), penalty("27802946")),
        (penalty("1000000", approximate=True), penalty("1250000")),
        (penalty("183000000"), penalty("20000000")),
        (penalty("80000"), None),
    ],
)
def test_sums_that_are_two(one: Penalty | None, other: Penalty | None) -> None:
    assert not same_sum(one, other)
    assert not same_sum(other, one)


def test_a_misprint_differs_by_thousands() -> None:
    assert misprinted(penalty("1250000000"), penalty("1250000"))
    assert misprinted(penalty("150"), penalty("150000"))
    assert not misprinted(penalty("1250000"), penalty("1250000"))
    assert not misprinted(penalty("125000"), penalty("1250000"))
    assert not misprinted(penalty("150"), penalty("150000", "EUR"))
    assert not misprinted(None, penalty("150"))


def test_nothing_learnt_leaves_the_record_as_it_is() -> None:
    known = finding(amount="7552800", provisions=("Article 32 UK GDPR",), decided_on=date(2022, 5, 18), confidence=0.7)
    told = finding(amount="7500000", provisions=("Art. 32(1) UK GDPR", "UK GDPR"), confidence=0.9)
    assert merged(known, told) is known


def test_the_exact_sum_stands_with_its_words() -> None:
    words = Evidence(field="amount", text="about £7.5m", start=0, end=11)
    exact = Evidence(field="amount", text="£7,552,800", start=5, end=15)
    kind = Evidence(field="type", text="fined", start=30, end=35)
    known = finding(amount="7500000", evidence=(words, kind))
    got = merged(known, finding(amount="7552800", evidence=(exact,)))
    assert str(got.money) == "7,552,800 GBP"
    assert got.evidence == (exact, kind)


def test_a_mended_sum_keeps_what_became_of_it() -> None:
    reduced = replace(finding(amount="200000"), penalty=replace(penalty("200000"), role=PenaltyRole.REDUCED))
    told = finding(amount="200150")
    assert merged(reduced, told).penalty == replace(penalty("200150"), role=PenaltyRole.REDUCED)


def test_a_sum_that_cannot_be_trusted_gives_way_and_never_takes_over() -> None:
    doubtful = replace(finding(), penalty=penalty("1250000", suspect="milllion"))
    sure = replace(finding(), penalty=penalty("1250000"))
    assert merged(doubtful, sure).penalty == sure.penalty
    assert merged(sure, doubtful) is sure


def test_what_was_unknown_is_filled_in() -> None:
    known = finding(amount=None)
    told = finding(
        decision_number="SAN-2025-005",
        decided_on=date(2025, 9, 1),
        people_affected=12_000,
        provisions=("Article 82",),
        confidence=0.95,
    )
    got = merged(known, told)
    assert (got.penalty, got.decision_number, got.decided_on) == (told.penalty, "SAN-2025-005", date(2025, 9, 1))
    assert (got.people_affected, got.provisions, got.confidence) == (12_000, ("Article 82",), 0.95)


@pytest.mark.parametrize(
    ("known", "told", "adds"),
    [
        (("article 5.1.e du RGPD",), ("Article 5(1)(e) GDPR",), ()),
        (
            ("artt. 5 e 32 del Regolamento",),
            ("Article 32 of the GDPR", "Article 33 of the GDPR"),
            ("Article 33 of the GDPR",),
        ),
        (("Article 32",), ("Article 32 GDPR",), ()),
        (("GDPR",), ("regulation 21 PECR",), ("regulation 21 PECR",)),
        (("section 13G of the Privacy Act",), ("APP 11.1",), ("APP 11.1",)),
        ((), ("loi Informatique et Libertés",), ("loi Informatique et Libertés",)),
    ],
)
def test_provisions_add_up_over_spellings_and_languages(
    known: tuple[str, ...], told: tuple[str, ...], adds: tuple[str, ...]
) -> None:
    assert merged(finding(provisions=known), finding(provisions=told)).provisions == (*known, *adds)


@pytest.mark.parametrize(
    ("provision", "articles"),
    [
        ("Articles 5(1)(f) and 32(1) UK GDPR", {"5", "32"}),
        ("article L. 34-5 du CPCE", {"l34-5"}),
        ("art. 166, comma 7, del Codice", {"166"}),
        ("section 170 of the Data Protection Act 2018", {"170"}),
        ("Regulation (EU) 2016/679", set()),
    ],
)
def test_articles_without_their_paragraphs(provision: str, articles: set[str]) -> None:
    assert article_numbers(provision) == articles
