"""Every trap that the regulators' real feeds set, each by its name."""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import UTC, datetime

import pytest

from bot.domain.errors import SourceUnreadable
from bot.domain.items import FeedItem, TextState
from bot.sources.feed import read_feed
from tests.servers.regulators import atom, page, rss, rss_item
from tests.sources.conftest import a_place, a_source, read_with


def read(*items: str, **fields: object) -> tuple[FeedItem, ...]:
    return read_with(read_feed, rss(*items), a_place(a_source(**fields))).items


def test_an_item_has_title_text_link_date_and_identity() -> None:
    (item,) = read(rss_item(guid="4711en"))
    assert item.id == "4711en"
    assert item.title == "A bakery is fined"
    assert item.text == "The bakery sent messages that nobody had asked for."
    assert item.link == "https://www.regulator.example/news/bakery"
    assert item.published == datetime(2026, 6, 18, 8, tzinfo=UTC)
    assert (item.source, item.regulator, item.language) == ("reg/news", "reg", "en")
    assert item.text_state is TextState.TEASER


def test_no_link() -> None:
    first, second = read(rss_item(link=None), rss_item("A gym is fined", link=None))
    assert first.link is None
    assert first.id != second.id
    assert read(rss_item(link=None))[0].id == first.id


def test_empty_link_is_not_the_site_itself() -> None:
    body = rss(rss_item(link="", guid="a1"), root=' xml:base="https://regulator.example/en"')
    assert read_with(read_feed, body).items[0].link is None


def test_guid_that_is_no_address_is_no_link() -> None:
    (item,) = read(rss_item(link=None, more="<guid>168636fr</guid>"))
    assert (item.id, item.link) == ("168636fr", None)


def test_relative_link_and_relative_guid() -> None:
    path = "/en/findings/2026-004/"
    (item,) = read(rss_item(link=path, more=f'<guid isPermaLink="true">{path}</guid>'))
    assert item.link == item.id == f"https://www.regulator.example{path}"


def test_no_guid() -> None:
    (item,) = read(rss_item(guid=None))
    assert item.id == item.link


def test_unstable_guid() -> None:
    ids = {read(rss_item(guid=guid), guids="unstable")[0].id for guid in ("run-1-item-1", "run-2-item-1")}
    assert ids == {"https://www.regulator.example/news/bakery"}


def test_one_guid_for_every_item() -> None:
    first, second = read(
        rss_item(guid="home", link="https://regulator.example/1"),
        rss_item(guid="home", link="https://regulator.example/2"),
    )
    assert first.id != second.id


def test_two_decisions_of_one_day_without_links_stay_two() -> None:
    items = read(
        rss_item("Decision", link=None, text="A fine of 10,000 for the bakery."),
        rss_item("Decision", link=None, text="A fine of 20,000 for the gym."),
        rss_item("Decision", link=None, text="A fine of 20,000 for the gym."),
    )
    assert len({item.id for item in items}) == len(items) == 2


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        pytest.param("Tue, 14 Jul 26 00:00:00 -0400", datetime(2026, 7, 14, 4, tzinfo=UTC), id="two-digit year"),
        pytest.param("Fri, 09 Jan 26 00:00:00 -0400", datetime(2026, 1, 9, 5, tzinfo=UTC), id="wrong season offset"),
        pytest.param("Tue, 9 Jun 2026 17:00:00 +0200", datetime(2026, 6, 9, 15, tzinfo=UTC), id="un-padded day"),
        pytest.param("Wed, 24 Jun 2026 14:00:00 +0200", datetime(2026, 6, 24, 12, tzinfo=UTC), id="constant hour"),
        pytest.param("Wed, 24 Jun 2026 14:00:00 CEST", datetime(2026, 6, 24, 12, tzinfo=UTC), id="named zone"),
        pytest.param("24 Jun 2026 14:00", datetime(2026, 6, 24, 18, tzinfo=UTC), id="no zone"),
        pytest.param("2026-06-24T14:00:00+02:00", datetime(2026, 6, 24, 12, tzinfo=UTC), id="ISO date in RSS"),
    ],
)
def test_dates(written: str, meant: datetime) -> None:
    assert read(rss_item(date=written))[0].published == meant


