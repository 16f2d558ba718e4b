"""Filters as people type them."""

from __future__ import annotations

from datetime import time
from decimal import Decimal

import pytest

from bot.domain.actions import ActionType
from bot.domain.errors import BadQuery
from bot.domain.subscriptions import Cadence, Filter, QuietHours
from bot.pipeline import filters
from tests.builders import directory, money, source, subscription

KNOWN = directory(source(), source(regulator="cnil"))


def test_bare_words_and_named_options_mean_the_same():
    typed = filters.read_words('ico CNIL fines keywords=cookies,"dark patterns" at_least="50000 EUR" daily', KNOWN)
    assert filters.filter_from(typed, KNOWN) == Filter(
        regulators=frozenset({"ico", "cnil"}),
        types=frozenset({ActionType.FINE}),
        keywords=("cookies", "dark patterns"),
        at_least=money(50_000, "EUR"),
    )
    assert filters.cadence_from(typed["cadence"]) is Cadence.DAILY


@pytest.mark.parametrize(
    ("typed", "amount", "currency"),
    [
        ("50000 EUR", "50000", "EUR"),
        ("50,000EUR", "50000", "EUR"),
        ("£1.5m", "1500000", "GBP"),
        ("€ 250k", "250000", "EUR"),
        ("1.000.000 eur", "1000000", "EUR"),
        ("A$2 million", "2000000", "AUD"),
        ("99.50 USD", "99.50", "USD"),
    ],
)
def test_sums(typed, amount, currency):
    wanted = filters.filter_from({"at_least": typed}, KNOWN).at_least
    assert wanted is not None
    assert (wanted.amount, wanted.currency) == (Decimal(amount), currency)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("cookies", "keywords=cookies"),
        ("at_least=50000", "50000 EUR"),
        ("at_least=lots", "lots"),
        ("regulators=xyz", "cnil, ico"),
        ("types=parking", "reprimand"),
        ("colour=red", "at_least"),
        ('keywords="cookies', "quotation"),
    ],
)
def test_a_mistake_names_the_remedy(words, names):
    with pytest.raises(BadQuery, match=names):
        filters.filter_from(filters.read_words(words, KNOWN), KNOWN)


def test_quiet_hours_and_zones():
    assert filters.quiet_hours_from("22:00-07:00") == QuietHours(start=time(22), end=time(7))
    assert filters.timezone_from("europe/rome") == "Europe/Rome"
    for read, wrong in [
        (filters.quiet_hours_from, "late"),
        (filters.quiet_hours_from, "22:00-22:00"),
        (filters.timezone_from, "Mars/Olympus"),
        (filters.cadence_from, "hourly"),
        (filters.currency_from, "euros"),
    ]:
        with pytest.raises(BadQuery):
            read(wrong)


def test_a_subscription_is_read_back_in_one_sentence():
    wanted = Filter(regulators=frozenset({"ico"}), types=frozenset({ActionType.FINE}), at_least=money(50_000, "EUR"))
    told = filters.describe(
        subscription(wanted=wanted, quiet_hours=QuietHours(start=time(22), end=time(7)), timezone="Europe/Rome"), KNOWN
    )
    assert told == "fine by ICO of at least 50,000 EUR at once but not from 22:00 to 07:00 (Europe/Rome)"
