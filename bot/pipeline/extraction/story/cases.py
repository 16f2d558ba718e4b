"""What only the whole text tells of its sums: exact figures told apart, parts of a total, the court behind them."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property

from bot.domain.actions import ActionType, Part
from bot.pipeline.extraction.money.ceilings import usual
from bot.pipeline.extraction.money.counting import plural
from bot.pipeline.extraction.money.decoys import decoy_of
from bot.pipeline.extraction.money.rounding import rounds
from bot.pipeline.extraction.money.sum_roles import SumRole
from bot.pipeline.extraction.money.sums import Judged
from bot.pipeline.extraction.money.verbs_of_sums import takes_up
from bot.pipeline.extraction.page.view import Document, Sum, View
from bot.pipeline.extraction.sentences.dealing import Dealer
from bot.pipeline.extraction.sentences.drafts import Draft
from bot.pipeline.extraction.story.case_titles import awards
from bot.pipeline.extraction.story.courts import CourtReader
from bot.pipeline.extraction.story.lone_cuts import lone_cut
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue, Form
from bot.pipeline.mentions.amounts import SumMention

_NEAR = 3  # sentences
_BREAKDOWN = 8  # sentences within which "the penalty falls into two" may follow
_MOST_LOOSE = 40  # sums looked at as parts of a total
_SPOKEN = frozenset({ActionType.FINE, ActionType.ORDER, ActionType.REPRIMAND})  # a text that tells of sanctions at all
_MOST_PARTS = 6
_COST = 6  # words between "cost" and the sum
_BY_A_PROVISION = 10  # words
_PROVISIONS = frozenset(
    ["article", "articles", "art", "arts", "section", "sections", "s", "ss", "regulation", "articolo", "articoli"]
)
_SO_RULED = 12  # words of a sentence that only tells who decided
_RULED = frozenset({"decided", "decides", "ruled", "announced"})
_FEWEST_PARTS = 2  # of one penalty
_LITTLE_ELSE = 2  # words beside a sum that is a sentence of its own


class CaseReader:
    """Goes over all drafts of one document."""

    def __init__(self, document: Document, dealer: Dealer, judged: list[tuple[View, Judged]]) -> None:
        self._document = document
        self._dealer = dealer
        self._judged = judged

    def read(self, drafts: list[Draft]) -> list[Draft]:
        """The drafts with exact sums, with the parts of totals, and with the types that the case gives them."""
        drafts += self._told_before(drafts)
        drafts += lone_cut(self._loose, drafts)
        self._lend_lone_sums(drafts)
        self._make_exact(drafts)
        drafts += self._of_the_headline(drafts)
        self._sum_next_door(drafts)
        drafts += self._priced(drafts)
        drafts += awards(self._document, self._loose)
        drafts = self._without_bills_of_court(self._without_strangers(drafts))
        drafts = self._without_counts(self._without_parts(drafts))
        drafts += self._parts(drafts)
        CourtReader(self._document).read(drafts)
        self._lower_to_the_headline(drafts)
        drafts = [d for d in drafts if not (d.former and d.view in {o.view for o in drafts if _sentenced(o)})]
        self._name_payments(drafts)
        return drafts

    def _told_before(self, drafts: list[Draft]) -> list[Draft]:
        """ "Forty thousand euros. That is what the town has to pay": a sum that the next sentence takes up."""
        if any(draft.sum is not None and draft.view.sentence.part is Part.TEXT for draft in drafts):
            return []
        for view, each in self._loose:
            following = self._document.views[view.sentence.index + 1 : view.sentence.index + 2]
            for after in following if _ends_on(view, each) and not each.mention.ceiling else ():
                hit = next((h for h in after.measures if h.type is ActionType.FINE), None)
                if hit is not None and takes_up(after):
                    return [Draft(after, hit, ActionType.FINE, self._dealer.paying(after, hit), each, exact_view=view)]
        return []

    def _lend_lone_sums(self, drafts: list[Draft]) -> None:
        """ "Half a million euros. It has fined Acme …": a sum that is a sentence belongs to its neighbour."""
        for view, each in self._loose:
            if not _alone(view, each) or each.mention.ceiling:
                continue
            at = view.sentence.index
            bare = [d for d in drafts if d.sum is None and d.type is ActionType.FINE]
            near = min(bare, key=lambda draft: abs(draft.view.sentence.index - at), default=None)
            if near is not None and abs(near.view.sentence.index - at) < _NEAR:
                near.sum, near.exact_view = each, view

    def _lower_to_the_headline(self, drafts: list[Draft]) -> None:
        """ "Acme fined £350k … had arrived at £1m, took that down to £700,000": stages on the way."""
        told = [d.sum.mention for d in drafts if d.sum is not None and d.view.sentence.part is Part.TITLE]
        for draft in drafts:
            stage = draft.sum is not None and draft.view.sentence.part is Part.TEXT and draft.view.has(Cue.CUT_TO)
            if stage and draft.sum is not None and len(told) == 1 and draft.type is ActionType.FINE:
                mention = draft.sum.mention
                draft.former = draft.former or (
                    mention.currency == told[0].currency
                    and mention.amount > told[0].amount
                    and not rounds(told[0].amount, mention.amount)
                )

    def _priced(self, drafts: list[Draft]) -> list[Draft]:
        """ "Unwanted texts will cost Acme £85,000, the Commissioner decided": a fine, where no other sum is one."""
        if not any(Cue.PRICE in view.cues for view, _ in self._judged):
            return []
        others = any(draft.sum is not None and not (draft.former or draft.in_the_past) for draft in drafts)
        titled = {each.mention.amount for view, each in self._loose if view.sentence.part is Part.TITLE}
        titled = {amount for amount in titled if not any(view.has(Cue.PRICE) for view in self._document.title)}
        for view, judged in self._judged:
            if Cue.PRICE not in view.cues:
                continue
            if judged.role not in {SumRole.UNRELATED, SumRole.LOSS} or judged.sum.mention.ceiling:
                continue
            if usual(view, judged.sum):
                continue
            first = max(judged.sum.first - _COST, view.sentence.first)
            cost = view.between(Cue.PRICE, first, judged.sum.first)
            attested = self._beside_an_authority(view) or judged.sum.mention.amount in titled
            if cost is None or _own_price(view, cost) or (others and not _so_ruled(view, judged.sum)):
                continue
            if attested:
                hit = Hit(cost.first, cost.last, None, ActionType.FINE, Form.ACTIVE)
                return [Draft(view, hit, ActionType.FINE, self._dealer.paying(view, hit), judged.sum)]
        return []

    def _beside_an_authority(self, view: View) -> bool:
        """Whether a sentence names an authority, or the next one does: "Spam costs Acme £5,000. So ruled the ICO"."""
        at = view.sentence.index
        following = self._document.views[at + 1 : at + 2]
        short = [v for v in following if v.sentence.last - v.sentence.first <= _SO_RULED]
        return any(v.authorities or v.has(Cue.WATCHDOG) for v in [view, *short])

    def _without_strangers(self, drafts: list[Draft]) -> list[Draft]:
        """What another authority's fine comes to is no sanction where a later sentence tells it again."""
        theirs = {j.sum.mention.amount for _, j in self._judged if j.role is SumRole.OTHER_AUTHORITY}
        if not theirs:
            return drafts
        kept = [draft for draft in drafts if draft.sum is None or draft.sum.mention.amount not in theirs]
        if any(draft.sum is not None for draft in kept):
            return kept
        own = self._document.official  # its own page tells what it decided itself, beside what another took
        return [d for d in kept if d.view.authorities or (own and d.type is not ActionType.FINE)]

    def _without_counts(self, drafts: list[Draft]) -> list[Draft]:
        """What one sentence calls a year's takings is no sanction where it is repeated."""
        counted = {j.sum.mention.amount for _, j in self._judged if j.role in {SumRole.STATISTIC, SumRole.PAID}}
        return [
            d
            for d in drafts
            if d.names or d.sum is None or not (d.sum.mention.amount in counted or self._years_work(d))
        ]

    def _years_work(self, draft: Draft) -> bool:
        """ "In 2023, fines of 8 million": several at once, dated back, and nobody named."""
        dated = draft.view.has(Cue.BACKGROUND, Cue.STATISTIC)
        return dated and plural(draft.view, draft.hit, self._document.vocabulary)

    def _without_parts(self, drafts: list[Draft]) -> list[Draft]:
        """ "penalties totalling $5.8 million: $4.2 million under …, $800,000 …": the parts of one penalty."""
        gone: set[int] = set()
        for whole in drafts:
            if whole.sum is None or whole.former or whole.view.has(Cue.CUT_BY):
                continue
            behind = [each for each in whole.view.sums if each.first > whole.sum.first]
            parts = _leading_parts(whole.sum, behind) or self._parts_before(whole, drafts) or self._by_article(whole)
            beside = [draft for draft in drafts if draft.sum in parts]
            own = {n.party for d in beside if not _made_up(d) for n in d.names} - {name.party for name in whole.names}
            dealt = {tuple(id(name.party) for name in draft.names) for draft in beside}  # "Acme (27m) and Bolt (15m)"
            if parts and not own and not (len(dealt) == len(parts) == len(whole.names)):
                gone |= {id(draft) for draft in beside}
        return [draft for draft in drafts if id(draft) not in gone]

    def _without_bills_of_court(self, drafts: list[Draft]) -> list[Draft]:
        """ "Ordered to pay £1,023: a £500 fine, £473 in costs and a £50 surcharge": what is due in all is no fine."""
        costly = [view for view, judged in self._judged if judged.role is SumRole.COSTS]
        bills: set[Decimal] = set()
        for view in {id(view): view for view in costly}.values():
            amounts = [each.mention.amount for each in view.sums]
            bills |= {sum(amounts, Decimal(0)), *(a for a in amounts if a * 2 == sum(amounts))}
        fined = any(draft.sum is not None and draft.sum.mention.amount not in bills for draft in drafts)
        return [d for d in drafts if d.sum is None or not fined or d.sum.mention.amount not in bills]

    def _parts_before(self, whole: Draft, drafts: list[Draft]) -> list[Sum]:
        """ "Determinata la sanzione in 2.400 euro … e in 4.000 …; ordina di pagare la somma di 6.400": paid as one."""
        if whole.sum is None or "somma" not in whole.view.words.lower[whole.hit.first : whole.hit.last]:
            return []
        for view in self._document.views[: whole.view.sentence.index]:
            told = [d.sum for d in drafts if d.view is view and d.sum is not None]
            one = not any(plural(view, hit, self._document.vocabulary) for hit in view.measures)
            if one and len(told) > 1 and _leading_parts(whole.sum, told) == told:
                return told
        return []

    def _by_article(self, whole: Draft) -> list[Sum]:
        """ "The penalty falls into €500,000 for Article 5 and €700,000 for Article 32": each told of a provision."""
        at = whole.view.sentence.index + 1
        for view in self._document.views[at : at + _BREAKDOWN]:
            if len(view.sums) < _FEWEST_PARTS or (view.sentence.index >= at + _NEAR and not view.has(Cue.MADE_UP)):
                continue
            court = whole.type is ActionType.CIVIL_PENALTY  # its one penalty is made up of those for each breach
            cited = [each for each in view.sums if court or view.has(Cue.MADE_UP) or _beside_provision(view, each)]
            if len(cited) == len(view.sums) and whole.sum is not None:
                parts = _leading_parts(whole.sum, cited)
                if len(parts) == len(cited):
                    return parts
        return self._by_line(whole) if whole.type is ActionType.CIVIL_PENALTY else []

    def _by_line(self, whole: Draft) -> list[Sum]:
        """ "The penalties imposed are these:" and a sentence or line for each: a court's one penalty, taken apart."""
        at = whole.view.sentence.index + 1
        lone = [view.sums[0] for view in self._document.views[at : at + _BREAKDOWN] if len(view.sums) == 1]
        return _leading_parts(whole.sum, lone) if whole.sum is not None else []

    def _make_exact(self, drafts: list[Draft]) -> None:
        """ "more than 7.5 million … The exact amount, 7,552,800": the figure told apart is the sum."""
        apart = [(view, each) for view, each in self._loose if not each.mention.approximate]
        for draft in drafts:
            in_title = draft.view.sentence.part is Part.TITLE
            if draft.sum is None or not (draft.sum.mention.approximate or in_title):
                continue
            for where, other in apart:
                same = other.mention.currency == draft.sum.mention.currency
                if same and rounds(draft.sum.mention.amount, other.mention.amount):
                    draft.sum, draft.exact_view = other, where
                    break

    def _of_the_headline(self, drafts: list[Draft]) -> list[Draft]:
        """ "Acme's €225m lesson … it announced the outcome: €225 million": no word of sanction stands by the sum.

        The headline's sum counts where the text tells it again beside an authority, claims it for nothing else, and
        speaks of fines at all.
        """
        told = {draft.sum.mention.amount for draft in drafts if draft.sum is not None}
        spoken = any(hit.type in _SPOKEN for view in self._document.views for hit in view.measures)
        loose = [(view, each) for view, each in self._loose if not each.mention.ceiling]
        titled = [each for view, each in loose if view.sentence.part is Part.TITLE]
        if not spoken or len(titled) != 1 or any(_near_enough(titled[0].mention, amount) for amount in told):
            return []
        for view, each in loose:
            again = view.sentence.part is Part.TEXT and _near_enough(titled[0].mention, each.mention.amount)
            if again and self._beside_authority(view) and decoy_of(view, each) is None:
                hit = Hit(each.first, each.last, None, ActionType.FINE, Form.NOUN)
                return [Draft(view, hit, ActionType.FINE, self._dealer.beside(view, each), each)]
        return []

    def _sum_next_door(self, drafts: list[Draft]) -> None:
        """ "Acme is £120,000 poorer. So much is the fine that it was handed": the only sum beside the only fine."""
        if any(draft.sum is not None for draft in drafts):
            return
        bare = [draft for draft in drafts if draft.type is ActionType.FINE]
        near = [
            (view, each)
            for view, each in self._loose
            if any(abs(view.sentence.index - draft.view.sentence.index) <= 1 for draft in bare)
            and not each.mention.ceiling
            and decoy_of(view, each) is None
        ]
        if len({each.mention.amount for _, each in near}) == 1:
            draft = bare[0]
            draft.exact_view, draft.sum = near[0]

    def _beside_authority(self, view: View) -> bool:
        """Whether a sentence or the one before it names an authority."""
        at = view.sentence.index
        return any(v.authorities or v.has(Cue.WATCHDOG) for v in self._document.views[max(at - 1, 0) : at + 1])

    @cached_property
    def _loose(self) -> list[tuple[View, Sum]]:
        """Sums that no word claims."""
        loose = [(view, j.sum) for view, j in self._judged if j.role is SumRole.UNRELATED]
        return loose[:_MOST_LOOSE]

    def _parts(self, drafts: list[Draft]) -> list[Draft]:
        """Sums that no word claims but that add up to one that is claimed: its parts.

        They count only where they fall to parties of their own, or where the total is told of several fines.
        """
        loose = [(view, each) for view, each in self._loose if not each.mention.ceiling]
        runs = [
            loose[begin:end]
            for begin in range(len(loose))
            for end in range(begin + 2, min(begin + _MOST_PARTS, len(loose)) + 1)
        ]
        for whole in drafts:
            if whole.sum is None or whole.former:
                continue
            second = self._second(whole, drafts, loose)
            if second is not None:
                return [second]
            for run in runs:
                if not _add_up(run, whole.sum):
                    continue
                parts = [self._part(view, each, whole) for view, each in run]
                own = {n.party for part in parts for n in part.names} - {n.party for n in whole.names}
                if own or (self._counted(whole) and plural(whole.view, whole.hit, self._document.vocabulary)):
                    return parts
        return []

    def _second(self, whole: Draft, drafts: list[Draft], loose: list[tuple[View, Sum]]) -> Draft | None:
        """ "two fines, €251m in all. The first fine comes to €11m. The second is €240m": the one without a word."""
        several = self._counted(whole) or whole.view.has(Cue.TOTAL)
        if not several or not plural(whole.view, whole.hit, self._document.vocabulary):
            return None
        told = [draft.sum for draft in drafts if draft.sum is not None and draft is not whole]
        for view, each in loose:
            if whole.sum is not None and any(_add_up([(view, each), (view, one)], whole.sum) for one in told):
                return self._part(view, each, whole)
        return None

    def _counted(self, whole: Draft) -> bool:
        """ "two penalties": as many fines as it says, where "penalties" alone may be one sum for several breaches."""
        v = self._document.vocabulary
        before = whole.view.words.lower[max(whole.hit.first - 3, whole.view.sentence.first) : whole.hit.first]
        return any(word in v.quantifiers and word not in v.articles for word in before)

    def _part(self, view: View, each: Sum, whole: Draft) -> Draft:
        hit = Hit(each.first, each.last, None, whole.type, Form.NOUN)
        names = self._dealer.beside(view, each) or (whole.names if len(whole.names) == 1 else [])
        return Draft(view, hit, whole.type, names, each)

    def _name_payments(self, drafts: list[Draft]) -> None:
        """ "has to pay" is a fine unless the text speaks only of damages or a settlement."""
        spoken = {hit.type for view in self._document.views for hit in view.measures if hit.form is not Form.PASSIVE}
        if ActionType.FINE in spoken or ActionType.CIVIL_PENALTY in spoken:
            return
        for type_ in (ActionType.COMPENSATION, ActionType.SETTLEMENT):
            if type_ in spoken:
                for draft in drafts:
                    draft.type = type_ if draft.type is ActionType.FINE else draft.type
                return


