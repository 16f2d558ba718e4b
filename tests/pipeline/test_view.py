"""What stands in a sentence: words of money inside a company's name are the name's."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.pipeline.reading import read_item
from tests.builders import directory, item


@pytest.mark.parametrize(
    "name", ["Penfold Rail Tickets Limited", "Rapid Cash Loans Ltd", "Brightmoor Fee Recovery plc"]
)
def test_a_word_of_money_in_a_name_says_nothing_of_the_sum(name: str):
    told = item(text=f"The ICO has fined {name} £75,000 for sending spam texts.")
    (found,) = read_item(told, directory()).findings
    assert found.subject is not None
    assert (found.subject.name, found.money and found.money.amount) == (name, Decimal(75_000))


def test_the_same_word_outside_a_name_does():
    told = item(text="The ICO has fined Brightmoor Ltd £75,000. Brightmoor Ltd sold tickets worth £400,000.")
    assert [found.money and found.money.amount for found in read_item(told, directory()).findings] == [75_000]