@pytest.mark.parametrize("date", [None, "", "soon", "Fri, 31 Feb 2026 10:00:00 GMT", "Mon, 01 Jan 1601 00:00:00 GMT"])
def test_no_date_empty_date_and_no_date_at_all(date: str | None) -> None:
    assert read(rss_item(date=date))[0].published is None
    assert read(rss_item(date=None, more="<pubDate/>"))[0].published is None


def test_published_is_not_taken_for_updated() -> None:
    assert read(rss_item())[0].updated is None


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(page("<h1>RSS feeds</h1><p>Pick one.</p>"), id="HTML with status 200"),
        pytest.param("\ufeff\n<!-- hello --><!DOCTYPE html><html></html>", id="HTML behind a comment"),
        pytest.param(
            "<html><head><script>eval(function(p,a,c){return p}('0 1',2,2))</script></head></html>",
            id="a firewall's script page",
        ),
        pytest.param("<script>window.location.reload()</script>", id="a bare script"),
        pytest.param("", id="nothing"),
        pytest.param('{"error": "try later"}', id="JSON"),
        pytest.param("<sitemap><url/></sitemap>", id="other XML"),
        pytest.param(rss(), id="a feed without items"),
        pytest.param(rss(rss_item())[:-30], id="a feed that breaks off"),
        pytest.param(rss("<item/>", "<item><link>https://x.example/1</link></item>"), id="items that say nothing"),
    ],
)
def test_what_is_no_feed_is_unreadable(body: str) -> None:
    with pytest.raises(SourceUnreadable) as caught:
        read_with(read_feed, body)
    assert str(caught.value).startswith("https://regulator.example/feed: ")
    assert "\n" not in str(caught.value)


def test_a_source_may_be_allowed_to_be_empty() -> None:
    assert read_with(read_feed, rss(), a_place(a_source(may_be_empty=True))).items == ()


def test_entities_are_not_expanded() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    head = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">{laughs}]>'
    for body in (rss(rss_item("&l11;"), head=head), rss(rss_item(), head=head).encode("utf-16")):
        with pytest.raises(SourceUnreadable, match="entities"):
            read_with(read_feed, body)


def test_external_entities_are_not_fetched() -> None:
    head = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    with pytest.raises(SourceUnreadable, match="entities"):
        read_with(read_feed, rss("<item><title>&x;</title></item>", head=head))


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        pytest.param("à 9&amp;nbsp;h&amp;nbsp;30", "à 9\u00a0h\u00a030", id="double-escaped entities"),
        pytest.param("l&#039;amende", "l'amende", id="escaped apostrophe"),
        pytest.param("&lt;b&gt;bold&lt;/b&gt;", "bold", id="double-escaped HTML"),
        pytest.param("Ori\u00aden\u00adtie\u00adrung", "Orientierung", id="soft hyphens"),
        pytest.param("\u200bzero\u202ewidth", "zerowidth", id="invisible marks"),
        pytest.param(
            "a fine of 300\u00a0000\u00a0€ or 1\u202f500\u202f€",
            "a fine of 300\u00a0000\u00a0€ or 1\u202f500\u202f€",
            id="NBSP",
        ),
        pytest.param("<p>One.</p><p>X.<abbr>AI</abbr> two.</p>", "One.\n\nX.AI two.", id="escaped HTML"),
        pytest.param("less than < 5 & more", "less than < 5 & more", id="plain text with signs"),
        pytest.param("<script>alert(1)</script><style>p{}</style>Text", "Text", id="scripts"),
    ],
)
def test_texts(written: str, read_as: str) -> None:
    assert read(rss_item(text=written))[0].text == read_as


