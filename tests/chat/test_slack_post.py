"""Posting to Slack over real sockets: each way in which a request can go wrong has one certain meaning."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.chat.slack import SlackOptions, SlackPlatform, open_slack
from bot.domain.deliveries import Receipt
from bot.domain.errors import ConfigurationError, LookupImpossible, PostDeferred, PostRejected, PostUnclear
from bot.domain.subscriptions import Destination
from tests.chat.cards import ALERT, enormous, hostile
from tests.chat.conftest import SLACK, Listening
from tests.servers.faults import Fault, Kind
from tests.servers.slack import APP_TOKEN, BOT_TOKEN, CHANNELS, Channel, LoopbackSlack

MARK = "d5k2q8w3e6r1t9y4"
NOW = datetime.now(UTC)


def strike(server: LoopbackSlack, kind: Kind, operation: str = "chat.postMessage", **values: object) -> None:
    server.faults.add(Fault(kind=kind, operation=operation, **values))


async def test_a_post_stands_in_the_channel_with_its_mark(slack: SlackPlatform, slack_server: LoopbackSlack) -> None:
    receipt = await slack.post(SLACK, ALERT, mark=MARK)
    [message] = slack_server.messages(CHANNELS[0])
    assert receipt == Receipt(channel=CHANNELS[0], message=message["ts"])
    assert message["metadata"] == {"event_type": "finewatch_delivery", "event_payload": {"delivery": MARK}}
    assert message["text"] == ALERT.fallback
    assert message["unfurl_links"] is False
    assert message["unfurl_media"] is False


@pytest.mark.parametrize("card", [hostile(), enormous(), enormous("é"), enormous("<"), enormous("🦊 ")])
async def test_no_card_is_refused_for_what_it_says(slack: SlackPlatform, slack_server: LoopbackSlack, card) -> None:
    await slack.post(SLACK, card, mark=MARK)
    assert len(slack_server.messages(CHANNELS[0])) == 1


async def test_429_is_deferred_for_as_long_as_slack_says(slack: SlackPlatform, slack_server: LoopbackSlack) -> None:
    strike(slack_server, Kind.RATE_LIMITED, seconds=7)
    with pytest.raises(PostDeferred) as caught:
        await slack.post(SLACK, ALERT, mark=MARK)
    assert caught.value.retry_after == 7
    assert slack_server.messages(CHANNELS[0]) == []


@pytest.mark.parametrize(
    "kind",
    [
        Kind.SERVER_ERROR_AFTER,
        Kind.HANG_AFTER,
        Kind.RESET_AFTER,
        Kind.CUT_ANSWER_AFTER,
        Kind.ERROR_AFTER,
        Kind.SERVER_ERROR,
        Kind.HANG,
        Kind.RESET,
        Kind.RESET_BEFORE_BODY,
        Kind.ERROR,
    ],
)
async def test_a_doubtful_outcome_is_unclear_and_the_look_up_settles_it(
    slack: SlackPlatform, slack_server: LoopbackSlack, kind: Kind
) -> None:
    strike(slack_server, kind)
    with pytest.raises(PostUnclear):
        await slack.post(SLACK, ALERT, mark=MARK)
    posted = slack_server.messages(CHANNELS[0])
    assert len(posted) == (1 if kind.endswith("_after") else 0), "the SDK must not repeat by itself"
    found = await slack.find(SLACK, MARK, NOW - timedelta(minutes=5))
    assert found == (Receipt(channel=CHANNELS[0], message=posted[0]["ts"]) if posted else None)


async def test_no_connection_means_not_posted(commands: Listening) -> None:
    async with LoopbackSlack() as server:
        url = server.api_url
    platform = await open_slack(SlackOptions(bot_token=BOT_TOKEN, api_url=url), commands)
    await platform.start()
    with pytest.raises(PostDeferred):
        await platform.post(SLACK, ALERT, mark=MARK)
    await platform.close()


@pytest.mark.parametrize(
    ("channel", "gone"),
    [
        (Channel(id="C0X", archived=True), True),
        (Channel(id="C0X", member=False), True),
        (Channel(id="C0X", member=False, private=True), True),
        (None, True),
    ],
)
async def test_a_closed_channel_is_rejected(
    slack: SlackPlatform, slack_server: LoopbackSlack, channel: Channel | None, *, gone: bool
) -> None:
    if channel:
        slack_server.channels["C0X"] = channel
    with pytest.raises(PostRejected) as caught:
        await slack.post(Destination(platform="slack", channel="C0X"), ALERT, mark=MARK)
    assert caught.value.destination_is_gone is gone


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("token_revoked", PostRejected),
        ("account_inactive", PostRejected),
        ("invalid_blocks", PostRejected),
        ("some_new_error", PostRejected),
        ("missing_scope", PostDeferred),
        ("invalid_auth", PostDeferred),
        ("service_unavailable", PostDeferred),
        ("internal_error", PostUnclear),
    ],
)
async def test_error_codes(
    slack: SlackPlatform, slack_server: LoopbackSlack, code: str, expected: type[Exception]
) -> None:
    strike(slack_server, Kind.ERROR, error=code)
    with pytest.raises(expected, match=code):
        await slack.post(SLACK, ALERT, mark=MARK)


async def test_the_look_up_reads_every_page_and_only_the_given_time(
    slack: SlackPlatform, slack_server: LoopbackSlack
) -> None:
    first = await slack.post(SLACK, ALERT, mark=MARK)
    for number in range(450):
        slack_server._post({"channel": SLACK.channel, "text": f"chatter {number}"})
    assert await slack.find(SLACK, MARK, NOW) == first
    assert len(slack_server.log.of("conversations.history")) == 3
    assert await slack.find(SLACK, MARK, NOW + timedelta(hours=1)) is None


async def test_without_the_history_scope_no_look_up_is_possible(
    slack: SlackPlatform, slack_server: LoopbackSlack
) -> None:
    slack_server.scopes.discard("channels:history")
    with pytest.raises(LookupImpossible, match="channels:history"):
        await slack.find(SLACK, MARK, NOW)


async def test_a_look_up_that_is_limited_or_broken_says_so(slack: SlackPlatform, slack_server: LoopbackSlack) -> None:
    strike(slack_server, Kind.RATE_LIMITED, "conversations.history", seconds=30)
    with pytest.raises(PostDeferred) as caught:
        await slack.find(SLACK, MARK, NOW)
    assert caught.value.retry_after == 30
    strike(slack_server, Kind.SERVER_ERROR, "conversations.history")
    with pytest.raises(PostUnclear) as unclear:
        await slack.find(SLACK, MARK, NOW)
    assert not isinstance(unclear.value, LookupImpossible)


async def test_an_edit_shows_in_place_and_is_noted_once_in_the_thread(
    slack: SlackPlatform, slack_server: LoopbackSlack
) -> None:
    receipt = await slack.post(SLACK, ALERT, mark=MARK)
    for _ in range(3):
        assert await slack.edit(receipt, hostile(), note="The sum is now £1,500,000.", mark="edit1") == receipt
    [message] = [m for m in slack_server.messages(CHANNELS[0]) if "thread_ts" not in m]
    [note] = slack_server.replies(CHANNELS[0], receipt.message)
    assert message["edits"] == 3
    assert note["text"] == "The sum is now £1,500,000."
    assert await slack.find(SLACK, MARK, NOW) == receipt, "the message keeps the mark of its own delivery"


async def test_a_note_lost_on_the_way_is_said_once_all_the_same(
    slack: SlackPlatform, slack_server: LoopbackSlack
) -> None:
    receipt = await slack.post(SLACK, ALERT, mark=MARK)
    strike(slack_server, Kind.HANG_AFTER, seconds=1)
    with pytest.raises(PostUnclear):
        await slack.edit(receipt, ALERT, note="Changed.", mark="edit1")
    await slack.edit(receipt, ALERT, note="Changed.", mark="edit1")
    assert len(slack_server.replies(CHANNELS[0], receipt.message)) == 1


async def test_a_note_stands_in_the_message_where_the_thread_cannot_be_read(
    slack: SlackPlatform, slack_server: LoopbackSlack
) -> None:
    receipt = await slack.post(SLACK, ALERT, mark=MARK)
    slack_server.scopes.discard("channels:history")
    await slack.edit(receipt, ALERT, note="The sum has changed.", mark="edit1")
    [message] = slack_server.messages(CHANNELS[0])
    assert message["blocks"][-1]["elements"][0]["text"] == "The sum has changed."


async def test_a_deleted_message_cannot_be_edited(slack: SlackPlatform) -> None:
    with pytest.raises(PostRejected, match="message_not_found") as caught:
        await slack.edit(Receipt(channel=CHANNELS[0], message="1.000001"), ALERT, note="Changed.", mark="edit1")
    assert not caught.value.destination_is_gone


@pytest.mark.parametrize(
    ("bot", "app", "key"), [("xoxb-wrong", None, "bot_token"), (BOT_TOKEN, "xapp-no", "app_token")]
)
async def test_a_wrong_token_is_one_sentence_at_start(
    slack_server: LoopbackSlack, commands: Listening, bot: str, app: str | None, key: str
) -> None:
    platform = await open_slack(SlackOptions(bot_token=bot, app_token=app, api_url=slack_server.api_url), commands)
    with pytest.raises(ConfigurationError, match=rf"slack\.{key}: Slack refuses this token"):
        await platform.start()
    await platform.close()


def test_tokens_do_not_show_in_logs() -> None:
    options = SlackOptions(bot_token=BOT_TOKEN, app_token=APP_TOKEN)
    assert BOT_TOKEN not in repr(options)
    assert APP_TOKEN not in repr(options)
