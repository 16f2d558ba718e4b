"""Slash commands on Discord, round trip: gateway in, an answer for the asker alone out."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import AsyncExitStack

import pytest
from discord.gateway import DiscordWebSocket

from bot.chat.discord import DiscordOptions, DiscordPlatform, open_discord
from bot.chat.discord import commands as command_module
from bot.services.commands import Asker, Reply
from tests.chat.cards import ALERT, enormous
from tests.chat.conftest import DISCORD, Listening
from tests.servers.discord import CHANNELS, GUILD, TOKEN, LoopbackDiscord
from tests.servers.faults import Fault, Kind

pytestmark = pytest.mark.usefixtures("discord_with_commands")

SUBSCRIBE = {
    "regulators": "ico, cnil",
    "types": "fine",
    "subjects": "meta",
    "keywords": "cookies",
    "at_least": "50000 EUR",
    "cadence": "daily",
    "timezone": "Europe/Paris",
    "quiet_hours": "22:00-07:00",
    "currency": "EUR",
}


@pytest.mark.parametrize(
    ("verb", "options"),
    [
        ("search", {"query": "cookies <@1>"}),
        ("latest", {}),
        ("latest", {"regulator": "CNIL"}),
        ("show", {"reference": "ICO-2026-014"}),
        ("help", {}),
        ("subscribe", SUBSCRIBE),
        ("subscribe", {}),
        ("subscriptions", {}),
        ("unsubscribe", {"id": "a1b2c3"}),
        ("unsubscribe", {}),
    ],
)
async def test_each_command_reaches_the_service_and_answers_the_asker_alone(
    discord_server: LoopbackDiscord, commands: Listening, verb: str, options: Mapping[str, str]
) -> None:
    interaction = await discord_server.call(verb, dict(options), user="400000000000000009")
    answer = await interaction.answer()
    asker = Asker(platform="discord", workspace=GUILD, channel=CHANNELS[0], user="400000000000000009", may_manage=True)
    assert commands.asked == [(asker, verb, options)]
    assert interaction.ephemeral
    assert answer["embeds"][0]["title"] == ALERT.title
    assert [button["url"] for button in answer["components"][0]["components"]] == [link.url for link in ALERT.links]
    assert discord_server.messages(CHANNELS[0]) == []


async def test_who_may_not_manage_the_channel_is_told_to_the_service(
    discord_server: LoopbackDiscord, commands: Listening
) -> None:
    interaction = await discord_server.call("subscribe", manager=False)
    await interaction.answer()
    [(asker, _, _)] = commands.asked
    assert asker.may_manage is False


async def test_a_slow_answer_is_announced_in_time(
    discord_server: LoopbackDiscord, commands: Listening, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = commands.run

    async def slowly(asker: Asker, verb: str, arguments: Mapping[str, str]) -> Reply:
        await asyncio.sleep(0.4)
        return await run(asker, verb, arguments)

    monkeypatch.setattr(commands, "run", slowly)
    monkeypatch.setattr(command_module, "DEFER_AFTER", 0.1)
    interaction = await discord_server.call("latest")
    assert (await interaction.answer())["embeds"]
    assert interaction.deferred
    assert interaction.ephemeral
    assert interaction.ack_seconds < 0.4


async def test_a_failure_is_one_plain_sentence(discord_server: LoopbackDiscord, commands: Listening) -> None:
    commands.failure = RuntimeError("secret detail")
    interaction = await discord_server.call("latest")
    answer = await interaction.answer()
    assert answer["embeds"][0]["title"] == "Something went wrong"
    assert "secret" not in str(answer)


async def test_large_answers_are_split_over_messages(discord_server: LoopbackDiscord, commands: Listening) -> None:
    commands.reply = Reply(cards=(enormous(),) * 3)
    interaction = await discord_server.call("latest")
    for _ in range(3):
        assert (await interaction.answer())["embeds"]


@pytest.mark.parametrize("code", [1001, 4000, 4009])
async def test_commands_work_again_after_the_gateway_is_closed(discord_server: LoopbackDiscord, code: int) -> None:
    gateway = discord_server.gateway
    before = gateway.identified + gateway.resumed
    await gateway.disconnect(code)
    await discord_server.until(lambda: gateway.connected and gateway.identified + gateway.resumed > before, 10)
    interaction = await discord_server.call("latest")
    assert await interaction.answer()


async def test_commands_are_registered_once(discord_server: LoopbackDiscord, commands: Listening) -> None:
    assert [command["name"] for command in discord_server.commands] == ["fines"]
    again = await open_discord(DiscordOptions(token=TOKEN, api_url=discord_server.api_url), commands)
    async with AsyncExitStack() as closing:
        closing.push_async_callback(again.close)
        await again.start()
        await discord_server.until(lambda: len(discord_server.gateway.connected) == 2)
    assert len(discord_server.log.of("commands.put")) == 1


async def test_posts_do_not_need_the_gateway(
    discord_server: LoopbackDiscord, discord_with_commands: DiscordPlatform
) -> None:
    await discord_server.gateway.disconnect(4004)
    await asyncio.sleep(0.05)
    await discord_with_commands.post(DISCORD, ALERT, mark="m1")
    assert len(discord_server.messages(CHANNELS[0])) == 1


async def test_an_answer_that_cannot_be_sent_is_no_end_of_commands(discord_server: LoopbackDiscord) -> None:
    discord_server.faults.add(Fault(kind=Kind.RESET, operation="interactions.callback"))
    lost = await discord_server.call("latest")
    await discord_server.until(lambda: discord_server.log.of("interactions.callback"))
    interaction = await discord_server.call("latest")
    assert await interaction.answer()
    assert lost.shown == []


async def test_commands_are_registered_even_where_those_on_record_cannot_be_read(
    discord_server: LoopbackDiscord, commands: Listening
) -> None:
    discord_server.faults.add(Fault(kind=Kind.ERROR, operation="commands.list", status=404))
    again = await open_discord(DiscordOptions(token=TOKEN, api_url=discord_server.api_url), commands)
    async with AsyncExitStack() as closing:
        closing.push_async_callback(again.close)
        await again.start()
        await discord_server.until(lambda: len(discord_server.gateway.connected) == 2)
    assert len(discord_server.log.of("commands.put")) == 2


async def test_who_subscribes_where_the_bot_may_not_post_is_told_so(discord_server: LoopbackDiscord) -> None:
    discord_server.channels[CHANNELS[0]].permissions.discard("EMBED_LINKS")
    interaction = await discord_server.call("subscribe")
    _, warning = (await interaction.answer())["embeds"]
    assert warning["title"] == "The bot may not post here yet: give it Embed Links in this channel."


async def test_a_new_session_is_sought_where_the_rest_address_says(discord_server: LoopbackDiscord) -> None:
    assert str(DiscordWebSocket.DEFAULT_GATEWAY).startswith(f"ws://127.0.0.1:{discord_server.port}/")