def test_cdata() -> None:
    item = "<item><title><![CDATA[Findings on X.<abbr>AI</abbr> &amp; others]]></title><link>/1</link></item>"
    assert read(item)[0].title == "Findings on X.AI & others"


@pytest.mark.parametrize(
    ("body", "charset"),
    [
        pytest.param(rss(rss_item("Müller & Söhne")).encode("utf-8-sig"), None, id="BOM"),
        pytest.param(rss(rss_item("Müller & Söhne"), head="").encode(), None, id="no declaration"),
        pytest.param(
            rss(rss_item("Müller & Söhne"), head='<?xml version="1.0"?>').encode("cp1252"), None, id="no encoding"
        ),
        pytest.param(
            rss(rss_item("Müller & Söhne"), head='<?xml version="1.0" encoding="iso-8859-1"?>').encode(),
            "iso-8859-1",
            id="wrong encoding: UTF-8 that says Latin-1",
        ),
        pytest.param(
            rss(rss_item("Müller & Söhne")).encode("cp1252"), "utf-8", id="wrong encoding: Latin-1 that says UTF-8"
        ),
        pytest.param(
            rss(rss_item("Müller & Söhne"), head='<?xml version="1.0" encoding="utf-16"?>').encode("utf-16"),
            None,
            id="UTF-16",
        ),
        pytest.param(rss(rss_item("Müller & Söhne")).encode("utf-8"), "no-such-charset", id="unknown charset"),
    ],
)
def test_encodings(body: bytes, charset: str | None) -> None:
    assert read_with(read_feed, body, charset=charset).items[0].title == "Müller & Söhne"


def test_numeric_references_without_an_encoding() -> None:
    item = "<item><title>&#160;Ver&#246;f&#173;fent&#173;licht</title><link>/1</link></item>"
    body = rss(item, head='<?xml version="1.0"?>').encode("ascii")
    assert read_with(read_feed, body).items[0].title == "Veröffentlicht"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("\n\n  " + rss(rss_item()), id="empty lines before the declaration"),
        pytest.param("Warning: mysql_connect() in /var/www\n" + rss(rss_item()), id="a warning before the feed"),
        pytest.param("<!-- cached --> <!-- again -->" + rss(rss_item()), id="comments before"),
        pytest.param(rss(rss_item()) + "\n<!-- generated in 0.2 s -->\n", id="a comment after"),
        pytest.param(rss(rss_item()) + "<script src='/x.js'></script>", id="a script after"),
        pytest.param(rss(rss_item(text="a\x0bb\x1f")), id="control characters"),
        pytest.param(
            rss(rss_item(more="<dc:creator>x</dc:creator>")).replace("xmlns:dc=", "x="), id="undeclared prefix"
        ),
        pytest.param(rss(rss_item(more="<x>&nbsp;&#11;</x>")), id="undeclared entity"),
        pytest.param(rss(rss_item()).replace("<rss ", "<!DOCTYPE rss><rss "), id="a document type"),
        pytest.param(
            rss(rss_item().replace("A bakery", "&#xD800;A &#0;bakery&#x1FFFFFFFF;")), id="impossible references"
        ),
    ],
)
def test_what_is_a_little_broken_is_read(body: str) -> None:
    (item,) = read_with(read_feed, body).items
    assert (item.title, item.link) == ("A bakery is fined", "https://www.regulator.example/news/bakery")
    assert item.published == datetime(2026, 6, 18, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<!--x--> <!-- " * 50_000 + rss(rss_item()), id="comments"),
        pytest.param(rss(*(f"<item><n{n}:x xmlns:n{n}='u'/></item>" for n in range(9_000))), id="namespaces"),
        pytest.param(rss(rss_item("&"), "<a " * 100_000), id="open tags"),
        pytest.param(rss(rss_item("&") + "<" * 300_000), id="signs"),
        pytest.param("<!DOCTYPE " + "[" * 300_000 + ">" + rss(rss_item()), id="document type"),
        pytest.param(rss(rss_item(date="1:" * 150_000)), id="date"),
        pytest.param(rss(rss_item(text="<" * 150_000 + "&" * 150_000)), id="text"),
    ],
)
def test_a_hostile_feed_ends_soon(body: str) -> None:
    started = time.process_time()
    with suppress(SourceUnreadable):
        read_with(read_feed, body)
    assert time.process_time() - started < 4


