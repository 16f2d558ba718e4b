"""Posting to Discord over real sockets: each way in which a request can go wrong has one certain meaning."""

from __future__ import annotations

import asyncio
import time
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta

import pytest

from bot.chat.discord import DiscordOptions, DiscordPlatform, open_discord
from bot.chat.discord import app as app_module
from bot.domain.deliveries import Receipt
from bot.domain.errors import ConfigurationError, LookupImpossible, PostDeferred, PostRejected, PostUnclear
from bot.domain.subscriptions import Destination
from tests.chat.cards import ALERT, enormous, hostile
from tests.chat.conftest import DISCORD, Listening
from tests.servers.discord import CHANNELS, TOKEN, LoopbackDiscord
from tests.servers.discord_rates import Rates
from tests.servers.faults import Fault, Kind

MARK = "d5k2q8w3e6r1t9y4"
NOW = datetime.now(UTC)
CHANNEL = CHANNELS[0]


def strike(server: LoopbackDiscord, kind: Kind, operation: str = "messages.create", **values: object) -> None:
    server.faults.add(Fault(kind=kind, operation=operation, **values))


async def test_a_post_stands_in_the_channel_with_its_mark(
    discord: DiscordPlatform, discord_server: LoopbackDiscord
) -> None:
    receipt = await discord.post(DISCORD, ALERT, mark=MARK)
    [message] = discord_server.messages(CHANNEL)
    assert receipt == Receipt(channel=CHANNEL, message=message["id"])
    assert message["nonce"] == MARK
    assert message["embeds"][0]["footer"]["text"].endswith(f" · {MARK}")
    assert [button["url"] for button in message["components"][0]["components"]] == [link.url for link in ALERT.links]


@pytest.mark.parametrize("card", [hostile(), enormous(), enormous("é"), enormous("*"), enormous("🦊 ")])
async def test_no_card_is_refused_for_what_it_says(
    discord: DiscordPlatform, discord_server: LoopbackDiscord, card
) -> None:
    await discord.post(DISCORD, card, mark=MARK)
    [message] = discord_server.messages(CHANNEL)
    assert message["mention_everyone"] is False


async def test_a_repeat_within_minutes_gives_back_the_first_message(
    discord: DiscordPlatform, discord_server: LoopbackDiscord
) -> None:
    first = await discord.post(DISCORD, ALERT, mark=MARK)
    assert await discord.post(DISCORD, ALERT, mark=MARK, repeat=True) == first
    assert len(discord_server.messages(CHANNEL)) == 1
    discord_server.delete(CHANNEL, first.message)
    with pytest.raises(PostRejected, match="deleted") as caught:
        await discord.post(DISCORD, ALERT, mark=MARK, repeat=True)
    assert not caught.value.destination_is_gone


async def test_a_short_429_is_waited_out_as_long_as_discord_says(
    discord: DiscordPlatform, discord_server: LoopbackDiscord
) -> None:
    strike(discord_server, Kind.RATE_LIMITED, seconds=0.6)
    started = time.monotonic()
    await discord.post(DISCORD, ALERT, mark=MARK)
    assert time.monotonic() - started >= 0.6, "the wait is longer than one request may take, and is no failure"
    assert len(discord_server.messages(CHANNEL)) == 1


async def test_a_long_429_is_deferred(discord: DiscordPlatform, discord_server: LoopbackDiscord) -> None:
    strike(discord_server, Kind.RATE_LIMITED, seconds=8)
    started = time.monotonic()
    with pytest.raises(PostDeferred) as caught:
        await discord.post(DISCORD, ALERT, mark=MARK)
    assert time.monotonic() - started < 1
    assert caught.value.retry_after
    assert 8 <= caught.value.retry_after <= 9


