"""The sample regulators' sites, each with the manners of the real one: what it leaves out and what it wraps."""

from __future__ import annotations

from collections.abc import Iterable
from email.utils import format_datetime
from html import escape
from typing import Any
from urllib.parse import quote

from bot.demo.texts import SampleItem

ICO_REGISTER = 17222
"""The page under which the ICO's search lists enforcement action; its news stand under another."""


def article_path(item: SampleItem) -> str:
    """Where an item's page lies on its regulator's site."""
    year_and_month = f"{item.published:%Y/%m}"
    ico = "action-weve-taken/enforcement" if item.register else "about-the-ico/media-centre/news-and-blogs"
    return {
        "ico": f"/{ico}/{year_and_month}/{item.slug}/",
        "oaic": f"/news/media-centre/{item.slug}",
        "gpdp": f"/home/docweb/-/docweb-display/docweb/{item.slug}",
        "cnil": f"/{item.language}/{item.slug}",
    }[item.regulator]


def ico_search(items: Iterable[SampleItem], root_page: int) -> dict[str, Any]:
    """The search's answer: site-relative links, the date among the labels, and a promoted card from elsewhere."""
    results: list[dict[str, Any]] = [
        {
            "id": item.number,
            "title": item.title,
            "url": article_path(item),
            "description": item.teaser,
            "createdDateTime": f"{item.published:%Y-%m-%dT%H:%M:%S}.05Z",
            "filterItemMetaData": ", ".join(filter(None, (item.day, item.register))),
        }
        for item in items
        if (item.register is not None) == (root_page == ICO_REGISTER)
    ]
    promoted = {
        "id": 7,
        "title": "Work with us",
        "url": "/about-the-ico/jobs/",
        "description": "",
        "createdDateTime": None,
    }
    return {
        "results": [*results, promoted],
        "pagination": {"totalResults": len(results), "totalPages": 1},
    }


def rss(items: Iterable[SampleItem], origin: str, *, title: str, language: str, links: bool = True) -> str:
    """An RSS 2.0 feed; ``links`` is false for the regulator whose items have none."""
    entries = "\n".join(_rss_item(item, origin, links=links) for item in items)
    return f"""<?xml version="1.0"?>
<rss version="2.0"><channel>
<title>{escape(title)}</title><link>{origin}/</link><description/><language>{language}</language>
{entries}
</channel></rss>"""


def _rss_item(item: SampleItem, origin: str, *, links: bool) -> str:
    where = f'<link>{origin}{article_path(item)}</link><guid isPermaLink="false">{item.number}{item.language}</guid>'
    # The teaser is escaped twice, as the CNIL's is.
    return f"""<item><title>{escape(item.title)}</title>{where if links else ""}
<description>{escape(escape(item.teaser))}</description><pubDate>{format_datetime(item.published)}</pubDate></item>"""


def listing(items: Iterable[SampleItem], origin: str) -> str:
    """A search engine's result page, each link wrapped in a redirect."""
    rows = "\n".join(
        f"""<li class="search-result"><h3><a href="{escape(_wrapped(item, origin, rank))}">{escape(item.title)}</a></h3>
<time datetime="{item.published:%Y-%m-%d}">{item.day}</time><p>{escape(item.teaser)}</p></li>"""
        for rank, item in enumerate(items, 1)
    )
    return _page("Media centre", f"<h1>Media centre</h1><ul>{rows}</ul>", "en")


def _wrapped(item: SampleItem, origin: str, rank: int) -> str:
    target = quote(f"{origin}{article_path(item)}", safe="")
    return f"{origin}/s/redirect?collection=sample&url={target}&auth=s4mpl3&rank={rank}"


def article(item: SampleItem) -> str:
    """An item's page, between the navigation and footer that every site has."""
    paragraphs = "\n".join(f"<p>{escape(paragraph)}</p>" for paragraph in item.paragraphs)
    body = f"<main><article><h1>{escape(item.title)}</h1><p><time>{item.day}</time></p>\n{paragraphs}</article></main>"
    return _page(item.title, body, item.language)


def _page(title: str, body: str, language: str) -> str:
    return f"""<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{escape(title)}</title></head>
<body><nav><a href="/">Home</a> <a href="/about">About</a> <a href="/contact">Contact</a></nav>
{body}
<footer><p>A sample site. Nothing on it has happened.</p></footer></body></html>"""
