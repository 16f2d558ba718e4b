"""One action, gathered from every sentence that tells of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from bot.domain.actions import ActionType, Part
from bot.pipeline.extraction.naming.parties import Party
from bot.pipeline.extraction.page.view import Sum
from bot.pipeline.extraction.sentences.drafts import Draft
from bot.pipeline.languages.vocabulary import Form


@dataclass(slots=True, eq=False)
class Action:
    """One action, gathered from every sentence that tells of it."""

    type: ActionType
    parties: tuple[Party, ...]
    drafts: list[Draft] = field(default_factory=list)
    sum: Sum | None = None
    regulator: str = ""
    background: bool = False

    @property
    def amount(self) -> Decimal | None:
        return self.sum.mention.amount if self.sum else None

    @property
    def in_title(self) -> bool:
        return any(draft.view.sentence.part is Part.TITLE for draft in self.drafts)

    @property
    def sure(self) -> bool:
        """Whether some sentence names the party itself."""
        return any(not draft.guessed for draft in self.drafts)

    @property
    def attested(self) -> bool:
        """Whether some sentence names both the party and the authority, or tells the deed by a verb."""
        named = not any(party.described for party in self.parties)
        deeds = (d.view.authorities or d.hit.form is Form.VERB for d in self.drafts if not d.guessed)
        return named and any(deeds)

    @property
    def first(self) -> int:
        return min(draft.view.sentence.index for draft in self.drafts)
