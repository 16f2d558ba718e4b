"""The shape of the house: the ladder, the size of modules, what no file may hold, and docs that leave nothing out."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bot.cli import app
from config.settings import Settings, SubscriptionEntry, settings_of

ROOT = Path(__file__).parents[1]
LONGEST_MODULE = 400
TEXT = {".py", ".md", ".toml", ".yaml", ".yml", ".lock", ".cfg", ".txt", ".json", ".jsonl", ".xml", ".svg", ""}
# Written in parts, since this file is searched as well.
FOREIGN = re.compile(
    "|".join(
        ["pypi" + r"\.org", "python" + "hosted", r"(?<![\w.])/" + "work/", r"(?<![\w.])/" + "farm/", "/" + "root/"]
    )
)


def tracked() -> list[Path]:
    """Every file of the project: what git knows, or, in a copy without git, everything outside hidden folders."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode == 0 and listed.stdout:
        return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]
    return [path for path in ROOT.rglob("*") if path.is_file() and not _is_hidden(path)]


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") and part != ".ci" for part in path.relative_to(ROOT).parts)


def modules() -> Iterator[Path]:
    yield from (path for path in tracked() if path.suffix == ".py")


def test_imports_only_point_down() -> None:
    done = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--no-logo", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_a_module_fits_on_a_few_screens() -> None:
    long = {str(path.relative_to(ROOT)): count for path in modules() if (count := _lines(path)) > LONGEST_MODULE}
    assert not long


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_no_file_names_a_package_registry_or_a_place_of_one_machine() -> None:
    found = {
        str(path.relative_to(ROOT)): match[0]
        for path in tracked()
        if path.suffix in TEXT and (match := FOREIGN.search(path.read_text(encoding="utf-8", errors="replace")))
    }
    assert not found


def test_every_package_says_what_it_is() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in modules()
        if path.is_relative_to(ROOT / "bot")
        or path.is_relative_to(ROOT / "config")
        or path.is_relative_to(ROOT / "storage")
        if not path.read_text(encoding="utf-8").lstrip().startswith('"""')
    ]
    assert not silent


def documentation() -> str:
    """README and everything in docs/, as one text."""
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    return "\n".join(page.read_text(encoding="utf-8") for page in pages)


def test_docs_tell_of_every_command() -> None:
    text = documentation()
    assert not [name for name in app if not name.startswith("-") and f"finewatch {name}" not in text]


def test_docs_tell_of_every_setting() -> None:
    text = documentation()
    settings = [*settings_of(Settings), *(f"subscription.{key}" for key in settings_of(SubscriptionEntry))]
    assert not [name for name in settings if f"`{name}`" not in text]


def test_links_inside_the_docs_lead_somewhere() -> None:
    broken = [
        f"{page.relative_to(ROOT)}: {link}"
        for page in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
        for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
        if not (page.parent / link).exists()
    ]
    assert not broken
