"""A loopback Discord: REST v10 and gateway, as the real clients meet them, and as strict.

In a test: ``async with LoopbackDiscord() as discord: …``. As a process: ``python -m tests.servers.discord``, then
``POST /_control {"faults": [{"kind": "reset_after", "operation": "messages.create"}]}`` and
``GET /_control/messages``. Protocol: https://discord.com/developers/docs/reference .
"""

from __future__ import annotations

import asyncio
import itertools
import json
import math
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from aiohttp import web

from tests.servers.discord_bodies import errors, is_empty, problems
from tests.servers.discord_gateway import Gateway
from tests.servers.discord_interactions import Interaction, Interactions, Refusal
from tests.servers.discord_rates import Rates
from tests.servers.faults import Fault
from tests.servers.loopback import Answer, LoopbackServer, arguments, serve

TOKEN = "loopback.discord.token"
APPLICATION, GUILD = "100000000000000001", "200000000000000001"
CHANNELS = ("300000000000000001", "300000000000000002", "300000000000000003")
USER = {"id": APPLICATION, "username": "finewatch", "discriminator": "0000", "avatar": None, "bot": True}
EPOCH = 1_420_070_400_000
PERMISSIONS = frozenset(
    {
        "VIEW_CHANNEL",
        "SEND_MESSAGES",
        "EMBED_LINKS",
        "READ_MESSAGE_HISTORY",
        "CREATE_PUBLIC_THREADS",
        "SEND_MESSAGES_IN_THREADS",
    }
)


@dataclass(kw_only=True)
class Channel:
    """A text channel or thread, seen from the bot."""

    id: str
    permissions: set[str] = field(default_factory=lambda: set(PERMISSIONS))
    parent: str | None = None
    name: str = "alerts"
    messages: dict[str, dict[str, Any]] = field(default_factory=dict)
    last_message_id: str | None = None
    nonces: dict[str, tuple[str, float]] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        shown: dict[str, Any] = {"id": self.id, "guild_id": GUILD, "name": self.name, "position": 0}
        shown |= {
            "type": 11 if self.parent else 0,
            "permission_overwrites": [],
            "last_message_id": self.last_message_id,
        }
        if self.parent:
            metadata = {"archived": False, "auto_archive_duration": 4320, "locked": False}
            metadata["archive_timestamp"] = datetime.now(UTC).isoformat()
            shown |= {"parent_id": self.parent, "owner_id": APPLICATION, "message_count": len(self.messages)}
            shown |= {"member_count": 1, "thread_metadata": metadata}
        return shown


