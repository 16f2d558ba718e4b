"""Whole items, and single headlines and leads, in the registers of the regulators, the courts and the press: what each
tells, and nothing more.

They stand in ``told/``, one file a language of the items' subject, one item a line. ``tells`` gives each main action as
"type | party | sum", empty where the item is no enforcement; ``not_yet`` says why a line is still misread.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
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
    for file in sorted(Path(__file__).with_name("told").glob("*.jsonl"))
    for line in file.read_text(encoding="utf-8").splitlines()
]


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load_directory()


def read(told: dict[str, Any], directory: Directory) -> Reading:
    item = FeedItem(
        source="x/news",
        regulator=told["publisher"],
        id=told["id"],
        title=told["title"],
        text=told["text"],
        published=datetime(2026, 3, 2, tzinfo=UTC),
        language=told["lang"],
    )
    return read_item(item, directory)


def tells(finding: Finding, line: str) -> bool:
    """Whether the finding is the line; a name may lack its legal form or an apposition."""
    type_, party, money = line.split(" | ")
    found = f"{finding.money.amount:f} {finding.money.currency}" if finding.money else "-"
    if (finding.type, found) != (type_, money) or finding.subject is None:
        return False
    told, named = (set(subject_key(name).split()) for name in (party, finding.subject.name))
    return told <= named or named <= told


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(
            item,
            id=item["id"],
            marks=[pytest.mark.xfail(reason=item["not_yet"])] if "not_yet" in item else [],
        )
        for item in ITEMS
    ],
)
def test_finds_what_the_item_tells(told: dict[str, Any], directory: Directory) -> None:
    reading = read(told, directory)
    assert reading.verdict.is_enforcement == bool(told["tells"])
    found = [f for f in reading.findings if f.role is ActionRole.MAIN] if told["tells"] else []
    assert [line for line in told["tells"] if not any(tells(finding, line) for finding in found)] == []
    assert [finding for finding in found if not any(tells(finding, line) for line in told["tells"])] == []


@pytest.mark.parametrize("told", ITEMS, ids=lambda told: told["id"])
def test_every_value_is_quoted_from_the_item(told: dict[str, Any], directory: Directory) -> None:
    parts = {"title": told["title"], "text": told["text"]}
    for finding in read(told, directory).findings:
        for evidence in finding.evidence:
            assert parts[evidence.part][evidence.start : evidence.end] == evidence.text


def test_every_italian_measure_passes_the_first_gate() -> None:
    """A text whose only measure holds none of the stems would never be read."""
    phrases = (" ".join(phrase.split()).replace("' ", "'") for m in VOCABULARY.measures for phrase in m.phrases)
    assert [phrase for phrase in phrases if not any(stem in f" {phrase} " for stem in VOCABULARY.stems)] == []
