"""What an item means, in 64 hexadecimal digits: equal for two tellings that differ in nothing a reader would notice."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

from bot.domain.items import FeedItem

_TYPOGRAPHY = (
    *((dash, "-") for dash in "‐‑‒–—―−"),
    *((quote, "'") for quote in "‘’‚‛′´ʼ"),
    *((quote, '"') for quote in "“”„‟″«»"),
)

# White space of every kind, control characters, soft hyphens, joiners, marks of direction, byte order marks.
_INVISIBLE = re.compile("[\\s\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+")


def fold(text: str) -> str:
    """A text without what typography may change: kinds of quotes, dashes and spaces, soft hyphens, letter case.

    All white space goes, since French sets a space before a colon and within a number where others set none.
    """
    if not text.isascii():
        text = _plain(text)
        if not unicodedata.is_normalized("NFKC", text):
            text = _plain(unicodedata.normalize("NFKC", text))
    text = "".join(text.casefold().split())
    return text if text.isprintable() else _INVISIBLE.sub("", text)


def _plain(text: str) -> str:
    for odd, plain in _TYPOGRAPHY:
        text = text.replace(odd, plain)
    return text


def fingerprint(item: FeedItem) -> str:
    """SHA-256 of an item's title, text and categories; a new guid, date or link leaves it as it was."""
    return _fingerprint(item.title, item.text, item.categories)


@lru_cache(maxsize=1_024)
def _fingerprint(title: str, text: str, categories: tuple[str, ...]) -> str:
    """Kept for a while, since an item is asked for its fingerprint when it is met and when it is recorded."""
    parts = [fold(title), fold(text), *sorted({fold(category) for category in categories})]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
