"""Regulators' sites on loopback: any path can be given a body, validators and faults; and builders of bodies."""

from __future__ import annotations

import asyncio
import gzip
import json
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from html import escape
from typing import Any, Self
from urllib.parse import quote

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

RSS = "application/rss+xml"
HTML = "text/html"
JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Asked:
    """One request that the site saw."""

    at: float
    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class RegulatorSite:
    """A site on a port of its own; a path that nobody has set answers 404."""

    asked: list[Asked] = field(default_factory=list)
    most_at_once: int = 0
    port: int = 0
    _handlers: dict[str, Handler] = field(default_factory=dict)
    _at_once: int = 0
    _runner: web.AppRunner | None = None

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def url(self, path: str) -> str:
        return self.origin + path

    def paths(self) -> list[str]:
        """What has been asked for, robots.txt left out."""
        return [asked.path for asked in self.asked if asked.path != "/robots.txt"]

    def last(self, path: str) -> Asked:
        return next(asked for asked in reversed(self.asked) if asked.path == path)

    def handle(self, path: str, handler: Handler) -> str:
        """Let a function answer; returns the path's whole address."""
        self._handlers[path] = handler
        return self.url(path)

    def serve(
        self,
        path: str,
        body: str | bytes,
        *,
        media: str = RSS,
        status: int = 200,
        etag: str | None = None,
        last_modified: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> str:
        """Answer with a body, and 304 where the asker knows it already."""
        content = body.encode() if isinstance(body, str) else body
        always = {"Content-Type": media, **(headers or {})}
        validators = {"ETag": etag, "Last-Modified": last_modified}
        always |= {name: value for name, value in validators.items() if value}

        async def answer(request: web.Request) -> web.Response:
            known = (etag and request.headers.get("If-None-Match") == etag) or (
                last_modified and request.headers.get("If-Modified-Since") == last_modified
            )
            if known:
                return web.Response(status=304, headers={k: v for k, v in always.items() if k != "Content-Type"})
            return web.Response(body=content, status=status, headers=always)

        return self.handle(path, answer)

    def serve_json(self, path: str, value: Any, **fields: Any) -> str:
        return self.serve(path, json.dumps(value), media=JSON, **fields)

    def redirect(self, path: str, to: str, status: int = 302) -> str:
        return self.serve(path, b"", status=status, headers={"Location": to})

    def refuse(self, path: str, status: int, **headers: str) -> str:
        """Answer with an error status; ``Retry_After="7"`` gives the header of that name."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.serve(path, b"no", status=status, media="text/plain", headers=named)

    def drip(self, path: str, *, every: float = 0.05) -> str:
        """Send a byte now and then, for ever."""
        return self._stream(path, _dripping(every))

    def endless(self, path: str) -> str:
        """Send without end, as fast as it is taken."""
        return self._stream(path, _flooding(b"<item>" + b"x" * 65_530))

    def gzip_bomb(self, path: str, *, megabytes: int = 200) -> str:
        """Send a small body that inflates to a large one."""
        squeeze = zlib.compressobj(9, zlib.DEFLATED, 31)
        million = b"\0" * 1_000_000
        body = b"".join(squeeze.compress(million) for _ in range(megabytes)) + squeeze.flush()
        return self.serve(path, body, headers={"Content-Encoding": "gzip"})

    def gzipped(self, path: str, body: str, **fields: Any) -> str:
        return self.serve(path, gzip.compress(body.encode()), headers={"Content-Encoding": "gzip"}, **fields)

    def break_off(self, path: str, body: str) -> str:
        """Promise more than is sent, and hang up."""

        async def answer(request: web.Request) -> web.StreamResponse:
            response = web.StreamResponse(headers={"Content-Type": RSS, "Content-Length": str(len(body) * 2)})
            await response.prepare(request)
            await response.write(body.encode())
            assert request.transport is not None
            request.transport.abort()
            return response

        return self.handle(path, answer)

    def hang_up(self, path: str) -> str:
        """Close the connection without a word."""

        async def answer(request: web.Request) -> web.StreamResponse:
            assert request.transport is not None
            request.transport.abort()
            return web.Response()

        return self.handle(path, answer)

    def _stream(self, path: str, chunks: Callable[[], AsyncIterator[bytes]]) -> str:
        async def answer(request: web.Request) -> web.StreamResponse:
            response = web.StreamResponse(headers={"Content-Type": RSS})
            await response.prepare(request)
            async for chunk in chunks():
                await response.write(chunk)
            return response

        return self.handle(path, answer)

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        body = await request.read()
        now = asyncio.get_running_loop().time()
        self.asked.append(Asked(now, request.method, request.path_qs, dict(request.headers), body))
        self._at_once += 1
        self.most_at_once = max(self.most_at_once, self._at_once)
        try:
            handler = self._handlers.get(request.path_qs) or self._handlers.get(request.path)
            return await handler(request) if handler else web.Response(status=404, text="no such page")
        finally:
            self._at_once -= 1

    async def __aenter__(self) -> Self:
        application = web.Application()
        application.router.add_route("*", "/{path:.*}", self._answer)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._runner is not None
        await self._runner.cleanup()


def _dripping(every: float) -> Callable[[], AsyncIterator[bytes]]:
    async def chunks() -> AsyncIterator[bytes]:
        while True:
            yield b" "
            await asyncio.sleep(every)

    return chunks


def _flooding(chunk: bytes) -> Callable[[], AsyncIterator[bytes]]:
    async def chunks() -> AsyncIterator[bytes]:
        while True:
            yield chunk

    return chunks


@asynccontextmanager
async def regulator_site() -> AsyncIterator[RegulatorSite]:
    """A site that answers while inside."""
    async with RegulatorSite() as site:
        yield site


def rss(*items: str, head: str = '<?xml version="1.0" encoding="utf-8"?>', channel: str = "", root: str = "") -> str:
    """An RSS 2.0 document of ready items."""
    return (
        f'{head}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"{root}><channel><title>News</title>'
        f"<link>https://regulator.example/</link><description/>{channel}{''.join(items)}</channel></rss>"
    )


def rss_item(
    title: str = "A bakery is fined",
    *,
    link: str | None = "https://regulator.example/news/bakery",
    guid: str | None = None,
    date: str | None = "Thu, 18 Jun 2026 10:00:00 +0200",
    text: str = "The bakery sent messages that nobody had asked for.",
    more: str = "",
) -> str:
    """One item; what is None is left out, and texts are escaped once."""
    parts = [
        f"<title>{escape(title, quote=False)}</title>",
        "" if link is None else f"<link>{escape(link)}</link>",
        "" if guid is None else f'<guid isPermaLink="false">{escape(guid)}</guid>',
        "" if date is None else f"<pubDate>{date}</pubDate>",
        f"<description>{escape(text, quote=False)}</description>",
        more,
    ]
    return f"<item>{''.join(parts)}</item>"


def atom(*entries: str) -> str:
    """An Atom 1.0 document of ready entries."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>'
        f"<id>urn:news</id><updated>2026-06-18T10:00:00Z</updated>{''.join(entries)}</feed>"
    )


