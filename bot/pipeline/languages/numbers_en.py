"""English numbers in words."""

from __future__ import annotations

from typing import Final

from bot.pipeline.languages.numbers import BILLION, MILLION, THOUSAND, NumberWords

_UNITS: Final = (  # noqa: SIM905 (a table of words reads better as text)
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905

ENGLISH: Final = NumberWords(
    small={word: value for value, word in enumerate(_UNITS)} | {word: 10 * n for n, word in enumerate(_TENS, start=2)},
    hundreds=frozenset({"hundred"}),
    scales={"thousand": THOUSAND, "million": MILLION, "billion": BILLION},
    articles=frozenset({"a", "an"}),
    joiners=frozenset({"and", "of"}),
    halves=frozenset({"half"}),
    quarters=frozenset({"quarter", "quarters"}),
    points=frozenset({"point"}),
    standalone=frozenset(),
    anchors=("million", "billion", "thousand", "pound", "euro", "dollar", "sterling", "kron"),
)
