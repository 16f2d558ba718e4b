"""Sums that say again what others say: totals of parts, rounded forms, conversions. Arithmetic, in any language."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from bot.domain.actions import Part
from bot.pipeline.extraction.money.counting import plural
from bot.pipeline.extraction.money.rounding import figures, rounds
from bot.pipeline.extraction.money.sum_roles import SumRole
from bot.pipeline.extraction.naming.parties import Name, Party
from bot.pipeline.extraction.sentences.drafts import Draft
from bot.pipeline.languages.vocabulary import Cue, Form, Vocabulary
from bot.pipeline.mentions.amounts import SumMention

_MOST_PARTS = 10
_NEAR = 2
_BESIDE = 5  # words
_SEVERAL = 2  # parties of which a total tells nothing
_BEHIND_A_SUM = 3  # words
_BEFORE_A_SUM = 12  # words
_SHORT = 3  # figures of a sum written short, such as "247k"
_LOOSE = 25  # the room that "more than 3 million" leaves
_ALIKE = frozenset({"EUR", "USD", "GBP", "CHF"})
_CHEAPEST = Decimal("0.7")  # of one of them in another
_DEAREST = 3_000  # won, forints or yen for a dollar, with room to spare
_CLOSE = 200  # a total lies within half a per cent of its parts, since it may be rounded too


@dataclass(frozen=True, slots=True)
class Restated:
    """A draft whose sum only repeats another, and how."""

    draft: Draft
    role: SumRole


@dataclass(frozen=True, slots=True, eq=False)
class _Told:
    """A draft that has a sum.

    Attributes:
        draft: the draft.
        sum: its sum as read.
        parties: on whom it is pinned.
    """

    draft: Draft
    sum: SumMention
    parties: frozenset[Party | None]

    @property
    def in_title(self) -> bool:
        return self.draft.view.sentence.part is Part.TITLE

    @property
    def described(self) -> bool:
        return all(party is not None and party.described for party in self.parties)

    def shares(self, other: _Told) -> bool:
        """Whether both are pinned on one party."""
        return bool(self.parties & other.parties)


def restatements(drafts: list[Draft], home_currency: str | None) -> list[Restated]:
    """The drafts to leave aside. ``home_currency`` is that of the acting regulator."""
    left = [
        _Told(draft, draft.sum.mention, frozenset(name.party for name in draft.names))
        for draft in drafts
        if draft.sum is not None and not draft.former
    ]
    found: list[Restated] = []
    for judge in (_misprinted, partial(_converted, home_currency), _rounded, _part_of_one, _summed_up, _totalled):
        whole = list(left)
        for told in whole:
            pool = whole if judge is _part_of_one else left
            role = judge(told, [other for other in pool if other is not told])
            if role is not None:
                found.append(Restated(told.draft, role))
                left.remove(told)
    return found


def leave_joint_totals(drafts: list[Draft], vocabulary: Vocabulary) -> None:
    """ "Penalties adding up to £405,000 were issued to Acme, Bolt and Coil": fines of which no part is told."""
    totals: dict[Decimal, list[Name]] = {}
    for draft in drafts:
        named = {name.party for name in draft.names if name.party and not name.party.described}
        each = draft.sum
        if each is None or len(named) < _SEVERAL or not plural(draft.view, draft.hit, vocabulary):
            continue
        begin = max(draft.hit.first - _BEFORE_A_SUM, draft.view.sentence.first)
        near = (begin, min(each.last + _BEHIND_A_SUM, draft.view.sentence.last))
        if draft.view.between(Cue.TOTAL, *near) and not draft.view.has(Cue.EACH, Cue.RESPECTIVELY):
            totals[each.mention.amount] = draft.names
            draft.sum = None
    for draft in drafts:
        described = all(name.party is not None and name.party.described for name in draft.names)
        if draft.sum is not None and draft.sum.mention.amount in totals and described:
            draft.names, draft.sum = totals[draft.sum.mention.amount], None


def _misprinted(told: _Told, others: list[_Told]) -> SumRole | None:
    """A figure that cannot be as written, beside one of the same party that can."""
    if told.sum.suspect is None:
        return None
    return SumRole.MISPRINT if any(o.sum.suspect is None and o.shares(told) for o in others) else None


def _converted(home: str | None, told: _Told, others: list[_Told]) -> SumRole | None:
    """A sum in a foreign currency beside one in the regulator's own."""
    if home is None or told.sum.currency in {home, None}:
        return None
    if any(o.sum.currency == home and o.shares(told) and _close(told, o) and _at_par(told, o) for o in others):
        return SumRole.CONVERSION
    again = (o for o in others if o.sum.currency == told.sum.currency)
    if any(o.sum.amount == told.sum.amount or rounds(told.sum.amount, o.sum.amount) for o in again):
        return None
    at_home = [o for o in others if o.sum.currency == home and (told.in_title or (told.shares(o) and _close(told, o)))]
    return SumRole.CONVERSION if any(_magnitude(told.sum.amount, o.sum.amount) for o in at_home) else None


