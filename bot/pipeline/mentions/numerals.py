"""Numbers in running text: figures with their separators and scale, and numbers in words.

Figures are read by shape first: groups of three digits are thousands, whichever sign parts them, since one page may
hold "1.5 million" and "500.000", or "800,000 €" beside "2,25 million €". Only where the shape leaves a choice
("1,250 million") does the language decide. A figure that fits no grammar is read as well as may be and marked suspect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from bot.pipeline.languages.numbers import MILLION, SCALE_LETTERS, SCALE_WORDS, THOUSAND, NumberWords
from bot.pipeline.languages.numbers_en import ENGLISH
from bot.pipeline.languages.numbers_fr import FRENCH
from bot.pipeline.languages.numbers_it import ITALIAN

_NUMBER_WORDS: Final[Mapping[str, NumberWords]] = {"en": ENGLISH, "fr": FRENCH, "it": ITALIAN}

#: Figures longer than this are no sums.
_LONGEST_FIGURE: Final = 24
#: Longer than any Italian number below a million ("quattrocentocinquantaquattromila…").
_LONGEST_WORD: Final = 64
#: A scale word after more than this many units ("150 000 millions") is a slip of the pen; the figure is read in full.
_MOST_SCALED: Final = 10_000

_FIGURE: Final = re.compile(
    r"[0-9](?:[0-9]{0,2}(?: [0-9]{3})+(?![0-9])(?:[.,][0-9]{1,2}(?![0-9]))?|[0-9]*(?:[.,'][0-9]+)*)(?:/00(?![0-9]))?"
)
_SCALE: Final = re.compile(r"[ \n-]{0,2}([^\W\d_]{1,10})(?![^\W\d_])(?:\.(?= ))?")
_SCALE_INITIALS: Final = frozenset(word[0] for word in (*SCALE_WORDS, *SCALE_LETTERS))
_SECOND_SCALE: Final = re.compile(r" (?:di |de )?(million|billion|millions|milliards|milioni|miliardi)(?![^\W_])")
_AND_A_HALF: Final = re.compile(r" (?:and a half|et demie?|e mezzo)(?![^\W_])")
_BRACKETED_WORDS: Final = re.compile(r" ?\(\s?([^\W\d_][^()\d]{2,80})(?:/00)?\s?\)")
_INVISIBLE: Final = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_WIDE: Final = re.compile("[\uff01-\uff5e\uffe1]")
_INVISIBLE_OR_WIDE: Final = re.compile(f"[{_INVISIBLE.pattern[1:-1]}{_WIDE.pattern[1:-1]}]")
_PLAIN: Final = (
    *((space, " ") for space in "\u00a0\u202f\u2009\u2007\u2008\u200a\u205f\u3000\t"),
    *((quote, "'") for quote in "’‘´"),
    *((hyphen, "-") for hyphen in "‐‑‒–—−"),
    ("\r", "\n"),
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text made plain for reading, and the way back.

    Attributes:
        lower: lower case, plain spaces, apostrophes and hyphens, no invisible characters.
        written: the same letters as they stand, of equal length.
        places: where each character stood; None where nothing was left out.
    """

    lower: str
    written: str
    places: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the text as given."""
        if self.places is None:
            return start, end
        return self.places[start], self.places[end - 1] + 1


def fold(text: str) -> Folded:
    """Make a text plain: typographic spaces, fullwidth forms and capitals, soft hyphens left out."""
    if text.isascii():
        return Folded(text.lower().replace("\t", " ").replace("\r", "\n"), text)
    places = None
    if _INVISIBLE_OR_WIDE.search(text):
        if _INVISIBLE.search(text):
            places = tuple(place for place, letter in enumerate(text) if not _INVISIBLE.match(letter))
            text = _INVISIBLE.sub("", text)
        text = _WIDE.sub(lambda m: "£" if m[0] == "\uffe1" else chr(ord(m[0]) - 0xFEE0), text)
    lower = text.lower()
    if len(lower) != len(text):  # a few capitals, such as the dotted Turkish I, have a longer small form
        lower = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    for odd, plain in _PLAIN:
        lower = lower.replace(odd, plain)
    return Folded(lower, text, places)


@dataclass(slots=True)
class Numeral:
    """A number of the text.

    Attributes:
        start, end: where it stands, scale word and confirming brackets included.
        value: with its scale.
        scale: 1, or what its scale word multiplies by.
        base: the value before scaling, for lists that share a scale.
        is_grouped: whether its thousands are parted ("150 000").
        is_letter_scaled: whether its scale is a letter, which counts only beside a currency.
        is_worded: whether it is written in words.
        is_round: whether it is a round fraction ("half a million").
        suspect: why the figure as written cannot be trusted.
    """

    start: int
    end: int
    value: Decimal
    base: Decimal
    scale: int = 1
    is_grouped: bool = False
    is_letter_scaled: bool = False
    is_worded: bool = False
    is_round: bool = False
    suspect: str | None = None

    @property
    def is_large(self) -> bool:
        """Whether it has groups of thousands or a scale."""
        return self.is_grouped or self.scale > 1

    @property
    def is_bare_integer(self) -> bool:
        """Whether it is a plain figure: a year, a count, an article's number."""
        return not self.is_large and not self.is_worded and self.base == self.base.to_integral_value()


