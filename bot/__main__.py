"""``finewatch`` and ``python -m bot``."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    from bot.cli import run  # here, since every worker process imports this module and needs nothing of that

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
