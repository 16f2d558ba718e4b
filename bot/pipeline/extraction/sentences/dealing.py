"""Which of a sentence's sums falls to which of its parties."""

from __future__ import annotations

from itertools import takewhile

from bot.pipeline.extraction.grammar.coordination import whole_list
from bot.pipeline.extraction.grammar.directions import placed_on
from bot.pipeline.extraction.grammar.linking import Linker
from bot.pipeline.extraction.grammar.relatives import told_apart
from bot.pipeline.extraction.money.sums import said_twice
from bot.pipeline.extraction.naming.parties import SOMEONE, Name
from bot.pipeline.extraction.page.view import Document, Sum, View
from bot.pipeline.extraction.words.lexicon import Hit
from bot.pipeline.languages.vocabulary import Cue

_TO_EACH = 2  # words: "will each pay £12,000"
_BEHIND = 8  # words between a sum and the name on which it is turned
_BESIDE = 12
_SEATED = frozenset({"of", "in", "from", "di", "de", "à"})  # "Acme Ltd of Hove (£5,000)"
_LOOSE_TURNS = frozenset({"on", "at", "with", "into"})
_TO_A_HEAD = 2  # words: a dash and an article
_HEAD_MARKS = frozenset("-:|")
_AN_ASIDE = 2  # words
#: "Acme got £5,000", under a headline of fines; "the ICO hit: (a) Acme with £5,000".
_GOT = frozenset({"got", "gets", "receives", "received", "with", "ce", "sera", "c", "est"})
_MARKS = 9  # words between a name and its sum that are only an alias in brackets and a dash


