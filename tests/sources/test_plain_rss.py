"""What is read straight from the XML parser is what feedparser reads: each document is given to both.

A document type declaration leaves a document to feedparser, and changes nothing of what it says.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.errors import SourceUnreadable
from bot.sources.feed import read_feed
from bot.sources.plain_rss import read_plain_rss
from bot.sources.reading import Reading
from tests.servers.regulators import rss, rss_item
from tests.sources.conftest import a_place, a_source, read_with

SAMPLES = Path(__file__).parents[2].parent / "shared" / "samples"
NAMESPACES = ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'


def read(body: str) -> Reading | str:
    try:
        return read_with(read_feed, body, a_place(a_source(may_be_empty=True)))
    except SourceUnreadable as error:
        return str(error)


def left_to_feedparser(body: str) -> str:
    declaration, end, rest = body.rpartition("?>") if body.startswith("<?xml") else ("", "", body)
    return f"{declaration}{end}<!DOCTYPE rss>{rest}"


def document(items: str, *, channel: str = "", root: str = NAMESPACES) -> str:
    return f'<rss version="2.0"{root}><channel><title>News</title>{channel}{items}</channel></rss>'


WORDS = st.sampled_from(
    [
        "",
        " ",
        "A bakery is fined",
        "sociÃ©tÃ©",
        "société",
        "quote\x93d\x94 \x80 5",
        "&amp;lt;p&amp;gt;One &amp;amp; two&amp;lt;/p&amp;gt;",
        "&lt;p&gt;One&lt;/p&gt;",
        "<![CDATA[<p>Fined 5,000 &euro; &amp; warned</p>]]>",
        "http:////www.regulator.example/a?b=1&amp;c=2&amp;copy=3",
        "https://www.regulator.example/x?a=1&amp;amp;b=2",
        "/en/news/7",
        "168636fr",
        "Thu, 18 Jun 2026 08:00:00 GMT",
        "28 May 2026",
        "two\r\n\tlines<!-- and a comment --> of  text",
        "&#233;&#x2019;&#150;",
        "&nbsp;",
        "a<b>mid</b>c",
    ]
)
FIELDS = st.sampled_from(
    [
        "title",
        "link",
        "guid",
        'guid isPermaLink="false"',
        'guid isPermaLink="true"',
        "description",
        'description type="text/plain"',
        "content:encoded",
        "pubDate",
        "dc:date",
        "dc:creator",
        "author",
        "category",
        'category domain="https://regulator.example/topics"',
        'source url="https://regulator.example/feed"',
        "comments",
        "title xml:base='https://other.example/'",
        "Title",
        "updated",
        "image",
    ]
)
ITEMS = st.lists(st.lists(st.tuples(FIELDS, WORDS), max_size=7), max_size=4)
CHANNELS = st.lists(
    st.sampled_from(
        [
            "<ttl>60</ttl>",
            '<ttl unit="s">60</ttl>',
            "<ttl> 5 </ttl>",
            "<image><url>https://regulator.example/i.png</url><title>Logo</title><link>/</link></image>",
            "<image><ttl>9</ttl></image>",
            "<description>All <div>our</div> news</description>",
            "<link>https://regulator.example/</link>",
            "<textInput><title>Ask</title><name>q</name></textInput>",
            "<entry><title>Odd</title></entry>",
        ]
    ),
    max_size=3,
).map("".join)


def element(field: str, words: str) -> str:
    return f"<{field}>{words}</{field.split(' ')[0]}>"


BASES = st.sampled_from(
    [
        "",
        "https://www.regulator.example",
        "https://www.regulator.example/en/",
        "https://x.example/a/b.xml",
        "../en",
        "news:",
    ]
)
FULL_FIRST = [("content:encoded", "One"), ("description", "Two")]


@settings(deadline=None)
@given(ITEMS, CHANNELS, BASES)
@example([[("guid", "/a"), ("link", "")]], "", "https://www.regulator.example/en/")
@example([[("link", ""), ("guid", "/a")]], "", "")
@example([[("link", "https://[half"), ("guid", "https://[half")]], "", "https://www.regulator.example/en/")
@example([FULL_FIRST, [("description", "One"), ("content:encoded", "")]], "", "")
@example([[("category", ""), ("category", "a"), ('category domain="x"', "a"), ("category", "b")]], "<ttl>60</ttl>", "")
def test_both_readers_say_the_same_of_every_document(
    items: list[list[tuple[str, str]]], channel: str, base: str
) -> None:
    told = "".join(f"<item>{''.join(element(*field) for field in fields)}</item>" for fields in items)
    body = document(told, channel=channel, root=NAMESPACES + (f' xml:base="{base}"' if base else ""))
    assert read(body) == read(left_to_feedparser(body))


@pytest.mark.parametrize(
    "body",
    [
        document("<item><title>A</title></item>", root=' xml:base="https://regulator.example/"'),
        rss(rss_item(), rss_item("A gym is fined", guid="4711en")),
        document("<item><title>A</title><content:encoded>B</content:encoded><dc:creator>C</dc:creator></item>"),
    ],
)
def test_an_ordinary_document_is_read_straight(body: str) -> None:
    assert read_plain_rss(body.partition("?>")[2] if body.startswith("<?xml") else body) is not None


@pytest.mark.parametrize(
    "body",
    [
        document("<item><title>A <b>bakery</b> is fined</title></item>"),
        document("<item><title>A</title><title>B</title></item>"),
        document("<item><title>A</title><itunes:title>B</itunes:title></item>"),
        document('<item><title>A</title><link href="https://regulator.example/a"/></item>'),
        document("<item><title>A</title></item>", root=' xml:base="../en/"'),
        document('<item><title>A</title><description mode="base64">QQ==</description></item>'),
        document("<item><title>A&nbsp;B</title></item>"),
        document("<item><title>A</title>"),
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>A</title></entry></feed>",
        "<rss><channel><items><item><title>A</title></item></items></channel></rss>",
    ],
)
def test_what_takes_judgement_is_left_to_feedparser(body: str) -> None:
    assert read_plain_rss(body) is None


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the recorded feeds are not beside the repository")
@pytest.mark.parametrize("file", [p.name for p in SAMPLES.glob("*") if p.suffix in (".xml", ".rss")])
def test_recorded_feeds(file: str) -> None:
    body = (SAMPLES / file).read_text(encoding="utf-8").lstrip("\ufeff")
    assert read(body) == read(left_to_feedparser(body))
