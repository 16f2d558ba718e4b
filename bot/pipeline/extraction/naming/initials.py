"""Initials in brackets that tell how far a name goes: "Tools for Humanity (TFH)"."""

from __future__ import annotations

from bot.pipeline.extraction.words.text import Words


def abbreviated(words: Words, joint: int, limit: int) -> bool:
    """ "Tools for Humanity (TFH)": the bracket's letters tell that the small word stands inside one name."""
    last = joint + 1
    while last < limit and words.capital(last):
        last += 1
    short = words.written[last + 1] if words.lower[last : last + 1] == ["("] and last + 1 < limit else ""
    first = last - len(short)
    initials = "".join(word[0] for word in words.lower[max(first, 0) : last])
    return len(short) > 1 and short.isupper() and first < joint and initials == short.lower()
