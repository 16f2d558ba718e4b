"""Polling: cold against lemon24's reader on the same server, warm without any parsing, and memory.

Cold is 100 feeds of 50 items through the whole pipeline (read, classify, extract, identify, record); reader does what
it does (read, compare, record), without extraction. Both run as processes of their own against the same server, on
items with whole articles, most of which tell of enforcement, and on items with teasers, as regulators' feeds have them.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import Any

from benchmarks import peer_environment
from benchmarks.table import show

FEEDS = 100
ITEMS = 50
WARM = 1_000
ROUNDS = 3


def main() -> None:
    """Measure and print three tables."""
    from benchmarks.feed_server import served  # here, since every worker process imports this module

    with served() as address, tempfile.TemporaryDirectory() as folder:
        _cold(address, Path(folder))
        _warm(address, Path(folder))
        _idle(address, Path(folder))


def _cold(address: str, folder: Path) -> None:
    rows: list[tuple[object, ...]] = []
    for name, path in (("whole articles", "articles"), ("teasers", "teasers")):
        urls = [f"{address}/{path}/{number}.xml" for number in range(FEEDS)]
        for url in urls:
            urllib.request.urlopen(url).read()  # the server makes each feed at the first request
        rows += [(name, turn + 1, *_beside_reader(urls, folder)) for turn in range(ROUNDS)]
    show(
        f"Cold: {FEEDS} feeds × {ITEMS} items",
        (
            "items with",
            "run",
            "Finewatch, entries/s",
            "reader, entries/s",
            "ratio",
            "Finewatch, CPU s",
            "reader, CPU s",
            "Finewatch, peak MB",
            "reader, peak MB",
        ),
        rows,
    )


def _beside_reader(urls: list[str], folder: Path) -> tuple[object, ...]:
    """One row: Finewatch, then reader, on the same feeds."""
    ours = _ours("cold", Path(tempfile.mkdtemp(dir=folder)), urls)
    theirs = peer_environment.run("reader_update.py", *urls)
    if ours["entries"] != theirs["entries"]:
        raise SystemExit(f"Finewatch read {ours['entries']} entries, reader {theirs['entries']}.")
    rate, peer_rate = (told["entries"] / told["seconds"] for told in (ours, theirs))
    return (
        round(rate),
        round(peer_rate),
        rate / peer_rate,
        ours["cpu"],
        theirs["cpu"],
        round(ours["peak_mb"]),
        round(theirs["peak_mb"]),
    )


def _warm(address: str, folder: Path) -> None:
    rows = []
    for name, path in (("304 Not Modified", "validated"), ("200 with the same body", "same")):
        urls = [f"{address}/{path}/{number}.xml" for number in range(WARM)]
        told = _ours("warm", folder / path, urls)
        rows.append((name, told["cpu"] * 1000 / WARM, told["seconds"], told["read_again"]))
    show(
        f"Warm: {WARM:,} sources with nothing new",
        ("answer", "CPU ms a source", "seconds in all", "bodies parsed"),
        rows,
    )


def _idle(address: str, folder: Path) -> None:
    config = _configuration(folder / "idle", [f"{address}/validated/{n}.xml" for n in range(10)])
    service = subprocess.Popen(
        [sys.executable, "-m", "bot", "run", "--config", str(config)], stderr=subprocess.DEVNULL, cwd=config.parent
    )
    try:
        time.sleep(8)
        status = Path(f"/proc/{service.pid}/status").read_text(encoding="ascii")
    finally:
        service.terminate()
        service.wait()
    figures = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
    show(
        "Memory of `finewatch run`, ten sources, idle",
        ("resident MB", "peak MB"),
        [(int(figures["VmRSS"].split()[0]) // 1024, int(figures["VmHWM"].split()[0]) // 1024)],
    )


def _configuration(folder: Path, urls: list[str]) -> Path:
    """A settings file that watches the given feeds and nothing else."""
    regulators = folder / "regulators"
    regulators.mkdir(parents=True)
    sources = "".join(
        f'[[source]]\nkey = "s{index}"\nkind = "feed"\nurl = "{url}"\nlanguage = "en"\n'
        for index, url in enumerate(urls)
    )
    (regulators / "bench.toml").write_text(
        'slug = "bench"\nname = "Bench"\nacronym = "BENCH"\njurisdiction = "GB"\nlanguages = ["en"]\n'
        f'currency = "GBP"\ntimezone = "UTC"\nhomepage = "{urls[0]}"\n{sources}',
        encoding="utf-8",
    )
    config = folder / "finewatch.toml"
    config.write_text(
        f'database = "{folder / "bench.db"}"\nregulators = ["bench"]\nregulators_dir = "{regulators}"\n',
        encoding="utf-8",
    )
    return config


def _ours(case: str, folder: Path, urls: list[str]) -> dict[str, Any]:
    config = _configuration(folder, urls)
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.sources", case, str(config)],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


async def _measure(case: str, config: Path) -> dict[str, float]:
    """Poll every source: once on an empty database (cold), or again when everything has been read (warm)."""
    from bot.app import open_app
    from config import load_settings

    async with open_app(load_settings(config), exclusive=True) as app:
        sources = app.directory.sources()
        if case == "warm":
            await app.poller.poll(sources)
        began, cpu = time.perf_counter(), _own_cpu()
        events = await app.poller.poll(sources)
        seconds, cpu = time.perf_counter() - began, _own_cpu() - cpu
    if case == "cold":
        cpu += _workers_cpu()
    failed = [event.error for event in events if event.outcome == "failed"]
    if failed:
        raise SystemExit(f"{len(failed)} sources failed, such as: {failed[0]}")
    return {
        "seconds": seconds,
        "cpu": cpu,
        "entries": sum(event.items for event in events),
        "read_again": sum(event.outcome == "read" for event in events),
        "peak_mb": _peak_mb(),
    }


def _own_cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def _workers_cpu() -> float:
    """The reading workers' time, which counts once they have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _peak_mb() -> float:
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return (own + children * (os.cpu_count() or 1)) / 1024


if __name__ == "__main__":
    import asyncio

    print(json.dumps(asyncio.run(_measure(sys.argv[1], Path(sys.argv[2])))))
