"""Whether a request that failed may have been carried out: told by how far it got, not by the error's name.

aiohttp reports each step of a request to a trace. Before the request's first bytes are written nothing can have been
posted; from then until the answer's status is known it may have been; a 4xx status says that it was not.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from contextvars import ContextVar
from types import SimpleNamespace

import aiohttp

from bot.domain.errors import PostDeferred, PostError, PostUnclear

_REQUEST_TIMEOUT, _TOO_MANY = 408, 429
_PATIENCE = 5.0
"""Seconds that a client may wait out a rate limit within one call; a longer wait is handed back as a deferral."""


class Attempt:
    """One call of a platform's client, which may send several requests.

    Attributes:
        broken: whether a request was answered by a server's failure, after which it may have been carried out.
        put_off: seconds that the platform asked to wait, where that is more than we wait within one call.
    """

    def __init__(self, deadline: asyncio.Timeout, limit: float) -> None:
        self._deadline = deadline
        self._limit = limit
        self._in_flight = False
        self.broken = False
        self.put_off: float | None = None

    @property
    def unclear(self) -> bool:
        """Whether some request of it may have been carried out without our knowing."""
        return self._in_flight or self.broken

    def started(self) -> None:
        """A request begins: the time limit runs for it alone, not for waits that a rate limit asked for.

        Repeats after a server's failure share what is left of the limit.
        """
        if self.broken:
            return
        self._deadline.reschedule(asyncio.get_running_loop().time() + self._limit)

    def written(self) -> None:
        """The request's first bytes are on their way."""
        self._in_flight = True

    def answered(self, status: int, headers: Mapping[str, str]) -> None:
        """The answer's status is known."""
        refused = 400 <= status < 500 and status != _REQUEST_TIMEOUT
        self._in_flight = not refused
        self.broken = self.broken or status >= 500 or status == _REQUEST_TIMEOUT
        if status == _TOO_MANY and "X-RateLimit-Global" not in headers:
            self._put_off(headers)
        elif refused:
            self.read()

    def _put_off(self, headers: Mapping[str, str]) -> None:
        wait = seconds(headers.get("Retry-After"))
        if wait is None or wait <= _PATIENCE:
            self.read()
        else:
            self.put_off = wait
            self._deadline.reschedule(asyncio.get_running_loop().time())

    def read(self) -> None:
        """The answer has been read: what the client waits for from now on is its own affair."""
        if not self.broken and self.put_off is None:
            self._deadline.reschedule(None)

    def failure(self, platform: str, error: BaseException) -> PostError:
        """What a lost connection or a passed time limit means for the message."""
        reason = "no answer within the time limit" if isinstance(error, TimeoutError) else _sentence(error)
        if self.put_off is not None and not self.unclear:
            return PostDeferred(f"{platform} asks to slow down", retry_after=self.put_off)
        if self.unclear:
            return PostUnclear(f"{platform} may have taken the message: {reason}")
        return PostDeferred(f"{platform} could not be reached: {reason}")


_current: ContextVar[Attempt | None] = ContextVar("attempt", default=None)


@asynccontextmanager
async def attempt(limit: float) -> AsyncIterator[Attempt]:
    """Watch the requests sent within; each may take ``limit`` seconds from its start.

    Raises:
        TimeoutError: a request took longer.
    """
    async with asyncio.timeout(None) as deadline:
        watched = Attempt(deadline, limit)
        token = _current.set(watched)
        try:
            yield watched
        finally:
            _current.reset(token)


def tracing() -> aiohttp.TraceConfig:
    """A trace for an aiohttp session whose requests are to be watched."""
    trace = aiohttp.TraceConfig()
    trace.on_request_start.append(_on_start)
    trace.on_request_headers_sent.append(_on_written)
    trace.on_request_chunk_sent.append(_on_written)
    trace.on_request_end.append(_on_answered)
    trace.on_response_chunk_received.append(_on_read)
    return trace


async def _on_start(_: aiohttp.ClientSession, __: SimpleNamespace, ___: aiohttp.TraceRequestStartParams) -> None:
    if watched := _current.get():
        watched.started()


async def _on_written(_: aiohttp.ClientSession, __: SimpleNamespace, ___: object) -> None:
    if watched := _current.get():
        watched.written()


async def _on_answered(_: aiohttp.ClientSession, __: SimpleNamespace, params: aiohttp.TraceRequestEndParams) -> None:
    if watched := _current.get():
        watched.answered(params.response.status, params.response.headers)


async def _on_read(_: aiohttp.ClientSession, __: SimpleNamespace, ___: object) -> None:
    if watched := _current.get():
        watched.read()


def seconds(header: object) -> float | None:
    """The seconds in a ``Retry-After`` header; None where it holds none."""
    try:
        return max(float(str(header)), 0.0)
    except ValueError:
        return None


def _sentence(error: BaseException) -> str:
    return str(error) or type(error).__name__
