"""What can befall the file: other processes, a full disk, strangers' files, newer versions, a kill at any moment."""

from __future__ import annotations

import asyncio
import sqlite3
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.domain.errors import ConfigurationError, StoreError, StoreFull, StoreLocked
from bot.domain.ports import Session, Store
from bot.domain.recording import ActionQuery
from bot.domain.regulators import SourceState
from storage import open_store
from storage.sqlite.rows import to_text
from tests.contracts.samples import NOW, a_delivery, an_action, an_item

WRITER = """
import asyncio, sys
from storage import open_store
from tests.contracts.samples import a_delivery, an_action

async def main():
    store = await open_store(sys.argv[1], exclusive=True)
    number = 0
    while True:
        number += 1
        def work(session):
            session.actions.put(an_action(number))
            session.outbox.add([a_delivery(number, action=f"action-{number}")])
        await store.write(work)
        print(number, flush=True)

asyncio.run(main())
"""


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "data" / "finewatch.db")


@pytest.fixture
async def store(path: str) -> AsyncIterator[Store]:
    opened = await open_store(path, patience=0.1)
    yield opened
    await opened.close()


STEPS: list[Callable[[Session], object]] = [
    lambda s: s.actions.put(an_action(1)),
    lambda s: s.items.put([an_item(1)]),
    lambda s: s.outbox.add([a_delivery(1)]),
    lambda s: s.sources.put(SourceState(source="ico/news", etag="x")),
    lambda s: s.outbox.claim(NOW, 10),
]


@pytest.mark.parametrize("done", range(1, len(STEPS) + 1))
async def test_an_error_after_any_step_leaves_nothing(store: Store, done: int) -> None:
    def work(session: Session) -> None:
        for step in STEPS[:done]:
            step(session)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await store.write(work)
    assert await store.read(lambda s: s.actions.search(ActionQuery())) == await store.read(
        lambda s: s.actions.search(ActionQuery(words="nothing"))
    )
    assert await store.read(lambda s: s.items.get("ico/news", "item-1")) is None
    assert await store.read(lambda s: s.sources.all()) == []
    assert await store.read(lambda s: s.outbox.list()) == []
    await store.write(work_of_all)
    assert len(await store.read(lambda s: s.outbox.interrupted())) == 1


def work_of_all(session: Session) -> None:
    for step in STEPS:
        step(session)


async def test_a_killed_process_loses_nothing_that_was_committed(path: str) -> None:
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", WRITER, path, stdout=asyncio.subprocess.PIPE)
    assert process.stdout
    committed = 0
    while committed < 20:
        committed = int(await process.stdout.readline())
    process.kill()
    committed = max([committed, *map(int, (await process.stdout.read()).split())])
    await process.wait()
    store = await open_store(path, exclusive=True)  # the dead process's lock died with it
    try:
        actions = (await store.read(lambda s: s.actions.search(ActionQuery(limit=10_000)))).actions
        owed = await store.read(lambda s: s.outbox.list(limit=10_000))
    finally:
        await store.close()
    assert {a.id for a in actions} == {d.action for d in owed}
    assert len(actions) in (committed, committed + 1)


async def test_another_processs_transaction_is_waited_for_and_then_named(path: str, store: Store) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreLocked, match="in use by another process; nothing was written"):
            await store.write(lambda s: s.items.put([an_item()]))
        assert await store.read(lambda s: s.items.marks("ico/news")) == []
        other.execute("ROLLBACK")
    await store.write(lambda s: s.items.put([an_item()]))


async def test_a_full_disk_is_named_and_costs_nothing_that_was_there(path: str, store: Store) -> None:
    await store.write(lambda s: s.items.put([an_item(1)]))

    def shrink(session: Session) -> None:
        db = session.items._db  # type: ignore[attr-defined]
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {pages}")

    await store.read(shrink)
    with pytest.raises(StoreFull, match="no room left"):
        await store.write(lambda s: s.items.put([an_item(n, text="x" * 10_000) for n in range(2, 50)]))
    assert len(await store.read(lambda s: s.items.marks("ico/news"))) == 1
    await store.read(lambda s: s.items._db.execute("PRAGMA max_page_count = 1000000"))  # type: ignore[attr-defined]
    await store.write(lambda s: s.items.put([an_item(2, text="x" * 10_000)]))


async def test_what_another_process_has_changed_is_seen(path: str, store: Store) -> None:
    await store.write(lambda s: s.actions.put(an_action(subject="Acme")))
    assert (await store.read(lambda s: s.actions.get("action-1"))) == an_action(subject="Acme")
    other = await open_store(path)
    await other.write(lambda s: s.actions.put(an_action(subject="Ajax")))
    await other.close()
    assert await store.read(lambda s: s.actions.get("action-1")) == an_action(subject="Ajax")
    assert await store.read(lambda s: s.actions.revisions("action-1")) == [an_action(subject="Ajax")]


