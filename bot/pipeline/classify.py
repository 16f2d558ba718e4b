"""Whether an item tells of enforcement."""

from __future__ import annotations

from bot.domain.items import FeedItem, ItemKind, Verdict
from bot.domain.regulators import Directory
from bot.pipeline.lexicon import lexicon_for


def may_tell(item: FeedItem) -> bool:
    """The cheap gate: whether any word of a measure's family occurs at all."""
    text = f"{item.title}\n{item.text}".lower()
    return any(stem in text for stem in lexicon_for(item.language).vocabulary.stems)
