"""Enforcement actions: what a text says of one (a Finding), and one as recorded for good (an EnforcementAction)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.money import Money, Penalty


class ActionType(StrEnum):
    """The kinds of action that regulators take; docs/glossary.md gives each with its legal source."""

    FINE = "fine"
    INTENDED_FINE = "intended_fine"
    CIVIL_PENALTY = "civil_penalty"
    PERIODIC_PENALTY = "periodic_penalty"
    SETTLEMENT = "settlement"
    COMPENSATION = "compensation"
    REPRIMAND = "reprimand"
    ORDER = "order"
    FORMAL_NOTICE = "formal_notice"
    PROSECUTION = "prosecution"
    APPEAL = "appeal"
    INVESTIGATION = "investigation"


class ActionRole(StrEnum):
    """Whether an action is the item's news, or an older one that the text only recalls."""

    MAIN = "main"
    BACKGROUND = "background"


class SubjectKind(StrEnum):
    COMPANY = "company"
    PERSON = "person"
    PUBLIC_BODY = "public_body"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The party acted against.

    Attributes:
        name: as the text writes the legal entity, or the text's description where it names none.
        kind: what sort of party.
        key: folded name without legal form, for matching; never shown.
    """

    name: str
    kind: SubjectKind = SubjectKind.COMPANY
    key: str


class Part(StrEnum):
    """Which of an item's two texts is meant."""

    TITLE = "title"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words of the source that gave a value.

    Attributes:
        field: the value's name: ``type``, ``subject``, ``amount``, ``date``, ``legal_basis``, ``regulator`` …
        part: which of the item's texts holds the words; the body where both do.
        text: exactly ``item.text[start:end]``, or ``item.title[start:end]`` where ``part`` is the title.
        start, end: offsets in characters.
        confidence: 0 to 1, how sure the reader is of this one value.
    """

    field: str
    part: Part = Part.TEXT
    text: str
    start: int
    end: int
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One action against one party, as a text tells it; without identity.

    Attributes:
        regulator: slug of the acting regulator; the name as written where it is none that Finewatch knows.
        type, role: what was done, and whether it is the item's news.
        subject: the party; None only where the text gives not even a description.
        penalty: the sum, where one was named.
        decided_on: the decision's own date.
        provisions: laws applied, as the text cites them.
        decision_number: such as "SAN-2021-023" or "doc. web 9809201".
        people_affected: number of persons concerned, where stated.
        confidence: 0 to 1 for the action as a whole.
        evidence: the words behind each value; a value without evidence is not claimed.
    """

    regulator: str
    type: ActionType
    role: ActionRole = ActionRole.MAIN
    subject: Subject | None = None
    penalty: Penalty | None = None
    decided_on: date | None = None
    provisions: tuple[str, ...] = ()
    decision_number: str | None = None
    people_affected: int | None = None
    confidence: float
    evidence: tuple[Evidence, ...] = ()

    @property
    def money(self) -> Money | None:
        return self.penalty.money if self.penalty else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One published item that tells of an action.

    Attributes:
        source: id of the source, ``regulator/key``.
        item: the item's id within that source.
        title, link, published, language: as the item has them.
    """

    source: str
    item: str
    title: str
    link: str | None
    published: datetime | None
    language: str


class RelationKind(StrEnum):
    """How one action stands to another."""

    SAME_MATTER = "same_matter"
    ACCOMPANIES = "accompanies"
    FOLLOWS = "follows"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A tie from one action to another.

    Attributes:
        kind: ``same_matter``: another regulator, same party and facts; ``accompanies``: told by the same item about
            the same party (an order beside a fine); ``follows``: a later stage of the same case.
        reference: the other action's reference.
    """

    kind: RelationKind
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EnforcementAction:
    """An action on record, with a name that can be cited for good.

    Attributes:
        id: permanent key, never shown.
        reference: short and citable, such as ``ICO-2022-014``: acronym, year announced, running number.
        finding: what the most telling source says of it.
        announced_at: when the first of its sources was published, UTC.
        citations: every item that tells of it; the first is the one that the alert links.
        summary: one sentence of the source that tells the action.
        revision: 1, and one more for each change of what is shown.
        change: what the latest revision changed, in one sentence; "" for the first.
        relates_to: ties to other actions.
        baseline: whether it was already published when its source was first seen, so that nobody was alerted.
    """

    id: str
    reference: str
    finding: Finding
    announced_at: datetime
    citations: tuple[Citation, ...]
    summary: str = ""
    revision: int = 1
    change: str = ""
    relates_to: tuple[Relation, ...] = ()
    baseline: bool = False

    @property
    def title(self) -> str:
        return self.citations[0].title

    @property
    def link(self) -> str | None:
        return next((c.link for c in self.citations if c.link), None)
