"""An item's page: its main text, what it states, and the pages that are not it."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.domain.errors import SourceError, SourceRefused, SourceUnreadable
from bot.domain.items import FeedItem, TextState
from tests.servers.regulators import HTML, RegulatorSite, page, rss
from tests.sources.conftest import Open

TITLE = "Window company fined over calls"
STORY = (
    f"<h1>{TITLE}</h1><p>We have fined Larch Windows Ltd £90,000\u00a0for calls that nobody had asked for.</p>"
    "<ul><li>Larch Windows Ltd: £60,000</li><li>Larch Doors Ltd: £30\u202f000</li></ul>"
    "<p>Complaints reached us from every part of the country, many from older people. The company X.<abbr>AI</abbr> "
    "built the dialling software.</p>"
)
FACTS = "<dl><dt>Type</dt> <dd>Monetary penalties</dd><dt>Sector:</dt><dd>Marketing</dd></dl>"
TEASER = "We have fined a window company £90,000."


def item(site: RegulatorSite, path: str = "/news/1", **fields: Any) -> FeedItem:
    values: dict[str, Any] = {
        "source": "reg/news", "regulator": "reg", "id": "1", "link": site.url(path), "title": TITLE, "text": TEASER,
        "language": "en",
    }  # fmt: skip
    return FeedItem(**(values | fields))


async def article(opened: Open, site: RegulatorSite, body: str, **fields: Any) -> FeedItem:
    site.serve("/news/1", body, media=HTML)
    reader, _ = opened(site.serve("/feed", rss()))
    return await reader.article(item(site, **fields))


async def test_the_main_text_alone(site: RegulatorSite, opened: Open) -> None:
    found = await article(opened, site, page(STORY))
    assert found.text_state is TextState.FULL
    assert found.text.startswith(
        "We have fined Larch Windows Ltd £90,000\u00a0for calls that nobody had asked for.\n\n"
    )
    assert "Larch Windows Ltd: £60,000\nLarch Doors Ltd: £30\u202f000" in found.text
    assert "The company X.AI built" in found.text
    assert "Contact us" not in found.text
    assert "Home" not in found.text


@pytest.mark.parametrize(
    "around",
    [
        '<section class="related-content"><h2>Other cases</h2><p>Elm Roofing Ltd fined £500,000</p></section>',
        "<h2>Related news</h2><ul><li>Elm Roofing Ltd fined £500,000</li></ul>",
        "<aside><p>Elm Roofing Ltd fined £500,000</p></aside>",
        "<h3>À lire aussi</h3><p>Elm Roofing Ltd fined £500,000</p>",
        '<ul><li><a href="/a">Elm Roofing Ltd fined £500,000</a></li><li><a href="/b">B</a><li><a href="/">C</a></ul>',
        '<div class="share-buttons">Elm Roofing Ltd fined £500,000</div>',
        "<script>var other = 'Elm Roofing Ltd fined £500,000'</script>",
    ],
)
async def test_other_news_on_the_page_is_no_part_of_it(site: RegulatorSite, opened: Open, around: str) -> None:
    found = await article(opened, site, page(STORY + around))
    assert "500,000" not in found.text
    assert "dialling software" in found.text


@pytest.mark.parametrize(
    "around", ['<div class="layout no-sidebar">', '<form id="aspnetForm">', '<div hidden="until-found">']
)
async def test_what_holds_the_whole_text_stays(site: RegulatorSite, opened: Open, around: str) -> None:
    found = await article(opened, site, page(around + STORY))
    assert "dialling software" in found.text


async def test_a_page_that_marks_no_main_part(site: RegulatorSite, opened: Open) -> None:
    body = (
        "<html><body><div><div>"
        + STORY
        + "<p>"
        + "The law asks for consent before such calls. " * 12
        + "</p></div></div></body></html>"
    )
    found = await article(opened, site, body)
    assert "We have fined Larch Windows Ltd £90,000" in found.text


async def test_what_the_page_states(site: RegulatorSite, opened: Open) -> None:
    head = '<meta name="DC.Date" content="Wednesday, July 08, 2026"><meta name="DC.PageID" content="120121">'
    paper = (
        '<further-reading x-href="/media2/x/larch-mpn.pdf" x-title="Monetary penalty notice" x-size="1MB">'
        "</further-reading>"
    )
    found = await article(opened, site, page(STORY + FACTS + paper, head=head))
    assert found.published == datetime(2026, 7, 8, 4, tzinfo=UTC)
    assert found.categories == ("Monetary penalties", "Marketing")
    assert found.document == site.url("/media2/x/larch-mpn.pdf")


async def test_what_the_source_said_stays(site: RegulatorSite, opened: Open) -> None:
    said = datetime(2026, 5, 28, tzinfo=UTC)
    head = '<meta name="DC.Date" content="Wednesday, July 08, 2026">'
    found = await article(opened, site, page(STORY + FACTS, head=head), published=said, categories=("Reprimands",))
    assert (found.published, found.categories) == (said, ("Reprimands",))


async def test_number_of_the_linked_decision(site: RegulatorSite, opened: Open) -> None:
    link = (
        '<p><a href="https://www.legifrance.gouv.fr/cnil/id/CNILTEXT000012345678">'
        "Délibération SAN-2026-003 du 8 juillet 2026</a></p>"
    )
    found = await article(opened, site, page(STORY + link), language="fr")
    assert found.decision_number == "SAN-2026-003"
    assert found.document == "https://www.legifrance.gouv.fr/cnil/id/CNILTEXT000012345678"
    other = link.replace("345678", "345679").replace("003", "004")
    found = await article(opened, site, page(STORY + link + other), language="fr")
    assert (found.decision_number, found.document) == (None, None)


async def test_a_sum_that_only_the_teaser_tells_is_kept(site: RegulatorSite, opened: Open) -> None:
    found = await article(opened, site, page(STORY), text="The fine comes to £123,456 in all.")
    assert found.text.startswith("The fine comes to £123,456 in all.\n\nWe have fined")


@pytest.mark.parametrize("tag", ["<div>", "<div/>", "<ul><li>", "<b>", "<x-y/>", "<svg><div/>", "<table><tr><td>"])
async def test_a_page_nested_without_end_is_refused_at_once(site: RegulatorSite, opened: Open, tag: str) -> None:
    started = time.process_time()
    with pytest.raises(SourceUnreadable, match="nested too deeply"):
        await article(opened, site, page(STORY + tag * 60_000))
    assert time.process_time() - started < 3


@pytest.mark.parametrize("link", ["/decision.pdf", "/decision.PDF?download=1", "/served-as-pdf"])
async def test_a_pdf_is_noted_not_read(site: RegulatorSite, opened: Open, link: str) -> None:
    site.serve("/served-as-pdf", b"%PDF-1.7", media="application/pdf")
    reader, _ = opened(site.serve("/feed", rss()))
    found = await reader.article(item(site, link))
    assert (found.text, found.text_state, found.document) == (TEASER, TextState.TEASER, site.url(link))


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("", id="nothing"),
        pytest.param("<html><head><script>eval('a'+'b')</script></head><body></body></html>", id="a firewall's script"),
        pytest.param(
            page("<h1>Page not found</h1><p>" + "Try our search, or begin at the home page. " * 9 + "</p>"),
            id="soft 404",
        ),
        pytest.param(
            page("<h1>Just a moment...</h1><p>" + "Checking that you are a person. " * 9 + "</p>"), id="challenge"
        ),
        pytest.param(page("<p>Loading…</p>"), id="rendered by a script"),
        pytest.param("\0\1\2" * 1000, id="binary"),
    ],
)
async def test_a_page_that_is_not_the_items(site: RegulatorSite, opened: Open, body: str) -> None:
    with pytest.raises(SourceUnreadable, match=r"^http://127\.0\.0\.1:\d+/news/1: .+"):
        await article(opened, site, body)


async def test_robots_may_forbid_a_page_but_not_the_feed(site: RegulatorSite, opened: Open) -> None:
    site.serve("/robots.txt", "User-agent: *\nDisallow: /\n", media="text/plain")
    with pytest.raises(SourceRefused, match=r"robots\.txt"):
        await article(opened, site, page(STORY))
    assert site.paths() == []


async def test_robots_that_fail_close_the_pages_for_a_while(site: RegulatorSite, opened: Open) -> None:
    site.refuse("/robots.txt", 503)
    with pytest.raises(SourceRefused, match=r"robots\.txt"):
        await article(opened, site, page(STORY))


async def test_a_page_on_a_private_host_is_not_fetched(site: RegulatorSite, opened: Open) -> None:
    async with RegulatorSite() as inner:
        inner.serve("/secret", page(STORY), media=HTML)
        reader, _ = opened(site.serve("/feed", rss()))
        with pytest.raises(SourceRefused, match="private"):
            await reader.article(replace(item(site), link=inner.url("/secret")))
        assert inner.asked == []


async def test_articles_may_be_turned_off(site: RegulatorSite, opened: Open) -> None:
    reader, _ = opened(site.serve("/feed", rss()), http={"articles": False})
    assert await reader.article(item(site)) == item(site)
    assert site.asked == []


async def test_a_hostile_page_ends_in_time(site: RegulatorSite, opened: Open) -> None:
    body = page("<h2>Related</h2>" * 3000 + "<ul>" * 300 + '<a href="#">x</a>' * 20_000 + "<dt>Type</dt>" * 2000)
    started = time.process_time()
    with suppress(SourceError):
        await article(opened, site, body)
    assert time.process_time() - started < 5
