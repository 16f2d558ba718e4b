"""What a court made of a sum: a criminal court's fine, a civil penalty, what an appeal left standing."""

from __future__ import annotations

from bot.domain.actions import ActionType
from bot.pipeline.extraction.page.view import Document, Sum, View
from bot.pipeline.extraction.sentences.drafts import Draft
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue, Form

_AGAINST = 3  # words between an appeal and the sum that it is brought against
_FROM = frozenset({"from", "de", "da"})
_BY = frozenset({"by", "from"})
_CUT = 18  # words between "cut" or "upheld" and the sum
_TO_A_PARTICIPLE = 3  # words: "est donc maintenue"
_CASE = 3  # sentences within which a plea and a fine belong to one case


class CourtReader:
    """Gives the drafts of one document the types that courts give them."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def read(self, drafts: list[Draft]) -> None:
        """A fine told beside a plea or a sentence is the criminal court's; a "penalty" that a court orders is civil."""
        pleas = self._pleas(drafts)
        heard = any(Cue.COURT in view.cues for view in self._document.views)
        appealed = any(_appeals(view, hit) for view in self._document.views for hit in view.measures)
        for draft in list(drafts):
            at, was = draft.view.sentence.index, draft.type
            pleaded = not pleas.isdisjoint(range(at - _CASE, at + _CASE + 1))
            draft.type = self._type_in_court(draft, pleaded=pleaded, heard=heard, appealed=appealed)
            if was is ActionType.APPEAL and draft.type is ActionType.FINE:
                ruled = Draft(draft.view, draft.hit, ActionType.APPEAL, list(draft.names))
                drafts.insert(drafts.index(draft) + 1, ruled)  # "annulled the £5m fine": an appeal without a sum
        awarded = {draft.sum.mention.amount for draft in drafts if draft.type is ActionType.COMPENSATION and draft.sum}
        for draft in drafts:
            paid = draft.type is ActionType.CIVIL_PENALTY and draft.hit.form is Form.PASSIVE and draft.sum is not None
            if paid and draft.sum is not None and draft.sum.mention.amount in awarded:
                draft.type = ActionType.COMPENSATION  # "Tribunal orders Acme to pay £5,000 … for hurt feelings"
        if any(draft.type is ActionType.APPEAL and draft.sum for draft in drafts):
            for draft in drafts:
                if draft.former and draft.type is ActionType.INTENDED_FINE and not draft.view.has(Cue.INTENT):
                    draft.type = ActionType.FINE

    def _pleas(self, drafts: list[Draft]) -> set[int]:
        """The sentences that tell of a plea or a conviction.

        All sentences, where a criminal court's case leads the text or no more than one fine is told in it.
        """
        tried = [draft for draft in drafts if draft.type is ActionType.PROSECUTION]
        if tried and self._before_a_criminal_court(drafts, tried):
            return {view.sentence.index for view in self._document.views}
        told = {draft.view.sentence.index for draft in tried}
        convicted = (d.view for d in drafts if any(hit.type is ActionType.PROSECUTION for hit in d.view.measures))
        return told | {view.sentence.index for view in convicted}

    def _before_a_criminal_court(self, drafts: list[Draft], tried: list[Draft]) -> bool:
        """Whether a criminal court's case leads the text, or no more than one fine is told in it."""
        if not any(Cue.CRIMINAL_COURT in view.cues for view in self._document.views):
            return False
        lead = any(draft.view.sentence.index <= len(self._document.title) for draft in tried)
        fines = {draft.sum.mention.amount for draft in drafts if draft.sum is not None and not draft.former}
        return lead or len(fines) == 1

    def _type_in_court(self, draft: Draft, *, pleaded: bool, heard: bool, appealed: bool) -> ActionType:
        type_ = draft.type
        verb = draft.hit.form is not Form.NOUN
        tried = draft.view.has(Cue.CRIMINAL_COURT) or (pleaded and not self._by_regulator(draft))
        if type_ is ActionType.COMPENSATION and tried:
            draft.sum = None  # "convicted, and ordered to pay each patient £250": beside whatever the fine was
            return ActionType.PROSECUTION
        if type_ is ActionType.APPEAL and verb and draft.sum and not draft.view.has(Cue.STANDS, Cue.CUT_TO):
            draft.former = True  # annulled, or still before the court
            return ActionType.FINE
        ordered = type_ is ActionType.ORDER and draft.hit.form is Form.VERB and not draft.view.has(Cue.WATCHDOG)
        if ordered and pleaded and not self._by_regulator(draft):
            return ActionType.PROSECUTION
        cut = (appealed and heard) or (draft.view.has(Cue.COURT) and draft.view.has(Cue.CUT_TO))
        if type_ is ActionType.INTENDED_FINE and draft.former and cut and not _by_rapporteur(draft.view):
            type_ = ActionType.FINE
        if type_ is not ActionType.FINE:
            return type_
        if _pending(draft):
            draft.former = True
            return type_
        if _left_standing(draft, heard=appealed and heard):
            return ActionType.APPEAL
        if tried:
            return ActionType.PROSECUTION
        if appealed or not draft.view.has(Cue.COURT) or _from_authority(draft.view):
            return type_
        return ActionType.CIVIL_PENALTY if self._penalty(draft) else type_

    @staticmethod
    def _by_regulator(draft: Draft) -> bool:
        """Whether a sentence that names no court names a regulator."""
        return bool(draft.view.authorities) and not draft.view.has(Cue.COURT)

    def _penalty(self, draft: Draft) -> bool:
        """Whether the word is one that a court's penalty goes by, rather than the regulator's own fine."""
        last = draft.view.words.lower[draft.hit.last - 1]
        return draft.hit.form is Form.PASSIVE or last in self._document.vocabulary.court_nouns


