"""Tables of awards under titles of cases: "'BO' and Acme Pty Ltd [2014] AICmr 32: $8,500".

Complainants go by letters in quotation marks in the determinations that AustLII publishes under section 52 of the
Privacy Act 1988; whoever stands behind the "and" is the respondent.
"""

from __future__ import annotations

from bot.domain.actions import ActionType
from bot.pipeline.extraction.naming.parties import Name, Party
from bot.pipeline.extraction.page.view import Document, Sum, View
from bot.pipeline.extraction.sentences.drafts import Draft
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Form

_QUOTES = frozenset({"'", '"'})
_LETTERS = 4  # of a complainant's pseudonym
_BEHIND = 2  # words between "and" and the respondent: "and the Secretary to …"


def awards(document: Document, loose: list[tuple[View, Sum]]) -> list[Draft]:
    """The first sum without a claim behind each title of a case, in a text that is about damages."""
    heads = document.title or document.views[:1]
    if not any(hit.type is ActionType.COMPENSATION for view in heads for hit in view.measures):
        return []
    found: dict[int, Draft] = {}
    for view, each in loose:
        respondent = next(iter(_respondents(view)), None)
        if respondent is not None and each.first > respondent.last and not each.mention.ceiling:
            hit = Hit(each.first, each.last, None, ActionType.COMPENSATION, Form.NOUN)
            found.setdefault(view.sentence.index, Draft(view, hit, ActionType.COMPENSATION, [respondent], each))
    return list(found.values())


class CaseRegister:
    """ "'IQ' and Acme Ltd [2016] AICmr 36 … The respondent is to pay": a page of entries, each of one respondent."""

    def __init__(self, document: Document) -> None:
        told = ((view.sentence.index, name.party) for view in document.body for name in _respondents(view))
        self._opens = [(index, party) for index, party in told if party is not None]

    def respondent(self, view: View) -> Party | None:
        """The respondent of the entry in which a sentence stands; None outside a register."""
        return next((party for index, party in reversed(self._opens) if index <= view.sentence.index), None)


def _respondents(view: View) -> list[Name]:
    """ "'BO' and Acme Pty Ltd": the names behind pseudonyms."""
    words, found = view.words, list[Name]()
    if _QUOTES.isdisjoint(words.lower[view.sentence.first : view.sentence.last]):
        return []
    for at in range(view.sentence.first, view.sentence.last - 3):
        letters = words.written[at + 1]
        quoted = words.lower[at] in _QUOTES and words.lower[at + 2] in _QUOTES and words.lower[at + 3] == "and"
        if quoted and letters.isupper() and len(letters) <= _LETTERS:
            found += [name for name in view.names if 0 <= name.first - at - 4 <= _BEHIND][:1]
    return found