class LoopbackDiscord(LoopbackServer):
    """One guild with one bot.

    Attributes:
        nonce_seconds: for how long a nonce is remembered; Discord says "the past few minutes".
    """

    def __init__(
        self,
        *,
        channels: Iterable[str] = CHANNELS,
        limits: bool = False,
        nonce_seconds: float = 180.0,
    ) -> None:
        super().__init__()
        self.channels = {channel: Channel(id=channel) for channel in channels}
        self.rates = Rates(enforced=limits)
        self.nonce_seconds = nonce_seconds
        listed = [channel.to_json() for channel in itertools.islice(self.channels.values(), 50)]
        self.gateway = Gateway(TOKEN, USER, APPLICATION, {GUILD: listed})
        self.interactions = Interactions(
            APPLICATION, GUILD, self.gateway, self._shown, lambda channel: self.channels[channel].permissions
        )
        self.commands: list[dict[str, Any]] = []
        self._ids = itertools.count()

    @property
    def api_url(self) -> str:
        return f"{self.origin}/api/v10"

    def channel_ids(self) -> list[str]:
        return list(self.channels)

    def messages(self, channel: str) -> list[dict[str, Any]]:
        return list(self.channels[channel].messages.values())

    def marks(self, channel: str) -> list[str]:
        """The nonces of a channel's messages, oldest first."""
        return [message["nonce"] for message in self.messages(channel) if "nonce" in message]

    def delete(self, channel: str, message: str) -> None:
        """Delete a message, as a moderator would."""
        del self.channels[channel].messages[message]

    def snowflake(self, at: float | None = None) -> str:
        milliseconds = int((time.time() if at is None else at) * 1000) - EPOCH
        return str((milliseconds << 22) | (next(self._ids) & 0x3FFFFF))

    def routes(self) -> list[web.RouteDef]:
        table = [
            ("GET", "/users/@me", "users.me", self._me),
            ("GET", "/oauth2/applications/@me", "applications.me", self._application),
            ("GET", "/gateway/bot", "gateway.bot", self._gateway_bot),
            ("GET", "/applications/{app}/commands", "commands.list", self._list_commands),
            ("PUT", "/applications/{app}/commands", "commands.put", self._put_commands),
            ("GET", "/channels/{channel}", "channels.get", self._get_channel),
            ("POST", "/channels/{channel}/messages", "messages.create", self._create),
            ("GET", "/channels/{channel}/messages", "messages.list", self._list),
            ("GET", "/channels/{channel}/messages/{message}", "messages.get", self._get),
            ("PATCH", "/channels/{channel}/messages/{message}", "messages.edit", self._edit),
            ("POST", "/channels/{channel}/messages/{message}/threads", "threads.create", self._create_thread),
            ("POST", "/interactions/{id}/{token}/callback", "interactions.callback", self._callback),
            ("POST", "/webhooks/{app}/{token}", "webhooks.create", self._follow_up),
            ("PATCH", "/webhooks/{app}/{token}/messages/{message}", "webhooks.edit", self._edit_response),
        ]
        self._operations = {(method, f"/api/v10{path}"): name for method, path, name, _ in table}
        routes = [web.route(method, f"/api/v10{path}", self._guarded(handler)) for method, path, _, handler in table]
        return [*routes, web.get("/gateway", self.gateway.handle)]

    def operation(self, request: web.Request) -> str | None:
        resource = request.match_info.route.resource
        return self._operations.get((request.method, resource.canonical)) if resource else None

    async def channel_of(self, request: web.Request) -> str | None:
        return request.match_info.get("channel")

    def rate_limited(self, fault: Fault) -> Answer:
        return _limited(fault.seconds, whole=fault.whole, headers={})

    def refused(self, fault: Fault) -> Answer:
        code = int(fault.error) if fault.error.isdigit() else 0
        return _json({"message": "An error on request", "code": code}, fault.status)

    async def control(self, order: dict[str, Any]) -> dict[str, Any]:
        answer: dict[str, Any] = {}
        for word, value in order.items():
            if word == "channels":
                self.channels |= {c["id"]: Channel(**{**c, "permissions": set(c["permissions"])}) for c in value}
            elif word == "nonce_seconds":
                self.nonce_seconds = float(value)
            elif word == "command":
                interaction = await self.interactions.call(self.commands, self.snowflake(), **value)
                answer |= {"answer": await interaction.answer(), "ack_seconds": interaction.ack_seconds}
            elif word == "disconnect":
                await self.gateway.disconnect(int(value))
            else:
                raise ValueError(f"unknown control word: {word}")
        return answer

    async def call(self, verb: str, options: dict[str, str] | None = None, **where: Any) -> Interaction:
        """Call ``/fines <verb>`` as a person would; returns at once."""
        return await self.interactions.call(self.commands, self.snowflake(), verb=verb, options=options, **where)

    async def close_sockets(self) -> None:
        await self.gateway.close()

    def _guarded(self, handler: Any) -> Any:
        """A handler behind authorisation and rate limits, whose refusals become Discord's error answers."""

        async def guarded(request: web.Request) -> Answer:
            by_token = "token" in request.match_info
            if not by_token and request.headers.get("Authorization") != f"Bot {TOKEN}":
                return _json({"message": "401: Unauthorized", "code": 0}, 401)
            headers: dict[str, str] = {}
            if not by_token:
                headers, wait, whole = self.rates.take(
                    self.operation(request) or "", request.match_info.get("channel", "")
                )
                if wait is not None:
                    return _limited(wait, whole=whole, headers=headers)
            try:
                answer: Answer = await handler(request)
            except Refusal as refusal:
                answer = _json(refusal.body, refusal.status)
            answer.headers.update(headers)
            return answer

        return guarded

    async def _me(self, _: web.Request) -> Answer:
        return _json(USER)

    async def _application(self, _: web.Request) -> Answer:
        owner = {"id": "400000000000000001", "username": "owner", "discriminator": "0", "avatar": None}
        shown = {"id": APPLICATION, "name": "Finewatch", "icon": None, "description": "", "bot_public": True}
        return _json(
            shown | {"bot_require_code_grant": False, "verify_key": "", "owner": owner, "team": None, "flags": 0}
        )

    async def _gateway_bot(self, _: web.Request) -> Answer:
        limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
        return _json({"url": f"ws://127.0.0.1:{self.port}/gateway", "shards": 1, "session_start_limit": limit})

    async def _list_commands(self, _: web.Request) -> Answer:
        return _json(self.commands)

    async def _put_commands(self, request: web.Request) -> Answer:
        given = await request.json()
        if len(given) > 100:
            raise Refusal(400, 30032, "Maximum number of application commands reached (100)")
        self.commands = self.interactions.register(given, self.snowflake)
        return _json(self.commands)

    def _channel(self, request: web.Request, *permissions: str) -> Channel:
        channel = self.channels.get(request.match_info["channel"])
        if channel is None:
            raise Refusal(404, 10003, "Unknown Channel")
        held = self.channels[channel.parent].permissions if channel.parent else channel.permissions
        if "VIEW_CHANNEL" not in held:
            raise Refusal(403, 50001, "Missing Access")
        if set(permissions) - held:
            raise Refusal(403, 50013, "Missing Permissions")
        return channel

    def _message(self, request: web.Request, channel: Channel) -> dict[str, Any]:
        message = channel.messages.get(request.match_info["message"])
        if message is None:
            raise Refusal(404, 10008, "Unknown Message")
        return message

    async def _get_channel(self, request: web.Request) -> Answer:
        return _json(self._channel(request).to_json())

    async def _create(self, request: web.Request) -> Answer:
        is_thread = self.channels.get(request.match_info["channel"], Channel(id="")).parent
        channel = self._channel(request, "SEND_MESSAGES_IN_THREADS" if is_thread else "SEND_MESSAGES")
        body = await _body(request)
        if body.get("embeds"):
            self._channel(request, "EMBED_LINKS")
        if body.get("message_reference"):
            self._channel(request, "READ_MESSAGE_HISTORY")
        nonce = body.get("nonce")
        if nonce is not None and body.get("enforce_nonce"):
            known, at = channel.nonces.get(str(nonce), ("", 0.0))
            if known and time.monotonic() - at < self.nonce_seconds:
                if known not in channel.messages:
                    raise Refusal(404, 10008, "Unknown Message")
                return _json(channel.messages[known])
        message = self._shown(channel.id, body, self.snowflake())
        if nonce is not None:
            message["nonce"] = nonce
            channel.nonces[str(nonce)] = (message["id"], time.monotonic())
        channel.messages[message["id"]] = message
        channel.last_message_id = message["id"]
        return _json(message)

    def _shown(self, channel: str, body: dict[str, Any], message_id: str) -> dict[str, Any]:
        """A message as Discord shows it; mentions are what it would really have pinged."""
        content = str(body.get("content") or "")
        parse = (body.get("allowed_mentions") or {"parse": ["everyone", "users", "roles"]}).get("parse", [])
        pings = "everyone" in parse and ("@everyone" in content or "@here" in content)
        message = {"id": message_id, "channel_id": channel, "author": USER, "content": content, "type": 0}
        message |= {"timestamp": datetime.now(UTC).isoformat(), "edited_timestamp": None, "tts": False, "pinned": False}
        message |= {"mention_everyone": pings, "mentions": [], "mention_roles": [], "attachments": []}
        message |= {"embeds": [{"type": "rich", **embed} for embed in body.get("embeds") or []]}
        message |= {"components": body.get("components") or [], "flags": body.get("flags", 0)}
        if reference := body.get("message_reference"):
            message |= {"type": 19, "message_reference": reference}
        return message

    async def _list(self, request: web.Request) -> Answer:
        channel = self._channel(request)
        held = self.channels[channel.parent].permissions if channel.parent else channel.permissions
        if "READ_MESSAGE_HISTORY" not in held:
            return _json([])  # what Discord really does: no error, no messages
        limit = int(request.query.get("limit", 50))
        if not 1 <= limit <= 100:
            raise Refusal(400, 50035, "Invalid Form Body")
        after, before = int(request.query.get("after", 0)), int(request.query.get("before", 1 << 63))
        found = [m for m in channel.messages.values() if after < int(m["id"]) < before]
        page = found[:limit] if "after" in request.query else found[-limit:]
        return _json(list(reversed(page)))

    async def _get(self, request: web.Request) -> Answer:
        return _json(self._message(request, self._channel(request, "READ_MESSAGE_HISTORY")))

    async def _edit(self, request: web.Request) -> Answer:
        message = self._message(request, self._channel(request))
        body = await _body(request, editing=True)
        if "embeds" in body:
            message["embeds"] = [{"type": "rich", **embed} for embed in body["embeds"]]
        message |= {key: body[key] for key in ("content", "components") if key in body}
        message["edited_timestamp"] = datetime.now(UTC).isoformat()
        message["edits"] = message.get("edits", 0) + 1
        return _json(message)

    async def _create_thread(self, request: web.Request) -> Answer:
        channel = self._channel(request, "CREATE_PUBLIC_THREADS")
        message = self._message(request, channel)
        name = str((await request.json()).get("name", ""))
        if not 1 <= len(name) <= 100:
            raise Refusal(400, 50035, "Invalid Form Body")
        if message["id"] in self.channels:
            raise Refusal(400, 160004, "A thread has already been created for this message")
        thread = Channel(id=message["id"], parent=channel.id, name=name)
        self.channels[thread.id] = thread
        return _json(thread.to_json(), 201)

    async def _callback(self, request: web.Request) -> Answer:
        body = await request.json()
        _check(body.get("data") or {}, editing=body.get("type") == 5)
        return _json(self.interactions.callback(request.match_info["id"], body, self.snowflake()))

    async def _follow_up(self, request: web.Request) -> Answer:
        body = await _body(request)
        return _json(self.interactions.follow_up(request.match_info["token"], body, self.snowflake()))

    async def _edit_response(self, request: web.Request) -> Answer:
        body = await _body(request, editing=True)
        return _json(self.interactions.edit(request.match_info["token"], body, self.snowflake()))


