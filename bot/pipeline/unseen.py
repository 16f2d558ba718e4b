"""Dedupe 1: which entries of a source's answer are new, which have changed, which are as they were.

Feeds change the guid, the link, the title or the date of an entry that stays the same, and give two entries one guid.
So every way in which an entry and a recorded item agree is weighed: the strongest agreements are settled first, each
entry and each mark at most once. In doubt an entry is new: a repeat is caught again by ``identify``, a fine that was
taken for another is lost.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from typing import TypeAlias

from bot.domain.items import FeedItem
from bot.domain.recording import ItemMark
from bot.pipeline.fingerprint import fingerprint, fold

SAME_DAYS = timedelta(days=3)
"""Dates this close may be one date told twice: CMS stamps, time zones, a corrected date."""

CLOSE = timedelta(days=7)
"""How far the date of an unchanged text without a link of its own may have moved."""

TELLING_LENGTH = 240
"""Characters of title and text from which on two equal texts are one text, whatever their dates and addresses."""

_UNKNOWN = timedelta(days=1)
_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unseen:
    """A source's entries, sorted by what is known of them; each in the source's own order.

    Attributes:
        new: never seen; their ids are free.
        changed: recorded before with another meaning; they bear the id of their record.
        same: recorded before with the same meaning, perhaps under another guid, link or date; likewise.
    """

    new: tuple[FeedItem, ...] = ()
    changed: tuple[FeedItem, ...] = ()
    same: tuple[FeedItem, ...] = ()


_Rank: TypeAlias = tuple[int, timedelta, tuple[object, ...], int, int]
"""An agreement with what decides between equals: nearness in time, then the entry's content; and the pair's places."""


class _Agreement(IntEnum):
    """How an entry agrees with a mark, the strongest first."""

    ALL = 0
    ALL_BUT_ID = 1
    ID_LINK_TEXT = 2
    ID_TEXT = 3
    LINK_TEXT = 4
    ID_LINK = 5
    ID_TITLE = 6
    TEXT_DATE = 7
    TEXT = 8
    LINK = 9
    ID = 10
    TITLE_DATE = 11


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry with what it is compared by."""

    place: int
    item: FeedItem
    print: str
    title: str

    @property
    def order(self) -> tuple[str, str, str, datetime]:
        """An order that does not depend on where the source lists the entry."""
        return (self.item.id, self.item.link or "", self.print, self.item.published or _NEVER)


def unseen(items: Sequence[FeedItem], marks: Sequence[ItemMark]) -> Unseen:
    """Sort a source's entries into new, changed and same.

    Args:
        items: one source's entries; an entry listed twice is taken once.
        marks: a mark of every item recorded from that source.
    """
    entries = _distinct(_Entry(i, item, fingerprint(item), fold(item.title)) for i, item in enumerate(items))
    found = _Matching(entries, marks).settle()
    taken = {mark.id for mark in marks}
    sorted_out: dict[str, list[tuple[int, FeedItem]]] = {"new": [], "changed": [], "same": []}
    for entry in sorted(entries, key=lambda e: e.order):
        mark = found.get(entry.place)
        if mark is None:
            item = entry.item if entry.item.id not in taken else replace(entry.item, id=_free_id(entry, taken))
            taken.add(item.id)
            sorted_out["new"].append((entry.place, item))
        else:
            kind = "same" if mark.fingerprint == entry.print else "changed"
            item = entry.item if entry.item.id == mark.id else replace(entry.item, id=mark.id)
            sorted_out[kind].append((entry.place, item))
    new, changed, same = (tuple(item for _, item in sorted(pairs, key=lambda p: p[0])) for pairs in sorted_out.values())
    return Unseen(new=new, changed=changed, same=same)


def _distinct(entries: Iterable[_Entry]) -> list[_Entry]:
    """The entries, without those that only repeat another's text under its link, or its id where there is no link."""
    kept: dict[tuple[bool, str, str], _Entry] = {}
    for entry in entries:
        link = entry.item.link
        key = (link is not None, entry.item.id if link is None else link, entry.print)
        if key not in kept or entry.order < kept[key].order:
            kept[key] = entry
    return list(kept.values())


def _free_id(entry: _Entry, taken: set[str]) -> str:
    """An id for an entry whose own id another item bears: the same each time, as long as the entry stays the same."""
    digest = _digest(entry)
    return next(name for n in range(12, 65) if (name := f"{entry.item.id}#{digest[:n]}") not in taken)


def _digest(entry: _Entry) -> str:
    told = "\0".join((entry.item.link or "", entry.print, str(entry.item.published)))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def _bears_id(entry: _Entry, mark: ItemMark) -> bool:
    """Whether the mark has the entry's id, or the one that the entry was given because its own was taken."""
    own, found, digest = mark.id.rpartition("#")
    return entry.item.id == mark.id or bool(found and own == entry.item.id and _digest(entry).startswith(digest))


def _apart(a: datetime | None, b: datetime | None) -> timedelta:
    """How far two dates are apart; a date that is missing on one side only counts as about the same."""
    if a is None or b is None:
        return timedelta(0) if a is b else _UNKNOWN
    return abs(a - b)


