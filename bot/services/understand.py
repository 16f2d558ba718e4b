"""From unseen items to what they say: their articles, their verdicts, their findings."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from bot.domain.errors import SourceError
from bot.domain.items import FeedItem, TextState
from bot.domain.ports import SourceReader
from bot.domain.recording import StoredItem
from bot.pipeline.fingerprint import fingerprint
from bot.pipeline.reading import Reading
from bot.pipeline.unseen import Unseen
from bot.services.record import ReadItem

TEASER = 1_500
"""Characters: an item with more than this already carries its article."""

BASELINE_PAGES = 10
"""Pages fetched at the first sight of a source: its newest enforcement news, for look-ups from the first minute."""

ReadItems = Callable[[Sequence[FeedItem]], Awaitable[Sequence[Reading]]]
"""Classifies and extracts many items, in order; worker processes may stand behind it."""


class Understanding:
    """Gets the full text of items worth it, and reads them."""

    def __init__(self, reader: SourceReader, read_items: ReadItems, *, articles: bool) -> None:
        """
        Args:
            reader: fetches pages.
            read_items: classifies and extracts.
            articles: whether pages are fetched at all.
        """
        self._reader = reader
        self._read_items = read_items
        self._articles = articles

    async def unseen(self, fresh: Unseen, *, baseline: bool) -> list[ReadItem]:
        """Unseen and changed items with what they say, oldest first, since that is the order of telling."""
        items = oldest_first([*fresh.new, *fresh.changed])
        read = await (self._at_first_sight(items) if baseline else self._as_news(items))
        changed = {item.id for item in fresh.changed}
        return [replace(entry, changed=True) if entry.item.id in changed else entry for entry in read]

    async def _as_news(self, items: list[FeedItem]) -> list[ReadItem]:
        """Every item with its page, since the fine is often only there."""
        full = [await self._article(item) if self._wants_article(item) else item for item in items]
        readings = await self._read_items(full)
        return [
            ReadItem(item=item, reading=reading, fingerprint=fingerprint(teaser))
            for teaser, item, reading in zip(items, full, readings, strict=True)
        ]

    async def _at_first_sight(self, items: list[FeedItem]) -> list[ReadItem]:
        """The newest items that tell of enforcement with their pages, the older ones with their pages owed."""
        readings = await self._read_items(items)
        read = {
            item.id: ReadItem(item=item, reading=reading, fingerprint=fingerprint(item))
            for item, reading in zip(items, readings, strict=True)
        }
        told = [e for e in read.values() if e.reading.verdict.is_enforcement and self._wants_article(e.item)]
        for entry in told[:-BASELINE_PAGES]:
            read[entry.item.id] = replace(entry, page_postponed=True)
        newest = told[-BASELINE_PAGES:]
        full = [await self._article(entry.item) for entry in newest]
        for entry, item, reading in zip(newest, full, await self._read_items(full), strict=True):
            read[item.id] = replace(entry, item=item, reading=reading)
        return list(read.values())

    async def again(self, stored: StoredItem) -> ReadItem:
        """An item on record whose page could not be had, tried once more."""
        item = await self._article(stored.item)
        (reading,) = await self._read_items([item])
        return ReadItem(item=item, reading=reading, fingerprint=stored.fingerprint, changed=True)

    def _wants_article(self, item: FeedItem) -> bool:
        is_teaser = item.text_state is not TextState.FULL and len(item.text) < TEASER
        return self._articles and is_teaser and item.link is not None

    async def _article(self, item: FeedItem) -> FeedItem:
        try:
            return await self._reader.article(item)
        except SourceError:
            return replace(item, text_state=TextState.PAGE_FAILED)


def oldest_first(items: Sequence[FeedItem]) -> list[FeedItem]:
    """Items in the order of telling; sources list the newest first, so an undated item stays beside its neighbour."""
    date = datetime.min.replace(tzinfo=UTC)
    dated = []
    for item in reversed(items):
        date = item.published or date
        dated.append((date, item))
    return [item for _, item in sorted(dated, key=lambda pair: pair[0])]
