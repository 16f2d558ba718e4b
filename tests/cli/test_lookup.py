"""Questions about what is on record, put to a database as the program writes it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.cli import run
from bot.domain.deliveries import NEVER, Delivery, DeliveryState
from bot.domain.items import ItemKind, Verdict
from bot.domain.ports import Session, Store
from bot.domain.recording import StoredItem
from bot.domain.regulators import SourceState
from bot.domain.subscriptions import Destination
from storage import open_store
from tests.builders import NOON, action, citation, finding, item

PLACE = Destination(platform="slack", channel="C012345")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with a database that holds two actions, two deliveries and one troubled source."""
    monkeypatch.chdir(tmp_path)
    for name in ("FINEWATCH_DATABASE", "FINEWATCH_CONFIG"):
        monkeypatch.delenv(name, raising=False)
    changed("finewatch.db", recorded)
    return tmp_path


def changed(database: str, work: Callable[[Session], Any]) -> Any:
    async def write() -> Any:
        store: Store = await open_store(database)
        try:
            return await store.write(work)
        finally:
            await store.close()

    return asyncio.run(write())


def recorded(session: Session) -> None:
    told = item("item-1", title="A letting agency is fined", text="Larkfield Lettings Ltd was fined £90,000.")
    session.items.put(
        [
            StoredItem(
                item=told,
                fingerprint="f" * 64,
                verdict=Verdict(kind=ItemKind.ENFORCEMENT, because=("was fined",)),
                findings=(finding(),),
                actions=("ICO-2026-001",),
                first_seen=NOON,
                last_seen=NOON,
            )
        ]
    )
    session.actions.put(action())
    session.actions.put(
        action(
            finding("Société Brumelle", 40_000, "EUR", regulator="cnil"),
            reference="CNIL-2026-001",
            citations=(citation("item-2", source="cnil/actualites", title="Amende pour une société"),),
            announced_at=NOON - timedelta(days=3),
        )
    )
    session.sources.put(
        SourceState(source="ico/news", polled_at=NOON, failures=2, last_error="no answer", items_seen=7)
    )
    session.outbox.add(
        [
            Delivery(id="d-1", destination=PLACE, action="ico-2026-001", created_at=NOON, due_at=NOON),
            Delivery(id="d-2", destination=PLACE, action="cnil-2026-001", created_at=NOON, due_at=NOON),
        ]
    )
    posted = session.outbox.get("d-2")
    assert posted is not None
    session.outbox.settle(in_state(posted, DeliveryState.DELIVERED))


def in_state(delivery: Delivery, state: DeliveryState, error: str | None = None) -> Delivery:
    return replace(delivery, state=state, last_error=error)


def told(arguments: Sequence[str], capsys: pytest.CaptureFixture[str], code: int = 0) -> str:
    capsys.readouterr()
    assert run(arguments) == code, capsys.readouterr().err
    captured = capsys.readouterr()
    return captured.out if code == 0 else captured.err


def records(arguments: Sequence[str], capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in told([*arguments, "--json"], capsys).splitlines()]


