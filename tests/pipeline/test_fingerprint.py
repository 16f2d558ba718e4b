"""What changes an item's meaning, and what only its dress."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.items import FeedItem
from bot.pipeline.fingerprint import fingerprint

ITEM = FeedItem(
    source="cnil/news-fr",
    regulator="cnil",
    id="168636fr",
    link="https://cnil.example/fr/sanction",
    title="Cookies : sanction de 150 000 € à l'encontre de « Soleil »",
    text="La CNIL a prononcé une amende de 150 000 euros - un record.",
    published=datetime(2026, 6, 24, 12, tzinfo=UTC),
    categories=("Sanctions", "Cookies"),
    language="fr",
)


@pytest.mark.parametrize(
    "dress",
    [
        replace(ITEM, id="another"),
        replace(ITEM, link=None, published=None),
        replace(ITEM, categories=("Cookies", "Sanctions", "Cookies")),
        replace(ITEM, title="Cookies\u00a0: sanction de 150\u202f000\u00a0€ à l’encontre de «\u00a0Soleil\u00a0»"),
        replace(ITEM, title='Cook\u00adies : sanction de 150 000 € à l\'encontre de "Soleil"'),
        replace(ITEM, text="La CNIL a prononcé  une amende\nde 150 000 euros – un record.\n"),
        replace(ITEM, text="La CNIL a prononce\u0301 une amende de 150 000 euros \u2014 un record.\ufeff"),
    ],
)
def test_dress_is_no_change(dress: FeedItem) -> None:
    assert fingerprint(dress) == fingerprint(ITEM)


@pytest.mark.parametrize(
    "meaning",
    [
        replace(ITEM, title=ITEM.title.replace("150", "160")),
        replace(ITEM, text=ITEM.text.replace("euros", "livres")),
        replace(ITEM, categories=("Sanctions",)),
        replace(ITEM, title=ITEM.title + ITEM.text, text=""),
    ],
)
def test_another_word_is_a_change(meaning: FeedItem) -> None:
    assert fingerprint(meaning) != fingerprint(ITEM)


def test_a_broken_character_does_not_stop_it() -> None:
    assert len(fingerprint(replace(ITEM, text="\udcff"))) == 64
