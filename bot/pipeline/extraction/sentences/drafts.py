"""What each sentence says of a measure: kind, party, sum, where. Raw material that ``assemble`` makes findings of."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from bot.domain.actions import ActionType, Part
from bot.pipeline.extraction.grammar.linking import Linker
from bot.pipeline.extraction.grammar.subjects import ordinal_beside
from bot.pipeline.extraction.grammar.voice import leaves_out
from bot.pipeline.extraction.money.counting import counted, plural
from bot.pipeline.extraction.money.decoys import decoy_of
from bot.pipeline.extraction.money.notices import noticed
from bot.pipeline.extraction.money.sum_roles import SumRole
from bot.pipeline.extraction.money.sums import MONETARY, Judged, judge_sums
from bot.pipeline.extraction.money.verbs_of_sums import counted_off, imposed_too, proposed
from bot.pipeline.extraction.naming.parties import Name
from bot.pipeline.extraction.page.listing import entry_under, enumerated, goes_on, heading_of, ordinal_entry
from bot.pipeline.extraction.page.view import Document, Sum, View
from bot.pipeline.extraction.sentences.by_verbs import by_verbs, just_ruled, marked_off_too
from bot.pipeline.extraction.sentences.closing import lifted
from bot.pipeline.extraction.sentences.dating import Told, dated_back, had_been_done, may_be_dated
from bot.pipeline.extraction.sentences.dealing import Dealer, distinct_parties, heads_its_entry
from bot.pipeline.extraction.sentences.former import challenged, older, undecided
from bot.pipeline.extraction.sentences.judgments import judgments
from bot.pipeline.extraction.sentences.mood import MoodReader
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue, Form

#: A page that tells of more is a register; only its first entries are read.
MOST_DRAFTS = 300
_SANCTIONS = frozenset({SumRole.SANCTION, SumRole.FORMER})
_UNLIKE_SANCTIONS = frozenset({SumRole.TURNOVER, SumRole.PAID, SumRole.OTHER_MONEY})
_LENT = frozenset({ActionType.FINE, ActionType.CIVIL_PENALTY, ActionType.COMPENSATION, ActionType.SETTLEMENT})
_SPECIFIC = frozenset(
    {
        ActionType.CIVIL_PENALTY,
        ActionType.PERIODIC_PENALTY,
        ActionType.SETTLEMENT,
        ActionType.COMPENSATION,
        ActionType.INTENDED_FINE,
        ActionType.PROSECUTION,
    }
)

_TO_ITS_NOUN, _TO_ITS_SUM = 3, 4  # words behind a verb of paying
_REACH_OF_A_WORD, _REACH_TO_A_PAYMENT, _WHOLE_SENTENCE = 14, 34, 500
_SINGLES_OUT = "épingl"  # "la CNIL épingle Acme": by a fine or by anything else
_AS_MUCH = frozenset({"altrettanti", "altrettante", "autant"})
_TO_ANOTHER = 14  # words: "altrettanti alla società che gestisce il servizio, la Acme"
_KNOWN = frozenset({"its", "their", "his", "her", "that", "this"})
_SO_WAS = frozenset({"was", "were", "did", "has", "have"})
_HAD_BEEN = frozenset((was, been) for was in ("era", "erano") for been in ("stato", "stata", "stati", "state", "già"))
_HAD = frozenset({"had", "avait", "avaient", "aveva", "avevano"})


@dataclass(slots=True, eq=False)
class Draft:
    """One measure as one sentence tells it.

    Attributes:
        view: the sentence.
        hit: the words of the measure.
        type: what was done.
        names: the party, or several in a row; empty where the sentence names none.
        sum: the sum, if any.
        former: a sum that was proposed or set at first and no longer stands.
        guessed: the party was carried over from elsewhere in the text.
        exact_view: the sentence that holds the sum, where it is another one.
    """

    view: View
    hit: Hit
    type: ActionType
    names: list[Name] = field(default_factory=list)
    sum: Sum | None = None
    former: bool = False
    guessed: bool = False
    exact_view: View | None = None

    @property
    def pluperfect(self) -> bool:
        """Whether the measure was done before something else that the text tells: "had already fined"."""
        if self.type is ActionType.APPEAL:
            return False
        first = max(self.hit.first - 5, self.view.sentence.first)
        before = self.view.words.lower[first : self.hit.last]
        near = not _HAD.isdisjoint(before) or any(word in _HAD_BEEN for word in pairwise(before))
        return near or had_been_done(Told(self.view, self.hit, None, former=False))

    @property
    def in_the_past(self) -> bool:
        """Whether the part of the sentence that tells the measure, or its sum, dates it back."""
        if not may_be_dated(self.view, self.hit):
            return False
        here = self.sum if self.exact_view is None else None
        standing = self.type is ActionType.APPEAL and self.hit.type is not ActionType.APPEAL
        return dated_back(Told(self.view, self.hit, here, self.former or self.sum is None, standing))


class Drafter:
    """Reads a document sentence by sentence.

    Attributes:
        judged: every sum of the document with its role, once the drafts are made.
        dealer: which deals sums among parties.
    """

    def __init__(self, document: Document, linker: Linker) -> None:
        self._document = document
        self._v = document.vocabulary
        self._linker = linker
        self._mood = MoodReader(document.vocabulary, linker)
        self.dealer = Dealer(document, linker)
        self.judged: list[tuple[View, Judged]] = []

    def drafts(self) -> list[Draft]:
        """Every measure that some sentence tells as a fact or as an intention, in reading order."""
        found: list[Draft] = []
        last: Hit | None = None
        ahead = next((h for view in self._document.views for h in view.measures if h.type is ActionType.FINE), None)
        heading: Hit | None = None
        on_notice = any(map(noticed, self._document.views))
        spoken: Hit | None = None
        for view in self._document.views:
            if len(found) >= MOST_DRAFTS:
                break
            heading = heading_of(view) or (heading if view.sentence.listed else None)
            view.measures.extend(by_verbs(view, on_notice=on_notice))
            if Cue.COURT in view.cues and not any(hit.type is ActionType.APPEAL for hit in view.measures):
                view.measures.extend(judgments(view))
            if _about_else(view):
                continue
            if not view.measures:
                found.extend(self._borrowed(view, last, ahead))
                found.extend(
                    self._entry(view, heading) or self._enumerated(view, spoken) or self._likewise(view, spoken)
                )
                last = just_ruled(view) or last
                continue
            spoken = view.measures[-1]
            if last is not None and last.type is ActionType.FINE:
                view.measures.extend(marked_off_too(view, self._linker.eligible(view)))
            last = next((hit for hit in view.measures if hit.type in MONETARY), last)
            with_sums = self._with_sums(view)
            found.extend(with_sums)
            found.extend(self._without_sums(view, with_sums))
        return found

    def _entry(self, view: View, heading: Hit | None) -> list[Draft]:
        """ "• Acme Ltd" under the heading "Enforcement notices"."""
        found = entry_under(heading, view, self._linker.eligible(view)) if heading is not None else None
        return [Draft(view, *found)] if found is not None else []

    def _likewise(self, view: View, spoken: Hit | None) -> list[Draft]:
        """ "Acme was reprimanded. So was Bolt, which …": what was told before is told of one more."""
        first = view.sentence.first
        if spoken is None or spoken.type is None or view.words.lower[first : first + 1] != ["so"]:
            return []
        if _SO_WAS.isdisjoint(view.words.lower[first + 1 : first + 2]) or view.sums:
            return []
        hit = Hit(first, first + 2, None, spoken.type, spoken.form)
        names = [name for name in self._linker.eligible(view) if hit.last <= name.first <= hit.last + 1]
        return [Draft(view, hit, spoken.type, names[:1])] if names else []

    def _enumerated(self, view: View, spoken: Hit | None) -> list[Draft]:
        """ "All reprimands are online: Acme, for …; Bolt, for …": the parties of the measure told before."""
        if spoken is None or spoken.type is None or spoken.form is not Form.NOUN or not goes_on(view):
            return []
        eligible = self._linker.eligible(view)
        names = enumerated(view, eligible) or ordinal_entry(view, eligible)
        hits = [Hit(name.first, name.last, None, spoken.type, Form.NOUN) for name in names]
        return [Draft(view, hit, spoken.type, [name]) for hit, name in zip(hits, names, strict=True)]

    def _borrowed(self, view: View, last: Hit | None, ahead: Hit | None) -> list[Draft]:
        """An entry of a list, or a headline, such as "£5,000 to Acme": the measure is told in another sentence."""
        if not view.sums:
            return []
        at_first = proposed(view) if last is not None or ahead is not None else []
        if at_first or any(each.mention.per_day for each in view.sums):
            view.measures.extend(at_first)
            return self._with_sums(view)
        lent = last is not None and (last.type in _LENT or last.type is ActionType.INTENDED_FINE)
        again = (imposed_too(view) or counted_off(view)) if lent else []
        if again:
            view.measures.extend(again)
            return self._with_sums(view)
        itemised = view.head is not None or self.dealer.itemised(view) or self._labelled(view)
        view.row = itemised
        if view.sentence.part is Part.TITLE or (last is None and itemised):
            last = ahead
        if last is None and _headed_by_an_authority(view) and self.dealer.dealt_out(view):
            last = Hit(view.sums[0].first, view.sums[0].last, None, ActionType.FINE, Form.NOUN)
        if last is None and view.head is not None and view.authorities:
            last = Hit(view.head.first, view.head.last, None, ActionType.FINE, Form.NOUN)
        if last is None or last.type not in _LENT or not (itemised or self.dealer.dealt_out(view)):
            self.judged.extend((view, Judged(each, SumRole.UNRELATED)) for each in view.sums)
            return []
        told = [each for each in view.sums if decoy_of(view, each) not in _UNLIKE_SANCTIONS]
        view.measures.extend(Hit(each.first, each.last, None, last.type, Form.NOUN) for each in told)
        return self._with_sums(view)

    def _labelled(self, view: View) -> bool:
        """ "Amount: £240,000", a line of a register's entry."""
        words, each = view.words.lower, view.sums[0]
        label = words[max(each.first - 2, view.sentence.first) : each.first]
        return label[1:] == [":"] and label[0] in self._v.sum_labels

    def _with_sums(self, view: View) -> list[Draft]:
        judged = judge_sums(view, self._v)
        self.judged.extend((view, each) for each in judged)
        drafts = [
            self._draft(view, each.sum, each.measure, former=each.role is SumRole.FORMER)
            for each in judged
            if each.role in _SANCTIONS and each.measure is not None
        ]
        drafts = [draft for draft in drafts if not self._unclaimed(draft)]
        self._deal(view, drafts)
        return drafts + self._as_much_again(view, drafts)

    def _as_much_again(self, view: View, drafts: list[Draft]) -> list[Draft]:
        """ "Quattromila euro al Comune e altrettanti alla ditta": one sum told of two parties."""
        lower, told = view.words.lower, [draft for draft in drafts if not draft.former]
        again = (i for i in range(view.sentence.first, view.sentence.last) if lower[i] in _AS_MUCH)
        for at in again if len(told) == 1 else ():
            name = next((n for n in self._linker.eligible(view) if 0 < n.first - at <= _TO_ANOTHER), None)
            turned = view.between(Cue.TARGET, at + 1, min(at + 2, view.sentence.last)) is not None
            if turned and name is not None and told[0].sum is not None and told[0].sum.last <= at:
                return [Draft(view, told[0].hit, told[0].type, [name], told[0].sum)]
        return []

    def _deal(self, view: View, drafts: list[Draft]) -> None:
        if self.dealer.of_one_penalty(view, [d.sum for d in drafts if d.sum is not None]):
            names = next((d.names for d in drafts if d.names), [])
            for draft in drafts:
                draft.names = names
            return
        now = [(draft, draft.sum) for draft in drafts if draft.sum is not None and not draft.former]
        if len(now) > 1:
            for (draft, _), names in zip(now, self.dealer.deal(view, [each for _, each in now]), strict=True):
                draft.names = names or draft.names

    def _unclaimed(self, draft: Draft) -> bool:
        """ "The job pays £200,000": a verb of paying without any party is no sanction."""
        headline = draft.view.sentence.part is Part.TITLE
        headline = headline or (self._v.language == "it" and leaves_out(draft.view, draft.hit))
        nobody = not draft.names and not draft.view.has(Cue.ALL, Cue.ANAPHOR, Cue.CRIMINAL_COURT)
        daily = draft.type is ActionType.PERIODIC_PENALTY
        return draft.hit.form is Form.PASSIVE and nobody and not (headline or daily)

    def _draft(self, view: View, each: Sum, measure: Hit, *, former: bool) -> Draft:
        type_ = self._type(view, each, measure)
        if former and measure.type is ActionType.FINE and older(view, each):
            type_ = ActionType.FINE
        if type_ is ActionType.FINE and challenged(view, measure):
            former = True
        elif type_ is ActionType.APPEAL and (former or undecided(view)):
            type_, former = ActionType.FINE, True
        elif former and type_ is ActionType.FINE and not older(view, each):
            type_ = ActionType.INTENDED_FINE
        return Draft(view, measure, type_, self._parties(view, each, measure), each, former=former)

    def _parties(self, view: View, each: Sum, measure: Hit) -> list[Name]:
        payer = next(
            (h for h in view.measures if h.form is Form.PASSIVE and h.type in MONETARY and _pays(h, measure, each)),
            None,
        )
        named = self._linker.eligible(view)
        if view.sentence.listed and named and heads_its_entry(view, named[0], each):
            return named[:1]
        if not named and (which := ordinal_beside(view, each)) is not None:
            return [which]
        names = self._linker.patients(view, payer) if payer is not None else []
        names = names or self._linker.patients(view, measure)
        if not names and len(view.sums) == 1:
            others = (hit for hit in view.measures if hit is not measure and hit.type in MONETARY)
            names = next((found for hit in others if (found := self._linker.patients(view, hit))), [])
        names = names or self.dealer.beside(view, each) or self._heads(view) or self._of_the_entry(view)
        return names or (view.section if len(view.section) == 1 else [])

    def _of_the_entry(self, view: View) -> list[Name]:
        """ "• An appeal by Acme has been turned down, so the £5m penalty is final": an entry's first party."""
        return distinct_parties(self._linker.eligible(view))[:1] if view.sentence.listed else []

    @staticmethod
    def _heads(view: View) -> list[Name]:
        return [view.head] if view.head is not None else []

    def _type(self, view: View, each: Sum, measure: Hit) -> ActionType:
        """The nearest specific word wins over a plain "fine" or "pay"."""
        if each.mention.per_day:
            return ActionType.PERIODIC_PENALTY
        if measure.type is not ActionType.FINE:
            return measure.type or ActionType.FINE
        specific = [
            hit for hit in view.measures if hit.type in _SPECIFIC and abs(hit.first - each.first) < _reach(hit, measure)
        ]
        if _called_a_fine(view, each):
            specific = [hit for hit in specific if hit.type is not ActionType.SETTLEMENT]
        if measure.form is Form.NOUN and 0 <= measure.first - each.last <= 1:  # "2 milioni di multa, più i danni"
            specific = [hit for hit in specific if hit.type is not ActionType.COMPENSATION]
        if any(other.mention.per_day for other in view.sums) or _of_a_noun(measure, each):
            specific = [hit for hit in specific if hit.type is not ActionType.PERIODIC_PENALTY]
        if specific:
            return min(specific, key=lambda hit: abs(hit.first - each.first)).type or ActionType.FINE
        return ActionType.INTENDED_FINE if self._mood.intended(view, measure) else ActionType.FINE

    def _without_sums(self, view: View, told: list[Draft]) -> list[Draft]:
        found: list[Draft] = []
        monied = any(draft.type in MONETARY for draft in told)
        claimed = {id(draft.hit) for draft in told if draft.hit.type is not ActionType.APPEAL or not draft.former}
        for hit in view.measures:
            if id(hit) in claimed or not self._mood.real(view, hit, beside=bool(told)):
                continue
            if monied and hit.type in MONETARY and hit.type is not ActionType.APPEAL:
                continue
            draft = self._bare(view, hit)
            if draft is not None:
                found.append(draft)
        return found

    def _bare(self, view: View, hit: Hit) -> Draft | None:
        """A measure told without its sum; a mere "fine" counts only as a deed done to somebody."""
        if hit.type is None:
            return None
        names = self._linker.patients(view, hit) or self._heads(view) or ([] if view.has(Cue.ALL) else view.section)
        if not names and plural(view, hit, self._v) and (view.has(Cue.STATISTIC) or counted(view, hit, self._v)):
            return None  # "In the past year the office issued 24 reprimands"
        if lifted(view, hit):
            return Draft(view, hit, ActionType.INVESTIGATION, names)
        if hit.type is not ActionType.FINE:
            return Draft(view, hit, hit.type, names)
        if self._mood.intended(view, hit):
            return Draft(view, hit, ActionType.INTENDED_FINE, names)
        if view.words.lower[hit.first].startswith(_SINGLES_OUT):
            return None
        if view.sums or hit.form is Form.PASSIVE or (hit.form is not Form.VERB and not names):
            return None
        if hit.form is Form.NOUN and view.words.lower[hit.first - 1] in _KNOWN and not self._linker.targeted(view, hit):
            return None  # "went to court to be rid of its fine", "that made the sanction heavier"
        return Draft(view, hit, ActionType.FINE, names)


