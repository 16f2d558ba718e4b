"""Measures told in an aside: "Acme, which was fined £20m in 2020, …", "Acme, fined £9,000 in May, is for sale"."""

from __future__ import annotations

from bot.pipeline.extraction.page.view import View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Form, words

_LONGEST = 24  # words
_TO_A_PRONOUN = 5  # words: "which has already been fined"
_YEAR = 4  # figures
_PRONOUNS = frozenset({"which", "who", "qui", "che"})
_DATES = words("""
    january february march april may june july august september october november december last year previously earlier
    already janvier février mars avril mai juin juillet août septembre octobre novembre décembre dernier gennaio
    febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre scorso già
""")


_AFTER = frozenset({"après", "after", "dopo", "lendemain"})
_SPANS = words("""
    year years month months weeks an ans mois semaines anno anni mese mesi settimane peu quelques poco au
""")
_TO_A_NOUN = 4  # words: "après une lourde amende"


def _long_after(view: View, hit: Hit) -> int | None:
    """ "Deux ans après l'amende que lui a infligée la Cnil, Acme recrute": where the span of time stands."""
    lower = view.words.lower
    places = range(max(hit.first - _TO_A_NOUN, view.sentence.first + 1), hit.first)
    return next(
        (
            at - 1
            for at in places
            if lower[at] in _AFTER and lower[at - 1] in _SPANS and "," not in lower[at : hit.first]
        ),
        None,
    )


def aside_from(view: View, hit: Hit) -> int | None:
    """Where a relative clause, or a participle set off by a comma, opens that tells the measure."""
    lower, first = view.words.lower, view.sentence.first
    if hit.form is Form.NOUN and (span := _long_after(view, hit)) is not None:
        return span
    if hit.form is Form.VERB and lower[hit.first - 1] == ",":
        return hit.first if any(name.last == hit.first - 1 for name in view.names) else None
    places = range(max(hit.first - _TO_A_PRONOUN, first + 1), hit.first)
    return next((at for at in places if lower[at] in _PRONOUNS and lower[at - 1] == ","), None)


def dated_aside(view: View, hit: Hit) -> bool:
    """Whether such an aside says when: "Acme, fined £14m by the ICO in October, …"."""
    begin, lower = aside_from(view, hit), view.words.lower
    if begin is None:
        return False
    if lower[begin] in _SPANS:
        return True
    end = min(hit.last + _LONGEST, view.sentence.last)
    closing = next((i for i in range(hit.last, end) if lower[i] == ","), end)
    return any(word in _DATES or (len(word) == _YEAR and word.isdigit()) for word in lower[begin:closing])
