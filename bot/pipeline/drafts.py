"""What each sentence says of a measure: kind, party, sum, where. Raw material that ``assemble`` makes findings of."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.domain.actions import ActionType
from bot.pipeline.languages.vocabulary import Cue, Form
from bot.pipeline.lexicon import Hit
from bot.pipeline.linking import Linker
from bot.pipeline.parties import Name
from bot.pipeline.sums import MONETARY, Judged, SumRole, judge_sums, plural, rounds
from bot.pipeline.view import Document, Sum, View


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
        background: the sentence puts it in the past or with another authority.
        exact_view: the sentence that holds the sum, where it is another one.
        guessed: the party was carried over from elsewhere in the text.
    """

    view: View
    hit: Hit
    type: ActionType
    names: list[Name] = field(default_factory=list)
    sum: Sum | None = None
    former: bool = False
    background: bool = False
    guessed: bool = False
    exact_view: View | None = None


class Drafter:
    """Reads a document sentence by sentence."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._v = document.vocabulary
        self._linker = Linker(document.vocabulary)
        self.judged: list[tuple[View, Judged]] = []

    def drafts(self) -> list[Draft]:
        """Every measure that some sentence tells as a fact or as an intention, in reading order."""
        found: list[Draft] = []
        last: Hit | None = None
        for view in self._document.views:
            if not view.measures:
                if view.sums:
                    found.extend(self._borrowed(view, last))
                continue
            last = next((h for h in view.measures if h.type in MONETARY), last)
            judged = judge_sums(view, self._v)
            self.judged.extend((view, each) for each in judged)
            with_sums = self._with_sums(view, [j for j in judged if j.role in {SumRole.SANCTION, SumRole.FORMER}])
            found.extend(with_sums)
            found.extend(self._without_sums(view, with_sums))
        self._make_exact(found)
        found = self._without_counts(found)
        found.extend(self._parts(found))
        self._bring_to_court(found)
        self._name_payments(found)
        return found

    def _without_counts(self, drafts: list[Draft]) -> list[Draft]:
        """A sum that one sentence calls a year's takings is no fine where another repeats it and names nobody."""
        counted = {j.sum.mention.amount for _, j in self.judged if j.role in {SumRole.STATISTIC, SumRole.PAID}}
        return [d for d in drafts if d.names or d.sum is None or d.sum.mention.amount not in counted]

    def _name_payments(self, drafts: list[Draft]) -> None:
        """ "has to pay" is a fine unless the text speaks only of damages or a settlement."""
        spoken = {h.type for v in self._document.views for h in v.measures if h.form is not Form.PASSIVE}
        if ActionType.FINE in spoken or ActionType.CIVIL_PENALTY in spoken:
            return
        for type_ in (ActionType.COMPENSATION, ActionType.SETTLEMENT):
            if type_ in spoken:
                for draft in drafts:
                    draft.type = type_ if draft.type is ActionType.FINE else draft.type
                return

    def _parts(self, drafts: list[Draft]) -> list[Draft]:
        """Sums that no word claims but that add up to one that is claimed: its parts."""
        loose = [(v, j.sum) for v, j in self.judged if j.role is SumRole.UNRELATED and not j.sum.mention.ceiling]
        for whole in drafts:
            if whole.sum is None or whole.former:
                continue
            for begin in range(len(loose)):
                for end in range(begin + 2, min(begin + 7, len(loose) + 1)):
                    run = loose[begin:end]
                    if (
                        sum(s.mention.amount for _, s in run) == whole.sum.mention.amount
                        and len({s.mention.currency for _, s in run} | {whole.sum.mention.currency}) == 1
                    ):
                        parts = [self._part(view, each, whole) for view, each in run]
                        own = {n.party for part in parts for n in part.names} - {n.party for n in whole.names}
                        if own or plural(whole.view, whole.hit):
                            return parts
        return []

    def _part(self, view: View, each: Sum, whole: Draft) -> Draft:
        hit = Hit(each.first, each.last, None, whole.type, Form.NOUN)
        names = self._beside(view, each) or (whole.names if len(whole.names) == 1 else [])
        return Draft(view, hit, whole.type, names, each)

    def _bring_to_court(self, drafts: list[Draft]) -> None:
        """A fine told beside a plea or a sentence is the criminal court's; a "penalty" that a court orders is civil."""
        pleas = [d.view.sentence.index for d in drafts if d.type is ActionType.PROSECUTION]
        appealed = any(h.type is ActionType.APPEAL for v in self._document.views for h in v.measures)
        heard = any(v.has(Cue.COURT) for v in self._document.views)
        for draft in drafts:
            at = draft.view.sentence.index
            if (
                draft.type is ActionType.ORDER
                and draft.hit.form is Form.VERB
                and any(abs(at - plea) <= _CASE for plea in pleas)
            ):
                draft.type = ActionType.PROSECUTION
            if appealed and heard and draft.former and draft.type is ActionType.INTENDED_FINE:
                draft.type = ActionType.FINE
            if draft.type is not ActionType.FINE:
                continue
            if self._left_standing(draft, heard=appealed and heard):
                draft.type = ActionType.APPEAL
            elif any(abs(at - plea) <= _CASE for plea in pleas) and self._criminal(draft.view):
                draft.type = ActionType.PROSECUTION
            elif not appealed and draft.view.has(Cue.COURT) and self._penalty(draft):
                draft.type = ActionType.CIVIL_PENALTY

    @staticmethod
    def _criminal(view: View) -> bool:
        """Whether a sentence may tell of a court's fine: it names a court, or at least no regulator."""
        return view.has(Cue.COURT) or not view.authorities

    @staticmethod
    def _left_standing(draft: Draft, *, heard: bool) -> bool:
        """ "cut to £92,000 by a tribunal", "the fine stands at": the sum that a court leaves."""
        if draft.sum is None or draft.former or not (heard or draft.view.has(Cue.COURT)):
            return False
        near = (max(draft.sum.first - 7, draft.view.sentence.first), draft.sum.first)
        return (draft.view.between(Cue.CUT_TO, *near) or draft.view.between(Cue.STANDS, *near)) is not None

    def _penalty(self, draft: Draft) -> bool:
        """Whether the word is one that a court's penalty goes by, rather than the regulator's own fine."""
        return draft.hit.form is Form.PASSIVE or draft.view.words.lower[draft.hit.last - 1] in self._v.court_nouns

    def _make_exact(self, drafts: list[Draft]) -> None:
        """ "more than 7.5 million … The exact amount, 7,552,800": the figure told apart is the sum."""
        apart = [
            (view, j.sum) for view, j in self.judged if j.role is SumRole.UNRELATED and not j.sum.mention.approximate
        ]
        for draft in drafts:
            if draft.sum is None or not draft.sum.mention.approximate:
                continue
            for where, other in apart:
                same = other.mention.currency == draft.sum.mention.currency
                if same and rounds(draft.sum.mention.amount, other.mention.amount):
                    draft.sum, draft.exact_view = other, where
                    break

    def _borrowed(self, view: View, last: Hit | None) -> list[Draft]:
        """An entry of a list, or "£5,000 to Acme": the measure was told in the list's head."""
        if last is None or last.type not in _LENT or not self._dealt_out(view):
            self.judged.extend((view, Judged(each, SumRole.UNRELATED)) for each in view.sums)
            return []
        lent = [Hit(s.first, s.last, None, last.type, Form.NOUN) for s in view.sums]
        view.measures.extend(lent)
        judged = judge_sums(view, self._v)
        self.judged.extend((view, each) for each in judged)
        return self._with_sums(view, [j for j in judged if j.role in {SumRole.SANCTION, SumRole.FORMER}])

    def _dealt_out(self, view: View) -> bool:
        """Whether each sum of the sentence stands beside a party, with nothing but a preposition or dash between."""
        names = self._linker.eligible(view)
        beside = [
            any(0 <= n.first - s.last <= 4 and self._target_between(view, s.last, n.first) for n in names)
            or any(0 <= s.first - n.last <= 9 and _only_marks(view, n.last, s.first) for n in names)
            for s in view.sums
        ]
        return all(beside) or (any(beside) and len(beside) > 1 and len(_distinct(names)) == len(beside))

    def _with_sums(self, view: View, sanctions: list[Judged]) -> list[Draft]:
        if not sanctions:
            return []
        drafts = [draft for each in sanctions if not self._unclaimed(draft := self._draft(view, each))]
        now = [d for d in drafts if not d.former]
        names = [n for n in self._linker.eligible(view) if not n.party.described] or self._linker.eligible(view)
        distinct = self._family(_distinct(names), len(now))
        if self._cut(view, drafts):
            first = next((d.names for d in drafts if d.names), [])
            for draft in drafts:
                draft.names = first
        elif len(now) > 1 and self._deal(view, now, names):
            pass
        elif len(now) > 1 and len(distinct) == len(now):
            for draft, name in zip(now, distinct, strict=True):
                draft.names = [name]
        elif len(now) > 1:
            self._nearest(now, names)
        return drafts

    def _deal(self, view: View, drafts: list[Draft], names: list[Name]) -> bool:
        """ "£15m against Acme and £27m against Bolt": each sum turned on the name behind it."""
        dealt: list[tuple[Draft, Name]] = []
        for draft in drafts:
            assert draft.sum is not None
            at = draft.sum.last
            behind = next((n for n in names if n.first >= at), None)
            near = behind is not None and behind.first - at <= _BEHIND and self._target_between(view, at, behind.first)
            if behind is not None and near and not any(at <= s.first < behind.first for s in view.sums):
                dealt.append((draft, behind))
        if len({id(name.party) for _, name in dealt}) < 2 or len(dealt) < len({id(n.party) for n in names}):
            return False
        for draft, name in dealt:
            draft.names = [name]
        return True

    def _cut(self, view: View, drafts: list[Draft]) -> bool:
        """ "The £500,000 fine, later reduced to £50,000": two sums of one penalty."""
        sums = [d.sum for d in drafts if d.sum is not None]
        return len(sums) == 2 and (  # noqa: PLR2004
            view.between(Cue.CUT_TO, sums[0].last, sums[1].first) is not None
            or view.between(Cue.CUT_FROM, sums[0].last, sums[1].first) is not None
        )

    def _family(self, names: list[Name], wanted: int) -> list[Name]:
        """ "the two Google companies 60 and 40 million": one name that stands for as many parties as there are sums."""
        if len(names) != 1 or wanted < 2:  # noqa: PLR2004
            return names
        (head,) = names
        members = [
            p
            for p in self._document.parties
            if any(len(k) > len(head.key) and k[: len(head.key)] == head.key for k in p.keys)
        ]
        return [p.names[0] for p in members] if len(members) == wanted else names

    def _nearest(self, drafts: list[Draft], names: list[Name]) -> None:
        """Several sums, another number of parties: each sum goes to the party beside it, if one is."""
        for draft in drafts:
            if draft.sum is None:
                continue
            at = draft.sum
            after = next(
                (
                    n
                    for n in names
                    if 0 <= n.first - at.last <= 6 and self._target_between(draft.view, at.last, n.first)
                ),
                None,
            )
            before = next((n for n in reversed(names) if 0 <= at.first - n.last <= 8), None)
            if after or before:
                draft.names = [after or before]  # type: ignore[list-item]

    @staticmethod
    def _target_between(view: View, first: int, last: int) -> bool:
        return view.between(Cue.TARGET, first, last) is not None

    def _unclaimed(self, draft: Draft) -> bool:
        """ "The job pays £200,000": a verb of paying without any party is no sanction."""
        return draft.hit.form is Form.PASSIVE and not draft.names and not draft.view.has(Cue.ALL, Cue.ANAPHOR)

    def _draft(self, view: View, judged: Judged) -> Draft:
        assert judged.measure is not None
        each = judged.sum
        type_ = self._type(view, each, judged.measure)
        names = self._linker.patients(view, judged.measure)
        if not names and len(view.sums) == 1:
            for other in view.measures:
                if other is not judged.measure and other.type in MONETARY:
                    names = names or self._linker.patients(view, other)
        if not names:
            names = self._beside(view, each)
        former = judged.role is SumRole.FORMER
        if former:
            type_ = ActionType.INTENDED_FINE if type_ is ActionType.FINE else type_
        return Draft(view, judged.measure, type_, names, each, former=former)

    def _beside(self, view: View, each: Sum) -> list[Name]:
        names = self._linker.eligible(view)
        after = next(
            (n for n in names if 0 <= n.first - each.last <= 12 and self._target_between(view, each.last, n.first)),
            None,
        )
        before = next((n for n in reversed(names) if 0 <= each.first - n.last <= 12), None)
        chosen = after or before
        return [chosen] if chosen else []

    def _type(self, view: View, each: Sum, measure: Hit) -> ActionType:
        """The nearest specific word wins over a plain "fine" or "pay"."""
        if each.mention.per_day:
            return ActionType.PERIODIC_PENALTY
        if measure.type is not ActionType.FINE:
            return measure.type or ActionType.FINE
        specific = [
            h
            for h in view.measures
            if h.type in _SPECIFIC and (abs(h.first - each.first) < 14 or h.type is ActionType.CIVIL_PENALTY)
        ]
        if specific:
            return min(specific, key=lambda h: abs(h.first - each.first)).type or ActionType.FINE
        return ActionType.INTENDED_FINE if self._intended(view, measure, each) else ActionType.FINE

    def _intended(self, view: View, measure: Hit, each: Sum | None) -> bool:
        first, last = view.clause(measure.first, self._v.breaks)
        intent = view.between(Cue.INTENT, first, min(last, measure.last + 3))
        return intent is not None

    def _without_sums(self, view: View, told: list[Draft]) -> list[Draft]:
        found: list[Draft] = []
        types = {draft.type for draft in told}
        claimed = {id(draft.hit) for draft in told}
        for hit in view.measures:
            if id(hit) in claimed or hit.type is None or not self._real(view, hit, beside=bool(told)):
                continue
            if hit.type in MONETARY and (types & MONETARY) and hit.type is not ActionType.APPEAL:
                continue
            names = self._linker.patients(view, hit)
            type_ = hit.type
            if type_ is ActionType.FINE and self._intended(view, hit, None):
                type_ = ActionType.INTENDED_FINE
            if type_ is ActionType.FINE and view.sums:
                continue
            if type_ is ActionType.FINE and (hit.form is Form.PASSIVE or (hit.form is Form.NOUN and not names)):
                continue
            if type_ is ActionType.ORDER and (self._to_pay(view, hit) or self._idle(view, hit)):
                continue
            found.append(Draft(view, hit, type_, names))
        return found

    @staticmethod
    def _label(view: View) -> bool:
        """ "Decision: administrative fine, reprimand": a line of a form."""
        lower = view.words.lower[view.sentence.first : view.sentence.first + 4]
        return ":" in lower and view.sentence.last - view.sentence.first < 16

    def _idle(self, view: View, hit: Hit) -> bool:
        """A verb of ordering that orders nothing: "the first penalties ever ordered"."""
        if hit.form not in {Form.VERB, Form.ACTIVE} or Cue.DUTY not in self._v.cues:
            return False
        return view.between(Cue.DUTY, hit.last - 1, min(hit.last + 10, view.sentence.last)) is None

    @staticmethod
    def _to_pay(view: View, hit: Hit) -> bool:
        """ "The court orders Acme to pay" is no order beside the payment."""
        return any(
            other.type is ActionType.FINE and other.form is Form.PASSIVE and 0 <= other.first - hit.last < 10
            for other in view.measures
        )

    @staticmethod
    def _by_stranger(view: View, hit: Hit) -> bool:
        """ "The competition authority fined Acme": an authority outside data protection acts, and no other since."""
        strangers = [h.last for h in view.cues.get(Cue.DECOY_AUTHORITY, ()) if 0 <= hit.first - h.last < _BY]
        return bool(strangers) and not any(strangers[-1] <= a.first < hit.first for a in view.authorities)

    def _real(self, view: View, hit: Hit, *, beside: bool) -> bool:
        """Whether the sentence tells the measure as done or announced, not as possible, negated or general."""
        first, last = view.clause(hit.first, self._v.breaks)
        if view.between(Cue.COUNTERFACTUAL, first, last) or self._by_stranger(view, hit):
            return False
        if hit.type is ActionType.COMPENSATION and view.between(Cue.CLAIMED, first, last):
            return False
        if view.between(Cue.POSSIBLE, max(first, hit.first - 8), hit.first):
            return False
        if view.between(Cue.NEGATED, max(first, hit.first - 3), hit.first):
            return hit.type is ActionType.INVESTIGATION
        if hit.type is ActionType.INVESTIGATION:
            near = (max(hit.first - 12, view.sentence.first), min(hit.last + 10, view.sentence.last))
            return hit.form is not Form.NOUN or view.between(Cue.STAGE, *near) is not None
        if hit.form is not Form.NOUN or (beside and hit.type is not ActionType.APPEAL) or self._label(view):
            return True
        if hit.type is ActionType.APPEAL:
            return view.between(Cue.PLANNED_APPEAL, max(first, hit.first - 4), min(hit.last + 2, last)) is None
        if self._linker.targeted(view, hit):
            return True
        return (
            view.between(Cue.SUPPORT, max(view.sentence.first, hit.first - 14), min(view.sentence.last, hit.last + 14))
            is not None
        )


_LENT = frozenset({ActionType.FINE, ActionType.CIVIL_PENALTY, ActionType.COMPENSATION, ActionType.SETTLEMENT})
_BY = 8  # words between an authority and what it does
_BEHIND = 6  # words between a sum and the name on which it is turned
_CASE = 3  # sentences within which a plea and a fine belong to one case
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


def _only_marks(view: View, first: int, last: int) -> bool:
    """Whether nothing but punctuation stands between two words."""
    between = view.words.lower[first:last]
    if "(" in between and ")" in between:
        del between[between.index("(") : between.index(")") + 1]
    return not any(word[0].isalnum() for word in between)


def _distinct(names: list[Name]) -> list[Name]:
    seen: set[int] = set()
    kept: list[Name] = []
    for name in names:
        if id(name.party) not in seen:
            seen.add(id(name.party))
            kept.append(name)
    return kept
