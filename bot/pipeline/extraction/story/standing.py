"""What speaks for a party before any measure is looked at: the headline, its mentions, its legal form."""

from __future__ import annotations

from bot.domain.actions import Part, SubjectKind
from bot.pipeline.extraction.grammar.linking import Linker
from bot.pipeline.extraction.naming.parties import Name, Party
from bot.pipeline.extraction.page.view import Document, View
from bot.pipeline.extraction.story.discourse import merely_on

IN_TITLE = 3
_EARLY = 4  # sentences of the text in which its own party is named
_MOST_MENTIONS, _FORMED, _LABELLED = 4, 2, 5


class Standing:
    """Weighs the parties of one document."""

    def __init__(self, document: Document, linker: Linker) -> None:
        self._document = document
        self._linker = linker

    def of(self, party: Party) -> int:
        """What speaks for a party before any measure is looked at: headline, number of mentions."""
        if party.described:
            return 0
        if merely_on(party.names, self._document.views):
            return -IN_TITLE
        in_title = any(name.sentence.part is Part.TITLE for name in party.names)
        if not any(other is name for name in party.names for other in self._linker.eligible(self._view(name))):
            acquitted = (other is name for name in party.names for other in self._linker.acquitted(self._view(name)))
            return 1 if self._formed(party) and any(acquitted) else -IN_TITLE
        standing = min(len(party.names), _MOST_MENTIONS) + (IN_TITLE if in_title else 0)
        return standing + _FORMED * self._formed(party) + _LABELLED * self._labelled(party)

    def _labelled(self, party: Party) -> bool:
        """Whether a form names it as its party, "Controller: Acme Ltd", or an age follows it, as a defendant's does."""
        labels = self._document.vocabulary.party_labels
        return any(
            (name.sentence.words.lower[name.first - 1] == ":" and name.sentence.words.lower[name.first - 2] in labels)
            or _aged(name)
            for name in party.names
            if name.first > 1
        )

    def solid(self, party: Party) -> bool:
        """Whether a party that no measure names may still be meant: in the headline, often named, or a company."""
        first = party.names[0].sentence
        if first.part is Part.TITLE or self._formed(party) or self._labelled(party) or self._introduced(party):
            return True
        if self._opens_the_story(party):
            return True
        body = party.kind is SubjectKind.PUBLIC_BODY and max(len(key) for key in party.keys) > 1
        early = first.index < len(self._document.title) + _EARLY
        return early and (len(party.names) > 1 or body)

    def _opens_the_story(self, party: Party) -> bool:
        """ "Acme, qui s'appelait Bolt, conçoit un portail": the subject of the first sentence of a text."""
        name = next((n for n in party.names if n.sentence.part is Part.TEXT), None)
        if name is None or name.weak or name.sentence.index != len(self._document.title):
            return False
        before = name.sentence.words.lower[name.sentence.first : name.first]
        bare = all(word in self._document.vocabulary.definite or word == "'" for word in before)
        return bare and any(name is other for other in self._linker.eligible(self._view(name)))

    def _introduced(self, party: Party) -> bool:
        """ "La société Acme": a noun for a party right before its name."""
        v = self._document.vocabulary
        before = [
            (n.sentence.words.lower[n.first - 2], n.sentence.words.lower[n.first - 1])
            for n in party.names
            if n.first > 1
        ]
        return any(article in v.definite and noun in v.party_nouns for article, noun in before)

    def organised(self, party: Party) -> bool:
        """Whether a party is known to be an organisation: by its legal form, or as a public body."""
        return self._formed(party) or party.kind is SubjectKind.PUBLIC_BODY

    def _formed(self, party: Party) -> bool:
        """Whether the text gives the party's legal form."""
        forms = self._document.vocabulary.legal_forms
        return any(n.sentence.words.lower[i] in forms for n in party.names for i in range(n.first + 1, n.last))

    def _view(self, name: Name) -> View:
        return self._document.views[name.sentence.index]


def _aged(name: Name) -> bool:
    """ "Paul Denny, 44, of Hyde"."""
    after = name.sentence.words.lower[name.last : min(name.last + 3, name.sentence.last)]
    return len(after) > 2 and after[0] == after[2] == "," and after[1].isdigit() and len(after[1]) == 2
