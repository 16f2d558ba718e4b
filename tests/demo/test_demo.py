"""``make demo``: the real program, watching sample regulators, from an empty folder to an answered question."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("FINEWATCH_")}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The folder that the tour leaves, and what it printed, act by act."""
    folder = tmp_path_factory.mktemp("demo") / "tour"
    done = subprocess.run(
        [sys.executable, "-m", "bot.demo", str(folder)],
        cwd=ROOT,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == "", "no source fails"
    return folder, re.split(r"^── ", done.stdout, flags=re.MULTILINE)[2:]


def records(folder: Path, *arguments: str) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "--config", str(folder / "finewatch.toml"), *arguments, "--json"],
        cwd=ROOT,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_first_sight_is_silent_but_listed(demo: tuple[Path, list[str]]) -> None:
    first = demo[1][0]
    assert "already published" in first
    assert "Harrowgate Energy Advice Ltd £90,000" in first
    assert "Sum " not in first, "no card is shown for what was there before"


def test_what_is_published_then_is_alerted(demo: tuple[Path, list[str]]) -> None:
    second = demo[1][1]
    for words in ("Penfold Rail Limited £1,275,000", "A$2,400,000", "€1,850,000", "€3,200,000"):
        assert words in second


def test_nothing_repeats(demo: tuple[Path, list[str]]) -> None:
    third = demo[1][2]
    assert "0 new actions" in third
    assert "╭" not in third


def test_a_correction_is_an_update_of_the_same_action(demo: tuple[Path, list[str]]) -> None:
    fourth = demo[1][3]
    assert "£1,257,000" in fourth
    assert "revision 2" in fourth
    assert "0 new actions" in fourth


def test_a_question_is_answered(demo: tuple[Path, list[str]]) -> None:
    assert "CNIL fines ORVANE MÉDIA €3,200,000" in demo[1][4]


def test_the_record_stays_and_holds_each_action_once(demo: tuple[Path, list[str]]) -> None:
    actions = records(demo[0], "search", "--limit", "50")
    fines = sorted(
        (a["regulator"], a["amount"], a["currency"]) for a in actions if a["type"] in ("fine", "civil_penalty")
    )
    assert fines == [
        ("CNIL", 3200000, "EUR"),
        ("GPDP", 40000, "EUR"),
        ("GPDP", 1850000, "EUR"),
        ("ICO", 90000, "GBP"),
        ("ICO", 1257000, "GBP"),
        ("OAIC", 2400000, "AUD"),
    ]
    (orvane,) = [a for a in actions if a["amount"] == 3200000]
    assert {source["language"] for source in orvane["sources"]} == {"fr", "en"}


def test_every_source_is_well(demo: tuple[Path, list[str]]) -> None:
    assert {source["health"] for source in records(demo[0], "sources")} == {"well"}


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "finewatch.toml").write_text('database = "precious.db"\n')
    done = subprocess.run(
        [sys.executable, "-m", "bot.demo", str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "was not made by `make demo`" in done.stderr
    assert (tmp_path / "finewatch.toml").exists()


def test_the_program_does_not_ask_whether_it_is_shown() -> None:
    asking = [
        str(path.relative_to(ROOT))
        for package in ("bot", "config", "storage")
        for path in (ROOT / package).rglob("*.py")
        if "demo" not in path.parts and re.search(r"\bdemo\b", path.read_text(encoding="utf-8"), re.IGNORECASE)
    ]
    assert not asking
