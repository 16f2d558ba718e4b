"""Actions out of drafts: one for each party and measure, the most exact sum, the item's news before the past."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

from bot.domain.actions import ActionType, Part
from bot.domain.regulators import Directory
from bot.pipeline.extraction.money.notices import on_notice
from bot.pipeline.extraction.money.sums import MONETARY
from bot.pipeline.extraction.naming.authorities import AuthorityName
from bot.pipeline.extraction.naming.parties import Party
from bot.pipeline.extraction.page.view import Document, Sum, View
from bot.pipeline.extraction.sentences.asides import aside_from, dated_aside
from bot.pipeline.extraction.sentences.drafts import Draft
from bot.pipeline.extraction.story.actions import Action
from bot.pipeline.extraction.story.implied import with_orders
from bot.pipeline.extraction.story.inquiries import alongside, has_found, one_more, without_closed_findings
from bot.pipeline.extraction.story.precedence import came_before, closes, cut_down, only_found
from bot.pipeline.extraction.story.restatements import Restated, leave_joint_totals, restatements
from bot.pipeline.languages.vocabulary import Cue, Form
from bot.pipeline.mentions.numerals import number_words

#: Regulators that can find and recommend, and not order (Canada: PIPEDA, sections 12 and 13).
_ADVISORY = frozenset({"opc"})
#: Regulators that cannot fine: what they are paid is agreed with them, or ordered by a court (FTC Act, section 5).
_SETTLING = frozenset({"ftc"})
#: Regulators whose penalties a court orders (Privacy Act 1988, section 13G).
_THROUGH_COURTS = {"oaic": "AUD"}
_AGREED = frozenset({"agreed", "agrees", "agreement", "settle", "settled", "settling", "stipulated", "resolve"})
#: Bodies that publish what their members did.
_REPORTING = frozenset({"edpb"})
_ROUND_UP = 3  # authorities whose news one item tells
_OPENING = 3  # sentences in which even what is dated back is the news

#: What only a regulator does, and a court then judges.
_REGULATORS_OWN = frozenset(
    {
        ActionType.FINE,
        ActionType.INTENDED_FINE,
        ActionType.REPRIMAND,
        ActionType.ORDER,
        ActionType.PERIODIC_PENALTY,
    }
)


#: Of several words for one sum, the one that tells most.
_TELLING = (
    ActionType.PROSECUTION,
    ActionType.CIVIL_PENALTY,
    ActionType.SETTLEMENT,
    ActionType.COMPENSATION,
    ActionType.PERIODIC_PENALTY,
    ActionType.APPEAL,
    ActionType.INTENDED_FINE,
    ActionType.FINE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """To whom a document's actions did what; ``described`` are the folded descriptions among those who pay."""

    paid: set[Party]
    described: set[tuple[str, ...]]
    called_upon: set[Party]
    censured: set[Party]
    judged: set[Party]
    sanctioned: set[Party]
    headlined: set[Party]
    fined: set[Party]

    @classmethod
    def of(cls, actions: list[Action], fresh: list[Action]) -> _Told:
        monied = [action for action in actions if action.sum is not None]
        paid = {party for action in monied for party in action.parties}
        by_type: dict[ActionType, set[Party]] = {}
        for action in actions:
            by_type.setdefault(action.type, set()).update(action.parties)
        return cls(
            paid=paid,
            described={key for party in paid if party.described for key in party.keys},
            called_upon=by_type.get(ActionType.FORMAL_NOTICE, set()),
            censured=by_type.get(ActionType.REPRIMAND, set()),
            judged={party for action in monied if action.type is ActionType.APPEAL for party in action.parties},
            sanctioned={p for a in fresh if a.type is not ActionType.INVESTIGATION for p in a.parties},
            fined={p for a in monied if a.type is ActionType.FINE and not _past(a) for p in a.parties},
            headlined={p for a in fresh if a.in_title and a.type is not ActionType.INVESTIGATION for p in a.parties},
        )


