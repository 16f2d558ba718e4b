"""Relative clauses, and whose names they keep to themselves: "A man who left Acme Ltd has been prosecuted"."""

from __future__ import annotations

from bot.pipeline.extraction.grammar.voice import AUXILIARIES
from bot.pipeline.extraction.naming.parties import Name
from bot.pipeline.extraction.page.view import View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Form

_PRONOUNS = frozenset({"who", "which", "that", "qui", "che"})
_WHOSE = frozenset({"whose", "dont"})
_LONGEST = 20  # words of such a clause
_PARTS = frozenset(",;:()")


def inside_a_clause(view: View, name: Name) -> bool:
    """Whether a name stands between a relative pronoun, right behind another name, and the verb that acts on that."""
    lower = view.words.lower
    begin = max(name.first - _LONGEST, view.sentence.first)
    if _PRONOUNS.isdisjoint(lower[begin : name.first]):
        return False
    pronoun = next(i for i in range(name.first - 1, begin - 1, -1) if lower[i] in _PRONOUNS)
    if not any(head.last == pronoun for head in view.names):
        return False
    verbs = (_predicate(view, hit) for hit in view.measures if hit.form is not Form.NOUN and hit.first > name.last)
    return any(verb >= name.last and _PARTS.isdisjoint(lower[pronoun:verb]) for verb in verbs)


def told_apart(view: View, at: int, names: list[Name]) -> list[Name]:
    """ "Acme Ltd, whose parent Bolt plc was fined in 2019, must pay": only the names on the same side of the clause."""
    lower, last = view.words.lower, view.sentence.last
    if _WHOSE.isdisjoint(lower[view.sentence.first : last]):
        return names
    opens = next((i for i in range(view.sentence.first, last) if lower[i] in _WHOSE and lower[i - 1] == ","), None)
    if opens is None:
        return names
    closes = next((i for i in range(opens, last) if lower[i] == ","), last)
    inside = opens < at < closes
    return [name for name in names if (opens < name.first < closes) == inside]


def _predicate(view: View, hit: Hit) -> int:
    """Where the auxiliaries of a verb begin: "has" in "has been prosecuted"; -1 where it has none."""
    at = hit.first
    while at > view.sentence.first and view.words.lower[at - 1] in AUXILIARIES:
        at -= 1
    return at if at < hit.first else -1
