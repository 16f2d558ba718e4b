"""Initials in brackets that tell how far a name goes: "Tools for Humanity (TFH)"."""

from __future__ import annotations

from bot.pipeline.extraction.words.text import Words

_FEWEST = 2  # letters
_FURTHEST = 6  # words before the small one


def abbreviated(words: Words, joint: int, limit: int) -> bool:
    """ "Tools for Humanity (TFH)": the bracket's letters tell that the small word stands inside one name."""
    last = joint + 1
    while last < limit and words.capital(last):
        last += 1
    short = words.written[last + 1] if words.lower[last : last + 1] == ["("] and last + 1 < limit else ""
    if len(short) < _FEWEST or not short.isupper():
        return False
    inside = range(max(joint - _FURTHEST, 0), last)
    capitals = [i for i in inside if words.capital(i)]  # "Life at Riverside View Ltd (LRVL)"
    return any(
        own[0] < joint and "".join(words.lower[i][0] for i in own) == short.lower()
        for own in (list(inside)[-len(short) :], capitals[-len(short) :])
    )
