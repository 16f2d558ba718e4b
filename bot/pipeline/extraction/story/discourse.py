"""Who the sentences before a measure speak of, and how a headline stands to what follows."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.actions import Part
from bot.pipeline.extraction.grammar.coordination import whole_list
from bot.pipeline.extraction.grammar.linking import Linker
from bot.pipeline.extraction.naming.parties import SOMEONE, Name, Party
from bot.pipeline.extraction.page.view import Document, View
from bot.pipeline.languages.vocabulary import Vocabulary
from bot.pipeline.mentions.numerals import number_words

_RELATIVES = frozenset({"che", "qui", "which", "that"})
_LOOK_BACK = 2  # sentences
_SEVERAL = 2  # parties
_MAKERS = frozenset(
    {"operator", "operators", "maker", "makers", "developer", "publisher", "owner", "creator", "provider", "gestore"}
) | frozenset(
    ["company", "firm", "runs", "éditeur", "éditrice", "exploitant", "exploitante", "editore", "società", "société"]
)
_OF_A_PRODUCT = frozenset({"of", "behind", "de", "di", "du", "del", "the"})
_ABOUT = frozenset({"su", "on", "sur", "via"})  # "posted on Orvapix"
_HE_OR_SHE = frozenset({"he", "she", "him", "her"})
_LOOSE = frozenset({"on", "with", "into", "via", "by", "su", "sur", "avec", "con"})
_SHORTEST_HEADLINE = 4  # words, less one
_NEAR_A_MEASURE = 4  # words: "stangata su Orvapix"


def spoken_of(document: Document, linker: Linker, at: int, among: set[Party | None]) -> Party | None:
    """The only one of some parties that a sentence names, or the one before it, or before that; None where two are."""
    for view in reversed(document.views[max(at - _LOOK_BACK, 0) : at + 1]):
        if view.sentence.part is not document.views[at].sentence.part:
            break
        named = {name.party for name in linker.eligible(view) if name.party in among}
        if named:
            return named.pop() if len(named) == 1 else None
    return None


def only_named(view: View, linker: Linker) -> Party | None:
    """The only party that a sentence names, in its text; None where it names several."""
    named = {name.party for name in linker.eligible(view) if name.party and not name.party.described}
    named.discard(SOMEONE)
    return named.pop() if len(named) == 1 and view.sentence.part is Part.TEXT else None


def heads(document: Document, view: View) -> bool:
    """Whether a line is a headline: the title, or the text's first line where it ends without a stop, as pages do."""
    first = view.sentence.index == len(document.title)
    return view.sentence.part is Part.TITLE or (first and view.words.lower[view.sentence.last - 1] != ".")


def echoed(document: Document) -> frozenset[int]:
    """The lines that a newsletter tells twice: in its table of contents, and above the story."""
    told: dict[tuple[str, ...], list[int]] = {}
    for view in document.body:
        first, last = view.sentence.first, view.sentence.last
        if last - first > _SHORTEST_HEADLINE and view.words.lower[last - 1] != ".":
            words = view.words.lower[first:last]
            told.setdefault(tuple(word for word in words if word[0].isalnum()), []).append(view.sentence.index)
    return frozenset(index for found in told.values() if len(found) > 1 for index in found)


def merely_on(names: Sequence[Name], views: Sequence[View]) -> bool:
    """ "The picture posted on Orvapix": whether a party is never more than the place where something stood."""
    return all(_is_place(name, views[name.sentence.index]) for name in names)


def _is_place(name: Name, view: View) -> bool:
    on = name.first > view.sentence.first and view.words.lower[name.first - 1] in _ABOUT
    return on and not any(0 <= name.first - hit.last <= _NEAR_A_MEASURE for hit in view.measures)