async def test_a_post_given_up_while_the_whole_bot_waits_holds_back_no_other(
    discord: DiscordPlatform, discord_server: LoopbackDiscord
) -> None:
    strike(discord_server, Kind.RATE_LIMITED, seconds=30, whole=True)
    waiting = asyncio.create_task(discord.post(DISCORD, ALERT, mark=MARK))
    await discord_server.until(lambda: discord_server.log.of("messages.create"))
    await asyncio.sleep(0.05)
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    await discord.post(Destination(platform="discord", channel=CHANNELS[1]), ALERT, mark=MARK)


async def test_a_post_that_uses_up_its_channel_is_no_failure_though_the_client_waits(
    commands: Listening, discord_server: LoopbackDiscord
) -> None:
    discord_server.rates = Rates(enforced=True, per_channel=1, window=0.8)
    options = DiscordOptions(token=TOKEN, api_url=discord_server.api_url, timeout=0.3, take_commands=False)
    platform = await open_discord(options, commands)
    await platform.start()
    for number in range(2):
        await platform.post(DISCORD, ALERT, mark=f"m{number}")
    assert discord_server.marks(CHANNEL) == ["m0", "m1"]
    assert all(entry.status == 200 for entry in discord_server.log.of("messages.create"))
    await platform.close()


@pytest.mark.parametrize(
    "kind",
    [
        Kind.SERVER_ERROR_AFTER,
        Kind.HANG_AFTER,
        Kind.RESET_AFTER,
        Kind.CUT_ANSWER_AFTER,
        Kind.SERVER_ERROR,
        Kind.HANG,
        Kind.RESET,
        Kind.RESET_BEFORE_BODY,
    ],
)
async def test_a_doubtful_outcome_is_unclear_and_the_look_up_settles_it(
    discord: DiscordPlatform, discord_server: LoopbackDiscord, kind: Kind
) -> None:
    strike(discord_server, kind)
    with pytest.raises(PostUnclear):
        await discord.post(DISCORD, ALERT, mark=MARK)
    posted = discord_server.messages(CHANNEL)
    assert len(posted) == (1 if kind.endswith("_after") else 0)
    found = await discord.find(DISCORD, MARK, NOW - timedelta(minutes=5))
    assert found == (Receipt(channel=CHANNEL, message=posted[0]["id"]) if posted else None)


async def test_a_passing_502_is_repeated_with_the_same_nonce(commands: Listening) -> None:
    async with LoopbackDiscord() as server:
        options = DiscordOptions(token=TOKEN, api_url=server.api_url, take_commands=False)
        platform = await open_discord(options, commands)
        await platform.start()
        strike(server, Kind.SERVER_ERROR_AFTER, status=502)
        await platform.post(DISCORD, ALERT, mark=MARK)
        assert len(server.messages(CHANNEL)) == 1
        assert len(server.log.of("messages.create")) == 2
        await platform.close()


async def test_until_discord_has_been_reached_posts_are_deferred(commands: Listening) -> None:
    async with LoopbackDiscord() as server:
        url = server.api_url
    platform = await open_discord(DiscordOptions(token=TOKEN, api_url=url), commands)
    await platform.start()
    with pytest.raises(PostDeferred):
        await platform.post(DISCORD, ALERT, mark=MARK)
    await platform.close()


async def test_a_lost_connection_before_the_request_is_not_posted(
    discord: DiscordPlatform, discord_server: LoopbackDiscord
) -> None:
    await discord_server.close()
    with pytest.raises((PostDeferred, PostUnclear)):
        await discord.post(DISCORD, ALERT, mark=MARK)
    with pytest.raises(PostDeferred):
        await discord.post(DISCORD, ALERT, mark=MARK)


@pytest.mark.parametrize("missing", ["VIEW_CHANNEL", "SEND_MESSAGES", "EMBED_LINKS"])
async def test_a_missing_permission_is_rejected(
    discord: DiscordPlatform, discord_server: LoopbackDiscord, missing: str
) -> None:
    discord_server.channels[CHANNEL].permissions.discard(missing)
    with pytest.raises(PostRejected) as caught:
        await discord.post(DISCORD, ALERT, mark=MARK)
    assert caught.value.destination_is_gone


