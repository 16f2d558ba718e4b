"""The sentence of a source that tells an action: what a card quotes."""

from __future__ import annotations

import re

from bot.domain.actions import Evidence, Finding, Part
from bot.domain.items import FeedItem

LONGEST = 320
"""Characters of a quotation; beyond it a reader would rather open the source."""

_TELLING = ("amount", "type", "subject")
_BOUNDARY = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-ÖØ-Þ«“\"'(])|\n+")
_WINDOW = 1_000


def quote(item: FeedItem, finding: Finding) -> str:
    """The sentence around the words that gave the sum, or else the type or the subject; "" where there are none."""
    # A finding told by several items keeps evidence from each; only what this item says can be quoted from it.
    by_field = {e.field: e for e in reversed(finding.evidence) if _text(item, e)[e.start : e.end] == e.text}
    telling = next((by_field[field] for field in _TELLING if field in by_field), None)
    if telling is None or _text(item, telling)[telling.start : telling.end] != telling.text:
        return ""  # nothing tells it, or another source of the same action does
    sentence = _sentence(_text(item, telling), telling.start, telling.end)
    return _beyond_the_headline(item, telling, sentence) or sentence


def _beyond_the_headline(item: FeedItem, evidence: Evidence, sentence: str) -> str:
    """Where the sentence only repeats the headline, which a card shows anyway: the next one with the same words."""
    if " ".join(item.title.split()).casefold() not in sentence.casefold():
        return ""
    start = item.text.find(evidence.text, evidence.end if evidence.part is Part.TEXT else 0)
    return _sentence(item.text, start, start + len(evidence.text)) if start >= 0 else ""


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence of a text that holds the words between two offsets."""
    before, words, after = text[max(0, start - _WINDOW) : start], text[start:end], text[end : end + _WINDOW]
    starts = [match.end() for match in _BOUNDARY.finditer(before)]
    stop = _BOUNDARY.search(after)
    head = before[starts[-1] :] if starts else before
    tail = after[: stop.start()] if stop else after
    return _shorten(" ".join(f"{head}{words}{tail}".split()), keep=words)


def _text(item: FeedItem, evidence: Evidence) -> str:
    return item.title if evidence.part is Part.TITLE else item.text


def _shorten(sentence: str, *, keep: str) -> str:
    """At most LONGEST characters, cut between words, around the words that must stay."""
    if len(sentence) <= LONGEST:
        return sentence
    at = max(sentence.find(keep), 0)
    start = max(0, min(at - LONGEST // 2, len(sentence) - LONGEST))
    cut = sentence[start : start + LONGEST]
    if start:
        cut = "… " + cut.partition(" ")[2]
    if start + LONGEST < len(sentence):
        cut = cut.rpartition(" ")[0] + " …"
    return cut
