"""What else a text says of an action: the decision's day and number, the law, the number of people concerned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.actions import Evidence, Part
from bot.pipeline.extraction.page.view import Document, View
from bot.pipeline.extraction.story.actions import Action
from bot.pipeline.extraction.words.lexicon import Hit, lexicon_for
from bot.pipeline.languages.vocabulary import Cue
from bot.pipeline.mentions.dates import DateMention, find_dates
from bot.pipeline.mentions.decision_numbers import DecisionNumberMention, find_decision_numbers
from bot.pipeline.mentions.people import PeopleMention, find_people
from bot.pipeline.mentions.provisions import ProvisionMention, distinct_provisions, find_provisions

_LEAD = 4  # sentences that open a text
_FIGURE = re.compile(r"\d")
_DASHES = ("-", "–", "—")
_SURE, _LIKELY = 0.95, 0.8

_Mention = DateMention | ProvisionMention | DecisionNumberMention | PeopleMention
_Spans = Sequence[tuple[int, int]]
_Cues = Mapping[Cue, list[Hit]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """The lesser values of one action, with the words that gave them."""

    decided_on: date | None = None
    provisions: tuple[str, ...] = ()
    decision_number: str | None = None
    people_affected: int | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(slots=True)
class _Day:
    """A day that the text names.

    Attributes:
        mention: where, and which.
        place: of its sentence in the text.
        decided: whether the text itself calls it that of a decision.
        of_period: "since 25 May 2018", "between 1 March and …": no day of a decision.
    """

    mention: DateMention
    place: int
    decided: bool
    of_period: bool


class DetailsFinder:
    """Finds the details of a document's actions; a text of one case gives them wherever they stand."""

    def __init__(self, document: Document, actions: list[Action]) -> None:
        item = document.item
        main = {action.parties for action in actions if not action.background}
        self._one_case = len(main) == 1
        self._one_party = len({action.parties for action in actions}) == 1
        self._days = list(_days(document, actions))
        self._decided = [day for day in self._days if day.decided]
        self._title_day = _title_day(item.title, item.language) if self._one_case else None
        self._provisions = find_provisions(item.text, item.language)
        self._laws_of_all = distinct_provisions(self._provisions) if self._one_party or self._one_case else ()
        self._numbers = [n for n in find_decision_numbers(item.text, item.language) if not n.court]
        people = find_people(item.text, item.language) if self._one_case else ()
        self._people = people[0] if people else None

    def of(self, action: Action) -> Details:
        """The details that belong to one action."""
        own = [
            (draft.view.sentence.start, draft.view.sentence.end)
            for draft in action.drafts
            if draft.view.words.part is Part.TEXT
        ]
        laws = self._laws(action, own)
        evidence = [_evidence("legal_basis", law, _LIKELY) for law in laws]
        day = self._decided_on(action, own)
        if day is not None:
            evidence.append(_evidence("date", day, _LIKELY))
        elif self._title_day is not None and not action.background:
            day = self._title_day
            evidence.append(_evidence("date", day, _LIKELY, Part.TITLE))
        number = self._number(own)
        if number is not None:
            evidence.append(_evidence("decision_number", number, _SURE))
        people = None if action.background else self._people
        if people is not None:
            evidence.append(_evidence("people_affected", people, _LIKELY))
        return Details(
            decided_on=day.value if day else None,
            provisions=tuple(law.value for law in laws),
            decision_number=number.value if number else None,
            people_affected=people.value if people else None,
            evidence=tuple(evidence),
        )

    def _decided_on(self, action: Action, own: _Spans) -> DateMention | None:
        """A day in the action's own sentence, or one that the text itself calls that of the decision."""
        if not self._days:
            return None
        for day in self._decided:
            if self._one_party or _within(day.mention, own):
                return day.mention
        if not action.background and len({day.mention.value for day in self._decided}) == 1:
            first = self._decided[0]
            if first.place < _LEAD:  # it opens the text, before or beside everything that was decided on it
                return first.mention
        beside = [day.mention for day in self._days if not day.of_period and _within(day.mention, own)]
        return beside[0] if len({mention.value for mention in beside}) == 1 else None

    def _laws(self, action: Action, own: _Spans) -> tuple[ProvisionMention, ...]:
        """The provisions of the action's own sentences; in a text of one case, all of them."""
        if self._one_party or (self._one_case and not action.background):
            return self._laws_of_all
        return distinct_provisions(law for law in self._provisions if _within(law, own))

    def _number(self, own: _Spans) -> DecisionNumberMention | None:
        for number in self._numbers:
            if _within(number, own):
                return number
        only = self._one_party and len({number.value for number in self._numbers}) == 1
        return self._numbers[0] if only else None


def _days(document: Document, actions: list[Action]) -> Iterator[_Day]:
    """The days named in the sentences that tell of an action or call a day that of a decision, up to publication."""
    item = document.item
    published = item.published.date() if item.published else None
    telling = {id(draft.view) for action in actions for draft in action.drafts}
    seldom = lexicon_for(item.language).seldom
    for place, view in enumerate(document.body):
        sentence = view.sentence
        start, end = sentence.start, sentence.end
        cues: _Cues | None = None
        if id(view) not in telling:
            if not _FIGURE.search(item.text, start, end):
                continue
            cues = seldom(sentence.words, sentence.first, sentence.last)
            if Cue.DECIDED not in cues:
                continue
        for mention in find_dates(item.text[start:end], item.language, published, offset=start):
            if mention.precision == "month" or mention.of_law or (published and mention.value > published):
                continue
            if cues is None:
                cues = seldom(sentence.words, sentence.first, sentence.last)
            decided = _precedes(cues.get(Cue.DECIDED, ()), view, mention.start, reach=4)
            of_period = _precedes(cues.get(Cue.PERIOD, ()), view, mention.start, reach=2)
            yield _Day(mention, place, decided, of_period)


def _precedes(hits: Sequence[Hit], view: View, start: int, *, reach: int) -> bool:
    """Whether one of the phrases stands before a place in the sentence, with that many words between at most."""
    starts = view.words.starts
    for hit in hits:
        if starts[hit.first] < start:
            between = sum(1 for i in range(hit.last, view.sentence.last) if starts[i] < start)
            if between <= reach:
                return True
    return False


def _title_day(title: str, language: str) -> DateMention | None:
    """The day that closes a register's title: "Ordinanza ingiunzione nei confronti di Acme - 11 marzo 2021"."""
    if not any(dash in title for dash in _DASHES):
        return None
    found = [d for d in find_dates(title, language) if d.precision == "day" and not d.of_law]
    return found[0] if len(found) == 1 and title[: found[0].start].rstrip().endswith(_DASHES) else None


def _within(mention: _Mention, spans: _Spans) -> bool:
    return any(start <= mention.start < end for start, end in spans)


def _evidence(field: str, mention: _Mention, confidence: float, part: Part = Part.TEXT) -> Evidence:
    return Evidence(
        field=field, part=part, text=mention.text, start=mention.start, end=mention.end, confidence=confidence
    )
