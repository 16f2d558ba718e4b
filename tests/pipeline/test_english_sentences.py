"""English headlines and leads, one construction each: what they tell, and nothing more.

They stand in ``english_sentences.jsonl``, one a line; ``tells`` gives each main action as "type | party | sum".
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.domain.actions import ActionRole, Finding
from bot.domain.items import FeedItem
from bot.domain.regulators import Directory
from bot.pipeline.reading import read_item
from config import load_directory

SENTENCES = [
    json.loads(line)
    for line in Path(__file__).with_name("english_sentences.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load_directory()


def in_words(finding: Finding) -> str:
    money = f"{finding.money.amount} {finding.money.currency}" if finding.money else "-"
    return f"{finding.type.value} | {finding.subject.name if finding.subject else None} | {money}"


@pytest.mark.parametrize("told", SENTENCES, ids=[told["title"][:40] or told["text"][:40] for told in SENTENCES])
def test_tells_what_the_words_say(told: dict[str, Any], directory: Directory) -> None:
    item = FeedItem(
        source="x/news", regulator=told["regulator"], id="1", title=told["title"], text=told["text"], language="en"
    )
    reading = read_item(item, directory)
    assert reading.verdict.is_enforcement == bool(told["tells"])
    main = [in_words(finding) for finding in reading.findings if finding.role is ActionRole.MAIN]
    assert sorted(main) == sorted(told["tells"])
