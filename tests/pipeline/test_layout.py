"""The names that stand in a text: each once, and none over another."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from bot.domain.items import FeedItem
from bot.domain.regulators import Directory
from bot.pipeline.extraction.page.layout import lay_out
from config import load_directory

CORPUS = Path(__file__).parents[1] / "corpus"


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load_directory()


def names(text: str, language: str, directory: Directory) -> list[list[str]]:
    item = FeedItem(source="x/y", regulator="press", id="1", title="", text=text, language=language)
    return [[name.text for name in view.names] for view in lay_out(item, directory).views]


def test_a_school_with_a_quoted_name_is_one_name(directory: Directory) -> None:
    text = "Il Garante ha sanzionato l'Università Commerciale \"Ada Verdi\" per l'impiego di un software."
    assert names(text, "it", directory) == [['Università Commerciale "Ada Verdi"']]


@pytest.mark.parametrize("name", ["en", "fr", "it", "press"])
def test_names_do_not_overlap(name: str, directory: Directory) -> None:
    for line in (CORPUS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        item = FeedItem(
            source="x/y", regulator="press", id="1", title="", text=article["text"], language=article["lang"]
        )
        for view in lay_out(item, directory).views:
            assert all(left.last <= right.first for left, right in pairwise(view.names)), view.names
