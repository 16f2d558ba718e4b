"""What the regulators' addresses answered in 2026, served over loopback: every item is read, and only once."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.items import FeedItem
from bot.domain.ports import Fetched, Unchanged
from bot.domain.regulators import Directory, SourceState
from bot.pipeline.unseen import unseen
from bot.sources import HttpOptions, open_sources
from config.directory import load_directory
from tests.servers.regulators import RegulatorSite

SAMPLES = Path(__file__).parents[2].parent / "shared" / "samples"
RECORDED = [
    # file, regulator, source, items, title begins, link ends, day of the first
    (
        "cnil_fr_rss_2026-06-25.xml",
        "cnil",
        "actualites",
        10,
        "Quatre auteurs",
        "/fr/prix-ehess-cnil-2026",
        date(2026, 6, 24),
    ),
    ("edpb_news.rss", "edpb", "news", 10, "EDPB calls for", "-information-sharing_en", date(2026, 7, 17)),
    ("opc_pipeda.xml", "opc", "pipeda", 3, "Compliance Letter", "/2026/2026-westjet-cl/", date(2026, 7, 14)),
    (
        "bfdi_rss_2026-06-25_excerpt.xml",
        "bfdi",
        "news",
        5,
        "IWGDPT Berlin Group",
        "Extended-Reality.html",
        date(2026, 6, 19),
    ),
    (
        "aepd_noticias_2026-06-25_excerpt.xml",
        "aepd",
        "news",
        2,
        "La Agencia Española",
        "-nueva-etapa",
        date(2026, 6, 24),
    ),
    ("aepd_resoluciones.xml", "aepd", "resolutions", 1, "PD-00110-2026", "pd-00110-2026.pdf", None),
]
pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the recorded feeds are not beside the repository")


def served(site: RegulatorSite, file: str, slug: str, key: str) -> Directory:
    """The built-in directory's regulator alone, with its source at the loopback site."""
    site.serve("/recorded", (SAMPLES / file).read_bytes(), media="application/rss+xml")
    regulator = load_directory().get(slug)
    assert regulator is not None
    source = next(source for source in regulator.sources if source.key == key)
    return Directory([replace(regulator, sources=(replace(source, url=site.url("/recorded")),))])


async def read(directory: Directory, state: SourceState | None = None) -> Fetched | Unchanged:
    (source,) = directory.sources()
    reader = open_sources(directory, HttpOptions(spacing=0))
    try:
        return await reader.read(source, state or SourceState(source=source.id))
    finally:
        await reader.close()


@pytest.mark.parametrize(("file", "slug", "key", "count", "title", "link", "day"), RECORDED)
async def test_every_item_with_title_link_and_date(
    site: RegulatorSite, file: str, slug: str, key: str, count: int, title: str, link: str, day: date | None
) -> None:
    directory = served(site, file, slug, key)
    answer = await read(directory)
    assert isinstance(answer, Fetched)
    assert len(answer.items) == count
    assert answer.skipped == ()
    assert len({item.id for item in answer.items}) == count
    first = answer.items[0]
    assert first.title.startswith(title)
    assert first.link is not None
    assert first.link.endswith(link)
    zone = ZoneInfo(next(iter(directory)).timezone)
    assert day == (first.published.astimezone(zone).date() if first.published else None)
    for item in answer.items:
        check(item, dated=day is not None)


def check(item: FeedItem, *, dated: bool) -> None:
    assert item.title == item.title.strip() != ""
    assert item.link is not None
    assert (item.published is not None) is dated
    for text in (item.title, item.text):
        assert not any(trace in text for trace in ("&nbsp", "&amp", "<p", "\u00ad", "]]>"))


@pytest.mark.parametrize(("file", "slug", "key"), [row[:3] for row in RECORDED])
async def test_the_same_bytes_again_bring_nothing_new(site: RegulatorSite, file: str, slug: str, key: str) -> None:
    directory = served(site, file, slug, key)
    first = await read(directory)
    assert isinstance(first, Fetched)
    assert isinstance(await read(directory, SourceState(source=f"{slug}/{key}", body_hash=first.body_hash)), Unchanged)
    again = await read(directory)
    assert isinstance(again, Fetched)
    assert again.items == first.items


async def test_winter_dates_of_canada_keep_their_day(site: RegulatorSite) -> None:
    answer = await read(served(site, "opc_pipeda.xml", "opc", "pipeda"))
    assert isinstance(answer, Fetched)
    assert answer.items[2].published == datetime(2026, 1, 9, 5, tzinfo=UTC)


async def test_the_icos_answer(site: RegulatorSite) -> None:
    regulator = load_directory().get("ico")
    assert regulator is not None
    source = next(source for source in regulator.sources if source.key == "enforcement")
    site.serve_json("/api/search", json.loads((SAMPLES / "ico_api_search.json").read_text()))
    answer = await read(Directory([replace(regulator, sources=(replace(source, url=site.url("/api/search")),))]))
    assert isinstance(answer, Fetched)
    assert [(item.title, item.published, item.categories) for item in answer.items] == [
        ("Thermotech Wall and Loft Surveys Ltd", datetime(2026, 5, 27, 23, tzinfo=UTC), ("Enforcement notices",)),
        ("Reddit, Inc.", datetime(2026, 2, 23, tzinfo=UTC), ("Monetary penalties",)),
    ]
    assert answer.items[0].id == "120121"
    assert unseen(answer.items, ()).new == answer.items