def _at_par(a: _Told, b: _Told) -> bool:
    """Whether two sums in currencies of like worth are so near that one is the other: "$1.3bn", "1.2 billion euros"."""
    if not {a.sum.currency, b.sum.currency} <= _ALIKE or not b.sum.amount:
        return False
    return _CHEAPEST < a.sum.amount / b.sum.amount < 1 / _CHEAPEST


def _close(a: _Told, b: _Told) -> bool:
    """Whether two sums stand near enough to be one in two currencies."""
    x, y = a.draft.view, b.draft.view
    own, other = {a.slug for a in x.authorities}, {a.slug for a in y.authorities}
    return abs(x.sentence.index - y.sentence.index) <= _NEAR and (not own or own == other)


def _magnitude(a: Decimal, b: Decimal) -> bool:
    """Whether two sums in two currencies could be one at all."""
    return b / _DEAREST <= a <= b * _DEAREST


def _rounded(told: _Told, others: list[_Told]) -> SumRole | None:
    """A rounder form of another sum, or the same sum told again of somebody less sure."""
    vague = told.in_title or told.sum.approximate or told.draft.guessed
    for other in others:
        if other.sum.currency != told.sum.currency and None not in {other.sum.currency, told.sum.currency}:
            continue
        if other.sum.amount == told.sum.amount:
            if _yields(told, other):
                return SumRole.ROUNDED
        elif rounds(told.sum.amount, other.sum.amount) and (vague or told.shares(other) or _shortened(told, other)):
            return SumRole.ROUNDED
    return None


def _shortened(told: _Told, other: _Told) -> bool:
    """ "£247k" beside "£247,590": too near to be anything but one sum, whoever it is pinned on."""
    short, exact = told.sum.amount, other.sum.amount
    return abs(short - exact) * _CLOSE <= exact and figures(short) <= _SHORT < figures(exact)


def _yields(told: _Told, other: _Told) -> bool:
    """Of two tellings of one sum with different parties, the guessed, described or headline one gives way."""
    if told.parties == other.parties:
        return False
    if other.draft.guessed != told.draft.guessed:
        return told.draft.guessed
    if told.described != other.described:
        return told.described
    return told.in_title and not other.in_title


