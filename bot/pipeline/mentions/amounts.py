"""Sums of money in running English, French and Italian text.

Every sum is reported as the text writes it, with exact offsets; what a sum *is* (fine, maximum, turnover) is decided
elsewhere. Words in brackets that repeat a figure ("euro 4.000,00 (quattromila)") belong to its span.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from bot.pipeline.languages.numbers import MILLION
from bot.pipeline.mentions.claims import SENTENCE_END, counts_nothing, is_claimed
from bot.pipeline.mentions.currencies import SIGNS, CurrencyMark, mark_after, mark_before, may_name_money, settle
from bot.pipeline.mentions.elided import FoundSum, share_with_twins, take_scale
from bot.pipeline.mentions.numerals import (
    Folded,
    Numeral,
    confirm_in_words,
    figures,
    fold,
    number_words,
    numbers_in_words,
)
from bot.pipeline.mentions.qualifiers import qualifiers


@dataclass(frozen=True, slots=True, kw_only=True)
class SumMention:
    """One sum as a text names it.

    Attributes:
        start, end, text: ``text`` is exactly ``source[start:end]``, currency included.
        amount: units of the currency (euros, not cents).
        currency: ISO 4217; None where the text names none ("a 1.75 million penalty").
        approximate: "nearly", "plus de", "circa", or a round fraction such as "half a million".
        suspect: why the figure as written cannot be trusted; None where it can.
        per_day: for each day ("par jour de retard").
        ceiling: a maximum ("up to", "jusqu'à", "fino a", "or 4% of turnover").
        elided: scale or currency is that of a neighbour ("60 and 40 million euros", "42 millions : 15 pour …").
    """

    start: int
    end: int
    text: str
    amount: Decimal
    currency: str | None
    approximate: bool = False
    suspect: str | None = None
    per_day: bool = False
    ceiling: bool = False
    elided: bool = False


def find_sums(text: str, language: str, default_currency: str | None) -> tuple[SumMention, ...]:
    """The sums of money in a text, in its order; pure, linear in its length, raising on no text.

    Args:
        language: ISO 639-1; decides only where the shape of a figure leaves a choice, and which number words are read.
        default_currency: what the acting regulator works in, for a bare "$".
    """
    folded = fold(text)
    lower = folded.lower
    sums = [FoundSum(numeral, numeral.start, numeral.end) for numeral in _numerals(lower, language)]
    if not sums:
        return ()
    if _find_currencies(sums, folded):
        _share_in_lists(sums, lower)
        _share_total(sums, lower)
    _accept_bare(sums, folded)
    share_with_twins(sums, folded)
    _read_column(sums, lower)
    money = [each for each in sums if each.currency is not None or each.bare]
    if not money or not may_name_money(lower, folded.written):
        return ()
    return tuple([_mention(each, folded, text, default_currency) for each in money])


def _numerals(lower: str, language: str) -> list[Numeral]:
    """Numbers in figures and words, compounds joined, in text order, none within another."""
    words = number_words(language)
    numerals = figures(lower, language)
    if "(" in lower:
        for numeral in numerals:
            if lower.startswith(("(", " ("), numeral.end):
                confirm_in_words(numeral, lower, words)
    worded = numbers_in_words(lower, words)
    if worded:
        numerals = _without_overlaps([*numerals, *worded])
    compound = any(numeral.scale >= MILLION for numeral in numerals) or (bool(worded) and "(" in lower)
    return _joined(numerals, lower) if compound else numerals


def _without_overlaps(numerals: Iterable[Numeral]) -> list[Numeral]:
    kept: list[Numeral] = []
    for numeral in sorted(numerals, key=lambda each: (each.start, -each.end)):
        if not kept or numeral.start >= kept[-1].end:
            kept.append(numeral)
    return kept


_COMPOUND_GAPS: Final = frozenset({" ", " e ", " et ", " and "})


def _joined(numerals: list[Numeral], lower: str) -> list[Numeral]:
    """Joins "2 milioni e 800 mila", "1 million 250 000", "due milioni e 800mila"."""
    joined: list[Numeral] = []
    for numeral in numerals:
        last = joined[-1] if joined else None
        if last is not None and last.scale >= MILLION and _completes(last, numeral, lower):
            last.value += numeral.value
            last.end = numeral.end
            last.scale = 1
            last.is_grouped = True
            last.suspect = last.suspect or numeral.suspect
        elif last is not None and _in_figures(last, numeral, lower):
            last.end = numeral.end + 1
        else:
            joined.append(numeral)
    return joined


def _in_figures(last: Numeral, numeral: Numeral, lower: str) -> bool:
    """ "Dix millions (10.000.000) de francs": the same number again, and its currency behind the bracket."""
    bracketed = lower[last.end : numeral.start] == " (" and lower[numeral.end : numeral.end + 2] == ") "
    return bracketed and last.value == numeral.value


def _completes(last: Numeral, numeral: Numeral, lower: str) -> bool:
    """Whether a number goes on one of millions before it."""
    return (
        not last.is_letter_scaled
        and 1_000 <= numeral.value < last.scale
        and numeral.is_large
        and lower[last.end : numeral.start] in _COMPOUND_GAPS
        and last.base == last.base.to_integral_value()
    )


def _find_currencies(sums: list[FoundSum], folded: Folded) -> bool:
    """Give each number the currency beside it, if any; a mark between two numbers goes to one of them only."""
    lower, written = folded.lower, folded.written
    taken_until = 0
    found = False
    for index, each in enumerate(sums):
        numeral = each.numeral
        before = mark_before(lower, written, numeral.start)
        if before is not None and (before.start < taken_until or _is_event(numeral, before, lower)):
            before = None
        after = mark_after(lower, written, numeral.end, large=numeral.is_large or numeral.is_worded)
        if after is not None and _belongs_to_next(sums, index, before, after, folded):
            after = None
        if before is not None or after is not None:
            _take_marks(each, before, after)
            found = True
        taken_until = each.end
    return found


def _take_marks(each: FoundSum, before: CurrencyMark | None, after: CurrencyMark | None) -> None:
    if before is not None:
        each.currency, each.start, each.is_before = before.currency, before.start, True
    if after is None:
        return
    agrees = before is None or after.currency == before.currency or "$" in {before.currency, after.currency}
    if agrees:
        each.end = after.end
    if before is None or (before.currency == "$" and agrees):
        each.currency = after.currency


def _is_event(numeral: Numeral, before: CurrencyMark, lower: str) -> bool:
    """Whether "Euro 2024" is a tournament or a standard rather than a sum."""
    if not (before.is_name and numeral.is_bare_integer and (numeral.value < 10 or 1990 <= numeral.value <= 2050)):
        return False
    return not lower.endswith((" di ", " de ", " of ", " a ", " pari a "), 0, before.start)


def _belongs_to_next(
    sums: Sequence[FoundSum], index: int, before: CurrencyMark | None, after: CurrencyMark, folded: Folded
) -> bool:
    if index + 1 == len(sums):
        return False
    following = sums[index + 1].numeral
    if not 0 <= following.start - after.end <= 1 or folded.lower[after.end : following.start].strip():
        return False
    if after.is_name and not folded.lower.endswith("euro", 0, after.end):
        return False
    if mark_after(folded.lower, folded.written, following.end, large=following.is_large) is not None:
        return False
    numeral = sums[index].numeral
    return before is not None or (numeral.is_bare_integer)


_AND: Final = frozenset({" and ", " e ", " ed ", " et ", " & ", ", and ", " or ", " o ", " ou "})
_DASH: Final = " - "
_RANGE: Final = frozenset({"-", _DASH, " to ", " à ", " a "})
_COMMA: Final = ", "
#: What numbers beside sums may count instead: "articles 12 and 13 million".
_NUMBERED: Final = re.compile(
    r"(?:art(?:icles?|icol[oi])?s?\.?|sections?|regulations?|recitals?|paragraphs?|commi?a?|paragraphes?|nn?°?\.?|"
    r"nos?\.?|points?|apps?|principles?) ?$"
)


def _share_in_lists(sums: list[FoundSum], lower: str) -> None:
    """Lists and ranges that name scale or currency once: "60 and 40 million euros", "€10-20 million"."""
    joined_by_and = False
    for index in range(len(sums) - 2, -1, -1):
        each, following = sums[index], sums[index + 1]
        gap = lower[each.end : following.start] if following.start - each.end <= 5 else ""
        is_and = gap in _AND or gap in _RANGE
        joined_by_and = is_and or (joined_by_and and gap == _COMMA)
        if not joined_by_and:
            continue
        if following.currency and not following.is_before and each.currency is None:
            _share_backwards(each, following, lower, is_range=gap in _RANGE)
        elif each.is_before and is_and:
            listed = gap == _DASH and not counts_nothing(lower, following.end)  # "£90,000 – 7.8 million texts"
            if not listed:
                _share_forwards(each, following, is_range=gap in _RANGE)
        elif gap == " to " and each.currency and following.currency is None and _stands_alone(following, lower):
            following.currency, following.elided = each.currency, True  # "from 9.55 million euros to 900,000"


def _stands_alone(each: FoundSum, lower: str) -> bool:
    """Whether a large figure counts nothing that the text names after it."""
    numeral = each.numeral
    large = numeral.is_grouped or numeral.is_large
    return large and not numeral.is_letter_scaled and counts_nothing(lower, each.end)


_FALLS: Final = 4  # times


def _share_backwards(each: FoundSum, following: FoundSum, lower: str, *, is_range: bool) -> None:
    numeral, giver = each.numeral, following.numeral
    if numeral.is_bare_integer and (
        numeral.base >= 1_000 or _NUMBERED.search(lower[max(0, each.start - 12) : each.start])
    ):
        return
    falls = giver.scale >= MILLION and numeral.base < _FALLS * giver.base  # "ridotta da 100 a 65 milioni"
    rises = numeral.base < giver.base or falls or not is_range  # "from 500 to 30 thousand" shares the currency alone
    if not numeral.is_large and rises:
        take_scale(numeral, giver)
    each.currency = following.currency
    each.elided = True


def _share_forwards(each: FoundSum, following: FoundSum, *, is_range: bool) -> None:
    numeral, other = each.numeral, following.numeral
    if following.currency is None:
        if not (is_range and other.is_large):
            return
        following.currency = each.currency
        following.elided = True
    shares_scale = numeral.scale == 1 and other.scale > 1 and not numeral.is_grouped and numeral.base < 1_000
    if shares_scale and each.currency == following.currency and numeral.base < 100 * other.base:
        take_scale(numeral, other)
        each.elided = True


_OPENER: Final = re.compile(r"[^.;\n]{0,40}?(?::|\(| dont | soit | of which | di cui | including | - )")
_SHARE_FOR: Final = re.compile(
    r" (?:pour|for|per|to|against|contre|à|au|aux|a|al|alla|a carico|nei confronti|visant)\b"
)
_REACH: Final = 240


def _share_total(sums: list[FoundSum], lower: str) -> None:
    """Parts that leave out the scale of their total: "42 millions : 15 pour …, et 27 pour …"."""
    for index, total in enumerate(sums):
        if not total.currency or total.numeral.scale < 1_000:
            continue
        if _OPENER.match(lower, total.end, total.end + 60):
            _share_parts(total, sums[index + 1 : index + 12], lower)


def _share_parts(total: FoundSum, following: Sequence[FoundSum], lower: str) -> None:
    parts: list[FoundSum] = []
    for part in following:
        numeral = part.numeral
        if part.start - total.end > _REACH or part.currency:
            break
        if numeral.scale == 1 and numeral.base < total.numeral.base and _SHARE_FOR.match(lower, numeral.end):
            parts.append(part)
    if len(parts) < 2 or sum(part.numeral.base for part in parts) != total.numeral.base:
        return
    for part in parts:
        take_scale(part.numeral, total.numeral)
        part.currency = total.currency
        part.elided = True


def _accept_bare(sums: list[FoundSum], folded: Folded) -> None:
    """Large numbers without a currency that a penalty word or a sum before them claims: "et 150 millions à la marque".

    The currency is that of a sum in the same sentence, or the one that every other sum of the text has, else None.
    """
    lower = folded.lower
    unclaimed = [
        index
        for index, each in enumerate(sums)
        if (each.numeral.is_grouped or each.numeral.scale > 1) and not (each.currency or each.numeral.is_letter_scaled)
    ]
    if not unclaimed:
        return
    currencies = {each.currency for each in sums if each.currency}
    only = currencies.pop() if len(currencies) == 1 else None
    for index in unclaimed:
        each, numeral = sums[index], sums[index].numeral
        before = sums[index - 1] if index and sums[index - 1].is_money else None
        if is_claimed(each.start, each.end, numeral.scale, (before.start, before.end) if before else None, folded):
            each.bare = True
            each.currency = _neighbour_currency(sums, index, lower) or only
            each.elided = each.currency is not None


def _neighbour_currency(sums: Sequence[FoundSum], index: int, lower: str) -> str | None:
    each = sums[index]
    for other in sums[index + 1 : index + 3]:
        if other.currency and not SENTENCE_END.search(lower, each.end, min(other.start, each.end + _REACH)):
            return other.currency if other.start - each.end < _REACH else None
    for other in reversed(sums[max(0, index - 2) : index]):
        if lower[other.start - 1 : other.start] == "(" and index > 1:
            continue  # "SEK 52 million (€5.1m) instead of 75 million"
        if other.currency and not SENTENCE_END.search(lower, max(other.end, each.start - _REACH), each.start):
            return other.currency if each.start - other.end < _REACH else None
    return None


_COLUMN: Final = re.compile(r"[\[(](€|£|eur|gbp|chf|sek)[\])]")
_HEADING: Final = re.compile(r"\b(?:fines?|penalt(?:y|ies)|amounts?|amendes?|montants?|sanzion[ei]|import[oi]) ?$")


def _read_column(sums: list[FoundSum], lower: str) -> None:
    """Cells of a table whose heading alone names the currency: "Fine [€]", "Montant (EUR)"."""
    cells = [each for each in sums if each.numeral.is_grouped and each.currency is None]
    heading = _COLUMN.search(lower) if cells else None
    if heading is None or not _HEADING.search(lower[max(0, heading.start() - 12) : heading.start()]):
        return
    for each in cells:
        if each.start > heading.end() and lower[each.end : each.end + 1] in {"", ",", ";", "|", "\n"}:
            each.currency = SIGNS.get(heading[1], heading[1].upper())
            each.elided = True


def _mention(each: FoundSum, folded: Folded, text: str, default_currency: str | None) -> SumMention:
    lower, numeral = folded.lower, each.numeral
    said = qualifiers(lower, each.start, each.end)
    start, end = folded.span(each.start, each.end)
    return SumMention(
        start=start,
        end=end,
        text=text[start:end],
        amount=_plain(numeral.value),
        currency=settle(each.currency, lower, default_currency) if each.currency else None,
        approximate=said.approximate or numeral.is_round,
        suspect=numeral.suspect,
        per_day=said.per_day,
        ceiling=said.ceiling,
        elided=each.elided,
    )


def _plain(value: Decimal) -> Decimal:
    whole = value.to_integral_value()
    return Decimal(int(whole)) if whole == value else value.normalize()
