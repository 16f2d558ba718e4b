"""Several bodies of one kind, each told by its place: "les communes de Bréval, de Morlant et de Tresse"."""

from __future__ import annotations

from bot.pipeline.extraction.naming.parties import Name
from bot.pipeline.extraction.page.view import View

_BODIES = frozenset(
    ["communes", "villes", "mairies", "régions", "départements", "universités", "hôpitaux", "aéroports"]
)
_BETWEEN_BODIES = frozenset({",", "et", "de", "d", "du", "des", "'"})


def several_bodies(view: View, name: Name) -> bool:
    """ "Les communes de Bréval, de Morlant et de Tresse": several of one kind, each by its place."""
    lower, at = view.words.lower, name.first - 1
    starts = {other.last - 1: other.first for other in view.names}
    while at > view.sentence.first and (lower[at] in _BETWEEN_BODIES or at in starts):
        at = starts.get(at, at) - 1
    return lower[at] in _BODIES and name.first - at > 1
