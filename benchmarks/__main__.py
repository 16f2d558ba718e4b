"""Runs every measurement, or those named: ``python -m benchmarks sources delivery``."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

NOT_MEASUREMENTS = {"__init__", "__main__", "feed_server", "peer_environment", "platforms", "table"}


def main() -> None:
    """Run each measurement in turn and print its table."""
    known = sorted({path.stem for path in Path(__file__).parent.glob("*.py")} - NOT_MEASUREMENTS)
    unknown = set(sys.argv[1:]) - set(known)
    if unknown:
        sys.exit(f"No such measurement: {', '.join(sorted(unknown))}. There are: {', '.join(known)}.")
    for name in sys.argv[1:] or known:
        importlib.import_module(f"benchmarks.{name}").main()


if __name__ == "__main__":
    main()
