"""Who publishes, where, and what is known of each place from earlier visits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any


def _nothing() -> Mapping[str, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One address at which a regulator publishes.

    Attributes:
        regulator: the regulator's slug.
        key: the source's name within its regulator, such as ``news``.
        kind: how to read it: ``feed``, ``ico_search``, ``listing`` …
        url: the address.
        language: ISO 639-1 code of its texts.
        enabled: whether it is polled.
        options: settings of its kind.
    """

    regulator: str
    key: str
    kind: str
    url: str
    language: str
    enabled: bool = True
    options: Mapping[str, Any] = field(default_factory=_nothing)

    @property
    def id(self) -> str:
        """The source's permanent name: ``regulator/key``."""
        return f"{self.regulator}/{self.key}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Regulator:
    """A data protection authority.

    Attributes:
        slug: short lower-case name, used in settings and file names.
        name: its full name in its own language.
        acronym: as the field writes it, such as ``CNIL``.
        aliases: other names by which texts call it, in any language.
        jurisdiction: ISO 3166-1 alpha-2 code.
        languages: ISO 639-1 codes in which it publishes.
        currency: ISO 4217 code in which it imposes penalties; also what a bare "$" means in its texts.
        timezone: IANA name; dates without a time are read in it.
        homepage: its web site.
        sources: where it publishes.
    """

    slug: str
    name: str
    acronym: str
    aliases: tuple[str, ...] = ()
    jurisdiction: str
    languages: tuple[str, ...]
    currency: str
    timezone: str
    homepage: str
    sources: tuple[Source, ...] = ()


class Directory:
    """Every regulator that Finewatch knows, found by slug, acronym, name or alias."""

    def __init__(self, regulators: Iterable[Regulator]) -> None:
        self._by_slug = {regulator.slug: regulator for regulator in regulators}
        self._by_name = {
            name.casefold(): regulator
            for regulator in self._by_slug.values()
            for name in (*regulator.aliases, regulator.name, regulator.acronym, regulator.slug)
        }

    def __iter__(self) -> Iterator[Regulator]:
        return iter(self._by_slug.values())

    def __len__(self) -> int:
        return len(self._by_slug)

    def get(self, slug: str) -> Regulator | None:
        """The regulator of that slug, or None."""
        return self._by_slug.get(slug)

    def named(self, name: str) -> Regulator | None:
        """The regulator that goes by that slug, acronym, name or alias in any case, or None."""
        return self._by_name.get(name.strip().casefold())

    def acronym(self, slug: str) -> str:
        """How the regulator of that slug is written; the slug itself where it is none that is known."""
        regulator = self._by_slug.get(slug)
        return regulator.acronym if regulator else slug

    def sources(self) -> tuple[Source, ...]:
        """Every source of every regulator."""
        return tuple(source for regulator in self for source in regulator.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """What earlier visits to a source left behind.

    Attributes:
        source: the source's id, ``regulator/key``.
        etag, last_modified: validators of the last answer, for the next conditional request.
        body_hash: SHA-256 of the last answer's body.
        moved_to: the address to which the server has permanently moved the source.
        polled_at: last attempt; changed_at: last answer with a new body; newest_at: last time an unseen item came.
        next_poll_at: when it is due again.
        baseline_at: when its first answer was recorded silently; None before.
        failures: attempts failed in a row; last_error: the last one's sentence.
        blind_since: since when the operator has been told that nothing can be read here; None while healthy.
        items_seen: items ever recorded from it.
    """

    source: str
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    moved_to: str | None = None
    polled_at: datetime | None = None
    changed_at: datetime | None = None
    newest_at: datetime | None = None
    next_poll_at: datetime | None = None
    baseline_at: datetime | None = None
    failures: int = 0
    last_error: str | None = None
    blind_since: datetime | None = None
    items_seen: int = 0
