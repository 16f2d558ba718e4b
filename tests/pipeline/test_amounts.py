"""Sums of money: every language's grammar is read back exactly, and nothing else is taken for money."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.pipeline.mentions.amounts import SumMention, find_sums


def only(text: str, language: str = "en", currency: str | None = "GBP") -> SumMention:
    found = find_sums(text, language, currency)
    assert len(found) == 1, found
    assert text[found[0].start : found[0].end] == found[0].text
    return found[0]


def amounts(text: str, language: str = "en", currency: str | None = "GBP") -> list[tuple[int, str | None]]:
    return [(int(each.amount), each.currency) for each in find_sums(text, language, currency)]


@pytest.mark.parametrize(
    ("language", "written", "amount", "currency"),
    [
        ("en", "£7,552,800", 7_552_800, "GBP"),
        ("en", "£7.5 million", 7_500_000, "GBP"),
        ("en", "£750k", 750_000, "GBP"),
        ("en", "£7.5m", 7_500_000, "GBP"),
        ("en", "€1.2bn", 1_200_000_000, "EUR"),
        ("en", "one million pounds", 1_000_000, "GBP"),
        ("en", "nine hundred thousand euros", 900_000, "EUR"),
        ("en", "two hundred and fifty thousand pounds", 250_000, "GBP"),
        ("en", "one and a half million euros", 1_500_000, "EUR"),
        ("en", "three point two million dollars", 3_200_000, "USD"),
        ("en", "800,000 €", 800_000, "EUR"),
        ("en", "€ 1 090 000 EUR", 1_090_000, "EUR"),
        ("en", "EUR 310.000", 310_000, "EUR"),
        ("en", "€1,9 million", 1_900_000, "EUR"),
        ("en", "SEK12 million", 12_000_000, "SEK"),
        ("en", "NOK 65 000 000", 65_000_000, "NOK"),
        ("en", "35 million Swedish kronor", 35_000_000, "SEK"),
        ("en", "9 million Norwegian kroner", 9_000_000, "NOK"),
        ("en", "4.5 million Swiss francs", 4_500_000, "CHF"),
        ("en", "20-million-euro", 20_000_000, "EUR"),
        ("en", "80,000 pounds sterling", 80_000, "GBP"),
        ("en", "zł 45,000", None, None),
        ("en", "45,000 zł", 45_000, "PLN"),
        ("en", "12.500 lei", 12_500, "RON"),
        ("fr", "150\u00a0000 euros", 150_000, "EUR"),
        ("fr", "150\u202f000\u00a0€", 150_000, "EUR"),
        ("fr", "3 400 000 euros", 3_400_000, "EUR"),
        ("fr", "2.250.000 €", 2_250_000, "EUR"),
        ("fr", "1,75 million d’euros", 1_750_000, "EUR"),
        ("fr", "2,25 million €", 2_250_000, "EUR"),
        ("fr", "un million d'euros", 1_000_000, "EUR"),
        ("fr", "trois cent mille euros", 300_000, "EUR"),
        ("fr", "quatre-vingt-dix-sept mille euros", 97_000, "EUR"),
        ("fr", "un million et demi d'euros", 1_500_000, "EUR"),
        ("fr", "25K euros", 25_000, "EUR"),
        ("fr", "5 M€", 5_000_000, "EUR"),
        ("fr", "1,4 Md€", 1_400_000_000, "EUR"),
        ("fr", "3 MEUR", 3_000_000, "EUR"),
        ("fr", "6,5 millions de livres", 6_500_000, "GBP"),
        ("fr", "12 millions de dollars canadiens", 12_000_000, "CAD"),
        ("it", "600.000 euro", 600_000, "EUR"),
        ("it", "euro 7.000,00 (settemila)", 7_000, "EUR"),
        ("it", "15.000,50 euro", None, None),
        ("it", "50mila euro", 50_000, "EUR"),
        ("it", "2 milioni e 300 mila euro", 2_300_000, "EUR"),
        ("it", "due milioni e trecentomila euro", 2_300_000, "EUR"),
        ("it", "trecentomila euro", 300_000, "EUR"),
        ("it", "un milione di euro", 1_000_000, "EUR"),
        ("it", "26,5 milioni di euro", 26_500_000, "EUR"),
        ("it", "3,9 mln di euro", 3_900_000, "EUR"),
        ("it", "€ 20.000", 20_000, "EUR"),
        ("it", "10.000/00 euro", 10_000, "EUR"),
        ("it", "15,7 milioni di dollari", 15_700_000, "USD"),
        ("it", "3 milioni di sterline", 3_000_000, "GBP"),
    ],
)
def test_reads_each_way_of_writing(language: str, written: str, amount: int | None, currency: str | None) -> None:
    text = f"… {written} …"
    if amount is None:
        assert [each.amount % 1 for each in find_sums(text, language, None)] in ([], [Decimal("0.5")])
        return
    mention = only(text, language)
    assert (mention.amount, mention.currency, mention.text) == (amount, currency, written)
    assert mention.suspect is None
    assert not mention.elided


@pytest.mark.parametrize(
    ("written", "default", "currency"),
    [
        ("$5,000", "AUD", "AUD"),
        ("$5,000", "CAD", "CAD"),
        ("$5,000", "GBP", "USD"),
        ("$5,000", None, "USD"),
        ("A$5,000", "GBP", "AUD"),
        ("AU$5,000", None, "AUD"),
        ("$A5,000", None, "AUD"),
        ("US$5,000", "AUD", "USD"),
        ("C$5,000", None, "CAD"),
        ("NZ$5,000", None, "NZD"),
        ("S$5,000", None, "SGD"),
        ("HK$5,000", None, "HKD"),
        ("$5,000 AUD", None, "AUD"),
        ("AUD 5,000", None, "AUD"),
        ("5,000 US dollars", "AUD", "USD"),
        ("5,000 dollars", "AUD", "AUD"),
    ],
)
def test_dollars_have_a_country(written: str, default: str | None, currency: str) -> None:
    mention = only(f"must pay {written}.", "en", default)
    assert (mention.text, mention.amount, mention.currency) == (written, 5_000, currency)


@pytest.mark.parametrize(
    "text",
    [
        "The database held 20 billion images of faces.",
        "Some 2,400 agencies and 39% of firms answered in 2021; call 0303 123 1113.",
        "Il reclamo n. 81.204 del 12.05.2021 riguarda 200mila utenti, doc. web 9.123.456.",
        "Près de 24 millions de contrats et 2 500 plaintes au 1er trimestre 2024.",
        "Millions of euros were at stake in a multi-million pound market.",
        "Security during Euro 2024 relied on face recognition.",
        "The firm had won 3,000 customers in 2019 won by cold calls.",
        "Regulation 2016/679, articles 12 and 13, sections 55A and 55B.",
        "Ils ont lu 200 livres.",
    ],
)
def test_other_numbers_are_no_sums(text: str) -> None:
    language = "it" if "reclamo" in text else "fr" if "Près" in text or "Ils" in text else "en"
    assert find_sums(text, language, "EUR") == ()


@pytest.mark.parametrize(
    ("language", "written", "amount"),
    [
        ("en", "£1.25milllion", 1_250_000),
        ("en", "£3 bilion", 3_000_000_000),
        ("fr", "150 000 millions d'euros", 150_000),
        ("en", "€4,9000,000", None),
        ("en", "£1,270,000 million", 1_270_000),
        ("it", "1.50.000 euro", None),
        ("it", "euro 4.000,00 (cinquemila)", 4_000),
    ],
)
def test_flags_figures_that_fit_no_grammar(language: str, written: str, amount: int | None) -> None:
    mention = only(f"fined {written} today", language)
    assert mention.text == written
    assert mention.suspect
    assert amount is None or mention.amount == amount


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "the two firms 70 and 30 million Euros", [(70_000_000, "EUR"), (30_000_000, "EUR")]),
        ("en", "between £2 and £3 million", [(2_000_000, "GBP"), (3_000_000, "GBP")]),
        ("en", "in the range €10-20 million", [(10_000_000, "EUR"), (20_000_000, "EUR")]),
        ("en", "£120,000 and £80,000", [(120_000, "GBP"), (80_000, "GBP")]),
        ("it", "310mila, 90mila e 15mila euro, rispettivamente", [(310_000, "EUR"), (90_000, "EUR"), (15_000, "EUR")]),
        (
            "fr",
            "48 millions d'euros : 18 pour Alpha, et 30 pour Beta",
            [(48_000_000, "EUR"), (18_000_000, "EUR"), (30_000_000, "EUR")],
        ),
        ("fr", "48 millions d'euros : 18 pour Alpha, et 3 pour Beta", [(48_000_000, "EUR")]),
        ("en", "under articles 12 and 13 million-euro fines", [(13_000_000, "EUR")]),
        ("en", "fined £5,000 and 1,200 customers were told", [(5_000, "GBP")]),
        ("en", "In 2020 €500,000 was due", [(500_000, "EUR")]),
        ("it", "Nel 2020 € 50.000 di sanzione", [(50_000, "EUR")]),
        (
            "fr",
            "l'une, de 1.250.000, à l'encontre de A, l'autre, de 300.000 euros",
            [(1_250_000, "EUR"), (300_000, "EUR")],
        ),
        ("en", "a 1.5 million penalty against the insurer", [(1_500_000, None)]),
        (
            "en",
            "Table: Fine [€], controller. 1: 90.500.000, a bank. 2: 12.300, a shop.",
            [(90_500_000, "EUR"), (12_300, "EUR")],
        ),
        ("it", "il contributo va da 400 a 20mila euro", [(400, "EUR"), (20_000, "EUR")]),
        ("it", "multa da 1,4 milioni per il gestore", [(1_400_000, None)]),
        ("it", "sanzionati l'ospedale (duecentomila euro) e la clinica (15mila)", [(200_000, "EUR"), (15_000, "EUR")]),
        (
            "fr",
            "la Cnil inflige 75 millions d'euros à Alpha et 20 millions à Beta",
            [(75_000_000, "EUR"), (20_000_000, "EUR")],
        ),
        ("fr", "près de 20 millions en 2020", []),
        ("en", "1.5 million euros, formerly 500.000 euros", [(1_500_000, "EUR"), (500_000, "EUR")]),
    ],
)
def test_lists_and_ranges(language: str, text: str, expected: list[tuple[int, str | None]]) -> None:
    assert amounts(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "nearly £5 million"),
        ("en", "more than £4,000"),
        ("en", "just under £70,000"),
        ("en", "half a million pounds"),
        ("fr", "près de 3 millions d'euros"),
        ("fr", "plus d'un million d'euros"),
        ("it", "oltre 5 milioni di euro"),
        ("it", "una multa di quasi 900mila euro"),
        ("it", "mezzo milione di euro"),
    ],
)
def test_knows_what_is_approximate(language: str, text: str) -> None:
    assert only(text, language).approximate


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "fines of up to £17.5 million"),
        ("en", "a maximum penalty of $2.2 million"),
        ("en", "EUR 20 000 000, or 4% of turnover"),
        ("fr", "une amende jusqu'à 20 millions d'euros"),
        ("it", "sanzioni fino a 20 milioni di euro"),
        ("it", "20 milioni di euro o il 4% del fatturato"),
    ],
)
def test_knows_ceilings(language: str, text: str) -> None:
    assert only(text, language).ceiling


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "€100,000 for each day of delay"),
        ("en", "80,000 euros per day"),
        ("fr", "100 000 euros par jour de retard"),
        ("it", "5.000 euro al giorno"),
    ],
)
def test_knows_daily_sums(language: str, text: str) -> None:
    assert only(text, language).per_day
    assert not only(f"fined £90 in {language}").per_day


def test_reads_through_typography() -> None:
    assert only("１２３,０００ euros").amount == 123_000
    soft = "a £2.5 mil\u00adlion\u200b fine"
    mention = only(soft)
    assert (mention.amount, soft[mention.start : mention.end]) == (2_500_000, "£2.5 mil\u00adlion")
    assert only("\u0130stanbul: €5,000").text == "€5,000"
