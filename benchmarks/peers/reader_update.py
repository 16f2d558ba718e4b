"""lemon24's reader, updating feeds into an empty database: prints seconds, CPU seconds, entries and peak memory."""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from pathlib import Path

from reader import make_reader


def main(addresses: list[str]) -> None:
    """Update every address once, with four workers."""
    with tempfile.TemporaryDirectory() as folder:
        reader = make_reader(str(Path(folder) / "reader.sqlite"))
        for address in addresses:
            reader.add_feed(address)
        began, cpu = time.perf_counter(), time.process_time()
        reader.update_feeds(workers=4)
        told = {
            "seconds": time.perf_counter() - began,
            "cpu": time.process_time() - cpu,
            "entries": reader.get_entry_counts().total,
            "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        }
        reader.close()
    print(json.dumps(told))


main(sys.argv[1:])
