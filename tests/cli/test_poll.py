"""``finewatch poll``: what it prints for programs, and how it ends, against sample regulators on loopback ports."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.demo.__main__ import write_folder
from bot.demo.server import SampleRegulators, serving

ROOT = Path(__file__).parents[2]


@dataclass
class Done:
    """A finished call of the program."""

    code: int
    out: str
    err: str

    def events(self, kind: str) -> list[dict[str, Any]]:
        return [event for event in map(json.loads, self.out.splitlines()) if event["event"] == kind]


@pytest.fixture
async def regulators(tmp_path: Path) -> AsyncIterator[SampleRegulators]:
    async with serving(SampleRegulators()) as sites:
        write_folder(tmp_path / "watch", sites)
        yield sites


async def finewatch(folder: Path, *arguments: str) -> Done:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("FINEWATCH_")}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *arguments,
        cwd=folder / "watch",
        env=environment | {"PYTHONPATH": str(ROOT)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await process.communicate()
    assert process.returncode is not None
    return Done(process.returncode, out.decode(), err.decode())


async def test_events_of_a_first_sight_a_change_and_nothing_new(regulators: SampleRegulators, tmp_path: Path) -> None:
    first = await finewatch(tmp_path, "poll", "--json")
    assert (first.code, first.err) == (0, "")
    sources = first.events("source")
    assert {(s["outcome"], s["baseline"]) for s in sources} == {("read", True)}
    assert {(s["regulator"], s["key"]) for s in sources} >= {("ICO", "enforcement"), ("CNIL", "actualites")}
    assert set(sources[0]) == {
        "event", "regulator", "key", "url", "outcome", "baseline", "items", "new", "changed", "error",
    }  # fmt: skip
    assert all(event["baseline"] is True for event in first.events("action"))
    (summary,) = first.events("summary")
    assert json.loads(first.out.splitlines()[-1]) == summary
    assert summary == {
        "event": "summary", "sources": 7, "failed": 0, "items": 8, "new": 8, "actions": len(first.events("action")),
    }  # fmt: skip

    regulators.edition = 2
    second = await finewatch(tmp_path, "poll", "--json")
    new = {event["action"]["reference"]: event for event in second.events("action")}
    assert all("baseline" not in event for event in new.values())
    fine = next(e["action"] for e in new.values() if e["action"]["amount"] == 1275000)
    assert (fine["regulator"], fine["type"], fine["currency"]) == ("ICO", "fine", "GBP")
    assert fine["link"].startswith(regulators.origins["ico"])
    assert {"reference", "title", "link", "published", "sources"} <= set(fine)

    third = await finewatch(tmp_path, "poll", "--json")
    assert third.events("action") == []
    assert {s["outcome"] for s in third.events("source")} == {"unchanged"}


async def test_a_source_that_fails_is_one_line_and_the_others_go_on(
    regulators: SampleRegulators, tmp_path: Path
) -> None:
    broken = tmp_path / "watch/regulators/cnil.toml"
    broken.write_text(broken.read_text().replace("/fr/rss.xml", "/fr/gone.xml"))
    done = await finewatch(tmp_path, "poll", "--json")
    assert done.code == 0
    (line,) = done.err.splitlines()
    assert line.startswith("cnil/actualites: ")
    (failed,) = [s for s in done.events("source") if s["outcome"] == "failed"]
    assert failed["key"] == "actualites"
    assert "404" in failed["error"]
    (summary,) = done.events("summary")
    assert (summary["sources"], summary["failed"]) == (7, 1)


async def test_exit_1_only_when_all_failed(regulators: SampleRegulators, tmp_path: Path) -> None:
    settings = tmp_path / "watch/finewatch.toml"
    settings.write_text(settings.read_text().replace('["ico", "oaic", "gpdp", "cnil"]', '["gpdp"]'))
    only = tmp_path / "watch/regulators/gpdp.toml"
    only.write_text(only.read_text().replace("/o/gpdp-rss/rss", "/gpdp-rss"))
    done = await finewatch(tmp_path, "poll")
    assert done.code == 1
    assert done.err.startswith("gpdp/news: ")
    assert "1 source visited, 1 failed" in done.out


async def test_two_at_once_are_refused(regulators: SampleRegulators, tmp_path: Path) -> None:
    first, second = await asyncio.gather(finewatch(tmp_path, "poll"), finewatch(tmp_path, "poll"))
    refused, done = sorted((first, second), key=lambda call: -call.code)
    assert (done.code, refused.code) in ((0, 74), (0, 0)), "either one waits its turn or it is refused"
    if refused.code:
        assert "Another Finewatch" in refused.err