def number_words(language: str) -> NumberWords:
    """The number words of a language; English for one that has none here."""
    return _NUMBER_WORDS.get(language, ENGLISH)


def figures(lower: str, language: str) -> list[Numeral]:
    """Numbers in figures, in text order."""
    found: list[Numeral] = []
    for match in _FIGURE.finditer(lower):
        start, end = match.span()
        if end - start > _LONGEST_FIGURE or (start and lower[start - 1] in "/_#"):
            continue
        raw = match[0]
        if raw.isdigit() and not _may_be_scaled(lower, end):
            value = Decimal(raw)
            found.append(Numeral(start, end, value, value))
        else:
            found.append(_figure(lower, start, end, language))
    return found


def _figure(lower: str, start: int, end: int, language: str) -> Numeral:
    raw = lower[start:end].removesuffix("/00")
    if not _may_be_scaled(lower, end):
        value, is_grouped, fault = _read_figure(raw, language, is_scaled=False)
        return Numeral(start, end, value, value, is_grouped=is_grouped, suspect=fault)
    word, after = _scale_after(lower, end)
    scale = SCALE_WORDS.get(word) or SCALE_LETTERS.get(word, 1)
    slip = None
    if scale == 1 and _resembles_scale(word):
        scale, slip = _nearest_scale(word), f"“{word}” is misspelt"
    value, is_grouped, fault = _read_figure(raw, language, is_scaled=scale > THOUSAND)
    numeral = Numeral(start, end, value, value, is_grouped=is_grouped, suspect=fault)
    if scale > 1:
        _apply_scale(numeral, lower, scale, after)
        numeral.is_letter_scaled = word in SCALE_LETTERS
        numeral.suspect = slip or fault
        if numeral.base >= _MOST_SCALED or (numeral.is_grouped and scale == THOUSAND):
            numeral.value, numeral.scale = numeral.base, 1
            numeral.suspect = "a scale word after a figure already in full"
    return numeral


def _may_be_scaled(lower: str, at: int) -> bool:
    """Whether what follows a figure begins like a scale word."""
    return lower[at : at + 3].lstrip(" \n-")[:1] in _SCALE_INITIALS


def _scale_after(lower: str, at: int) -> tuple[str, int]:
    match = _SCALE.match(lower, at)
    if match is None:
        return "", at
    word = match[1]
    if word.endswith("eur") and (word[:-3] in SCALE_LETTERS or word[:-3] in SCALE_WORDS):  # "5 MEUR"
        return word[:-3], match.start(1) + len(word) - 3
    return word, match.end()


