"""The ICO's site search, which answers its listings in JSON; the regulator's own feeds no longer answer.

The search is asked with ``{"rootPageId": N, "order": "newest", …}``; a result's ``createdDateTime`` is the content
system's stamp, while the date of the action is the first part of ``filterItemMetaData``: "28 May 2026, Enforcement
notices, Marketing". Cards promoted from elsewhere on the site stand among the results.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from bot.domain.errors import SourceUnreadable
from bot.domain.regulators import Source
from bot.sources.http import Request
from bot.sources.reading import Document, Entry, Gatherer, Place, Reading
from bot.sources.text import decode


def ask_ico_search(source: Source, page: int) -> Request:
    """The question for a page of results, newest first; pages count from 1."""
    return Request(
        url=source.url,
        accept="application/json",
        json={"filters": [], "pageNumber": page, "order": "newest", "rootPageId": source.options["root_page_id"]},
    )


def read_ico_search(document: Document, place: Place) -> Reading:
    """The results under the source's own part of the site.

    Raises:
        SourceUnreadable: the answer is not the search's, or holds no such result.
    """
    prefixes = tuple(place.option("link_prefixes", ()))
    gatherer = Gatherer(place, document.url)
    for result in _results(document):
        if not isinstance(result, Mapping):
            gatherer.skip("is no object")
            continue
        link = place.link(_text(result, "url"), document.url)
        if link is None:
            gatherer.skip(f"has no link ({_text(result, 'title')[:80]!r})")
        elif not prefixes or urlsplit(link).path.startswith(prefixes):
            gatherer.add(_entry(result, link, place))
    return gatherer.reading(empty="holds no result under " + (" or ".join(prefixes) or "its root page"))


def _results(document: Document) -> list[Any]:
    text = decode(document.body, document.charset)
    try:
        answer = json.loads(text)
    except (ValueError, RecursionError):
        kind = "an HTML page" if text.lstrip().startswith("<") else "something else"
        raise SourceUnreadable(document.url, f"answers {kind} where JSON is expected") from None
    results = answer.get("results") if isinstance(answer, dict) else None
    if not isinstance(results, list):
        raise SourceUnreadable(document.url, "answers JSON without a list of results")
    return results


def _entry(result: Mapping[str, Any], link: str, place: Place) -> Entry:
    day, *labels = [part.strip() for part in _text(result, "filterItemMetaData").split(",")]
    published, stamped = place.moment(day), place.moment(_text(result, "createdDateTime"))
    if published is None:
        labels.insert(0, day)
    number = result.get("id")
    return Entry(
        guid=str(number) if isinstance(number, int) else None,
        link=link,
        title=_text(result, "title"),
        text=_text(result, "description"),
        published=published or stamped,
        updated=stamped,
        categories=tuple(label for label in labels if label),
    )


def _text(result: Mapping[str, Any], name: str) -> str:
    value = result.get(name)
    return value if isinstance(value, str) else ""
