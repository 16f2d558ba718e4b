"""The labelled corpus keeps its own rules, so that a figure measured on it means something."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.domain.actions import ActionRole, ActionType

HERE = Path(__file__).parent
LANGUAGES = ("en", "fr", "it")
MIXED = ("press", "heldout", "heldout2")
MONETARY = {
    ActionType.FINE,
    ActionType.INTENDED_FINE,
    ActionType.CIVIL_PENALTY,
    ActionType.PERIODIC_PENALTY,
    ActionType.SETTLEMENT,
    ActionType.COMPENSATION,
    ActionType.PROSECUTION,
    ActionType.APPEAL,
}
ITEM_FIELDS = {
    "id",
    "regulator",
    "lang",
    "url",
    "published",
    "title",
    "text",
    "is_enforcement",
    "borderline",
    "actions",
    "decoys",
    "notes",
}
ACTION_FIELDS = {
    "regulator",
    "type",
    "subject",
    "amount",
    "currency",
    "amount_text",
    "date",
    "legal_basis",
    "role",
}


def load(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


ITEMS = [item for name in (*LANGUAGES, *MIXED) for item in load(name)]


def flat(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize("item", ITEMS, ids=lambda i: i["id"])
def test_an_item_has_every_field_and_a_readable_length(item: dict[str, Any]) -> None:
    assert set(item) == ITEM_FIELDS
    assert item["url"].startswith("https://")
    assert 250 <= len(item["text"]) <= 2000
    if item["published"] is not None:
        date.fromisoformat(item["published"])
    assert item["is_enforcement"] == any(a["role"] == ActionRole.MAIN for a in item["actions"])


@pytest.mark.parametrize("item", ITEMS, ids=lambda i: i["id"])
def test_every_label_can_be_quoted(item: dict[str, Any]) -> None:
    words = flat(f"{item['title']}\n{item['text']}")
    for action in item["actions"]:
        assert ACTION_FIELDS <= set(action) <= ACTION_FIELDS | {"aliases"}
        assert ActionType(action["type"])
        assert ActionRole(action["role"])
        assert flat(action["subject"]) in words
        assert all(flat(law) in words for law in action["legal_basis"])
        assert (action["amount"] is None) == (action["amount_text"] is None)
        if action["amount"] is not None:
            assert action["type"] in MONETARY
            assert flat(action["amount_text"]) in words
            assert action["amount"] > 0
        if action["date"] is not None:
            date.fromisoformat(action["date"])
    for decoy in item["decoys"]:
        assert flat(decoy.split(" (")[0]) in words, f"the decoy {decoy!r} is not in the text"


def test_ids_and_texts_are_unique() -> None:
    assert max(Counter(item["id"] for item in ITEMS).values()) == 1
    assert max(Counter(item["text"] for item in ITEMS).values()) == 1
    assert len(ITEMS) >= 150


def test_every_type_and_language_is_there_in_a_fair_mix() -> None:
    assert {a["type"] for item in ITEMS for a in item["actions"]} == set(ActionType)
    for language in LANGUAGES:
        items = load(language)
        assert {item["lang"] for item in items} == {language}
        acting = sum(item["is_enforcement"] for item in items)
        assert 0.4 < acting / len(items) < 0.9
        assert sum(len(item["actions"]) > 1 for item in items) * 4 >= len(items)
