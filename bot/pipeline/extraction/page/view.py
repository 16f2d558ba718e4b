"""Everything that stands in one sentence, found once: measures, cues, sums, authorities, names and descriptions."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from bot.domain.actions import Part
from bot.domain.items import FeedItem
from bot.pipeline.extraction.naming.authorities import AuthorityName
from bot.pipeline.extraction.naming.parties import Name, Party
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.extraction.words.text import Sentence, Words
from bot.pipeline.languages.vocabulary import Cue, Vocabulary
from bot.pipeline.mentions.amounts import SumMention


@dataclass(slots=True, eq=False)
class Sum:
    """A sum of money in its sentence.

    Attributes:
        mention: as the number grammar read it.
        first, last: its words, ``last`` not included.
    """

    mention: SumMention
    first: int
    last: int


@dataclass(slots=True, eq=False)
class View:
    """One sentence with all that was found in it, each row in reading order.

    ``words`` are those of the whole text, ``head`` is the party of the record whose line it is,
    ``section`` those of the heading above it. ``acquitted`` and ``eligible`` keep those of the names that may be
    acted against, and ``breaks`` the places that part its clauses, once somebody has asked.
    """

    sentence: Sentence
    measures: list[Hit] = field(default_factory=list)
    cues: dict[Cue, list[Hit]] = field(default_factory=dict)
    sums: list[Sum] = field(default_factory=list)
    authorities: list[AuthorityName] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    shouted: bool = False
    acquitted: list[Name] | None = None
    eligible: list[Name] | None = None
    head: Name | None = None
    row: bool = False
    section: list[Name] = field(default_factory=list)
    breaks: dict[frozenset[str], list[int]] = field(default_factory=dict)
    words: Words = field(init=False)

    def __post_init__(self) -> None:
        self.words = self.sentence.words

    @property
    def entry(self) -> bool:
        """Whether it is a line of a list, of a record, or opens with a party marked off: "Acme - a fine"."""
        return self.sentence.listed or self.head is not None or self.row

    def has(self, *cues: Cue) -> bool:
        """Whether any of the cues stands in the sentence."""
        return not self.cues.keys().isdisjoint(cues)

    def between(self, cue: Cue, first: int, last: int) -> Hit | None:
        """The first phrase of that cue wholly between two words."""
        for hit in self.cues.get(cue, ()):
            if hit.first >= first and hit.last <= last:
                return hit
        return None

    def of_authorities(self) -> set[int]:
        """The words that name an authority."""
        return {i for name in self.authorities for i in range(name.first, name.last)}

    def clause(self, index: int, breaks: frozenset[str]) -> tuple[int, int]:
        """The words around one that belong to its clause."""
        places = self.breaks.get(breaks)
        if places is None:
            span = range(self.sentence.first, self.sentence.last)
            own = self.words.lower[span.start : span.stop]
            places = self.breaks[breaks] = [
                i for i, word in zip(span, own, strict=True) if word in breaks or word in _SEPARATORS
            ]
        after = bisect_left(places, index)
        first = places[after - 1] + 1 if after else self.sentence.first
        return first, places[after] if after < len(places) else self.sentence.last


_SEPARATORS = frozenset(";:")


@dataclass(slots=True, eq=False)
class Document:
    """An item laid out for reading.

    Attributes:
        item: as the source gave it.
        vocabulary: of its language.
        views: its sentences, the title's first.
        parties: everybody named in it.
        official: whether a data protection authority published it itself.
        title, body: the sentences of the one and of the other.
    """

    item: FeedItem
    vocabulary: Vocabulary
    views: list[View]
    parties: list[Party]
    official: bool = False
    title: list[View] = field(init=False)
    body: list[View] = field(init=False)

    def __post_init__(self) -> None:
        self.title = [view for view in self.views if view.sentence.part is Part.TITLE]
        self.body = self.views[len(self.title) :]
