"""Words that are a verb or a noun by what stands around them: "fines Acme", "fines of £5,000"."""

from __future__ import annotations

from bot.pipeline.extraction.page.view import View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.extraction.words.text import Words
from bot.pipeline.languages.vocabulary import Form

_ENTRY_MARKS = frozenset({",", ")", "-"})
_OF_A_NOUN = frozenset({"di", "da", "per", "de", "d", "of", "pour", "for", "to", "a", ":", ",", "-", "("})
_ARTICLES = frozenset({"il", "lo", "la", "l", "'", "the", "le", "alla", "al", "all", "a", "ad", "contro", "against"})
_TO_AN_OBJECT = 3  # words: "all' Agenzia"


def acts(view: View) -> bool:
    """Whether the measure before, in its sentence, is an active verb: "fines Acme and orders it to …"."""
    return bool(view.measures) and view.measures[-1].form in {Form.ACTIVE, Form.VERB}


_JOINS = frozenset({"and", "e", "ed", "et"})
_OBJECTS = frozenset({"it", "them", "him"})
_BEFORE_A_VERB = frozenset({"'", "s", ")", "also", "now", "then", "further", "therefore"})


def as_used(hit: Hit, words: Words, heads: set[int], *, told: bool, entry: bool) -> Hit:
    """A headline verb ("fines") is a verb only straight after an authority, and a noun elsewhere."""
    if hit.form is not Form.HEADLINE:
        return hit
    if words.lower[hit.last : hit.last + 1] == ["\n"] and words.written[hit.first].isupper():
        return Hit(hit.first, hit.last, None, hit.type, Form.ACTIVE)  # "ORDINA", alone in its line
    following = words.lower[hit.last : hit.last + 1]
    if entry and words.lower[hit.first - 1] in _ENTRY_MARKS and following and following[0] not in _OF_A_NOUN:
        return Hit(hit.first, hit.last, None, hit.type, Form.ACTIVE)  # "b) ai sensi dell'art. 58, ammonisce Acme"
    before = hit.first
    while before > 0 and words.lower[before - 1] in _BEFORE_A_VERB and before > hit.first - 3:
        before -= 1
    if words.lower[before - 1 : before] == ["it"] or (told and words.lower[before - 1] in _JOINS):
        heads = {before}
    goes_on = hit.last < len(words) and words.lower[hit.last][0].isalnum()
    if goes_on and words.lower[hit.last] in _OBJECTS and words.lower[hit.first - 1] not in _ARTICLES:
        heads = {before}  # "the decision orders it to stop"
    form = Form.ACTIVE if goes_on and (hit.first in heads or before in heads) else Form.NOUN
    return Hit(hit.first, hit.last, None, hit.type, form)


def acted_against(view: View, other: Hit) -> bool:
    """Whether an authority stands straight behind a measure, as its object: "sanziona l'Agenzia delle Entrate"."""
    for hit in view.measures:
        between = view.words.lower[hit.last : other.first]
        verb = hit.form in {Form.VERB, Form.ACTIVE}
        plain = 0 < len(between) < _TO_AN_OBJECT and all(word in _ARTICLES for word in between)
        if hit.last <= other.first and plain and (verb or between[0] not in {"il", "lo", "la", "l", "the", "le"}):
            return any(authority.last <= hit.first or authority.first >= other.last for authority in view.authorities)
    return False
