"""What counts sanctions instead of telling one: the fines of a year, a running total, "87 sanctions"."""

from __future__ import annotations

from bot.pipeline.extraction.decoys import sum_between
from bot.pipeline.extraction.lexicon import Hit
from bot.pipeline.extraction.view import Sum, View
from bot.pipeline.languages.vocabulary import Cue, Form, Vocabulary

_MANY, _YEARS = 15, 1900  # measures that no single case brings; a number from here on may be a year
_REACH = 22  # words from "so far" to its sum
_SUPERLATIVES = frozenset(
    {"largest", "biggest", "highest", "heaviest", "stiffest", "steepest", "record", "only", "first", "severest"}
)


def plural(view: View, measure: Hit, vocabulary: Vocabulary) -> bool:
    """ "£1.45 million in fines since October": many measures at once."""
    return measure.form is Form.NOUN and view.words.lower[measure.last - 1].endswith(vocabulary.plural_endings)


def counted(view: View, measure: Hit, vocabulary: Vocabulary) -> bool:
    """ "87 sanctions, 331 corrective measures": so many that they are a year's work."""
    before = view.words.lower[measure.first - 1] if measure.first > view.sentence.first else ""
    return plural(view, measure, vocabulary) and before.isdigit() and _MANY <= int(before) < _YEARS


def cumulative(view: View, each: Sum) -> bool:
    """ "So far it has been fined €2bn", "fines of €65m to date": several penalties; not "the largest to date"."""
    lower, first = view.words.lower, view.sentence.first
    for hit in view.cues.get(Cue.SO_FAR, ()):
        best = any(word in _SUPERLATIVES for word in lower[max(hit.first - 8, first) : hit.first])
        ahead = 0 <= each.first - hit.last <= _REACH
        if not best and (ahead or 0 <= hit.first - each.last <= 1) and not sum_between(view, hit, each):
            return True
    return False
