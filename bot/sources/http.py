"""A polite, bounded, safe HTTP client for regulators' sites.

Every hop of a redirect is checked as the first address was; what goes wrong ends as one `SourceError`, one sentence.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from typing import Any
from urllib.parse import urljoin, urlsplit

import aiohttp

from bot import __version__
from bot.domain.errors import SourceError, SourceRefused, SourceUnreachable, SourceUnreadable
from bot.sources import headers as said
from bot.sources.addresses import Endpoint, ForbiddenAddress, PublicResolver, check, endpoints
from bot.sources.bodies import ACCEPTED, read_body
from bot.sources.pacing import Pace
from bot.sources.robots import AGENT, Robots, read_robots
from bot.sources.text import decode

_ROBOTS_LIMIT = 500_000
_ROBOTS_KEPT = 24 * 3600.0
_ROBOTS_RETRY = 15 * 60.0
_PERMANENT = (301, 308)
_REDIRECTS = (301, 302, 303, 307, 308)
_CHUNK = 64 * 1024
_LONGEST_HEADER = 64 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpOptions:
    """How regulators' servers are asked.

    Attributes:
        contact: address or URL for the User-Agent, so that a regulator can reach whoever runs this.
        timeout: seconds for one whole answer, redirects included.
        max_bytes: largest answer read, after decompression.
        max_redirects: hops followed.
        spacing: least seconds between two requests to one host other than this machine.
        robots: whether robots.txt is asked for and obeyed.
        articles: whether the pages that items link are fetched.
    """

    contact: str | None = None
    timeout: float = 30.0
    max_bytes: int = 10_000_000
    max_redirects: int = 5
    spacing: float = 1.0
    robots: bool = True
    articles: bool = True

    @property
    def user_agent(self) -> str:
        """Who asks, why, and whom to tell where it bothers."""
        contact = " ".join((self.contact or "").encode("ascii", "ignore").decode().split())
        return f"{AGENT}/{__version__} (reads regulators' enforcement news{f'; +{contact}' if contact else ''})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked for.

    Attributes:
        url: where.
        json: the body of a POST; None for a GET.
        accept: the Accept header.
        etag, last_modified: validators of the last answer.
        is_page: whether robots.txt may forbid it, as it may for a page that the operator did not name.
    """

    url: str
    json: Mapping[str, Any] | None = None
    accept: str = "*/*"
    etag: str | None = None
    last_modified: str | None = None
    is_page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered.

    Attributes:
        url: the address that gave it, after redirects.
        not_modified: whether it is a 304; the body is empty then.
        media_type, charset: of the Content-Type.
        etag, last_modified: for the next conditional request.
        moved_to: where the server moved the address for good (301, 308), if it did.
        fresh_for: seconds for which the answer stays good, where the server says so.
    """

    url: str
    body: bytes
    not_modified: bool = False
    media_type: str = ""
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    moved_to: str | None = None
    fresh_for: float | None = None


@dataclass(slots=True)
class _Redirect:
    status: int
    location: str


@dataclass(slots=True)
class HttpClient:
    """Asks for addresses, one at a time from each host.

    Attributes:
        options: how.
        named: addresses that the operator's configuration names; only their hosts and ports may be private.
    """

    options: HttpOptions
    named: Iterable[str] = ()
    _allowed: frozenset[Endpoint] = field(init=False)
    _pace: Pace = field(init=False)
    _robots: dict[Endpoint, tuple[float, Robots]] = field(init=False, default_factory=dict)
    _session: aiohttp.ClientSession | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self._allowed = endpoints(self.named)
        self._pace = Pace(self.options.spacing)

    async def fetch(self, request: Request) -> Answer:
        """Ask, and follow redirects.

        Raises:
            SourceUnreachable: there was no whole answer.
            SourceRefused: the address may not be fetched, or the answer refuses.
            SourceUnreadable: the answer is too large or cannot be decompressed.
        """
        first, permanent, moved_to = request.url, True, None
        asked: set[str] = set()
        for _ in range(self.options.max_redirects + 1):
            try:
                answer = await self._ask_politely(request)
            except SourceError as error:
                raise error if request.url == first else _at(first, error) from None
            if isinstance(answer, Answer):
                return replace(answer, moved_to=moved_to)
            asked.add(request.url)
            target = _target(first, request.url, answer)
            if target in asked:
                raise SourceRefused(first, "redirects in a circle", status=answer.status)
            permanent = permanent and answer.status in _PERMANENT
            moved_to = target if permanent else moved_to
            request = replace(request, url=target, json=None if answer.status in (302, 303) else request.json)
        raise SourceRefused(first, f"redirects more than {self.options.max_redirects} times")

    async def close(self) -> None:
        """Close every connection."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _ask_politely(self, request: Request) -> Answer | _Redirect:
        where = check(request.url, self._allowed)
        robots = await self._rules(request.url, where)
        if request.is_page and not robots.allow(request.url):
            raise SourceRefused(request.url, "robots.txt asks to leave this page alone")
        async with self._pace.turn(where, robots.crawl_delay):
            return await self._ask(request, limit=self.options.max_bytes)

    async def _rules(self, url: str, where: Endpoint) -> Robots:
        if not self.options.robots:
            return Robots()
        if (robots := self._known_rules(where)) is not None:
            return robots
        async with self._pace.turn(where):
            if (robots := self._known_rules(where)) is None:
                robots, kept = await self._ask_for_rules(url)
                self._robots[where] = (asyncio.get_running_loop().time() + kept, robots)
        return robots

    def _known_rules(self, where: Endpoint) -> Robots | None:
        until, robots = self._robots.get(where, (0.0, None))
        return robots if asyncio.get_running_loop().time() < until else None

    async def _ask_for_rules(self, url: str) -> tuple[Robots, float]:
        """The host's robots.txt, and for how many seconds to keep it; a redirect elsewhere counts as none."""
        parts = urlsplit(url)
        request = Request(url=f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}/robots.txt", accept="text/plain")
        try:
            answer = await self._ask(request, limit=_ROBOTS_LIMIT)
        except SourceRefused as error:
            failing = error.status is not None and error.status >= HTTPStatus.INTERNAL_SERVER_ERROR
            return Robots(closed=failing), _ROBOTS_RETRY if failing else _ROBOTS_KEPT
        except SourceError:
            return Robots(), _ROBOTS_RETRY
        if isinstance(answer, _Redirect) or answer.media_type == "text/html":
            return Robots(), _ROBOTS_KEPT
        return read_robots(decode(answer.body, answer.charset)), _ROBOTS_KEPT

    async def _ask(self, request: Request, *, limit: int) -> Answer | _Redirect:
        try:
            async with asyncio.timeout(self.options.timeout), self._send(request) as response:
                return await _answer(request, response, limit)
        except TimeoutError:
            reason = f"gave no whole answer within {self.options.timeout:g} s"
            raise SourceUnreachable(request.url, reason) from None
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise _explained(request.url, error) from None

    def _send(self, request: Request) -> Any:
        headers = {"Accept": request.accept}
        if request.etag:
            headers["If-None-Match"] = request.etag
        if request.last_modified:
            headers["If-Modified-Since"] = request.last_modified
        session = self._opened()
        if request.json is None:
            return session.get(request.url, headers=headers, allow_redirects=False)
        headers["Content-Type"] = "application/json"
        return session.post(request.url, data=json.dumps(request.json), headers=headers, allow_redirects=False)

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(resolver=PublicResolver(self._allowed), ttl_dns_cache=60),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.options.user_agent, "Accept-Encoding": ACCEPTED},
                timeout=aiohttp.ClientTimeout(total=None),
                auto_decompress=False,
                # Content security policies outgrow aiohttp's 8 KB.
                max_field_size=_LONGEST_HEADER,
                trust_env=False,
            )
        return self._session


