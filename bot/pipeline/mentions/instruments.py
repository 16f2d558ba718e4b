"""The laws that privacy regulators apply, and the spellings in which texts cite them.

Names are those under which the field cites each law: EUR-Lex for the GDPR, legislation.gov.uk for the United Kingdom,
legislation.gov.au for Australia, Légifrance for France, Normattiva for Italy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Division(StrEnum):
    """What a law's provisions are called."""

    ARTICLE = "article"
    SECTION = "section"
    REGULATION = "regulation"
    PRINCIPLE = "principle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """One law.

    Attributes:
        name: as a citation of Finewatch writes it.
        spellings: a regular expression of the ways in which texts write it.
        division: what its provisions are called.
        alone: whether its bare name is a citation; "Regolamento" is one only after an article.
        procedural: whether it rules the procedure, not the conduct, so that no citation of it is of interest.
    """

    name: str
    spellings: str
    division: Division = Division.ARTICLE
    alone: bool = True
    procedural: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentMention:
    """One law named in a text, by the name that its citations get."""

    start: int
    end: int
    instrument: Instrument
    name: str


_S = r"[\s\u00a0\u202f]{1,2}"
_S0 = r"[\s\u00a0\u202f]{0,2}"


def _spaced(words: str) -> str:
    return words.replace(" ?", _S0).replace(" ", _S)


_GDPR = (
    r"(?:EU )?General Data Protection Regulation(?: \((?:the )?(?:EU )?[“\"']?GDPR[”\"']?\))?"
    r"|(?:EU )?GDPR(?: \(EU\))?"
    r"|Regulation \(EU\) (?:No\.? )?2016/679(?: \(GDPR\))?"
    r"|r[èe]glement g[ée]n[ée]ral (?:europ[ée]en )?sur la protection des donn[ée]es(?: \(RGPD\))?|RGPD"
    r"|r[èe]glement \((?:UE|EU)\) (?:n° ?)?2016/679"
    r"|Regolamento (?:generale|europeo) sulla protezione dei dati(?: personali)?(?: \((?:GDPR|RGPD)\))?"
    r"|Regolamento (?:\(UE\)|UE|Ue) (?:n\. ?)?2016/679(?: \((?:GDPR|RGPD)\))?"
)
# Order matters: the first that fits is taken, so that "UK GDPR" comes before "GDPR".
INSTRUMENTS: tuple[Instrument, ...] = (
    Instrument(name="UK GDPR", spellings=r"UK(?:-| )GDPR|UK General Data Protection Regulation(?: \(UK GDPR\))?"),
    Instrument(name="GDPR", spellings=_GDPR),
    Instrument(
        name="GDPR",
        spellings=r"R[èe]glement|Regolamento(?: (?:UE|Ue|europeo))?|règlement européen",
        alone=False,
    ),
    Instrument(
        name="PECR",
        spellings=r"Privacy and Electronic Communications (?:\(EC Directive\) )?Regulations(?: 2003)?"
        r"(?: \([“\"']?PECR[”\"']?\))?|PECR(?: 2003)?",
        division=Division.REGULATION,
    ),
    Instrument(
        name="loi Informatique et Libertés",
        spellings=r"loi (?:[«“\"] ?)?[Ii]nformatique et [Ll]ibert[ée]s(?: ?[»”\"])?(?: modifi[ée]e)?"
        r"|loi (?:n° ?78-17 )?du 6 janvier 1978(?: modifi[ée]e)?(?: \(loi [Ii]nformatique et [Ll]ibert[ée]s\))?"
        r"|loi n° ?78-17|LIL",
    ),
    Instrument(
        name="French Data Protection Act",
        spellings=r"French Data Protection Act(?: \((?:FDPA|DPA|LIL)\))?|(?:French )?(?:law|Law"
        r"|Act) [Nn]o\.?°? ?78-17"
        r"(?: of (?:January 6,|6 January) 1978)?|French Informatique et Libertés (?:Act|law)",
    ),
    Instrument(
        name="CPCE",
        spellings=r"[Cc]ode des postes et des (?:t[ée]l[ée])?communications [ée]lectroniques(?: \(CPCE\))?|CPCE"
        r"|French Postal and Electronic Communications Code(?: \(CPCE\))?"
        r"|(?:French )?(?:Post(?:s|al)? and Electronic Communications Code)",
    ),
    Instrument(
        name="Codice privacy",
        spellings=r"Codice (?:della |in materia di )?(?:privacy|Privacy|protezione dei dati personali)"
        r"(?: \((?:d\.? ?lgs\.? )?(?:n\. ?)?196/2003\))?"
        r"|(?:[Dd]\.? ?[Ll]gs\.?|[Dd]ecreto legislativo) (?:30 giugno 2003, )?(?:n\. ?)?196(?:/2003| del 2003)?",
    ),
    Instrument(name="Codice privacy", spellings="Codice(?! (?:civile|penale|di|del|della))", alone=False),
    Instrument(
        name="Statuto dei lavoratori",
        spellings=r"Statuto dei [Ll]avoratori|(?:legge|l\.) (?:20 maggio 1970, )?(?:n\. ?)?300(?:/1970| del 1970)",
    ),
    Instrument(
        name="d.lgs. 101/2018",
        spellings=r"(?:[Dd]\.? ?[Ll]gs\.?|[Dd]ecreto legislativo) (?:10 agosto 2018, )?(?:n\. ?)?101(?:/2018"
        r"| del 2018)",
    ),
    Instrument(name="Privacy Code", spellings="(?:Italian )?Privacy Code|Italian Data Protection Code"),
    Instrument(
        name="directive ePrivacy", spellings=r"directive (?:[«“\"] ?)?e-?[Pp]rivacy(?: ?[»”\"])?|directive 2002/58/CE"
    ),
    Instrument(name="ePrivacy Directive", spellings=r"e-?Privacy Directive|Directive 2002/58/EC"),
    Instrument(
        name="COPPA",
        spellings=r"Children[’']s Online Privacy Protection (?:Act|Rule)(?: \(COPPA(?: Rule)?\))?|COPPA(?: Rule)?",
        division=Division.SECTION,
    ),
    Instrument(
        name="PIPEDA",
        spellings=r"Personal Information Protection and Electronic Documents Act(?: \(PIPEDA\))?|PIPEDA",
        division=Division.SECTION,
    ),
    Instrument(name="FTC Act", spellings="FTC Act|Federal Trade Commission Act", division=Division.SECTION),
    Instrument(
        name="Privacy Act 1988",
        spellings=r"(?:Australian |Commonwealth )Privacy Act(?: 1988)?(?: \(Cth\))?|Privacy Act 1988(?: \(Cth\))?",
        division=Division.SECTION,
    ),
    Instrument(
        name="code de justice administrative",
        spellings=r"[Cc]ode (?:de justice administrative|de proc[ée]dure (?:civile|p[ée]nale))",
        procedural=True,
    ),
    Instrument(
        name="",
        spellings=r"[Cc]ode (?:p[ée]nal|du travail|de la sant[ée] publique|mon[ée]taire et financier"
        r"|de la s[ée]curit[ée] (?:int[ée]rieure|sociale)|de la consommation|g[ée]n[ée]ral des imp[ôo]ts)"
        r"|[Cc]odice (?:civile|penale|del consumo)",
        alone=False,
    ),
    Instrument(
        name="",
        spellings=r"(?:Irish |UK |UK's )?(?:Data Protection|Privacy|Spam|Computer Misuse|Freedom of Information"
        r"|My Health Records|Do Not Call Register|Online Safety|Investigatory Powers|Crime and Disorder"
        r"|Competition and Consumer|Telecommunications|Consumer Privacy Protection"
        r"|Personal Data(?: Protection)?) Acts?"
        r"(?: \d{4}(?: (?:and|to|-) \d{4})?)?(?: \((?:Cth|NSW|Vic|Qld|DPA|FOIA|SPAM)\))?",
        division=Division.SECTION,
    ),
    Instrument(name="", spellings=r"DPA ?(?:1998|2018|98|18)|DPAs? (?:1988|2003)", division=Division.SECTION),
    # A bare "the Act" or "DPA" (often the authority, not the law) cites nothing by itself.
    Instrument(name="", spellings=r"DPA|(?:the )?Act|(?:the )?Code", division=Division.SECTION, alone=False),
)
_SHORT_NAMES = {
    "DPA 98": "DPA 1998",
    "DPA98": "DPA 1998",
    "DPA 18": "DPA 2018",
    "DPA18": "DPA 2018",
    "DPA1998": "DPA 1998",
    "DPA2018": "DPA 2018",
    "Data Protection Act 1998": "DPA 1998",
    "Data Protection Act 2018": "DPA 2018",
    "UK Data Protection Act 2018": "DPA 2018",
    "the Act": "",
    "Act": "",
    "the Code": "",
    "Code": "",
    "DPA": "",
}
# How the spellings begin: with one of these capitals, or in small letters.
_CAPITALS = re.compile(
    r"A(?:ct(?![a-z])|ustralian\s)|C(?:PCE|OPPA|hildren|ode|odice|ommonwealth|ompetition|omputer|onsumer|rime)"
    r"|D(?:ata\s|PA|ecreto|irective|o\s|[.Ll\s])|EU|F(?:TC|ederal|reedom|rench)|G(?:DPR|eneral)"
    r"|I(?:nvest|rish|talian)|L(?:IL|aw)|My\s|Online|P(?:ECR|IPEDA|ersonal\s|ost|rivacy)"
    r"|R(?:GPD|[eè]gl|egolamento|egulation\s)|S(?:pam|tatuto)|Telecom|UK"
)
_LED_BY_ARTICLE = frozenset({"Act", "Code"})
_SMALL = ("cod", "directive", "ePriv", "e-Priv", "loi", "regl", "règl")
# Those of laws that are always named by their numbers.
_SMALL_BY_NUMBER = (("78-17", ("law",)), ("101", ("d",)), ("196", ("d",)), ("300", ("l.", "legge")))
_ALL = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<i{n}>{_spaced(i.spellings)})" for n, i in enumerate(INSTRUMENTS)) + r")(?![\w-])"
)
_LOCAL_NAMES = {("GDPR", "fr"): "RGPD"}
_NOTE = re.compile(r"\s*\((?:Cth|NSW|Vic|Qld|DPA|FOIA|SPAM)\)$")


def find_instruments(text: str, language: str) -> Iterator[InstrumentMention]:
    """Every law named in the text, in its order, with those that count only after a provision's number."""
    end = 0
    for at in _openings(text):
        match = _ALL.match(text, at) if at >= end else None
        if match is None:
            continue
        end = match.end()
        instrument = INSTRUMENTS[int((match.lastgroup or "i0")[1:])]
        name = _LOCAL_NAMES.get((instrument.name, language), instrument.name) or _name_as_cited(match[0])
        yield InstrumentMention(start=at, end=end, instrument=instrument, name=name)


def _openings(text: str) -> list[int]:
    """Where a law's name may begin."""
    places = set()
    for word in _CAPITALS.finditer(text):
        at = word.start()
        places.add(at)
        if word[0] in _LED_BY_ARTICLE and (article := text.rfind("the", max(at - 5, 0), at)) >= 0:
            places.add(article)
    numbered = [opening for number, openings in _SMALL_BY_NUMBER if number in text for opening in openings]
    for opening in (*_SMALL, *numbered):
        at = text.find(opening)
        while at >= 0:
            places.add(at)
            at = text.find(opening, at + 1)
    return sorted(places)


def _name_as_cited(words: str) -> str:
    cited = _NOTE.sub("", " ".join(words.split()))
    return _SHORT_NAMES.get(cited, cited)
