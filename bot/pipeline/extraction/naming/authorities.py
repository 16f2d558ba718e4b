"""The regulators of the directory, found in a text by name, alias and acronym."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from bot.domain.actions import Part
from bot.domain.regulators import Directory
from bot.pipeline.extraction.words.text import Sentence, Words, split_words


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


_FIELDS = (["data", "protection"], ["data", "privacy"], ["privacy"], ["data"])
_OFFICES = ("authority", "agency", "regulator", "watchdog", "commissioner", "dpa")


def _said_otherwise(words: list[str]) -> Iterator[list[str]]:
    """From "Italian privacy watchdog" all of "Italian data protection agency", "Italian data regulator" …"""
    if words[-1] not in _OFFICES:
        return
    for field in _FIELDS:
        start = len(words) - 1 - len(field)
        if start > 0 and words[start:-1] == field:
            yield from ([*words[:start], *other, office] for other in _FIELDS for office in _OFFICES)
            return


class AuthorityFinder:
    """Finds the directory's regulators by name, alias and acronym; an acronym only as it is written, in capitals."""

    def __init__(self, directory: Directory) -> None:
        self._table: dict[str, dict[str, list[tuple[list[str], str, str | None]]]] = {}
        for regulator in directory:
            for name in {regulator.name, *regulator.aliases}:
                self._add(name, regulator.slug)
            self._add(regulator.acronym, regulator.slug)
        for row in self._table.values():
            for entries in row.values():
                entries.sort(key=lambda entry: -len(entry[0]))

    def _add(self, name: str, slug: str) -> None:
        words = split_words(name, Part.TEXT)
        if not len(words):
            return
        exact = words.written[0] if len(words) == 1 and len(words.written[0]) < 6 else None
        self._enter(words.lower, slug, exact)
        for other in _said_otherwise(words.lower):
            self._enter(other, slug, None)

    def _enter(self, name: list[str], slug: str, exact: str | None) -> None:
        """Keep a name by its first word and its second, "" where it has none."""
        head, *rest = name
        self._table.setdefault(head, {}).setdefault(rest[0] if rest else "", []).append((rest, slug, exact))

    def find(self, words: Words, first: int, last: int) -> Iterator[AuthorityName]:
        """The regulators named between two words, in order, none within another.

        "Il Garante" gives way to "Garante privacy irlandese", which starts one word later and reaches further.
        """
        free = first
        lower, table = words.lower, self._table
        for index in words.places(table, first, last):
            row = table[lower[index]]
            if index < free or ("" not in row and (index + 1 == last or lower[index + 1] not in row)):
                continue
            found = self._at(words, index, last)
            later = self._at(words, index + 1, last) if index + 1 < last and lower[index + 1] in table else None
            if found is None or (later is not None and later.last > found.last):
                continue
            yield found
            free = found.last

    def _at(self, words: Words, index: int, last: int) -> AuthorityName | None:
        """The longest name that starts at a word."""
        row = self._table[words.lower[index]]
        second = row.get(words.lower[index + 1], ()) if index + 1 < last else ()
        for rest, slug, exact in (*second, *row.get("", ())):
            end = index + 1 + len(rest)
            if end > last or words.lower[index + 1 : end] != rest:
                continue
            if exact is None or _written_as(words.written[index], exact):
                return AuthorityName(index, end, slug)
        return None


def _written_as(written: str, exact: str) -> bool:
    return written == exact or (len(exact) > 3 and written.lower() == exact.lower() and written[0].isupper())


_FINDERS: WeakKeyDictionary[Directory, AuthorityFinder] = WeakKeyDictionary()


def authorities_of(directory: Directory) -> AuthorityFinder:
    """The finder for a directory, made once."""
    finder = _FINDERS.get(directory)
    if finder is None:
        finder = _FINDERS[directory] = AuthorityFinder(directory)
    return finder


def named_in(sentences: list[Sentence], finder: AuthorityFinder) -> dict[int, list[AuthorityName]]:
    """The regulators of each sentence, by the sentence's place in the item."""
    return {s.index: list(finder.find(s.words, s.first, s.last)) for s in sentences}
