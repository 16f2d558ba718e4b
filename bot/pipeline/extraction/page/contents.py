"""The measures and cues of one sentence, without those that only seem to stand there."""

from __future__ import annotations

from bot.domain.actions import ActionType
from bot.pipeline.extraction.naming.authorities import AuthorityName
from bot.pipeline.extraction.page.headline_verbs import acted_against, acts, as_used
from bot.pipeline.extraction.page.view import View
from bot.pipeline.extraction.words.lexicon import Hit, Lexicon
from bot.pipeline.extraction.words.text import Sentence, Words
from bot.pipeline.languages.vocabulary import Cue


def view_of(sentence: Sentence, lexicon: Lexicon, authorities: list[AuthorityName]) -> View:
    """A sentence with its measures and cues."""
    words, first, last = sentence.words, sentence.first, sentence.last
    view = View(sentence, authorities=authorities, cues=lexicon.cues(words, first, last))
    _settle_cues(view)
    measures = lexicon.measures(words, first, last)
    if measures:
        _place_measures(view, measures)
    _without_parties(view)
    return view


def _settle_cues(view: View) -> None:
    """Without the cues that only seem to stand in a sentence: parts of an authority's name, the month of May."""
    words, first, taken = view.words, view.sentence.first, view.of_authorities()
    if Cue.POSSIBLE in view.cues:
        view.cues[Cue.POSSIBLE] = [hit for hit in view.cues[Cue.POSSIBLE] if not _month(words, hit, first)]
    if Cue.TOTAL in view.cues and Cue.MAXIMUM in view.cues:
        wholes = {hit.first for hit in view.cues[Cue.TOTAL]}  # "between them" is no range
        view.cues[Cue.MAXIMUM] = [hit for hit in view.cues[Cue.MAXIMUM] if hit.first not in wholes]
    if taken:
        view.cues = {
            cue: kept
            for cue, hits in view.cues.items()
            if (kept := hits if cue is Cue.WATCHDOG else [hit for hit in hits if hit.first not in taken])
        }
    if Cue.DECOY_AUTHORITY in view.cues:  # "[2025] FCA 1224" is a court's citation
        view.cues[Cue.DECOY_AUTHORITY] = [h for h in view.cues[Cue.DECOY_AUTHORITY] if words.lower[h.first - 1] != "]"]


def _place_measures(view: View, measures: list[Hit]) -> None:
    words, first, taken = view.words, view.sentence.first, view.of_authorities()
    courts, offices = view.cues.get(Cue.COURT, ()), view.cues.get(Cue.WATCHDOG, ())
    heads = {each.last for each in (*view.authorities, *courts, *offices)}
    taken |= {i for hit in courts for i in range(hit.first, hit.last)}
    costs = {hit.first for hit in view.cues.get(Cue.COSTS, ())}
    for hit in measures:
        if hit.type is ActionType.COMPENSATION and hit.first in costs:
            continue  # "indemnité de procédure"
        if hit.first not in taken and not _of_a_name(words, hit, first):
            view.measures.append(as_used(hit, words, heads, told=acts(view), entry=view.sentence.listed))
            if hit.type is ActionType.COMPENSATION:
                _claim_words(view, hit)


def _claim_words(view: View, hit: Hit) -> None:
    """ "Dommages et intérêts": neither damage done nor interest on a debt."""
    for cue in (Cue.COSTS, Cue.LOSS):
        outside = [each for each in view.cues.pop(cue, []) if not hit.first <= each.first < hit.last]
        if outside:
            view.cues[cue] = outside


def _of_a_name(words: Words, hit: Hit, first: int) -> bool:
    """ "Penny Appeal": a charity's name, as the capitals amid a sentence tell."""
    if hit.type is not ActionType.APPEAL or hit.last - hit.first > 1 or hit.first < first + 2:
        return False
    before, own = words.written[hit.first - 1], words.written[hit.first]
    return own.istitle() and before.istitle() and before.isalpha()


def _without_parties(view: View) -> None:
    """ "Ha sanzionato l'Agenzia delle Entrate": another authority that is acted against, and acts not itself."""
    others = view.cues.get(Cue.DECOY_AUTHORITY)
    if others and view.authorities:
        kept = [hit for hit in others if not acted_against(view, hit)]
        view.cues[Cue.DECOY_AUTHORITY] = kept
        if not kept:
            del view.cues[Cue.DECOY_AUTHORITY]


def _month(words: Words, hit: Hit, first: int) -> bool:
    """Whether a word such as "may" is a month, as its capital amid a sentence tells."""
    return hit.first > first and words.written[hit.first][0].isupper() and words.lower[hit.first - 1].isdigit()
