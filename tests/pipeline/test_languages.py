"""What a language provides: complete tables that expand and index as written."""

from __future__ import annotations

import pytest

from bot.domain.actions import ActionType, Part
from bot.pipeline.extraction.words.lexicon import lexicon_for
from bot.pipeline.extraction.words.text import split_words
from bot.pipeline.languages import vocabulary_of
from bot.pipeline.languages.vocabulary import Cue, phrases, words


def test_braces_write_several_forms_at_once() -> None:
    assert phrases("inflitt{o,a}; {,amende} record") == ("inflitto", "inflitta", " record", "amende record")
    assert words("fine{,s} order") == {"fine", "fines", "order"}


@pytest.mark.parametrize("language", ["en", "fr", "it"])
def test_every_language_words_the_kinds_of_measure_that_regulators_take(language: str) -> None:
    kinds = {group.type for group in vocabulary_of(language).measures}
    assert {ActionType.FINE, ActionType.ORDER, ActionType.REPRIMAND, ActionType.APPEAL} <= kinds
    assert {Cue.POSSIBLE, Cue.NEGATED, Cue.TURNOVER, Cue.TARGET, Cue.BACKGROUND} <= set(vocabulary_of(language).cues)


def test_an_unknown_language_is_read_as_english() -> None:
    assert vocabulary_of("xx").language == "en"
    assert vocabulary_of("../x").language == "en"


def test_the_longest_phrase_wins_and_none_stands_within_another() -> None:
    found = split_words("The ICO issued a monetary penalty notice and a formal warning", Part.TEXT)
    hits = lexicon_for("en").measures(found, 0, len(found))
    assert [(found.slice(h.first, h.last), h.type) for h in hits] == [
        ("monetary penalty notice", ActionType.FINE),
        ("formal warning", ActionType.REPRIMAND),
    ]


def test_one_place_may_signal_several_things() -> None:
    found = split_words("up to £500,000", Part.TEXT)
    assert Cue.MAXIMUM in lexicon_for("en").cues(found, 0, len(found))
