"""Which entries of an answer are new, changed or as they were."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.items import FeedItem
from bot.domain.recording import ItemMark
from bot.pipeline.fingerprint import fingerprint
from bot.pipeline.unseen import Unseen, unseen

DAY = datetime(2026, 3, 2, 12, tzinfo=UTC)
TEXT = "The regulator has issued a penalty to a company that rang people who had asked not to be rung. "


def item(id_: str = "1", **fields: object) -> FeedItem:
    told: dict[str, object] = {
        "link": f"https://regulator.example/news/{id_}",
        "title": f"Company {id_} fined",
        "text": f"{TEXT}It is company {id_}.",
        "published": DAY,
    }
    return FeedItem(source="ico/news", regulator="ico", id=id_, language="en", **{**told, **fields})  # type: ignore[arg-type]


def mark(of: FeedItem) -> ItemMark:
    return ItemMark(id=of.id, link=of.link, title=of.title, fingerprint=fingerprint(of), published=of.published)


def marks(of: Unseen) -> list[ItemMark]:
    return [mark(i) for i in (*of.new, *of.changed, *of.same)]


OLD = item("1")


def test_first_sight_is_all_new_in_the_sources_order() -> None:
    items = [item("3"), item("1"), item("2")]
    assert unseen(items, []) == Unseen(new=tuple(items))


@pytest.mark.parametrize(
    "told_again",
    [
        OLD,
        replace(OLD, id="another guid"),
        replace(OLD, link="https://regulator.example/elsewhere"),
        replace(OLD, link=None),
        replace(OLD, published=DAY + timedelta(days=400)),
        replace(OLD, published=None),
        replace(OLD, id="another guid", published=DAY + timedelta(days=400)),
        replace(OLD, id="another guid", link=None),
        replace(OLD, id="another guid", link="https://regulator.example/elsewhere"),
        replace(OLD, title="Company\u00a01 fined "),
    ],
)
def test_an_item_told_again_is_the_same(told_again: FeedItem) -> None:
    fresh = unseen([told_again], [mark(OLD)])
    assert (fresh.new, fresh.changed) == ((), ())
    assert [i.id for i in fresh.same] == ["1"]


@pytest.mark.parametrize(
    "edited",
    [
        replace(OLD, title="Company 1 fined £2m"),
        replace(OLD, text="A correction."),
        replace(OLD, id="another guid", text="A correction."),
        replace(OLD, id="another guid", title="Correction", text="A correction.", published=DAY + timedelta(days=30)),
        replace(OLD, link="https://regulator.example/elsewhere", title="Correction", text="A correction."),
        replace(OLD, id="another guid", link="https://regulator.example/elsewhere", text="A correction."),
        replace(OLD, id="another guid", link=None, text="A correction.", published=DAY + timedelta(days=1)),
        replace(OLD, categories=("Fines",)),
    ],
)
def test_an_edited_item_is_changed_and_keeps_the_id_of_its_record(edited: FeedItem) -> None:
    fresh = unseen([edited], [mark(OLD)])
    assert (fresh.new, fresh.same) == ((), ())
    assert fresh.changed == (replace(edited, id="1"),)


def test_two_decisions_of_one_day_under_one_headline_stay_two() -> None:
    first = item("home-office-en", title="Home Office", text="", categories=("Enforcement notices",))
    second = item("home-office-mpn", title="Home Office", text="", categories=("Enforcement notices",))
    assert unseen([first, second], [mark(first)]) == Unseen(new=(second,), same=(first,))
    assert unseen([second, first], []).new == (second, first)


def test_a_register_that_names_only_the_party_tells_two_years_apart() -> None:
    first = item("a", title="Home Office", text="Reprimand", published=DAY)
    second = item("b", title="Home Office", text="Reprimand", published=DAY + timedelta(days=700))
    assert unseen([second], [mark(first)]).new == (second,)


def test_an_older_item_of_one_headline_that_left_the_list_is_not_taken_for_a_new_one() -> None:
    first = item("a", title="Home Office", text="Reprimand", published=DAY)
    second = item("b", title="Home Office", text="Reprimand", published=DAY + timedelta(days=2))
    assert unseen([second], [mark(first)]).new == (second,)


def test_one_mark_stands_for_one_item_and_an_exact_match_wins() -> None:
    twin = replace(OLD, id="2", link="https://regulator.example/news/2")
    fresh = unseen([twin, OLD], [mark(OLD)])
    assert fresh.same == (OLD,)
    assert fresh.new == (twin,)


def test_a_guid_given_to_two_items_loses_neither() -> None:
    first, second = item("g", title="First"), item("g", title="Second", link="https://regulator.example/second")
    once = unseen([first, second], [])
    assert [i.title for i in once.new] == ["First", "Second"]
    assert len({i.id for i in once.new}) == 2
    assert "g" in {i.id for i in once.new}
    again = unseen([second, first], marks(once))
    assert (again.new, again.changed) == ((), ())
    assert {i.id for i in again.same} == {i.id for i in once.new}


def test_guids_that_are_counted_anew_each_day_are_no_news() -> None:
    yesterday = [item("1"), item("2"), item("3")]
    newest = item("0", title="A new one", text="New.", link="https://regulator.example/new")
    today = [replace(i, id=str(n)) for n, i in enumerate([newest, *yesterday], start=1)]
    fresh = unseen(today, [mark(i) for i in yesterday])
    assert [i.title for i in fresh.new] == ["A new one"]
    assert fresh.changed == ()
    assert [i.id for i in fresh.same] == ["1", "2", "3"]
    assert fresh.new[0].id not in {"1", "2", "3"}


def test_a_guid_given_again_long_after_to_another_item_is_news() -> None:
    later = DAY + timedelta(days=300)
    other = item("1", title="Other", text="Other.", link="https://regulator.example/o", published=later)
    assert [i.title for i in unseen([other], [mark(OLD)]).new] == ["Other"]


def test_a_homepage_as_everybodys_link_makes_no_two_items_one() -> None:
    home = "https://regulator.example/"
    first, second = item("1", link=home), item("2", link=home)
    assert unseen([first, second], [mark(first)]) == Unseen(new=(second,), same=(first,))


def test_an_entry_listed_twice_is_taken_once() -> None:
    assert len(unseen([OLD, OLD, replace(OLD, id="promoted")], []).new) == 1


def test_items_without_link_or_date_are_told_apart_by_their_words() -> None:
    first = item("a", link=None, published=None)
    second = item("b", link=None, published=None, text="Something else.")
    fresh = unseen([replace(first, id="x"), second], [mark(first)])
    assert [i.id for i in fresh.same] == ["a"]
    assert fresh.new == (second,)


def test_new_items_never_take_an_id_that_is_on_record() -> None:
    stranger = item("1", title="Stranger", text="Strange.", link=None)
    fresh = unseen([OLD, stranger], [mark(OLD)])
    assert fresh.same == (OLD,)
    assert fresh.new[0].id != "1"


# Few words to choose from, so that guids, links, titles, texts and dates collide in every way.
_items = st.lists(
    st.builds(
        FeedItem,
        source=st.just("ico/news"),
        regulator=st.just("ico"),
        id=st.sampled_from("abcd"),
        link=st.sampled_from([None, "https://r.example/1", "https://r.example/2", "https://r.example/3"]),
        title=st.sampled_from(["", "Home Office", "Home  Office", "Acme fined"]),
        text=st.sampled_from(["", "Short.", TEXT * 4, TEXT * 5]),
        published=st.sampled_from([None, DAY, DAY + timedelta(days=1), DAY + timedelta(days=90)]),
        categories=st.sampled_from([(), ("Fines",)]),
        language=st.just("en"),
    ),
    max_size=8,
)


@given(_items)
def test_the_same_answer_twice_yields_nothing_new(items: list[FeedItem]) -> None:
    once = unseen(items, [])
    again = unseen(items, marks(once))
    assert (again.new, again.changed) == ((), ())
    assert sorted(i.id for i in again.same) == sorted(i.id for i in once.new)


@given(_items, _items, st.randoms(use_true_random=False))
def test_the_order_of_the_list_and_of_the_marks_does_not_matter(
    before: list[FeedItem], items: list[FeedItem], chance: random.Random
) -> None:
    known = marks(unseen(before, []))
    straight = unseen(items, known)
    shuffled, mixed = list(items), list(known)
    chance.shuffle(shuffled)
    chance.shuffle(mixed)
    other = unseen(shuffled, mixed)
    assert sorted(i.id for i in other.new) == sorted(i.id for i in straight.new)
    assert sorted(i.id for i in other.changed) == sorted(i.id for i in straight.changed)
    assert sorted(i.id for i in other.same) == sorted(i.id for i in straight.same)


@given(_items, _items)
def test_no_id_is_given_twice_and_no_entry_is_lost(before: list[FeedItem], items: list[FeedItem]) -> None:
    fresh = unseen(items, marks(unseen(before, [])))
    out = [*fresh.new, *fresh.changed, *fresh.same]
    assert len({i.id for i in out}) == len(out)
    assert {(fingerprint(i), i.link) for i in out} == {(fingerprint(i), i.link) for i in items}


@given(_items, _items)
def test_a_second_visit_after_an_edit_is_quiet(before: list[FeedItem], items: list[FeedItem]) -> None:
    record = {m.id: m for m in marks(unseen(before, []))}
    fresh = unseen(items, list(record.values()))
    record |= {m.id: m for m in marks(fresh)}
    assert unseen(items, list(record.values())).new == ()
