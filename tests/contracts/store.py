"""What every engine must do: run by each engine's tests against a store of its own.

A subclass gives the fixture ``store``; nothing here knows what stands behind it.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.actions import (
    ActionRole,
    ActionType,
    Finding,
    Relation,
    RelationKind,
    Subject,
    SubjectKind,
)
from bot.domain.deliveries import NEVER, DeliveryKind
from bot.domain.money import Money, Penalty, PenaltyRole
from bot.domain.ports import Session, Store
from bot.domain.recording import ActionQuery
from bot.domain.regulators import SourceState
from bot.domain.subscriptions import Cadence, Filter, Origin, QuietHours, Subscription
from tests.contracts.samples import MINUTE, NOW, a_delivery, a_finding, an_action, an_item, channel, claim, ids, owe


class Interrupted(Exception):
    """Stands for whatever may go wrong in the middle of a transaction."""


class StoreContract:
    """The promises of ``bot.domain.ports.Store``."""

    async def test_a_transaction_that_raises_leaves_nothing(self, store: Store) -> None:
        def work(session: Session) -> None:
            session.actions.put(an_action())
            session.items.put([an_item()])
            session.sources.put(SourceState(source="ico/news", etag="x"))
            session.outbox.add([a_delivery()])
            raise Interrupted

        with pytest.raises(Interrupted):
            await store.write(work)
        assert await store.read(lambda s: s.actions.get("action-1")) is None
        assert await store.read(lambda s: s.items.marks("ico/news")) == []
        assert await store.read(lambda s: s.sources.get("ico/news")) == SourceState(source="ico/news")
        assert await store.read(lambda s: s.outbox.list()) == []

    async def test_source_states(self, store: Store) -> None:
        state = SourceState(
            source="ico/news",
            etag='"e"',
            last_modified="Sun",
            body_hash="h",
            moved_to="https://ico.example/new",
            polled_at=NOW,
            changed_at=NOW - MINUTE,
            newest_at=NOW - 2 * MINUTE,
            next_poll_at=NOW + MINUTE,
            baseline_at=NOW - 3 * MINUTE,
            failures=3,
            last_error="no answer",
            blind_since=NOW,
            items_seen=50,
        )
        await store.write(lambda s: s.sources.put(replace(state, failures=1)))
        await store.write(lambda s: s.sources.put(state))
        assert await store.read(lambda s: s.sources.get("ico/news")) == state
        assert await store.read(lambda s: s.sources.all()) == [state]


class ItemsContract:
    """The promises of ``bot.domain.ports.Items``."""

    async def test_an_item_comes_back_as_it_was(self, store: Store) -> None:
        await store.write(lambda s: s.items.put([an_item(1), an_item(2)]))
        assert await store.read(lambda s: s.items.get("ico/news", "item-2")) == an_item(2)
        assert await store.read(lambda s: s.items.get("ico/news", "item-3")) is None
        marks = await store.read(lambda s: s.items.marks("ico/news"))
        assert {(m.id, m.link, m.title, m.fingerprint, m.published) for m in marks} == {
            ("item-1", "https://ico.example/1", "Title 1", "print-1", NOW),
            ("item-2", "https://ico.example/2", "Title 2", "print-2", NOW),
        }

    async def test_the_later_reading_replaces_the_earlier(self, store: Store) -> None:
        await store.write(lambda s: s.items.put([an_item(text="before")]))
        await store.write(lambda s: s.items.put([an_item(text="after")]))
        found = await store.read(lambda s: s.items.get("ico/news", "item-1"))
        assert found is not None
        assert found.item.text == "after"
        assert len(await store.read(lambda s: s.items.marks("ico/news"))) == 1

    @pytest.mark.parametrize("wanted", ["https://ico.example/1", "item-1", "ico-2026-001", " ICO-2026-001 "])
    async def test_found_by_link_id_or_reference(self, store: Store, wanted: str) -> None:
        await store.write(lambda s: s.items.put([an_item(1), an_item(2)]))
        assert [f.item.id for f in await store.read(lambda s: s.items.find(wanted))] == ["item-1"]

    async def test_found_by_the_action_that_cites_it(self, store: Store) -> None:
        def work(session: Session) -> None:
            session.items.put([replace(an_item(1), actions=())])
            session.actions.put(an_action(1))

        await store.write(work)
        assert len(await store.read(lambda s: s.items.find("ICO-2026-001"))) == 1

    async def test_pages_due_of_a_source(self, store: Store) -> None:
        await store.write(
            lambda s: s.items.put(
                [an_item(1, due=NOW), an_item(2, due=NOW - MINUTE), an_item(3), an_item(4, due=NEVER)]
            )
        )
        due = await store.read(lambda s: s.items.pages_due("ico/news", NOW, 10))
        assert [stored.item.id for stored in due] == ["item-2", "item-1"]
        assert await store.read(lambda s: s.items.pages_due("cnil/news", NOW, 10)) == []

    async def test_text_that_has_no_encoding_does_not_stop_the_rest(self, store: Store) -> None:
        broken = an_item(1, text="before \ud83d after")
        await store.write(lambda s: s.items.put([broken, an_item(2)]))
        found = await store.read(lambda s: s.items.get("ico/news", "item-1"))
        assert found is not None
        assert found.item.text == "before ? after"
        assert await store.read(lambda s: s.items.get("ico/news", "item-2")) == an_item(2)


class ActionsContract:
    """The promises of ``bot.domain.ports.Actions``."""

    async def test_an_action_comes_back_as_it_was(self, store: Store) -> None:
        full = replace(
            an_action(),
            finding=replace(
                a_finding(currency="JPY"),
                role=ActionRole.BACKGROUND,
                subject=Subject(name="Ein Büro", kind=SubjectKind.PUBLIC_BODY, key="ein buero"),
                penalty=Penalty(
                    money=Money(amount=Decimal("7552800.50"), currency="EUR"),
                    role=PenaltyRole.PER_DAY,
                    approximate=True,
                    suspect="a typing error",
                ),
            ),
            change="The sum was corrected.",
            relates_to=(Relation(kind=RelationKind.SAME_MATTER, reference="GPDP-2026-001"),),
            baseline=True,
        )
        bare = replace(an_action(2), finding=Finding(regulator="x", type=ActionType.ORDER, confidence=0.5))
        await store.write(lambda s: (s.actions.put(full), s.actions.put(bare)))
        assert await store.read(lambda s: s.actions.get(full.id)) == full
        assert await store.read(lambda s: s.actions.get(bare.id)) == bare
        assert await store.read(lambda s: s.actions.by_reference("ico-2026-001")) == full
        assert await store.read(lambda s: s.actions.by_item("ico/news", "item-1")) == [full]
        assert await store.read(lambda s: s.actions.get("nothing")) is None

    @settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
    @given(
        minor=st.integers(min_value=0, max_value=10**14),
        currency=st.sampled_from(["EUR", "GBP", "JPY", "KWD", "XXX", None]),
    )
    async def test_no_sum_is_changed(self, store: Store, minor: int, currency: str | None) -> None:
        digits = {"JPY": 0, "KWD": 3}.get(currency or "", 2)
        finding = a_finding(amount=str(Decimal(minor).scaleb(-digits)), currency=currency)
        await store.write(lambda s: s.actions.put(an_action(finding=finding)))
        found = await store.read(lambda s: s.actions.get("action-1"))
        assert found is not None
        assert found.finding.money == finding.money

    async def test_every_revision_is_kept(self, store: Store) -> None:
        first = an_action(subject="Acme")
        second = replace(first, revision=2, finding=a_finding("Ajax"))
        await store.write(lambda s: s.actions.put(first))
        await store.write(lambda s: s.actions.put(second))
        assert await store.read(lambda s: s.actions.get(first.id)) == second
        assert await store.read(lambda s: s.actions.revisions(first.id)) == [first, second]
        assert (await store.read(lambda s: s.actions.search(ActionQuery(words="acme fined")))).total == 1
        assert (await store.read(lambda s: s.actions.search(ActionQuery(words="ajax")))).total == 1

    async def test_references_count_up_within_regulator_and_year(self, store: Store) -> None:
        assert await store.read(lambda s: s.actions.next_reference("ICO", 2026)) == "ICO-2026-001"
        await store.write(lambda s: (s.actions.put(an_action(1)), s.actions.put(an_action(41))))
        assert await store.read(lambda s: s.actions.next_reference("ICO", 2026)) == "ICO-2026-042"
        assert await store.read(lambda s: s.actions.next_reference("ICO", 2025)) == "ICO-2025-001"
        await store.write(lambda s: s.actions.put(an_action(1000)))
        assert await store.read(lambda s: s.actions.next_reference("ICO", 2026)) == "ICO-2026-1001"

    @pytest.mark.parametrize(
        ("finding", "link"),
        [
            (a_finding("Nobody", number="SAN-2026-1", amount=None), None),
            (a_finding("Nobody", amount=None), "https://ico.example/1"),
            (a_finding("Clearview", amount=None), None),
            (a_finding("Nobody", regulator="cnil", amount="1000"), None),
        ],
        ids=["decision number", "link", "a word of the subject", "the same sum from the same regulator"],
    )
    async def test_candidates(self, store: Store, finding: Finding, link: str | None) -> None:
        action = an_action(1, finding=a_finding("Clearview AI", regulator="cnil", number="SAN-2026-1"))
        other = an_action(2, finding=a_finding("Ville de Paris", amount="9"))
        await store.write(lambda s: (s.actions.put(action), s.actions.put(other)))
        assert await store.read(lambda s: s.actions.candidates(finding, link)) == [action]

    async def test_words_that_all_names_share_make_no_candidates(self, store: Store) -> None:
        await store.write(lambda s: s.actions.put(an_action(finding=a_finding("Ville de Paris", amount=None))))
        assert await store.read(lambda s: s.actions.candidates(a_finding("Banque de France", amount=None), None)) == []
        bare = Finding(regulator="ico", type=ActionType.FINE, confidence=1.0)
        assert await store.read(lambda s: s.actions.candidates(bare, None)) == []


class SearchContract:
    """The promises of ``Actions.search``."""

    @pytest.fixture
    async def searched(self, store: Store) -> Store:
        def work(session: Session) -> None:
            session.actions.put(an_action(1, "Société Générale", announced=NOW))
            session.actions.put(an_action(2, "Clearview AI", announced=NOW + MINUTE))
            session.actions.put(an_action(3, "Clear Channel", announced=NOW - MINUTE))
            reprimand = a_finding("Comune di Roma", regulator="gpdp", amount=None, kind=ActionType.REPRIMAND)
            session.actions.put(an_action(4, "Comune di Roma", finding=reprimand))

        await store.write(work)
        return store

    async def find(self, store: Store, words: str = "", **more: object) -> list[int]:
        query = ActionQuery(words=words, **more)  # type: ignore[arg-type]
        page = await store.read(lambda s: s.actions.search(query))
        assert page.total >= len(page.actions)
        return [int(action.reference[-3:]) for action in page.actions]

    @pytest.mark.parametrize(
        ("words", "found"),
        [
            ("societe generale", [1]),
            ("SOCIÉTÉ", [1]),
            ("clear", [2, 3]),
            ("clearview customers", [2]),
            ("ico-2026-002", [2]),
            ("ICO-2026-00", [2, 4, 1, 3]),
            ("article 32", [2, 4, 1, 3]),
            ("nothing of the kind", []),
        ],
    )
    async def test_all_words_newest_first(self, searched: Store, words: str, found: list[int]) -> None:
        assert await self.find(searched, words) == found

    @pytest.mark.parametrize(
        "words",
        ['"', 'a"b', "NOT", "AND OR", "(", "*", "a* b", "title:x", "^x", "-x", "+", "NEAR(a b)", "'", "!!!", "\\"],
    )
    async def test_nothing_that_people_type_is_syntax(self, searched: Store, words: str) -> None:
        assert await self.find(searched, words) == []

    async def test_filters_and_pages(self, searched: Store) -> None:
        assert await self.find(searched) == [2, 4, 1, 3]
        assert await self.find(searched, regulator="gpdp") == [4]
        assert await self.find(searched, type="fine", limit=2) == [2, 1]
        assert await self.find(searched, type="fine", limit=2, offset=2) == [3]
        assert await self.find(searched, "clear", regulator="gpdp") == []
        page = await searched.read(lambda s: s.actions.search(ActionQuery(type="fine", limit=1)))
        assert page.total == 3


class SubscriptionsContract:
    """The promises of ``bot.domain.ports.Subscriptions``."""

    async def test_a_subscription_comes_back_as_it_was(self, store: Store) -> None:
        full = Subscription(
            id="s1",
            destination=channel(),
            filter=Filter(
                regulators=frozenset({"ico", "cnil"}),
                types=frozenset({ActionType.FINE, ActionType.ORDER}),
                subjects=("clearview",),
                keywords=("facial", "biometric"),
                at_least=Money(amount=Decimal(50000), currency="EUR"),
            ),
            cadence=Cadence.WEEKLY,
            timezone="Europe/Rome",
            quiet_hours=QuietHours(start=NOW.time().replace(hour=22), end=NOW.time().replace(hour=7)),
            currency="EUR",
            origin=Origin.FILE,
            created_by="U1",
            created_at=NOW,
            paused="gone",
        )
        bare = Subscription(id="s2", destination=channel(2))
        await store.write(lambda s: (s.subscriptions.put(replace(full, paused=None)), s.subscriptions.put(bare)))
        await store.write(lambda s: s.subscriptions.put(full))
        assert await store.read(lambda s: s.subscriptions.all()) == [full, bare]
        assert await store.read(lambda s: s.subscriptions.get("s1")) == full
        assert await store.read(lambda s: s.subscriptions.at(channel(2))) == [bare]
        there = (await store.read(lambda s: s.subscriptions.at(channel())))[0].destination
        assert there.workspace == "T1"
        assert await store.write(lambda s: s.subscriptions.remove("s1")) is True
        assert await store.write(lambda s: s.subscriptions.remove("s1")) is False
        assert await store.read(lambda s: s.subscriptions.all()) == [bare]

    async def test_removing_one_abandons_what_waits_for_its_digest(self, store: Store) -> None:
        wanted = Subscription(id="s1", destination=channel(), cadence=Cadence.DAILY)
        await store.write(lambda s: s.subscriptions.put(wanted))
        await owe(
            store,
            a_delivery(1, kind=DeliveryKind.DIGEST, subscription="s1", due=NOW + MINUTE),
            a_delivery(2, subscription="s1"),
        )
        await store.write(lambda s: s.subscriptions.remove("s1"))
        assert ids(await claim(store, NOW + MINUTE)) == ["delivery-2"]
