"""Work grows with the length of a text and no faster, on hostile ones as well.

What is counted is functions called, the same on a busy machine as on an idle one; how long it takes is measured by
``python -m benchmarks extraction``. What no count shows, a pattern that goes back over a text again and again, would
not come to an end within hours.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

from tests.pipeline.hostile_texts import READERS, pieces, repeated

ROOT = Path(__file__).parents[2]
SHORT = 10_000  # characters
MINUTES = 10


def calls(action: Callable[[], object]) -> int:
    """How many functions something calls."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        action()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(("reader", "piece"), list(pieces()))
@pytest.mark.parametrize("language", ["en", "fr", "it"])
def test_twice_the_text_is_at_most_about_twice_the_work(reader: str, piece: str, language: str) -> None:
    read = READERS[reader].read
    read("warm up: £5", language)
    short, long = repeated(piece, SHORT), repeated(piece, 2 * SHORT)
    once, twice = calls(lambda: read(short, language)), calls(lambda: read(long, language))
    assert twice < 2.3 * once + 100, (once, twice)


def test_no_pattern_goes_back_over_a_hostile_text() -> None:
    subprocess.run([sys.executable, "-m", "tests.pipeline.hostile_texts"], cwd=ROOT, check=True, timeout=MINUTES * 60)