async def _answer(request: Request, response: aiohttp.ClientResponse, limit: int) -> Answer | _Redirect:
    status, headers, url = response.status, response.headers, request.url
    if status in _REDIRECTS and "Location" in headers:
        return _Redirect(status, headers["Location"])
    not_modified = status == HTTPStatus.NOT_MODIFIED and bool(request.etag or request.last_modified)
    if status != HTTPStatus.OK and not not_modified:
        raise SourceRefused(url, _status_sentence(status), status=status, retry_after=said.retry_after(headers))
    encoding = headers.get("Content-Encoding", "")
    body = (
        b""
        if not_modified
        else await read_body(response.content.iter_chunked(_CHUNK), encoding=encoding, limit=limit, url=url)
    )
    return Answer(
        url=url,
        body=body,
        not_modified=not_modified,
        media_type=said.media_type(headers),
        charset=said.charset(headers),
        etag=headers.get("ETag"),
        last_modified=headers.get("Last-Modified"),
        fresh_for=said.fresh_for(headers),
    )


def _target(first: str, url: str, redirect: _Redirect) -> str:
    try:
        return urljoin(url, redirect.location.strip())
    except ValueError:
        raise SourceRefused(first, "redirects to an address that is none", status=redirect.status) from None


def _at(first: str, error: SourceError) -> SourceError:
    """An error after a redirect, told of the address that was asked for first."""
    reason = f"redirects to {error.url[:200]}, which {error.reason}"
    if isinstance(error, SourceRefused):
        return SourceRefused(first, reason, status=error.status, retry_after=error.retry_after)
    return type(error)(first, reason)


def _status_sentence(status: int) -> str:
    try:
        return f"answers HTTP {status} {HTTPStatus(status).phrase}"
    except ValueError:
        return f"answers HTTP {status}"


def _explained(url: str, error: Exception) -> SourceError:
    """The one sentence for what went wrong below HTTP."""
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        if isinstance(error.os_error, ForbiddenAddress):
            return SourceRefused(
                url, "leads to a private address, which only the operator's own configuration may name"
            )
        return SourceUnreachable(url, "its name cannot be resolved")
    if isinstance(error, aiohttp.ClientConnectorCertificateError):
        return SourceUnreachable(url, f"its certificate is not valid: {error.certificate_error}")
    if isinstance(error, aiohttp.ClientSSLError):
        return SourceUnreachable(url, "no secure connection can be made")
    if isinstance(error, aiohttp.ClientConnectorError):
        return SourceUnreachable(url, f"no connection can be made: {error.os_error.strerror or error.os_error}")
    if isinstance(error, aiohttp.InvalidURL):
        return SourceRefused(url, "is no valid address")
    if isinstance(error, aiohttp.ServerDisconnectedError):
        return SourceUnreachable(url, "closed the connection without an answer")
    if isinstance(error, aiohttp.ClientPayloadError):
        return SourceUnreachable(url, "broke off in the middle of its answer")
    if isinstance(error, aiohttp.ClientResponseError):
        return SourceUnreadable(url, "answers something that is not HTTP")
    return SourceUnreachable(url, f"the connection failed: {str(error) or type(error).__name__}")
