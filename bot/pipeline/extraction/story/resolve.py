"""Who is meant where a sentence does not say: "the company", "it", or nobody at all.

A measure told without a name belongs to whoever was last acted against, or else to the party that the text is about.
One party seldom gets two different sums of one kind, so a second sum looks for another party named nearby.
"""

from __future__ import annotations

from decimal import Decimal

from bot.domain.actions import ActionType, Part
from bot.pipeline.extraction.grammar.linking import Linker
from bot.pipeline.extraction.naming.parties import SOMEONE, Name, Party
from bot.pipeline.extraction.page.view import Document, Sum, View
from bot.pipeline.extraction.sentences.dealing import distinct_parties
from bot.pipeline.extraction.sentences.drafts import Draft
from bot.pipeline.extraction.story.case_titles import CaseRegister
from bot.pipeline.extraction.story.described import DescriptionNamer
from bot.pipeline.extraction.story.discourse import (
    apposed,
    beside_the_point,
    heads,
    kin_of_another,
    only_named,
    run_by_another,
    spoken_of,
)
from bot.pipeline.extraction.story.everybody import EverybodyReader, told_of_all
from bot.pipeline.extraction.story.focus import FocusFinder
from bot.pipeline.extraction.story.implied import shared_daily_sums
from bot.pipeline.extraction.story.kin import of_another_kind, of_that_kind
from bot.pipeline.extraction.story.pointers import PointerReader
from bot.pipeline.extraction.story.precedence import fined, recalled
from bot.pipeline.extraction.story.round_ups import RoundUp
from bot.pipeline.extraction.story.totals import of_many
from bot.pipeline.languages.vocabulary import Cue

_LOOK_BACK = 2
_PAIR = 2
_STAGES = frozenset({ActionType.INTENDED_FINE, ActionType.APPEAL})
_THEM = frozenset({"they", "them"})
_ITS = frozenset({"its", "their", "his", "her"})


