"""A text cut into words and sentences that remember where they stood.

Offsets are those of the text as given: folding (curly to straight quotes, no-break to plain spaces, lower case) is
done letter for letter, so a word's place never moves. One pass, linear in the length of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from itertools import accumulate, compress
from operator import ne

from bot.domain.actions import Part

_FOLD = (
    *((space, " ") for space in "\u00a0\u202f\u2009\u2007\u00ad\t"),
    *((quote, "'") for quote in "’‘´`"),
    *((quote, '"') for quote in "“”„«»"),
    *((dash, "-") for dash in "–—"),
    ("\r", "\n"),
)
# A word may hold dots, commas between digits, hyphens and ampersands inside ("Vote.EU", "1,250", "7-Eleven", "S.p.A");
# every other visible character and each line end is a word of its own.
_WORD = re.compile(r"(\d+(?:[.,]\d+)+(?:[^\W\d_]+)?|[^\W_]++(?:[.&-][^\W_]++)*+|\n|[^\s\w])")
_AMPERSAND = re.compile(r"\d+&\d+")
_SPELLED_ACCENT = re.compile(r"(?<![\w'])(?:E|[A-Za-z][a-z]*[b-pr-z]?[aeiou])'(?!\w)")
_GRAVE = str.maketrans("aeiouE", "àèìòùÈ")
_LONGEST_QUOTE = 200  # letters
_DOTTED = re.compile(r"[a-z](?:\.[a-z]){1,3}")  # "S.L", "B.V": its last stop ends no sentence before a sum
_LONGEST = 400  # words of a sentence; a longer run is cut, so that no step costs more than its share
_INITIALS = 2  # words: "M.C.K" and its stop
_TERMINATORS = frozenset(".!?\n")
_SECOND_FORMS = frozenset({"ltd", "limited", "inc", "llc", "plc", "gmbh", "kg", "pty"})  # of "Acme Co. Limited"
_CLOSING = frozenset({"ltd", "inc", "co", "srl", "n"})
_DOTTED_FORMS = frozenset({"s.p.a", "s.r.l", "s.r.l.s", "s.n.c", "s.a.s", "s.c.a.r.l", "s.a"})
_FIRST_WORDS = frozenset(  # of a sentence, and of no name
    (  # noqa: SIM905 (a table of words reads better as text)
        "il lo la l i gli le un una uno nel nello nella nell nei negli nelle al allo alla all ai agli alle per a ad "
        "da dal dalla dall con in su secondo anche inoltre oltre dopo entro tra fra non si è ma se ora così infine "
        "questa questo quest quanto entrambe entrambi essa tale dovrà deve sotto contro restano resta già stop multa "
        "contestualmente sanzione ammonita sanzionata diversa altra"
    ).split()
)
_DECREES = frozenset({"ordina", "ingiunge", "prescrive", "vieta", "ammonisce", "impone", "dispone", "inibisce"})
_BULLETS = frozenset("•·*▪◦‣")
_BEHIND_A_NUMBER = frozenset(".)")
_ROMAN = frozenset({"ii", "iii", "iv", "vi", "vii", "viii", "ix"})


@dataclass(slots=True)
class Words:
    """The words of one text, as parallel rows: how they are written, folded, and where they stand.

    ``capitals`` lists the words that hold a capital letter.
    """

    part: Part
    text: str
    written: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    capitals: list[int] = field(default_factory=list)
    _places: dict[int, list[int]] = field(default_factory=dict, repr=False)

    def __len__(self) -> int:
        return len(self.lower)

    def slice(self, first: int, last: int) -> str:
        """The text from word ``first`` up to, not including, word ``last``, exactly as written."""
        return self.text[self.starts[first] : self.ends[last - 1]] if last > first else ""

    def places(self, table: Container[str], first: int, last: int) -> list[int]:
        """Which words from ``first`` up to ``last`` a table knows; the text is gone through once for each table."""
        found = self._places.get(id(table))
        if found is None:
            found = list(compress(range(len(self.lower)), map(table.__contains__, self.lower)))
            self._places[id(table)] = found
        return found[bisect_left(found, first) : bisect_left(found, last)]

    def capital(self, index: int) -> bool:
        """Whether the word could belong to a name: a capital, or a figure with letters as in "7-Eleven"."""
        word = self.written[index]
        return word[0].isupper() or (
            len(word) > 1 and not word.islower() and not word[0].isdigit() and word != word.lower()
        )


@dataclass(slots=True)
class Sentence:
    """A row of words that ends with a full stop or a line.

    Attributes:
        words: the text it belongs to.
        first, last: its words, ``last`` not included.
        index: its place among all sentences of the item, the title first.
        listed: whether it is an entry of a list.
        part: whether the text is the title's.
    """

    words: Words
    first: int
    last: int
    index: int
    listed: bool = False
    part: Part = field(init=False)

    def __post_init__(self) -> None:
        self.part = self.words.part

    @property
    def start(self) -> int:
        return self.words.starts[self.first]

    @property
    def end(self) -> int:
        return self.words.ends[self.last - 1]


def folded(text: str) -> str:
    """The text with typographic characters made plain, of the same length."""
    for odd, plain in _FOLD:
        text = text.replace(odd, plain)
    wired = "E' " in text or "ta' " in text or "ra' " in text
    return _SPELLED_ACCENT.sub(_accented, text) if wired else text


def _accented(found: re.Match[str]) -> str:
    """ "E' la sanzione", "la societa' dovra'": accents as Italian wires spell them; the mark becomes a space."""
    before = found.string[max(0, found.start() - _LONGEST_QUOTE) : found.start() + 1]
    quoted = before.count(" '") + before.count("('") > before.count("' ")
    return found[0] if quoted else found[0][:-2] + found[0][-2].translate(_GRAVE) + " "


def split_words(text: str, part: Part) -> Words:
    """The words of a text."""
    pieces = _WORD.split(folded(text))  # what parts the words, and the words, by turns
    written = pieces[1::2]
    lower = list(map(str.lower, written))
    offsets = list(accumulate(map(len, pieces)))
    capitals = list(compress(range(len(written)), map(ne, written, lower)))
    if "&" in text:  # "1&1" is a name without a capital
        capitals = sorted({*capitals, *(i for i, word in enumerate(lower) if _AMPERSAND.fullmatch(word))})
    return Words(part, text, written, lower, offsets[:-1:2], offsets[1::2], capitals)


def split_sentences(words: Words, abbreviations: frozenset[str], first_index: int = 0) -> list[Sentence]:
    """The sentences of a text, numbered from ``first_index``; a line end always ends one."""
    sentences: list[Sentence] = []
    for first, last in _bounds(words, abbreviations):
        listed = words.lower[first] in _BULLETS or words.lower[first] == "-" or _numbered(words, first, last)
        sentences.append(Sentence(words, first, last, first_index + len(sentences), listed))
    return sentences


def _bounds(words: Words, abbreviations: frozenset[str]) -> Iterator[tuple[int, int]]:
    lower = words.lower
    begin = 0
    for index in compress(range(len(lower)), map(_TERMINATORS.__contains__, lower)):
        while index - begin >= _LONGEST:
            yield begin, begin + _LONGEST
            begin += _LONGEST
        word = lower[index]
        if word == "\n" and _operative(words, begin, index):
            continue
        if word != "\n" and not _ends_sentence(words, index, abbreviations):
            continue
        end = index if word == "\n" else index + 1
        if end - begin > 3 or not _TERMINATORS.issuperset(lower[begin:end]):
            yield begin, end
        begin = index + 1
    while len(lower) - begin > _LONGEST:
        yield begin, begin + _LONGEST
        begin += _LONGEST
    if begin < len(lower):
        yield begin, len(lower)


def _operative(words: Words, begin: int, end: int) -> bool:
    """ "ORDINA", alone in its line: what it orders, and whom, follows."""
    if _DECREES.isdisjoint(words.lower[begin:end]):
        return False
    told = [word for word in words.written[begin:end] if word != "\n"]
    return len(told) == 1 and told[0].isupper() and told[0].lower() in _DECREES


def _ends_sentence(words: Words, index: int, abbreviations: frozenset[str]) -> bool:
    """A stop ends a sentence unless it belongs to an abbreviation, an initial, or a name ("Yahoo! UK")."""
    if index + 1 >= len(words):
        return True
    before = words.lower[index - 1] if index else ""
    after = words.written[index + 1]
    glued = index > 0 and words.ends[index - 1] == words.starts[index]
    spaced = words.starts[index + 1] > words.ends[index]
    if not spaced:
        return after in "\n\"')]"
    if words.lower[index] == ".":
        if before.isdigit() and len(before) < 3 and (index < 2 or words.lower[index - 2] == "\n"):
            return False
        if (
            (before == "co" and after.lower() in _SECOND_FORMS)
            or (after == "(" and before in _CLOSING)
            or (_DOTTED.fullmatch(before) and (not after[0].isupper() or _opens_a_name(words, index)))
        ):
            return False
        if before in abbreviations and not _closes_all_the_same(before, after):
            return False
        if glued and len(before) == 1 and before.isalpha():
            return False
        if before == "co" and index > 1 and words.lower[index - 2] == "&":
            return False
        if glued and "." in after and after.lower() in abbreviations and index + 2 < len(words):
            return words.lower[index + 2] != "."  # "Tel.Com. S.p.A."
        return after[0].isupper() or after[0].isdigit() or not after[0].isalnum()
    return words.lower[index] == "?" or not (glued and words.written[index - 1][0].isupper() and after[0].isupper())


def _opens_a_name(words: Words, index: int) -> bool:
    """ "M.C.K. Rentals Limited": initials that open a sentence, and what follows is no new one."""
    alone = index < _INITIALS or words.lower[index - _INITIALS] in _TERMINATORS
    return alone and words.written[index - 1].isupper() and words.lower[index + 1] not in _FIRST_WORDS


def _closes_all_the_same(before: str, after: str) -> bool:
    """ "… fined Acme Ltd. The", "… sanzionato Acme S.p.A. La società": an abbreviation at the end of a sentence."""
    if not after[0].isupper():
        return False
    return before in _CLOSING or (before in _DOTTED_FORMS and after.lower() in _FIRST_WORDS)


def _numbered(words: Words, first: int, last: int) -> bool:
    """Whether a line opens like an entry of a numbered list: "1.", "2)", "(a)" or "(iv)"."""
    if last - first < 3:
        return False
    marker, after, closing = words.lower[first : first + 3]
    if after not in _BEHIND_A_NUMBER and marker != "(":
        return False
    if marker == "(":
        return closing == ")" and (len(after) == 1 or after in _ROMAN)
    numbered = (marker.isdigit() and len(marker) < 3) or marker in _ROMAN
    return numbered or (len(marker) == 1 and after == ")")
