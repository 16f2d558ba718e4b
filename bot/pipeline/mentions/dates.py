"""Dates as press releases and registers write them, in English, French and Italian.

A date of several figures is read day first, as Europe and Australia write it, and year first where it opens with four
digits. A day without a year is the latest such day that is not after the reference day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal

from bot.pipeline.mentions.small_letters import small_letters

Precision = Literal["day", "month"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """One date in a text.

    Attributes:
        start, end: offsets in characters; ``text`` is exactly ``source[start:end]``.
        value: the day; the first of the month where ``precision`` is ``month``.
        precision: ``month`` where the text names no day: then no day may be claimed.
        dated: whether the text itself names the year.
        of_law: whether it is part of a law's name ("loi du 6 janvier 1978"), so that nothing happened on it.
    """

    start: int
    end: int
    text: str
    value: date
    precision: Precision = "day"
    dated: bool = True
    of_law: bool = False


_MONTHS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        "fr": (
            "janvier janv",
            "février fevrier févr fév",
            "mars",
            "avril avr",
            "mai",
            "juin",
            "juillet juil",
            "août aout",
            "septembre sept",
            "octobre oct",
            "novembre nov",
            "décembre decembre déc",
        ),
        "it": (
            "gennaio gen",
            "febbraio feb",
            "marzo mar",
            "aprile apr",
            "maggio mag",
            "giugno giu",
            "luglio lug",
            "agosto ago",
            "settembre sett set",
            "ottobre ott",
            "novembre nov",
            "dicembre dic",
        ),
    }
)
# English words that are no month where they stand in small letters without a day and a year beside them.
_ALSO_WORDS = frozenset({"may", "march", "mar", "jan", "mag", "set", "ago", "sett", "apr"})
_LAW_REACH = 90
_LAW_BEFORE = re.compile(
    r"\b(?:loi|law|act|legge|decreto(?: legislativo| legge)?|d[ée]cret|ordonnance|directive|direttiva"
    r"|regulation|regolamento|règlement|(?<!\.)l\.|d\.l\.|lgs\.?)(?:(?<=\.)|\b)[ \u00a0]?(?:\((?:ue|eu|ce"
    r"|ec)\) ?)?(?:n\.?[°o]?\.? ?)?(?:[\d/-]{1,9}(?:/ce|/ec)?)?,?"
    r"(?: (?:del parlamento europeo e del consiglio|du parlement européen et du conseil"
    r"|of the european parliament and of the council))?,?(?: \([^()]{1,40}\),?)?"
    r" ?(?:adottato il|adopté le|du|of|del|dell['’])?\s{0,3}$"
)
#: One of these is in everything that ``_LAW_BEFORE`` finds.
_LAW_STEMS = (
    "loi",
    "law",
    "act",
    "legge",
    "cret",
    "ordonnance",
    "direct",
    "dirett",
    "regul",
    "regol",
    "règl",
    "l.",
    "lgs",
)
_EARLIEST, _LATEST = 1900, 2100
_GAP = r"[\s\u00a0\u202f]{1,3}"
_YEAR = r"(?P<{}>(?:19|20)\d{{2}})(?!\d)"
# "8 avril 2 000 personnes": a day is no day where the figure goes on.
_NO_MORE_DIGITS = r"(?!\d|[.,\u00a0\u202f ]\d{3})"
_FIGURES = re.compile(r"\d\d*")  # not "+": a search for one digit is made at twice the speed
_LETTERS = re.compile(r"[^\W\d_]+")
_MONTH_REACH = 24  # from the beginning of a month's name to the figure after it
_NUMERIC_SIGNS = ("-", "/", ".")
_NUMERIC = re.compile(
    r"(?<![\w.,/-])(?:"
    r"(?P<y1>(?:19|20)\d{2})(?P<s1>[-/.])(?P<m1>\d{1,2})(?P=s1)(?P<d1>\d{1,2})"
    r"|(?P<d2>\d{1,2})(?P<s2>[-/.])(?P<m2>\d{1,2})(?P=s2)(?P<y2>(?:19|20)\d{2})"
    r"|(?P<d3>\d{2})/(?P<m3>\d{2})/(?P<y3>\d{2})"
    r")(?![\w/]|[.,-]\d)"
)


def _names(language: str) -> dict[str, int]:
    return {name: number for number, names in enumerate(_MONTHS[language], 1) for name in names.split()}


def _worded(months: Mapping[str, int]) -> re.Pattern[str]:
    month = "(?P<{}>" + "|".join(sorted(map(re.escape, months), key=len, reverse=True)) + r")\b\.?"
    day = r"(?<![\w.,/€$£-])(?P<{}>[0-3]?\d)(?:er|ère|re|st|nd|rd|th|°|º)?"
    return re.compile(
        day.format("d1")
        + rf"{_GAP}(?:of{_GAP})?"
        + month.format("m1")
        + rf"(?:(?:,|{_GAP}del)?{_GAP}{_YEAR.format('y1')})?"
        + rf"|\b{month.format('m2')}{_GAP}(?:the{_GAP})?(?P<d2>[0-3]?\d)(?:st|nd|rd|th)?\b"
        + rf"(?:,?{_GAP}{_YEAR.format('y2')}|{_NO_MORE_DIGITS})"
        + rf"|\b{month.format('m3')}(?:,|{_GAP}(?:of|del))?{_GAP}{_YEAR.format('y3')}"
    )


_MONTH_NAMES: Mapping[str, Mapping[str, int]] = {language: _names(language) for language in _MONTHS}
_EVERY_MONTH: Mapping[str, int] = {name: number for names in _MONTH_NAMES.values() for name, number in names.items()}
_WORDED = {language: _worded(names) for language, names in _MONTH_NAMES.items()}
_WORDED_ANY = _worded(_EVERY_MONTH)


def month_named(word: str) -> int | None:
    """The number of the month that a word in small letters names in any language; None for no month."""
    return _EVERY_MONTH.get(word)


def find_dates(text: str, language: str, reference: date | None = None, *, offset: int = 0) -> tuple[DateMention, ...]:
    """Every date in the text, in its order.

    Args:
        text: plain text.
        language: ISO 639-1 code; month names of every known language are read where it is none of them.
        reference: the day by which a date without a year is placed, such as the day of publication; without it such
            dates are left out.
        offset: where the text stands in a longer one, whose places the mentions are to give.
    """
    figures = [run.span() for run in _FIGURES.finditer(text)]
    if not figures:
        return ()
    found = [*_worded_dates(text, language, reference, figures, offset), *_numeric_dates(text, figures, offset)]
    found.sort(key=lambda mention: mention.start)
    return tuple(found)


def _worded_dates(
    text: str, language: str, reference: date | None, figures: Sequence[tuple[int, int]], offset: int
) -> Iterator[DateMention]:
    small = small_letters(text)
    months = _MONTH_NAMES.get(language, _EVERY_MONTH)
    pattern = _WORDED.get(language, _WORDED_ANY)
    free = 0
    for at in _openings(small, figures, months):
        match = pattern.match(small, at) if at >= free else None
        if match is None:
            continue
        start, free = match.span()
        said = text[start:free]
        name = match["m1"] or match["m2"] or match["m3"]
        day = match["d1"] or match["d2"]
        year = match["y1"] or match["y2"] or match["y3"]
        if name in _ALSO_WORDS and name in said and not (day and year):
            continue
        value = _place(int(year) if year else None, months[name], int(day) if day else 1, reference)
        if value is not None:
            yield DateMention(
                start=start + offset,
                end=free + offset,
                text=said,
                value=value,
                precision="day" if day else "month",
                dated=year is not None,
                of_law=_in_law(small, start),
            )


def _openings(small: str, figures: Sequence[tuple[int, int]], months: Mapping[str, int]) -> list[int]:
    """Where a date in words may begin: at a figure, or at the name of a month shortly before one."""
    places: set[int] = set()
    for start, end in figures:
        is_day = end - start <= 2
        if is_day:
            places.add(start)
        if (is_day or end - start == 4) and small[start - 1 : start].isspace():
            opening = max(start - _MONTH_REACH, 0)
            if not months.keys().isdisjoint(_LETTERS.findall(small, opening, start)):
                words = _LETTERS.finditer(small, opening, start)
                places.update(word.start() for word in words if word[0] in months)
    return sorted(places)


def _place(year: int | None, month: int, day: int, reference: date | None) -> date | None:
    """The day meant; without a year the latest one not after the reference."""
    if year is not None:
        return _day(year, month, day)
    if reference is None:
        return None
    candidates = (_day(reference.year - back, month, day) for back in range(9))
    return next((value for value in candidates if value is not None and value <= reference), None)


def _in_law(small: str, start: int) -> bool:
    opening = max(0, start - _LAW_REACH)
    before = small[opening:start]
    return any(stem in before for stem in _LAW_STEMS) and _LAW_BEFORE.search(small, opening, start) is not None


def _numeric_dates(text: str, figures: Sequence[tuple[int, int]], offset: int) -> Iterator[DateMention]:
    for start, end in figures:
        match = _NUMERIC.match(text, start) if text.startswith(_NUMERIC_SIGNS, end) else None
        if match is None:
            continue
        if match["y1"]:
            value = _day(int(match["y1"]), int(match["m1"]), int(match["d1"]))
        else:
            year = int(match["y2"] or "20" + match["y3"])
            first, second = int(match["d2"] or match["d3"]), int(match["m2"] or match["m3"])
            value = _day(year, second, first) or _day(year, first, second)
        if value is not None:
            yield DateMention(start=start + offset, end=match.end() + offset, text=match[0], value=value)


def _day(year: int, month: int, day: int) -> date | None:
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
