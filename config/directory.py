"""Reads regulators' files: every ``*.toml`` of a folder is one regulator; none is listed anywhere.

A file holds the regulator's fields (``slug``, ``name``, ``acronym``, ``aliases``, ``jurisdiction``, ``languages``,
``currency``, ``timezone``, ``homepage``) and one ``[[source]]`` for each place where it publishes (``key``, ``kind``,
``url``, ``language``, ``enabled``, and the options of its kind).
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field, ValidationError

from bot.domain.errors import ConfigurationError
from bot.domain.regulators import Directory, Regulator, Source
from bot.domain.subscriptions import Filter, Origin, Subscription
from bot.services.subscribe import declared_id
from config.loading import dotted, expectation, read_toml
from config.settings import CurrencyCode, Settings, SubscriptionEntry, Table, TimeZone, WebAddress, default_folder

Slug = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")]
Language = Annotated[str, Field(pattern=r"^[a-z]{2}$")]


class SourceEntry(Table):
    """One ``[[source]]``; a key not named here is an option of the source's kind."""

    model_config = ConfigDict(extra="allow", frozen=True)

    key: Slug
    kind: str
    url: WebAddress
    language: Language | None = None
    enabled: bool = True


class RegulatorFile(Table):
    """A regulator's file."""

    slug: Slug
    name: Annotated[str, Field(min_length=1)]
    acronym: str | None = None
    aliases: tuple[str, ...] = ()
    jurisdiction: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    currency: CurrencyCode
    timezone: TimeZone
    homepage: Annotated[str, BeforeValidator(str)] = ""
    source: tuple[SourceEntry, ...] = ()


def load_directory(folders: Iterable[Path | str] = (), only: Sequence[str] = ()) -> Directory:
    """Every regulator of the built-in folder and of further ones.

    Args:
        folders: further folders; a regulator found later replaces an earlier one with its slug.
        only: slugs, acronyms or names of the regulators to watch; all when empty. The others stay known by name, so
            that a text which tells of them is understood, but lose their sources.

    Raises:
        ConfigurationError: a folder is missing, a file is wrong, or ``only`` names an unknown regulator.
    """
    regulators: dict[str, Regulator] = {}
    for folder in (default_folder(), *map(Path, folders)):
        regulators |= _read_folder(folder)
    directory = Directory(regulators.values())
    if not only:
        return directory
    chosen = [resolve_regulator(directory, name, key="regulators") for name in only]
    return Directory(r if slug in chosen else replace(r, sources=()) for slug, r in regulators.items())


def _read_folder(folder: Path) -> dict[str, Regulator]:
    if not folder.is_dir():
        raise ConfigurationError("regulators_dir", f"there is no folder {folder}")
    found: dict[str, Regulator] = {}
    files: dict[str, Path] = {}
    for file in sorted(folder.glob("*.toml")):
        regulator = read_regulator(file)
        if regulator.slug in found:
            raise ConfigurationError("slug", f'"{regulator.slug}" is taken by {files[regulator.slug]}', place=str(file))
        found[regulator.slug] = regulator
        files[regulator.slug] = file
    return found


def read_regulator(file: Path) -> Regulator:
    """The regulator that a file describes.

    Raises:
        ConfigurationError: the file is wrong; the sentence names it and the key.
    """
    content = read_toml(file)
    try:
        entry = RegulatorFile.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        raise ConfigurationError(
            dotted(first["loc"]), _plain(expectation(first, RegulatorFile), first), place=str(file)
        ) from None
    keys = [source.key for source in entry.source]
    if twice := next((key for key in keys if keys.count(key) > 1), None):
        raise ConfigurationError("source.key", f'"{twice}" names two sources; each needs its own', place=str(file))
    return Regulator(
        slug=entry.slug,
        name=entry.name,
        acronym=entry.acronym or entry.slug.upper(),
        aliases=entry.aliases,
        jurisdiction=entry.jurisdiction,
        languages=entry.languages,
        currency=entry.currency,
        timezone=entry.timezone,
        homepage=entry.homepage,
        sources=tuple(_source(entry, source) for source in entry.source),
    )


_PATTERNS = {
    "slug": 'expected lower-case letters, digits, "-" or "_", such as "cnil"',
    "key": 'expected lower-case letters, digits, "-" or "_", such as "news"',
    "jurisdiction": 'expected an ISO 3166-1 code such as "FR"',
    "languages": 'expected ISO 639-1 codes such as ["fr", "en"]',
    "language": 'expected an ISO 639-1 code such as "fr"',
}


def _plain(sentence: str, error: Any) -> str:
    """A pattern that does not match, in words instead of as an expression."""
    if error["type"] != "string_pattern_mismatch":
        return sentence
    key = next(part for part in reversed(error["loc"]) if isinstance(part, str))
    return f"{_PATTERNS[key]}, not {error['input']!r}"


def _source(regulator: RegulatorFile, entry: SourceEntry) -> Source:
    return Source(
        regulator=regulator.slug,
        key=entry.key,
        kind=entry.kind,
        url=entry.url,
        language=entry.language or regulator.languages[0],
        enabled=entry.enabled,
        options=MappingProxyType(dict(entry.model_extra or {})),
    )


def resolve_regulator(directory: Directory, name: str, *, key: str) -> str:
    """The slug of the regulator that goes by a name.

    Args:
        directory: the known regulators.
        name: slug, acronym, name or alias.
        key: the setting that holds the name, for the error.

    Raises:
        ConfigurationError: none does.
    """
    regulator = directory.named(name)
    if regulator:
        return regulator.slug
    slugs = sorted(known.slug for known in directory)
    near = difflib.get_close_matches(name.lower(), slugs, n=1)
    hint = f'did you mean "{near[0]}"?' if near else f"known are {', '.join(slugs)}"
    raise ConfigurationError(key, f'there is no regulator "{name}"; {hint}')


def declared_subscriptions(settings: Settings, directory: Directory) -> tuple[Subscription, ...]:
    """The subscriptions that the settings file declares; each id follows from its content, so that order is free.

    Raises:
        ConfigurationError: one names an unknown regulator.
    """
    declared = (_subscription(entry, directory, n) for n, entry in enumerate(settings.subscription, 1))
    return tuple({subscription.id: subscription for subscription in declared}.values())


def _subscription(entry: SubscriptionEntry, directory: Directory, number: int) -> Subscription:
    key = f"subscription[{number}].regulators"
    return Subscription(
        id=declared_id(entry.model_dump_json(exclude_defaults=True)),
        destination=entry.to,
        filter=Filter(
            regulators=frozenset(resolve_regulator(directory, name, key=key) for name in entry.regulators),
            types=frozenset(entry.types),
            subjects=entry.subjects,
            keywords=entry.keywords,
            at_least=entry.at_least,
        ),
        cadence=entry.cadence,
        timezone=entry.timezone,
        quiet_hours=entry.quiet_hours,
        currency=entry.currency,
        origin=Origin.FILE,
    )
