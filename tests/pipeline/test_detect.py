"""Languages by their small words, on a sentence or two of each."""

from __future__ import annotations

import pytest

from bot.pipeline.detect import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Commissioner has fined a bakery for calls that nobody had asked for.", "en"),
        ("Quillmark Lettings fined £120,000 by the ICO", "en"),
        ("La CNIL a prononcé une amende de 40 000 euros à l’encontre de la société BRUMELLE.", "fr"),
        ("Sanction de 3 millions d’euros pour un site de rencontres", "fr"),
        ("Il Garante ha sanzionato una società che aveva inviato messaggi senza il consenso.", "it"),
        ("Sanzione di 120mila euro a un Comune per la pubblicazione dei nomi", "it"),
    ],
)
def test_a_sentence_is_enough(text: str, language: str) -> None:
    assert language_of(text) == language


def test_no_words_at_all() -> None:
    assert language_of("12.000 €", default="fr") == "fr"