def _part_of_one(told: _Told, others: list[_Told]) -> SumRole | None:
    """ "fines totalling €310 million: €100m, €110m and €100m": one party, one sentence, one penalty."""
    beside = [
        o for o in others if o.draft.view is told.draft.view and o.sum.currency == told.sum.currency and o.shares(told)
    ]
    alike = (o for o in others if o.sum.currency == told.sum.currency and o.shares(told) and len(told.parties) == 1)
    if told.draft.view.has(Cue.EACH) and any(_so_often(o.sum.amount, told.sum.amount) for o in alike):
        return SumRole.PART  # "€900,000 … three violations, each punished with €300,000"
    for whole in beside:
        if _two_fines(told.draft):
            return None  # "two fines, of €145,200 and of €29,440, a total of €174,640"
        parts = [o.sum.amount for o in [*beside, told] if o.sum.amount < whole.sum.amount]
        if len(parts) > 1 and sum(parts, Decimal(0)) == whole.sum.amount and told.sum.amount < whole.sum.amount:
            return SumRole.PART
    return None


def _so_often(whole: Decimal, part: Decimal) -> bool:
    """Whether one sum is another a few times over."""
    return 0 < part < whole <= part * _MOST_PARTS and whole % part == 0


def _two_fines(draft: Draft) -> bool:
    """Whether a number stands right before the word of sanction, so that its sums are fines of their own."""
    lower, first = draft.view.words.lower, draft.view.sentence.first
    return draft.hit.form is Form.NOUN and not _NUMBERS.isdisjoint(
        lower[max(draft.hit.first - 2, first) : draft.hit.first]
    )


_NUMBERS = frozenset({"two", "three", "four", "deux", "trois", "quatre", "due", "tre", "quattro"})


def _summed_up(told: _Told, others: list[_Told]) -> SumRole | None:
    """ "It has now been fined €3 billion in total": more than the sum of the same party that the text told before."""
    view, own = told.draft.view, told.draft.sum
    if own is None or told.in_title:
        return None
    near = (max(own.first - _BESIDE, view.sentence.first), min(own.last + _BESIDE, view.sentence.last))
    if view.between(Cue.TOTAL, *near) is None:
        return None
    before = (o for o in others if o.draft.view.sentence.index < view.sentence.index and o.shares(told))
    less = any(o.sum.currency == told.sum.currency and o.sum.amount < told.sum.amount for o in before)
    return SumRole.TOTAL if less else None


def _totalled(told: _Told, others: list[_Told]) -> SumRole | None:
    """The sum of others: the headline's, or one that the text calls a total, or one told of the same parties."""
    parts = {
        (o.sum.amount, o.parties): o
        for o in others
        if o.sum.currency == told.sum.currency and o.sum.amount < told.sum.amount
    }
    beside = [o for o in parts.values() if o.draft.view is told.draft.view]
    own = told.parties and not (told.described or told.draft.guessed or any(told.shares(o) for o in beside))
    if not (_says_total(told) or (len(beside) > 1 and not own) or any(told.shares(o) for o in parts.values())):
        return None
    amounts = sorted((amount for o in parts.values() for amount in _shares_of(o)), reverse=True)
    loose = _LOOSE if told.sum.approximate else _CLOSE
    return SumRole.TOTAL if adds_up(told.sum.amount, amounts, loose) else None


def _shares_of(told: _Told) -> list[Decimal]:
    """The sum, once for each party where each has to pay it."""
    return [told.sum.amount] * (len(told.parties) if told.draft.view.has(Cue.EACH) else 1)


def _says_total(told: _Told) -> bool:
    described = any(party is not None and party.described for party in told.parties)
    return told.in_title or told.draft.view.has(Cue.TOTAL) or described


def adds_up(total: Decimal, amounts: list[Decimal], close: int = _CLOSE) -> bool:
    """Whether two or more of the amounts make the total, give or take its rounding: one part in ``close``."""
    if len(amounts) < 2:
        return False
    room = total / close
    if abs(sum(amounts, Decimal(0)) - total) <= room:
        return True
    reached: set[tuple[Decimal, int]] = {(Decimal(0), 0)}
    for amount in amounts[:_MOST_PARTS]:
        reached |= {(value + amount, min(count + 1, 2)) for value, count in reached if value + amount <= total + room}
        if any(count > 1 and abs(value - total) <= room for value, count in reached):
            return True
    return False
