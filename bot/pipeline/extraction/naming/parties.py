"""Parties of a text, and which names mean the same party."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.domain.actions import SubjectKind
from bot.pipeline.extraction.words.text import Sentence


@dataclass(slots=True)
class Name:
    """One occurrence of a name.

    Attributes:
        sentence: the sentence it stands in.
        first, last: its words, ``last`` not included.
        key: folded words without legal form and small words.
        weak: a single word that may be capitalised only because a sentence begins there.
        party: the party it means, once known.
    """

    sentence: Sentence
    first: int
    last: int
    key: tuple[str, ...]
    weak: bool = False
    party: Party | None = None

    @property
    def text(self) -> str:
        return self.sentence.words.slice(self.first, self.last)


@dataclass(slots=True, eq=False)
class Party:
    """Everything in a text that goes by one name.

    Attributes:
        keys: every folded form by which the text calls it.
        names: its occurrences, in reading order.
        described: whether the text gives only a description, such as "a car dealer".
        anaphor: whether it only points back, as "the company" does.
    """

    keys: set[tuple[str, ...]] = field(default_factory=set)
    names: list[Name] = field(default_factory=list)
    described: bool = False
    anaphor: bool = False
    kind: SubjectKind = SubjectKind.COMPANY


#: What "the company" or "it" stands for until the text around it has been read.
SOMEONE = Party(anaphor=True)


def shown(pointer: Name) -> Party:
    """ "La società dovrà pagare", in a text that names nobody: the pointer is all that is told of the party."""
    name = Name(pointer.sentence, pointer.first, pointer.last, pointer.key)
    name.party = Party({pointer.key}, [name], described=True, kind=SubjectKind.UNNAMED)
    return name.party
