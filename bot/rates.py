"""Conversion at the European Central Bank's euro foreign exchange reference rates, which ship with CurrencyConverter.

Rates exist for TARGET working days only; a weekend or holiday takes the last day before, never a later rate, since a
rate of the future was not known when the decision was taken. A day after the table's end takes its last rate; whoever
shows a converted sum shows the day of its rate too.
https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_EVEN, Decimal
from functools import cached_property

from currency_converter import CurrencyConverter, RateNotFoundError

from bot.domain.money import Money
from bot.domain.ports import Converted

LONGEST_CLOSURE = 7
"""Days to look back for a rate: TARGET closes for four days at most, over Easter."""

_SIGNIFICANT = 3


class EcbRates:
    """Implements ``domain.ports.Converter``; the table is loaded when first needed."""

    @cached_property
    def _table(self) -> CurrencyConverter:
        return CurrencyConverter(decimal=True)

    def convert(self, money: Money, currency: str, on: date) -> Converted | None:
        """The sum in another currency at the rate of that day, or of the last working day before; None if unknown."""
        if money.currency is None or money.currency == currency:
            return None
        known = self._table.currencies
        if money.currency not in known or currency not in known:
            return None
        newest = min(self._table.bounds[money.currency].last_date, self._table.bounds[currency].last_date)
        for days in range(LONGEST_CLOSURE + 1):
            day = min(on, newest) - timedelta(days=days)
            try:
                amount = self._table.convert(money.amount, money.currency, currency, date=day)
            except RateNotFoundError:
                continue
            return Converted(money=Money(amount=_rounded(amount), currency=currency), rate_date=day)
        return None


def _rounded(amount: Decimal) -> Decimal:
    """Three significant digits, since a rate of one day promises no more; never finer than a unit."""
    exponent = max(amount.adjusted() - _SIGNIFICANT + 1, 0)
    return amount.quantize(Decimal(1).scaleb(exponent), rounding=ROUND_HALF_EVEN) + 0
