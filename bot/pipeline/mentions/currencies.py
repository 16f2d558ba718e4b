"""How texts write currencies: signs, ISO 4217 codes and names, before or after a number.

All text here is folded (`bot.pipeline.mentions.numerals.fold`): lower case, plain spaces and apostrophes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

#: Currencies that a bare "$" may mean when a regulator works in them.
DOLLARS: Final = frozenset({"AUD", "CAD", "HKD", "NZD", "SGD", "USD"})

#: Stands for a dollar whose country the text does not name.
BARE_DOLLAR: Final = "$"

#: Stands for a krone, krona or koruna whose country must be looked for in the text.
SOME_CROWN: Final = "kr"

SIGNS: Final[Mapping[str, str]] = {
    "£": "GBP",
    "₤": "GBP",
    "€": "EUR",
    "$": BARE_DOLLAR,
    "¥": "JPY",
    "₹": "INR",
    "₩": "KRW",
    "₪": "ILS",
    "₺": "TRY",
    "₽": "RUB",
}

#: Letters glued to "$", before it ("A$5") or after it ("$US5").
DOLLAR_LETTERS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("a", "au", "aud", "aus"), "AUD"),
    **dict.fromkeys(("us", "usd", "u.s."), "USD"),
    **dict.fromkeys(("c", "ca", "can", "cad", "cdn"), "CAD"),
    **dict.fromkeys(("nz", "nzd"), "NZD"),
    **dict.fromkeys(("s", "sg", "sgd"), "SGD"),
    **dict.fromkeys(("hk", "hkd"), "HKD"),
    **dict.fromkeys(("nt", "ntd"), "TWD"),
    **dict.fromkeys(("mx", "mxn"), "MXN"),
    "r": "BRL",
}

CODES: Final = frozenset(
    (  # noqa: SIM905 (a table of words reads better as text)
        "aed aud bgn brl cad chf clp cny cop czk dkk eur gbp gel hkd hrk huf idr ils inr isk jpy kes krw mxn myr ngn "
        "nok nzd php pln ron rsd rub sar sek sgd thb try twd uah usd xaf xof zar"
    ).split()
)

#: Codes that are no word of English, French or Italian, and so count in lower case too.
_PLAIN_CODES: Final = frozenset({"eur", "gbp", "usd", "aud", "chf", "sek", "nok", "dkk", "nzd"})

#: Names that may stand before a number as well: "euro 4.000,00".
NAMES_BEFORE: Final[Mapping[str, str]] = {
    "euro": "EUR",
    "euros": "EUR",
    "rs": "INR",
    "sh": "KES",
    "ksh": "KES",
    "kshs": "KES",
    "rm": "MYR",
    "kr": SOME_CROWN,
    "fr": "CHF",
    "chf": "CHF",
    "rmb": "CNY",
}

_COUNTRY: Final = (
    r"(?:(?P<country>u\.?s\.?|american|australian|canadian|new zealand|singapore|hong kong|swiss|norwegian|danish|"
    r"swedish|icelandic|czech|turkish|british|polish|romanian|bulgarian|brazilian|indian) )?"
)
_NAME: Final = (
    r"(?P<name>euros?|pounds?(?: sterling)?|sterling|£|livres(?: sterling)?|sterline|dollars?|dollar[io]|"
    r"kron[aeo]r?|koron[ay]|couronnes?|corone?|crowns?|krónur|"
    r"f\.? ?cfa|francs? (?:cfa|guinéens|congolais)|francs?|franchi|zloty(?:s|ch)?|złot(?:y|ych)|zł|lei|leva|forints?|"
    r"yen|yuan|renminbi|won|naira|ringgit|baht|rupiah|hryvnias?|dirhams?|shillings?|riyals?|rupees?|roupies|reais|rand|roubles?|rubles?|lir[ae]|shekels?|pesos?|kč|kr|rmb)"
)
_AFTER_COUNTRY: Final = (
    r"(?: (?P<owner>américains?|australiens?|canadiens?|néo-zélandais|suisses?|norvégienne?s?|danoises?|suédoises?|"
    r"tchèques|statunitensi|americani|australiani|canadesi|svizzeri|norvegesi|danesi|svedesi|turche))?"
)
#: A currency after a number, with the little words that lead to it. It must not run on into a longer word.
AFTER: Final = re.compile(
    r"(?:,-)?[\s-]?(?:(?:d'|de |di |in )\s?)?(?:"
    r"(?P<sign>[£€₤¥₹₩₪₺₽]|(?P<dollar>(?:us|au?|ca?|nz|s|hk|r)?\$(?:us|au?|nz|ca)?))(?![\w])|"
    r"(?P<code>"
    + "|".join(sorted(CODES))
    + r")(?![\w'])|"
    + _COUNTRY
    + _NAME
    + r"(?![\w]|[ -](?:area|zone))"
    + _AFTER_COUNTRY
    + r")"
)

_NAMES: Final = (
    ("euro", "EUR"),
    ("pound", "GBP"),
    ("sterlin", "GBP"),
    ("livre", "GBP"),
    ("£", "GBP"),
    ("dollar", BARE_DOLLAR),
    ("kronor", "SEK"),
    ("krona", "SEK"),
    ("krónur", "ISK"),
    ("kč", "CZK"),
    ("korun", "CZK"),
    ("kr", SOME_CROWN),
    ("couronne", SOME_CROWN),
    ("coron", SOME_CROWN),
    ("crown", SOME_CROWN),
    *((name, "XOF") for name in ("fcfa", "f cfa", "f.cfa", "f. cfa", "franc cfa", "francs cfa")),
    ("francs guin", "GNF"),
    ("francs congo", "CDF"),
    ("franc", "CHF"),
    ("zlot", "PLN"),
    ("złot", "PLN"),
    ("zł", "PLN"),
    ("lei", "RON"),
    ("leva", "BGN"),
    ("forint", "HUF"),
    ("yen", "JPY"),
    ("yuan", "CNY"),
    ("renminbi", "CNY"),
    ("rmb", "CNY"),
    ("won", "KRW"),
    ("naira", "NGN"),
    ("ringgit", "MYR"),
    ("baht", "THB"),
    ("rupiah", "IDR"),
    ("hryvnia", "UAH"),
    ("dirham", "AED"),
    ("shilling", "KES"),
    ("riyal", "SAR"),
    ("rupee", "INR"),
    ("roupie", "INR"),
    ("reais", "BRL"),
    ("rand", "ZAR"),
    ("rouble", "RUB"),
    ("ruble", "RUB"),
    ("lir", "TRY"),
    ("shekel", "ILS"),
    ("peso", "MXN"),
)
_COUNTRIES: Final = (
    ("u.s", "USD"),
    ("us", "USD"),
    ("american", "USD"),
    ("améric", "USD"),
    ("statunit", "USD"),
    ("austral", "AUD"),
    ("canad", "CAD"),
    ("new zealand", "NZD"),
    ("néo", "NZD"),
    ("singapore", "SGD"),
    ("hong", "HKD"),
    ("norweg", "NOK"),
    ("norvé", "NOK"),
    ("norveg", "NOK"),
    ("dan", "DKK"),
    ("swed", "SEK"),
    ("suéd", "SEK"),
    ("sved", "SEK"),
    ("iceland", "ISK"),
    ("czech", "CZK"),
    ("tchèq", "CZK"),
)
#: Where a text that says only "kr" is about.
_CROWN_LANDS: Final = (
    ("NOK", ("norw", "norv")),
    ("DKK", ("denmark", "danish", "danemark", "danois", "danimarca", "danes")),
    ("CZK", ("czech", "tchèq", "tchéq", "ceca")),
    ("ISK", ("iceland", "islande", "islanda")),
    ("SEK", ("swed", "suéd", "suèd", "svez", "sved")),
)
_MARKS: Final = (
    *("€", "£", "$", "euro", "million", "milion", "pound", "dollar", "sterlin", "gbp", "mila", "mln", "billion"),
    *("milliard", "miliard", "livre", "sek", "nok", "dkk", "chf", "franc", "krono", "krone", " kr", "kr ", "zł"),
    *("zlot", "złot", " lei", " leva", "crown", "couronne", "coron", "koron", "rupee", "roupie", "forint", " yen"),
    *("yuan", "renminbi", "korean won", "reais", " rand", "roubl", "rubl", " lira", " lire", "shekel", "dirham"),
    *(" peso", " kč", "rs ", "₤", "¥", "₹", "₩", "₪", "₺", "₽", "cfa", "ksh", " rm", "meur", "keur", " eur", "eur "),
)
_CODE_MARKS: Final = tuple(code.upper() for code in sorted(CODES - {"gbp", "sek", "nok", "dkk", "chf"}))


def may_name_money(folded: str, written: str) -> bool:
    """Whether any currency or large scale is mentioned at all; most texts name none, and need no further reading."""
    return any(mark in folded for mark in _MARKS) or any(mark in written for mark in _CODE_MARKS)


#: Names that are words of another sense too ("200 livres" may be books, "won" a verb): only after a large number.
_WEAK_NAMES: Final = frozenset({"livres", "won", "lei", "rand", "crown", "crowns"})


@dataclass(frozen=True, slots=True)
class CurrencyMark:
    """A currency beside a number.

    Attributes:
        currency: ISO 4217, or ``BARE_DOLLAR`` or ``SOME_CROWN``.
        start, end: where it stands.
        is_name: whether it is a word ("euros"), which belongs to the number before it.
    """

    currency: str
    start: int
    end: int
    is_name: bool = False


def _by_name(name: str, country: str | None) -> str | None:
    currency = next((code for stem, code in _NAMES if name.startswith(stem)), None)
    if currency not in {BARE_DOLLAR, SOME_CROWN} or not country:
        return currency
    return next((code for stem, code in _COUNTRIES if country.startswith(stem)), currency)


_STOPS: Final = (".", ",", ";", ":", ")", "(", "/")


def mark_after(folded: str, written: str, at: int, *, large: bool) -> CurrencyMark | None:
    """The currency that follows a number ending at ``at``.

    Args:
        folded, written: the text, folded and as it stands, of equal length.
        large: whether the number has groups of thousands or a scale word: then even "livres" are pounds, not books.
    """
    stops = folded.startswith(_STOPS, at) and not folded.startswith(",-", at)  # "8.000,- EUR"
    match = None if stops else AFTER.match(folded, at)
    if match is None:
        return None
    if dollar := match["dollar"]:
        letters = dollar.replace("$", "")
        return CurrencyMark(DOLLAR_LETTERS.get(letters, BARE_DOLLAR), at, match.end())
    if sign := match["sign"]:
        return CurrencyMark(SIGNS[sign], at, match.end())
    if code := match["code"]:
        if code not in _PLAIN_CODES and not written[match.start("code") : match.end("code")].isupper():
            return None
        return CurrencyMark(code.upper(), at, match.end())
    name = match["name"]
    if name in _WEAK_NAMES and not large:
        return None
    currency = _by_name(name, match["country"] or match["owner"])
    return CurrencyMark(currency, at, match.end(), is_name=True) if currency else None


#: A figure that "R" before it makes rand: "R5 million", "R250 000".
_RAND: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)? ?(?:million|billion|m\b|bn\b)|[0-9]{1,3}(?:[ ,][0-9]{3})+")


#: Names before a number that a text may write in capitals: "EURO 4.000", "RM50,000".
_CAPITAL_TOO: Final = frozenset({"euro", "euros", "ksh", "rm"})

#: How whatever may stand before a number ends: most words are told apart by that.
_ENDINGS: Final = frozenset(
    (
        *(word[-2:] for word in (*CODES, *NAMES_BEFORE)),
        *(f"${letters}"[-2:] for letters in DOLLAR_LETTERS),
        *(f"{letters[-1]}." for letters in (*DOLLAR_LETTERS, "rs")),
    )
)


def mark_before(folded: str, written: str, at: int) -> CurrencyMark | None:
    """The currency that stands right before a number starting at ``at``."""
    end = at
    if folded[end - 1 : end] == " ":
        end -= 1 if folded[end - 2 : end - 1] != " " else 2
    if not end:
        return None
    last = folded[end - 1]
    if last in SIGNS:
        return _sign_before(folded, end)
    if (
        last == "r"
        and end == at
        and written[at - 1] == "R"
        and _RAND.match(folded, at)
        and not folded[at - 2 : at - 1].isalnum()
    ):
        return CurrencyMark("ZAR", end - 1, end)
    if folded[end - 2 : end] not in _ENDINGS or (end > 5 and folded[end - 6 : end].isalpha()):
        return None
    return _letters_before(folded, written, end)


def _sign_before(folded: str, end: int) -> CurrencyMark:
    sign = folded[end - 1]
    if sign != "$":
        return CurrencyMark(SIGNS[sign], end - 1, end)
    start = end - 1
    if folded.endswith("u.s.", 0, start):
        return CurrencyMark("USD", start - 4, end)
    while start and end - start <= 4 and folded[start - 1].isalpha():
        start -= 1
    letters = folded[start : end - 1]
    if letters in DOLLAR_LETTERS and not (start and folded[start - 1].isalnum()):
        return CurrencyMark(DOLLAR_LETTERS[letters], start, end)
    return CurrencyMark(BARE_DOLLAR, end - 1, end)


def _letters_before(folded: str, written: str, end: int) -> CurrencyMark | None:
    stop = end - 1 if folded[end - 1] == "." else end
    start = stop
    while start and stop - start <= 6 and folded[start - 1].isalpha():
        start -= 1
    word = folded[start:stop]
    if not word or (start and folded[start - 1].isalnum()):
        return None
    if start and folded[start - 1] == "$" and word in DOLLAR_LETTERS:
        return CurrencyMark(DOLLAR_LETTERS[word], start - 1, end)
    if stop != end and word != "rs":
        return None
    if word in CODES and (word in _PLAIN_CODES or written[start:stop].isupper()):
        return CurrencyMark(word.upper(), start, end)
    if word in NAMES_BEFORE and (word in _CAPITAL_TOO or not written[start:stop].isupper()):
        return CurrencyMark(NAMES_BEFORE[word], start, end, is_name=True)
    return None


def settle(currency: str, folded: str, default: str | None) -> str | None:
    """The ISO code of a mark: a bare dollar is the regulator's, a crown that of the country the text is about."""
    if currency == BARE_DOLLAR:
        return default if default in DOLLARS else "USD"
    if currency != SOME_CROWN:
        return currency
    return next((code for code, stems in _CROWN_LANDS if any(stem in folded for stem in stems)), None)


_DOLLAR_LANDS: Final = (
    (
        "AUD",
        (
            "australia",
            "aicmr",
            "sydney",
            "melbourne",
            "brisbane",
            "adelaide",
            "canberra",
            "queensland",
            " asic ",
            "oaic",
            " accc",
        ),
    ),
    ("CAD", ("canad", "toronto", "ottawa", "montreal", "montréal", "vancouver", "ontario", "québec", "quebec")),
    (
        "NZD",
        (
            "new zealand",
            "auckland",
            "wellington",
            "christchurch",
            "human rights review tribunal",
            "nouvelle-zélande",
            "nuova zelanda",
        ),
    ),
    ("SGD", ("singapore",)),
    ("HKD", ("hong kong",)),
)


def dollars_of(folded: str) -> str | None:
    """The dollar of a text that names no authority of the directory: that of the only country of dollars it names."""
    if any(word in folded for word in ("u.s.", "american", "united states", "federal trade", "california")):
        return None
    named = [code for code, stems in _DOLLAR_LANDS if any(stem in folded for stem in stems)]
    return named[0] if len(named) == 1 else None