class Resolver:
    """Gives every draft of a document its party."""

    def __init__(self, document: Document, drafts: list[Draft], linker: Linker) -> None:
        self._document = document
        self._drafts = drafts
        self._linker = linker
        self._pointers = PointerReader(document, self._linker)
        self._register = CaseRegister(document)
        self._all = EverybodyReader(document, drafts, linker)
        self._round_up = RoundUp(document, self._linker)
        self._sums: dict[int, set[tuple[Decimal, str | None]]] = {}
        self._finder = FocusFinder(document, drafts, self._linker)
        self._namer = DescriptionNamer(document, drafts, linker, self._all, self._sums)
        self.focus: Party | None = None

    def resolve(self) -> list[Draft]:
        """The drafts that have a party, in reading order."""
        for draft in self._drafts:
            draft.names = self._antecedents(draft)
            self._remember(draft)
        self.focus = self._namer.focus = self._finder.find()
        named = self.focus is not None and not self.focus.described and not recalled(self.focus, self._drafts)
        last: Party | None = None
        for draft in self._drafts:
            self._namer.name(draft, by_focus=named)
            if not draft.names and told_of_all(draft) and self._all.everybody(draft):
                draft.names, draft.guessed = self._all.everybody(draft), True
            if not draft.names and (counted := self._all.as_many_as_told(draft)):
                draft.names, draft.guessed = counted, True
            if not draft.names and (alike := self._of_those_together(draft)):
                draft.names, draft.guessed = alike, True
            if not draft.names and not (
                self._named_below(draft) or of_many(draft, self._drafts, self._document.vocabulary)
            ):
                party = self._carried(draft, last)
                if party is not None:
                    draft.names, draft.guessed = [party.names[0]], True
                    self._remember(draft)
            if draft.names and not draft.former:
                last = draft.names[-1].party
        self._settle_headline()
        self._drafts = shared_daily_sums(self._drafts)
        return [draft for draft in self._drafts if draft.names]

    def _of_those_together(self, draft: Draft) -> list[Name]:
        """ "Ha bloccato Acme e Bolt. Contestualmente ha aperto un'istruttoria": those listed before."""
        at = draft.view.sentence.index
        if draft.sum is not None or draft.view.sentence.part is Part.TITLE or self._linker.eligible(draft.view):
            return []
        before = [o for o in self._drafts if o.view.sentence.index == at - 1 and o.sum is None and not o.former]
        together = [o.names for o in before if len(distinct_parties(o.names)) > 1 and self._named(o)]
        return together[-1] if together and len(together) == len(before) else []

    def _named_below(self, draft: Draft) -> bool:
        """Whether a headline's measure that names nobody is told below of somebody."""
        if draft.sum is not None or draft.view.sentence.part is not Part.TITLE:
            return False
        below = (d for d in self._drafts if d.type is draft.type and d.view.sentence.part is Part.TEXT)
        return any(not d.guessed and self._named(d) for d in below)

    def _settle_headline(self) -> None:
        """A headline's "four call centres", or the product it names, are the parties that the text names."""
        for draft in self._drafts:
            if draft.sum is not None or not draft.names or not self._namer.heads(draft.view):
                continue
            told = [o for o in self._drafts if o.type is draft.type and not self._namer.heads(o.view)]
            below = {name.party for other in told if self._named(other) for name in other.names}
            if below or (told and all(name.party and name.party.described for name in draft.names)):
                kept = [n for n in draft.names if n.party and not n.party.described]
                draft.names = [n for n in kept if n.party in below or not self._mere(n.party)]

    @staticmethod
    def _named(draft: Draft) -> bool:
        return any(name.party is not None and not name.party.described for name in draft.names)

    def _mere(self, party: Party | None) -> bool:
        """Whether the text below mentions a party only beside its maker: "Acme, which runs the app Amyca"."""
        below = [n for n in party.names if not heads(self._document, self._view(n))] if party else []
        bystander = bool(below) and all(name not in self._linker.eligible(self._view(name)) for name in below)
        return bystander or any(run_by_another(self._view(name), name) for name in below)

    def _antecedents(self, draft: Draft) -> list[Name]:
        """The parties named; for "the airline", the party that the same sentence named before it."""
        named = [name for name in draft.names if name.party is not SOMEONE]
        pointers = [name for name in draft.names if name.party is SOMEONE]
        if named or not pointers:
            return named
        meant = apposed(draft.view, pointers[0])
        if meant is not None:
            return [meant]
        if (respondent := self._register.respondent(draft.view)) is not None:
            draft.guessed = True
            return respondent.names[:1]
        if kind := of_that_kind(self._document, pointers[0]):
            return kind
        if pointers[0].sentence.words.lower[pointers[0].first] in _ITS:
            return []  # "its printing contractor", and nobody told before
        before = [n for n in self._linker.spoken(draft.view) if n.party is not SOMEONE and n.last <= pointers[0].first]
        before = [n for n in before if not (kin_of_another(n) or of_another_kind(self._document, pointers[0], n))]
        clear = [n for n in before if n.party is not None and not n.party.described] or before
        if not clear:
            section = draft.view.section if len(draft.view.section) == 1 else []
            if section or self._points_to_all(draft, pointers[0]):
                return section
            meant_before = self._pointers.just_named(draft, pointers[0])
            noun = pointers[0].last - pointers[0].first > 1
            return self._not_in_passing(draft, meant_before) if noun else meant_before
        if draft.view.words.lower[pointers[0].first] in _THEM:
            return distinct_parties(clear)
        return clear[-1:] if len({n.party for n in clear}) == 1 else []

    def _not_in_passing(self, draft: Draft, meant: list[Name]) -> list[Name]:
        """ "After a visit by the Care Board … the charity": nobody named in passing, where one is acted against."""
        acted = {n.party for o in self._drafts if not o.former and o is not draft for n in o.names if n.party}
        in_passing = [n for n in meant if n.party not in acted and n not in self._linker.eligible(self._view(n))]
        return [] if in_passing and len(acted) == 1 else meant

    def _points_to_all(self, draft: Draft, pointer: Name) -> bool:
        """ "Enjoint aux deux ministères": everybody who has been acted against so far."""
        everybody = any(hit.first <= pointer.first < hit.last for hit in draft.view.cues.get(Cue.ALL, ()))
        return everybody and bool(self._all.everybody(draft))

    def _remember(self, draft: Draft) -> None:
        if draft.sum is not None and not draft.former:
            for name in draft.names:
                self._sums.setdefault(id(name.party), set()).add(_money(draft.sum))

    def _view(self, name: Name) -> View:
        return self._document.views[name.sentence.index]

    def _carried(self, draft: Draft, last: Party | None) -> Party | None:
        if (respondent := self._register.respondent(draft.view)) is not None:
            return respondent
        default = self._told_now(draft, last or self.focus)
        own = self._round_up.own_party(draft, default) if default is not None else None
        default = own.party if own is not None else default
        if own is None and default is not None and draft.sum is None:
            told = {name.party for other in self._drafts for name in other.names if not other.former}
            if default.described and (one := only_named(draft.view, self._linker)) is not None:
                return one  # "Avendo lo studio Acme rimosso il commento, l'Autorità si è limitata a un ammonimento"
            return spoken_of(self._document, self._linker, draft.view.sentence.index, told) or default
        if default is None or draft.sum is None:
            return default
        owed = {money for money in self._sums.get(id(default), set()) if money[1] == draft.sum.mention.currency}
        if not owed or _money(draft.sum) in owed or draft.sum.mention.approximate:
            return default
        if draft.in_the_past and self._subject_of(draft.view, default):
            return default  # "Acme turns to the court that in 2023 annulled a €250,000 fine": an older one of its own
        if draft.type is ActionType.PERIODIC_PENALTY:  # beside the fine of the same party
            return self._named_nearby(draft, look_back=0) or default
        if draft.type in _STAGES and fined(self._drafts, default):
            return default  # "a notice of intent had named £4.59m", "the tribunal substituted £250,000": the same case
        if self._part_of_a_total(draft, default):
            return default
        return self._named_nearby(draft) or default

    def _told_now(self, draft: Draft, default: Party | None) -> Party | None:
        """ "Hackers hit Acme. The ICO is making enquiries. In 2022 it fined Bolt": not whoever is only recalled."""
        if default is None or draft.in_the_past or draft.sum is not None or not recalled(default, self._drafts):
            return default
        at = draft.view.sentence.index
        for view in reversed(self._document.views[max(at - _LOOK_BACK, 0) : at + 1]):
            named = [n for n in self._linker.eligible(view) if n.party and not (n.party.described or n.party.anaphor)]
            if len({name.party for name in named}) == 1:
                return named[0].party
        return default

    def _subject_of(self, view: View, party: Party) -> bool:
        """Whether a sentence opens with a party."""
        first = next((name for name in self._linker.eligible(view) if name.party is not SOMEONE), None)
        return first is not None and first.party is party and first.first - view.sentence.first < _PAIR

    def _part_of_a_total(self, draft: Draft, party: Party) -> bool:
        """ "Two fines totalling €380,000 … a fine of €280,000": a part of what the text told of that party."""
        amounts = [d.sum.mention.amount for d in self._drafts if d.sum is not None and not d.former]
        wholes = [d for d in self._drafts if d.sum is not None and any(name.party is party for name in d.names)]
        return any(
            whole.sum is not None
            and whole.view.has(Cue.TOTAL)
            and draft.sum is not None
            and whole.sum.mention.amount - draft.sum.mention.amount in amounts
            for whole in wholes
        )

    def _named_nearby(self, draft: Draft, look_back: int = _LOOK_BACK) -> Party | None:
        """The first party of this sentence or of those just before that has no sum yet."""
        at = draft.view.sentence.index
        for index in range(at, max(at - look_back, 0) - 1, -1):
            view = self._document.views[index]
            names = self._linker.eligible(view)
            for name in sorted(names, key=_is_described) if index < at else names:
                fresh = name.party is not None and name.party is not SOMEONE
                opens = name.first == view.sentence.first and index == at - 1
                fresh = fresh and (index == at or opens or self._finder.brought_in(name))
                fresh = fresh and id(name.party) not in self._sums and not beside_the_point(view, name)
                if fresh and (index < at or name.last <= draft.hit.first):
                    return name.party
        return None


def _is_described(name: Name) -> bool:
    return name.party is not None and name.party.described


def _money(each: Sum) -> tuple[Decimal, str | None]:
    return each.mention.amount, each.mention.currency
