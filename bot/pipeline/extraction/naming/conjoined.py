"""When "and" stands inside one name, "Ministero dell'Economia e delle Finanze", and a count before none."""

from __future__ import annotations

from bot.pipeline.extraction.words.text import Words
from bot.pipeline.languages.vocabulary import Vocabulary

_OF_THE = frozenset({"del", "dello", "della", "dell", "dei", "degli", "delle", "du", "de", "des"})
_FAMILY = frozenset({"fils", "frères", "cie", "associés", "associées", "sons", "brothers", "figli", "fratelli", "soci"})
_BACK_TO_A_BODY = 5  # words: "Ordine dei Medici Chirurghi e"


def one_body(words: Words, last: int, limit: int, vocabulary: Vocabulary) -> bool:
    """ "the Labour and Welfare Administration (NAV)", "Limerick City and County Council": "and" inside one name.

    An acronym behind it shows as much, or a field before it that is no party by itself.
    """
    if last + 1 < limit and words.lower[last + 1] in _FAMILY and words.written[last + 1][0].isupper():
        return True  # "Morel et Fils"
    if words.lower[last - 1] in vocabulary.fields and words.lower[last] != "plus":
        closing = vocabulary.body_nouns if vocabulary.gerund else vocabulary.legal_forms  # "Luce e Gas Ardenza S.p.A."
        return any(
            words.lower[i] in closing and all(words.written[j][0].isupper() for j in range(last + 1, i))
            for i in range(last + 1, min(last + 5, limit))
        )
    for index in range(last + 1, min(last + 4, limit - 1)):
        if not words.written[index][0].isupper():
            return False
        if words.lower[index] in vocabulary.body_nouns and words.lower[index + 1] == "(":
            own = words.lower[last - 1]
            return index > last + 1 and own not in vocabulary.body_nouns and own not in vocabulary.legal_forms
    return False


def goes_on(words: Words, last: int, limit: int, vocabulary: Vocabulary) -> int:
    """How many words "e delle Finanze" has behind "Ministero dell'Economia"; 0 where another body follows."""
    at = last + 1
    if at >= limit or words.lower[at] not in _OF_THE or words.lower[last - 1] in vocabulary.body_nouns:
        return 0
    while at < limit and (words.lower[at] in _OF_THE | {"la", "l"} or words.lower[at] == "'"):
        at += 1
    if at >= limit or not words.written[at][0].isupper() or words.lower[at] in vocabulary.body_nouns:
        return 0
    head = words.lower[max(last - _BACK_TO_A_BODY, 0) : last - 1]
    parted = any(word in {",", ";", ".", ":"} for word in head)
    return at + 1 - last if not parted and not vocabulary.running_bodies.isdisjoint(head) else 0


def counts_bodies(words: Words, first: int, vocabulary: Vocabulary) -> bool:
    """ "Cinque Comuni del Salento", "tre Asl": bodies that are counted, and the name of none."""
    number = words.lower[max(first - 1, 0)]
    counted = number in vocabulary.quantifiers and number not in vocabulary.definite | vocabulary.indefinite
    return counted and words.lower[first] in _BODIES


_BODIES = frozenset(
    {"comuni", "regioni", "province", "ministeri", "asl", "ospedali", "scuole", "università", "communes"}
)