def ico_result(
    title: str = "Larch Windows Ltd",
    *,
    url: str = "/action-weve-taken/enforcement/2026/05/larch-windows-ltd-mpn/",
    meta: str = "28 May 2026, Monetary penalties, Marketing",
    created: str = "2026-07-07T16:26:05.96Z",
    description: str = "A window company made calls to people who had said no.",
    **more: Any,
) -> dict[str, Any]:
    """One result of the ICO's search."""
    return {
        "title": title,
        "url": url,
        "description": description,
        "createdDateTime": created,
        "filterItemMetaData": meta,
        **more,
    }


def ico_answer(*results: Mapping[str, Any], pages: int = 1) -> dict[str, Any]:
    """The search's whole answer."""
    return {"results": list(results), "pagination": {"totalResults": len(results), "totalPages": pages}}


def wrapped(target: str, origin: str = "https://www.oaic.gov.au", *, rank: int = 1, auth: str = "a1b2") -> str:
    """A Funnelback link: the target within a redirect, beside values that change with every answer."""
    return f"{origin}/s/redirect?collection=oaic&url={quote(target, safe='')}&auth={auth}&rank={rank}"


def listing_page(rows: Iterable[tuple[str, str, str]]) -> str:
    """A search's result page: link, title and date of each row."""
    results = "".join(
        f'<li class="result"><h3><a href="{escape(link)}">{escape(title)}</a></h3>'
        f"<p class='when'>{escape(date)}</p><p>What was found, in a line.</p></li>"
        for link, title, date in rows
    )
    return page(f"<h1>Media centre</h1><ol>{results}</ol>")


def page(body: str, *, head: str = "", title: str = "A regulator") -> str:
    """A whole page around a body, with the menu and the footer that every page has."""
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{escape(title)}</title>{head}</head><body>'
        '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>'
        f"<main>{body}</main><footer><p>Contact us by letter.</p></footer></body></html>"
    )
