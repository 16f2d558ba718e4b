"""What every reader takes and gives: a document in, items and the reasons for those left out."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.errors import SourceUnreadable
from bot.domain.items import FeedItem, TextState
from bot.domain.regulators import Regulator, Source
from bot.pipeline.detect import language_of
from bot.sources.dates import moment
from bot.sources.links import canonical
from bot.sources.text import plain_line, plain_text

LONGEST_TITLE = 500
_MOST_CATEGORIES = 20
_MOST_SKIPPED = 20
_TELLING_LENGTH = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An answer's body, and what is known of it.

    Attributes:
        body: after decompression.
        url: the address that gave it, after redirects.
        charset: as the server declared it, if it did.
    """

    body: bytes
    url: str
    charset: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Which source is read, and what that means for its items.

    Attributes:
        source, regulator: whose.
        homes: as `links.home_hosts` gives it.
    """

    source: Source
    regulator: Regulator
    homes: Mapping[str, str]

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.regulator.timezone)

    def option(self, name: str, default: Any = None) -> Any:
        """A setting of the source's kind."""
        return self.source.options.get(name, default)

    def link(self, link: str | None, base: str) -> str | None:
        """The canonical address of a link found in the document at ``base``."""
        return canonical(link, base, self.homes)

    def moment(self, text: str | None) -> datetime | None:
        """When a date of the source was, in UTC."""
        return moment(text, self.zone, self.source.language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry as a reader found it, still with the source's markup.

    Attributes:
        guid: the source's own identity for it, where it is worth trusting.
        title, text: may hold markup.
        link: canonical.
        published, updated: UTC.
        full: whether ``text`` is all there is to read.
    """

    guid: str | None = None
    link: str | None = None
    title: str = ""
    text: str = ""
    published: datetime | None = None
    updated: datetime | None = None
    categories: tuple[str, ...] = ()
    full: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a document held.

    Attributes:
        items: in the document's own order.
        skipped: one sentence for each entry that could not be read.
        fresh_for: seconds for which the document itself says that it stays good.
        complete: whether nothing that belongs to it was out of reach, so that it need not be read again unchanged.
    """

    items: tuple[FeedItem, ...]
    skipped: tuple[str, ...] = ()
    fresh_for: float | None = None
    complete: bool = True


@dataclass(slots=True)
class Gatherer:
    """Turns entries into items, in order, each with an identity of its own."""

    place: Place
    url: str
    _items: list[FeedItem] = field(default_factory=list)
    _skipped: list[str] = field(default_factory=list)

    def add(self, entry: Entry) -> None:
        """Take an entry, or skip it where it says nothing."""
        title = plain_line(entry.title)[:LONGEST_TITLE]
        text = plain_text(entry.text)
        if not title and not text:
            self.skip("has neither a title nor a text")
            return
        self._items.append(
            FeedItem(
                source=self.place.source.id,
                regulator=self.place.regulator.slug,
                id=self._identity(entry, title or text),
                link=entry.link,
                title=title or _first_line(text),
                text=text,
                text_state=TextState.FULL if entry.full else TextState.TEASER,
                published=entry.published,
                updated=entry.updated,
                categories=tuple(dict.fromkeys(map(plain_line, entry.categories)))[:_MOST_CATEGORIES],
                language=self._language(title, text),
            )
        )

    def skip(self, reason: str) -> None:
        """Note an entry that could not be read."""
        self._skipped.append(f"{self.url}: entry {len(self._items) + len(self._skipped) + 1} {reason}")

    def reading(self, *, fresh_for: float | None = None, empty: str = "holds no entries") -> Reading:
        """All that was taken.

        Raises:
            SourceUnreadable: nothing was, though the source promises entries.
        """
        if not self._items and (self._skipped or not self.place.option("may_be_empty", default=False)):
            raise SourceUnreadable(self.url, self._skipped[0].split(": ", 1)[1] if self._skipped else empty)
        return Reading(items=distinct(self._items), skipped=tuple(self._skipped[:_MOST_SKIPPED]), fresh_for=fresh_for)

    def _language(self, title: str, text: str) -> str:
        """The source's language, unless the words are plainly another in which the regulator publishes.

        The CNIL has put English pages among its French ones.
        """
        said = self.place.source.language
        if len(text) < _TELLING_LENGTH or self.place.regulator.languages in ((), (said,)):
            return said
        found = language_of(text, said)
        is_another = found in self.place.regulator.languages and language_of(title, found) == found
        return found if is_another else said

    def _identity(self, entry: Entry, title: str) -> str:
        if entry.guid and self.place.option("guids", default="stable") == "stable":
            return entry.guid
        return entry.link or _digest("title", title, entry.published)


def distinct(items: Iterable[FeedItem]) -> tuple[FeedItem, ...]:
    """The items with identities made distinct: by link, then title, then text; exact repeats are dropped.

    Two decisions of one day against one party may share a title, and some systems give every entry the same guid.
    """
    found = list(dict.fromkeys(items))
    for more in _DISTINGUISHING:
        counts = Counter(item.id for item in found)
        if len(counts) == len(found):
            break
        found = [replace(item, id=more(item)) if counts[item.id] > 1 else item for item in found]
    unique: dict[str, FeedItem] = {}
    for item in found:
        unique.setdefault(item.id, item)
    return tuple(unique.values())


_DISTINGUISHING: tuple[Callable[[FeedItem], str], ...] = (
    lambda item: item.link or item.id,
    lambda item: _digest(item.id, item.title, item.published),
    lambda item: _digest(item.id, item.text, None),
)


def _digest(*parts: object) -> str:
    kind, *rest = parts
    material = "\n".join(" ".join(str(part).casefold().split()) for part in rest)
    return f"{kind}~{hashlib.sha256(material.encode()).hexdigest()[:20]}"


def _first_line(text: str) -> str:
    line = text.split("\n", 1)[0]
    return line if len(line) <= 160 else line[:159].rsplit(" ", 1)[0] + "…"
