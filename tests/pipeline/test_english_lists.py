"""Lists, tables, elliptical sentences and parts of sums in English; every text was written for these tests."""

from __future__ import annotations

import pytest

from bot.domain.actions import ActionRole, Finding
from bot.domain.items import FeedItem
from bot.domain.regulators import Directory
from bot.pipeline.reading import read_item
from config import load_directory

Row = tuple[str, str | None, int | None]


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load_directory()


def rows(found: tuple[Finding, ...], role: ActionRole | None = None) -> set[Row]:
    """Type, party and units of the findings."""
    return {
        (f.type.value, f.subject.name.rstrip(".") if f.subject else None, int(f.money.amount) if f.money else None)
        for f in found
        if role is None or f.role is role
    }


def told(title: str, text: str, directory: Directory) -> tuple[Finding, ...]:
    item = FeedItem(source="press/news", regulator="press", id="1", title=title, text=text, language="en")
    return read_item(item, directory).findings


CASES = {
    "records of several lines": (
        "List of GDPR fines",
        (
            "Northern Dockers Pension Fund\nDatatilsynet (Denmark), finance\n2022-03-01, €18,200.00\nArt. 32 GDPR.\n\n"
            "Karczma Pod Wozem Sp. z o.o.\nUODO (Poland), restaurants\n2022-03-04, €4,100.00\nArt. 33 GDPR."
        ),
        {("fine", "Northern Dockers Pension Fund", 18_200), ("fine", "Karczma Pod Wozem Sp. z o.o", 4_100)},
    ),
    "rows of a table": (
        "GDPR decisions, week 4",
        (
            "Telecable Norte, S.A. | AEPD | 12 Jan 2024 | €56,000 | Art. 6\n"
            "Ayuntamiento de Pinares | AEPD | 15 Jan 2024 | reprimand | Art. 32\n"
            "Correos Veloces S.L. | AEPD | 19 Jan 2024 | €12,000 | Art. 5"
        ),
        {
            ("fine", "Telecable Norte, S.A", 56_000),
            ("reprimand", "Ayuntamiento de Pinares", None),
            ("fine", "Correos Veloces S.L", 12_000),
        },
    ),
    "a heading for bare entries": (
        "What we did in May",
        "Monetary penalties\n• Dunmow Glazing Ltd – £90,000\n\nEnforcement notices\n• Dunmow Glazing Ltd\n• Pike Lofts",
        {
            ("fine", "Dunmow Glazing Ltd", 90_000),
            ("order", "Dunmow Glazing Ltd", None),
            ("order", "Pike Lofts", None),
        },
    ),
    "a party, a dash and a sum with its authority": (
        "Penalty round-up",
        (
            "Banca Nogal, S.A. - EUR 1,300,000 (AEPD, 9 May). Statements went to a stranger. The "
            "AEPD divided the penalty "
            "between Article 5(1)(f) GDPR (EUR 600,000) and Article 32 GDPR (EUR 700,000).\n\n"
            "Ótica Lúmen Lda - EUR 9,000 (CNPD, 12 May), for customers' photographs on Instagram."
        ),
        {("fine", "Banca Nogal, S.A", 1_300_000), ("fine", "Ótica Lúmen Lda", 9_000)},
    ),
    "seats between party and bracketed sum": (
        "ICO hands out £290,000 in fines for nuisance calls",
        (
            "Bright Eaves Ltd of Swansea (£90,000) and Calm Hearths Limited of Hove (£200,000) made "
            "a million calls, the "
            "ICO said."
        ),
        {("fine", "Bright Eaves Ltd", 90_000), ("fine", "Calm Hearths Limited", 200_000)},
    ),
    "a stop in a legal form before a sum": (
        "Hotels fined in Spain",
        "The AEPD fined Hotel Sol Alto S.L. €30,000 and its parent, Grupo Sol Alto S.A., €120,000 over passports.",
        {("fine", "Hotel Sol Alto S.L", 30_000), ("fine", "Grupo Sol Alto S.A", 120_000)},
    ),
    "what a fine consists of": (
        "Airline sanctioned over passports",
        (
            "Air Tundra has been fined €120,000 by the Finnish Data Protection Ombudsman. Scans "
            "were stored on Sharebox. "
            "The fine consists of €80,000 for excessive collection and €40,000 for unanswered requests."
        ),
        {("fine", "Air Tundra", 120_000)},
    ),
    "what was imposed so far": (
        "Face finder pays again",
        "The Greek authority ordered Visoscan Inc to pay a fine of €20m. So far the firm has been fined over €65m.",
        {("fine", "Visoscan Inc", 20_000_000)},
    ),
    "a light verb with its sum": (
        "Two pharmacies fined",
        (
            "IMY ordered Apotek Nord AB to pay a fine of SEK 37 million. A second chemist, "
            "Medilåda, escapes with SEK 8 "
            "million."
        ),
        {("fine", "Apotek Nord AB", 37_000_000), ("fine", "Medilåda", 8_000_000)},
    ),
    "a verb of imposing without a noun": (
        "Bank in Budapest goes too far",
        "NAIH imposed HUF 250 million on Duna Bank. The regulator criticised software called Mood Scan.",
        {("fine", "Duna Bank", 250_000_000)},
    ),
    "an enumeration after its measure": (
        "Reprimands go online",
        (
            "The ICO has published all reprimands issued this spring. Among them: the Department "
            "for Rural Roads, for lost "
            "files; Larkfield Prison Service, over bags of paper; and Thornby NHS Foundation Trust, "
            "which answered late."
        ),
        {
            ("reprimand", "Department for Rural Roads", None),
            ("reprimand", "Larkfield Prison Service", None),
            ("reprimand", "Thornby NHS Foundation Trust", None),
        },
    ),
    "an aside full of names": (
        "£7.5m for a face database",
        "Facetrawl AI Inc, which took pictures from Chatbook, Picgram and Viewtube, was fined £7,552,800 by the ICO.",
        {("fine", "Facetrawl AI Inc", 7_552_800)},
    ),
    "parties that are only described": (
        "Three decisions in Belgium",
        (
            "A hospital was ordered to pay a fine of €200,000. A school got off with a reprimand. "
            "Bank Scheldt NV has to "
            "find €45,000, the Belgian Data Protection Authority said."
        ),
        {("fine", "A hospital", 200_000), ("reprimand", "A school", None), ("fine", "Bank Scheldt NV", 45_000)},
    ),
    "a fine escaped": (
        "Police reprimanded",
        "The ICO has reprimanded Midshire Police. The force escaped a £500,000 fine.",
        {("reprimand", "Midshire Police", None)},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_reads(case: str, directory: Directory) -> None:
    title, text, wanted = CASES[case]
    assert rows(told(title, text, directory)) == wanted


def test_an_older_fine_behind_after_is_no_second_fine(directory: Directory) -> None:
    found = told(
        "Tax office fined again",
        "The Dutch Tax Administration has been fined €3.7 million by the AP, five months after a €2.75 million fine.",
        directory,
    )
    assert rows(found, ActionRole.MAIN) == {("fine", "Dutch Tax Administration", 3_700_000)}
