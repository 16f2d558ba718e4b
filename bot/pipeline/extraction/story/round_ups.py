"""Round-ups: each paragraph tells what another authority did, and names its own party.

"SWEDEN - IMY has opened an inquiry … NORWAY - Confirmed on appeal …": nobody is carried over to the next.
"""

from __future__ import annotations

from bot.domain.actions import Part
from bot.pipeline.extraction.grammar.linking import Linker
from bot.pipeline.extraction.naming.parties import Name, Party
from bot.pipeline.extraction.page.view import Document, View
from bot.pipeline.extraction.sentences.drafts import Draft


class RoundUp:
    """The paragraphs of one document, with the authorities that each names."""

    def __init__(self, document: Document, linker: Linker) -> None:
        self._linker = linker
        self._paragraphs: list[list[View]] = []
        self._of_view: list[int] = []
        self._several = len({name.slug for view in document.views for name in view.authorities}) > 1
        for view in document.views if self._several else ():
            if not self._of_view or _opens(view):
                self._paragraphs.append([])
            self._paragraphs[-1].append(view)
            self._of_view.append(len(self._paragraphs) - 1)
        self._authorities = [{a.slug for view in block for a in view.authorities} for block in self._paragraphs]

    def own_party(self, draft: Draft, carried: Party) -> Name | None:
        """The party that a draft's paragraph names, where the one carried over belongs to another authority's."""
        if not self._several or draft.view.sentence.part is Part.TITLE:
            return None
        here = self._of_view[draft.view.sentence.index]
        told = {self._of_view[name.sentence.index] for name in carried.names}
        headed = any(name.sentence.part is Part.TITLE for name in carried.names)
        acting = self._authorities[here]
        if headed or not acting or here in told or any(acting & self._authorities[at] for at in told):
            return None
        named = [n for view in self._paragraphs[here] for n in self._linker.eligible(view)]
        named = [n for n in named if n.party and not n.party.described and not n.party.anaphor]
        before = [n for n in named if n.sentence.index <= draft.view.sentence.index]
        return next(iter(before or named), None)


def _opens(view: View) -> bool:
    """Whether a sentence begins a line."""
    first = view.sentence.first
    return first == 0 or view.words.lower[first - 1] == "\n"
