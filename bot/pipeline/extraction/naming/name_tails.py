"""How a name goes on in words that are no capitals: "Orva luce e gas S.p.A.", "Rudi's (GB) Limited", "Asl 3 Sud"."""

from __future__ import annotations

from bot.pipeline.extraction.words.text import Words

_LONGEST_RUN = 4  # words in small letters before a legal form
_OWNED = 6  # words from an apostrophe to a legal form


def to_the_form(words: Words, last: int, limit: int, legal_forms: frozenset[str]) -> int:
    """ "Eni luce e gas S.p.A.": how many words lead from a capital through small ones to a dotted or capital form."""
    for at in range(last, min(last + _LONGEST_RUN, limit)):
        if words.lower[at] in legal_forms and words.written[at][0].isupper():
            return at + 1 - last if at > last else 0
        if not words.lower[at].isalpha() or words.written[at][0].isupper():
            return 0
    return 0


def owned_company(words: Words, last: int, limit: int, legal_forms: frozenset[str]) -> int:
    """ "Papa Rudi's (GB) Limited": past an apostrophe inside a company's name, as its legal form tells."""
    for at in range(last + 2, min(last + _OWNED, limit)):
        if words.lower[at] in legal_forms and words.written[at][0].isupper():
            return at + 1 - last
        if not (words.written[at][0].isupper() or words.lower[at] in "()&"):
            return 0
    return 0


def opens_a_company(words: Words, index: int, limit: int, legal_forms: frozenset[str]) -> bool:
    """ "We Buy Any Car Limited": capitals up to a legal form, whatever the first of them means by itself."""
    for at in range(index + 1, min(index + _OWNED, limit)):
        if words.lower[at] in legal_forms:
            return at - index > 1
        if not words.written[at][0].isupper():
            return False
    return False


def past_a_number(words: Words, last: int, limit: int, follows: frozenset[str], *, english: bool) -> bool:
    """ "Acea Ato 2 ha ricevuto", "Asl Napoli 3 Sud": whether a figure belongs to the name before it."""
    if last + 1 >= limit:
        return True
    following = words.written[last + 1]
    capital = following[0].isupper() and not english  # "ICO Fines Acme 5 Times": a headline in capitals
    return capital or not following[0].isalnum() or following in follows