@pytest.mark.parametrize("channel", ["399999999999999999", "general"])
async def test_an_unknown_channel_is_rejected(discord: DiscordPlatform, channel: str) -> None:
    with pytest.raises(PostRejected) as caught:
        await discord.post(Destination(platform="discord", channel=channel), ALERT, mark=MARK)
    assert caught.value.destination_is_gone


@pytest.mark.parametrize(
    ("status", "code", "expected"),
    [
        (400, 50035, PostRejected),
        (400, 20028, PostDeferred),
        (400, 30046, PostDeferred),
        (403, 0, PostDeferred),
        (401, 0, PostDeferred),
        (503, 0, PostUnclear),
    ],
)
async def test_error_codes(
    discord: DiscordPlatform, discord_server: LoopbackDiscord, status: int, code: int, expected: type[Exception]
) -> None:
    strike(discord_server, Kind.ERROR, status=status, error=str(code))
    with pytest.raises(expected):
        await discord.post(DISCORD, ALERT, mark=MARK)


async def test_a_mark_longer_than_a_nonce_is_refused_by_the_platform(discord: DiscordPlatform) -> None:
    with pytest.raises(PostRejected, match="nonce"):
        await discord.post(DISCORD, ALERT, mark="x" * 26)


async def test_the_look_up_reads_every_page_and_only_the_given_time(
    discord: DiscordPlatform, discord_server: LoopbackDiscord
) -> None:
    channel = discord_server.channels[CHANNEL]
    for number in range(250):
        message = discord_server._shown(CHANNEL, {"content": f"chatter {number}"}, discord_server.snowflake())
        channel.messages[message["id"]] = message
    posted = await discord.post(DISCORD, ALERT, mark=MARK)
    assert await discord.find(DISCORD, MARK, NOW) == posted
    assert len(discord_server.log.of("messages.list")) == 3
    assert await discord.find(DISCORD, MARK, NOW + timedelta(hours=1)) is None


async def test_an_empty_history_that_is_closed_to_us_is_not_taken_for_an_empty_channel(
    discord: DiscordPlatform, discord_server: LoopbackDiscord
) -> None:
    assert await discord.find(DISCORD, MARK, NOW) is None
    await discord.post(DISCORD, ALERT, mark=MARK)
    discord_server.channels[CHANNEL].permissions.discard("READ_MESSAGE_HISTORY")
    with pytest.raises(LookupImpossible, match="Read Message History"):
        await discord.find(DISCORD, MARK, NOW)


async def test_a_channel_whose_last_message_was_deleted_holds_certainly_none(
    discord: DiscordPlatform, discord_server: LoopbackDiscord
) -> None:
    receipt = await discord.post(DISCORD, ALERT, mark=MARK)
    discord_server.delete(CHANNEL, receipt.message)
    assert await discord.find(DISCORD, MARK, NOW) is None


async def test_an_edit_shows_in_place_and_is_noted_once_in_the_thread(
    discord: DiscordPlatform, discord_server: LoopbackDiscord
) -> None:
    receipt = await discord.post(DISCORD, ALERT, mark=MARK)
    for _ in range(3):
        assert await discord.edit(receipt, hostile(), note="The sum is now £1,500,000.", mark="edit1") == receipt
    [message] = discord_server.messages(CHANNEL)
    [note] = discord_server.messages(receipt.message)
    assert message["edits"] == 3
    assert note["content"] == "The sum is now £1,500,000.\n-# edit1"


async def test_a_note_is_said_once_though_the_nonce_is_forgotten(
    discord: DiscordPlatform, discord_server: LoopbackDiscord
) -> None:
    discord_server.nonce_seconds = 0.0
    receipt = await discord.post(DISCORD, ALERT, mark=MARK)
    discord_server.faults.add(Fault(kind=Kind.HANG_AFTER, operation="messages.create"))
    with pytest.raises(PostUnclear):
        await discord.edit(receipt, ALERT, note="Changed.", mark="edit1")
    await discord.edit(receipt, ALERT, note="Changed.", mark="edit1")
    assert len(discord_server.messages(receipt.message)) == 1


