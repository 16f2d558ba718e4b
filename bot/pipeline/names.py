"""Names of parties, folded so that they can be compared.

A key is for matching and never shown. It drops what varies from one telling to the next (case, accents, articles,
legal form, an abbreviation in brackets) and keeps whatever may tell two legal entities apart: "ORVANE" and "ORVANE
MOBILE", fined on one day, are two companies.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# Each legal form under one name, so that "Limited" and "Ltd" agree while "Inc" and "Ltd" do not.
_FORMS = {
    spelling: form
    for form, spellings in {
        "ltd": "ltd limited",
        "uc": "unlimited",
        "plc": "plc",
        "llp": "llp",
        "llc": "llc",
        "inc": "inc incorporated",
        "corp": "corp corporation",
        "pty": "pty",
        "co": "co company",
        "cic": "cic",
        "dac": "dac",
        "sa": "sa",
        "sas": "sas sasu",
        "sarl": "sarl eurl",
        "snc": "snc",
        "gie": "gie",
        "sca": "sca",
        "sci": "sci",
        "spa": "spa",
        "srl": "srl srls",
        "scpa": "scpa scarl scrl coop",
        "sapa": "sapa",
        "gmbh": "gmbh mbh",
        "ag": "ag",
        "kg": "kg kgaa",
        "ohg": "ohg",
        "ug": "ug",
        "ev": "ev",
        "se": "se",
        "sl": "sl slu",
        "sau": "sau",
        "bv": "bv",
        "nv": "nv",
        "vof": "vof",
        "ab": "ab aktiebolag",
        "as": "as asa",
        "aps": "aps",
        "oy": "oy oyj",
    }.items()
    for spelling in spellings.split()
}
# Forms that French and Italian also write before the name ("la SARL Dupont"). The two-letter ones of other languages
# may only end a name: "AG Communications" is no Aktiengesellschaft.
_LEADING_FORMS = {form: form for form in ("sa", "sas", "sasu", "sarl", "eurl", "snc", "sci", "gie", "spa", "srl")}
_LEADING_FORMS |= dict.fromkeys(("societe", "societa", "company", "firma", "ditta"), "")

_ARTICLES_AND_PREPOSITIONS = """
    the a an of and for
    et la le les l un une de du des d pour
    il lo i gli di del dello della dei degli delle dell e ed per uno una
    der die das den dem von und el los las y en het een van och
"""
_FILLERS = frozenset(_ARTICLES_AND_PREPOSITIONS.split())

_TOO_COMMON_TO_FIND_A_PARTY_BY = """
    group groupe gruppo holding holdings service services servizi solutions new international national nazionale
    europe france italia italy uk ireland australia deutschland
    company companies societe societa societes firm compagnie impresa azienda ente unnamed unknown
    two three four five six seven eight nine ten due tre deux trois