class Assembler:
    """Makes one document's drafts, each with its party, into actions."""

    def __init__(self, document: Document, directory: Directory, drafts: list[Draft]) -> None:
        self._document = document
        self._directory = directory
        self._drafts = drafts
        self.restated: list[Restated] = []

    def actions(self) -> list[Action]:
        """The document's actions, without repeats, totals, conversions and rounded forms; news first."""
        leave_joint_totals(self._drafts, self._document.vocabulary)
        self.restated = restatements(self._drafts, self._currency())
        self._confirm_parties()
        gone = {id(each.draft) for each in self.restated}
        actions = self._group([draft for draft in self._drafts if id(draft) not in gone])
        actions = self._merge_types(actions)
        actions = with_orders(self._drop_bare(without_closed_findings(actions)))
        for action in actions:
            action.regulator = self._acting(action)
            if action.type is ActionType.FINE and _asked_of_court(action):
                action.type = ActionType.CIVIL_PENALTY
            if action.regulator in _SETTLING and self._agreed(action):
                action.type = ActionType.SETTLEMENT
            if action.regulator in _ADVISORY and action.type is ActionType.ORDER and only_found(action):
                action.type = ActionType.INVESTIGATION
        self._settle_appeals(actions)
        self._part_past(actions)
        return sorted(actions, key=lambda a: a.background)

    def _agreed(self, action: Action) -> bool:
        """Whether a sum is told in a text that speaks of an agreement."""
        if action.sum is None or action.type not in {ActionType.FINE, ActionType.CIVIL_PENALTY}:
            return False
        if action.type is ActionType.FINE:
            return True
        return any(not _AGREED.isdisjoint(view.words.lower) for view in self._document.views)

    def _confirm_parties(self) -> None:
        """A party that had to be guessed is sure where a rounder telling of a sum names it."""
        named = {n.party for each in self.restated if not each.draft.guessed for n in each.draft.names}
        for draft in self._drafts:
            if draft.sum is not None and all(name.party in named for name in draft.names):
                draft.guessed = False

    def _currency(self) -> str | None:
        publisher = self._document.item.regulator
        named = (a.slug for v in self._document.views for a in v.authorities if a.slug not in _REPORTING)
        slug = publisher if publisher not in _REPORTING else next(named, publisher)
        regulator = self._directory.get(slug) or self._directory.get(next(named, publisher))
        return regulator.currency if regulator else None

    def _group(self, drafts: list[Draft]) -> list[Action]:
        groups: dict[tuple[object, ...], Action] = {}
        for draft in drafts:
            for parties in self._shares(draft):
                money = (draft.sum.mention.amount, draft.sum.mention.currency) if draft.sum else None
                key = (draft.type, frozenset(parties), money)
                action = groups.setdefault(key, Action(draft.type, parties, sum=draft.sum))
                action.drafts.append(draft)
        return list(groups.values())

    @staticmethod
    def _shares(draft: Draft) -> list[tuple[Party, ...]]:
        parties = tuple(dict.fromkeys(n.party for n in draft.names if n.party is not None))
        each = draft.sum is not None and not draft.sum.mention.per_day and _each(draft.view, draft.sum)
        apart = draft.sum is None or (len(parties) > 1 and each)
        return [(p,) for p in parties] if apart else [parties]

    @staticmethod
    def _merge_types(actions: list[Action]) -> list[Action]:
        """One sum on one party under several words is one action; its most telling word is its type."""
        kept: dict[tuple[object, ...], Action] = {}
        for action in actions:
            if action.sum is None:
                kept[(action.type, action.parties)] = action
                continue
            key = (frozenset(action.parties), action.amount, action.sum.mention.currency)
            other = kept.setdefault(key, action)
            if other is not action:
                other.type = min(other.type, action.type, key=_TELLING.index)
                other.drafts.extend(action.drafts)
        return list(kept.values())

    def _drop_bare(self, actions: list[Action]) -> list[Action]:
        """A fine told without its sum is the one told with it; an inquiry is news only where nothing came of it."""
        fresh = [a for a in actions if not (self._document.official and _past(a))]
        told = _Told.of(actions, fresh)
        decided = [a for a in actions if a.type is not ActionType.INVESTIGATION and not only_found(a)]
        outcomes = {p for a in decided for p in a.parties}
        return [
            action
            for action in actions
            if not (self._bare(action, told) or self._demanded(action, told) or self._in_passing(action, told))
            and not (only_found(action) and any(p in outcomes for p in action.parties))
        ]

    def _bare(self, action: Action, told: _Told) -> bool:
        if action.sum is not None or action.type not in MONETARY:
            return False
        if (
            self._counted(action, told.paid)
            or (told.paid and self._headed(action))
            or (self._vague(action) and any(p in told.censured for p in action.parties))
        ):
            return True
        if action.type is ActionType.APPEAL:
            return any(p in told.judged for p in action.parties)
        return any(p in told.paid or (p.described and p.keys & told.described) for p in action.parties)

    @staticmethod
    def _demanded(action: Action, told: _Told) -> bool:
        """Whether an order is only what a formal notice demands."""
        return _spoken_order(action) and any(p in told.called_upon and p not in told.paid for p in action.parties)

    def _in_passing(self, action: Action, told: _Told) -> bool:
        if action.type is not ActionType.INVESTIGATION:
            return False
        if all(map(closes, action.drafts)):
            return any(party in told.fined for party in action.parties)
        if action.in_title:
            outcome = any(p in told.headlined for p in action.parties)
        else:
            outcome = any(p in told.sanctioned for p in action.parties) or (bool(told.sanctioned) and not action.sure)
        return outcome and not self._newly_opened(action)

    def _counted(self, action: Action, paid: set[Party]) -> bool:
        """Whether its party is only a number, "two hospitals", of those who are told one by one with their sums."""
        first = action.drafts[0].names[0]
        number = number_words(self._document.item.language).read([first.sentence.words.lower[first.first]])
        return number is not None and 1 < number[0] <= len(paid) and all(p.described for p in action.parties)

    def _headed(self, action: Action) -> bool:
        """Whether only headings of a page's stories tell it, of nobody named: "Sanità, sanzionata una Asl"."""
        indefinite = self._document.vocabulary.indefinite
        return all(
            d.view.sentence.part is Part.TEXT
            and d.view.words.lower[d.view.sentence.last - 1] != "."
            and d.names[0].sentence.words.lower[d.names[0].first] in indefinite
            for d in action.drafts
        )

    def _vague(self, action: Action) -> bool:
        """Whether only a word for sanctions of any kind was used, such as "sanctionné"."""
        vague = self._document.vocabulary.vague_sanctions
        return all(draft.view.words.lower[draft.hit.last - 1] in vague for draft in action.drafts)

    def _newly_opened(self, action: Action) -> bool:
        """ "It has also opened an inquiry": one told as new, beside a measure already taken."""
        indefinite = self._document.vocabulary.indefinite
        return any(
            draft.view.has(Cue.STAGE)
            and not draft.view.has(Cue.BACKGROUND)
            and draft.view.between(Cue.CLOSED, max(draft.hit.first - 4, 0), draft.hit.last) is None
            and (one_more(draft, indefinite) or alongside(draft.view))
            and not has_found(draft)
            for draft in action.drafts
        )

    def _acting(self, action: Action) -> str:
        for draft in action.drafts:
            authorities = _competent(draft.view)
            if authorities:
                first, last = draft.view.clause(draft.hit.first, frozenset())
                return next((a for a in authorities if first <= a.first < last), authorities[0]).slug
        publisher = self._directory.get(self._document.item.regulator)
        if publisher is not None and publisher.slug not in _REPORTING:
            return publisher.slug
        views = [view for view in self._document.views if view.authorities]
        competent = (name.slug for view in views for name in _competent(view))
        named = (name.slug for view in views for name in view.authorities)
        return next(chain(competent, named), self._document.item.regulator)

    def _recalled(self, action: Action) -> bool:
        """Whether only asides tell it, under a headline of something else: "Acme, fined £9,000 in May, is for sale"."""
        heads = self._document.title
        silent = bool(heads) and not any(view.measures for view in heads)
        return silent and all(dated_aside(draft.view, draft.hit) for draft in action.drafts)

    def _elsewhere(self, action: Action) -> bool:
        """Whether another authority did it, neither in headline or lead nor in an entry of a round-up."""
        led = action.in_title or action.first <= len(self._document.title) + 2
        return not led and all(d.view.authorities and not d.view.entry for d in action.drafts)

    def _brought_to_court(self, action: Action, other: Action) -> bool:
        """Whether a text about an appeal tells what it was brought against."""
        if other.type is not ActionType.APPEAL or action.type not in _REGULATORS_OWN:
            return False
        if not set(action.parties) & set(other.parties) or _past(other):
            return False
        title = self._document.title
        named = other.first < len(title) + _OPENING and any(view.has(Cue.COURT) for view in title)
        if action.in_title and not (other.in_title or named):
            return False  # "Acme fined £5m": that it has appealed is told below
        heard = other.first <= len(title) + 1 and any(draft.view.has(Cue.COURT) for draft in other.drafts)
        return other.in_title or named or heard or other.first == len(title)

    def _announced(self, action: Action) -> bool:
        """Whether the headline tells a measure, or names the party; where there is none the past may lead.

        "Acme's profits fall 12%" names it for other news.
        """
        heads = self._document.title
        named = {name.party for view in heads for name in view.names}
        if action.type is ActionType.APPEAL and action.sum is not None:
            return True
        told = any(_tells_a_deed(view) for view in heads)
        if not told and any(view.has(Cue.TURNOVER) for view in heads):
            return False
        return not heads or told or bool(named & set(action.parties))

    def _counting(self) -> bool:
        """Whether the headline or lead counts the sanctions of years, and names nobody."""
        lead = self._document.body[:1]
        fall = any(_fall_or_rise(view) and not view.names for view in self._document.title)
        return fall or any(view.has(Cue.STATISTIC) and not view.names for view in lead)

    def _settle_appeals(self, actions: list[Action]) -> None:
        """ "Acme's £1.35m fine shrinks … it appealed … a deal: it pays £250,000": a fine cut on appeal."""
        cut = any(view.has(Cue.CUT_TO, Cue.CUT_BY) for view in self._document.title)
        settled = any(action.type is ActionType.APPEAL and action.sum is not None for action in actions)
        if settled or not cut:
            return
        views = self._document.body
        contested = any(v.has(Cue.PENDING) or any(h.type is ActionType.APPEAL for h in v.measures) for v in views)
        if not contested and not any(view.has(Cue.COURT) for view in self._document.title):
            return
        fines = [a for a in actions if a.sum is not None and a.type in {ActionType.FINE, ActionType.SETTLEMENT}]
        first = [a for a in actions if a.type is ActionType.INTENDED_FINE and any(d.former for d in a.drafts)]
        left = [action for action in fines if any(cut_down(other, action) for other in [*fines, *first])]
        told = [a for a in left if any(d.view.has(Cue.CUT_TO, Cue.CUT_BY) for d in a.drafts)]
        for action in told or left:
            action.type = ActionType.APPEAL
        for action in first if left else ():
            action.type = ActionType.FINE

    def _part_past(self, actions: list[Action]) -> None:
        """What the sentence dates back, or another authority did, is background beside the item's own news."""
        past = {id(action) for action in actions if _past(action)}
        fresh = [action.regulator for action in actions if id(action) not in past]
        round_up = len(set(fresh)) >= _ROUND_UP or any(view.has(Cue.ROUND_UP) for view in self._document.title)
        ruled = {n.party for d in self._drafts if d.type is ActionType.APPEAL and not d.in_the_past for n in d.names}
        for action in actions:
            told_now = action.type is ActionType.APPEAL and not ruled.isdisjoint(action.parties)
            action.background = (
                (id(action) in past and not told_now)
                or self._recalled(action)
                or (not round_up and action.regulator not in fresh[:1] and self._elsewhere(action))
                or any(came_before(action, other) or self._brought_to_court(action, other) for other in actions)
            )
        if actions and all(action.background for action in actions) and not self._counting():
            opening = len(self._document.title) + _OPENING
            early = [
                a
                for a in actions
                if a.first < opening
                and self._announced(a)
                and not all(d.former or d.pluperfect or aside_from(d.view, d.hit) for d in a.drafts)
            ]
            for action in early[:1]:
                action.background = False