def test_rss_1_and_dublin_core_dates() -> None:
    body = (
        '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>N</title>'
        '</channel><item rdf:about="/1"><title>A bakery is fined</title><link>https://regulator.example/1</link>'
        "<dc:date>2026-06-18T10:00:00+02:00</dc:date></item></rdf:RDF>"
    )
    (item,) = read_with(read_feed, body).items
    assert item.published == datetime(2026, 6, 18, 8, tzinfo=UTC)


def test_resurfacing_item_keeps_its_identity() -> None:
    before = read(rss_item(guid="1318fr", date="Tue, 03 Mar 2020 14:00:00 +0100"))[0]
    after = read(rss_item(guid="1318fr", date="Fri, 19 Jun 2026 14:00:00 +0200"))[0]
    assert before.id == after.id
    assert before.published != after.published


def test_whole_archive_feed() -> None:
    items = read(*(rss_item(f"Decision {n}", link=f"/news/{n}") for n in range(214)))
    assert len({item.id for item in items}) == 214


def test_a_text_nested_without_end_is_read_at_once() -> None:
    started = time.process_time()
    assert read(rss_item(text="<ul><li>" * 60_000 + "The fine."))[0].title == "A bakery is fined"
    assert time.process_time() - started < 3


def test_one_broken_item_does_not_hide_the_others() -> None:
    reading = read_with(
        read_feed, rss(rss_item("First"), "<item><guid>x</guid></item>", rss_item("Last", link="/last"))
    )
    assert [item.title for item in reading.items] == ["First", "Last"]
    assert len(reading.skipped) == 1
    assert "neither a title nor a text" in reading.skipped[0]


def test_a_stray_ampersand_does_not_hide_the_feed() -> None:
    item = "<item><title>Research & Development</title><link>https://regulator.example/1</link></item>"
    assert read(item)[0].title == "Research & Development"


def test_an_english_page_in_a_french_feed() -> None:
    english = (
        "The restricted committee has fined the company for the cookies that it had placed on the devices of visitors."
    )
    french = "La formation restreinte a sanctionné la société pour les cookies qu’elle avait déposés sur les terminaux."
    items = rss(rss_item("The CNIL fines the company", text=english), rss_item("La société", link="/2", text=french))
    reading = read_with(read_feed, items, a_place(a_source(language="fr"), languages=("fr", "en")))
    assert [item.language for item in reading.items] == ["en", "fr"]
    reading = read_with(read_feed, items, a_place(a_source(language="fr"), languages=("fr",)))
    assert [item.language for item in reading.items] == ["fr", "fr"]


def test_full_text_in_the_feed() -> None:
    assert read(rss_item(), full_text=True)[0].text_state is TextState.FULL


def test_atom() -> None:
    entry = (
        '<entry><id>urn:1</id><title type="html">A &amp;amp; B fined</title>'
        '<link rel="alternate" href="/1"/>'
        "<published>2026-06-18T10:00:00Z</published><updated>2026-06-19T10:00:00Z</updated>"
        '<category term="Penalties"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text.</p></div>'
        "</content></entry>"
    )
    (item,) = read_with(read_feed, atom(entry)).items
    assert (item.id, item.title, item.text) == ("urn:1", "A & B fined", "Text.")
    assert item.categories == ("Penalties",)
    assert item.updated == datetime(2026, 6, 19, 10, tzinfo=UTC)


def test_ttl() -> None:
    assert read_with(read_feed, rss(rss_item(), channel="<ttl>30</ttl>")).fresh_for == 1800
    assert read_with(read_feed, rss(rss_item(), channel="<ttl>soon</ttl>")).fresh_for is None
