"""A store, a clock and a platform for tests of delivery."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.ports import Store
from storage import open_store
from tests.services.delivering import Time
from tests.services.memory_platform import MemoryPlatform


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await open_store(str(tmp_path / "finewatch.db"))
    yield opened
    await opened.close()


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def slack() -> MemoryPlatform:
    return MemoryPlatform()
