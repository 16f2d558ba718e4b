"""The kinds of source, by the name that regulators' files use: how each is asked, read and completed."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from bot.domain.errors import ConfigurationError, SourceError
from bot.domain.items import FeedItem
from bot.domain.regulators import Source
from bot.sources.feed import read_feed
from bot.sources.http import Request
from bot.sources.ico_search import ask_ico_search, read_ico_search
from bot.sources.join import with_links
from bot.sources.listing import read_listing
from bot.sources.newsletter import split_newsletter
from bot.sources.reading import Document, Place, Reading, distinct

Get = Callable[[Request], Awaitable[Document]]
Complete = Callable[[Reading, Place, Get], Awaitable[Reading]]

_XML = "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1"
_HTML = "text/html, application/xhtml+xml, */*;q=0.1"
_SELECTORS = ("item", "link", "title", "text", "date")
_LISTING = dict.fromkeys((*_SELECTORS, "link_contains"), str)
_COMMON = {"may_be_empty": bool, "guids": str}


def _get(accept: str) -> Callable[[Source, int], Request]:
    return lambda source, _: Request(url=source.url, accept=accept)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of source.

    Attributes:
        ask: the request for a page of it, the first being 1.
        read: the pure reader of an answer.
        complete: asks for what the answer alone lacks, where something may be.
        pages: pages read at the first sight, and after a long silence, of a source that has several.
        options: what a regulator's file may set, with its type.
        required: the options without which it cannot be asked.
        volatile: whether its pages change with every visit though nothing on them does.
    """

    ask: Callable[[Source, int], Request]
    read: Callable[[Document, Place], Reading]
    complete: Complete | None = None
    pages: int = 1
    options: Mapping[str, type] = field(default_factory=lambda: MappingProxyType({}))
    required: tuple[str, ...] = ()
    volatile: bool = False


async def _complete_feed(reading: Reading, place: Place, get: Get) -> Reading:
    if place.option("listing_url"):
        reading = await _join_listing(reading, place, get)
    if place.option("split_titles"):
        reading = await _split_newsletters(reading, place, get)
    return reading


async def _join_listing(reading: Reading, place: Place, get: Get) -> Reading:
    if all(item.link for item in reading.items):
        return reading
    try:
        listing = read_listing(await get(Request(url=place.option("listing_url"), accept=_HTML)), place)
    except SourceError as error:
        return replace(reading, skipped=(*reading.skipped, f"{error} (so items have no links)"), complete=False)
    return with_links(reading, listing)


async def _split_newsletters(reading: Reading, place: Place, get: Get) -> Reading:
    wanted = re.compile(place.option("split_titles"), re.IGNORECASE)
    items: list[FeedItem] = []
    skipped = list(reading.skipped)
    complete = reading.complete
    for item in reading.items:
        if not item.link or not wanted.search(item.title):
            items.append(item)
            continue
        try:
            page = await get(Request(url=item.link, accept=_HTML, is_page=True))
            items += split_newsletter(page, item, place)
        except SourceError as error:
            items.append(item)
            skipped.append(f"{error} (so its parts stay together)")
            complete = False
    return replace(reading, items=distinct(items), skipped=tuple(skipped), complete=complete)


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "feed": Kind(
            ask=_get(_XML),
            read=read_feed,
            complete=_complete_feed,
            options={
                **_COMMON,
                "full_text": bool,
                "listing_url": str,
                "split_titles": str,
                **_LISTING,
            },
        ),
        "ico_search": Kind(
            ask=ask_ico_search,
            read=read_ico_search,
            pages=4,
            options={**_COMMON, "root_page_id": int, "link_prefixes": list},
            required=("root_page_id",),
        ),
        "listing": Kind(
            ask=_get(_HTML),
            read=read_listing,
            options={**_COMMON, **_LISTING},
            volatile=True,
        ),
    }
)


def check_source(source: Source) -> Kind:
    """The kind of a source, once its options are known to be right.

    Raises:
        ConfigurationError: the kind or an option is unknown, missing or of the wrong type.
    """
    place = f"the source {source.id}"
    kind = KINDS.get(source.kind)
    if kind is None:
        raise ConfigurationError("kind", f'"{source.kind}" is unknown; expected one of {", ".join(KINDS)}', place=place)
    for name, value in source.options.items():
        expected = kind.options.get(name)
        if expected is None:
            known = ", ".join(sorted(kind.options))
            raise ConfigurationError(name, f"is no option of the kind {source.kind}, which knows {known}", place=place)
        if not _fits(value, expected):
            raise ConfigurationError(name, f"expected {_TYPE_NAMES[expected]}", place=place)
    if missing := next((name for name in kind.required if name not in source.options), None):
        raise ConfigurationError(missing, f"the kind {source.kind} needs it", place=place)
    _check_values(source, place)
    return kind


_TYPE_NAMES = {bool: "true or false", int: "a whole number", str: "a text", list: "a list of texts"}


def _fits(value: object, expected: type) -> bool:
    if expected is list:
        return isinstance(value, list | tuple) and all(isinstance(part, str) for part in value)
    return isinstance(value, expected) and (expected is bool or not isinstance(value, bool))


def _check_values(source: Source, place: str) -> None:
    try:
        re.compile(source.options.get("split_titles", ""))
    except re.error as error:
        raise ConfigurationError("split_titles", f"is no regular expression: {error}", place=place) from None
    if source.options.get("guids", "stable") not in ("stable", "unstable"):
        raise ConfigurationError("guids", 'expected "stable" or "unstable"', place=place)
    for name in _SELECTORS:
        try:
            LexborHTMLParser("<p>").css(source.options.get(name, "p"))
        except (SelectolaxError, ValueError):
            raise ConfigurationError(name, "is no CSS selector", place=place) from None
