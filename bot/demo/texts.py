"""What the sample regulators have published, edition by edition."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleItem:
    """One item as a sample regulator shows it.

    Attributes:
        number: a number of its own, for guids.
        regulator, language: whose, and in what language.
        register: the kind of action, where the regulator's register states it.
        slug: the last part of its address.
        title, teaser: what the feed shows.
        text: paragraphs of its page.
        published: when, UTC.
    """

    number: int
    regulator: str
    language: str
    register: str | None
    slug: str
    title: str
    teaser: str
    text: str
    published: datetime

    @property
    def day(self) -> str:
        """The date in words, such as "3 November 2026"."""
        return written_day(self.published, self.language)

    @property
    def paragraphs(self) -> list[str]:
        return [part.strip() for part in self.text.split("\n\n") if part.strip()]


def written_day(moment: datetime, language: str) -> str:
    """A date as its language writes it."""
    day = "1er" if language == "fr" and moment.day == 1 else str(moment.day)
    return f"{day} {_MONTHS[language].split()[moment.month - 1]} {moment.year}"


def edition(number: int, now: datetime) -> tuple[SampleItem, ...]:
    """What stands on the sites in an edition, newest first.

    Args:
        number: 1 before Finewatch starts, 2 a morning later, 3 after a correction.
        now: from which the items' dates are counted back.
    """
    content = tomllib.loads((Path(__file__).parent / "texts.toml").read_text(encoding="utf-8"))
    items = [_item(index, entry, number, now) for index, entry in enumerate(content["item"], 4100)]
    shown = [item for item, entry in zip(items, content["item"], strict=True) if entry["from"] <= number]
    return tuple(sorted(shown, key=lambda item: item.published, reverse=True))


def _item(number: int, entry: Mapping[str, Any], edition_number: int, now: datetime) -> SampleItem:
    edited = entry.get("edited", {})
    if edited.get("from", edition_number + 1) <= edition_number:
        entry = {**entry, **edited}
    published = datetime.combine(now.date(), time(8), tzinfo=UTC) - timedelta(
        days=entry["days_ago"], minutes=number % 60
    )
    language = entry["language"]
    return SampleItem(
        number=number,
        regulator=entry["regulator"],
        language=language,
        register=entry.get("register"),
        slug=entry["slug"],
        title=entry["title"],
        teaser=entry["teaser"],
        text=entry["text"].replace("{date}", written_day(published, language)),
        published=published,
    )