def _pays(verb: Hit, measure: Hit, each: Sum) -> bool:
    """ "Devra payer 5 000 euros", "a écopé d'une amende égale à 4 % de son chiffre d'affaires, soit 5 000 euros"."""
    of_it = measure.form is Form.NOUN and 0 <= measure.first - verb.last <= _TO_ITS_NOUN
    return 0 <= each.first - verb.last <= _TO_ITS_SUM or (of_it and measure.last <= each.first)


def _headed_by_an_authority(view: View) -> bool:
    """ "Garante privacy: 120.000 euro ad Acme": who acts, a colon, and what it comes to."""
    acting = view.authorities[:1]
    opens = bool(acting) and acting[0].first - view.sentence.first <= 1
    return opens and ":" in view.words.lower[acting[0].last : acting[0].last + 2]


def _about_else(view: View) -> bool:
    """Whether a line only points to another article: "Read also: …"."""
    return Cue.RELATED in view.cues and view.cues[Cue.RELATED][0].first <= view.sentence.first + 1


def _of_a_noun(measure: Hit, each: Sum) -> bool:
    """ "Une amende de 75 000 euros assortie d'une injonction sous astreinte": the noun right before a sum names it."""
    return measure.form is Form.NOUN and 0 <= each.first - measure.last <= 1


def _called_a_fine(view: View, each: Sum) -> bool:
    """ "Acme has agreed to pay a £500,000 fine": what it pays is a fine, agreed or not."""
    return any(hit.first == each.last and view.words.lower[hit.last - 1] == "fine" for hit in view.measures)


def _reach(specific: Hit, measure: Hit) -> int:
    """Within how many words of a sum a more telling word names it: "settlements with two brokers: A will pay $5m"."""
    if specific.type is ActionType.CIVIL_PENALTY:
        return _WHOLE_SENTENCE
    agreed = specific.type in {ActionType.SETTLEMENT, ActionType.COMPENSATION}
    liquidated = specific.type is ActionType.PERIODIC_PENALTY and specific.form is Form.ACTIVE
    paid = measure.form is Form.PASSIVE and (agreed or liquidated)
    return _REACH_TO_A_PAYMENT if paid else _REACH_OF_A_WORD
