"""Sums that leave out the scale of a sum before them: "8 million to Acme plc and 6 to Acme Ltd"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.pipeline.languages.numbers import MILLION
from bot.pipeline.mentions.claims import SENTENCE_END
from bot.pipeline.mentions.numerals import Folded, Numeral


@dataclass(slots=True)
class FoundSum:
    """A numeral with the currency found for it, while the text is read."""

    numeral: Numeral
    start: int
    end: int
    currency: str | None = None
    is_before: bool = False
    elided: bool = False
    bare: bool = False

    @property
    def is_money(self) -> bool:
        return self.currency is not None or self.bare


def take_scale(numeral: Numeral, giver: Numeral) -> None:
    """Let a numeral count in the millions, or thousands, of another: "60 and 40 million"."""
    numeral.value = numeral.base * giver.scale
    numeral.scale = giver.scale


_SAME_TURN: Final = re.compile(
    r"(?: d'amende)?(?: a carico d(?:i|el|ella)| nei confronti d(?:i|el|ella)|,? à l'encontre de|"
    r" per| for| against| contre| pour| a| à) (?=[^\W\d_])"
)
_OF_IT: Final = re.compile(r"\b(?:ne|en) (?:dov|pag|vers|sbors|deve|devr|pai|doit|devo)\w* $")
#: "e ad Acme 35"
_AND_TO: Final = re.compile(r" (?:e|ed|et|and|,) (?:a|ad|à|to|al|alla) [A-Z][\w.&]+(?: [A-Z][\w.&]+){0,4} ")
_NAMED_THEN: Final = re.compile(
    r"(?:,|;| et|, et) (?:la |le |l'|les )?[A-Z][\w.&'-]+(?: (?:des |de |du )?[A-Z][\w.&'-]+){0,3},? (?:de )?"
)
_TO_A_TWIN: Final = 100
_THOUSAND: Final = 1_000


def share_with_twins(sums: list[FoundSum], folded: Folded) -> None:
    """ "8 million to Acme plc and 6 to Acme Ltd", "Acme, cui spettano 200 milioni, e Bolt, che ne dovrà 125"."""
    lower = folded.lower
    last: FoundSum | None = None
    for twin in sums:
        each, last = last, twin if twin.is_money else last
        if each is None:
            continue
        if _repeats(each, twin, folded):
            twin.currency, twin.bare, twin.elided = each.currency, each.bare, True
            last = twin
            continue
        if _own_thousands(each, twin, folded) or _compared(each, twin, folded.lower):
            twin.currency, twin.bare, twin.elided = each.currency, each.bare, True
            last = twin
            continue
        small = twin.numeral.scale == 1 and twin.numeral.base < 1_000 and not twin.currency
        if not (small and each.is_money and each.numeral.scale >= MILLION and twin.start - each.end < _TO_A_TWIN):
            continue
        if SENTENCE_END.search(lower, each.end, twin.start):
            continue
        of_it = _OF_IT.search(lower, each.end, twin.start) or _AND_TO.fullmatch(folded.written, each.end, twin.start)
        if of_it or _turned_alike(each, twin, folded) or _completes(sums, each, twin, lower):
            take_scale(twin.numeral, each.numeral)
            twin.currency, twin.bare, twin.elided = each.currency, each.bare, True


def _repeats(each: FoundSum, twin: FoundSum, folded: Folded) -> bool:
    """ "120 000 euros à Acme, 45 000 à Bolt", "Acme devra 120 000 euros, Bolt 45 000": the currency left out."""
    grouped = (twin.numeral.is_grouped or twin.numeral.is_large) and not twin.currency and each.is_money
    if not grouped or twin.start - each.end > _TO_A_TWIN or SENTENCE_END.search(folded.lower, each.end, twin.start):
        return False
    if _turned_alike(each, twin, folded):
        return True
    named = _NAMED_THEN.fullmatch(folded.written, each.end, twin.start)
    return named is not None and folded.lower.startswith((".", ",", " et ", ";"), twin.end)


_TO: Final = re.compile(
    r" (?:a|ad|al|allo|alla|all'|ai|agli|alle|à|au|aux|to|for|per|pour) ?(?=[^\W\d_])| (?:la|il) (?=prim|second|terz)"
)


def _own_thousands(each: FoundSum, twin: FoundSum, folded: Folded) -> bool:
    """ "16mila euro al Consiglio e 9mila all'Istituto", "20mila euro la prima, 9mila la seconda": without currency."""
    lower = folded.lower
    if not each.is_money or twin.is_money or twin.numeral.scale < _THOUSAND or twin.start - each.end >= _TO_A_TWIN:
        return False
    if SENTENCE_END.search(lower, each.end, twin.start) or not lower.endswith(
        (" e ", " ed ", " et ", " and ", ", ", "; "), 0, twin.start
    ):
        return False
    return _TO.match(lower, each.end) is not None and _TO.match(lower, twin.end) is not None


_LESS_THAN: Final = (
    *("meno dei ", "meno degli ", "rispetto ai ", "rispetto agli ", "invece dei ", "anziché ", "a fronte dei "),
    *("less than the ", "instead of ", "down from ", "instead of the ", "rather than the "),
    *("moins que les ", "loin des ", "au lieu des ", "au lieu de ", "contre les "),
)
_COUNTED: Final = re.compile(r"[ \xa0](?:di|de|d'|of)\b|[ \xa0](?:people|users|customers)")


def _compared(each: FoundSum, twin: FoundSum, lower: str) -> bool:
    """ "2 milioni di sterline, meno dei 4,5 milioni prospettati": what a sum is compared with is money too."""
    large = twin.numeral.scale >= _THOUSAND and not twin.is_money and each.is_money
    if not large or twin.start - each.end >= _TO_A_TWIN or SENTENCE_END.search(lower, each.end, twin.start):
        return False
    return lower.endswith(_LESS_THAN, 0, twin.start) and _COUNTED.match(lower, twin.end) is None


def _completes(sums: list[FoundSum], each: FoundSum, twin: FoundSum, lower: str) -> bool:
    """ "530 million … : 485 million for the transfers, and 45 for transparency"."""
    whole = each.numeral.value + twin.numeral.base * each.numeral.scale
    first, second = _SAME_TURN.match(lower, each.end), _SAME_TURN.match(lower, twin.end)
    alike = first is not None and second is not None and first[0] == second[0]
    return alike and any(other.numeral.value == whole for other in sums if other.start < each.start)


def _turned_alike(each: FoundSum, twin: FoundSum, folded: Folded) -> bool:
    first, second = _SAME_TURN.match(folded.lower, each.end), _SAME_TURN.match(folded.lower, twin.end)
    if first is None or second is None or first[0].removeprefix(" d'amende") != second[0]:
        return False
    joined = folded.lower.endswith((" e ", " ed ", " and ", " et ", ", "), each.end, twin.start)
    return joined and folded.written[second.end()].isupper() and folded.written[first.end()].isupper()
