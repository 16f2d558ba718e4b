"""Whom a preposition of direction turns a measure on: "a fine on the retailer Acme", "nei confronti di Acme"."""

from __future__ import annotations

from bot.domain.actions import ActionType
from bot.pipeline.extraction.grammar.bystanders import punctuated
from bot.pipeline.extraction.grammar.recipients import TO
from bot.pipeline.extraction.grammar.subjects import strikes
from bot.pipeline.extraction.naming.parties import Name
from bot.pipeline.extraction.page.view import View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue, Vocabulary

REACH_AFTER_NOUN = 18  # words between a noun of sanction and its party
_REACH_OF_A_PHRASE = 45
_PLACED = frozenset({"sold", "found", "left", "put", "sent", "held", "bought", "seen", "shown", "kept"})
_OF_A_REASON = 3  # words: "for calls to people on"
_WITH = frozenset({"with", "into"})
_WITH_SOMEBODY = frozenset(
    {ActionType.SETTLEMENT, ActionType.COMPENSATION, ActionType.INVESTIGATION, ActionType.INTENDED_FINE}
)
_ITS = frozenset({"son", "sa", "ses", "leur", "its", "their", "his", "her", "suo", "sua", "loro"})


_FOR = frozenset({"per", "pour"})
_AS_TO = "quant"
_THE: tuple[list[str], ...] = ([], ["la"], ["il"], ["l", "'"], ["lo"], ["le"])


class DirectionReader:
    """Follows prepositions of direction to names, by one language's words."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._v = vocabulary

    def phrase(self, view: View, name: Name) -> Hit | None:
        """The longest phrase of direction right before a name."""
        ending = [t for t in view.cues.get(Cue.TARGET, ()) if t.last == name.first]
        return max(ending, key=lambda t: t.last - t.first, default=None)

    def opening(self, view: View, names: list[Name]) -> Name | None:
        """ "Ad Acme, che l'anno scorso …, il Garante presenta un conto": the one who receives opens the sentence."""
        for name in names[:1]:
            direction, opening = self.phrase(view, name), view.words.lower[view.sentence.first]
            if direction is not None and direction.first == view.sentence.first and opening in TO:
                return name
            aside = view.words.lower[name.last : name.last + 1] == [","]
            if opening == _AS_TO and aside and view.words.lower[view.sentence.first + 1] in TO:
                return name  # "Quant à la Pension du Parc, un simple avertissement"
            if opening in _FOR and aside and view.words.lower[view.sentence.first + 1 : name.first] in _THE:
                return name  # "Per la Acme Srl, che aveva conservato le immagini, la multa è di 30mila euro"
        return None

    def after(self, view: View, hit: Hit, names: list[Name]) -> Name | None:
        """ "a fine of £80,000 imposed on the retailer Acme": a name after a preposition of direction."""
        for name in names:
            if name.first < hit.last:
                continue
            if self._singled_out(view, hit, name):
                return name
            if name.first - hit.last > REACH_AFTER_NOUN or broken(view, self._v, hit.last, name.first):
                continue
            before = name.first
            for target in view.cues.get(Cue.TARGET, ()):
                if hit.last > target.first or _loose(view, hit, target):
                    continue
                if self._leads_to(view, target.last, before):
                    return name
        return None

    def before(self, view: View, hit: Hit, names: list[Name]) -> Name | None:
        """ "Dispone nei confronti di Acme, con sede a Roma, la limitazione": the phrase of direction comes first."""
        for name in reversed(names):
            if 0 <= hit.first - name.last <= REACH_AFTER_NOUN and any(
                target.last - target.first > 2 and target.last == name.first for target in view.cues.get(Cue.TARGET, ())
            ):
                return name
        return None

    def _singled_out(self, view: View, hit: Hit, name: Name) -> bool:
        """Whether "nei confronti di", "à l'encontre de" stands right before a name: it reaches over any clause."""
        near = 0 <= name.first - hit.last <= _REACH_OF_A_PHRASE
        phrases = (t for t in view.cues.get(Cue.TARGET, ()) if t.last - t.first > 2 and t.first >= hit.last)
        return near and (strikes(view, hit, name) or any(target.last == name.first for target in phrases))

    def _leads_to(self, view: View, first: int, last: int) -> bool:
        """Whether only an article and a description part a preposition from a name: "on the retailer Acme"."""
        if not 0 <= last - first <= 4 or (punctuated(view, first, last) and not self._apposed(view, first, last)):
            return False
        if last > first and not self._introduces(view, first):
            return False
        if last > first and view.words.lower[first - 1] == "to" and not self._told(view, first, last):
            return False  # "the fine is for a campaign to encourage Icelanders"
        return view.between(Cue.OWNER, first, last) is None and view.between(Cue.TARGET, first, last) is None

    def _apposed(self, view: View, first: int, last: int) -> bool:
        """ "À son prestataire, Acme", "to its processor, Acme": what somebody's party is called."""
        lower = view.words.lower
        owned = lower[first:last][-1:] == [","] and lower[last - 2] in self._v.party_nouns
        return owned and lower[first] in _ITS and not punctuated(view, first, last - 1)

    def _told(self, view: View, first: int, last: int) -> bool:
        """Whether a word between a preposition and a name tells what the name is: an article, "retailer", a capital."""
        words = view.words
        return any(self._known(words.lower[i]) or words.written[i][0].isupper() for i in range(first, last))

    def _known(self, word: str) -> bool:
        """Whether a word is an article, a number, or what sort of party it is."""
        v = self._v
        return word in v.openers or word in v.party_nouns or word in v.quantifiers or word in v.definite

    def _introduces(self, view: View, index: int) -> bool:
        """Whether a word may stand between a preposition and a name: an article, or what sort of party it is."""
        word, v = view.words.lower[index], self._v
        return (
            self._known(word) or view.words.written[index][0].isupper() or not v.gerund or not word.endswith(v.gerund)
        )


def _loose(view: View, hit: Hit, target: Hit) -> bool:
    """ "Penalties, under a deal struck with Acme", "a fine, for calls to people on Acme": no direction of the measure.

    An inquiry is into somebody, and one settles with somebody; "on" behind a reason turns the reason on somebody.
    """
    lower = view.words.lower
    if lower[target.first] in _WITH:
        return hit.type not in _WITH_SOMEBODY
    reason = view.between(Cue.TARGET, hit.last, target.first - _OF_A_REASON)
    given = view.between(Cue.SUPPORT, max(target.first - 2, hit.last), target.first)
    if lower[target.first] != "on" or given is not None:
        return False
    placed = target.first > hit.last and placed_on(view, target)
    return placed or (reason is not None and lower[reason.first] == "for")


def placed_on(view: View, target: Hit) -> bool:
    """ "Drives sold on Acme", "photos posted on Acme": where a thing is, and nobody's sanction."""
    before = view.words.lower[target.first - 1]
    imposed = view.between(Cue.SUPPORT, target.first - 1, target.first)
    return imposed is None and (before.endswith("ed") or before in _PLACED)


def broken(view: View, vocabulary: Vocabulary, first: int, last: int) -> bool:
    """Whether a clause ends between two places."""
    lower = view.words.lower
    return any(lower[i] in ";:" or lower[i] in vocabulary.breaks for i in range(first, last))
