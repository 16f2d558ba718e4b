"""A regulator, its sources, and a reader of them, over loopback or on bytes alone."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from typing import Any

import pytest

from bot.domain.regulators import Directory, Regulator, Source
from bot.sources import HttpOptions, HttpSourceReader, open_sources
from bot.sources.links import home_hosts
from bot.sources.reading import Document, Place, Reading
from tests.servers.regulators import RegulatorSite

Open = Callable[..., tuple[HttpSourceReader, Source]]


def a_regulator(*sources: Source, **fields: Any) -> Regulator:
    values: dict[str, Any] = {
        "slug": "reg",
        "name": "The Regulator",
        "acronym": "REG",
        "jurisdiction": "CA",
        "languages": ("en",),
        "currency": "CAD",
        "timezone": "America/Toronto",
        "homepage": "https://www.regulator.example/",
    }
    return Regulator(**(values | fields), sources=sources)


def a_source(url: str = "https://regulator.example/feed", kind: str = "feed", **options: Any) -> Source:
    language = options.pop("language", "en")
    return Source(regulator="reg", key="news", kind=kind, url=url, language=language, options=options)


def a_place(source: Source | None = None, **fields: Any) -> Place:
    source = source or a_source()
    regulator = a_regulator(source, **fields)
    return Place(source=source, regulator=regulator, homes=home_hosts([regulator]))


def read_with(
    reader: Callable[[Document, Place], Reading], body: str | bytes, place: Place | None = None, **fields: Any
) -> Reading:
    """What a pure reader makes of a body."""
    place = place or a_place()
    content = body.encode() if isinstance(body, str) else body
    return reader(Document(body=content, url=fields.pop("url", place.source.url), **fields), place)


@pytest.fixture
async def site() -> AsyncIterator[RegulatorSite]:
    async with RegulatorSite() as running:
        yield running


@pytest.fixture
async def opened() -> AsyncIterator[Open]:
    """Opens a reader of one source; its limits are short, so that tests of them are."""
    async with AsyncExitStack() as stack:

        def open_one(url: str, kind: str = "feed", *, regulator: dict[str, Any] | None = None, **options: Any) -> Any:
            http = options.pop("http", {})
            source = a_source(url, kind, **options)
            directory = Directory([a_regulator(source, **(regulator or {}))])
            reader = open_sources(directory, HttpOptions(**({"timeout": 5.0, "max_bytes": 2_000_000} | http)))
            stack.push_async_callback(reader.close)
            return reader, source

        yield open_one
