"""Cards: what people see, before any platform has shaped it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.actions import ActionType, EnforcementAction, RelationKind
from bot.domain.cards import Card, CardField, CardLine, CardLink, Tone
from bot.domain.money import Money, Penalty, PenaltyRole
from bot.domain.ports import Converted
from bot.domain.recording import ActionPage
from bot.domain.regulators import Directory
from bot.domain.subscriptions import Subscription
from bot.pipeline.filters import describe

DOUBTFUL = 0.6
"""Below this confidence an alert says plainly that it may be wrong."""

_SYMBOLS = {"GBP": "£", "EUR": "€", "USD": "US$", "AUD": "A$", "CAD": "C$", "NZD": "NZ$", "SGD": "S$", "HKD": "HK$"}

_TYPE_NAMES = {
    ActionType.FINE: "Fine",
    ActionType.INTENDED_FINE: "Intended fine",
    ActionType.CIVIL_PENALTY: "Civil penalty",
    ActionType.PERIODIC_PENALTY: "Periodic penalty",
    ActionType.SETTLEMENT: "Settlement",
    ActionType.COMPENSATION: "Compensation",
    ActionType.REPRIMAND: "Reprimand",
    ActionType.ORDER: "Order",
    ActionType.FORMAL_NOTICE: "Formal notice",
    ActionType.PROSECUTION: "Prosecution",
    ActionType.APPEAL: "Appeal",
    ActionType.INVESTIGATION: "Investigation",
}

_HEADLINES = {
    ActionType.FINE: ("{regulator} fines {subject} {sum}", "{regulator} fines {subject}"),
    ActionType.INTENDED_FINE: ("{regulator} intends to fine {subject} {sum}", "{regulator} intends to fine {subject}"),
    ActionType.CIVIL_PENALTY: (
        "{subject} ordered to pay a civil penalty of {sum} ({regulator})",
        "{subject} ordered to pay a civil penalty ({regulator})",
    ),
    ActionType.PERIODIC_PENALTY: (
        "{regulator} lays a periodic penalty of {sum} on {subject}",
        "{regulator} lays a periodic penalty on {subject}",
    ),
    ActionType.SETTLEMENT: ("{subject} settles with {regulator} for {sum}", "{subject} settles with {regulator}"),
    ActionType.COMPENSATION: (
        "{subject} to pay {sum} in compensation ({regulator})",
        "{subject} to pay compensation ({regulator})",
    ),
    ActionType.REPRIMAND: ("{regulator} reprimands {subject}",) * 2,
    ActionType.ORDER: ("{regulator} orders {subject} to comply",) * 2,
    ActionType.FORMAL_NOTICE: ("{regulator} serves formal notice on {subject}",) * 2,
    ActionType.PROSECUTION: (
        "{subject} prosecuted by {regulator}, fined {sum}",
        "{subject} prosecuted by {regulator}",
    ),
    ActionType.APPEAL: ("{subject} v {regulator}: {sum} after appeal", "{subject} v {regulator}: appeal"),
    ActionType.INVESTIGATION: ("{regulator} investigates {subject}",) * 2,
}

_TONES = {
    ActionType.FINE: Tone.SEVERE,
    ActionType.CIVIL_PENALTY: Tone.SEVERE,
    ActionType.PROSECUTION: Tone.SEVERE,
    ActionType.PERIODIC_PENALTY: Tone.SEVERE,
    ActionType.SETTLEMENT: Tone.SERIOUS,
    ActionType.COMPENSATION: Tone.SERIOUS,
    ActionType.INTENDED_FINE: Tone.SERIOUS,
    ActionType.ORDER: Tone.SERIOUS,
    ActionType.FORMAL_NOTICE: Tone.NOTABLE,
    ActionType.REPRIMAND: Tone.NOTABLE,
    ActionType.APPEAL: Tone.NOTABLE,
    ActionType.INVESTIGATION: Tone.CALM,
}

_PENALTY_ROLES = {
    PenaltyRole.IMPOSED: "",
    PenaltyRole.PROPOSED: "proposed",
    PenaltyRole.PER_DAY: "for each day",
    PenaltyRole.LIQUIDATED: "liquidated",
    PenaltyRole.REDUCED: "after reduction",
    PenaltyRole.UPHELD: "upheld",
    PenaltyRole.SUSPENDED: "suspended",
}

_RELATIONS = {
    RelationKind.SAME_MATTER: "Same matter",
    RelationKind.ACCOMPANIES: "Also in this decision",
    RelationKind.FOLLOWS: "Earlier stage",
}


def money(value: Money) -> str:
    """A sum as people write it: "£7,552,800", "€4,000.50", "SEK 75,000,000"."""
    digits = f"{value.amount:,.2f}".removesuffix(".00")
    if value.currency is None:
        return f"{digits} (currency not named)"
    symbol = _SYMBOLS.get(value.currency)
    return f"{symbol}{digits}" if symbol else f"{value.currency} {digits}"


def headline(action: EnforcementAction, directory: Directory) -> str:
    """An action in one line: who acted, against whom, how much."""
    finding = action.finding
    with_sum, without = _HEADLINES[finding.type]
    return (with_sum if finding.money else without).format(
        regulator=directory.acronym(finding.regulator),
        subject=finding.subject.name if finding.subject else "an unnamed party",
        sum=money(finding.money) if finding.money else "",
    )


def alert(
    action: EnforcementAction,
    directory: Directory,
    *,
    related: Sequence[EnforcementAction] = (),
    converted: Converted | None = None,
) -> Card:
    """The card of one action, for alerts and for look-ups.

    Args:
        action: what happened.
        directory: for the regulators' names.
        related: the actions to which it is tied.
        converted: its sum in the subscriber's currency, shown beside the original, never instead of it.
    """
    title = headline(action, directory)
    return Card(
        title=title,
        url=action.link,
        tone=_TONES[action.finding.type],
        summary=action.title if action.title.casefold() != title.casefold() else "",
        fields=tuple(_fields(action, directory, related, converted)),
        quote=action.summary or None,
        warning=_warning(action),
        footer=_footer(action, directory),
        links=tuple(_links(action)),
        fallback=title,
    )


def _fields(
    action: EnforcementAction,
    directory: Directory,
    related: Sequence[EnforcementAction],
    converted: Converted | None,
) -> list[CardField]:
    finding = action.finding
    rows = [
        ("Action", _TYPE_NAMES[finding.type]),
        ("Regulator", _regulator_name(finding.regulator, directory)),
        ("Sum", _sum(finding.penalty, converted) if finding.penalty else ""),
        ("Decided", f"{finding.decided_on.day} {finding.decided_on:%B %Y}" if finding.decided_on else ""),
        ("Decision", finding.decision_number or ""),
        ("People affected", f"{finding.people_affected:,}" if finding.people_affected else ""),
    ]
    fields = [CardField(label=label, value=value) for label, value in rows if value]
    if finding.provisions:
        fields.append(CardField(label="Law", value="; ".join(finding.provisions), short=False))
    return fields + _relations(action, directory, related)


def _relations(
    action: EnforcementAction, directory: Directory, related: Sequence[EnforcementAction]
) -> list[CardField]:
    by_reference = {other.reference: other for other in related}
    return [
        CardField(
            label=_RELATIONS[relation.kind],
            value=f"{headline(by_reference[relation.reference], directory)} ({relation.reference})",
            short=False,
        )
        for relation in action.relates_to
        if relation.reference in by_reference
    ]


def _regulator_name(slug: str, directory: Directory) -> str:
    regulator = directory.get(slug)
    return f"{regulator.name} ({regulator.acronym})" if regulator else slug


def _sum(penalty: Penalty, converted: Converted | None) -> str:
    shown = f"about {money(penalty.money)}" if penalty.approximate else money(penalty.money)
    role = _PENALTY_ROLES[penalty.role]
    if role:
        shown = f"{shown} {role}"
    if converted:
        shown = f"{shown} (≈ {money(converted.money)} at the ECB rate of {converted.rate_date:%Y-%m-%d})"
    return shown


def _warning(action: EnforcementAction) -> str | None:
    penalty = action.finding.penalty
    if penalty and penalty.suspect:
        return f"The source's figure looks mistyped ({penalty.suspect}): check it before relying on it."
    if action.finding.confidence < DOUBTFUL:
        return "Read with low confidence: check the source before relying on this."
    return None


def _footer(action: EnforcementAction, directory: Directory) -> str:
    announced = f"announced {action.announced_at.day} {action.announced_at:%B %Y}"
    revised = f"revision {action.revision}" if action.revision > 1 else ""
    publisher = directory.acronym(action.citations[0].source.partition("/")[0])
    return " · ".join(part for part in (action.reference, publisher, announced, revised) if part)


def _links(action: EnforcementAction) -> list[CardLink]:
    seen: dict[str, CardLink] = {}
    for citation in action.citations:
        if citation.link and citation.link not in seen:
            label = "Source" if not seen else f"Source ({citation.language})"
            seen[citation.link] = CardLink(label=label, url=citation.link)
    return list(seen.values())[:5]


def line(action: EnforcementAction, directory: Directory) -> CardLine:
    """An action as one row of a list."""
    return CardLine(
        text=headline(action, directory),
        url=action.link,
        detail=f"{action.reference} · {action.announced_at.day} {action.announced_at:%b %Y}",
    )


def listing(page: ActionPage, directory: Directory, *, heading: str) -> Card:
    """The result of a look-up."""
    shown = len(page.actions)
    more = f"{shown} of {page.total} shown; add words to narrow it down." if page.total > shown else ""
    return Card(
        title=heading,
        tone=Tone.CALM,
        lines=tuple(line(action, directory) for action in page.actions),
        footer=more,
        fallback=f"{heading}: {page.total} found",
    )


def digest(actions: Sequence[EnforcementAction], directory: Directory, *, heading: str) -> Card:
    """Several actions in one message."""
    count = f"{len(actions)} action{'s' if len(actions) != 1 else ''}"
    return Card(
        title=f"{heading}: {count}",
        tone=Tone.NOTABLE,
        lines=tuple(line(action, directory) for action in actions),
        footer="/fines show <reference> gives the whole of one",
        fallback=f"{heading}: {count}",
    )


def notice(sentence: str) -> Card:
    """A word to one person: an error in what they asked, or a message to the operator."""
    return Card(title=sentence, tone=Tone.CALM, fallback=sentence)


def subscribed(subscription: Subscription, directory: Directory) -> Card:
    """Confirmation of a new subscription."""
    return Card(
        title="This channel is subscribed",
        tone=Tone.GOOD,
        summary=f"It will be told of {describe(subscription, directory)}.",
        footer=f"/fines unsubscribe {subscription.id} ends it",
        fallback="This channel is subscribed",
    )


def unsubscribed(subscription: Subscription, directory: Directory) -> Card:
    """Confirmation that a subscription has ended."""
    return Card(
        title="Subscription ended",
        tone=Tone.CALM,
        summary=f"This channel is no longer told of {describe(subscription, directory)}.",
        fallback="Subscription ended",
    )


def subscriptions(there: Sequence[Subscription], directory: Directory) -> Card:
    """What a channel is subscribed to."""
    title = "This channel is told of" if there else "This channel has no subscriptions"
    return Card(
        title=title,
        tone=Tone.CALM,
        lines=tuple(
            CardLine(
                text=describe(subscription, directory),
                detail=f"{subscription.id} · paused: {subscription.paused}" if subscription.paused else subscription.id,
            )
            for subscription in there
        ),
        footer="" if there else "/fines subscribe makes one, such as: /fines subscribe ico cnil fines",
        fallback=title,
    )


def help_card(directory: Directory) -> Card:
    """What the slash command can do."""
    read = ", ".join(sorted(r.acronym for r in directory if any(source.enabled for source in r.sources)))
    return Card(
        title="Finewatch: who was sanctioned, for how much, under which law",
        tone=Tone.CALM,
        summary=f"Reads {read} and tells this channel what it subscribes to.",
        lines=(
            CardLine(text="/fines search <words>", detail="past actions by party, law or words of the headline"),
            CardLine(text="/fines latest", detail="the newest; name a regulator to see only its own"),
            CardLine(text="/fines show <reference>", detail="one action whole, such as ICO-2026-001"),
            CardLine(
                text="/fines subscribe",
                detail="tell this channel; narrow it: ico cnil fines at_least=50000EUR keywords=cookies daily",
            ),
            CardLine(text="/fines subscriptions", detail="what this channel is told"),
            CardLine(text="/fines unsubscribe <id>", detail="end one"),
        ),
        fallback="Finewatch: /fines search, latest, show, subscribe, subscriptions, unsubscribe",
    )
