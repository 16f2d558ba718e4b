"""Which party a noun stands for by the sort of party it is: "l'ateneo" for a university, "the trust" for a hospital."""

from __future__ import annotations

from bot.domain.actions import SubjectKind
from bot.pipeline.extraction.naming.parties import Name, Party
from bot.pipeline.extraction.page.view import Document
from bot.pipeline.languages.kin import COMPANIES, KIN, TRADES

_BEFORE_ITS_NAME = 2  # words: a noun and a comma
_AN_APPOSITION = 3  # words, its comma among them: ", un editore"


def of_that_kind(document: Document, pointer: Name) -> list[Name]:
    """ "The university had given the exams to Acme Ltd … The university was fined": the last told of that sort."""
    kin = _kin(pointer)
    if not kin:
        return _described_so(document, pointer)
    parties = (p for p in document.parties if not p.described or brought_in(document, p))
    told = [(party, _last_before(party, pointer)) for party in parties if _is_one(party, kin)]
    before = [(name.sentence.index, name.first, party) for party, name in told if name is not None]
    if not before and _noun(pointer) in TRADES:
        return the_one_of_that_kind(document, pointer)
    return [max(before, key=lambda each: each[:2])[2].names[0]] if before else []


def the_one_of_that_kind(document: Document, told: Name) -> list[Name]:
    """ "A hospital trust was reprimanded, its printer fined": the only party of that sort that the text names."""
    kin = _kin(told)
    named = [party for party in document.parties if not party.described and not party.anaphor]
    alike = [party for party in named if _is_one(party, kin)] if kin else []
    return alike[0].names[:1] if len(alike) == 1 else []


def _described_so(document: Document, pointer: Name) -> list[Name]:
    """ "Multato un parrucchiere … il parrucchiere dovrà pagare": the one that the same noun brought in."""
    noun = _noun(pointer)
    if noun in COMPANIES or pointer.sentence.words.lower[pointer.first] not in document.vocabulary.definite:
        return []
    alike = [p.names[0] for p in document.parties if brought_in(document, p) and noun in p.names[0].key]
    return alike if len(alike) == 1 and alike[0].sentence.index < pointer.sentence.index else []


def brought_in(document: Document, party: Party) -> bool:
    """ "Un istituto scolastico": a party that the text describes as new to the reader."""
    name = party.names[0]
    return party.described and name.sentence.words.lower[name.first] in document.vocabulary.indefinite


def fits(pointer: Name, party: Party) -> bool:
    """Whether "the firm", "l'impresa" or a pronoun may stand for a party described before: "un'azienda di moda"."""
    noun = _noun(pointer)
    return noun not in COMPANIES or _is_one(party, COMPANIES)


def of_another_kind(document: Document, pointer: Name, name: Name) -> bool:
    """Whether a noun cannot stand for a party: "the company" for a town hall, "the university" for Acme Ltd."""
    party, noun = name.party, _noun(pointer)
    if party is None or party.described:
        return False
    forms = document.vocabulary.legal_forms
    formed = any(not forms.isdisjoint(n.sentence.words.lower[n.first + 1 : n.last]) for n in party.names)
    if noun in COMPANIES:
        return party.kind is SubjectKind.PUBLIC_BODY and not formed and not _is_one(party, COMPANIES)
    kin = _kin(pointer)
    return bool(kin) and formed and not _is_one(party, kin)


def _noun(pointer: Name) -> str:
    """The noun of "l'ateneo", "the local council"; of a pronoun the pronoun itself."""
    return pointer.sentence.words.lower[pointer.last - 1]


def _kin(pointer: Name) -> frozenset[str]:
    """All words by which parties of the same sort are called; empty for "the company", which may be anybody."""
    noun = _noun(pointer)
    own = frozenset({noun}) if noun in TRADES else frozenset[str]()
    return own.union(*(family for family in KIN if noun in family))


def _is_one(party: Party, kin: frozenset[str]) -> bool:
    """Whether a party is called so, in its name or beside it: "la banca Credito Alto", "Acme, éditeur de revues"."""
    words = {word for key in party.keys for word in key}
    for name in party.names:
        lower, sentence = name.sentence.words.lower, name.sentence
        words.update(lower[max(name.first - 1, sentence.first) : name.first])
        if lower[name.first - 1] == "," and name.first - _BEFORE_ITS_NAME > sentence.first:
            words.add(lower[name.first - _BEFORE_ITS_NAME])  # "the contractor, Acme Ltd,"
        if lower[name.last : name.last + 1] == [","]:
            words.update(lower[name.last + 1 : min(name.last + _AN_APPOSITION, sentence.last)])
    return not kin.isdisjoint(words)


def _last_before(party: Party, pointer: Name) -> Name | None:
    """The last place before a pointer where a party is named."""
    here = (pointer.sentence.index, pointer.first)
    return next((n for n in reversed(party.names) if (n.sentence.index, n.first) < here), None)
