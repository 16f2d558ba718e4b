"""Extraction: items a second on one core, beside libraries that find sums only, and growth with a text's length.

Texts made to be hard grow as any other; what a test can count of that is in ``tests/pipeline/test_linear_work.py``.
"""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import peer_environment
from benchmarks.feed_server import CORPUS
from benchmarks.table import show
from bot.domain.items import FeedItem
from bot.domain.regulators import Directory
from bot.pipeline.reading import read_item
from config import load_directory
from tests.pipeline.hostile_texts import READERS, repeated

LENGTH = 1_500
LONG = (10_000, 100_000, 1_000_000)
HOSTILE = (10_000, 100_000)


def main() -> None:
    """Measure and print three tables."""
    directory = load_directory()
    for item in _items()[::10]:  # builds the tables of every language, once for the life of a program
        read_item(item, directory)
    _speed(directory)
    _growth(directory)
    _growth_of_hostile_texts()


def _items() -> list[FeedItem]:
    """Items of the labelled corpus, joined and cut so that each text has the same length."""
    items = []
    for file in sorted(CORPUS.glob("*.jsonl")):
        entries = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        for index, entry in enumerate(entries):
            text = entry["text"]
            while len(text) < LENGTH:
                index += 1
                text += "\n\n" + entries[index % len(entries)]["text"]
            items.append(
                FeedItem(
                    source="bench/news",
                    regulator=entry["regulator"].lower(),
                    id=entry["id"],
                    title=entry["title"],
                    text=text[:LENGTH],
                    language=entry["lang"],
                )
            )
    return items


def _speed(directory: Directory) -> None:
    items = _items()
    began = time.perf_counter()
    for item in items:
        read_item(item, directory)
    ours = len(items) / (time.perf_counter() - began)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "texts.jsonl"
        file.write_text("\n".join(json.dumps({"text": item.text}) for item in items), encoding="utf-8")
        theirs = peer_environment.run("sums.py", str(file))
    rows = [("Finewatch: verdict, parties, sums, law, dates", ours, 1.0)]
    rows += [(f"{name}: sums only", speed, ours / speed) for name, speed in theirs.items()]
    show(f"{len(items)} items of {LENGTH:,} characters, one core", ("", "items/s", "Finewatch ÷ it"), rows)


def _growth(directory: Directory) -> None:
    whole = "\n\n".join(item.text for item in _items())
    rows = []
    for length in LONG:
        text = (whole * (length // len(whole) + 1))[:length]
        item = FeedItem(source="bench/news", regulator="ico", id="long", title="A fine", text=text, language="en")
        began = time.perf_counter()
        read_item(item, directory)
        seconds = time.perf_counter() - began
        rows.append((f"{length:,}", seconds, seconds / length * 1e6))
    show("One text, ever longer", ("characters", "seconds", "µs a character"), rows)


def _growth_of_hostile_texts() -> None:
    rows = []
    for name, reader in READERS.items():
        costs = {}
        for piece in reader.pieces:
            short, long = (_cost(reader.read, repeated(piece, size)) for size in HOSTILE)
            costs[piece] = short, long, long / short
        worst = max(costs, key=lambda piece: costs[piece][2])
        rows.append((name, f"`{worst!r}`", *costs[worst]))
    columns = ("reader", "row of", *(f"µs a character of {size:,}" for size in HOSTILE), "growth")
    show("Hostile texts: of each reader's, the one that grows most", columns, rows)


def _cost(read: Callable[[str, str], object], text: str) -> float:
    """Microseconds a character, the least of three times."""
    seconds = []
    for _ in range(3):
        began = time.perf_counter()
        read(text, "en")
        seconds.append(time.perf_counter() - began)
    return min(seconds) / len(text) * 1e6


if __name__ == "__main__":
    main()
