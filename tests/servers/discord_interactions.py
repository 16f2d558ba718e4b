"""Slash commands of the loopback Discord: registration, calls, and the one answer each call may get.

https://discord.com/developers/docs/interactions/receiving-and-responding
"""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.servers.discord_gateway import Gateway

EPHEMERAL = 64
ANSWER, DEFERRED = 4, 5
CALL_SECONDS, TOKEN_SECONDS = 3.0, 900.0
MANAGE_CHANNELS, VIEW, SEND = 1 << 4, 1 << 10, 1 << 11
BITS = {
    "VIEW_CHANNEL": VIEW,
    "SEND_MESSAGES": SEND,
    "EMBED_LINKS": 1 << 14,
    "READ_MESSAGE_HISTORY": 1 << 16,
    "CREATE_PUBLIC_THREADS": 1 << 35,
    "SEND_MESSAGES_IN_THREADS": 1 << 38,
}


class Refusal(Exception):
    """An error answer."""

    def __init__(self, status: int, code: int, message: str, **more: Any) -> None:
        super().__init__(message)
        self.status = status
        self.body = {"message": message, "code": code, **more}


@dataclass(kw_only=True)
class Interaction:
    """One call of a command, and everything that was shown to the caller.

    Attributes:
        shown: messages in the order in which they became visible; a deferral alone shows nothing.
        deferred: whether the bot asked for more time.
        ephemeral: whether the first answer was for the caller alone.
    """

    id: str
    token: str
    channel: str
    called_at: float
    shown: list[dict[str, Any]] = field(default_factory=list)
    answered_at: float | None = None
    deferred: bool = False
    ephemeral: bool = False
    arrived: asyncio.Queue[dict[str, Any]] = field(default_factory=asyncio.Queue)

    async def answer(self, seconds: float = 5.0) -> dict[str, Any]:
        """The next message shown to the caller."""
        return await asyncio.wait_for(self.arrived.get(), seconds)

    @property
    def ack_seconds(self) -> float:
        assert self.answered_at is not None, "the command was not answered"
        return self.answered_at - self.called_at