def _apply_scale(numeral: Numeral, lower: str, scale: int, end: int) -> None:
    if scale == THOUSAND and (second := _SECOND_SCALE.match(lower, end)):
        scale *= SCALE_WORDS[second[1]]
        end = second.end()
    value = numeral.base
    if half := _AND_A_HALF.match(lower, end):
        value += Decimal("0.5")
        end = half.end()
    numeral.value = value * scale
    numeral.scale = scale
    numeral.end = end


def _resembles_scale(word: str) -> bool:
    """Whether a word is a scale word with a slip: "milllion", "bilion", "millon"."""
    return 5 <= len(word) <= 10 and word[0] in "mb" and word not in SCALE_WORDS and bool(_SLIP.fullmatch(word))


_SLIP: Final = re.compile(r"m+i*l+i*l*[io]+n+[sei]?|b+i*l+i*[io]+n+s?|mi+l+i+a+r+d+[sio]?")


def _nearest_scale(word: str) -> int:
    return SCALE_WORDS["billion"] if word[0] == "b" or "ard" in word else MILLION


def _read_figure(raw: str, language: str, *, is_scaled: bool) -> tuple[Decimal, bool, str | None]:
    """Value, whether it is grouped, and what is wrong with it."""
    if raw.isdigit():
        return Decimal(raw), False, None
    digits = raw.replace(" ", "").replace("'", "")
    spaced = len(digits) != len(raw)
    has_dot, has_comma = "." in digits, "," in digits
    if not has_dot and not has_comma:
        return Decimal(digits), spaced, None
    if has_dot and has_comma:
        return _two_separators(digits)
    return _one_separator(digits, "." if has_dot else ",", language, is_scaled=is_scaled, spaced=spaced)


def _two_separators(digits: str) -> tuple[Decimal, bool, str | None]:
    decimal = "." if digits.rfind(".") > digits.rfind(",") else ","
    group = "," if decimal == "." else "."
    whole, _, fraction = digits.rpartition(decimal)
    if decimal not in whole and _is_grouped(whole.split(group)) and len(fraction) <= 2:
        return Decimal(f"{whole.replace(group, '')}.{fraction}"), True, None
    return Decimal(re.sub(r"[.,]", "", digits)), True, "its separators fit no way of writing numbers"


def _one_separator(
    digits: str, separator: str, language: str, *, is_scaled: bool, spaced: bool
) -> tuple[Decimal, bool, str | None]:
    parts = digits.split(separator)
    looks_grouped = _is_grouped(parts) and not spaced
    if len(parts) > 2:
        return Decimal("".join(parts)), True, None if looks_grouped else "its groups are not of three digits"
    decimal_sign = "." if language == "en" else ","
    if looks_grouped and not (is_scaled and separator == decimal_sign):
        return Decimal("".join(parts)), True, None
    if len(parts[1]) > 3 and not is_scaled:
        return Decimal("".join(parts)), True, "its groups are not of three digits"
    return Decimal(f"{parts[0]}.{parts[1]}"), spaced, None


def _is_grouped(parts: list[str]) -> bool:
    first = parts[0]
    if not 1 <= len(first) <= 3 or first[0] == "0":
        return False
    return len(parts[1]) == 3 if len(parts) == 2 else all(len(part) == 3 for part in parts[1:])


def confirm_in_words(numeral: Numeral, lower: str, words: NumberWords) -> None:
    """Take in brackets that repeat the number in words, "4.000,00 (quattromila)"; mark it where they differ."""
    match = _BRACKETED_WORDS.match(lower, numeral.end)
    if match is None:
        return
    told = re.findall(r"[^\W\d_]+", match[1])
    if told and not words.belongs(told[-1]):
        told.pop()  # the currency
    value = words.read(told) if all(words.belongs(word) for word in told) else None
    if value is None:
        return
    numeral.end = match.end()
    if value[0] not in {numeral.value, numeral.value.to_integral_value(rounding="ROUND_FLOOR")}:
        numeral.suspect = "figures and words in brackets differ"


