"""Words and sentences keep their offsets, whatever the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.actions import Part
from bot.pipeline.extraction.words.text import folded, split_sentences, split_words

ABBREVIATIONS = frozenset({"ltd", "art", "mr", "inc", "no"})


def sentences(text: str) -> list[str]:
    words = split_words(text, Part.TEXT)
    return [words.slice(s.first, s.last) for s in split_sentences(words, ABBREVIATIONS)]


@given(st.text(max_size=400))
def test_every_word_stands_at_its_offsets(text: str) -> None:
    words = split_words(text, Part.TEXT)
    plain = folded(text)
    assert len(plain) == len(text)
    for index in range(len(words)):
        assert plain[words.starts[index] : words.ends[index]] == words.written[index]
    assert words.starts == sorted(words.starts)


@given(st.text(alphabet="aA. \n!?(),'£1", max_size=300))
def test_sentences_follow_one_another_without_overlap(text: str) -> None:
    words = split_words(text, Part.TEXT)
    rows = split_sentences(words, ABBREVIATIONS)
    assert all(a.last <= b.first for a, b in pairwise(rows))
    assert [row.index for row in rows] == list(range(len(rows)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme Ltd. was fined. It paid.", ["Acme Ltd. was fined.", "It paid."]),
        ("See art. 5 of it. Then stop.", ["See art. 5 of it.", "Then stop."]),
        ("Yahoo! UK must pay. Really? Yes.", ["Yahoo! UK must pay.", "Really?", "Yes."]),
        ("Leave.EU paid £1,250.50 today.", ["Leave.EU paid £1,250.50 today."]),
        ("One line\nAnother line", ["One line", "Another line"]),
    ],
)
def test_a_full_stop_ends_a_sentence_only_where_it_should(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_list_entries_are_known_as_such() -> None:
    words = split_words("We fined:\n• Acme Ltd, £5\n1. Bolt Ltd, £6\nNobody else.", Part.TEXT)
    assert [s.listed for s in split_sentences(words, ABBREVIATIONS)] == [False, True, True, False]


def test_a_text_without_stops_is_cut_into_bounded_sentences() -> None:
    words = split_words("word " * 2000, Part.TEXT)
    assert max(s.last - s.first for s in split_sentences(words, ABBREVIATIONS)) <= 400