def _from_authority(view: View) -> bool:
    """ "Hit with a £5,000 penalty by the ICO, and its boss will be in court": the authority's own."""
    before = (view.words.lower[max(name.first - 2, view.sentence.first) : name.first] for name in view.authorities)
    return any(not _BY.isdisjoint(words) for words in before)


def _is_upheld(view: View, each: Sum) -> Hit | None:
    """ "L'amende de 746 millions, prononcée en 2021, est donc maintenue"."""
    verbs = (hit for hit in view.cues.get(Cue.STANDS, ()) if hit.first >= each.last)
    for verb in verbs:
        now = any(0 <= other.first - verb.last <= 1 for other in view.sums)  # "is now £50,000"
        if not now and view.between(Cue.PASSIVE, max(verb.first - _TO_A_PARTICIPLE, each.last), verb.first):
            return verb
    return None


def _by_rapporteur(view: View) -> bool:
    """ "La rapporteure avait requis 300 000 euros": who proposes, and never fines."""
    return any(view.words.lower[hit.first].startswith("rapporteu") for hit in view.cues.get(Cue.INTENT, ()))


def _appeals(view: View, hit: Hit) -> bool:
    """Whether a measure is an appeal, and more than an intention to bring one."""
    planned = view.cues.get(Cue.PLANNED_APPEAL, ())
    return hit.type is ActionType.APPEAL and not any(plan.first <= hit.first < plan.last for plan in planned)


def _pending(draft: Draft) -> bool:
    """ "Acme has appealed against the £5m fine": the sum that a court has yet to look at."""
    appeals = [hit for hit in draft.view.measures if hit.type is ActionType.APPEAL]
    contested = any(hit.form is Form.PASSIVE for hit in appeals) or (len(appeals) > 1 and draft.view.has(Cue.COURT))
    if draft.sum is None:
        return False
    straight = any(0 <= draft.sum.first - hit.last <= _AGAINST and hit.form is Form.PASSIVE for hit in appeals)
    return contested and (straight or not draft.view.has(Cue.STANDS, Cue.CUT_TO))


def _left_standing(draft: Draft, *, heard: bool) -> bool:
    """ "cut to £92,000 by a tribunal", "the fine stands at": the sum that a court leaves."""
    if draft.sum is None or draft.former:
        return False
    if draft.view.has(Cue.DISMISSED) and any(hit.type is ActionType.APPEAL for hit in draft.view.measures):
        return True
    if not (heard or draft.view.has(Cue.COURT)):
        return False
    upheld = any(
        hit.type is ActionType.APPEAL
        and hit.last <= draft.sum.first
        and draft.view.between(Cue.STANDS, max(hit.first - 4, draft.view.sentence.first), hit.last) is not None
        for hit in draft.view.measures
    )
    if upheld:
        return True
    if _instead_of(draft):
        return True
    lowered = [each for each in draft.view.sums if each.last < draft.sum.first <= each.last + 3]
    if lowered and draft.view.between(Cue.CUT_FROM, max(lowered[0].first - 3, 0), lowered[0].first) is not None:
        return True
    if lowered and draft.view.has(Cue.CUT_TO) and draft.view.words.lower[lowered[0].first - 1] in _FROM:
        return True  # "slashed the fine that the authority had imposed, from €9.55 million to €900,000"
    begin = draft.sum.first - _CUT
    for other in reversed(draft.view.sums):
        if begin <= other.first < draft.sum.first:
            begin = other.first - _CUT  # "cut the fine from 9.55 million euros to 900,000"
    near = (max(begin, draft.view.sentence.first), draft.sum.first)
    after = draft.view.between(Cue.STANDS, draft.sum.last, min(draft.sum.last + 3, draft.view.sentence.last))
    after = after or _is_upheld(draft.view, draft.sum)
    return (draft.view.between(Cue.CUT_TO, *near) or draft.view.between(Cue.STANDS, *near) or after) is not None


def _instead_of(draft: Draft) -> bool:
    """ "will have to pay SEK 52 million instead of 75 million, the court has decided"."""
    each, view = draft.sum, draft.view
    if each is None:
        return False
    cut = view.between(Cue.CUT_FROM, each.last, min(each.last + _CUT, view.sentence.last))
    return cut is not None and any(0 <= other.first - cut.last <= 1 for other in view.sums)
