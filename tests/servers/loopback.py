"""What the loopback platforms share: an HTTP server on 127.0.0.1, faults, a log of requests, and control over HTTP."""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
import socket
import struct
import time
from abc import ABC, abstractmethod
from collections import Counter, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import web

from tests.servers.faults import AFTER, Fault, FaultPlan, Kind

Answer = web.StreamResponse
Handler = Callable[[web.Request], Awaitable[Answer]]


@dataclass(frozen=True, kw_only=True)
class Logged:
    """One request that the server saw.

    Attributes:
        at: seconds on the monotonic clock.
        operation, channel, status: what it was and how it was answered; status 0 means that it was not.
        fault: the fault that struck it.
    """

    at: float
    operation: str
    channel: str | None
    status: int
    fault: str | None = None


@dataclass
class RequestLog:
    """The latest requests, and counts of all."""

    latest: deque[Logged] = field(default_factory=lambda: deque(maxlen=20_000))
    counts: Counter[tuple[str, int]] = field(default_factory=Counter)

    def add(self, entry: Logged) -> None:
        self.latest.append(entry)
        self.counts[entry.operation, entry.status] += 1

    def of(self, operation: str, channel: str | None = None) -> list[Logged]:
        return [e for e in self.latest if e.operation == operation and channel in {None, e.channel}]

    def to_json(self) -> dict[str, Any]:
        counts = [{"operation": o, "status": s, "count": n} for (o, s), n in sorted(self.counts.items())]
        return {"counts": counts, "rate_limited": sum(n for (_, s), n in self.counts.items() if s == 429)}


