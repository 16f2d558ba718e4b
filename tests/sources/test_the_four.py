"""The four regulators as they are configured, on a site that answers as theirs do."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest

from bot.domain.items import FeedItem, TextState
from bot.domain.ports import Fetched
from bot.domain.regulators import Directory, Source, SourceState
from bot.sources import HttpOptions, HttpSourceReader, open_sources
from config.directory import load_directory
from tests.servers.regulators import (
    HTML,
    RegulatorSite,
    ico_answer,
    ico_result,
    listing_page,
    page,
    rss,
    rss_item,
    wrapped,
)

LONG = (
    "Over four months the company called people who had said, in a public register, that they want no such calls. " * 3
)


def here(site: RegulatorSite, url: str) -> str:
    parts = urlsplit(url)
    return site.url(parts.path + (f"?{parts.query}" if parts.query else ""))


def local(site: RegulatorSite, source: Source) -> Source:
    options = dict(source.options)
    if "listing_url" in options:
        options["listing_url"] = here(site, options["listing_url"])
    return replace(source, url=here(site, source.url), options=options)


@pytest.fixture
async def reader(site: RegulatorSite) -> AsyncIterator[HttpSourceReader]:
    directory = load_directory(only=["ico", "oaic", "gpdp", "cnil"])
    moved = (replace(r, sources=tuple(local(site, source) for source in r.sources)) for r in directory)
    reader = open_sources(Directory(moved), HttpOptions())
    yield reader
    await reader.close()


async def items(reader: HttpSourceReader, name: str) -> tuple[FeedItem, ...]:
    source = next(source for source in reader.directory.sources() if source.id == name)
    answer = await reader.read(source, SourceState(source=name))
    assert isinstance(answer, Fetched)
    assert answer.skipped == ()
    return answer.items


async def test_ico(site: RegulatorSite, reader: HttpSourceReader) -> None:
    path = "/action-weve-taken/enforcement/2026/05/larch-windows-ltd-mpn/"
    jobs = ico_result("Careers", url="/about-the-ico/jobs/", meta="")
    site.serve_json("/api/search", ico_answer(ico_result(url=path, id=120_121), jobs))
    paper = '<further-reading x-href="/media2/larch.pdf" x-title="Monetary penalty notice"></further-reading>'
    site.serve(path, page(f"<h1>Larch Windows Ltd</h1><p>A fine of £90,000. {LONG}</p>{paper}"), media=HTML)
    (item,) = await items(reader, "ico/enforcement")
    assert item.published == datetime(2026, 5, 27, 23, tzinfo=UTC)
    found = await reader.article(item)
    assert found.text.startswith("A fine of £90,000.")
    assert found.document == site.url("/media2/larch.pdf")


async def test_ico_news(site: RegulatorSite, reader: HttpSourceReader) -> None:
    news = ico_result(
        "A speech", url="/about-the-ico/media-centre/news-and-blogs/2026/05/a-speech/", meta="3 May 2026, Speech"
    )
    site.serve_json("/api/search", ico_answer(news, ico_result()))
    assert [item.title for item in await items(reader, "ico/news")] == ["A speech"]
    assert site.last("/api/search").json["rootPageId"] == 2816


async def test_oaic(site: RegulatorSite, reader: HttpSourceReader) -> None:
    title = "Shopping centre’s use of cameras unlawful, Privacy Commissioner finds"
    target = site.url("/news/media-centre/21-shopping-centres-use-of-cameras-unlawful,-privacy-commissioner-finds")
    site.serve("/rss", rss(rss_item(title, link=None, date="Wed, 30 Sep 2026 09:00:00 +1000")))
    site.serve(
        "/news/media-centre", listing_page([(wrapped(target, site.origin), title, "30 September 2026")]), media=HTML
    )
    (joined,), (listed,) = await items(reader, "oaic/news"), await items(reader, "oaic/media-centre")
    assert joined.link == listed.link == target
    assert joined.published == datetime(2026, 9, 29, 23, tzinfo=UTC)
    assert listed.published == datetime(2026, 9, 29, 14, tzinfo=UTC)


async def test_garante(site: RegulatorSite, reader: HttpSourceReader) -> None:
    link = "/web/guest/home/docweb/-/docweb-display/docweb/10214064"
    body = (
        "<ul><li><a href='#1'>Call center, 40mila euro di multa</a></li><li><a href='#2'>Scuola ammonita</a></li></ul>"
    )
    parts = "".join(f'<h2><a name="{n}"></a>Parte {n}</h2><p>{LONG}</p>' for n in (1, 2))
    site.serve(link, page(body + parts), media=HTML)
    site.serve(
        "/o/gpdp-rss/rss", rss(rss_item("NEWSLETTER del 12 giugno 2026", link=link), rss_item("Parere", link="/x"))
    )
    first, second, third = await items(reader, "gpdp/news")
    assert (first.title, second.title, third.title) == (
        "Call center, 40mila euro di multa",
        "Scuola ammonita",
        "Parere",
    )
    assert first.text_state is second.text_state is TextState.FULL
    assert (first.link, second.link) == (site.url(f"{link}#1"), site.url(f"{link}#2"))


async def test_cnil(site: RegulatorSite, reader: HttpSourceReader) -> None:
    french = rss_item(
        "Cookies : sanction de 300 000 euros",
        link="https://www.cnil.fr/fr/cookies-sanction",
        guid="168700fr",
        date="Thu, 08 Jan 2026 14:00:00 +0100",
        text="La formation restreinte a prononcé une amende de 300&amp;nbsp;000&amp;nbsp;€.\n",
    )
    english = rss_item("Cookies: a fine", link="http://cnil.fr/en/cookies-fine?ref=rss", guid="168701en")
    site.serve("/fr/rss.xml", rss(french, root=' xml:base="https://www.cnil.fr/fr"'))
    site.serve("/en/rss.xml", rss(english))
    (item,), (other,) = await items(reader, "cnil/actualites"), await items(reader, "cnil/news")
    assert item.text == "La formation restreinte a prononcé une amende de 300\u00a0000\u00a0€."
    assert (item.id, item.language, other.language) == ("168700fr", "fr", "en")
    assert other.link == "https://www.cnil.fr/en/cookies-fine"
