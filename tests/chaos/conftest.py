"""The long proofs run only when they are asked for: ``make chaos``."""

from __future__ import annotations

import logging
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.chaos.campaign import Campaign

SEED = int(os.environ.get("CHAOS_SEED", "1"))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if "chaos" in config.option.markexpr:
        return
    for item in items:
        if item.get_closest_marker("chaos"):
            item.add_marker(pytest.mark.skip(reason="a proof of many minutes: make chaos"))


@pytest.fixture(autouse=True)
def _quiet_servers() -> None:
    """The loopback servers break connections on purpose; aiohttp need not tell."""
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)


@pytest.fixture
async def campaign(tmp_path: Path) -> AsyncIterator[Campaign]:
    async with Campaign(folder=tmp_path, seed=SEED) as opened:
        yield opened
