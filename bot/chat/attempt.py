"""Whether a request that failed may have been carried out: told by how far it got, not by the error's name.

aiohttp reports each step of a request to a trace. Before the request's first bytes are written nothing can have been
posted; from then until the answer's status is known it may have been; a 4xx status says that it was not.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from types import SimpleNamespace

import aiohttp

from bot.domain.errors import PostDeferred, PostError, PostUnclear

_REQUEST_TIMEOUT = 408


class Attempt:
    """One call of a platform's client, which may send several requests.

    Attributes:
        broken: whether a request was answered by a server's failure, after which it may have been carried out.
    """

    def __init__(self, deadline: asyncio.Timeout, seconds: float) -> None:
        self._deadline = deadline
        self._seconds = seconds
        self._in_flight = False
        self.broken = False

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
        self._deadline.reschedule(asyncio.get_running_loop().time() + self._seconds)

    def written(self) -> None:
        """The request's first bytes are on their way."""
        self._in_flight = True

    def answered(self, status: int) -> None:
        """The answer's status is known."""
        refused = 400 <= status < 500 and status != _REQUEST_TIMEOUT
        self._in_flight = not refused
        self.broken = self.broken or status >= 500 or status == _REQUEST_TIMEOUT
        if refused:
            self._deadline.reschedule(None)

    def failure(self, platform: str, error: BaseException) -> PostError:
        """What a lost connection or a passed time limit means for the message."""
        reason = "no answer within the time limit" if isinstance(error, TimeoutError) else _sentence(error)
        if self.unclear:
            return PostUnclear(f"{platform} may have taken the message: {reason}")
        return PostDeferred(f"{platform} could not be reached: {reason}")


_current: ContextVar[Attempt | None] = ContextVar("attempt", default=None)


@asynccontextmanager
async def attempt(seconds: float) -> AsyncIterator[Attempt]:
    """Watch the requests sent within; each may take ``seconds`` from its start.

    Raises:
        TimeoutError: a request took longer.
    """
    async with asyncio.timeout(None) as deadline:
        watched = Attempt(deadline, seconds)
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
    return trace


async def _on_start(_: aiohttp.ClientSession, __: SimpleNamespace, ___: aiohttp.TraceRequestStartParams) -> None:
    if watched := _current.get():
        watched.started()


async def _on_written(_: aiohttp.ClientSession, __: SimpleNamespace, ___: object) -> None:
    if watched := _current.get():
        watched.written()


async def _on_answered(_: aiohttp.ClientSession, __: SimpleNamespace, params: aiohttp.TraceRequestEndParams) -> None:
    if watched := _current.get():
        watched.answered(params.response.status)


def _sentence(error: BaseException) -> str:
    return str(error) or type(error).__name__
