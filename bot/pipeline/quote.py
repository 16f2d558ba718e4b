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
    return _sentence(item, telling) if telling else ""


def _sentence(item: FeedItem, evidence: Evidence) -> str:
    text = _text(item, evidence)
    if text[evidence.start : evidence.end] != evidence.text:  # found in another source of the same action
        return ""
    before = text[max(0, evidence.start - _WINDOW) : evidence.start]
    after = text[evidence.end : evidence.end + _WINDOW]
    starts = [match.end() for match in _BOUNDARY.finditer(before)]
    end = _BOUNDARY.search(after)
    head = before[starts[-1] :] if starts else before
    tail = after[: end.start()] if end else after
    return _shorten(" ".join(f"{head}{evidence.text}{tail}".split()), keep=evidence.text)


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
