"""French numbers in words, with the Belgian and Swiss septante, huitante, nonante."""

from __future__ import annotations

from typing import Final

from bot.pipeline.languages.numbers import BILLION, MILLION, THOUSAND, NumberWords

_UNITS: Final = (  # noqa: SIM905 (a table of words reads better as text)
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
).split()
_TENS: Final = {
    "vingt": 20,
    "vingts": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "septante": 70,
    "huitante": 80,
    "octante": 80,
    "nonante": 90,
}

FRENCH: Final = NumberWords(
    small={word: value for value, word in enumerate(_UNITS)} | _TENS,
    hundreds=frozenset({"cent", "cents"}),
    scales={
        "mille": THOUSAND,
        "million": MILLION,
        "millions": MILLION,
        "milliard": BILLION,
        "milliards": BILLION,
    },
    articles=frozenset({"un", "une"}),
    joiners=frozenset({"et", "de"}),
    halves=frozenset({"demi", "demie"}),
    quarters=frozenset({"quart", "quarts"}),
    points=frozenset({"virgule"}),
    standalone=frozenset({"cent", "mille"}),
    anchors=("million", "milliard", "mille", "euro", "dollar", "livre", "franc"),
)
