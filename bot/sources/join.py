"""Two views of one channel made one: a feed whose items lack links, and the listing that has them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from bot.domain.items import FeedItem
from bot.sources.reading import Reading, distinct

_SHORTEST_BEGINNING = 25


def with_links(feed: Reading, listing: Reading) -> Reading:
    """The feed's items, with link and date from the listing's item of the same title where they lack them.

    Of several listed items with that title, the one of the same day is meant; where none is, nothing is claimed.
    """
    listed = defaultdict(list)
    for item in listing.items:
        listed[_folded(item.title)].append(item)
    joined = []
    for item in feed.items:
        twin = _twin(item, listed)
        joined.append(item if item.link or twin is None else _completed(item, twin))
    return replace(feed, items=distinct(joined), skipped=(*feed.skipped, *listing.skipped))


def _twin(item: FeedItem, listed: dict[str, list[FeedItem]]) -> FeedItem | None:
    title = _folded(item.title)
    found = listed.get(title) or [
        other
        for beginning, others in listed.items()
        # Listings shorten long titles.
        if len(beginning) >= _SHORTEST_BEGINNING and title.startswith(beginning)
        for other in others
    ]
    if len(found) > 1 and item.published is not None:
        distances = [
            (abs((other.published - item.published).total_seconds()), other) for other in found if other.published
        ]
        found = [other for distance, other in distances if distance <= 36 * 3600]
    return found[0] if len(found) == 1 else None


def _completed(item: FeedItem, twin: FeedItem) -> FeedItem:
    """A guid stays the identity where there is one; else the link is better than the title."""
    identity = twin.link if item.id.startswith("title~") and twin.link else item.id
    return replace(item, id=identity, link=twin.link, published=item.published or twin.published)


def _folded(title: str) -> str:
    return "".join(character for character in title.casefold() if character.isalnum())
