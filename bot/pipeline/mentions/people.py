"""How many people a breach or a practice touched, where a text states it.

A number counts only beside a word for persons and in a sentence that speaks of their data or of harm to them, so that
calls, e-mails, complaints, visits and a company's own size are not taken for it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from bot.pipeline.mentions.small_letters import small_letters


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleMention:
    """One stated number of persons concerned.

    Attributes:
        start, end: offsets in characters; ``text`` is exactly ``source[start:end]``: the number and
            the word for persons.
        value: how many.
    """

    start: int
    end: int
    text: str
    value: int


_S = r"[\s\u00a0\u202f]{1,3}"
_SPACES = r"\s\u00a0\u202f"
# The first digit comes before what must not precede it: that lets the search pass over everything else at once.
_DIGITS = (
    r"(?P<digits>\d(?<![\w.,/€$£-]\d)"
    r"(?:\d{0,2}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d{0,6}(?:[.,]\d{1,3})?(?![\d/])))"
)
_UNITS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        "fr": ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
        "it": ("un", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci"),
    }
)


def _multiples(language: str, scale: str, factor: int) -> dict[str, int]:
    return {f"{word}{scale}": number * factor for number, word in enumerate(_UNITS[language], 1)}


_WORDS: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {
        "en": {"half a million": 500_000, "quarter of a million": 250_000, "a million": 1_000_000}
        | _multiples("en", " million", 1_000_000)
        | _multiples("en", " thousand", 1_000),
        "fr": {"un demi-million": 500_000, "un million": 1_000_000}
        | _multiples("fr", " millions", 1_000_000)
        | _multiples("fr", " mille", 1_000),
        "it": {"mezzo milione": 500_000, "un milione": 1_000_000, "mille": 1_000}
        | _multiples("it", " milioni", 1_000_000)
        | _multiples("it", "mila", 1_000),
    }
)
_SCALES: Mapping[str, int] = MappingProxyType(
    {
        "k": 1_000,
        "thousand": 1_000,
        "mille": 1_000,
        "mila": 1_000,
        "million": 1_000_000,
        "millions": 1_000_000,
        "m": 1_000_000,
        "milione": 1_000_000,
        "milioni": 1_000_000,
        "billion": 1_000_000_000,
        "milliard": 1_000_000_000,
        "milliards": 1_000_000_000,
        "miliardo": 1_000_000_000,
        "miliardi": 1_000_000_000,
    }
)
_PERSONS: Mapping[str, str] = MappingProxyType(
    {
        "en": r"people|persons|individuals|customers|users|patients|employees|staff|members|subscribers"
        r"|citizens|residents"
        r"|children|students|pupils|consumers|account[ -]holders|policy ?holders|card ?holders|workers|drivers"
        r"|officers|applicants"
        r"|job[ -]?seekers|claimants|data subjects|victims|guests|voters|men|women|migrants|prospects|borrowers"
        r"|travellers|passengers"
        r"|teachers|parents|tenants|donors|members of the public|australians|britons|canadians|clients|learners"
        r"|pensioners|passport holders",
        "fr": r"personnes|clients|utilisateurs|usagers|patients|salariés|employés|abonnés|internautes|assurés"
        r"|agents|candidats|élèves"
        r"|étudiants|prospects|adhérents|consommateurs|mineurs|enfants|citoyens|français|demandeurs d['’]emploi"
        r"|allocataires"
        r"|bénéficiaires|inscrits|membres|contribuables|voyageurs|joueurs|locataires|titulaires|victimes"
        r"|particuliers",
        "it": r"persone|utenti|clienti|interessati|pazienti|dipendenti|cittadini|lavoratori|abbonati|assistiti"
        r"|studenti|contraenti"
        r"|soggetti|iscritti|rider|ciclofattorini|alunni|candidati|italiani|minori|passeggeri|correntisti"
        r"|consumatori|contribuenti"
        r"|beneficiari|individui|famiglie|docenti|partecipanti|donatori|automobilisti",
    }
)
# What may stand between the number and the persons: adjectives and "of its", but no word for another thing counted.
_BETWEEN: Mapping[str, str] = MappingProxyType(
    {
        "en": rf"(?:{_S}(?!"
        r"calls?\b|texts?\b|emails?\b|messages?\b|complaints?\b|records?\b|accounts?\b|images?\b|photos?\b|times?\b"
        r"|visits?\b|views?\b|days?\b|hours?\b|months?\b|years?\b|pounds?\b|euros?\b|dollars?\b|companies\b"
        r"|firms?\b|files?\b"
        r"|documents?\b|cases?\b|to\b|from\b|by\b|for\b|with\b|in\b|on\b|at\b|per\b|were\b|was\b|who\b"
        r"|and\b(?! former))"
        r"[a-z’'-]{1,20}){0,4}",
        "fr": rf"(?:{_S}(?:de ses|de leurs|de|des|ses|leurs|ces|anciens|anciennes|autres|nouveaux|jeunes"
        rf"|quelque|mille))?",
        "it": rf"(?:{_S}(?:di|dei|degli|delle|suoi|loro|propri|altri|ex|circa|tra|nuovi))?",
    }
)
# The sentence must speak of the persons' data, or of what was done to them.
_TOUCHED: Mapping[str, str] = MappingProxyType(
    {
        "en": r"data|information|details|records|affect|breach|expos|disclos|compromis|stolen|stole|leak|hack"
        r"|accessed|personal|privacy"
        r"|victim|harm|surname|names|number plates|credential|biometric|collect|track|monitor",
        "fr": r"donnée|information|fichier|concern|touch|affect|fuite|compromis|expos|divulg|volé|violation"
        r"|coordonn|identifi|collect"
        r"|surveill|géolocalis|accessibl|victime",
        "it": r"dat[io]\b|informazion|coinvol|interessat|riguard|violazion|esfiltr|diffus|compromess|colpit"
        r"|anagrafic|raccolt|profil"
        r"|sottratt|espost|access|tratta|consens",
    }
)
_ELSE: Mapping[str, str] = MappingProxyType(
    {
        "en": r"complain|employs|employing|visit(?:s|ors|ing)?\b|viewers|listeners|attended|a month|every month"
        r"|each month|population"
        r"|joined|registered to|applied to|responded|survey",
        "fr": r"plaint|emploie|employant|consultent|visitent|tous les mois|chaque mois|par mois|effectif"
        r"|sondage|auditeurs|réclam|participé",
        "it": r"reclam|segnalat|segnalaz|impiega|al mese|ogni mese|visitatori|sondaggio|partecipat|organico",
    }
)
_SENTENCE_REACH = 240
_SENTENCE_END = re.compile(r"[.!?;](?=\s)|\n\s*\n")


def _in_figures(language: str) -> re.Pattern[str]:
    scales = "|".join(sorted(_SCALES, key=len, reverse=True))
    return re.compile(rf"{_DIGITS}(?:{_S}?(?P<scale>{scales})\b)?{_persons(language)}")


def _in_words(language: str) -> re.Pattern[str]:
    words = "|".join(sorted((re.escape(w).replace(r"\ ", _S) for w in _WORDS[language]), key=len, reverse=True))
    return re.compile(rf"\b(?P<words>{words})\b{_persons(language)}")


def _persons(language: str) -> str:
    return rf"{_BETWEEN[language]}{_S}(?:d['’])?(?:{_PERSONS[language]})\b"


#: Each phrase of ``_WORDS`` holds one of these, and begins no more letters before it.
_SCALES_IN_WORDS = ("mil", "thousand")
_LONGEST_WORDS = 24
_WORD_START = re.compile(r"\b[^\W\d_]")
_IN_FIGURES = {language: _in_figures(language) for language in _WORDS}
_IN_WORDS = {language: _in_words(language) for language in _WORDS}
_CUES = {language: re.compile(words) for language, words in _TOUCHED.items()}
_COUNTERS = {language: re.compile(words) for language, words in _ELSE.items()}


def find_people(text: str, language: str) -> tuple[PeopleMention, ...]:
    """Every number of persons concerned, in the order of the text; English words where the language is unknown."""
    spoken = language if language in _IN_FIGURES else "en"
    small = small_letters(text)
    found: list[PeopleMention] = []
    end = 0
    for match in _counts(small, spoken):
        if match.start() < end:
            continue
        start, end = match.span()
        value = _value(match, spoken)
        if value is not None and value > 1 and _concerned(small, start, end, spoken):
            found.append(PeopleMention(start=start, end=end, text=text[start:end], value=value))
    return tuple(found)


def _counts(small: str, language: str) -> list[re.Match[str]]:
    """Every number before a word for persons, in figures or in words."""
    found = list(_IN_FIGURES[language].finditer(small))
    for scale in _SCALES_IN_WORDS:
        at = small.find(scale)
        while at >= 0:
            end = at + len(scale)
            for word in _WORD_START.finditer(small, max(at - _LONGEST_WORDS, 0), end):
                match = _IN_WORDS[language].match(small, word.start())
                if match is not None:
                    found.append(match)
            at = small.find(scale, end)
    found.sort(key=re.Match.start)
    return found


def _value(match: re.Match[str], language: str) -> int | None:
    named = match.groupdict()
    if "words" in named:
        return _WORDS[language][" ".join(named["words"].split())]
    digits = re.sub(rf"[{_SPACES}]", "", named["digits"])
    scale = _SCALES[named["scale"]] if named["scale"] else 1
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", digits) and scale == 1:
        return int(re.sub(r"[.,]", "", digits))
    if scale == 1 and re.fullmatch(r"(?:19|20)\d{2}", digits):
        return None  # a year
    number = Decimal(digits.replace(",", ".")) if digits.count(",") + digits.count(".") <= 1 else None
    if number is None:
        return None
    people = number * scale
    return int(people) if people == people.to_integral_value() else None


def _concerned(small: str, start: int, end: int, language: str) -> bool:
    before = small[max(0, start - _SENTENCE_REACH) : start]
    after = small[end : end + _SENTENCE_REACH]
    opens = max((m.end() for m in _SENTENCE_END.finditer(before)), default=0)
    closes = _SENTENCE_END.search(after)
    sentence = before[opens:] + small[start:end] + (after[: closes.start()] if closes else after)
    return _CUES[language].search(sentence) is not None and _COUNTERS[language].search(sentence) is None
