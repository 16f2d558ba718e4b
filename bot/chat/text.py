"""Untrusted text made fit for a message: nothing invisible, nothing too long."""

from __future__ import annotations

import re
from collections.abc import Callable

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction controls
    "\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff]"  # lone surrogates, private use
)
_LINE_BREAKS = re.compile(r"\r\n?|[\u0085\u2028\u2029\v\f]")
_BLANKS = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r" ?\n ?(?:\n ?)+")
LONGEST = 10_000
"""More characters of one text than this no platform shows."""
_HARD_CUT = 0.6
"""A word boundary earlier than this share of the limit loses too much: the word is cut instead."""


def length(text: str) -> int:
    """Length in UTF-16 units: the strictest of the ways in which platforms count characters."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def clean(text: str) -> str:
    """Text without control characters, lone surrogates and direction overrides; blanks collapsed; at most LONGEST.

    Direction controls are dropped because they can make "€5" read as "5€" of another sentence; they are not needed to
    show right-to-left scripts, which carry their own direction.
    """
    visible = _UNSEEN.sub("", _LINE_BREAKS.sub("\n", text[:LONGEST]))
    return _BLANK_LINES.sub("\n\n", _BLANKS.sub(" ", visible)).strip()


def one_line(text: str) -> str:
    """Cleaned text on a single line."""
    return " ".join(clean(text).split())


def _unchanged(text: str) -> str:
    return text


def shorten(text: str, limit: int, escape: Callable[[str], str] = _unchanged) -> str:
    """The escaped text, cut at a word boundary and ended with "…" where its escaped form is longer than ``limit``.

    Args:
        text: cleaned text, not yet escaped, so that no escape sequence is cut in two.
        limit: greatest length of the result, in UTF-16 units.
        escape: the platform's escaping.
    """
    whole = escape(text)
    if length(whole) <= limit:
        return whole
    if limit < 1:
        return ""
    cut = _longest_prefix(text, limit, escape)
    boundary = max(text.rfind(" ", 0, cut + 1), text.rfind("\n", 0, cut + 1))
    if boundary > cut * _HARD_CUT:
        cut = boundary
    return escape(text[:cut].rstrip(" \n,;:–—-") + "…")


def _longest_prefix(text: str, limit: int, escape: Callable[[str], str]) -> int:
    low, high = 0, min(len(text), limit)
    while low < high:
        middle = (low + high + 1) // 2
        if length(escape(text[:middle] + "…")) <= limit:
            low = middle
        else:
            high = middle - 1
    return low


def web_address(url: str | None, limit: int) -> str | None:
    """The address if a platform would take it as a link: http or https, a host, no blanks, not too long; else None."""
    if url is None or length(url) > limit:
        return None
    return url if re.fullmatch(r"https?://[^\s/?#<>|\"]+[^\s<>|\"]*", url, re.IGNORECASE) else None
