"""What the set-up pages and the manifest promise is what the program needs."""

from __future__ import annotations

import re
from pathlib import Path

import discord
import pytest

from bot.chat.discord.commands import make_bot
from bot.chat.slack.app import COMMAND
from bot.services.commands import Commands
from tests.chat.conftest import Listening
from tests.servers.discord import PERMISSIONS
from tests.servers.slack import SCOPES

ROOT = Path(__file__).parents[2]
MANIFEST = (ROOT / "config" / "slack-manifest.yaml").read_text(encoding="utf-8")
SLACK_PAGE = (ROOT / "docs" / "slack.md").read_text(encoding="utf-8")
DISCORD_PAGE = (ROOT / "docs" / "discord.md").read_text(encoding="utf-8")


def test_the_manifest_asks_for_the_scopes_that_the_tests_have() -> None:
    scopes = set(re.findall(r"^ {6}- (\S+)$", MANIFEST, re.MULTILINE))
    assert scopes == SCOPES
    assert f"- command: {COMMAND}" in MANIFEST
    assert "socket_mode_enabled: true" in MANIFEST
    assert all(f"`{scope}`" in SLACK_PAGE for scope in scopes)


def test_the_manifest_keeps_slacks_limits() -> None:
    [name] = re.findall(r"^  name: (.*)$", MANIFEST, re.MULTILINE)
    [description] = re.findall(r"^  description: (.*)$", MANIFEST, re.MULTILINE)
    assert len(name) <= 35
    assert len(description) <= 140


def test_the_invitation_asks_for_the_permissions_that_the_tests_have() -> None:
    [value] = re.findall(r"permissions=(\d+)", DISCORD_PAGE)
    asked = {name.upper() for name, granted in discord.Permissions(int(value)) if granted}
    renamed = {"READ_MESSAGES": "VIEW_CHANNEL"}
    assert {renamed.get(name, name) for name in asked} == PERMISSIONS


async def test_every_command_and_option_is_on_the_page(commands: Listening) -> None:
    [group] = make_bot(commands).tree.get_commands()
    assert isinstance(group, discord.app_commands.Group)
    for command in group.commands:
        assert isinstance(command, discord.app_commands.Command)
        row = next(line for line in DISCORD_PAGE.splitlines() if line.startswith(f"| `/fines {command.name}`"))
        assert all(f"`{parameter.name}`" in row for parameter in command.parameters)


@pytest.mark.parametrize("verb", sorted(Commands(None, None)._verbs))  # type: ignore[arg-type]
def test_both_platforms_take_every_command_of_the_service(verb: str) -> None:
    assert f"/fines {verb}" in SLACK_PAGE
    assert f"/fines {verb}" in DISCORD_PAGE
