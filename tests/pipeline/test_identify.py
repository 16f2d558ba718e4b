"""Written histories of cases, told item by item: what is new, what is told again, what is a later stage.

Each history in ``histories/*.json`` gives items in the order in which they are met, and what each finding must come to:
``new A`` starts the action A, ``repeat A`` and ``update A`` find it again. A wrong merge is a finding taken for another
action; a missed one starts a second action where the first should have been found.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.actions import (
    ActionType,
    Citation,
    EnforcementAction,
    Evidence,
    Finding,
    Relation,
    Subject,
    SubjectKind,
)
from bot.domain.money import Money, Penalty, PenaltyRole
from bot.pipeline.identify import Identity, New, Repeat, Update, identify
from bot.pipeline.names import subject_key

HISTORIES = [
    history
    for path in sorted((Path(__file__).parent / "histories").glob("*.json"))
    for history in json.loads(path.read_text(encoding="utf-8"))
]


def penalty(told: dict[str, Any]) -> Penalty | None:
    if "sum" not in told:
        return None
    amount, _, currency = told["sum"].removeprefix("~").partition(" ")
    return Penalty(
        money=Money(amount=Decimal(amount), currency=currency or None),
        approximate=told["sum"].startswith("~"),
        role=PenaltyRole(told.get("role", "imposed")),
    )


def finding(told: dict[str, Any]) -> Finding:
    party = told.get("party")
    words = told.get("words")
    return Finding(
        regulator=told["regulator"],
        type=ActionType(told["type"]),
        subject=Subject(name=party, key=subject_key(party), kind=SubjectKind(told.get("kind", "company")))
        if party
        else None,
        penalty=penalty(told),
        decided_on=date.fromisoformat(told["decided"]) if "decided" in told else None,
        provisions=tuple(told.get("laws", ())),
        decision_number=told.get("number"),
        people_affected=told.get("people"),
        confidence=0.9,
        evidence=(Evidence(field="type", text=words, start=0, end=len(words)),) if words else (),
    )


def moment(told: str) -> datetime:
    return datetime.fromisoformat(told if "T" in told else f"{told}T12:00:00").replace(tzinfo=UTC)


@dataclass
class Record:
    """What a store would hold, with the label of each action."""

    actions: dict[str, EnforcementAction] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)

    def add(self, label: str, told: Finding, citation: Citation, at: datetime, relations: Sequence[Relation]) -> str:
        reference = f"{told.regulator[:8].upper()}-{at.year}-{len(self.actions) + 1:03}"
        self.actions[reference] = EnforcementAction(
            id=reference,
            reference=reference,
            finding=told,
            announced_at=at,
            citations=(citation,),
            relates_to=tuple(relations),
        )
        self.labels[reference] = label
        return reference

    def retell(self, identity: Repeat | Update, citation: Citation) -> None:
        known = self.actions[identity.of.reference]
        self.actions[known.reference] = replace(
            known,
            finding=identity.finding,
            citations=(*known.citations, citation),
            revision=known.revision + (identity.finding != known.finding),
            change=identity.change if isinstance(identity, Update) else known.change,
        )


@dataclass(frozen=True)
class Step:
    """One finding of a history, with what was expected and what came."""

    told: dict[str, Any]
    identity: Identity
    came: str
    record: Record


def play(history: dict[str, Any], chance: random.Random | None = None) -> Iterator[Step]:
    record = Record()
    for number, item in enumerate(history["items"]):
        citation = Citation(
            source=item["source"],
            item=item.get("id", f"item-{number}"),
            title=item.get("title", ""),
            link=item.get("link"),
            published=moment(item["at"]),
            language=item.get("lang", "en"),
        )
        of_this_item: set[str] = set()
        for told in item["findings"]:
            candidates = [a for a in record.actions.values() if a.reference not in of_this_item]
            if chance is not None:
                chance.shuffle(candidates)
            identity = identify(finding(told), citation, moment(item["at"]), candidates)
            if isinstance(identity, New):
                label = told["is"].partition(" ")[2]
                of_this_item.add(record.add(label, finding(told), citation, moment(item["at"]), identity.relations))
                came = "new"
            else:
                came = f"{type(identity).__name__.casefold()} {record.labels[identity.of.reference]}"
                record.retell(identity, citation)
            yield Step(told, identity, came, record)


def verdict(step: Step) -> str:
    expected = step.told["is"]
    if expected.startswith("new"):
        return "right" if step.came == "new" else "wrong merge"
    if step.came == "new":
        return "missed"
    return "right" if step.came == expected else "wrong merge"


@pytest.mark.parametrize("history", HISTORIES, ids=lambda h: h["case"])
def test_a_history_comes_out_as_written(history: dict[str, Any]) -> None:
    for step in play(history):
        expected = step.told["is"]
        if step.told.get("missed"):
            assert verdict(step) == "missed", f"{history['case']}: {expected} is found now: say so in the history"
            continue
        assert verdict(step) == "right", f"{history['case']}: {expected} came as {step.came}"
        check_details(step)


def check_details(step: Step) -> None:
    told, identity = step.told, step.identity
    if "change" in told:
        assert isinstance(identity, Update)
        assert identity.change == told["change"]
    if "becomes" in told:
        assert not isinstance(identity, New)
        assert str(identity.finding.money) == told["becomes"]
    if "learns" in told:
        assert isinstance(identity, Repeat)
        assert (identity.finding != identity.of.finding) == bool(told["learns"])
        for name, value in (told["learns"] or {}).items():
            got = getattr(identity.finding, name)
            assert (list(got) if isinstance(got, tuple) else str(got)) == value
    if "related" in told:
        assert isinstance(identity, New)
        related = {step.record.labels[r.reference]: r.kind.value for r in identity.relations}
        assert related == told["related"]


def test_no_wrong_merge_and_few_missed_over_all_histories() -> None:
    counts: Counter[str] = Counter()
    for seed in range(3):
        counts.update(verdict(step) for history in HISTORIES for step in play(history, random.Random(seed)))  # noqa: S311  # shuffles only
    assert counts["wrong merge"] == 0
    found = counts["right"] + counts["missed"]
    assert counts["missed"] / found < 0.1
    assert len(HISTORIES) >= 20


def test_two_histories_on_one_record_stay_apart() -> None:
    """Each case is told beside every other one, in the order of time: what belongs to another case is not taken."""
    for one, other in combinations(HISTORIES, 2):
        if shares_party(one, other):
            continue
        items = [*own_labels(one, "1"), *own_labels(other, "2")]
        for step in play({"items": sorted(items, key=lambda item: moment(item["at"]))}):
            assert verdict(step) != "wrong merge", f"{one['case']} / {other['case']}: {step.told} came as {step.came}"


def own_labels(history: dict[str, Any], mark: str) -> Iterator[dict[str, Any]]:
    for item in history["items"]:
        yield {**item, "findings": [{**told, "is": told["is"] + mark} for told in item["findings"]]}


def shares_party(one: dict[str, Any], other: dict[str, Any]) -> bool:
    def parties(history: dict[str, Any]) -> set[str]:
        return {subject_key(f.get("party", "")) for item in history["items"] for f in item["findings"]}

    return bool(parties(one) & parties(other))


def test_words_of_a_sum_come_with_the_sum() -> None:
    rounded = finding({"regulator": "ico", "type": "fine", "party": "Acme Ltd", "sum": "7500000 GBP"})
    exact = replace(
        finding({"regulator": "ico", "type": "fine", "party": "Acme", "sum": "7552800 GBP"}),
        evidence=(Evidence(field="amount", text="£7,552,800", start=10, end=20),),
    )
    citation = Citation(source="ico/news", item="1", title="", link=None, published=moment("2022-05-23"), language="en")
    action = EnforcementAction(
        id="1", reference="ICO-2022-001", finding=rounded, announced_at=moment("2022-05-23"), citations=(citation,)
    )
    identity = identify(exact, replace(citation, source="bbc/news", item="2"), moment("2022-05-24"), [action])
    assert isinstance(identity, Repeat)
    assert identity.finding.evidence == exact.evidence
    assert str(identity.finding.money) == "7,552,800 GBP"


_parties = st.sampled_from(["Acme Ltd", "ACME Limited", "Acme Inc", "Acme Group", "Free", "Free Mobile", "a bank"])
_findings = st.builds(
    Finding,
    regulator=st.sampled_from(["ico", "cnil", "First-tier Tribunal", "Conseil d'État"]),
    type=st.sampled_from(ActionType),
    subject=st.one_of(st.none(), _parties.map(lambda name: Subject(name=name, key=subject_key(name)))),
    penalty=st.one_of(
        st.none(),
        st.builds(
            Penalty,
            money=st.builds(
                Money,
                amount=st.sampled_from(
                    [Decimal(0), Decimal(75), Decimal(75_500), Decimal(80_000), Decimal(75_000_000)]
                ),
                currency=st.sampled_from(["GBP", "EUR", None]),
            ),
            role=st.sampled_from(PenaltyRole),
            approximate=st.booleans(),
        ),
    ),
    decided_on=st.sampled_from([None, date(2024, 1, 2), date(2024, 2, 2)]),
    provisions=st.sampled_from([(), ("Article 5 GDPR",), ("Article 32 GDPR",)]),
    decision_number=st.sampled_from([None, "SAN-2024-001", "SAN-2024-002", "doc. web 1"]),
    confidence=st.just(0.9),
)
_citations = st.builds(
    Citation,
    source=st.sampled_from(["ico/news", "cnil/news"]),
    item=st.sampled_from("12"),
    title=st.just(""),
    link=st.sampled_from([None, "https://r.example/1", "https://r.example/2"]),
    published=st.just(moment("2024-02-05")),
    language=st.sampled_from(["en", "fr"]),
)
_actions = st.lists(
    st.builds(
        EnforcementAction,
        id=st.uuids().map(str),
        reference=st.uuids().map(str),
        finding=_findings,
        announced_at=st.sampled_from([moment("2024-02-05"), moment("2023-01-05"), moment("2024-03-05")]),
        citations=_citations.map(lambda citation: (citation,)),
        change=st.sampled_from(["", "The fine was reduced on appeal from 80,000 GBP to 75,500 GBP."]),
    ),
    max_size=5,
)


@given(_findings, _citations, _actions, st.randoms(use_true_random=False))
def test_the_order_of_the_candidates_does_not_matter(
    told: Finding, citation: Citation, actions: list[EnforcementAction], chance: random.Random
) -> None:
    at = moment("2024-02-05")
    mixed = list(actions)
    chance.shuffle(mixed)
    assert identify(told, citation, at, actions) == identify(told, citation, at, mixed)


@given(_findings, _citations, _actions)
def test_nothing_is_merged_over_another_sum_party_or_authority(
    told: Finding, citation: Citation, actions: list[EnforcementAction]
) -> None:
    identity = identify(told, citation, moment("2024-02-05"), actions)
    if isinstance(identity, Repeat) and not identity.of.change:
        known = identity.of.finding
        assert told.type is known.type
        assert told.subject is not None
        assert known.subject is not None
        assert told.subject.key == known.subject.key
        if told.money and known.money and told.money.currency and known.money.currency:
            assert told.money.currency == known.money.currency
            assert abs(told.money.amount - known.money.amount) <= Decimal("0.05") * known.money.amount
    if isinstance(identity, New):
        assert len({relation.reference for relation in identity.relations}) == len(identity.relations)


@given(_findings, _citations)
def test_an_item_read_again_repeats_what_it_said(told: Finding, citation: Citation) -> None:
    at = moment("2024-02-05")
    action = EnforcementAction(id="1", reference="ICO-2024-001", finding=told, announced_at=at, citations=(citation,))
    identity = identify(told, citation, at, [action])
    if told.subject is not None:
        assert identity == Repeat(of=action, finding=told)