def numbers_in_words(lower: str, words: NumberWords) -> list[Numeral]:
    """Numbers in words that a scale word or a currency anchors; in text order within each anchor."""
    found: list[Numeral] = []
    done = 0
    for at in _anchored(lower, words):
        if at >= done and (run := _run(lower, at, words)):
            done = run[-1][1]
            found.extend(_split_run(lower, run, words))
    return found


def _anchored(lower: str, words: NumberWords) -> list[int]:
    """Where an anchor stands, other than right after figures."""
    places: list[int] = []
    for anchor in words.anchors:
        at = lower.find(anchor)
        while at >= 0:
            if not lower[at - 1 : at].isdigit() and not (at > 1 and lower[at - 1] == " " and lower[at - 2].isdigit()):
                places.append(at)
            at = lower.find(anchor, at + len(anchor))
    places.sort()
    return places


def _run(lower: str, at: int, words: NumberWords) -> list[tuple[int, int]]:
    """The number words around a place, as spans."""
    run: list[tuple[int, int]] = []
    first = _word_around(lower, at)
    if words.counts(lower[first[0] : first[1]]):
        run.append(first)
    left = first[0]
    while len(run) < 16 and (span := _word_before(lower, left)) and words.belongs(lower[span[0] : span[1]]):
        run.insert(0, span)
        left = span[0]
    right = run[-1][1] if run else at
    while run and len(run) < 24 and (span := _word_after(lower, right)) and words.belongs(lower[span[0] : span[1]]):
        run.append(span)
        right = span[1]
    return _trimmed(lower, run, words)


def _trimmed(lower: str, run: list[tuple[int, int]], words: NumberWords) -> list[tuple[int, int]]:
    """Without joiners at either end, and without a leading article that opens nothing ("a" in "for a hundred")."""
    while run and lower[run[0][0] : run[0][1]] in words.joiners | words.points:
        run = run[1:]
    while run and not words.counts(lower[run[-1][0] : run[-1][1]]):
        run = run[:-1]
    return run


def _split_run(lower: str, run: list[tuple[int, int]], words: NumberWords) -> Iterator[Numeral]:
    """One number, or several joined by "and" where together they make none."""
    told = [lower[start:end] for start, end in run]
    reading = words.read(told)
    if reading:
        yield _worded(run, told, reading, words)
        return
    for index, word in enumerate(told):
        if word in words.joiners and 0 < index < len(run) - 1:
            yield from _split_run(lower, _trimmed(lower, run[:index], words), words)
            yield from _split_run(lower, _trimmed(lower, run[index + 1 :], words), words)
            return
    for index in range(1, min(len(run), 4)):
        if reading := words.read(told[index:]):
            yield _worded(run[index:], told[index:], reading, words)
            return


def _worded(run: list[tuple[int, int]], told: list[str], reading: tuple[Decimal, bool], words: NumberWords) -> Numeral:
    value, is_round = reading
    last = words.split(told[-1])[-1]
    scale = words.scales.get(last, 1)
    return Numeral(run[0][0], run[-1][1], value, value / scale, scale, is_worded=True, is_round=is_round)


def _word_around(lower: str, at: int) -> tuple[int, int]:
    start = end = at
    while start and lower[start - 1].isalpha() and at - start < _LONGEST_WORD:
        start -= 1
    while end < len(lower) and lower[end].isalpha() and end - at < _LONGEST_WORD:
        end += 1
    return start, end


def _word_before(lower: str, at: int) -> tuple[int, int] | None:
    end = at
    while end and lower[end - 1] in " -\n'" and at - end < 2:
        end -= 1
    if end == at or not end or not lower[end - 1].isalpha():
        return None
    return _word_around(lower, end - 1)[0], end


def _word_after(lower: str, at: int) -> tuple[int, int] | None:
    start = at
    while start < len(lower) and lower[start] in " -\n'" and start - at < 2:
        start += 1
    if start == at or start >= len(lower) or not lower[start].isalpha():
        return None
    return start, _word_around(lower, start)[1]
