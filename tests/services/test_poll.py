"""Visits to sources, recorded in a real database; the reader is scripted, the readings are given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.actions import ActionType, Finding, RelationKind
from bot.domain.deliveries import DeliveryKind
from bot.domain.errors import SourceUnreachable, StoreError
from bot.domain.items import FeedItem, ItemKind, TextState, Verdict
from bot.domain.ports import Fetched, Unchanged
from bot.domain.recording import ActionQuery
from bot.domain.subscriptions import Cadence, Destination, Filter
from bot.pipeline.reading import Reading
from bot.rates import EcbRates
from bot.services.poll import Poller, PollOptions
from bot.services.record import Recorder
from bot.services.understand import Understanding, oldest_first
from storage import open_store
from tests.builders import NOON, directory, finding, item, source, subscription

SOURCE = source()
OPERATOR = Destination(platform="slack", channel="C-OPS")


class ScriptedReader:
    """Answers with what the test has laid out for the next visit."""

    def __init__(self) -> None:
        self.answers: list[object] = []
        self.pages: dict[str, str] = {}

    def shows(self, *items: FeedItem) -> None:
        self.answers.append(Fetched(items=items, body_hash=str(hash(items)), etag="v1"))

    async def read(self, source, state):
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def article(self, item: FeedItem) -> FeedItem:
        if item.link not in self.pages:
            raise SourceUnreachable(item.link or "", "no answer")
        return replace(item, text=self.pages[item.link], text_state=TextState.FULL)


class World:
    """A poller over a real database, with a clock that the test moves."""

    def __init__(self, store, reader: ScriptedReader, *, catch_up: int = 20) -> None:
        self.store = store
        self.reader = reader
        self.now = NOON
        self.findings: dict[str, list[Finding]] = {}
        known = directory(SOURCE)
        self.poller = Poller(
            store,
            reader,
            known,
            Understanding(reader, self.read_items, articles=True),
            Recorder(known, EcbRates(), catch_up=catch_up),
            PollOptions(every=timedelta(minutes=10), operator=OPERATOR),
            clock=lambda: self.now,
        )

    async def read_items(self, items: Sequence[FeedItem]) -> Sequence[Reading]:
        return [self._reading(item) for item in items]

    def _reading(self, item: FeedItem) -> Reading:
        found = self.findings.get(item.text) or self.findings.get(item.title) or []
        kind = ItemKind.ENFORCEMENT if found else ItemKind.OTHER
        return Reading(verdict=Verdict(kind=kind), findings=tuple(found))

    async def visit(self, *items: FeedItem):
        if items:
            self.reader.shows(*items)
        self.now += timedelta(minutes=30)
        return await self.poller.visit(SOURCE)

    async def subscribe(self, *subscriptions) -> None:
        def work(session):
            for each in subscriptions:
                session.subscriptions.put(each)

        await self.store.write(work)

    async def owed(self, kind: DeliveryKind | None = None):
        deliveries = await self.store.read(lambda session: session.outbox.list(limit=1000))
        return [d for d in deliveries if kind is None or d.kind is kind]

    async def recorded(self):
        return (await self.store.read(lambda session: session.actions.search(ActionQuery(limit=100)))).actions


@pytest.fixture
async def world(tmp_path):
    store = await open_store(str(tmp_path / "test.db"))
    yield World(store, ScriptedReader())
    await store.close()


def news(item_id: str, title: str, **fields) -> FeedItem:
    return item(item_id, title=title, text=fields.pop("text", title * 200), **fields)


async def test_first_sight_is_a_silent_baseline(world):
    await world.subscribe(subscription())
    world.findings["Old fine"] = [finding()]
    event = await world.visit(news("a", "Old fine"))
    assert (event.baseline, event.new, len(event.actions)) == (True, 1, 1)
    assert event.actions[0].baseline
    assert await world.owed() == []


async def test_a_new_item_is_recorded_and_owed_once(world):
    await world.subscribe(subscription("C1"), subscription("C2"))
    await world.visit(news("a", "Nothing"))
    world.findings["A fine"] = [finding()]
    event = await world.visit(news("b", "A fine"), news("a", "Nothing"))
    assert (event.baseline, event.new, event.changed) == (False, 1, 0)
    assert [a.reference for a in event.actions] == ["ICO-2026-001"]
    assert {str(d.destination) for d in await world.owed(DeliveryKind.ALERT)} == {"slack:C1", "slack:C2"}
    again = await world.visit(news("b", "A fine"), news("a", "Nothing"))
    assert (again.new, again.changed, list(again.actions)) == (0, 0, [])
    assert len(await world.owed()) == 2


async def test_two_subscriptions_of_one_channel_are_one_alert_at_the_earlier_time(world):
    await world.subscribe(subscription("C1", id="daily", cadence=Cadence.DAILY), subscription("C1", id="now"))
    await world.visit(news("a", "Nothing"))
    world.findings["A fine"] = [finding()]
    await world.visit(news("b", "A fine"))
    (owed,) = await world.owed()
    assert (owed.subscription, owed.kind) == ("now", DeliveryKind.ALERT)


async def test_an_edited_item_updates_what_was_posted(world):
    await world.subscribe(subscription())
    await world.visit(news("a", "Nothing"))
    world.findings["A fine"] = [finding(amount=90_000)]
    await world.visit(news("b", "A fine"))
    world.findings["A fine, corrected"] = [finding(amount=95_000)]
    event = await world.visit(news("b", "A fine, corrected"))
    assert (event.new, event.changed, len(event.actions), len(event.updates)) == (0, 1, 0, 1)
    (action,) = await world.recorded()
    assert (action.revision, str(action.finding.money)) == (2, "95,000 GBP")
    assert action.change == "The sum has been corrected from £90,000 to £95,000."
    assert sorted(d.kind.value for d in await world.owed()) == ["alert", "update"]


async def test_a_fine_and_its_order_are_tied_and_alerted_as_one(world):
    await world.subscribe(subscription())
    await world.visit(news("a", "Nothing"))
    world.findings["Both"] = [finding(), finding(amount=None, kind=ActionType.ORDER)]
    event = await world.visit(news("b", "Both"))
    assert len(event.actions) == 2
    assert len(await world.owed()) == 1
    assert {r.kind for a in event.actions for r in a.relates_to} == {RelationKind.ACCOMPANIES}


async def test_one_action_told_by_two_sources_is_alerted_once(world):
    await world.subscribe(subscription())
    await world.visit(news("a", "Nothing"))
    world.findings["A fine"] = [finding()]
    world.findings["The same fine"] = [finding()]
    await world.visit(news("b", "A fine"))
    await world.visit(news("c", "The same fine", published=NOON + timedelta(days=2)))
    (action,) = await world.recorded()
    assert [c.item for c in action.citations] == ["b", "c"]
    assert len(await world.owed(DeliveryKind.ALERT)) == 1


async def test_alerts_beyond_the_cap_become_rows_of_one_summary(tmp_path):
    store = await open_store(str(tmp_path / "cap.db"))
    world = World(store, ScriptedReader(), catch_up=3)
    await world.subscribe(subscription())
    await world.visit(news("a", "Nothing"))
    batch = []
    for number in range(8):
        world.findings[f"Fine {number}"] = [finding(f"Party{number} Ltd", amount=1000 + number)]
        batch.append(news(f"n{number}", f"Fine {number}", published=NOON + timedelta(minutes=number)))
    await world.visit(*reversed(batch))
    owed = await world.owed()
    assert sum(d.kind is DeliveryKind.ALERT for d in owed) == 3
    assert sum(d.kind is DeliveryKind.SUMMARY for d in owed) == 5
    await store.close()


async def test_a_page_that_cannot_be_had_is_tried_again_and_then_told(world):
    await world.subscribe(subscription())
    await world.visit(news("a", "Nothing"))
    world.findings["The whole story"] = [finding()]
    event = await world.visit(item("b", title="Teaser", text="short"))
    assert list(event.actions) == []
    stored = await world.store.read(lambda session: session.items.get("ico/news", "b"))
    assert stored.item.text_state is TextState.PAGE_FAILED
    world.reader.pages["https://regulator.example/b"] = "The whole story"
    world.reader.answers.append(Unchanged())
    await world.visit()
    assert len(await world.owed(DeliveryKind.ALERT)) == 1


async def test_blindness_is_told_once_and_healing_once(world):
    await world.visit(news("a", "Nothing"))
    for _ in range(6):
        world.reader.answers.append(SourceUnreachable(SOURCE.url, "no answer"))
        event = await world.visit()
        assert event.outcome == "failed"
    (notice,) = await world.owed(DeliveryKind.NOTICE)
    assert "ico/news" in notice.text
    assert notice.destination == OPERATOR
    await world.visit(news("a", "Nothing"))
    assert len(await world.owed(DeliveryKind.NOTICE)) == 2
    await world.visit(news("a", "Nothing"))
    assert len(await world.owed(DeliveryKind.NOTICE)) == 2


async def test_a_crash_while_recording_leaves_the_source_to_be_read_again(world):
    await world.subscribe(subscription(wanted=Filter()))
    await world.visit(news("a", "Nothing"))
    world.findings["A fine"] = [finding()]
    broken = world.poller._recorder.record

    def crash(*args, **kwargs):
        broken(*args, **kwargs)
        raise StoreError("the disk went away")

    world.poller._recorder.record = crash
    with pytest.raises(StoreError):
        await world.visit(news("b", "A fine"))
    world.poller._recorder.record = broken
    assert await world.recorded() == ()
    assert await world.owed() == []
    event = await world.visit(news("b", "A fine"))
    assert event.new == 1
    assert len(await world.owed()) == 1


async def test_sources_are_due_by_the_database(world):
    assert await world.poller.due() == [SOURCE]
    await world.visit(news("a", "Nothing"))
    assert await world.poller.due() == []
    world.now += timedelta(minutes=12)
    assert await world.poller.due() == [SOURCE]


def test_items_are_told_oldest_first_and_undated_ones_keep_their_place():
    newest = item("3", published=NOON)
    undated = item("2", published=None)
    oldest = item("1", published=NOON - timedelta(days=1))
    assert [i.id for i in oldest_first([newest, undated, oldest])] == ["1", "2", "3"]


async def test_what_another_source_showed_at_first_sight_is_alerted_when_a_watched_one_announces_it(tmp_path):
    store = await open_store(str(tmp_path / "two.db"))
    world = World(store, ScriptedReader())
    await world.subscribe(subscription())
    await world.visit(news("a", "Nothing"))
    late = source("register", url="https://ico.example/register")
    world.findings["In the register"] = [finding()]
    world.findings["In the news"] = [finding()]
    today = world.now + timedelta(hours=1)
    world.reader.shows(item("r", source="ico/register", title="In the register", text="x" * 2000, published=today))
    event = await world.poller.visit(late)
    assert event.baseline
    assert await world.owed() == []
    await world.visit(news("b", "In the news", published=today))
    assert len(await world.owed(DeliveryKind.ALERT)) == 1
    later = today + timedelta(days=2)
    await world.visit(news("c", "In the news again", text="In the news", published=later))
    assert len(await world.owed(DeliveryKind.ALERT)) == 1
    await store.close()


async def test_an_old_action_retold_later_stays_untold(world):
    await world.subscribe(subscription())
    world.findings["Old fine"] = [finding()]
    await world.visit(news("a", "Old fine"))
    world.findings["Old fine, in English"] = [finding()]
    await world.visit(news("b", "Old fine, in English", published=NOON - timedelta(days=3)))
    assert await world.owed() == []
