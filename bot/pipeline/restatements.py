"""Sums that say again what others say: totals of parts, rounded forms, conversions. Arithmetic, in any language."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from bot.domain.actions import Part
from bot.pipeline.drafts import Draft
from bot.pipeline.languages.vocabulary import Cue
from bot.pipeline.sums import SumRole, figures, rounds

_MOST_PARTS = 10
_NEAR = 2
_SHORT = 3  # figures of a sum written short, such as "247k"
_LOOSE = 25  # the room that "more than 3 million" leaves
_CLOSE = 200  # a total lies within half a per cent of its parts, since it may be rounded too


@dataclass(frozen=True, slots=True)
class Restated:
    """A draft whose sum only repeats another, and how."""

    draft: Draft
    role: SumRole


def restatements(drafts: list[Draft], home_currency: str | None) -> list[Restated]:
    """The drafts to leave aside. ``home_currency`` is that of the acting regulator."""
    monied = [d for d in drafts if d.sum is not None and not d.former]
    found: list[Restated] = []
    left = list(monied)
    for judge in (_misprinted, _converted, _rounded, _part_of_one, _totalled):
        for draft in list(left):
            others = [o for o in left if o is not draft]
            role = judge(draft, others, home_currency)
            if role is not None:
                found.append(Restated(draft, role))
                left.remove(draft)
    return found


def _amount(draft: Draft) -> Decimal:
    assert draft.sum is not None
    return draft.sum.mention.amount


def _currency(draft: Draft) -> str | None:
    assert draft.sum is not None
    return draft.sum.mention.currency


def _in_title(draft: Draft) -> bool:
    return draft.view.sentence.part is Part.TITLE


def _same_parties(a: Draft, b: Draft) -> bool:
    return bool({n.party for n in a.names} & {n.party for n in b.names})


def _misprinted(draft: Draft, others: list[Draft], home: str | None) -> SumRole | None:
    """A figure that cannot be as written, beside one of the same party that can."""
    assert draft.sum is not None
    if draft.sum.mention.suspect is None:
        return None
    sound = [o for o in others if o.sum and o.sum.mention.suspect is None and _same_parties(o, draft)]
    return SumRole.MISPRINT if sound else None


def _converted(draft: Draft, others: list[Draft], home: str | None) -> SumRole | None:
    """A sum in a foreign currency beside one in the regulator's own."""
    if home is None or _currency(draft) in {home, None}:
        return None
    if any(
        _currency(o) == _currency(draft) and (_amount(o) == _amount(draft) or rounds(_amount(draft), _amount(o)))
        for o in others
    ):
        return None
    beside = [
        o
        for o in others
        if _currency(o) == home and (_in_title(draft) or (_same_parties(draft, o) and _close(draft, o)))
    ]
    return SumRole.CONVERSION if any(_magnitude(draft, o) for o in beside) else None


def _close(a: Draft, b: Draft) -> bool:
    """Whether two sums stand near enough to be one in two currencies."""
    return abs(a.view.sentence.index - b.view.sentence.index) <= _NEAR and a.view.authorities == b.view.authorities


def _magnitude(a: Draft, b: Draft) -> bool:
    """Whether two sums in two currencies could be one at all."""
    return _amount(b) / 200 <= _amount(a) <= _amount(b) * 200 if _amount(b) else False


def _rounded(draft: Draft, others: list[Draft], home: str | None) -> SumRole | None:
    assert draft.sum is not None
    vague = _in_title(draft) or draft.sum.mention.approximate or draft.guessed
    for other in others:
        if _currency(other) != _currency(draft) and None not in {_currency(other), _currency(draft)}:
            continue
        if _amount(other) == _amount(draft):
            if _yields(draft, other):
                return SumRole.ROUNDED
        elif rounds(_amount(draft), _amount(other)) and (
            vague or _same_parties(draft, other) or _shortened(draft, other)
        ):
            return SumRole.ROUNDED
    return None


def _shortened(draft: Draft, other: Draft) -> bool:
    """ "£247k" beside "£247,590": too near to be anything but one sum, whoever it is pinned on."""
    short, exact = _amount(draft), _amount(other)
    return abs(short - exact) * _CLOSE <= exact and figures(short) <= _SHORT < figures(exact)


def _yields(draft: Draft, other: Draft) -> bool:
    """Of two tellings of one sum with different parties, the guessed, described or headline one gives way."""
    if {n.party for n in draft.names} == {n.party for n in other.names}:
        return False
    if other.guessed != draft.guessed:
        return draft.guessed
    described = all(n.party is not None and n.party.described for n in draft.names)
    if described != all(n.party is not None and n.party.described for n in other.names):
        return described
    return _in_title(draft) and not _in_title(other)


def _part_of_one(draft: Draft, others: list[Draft], home: str | None) -> SumRole | None:
    """ "fines totalling €310 million: €100m, €110m and €100m": one party, one sentence, one penalty."""
    beside = [
        o for o in others if o.view is draft.view and _currency(o) == _currency(draft) and _same_parties(o, draft)
    ]
    for whole in beside:
        parts = [_amount(o) for o in [*beside, draft] if o is not whole and _amount(o) < _amount(whole)]
        if len(parts) > 1 and sum(parts, Decimal(0)) == _amount(whole) and _amount(draft) < _amount(whole):
            return SumRole.PART
    return None


def _totalled(draft: Draft, others: list[Draft], home: str | None) -> SumRole | None:
    parts = {
        (_amount(o), frozenset(n.party for n in o.names)): o
        for o in others
        if _currency(o) == _currency(draft) and _amount(o) < _amount(draft)
    }
    if not _says_total(draft) and not any(_spans(draft, o) for o in parts.values()):
        return None
    amounts = sorted((_amount(o) for o in parts.values()), reverse=True)
    assert draft.sum is not None
    loose = _LOOSE if draft.sum.mention.approximate else _CLOSE
    return SumRole.TOTAL if adds_up(_amount(draft), amounts, loose) else None


def _says_total(draft: Draft) -> bool:
    return _in_title(draft) or draft.view.has(Cue.TOTAL) or any(n.party and n.party.described for n in draft.names)


def _spans(draft: Draft, part: Draft) -> bool:
    """Whether a sum and its part could be told of the same parties: an overlap, or one sentence."""
    return _same_parties(draft, part) or draft.view is part.view


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