"""
_COMMON = frozenset(_TOO_COMMON_TO_FIND_A_PARTY_BY.split())

_OTHER_NAMES = re.compile(
    r"\b(?:t/as?|trading as|doing business as|d/b/a|dba|operating as|formerly|(?:(?:formerly|previously|now) )?known as"
    r"|anciennement|exerçant sous|connue? sous|già|ex)\b",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"[(\[{«]([^)\]}»]*)[)\]}»]")
_INITIAL_DOTS = re.compile(r"(?<=\b\w)\.\s?(?=\w\b)|(?<=\b\w)\.(?!\w)")
_SPACED_FORM = re.compile(r"\bs (?:p|r|a|n) ?(?:a|l|r|c)\b|\bs ?a r ?l\b|\bs a s\b")
_LIMITED_LIABILITY = re.compile(r"\ba r ?l\b")
_TOKEN = re.compile(r"[^\W_]+(?:[+&](?=\W|$))?|&")


@dataclass(frozen=True, slots=True)
class _Name:
    """A name taken apart: its words in order, its legal form, and what stood in brackets behind it."""

    words: tuple[str, ...]
    form: str
    aliases: tuple[str, ...]


def _fold(text: str) -> str:
    flat = unicodedata.normalize("NFKD", text.casefold())
    flat = "".join(c for c in flat if not unicodedata.combining(c))
    flat = re.sub(r"[\u2018\u2019\u02bc`´]", "'", flat)
    flat = re.sub(r"'s\b", "s", flat)
    flat = _INITIAL_DOTS.sub("", flat)
    flat = flat.replace("œ", "oe").replace("ß", "ss").replace("ø", "o").replace("æ", "ae")
    flat = re.sub(r"\b(\w)-(?=\w)", r"\1", flat)
    flat = _SPACED_FORM.sub(lambda m: m[0].replace(" ", ""), flat)
    return _LIMITED_LIABILITY.sub("srl", flat)


def _initials(words: list[str]) -> str:
    return "".join(w[0] for w in words)


def _split_brackets(name: str) -> tuple[str, tuple[str, ...]]:
    """The name without its bracketed aliases; a bracket amid the name, as in "Acme (UK) Ltd", belongs to it."""
    aliases: list[str] = []

    def judge(match: re.Match[str]) -> str:
        inner = match[1].strip(" \"'“”‘’")
        after = [t for t in _TOKEN.findall(_fold(name[match.end() :])) if t not in _FORMS]
        before = [t for t in _TOKEN.findall(_fold(name[: match.start()])) if t not in _FILLERS]
        amid = bool(after) or bool(name[match.end() :].strip(" .,"))
        if amid and before and _fold(inner) != _initials(before) and len(inner.split()) == 1:
            return f" {inner} "
        aliases.append(inner)
        return " "

    return _BRACKETS.sub(judge, name), tuple(aliases)


def _strip_forms(tokens: list[str]) -> tuple[list[str], str]:
    """Drop legal forms from the end of the words and, where the language puts them there, from the front."""
    words, form = list(tokens), ""
    while len(words) > 1 and (words[-1] in _FORMS or words[-1] in ("&", "et", "and", "cie")):
        last = _FORMS.get(words.pop(), "")
        form = form or last
    while len(words) > 1 and words[0] in _LEADING_FORMS:
        form = form or _LEADING_FORMS[words[0]]
        words.pop(0)
    return words, form


@lru_cache(maxsize=8_192)
def _take_apart(name: str) -> _Name:
    bare, aliases = _split_brackets(name)
    main = _OTHER_NAMES.split(bare, maxsplit=1)[0]
    tokens = _TOKEN.findall(_fold(main if main.strip(" ,") else bare)) or _TOKEN.findall(_fold(name))
    while len(tokens) > 1 and tokens[0] in _FILLERS:
        tokens.pop(0)
    tokens, form = _strip_forms(tokens)
    kept = tuple(t for t in tokens if t not in _FILLERS and t != "&")
    return _Name(kept or tuple(tokens), form, tuple(key for alias in aliases if (key := _alias_key(alias))))


def _alias_key(alias: str) -> str:
    """A bracketed other name, folded: "formerly Acme Ltd" gives "acme"."""
    named = next((part for part in _OTHER_NAMES.split(alias) if part.strip()), "")
    words, _ = _strip_forms(_TOKEN.findall(_fold(named)))
    return " ".join(word for word in words if word not in _FILLERS)


def subject_key(name: str) -> str:
    """A party's name folded for matching: "ORVANE MOBILE (SAS)" gives "orvane mobile". Empty only for an empty name."""
    return " ".join(_take_apart(name).words)


def significant_words(name: str) -> frozenset[str]:
    """The words by which a party can be looked up, those of bracketed other names included.

    Two names that share none of them are hardly one party; two that share one may still be different companies.
    """
    parts = _take_apart(name)
    words = [*parts.words, *(t for alias in parts.aliases for t in _TOKEN.findall(alias))]
    telling = frozenset(w for w in words if len(w) > 1 and w not in _COMMON and w not in _FILLERS and w not in _FORMS)
    return telling or frozenset(words)


def same_party(a: str, b: str) -> bool:
    """Whether two names certainly mean one legal entity; in doubt, False.

    Equal keys do, unless each name states a legal form and the two differ; so does the abbreviation that one name
    gives in brackets, where it is the whole of the other.
    """
    x, y = _take_apart(a), _take_apart(b)
    if not x.words or not y.words:
        return False
    if x.form and y.form and x.form != y.form:
        return False
    if x.words == y.words:
        return True
    return " ".join(y.words) in x.aliases or " ".join(x.words) in y.aliases
