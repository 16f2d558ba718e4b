"""Whatever a server answers, a reader gives items or one `SourceUnreadable`, never anything else."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.errors import SourceUnreadable
from bot.domain.items import FeedItem
from bot.sources.article import read_article
from bot.sources.feed import read_feed
from bot.sources.ico_search import read_ico_search
from bot.sources.listing import read_listing
from bot.sources.newsletter import split_newsletter
from bot.sources.reading import Document, Place, Reading
from bot.sources.text import plain_line, plain_text
from tests.servers.regulators import atom, ico_answer, ico_result, listing_page, page, rss, rss_item
from tests.sources.conftest import a_place, a_source, read_with

WHOLE = [
    rss(rss_item(guid="1"), rss_item("Zwei", link="/2", date=None, text="<p>Ein <b>Text</b> &amp;nbsp;</p>")),
    atom('<entry><id>urn:1</id><title>A</title><link href="/1"/><updated>2026-06-18T10:00:00Z</updated></entry>'),
    json.dumps(ico_answer(ico_result(id=1), ico_result("B", url="/x/"))),
    listing_page([("/news/1", "Alpha", "30 September 2026"), ("/news/2", "Beta", "1 October 2026")]),
    page('<a href="#1">First</a><a href="#2">Second</a><p id="1">' + "a " * 80 + '</p><p id="2">' + "b " * 80),
]
SEARCH = a_source(kind="ico_search", root_page_id=1)
READERS: list[tuple[Callable[[Document, Place], Reading], Place]] = [
    (read_feed, a_place()),
    (read_ico_search, a_place(SEARCH)),
    (read_listing, a_place(a_source(kind="listing"))),
]


@st.composite
def spoilt(draw: st.DrawFn) -> bytes:
    """A good document with a piece cut out, doubled, or replaced by anything."""
    body = draw(st.sampled_from(WHOLE)).encode(draw(st.sampled_from(["utf-8", "utf-16", "cp1252"])), "replace")
    start = draw(st.integers(0, len(body)))
    end = draw(st.integers(start, min(len(body), start + 200)))
    patch = draw(
        st.binary(max_size=30)
        | st.sampled_from([b"", b"&#0;", b"&#xD800;", b"]]>", b"<!--", b"\xff", body[start:end] * 3])
    )
    return body[:start] + patch + body[end:]


def check(items: tuple[FeedItem, ...]) -> None:
    assert len({item.id for item in items}) == len(items)
    for item in items:
        assert item.title == item.title.strip() != ""
        for text in (item.title, item.text, item.link or "", item.id):
            text.encode()


@pytest.mark.parametrize(("reader", "place"), READERS)
@settings(max_examples=150, deadline=None)
@given(body=spoilt() | st.binary(max_size=200))
def test_readers(reader: Callable[[Document, Place], Reading], place: Place, body: bytes) -> None:
    with suppress(SourceUnreadable):
        check(read_with(reader, body, place).items)


@settings(max_examples=150, deadline=None)
@given(body=spoilt() | st.binary(max_size=200))
def test_pages(body: bytes) -> None:
    place = a_place()
    item = FeedItem(
        source="reg/news", regulator="reg", id="1", link="https://regulator.example/1", title="T", language="en"
    )
    document = Document(body=body, url="https://regulator.example/1")
    with suppress(SourceUnreadable):
        check(split_newsletter(document, item, place))
    with suppress(SourceUnreadable):
        check((read_article(document, item, place.regulator, place.homes),))


@settings(max_examples=200, deadline=None)
@given(
    st.text(max_size=200) | st.from_regex(r"(?:[<&;/a-z#0-9 \n\"'=]|&amp;|<p>|</p>|&#x0;|&lt;){0,60}", fullmatch=True)
)
def test_plain_text_is_clean_and_stays_as_it_is(markup: str) -> None:
    text = plain_text(markup)
    assert text == text.strip()
    assert "\n\n\n" not in text
    assert "  " not in text
    assert not any(ord(character) < 0x20 and character != "\n" for character in text)
    assert "\n" not in plain_line(markup)
