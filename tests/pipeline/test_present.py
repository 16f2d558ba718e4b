"""What people see."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.actions import ActionType, Relation, RelationKind
from bot.domain.money import Penalty, PenaltyRole
from bot.domain.ports import Converted
from bot.pipeline import present
from tests.builders import action, citation, directory, finding, money

KNOWN = directory()


@pytest.mark.parametrize(
    ("amount", "currency", "shown"),
    [
        ("7552800", "GBP", "£7,552,800"),
        ("4000.5", "EUR", "€4,000.50"),
        ("75000000", "SEK", "SEK 75,000,000"),
        ("1750000", None, "1,750,000 (currency not named)"),
    ],
)
def test_sums_are_exact(amount, currency, shown):
    assert present.money(money(amount, currency)) == shown


def test_every_type_has_a_headline_with_and_without_a_sum():
    for kind in ActionType:
        for amount in (90_000, None):
            line = present.headline(action(finding(kind=kind, amount=amount)), KNOWN)
            assert "Larkfield Lettings Ltd" in line
            assert "ICO" in line
            assert "{" not in line


def test_an_alert_shows_who_what_how_much_and_the_words_that_say_so():
    card = present.alert(
        action(
            finding(decided_on=date(2026, 11, 3), provisions=("Regulation 21 PECR",), people_affected=12_000),
            summary="Larkfield Lettings Ltd has been fined £90,000.",
        ),
        KNOWN,
    )
    values = {field.label: field.value for field in card.fields}
    assert card.title == "ICO fines Larkfield Lettings Ltd £90,000"
    assert values["Sum"] == "£90,000"
    assert values["Law"] == "Regulation 21 PECR"
    assert values["Decided"] == "3 November 2026"
    assert values["People affected"] == "12,000"
    assert card.quote == "Larkfield Lettings Ltd has been fined £90,000."
    assert card.warning is None
    assert "ICO-2026-001" in card.footer


def test_a_converted_sum_stands_beside_the_original():
    converted = Converted(money=money(103_000, "EUR"), rate_date=date(2026, 10, 30))
    card = present.alert(action(), KNOWN, converted=converted)
    shown = next(field.value for field in card.fields if field.label == "Sum")
    assert shown == "£90,000 (≈ €103,000 at the ECB rate of 2026-10-30)"


def test_doubt_is_said_plainly():
    doubtful = present.alert(action(finding(confidence=0.4)), KNOWN)
    assert doubtful.warning is not None
    suspect = replace(finding(), penalty=Penalty(money=money(5), suspect="three l in million"))
    assert "three l in million" in (present.alert(action(suspect), KNOWN).warning or "")


def test_a_daily_penalty_says_that_it_is_daily():
    daily = replace(
        finding(kind=ActionType.PERIODIC_PENALTY), penalty=Penalty(money=money(500, "EUR"), role=PenaltyRole.PER_DAY)
    )
    shown = next(field.value for field in present.alert(action(daily), KNOWN).fields if field.label == "Sum")
    assert shown == "€500 for each day"


def test_relations_and_several_sources_are_shown():
    order = action(finding(amount=None, kind=ActionType.ORDER), reference="ICO-2026-002")
    fine = action(
        relates_to=(Relation(kind=RelationKind.ACCOMPANIES, reference="ICO-2026-002"),),
        citations=(citation(), citation("twin", source="edpb/news", language="fr")),
    )
    card = present.alert(fine, KNOWN, related=[order])
    assert any("orders Larkfield" in field.value for field in card.fields)
    assert [link.label for link in card.links] == ["Source", "Source (fr)"]
