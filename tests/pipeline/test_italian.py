"""Italian items in the registers of the Garante, the courts and the press: what each tells, and nothing more.

The items stand in ``italian_items.jsonl``, one a line, with the actions that a careful reader finds in them. They were
written before the rules that read them were tuned.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bot.domain.actions import ActionRole, Finding
from bot.domain.items import FeedItem
from bot.domain.regulators import Directory
from bot.pipeline.languages.it import VOCABULARY
from bot.pipeline.names import subject_key
from bot.pipeline.reading import Reading, read_item
from config import load_directory

ITEMS: list[dict[str, Any]] = [
    json.loads(line)
    for line in Path(__file__).with_name("italian_items.jsonl").read_text(encoding="utf-8").splitlines()
]
#: What is still read wrongly, and why.
NOT_YET = {
    "k06": 'a party described by a clause, "quanti utilizzano"',
    "k16": "a sum and a party without any word of sanction",
    "m06": "a product named before its maker, and a measure that is lifted",
    "n04": "a sum called the highest possible that is imposed all the same",
    "n05": "a professional order, in small letters, after a party that is named",
    "p03": 'two penalties told as "uno da 8,5 milioni e l\'altro da 3" beside their rounded total',
    "p15": '"costerà" without any word of sanction',
    "q05": "a system, not its operator, is suspended",
    "z14": 'the head of the authority is called by it, "il Garante Stanzione"',
    "n11": '"deve al Garante", and a sum without currency after a verb',
}


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load_directory()


def read(told: dict[str, Any], directory: Directory) -> Reading:
    item = FeedItem(
        source="gpdp/news",
        regulator="gpdp" if told["regulator"] == "GPDP" else "press",
        id=told["id"],
        title=told["title"],
        text=told["text"],
        published=datetime(2024, 5, 6, tzinfo=UTC),
        language="it",
    )
    return read_item(item, directory)


def main_actions(reading: Reading) -> list[Finding]:
    return [finding for finding in reading.findings if finding.role is ActionRole.MAIN]


def same_subject(told: str, found: str) -> bool:
    a, b = set(subject_key(told).split()), set(subject_key(found).split())
    return a <= b or b <= a or found.lower() in told.lower()


def cases() -> list[Any]:
    marks = {name: pytest.mark.xfail(reason=why) for name, why in NOT_YET.items()}
    return [pytest.param(item, id=item["id"], marks=marks.get(item["id"], ())) for item in ITEMS]


@pytest.mark.parametrize("told", cases())
def test_finds_what_the_item_tells(told: dict[str, Any], directory: Directory) -> None:
    reading = read(told, directory)
    assert reading.verdict.is_enforcement == told["is_enforcement"]
    found = main_actions(reading) if told["is_enforcement"] else []
    expected = [action for action in told["actions"] if action["role"] == "main"]
    for action in expected:
        amount = None if action["amount"] is None else Decimal(action["amount"])
        assert any(
            f.type == action["type"]
            and (f.money.amount if f.money else None) == amount
            and f.subject is not None
            and same_subject(action["subject"], f.subject.name)
            for f in found
        ), (action, found)
    owed = sorted(str(action["amount"]) for action in expected if action["amount"])
    assert sorted(str(f.money.amount) for f in found if f.money) == owed


@pytest.mark.parametrize("told", ITEMS, ids=lambda told: told["id"])
def test_every_value_is_quoted_from_the_item(told: dict[str, Any], directory: Directory) -> None:
    texts = {"title": told["title"], "text": told["text"]}
    for finding in read(told, directory).findings:
        for evidence in finding.evidence:
            assert texts[evidence.part][evidence.start : evidence.end] == evidence.text


def test_sums_are_euros_unless_the_text_says_otherwise(directory: Directory) -> None:
    for told in ITEMS:
        assert {f.money.currency for f in read(told, directory).findings if f.money} <= {"EUR"}


def test_every_measure_passes_the_first_gate() -> None:
    """A text whose only measure holds none of the stems would never be read."""
    told = (" ".join(phrase.split()).replace("' ", "'") for m in VOCABULARY.measures for phrase in m.phrases)
    assert [phrase for phrase in told if not any(stem in f" {phrase} " for stem in VOCABULARY.stems)] == []