def test_latest_is_newest_first(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [record["reference"] for record in records(["latest"], capsys)] == ["ICO-2026-001", "CNIL-2026-001"]
    assert [record["reference"] for record in records(["latest", "1"], capsys)] == ["ICO-2026-001"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (["search", "larkfield"], ["ICO-2026-001"]),
        (["search", "SOCIETE", "brumelle"], ["CNIL-2026-001"]),
        (["search", "--regulator", "CNIL"], ["CNIL-2026-001"]),
        (["search", "--type", "fine", "--limit", "1"], ["ICO-2026-001"]),
        (["search", "--offset", "1"], ["CNIL-2026-001"]),
        (["search", "nobody"], []),
    ],
)
def test_search(asked: list[str], found: list[str], folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [record["reference"] for record in records(asked, capsys)] == found


def test_an_action_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (record,) = records(["show", "ico-2026-001"], capsys)
    assert record["regulator"] == "ICO"
    assert (record["subject"], record["amount"], record["currency"]) == ("Larkfield Lettings Ltd", 90000, "GBP")
    assert (record["title"], record["link"]) == ("A letting agency is fined", "https://regulator.example/item-1")
    assert record["published"] == "2026-11-20T12:00:00Z"
    assert [source["source"] for source in record["sources"]] == ["ico/news"]


def test_people_get_the_card(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    card = told(["show", "ICO-2026-001"], capsys)
    assert "Larkfield Lettings Ltd" in card
    assert "£90,000" in card


def test_nothing_under_a_reference(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sentence = told(["show", "ICO-1999-001"], capsys, code=1)
    assert "ICO-1999-001" in sentence
    assert len(sentence.splitlines()) == 1


def test_an_unknown_regulator(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "“nowhere”" in told(["search", "--regulator", "nowhere"], capsys, code=2)


@pytest.mark.parametrize("named", ["item-1", "https://regulator.example/item-1", "ICO-2026-001"])
def test_explain_tells_each_stage(named: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (record,) = records(["explain", named], capsys)
    stages = {stage["stage"]: stage for stage in record["stages"]}
    assert {"read", "unseen", "classify", "extract", "identify", "match"} <= set(stages)
    assert stages["classify"]["because"] == ["was fined"]
    assert "was fined" in told(["explain", named], capsys)


def test_sources_tell_their_health(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    by_key = {(record["regulator"], record["key"]): record for record in records(["sources"], capsys)}
    assert by_key["ICO", "news"]["health"] == "failed 2 times: no answer"
    assert by_key["ICO", "news"]["items"] == 7
    assert by_key["CNIL", "news"]["health"] == "never visited"
    assert all(record["enabled"] for record in by_key.values())
    assert len(records(["sources", "--all"], capsys)) > len(by_key)


def test_deliveries_are_settled_by_hand(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def make_unknown(session: Session) -> None:
        sent = session.outbox.get("d-1")
        assert sent is not None
        unclear = in_state(sent, DeliveryState.UNKNOWN, "the connection broke off")
        session.outbox.settle(replace(unclear, due_at=NEVER))

    changed("finewatch.db", make_unknown)
    (unknown,) = records(["deliveries", "--state", "unknown"], capsys)
    assert (unknown["id"], unknown["error"]) == ("d-1", "the connection broke off")
    assert "may have been posted" in told(["deliveries"], capsys)
    told(["deliveries", "--retry", "d-1"], capsys)
    assert [r["id"] for r in records(["deliveries", "--state", "pending"], capsys)] == ["d-1"]
    told(["deliveries", "--give-up", "d-1"], capsys)
    assert [r["id"] for r in records(["deliveries", "--state", "abandoned"], capsys)] == ["d-1"]


def test_what_has_arrived_is_not_sent_again(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "is delivered" in told(["deliveries", "--retry", "d-2"], capsys, code=2)
    assert "no delivery d-9" in told(["deliveries", "--give-up", "d-9"], capsys, code=1)


def test_subscriptions_of_the_file_are_listed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "finewatch.toml").write_text(
        '[[subscription]]\nto = "slack:C1"\nregulators = ["ico"]\nat_least = "5k EUR"\n'
    )
    (record,) = records(["subscriptions"], capsys)
    assert (record["to"], record["regulators"], record["at_least"]) == ("slack:C1", ["ICO"], "5000 EUR")
    assert record["origin"] == "file"


def test_doctor_names_what_is_wrong(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "finewatch.toml").write_text('[[subscription]]\nto = "slack:C1"\n')
    assert run(["doctor"]) == 1
    said = capsys.readouterr().out
    assert "✗ source ico/news: no answer" in said
    assert "✗ subscription: slack:C1 cannot be served: slack has no token" in said
    assert "✓ database" in said


def test_doctor_quick_notices_a_service_that_sleeps(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor", "--quick"]) == 0
    late = SourceState(source="cnil/news", next_poll_at=datetime.now(UTC) - timedelta(hours=1))
    changed("finewatch.db", lambda session: session.sources.put(late))
    assert run(["doctor", "--quick"]) == 1
    assert "cnil/news" in capsys.readouterr().out


def test_help_tells_what_each_command_does(capsys: pytest.CaptureFixture[str]) -> None:
    listed = told(["--help"], capsys)
    for name in ("poll", "run", "extract", "search", "latest", "show", "explain", "sources", "deliveries", "doctor"):
        (line,) = [line for line in listed.splitlines() if line.startswith(f"│ {name} ")]
        assert len(line.split()) > 5, f"{name} stands there without a word"
    assert "--retry" in told(["deliveries", "--help"], capsys)
