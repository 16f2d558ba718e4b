"""Measures that are told of everybody acted against so far: "both must inform users", "three corrective measures"."""

from __future__ import annotations

from bot.domain.actions import Part
from bot.pipeline.extraction.grammar.coordination import whole_list
from bot.pipeline.extraction.grammar.linking import Linker
from bot.pipeline.extraction.naming.parties import SOMEONE, Name, Party
from bot.pipeline.extraction.page.view import Document
from bot.pipeline.extraction.sentences.dealing import distinct_parties
from bot.pipeline.extraction.sentences.drafts import Draft
from bot.pipeline.languages.vocabulary import Cue
from bot.pipeline.mentions.numerals import number_words

_NEAR_A_COUNT = 5  # words between a number and what it counts
_PAIR = 2
_TWO = frozenset({"two", "both", "deux", "due", "entrambe", "entrambi"})
_UNTO = frozenset({"to", "on", "against", "for", "a", "ad", "per", "à", "aux", "auprès", "contre", "visant"})


class EverybodyReader:
    """Counts the parties of one document that earlier sentences act against."""

    def __init__(self, document: Document, drafts: list[Draft], linker: Linker) -> None:
        self._document = document
        self._drafts = drafts
        self._linker = linker

    def as_many_as_told(self, draft: Draft) -> list[Name]:
        """ "Three corrective measures", where three parties are given sums: one for each of them."""
        if draft.sum is not None:
            return []
        lower, first = draft.view.words.lower, max(draft.hit.first - _NEAR_A_COUNT, draft.view.sentence.first)
        numbers = number_words(self._document.item.language)
        counts = {value[0] for word in lower[first : draft.hit.first] if (value := numbers.read([word]))}
        paid: dict[Party, Name] = {}
        for other in self._drafts:
            if other.sum is not None and not other.former and not other.in_the_past:
                paid |= {n.party: n for n in other.names if n.party is not None and not n.party.described}
        return list(paid.values()) if len(paid) > 1 and len(paid) in counts else []

    def everybody(self, draft: Draft) -> list[Name]:
        """ "All must inform users": whoever has been given a sum so far, where that is more than one."""
        told: dict[Party, Name] = {}
        for other in self._drafts:
            if other is draft:
                break
            if other.sum is not None and not other.former and other.view.sentence.part is Part.TEXT:
                told |= {n.party: n for n in other.names if n.party is not None and not n.party.described}
        if len(told) > 1:
            return list(told.values())[-_counted(draft) :]
        at = draft.view.sentence.index - 1
        before = [d.names for d in self._drafts if d.view.sentence.index <= at and len(d.names) > 1]
        if before or at < 0:
            return before[-1] if before else []
        eligible = [n for n in self._linker.eligible(self._document.views[at]) if n.party is not SOMEONE]
        named = [n for n in eligible if n.party and not n.party.described]
        distinct = distinct_parties(named)
        if (count := _counted(draft)) and len(distinct) != count:
            distinct = self._as_many_before(at, count) or distinct
        listed = whole_list(self._document.views[at], distinct[0], named, self._document.vocabulary) if distinct else []
        return distinct if len(distinct) in {_PAIR, max(len(listed), _PAIR)} else []

    def _as_many_before(self, at: int, count: int) -> list[Name]:
        """ "Elle a mis en demeure les deux sociétés": the two that one of the sentences before names."""
        for view in reversed(self._document.views[:at]):
            named = (n for n in self._linker.listed(view) if n.party and not (n.party.described or n.party is SOMEONE))
            if len(distinct := distinct_parties(list(named))) == count:
                return distinct
        return []


def told_of_all(draft: Draft) -> bool:
    """ "Both must inform users", "enforcement notices went to both": whom the measure is told of."""
    lower = draft.view.words.lower
    return any(
        hit.first <= draft.hit.last or lower[hit.first - 1] in _UNTO for hit in draft.view.cues.get(Cue.ALL, ())[:1]
    )


def _counted(draft: Draft) -> int:
    """How many "each of the two", "both" are; 0 where the words give no number."""
    words = {w for hit in draft.view.cues[Cue.ALL] for w in draft.view.words.lower[hit.first : hit.last]}
    return _PAIR if words & _TWO else 0
