"""Filters in words: what people type after ``/fines subscribe``, and how a filter is read back to them.

Words such as ``ico cnil fines at_least="50000 EUR" keywords=cookies,adtech daily quiet_hours=22:00-07:00`` and options
by name mean the same. A name that stands alone is a regulator, a type or a cadence.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import time
from decimal import Decimal, InvalidOperation
from zoneinfo import ZoneInfo, available_timezones

from bot.domain.actions import ActionType
from bot.domain.errors import BadQuery
from bot.domain.money import Money
from bot.domain.regulators import Directory
from bot.domain.subscriptions import Cadence, Filter, QuietHours, Subscription

OPTIONS = ("regulators", "types", "subjects", "keywords", "at_least", "cadence", "timezone", "quiet_hours", "currency")
"""The names of a subscription's options, in chat and in ``finewatch.toml``."""

_SYMBOLS = {"£": "GBP", "€": "EUR", "a$": "AUD", "us$": "USD", "$": "USD"}
_SCALES = {"k": 3, "m": 6, "million": 6, "bn": 9, "billion": 9, "": 0}
_SUM = re.compile(
    r"(?P<sign>[£€]|A\$|US\$|\$)?\s*(?P<number>\d[\d,._' ]*)\s*(?P<scale>k|m|million|bn|billion)?"
    r"\s*(?P<code>[A-Za-z]{3})?",
    re.IGNORECASE,
)


def read_words(words: str, directory: Directory) -> dict[str, str]:
    """Options by name, from free text.

    Raises:
        BadQuery: a word is no option and names nothing.
    """
    try:
        tokens = shlex.split(words.replace("“", '"').replace("”", '"'))
    except ValueError as error:
        raise BadQuery(f"The quotation marks do not match in: {words}") from error
    options: dict[str, list[str]] = {}
    for token in tokens:
        name, found, value = token.partition("=")
        if found:
            options.setdefault(_option(name), []).append(value)
        else:
            options.setdefault(_bare(token, directory), []).append(token)
    return {name: ",".join(values) for name, values in options.items()}


def _option(name: str) -> str:
    folded = name.strip().casefold().replace("-", "_")
    for option in OPTIONS:
        if folded in (option, option.removesuffix("s")):
            return option
    raise BadQuery(f"There is no option “{name}”. Options: {', '.join(OPTIONS)}.")


def _bare(word: str, directory: Directory) -> str:
    if directory.named(word):
        return "regulators"
    if _type(word):
        return "types"
    if word.casefold() in list(Cadence):
        return "cadence"
    raise BadQuery(
        f"“{word}” is no regulator, type or cadence. For words in the text write keywords={word}, "
        f"for a company subjects={word}."
    )


def filter_from(options: Mapping[str, str | Iterable[str]], directory: Directory) -> Filter:
    """The filter that the options ask for.

    Raises:
        BadQuery: a value cannot be understood; the message names the option and what was expected.
    """
    return Filter(
        regulators=frozenset(_slug(name, directory) for name in _several(options, "regulators")),
        types=frozenset(_known_type(name) for name in _several(options, "types")),
        subjects=tuple(_several(options, "subjects")),
        keywords=tuple(_several(options, "keywords")),
        at_least=_at_least(str(options["at_least"])) if options.get("at_least") else None,
    )


def cadence_from(value: str | None) -> Cadence:
    """The cadence of that name; at once, where none is given.

    Raises:
        BadQuery: there is no such cadence.
    """
    try:
        return Cadence(value.casefold()) if value else Cadence.INSTANT
    except ValueError as error:
        raise BadQuery(f"cadence: expected {', '.join(Cadence)}, not “{value}”") from error


def timezone_from(value: str | None) -> str:
    """The time zone of that IANA name; UTC, where none is given.

    Raises:
        BadQuery: there is no such zone.
    """
    if not value:
        return "UTC"
    with suppress(KeyError, ValueError, OSError):
        return ZoneInfo(value).key
    # People write "europe/rome"; only then is the whole list worth looking through.
    by_folded = {name.casefold(): name for name in available_timezones()}
    name = by_folded.get(value.casefold())
    if name is None:
        raise BadQuery(f"timezone: expected a name such as Europe/Rome, not “{value}”")
    return ZoneInfo(name).key


