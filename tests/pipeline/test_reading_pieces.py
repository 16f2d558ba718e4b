"""Pieces of articles, cut anywhere and shuffled: a feed's teaser ends where it ends, and no reading may fail for it."""

from __future__ import annotations

import json
import random
from itertools import islice
from pathlib import Path

import pytest

from bot.domain.items import FeedItem
from bot.domain.regulators import Directory
from bot.pipeline.reading import read_item
from config import load_directory

CORPUS = Path(__file__).parents[1] / "corpus"
PIECES = 1500  # of each file


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load_directory()


def pieces(text: str, luck: random.Random) -> str:
    words = text.split(" ")
    first = luck.randrange(len(words))
    some = words[first : first + luck.randrange(1, 40)]
    match luck.randrange(3):
        case 0:
            luck.shuffle(some)
        case 1:
            return text[(at := luck.randrange(len(text))) : at + luck.randrange(1, 300)]
    return " ".join(some)


@pytest.mark.parametrize("name", ["en", "fr", "it", "press"])
def test_no_piece_of_an_article_makes_it_raise(name: str, directory: Directory) -> None:
    luck = random.Random(name)  # noqa: S311 (the same pieces each time)
    articles = [json.loads(line) for line in (CORPUS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    endless = iter(lambda: luck.choice(articles), None)
    for article in islice(endless, PIECES):
        title = luck.choice(["", article["title"], pieces(article["title"], luck)])
        text = pieces(article["text"], luck)
        item = FeedItem(source="x/y", regulator="press", id="1", title=title, text=text, language=article["lang"])
        assert read_item(item, directory).verdict is not None, (title, text)


@pytest.mark.parametrize(
    "text",
    [
        "has fined an enforcement notice Acme Ltd",
        "has fined the company , Acme Ltd",
        "The regulator fined nobody. Liquidation of",
        "Penalty: the company, whose doctor paid, Acme Ltd",
    ],
)
def test_a_text_that_ends_in_a_name_is_read(text: str, directory: Directory) -> None:
    item = FeedItem(source="x/y", regulator="ico", id="1", title="87 sanctions", text=text, language="en")
    assert read_item(item, directory).verdict is not None