class _Matching:
    """Finds the mark of each entry, the strongest agreements first."""

    def __init__(self, entries: Sequence[_Entry], marks: Sequence[ItemMark]) -> None:
        self._entries = entries
        self._marks = marks
        dated = [entry.item.published for entry in entries if entry.item.published is not None]
        self._oldest = min(dated, default=None)
        self._links = Counter(entry.item.link for entry in entries)
        self._marked_links = Counter(mark.link for mark in marks)

    def settle(self) -> dict[int, ItemMark]:
        """The marks found, by the entries' places."""
        found: dict[int, ItemMark] = {}
        claimed: set[int] = set()
        for _, _, _, place, at in sorted(self._agreements()):
            if place not in found and at not in claimed:
                found[place] = self._marks[at]
                claimed.add(at)
        left = [entry for entry in self._entries if entry.place not in found]
        for _, _, _, place, at in sorted(self._title_agreements(left, claimed)):
            if place not in found and at not in claimed:
                found[place] = self._marks[at]
                claimed.add(at)
        return found

    def _agreements(self) -> Iterable[_Rank]:
        by: dict[Hashable, list[int]] = defaultdict(list)
        wanted = {("id", e.item.id) for e in self._entries} | {("print", e.print) for e in self._entries}
        wanted |= {("link", e.item.link) for e in self._entries if e.item.link is not None}
        for at, mark in enumerate(self._marks):
            for key in (("id", mark.id), ("print", mark.fingerprint), ("link", mark.link)):
                if key in wanted:
                    by[key].append(at)
        for entry in self._entries:
            keys = (("id", entry.item.id), ("print", entry.print), ("link", entry.item.link))
            for at in dict.fromkeys(at for key in keys for at in by.get(key, ())):
                agreement = self._agreement(entry, self._marks[at])
                if agreement is not None:
                    yield self._ranked(agreement, entry, at)

    def _title_agreements(self, left: Sequence[_Entry], claimed: set[int]) -> Iterable[_Rank]:
        """Of what is left, the entries and marks of one title and about one date."""
        days = [day for day in (entry.item.published for entry in left if entry.title) if day is not None]
        if not days:
            return
        first, last = min(days) - SAME_DAYS, max(days) + SAME_DAYS
        titles: dict[str, list[int]] = defaultdict(list)
        for at, mark in enumerate(self._marks):
            if at not in claimed and mark.published is not None and first <= mark.published <= last:
                titles[fold(mark.title)].append(at)
        for entry in left:
            for at in titles.get(entry.title, ()) if entry.title and entry.item.published else ():
                mark = self._marks[at]
                if _apart(entry.item.published, mark.published) <= SAME_DAYS and self._may_be(entry, mark):
                    yield self._ranked(_Agreement.TITLE_DATE, entry, at)

    def _ranked(self, agreement: _Agreement, entry: _Entry, at: int) -> _Rank:
        apart = _apart(entry.item.published, self._marks[at].published)
        return (int(agreement), apart, (*entry.order, self._marks[at].id), entry.place, at)

    def _agreement(self, entry: _Entry, mark: ItemMark) -> _Agreement | None:
        item = entry.item
        linked = item.link == mark.link
        if entry.print == mark.fingerprint:
            return self._of_one_text(entry, mark, linked=linked)
        if item.id == mark.id:
            if linked and item.link is not None:
                return _Agreement.ID_LINK
            if entry.title == fold(mark.title):
                return _Agreement.ID_TITLE
            return None if self._reused(entry, mark) else _Agreement.ID
        return _Agreement.LINK if linked and self._tells_apart(item.link) else None

    def _of_one_text(self, entry: _Entry, mark: ItemMark, *, linked: bool) -> _Agreement | None:
        item = entry.item
        if linked and item.published == mark.published:
            return _Agreement.ALL if _bears_id(entry, mark) else _Agreement.ALL_BUT_ID
        if _bears_id(entry, mark):
            return _Agreement.ID_LINK_TEXT if linked else _Agreement.ID_TEXT
        if linked and item.link is not None:
            return _Agreement.LINK_TEXT
        if _apart(item.published, mark.published) <= CLOSE and self._may_be(entry, mark):
            return _Agreement.TEXT_DATE
        return _Agreement.TEXT if len(entry.title) + len(fold(item.text)) >= TELLING_LENGTH else None

    def _reused(self, entry: _Entry, mark: ItemMark) -> bool:
        """Whether nothing but the id agrees: another title, text, link and date tell that the id was given again."""
        moved = None not in (entry.item.link, mark.link) and entry.item.link != mark.link
        return moved and _apart(entry.item.published, mark.published) > CLOSE

    def _tells_apart(self, link: str | None) -> bool:
        """Whether a link stands for one item: some feeds give every entry their homepage."""
        return link is not None and self._links[link] == 1 and self._marked_links[link] == 1

    def _may_be(self, entry: _Entry, mark: ItemMark) -> bool:
        """Whether an entry with another id may be a mark's item, as far as their links say.

        Where each has a link and they differ, the two may be two decisions of one day under one headline. Then the
        recorded one, were it still itself, would be listed too, unless it is older than all that is listed.
        """
        if entry.item.link is None or mark.link is None or entry.item.link == mark.link:
            return True
        return self._oldest is not None and mark.published is not None and mark.published >= self._oldest
