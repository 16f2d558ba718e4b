"""The regulators of the directory, found in a text by name, alias and acronym."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from bot.domain.actions import Part
from bot.domain.regulators import Directory
from bot.pipeline.extraction.words.phrases import Phrases, gathered
from bot.pipeline.extraction.words.text import Words, split_words


@dataclass(frozen=True, slots=True)
class AuthorityName:
    """A regulator named in a text.

    Attributes:
        first, last: its words, ``last`` not included.
        slug: the regulator's.
    """

    first: int
    last: int
    slug: str


_LONG = 6  # letters of a lone word that is a name however it is written
_FIELDS = (["data", "protection"], ["data", "privacy"], ["privacy"], ["data"])
_OFFICES = ("authority", "agency", "regulator", "watchdog", "commissioner", "dpa")


def _said_otherwise(words: list[str]) -> Iterator[list[str]]:
    """From "Italian privacy watchdog" all of "Italian data protection agency", "Italian data regulator" …"""
    if not words or words[-1] not in _OFFICES:
        return
    for field in _FIELDS:
        start = len(words) - 1 - len(field)
        if start > 0 and words[start:-1] == field:
            yield from ([*words[:start], *other, office] for other in _FIELDS for office in _OFFICES)
            return


class AuthorityFinder:
    """Finds the directory's regulators by name, alias and acronym; an acronym only as it is written, in capitals."""

    def __init__(self, directory: Directory) -> None:
        names = (
            (name, regulator.slug)
            for regulator in directory
            for name in (regulator.name, *regulator.aliases, regulator.acronym)
        )
        told = gathered(entry for name, slug in names for entry in _names(name, slug))
        self._phrases = Phrases.of({name: meant for name, meant in told.items() if name})

    def find(self, words: Words, first: int, last: int) -> Iterator[AuthorityName]:
        """The regulators named between two words, in order, none within another.

        "Il Garante" gives way to "Garante privacy irlandese", which starts one word later and reaches further.
        """
        free = first
        lower, heads = words.lower, self._phrases.heads
        for index in words.places(heads, first, last):
            found = self._at(words, index, last) if index >= free else None
            if found is None:
                continue
            later = self._at(words, index + 1, last) if index + 1 < last and lower[index + 1] in heads else None
            if later is None or later.last <= found.last:
                yield found
                free = found.last

    def _at(self, words: Words, index: int, last: int) -> AuthorityName | None:
        """The longest name that starts at a word."""
        for end, meant in self._phrases.at(words.lower, index, last):
            for slug, exact in meant:
                if exact is None or _written_as(words.written[index], exact):
                    return AuthorityName(index, end, slug)
        return None


def _names(name: str, slug: str) -> Iterator[tuple[str, tuple[str, str | None]]]:
    """What a name and its variants mean: a regulator, and how a short name must be written."""
    words = split_words(name, Part.TEXT)
    exact = words.written[0] if len(words) == 1 and len(words.written[0]) < _LONG else None
    yield " ".join(words.lower), (slug, exact)
    yield from ((" ".join(other), (slug, None)) for other in _said_otherwise(words.lower))


_SHORT = 2  # letters; of longer acronyms the press writes the first large: "la Dpc", "l'Aepd"


def _written_as(written: str, exact: str) -> bool:
    return written == exact or (len(exact) > _SHORT and written.lower() == exact.lower() and written[0].isupper())


_FINDERS: WeakKeyDictionary[Directory, AuthorityFinder] = WeakKeyDictionary()


def authorities_of(directory: Directory) -> AuthorityFinder:
    """The finder for a directory, made once."""
    finder = _FINDERS.get(directory)
    if finder is None:
        finder = _FINDERS[directory] = AuthorityFinder(directory)
    return finder