class Dealer:
    """Deals the sums of one sentence after another among its parties."""

    def __init__(self, document: Document, linker: Linker) -> None:
        self._document = document
        self._linker = linker

    def deal(self, view: View, sums: list[Sum]) -> list[list[Name]]:
        """The parties of each of several sums; an empty row where the sentence does not tell."""
        rows = self._dealt(view, sums)
        return [self._each_of(view, each, row) for each, row in zip(sums, rows, strict=True)]

    def _each_of(self, view: View, each: Sum, row: list[Name]) -> list[Name]:
        """ "Orla and Bolt, £12,000 apiece": all that are listed before a sum which each of them owes."""
        near = view.between(Cue.EACH, max(each.first - _TO_EACH, view.sentence.first), each.last + 1)
        if len(row) != 1 or near is None or row[0].first > each.first:
            return row
        before = [name for name in self._linker.listed(view) if name.last <= each.first]
        return distinct_parties(whole_list(view, row[0], before, self._document.vocabulary)) or row

    def _dealt(self, view: View, sums: list[Sum]) -> list[list[Name]]:
        eligible = [name for name in self._linker.listed(view) if name.party is not SOMEONE]
        eligible = eligible or self._just_before(view, len(sums)) or view.section
        named = [n for n in eligible if n.party and not n.party.described]
        names = named or eligible
        if (ordered := self._in_order(view, sums, named)) is not None:
            return ordered
        parted = [told_apart(view, each.first, named) for each in sums]
        if len(named) > 1 and all(len(row) == 1 for row in parted):
            return parted
        turned = self._turned(view, sums, names)
        charged = turned is not None and all(turned) and _charged(view, sums[0], turned[0][0])
        rows = turned if charged else self._rows(view, sums, names) or turned
        if rows is None or not all(rows):
            whole = self._turned(view, sums, eligible)
            rows = whole if whole is not None and all(whole) else rows
        if rows is not None and all(rows):
            return rows
        if rows is None and (shares := _parted(sums, distinct_parties(names))) is not None:
            return shares
        for pool in (names, eligible):
            distinct = self._family(distinct_parties(pool), len(sums))
            if len(distinct) == len(sums) and not _contradicts(rows or [], distinct):
                return [[name] for name in distinct]
        return rows or [self._nearest(view, each, names) for each in sums]

    @staticmethod
    def _in_order(view: View, sums: list[Sum], names: list[Name]) -> list[list[Name]] | None:
        """ "A Acme e a Bolt, rispettivamente per 6 e 5 milioni": as many parties before the word as there are sums."""
        for word in view.cues.get(Cue.RESPECTIVELY, ()):
            before = [n for n in distinct_parties(names) if n.last <= word.first]
            if len(before) >= len(sums) and all(word.last <= each.first for each in sums):
                return [[name] for name in before[-len(sums) :]]
        return None

    def _just_before(self, view: View, sums: int) -> list[Name]:
        """ "The sums are 10,000 and 8,000 euros": in the order of as many parties of the sentence before."""
        at = view.sentence.index
        if not at:
            return []
        before = [name for name in self._linker.eligible(self._document.views[at - 1]) if name.party is not SOMEONE]
        named = distinct_parties([name for name in before if name.party and not name.party.described])
        return before if view.has(Cue.RESPECTIVELY) or len(named) == sums else []

    def beside(self, view: View, each: Sum) -> list[Name]:
        """The party that stands beside a sum which no verb links to one."""
        names = self._linker.eligible(view)
        marked = next((n for n in reversed(names) if self._marked_off(view, n, each)), None)
        if marked is not None:
            return [marked]
        after = self._targeted_after(view, each, names, _BESIDE) or _owing(view, each, names)
        before = next((n for n in reversed(names) if 0 <= each.first - n.last <= _BESIDE), None)
        headed = distinct_parties([name for name in names if name.first < each.first])
        alone = headed[0] if len(headed) == 1 and view.words.lower[each.first - 1] == ":" else None
        chosen = after or before or alone  # "'WZ' and Acme (Privacy) [2021] AICmr 12: $10,000"
        return [chosen] if chosen else []

    def paying(self, view: View, hit: Hit) -> list[Name]:
        """The party of a verb of paying."""
        return self._linker.patients(view, hit)

    def dealt_out(self, view: View) -> bool:
        """Whether each sum of a sentence stands beside a party, with nothing but a preposition or dash between."""
        names = self._linker.eligible(view)
        beside: list[bool] = []
        for before, each in zip([None, *view.sums], view.sums, strict=False):
            placed = self._targeted_after(view, each, names, 4) is not None
            placed = placed or any(self._marked_off(view, name, each) for name in names)
            if before is not None and said_twice(view, before, each) is not None:
                beside[-1] = beside[-1] or placed  # "PLN 240,000, about €55,000, for Acme"
            else:
                beside.append(placed)
        return all(beside) or (any(beside) and len(beside) > 1 and len(distinct_parties(names)) == len(beside))

    def itemised(self, view: View) -> bool:
        """Whether a sentence only deals sums out: "Acme Ltd: £5,000", "€5,000 for Acme and €2,000 for Bolt"."""
        own = view.sentence.listed  # "- the two owners of an agency: €850 each"
        names = [n for n in self._linker.eligible(view) if n.party and (own or not n.party.described)]
        rows = self._rows(view, view.sums, names) or (self._turned(view, view.sums, names) if names else None)
        return rows is not None and all(rows)

    def _rows(self, view: View, sums: list[Sum], names: list[Name]) -> list[list[Name]] | None:
        """The party that each sum is marked off from, where every sum has one of its own."""
        rows = [[n for n in names if self._marked_off(view, n, each)][-1:] for each in sums]
        parties = {id(row[0].party) for row in rows if row}
        return rows if len(parties) == len(sums) else None

    @staticmethod
    def _marked_off(view: View, name: Name, each: Sum) -> bool:
        """ "Acme: £5,000", "Acme (Bolt) – £5,000"; in a list "Acme £5,000" as well."""
        gap = each.first - name.last
        if view.sentence.listed and 0 < name.first - each.last <= _TO_A_HEAD:
            return view.words.lower[each.last] in _HEAD_MARKS  # "• £80,000 – Acme Ltd"
        return (gap > 0 or view.sentence.listed) and 0 <= gap <= _MARKS and _only_marks(view, name.last, each.first)

    @staticmethod
    def of_one_penalty(view: View, sums: list[Sum]) -> bool:
        """ "The £500,000 fine, later reduced to £50,000": two sums of one penalty."""
        if len(sums) != 2:
            return False
        between = (sums[0].last, sums[1].first)
        return (view.between(Cue.CUT_TO, *between) or view.between(Cue.CUT_FROM, *between)) is not None

    def _turned(self, view: View, sums: list[Sum], names: list[Name]) -> list[list[Name]] | None:
        """ "£15m against Acme and £27m against Bolt": each sum turned on the name behind it."""
        rows: list[list[Name]] = []
        for each in sums:
            behind = self._targeted_after(view, each, names, _BEHIND)
            cut_off = behind is not None and any(each.last <= s.first < behind.first for s in view.sums)
            rows.append([behind] if behind is not None and not cut_off else [])
        parties = {id(row[0].party) for row in rows if row}
        return rows if len(parties) > 1 else None

    def _family(self, names: list[Name], wanted: int) -> list[Name]:
        """ "the two Orvane companies 60 and 40 million": one name that stands for several parties named elsewhere."""
        if len(names) >= wanted:
            return names
        without_head = [member for name in names for member in (self._members(name) or [name])]
        with_head = [member for name in names for member in [name, *self._members(name)]]
        return next((each for each in (without_head, with_head) if len(each) == wanted), names)

    def _members(self, head: Name) -> list[Name]:
        """The parties whose names go on from a shorter one."""
        return [
            party.names[0]
            for party in self._document.parties
            if any(len(key) > len(head.key) and key[: len(head.key)] == head.key for key in party.keys)
        ]

    def _nearest(self, view: View, each: Sum, names: list[Name]) -> list[Name]:
        after = self._targeted_after(view, each, names, _BEHIND)
        before = next((n for n in reversed(names) if 0 <= each.first - n.last <= 8), None)
        chosen = after or before
        return [chosen] if chosen else []

    @staticmethod
    def _targeted_after(view: View, each: Sum, names: list[Name], reach: int) -> Name | None:
        return next(
            (n for n in names if 0 <= n.first - each.last <= reach and _turned_on(view, each, n)),
            None,
        )


