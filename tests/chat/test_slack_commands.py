"""Slash commands on Slack, round trip: Socket Mode in, an answer for the asker alone out."""

from __future__ import annotations

import asyncio

import pytest

from bot.chat.slack import SlackPlatform
from bot.chat.slack.app import APOLOGY
from bot.services.commands import Asker, Reply
from tests.chat.cards import ALERT, hostile
from tests.chat.conftest import SLACK, Listening
from tests.servers.faults import Fault, Kind
from tests.servers.slack import CHANNELS, TEAM, LoopbackSlack

pytestmark = pytest.mark.usefixtures("slack_with_commands")


async def test_a_command_is_answered_to_the_asker_alone(slack_server: LoopbackSlack, commands: Listening) -> None:
    exchange = await slack_server.command("search cookies & <consent>", user="U0LAWYER")
    answer = await exchange.answer()
    asker = Asker(platform="slack", workspace=TEAM, channel=CHANNELS[0], user="U0LAWYER", may_manage=True)
    assert commands.asked == [(asker, "words", {"words": "search cookies & <consent>"})]
    assert answer["response_type"] == "ephemeral"
    assert answer["text"] == ALERT.fallback
    assert slack_server.messages(CHANNELS[0]) == []


async def test_the_acknowledgement_does_not_wait_for_the_answer(
    slack_server: LoopbackSlack, commands: Listening, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered = commands.answer

    async def slowly(asker: Asker, words: str) -> Reply:
        await asyncio.sleep(0.5)
        return await answered(asker, words)

    monkeypatch.setattr(commands, "answer", slowly)
    exchange = await slack_server.command("latest")
    assert exchange.ack_seconds < 0.5
    assert exchange.responses == []
    assert (await exchange.answer())["text"] == ALERT.fallback


async def test_a_failure_is_one_plain_sentence(slack_server: LoopbackSlack, commands: Listening) -> None:
    commands.failure = RuntimeError("secret detail")
    exchange = await slack_server.command("latest")
    answer = await exchange.answer()
    assert answer["text"] == APOLOGY
    assert "secret" not in str(answer)


async def test_an_envelope_that_comes_twice_is_carried_out_once(
    slack_server: LoopbackSlack, commands: Listening
) -> None:
    exchange = await slack_server.command("subscribe ico")
    await exchange.answer()
    await slack_server.send(exchange)
    await slack_server.until(lambda: exchange.acks == 2)
    assert len(commands.asked) == 1


async def test_many_cards_make_few_messages(slack_server: LoopbackSlack, commands: Listening) -> None:
    commands.reply = Reply(cards=(hostile(),) * 3)
    exchange = await slack_server.command("latest")
    assert await exchange.answer()
    assert len(exchange.responses) <= 3


@pytest.mark.parametrize("announce", [True, False])
async def test_commands_work_again_after_the_socket_is_closed(slack_server: LoopbackSlack, *, announce: bool) -> None:
    before = slack_server.connected
    await slack_server.disconnect(announce=announce)
    await slack_server.until(lambda: slack_server.connected > before and slack_server.connections, seconds=15)
    exchange = await slack_server.command("latest")
    assert await exchange.answer()


async def test_posts_do_not_need_the_socket(slack_server: LoopbackSlack, slack_with_commands: SlackPlatform) -> None:
    slack_server.faults.add(Fault(kind=Kind.SERVER_ERROR, operation="apps.connections.open", times=None))
    await slack_server.disconnect(announce=False)
    await slack_with_commands.post(SLACK, ALERT, mark="m1")
    assert len(slack_server.messages(CHANNELS[0])) == 1


async def test_an_answer_that_cannot_be_sent_is_no_end_of_commands(slack_server: LoopbackSlack) -> None:
    slack_server.faults.add(Fault(kind=Kind.RESET, operation="response_url", times=2))
    lost = await slack_server.command("latest")
    exchange = await slack_server.command("latest")
    assert await exchange.answer()
    assert lost.responses == [] or exchange.responses


async def test_who_subscribes_where_the_app_is_no_member_is_told_so(slack_server: LoopbackSlack) -> None:
    slack_server.channels[CHANNELS[0]].member = False
    exchange = await slack_server.command("subscribe ico")
    assert "/invite @Finewatch" in str(await exchange.answer())
    slack_server.channels[CHANNELS[0]].member = True
    exchange = await slack_server.command("subscribe cnil")
    assert "/invite" not in str(await exchange.answer())
