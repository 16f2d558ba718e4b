"""``make demo``: sample regulators on loopback ports, and the real program watching them.

Leaves a folder with the settings, the regulators' files and the database, so that every other command can be tried.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from bot.demo.server import SLUGS, SampleRegulators, serving

SETTINGS = """# Written by `make demo`: Finewatch watching four sample regulators.
database = "demo.db"
regulators = ["ico", "oaic", "gpdp", "cnil"]
regulators_dir = ["regulators"]
"""


ACTS = (
    (1, "First sight: what stands on the sites already is recorded in silence; nobody is alerted.", ("poll",)),
    (2, "A morning later the regulators have published: alerts go out.", ("poll",)),
    (2, "Polled again at once: nothing repeats.", ("poll",)),
    (3, "The ICO corrects a figure on its page: an update of the same action, no second alert.", ("poll",)),
    (3, "Somebody asks about the past.", ("search", "orvane")),
)
"""Which edition the sample regulators show, what there is to see, and the command that shows it."""

AFTERWARDS = ("latest", "show ICO-{year}-001", "explain ICO-{year}-001", "sources")


async def tour(folder: Path) -> int:
    """Show the main job in five acts.

    Args:
        folder: where settings, regulators' files and database are left; what an earlier tour left there goes.

    Returns:
        0 where every act went as it should, else the first exit code that did not.
    """
    started = time.monotonic()
    async with serving(SampleRegulators()) as regulators:
        write_folder(folder, regulators)
        _say(f"Four sample regulators answer on loopback ports; settings and database are in {folder}/.")
        for edition, says, command in ACTS:
            regulators.edition = edition
            _say(says)
            if code := await _finewatch(folder, command):
                return code
    _say(f"That was the whole job, in {time.monotonic() - started:.0f} s. The record stays; ask it more:")
    for question in AFTERWARDS:
        asked = question.format(year=time.strftime("%Y"))
        print(f"  {_program()} {asked} --config {folder}/finewatch.toml")  # noqa: T201
    return 0


def write_folder(folder: Path, regulators: SampleRegulators) -> None:
    """The folder of an operator: a settings file, and the four regulators' own files with the samples' addresses."""
    _clear(folder)
    (folder / "regulators").mkdir(parents=True)
    (folder / "finewatch.toml").write_text(SETTINGS, encoding="utf-8")
    built_in = Path(__file__).parents[2] / "config" / "regulators"
    for slug in SLUGS:
        text = (built_in / f"{slug}.toml").read_text(encoding="utf-8")
        served = re.sub(r'^((?:listing_)?url = ")https://[^/"]+', rf"\1{regulators.origins[slug]}", text, flags=re.M)
        (folder / "regulators" / f"{slug}.toml").write_text(served, encoding="utf-8")


def _clear(folder: Path) -> None:
    """Remove what an earlier tour left; nothing else is ever removed."""
    if not folder.exists():
        return
    settings = folder / "finewatch.toml"
    if not settings.is_file() or not settings.read_text(encoding="utf-8").startswith(SETTINGS.splitlines()[0]):
        sys.exit(f"demo: {folder} was not made by `make demo`; move it away first.")
    shutil.rmtree(folder)


async def _finewatch(folder: Path, command: Sequence[str]) -> int:
    """Call the program as anybody would; its exit code."""
    print(f"$ finewatch {' '.join(command)}", flush=True)  # noqa: T201
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *command, "--config", str(folder / "finewatch.toml"), env=_environment()
    )
    return await process.wait()


def _environment() -> dict[str, str]:
    """The environment without the reader's own settings of Finewatch, which would come before the demo's."""
    return {name: value for name, value in os.environ.items() if not name.startswith("FINEWATCH_")}


def _program() -> str:
    """How the reader calls the program from here."""
    installed = Path(sys.executable).parent / "finewatch"
    return os.path.relpath(installed) if installed.exists() else "finewatch"


def _say(sentence: str) -> None:
    bold, plain = ("\033[1m", "\033[0m") if sys.stdout.isatty() else ("", "")
    print(f"\n{bold}── {sentence}{plain}\n", flush=True)  # noqa: T201


if __name__ == "__main__":
    # As for any command of the shell: a reader who has had enough (`| head`) ends the tour without a complaint.
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.exit(asyncio.run(tour(Path(sys.argv[1] if len(sys.argv) > 1 else "demo"))))
