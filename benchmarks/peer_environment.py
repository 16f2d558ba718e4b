"""The environment in which peers are measured: made once, from pinned versions, beside the project's own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / ".venv" / "peers"
LOCK = ROOT / "benchmarks" / "peers" / "requirements.lock"


def python() -> Path:
    """The peers' interpreter; installs them where they are not yet, or are of other versions."""
    interpreter = FOLDER / "bin" / "python"
    stamp = FOLDER / ".installed"
    if not stamp.exists() or stamp.stat().st_mtime < LOCK.stat().st_mtime:
        print("Setting up the peers …", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", "--clear", FOLDER], check=True)
        uv = shutil.which("uv")
        install = [uv, "pip", "install", "-q", "-p", interpreter] if uv else [interpreter, "-m", "pip", "install", "-q"]
        subprocess.run([*map(str, install), "--require-hashes", "-r", str(LOCK)], check=True, stderr=subprocess.DEVNULL)
        stamp.touch()
    return interpreter


def run(script: str, *arguments: str) -> dict[str, Any]:
    """What a script under ``benchmarks/peers`` printed as JSON on its last line."""
    path = ROOT / "benchmarks" / "peers" / script
    environment = {**os.environ, "PYTHONWARNINGS": "ignore", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [str(python()), str(path), *arguments], check=True, capture_output=True, text=True, env=environment
    )
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result
