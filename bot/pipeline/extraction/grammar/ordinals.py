"""Ordinals that stand for a noun told before: "the first, of £5,000", "la seconde écope de 20 000 euros"."""

from __future__ import annotations

from bot.pipeline.extraction.page.view import Sum, View

_PLACES = {
    word: place
    for place, words in (
        (0, "first former premier première une un primo prima una uno"),
        (1, "second other seconde deuxième autre secondo seconda altra altro"),
        (2, "third troisième terzo terza"),
        (3, "fourth quatrième"),
        (-1, "latter last dernier dernière ultimo ultima"),
    )
    for word in words.split()
}
_ARTICLES = {
    "the": frozenset({"first", "former", "second", "other", "third", "fourth", "latter", "last"}),
    "le": frozenset({"premier", "second", "deuxième", "troisième", "quatrième", "dernier"}),
    "la": frozenset(
        {"première", "seconde", "deuxième", "troisième", "quatrième", "dernière", "prima", "seconda", "terza"}
    ),
    **{to: frozenset({"primo", "secondo", "terzo"}) for to in ("il", "al", "dal", "del")},
    **{to: frozenset({"prima", "seconda", "terza"}) for to in ("alla", "della", "dalla")},
    "'": frozenset({"une", "un", "autre", "una", "uno", "altra", "altro", "ultima", "ultimo"}),
    "ce": frozenset({"dernier"}),
    "cette": frozenset({"dernière"}),
}


def has_ordinal(view: View, near: range) -> bool:
    """Whether any of the words near a place is an ordinal, whatever stands before it."""
    return not _PLACES.keys().isdisjoint(view.words.lower[near.start : near.stop])


def told_apart_by_ordinals(view: View, before: Sum, each: Sum) -> bool:
    """ "150mila euro il primo, 200mila la seconda": sums that ordinals deal out to two parties."""
    behind = [one.last + 1 for one in (before, each) if one.last + 1 < view.sentence.last]
    return len(behind) > 1 and all(ordinal_at(view, at) is not None for at in behind)


def ordinal_at(view: View, at: int) -> int | None:
    """The place that an ordinal behind its article tells, from 0, or -1 for the last; None for any other word."""
    if at <= view.sentence.first:
        return None
    lower = view.words.lower
    return _PLACES[lower[at]] if lower[at] in _ARTICLES.get(lower[at - 1], ()) else None
