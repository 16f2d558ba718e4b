"""Provisions of law as texts cite them: "Article 5(1)(f) of the UK GDPR", "artt. 13 e 23 del Codice", "APP 11.1".

One citation is one mention, however many articles it lists. ``value`` brings the spellings of one provision together,
in the language of the text: "Art. 5 (1) a) of the GDPR" and "Article 5.1.a GDPR" are both "Article 5(1)(a) GDPR".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.pipeline.mentions.instruments import Division, InstrumentMention, find_instruments


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionMention:
    """One citation in a text.

    Attributes:
        start, end: offsets in characters; ``text`` is exactly ``source[start:end]``.
        value: the citation in one spelling, such as "Article 32 UK GDPR" or "art. 166 Codice privacy".
        instrument: the law's name, where the text names it with the provision or leaves no doubt.
        specific: whether a provision is named, and not only the law.
    """

    start: int
    end: int
    text: str
    value: str
    instrument: str | None = None
    specific: bool = True


_S = r"[\s\u00a0\u202f]{0,3}"
_NUMBER = (
    r"(?:[LRD][.\u00a0 ]{0,3})?\d{1,4}(?![\d/])(?:-(?:\d{1,3}\b(?!-)|bis|ter|quater|quinquies|sexies|septies"
    r"|octies|nonies"
    r"|decies)){0,2}(?:[ ]?(?:bis|ter|quater))?[A-Z]{0,3}\b"
)
_PART = (
    rf"{_S}\([a-zA-Z0-9]{{1,4}}\)"
    r"|\.\d{1,2}(?!\d)\b|[.-][a-h]\b\)?|-[1-9]\b"
    rf"|,?{_S}(?:par(?:agraphe|agraphes|agraph|agraphs|agrafo|agrafi|as?\.?|s?\.)?|§§?|comm[ai]|co\.|c\."
    rf"|sub-?paragraph|points?|alin[ée]as?|al\.|n\.|n°){_S}\(?\d{{1,2}}\)?(?:-(?:bis|ter|quater))?(?!\d)"
    rf"|,?{_S}(?:lett(?:\.|era|ere|re)|sous|points?|l\.){_S}\(?[a-z]\)?(?![a-z])(?:(?:,|{_S}et?|{_S}e){_S}[a-z]\))*"
    rf"|{_S}[a-z]\)"
)
_ONE = rf"{_NUMBER}(?:{_PART}){{0,6}}"
_BETWEEN = (
    rf"(?:{_S}[,;]{_S}(?:(?:and|et|e|ed|nonché|or|ou){_S})?"
    rf"|{_S}(?:&|\band\b|\bet\b|\be\b|\bed\b|\bor\b|\bou\b|\bo\b|\bto\b|\bà\b|\ba\b|–){_S})"
)
# A list goes on only to another provision's number, never to "32, 14 million" or "82 et 150 000 euros".
_ANOTHER = (
    rf"(?:{_BETWEEN}"
    r"(?!\d{1,3}[.,\u00a0\u202f ]\d{3}|\d+[.,]?\d*[\u00a0 ]?(?:million|milli|mil|mld|%|euro|€|£|days|jours"
    r"|giorni|months|mois"
    r"|mesi|years|ans|anni|companies|people|people|personnes|soci|[Jj]an|[Ff]eb|[Ff]év|[Mm]ar|[Aa]pr|[Aa]vr"
    r"|[Mm]a[iyg]|[Jj]u"
    r"|[Aa]ug|[Aa]oû|[Ss]ep|[Oo][ct]t|[Nn]ov|[Dd]e[cé]|[Gg]en|[Gg]iu|[Ll]ug|[Aa]go|[Ss]et|[Dd]ic))"
    rf"{_ONE}|{_BETWEEN}\([a-z]\))"
)
_LIST = rf"{_ONE}(?:{_ANOTHER}){{0,24}}"
_KEYWORDS = (
    (Division.ARTICLE, rf"[Aa]rt(?:icles?|icolo|icoli|s\.?|t?\.|t?){_S}(?=[\dLRD])"),
    (Division.SECTION, rf"[Ss]ections?{_S}|(?<![\w’'])ss?\.?[\u00a0 ](?=\d)"),
    (Division.REGULATION, rf"[Rr]eg(?:ulations?|s?\.){_S}(?=\d{{1,3}}(?!\d))"),
    (
        Division.PRINCIPLE,
        rf"(?:Australian Privacy Principles?{_S}(?:\(APPs?\){_S})?|APPs?{_S}|IPPs?{_S}(?:\(IPPs?\){_S})?)",
    ),
)
_CITED = re.compile(
    r"(?<![\w])(?:"
    + "|".join(f"(?P<{division.value}>{word})(?P<{division.value}_list>{_LIST})" for division, word in _KEYWORDS)
    + ")"
)
_DIVISIONS = {f"{division.value}_list": division for division, _ in _KEYWORDS}
# How each of the words for provisions begins; every branch opens with a plain letter, which makes the search fast.
_BEGINS = re.compile(r"Art|art|Section|section|ss?\.?[\u00a0 ]\d|Reg|reg|Australian Privacy|APP|IPP")
_CHAPTER = re.compile(rf"\b(?:Chapter|Chapitre|chapitre|Capo){_S}[IVX]{{1,5}}\b")
# What may stand between a provision and its law.
_OF = re.compile(
    rf",?{_S}(?:\([^()\n]{{1,80}}\){_S})?(?:(?:of|under|in)\b{_S}(?:the\b{_S}|Ireland['’]s{_S}|Australia['’]s{_S})?"
    rf"|(?:du|de{_S}la|de{_S}l['’]|del(?:la|lo)?|dell['’]|de){_S}|(?:the){_S})?(?:(?:suddetto|citato|predetto"
    rf"|medesimo){_S})?"
)
_BEFORE = re.compile(rf"(?:,|:|{_S}\(){_S}$")
_OTHER_LAW = re.compile(
    rf",?{_S}(?:of{_S}the|du|de{_S}la|del(?:la)?|dell['’]){_S}(?!.{{0,2}}\b(?:company|same|law)\b)[A-Za-zÀ-ÿ«“]"
)
_PLURAL = {
    "articles",
    "artt.",
    "artt",
    "arts.",
    "arts",
    "articoli",
    "sections",
    "ss",
    "ss.",
    "regulations",
    "regs.",
    "apps",
    "ipps",
}
_MORE = re.compile(_BETWEEN)
_HEAD = re.compile(_ONE)


def find_provisions(text: str, language: str) -> tuple[ProvisionMention, ...]:
    """Every citation of a law or of its provisions, in the order of the text, none overlapping another.

    A provision without its law keeps its bare number, unless the text names only one law that it can belong to
    (the one Act for a section, the PECR for a regulation).
    """
    laws = list(find_instruments(text, language))
    starts = [law.start for law in laws]
    found: list[ProvisionMention] = []
    taken: set[int] = set()
    for mention, law in _numbered(text, language, laws, starts):
        if law is not None:
            taken.add(law.start)
        if mention is not None:
            found.append(mention)
    spans = sorted((mention.start, mention.end) for mention in found)
    alone = (law for law in laws if law.instrument.alone and law.start not in taken and not _inside(law, spans))
    found += (_bare(text, law) for law in alone if not law.instrument.procedural)
    found.sort(key=lambda mention: mention.start)
    return tuple(found)


def distinct_provisions(mentions: Iterable[ProvisionMention]) -> tuple[ProvisionMention, ...]:
    """The first mention of each value, without bare laws of which a provision is cited as well."""
    first: dict[str, ProvisionMention] = {}
    for mention in mentions:
        first.setdefault(mention.value, mention)
    detailed = {mention.instrument for mention in first.values() if mention.specific}
    return tuple(m for m in first.values() if m.specific or m.instrument not in detailed)


def _inside(law: InstrumentMention, spans: Sequence[tuple[int, int]]) -> bool:
    at = bisect_left(spans, (law.start + 1, 0)) - 1
    return at >= 0 and spans[at][1] > law.start


def _bare(text: str, law: InstrumentMention) -> ProvisionMention:
    return ProvisionMention(
        start=law.start,
        end=law.end,
        text=text[law.start : law.end],
        value=law.name,
        instrument=law.name,
        specific=False,
    )


def _numbered(
    text: str, language: str, laws: Sequence[InstrumentMention], starts: Sequence[int]
) -> Iterator[tuple[ProvisionMention | None, InstrumentMention | None]]:
    """Citations that name a provision, each with the law beside it, if any."""
    for match in _citations(text):
        group = match.lastgroup or ""  # that of the list, which closes last
        division = _DIVISIONS[group]
        keyword = match[division].strip()
        start, end = match.span()
        after, law = _law_after(text, end, laws, starts, division)
        if law is None and keyword.lower() not in _PLURAL and division is not Division.PRINCIPLE:
            end = match.start(group) + _head(match[group])
            after, law = _law_after(text, end, laws, starts, division)
        before = None if law else _law_before(text, start, laws, starts)
        if before is not None:
            start, law = before.start, before
        elif law is not None:
            end = after
        elif division is Division.ARTICLE and _OTHER_LAW.match(text, end):
            continue
        if law is not None and law.instrument.procedural:
            yield None, law
            continue
        listed = text[match.start(group) : min(end, match.end())]
        name = _law_name(law, division, laws, keyword)
        value = _spell(division, keyword, listed, language)
        yield (
            ProvisionMention(
                start=start,
                end=end,
                text=text[start:end],
                value=f"{value} {name}" if name else value,
                instrument=name or None,
            ),
            law,
        )
    for match in _chapters(text):
        after, law = _law_after(text, match.end(), laws, starts, Division.ARTICLE)
        if law is not None and not law.instrument.procedural:
            words = " ".join(match[0].split())
            span = text[match.start() : after]
            yield (
                ProvisionMention(
                    start=match.start(), end=after, text=span, value=f"{words} {law.name}", instrument=law.name
                ),
                law,
            )


def _citations(text: str) -> Iterator[re.Match[str]]:
    """Every provision with its number, looked for only where one of the words for provisions begins."""
    end = 0
    for word in _BEGINS.finditer(text):
        match = _CITED.match(text, word.start()) if word.start() >= end else None
        if match is not None:
            end = match.end()
            yield match


def _chapters(text: str) -> Iterator[re.Match[str]]:
    if "hap" in text or "Capo" in text:
        yield from _CHAPTER.finditer(text)


def _head(listed: str) -> int:
    match = _HEAD.match(listed)
    return match.end() if match else len(listed)


def _law_after(
    text: str, end: int, laws: Sequence[InstrumentMention], starts: Sequence[int], division: Division
) -> tuple[int, InstrumentMention | None]:
    joint = _OF.match(text, end)
    at = joint.end() if joint else end
    index = bisect_left(starts, at)
    if index < len(laws) and laws[index].start == at and (at > end or division is Division.PRINCIPLE):
        return laws[index].end, laws[index]
    return end, None


def _law_before(
    text: str, start: int, laws: Sequence[InstrumentMention], starts: Sequence[int]
) -> InstrumentMention | None:
    """The law in "loi Informatique et Libertés, article 82"."""
    index = bisect_left(starts, start) - 1
    if index < 0 or not laws[index].instrument.alone:
        return None
    law = laws[index]
    return law if law.end <= start <= law.end + 4 and _BEFORE.fullmatch(text, law.end, start) else None


def _law_name(
    law: InstrumentMention | None, division: Division, laws: Sequence[InstrumentMention], keyword: str
) -> str:
    if division is Division.PRINCIPLE:
        return "Privacy Act 2020" if keyword.startswith("IPP") else "Privacy Act 1988"
    if law is not None and law.name:
        return law.name
    if division is Division.ARTICLE:
        return ""
    named = {other.name for other in laws if other.instrument.division is division and other.name}
    return named.pop() if len(named) == 1 else ""


_DOTTED = re.compile(r"(?<=[\d)])[.-](\d{1,2}|[a-h])\b\)?")
_LOOSE = re.compile(r"[\s\u00a0\u202f]+\((\w{1,4})\)")
_LONE_LETTER = re.compile(r"(?<=[\d)])[\s\u00a0\u202f]+([a-z])\)")
_DIVISION_WORDS = {Division.SECTION: "section", Division.REGULATION: "Regulation"}
_FRENCH_CODE = re.compile(r"\b([LRD])[.\s\u00a0]{0,3}(?=\d)")


def _spell(division: Division, keyword: str, listed: str, language: str) -> str:
    listed = " ".join(listed.split())
    several = _several(keyword)
    if division is Division.PRINCIPLE:
        name = "IPP" if keyword.startswith("IPP") else "APP"
        return f"{name}{'s' if _MORE.search(listed) else ''} {listed}"
    if division is not Division.ARTICLE:
        folded = _LOOSE.sub(r"(\1)", listed)
        plural = several or (division is Division.REGULATION and _MORE.search(folded) is not None)
        return f"{_DIVISION_WORDS[division]}{'s' if plural else ''} {folded}"
    if language == "it":
        return f"{'artt.' if several else 'art.'} {listed}"
    if language == "fr":
        return f"{'articles' if several else 'article'} {_code_letter(listed)}"
    return f"{'Articles' if several else 'Article'} {_code_letter(_english_parts(listed))}"


def _english_parts(listed: str) -> str:
    folded = _LONE_LETTER.sub(r"(\1)", _LOOSE.sub(r"(\1)", listed))
    return folded if _FRENCH_CODE.search(folded) else _DOTTED.sub(r"(\1)", folded)


def _code_letter(listed: str) -> str:
    return _FRENCH_CODE.sub(r"\1. ", listed)


def _several(keyword: str) -> bool:
    return keyword.lower() in _PLURAL
