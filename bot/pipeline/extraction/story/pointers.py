"""Which party of the sentences before a pointer or a pronoun means: "it", "the latter", "l'ateneo"."""

from __future__ import annotations

from bot.pipeline.extraction.grammar.linking import Linker
from bot.pipeline.extraction.grammar.ordinals import ordinal_at
from bot.pipeline.extraction.grammar.subjects import DATIVES
from bot.pipeline.extraction.naming.parties import SOMEONE, Name
from bot.pipeline.extraction.page.view import Document, View
from bot.pipeline.extraction.sentences.dealing import distinct_parties
from bot.pipeline.extraction.sentences.drafts import Draft
from bot.pipeline.extraction.story.discourse import person_before
from bot.pipeline.extraction.story.kin import brought_in, fits, of_another_kind
from bot.pipeline.extraction.story.standing import Standing
from bot.pipeline.languages.vocabulary import Cue

_LOOK_BACK = 2  # sentences
_BEHIND_A_COMPLAINT = 2  # words


class PointerReader:
    """Looks back through the sentences of one document."""

    def __init__(self, document: Document, linker: Linker) -> None:
        self._document = document
        self._linker = linker
        self._standing = Standing(document, linker)

    def just_named(self, draft: Draft, pointer: Name) -> list[Name]:
        """The only party that the sentence before names, or the one before that; of several, which "the latter" is."""
        at = draft.view.sentence.index
        if (who := person_before(self._document, self._linker, pointer)) is not None:
            draft.guessed = True
            return [who]
        for index in range(at - 1, max(at - 1 - _LOOK_BACK, -1), -1):
            view = self._document.views[index]
            place = ordinal_at(draft.view, pointer.last - 1)  # "la première": of those in the headline, if need be
            if view.sentence.part is not draft.view.sentence.part and place is None:
                break
            named = self._named(view, draft, pointer)
            if named:
                draft.guessed = True
                distinct = distinct_parties(named)
                if place is not None and place < len(distinct) > 1:
                    return [distinct[place]]
                return distinct[:1] if len(distinct) == 1 or self._opens(view, named[0]) else []
        return []

    def _named(self, view: View, draft: Draft, pointer: Name) -> list[Name]:
        """The parties of a sentence that may be meant: those acted against first, else whoever it speaks of."""
        dative = draft.view.words.lower[pointer.first] in DATIVES  # "lui adresse": not whoever owns a thing just told
        eligible = [n for n in self._linker.eligible(view) if n.party is not SOMEONE]
        named = [n for n in eligible if n.party and not n.party.described]
        named = [n for n in named if not of_another_kind(self._document, pointer, n)]
        new = [n for n in eligible if n.party and brought_in(self._document, n.party) and fits(pointer, n.party)]
        named = named or [n for n in new if self._opens(view, n)][:1]  # "Un ente aveva scritto a tutti su Acme"
        named = named or [
            n
            for n in self._linker.spoken(view)
            if n.party
            and not n.party.described
            and n.party.names
            and not self._only_speaks(view, n)
            and not (dative and n in self._linker.acquitted(view))
            and not of_another_kind(self._document, pointer, n)
        ]
        return named or new

    def _opens(self, view: View, name: Name) -> bool:
        """Whether a name is the subject that opens a sentence, whoever else it names."""
        before = view.words.lower[view.sentence.first : name.first]
        return all(word == "'" or word in self._document.vocabulary.definite for word in before)

    def _only_speaks(self, view: View, name: Name) -> bool:
        """ "…, said Dana Marsh", "a complaint by Freeline": somebody whom the text never acts against."""
        speaks = any(said.first == name.last or said.last == name.first for said in view.cues.get(Cue.OFFICIAL, ()))
        complaints = (complaint.last for complaint in view.cues.get(Cue.COMPLAINANT, ()))
        speaks = speaks or any(last <= name.first < last + _BEHIND_A_COMPLAINT for last in complaints)
        return speaks and name.party is not None and self._standing.of(name.party) <= 0
