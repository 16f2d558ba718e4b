"""Names of parties: which words form one, and which mean the same party."""

from __future__ import annotations

import pytest

from bot.domain.actions import Part
from bot.pipeline.extraction.naming.gathering import gather
from bot.pipeline.extraction.naming.name_grammar import NameFinder
from bot.pipeline.extraction.naming.parties import Party
from bot.pipeline.extraction.words.text import split_sentences, split_words
from bot.pipeline.languages import vocabulary_of


def parties(text: str, language: str = "en") -> list[Party]:
    vocabulary = vocabulary_of(language)
    finder = NameFinder(vocabulary)
    words = split_words(text, Part.TEXT)
    names = [n for s in split_sentences(words, vocabulary.abbreviations) for n in finder.find(s, set())]
    return gather(names, vocabulary)


def named(text: str, language: str = "en") -> list[str]:
    return [max((n.text for n in party.names), key=len) for party in parties(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We wrote to Northgate Windows Limited about it.", "Northgate Windows Limited"),
        ("We wrote to the Ministry of Public Works about it.", "Ministry of Public Works"),
        ("We wrote to 9-Twenty Stores Pty Ltd about it.", "9-Twenty Stores Pty Ltd"),
        ("We wrote to Cradle (Mother and Child) Ltd about it.", "Cradle (Mother and Child) Ltd"),
        ("We wrote to Hey! UK Services Ltd about it.", "Hey! UK Services Ltd"),
        ("We wrote to Smith & Wells Limited about it.", "Smith & Wells Limited"),
        ("We wrote to Pixel.AI, Inc about it.", "Pixel.AI, Inc"),
    ],
)
def test_a_name_holds_what_belongs_to_it(text: str, expected: str) -> None:
    assert named(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "It breached the Data Protection Act 2018.",
        "It happened in March in Liverpool.",
        "Under Article 5 of the General Data Protection Regulation it may not.",
        "Calling in this way is unlawful. Nobody agreed to it.",
        "A London-based business did it.",
    ],
)
def test_laws_places_and_ordinary_capitals_are_no_parties(text: str) -> None:
    assert named(text) == []


def test_an_alias_in_brackets_and_a_short_form_are_the_same_party() -> None:
    assert named("Orchard Dialling Limited (ODL) rang. We told ODL to stop. Orchard Dialling did not.") == [
        "Orchard Dialling Limited"
    ]


def test_two_companies_set_side_by_side_stay_two() -> None:
    assert sorted(named("The sums fall on Vox Mobile and on Vox alike.")) == ["Vox", "Vox Mobile"]


def test_a_flood_of_names_is_gathered_in_linear_time() -> None:
    text = " ".join(f"Acme Unit{i} Ltd rang." for i in range(3000))
    assert len(parties(text)) == 3000
