"""Numbers written in words, and the scale words that follow figures.

One reader serves every language; a language gives it tables (`NumberWords`). The cardinals follow the usual grammars:
small numbers, hundreds, then descending scales, with halves and a spoken decimal point.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Final

THOUSAND: Final = 1_000
MILLION: Final = 1_000_000
BILLION: Final = 1_000_000_000

HALF: Final = Decimal("0.5")
QUARTER: Final = Decimal("0.25")

#: Scale words that stand after figures, of all languages: one page may hold "1.5 million" and "500.000".
SCALE_WORDS: Final[Mapping[str, int]] = {
    **dict.fromkeys(("thousand", "mille", "mila", "milliers", "migliaia"), THOUSAND),
    **dict.fromkeys(
        ("million", "millions", "milione", "milioni", "millones", "millionen", "mln", "mio", "mn"), MILLION
    ),
    **dict.fromkeys(("billion", "billions", "bn", "bln", "milliard", "milliards", "miliardo", "miliardi"), BILLION),
    **dict.fromkeys(("md", "mds", "mld", "mrd"), BILLION),
    **dict.fromkeys(("lakh", "lakhs"), 100 * THOUSAND),
    **dict.fromkeys(("crore", "crores"), 10 * MILLION),
}

#: Scale letters that count only where a currency stands beside the number: "£7.5m", "25K euros", "5 M€".
SCALE_LETTERS: Final[Mapping[str, int]] = {"k": THOUSAND, "m": MILLION, "mm": MILLION, "b": BILLION}


def whole_word(word: str) -> tuple[str, ...]:
    """The word itself: for languages that write each part of a number apart."""
    return (word,)


@dataclass(frozen=True, kw_only=True)
class NumberWords:
    """The tables of one language, all in lower case.

    Attributes:
        small: words that add: units, teens, tens; in Italian everything below a thousand.
        hundreds: words that multiply what stands before them by a hundred.
        scales: words that close a group of three digits.
        articles: words for one that may also be an article ("a million").
        joiners: words without value inside a number ("and").
        halves, quarters: fractions of the next or the last scale.
        points: the spoken decimal separator.
        standalone: scales and hundreds that need no number before them: "mille euros", not "millions d'euros".
        anchors: substrings, one of which stands in or right after every sum in words; cheap to search for.
        split: parts of a compound word ("trecentomila"); the word itself where it is none.
    """

    small: Mapping[str, int]
    hundreds: frozenset[str]
    scales: Mapping[str, int]
    articles: frozenset[str]
    joiners: frozenset[str]
    halves: frozenset[str]
    quarters: frozenset[str]
    points: frozenset[str]
    standalone: frozenset[str]
    anchors: tuple[str, ...]
    split: Callable[[str], tuple[str, ...]] = whole_word

    def counts(self, word: str) -> bool:
        """Whether the word has a value of its own."""
        return self.counting.issuperset(self.split(word))

    @cached_property
    def counting(self) -> frozenset[str]:
        """All words that have a value."""
        return frozenset({*self.small, *self.scales, *self.hundreds, *self.halves, *self.quarters})

    def belongs(self, word: str) -> bool:
        """Whether the word may stand within a number."""
        return self.counts(word) or word in self.joiners or word in self.articles or word in self.points

    def read(self, words: Iterable[str]) -> tuple[Decimal, bool] | None:
        """Value of a number in words and whether it is a round fraction ("half a million"); None where it is none."""
        reading = _Reading(self)
        for word in words:
            for part in self.split(word):
                if not reading.take(part):
                    return None
        return reading.result()


class _Reading:
    """A number in words, taken in word by word."""

    __slots__ = ("current", "decimals", "is_article", "is_fraction", "last_scale", "seen", "total", "words")

    def __init__(self, words: NumberWords) -> None:
        self.words = words
        self.total = Decimal(0)
        self.current = Decimal(0)
        self.last_scale = 0
        self.decimals: int | None = None
        self.is_article = False
        self.is_fraction = False
        self.seen = False

    def take(self, word: str) -> bool:
        """Take one word in; False where it cannot follow."""
        table = self.words
        if word in table.articles and (not self.current or self.is_fraction):
            return self._take_article()
        if word in table.small:
            return self._add(table.small[word])
        if word in table.hundreds:
            return self._multiply(word)
        if word in table.scales:
            return self._close_group(word)
        if word in table.halves or word in table.quarters:
            return self._take_fraction(HALF if word in table.halves else QUARTER)
        if word in table.points:
            self.decimals = 0
            return self.seen
        return word in table.joiners or word in table.articles

    def _take_article(self) -> bool:
        if not self.is_fraction:
            self.current = Decimal(1)
            self.is_article = True
            self.seen = True
        return True

    def _add(self, value: int) -> bool:
        if self.decimals is not None:
            self.decimals += 1
            self.current += Decimal(value).scaleb(-self.decimals)
            return value < 10
        if value == 20 and self.current % 100 == 4:  # quatre-vingt(s)
            self.current += 76
            return True
        if self.is_article or not _may_follow(int(self.current) % 100 if self.current else 0, value):
            return False
        self.current += value
        self.seen = True
        return True

    def _stands(self, word: str) -> bool:
        """Whether a multiplier has something to multiply, or needs nothing."""
        return bool(self.current) or word in self.words.standalone

    def _multiply(self, word: str) -> bool:
        if self.current >= 100 or self.decimals is not None or not self._stands(word):
            return False
        self.current = (self.current or Decimal(1)) * 100
        self.is_article = False
        self.seen = True
        return True

    def _close_group(self, word: str) -> bool:
        scale = self.words.scales[word]
        if (self.last_scale and scale >= self.last_scale) or not self._stands(word):
            return False
        self.total += (self.current or Decimal(1)) * scale
        self.current = Decimal(0)
        self.last_scale = scale
        self.decimals = None
        self.is_article = False
        self.seen = True
        return True

    def _take_fraction(self, fraction: Decimal) -> bool:
        if self.last_scale and self.current in {0, 1}:
            self.total += fraction * self.last_scale
            self.current = Decimal(0)
            self.is_article = False
            return True
        if fraction == QUARTER and self.current:
            self.current *= fraction
        elif self.is_article or not self.current:
            self.current = fraction
        else:
            self.current += fraction
            return True
        self.is_article = False
        self.is_fraction = True
        self.seen = True
        return True

    def result(self) -> tuple[Decimal, bool] | None:
        is_lone_article = self.is_article and not self.last_scale
        if not self.seen or is_lone_article or (self.is_fraction and not self.last_scale):
            return None
        return self.total + self.current, self.is_fraction


def _may_follow(before: int, value: int) -> bool:
    """Whether a small number may follow: "twenty" "five", "soixante" "quinze", "dix" "sept"; not "five" "six"."""
    if before == 0:
        return True
    if before % 10 or value >= 20:
        return False
    if value < 10:
        return before >= 20 or value >= 7
    return before in {60, 80}
