"""A loopback server of feeds, in a process of its own, with texts of the labelled corpus as items.

``/articles/<n>.xml`` are feeds of 50 items each, no two items alike, with whole articles as their texts;
``/teasers/<n>.xml`` are the same feeds with what regulators' own feeds have there, an article's first sentences.
``/validated/<n>.xml`` and ``/same/<n>.xml`` hold ten;
the first answer 304 to a conditional request, the others know no validators and always send the same body.
"""

from __future__ import annotations

import json
import multiprocessing
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from multiprocessing.connection import Connection
from pathlib import Path
from xml.sax.saxutils import escape

from aiohttp import web

ITEMS = 50
TEASER = 250
"""Characters: most regulators' feeds as recorded in 2026 carry 100 to 620 of an article; the EDPB's alone all of it."""

WARM_ITEMS = 10
CORPUS = Path(__file__).parent.parent / "tests" / "corpus"
_NEWEST = datetime(2026, 11, 20, 12, tzinfo=UTC)
_SENTENCE_END = re.compile(r"[.!?][”’\")]*(?=\s)|\n")


def texts() -> list[dict[str, str]]:
    """Title and text of every English item of the labelled corpus."""
    return [json.loads(line) for line in (CORPUS / "en.jsonl").read_text(encoding="utf-8").splitlines()]


def teaser(text: str) -> str:
    """The sentences of a text that fit into a teaser; of a first sentence that does not, its beginning."""
    if len(text) <= TEASER:
        return text
    ends = [end.end() for end in _SENTENCE_END.finditer(text, 0, TEASER + 1) if end.end() <= TEASER]
    return text[: ends[-1]].rstrip() if ends else text[:TEASER].rpartition(" ")[0] + "…"


def feed(number: int, corpus: list[dict[str, str]], items: int = ITEMS) -> bytes:
    """An RSS feed whose items differ from those of every other number; without links, so that no page is fetched."""
    entries = []
    for index in range(items):
        entry = corpus[(number * items + index) % len(corpus)]
        mark = f"{number}-{index}"
        date = format_datetime(_NEWEST - timedelta(hours=index))
        entries.append(
            f"<item><title>{escape(entry['title'])} ({mark})</title>"
            f"<guid isPermaLink='false'>{mark}</guid><pubDate>{date}</pubDate>"
            f"<description>{escape(entry['text'])}</description></item>"
        )
    body = "".join(entries)
    return (
        "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel>"
        f"<title>Feed {number}</title><link>http://127.0.0.1/</link>{body}</channel></rss>"
    ).encode()


def _application() -> web.Application:
    articles = texts()
    teasers = [entry | {"text": teaser(entry["text"])} for entry in articles]
    bodies: dict[tuple[str, int], bytes] = {}

    def body(request: web.Request, items: int, corpus: list[dict[str, str]] = articles) -> bytes:
        key = request.path, items
        if key not in bodies:
            bodies[key] = feed(int(request.match_info["number"]), corpus, items)
        return bodies[key]

    async def whole(request: web.Request) -> web.Response:
        return web.Response(body=body(request, ITEMS), content_type="application/rss+xml")

    async def shortened(request: web.Request) -> web.Response:
        return web.Response(body=body(request, ITEMS, teasers), content_type="application/rss+xml")

    async def same(request: web.Request) -> web.Response:
        return web.Response(body=body(request, WARM_ITEMS), content_type="application/rss+xml")

    async def validated(request: web.Request) -> web.Response:
        if request.headers.get("If-None-Match") == '"v1"':
            return web.Response(status=304, headers={"ETag": '"v1"'})
        return web.Response(
            body=body(request, WARM_ITEMS), content_type="application/rss+xml", headers={"ETag": '"v1"'}
        )

    app = web.Application()
    app.router.add_get("/articles/{number}.xml", whole)
    app.router.add_get("/teasers/{number}.xml", shortened)
    app.router.add_get("/validated/{number}.xml", validated)
    app.router.add_get("/same/{number}.xml", same)
    return app


def _serve(told: Connection) -> None:
    import asyncio

    async def run() -> None:
        runner = web.AppRunner(_application())
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        told.send(runner.addresses[0][1])
        await asyncio.Event().wait()

    asyncio.run(run())


@contextmanager
def served() -> Iterator[str]:
    """The server's address, while it runs."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there,), daemon=True)
    process.start()
    try:
        yield f"http://127.0.0.1:{here.recv()}"
    finally:
        process.kill()
        process.join()
