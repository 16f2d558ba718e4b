"""Names that hold an "and": "Dumfries and Galloway Council", "Department for Work and Pensions", "Ali and Sons Ltd".

Two names with nothing but "and" between them are one where the left one is no whole name by itself, and the text calls
nobody by either alone.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from bot.pipeline.extraction.naming.parties import Name
from bot.pipeline.extraction.page.view import View
from bot.pipeline.languages.vocabulary import Cue, Vocabulary

_BELONGING = frozenset({"of", "for"})
_CROWN = frozenset({"nhs", "hm"})
#: Last words of a firm's name that are nobody's by themselves: "Ali and Sons", "Betting and Gaming".
_KIN = frozenset({"sons", "daughters", "partners", "brothers", "co", "company", "associates", "gaming", "leisure"})
_SHORT = 2  # words of "Bath", "West Mercia"
_MOST_FIELDS = 4
_FIELDS = frozenset({"department", "ministry", "office"})
#: Last words of public bodies that are called by two places or trades: "Devon and Cornwall Police".
_BODIES = frozenset(
    {"council", "police", "constabulary", "trust", "hospital", "hospitals", "university", "college", "icb", "borough"}
) | frozenset({"board", "agency", "association", "home", "society", "commission", "academy", "school"})
_OF_SEVERAL = (["were"], ["are"], ["have"], ["each"], ["both"])
_PARTS = frozenset({"hospitals"})  # nouns that are no body without the rest of the name


def join_names(views: list[View], vocabulary: Vocabulary) -> None:
    """Make one name of those that are parts of one."""
    for view in views:
        for name in view.names:
            _reach_back(view, name, vocabulary)
    groups = [(view, group) for view in views for group in _groups(view, vocabulary)]
    if not groups:
        return
    seen = Counter(name.key for view in views for name in view.names)
    inside = Counter(name.key for _, group in groups for name in group)
    for view, group in groups:
        if any(seen[name.key] > inside[name.key] for name in group):
            continue  # "Devon and Cornwall Police … Devon said": somebody by itself
        at, key = view.names.index(group[0]), tuple(word for name in group for word in name.key)
        view.names[at : at + len(group)] = [Name(group[0].sentence, group[0].first, group[-1].last, key)]


def _reach_back(view: View, name: Name, vocabulary: Vocabulary) -> None:
    """ "Cardiff and Vale University Health Board": a place before "and", where one body is called by two."""
    at, words = name.first - 2, view.words
    if at < view.sentence.first or len(name.key) < _SHORT or words.lower[name.last - 1] not in _BODIES:
        return
    place = words.lower[at] in vocabulary.not_names and words.written[at][0].isupper()
    if place and words.lower[at + 1] == "and" and not any(n.first <= at < n.last for n in view.names):
        name.first, name.key = at, (words.lower[at], *name.key)


def _groups(view: View, vocabulary: Vocabulary) -> list[list[Name]]:
    found: list[list[Name]] = []
    for at in range(len(view.names) - 1):
        left, right = view.names[at], view.names[at + 1]
        if found and found[-1][-1] is left and _goes_on_with(view, found[-1], right):
            found[-1].append(right)
        elif _halves(view, at, vocabulary):
            found.append([left, right])
    return found


def _goes_on_with(view: View, group: list[Name], right: Name) -> bool:
    """ "Department for Science, Innovation" goes on with "and Technology", or with ", Media"."""
    listed = view.words.lower[group[0].last : group[1].first] == [","]
    between = view.words.lower[group[-1].last : right.first]
    return listed and (between == ["and"] or (between == [","] and view.words.lower[group[-1].first - 1] != "and"))


def _halves(view: View, at: int, vocabulary: Vocabulary) -> bool:
    left, right = view.names[at], view.names[at + 1]
    between, head = view.words.lower[left.last : right.first], view.words.lower[left.first : left.last]
    if between == [","]:
        return not _FIELDS.isdisjoint(head) and not _BELONGING.isdisjoint(head) and _goes_on(view, at + 1)
    if between not in (["and"], ["'", "and"]) or any(word in vocabulary.legal_forms for word in head[1:]):
        return False
    bodies = vocabulary.body_nouns
    if _abbreviated(view, left, right):
        return True
    if view.words.written[right.last - 1].islower() and not _formed(right, vocabulary):
        return False  # "Barset and Wessex police": two forces
    if len(right.key) > 1 and view.words.lower[right.last - 1] in _BODIES:
        return bool(_PARTS & set(head)) or (len(left.key) <= _SHORT and bodies.isdisjoint(head))
    if right.key[0] in _KIN or (_opens_a_body(head, bodies) and not _formed(right, vocabulary)):
        return True
    return len(head) == len(right.key) == 1 and _formed(right, vocabulary) and not _each_its_own(view, right)


def _each_its_own(view: View, right: Name) -> bool:
    """ "Alder and Birch Ltd were fined", "£5 and £9": two firms, where "Hall and Hanley Ltd was fined" is one."""
    after = [word for word in view.words.lower[right.last : right.last + 2] if word != ","]
    return len(view.sums) > 1 or view.has(Cue.RESPECTIVELY, Cue.EACH, Cue.ALL) or after[:1] in _OF_SEVERAL


def _opens_a_body(head: list[str], bodies: frozenset[str]) -> bool:
    """ "Department for Work", "Royal Borough of Kensington", "NHS Greater Glasgow", "HM Revenue"."""
    linked = any(one in bodies and link in _BELONGING for one, link in pairwise(head))
    return linked or head[0] in _CROWN


def _formed(name: Name, vocabulary: Vocabulary) -> bool:
    return any(word in vocabulary.legal_forms for word in name.sentence.words.lower[name.first + 1 : name.last])


def _goes_on(view: View, at: int) -> bool:
    """Whether "and" and one more name follow: "Department for Digital, Culture, Media and Sport"."""
    for left, right in pairwise(view.names[at : at + _MOST_FIELDS]):
        between = view.words.lower[left.last : right.first]
        if between != [","]:
            return between == ["and"]
    return False


def _abbreviated(view: View, left: Name, right: Name) -> bool:
    """ "Orvo Gas and Luce SpA (OGL)": initials that go over both."""
    initials = view.words.written[right.last + 1 : right.last + 2]
    if view.words.lower[right.last : right.last + 1] != ["("] or not initials or not initials[0].isupper():
        return False
    told = left.key + right.key
    return len(told) > _SHORT and "".join(word[0] for word in told) == initials[0].lower()
