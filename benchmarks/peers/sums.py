"""Peers that find sums in text, over the texts of a JSON Lines file: prints texts a second for each."""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from price_parser import Price
from quantulum3 import parser

_CANDIDATE = re.compile(r"[^.!?\n]*\d[^.!?\n]*")
_FEW = 200


def _quantulum(text: str) -> int:
    return len(parser.parse(text))


def _price_parser(text: str) -> int:
    """price-parser reads one price from a short text, so it is given each stretch that holds a digit."""
    return sum(Price.fromstring(part).amount is not None for part in _CANDIDATE.findall(text))


def _speed(find: Callable[[str], int], texts: list[str]) -> float:
    find(texts[0])
    began = time.perf_counter()
    for text in texts:
        find(text)
    return len(texts) / (time.perf_counter() - began)


def main(file: str) -> None:
    """Measure both peers."""
    texts = [json.loads(line)["text"] for line in Path(file).read_text(encoding="utf-8").splitlines()]
    told = {"quantulum3": _speed(_quantulum, texts[:_FEW]), "price-parser": _speed(_price_parser, texts)}
    print(json.dumps(told))


main(sys.argv[1])
