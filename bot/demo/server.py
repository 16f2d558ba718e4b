"""Serves the sample regulators on loopback ports, one for each, since each has a host of its own in life."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime

from aiohttp import web

from bot.demo import pages
from bot.demo.texts import SampleItem, edition

SLUGS = ("ico", "oaic", "gpdp", "cnil")

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class SampleRegulators:
    """The four sites, in one edition at a time.

    Attributes:
        edition: which of the editions of ``texts.toml`` is on the sites.
        origins: ``http://127.0.0.1:<port>`` of each regulator, by slug.
        requests: how many have been answered.
    """

    def __init__(self, now: datetime | None = None) -> None:
        self.edition = 1
        self.origins: Mapping[str, str] = {}
        self.requests = 0
        self._now = now or datetime.now(UTC)

    def items(self, regulator: str, language: str | None = None) -> list[SampleItem]:
        """What a regulator shows now, newest first."""
        return [
            item
            for item in edition(self.edition, self._now)
            if item.regulator == regulator and language in (None, item.language)
        ]

    def routes(self, slug: str) -> dict[str, Handler]:
        """The addresses of a regulator's site, beside its articles."""
        sites: dict[str, dict[str, Handler]] = {
            "ico": {"/api/search": self._ico_search},
            "oaic": {"/rss": self._oaic_rss, "/news/media-centre": self._oaic_listing},
            "gpdp": {"/o/gpdp-rss/rss": self._gpdp_rss},
            "cnil": {"/fr/rss.xml": self._cnil_rss("fr"), "/en/rss.xml": self._cnil_rss("en")},
        }
        return sites[slug]

    async def _ico_search(self, request: web.Request) -> web.StreamResponse:
        question = await request.json() if request.can_read_body else {}
        root_page = int(question.get("rootPageId", pages.ICO_REGISTER))
        return web.json_response(pages.ico_search(self.items("ico"), root_page))

    async def _oaic_rss(self, _: web.Request) -> web.Response:
        origin = self.origins["oaic"]
        return _xml(pages.rss(self.items("oaic"), origin, title="OAIC news", language="en-AU", links=False))

    async def _oaic_listing(self, _: web.Request) -> web.Response:
        return _html(pages.listing(self.items("oaic"), self.origins["oaic"]))

    async def _gpdp_rss(self, _: web.Request) -> web.Response:
        return _xml(pages.rss(self.items("gpdp"), self.origins["gpdp"], title="Garante - News", language="it"))

    def _cnil_rss(self, language: str) -> Handler:
        async def answer(_: web.Request) -> web.Response:
            items = self.items("cnil", language)
            return _xml(pages.rss(items, self.origins["cnil"], title="RSS - CNIL", language=language))

        return answer

    def article(self, slug: str) -> Handler:
        """Answers with the article at the asked path, or with 404."""

        async def answer(request: web.Request) -> web.Response:
            for item in self.items(slug):
                if pages.article_path(item) == request.path:
                    return _html(pages.article(item))
            raise web.HTTPNotFound(text="No such page.")

        return answer


@asynccontextmanager
async def serving(regulators: SampleRegulators) -> AsyncIterator[SampleRegulators]:
    """Serve the sites on free ports of 127.0.0.1 while inside."""
    origins: dict[str, str] = {}
    async with AsyncExitStack() as opened:
        for slug in SLUGS:
            runner = web.AppRunner(_site(regulators, slug), access_log=None)
            await runner.setup()
            opened.push_async_callback(runner.cleanup)
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            host, port = runner.addresses[0][:2]
            origins[slug] = f"http://{host}:{port}"
        regulators.origins = origins
        yield regulators


def _site(regulators: SampleRegulators, slug: str) -> web.Application:
    @web.middleware
    async def count(request: web.Request, handler: Handler) -> web.StreamResponse:
        regulators.requests += 1
        return await handler(request)

    site = web.Application(middlewares=[count])
    for path, handler in regulators.routes(slug).items():
        site.router.add_route("*", path, handler)
    site.router.add_get("/{path:.*}", regulators.article(slug))
    return site


def _xml(text: str) -> web.Response:
    return web.Response(text=text, content_type="application/rss+xml", charset="utf-8")


def _html(text: str) -> web.Response:
    return web.Response(text=text, content_type="text/html", charset="utf-8")
