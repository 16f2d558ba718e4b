"""Items and a directory for tests of reading; every sentence in these tests was written for them."""

from __future__ import annotations

from bot.domain.items import FeedItem
from bot.domain.regulators import Directory, Regulator
from bot.pipeline.reading import Reading, read_item


def regulator(slug: str, acronym: str, name: str, currency: str, language: str, *aliases: str) -> Regulator:
    return Regulator(
        slug=slug,
        acronym=acronym,
        name=name,
        aliases=aliases,
        jurisdiction="XX",
        languages=(language,),
        currency=currency,
        timezone="UTC",
        homepage="https://regulator.example/",
    )


DIRECTORY = Directory(
    [
        regulator("ico", "ICO", "Information Commissioner's Office", "GBP", "en", "Information Commissioner"),
        regulator("oaic", "OAIC", "Office of the Australian Information Commissioner", "AUD", "en"),
        regulator("cnil", "CNIL", "Commission nationale de l'informatique et des libertés", "EUR", "fr"),
        regulator("gpdp", "GPDP", "Garante per la protezione dei dati personali", "EUR", "it", "Garante privacy"),
        regulator("imy", "IMY", "Integritetsskyddsmyndigheten", "SEK", "sv"),
    ]
)


def item(text: str, *, title: str = "", language: str = "en", publisher: str = "ico") -> FeedItem:
    return FeedItem(source=f"{publisher}/news", regulator=publisher, id="1", title=title, text=text, language=language)


def read(text: str, *, title: str = "", language: str = "en", publisher: str = "ico") -> Reading:
    return read_item(item(text, title=title, language=language, publisher=publisher), DIRECTORY)


Row = tuple[str, str | None, int | None, str | None]


def told(reading: Reading) -> set[Row]:
    """Type, party, units and currency of every finding."""
    return {
        (
            f.type.value,
            f.subject.name if f.subject else None,
            int(f.money.amount) if f.money else None,
            f.money.currency if f.money else None,
        )
        for f in reading.findings
    }


def rejected(reading: Reading) -> dict[str, str]:
    """Why each other sum is no sanction."""
    return {each.text: each.reason for each in reading.rejected}
