"""The party that a text is about: to it belongs what is told of nobody else."""

from __future__ import annotations

from collections import Counter

from bot.pipeline.extraction.grammar.linking import Linker
from bot.pipeline.extraction.naming.parties import SOMEONE, Name, Party, shown
from bot.pipeline.extraction.page.view import Document, View
from bot.pipeline.extraction.sentences.drafts import Draft
from bot.pipeline.extraction.story.standing import IN_TITLE, Standing
from bot.pipeline.languages.vocabulary import Cue

_OPENING = 4  # sentences, headline included
_PATIENT, _PAYER = 3, 4
_BROUGHT_IN_WITHIN = 2  # sentences of the text


class FocusFinder:
    """Weighs the parties of one document: headline, mentions, legal form, and what was done to them."""

    def __init__(self, document: Document, drafts: list[Draft], linker: Linker) -> None:
        self._document = document
        self._drafts = drafts
        self._linker = linker
        self._standing = Standing(document, linker)

    def find(self) -> Party | None:
        """The party with most that speaks for it; where a text names none, the one that it describes."""
        return self._weightiest() or self._unnamed() or self._likeliest()

    def _weightiest(self) -> Party | None:
        score: Counter[Party] = Counter()
        for party in self._document.parties:
            score[party] = self._standing.of(party)
        for draft in self._drafts:
            for name in draft.names:
                if name.party is not None:
                    score[name.party] += _PAYER if draft.sum else _PATIENT
        patients = {name.party for draft in self._drafts for name in draft.names}
        named = [p for p in score if not p.described and score[p] > 0 and (p in patients or self._standing.solid(p))]
        pool = named or self._only_one(score) or [p for p in score if score[p] > _PATIENT - 1]
        return max(pool, key=lambda p: (score[p], -_place(p)), default=None)

    def _only_one(self, score: Counter[Party]) -> list[Party]:
        """The one party that the text names in its opening, where it names no other at all."""
        named = [p for p in score if not p.described and p.keys and score[p] > -IN_TITLE]
        opening = len(named) == 1 and named[0].names[0].sentence.index <= _OPENING
        return named if opening and score[named[0]] > 0 else []

    def _unnamed(self) -> Party | None:
        """Where a text tells a sum and names nobody, the first that it points to: "the company", "la società"."""
        named = [p for p in self._document.parties if not (p.described or self._place(p) or self._holds_office(p))]
        if named or all(draft.sum is None for draft in self._drafts):
            return None
        names = [name for view in self._document.views for name in view.names]
        pointer = next((name for name in names if name.party is SOMEONE), None)
        if pointer is not None:
            brought = [name.party for name in names[: names.index(pointer)] if self.brought_in(name)]
            return brought[0] if brought else self._brought_in_before(pointer) or shown(pointer)
        if not any(view.measures for view in self._document.title):
            priced = any(view.sums for view in self._document.title) or not self._document.title
            return (self._described_first() or self._only_described()) if priced else None
        if any(view.sums for view in self._document.title):
            return next((party for party in self._document.parties if _line(party) <= _OPENING), None)
        acting = [d for d in self._drafts if d.view.authorities or d.view.has(Cue.WATCHDOG)]
        told = [d.view for d in acting if d.sum is not None]
        heads = [view.sentence.index for view in told if view.sentence.index <= _OPENING]
        near = (p for p in self._document.parties if any(abs(_line(p) - head) <= 1 for head in heads))
        return next(near, None) or self._only_described()

    def _only_described(self) -> Party | None:
        """ "It had inspected a broker. … €80,000 is the sanction imposed on that company": the only one described."""
        v = self._document.vocabulary
        if self._document.official:
            return None  # a regulator's page may tell of anybody: "a controller that does not pay"
        first = min(draft.view.sentence.index for draft in self._drafts if draft.sum is not None)
        opens = (p for p in self._document.parties if p.described and _line(p) <= first)
        single = [p for p in opens if p.names[0].sentence.words.lower[p.names[0].first] in v.indefinite]
        return single[0] if len(single) == 1 else None

    def _described_first(self) -> Party | None:
        """ "For six years a company sent …": the only party that a text's first sentences bring in."""
        lines = range(len(self._document.title), len(self._document.title) + _BROUGHT_IN_WITHIN)
        v = self._document.vocabulary
        opening = [p for p in self._document.parties if p.described and _line(p) in lines]
        alone = len(opening) == 1 and opening[0].names[0].sentence.words.lower[opening[0].names[0].first]
        return opening[0] if alone in v.indefinite else None

    def _likeliest(self) -> Party | None:
        """Where a sum is told and nothing says of whom: the first party named, or described, that may be meant."""
        told = [d for d in self._drafts if d.sum is not None and not (d.former or d.in_the_past)]
        if not any(d.view.authorities or d.view.has(Cue.WATCHDOG, Cue.WE) for d in told):
            return None
        eligible = {name.party for view in self._document.views for name in self._linker.eligible(view)}
        able = [p for p in self._document.parties if p in eligible and not self._place(p)]
        return max(able, key=lambda p: (not p.described, len(p.names), -_place(p)), default=None)

    def _holds_office(self, party: Party) -> bool:
        """ "The mayor, Luca Marchetti": whoever only speaks for somebody."""
        return all(self._linker.holds_office(self._view(name), name) for name in party.names)

    def _place(self, party: Party) -> bool:
        """Whether a name only ever tells where: "a bank in Budapest"."""
        lone = all(len(key) == 1 for key in party.keys)  # "gli impegni di Consegne Rapide"
        return lone and all(self._linker.placed(self._view(name), name) for name in party.names)

    def _brought_in_before(self, name: Name) -> Party | None:
        """ "A bank in Hove … the bank": the party that the same noun described when it was brought in."""
        noun = name.sentence.words.lower[name.last - 1]
        described = (p for p in self._document.parties if p.described and p.names[0].key[-1:] == (noun,))
        return next(described, None)

    def brought_in(self, name: Name) -> bool:
        """Whether a party is named, or a body new to the text: "Un liceo … Duemila euro è quanto l'istituto deve"."""
        v, words = self._document.vocabulary, name.sentence.words.lower[name.first : name.last]
        return not (name.party and name.party.described) or (
            words[0] in v.indefinite and not v.lower_bodies.isdisjoint(words)
        )

    def _view(self, name: Name) -> View:
        return self._document.views[name.sentence.index]


def _line(party: Party) -> int:
    return party.names[0].sentence.index


def _place(party: Party) -> int:
    return party.names[0].sentence.index * 1000 + party.names[0].first