def _sentenced(draft: Draft) -> bool:
    """ "fined her £400, reduced from £600 for her plea": what a criminal court began with is nobody's proposal."""
    return draft.type is ActionType.PROSECUTION and draft.sum is not None and not draft.former


def _so_ruled(view: View, each: Sum) -> bool:
    """ "A leak cost Acme €3m, the AEPD decided": an authority behind a sum, and what it did."""
    behind = [name.last for name in view.authorities if name.first >= each.last]
    return any(not _RULED.isdisjoint(view.words.lower[last : last + 3]) for last in behind)


def _own_price(view: View, cost: Hit) -> bool:
    """ "The authority costs taxpayers 46.5 million": what it costs itself."""
    ends = [name.last for name in view.authorities] + [hit.last for hit in view.cues.get(Cue.WATCHDOG, ())]
    return cost.first in ends


def _near_enough(short: SumMention, amount: Decimal) -> bool:
    return short.amount == amount or rounds(short.amount, amount)


def _leading_parts(whole: Sum, behind: list[Sum]) -> list[Sum]:
    """The sums right behind one that make it up, two or more of them."""
    reached = Decimal(0)
    for count, each in enumerate(behind[:_MOST_PARTS], 1):
        reached += each.mention.amount
        if each.mention.currency != whole.mention.currency or reached > whole.mention.amount:
            return []
        if count > 1 and reached == whole.mention.amount:
            return behind[:count]
    return []