class Interactions:
    """Keeps the calls, and refuses what Discord refuses."""

    def __init__(
        self,
        application: str,
        guild: str,
        gateway: Gateway,
        show: Callable[[str, dict[str, Any], str], dict[str, Any]],
        granted: Callable[[str], set[str]],
    ) -> None:
        self.calls: dict[str, Interaction] = {}
        self.by_token: dict[str, Interaction] = {}
        self._application = application
        self._guild = guild
        self._gateway = gateway
        self._show = show
        self._granted = granted

    def register(self, given: list[dict[str, Any]], snowflake: Callable[[], str]) -> list[dict[str, Any]]:
        """The commands as Discord stores them: with ids, without defaults."""
        for command in given:
            _check_command(command)
        return [
            _stored(command) | {"id": snowflake(), "application_id": self._application, "version": snowflake()}
            for command in given
        ]

    async def call(
        self,
        commands: list[dict[str, Any]],
        interaction_id: str,
        *,
        verb: str,
        options: dict[str, str] | None = None,
        channel: str = "300000000000000001",
        user: str = "400000000000000002",
        manager: bool = True,
        group: str = "fines",
    ) -> Interaction:
        """Call a subcommand as a person would.

        Raises:
            ValueError: the client would not let the person send this: unknown command or option, or one missing.
        """
        command = next((c for c in commands if c["name"] == group), None)
        if command is None:
            raise ValueError(f"no command /{group} is registered")
        chosen = _subcommand(command, verb, options or {})
        call = Interaction(id=interaction_id, token=secrets.token_hex(16), channel=channel, called_at=time.monotonic())
        self.calls[call.id] = self.by_token[call.token] = call
        data = {"id": command["id"], "name": group, "type": 1, "options": [chosen]}
        session = self._gateway.connected[-1]
        await session.dispatch("INTERACTION_CREATE", self._payload(call, user, data, manager=manager))
        return call

    def _payload(self, call: Interaction, user: str, data: dict[str, Any], *, manager: bool) -> dict[str, Any]:
        permissions = str(VIEW | SEND | (MANAGE_CHANNELS if manager else 0))
        person = {"id": user, "username": "asker", "discriminator": "0", "avatar": None, "global_name": "Asker"}
        member = {"user": person, "roles": [], "joined_at": "2026-01-01T00:00:00+00:00", "permissions": permissions}
        member |= {"flags": 0, "deaf": False, "mute": False, "pending": False, "nick": None, "avatar": None}
        payload = {"id": call.id, "application_id": self._application, "type": 2, "token": call.token, "version": 1}
        payload |= {"guild_id": self._guild, "channel_id": call.channel, "member": member, "data": data}
        payload |= {
            "channel": {"id": call.channel, "type": 0, "name": "alerts", "position": 0, "permissions": permissions}
        }
        payload |= {"guild": {"id": self._guild, "locale": "en-GB", "features": []}, "guild_locale": "en-GB"}
        granted = str(sum(BITS[name] for name in self._granted(call.channel)))
        payload |= {"app_permissions": granted, "locale": "en-GB", "entitlements": [], "context": 0}
        return payload | {"attachment_size_limit": 10_485_760, "authorizing_integration_owners": {"0": self._guild}}

    def callback(self, interaction_id: str, body: dict[str, Any], message_id: str) -> dict[str, Any]:
        """The first answer to a call."""
        call = self.calls.get(interaction_id)
        now = time.monotonic()
        if call is None or now - call.called_at > CALL_SECONDS:
            raise Refusal(404, 10062, "Unknown interaction")
        if call.answered_at is not None:
            raise Refusal(400, 40060, "Interaction has already been acknowledged.")
        kind, data = body["type"], body.get("data") or {}
        if kind not in {ANSWER, DEFERRED}:
            raise Refusal(400, 50035, "Invalid Form Body")
        call.answered_at = now
        call.ephemeral = bool(data.get("flags", 0) & EPHEMERAL)
        call.deferred = kind == DEFERRED
        message = self._show(call.channel, data, message_id)
        if not call.deferred:
            self._reveal(call, message)
        about = {"id": call.id, "type": 2, "response_message_id": message_id}
        return {"interaction": about, "resource": {"type": kind, "message": message}}

    def follow_up(self, token: str, body: dict[str, Any], message_id: str) -> dict[str, Any]:
        """A further message after the first answer."""
        return self._reveal(self._answered(token), self._show(self._answered(token).channel, body, message_id))

    def edit(self, token: str, body: dict[str, Any], message_id: str) -> dict[str, Any]:
        """The first answer, replaced; after a deferral this is what shows it."""
        return self._reveal(self._answered(token), self._show(self._answered(token).channel, body, message_id))

    def _answered(self, token: str) -> Interaction:
        call = self.by_token.get(token)
        if call is None or call.answered_at is None:
            raise Refusal(404, 10015, "Unknown Webhook")
        if time.monotonic() - call.called_at > TOKEN_SECONDS:
            raise Refusal(401, 50027, "Invalid Webhook Token")
        return call

    def _reveal(self, call: Interaction, message: dict[str, Any]) -> dict[str, Any]:
        call.shown.append(message)
        call.arrived.put_nowait(message)
        return message


def _subcommand(command: dict[str, Any], verb: str, options: dict[str, str]) -> dict[str, Any]:
    known = next((option for option in command.get("options", []) if option["name"] == verb), None)
    if known is None:
        raise ValueError(f"no subcommand {verb} is registered")
    wanted = {option["name"]: option for option in known.get("options", [])}
    if unknown := set(options) - set(wanted):
        raise ValueError(f"{verb} has no option {sorted(unknown)}")
    if missing := {n for n, option in wanted.items() if option.get("required")} - set(options):
        raise ValueError(f"{verb} needs {sorted(missing)}")
    given = [{"name": name, "type": wanted[name]["type"], "value": value} for name, value in options.items()]
    return {"name": verb, "type": 1, "options": given}


def _check_command(command: dict[str, Any]) -> None:
    name, description = command.get("name", ""), command.get("description", "")
    if not 1 <= len(name) <= 32 or name != name.lower() or not 1 <= len(description) <= 100:
        raise Refusal(400, 50035, "Invalid Form Body")
    if len(command.get("options", [])) > 25:
        raise Refusal(400, 50035, "Invalid Form Body")
    for option in command.get("options", []):
        _check_command(option)


def _stored(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _stored(value) for key, value in node.items() if value not in (None, [], False)}
    return [_stored(child) for child in node] if isinstance(node, list) else node
