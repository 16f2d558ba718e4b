"""Listings, their wrapped links, and a feed without links joined with one."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.domain.errors import SourceUnreadable
from bot.domain.ports import Fetched, Unchanged
from bot.domain.regulators import SourceState
from bot.sources.listing import read_listing
from bot.sources.reading import Place
from tests.servers.regulators import RegulatorSite, listing_page, page, rss, rss_item, wrapped
from tests.sources.conftest import Open, a_place, a_source, read_with

OAIC = {"homepage": "https://www.oaic.gov.au/", "timezone": "Australia/Sydney"}
MEDIA = "/news/media-centre/"
BLANK = SourceState(source="reg/news")


def place(**options: Any) -> Place:
    source = a_source("https://www.oaic.gov.au/news/media-centre", "listing", **({"link_contains": MEDIA} | options))
    return a_place(source, **OAIC)


def row(slug: str, title: str, date: str = "30 September 2026", rank: int = 1) -> tuple[str, str, str]:
    return wrapped(f"https://www.oaic.gov.au{MEDIA}{slug}", rank=rank), title, date


def test_wrapped_links_dates_and_titles() -> None:
    body = listing_page(
        [row("18-gyms,-and-more", "Gyms, and more"), row("bank-pays", "Bank pays", "1 October 2026", 2)]
    )
    first, second = read_with(read_listing, body, place()).items
    assert first.link == first.id == "https://www.oaic.gov.au/news/media-centre/18-gyms,-and-more"
    assert first.title == "Gyms, and more"
    assert first.published == datetime(2026, 9, 29, 14, tzinfo=UTC)
    assert second.published == datetime(2026, 9, 30, 14, tzinfo=UTC)
    assert first.text == "What was found, in a line."


def test_rotating_values_in_wrapped_links_change_nothing() -> None:
    links = {
        read_with(
            read_listing,
            listing_page([(wrapped(f"https://oaic.gov.au{MEDIA}x", rank=n, auth=f"q{n}"), "T", "")]),
            place(),
        )
        .items[0]
        .id
        for n in range(3)
    }
    assert links == {"https://www.oaic.gov.au/news/media-centre/x"}


def test_a_date_in_a_title_is_not_the_items_date() -> None:
    body = listing_page(
        [row("a", "Statement of 1 March 2021 withdrawn", "2 July 2026"), row("b", "Other", "3 July 2026")]
    )
    assert [i.published for i in read_with(read_listing, body, place()).items] == [
        datetime(2026, 7, 1, 14, tzinfo=UTC),
        datetime(2026, 7, 2, 14, tzinfo=UTC),
    ]


def test_selectors_of_the_source() -> None:
    body = page(
        '<div class="r"><a class="titolo" href="/web/guest/home/docweb/-/docweb-display/docweb/10214064">'
        "Provvedimento</a>"
        '<div class="data"><p>28/05/2026</p></div><a href="/pdf">PDF</a></div>'
    )
    options = {"link_contains": "", "item": "div.r", "link": "a.titolo", "date": ".data p"}
    source = a_source("https://www.garanteprivacy.it/home/ricerca", "listing", language="it", **options)
    garante = a_place(source, homepage="https://www.garanteprivacy.it/", timezone="Europe/Rome")
    (item,) = read_with(read_listing, body, garante).items
    assert item.link == "https://www.garanteprivacy.it/home/docweb/-/docweb-display/docweb/10214064"
    assert item.published == datetime(2026, 5, 27, 22, tzinfo=UTC)


def test_time_element() -> None:
    body = page(f'<ul><li><a href="{MEDIA}a">Alpha</a><time datetime="2026-09-30">last Wednesday</time></li></ul>')
    assert read_with(read_listing, body, place()).items[0].published == datetime(2026, 9, 29, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    "body", ["", "no markup", page("<p>Please enable scripts.</p>"), page('<a href="/about">About</a>')]
)
def test_a_page_that_lists_nothing_is_unreadable(body: str) -> None:
    with pytest.raises(SourceUnreadable):
        read_with(read_listing, body, place())


async def test_a_listing_that_differs_only_in_its_wrappers_is_unchanged(site: RegulatorSite, opened: Open) -> None:
    url = site.serve("/list", listing_page([row("a", "Alpha", rank=1)]), media="text/html")
    reader, source = opened(url, "listing", link_contains=MEDIA)
    first = await reader.read(source, BLANK)
    assert isinstance(first, Fetched)
    site.serve("/list", listing_page([row("a", "Alpha", rank=2)]), media="text/html")
    again = await reader.read(source, SourceState(source="reg/news", body_hash=first.body_hash))
    assert isinstance(again, Unchanged)


def serve_oaic(site: RegulatorSite, *titles: str, rows: list[tuple[str, str, str]] | None = None) -> dict[str, Any]:
    feed = rss(*(rss_item(title, link=None, date="Wed, 30 Sep 2026 09:00:00 +1000") for title in titles))
    site.serve("/rss", feed)
    if rows is not None:
        site.serve("/list", listing_page(rows), media="text/html")
    return {"listing_url": site.url("/list"), "link_contains": MEDIA, "regulator": OAIC}


async def test_a_feed_without_links_is_joined_with_its_listing(site: RegulatorSite, opened: Open) -> None:
    rows = [row("18-gyms", "Gyms’ use of “cameras” unlawful"), row("old", "Something older", "1 May 2026")]
    options = serve_oaic(site, "Gyms' use of 'cameras' unlawful", "Not listed yet", rows=rows)
    reader, source = opened(site.url("/rss"), **options)
    answer = await reader.read(source, BLANK)
    assert isinstance(answer, Fetched)
    first, second = answer.items
    assert first.link == first.id == "https://www.oaic.gov.au/news/media-centre/18-gyms"
    assert second.link is None


async def test_of_two_listed_under_one_title_that_of_the_day_is_meant(site: RegulatorSite, opened: Open) -> None:
    rows = [row("b", "Determination published"), row("a", "Determination published", "1 May 2026")]
    reader, source = opened(site.url("/rss"), **serve_oaic(site, "Determination published", rows=rows))
    answer = await reader.read(source, BLANK)
    assert isinstance(answer, Fetched)
    assert answer.items[0].link == "https://www.oaic.gov.au/news/media-centre/b"


async def test_without_the_listing_items_stay_and_are_asked_for_again(site: RegulatorSite, opened: Open) -> None:
    reader, source = opened(site.url("/rss"), **serve_oaic(site, "Gyms fined"))
    answer = await reader.read(source, BLANK)
    assert isinstance(answer, Fetched)
    assert answer.items[0].link is None
    assert "items have no links" in answer.skipped[-1]
    state = SourceState(source="reg/news", body_hash=answer.body_hash, etag=answer.etag)
    assert isinstance(await reader.read(source, state), Fetched)