def _made_up(draft: Draft) -> bool:
    """ "The fine consists of €80,000 for spam and €40,000 for delay": reasons behind the sums, and no parties."""
    view = draft.view
    if draft.sum is None or not view.has(Cue.MADE_UP):
        return False
    return not any(each.last <= name.first <= each.last + 3 for each in view.sums for name in view.names)


def _beside_provision(view: View, each: Sum) -> bool:
    """Whether an article or section of a law stands by a sum, with no other sum between."""
    lower, first, last = view.words.lower, view.sentence.first, view.sentence.last
    near = range(max(each.first - _BY_A_PROVISION, first), min(each.last + _BY_A_PROVISION, last) - 1)
    return any(lower[i] in _PROVISIONS and lower[i + 1][0].isdigit() for i in near)


def _add_up(run: list[tuple[View, Sum]], whole: Sum) -> bool:
    currencies = {each.mention.currency for _, each in run} | {whole.mention.currency}
    return len(currencies) == 1 and sum(each.mention.amount for _, each in run) == whole.mention.amount


def _ends_on(view: View, each: Sum) -> bool:
    """Whether a sum is all that its sentence says, or its last words: "L'errore vale un milione di euro."."""
    return _alone(view, each) or (each.last >= view.sentence.last - 1 and decoy_of(view, each) is None)


def _alone(view: View, each: Sum) -> bool:
    """Whether a sum is all that its sentence says."""
    words = view.words.lower
    rest = [*words[view.sentence.first : each.first], *words[each.last : view.sentence.last]]
    return sum(word[0].isalnum() for word in rest) <= _LITTLE_ELSE
