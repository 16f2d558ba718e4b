"""Authorities that no directory knows, told by what they do: "the Office for Civil Rights (OCR) has imposed …"."""

from __future__ import annotations

from bot.pipeline.extraction.naming.parties import Name
from bot.pipeline.extraction.page.view import View
from bot.pipeline.languages.vocabulary import Cue, words

_BODIES = words("office authority commission commissioner agency inspectorate ombudsman regulator watchdog bureau")
_IMPOSES = frozenset({"imposed", "imposes", "levied", "levies", "fines", "reprimands"})
_HAS_IMPOSED = words("imposed fined reprimanded ordered levied sanctioned penalised issued served")
_HAS = frozenset({"has", "have"})
_TO_A_MEASURE = 6  # words: "issued its first ever monetary penalty"


def without_strange_authorities(views: list[View]) -> None:
    """Take the names of authorities, and the initials that stand for them, out of every sentence."""
    acting = {key for view in views for name in view.names for key in _acting(view, name)}
    if not acting:
        return
    for view in views:
        view.names = [name for name in view.names if name.key not in acting]


def _acting(view: View, name: Name) -> list[tuple[str, ...]]:
    """The names by which an authority goes that a sentence shows at its work: its own, and its initials."""
    lower, end = view.words.lower, name.last
    if _opens_a_bracket(view, name) and any(hit.last == name.first - 1 for hit in view.cues.get(Cue.WATCHDOG, ())):
        return [name.key]  # "the state's information commissioner (OVIC)"
    if _BODIES.isdisjoint(name.key):
        return []
    keys = [name.key]
    behind = next((other for other in view.names if other.first == end + 1 and _opens_a_bracket(view, other)), None)
    if behind is not None:
        keys.append(behind.key)
        end = behind.last + 1
    acts = not _IMPOSES.isdisjoint(lower[end : end + 1])  # "Cabinet Office fined £500,000" tells of the opposite
    acts = acts or (
        lower[end : end + 1] != [] and lower[end] in _HAS and not _HAS_IMPOSED.isdisjoint(lower[end + 1 : end + 2])
    )
    told = any(end <= hit.first <= end + _TO_A_MEASURE for hit in view.measures)
    return keys if acts and told else []


def _opens_a_bracket(view: View, name: Name) -> bool:
    lower = view.words.lower
    return lower[name.first - 1 : name.first] == ["("] and lower[name.last : name.last + 1] == [")"]