def _turned_on(view: View, each: Sum, name: Name) -> bool:
    """Whether a preposition of direction leads from a sum to a name, and not from the reason: "£5 for spam on Acme"."""
    turns = [h for h in view.cues.get(Cue.TARGET, ()) if each.last <= h.first and h.last <= name.first]
    if not turns:
        return False
    last = turns[-1]
    if '"' in view.words.lower[each.last : last.first]:
        return False  # what is quoted before, and whoever says it
    if view.words.lower[last.first] == "on" and last.first > each.last and placed_on(view, last):
        return False
    reason = last.first - each.last > _AN_ASIDE and any(h.first < last.first for h in turns)
    lone = view.words.lower[last.first] in _LOOSE_TURNS
    return not (lone and reason)


def _charged(view: View, each: Sum, name: Name) -> bool:
    """ "Le app di Acme e Bolt: 6 milioni sono a carico di Acme Spa": a phrase of direction is surer than a colon."""
    return any(h.last == name.first and h.last - h.first > 2 and h.first >= each.last for h in view.cues[Cue.TARGET])


def _owing(view: View, each: Sum, names: list[Name]) -> Name | None:
    """ "I 65 milioni di corone che Grindr deve"."""
    relative = view.words.lower[each.last : each.last + 1] == ["che"]
    return next((name for name in names if relative and name.first == each.last + 1), None)


def _contradicts(rows: list[list[Name]], dealt: list[Name]) -> bool:
    """Whether dealing in order gives a sum to another party than the one on which its own words turn it."""
    return any(row and row[0].party is not name.party for row, name in zip(rows, dealt, strict=False))


def _parted(sums: list[Sum], names: list[Name]) -> list[list[Name]] | None:
    """ "Acme and Bolt, 42 million in all, 15 and 27 respectively": a total among the sums, and its parts in order."""
    for at, whole in enumerate(sums):
        parts = [each for each in sums if each is not whole]
        if len(parts) == len(names) > 1 and sum(each.mention.amount for each in parts) == whole.mention.amount:
            rows = [[name] for name in names]
            return [*rows[:at], [], *rows[at:]]
    return None


def distinct_parties(names: list[Name]) -> list[Name]:
    """The first name of each party, in order."""
    first: dict[int, Name] = {}
    for name in names:
        first.setdefault(id(name.party), name)
    return list(first.values())


def _only_marks(view: View, first: int, last: int) -> bool:
    """Whether nothing but punctuation, or an alias in brackets, stands between two words."""
    between = view.words.lower[first:last]
    if "(" in between and ")" in between:
        del between[between.index("(") : between.index(")") + 1]
    if len(between) > 1 and between[0] in _SEATED:
        del between[: 1 + sum(1 for _ in takewhile(str.istitle, view.words.written[first + 1 : last]))]
    return not any(word[0].isalnum() and word not in _GOT for word in between)


def heads_its_entry(view: View, name: Name, each: Sum) -> bool:
    """ "• Acme, in charge of the second check at Hove: £5,000": an entry that opens with a name and ends with a sum."""
    opens = name.first - view.sentence.first <= 1 and not (name.party and name.party.described)
    return opens and name.last <= each.first and view.words.lower[each.first - 1] == ":"
