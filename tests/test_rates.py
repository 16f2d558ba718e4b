"""Conversion at the ECB's reference rates."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bot.rates import EcbRates
from tests.builders import money

RATES = EcbRates()


def test_a_weekend_takes_the_rate_of_the_friday_before():
    sunday = RATES.convert(money(1_000_000), "EUR", date(2022, 5, 22))
    friday = RATES.convert(money(1_000_000), "EUR", date(2022, 5, 20))
    assert sunday == friday
    assert sunday is not None
    assert sunday.rate_date == date(2022, 5, 20)


def test_a_year_end_holiday_never_takes_the_later_rate():
    new_year = RATES.convert(money(1_000_000), "EUR", date(2023, 1, 1))
    assert new_year is not None
    assert new_year.rate_date == date(2022, 12, 30)


def test_three_significant_digits_and_no_fraction():
    converted = RATES.convert(money(Decimal("123456.78")), "EUR", date(2024, 3, 28))
    assert converted is not None
    assert converted.money.amount == Decimal(144_000)
    small = RATES.convert(money(7), "EUR", date(2024, 3, 28))
    assert small is not None
    assert small.money.amount == Decimal(8)


def test_what_is_not_known_is_not_converted():
    assert RATES.convert(money(5, None), "EUR", date(2024, 3, 28)) is None
    assert RATES.convert(money(5, "XAU"), "EUR", date(2024, 3, 28)) is None
    assert RATES.convert(money(5, "EUR"), "EUR", date(2024, 3, 28)) is None
    assert RATES.convert(money(5, "GBP"), "EUR", date(1990, 1, 1)) is None
