"""French items, and English ones about the CNIL: what each tells, and nothing more.

The items stand in ``french_items.jsonl``, one a line, with the main actions that a careful reader finds in them: press
releases, decisions and news in the registers of the CNIL, the Conseil d'État and the press, all in words of our own.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bot.domain.actions import ActionRole, ActionType, Finding
from bot.domain.items import FeedItem
from bot.domain.regulators import Directory
from bot.pipeline.names import subject_key
from bot.pipeline.reading import Reading, read_item
from config import load_directory

ITEMS: list[dict[str, Any]] = [
    json.loads(line) for line in Path(__file__).with_name("french_items.jsonl").read_text(encoding="utf-8").splitlines()
]
#: What is still read wrongly, and why.
NOT_YET = {
    "p4": "an order between two parties, each with its sum, goes to the later one",
    "t14": "an old fine that the opening recalls only to set it apart",
    "r2": "a company that the text does not name, behind a brand",
    "q7": "a brand in the headline stands for the ministry that the same sentence names",
    "q11": "two sums that a dismissed appeal leaves to two parties",
}


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load_directory()


def read(told: dict[str, Any], directory: Directory) -> Reading:
    named = directory.named(told["regulator"])
    item = FeedItem(
        source="x/news",
        regulator=named.slug if named else told["regulator"],
        id=told["id"],
        title=told["title"],
        text=told["text"],
        published=datetime(2026, 3, 2, tzinfo=UTC),
        language=told["lang"],
    )
    return read_item(item, directory)


def read_text(text: str, directory: Directory, title: str = "") -> Reading:
    return read({"id": "1", "regulator": "CNIL", "lang": "fr", "title": title, "text": text}, directory)


def main_actions(reading: Reading) -> list[Finding]:
    return [finding for finding in reading.findings if finding.role is ActionRole.MAIN]


def same_subject(told: str, found: str) -> bool:
    a, b = set(subject_key(told).split()), set(subject_key(found).split())
    return a <= b or b <= a


def tells(finding: Finding, action: dict[str, Any]) -> bool:
    money = (finding.money.amount, finding.money.currency) if finding.money else (None, None)
    owed = (None if action["amount"] is None else Decimal(action["amount"]), action["currency"])
    named = finding.subject is not None and same_subject(action["subject"], finding.subject.name)
    return finding.type == action["type"] and money == owed and named


def cases() -> list[Any]:
    marks = {name: pytest.mark.xfail(reason=why) for name, why in NOT_YET.items()}
    return [pytest.param(item, id=item["id"], marks=marks.get(item["id"], ())) for item in ITEMS]


@pytest.mark.parametrize("told", cases())
def test_finds_what_the_item_tells(told: dict[str, Any], directory: Directory) -> None:
    reading = read(told, directory)
    found = main_actions(reading)
    assert reading.verdict.is_enforcement == told["is_enforcement"]
    assert [action for action in told["actions"] if not any(tells(f, action) for f in found)] == []
    assert [f for f in found if not any(tells(f, action) for action in told["actions"])] == []


@pytest.mark.parametrize("told", ITEMS, ids=lambda told: told["id"])
def test_every_value_is_quoted_from_the_item(told: dict[str, Any], directory: Directory) -> None:
    texts = {"title": told["title"], "text": told["text"]}
    for finding in read(told, directory).findings:
        for evidence in finding.evidence:
            assert texts[evidence.part][evidence.start : evidence.end] == evidence.text


def test_an_action_carries_day_law_number_and_people(directory: Directory) -> None:
    text = (
        "Par une délibération n° SAN-2024-013 du 5 septembre 2024, la formation restreinte de la CNIL a prononcé une "
        "amende de 800 000 euros à l’encontre de la société MÉDILOG. Les données de 2,3 millions de patients étaient "
        "traitées sans autorisation (article 66 de la loi Informatique et Libertés)."
    )
    (finding,) = main_actions(read_text(text, directory))
    assert finding.type is ActionType.FINE
    assert finding.decided_on == date(2024, 9, 5)
    assert finding.decision_number == "SAN-2024-013"
    assert finding.provisions == ("article 66 loi Informatique et Libertés",)
    assert finding.people_affected == 2_300_000


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", " "])
def test_every_kind_of_space_parts_thousands(space: str, directory: Directory) -> None:
    text = f"La CNIL a condamné la société AURALIA à une amende de 1{space}250{space}000{space}euros."
    (finding,) = main_actions(read_text(text, directory))
    assert finding.money is not None
    assert finding.money.amount == 1_250_000


@pytest.mark.parametrize(
    "words",
    [
        "une amende pouvant aller jusqu’à 20 millions d’euros",
        "une amende d’au plus 20 000 euros",
        "une sanction limitée à 20 000 euros",
    ],
)
def test_a_ceiling_is_no_fine(words: str, directory: Directory) -> None:
    reading = read_text(
        f"La formation restreinte peut prononcer {words} à l’encontre de la société AURALIA.", directory
    )
    assert [finding.money for finding in reading.findings if finding.money] == []


def test_what_was_imposed_before_stands_in_the_background(directory: Directory) -> None:
    text = (
        "La CNIL a condamné la société AURALIA à une amende de 900 000 euros. En 2019, l’autorité italienne avait "
        "infligé une amende de 50 000 euros à la même société."
    )
    by_amount = {f.money.amount: f.role for f in read_text(text, directory).findings if f.money}
    assert by_amount == {Decimal(900_000): ActionRole.MAIN, Decimal(50_000): ActionRole.BACKGROUND}
