"""Reading on every core."""

from __future__ import annotations

from dataclasses import replace

import bot.workers
from bot.pipeline.reading import read_item
from bot.workers import ReadingPool
from config import load_directory
from tests.builders import item

TEXT = "The Information Commissioner’s Office has fined Hollybank Lettings Ltd £90,000 for nuisance calls."


async def test_many_items_are_read_by_workers_in_order_and_as_they_are_read_here(monkeypatch):
    monkeypatch.setattr(bot.workers, "FEW", 10)
    directory = load_directory()
    items = [item(str(n), title="News", text=TEXT.replace("90", str(n + 10))) for n in range(60)]
    pool = ReadingPool(directory, workers=2)
    try:
        assert list(await pool(items)) == [read_item(each, directory) for each in items]
        for worker in list(pool._pool._processes.values()):
            worker.kill()
        few = [replace(each, id=f"again-{each.id}") for each in items[:30]]
        assert list(await pool(few)) == [read_item(each, directory) for each in few]
    finally:
        await pool.close()
