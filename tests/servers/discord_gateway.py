"""The gateway of the loopback Discord: hello, identify, resume, heartbeats and dispatches.

https://discord.com/developers/docs/events/gateway
"""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSCloseCode, WSMsgType, web

DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID_SESSION, HELLO, ACK = 0, 1, 2, 6, 7, 9, 10, 11
GUILDS_INTENT = 1
PRIVILEGED_INTENTS = (1 << 1) | (1 << 8) | (1 << 15)


@dataclass(kw_only=True)
class Session:
    """One gateway session, which outlives its sockets."""

    id: str
    intents: int
    shard: tuple[int, int]
    sequence: int = 0
    sent: list[dict[str, Any]] = field(default_factory=list)
    socket: web.WebSocketResponse | None = None

    async def dispatch(self, event: str, data: dict[str, Any]) -> None:
        self.sequence += 1
        payload = {"op": DISPATCH, "t": event, "s": self.sequence, "d": data}
        self.sent.append(payload)
        if self.socket is not None and not self.socket.closed:
            await self.socket.send_json(payload)


class Gateway:
    """Holds the sessions and speaks the protocol on each socket.

    Attributes:
        sessions: by id.
        identified, resumed: how often clients have done so.
        heartbeat_interval: milliseconds.
    """

    def __init__(
        self, token: str, user: dict[str, Any], application: str, guilds: dict[str, list[dict[str, Any]]]
    ) -> None:
        self.sessions: dict[str, Session] = {}
        self.identified = 0
        self.resumed = 0
        self.heartbeat_interval = 45_000
        self._token = token
        self._user = user
        self._application = application
        self._guilds = guilds
        self._sockets: list[web.WebSocketResponse] = []

    @property
    def connected(self) -> list[Session]:
        """Sessions whose socket is open."""
        return [s for s in self.sessions.values() if s.socket is not None and not s.socket.closed]

    async def handle(self, request: web.Request) -> web.StreamResponse:
        link = web.WebSocketResponse()
        await link.prepare(request)
        self._sockets.append(link)
        session: Session | None = None
        await link.send_json({"op": HELLO, "d": {"heartbeat_interval": self.heartbeat_interval}})
        async for message in link:
            if message.type is not WSMsgType.TEXT:
                continue
            payload = json.loads(message.data)
            match payload["op"]:
                case 1:
                    await link.send_json({"op": ACK})
                case 2:
                    session = await self._identify(link, payload["d"], f"{request.host}")
                case 6:
                    session = await self._resume(link, payload["d"])
        self._sockets.remove(link)
        if session is not None and session.socket is link:
            session.socket = None
        return link

    async def _identify(self, link: web.WebSocketResponse, data: dict[str, Any], host: str) -> Session | None:
        if data["token"] != self._token:
            await link.close(code=4004, message=b"Authentication failed.")
            return None
        if data["intents"] & PRIVILEGED_INTENTS:
            await link.close(code=4014, message=b"Disallowed intent(s).")
            return None
        shard, shards = data.get("shard") or (0, 1)
        session = Session(id=uuid.uuid4().hex, intents=data["intents"], shard=(shard, shards), socket=link)
        self.sessions[session.id] = session
        self.identified += 1
        mine = [guild for guild in self._guilds if (int(guild) >> 22) % shards == shard]
        ready = {"v": 10, "user": self._user, "session_id": session.id, "resume_gateway_url": f"ws://{host}/gateway"}
        ready |= {"guilds": [{"id": guild, "unavailable": True} for guild in mine], "shard": [shard, shards]}
        await session.dispatch("READY", ready | {"application": {"id": self._application, "flags": 0}})
        if session.intents & GUILDS_INTENT:
            for guild in mine:
                await session.dispatch("GUILD_CREATE", self._guild(guild))
        return session

    def _guild(self, guild: str) -> dict[str, Any]:
        everyone = {"id": guild, "name": "@everyone", "permissions": "0", "position": 0, "color": 0, "hoist": False}
        everyone |= {"managed": False, "mentionable": False, "flags": 0}
        shown = {
            "id": guild,
            "name": "Loopback",
            "owner_id": "1",
            "unavailable": False,
            "member_count": 2,
            "large": False,
        }
        shown |= {"roles": [everyone], "emojis": [], "features": [], "channels": self._guilds[guild], "threads": []}
        return shown | {
            "members": [],
            "voice_states": [],
            "presences": [],
            "stickers": [],
            "joined_at": "2026-01-01T00:00:00Z",
        }

    async def _resume(self, link: web.WebSocketResponse, data: dict[str, Any]) -> Session | None:
        session = self.sessions.get(data["session_id"])
        if session is None:
            await link.send_json({"op": INVALID_SESSION, "d": False})
            return None
        session.socket = link
        self.resumed += 1
        for payload in [p for p in session.sent if p["s"] > data["seq"]]:
            await link.send_json(payload)
        await session.dispatch("RESUMED", {})
        return session

    async def disconnect(self, code: int = 1001) -> None:
        """Close every socket, as Discord does when it moves a session."""
        for link in list(self._sockets):
            await link.close(code=code)

    async def reconnect(self) -> None:
        """Ask every client to reconnect and resume."""
        for link in list(self._sockets):
            await link.send_json({"op": RECONNECT, "d": None})

    async def close(self) -> None:
        await self.disconnect(WSCloseCode.GOING_AWAY)
