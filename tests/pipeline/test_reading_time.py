"""Reading takes time in proportion to the length of a text, on hostile ones as well."""

from __future__ import annotations

import sys
import time
from types import FrameType

import pytest

from tests.pipeline.reading_helpers import read

HOSTILE = {
    "prose": "The ICO has fined Acme Widgets Ltd £80,000 for calls. ",
    "no full stop": "fined Acme Widgets Ltd £80,000 and ",
    "capitals": "Acme Bolt Coil Drum ",
    "digits": "1 000 000 ",
    "brackets": "(((((",
    "sums": "£1,000 €2,000 ",
    "measures": "fine penalty order ",
    "lines": "\n\n- Acme £5\n",
    "dots": "a.b.c.d.",
    "articles": "Article 5(1)(a), ",
    "everybody": "All must pay £5 per day. Acme was fined £7. ",
}


def seconds(text: str, language: str) -> float:
    started = time.process_time()
    read(f"The ICO fined Acme. {text}", language=language)
    return time.process_time() - started


def calls(text: str, language: str) -> int:
    """How many functions reading calls: work that can be counted, the same on a busy machine as on an idle one."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        read(f"The ICO fined Acme. {text}", language=language)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("language", ["fr"])
def test_twice_the_text_is_at_most_about_twice_the_work(kind: str, language: str) -> None:
    piece = HOSTILE[kind]
    calls("warm up", language)
    short = calls(piece * (20_000 // len(piece)), language)
    long = calls(piece * (40_000 // len(piece)), language)
    assert long < 2.3 * short, (short, long)


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("language", ["en", "it"])
def test_five_times_the_text_takes_about_five_times_as_long(kind: str, language: str) -> None:
    piece = HOSTILE[kind]
    short = seconds(piece * (20_000 // len(piece)), language)
    long = seconds(piece * (100_000 // len(piece)), language)
    assert long < 10 * short + 0.2, (short, long)


def test_a_megabyte_is_read() -> None:
    assert seconds(HOSTILE["prose"] * 19_000, "en") < 30
