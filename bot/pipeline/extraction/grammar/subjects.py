"""Parties that a sentence points to: by a pronoun before the verb, as somebody's company, by a headline's topic."""

from __future__ import annotations

from bot.pipeline.extraction.grammar.ordinals import ordinal_at
from bot.pipeline.extraction.naming.parties import SOMEONE, Name
from bot.pipeline.extraction.page.view import Sum, View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue, Form

TO_ITS_NOUN = 5  # words between a verb and the noun of its measure
_OF = frozenset({"de", "di"})
_ADVERBS = frozenset({"also", "previously", "already", "since", "later", "then", "itself", "subsequently"})
_WHICH = frozenset({"which", "who", "qui", "che"})
_ITS = frozenset({"its", "their", "his", "her"})
_AND = frozenset({"and", "but", "while"})
_HELPERS = frozenset({"was", "were", "is", "are", "been", "be", "has", "have", "had", "will", "must", "to"})
_LONGEST_OWN = 6  # words: "its long-standing printing contractor"
_AND_OF = frozenset({"et", "e", "and", "de", "du", "des", "di", "del", "della", "of", "'", "d", "l", "la", "le", ","})
_TO = frozenset({"à", "au", "aux"})
DATIVES = frozenset({"lui", "leur", "gli", "le"})


def someone(view: View, pronoun: Hit) -> Name:
    """A name for whoever a pronoun stands for."""
    return Name(view.sentence, pronoun.first, pronoun.last, ("",), party=SOMEONE)


def ones_owner(view: View, hit: Hit) -> Name | None:
    """ "L'entreprise de Dana Marsh devra payer": the name only tells which company is meant."""
    for pronoun in view.cues.get(Cue.ANAPHOR, ()):
        for name in view.names:
            owned = view.between(Cue.OWNER, pronoun.last, name.first)
            if (
                owned is not None
                and owned.first == pronoun.last
                and (name.first - owned.last <= _a_nation(view, owned) or _owned_too(view, owned, name))
                and name.last == hit.first
            ):
                return someone(view, pronoun)
    return None


def _owned_too(view: View, owned: Hit, name: Name) -> bool:
    """ "L'éditeur du Soir et de Sudinfo devra payer": the last of several things that somebody owns."""
    words = view.words
    between = range(owned.last, name.first)
    return bool(between) and all(words.written[i][0].isupper() or words.lower[i] in _AND_OF for i in between)


def _a_nation(view: View, owned: Hit) -> int:
    """One word for the nation in "la filiale du chinois Acme"; "l'établissement de paiement Acme" owns nothing."""
    return 0 if view.words.lower[owned.first] in _OF else 1


def bearing(view: View, hit: Hit, names: list[Name]) -> Name | None:
    """ "Acme : aspirer Bolt coûte 240 000 euros", "coûte un million à Acme": who bears a cost, not its subject."""
    lower = view.words.lower
    if hit.form is not Form.PASSIVE or "coût" not in view.words.slice(hit.first, hit.last).lower():
        return None
    to = [name for name in names if name.first > hit.last and lower[name.first - 1] in _TO]
    opens = [name for name in names if name.last < hit.first and lower[name.last] == ":"]
    return next(iter([*to, *opens]), None)


def ordinal_subject(view: View, hit: Hit, helpers: frozenset[str]) -> Hit | None:
    """ "La seconde a écopé de 20 000 euros", "the latter was fined": an ordinal as the subject of a verb."""
    at = hit.first - 1
    while at > view.sentence.first and view.words.lower[at] in helpers:
        at -= 1
    return Hit(at - 1, at + 1) if ordinal_at(view, at) is not None else None


def relative_subject(view: View, hit: Hit, names: list[Name], helpers: frozenset[str]) -> Name | None:
    """ "The director of Acme Ltd, which was fined": whoever stands right before the relative pronoun."""
    lower, at = view.words.lower, hit.first - 1
    while at > view.sentence.first and (lower[at] in helpers or lower[at] in _ADVERBS):
        at -= 1
    if lower[at] not in _WHICH or at == hit.first - 1:
        return None
    end = at - (lower[at - 1] == ",")
    return next((name for name in names if name.last == end and name.party is not SOMEONE), None)


def its_own(view: View, hit: Hit) -> Name | None:
    """ "A trust has been reprimanded and its printing contractor fined": somebody who is told by whose he is."""
    lower = view.words.lower
    begin = max(hit.first - _LONGEST_OWN, view.sentence.first + 1)
    at = next((i for i in range(hit.first - 1, begin - 1, -1) if lower[i] in _ITS), None)
    told = at is not None and any(other.last < at for other in view.measures)
    if at is None or not told or lower[at - 1] not in _AND or not all(word.isalpha() for word in lower[at : hit.first]):
        return None
    own = range(at + 1, hit.first)
    plain = all(view.words.written[i].islower() and lower[i] not in _HELPERS for i in own)
    return someone(view, Hit(at, hit.first)) if own and plain else None


def ordinal_beside(view: View, each: Sum) -> Name | None:
    """ "La première devra payer 5 000 euros, la seconde 3 000 euros": which of two parties told before."""
    at = each.first - 1 - (view.words.lower[each.first - 1] in _OF | _TO)
    return someone(view, Hit(at - 1, at + 1)) if ordinal_at(view, at) is not None else None


def to_it(view: View, hit: Hit) -> Name | None:
    """ "L'autorité lui réclame 30 millions", "lui inflige une amende": a pronoun before the verb."""
    verbs = [*view.cues.get(Cue.SUPPORT, ()), *view.cues.get(Cue.CLAIMED, ())]
    near = {verb.first for verb in verbs if 0 <= hit.first - verb.last < TO_ITS_NOUN}
    pronouns = (p for p in view.cues.get(Cue.ANAPHOR, ()) if p.last in near and p.last - p.first == 1)
    return next((someone(view, p) for p in pronouns if view.words.lower[p.first] in DATIVES), _clitic(view, near))


def _clitic(view: View, verbs: set[int]) -> Name | None:
    """ "Il Garante le ha inflitto", "gli aveva poi comminato": a dative before the auxiliary of a verb of giving."""
    lower = view.words.lower
    for verb in sorted(verbs):
        start = max(verb - _TO_AN_AUXILIARY, view.sentence.first)
        at = next((i for i in range(start, verb - 1) if lower[i] in _TO_HER and lower[i + 1] in _HAVE), None)
        if at is not None:
            return someone(view, Hit(at, at + 1))
    return None


_TO_AN_AUXILIARY = 3  # words: "le ha poi inflitto"
_TO_HER = frozenset({"gli", "le"})
_HAVE = frozenset({"ha", "hanno", "aveva", "avevano"})


def strikes(view: View, hit: Hit, name: Name) -> bool:
    """ "The fine, which is the first of its kind, falls on Acme", "the reprimand concerns Acme"."""
    lower, opened = view.words.lower, hit.first - view.sentence.first <= _OPENS_A_SENTENCE
    at = name.first - (lower[name.first - 1] in {"the", "la", "le", "l", "il"})
    before = lower[max(at - _OF_A_VERB, hit.last) : at]
    return opened and before != [] and (before[-1] in _STRIKES or tuple(before) in _STRIKES_ON)


_OPENS_A_SENTENCE = 3  # words: "The monetary penalty"
_OF_A_VERB = 2
_STRIKES = frozenset({"concerns", "targets", "hits", "concerne", "vise", "frappe", "riguarda", "colpisce"})
_STRIKES_ON = frozenset({("falls", "on"), ("fell", "on"), ("lands", "on"), ("landed", "on"), ("relates", "to")})
