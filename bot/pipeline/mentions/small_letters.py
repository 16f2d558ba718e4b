"""Small letters that leave every character of a text in its place."""

from __future__ import annotations

#: Letters that a search without regard to capitals takes for plain ones.
_LIKE_PLAIN = (("İ", "i"), ("ı", "i"), ("ſ", "s"))


def small_letters(text: str) -> str:
    """The text in small letters, of the same length; the small form of the dotted Turkish I alone would be longer.

    A pattern of small letters finds here, several times as fast, what one with ``re.IGNORECASE`` finds in the text.
    """
    if not text.isascii():
        for odd, plain in _LIKE_PLAIN:
            text = text.replace(odd, plain)
    return text.lower()
