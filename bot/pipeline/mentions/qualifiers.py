"""What the words around a sum say of it: approximate, a ceiling, for each day.

All text here is folded (`bot.pipeline.mentions.numerals.fold`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """How a sum is qualified.

    Attributes:
        approximate: "nearly", "plus de", "circa".
        ceiling: "up to", "jusqu'à", "massimo", "or 4% of turnover".
        per_day: "per day", "par jour de retard", "al giorno".
    """

    approximate: bool
    ceiling: bool
    per_day: bool


_Phrases = Mapping[str, Sequence[list[str]]]


def _phrases(*listed: str) -> _Phrases:
    """Phrases by their last word, the longest first."""
    table: dict[str, list[list[str]]] = {}
    for phrase in listed:
        words = phrase.replace("'", "' ").split()
        table.setdefault(words[-1], []).append(words)
    for phrases in table.values():
        phrases.sort(key=len, reverse=True)
    return table


_APPROXIMATE: Final = _phrases(
    *(
        "more than",
        "nearly",
        "almost",
        "around",
        "about",
        "approximately",
        "roughly",
        "some",
        "under",
        "over",
        "less than",
    ),
    *("close to", "at least", "in excess of", "estimated", "upwards of", "circa", "ca.", "c.", "~", "≈", "shy of"),
    *("environ", "près de", "près d'", "plus de", "plus d'", "moins de", "moins d'", "presque", "quelque", "autour de"),
    *("autour d'", "au moins", "à peu près", "avoisinant", "oltre", "oltre i", "quasi", "più di", "meno di", "almeno"),
    *(
        "intorno a",
        "intorno ai",
        "attorno a",
        "superiore a",
        "inferiore a",
        "approssimativamente",
        "un totale di circa",
    ),
)
_CEILING: Final = _phrases(
    *(
        "up to",
        "maximum of",
        "maximum",
        "max",
        "max.",
        "as much as",
        "not exceeding",
        "not exceed",
        "capped at",
        "cap of",
    ),
    *("ceiling of", "at most", "limit of", "jusqu'à", "jusqu'au", "au plus", "au maximum", "maximum de", "plafond de"),
    *("plafonnée à", "excéder", "dépasser", "maximal de", "fino a", "fino ad", "sino a", "massimo", "massimo di"),
    *("al massimo", "non superiore a", "non superiore ad", "tetto di", "limite di", "massima di"),
)
_MAXIMUM_NOUN: Final = frozenset({"maximum", "maximal", "maximale", "massima", "massimo", "maximums"})
_LINKS: Final = frozenset({"of", "is", "was", "de", "di", "at", "d'", "è", "est", "to", "under"})
_APPROXIMATE_AFTER: Final = re.compile(r" (?:circa|environ|approximately|or so|or more|or thereabouts)\b")
_CEILING_AFTER: Final = re.compile(
    r"\W{0,3}(?:(?:or|ou|o|oppure|ovvero)\b[^.;\n]{0,40}?[0-9]{1,2} ?%|maximum\b|max\b|at most\b|au maximum\b|"
    r"al massimo\b)"
)
_PER_DAY_AFTER: Final = re.compile(
    r"(?: \([^()\n]{1,40}\))?(?: (?:is|was|will be|falls) due)?"
    r"[\s,(]{0,2}(?:(?:for )?(?:each|every) (?:\w+ )?(?:day|weeks?|fortnight|month)\b"
    r"|for each \w+ day|per (?:\w+ )?day|a day\b|daily\b|par jour|"
    r"pour chaque jour|/ ?(?:day|jour|giorno)|al giorno|per (?:ogni |ciascun )?giorno|giornalier[ei]|journali)"
)
_DAILY: Final = frozenset({"daily", "journalière", "journalier", "giornaliera", "giornaliere"})
_WINDOW: Final = 48


def qualifiers(lower: str, start: int, end: int) -> Qualifiers:
    """Read the words before and after a sum at these offsets."""
    approximate, ceiling, daily = _before(lower[max(0, start - _WINDOW) : start])
    return Qualifiers(
        approximate or _APPROXIMATE_AFTER.match(lower, end) is not None,
        ceiling or _CEILING_AFTER.match(lower, end) is not None,
        daily or _PER_DAY_AFTER.match(lower, end) is not None,
    )


def _before(before: str) -> tuple[bool, bool, bool]:
    """Whether the words before a sum make it approximate, a ceiling, or a daily sum."""
    words = before.replace("'", "' ").replace("(", " ").split()
    approximate = ceiling = False
    while words:
        length = _ending(words, _APPROXIMATE)
        approximate = approximate or length > 0
        if not length:
            length = _ending(words, _CEILING)
            ceiling = ceiling or length > 0
        if not length:
            break
        del words[-length:]
    last = words[-5:]
    if last and last[-1] in _LINKS and not _MAXIMUM_NOUN.isdisjoint(last):
        ceiling = True
    return approximate, ceiling, not _DAILY.isdisjoint(last)


def _ending(words: Sequence[str], phrases: _Phrases) -> int:
    """How many of the last words make one of the phrases; 0 where they make none."""
    for phrase in phrases.get(words[-1], ()):
        if words[-len(phrase) :] == phrase:
            return len(phrase)
    return 0
