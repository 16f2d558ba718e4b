"""Numbers under which regulators and courts file their decisions.

Sources of the forms: Légifrance (CNIL: "Délibération SAN-2021-023", "Décision MED-2018-022"), the Garante's "doc. web"
and its register of decisions, the ICO's case references, AustLII and BAILII neutral citations, the AEPD's resolutions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionNumberMention:
    """One decision number in a text.

    Attributes:
        start, end: offsets in characters; ``text`` is exactly ``source[start:end]``.
        value: in one spelling, such as "SAN-2021-023" or "doc. web 9809201".
        court: whether it is a court's number, not the regulator's.
    """

    start: int
    end: int
    text: str
    value: str
    court: bool = False


_GAP = r"[\s\u00a0\u202f]{0,3}"
_NO = rf"(?:n(?:\.|°|º|o\.?|um\.?|umero|uméro)?{_GAP}|№{_GAP})"
_IT_DATE = rf"\d{{1,2}}°?{_GAP}[a-z]{{4,9}}{_GAP}(?:19|20)\d{{2}}"


def _join(match: re.Match[str]) -> str:
    return "-".join(part for part in match.groups() if part).upper()


def _deliberation(match: re.Match[str]) -> str:
    return f"délibération {match[1]}-{match[2]}"


def _web_document(match: re.Match[str]) -> str:
    return f"doc. web {match[1]}"


def _register(match: re.Match[str]) -> str:
    return f"provvedimento n. {match[1]} del {' '.join(match[2].split())}"


def _neutral(match: re.Match[str]) -> str:
    division = f" ({match[4]})" if match[4] else ""
    return f"[{match[1]}] {' '.join(match[2].split())} {match[3]}{division}"


def _council_of_state(match: re.Match[str]) -> str:
    return f"Conseil d'État n° {match[1]}"


def _plain(match: re.Match[str]) -> str:
    return "".join(match[0].split())


#: What a number looks like, how it is spelled, whether it is a court's, and the small letters with which it begins.
_Form = tuple[re.Pattern[str], Callable[[re.Match[str]], str], bool, tuple[str, ...]]
_FORMS: tuple[_Form, ...] = (
    (
        re.compile(r"\b(SAN|MED|MEDP|SANPS)[ \u00a0-]{0,2}(20\d{2})-(\d{1,4})\b", re.IGNORECASE),
        _join,
        False,
        ("san", "med"),
    ),
    (
        re.compile(rf"\bd[ée]lib[ée]ration{_GAP}(?:de la CNIL{_GAP})?{_NO}?(20\d{{2}})-(\d{{1,4}})\b", re.IGNORECASE),
        _deliberation,
        False,
        ("delib", "délib"),
    ),
    (
        re.compile(rf"\bdoc(?:\.|umento)?{_GAP}web{_GAP}{_NO}?(\d{{6,8}})\b", re.IGNORECASE),
        _web_document,
        False,
        ("doc",),
    ),
    (re.compile(r"\[(10\d{6}|[1-9]\d{6})\]"), _web_document, False, ("[",)),
    (
        re.compile(
            rf"\b(?:registro{_GAP}dei{_GAP}provvedimenti|provvedimento|provv\.){_GAP}{_NO}(\d{{1,4}}),?{_GAP}"
            rf"del(?:l['’])?{_GAP}({_IT_DATE})",
            re.IGNORECASE,
        ),
        _register,
        False,
        ("registro", "provv"),
    ),
    (re.compile(r"\b(?:ENF|COM|RFA|INV)\d{7}\b"), _plain, False, ("enf", "com", "rfa", "inv")),
    (re.compile(r"\bP[SA][-/]\d{5}[-/]20\d{2}\b|\bEXP20\d{7}\b"), _plain, False, ("ps/", "ps-", "pa/", "pa-", "exp20")),
    (re.compile(r"\bIN-\d{2}-\d{1,2}-\d{1,2}\b|\bDI-20\d{2}-\d{3,6}\b"), _plain, False, ("in-", "di-")),
    (re.compile(r"\[((?:19|20)\d{2})\] (AICmr)[ \u00a0](\d{1,4})()"), _neutral, False, ("[",)),
    (
        re.compile(
            r"\[((?:19|20)\d{2})\] ([A-Z][A-Za-z]{1,8}(?: (?:Civ|Crim))?)[ \u00a0](\d{1,5})"
            r"(?: \((GRC|AAC|Admin|KB|QB|Ch|Comm|IPEC|TCC)\))?"
        ),
        _neutral,
        True,
        ("[",),
    ),
    (
        re.compile(r"\b(?:EA|UI|GIA|UA)[/-]\d{4}[/-]\d{4,6}(?:-[A-Z]{2,4})?\b"),
        _plain,
        True,
        ("ea/", "ea-", "ui/", "ui-", "gia/", "gia-", "ua/", "ua-"),
    ),
    (
        re.compile(
            rf"\bConseil{_GAP}d['’][ÉEée]tat(?:[^.\n]{{0,40}}?)\bn(?:°|º|os?\.?){_GAP}(4\d{{5}}|5\d{{5}})\b",
            re.IGNORECASE,
        ),
        _council_of_state,
        True,
        ("conseil",),
    ),
)

#: Figures as one of which every form but the register's holds; most texts hold none.
_SHAPE = re.compile(r"\d(?:\d{4}|\d{3}(?:[/-]\d{4}|-\d|\])|\d-\d)")
_REGISTER_FORMS = tuple(form for form in _FORMS if form[1] is _register)


def find_decision_numbers(text: str, language: str) -> tuple[DecisionNumberMention, ...]:  # noqa: ARG001 (one shape for all finders)
    """Every decision number in the text, in its order; the forms do not depend on the language of the text."""
    candidates = list(_candidates(text))
    candidates.sort(key=lambda mention: (mention.start, mention.court))
    found: list[DecisionNumberMention] = []
    end = -1
    for mention in candidates:
        if mention.start >= end:
            found.append(mention)
            end = mention.end
    return tuple(found)


def _candidates(text: str) -> Iterator[DecisionNumberMention]:
    lower = text.lower()
    if len(lower) != len(text):  # a few capitals, such as the dotted Turkish I, have a longer small form
        lower = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    for pattern, spell, court, openings in _FORMS if _SHAPE.search(text) else _REGISTER_FORMS:
        end = 0
        for at in _places(lower, openings):
            match = pattern.match(text, at) if at >= end else None
            if match is not None:
                end = match.end()
                start = match.start()
                yield DecisionNumberMention(start=start, end=end, text=match[0], value=spell(match), court=court)


def _places(lower: str, openings: tuple[str, ...]) -> list[int]:
    """Where a text has one of the openings, in its order."""
    places = []
    for opening in openings:
        at = lower.find(opening)
        while at >= 0:
            places.append(at)
            at = lower.find(opening, at + 1)
    return sorted(places)
