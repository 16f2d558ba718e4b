"""A loopback Slack: Web API and Socket Mode, as the real clients meet them, and as strict.

In a test: ``async with LoopbackSlack() as slack: …``. As a process: ``python -m tests.servers.slack --port 8101``, then
``POST /_control {"faults": [{"kind": "hang_after", "operation": "chat.postMessage"}]}`` and ``GET /_control/messages``.
Protocol: https://docs.slack.dev/apis/web-api and https://docs.slack.dev/apis/events-api/using-socket-mode .
"""

from __future__ import annotations

import asyncio
import itertools
import json
import math
import time
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from tests.servers.faults import Fault
from tests.servers.loopback import Answer, LoopbackServer, arguments, serve
from tests.servers.slack_blocks import complaints

BOT_TOKEN = "xoxb-loopback"
APP_TOKEN = "xapp-loopback"
TEAM, BOT_USER, BOT, APP = "T0LOOPBACK", "U0FINEWATCH", "B0FINEWATCH", "A0FINEWATCH"
CHANNELS = ("C0ALERTS", "C0SECOND", "C0THIRD")
SCOPES = frozenset({"chat:write", "commands", "channels:history", "groups:history"})


@dataclass(kw_only=True)
class Channel:
    """A conversation of the workspace, seen from the app."""

    id: str
    member: bool = True
    private: bool = False
    archived: bool = False
    messages: list[dict[str, Any]] = field(default_factory=list)
    allowance: float = 1.0
    counted_at: float = 0.0


@dataclass(kw_only=True)
class Exchange:
    """One slash command's way: the acknowledgement, and what came to its response_url."""

    envelope: dict[str, Any]
    sent_at: float
    acked: asyncio.Future[dict[str, Any]]
    acks: int = 0
    acked_at: float | None = None
    responses: list[dict[str, Any]] = field(default_factory=list)
    arrived: asyncio.Queue[dict[str, Any]] = field(default_factory=asyncio.Queue)

    async def answer(self, seconds: float = 5.0) -> dict[str, Any]:
        """The next message sent to the response_url."""
        return await asyncio.wait_for(self.arrived.get(), seconds)

    @property
    def ack_seconds(self) -> float:
        assert self.acked_at is not None, "the command was not acknowledged"
        return self.acked_at - self.sent_at


