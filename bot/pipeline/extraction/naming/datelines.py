"""Where a wire report comes from: "ROMA, 24 GIU - …", "SAO PAULO (Wire) -"."""

from __future__ import annotations

from bot.pipeline.extraction.naming.parties import Name
from bot.pipeline.extraction.words.text import Words

_DATELINE = 4  # words, one more than the most
_SHORTEST = 3  # letters of a place


def is_dateline(words: Words, name: Name) -> bool:
    """Whether a name only opens a report: "(ANSA) - ROMA, 24 GIU - …", "DUBLIN (Wire) -"."""
    at, following = name.first, words.lower[name.last : name.last + 7]
    places = words.written[at : name.last]  # "SAO PAULO (Wire) -"
    shouted = len(places) < _DATELINE and all(map(str.isupper, places)) and len("".join(places)) > _SHORTEST
    if shouted and at == name.sentence.first and following[:1] in (["-"], ["("], [","]) and "-" in following:
        return True
    return words.lower[name.first - 1 : name.first] == ["("] and words.lower[name.last : name.last + 2] == [
        ")",
        "-",
    ]