async def _body(request: web.Request, *, editing: bool = False) -> dict[str, Any]:
    try:
        body = await request.json()
    except ValueError:
        raise Refusal(400, 50109, "The request body contains invalid JSON.") from None
    _check(body, editing=editing)
    return body if isinstance(body, dict) else {}


def _check(body: dict[str, Any], *, editing: bool) -> None:
    if found := problems(body):
        raise Refusal(400, 50035, "Invalid Form Body", errors=errors(found))
    if not editing and is_empty(body):
        raise Refusal(400, 50006, "Cannot send an empty message")


def _limited(seconds: float, *, whole: bool, headers: dict[str, str]) -> Answer:
    body = {"message": "You are being rate limited.", "retry_after": round(seconds, 3), "global": whole}
    answer = _json(body, 429)
    answer.headers.update({"Via": "1.1 google", "Retry-After": str(math.ceil(seconds)), **headers})
    if whole:
        answer.headers["X-RateLimit-Global"] = "true"
    return answer


def _json(body: Any, status: int = 200) -> Answer:
    """JSON with the bare content type that Discord sends: discord.py takes no other for JSON."""
    return web.Response(body=json.dumps(body).encode(), status=status, content_type="application/json")


def main() -> None:
    given = arguments("A loopback Discord guild.").parse_args()
    names = [*(given.channels.split(",") if given.channels else CHANNELS)]
    names += [str(310_000_000_000_000_000 + number) for number in range(given.channel_count)]
    asyncio.run(serve(LoopbackDiscord(channels=names, limits=given.limits), given.port))


if __name__ == "__main__":
    main()
