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
        changed = {item.id for item in fresh.changed}
        items = oldest_first([*fresh.new, *fresh.changed])
        wanted, postponed = await self._wanted_articles(items, baseline=baseline)
        articles = {item.id: await self._article(item) for item in wanted}
        full = [articles.get(item.id, item) for item in items]
        readings = await self._read_items(full)
        return [
            ReadItem(
                item=item,
                reading=reading,
                fingerprint=fingerprint(teaser),
                changed=item.id in changed,
                page_postponed=item.id in postponed,
            )
            for teaser, item, reading in zip(items, full, readings, strict=True)
        ]

    async def again(self, stored: StoredItem) -> ReadItem:
        """An item on record whose page could not be had, tried once more."""
        item = await self._article(stored.item)
        (reading,) = await self._read_items([item])
        return ReadItem(item=item, reading=reading, fingerprint=stored.fingerprint, changed=True)

    async def _wanted_articles(self, items: list[FeedItem], *, baseline: bool) -> tuple[list[FeedItem], frozenset[str]]:
        """The items whose page is fetched now, and the ids of those whose page can wait for a later visit."""
        wanted = [item for item in items if self._wants_article(item)]
        if not baseline:
            return wanted, frozenset()
        readings = await self._read_items(wanted)
        told = [item for item, reading in zip(wanted, readings, strict=True) if reading.verdict.is_enforcement]
        return told[-BASELINE_PAGES:], frozenset(item.id for item in told[:-BASELINE_PAGES])

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