class LoopbackSlack(LoopbackServer):
    """One workspace with one installed app."""

    def __init__(
        self, *, channels: Iterable[str] = CHANNELS, scopes: Iterable[str] = SCOPES, limits: bool = False
    ) -> None:
        super().__init__()
        self.channels = {channel: Channel(id=channel) for channel in channels}
        self.scopes = set(scopes)
        self.limits = limits
        self.connections: list[web.WebSocketResponse] = []
        self.connected = 0
        self._exchanges: dict[str, Exchange] = {}
        self._ids = itertools.count(1)
        self._last_ts = 0
        self._methods = {
            "auth.test": self._auth_test,
            "apps.connections.open": self._open_connection,
            "chat.postMessage": self._post,
            "chat.update": self._update,
            "conversations.history": self._history,
            "conversations.replies": self._replies,
        }

    @property
    def api_url(self) -> str:
        return f"{self.origin}/api/"

    def channel_ids(self) -> list[str]:
        return list(self.channels)

    def messages(self, channel: str) -> list[dict[str, Any]]:
        return self.channels[channel].messages

    def replies(self, channel: str, ts: str) -> list[dict[str, Any]]:
        """The replies in a message's thread."""
        return [m for m in self.messages(channel) if m.get("thread_ts") == ts and m["ts"] != ts]

    def marks(self, channel: str) -> list[str]:
        """The delivery marks of a channel's messages, replies left out."""
        top = [m for m in self.messages(channel) if "thread_ts" not in m]
        return [m["metadata"]["event_payload"]["delivery"] for m in top if "metadata" in m]

    def routes(self) -> list[web.RouteDef]:
        return [
            web.route("*", "/api/{method}", self._call),
            web.get("/link/", self._socket),
            web.post("/commands/{app}/{ticket}", self._respond),
        ]

    def operation(self, request: web.Request) -> str | None:
        return request.match_info.get("method") or ("response_url" if "ticket" in request.match_info else None)

    async def channel_of(self, request: web.Request) -> str | None:
        return (await _arguments(request)).get("channel")

    def rate_limited(self, fault: Fault) -> Answer:
        return _error("ratelimited", status=429, headers={"Retry-After": str(math.ceil(fault.seconds))})

    def refused(self, fault: Fault) -> Answer:
        return _error(fault.error)

    async def control(self, order: dict[str, Any]) -> dict[str, Any]:
        answer: dict[str, Any] = {}
        for word, value in order.items():
            if word == "channels":
                self.channels |= {c["id"]: Channel(**c) for c in value}
            elif word == "scopes":
                self.scopes = set(value)
            elif word == "command":
                exchange = await self.command(**value)
                first = await exchange.answer()
                answer |= {"ack_seconds": exchange.ack_seconds, "responses": [first]}
            elif word == "disconnect":
                await self.disconnect(**value)
            else:
                raise ValueError(f"unknown control word: {word}")
        return answer

    async def _call(self, request: web.Request) -> Answer:
        name = request.match_info["method"]
        method = self._methods.get(name)
        if method is None:
            return _error("unknown_method", req_method=name)
        expected = APP_TOKEN if name == "apps.connections.open" else BOT_TOKEN
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if not token:
            return _error("not_authed")
        if token != expected:
            wrong_kind = token in {APP_TOKEN, BOT_TOKEN}
            return _error("not_allowed_token_type" if wrong_kind else "invalid_auth")
        return method(await _arguments(request))

    def _auth_test(self, _: dict[str, Any]) -> Answer:
        names = {"url": "https://loopback.slack.com/", "team": "Loopback", "user": "finewatch", "team_id": TEAM}
        return _ok(**names, user_id=BOT_USER, bot_id=BOT, is_enterprise_install=False)

    def _open_connection(self, _: dict[str, Any]) -> Answer:
        return _ok(url=f"ws://127.0.0.1:{self.port}/link/?ticket={uuid.uuid4()}&app_id={APP}")

    def _post(self, given: dict[str, Any]) -> Answer:
        channel = self.channels.get(given.get("channel", ""))
        if refusal := self._may_write(channel) or _body_refusal(given):
            return refusal
        assert channel is not None
        if self.limits and (wait := _wait_of(channel)):
            return _error("ratelimited", status=429, headers={"Retry-After": str(math.ceil(wait))})
        parent = given.get("thread_ts")
        if parent and not any(m["ts"] == parent for m in channel.messages):
            return _error("thread_not_found")
        message = self._message(given)
        channel.messages.append(message)
        return _ok(channel=channel.id, ts=message["ts"], message=_public(message))

    def _message(self, given: dict[str, Any]) -> dict[str, Any]:
        self._last_ts = max(self._last_ts + 1, time.time_ns() // 1000)
        message = {"type": "message", "ts": f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06}"}
        message |= {"user": BOT_USER, "bot_id": BOT, "app_id": APP, "team": TEAM}
        kept = ("text", "blocks", "attachments", "metadata", "thread_ts", "unfurl_links", "unfurl_media")
        return message | {key: given[key] for key in kept if given.get(key) is not None}

    def _update(self, given: dict[str, Any]) -> Answer:
        channel = self.channels.get(given.get("channel", ""))
        if refusal := self._may_write(channel) or _body_refusal(given):
            return refusal
        assert channel is not None
        message = next((m for m in channel.messages if m["ts"] == given.get("ts")), None)
        if message is None:
            return _error("message_not_found")
        message |= {key: given[key] for key in ("text", "blocks", "attachments", "metadata") if key in given}
        message["edited"] = {"user": BOT_USER, "ts": f"{time.time():.6f}"}
        message["edits"] = message.get("edits", 0) + 1
        return _ok(channel=channel.id, ts=message["ts"], text=message.get("text", ""), message=_public(message))

    def _may_write(self, channel: Channel | None) -> Answer | None:
        if "chat:write" not in self.scopes:
            return _error("missing_scope", needed="chat:write", provided=",".join(sorted(self.scopes)))
        if channel is None:
            return _error("channel_not_found")
        if not channel.member:
            return _error("channel_not_found" if channel.private else "not_in_channel")
        return _error("is_archived") if channel.archived else None

    def _may_read(self, channel: Channel | None) -> Answer | None:
        needed = "groups:history" if channel and channel.private else "channels:history"
        if needed not in self.scopes:
            return _error("missing_scope", needed=needed, provided=",".join(sorted(self.scopes)))
        if channel is None:
            return _error("channel_not_found")
        return None if channel.member else _error("not_in_channel")

    def _history(self, given: dict[str, Any]) -> Answer:
        channel = self.channels.get(given.get("channel", ""))
        if refusal := self._may_read(channel):
            return refusal
        assert channel is not None
        oldest, latest = float(given.get("oldest") or 0), float(given.get("latest") or math.inf)
        top = [m for m in channel.messages if m.get("thread_ts") in {None, m["ts"]}]
        return _page([m for m in reversed(top) if oldest < float(m["ts"]) < latest], given)

    def _replies(self, given: dict[str, Any]) -> Answer:
        channel = self.channels.get(given.get("channel", ""))
        if refusal := self._may_read(channel):
            return refusal
        assert channel is not None
        parent = given.get("ts")
        thread = [m for m in channel.messages if parent in {m["ts"], m.get("thread_ts")}]
        return _page(thread, given) if thread else _error("thread_not_found")

    async def _socket(self, request: web.Request) -> Answer:
        link = web.WebSocketResponse()
        await link.prepare(request)
        self.connections.append(link)
        self.connected += 1
        debug = {"host": "loopback", "approximate_connection_time": 18060}
        await link.send_json(
            {"type": "hello", "num_connections": 1, "debug_info": debug, "connection_info": {"app_id": APP}}
        )
        try:
            async for message in link:
                if message.type is WSMsgType.TEXT:
                    self._acknowledge(json.loads(message.data))
        finally:
            self.connections.remove(link)
        return link

    def _acknowledge(self, ack: dict[str, Any]) -> None:
        exchange = self._exchanges.get(ack.get("envelope_id", ""))
        if exchange is None:
            return
        exchange.acks += 1
        if not exchange.acked.done():
            exchange.acked_at = time.monotonic()
            exchange.acked.set_result(ack)

    async def command(
        self, text: str, *, channel: str = CHANNELS[0], user: str = "U0ASKER", command: str = "/fines"
    ) -> Exchange:
        """Call a slash command as a person would; returns once it is acknowledged, within Slack's 3 s.

        Raises:
            TimeoutError: it was not.
        """
        envelope_id, number = str(uuid.uuid4()), next(self._ids)
        payload = {"token": "legacy", "team_id": TEAM, "team_domain": "loopback", "channel_id": channel}
        payload |= {"channel_name": channel.lower(), "user_id": user, "user_name": user.lower(), "command": command}
        payload |= {"text": text, "api_app_id": APP, "is_enterprise_install": "false"}
        payload |= {"trigger_id": f"{number}.{number}.loopback"}
        payload |= {"response_url": f"{self.origin}/commands/{APP}/{envelope_id}"}
        envelope = {"envelope_id": envelope_id, "type": "slash_commands", "accepts_response_payload": True}
        exchange = Exchange(
            envelope=envelope | {"payload": payload},
            sent_at=time.monotonic(),
            acked=asyncio.get_running_loop().create_future(),
        )
        self._exchanges[envelope_id] = exchange
        await self.send(exchange)
        await asyncio.wait_for(asyncio.shield(exchange.acked), 3.0)
        return exchange

    async def send(self, exchange: Exchange) -> None:
        """Hand the envelope over, or once more, as Slack does when it misses an acknowledgement."""
        assert self.connections, "no Socket Mode connection"
        await self.connections[-1].send_json(exchange.envelope)

    async def _respond(self, request: web.Request) -> Answer:
        exchange = self._exchanges.get(request.match_info["ticket"])
        if exchange is None or len(exchange.responses) >= 5:
            return web.json_response({"ok": False, "error": "used_url"}, status=404)
        response = await request.json()
        if refusal := _body_refusal(response):
            return refusal
        exchange.responses.append(response)
        exchange.arrived.put_nowait(response)
        return web.Response(text="ok")

    async def disconnect(self, *, announce: bool = True) -> None:
        """Ask every client to connect anew, as Slack does every few hours, then close; or close without a word."""
        links = list(self.connections)
        for link in links:
            if announce:
                await link.send_json({"type": "disconnect", "reason": "refresh_requested", "debug_info": {}})
        if announce:
            before = self.connected
            await self.until(lambda: self.connected > before)
        for link in links:
            await link.close(code=1001)

    async def close_sockets(self) -> None:
        for link in list(self.connections):
            await link.close(code=1001)


async def _arguments(request: web.Request) -> dict[str, Any]:
    """A method's arguments, from a JSON body, a form or the query."""
    if request.content_type == "application/json":
        given = await request.json()
        return given if isinstance(given, dict) else {}
    form = dict(await request.post()) if request.method == "POST" else {}
    return {**request.query, **form}


def _body_refusal(given: dict[str, Any]) -> Answer | None:
    if not any(given.get(key) for key in ("text", "blocks", "attachments")):
        return _error("no_text")
    if len(str(given.get("text") or "")) > 40_000:
        return _error("msg_too_long")
    if given.get("blocks") and (found := complaints(given["blocks"])):
        return _error("invalid_blocks", response_metadata={"messages": [f"[ERROR] {c}" for c in found]})
    metadata = given.get("metadata")
    if metadata is not None and not (
        isinstance(metadata, dict)
        and isinstance(metadata.get("event_type"), str)
        and isinstance(metadata.get("event_payload"), dict)
    ):
        return _error("invalid_metadata_format")
    return None


def _wait_of(channel: Channel) -> float:
    """Seconds until the channel takes another message: one a second, and a burst of two."""
    now = time.monotonic()
    channel.allowance = min(2.0, channel.allowance + now - channel.counted_at)
    channel.counted_at = now
    if channel.allowance < 1.0:
        return 1.0 - channel.allowance
    channel.allowance -= 1.0
    return 0.0


def _page(found: list[dict[str, Any]], given: dict[str, Any]) -> Answer:
    limit, start = min(int(given.get("limit") or 100), 999), int(given.get("cursor") or 0)
    with_metadata = str(given.get("include_all_metadata")).lower() in {"1", "true"}
    shown = [_public(m, with_metadata=with_metadata) for m in found[start : start + limit]]
    more = start + limit < len(found)
    cursor = {"next_cursor": str(start + limit) if more else ""}
    return _ok(messages=shown, has_more=more, response_metadata=cursor)


def _public(message: dict[str, Any], *, with_metadata: bool = True) -> dict[str, Any]:
    hidden = {"edits"} if with_metadata else {"edits", "metadata"}
    return {key: value for key, value in message.items() if key not in hidden}


def _ok(**values: Any) -> Answer:
    return web.json_response({"ok": True, **values})


def _error(code: str, *, status: int = 200, headers: dict[str, str] | None = None, **values: Any) -> Answer:
    return web.json_response({"ok": False, "error": code, **values}, status=status, headers=headers)


def main() -> None:
    given = arguments("A loopback Slack workspace.").parse_args()
    names = [*(given.channels.split(",") if given.channels else CHANNELS)]
    names += [f"C1{number:08}" for number in range(given.channel_count)]
    asyncio.run(serve(LoopbackSlack(channels=names, limits=given.limits), given.port))


if __name__ == "__main__":
    main()
