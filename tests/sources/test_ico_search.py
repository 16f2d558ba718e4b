"""The ICO's JSON search, with its quirks."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.domain.errors import SourceUnreadable
from bot.domain.ports import Fetched, Unchanged
from bot.domain.regulators import SourceState
from bot.sources.ico_search import read_ico_search
from bot.sources.reading import Place, Reading
from tests.servers.regulators import RegulatorSite, ico_answer, ico_result, page
from tests.sources.conftest import Open, a_place, a_source, read_with

PREFIX = "/action-weve-taken/enforcement/"


def place() -> Place:
    source = a_source("https://ico.org.uk/api/search", "ico_search", root_page_id=17222, link_prefixes=[PREFIX])
    return a_place(source, homepage="https://ico.org.uk/", timezone="Europe/London")


def read(*results: Any) -> Reading:
    import json

    return read_with(read_ico_search, json.dumps(ico_answer(*results)), place())


def test_the_visible_date_counts_not_the_stamp() -> None:
    (item,) = read(ico_result(id=120121)).items
    assert item.id == "120121"
    assert item.link == "https://ico.org.uk/action-weve-taken/enforcement/2026/05/larch-windows-ltd-mpn/"
    assert item.published == datetime(2026, 5, 27, 23, tzinfo=UTC)
    assert item.updated == datetime(2026, 7, 7, 16, 26, 5, tzinfo=UTC)
    assert item.categories == ("Monetary penalties", "Marketing")
    assert item.text == "A window company made calls to people who had said no."


def test_several_types_of_one_action() -> None:
    (item,) = read(ico_result(meta="3 June 2026, Enforcement notices, Monetary penalties")).items
    assert item.categories == ("Enforcement notices", "Monetary penalties")


def test_promoted_cards_from_elsewhere_are_left_out() -> None:
    reading = read(ico_result(), ico_result("Careers", url="/about-the-ico/jobs/", meta=""))
    assert [item.title for item in reading.items] == ["Larch Windows Ltd"]
    assert reading.skipped == ()


def test_notice_and_penalty_of_one_company_stay_two() -> None:
    base = f"{PREFIX}2026/05/larch-windows-ltd"
    items = read(ico_result(url=f"{base}-mpn/"), ico_result(url=f"{base}-en/")).items
    assert len({item.id for item in items}) == 2


def test_without_labels_the_stamp_is_the_date() -> None:
    (item,) = read(ico_result(meta="")).items
    assert item.published == datetime(2026, 7, 7, 16, 26, 5, tzinfo=UTC)
    assert item.categories == ()
    (item,) = read(ico_result(meta="Reprimands", created="")).items
    assert (item.published, item.categories) == (None, ("Reprimands",))


def test_broken_results_do_not_hide_the_others() -> None:
    nameless = {key: value for key, value in ico_result().items() if key != "url"}
    reading = read("?", nameless, ico_result(description=None), {"url": f"{PREFIX}x/", "title": 7})
    assert len(reading.items) == 1
    assert len(reading.skipped) == 3


@pytest.mark.parametrize(
    "body",
    [
        page("Search"), "", "[]", '{"results": null}', '{"error": 1}', '{"results": []}', "[" * 100_000,
        '{"results": [{"url": "/about-the-ico/jobs/", "title": "Careers"}]}',
    ],
)  # fmt: skip
def test_what_is_not_the_searchs_answer_is_unreadable(body: str) -> None:
    with pytest.raises(SourceUnreadable, match=r"^https://ico\.org\.uk/api/search: "):
        read_with(read_ico_search, body, place())


def paged(site: RegulatorSite) -> str:
    """A search of three pages, newest first."""
    from aiohttp import web

    async def answer(request: web.Request) -> web.Response:
        number = (await request.json())["pageNumber"]
        results = [ico_result(f"Party {number}", url=f"{PREFIX}{number}/")] if number <= 3 else []
        return web.json_response(ico_answer(*results, pages=3))

    return site.handle("/api/search", answer)


async def test_it_is_asked_as_the_site_asks_itself(site: RegulatorSite, opened: Open) -> None:
    reader, source = opened(paged(site), "ico_search", root_page_id=17222, link_prefixes=[PREFIX])
    await reader.read(source, SourceState(source="reg/news"))
    asked = next(asked for asked in site.asked if asked.path == "/api/search")
    assert asked.method == "POST"
    assert asked.headers["Content-Type"] == "application/json"
    assert asked.json == {"filters": [], "pageNumber": 1, "order": "newest", "rootPageId": 17222}


async def test_further_pages_at_first_sight_and_after_a_long_silence_only(site: RegulatorSite, opened: Open) -> None:
    reader, source = opened(paged(site), "ico_search", root_page_id=17222, link_prefixes=[PREFIX])
    first = await reader.read(source, SourceState(source="reg/news"))
    assert isinstance(first, Fetched)
    assert [item.title for item in first.items] == ["Party 1", "Party 2", "Party 3"]
    now = datetime.now(UTC)
    seen = SourceState(source="reg/news", baseline_at=now, polled_at=now)
    again = await reader.read(source, seen)
    assert isinstance(again, Fetched)
    assert [item.title for item in again.items] == ["Party 1"]
    same = SourceState(source="reg/news", baseline_at=now, polled_at=now, body_hash=again.body_hash)
    assert isinstance(await reader.read(source, same), Unchanged)
    silent = SourceState(source="reg/news", baseline_at=now, polled_at=datetime(2020, 1, 1, tzinfo=UTC))
    caught_up = await reader.read(source, silent)
    assert isinstance(caught_up, Fetched)
    assert len(caught_up.items) == 3