def _tells_a_deed(view: View) -> bool:
    """Whether a headline tells of something done, unlike "Lawyers expect more fines"."""
    return bool(view.measures) and not view.has(Cue.POSSIBLE, Cue.GENRE)


def _asked_of_court(action: Action) -> bool:
    """Whether an authority that cannot fine tells of a sum in its own currency; another's is another authority's."""
    told = action.sum is not None and _THROUGH_COURTS.get(action.regulator) == action.sum.mention.currency
    return told and not any(on_notice(draft.view, draft.hit) for draft in action.drafts)


def _past(action: Action) -> bool:
    """Whether every sentence that tells of an action dates it back."""
    return all(d.former or d.in_the_past for d in action.drafts)


def _fall_or_rise(view: View) -> bool:
    """ "GDPR fines fall by a third": a headline of which all sanctions together are the subject."""
    counted = {hit.first for hit in view.cues.get(Cue.STATISTIC, ())}
    return any(hit.first <= first < hit.last for hit in view.measures for first in counted)


def _spoken_order(action: Action) -> bool:
    """Whether only verbs tell of an order; beside a formal notice they tell what it demands."""
    return action.type is ActionType.ORDER and all(draft.hit.form is not Form.NOUN for draft in action.drafts)


def _each(view: View, each: Sum) -> bool:
    """ "150,000 euros each": the sum falls to every party by itself."""
    near = (max(each.first - 6, view.sentence.first), min(each.last + 3, view.sentence.last))
    return view.between(Cue.EACH, *near) is not None


def _competent(view: View) -> list[AuthorityName]:
    """The authorities of a sentence but those that only took the complaint: "lodged with the CNIL"."""
    filed = [hit.last for hit in view.cues.get(Cue.COMPLAINANT, ())]
    if not filed:
        return view.authorities
    return [name for name in view.authorities if not any(0 <= name.first - last <= 1 for last in filed)]