def apposed(view: View, pointer: Name) -> Name | None:
    """ "Il medico, un chirurgo estetico con studio in centro": what a pointer is explained to be."""
    lower = view.words.lower
    closing = view.names[-1] if view.names else pointer
    if (
        closing.first > pointer.last
        and lower[closing.first - 1] == ","
        and lower[closing.last : closing.last + 1] in ([], ["."], [","])
    ):
        between = lower[pointer.last : closing.first]
        relative = not _RELATIVES.isdisjoint(between) and between.count(",") == 1
        told_after = [name for name in view.names if name.first >= pointer.last]
        if relative and closing.party is not SOMEONE and told_after == [closing]:
            return closing  # "ha ammonito la società che aveva curato la pubblicazione, Acme srl."
    if lower[pointer.last : pointer.last + 1] != [","]:
        return None
    behind = next((n for n in view.names if n.first == pointer.last + 1 and n.party is not None), None)
    if behind is None or behind.party is SOMEONE:
        return None
    closed = lower[behind.last : behind.last + 1] in ([","], ["."])  # "il suo fornitore, Acme Srl, …"
    return behind if behind.party is not None and (behind.party.described or closed) else None


def beside_the_point(view: View, name: Name) -> bool:
    """Whether a name hangs on a loose preposition: "kept on Acme Cloud", "shared with Bolt"."""
    return name.first > view.sentence.first and view.words.lower[name.first - 1] in _LOOSE


def run_by_another(view: View, name: Name) -> bool:
    """ "Acme Private Limited, operator of Amyca": a product told by its maker."""
    before = view.words.lower[max(name.first - 2, view.sentence.first) : name.first]
    return len(before) > 1 and before[0] in _MAKERS and before[1] in _OF_A_PRODUCT


def person_before(document: Document, linker: Linker, pointer: Name) -> Name | None:
    """ "A former employee of Acme Ltd has to pay … He admitted": the last person told before a pronoun for one."""
    if pointer.sentence.words.lower[pointer.first] not in _HE_OR_SHE:
        return None
    for view in reversed(document.views[max(pointer.sentence.index - _LOOK_BACK, 0) : pointer.sentence.index]):
        for name in linker.eligible(view):
            if name.party is not SOMEONE and somebody(name, document.vocabulary):
                return name
    return None


def introduced(document: Document, told: Name) -> list[Name]:
    """ "A clerk has been jailed. Nadia Farouk, 34, admitted …": who opens one of the next sentences by name and age."""
    if not somebody(told, document.vocabulary):
        return []
    at = told.sentence.index + 1
    for view in document.views[at : at + _LOOK_BACK]:
        opens = (name for name in view.names[:1] if name.first == view.sentence.first and name.last - name.first > 1)
        for name in opens:
            after = view.words.lower[name.last : name.last + 2]
            if after[:1] == [","] and after[-1].isdigit() and name.party is not SOMEONE:
                return [name]
    return []


def listed_below(document: Document, linker: Linker, told: Name) -> list[Name]:
    """ "Two forces have been reprimanded. Dale Police and Wexley Police recorded …": as many as the text counted."""
    number = number_words(document.item.language).read([told.sentence.words.lower[told.first]])
    if number is None or number[0] < _SEVERAL or told.party is None or not told.party.described:
        return []
    at = told.sentence.index + 1
    for view in document.views[at : at + _LOOK_BACK]:
        names = [name for name in linker.eligible(view) if name.party and not name.party.described]
        if names and names[0].first == view.sentence.first:
            listed = whole_list(view, names[0], names, document.vocabulary)
            return listed if len({name.party for name in listed}) == len(listed) == number[0] else []
    return []


def somebody(name: Name, vocabulary: Vocabulary) -> bool:
    """ "A former employee", "a man": a description of a person, which no organisation's name stands for."""
    return name.sentence.words.lower[name.last - 1] in vocabulary.person_nouns


def kin_of_another(name: Name) -> bool:
    """ "The fault of its flowers partner Acme": told of whoever "its" stands for."""
    before = name.sentence.words.lower[max(name.first - _TO_ITS, name.sentence.first) : name.first]
    at = next((i for i, word in enumerate(before) if word in _ITS), None)
    return at is not None and all(word.isalpha() for word in before[at + 1 :]) and at < len(before) - 1


_TO_ITS = 4  # words: "its long-standing flowers partner Acme"
_ITS = frozenset({"its", "their", "his", "her"})
