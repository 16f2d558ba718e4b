"""What an item means, in 64 hexadecimal digits: equal for two tellings that differ in nothing a reader would notice."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from bot.domain.items import FeedItem

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_SINGLE_QUOTES = dict.fromkeys(map(ord, "‘’‚‛′´ʼ"), "'")
_DOUBLE_QUOTES = dict.fromkeys(map(ord, "“”„‟″«»"), '"')
_TYPOGRAPHY = {**_DASHES, **_SINGLE_QUOTES, **_DOUBLE_QUOTES}

# White space of every kind, control characters, soft hyphens, joiners, marks of direction, byte order marks.
_INVISIBLE = re.compile("[\\s\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+")


def fold(text: str) -> str:
    """A text without what typography may change: kinds of quotes, dashes and spaces, soft hyphens, letter case.

    All white space goes, since French sets a space before a colon and within a number where others set none.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_TYPOGRAPHY)).translate(_TYPOGRAPHY)
    return _INVISIBLE.sub("", text.casefold())


def fingerprint(item: FeedItem) -> str:
    """SHA-256 of an item's title, text and categories; a new guid, date or link leaves it as it was."""
    parts = [fold(item.title), fold(item.text), *sorted({fold(category) for category in item.categories})]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
