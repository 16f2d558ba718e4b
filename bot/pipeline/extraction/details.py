"""What else a text says of an action: the decision's day and number, the law, the number of people concerned."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from bot.domain.actions import Evidence, Part
from bot.pipeline.extraction.assemble import Action
from bot.pipeline.extraction.lexicon import lexicon_for
from bot.pipeline.extraction.text import Sentence
from bot.pipeline.extraction.view import Document, View
from bot.pipeline.languages.vocabulary import Cue
from bot.pipeline.mentions.dates import DateMention, find_dates
from bot.pipeline.mentions.decision_numbers import DecisionNumberMention, find_decision_numbers
from bot.pipeline.mentions.people import PeopleMention, find_people
from bot.pipeline.mentions.provisions import ProvisionMention, distinct_provisions, find_provisions

_LEAD = 4  # sentences that open a text
_FIGURE = re.compile(r"\d")
_SURE, _LIKELY = 0.95, 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """The lesser values of one action, with the words that gave them."""

    decided_on: date | None = None
    provisions: tuple[str, ...] = ()
    decision_number: str | None = None
    people_affected: int | None = None
    evidence: tuple[Evidence, ...] = ()


class DetailsFinder:
    """Finds the details of a document's actions; a text of one case gives them wherever they stand."""

    def __init__(self, document: Document, actions: list[Action]) -> None:
        self._document = document
        self._text = document.item.text
        self._language = document.item.language
        self._actions = actions
        self._lexicon = lexicon_for(document.item.language)
        self._body = list(document.body)
        self._starts = [view.sentence.start for view in self._body]
        main = [action for action in actions if not action.background]
        self._one_case = len({action.parties for action in main}) == 1
        self._one_party = len({action.parties for action in actions}) == 1

    @cached_property
    def _dates(self) -> tuple[DateMention, ...]:
        """The dates of the sentences that tell of an action or call a day that of a decision."""
        published = self._document.item.published
        reference = published.date() if published else None
        telling = {id(d.view) for action in self._actions for d in action.drafts}
        found: list[DateMention] = []
        for view in self._document.body:
            start, end = view.sentence.start, view.sentence.end
            if not _FIGURE.search(self._text, start, end):
                continue
            if id(view) in telling or self._calls_decision(view):
                dates = find_dates(self._text[start:end], self._language, reference)
                found.extend(replace(each, start=each.start + start, end=each.end + start) for each in dates)
        return tuple(found)

    def _calls_decision(self, view: View) -> bool:
        return Cue.DECIDED in self._lexicon.seldom(view.words, view.sentence.first, view.sentence.last)

    @cached_property
    def _provisions(self) -> tuple[ProvisionMention, ...]:
        return find_provisions(self._text, self._language)

    @cached_property
    def _numbers(self) -> tuple[DecisionNumberMention, ...]:
        return find_decision_numbers(self._text, self._language)

    @cached_property
    def _people(self) -> tuple[PeopleMention, ...]:
        return find_people(self._text, self._language)

    def of(self, action: Action) -> Details:
        """The details that belong to one action."""
        day = self._decided_on(action)
        laws = self._laws(action)
        number = self._number(action)
        people = self._people[0] if self._people and self._one_case and not action.background else None
        evidence = [_evidence("legal_basis", law, _LIKELY) for law in laws]
        if day is not None:
            evidence.append(_evidence("date", day, _LIKELY))
        elif (day := self._title_date()) is not None and not action.background and self._one_case:
            evidence.append(replace(_evidence("date", day, _LIKELY), part=Part.TITLE))
        else:
            day = None
        if number is not None:
            evidence.append(_evidence("decision_number", number, _SURE))
        if people is not None:
            evidence.append(_evidence("people_affected", people, _LIKELY))
        return Details(
            decided_on=day.value if day else None,
            provisions=tuple(law.value for law in laws),
            decision_number=number.value if number else None,
            people_affected=people.value if people else None,
            evidence=tuple(evidence),
        )

    def _title_date(self) -> DateMention | None:
        """The day that closes a register's title: "Ordinanza ingiunzione nei confronti di Acme - 11 marzo 2021"."""
        title = self._document.item.title
        found = [d for d in find_dates(title, self._language, None) if d.precision == "day" and not d.of_law]
        return found[0] if len(found) == 1 and title[: found[0].start].rstrip().endswith(("-", "–", "—")) else None

    def _own_sentences(self, action: Action) -> list[Sentence]:
        return [d.view.sentence for d in action.drafts if d.view.sentence.part is Part.TEXT]

    def _decided_on(self, action: Action) -> DateMention | None:
        """A day in the action's own sentence, or one that the text itself calls that of the decision."""
        published = self._document.item.published
        last = published.date() if published else date.max
        whole = [d for d in self._dates if d.precision == "day" and not d.of_law and d.value <= last]
        own = self._own_sentences(action)
        called = [mention for mention in whole if self._called_decision(mention)]
        for mention in called:
            if self._one_party or _within(mention, own):
                return mention
        if not action.background and len({mention.value for mention in called}) == 1 and self._of_all(called[0]):
            return called[0]
        beside = [d for d in whole if _within(d, own) and not self._of_a_period(d)]
        return beside[0] if len({d.value for d in beside}) == 1 else None

    def _of_all(self, mention: DateMention) -> bool:
        """Whether a decision's day opens the text, before or beside everything that was decided on it."""
        return self._body.index(view) < _LEAD if (view := self._view_at(mention.start)) is not None else False

    def _view_at(self, start: int) -> View | None:
        at = bisect_right(self._starts, start) - 1
        return self._body[at] if at >= 0 and start < self._body[at].sentence.end else None

    def _called_decision(self, mention: DateMention) -> bool:
        return self._preceded(mention, Cue.DECIDED, reach=4)

    def _of_a_period(self, mention: DateMention) -> bool:
        """ "since 25 May 2018", "between 1 March and …": no day of a decision."""
        return self._preceded(mention, Cue.PERIOD, reach=2)

    def _preceded(self, mention: DateMention, cue: Cue, *, reach: int) -> bool:
        view = self._view_at(mention.start)
        if view is None:
            return False
        starts = view.words.starts
        return any(
            0 <= sum(1 for i in range(hit.last, view.sentence.last) if starts[i] < mention.start) <= reach
            and starts[hit.first] < mention.start
            for hit in self._lexicon.seldom(view.words, view.sentence.first, view.sentence.last).get(cue, ())
        )

    def _laws(self, action: Action) -> tuple[ProvisionMention, ...]:
        """The provisions of the action's own sentences; in a text of one case, all of them."""
        if self._one_party or (self._one_case and not action.background):
            return distinct_provisions(self._provisions)
        own = self._own_sentences(action)
        return distinct_provisions(law for law in self._provisions if _within(law, own))

    def _number(self, action: Action) -> DecisionNumberMention | None:
        mine = [n for n in self._numbers if not n.court]
        own = [n for n in mine if _within(n, self._own_sentences(action))]
        if own:
            return own[0]
        return mine[0] if mine and self._one_party and len({n.value for n in mine}) == 1 else None


_Mention = DateMention | ProvisionMention | DecisionNumberMention | PeopleMention


def _within(mention: _Mention, sentences: list[Sentence]) -> bool:
    return any(sentence.start <= mention.start < sentence.end for sentence in sentences)


def _evidence(field: str, mention: _Mention, confidence: float) -> Evidence:
    return Evidence(field=field, text=mention.text, start=mention.start, end=mention.end, confidence=confidence)
