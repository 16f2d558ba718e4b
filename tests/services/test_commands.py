"""Slash commands over a real database."""

from __future__ import annotations

import pytest

from bot.domain.subscriptions import Origin
from bot.rates import EcbRates
from bot.services.answer import Answers
from bot.services.commands import Asker, Commands
from bot.services.subscribe import Subscribing, declared_id
from storage import open_store
from tests.builders import NOON, action, citation, directory, finding, source, subscription

KNOWN = directory(source(), source(regulator="cnil"))


@pytest.fixture
async def store(tmp_path):
    store = await open_store(str(tmp_path / "test.db"))
    yield store
    await store.close()


@pytest.fixture
async def commands(store):
    return Commands(Answers(store, KNOWN, EcbRates()), Subscribing(store, KNOWN, lambda: NOON))


def asker(**fields) -> Asker:
    values = {"platform": "slack", "workspace": "T1", "channel": "C1", "user": "U1", "may_manage": True}
    return Asker(**(values | fields))


async def put(store, *actions) -> None:
    def work(session):
        for each in actions:
            session.actions.put(each)

    await store.write(work)


def shown(reply) -> str:
    return "\n".join(
        " | ".join([card.title, card.summary, card.footer, *(f"{line.text} {line.detail}" for line in card.lines)])
        for card in reply.cards
    )


async def test_search_finds_by_words_without_accents(store, commands):
    await put(
        store,
        action(finding("Société des Écoutes", regulator="cnil"), reference="CNIL-2026-001"),
        action(reference="ICO-2026-001"),
    )
    reply = await commands.answer(asker(), "search societe ecoutes")
    assert "CNIL-2026-001" in shown(reply)
    assert "ICO-2026-001" not in shown(reply)
    by_option = await commands.run(asker(platform="discord"), "search", {"query": "larkfield"})
    assert "ICO-2026-001" in shown(by_option)


@pytest.mark.parametrize("words", ['search "', "search AND OR NEAR(", "search *", "search ico-2026-999"])
async def test_no_words_break_a_search(commands, words):
    reply = await commands.answer(asker(), words)
    assert "Nothing found" in shown(reply)


async def test_latest_and_show(store, commands):
    await put(
        store, action(reference="ICO-2026-001"), action(reference="CNIL-2026-001", finding=finding(regulator="cnil"))
    )
    assert "CNIL-2026-001" in shown(await commands.answer(asker(), "latest"))
    assert "ICO-2026-001" not in shown(await commands.answer(asker(), "latest cnil"))
    reply = await commands.answer(asker(), "show ico-2026-001")
    assert reply.cards[0].title == "ICO fines Larkfield Lettings Ltd £90,000"
    assert not reply.error


@pytest.mark.parametrize(
    ("words", "remedy"),
    [
        ("show ICO-1999-001", "No action is recorded"),
        ("show", "by its reference"),
        ("search", "Say what to look for"),
        ("dance", "search, latest"),
        ("latest atlantis", "Known: CNIL, ICO"),
        ("subscribe nobody", "no regulator"),
        ("unsubscribe", "no subscriptions"),
    ],
)
async def test_a_mistake_is_one_sentence_with_its_remedy(commands, words, remedy):
    reply = await commands.answer(asker(), words)
    assert reply.error
    assert remedy in shown(reply)


async def test_subscribing_listing_and_ending(store, commands):
    made = await commands.answer(asker(), 'subscribe ico fines at_least="50000 EUR"')
    assert "at least 50,000 EUR" in shown(made)
    again = await commands.answer(asker(), "subscribe ico fines at_least=50000EUR")
    assert again.error
    assert "subscribed so already" in shown(again)
    listed = await commands.answer(asker(), "subscriptions")
    assert "fine by ICO" in shown(listed)
    assert "no subscriptions" in shown(await commands.answer(asker(channel="C2"), "subscriptions"))
    assert not (await commands.answer(asker(), "unsubscribe")).error
    assert "no subscriptions" in shown(await commands.answer(asker(), "subscriptions"))


async def test_only_who_may_manage_decides(commands):
    reply = await commands.run(asker(platform="discord", may_manage=False), "subscribe", {})
    assert reply.error
    assert "may manage" in shown(reply)


async def test_subscriptions_of_the_file_follow_the_file(store, commands):
    subscribing = Subscribing(store, KNOWN, lambda: NOON)
    one = subscription("C1", id=declared_id("one"), origin=Origin.FILE)
    two = subscription("C1", id=declared_id("two"), origin=Origin.FILE)
    await subscribing.declare([one, two])
    await subscribing.declare([two])
    there = await subscribing.at(asker())
    assert [s.id for s in there] == [two.id]
    refused = await commands.answer(asker(), f"unsubscribe {two.id}")
    assert "finewatch.toml" in shown(refused)


async def test_help_names_the_regulators_that_are_read(commands):
    assert "CNIL, ICO" in shown(await commands.answer(asker(), ""))


async def test_citations_are_kept(store, commands):
    await put(store, action(citations=(citation(title="Die Überschrift – «zitiert»"),)))
    reply = await commands.answer(asker(), "show ICO-2026-001")
    assert reply.cards[0].summary == "Die Überschrift – «zitiert»"