async def test_what_was_undone_is_not_seen(store: Store) -> None:
    first = an_action(subject="Acme")
    await store.write(lambda s: s.actions.put(first))

    def work(session: Session) -> None:
        session.actions.put(an_action(subject="Ajax"))
        assert session.actions.get("action-1") == an_action(subject="Ajax")
        raise ZeroDivisionError

    for undone in (store.write, store.read):
        with pytest.raises(ZeroDivisionError):
            await undone(work)
        assert await store.read(lambda s: s.actions.get("action-1")) == first
        assert await store.read(lambda s: s.actions.candidates(first.finding, None)) == [first]


async def test_a_read_cannot_write(store: Store) -> None:
    await store.read(lambda s: s.items.put([an_item()]))
    assert await store.read(lambda s: s.items.marks("ico/news")) == []


async def test_one_process_at_a_time_works_on_it_and_others_may_look(path: str) -> None:
    first = await open_store(path, exclusive=True)
    with pytest.raises(StoreLocked, match="Another Finewatch"):
        await open_store(path, exclusive=True)
    looking = await open_store(path)
    assert await looking.read(lambda s: s.sources.all()) == []
    await looking.close()
    await first.close()
    second = await open_store(path, exclusive=True)
    await second.close()


async def test_many_may_open_a_new_file_at_once(path: str) -> None:
    opened = await asyncio.gather(*(open_store(path) for _ in range(5)))
    await asyncio.gather(*(store.close() for store in opened))


async def test_it_opens_again_as_it_was(path: str) -> None:
    first = await open_store(f"sqlite:///{path}")
    await first.write(lambda s: s.actions.put(an_action()))
    await first.close()
    await first.close()
    with pytest.raises(StoreError, match="closed"):
        await first.read(lambda s: s.sources.all())
    second = await open_store(path)
    assert await second.read(lambda s: s.actions.get("action-1")) == an_action()
    await second.close()


def _of_another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")


def _marked_by_another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA application_id = 252006674")


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (_of_another_program, "belongs to another program"),
        (_marked_by_another_program, "belongs to another program"),
        (lambda path: path.write_text("This is a diary, not a database. " * 50), "is not a Finewatch database"),
        (lambda path: path.mkdir(), "cannot be opened"),
    ],
)
async def test_a_strangers_file_is_left_alone(tmp_path: Path, make: Callable[[Path], object], sentence: str) -> None:
    path = tmp_path / "theirs"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(StoreError, match=sentence):
        await open_store(str(path))
    assert (path.read_bytes() if path.is_file() else None) == before


async def test_a_newer_versions_file_is_refused(path: str, store: Store) -> None:
    await store.close()
    with closing(sqlite3.connect(path)) as newer, newer:
        newer.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('finewatch', '0099_later', 'x')"
        )
    with pytest.raises(StoreError, match="newer Finewatch"):
        await open_store(path)


async def test_a_damaged_file_is_named(path: str, store: Store) -> None:
    await store.write(lambda s: s.items.put([an_item(n, text="x" * 5000) for n in range(20)]))
    await store.close()
    content = bytearray(Path(path).read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    Path(path).write_bytes(content)
    with pytest.raises(StoreError, match="damaged"):
        await _look_into(path)


async def _look_into(path: str) -> None:
    store = await open_store(path)
    try:
        await store.read(lambda s: s.items.get("ico/news", "item-1"))
    finally:
        await store.close()


@pytest.mark.parametrize("url", ["postgres://localhost/x", "sqlite://finewatch.db", "sqlite:///"])
async def test_an_address_of_no_known_engine(url: str) -> None:
    with pytest.raises(ConfigurationError, match="database: expected a path"):
        await open_store(url)


async def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot be made"):
        await open_store(str(tmp_path / "file" / "finewatch.db"))


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        to_text(NOW.replace(tzinfo=None))


async def test_every_table_is_strict_and_nothing_scans_the_outbox(path: str, store: Store) -> None:
    with closing(sqlite3.connect(path)) as db:
        tables = db.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
        loose = {
            name for name, strict in tables if not strict and not name.startswith(("sqlite_", "_sqlite", "actions_fts"))
        }
        assert loose == set()
        plan = db.execute(
            "EXPLAIN QUERY PLAN SELECT head FROM lanes WHERE due_at <= ? AND platform IS coalesce(?, platform)"
            " ORDER BY due_at, head",
            ["2026", None],
        ).fetchall()
        assert "USING COVERING INDEX lanes_by_due" in plan[0][3]
