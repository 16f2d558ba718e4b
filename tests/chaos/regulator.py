"""A regulator on a loopback port that announces fines one by one, and corrects some of them."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Self

from aiohttp import web

_FIRST = (
    "Bal",
    "Cor",
    "Dun",
    "Fen",
    "Gar",
    "Hol",
    "Kel",
    "Lam",
    "Mul",
    "Nor",
    "Pel",
    "Rud",
    "Sel",
    "Tam",
    "Vel",
    "Wex",
)
_SECOND = ("aber", "edin", "igan", "omar", "uvent")
_THIRD = ("da", "fax", "mont", "nix", "ra", "stow", "th", "vane")
NAMES = tuple("".join(parts) for parts in itertools.product(_FIRST, _SECOND, _THIRD))
"""Company names that occur nowhere and resemble one another little."""

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>
<body><main><article><h1>{title}</h1><p>{text}</p></article></main></body></html>"""


@dataclass(frozen=True, kw_only=True)
class Fine:
    """One announcement."""

    number: int
    amount: int
    published: datetime

    @property
    def name(self) -> str:
        return NAMES[self.number * 7 % len(NAMES)]

    @property
    def sum(self) -> str:
        return f"£{self.amount:,}"

    @property
    def title(self) -> str:
        return f"{self.name} Limited fined {self.sum} after customers' records were exposed"

    @property
    def text(self) -> str:
        return (
            f"The Information Commissioner's Office (ICO) has fined {self.name} Limited {self.sum} for failing to keep "
            "the personal information of its customers secure. An attacker read the records for a month before the "
            "company noticed. The company infringed Article 32 of the UK GDPR."
        )


@dataclass
class LoopbackRegulator:
    """A feed with an article behind each item."""

    fines: list[Fine] = field(default_factory=list)
    asked: int = 0
    origin: str = ""
    _runner: web.AppRunner | None = None

    def announce(self) -> Fine:
        """Publish another fine."""
        number = len(self.fines)
        fine = Fine(number=number, amount=11_000 + 1_000 * number, published=datetime.now(UTC))
        self.fines.append(fine)
        return fine

    def correct(self, number: int) -> Fine:
        """Change the sum of a fine already published."""
        before = self.fines[number]
        self.fines[number] = replace(before, amount=before.amount + 300_000)
        return self.fines[number]

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.add_routes([web.get("/feed", self._feed), web.get("/news/{number}", self._article)])
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.origin = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._runner:
            await self._runner.cleanup()

    async def _feed(self, _: web.Request) -> web.Response:
        self.asked += 1
        items = "".join(
            f"<item><title>{fine.title}</title><link>{self.origin}/news/{fine.number}</link>"
            f"<guid>{self.origin}/news/{fine.number}</guid><pubDate>{format_datetime(fine.published)}</pubDate>"
            f"<description>{fine.text}</description></item>"
            for fine in reversed(self.fines)
        )
        head = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>News</title>'
        body = f"{head}{items}</channel></rss>"
        return web.Response(text=body, content_type="application/rss+xml")

    async def _article(self, request: web.Request) -> web.Response:
        number = int(request.match_info["number"]) if request.match_info["number"].isdecimal() else -1
        if not 0 <= number < len(self.fines):
            raise web.HTTPNotFound
        fine = self.fines[number]
        return web.Response(text=PAGE.format(title=fine.title, text=fine.text), content_type="text/html")
