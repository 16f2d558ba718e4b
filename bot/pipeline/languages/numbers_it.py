"""Italian numbers in words, which are written as one word below a million: "duecentocinquantamila"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.pipeline.languages.numbers import BILLION, MILLION, THOUSAND, NumberWords

_UNITS: Final = (  # noqa: SIM905 (a table of words reads better as text)
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
    "diciassette diciotto diciannove"
).split()
_TENS: Final = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta".split()  # noqa: SIM905


def _below_hundred() -> Iterator[tuple[int, str]]:
    yield from enumerate(_UNITS)
    for n, ten in enumerate(_TENS, start=2):
        yield 10 * n, ten
        for unit in range(1, 10):
            stem = ten[:-1] if unit in {1, 8} else ten
            yield 10 * n + unit, stem + _UNITS[unit]


def _variants(value: int, word: str) -> Iterator[str]:
    """The word, with its final accent and its short form before a noun: "ventitré", "ventun(mila)"."""
    yield word
    if value > 20 and value % 10 == 3:
        yield word[:-1] + "é"
        yield word[:-1] + "è"
    if value > 20 and value % 10 == 1:
        yield word[:-1]


def _below_thousand() -> Iterator[tuple[str, int]]:
    small = [(value, word) for value, plain in _below_hundred() for word in _variants(value, plain)]
    for value, word in small:
        yield word, value
    for n in range(1, 10):
        hundred = ("" if n == 1 else _UNITS[n]) + "cento"
        yield hundred, 100 * n
        for value, word in small:
            if value:
                yield hundred + word, 100 * n + value
                if word.startswith("o"):  # centotto, centottanta
                    yield hundred[:-1] + word, 100 * n + value


SMALL: Final = dict(_below_thousand())
_SCALES: Final = {
    "mille": THOUSAND,
    "mila": THOUSAND,
    "milione": MILLION,
    "milioni": MILLION,
    "miliardo": BILLION,
    "miliardi": BILLION,
}


def split_compound(word: str) -> tuple[str, ...]:
    """Parts of a number below a million: ``trecentomila`` is ``trecento`` and ``mila``; other words stay whole."""
    for thousand in ("mila", "mille"):
        head, found, tail = word.partition(thousand)
        if found and (head or tail) and (not head or head in SMALL) and (not tail or tail in SMALL):
            return tuple(part for part in (head, thousand, tail) if part)
    return (word,)


ITALIAN: Final = NumberWords(
    small=SMALL,
    hundreds=frozenset(),
    scales=_SCALES,
    articles=frozenset({"un"}),
    joiners=frozenset({"e", "di"}),
    halves=frozenset({"mezzo", "mezza"}),
    quarters=frozenset(),
    points=frozenset({"virgola"}),
    standalone=frozenset({"mille"}),
    anchors=("mila", "mille", "milion", "miliard", "euro", "dollar", "sterlin", "franchi"),
    split=split_compound,
)
