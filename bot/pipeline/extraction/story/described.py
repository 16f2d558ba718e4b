"""What a description stands for: "A Liverpool business was fined", and the company that the text names elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from bot.domain.actions import ActionType, Part
from bot.pipeline.extraction.grammar.linking import Linker
from bot.pipeline.extraction.money.rounding import rounds
from bot.pipeline.extraction.naming.parties import Name, Party
from bot.pipeline.extraction.page.view import Document, View
from bot.pipeline.extraction.sentences.dealing import distinct_parties
from bot.pipeline.extraction.sentences.drafts import Draft
from bot.pipeline.extraction.story.discourse import echoed, heads, introduced, listed_below, somebody
from bot.pipeline.extraction.story.everybody import EverybodyReader
from bot.pipeline.extraction.story.kin import the_one_of_that_kind
from bot.pipeline.extraction.story.precedence import fined
from bot.pipeline.extraction.story.standing import Standing
from bot.pipeline.languages.vocabulary import Cue

_OPENING = 4  # sentences, headline included
_EARLY = 4  # sentences of the text in which its own party is described
_FORMER = frozenset({"former", "ancien", "ancienne", "ex"})
_PAIR = 2


class DescriptionNamer:
    """Names the described parties of one document.

    Attributes:
        focus: the party that the text is about, once known.
    """

    def __init__(
        self,
        document: Document,
        drafts: list[Draft],
        linker: Linker,
        everybody: EverybodyReader,
        sums: Mapping[int, set[tuple[Decimal, str | None]]],
    ) -> None:
        self._document = document
        self._drafts = drafts
        self._linker = linker
        self._all = everybody
        self._sums = sums
        self._standing = Standing(document, linker)
        self._echoed = echoed(document)
        self.focus: Party | None = None

    def name(self, draft: Draft, *, by_focus: bool) -> None:
        """ "A Liverpool business was fined" stands for the company that the text names elsewhere.

        Where the text is about nobody, or about somebody who is only recalled, the description's own noun decides.
        """
        if not by_focus:
            if draft.names and not draft.in_the_past:
                self._named_by_kind(draft, draft.names[0])
            return
        if (
            self.focus is None
            or not any(name.party is not None and name.party.described for name in draft.names)
            or draft.in_the_past
            or self._of_another_entry(draft)
            or self._owes_another(draft)
            or self._beside_it(draft)
            or self._one_of_many()
        ):
            return
        for name in draft.names:
            if name.party is not None and name.party.described and self._all_of(draft, name):
                draft.names, draft.guessed = self._all.everybody(draft), True
                return
            several = len(self._sums_of_named()) > 1 and not self._introduced_next(draft)
            if self._named_by_kind(draft, name) or several or len(self._newly_described()) > 1:
                return
            v = self._document.vocabulary
            opening, following, *_ = [*name.sentence.words.lower[name.first : name.last], ""]
            single = opening in v.indefinite and (following not in v.quantifiers or following in _FORMER)
            in_text = any(each.sentence.part is Part.TEXT for each in self.focus.names) and self._meant(draft)
            person = somebody(name, v) and self._standing.organised(self.focus)  # "a former employee of Acme Ltd"
            if name.party is not None and name.party.described and single and in_text and not person:
                draft.names, draft.guessed = [self.focus.names[0]], True
                return

    def _introduced_next(self, draft: Draft) -> bool:
        """ "A lender has been fined £80,000. Acme Ltd rang 90,000 people": the text's party, named right behind."""
        told = [n.sentence.index for n in self.focus.names if n.sentence.part is Part.TEXT] if self.focus else []
        return told[:1] == [draft.view.sentence.index + 1]

    def _named_by_kind(self, draft: Draft, name: Name) -> bool:
        """ "A hospital trust has been reprimanded … Northmoor NHS Trust": told by the noun that is in its name."""
        opens = self._document.vocabulary.indefinite
        if draft.sum is None and (several := listed_below(self._document, self._linker, name)):
            draft.names, draft.guessed = several, True
            return True
        opening = draft.view.sentence.index < len(self._document.title) + _EARLY and not self.heads(draft.view)
        single = name.sentence.words.lower[name.first] in opens and len(draft.names) == 1
        if opening and single and name.party and name.party.described:
            meant = introduced(self._document, name) or the_one_of_that_kind(self._document, name)
            draft.names, draft.guessed = meant or draft.names, bool(meant)
            return bool(meant)
        return False

    def _meant(self, draft: Draft) -> bool:
        """Whether a description may stand for the text's party: in its opening, or where something is done to that."""
        opening = len(self._document.title) + _EARLY
        acted = any(name.party is self.focus for other in self._drafts for name in other.names)
        return (acted or draft.view.sentence.index < opening) and not self._told_before(draft)

    def _told_before(self, draft: Draft) -> bool:
        """ "The company has received a reprimand … Further down, a school was reprimanded": the next party."""
        if draft.sum is not None or self.focus is None or not self.focus.names[0].sentence.index < _OPENING:
            return False
        at = draft.view.sentence.index
        above = [
            o.view.sentence.index
            for o in self._drafts
            if o.type is draft.type
            and o.view.sentence.index < at
            and o.view.sentence.part is Part.TEXT
            and any(n.party is self.focus for n in o.names)
        ]
        views = self._document.views[above[-1] + 1 : at] if above else []
        others = (name.party for view in views for name in self._linker.eligible(view))
        return any(party and party is not self.focus and not (party.described or party.anaphor) for party in others)

    def _one_of_many(self) -> bool:
        """ "Acme, Bolt or Coil were fined millions … a small firm was fined £7,300": the text is about none of them."""
        told = [d for d in self._drafts if any(name.party is self.focus for name in d.names)]
        listed = [d for d in told if d.sum is None and len(distinct_parties(d.names)) > _PAIR]
        return bool(listed) and len(listed) == len(told)

    def _beside_it(self, draft: Draft) -> bool:
        """ "A reprimand to Acme and a fine to a candidate": a sentence that names the text's party means another."""
        if self.focus is None or not draft.names:
            return False
        own = [name for name in self.focus.names if name.sentence is draft.view.sentence]
        return any(name.last < draft.names[0].first for name in own)

    def _owes_another(self, draft: Draft) -> bool:
        """Whether the text's party is told with an exact sum of its own, and this is a different one."""
        owed = self._sums.get(id(self.focus), set())
        proposed = draft.type is ActionType.INTENDED_FINE and fined(self._drafts, self.focus)
        if draft.sum is None or not owed or proposed:
            return False  # "it proposed £90,000": the same case
        mention = draft.sum.mention
        alike = any(rounds(mention.amount, other) or other == mention.amount for other, _ in owed)
        return not mention.approximate and not alike

    def _of_another_entry(self, draft: Draft) -> bool:
        """Whether an entry of a list describes its own party, and the text's party stands in other entries only."""
        own = draft.view.sentence
        return (
            own.listed
            and self.focus is not None
            and all(n.sentence.listed and n.sentence is not own for n in self.focus.names)
        )

    def _newly_described(self) -> set[Party]:
        """The parties that the text brings in by descriptions alone: "a hospital … a school"."""
        opens = self._document.vocabulary.indefinite
        told = (d for d in self._drafts if d.view.sentence.part is Part.TEXT and not d.in_the_past)
        names = (name for draft in told for name in draft.names)
        return {n.party for n in names if n.party and n.party.described and n.sentence.words.lower[n.first] in opens}

    def _sums_of_named(self) -> set[Party]:
        """The named parties that some sentence acts against."""
        now = (d for d in self._drafts if not (d.guessed or d.former or d.in_the_past))
        return {n.party for d in now for n in d.names if n.party and not n.party.described}

    def _all_of(self, draft: Draft, name: Name) -> bool:
        """ "all three companies": whoever has been acted against so far."""
        everybody = draft.view.cues.get(Cue.ALL, ())
        return any(name.first - 1 <= hit.first <= name.first for hit in everybody) and bool(self._all.everybody(draft))

    def heads(self, view: View) -> bool:
        """Whether a line is a headline, of the whole or of one story among several."""
        return heads(self._document, view) or view.sentence.index in self._echoed