class LoopbackServer(ABC):
    """An aiohttp server that commits faults and can be steered.

    ``POST /_control`` takes ``{"faults": […], "seed": n, "reset": true}``; ``GET /_control/messages`` and
    ``GET /_control/requests`` give what was posted and asked. Subclasses add their own routes and control words.
    """

    def __init__(self) -> None:
        self.faults = FaultPlan()
        self.log = RequestLog()
        self.port = 0
        self._runner: web.AppRunner | None = None

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @abstractmethod
    def routes(self) -> list[web.RouteDef]:
        """The platform's own routes."""
        ...

    @abstractmethod
    def operation(self, request: web.Request) -> str | None:
        """The name of a request, by its path alone, or None where it is none to the platform."""
        ...

    @abstractmethod
    async def channel_of(self, request: web.Request) -> str | None:
        """The channel that a request concerns; may read the body."""
        ...

    @abstractmethod
    def rate_limited(self, fault: Fault) -> Answer:
        """The platform's 429."""
        ...

    @abstractmethod
    def refused(self, fault: Fault) -> Answer:
        """The platform's answer with ``fault.error``."""
        ...

    @abstractmethod
    def messages(self, channel: str) -> list[dict[str, Any]]:
        """The messages that stand in a channel, oldest first."""
        ...

    @abstractmethod
    def channel_ids(self) -> list[str]: ...

    @abstractmethod
    async def control(self, order: dict[str, Any]) -> dict[str, Any]:
        """Carry out the subclass's control words."""
        ...

    async def start(self, port: int = 0) -> Self:
        app = web.Application(middlewares=[self._commit_faults], client_max_size=4 << 20)
        app.add_routes(
            [
                *self.routes(),
                web.post("/_control", self._control),
                web.get("/_control/messages", self._control_messages),
                web.get("/_control/requests", self._control_requests),
            ]
        )
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1, keepalive_timeout=75)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port, backlog=1024)
        await site.start()
        self.port = self._runner.addresses[0][1]
        return self

    async def close(self) -> None:
        await self.close_sockets()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    @abstractmethod
    async def close_sockets(self) -> None:
        """Close the platform's WebSockets."""
        ...

    async def __aenter__(self) -> Self:
        return await self.start()

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def until(self, condition: Callable[[], object], seconds: float = 5.0) -> None:
        """Wait until something has become true.

        Raises:
            AssertionError: it has not within the time.
        """
        limit = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < limit, f"still not so after {seconds} s"
            await asyncio.sleep(0.01)

    @web.middleware
    async def _commit_faults(self, request: web.Request, handler: Handler) -> Answer:
        operation = self.operation(request)
        if operation is None:
            return await handler(request)
        channel = None
        fault = self.faults.strike(operation, None, unread=True)
        if fault is None:
            channel = await self.channel_of(request)
            fault = self.faults.strike(operation, channel)
        answer = await (self._faulty(fault, request, handler) if fault else handler(request))
        status = 0 if request.transport is None or request.transport.is_closing() else answer.status
        kind = fault.kind.value if fault else None
        self.log.add(Logged(at=time.monotonic(), operation=operation, channel=channel, status=status, fault=kind))
        return answer

    async def _faulty(self, fault: Fault, request: web.Request, handler: Handler) -> Answer:
        if fault.kind is Kind.SLOW:
            await asyncio.sleep(fault.seconds)
            return await handler(request)
        answer = await handler(request) if fault.kind in AFTER else None
        match fault.kind:
            case Kind.RATE_LIMITED:
                return self.rate_limited(fault)
            case Kind.SERVER_ERROR | Kind.SERVER_ERROR_AFTER:
                return web.Response(status=fault.status, text="<html>upstream error</html>", content_type="text/html")
            case Kind.ERROR | Kind.ERROR_AFTER:
                return self.refused(fault)
            case Kind.HANG | Kind.HANG_AFTER:
                await asyncio.sleep(fault.seconds)
            case Kind.CUT_ANSWER_AFTER:
                await _cut(request, answer)
        return _reset(request)

    async def _control(self, request: web.Request) -> Answer:
        order = await request.json()
        try:
            if order.pop("reset", False):
                self.faults.clear()
            if "seed" in order:
                self.faults.dice.seed(order.pop("seed"))
            if "faults" in order:
                self.faults.replace(order.pop("faults"))
            return web.json_response({"ok": True, **(await self.control(order) if order else {})})
        except (KeyError, TypeError, ValueError) as error:
            return web.json_response({"ok": False, "error": f"{type(error).__name__}: {error}"}, status=400)

    async def _control_messages(self, request: web.Request) -> Answer:
        wanted = request.query.getall("channel", None) or self.channel_ids()
        return web.json_response({"messages": {channel: self.messages(channel) for channel in wanted}})

    async def _control_requests(self, _: web.Request) -> Answer:
        return web.json_response({**self.log.to_json(), "struck": self.faults.struck})


def _reset(request: web.Request) -> Answer:
    """Break the connection off with a TCP reset."""
    transport = request.transport
    if transport is not None:
        raw = transport.get_extra_info("socket")
        if raw is not None and raw.fileno() != -1:
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()
    return web.Response()


async def _cut(request: web.Request, answer: Answer | None) -> None:
    """Send an answer's head and half of its body."""
    body = answer.body if isinstance(answer, web.Response) and isinstance(answer.body, bytes) else b"{}"
    cut = web.StreamResponse(headers={"Content-Type": "application/json"})
    cut.content_length = len(body)
    await cut.prepare(request)
    await cut.write(body[: len(body) // 2])
    await asyncio.sleep(0.02)


async def serve(server: LoopbackServer, port: int) -> None:
    """Run a server as a process of its own; its first line on standard output is JSON with its addresses."""
    await server.start(port)
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    print(json.dumps({"port": server.port, "origin": server.origin, "channels": server.channel_ids()[:10]}), flush=True)  # noqa: T201 - the caller reads it
    await stop.wait()
    await server.close()


def arguments(description: str) -> argparse.ArgumentParser:
    """The options that both platforms take when run as processes."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one and prints it")
    parser.add_argument(
        "--channels", default="", help="their ids, with commas between; the platform's sample by default"
    )
    parser.add_argument("--channel-count", type=int, default=0, help="so many more channels")
    parser.add_argument("--limits", action="store_true", help="enforce the platform's rate limits")
    return parser
