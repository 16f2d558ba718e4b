"""Reads sources over HTTP: asks politely, recognises what has not changed, and lets the kind's reader do the rest."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from http import HTTPStatus

from bot.domain.errors import SourceError, SourceRefused, SourceUnreachable, SourceUnreadable
from bot.domain.items import FeedItem
from bot.domain.ports import Fetched, Unchanged
from bot.domain.regulators import Directory, Source, SourceState
from bot.sources.article import is_document, read_article
from bot.sources.http import Answer, HttpClient, HttpOptions, Request
from bot.sources.kinds import KINDS, Kind, check_source
from bot.sources.links import home_hosts
from bot.sources.reading import Document, Place, Reading, distinct

LONG_SILENCE = timedelta(days=3)
"""After so long without a visit, the further pages of a source are read as at first sight."""

_GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE, None)
_INLINE = 32 * 1024
_READING_SECONDS = 60.0
_ARTICLE_SECONDS = 20.0
_PAGE = "text/html, application/xhtml+xml"


@dataclass(frozen=True, slots=True)
class HttpSourceReader:
    """Implements ``domain.ports.SourceReader``."""

    directory: Directory
    client: HttpClient
    homes: dict[str, str]
    _addresses: dict[str, str] = field(default_factory=dict)

    async def read(self, source: Source, state: SourceState) -> Fetched | Unchanged:
        """Ask the source for what is new since ``state``.

        Raises:
            SourceUnreachable, SourceRefused, SourceUnreadable: as their docstrings say.
        """
        kind = KINDS[source.kind]
        request = replace(kind.ask(source, 1), etag=state.etag, last_modified=state.last_modified)
        answer, moved_to = await self._ask(request, source, state)
        if answer.not_modified:
            return Unchanged(etag=answer.etag, last_modified=answer.last_modified, fresh_for=answer.fresh_for)
        body_hash = hashlib.sha256(answer.body).hexdigest()
        if body_hash == state.body_hash:
            return Unchanged(etag=answer.etag, last_modified=answer.last_modified, fresh_for=answer.fresh_for)
        place = self._place(source)
        reading = await self._understood(kind, _document(answer), place)
        if kind.volatile:
            body_hash = hashlib.sha256(repr(reading.items).encode()).hexdigest()
            if body_hash == state.body_hash:
                return Unchanged(fresh_for=answer.fresh_for)
        if kind.complete:
            reading = await kind.complete(reading, place, self._get)
        if kind.pages > 1 and _is_long_ago(state):
            reading = await self._further_pages(kind, reading, place)
        return Fetched(
            items=reading.items,
            skipped=reading.skipped,
            etag=answer.etag if reading.complete else None,
            last_modified=answer.last_modified if reading.complete else None,
            body_hash=body_hash if reading.complete else "",
            moved_to=moved_to,
            fresh_for=max(filter(None, (answer.fresh_for, reading.fresh_for)), default=None),
        )

    async def article(self, item: FeedItem) -> FeedItem:
        """The item with its page's full text, and what the page states.

        A document that is not read, such as a PDF, is noted as the decision itself, and the item stays a teaser.

        Raises:
            SourceUnreachable, SourceRefused, SourceUnreadable: as their docstrings say.
        """
        regulator = self.directory.get(item.regulator)
        if item.link is None or regulator is None or not self.client.options.articles:
            return item
        if is_document(item.link):
            return replace(item, document=item.document or item.link)
        answer = await self.client.fetch(Request(url=item.link, accept=_PAGE, is_page=True))
        if is_document(answer.url, answer.media_type):
            return replace(item, document=item.document or item.link)
        try:
            async with asyncio.timeout(_ARTICLE_SECONDS):
                return await asyncio.to_thread(read_article, _document(answer), item, regulator, self.homes)
        except TimeoutError:
            raise SourceUnreadable(item.link, f"is a page that cannot be read within {_ARTICLE_SECONDS:g} s") from None

    async def close(self) -> None:
        """Close every connection."""
        await self.client.close()

    async def _ask(self, request: Request, source: Source, state: SourceState) -> tuple[Answer, str | None]:
        """The answer, and the address to which the source has moved for good.

        A process asks the configured address first, since the operator may have mended it; once it has been sent on for
        good, it asks the new one. An address that is gone gives way to the other.
        """
        known = self._addresses.get(source.id)
        addresses = [known, source.url] if known else [source.url, state.moved_to]
        first, *others = dict.fromkeys(filter(None, addresses))
        try:
            answer = await self.client.fetch(replace(request, url=first))
        except (SourceUnreachable, SourceRefused) as error:
            if not others or getattr(error, "status", None) not in _GONE:
                raise
            first = others[0]
            answer = await self.client.fetch(replace(request, url=first))
        address = answer.moved_to or first
        self._addresses[source.id] = address
        return answer, address if address != source.url else None

    async def _get(self, request: Request) -> Document:
        return _document(await self.client.fetch(request))

    async def _understood(self, kind: Kind, document: Document, place: Place) -> Reading:
        """What the kind's reader makes of a document; a large one is read beside the event loop."""
        try:
            if len(document.body) <= _INLINE:
                return kind.read(document, place)
            async with asyncio.timeout(_READING_SECONDS):
                return await asyncio.to_thread(kind.read, document, place)
        except TimeoutError:
            raise SourceUnreadable(document.url, f"cannot be read within {_READING_SECONDS:g} s") from None
        except RecursionError:
            raise SourceUnreadable(document.url, "is nested too deeply") from None

    async def _further_pages(self, kind: Kind, reading: Reading, place: Place) -> Reading:
        items = list(reading.items)
        for page in range(2, kind.pages + 1):
            try:
                more = kind.read(await self._get(kind.ask(place.source, page)), place)
            except SourceError:
                # Past its last page a source gives nothing; what the first page gave is worth keeping in any case.
                break
            items += more.items
        return replace(reading, items=distinct(items))

    def _place(self, source: Source) -> Place:
        regulator = self.directory.get(source.regulator)
        if regulator is None:
            raise SourceUnreadable(source.url, f"belongs to {source.regulator}, which is no regulator that is known")
        return Place(source=source, regulator=regulator, homes=self.homes)


def open_sources(directory: Directory, options: HttpOptions) -> HttpSourceReader:
    """A reader of the directory's sources; hosts that it names may be private.

    Raises:
        ConfigurationError: a source's kind or options are wrong.
    """
    sources = directory.sources()
    for source in sources:
        check_source(source)
    return HttpSourceReader(
        directory=directory, client=HttpClient(options, list(_named(sources))), homes=home_hosts(directory)
    )


def _named(sources: Iterable[Source]) -> Iterable[str]:
    for source in sources:
        yield source.url
        if listing := source.options.get("listing_url"):
            yield listing


def _document(answer: Answer) -> Document:
    return Document(body=answer.body, url=answer.url, charset=answer.charset)


def _is_long_ago(state: SourceState) -> bool:
    return state.baseline_at is None or state.polled_at is None or datetime.now(UTC) - state.polled_at > LONG_SILENCE