def quiet_hours_from(value: str | None) -> QuietHours | None:
    """The span written as ``22:00-07:00``, or None.

    Raises:
        BadQuery: it is written otherwise.
    """
    if not value:
        return None
    start, _, end = value.replace("–", "-").partition("-")
    try:
        span = QuietHours(start=time.fromisoformat(start.strip()), end=time.fromisoformat(end.strip()))
    except ValueError as error:
        raise BadQuery(f"quiet_hours: expected a span such as 22:00-07:00, not “{value}”") from error
    if span.start == span.end:
        raise BadQuery("quiet_hours: start and end are the same; leave the option out to be told at any hour")
    return span


def currency_from(value: str | None) -> str | None:
    """The ISO 4217 code, or None.

    Raises:
        BadQuery: it is no code of three letters.
    """
    if not value:
        return None
    if not re.fullmatch(r"[A-Za-z]{3}", value):
        raise BadQuery(f"currency: expected a code such as EUR, not “{value}”")
    return value.upper()


def describe(subscription: Subscription, directory: Directory) -> str:
    """A subscription in one sentence, as it is read back to people."""
    wanted = subscription.filter
    who = ", ".join(sorted(directory.acronym(slug) for slug in wanted.regulators)) or "every regulator"
    what = ", ".join(sorted(kind.value.replace("_", " ") for kind in wanted.types)) or "every kind of action"
    parts = [f"{what} by {who}"]
    if wanted.subjects:
        parts.append(f"against {' or '.join(wanted.subjects)}")
    if wanted.keywords:
        parts.append(f"mentioning {' or '.join(wanted.keywords)}")
    if wanted.at_least:
        parts.append(f"of at least {wanted.at_least}")
    parts.append(
        {Cadence.INSTANT: "at once", Cadence.DAILY: "daily at 09:00", Cadence.WEEKLY: "on Mondays at 09:00"}[
            subscription.cadence
        ]
    )
    if subscription.quiet_hours:
        parts.append(f"but not from {subscription.quiet_hours.start:%H:%M} to {subscription.quiet_hours.end:%H:%M}")
    if subscription.cadence is not Cadence.INSTANT or subscription.quiet_hours:
        parts.append(f"({subscription.timezone})")
    return " ".join(parts)


def _several(options: Mapping[str, str | Iterable[str]], name: str) -> list[str]:
    value = options.get(name) or ()
    parts = value.split(",") if isinstance(value, str) else value
    return [part.strip() for part in parts if part.strip()]


def _slug(name: str, directory: Directory) -> str:
    regulator = directory.named(name)
    if regulator is None:
        known = ", ".join(sorted(r.slug for r in directory if r.sources))
        raise BadQuery(f"regulators: “{name}” is not known; expected some of {known}")
    return regulator.slug


def _type(name: str) -> ActionType | None:
    folded = name.strip().casefold().replace(" ", "_").replace("-", "_")
    for candidate in (folded, folded.removesuffix("s"), folded.removesuffix("ies") + "y"):
        if candidate in list(ActionType):
            return ActionType(candidate)
    return None


def _known_type(name: str) -> ActionType:
    kind = _type(name)
    if kind is None:
        raise BadQuery(f"types: “{name}” is not known; expected some of {', '.join(ActionType)}")
    return kind


def _at_least(value: str) -> Money:
    match = _SUM.fullmatch(value.strip())
    currency = match and (match["code"] or _SYMBOLS.get((match["sign"] or "").casefold()))
    if match is None or not currency:
        raise BadQuery(f'at_least: expected a sum with its currency, such as "50000 EUR", not “{value}”')
    digits = re.sub(r"[,_' ](?=\d{3}(?!\d))", "", match["number"].strip())
    digits = re.sub(r"\.(?=\d{3}(?!\d))", "", digits)
    try:
        amount = Decimal(digits.replace(",", ".")).scaleb(_SCALES[(match["scale"] or "").casefold()])
    except InvalidOperation as error:
        raise BadQuery(f'at_least: expected a sum with its currency, such as "50000 EUR", not “{value}”') from error
    return Money(amount=amount, currency=currency.upper())
