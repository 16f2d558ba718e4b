"""The SQLite engine keeps the promises that every engine must keep."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.ports import Store
from storage import open_store
from tests.contracts.outbox import OutboxContract
from tests.contracts.store import (
    ActionsContract,
    ItemsContract,
    SearchContract,
    StoreContract,
    SubscriptionsContract,
)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await open_store(str(tmp_path / "finewatch.db"))
    yield opened
    await opened.close()


class TestStore(StoreContract):
    pass


class TestItems(ItemsContract):
    pass


class TestActions(ActionsContract):
    pass


class TestSearch(SearchContract):
    pass


class TestSubscriptions(SubscriptionsContract):
    pass


class TestOutbox(OutboxContract):
    pass
