"""Who is told of what, and of how much of it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.domain.actions import ActionType
from bot.domain.subscriptions import Filter
from bot.pipeline.match import Facts, matches, refusal
from bot.rates import EcbRates
from tests.builders import action, finding, money, subscription

RATES = EcbRates()


def facts(found=None, text="", reference="ICO-2026-001"):
    return Facts(action(found, reference=reference), text, RATES)


@pytest.mark.parametrize(
    ("wanted", "reason"),
    [
        (Filter(), None),
        (Filter(regulators=frozenset({"ico", "cnil"})), None),
        (Filter(regulators=frozenset({"cnil"})), "another regulator"),
        (Filter(types=frozenset({ActionType.ORDER})), "not asked for: fine"),
        (Filter(subjects=("larkfield",)), None),
        (Filter(subjects=("lark",)), "another subject"),
        (Filter(keywords=("recouvrement", "Telemarketing")), None),
        (Filter(keywords=("cookies",)), "none of the keywords"),
        (Filter(at_least=money(90_000)), None),
        (Filter(at_least=money(90_001)), "below 90,001 GBP"),
        (Filter(at_least=money(95_000, "EUR")), None),
        (Filter(at_least=money(200_000, "EUR")), "below 200,000 EUR"),
    ],
)
def test_a_filter_says_why_it_refuses(wanted, reason):
    assert refusal(wanted, facts(text="Telemarketing without consent")) == reason


def test_accents_and_case_do_not_matter():
    found = finding("Société Générale des Écoutes", regulator="cnil")
    assert refusal(Filter(subjects=("societe generale",)), facts(found)) is None


def test_an_action_without_a_sum_does_not_reach_a_minimum():
    assert refusal(Filter(at_least=money(1)), facts(finding(amount=None))) == "no sum was named"


@pytest.mark.parametrize("currency", [None, "XAU"])
def test_a_sum_that_cannot_be_compared_is_told_rather_than_hidden(currency):
    found = finding(amount=5, currency=currency)
    assert refusal(Filter(at_least=money(Decimal(10**9), "EUR")), facts(found)) is None


def test_one_party_fined_and_ordered_is_one_alert_about_the_fine():
    order = facts(finding(amount=None, kind=ActionType.ORDER), reference="ICO-2026-001")
    fine = facts(finding(), reference="ICO-2026-002")
    told = matches([order, fine], [subscription()])
    assert [match.action.reference for match in told] == ["ICO-2026-002"]


def test_who_asked_for_orders_alone_is_told_of_the_order():
    order = facts(finding(amount=None, kind=ActionType.ORDER), reference="ICO-2026-001")
    fine = facts(finding(), reference="ICO-2026-002")
    told = matches([fine, order], [subscription(wanted=Filter(types=frozenset({ActionType.ORDER})))])
    assert [match.action.reference for match in told] == ["ICO-2026-001"]


def test_two_separate_fines_on_one_party_are_two_alerts():
    one = facts(finding(amount=280_000), reference="ICO-2026-001")
    other = facts(finding(amount=100_000), reference="ICO-2026-002")
    assert len(matches([one, other], [subscription()])) == 2


def test_two_parties_are_two_alerts_and_a_paused_channel_gets_none():
    one = facts(finding("Brightwater Ltd"), reference="ICO-2026-001")
    other = facts(finding("Hollybank Ltd"), reference="ICO-2026-002")
    told = matches([one, other], [subscription("C1"), subscription("C2", paused="channel gone")])
    assert [(m.subscription.destination.channel, m.action.reference) for m in told] == [
        ("C1", "ICO-2026-001"),
        ("C1", "ICO-2026-002"),
    ]
