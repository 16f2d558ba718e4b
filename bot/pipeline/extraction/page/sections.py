"""Sections under a party's name: a line that is no more than a name tells whom the lines below it are about.

::

    Acme Limited
    191 million emails between April 2019 and April 2020. Fine: £200,000.

    Bolt Services Ltd and Coil Finance Ltd
    Used partners to write to people on bought lists. Fines: £150,000 and £75,000 respectively.
"""

from __future__ import annotations

from bot.domain.actions import Part
from bot.pipeline.extraction.naming.parties import Name
from bot.pipeline.extraction.page.listing import all_names, name_of
from bot.pipeline.extraction.page.view import View
from bot.pipeline.languages.vocabulary import Vocabulary

_FEWEST = 2  # headings: a single one is likelier the title of a chapter
_LONGEST = 12  # words
_TO_A_HEAD = 2  # words: "1."
_LONGEST_ENTRY = 3  # sentences behind the one that is numbered


def head_sections(views: list[View], vocabulary: Vocabulary) -> None:
    """Give the lines below each heading that names a party that party, for want of a name of their own."""
    known = {name.key for view in views if not _alone(view) for name in view.names if not name.weak}
    headings = {id(view): names for view in views if (names := _heads(view, known, vocabulary))}
    if len(headings) < _FEWEST:
        return
    section: list[Name] = []
    for view in views:
        if id(view) in headings:
            section = view.names = headings[id(view)]
            view.shouted = False
        elif _alone(view) and not (view.sums or view.measures):
            section = []  # "Notes", "About us": a heading of another sort
        view.section = section


def number_sections(views: list[View], vocabulary: Vocabulary) -> None:
    """ "1. A dentist … He must pay £5,000. 2. A candidate …": an entry is about the one with whom it opens."""
    section: list[Name] = []
    left = 0
    for view in views:
        lower, first = view.words.lower, view.sentence.first
        if lower[first].isdigit() and lower[first + 1 : first + 2] in ([","], ["."], [")"]):
            opening = view.names[:1] if view.names and view.names[0].first <= first + _TO_A_HEAD else []
            brought = bool(opening) and lower[opening[0].first] in vocabulary.indefinite
            section, left = opening if brought else [], _LONGEST_ENTRY
        elif left:
            left -= 1
            view.section = view.section or section


def _alone(view: View) -> bool:
    """Whether a sentence is a short line without a full stop."""
    sentence, lower = view.sentence, view.words.lower
    if sentence.last - sentence.first > _LONGEST or sentence.part is not Part.TEXT:
        return False
    opens = sentence.first == 0 or lower[sentence.first - 1] == "\n"
    closes = lower[sentence.last : sentence.last + 1] in ([], ["\n"]) and lower[sentence.last - 1] not in ".:;!?"
    return opens and closes


def _heads(view: View, known: set[tuple[str, ...]], vocabulary: Vocabulary) -> list[Name]:
    """The parties that a line names, if it holds nothing else."""
    sentence, lower = view.sentence, view.words.lower
    if not _alone(view) or view.sums or view.measures or view.authorities or sentence.listed:
        return []
    if not all_names(view, sentence.first, sentence.last, vocabulary):
        return []
    ends = [i for i in range(sentence.first + 1, sentence.last - 1) if lower[i] in vocabulary.conjunctions]
    parted = [i for i in ends if lower[i - 1] in vocabulary.legal_forms]
    spans = zip([sentence.first, *(i + 1 for i in parted)], [*parted, sentence.last], strict=True)
    names = [name_of(view, first, last, vocabulary) for first, last in spans]
    return names if all(_believed(name, known, vocabulary) for name in names) else []


def _believed(name: Name, known: set[tuple[str, ...]], vocabulary: Vocabulary) -> bool:
    """Whether a heading is a party's name: by its legal form, or since the text uses it, or a longer form of it."""
    lower = name.sentence.words.lower[name.first + 1 : name.last]
    formed = any(word in vocabulary.legal_forms for word in lower)
    return formed or any(key[: len(name.key)] == name.key for key in known)