async def test_a_note_is_a_reply_where_threads_are_forbidden(
    discord: DiscordPlatform, discord_server: LoopbackDiscord
) -> None:
    discord_server.channels[CHANNEL].permissions.discard("CREATE_PUBLIC_THREADS")
    receipt = await discord.post(DISCORD, ALERT, mark=MARK)
    for _ in range(2):
        await discord.edit(receipt, ALERT, note="Changed.", mark="edit1")
    _, note = discord_server.messages(CHANNEL)
    assert note["message_reference"]["message_id"] == receipt.message


async def test_a_note_stands_in_the_card_where_the_history_cannot_be_read(
    discord: DiscordPlatform, discord_server: LoopbackDiscord
) -> None:
    receipt = await discord.post(DISCORD, ALERT, mark=MARK)
    discord_server.channels[CHANNEL].permissions -= {"CREATE_PUBLIC_THREADS", "READ_MESSAGE_HISTORY"}
    await discord.edit(receipt, ALERT, note="The sum has changed.", mark="edit1")
    [message] = discord_server.messages(CHANNEL)
    assert message["embeds"][0]["fields"][-1] == {"name": "Updated", "value": "The sum has changed.", "inline": False}


async def test_a_deleted_message_cannot_be_edited(discord: DiscordPlatform) -> None:
    with pytest.raises(PostRejected, match="deleted") as caught:
        await discord.edit(Receipt(channel=CHANNEL, message="1"), ALERT, note="Changed.", mark="edit1")
    assert not caught.value.destination_is_gone


async def test_a_slow_channel_delays_no_other(discord: DiscordPlatform, discord_server: LoopbackDiscord) -> None:
    strike(discord_server, Kind.SLOW, channel=CHANNEL, seconds=0.3)
    slow = asyncio.create_task(discord.post(DISCORD, ALERT, mark=MARK))
    await discord.post(Destination(platform="discord", channel=CHANNELS[1]), ALERT, mark=MARK)
    assert not slow.done()
    await slow


async def test_a_wrong_token_is_one_sentence_at_start(discord_server: LoopbackDiscord, commands: Listening) -> None:
    platform = await open_discord(DiscordOptions(token="wrong", api_url=discord_server.api_url), commands)
    with pytest.raises(ConfigurationError, match=r"discord\.token: Discord refuses this token"):
        await platform.start()
    await platform.close()


async def test_an_edit_does_not_hang_on_its_thread(discord: DiscordPlatform, discord_server: LoopbackDiscord) -> None:
    receipt = await discord.post(DISCORD, ALERT, mark=MARK)
    strike(discord_server, Kind.ERROR, "threads.create", status=400, error="50024", times=None)
    for _ in range(2):
        await discord.edit(receipt, ALERT, note="Changed.", mark="edit1")
    assert [message["content"] for message in discord_server.messages(CHANNEL)] == ["", "Changed.\n-# edit1"]


async def test_posts_go_out_once_discord_can_be_reached(commands: Listening, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app_module, "_FIRST_PAUSE", 0.05)
    async with LoopbackDiscord() as gone:
        port = gone.port
    options = DiscordOptions(token=TOKEN, api_url=f"http://127.0.0.1:{port}/api/v10", take_commands=False)
    platform = await open_discord(options, commands)
    async with AsyncExitStack() as opened:
        opened.push_async_callback(platform.close)
        await platform.start()
        server = LoopbackDiscord()
        await server.start(port)
        opened.push_async_callback(server.close)
        await server.until(lambda: server.log.of("applications.me"))
        await asyncio.sleep(0.05)
        await platform.post(DISCORD, ALERT, mark=MARK)
        assert server.marks(CHANNEL) == [MARK]
