"""RSS and Atom, as regulators write them."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from typing import Any

import feedparser

from bot.domain.errors import SourceUnreadable
from bot.sources.plain_rss import read_plain_rss
from bot.sources.reading import Document, Entry, Gatherer, Place, Reading
from bot.sources.text import decode

_DECLARATION = re.compile(r"^<\?xml[^>]*\?>")
_ROOT = re.compile(r"<(?:\?xml|rss|feed|rdf:RDF)\b", re.IGNORECASE)
_ROOT_END = re.compile(r"</(?:\w+:)?(?:rss|feed|rdf)\s*>", re.IGNORECASE)
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|script|meta)\b", re.IGNORECASE)
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,12})|([0-9]{1,12}));")
_MOST_NAMESPACES = 200
_PROLOGUE = 4_096
_UTF_8 = {"content-type": "application/xml; charset=utf-8"}
_LONGEST_TTL = 24 * 60
_MOST_ENTRIES = 2_000


def read_feed(document: Document, place: Place) -> Reading:
    """The entries of an RSS or Atom document.

    Raises:
        SourceUnreadable: it is none, declares entities, breaks off, or holds no entries.
    """
    text = _checked(document)
    plain = read_plain_rss(text)
    entries, channel = (plain.entries, plain.channel) if plain else _parsed(text, document.url)
    gatherer = Gatherer(place, document.url)
    for entry in entries[:_MOST_ENTRIES]:
        gatherer.add(_entry(entry, document.url, place))
    return gatherer.reading(fresh_for=_ttl(channel), empty="is a feed without entries")


def _parsed(text: str, url: str) -> tuple[Sequence[Mapping[str, Any]], Mapping[str, Any]]:
    """The entries and the channel of a document of any dialect, as feedparser names their parts."""
    try:
        result = feedparser.parse(
            io.BytesIO(text.encode("utf-8", "replace")),
            response_headers=_UTF_8,
            resolve_relative_uris=False,
            sanitize_html=False,
        )
    except Exception as error:  # noqa: BLE001 - its parser for what is no XML raises errors of every kind
        raise SourceUnreadable(url, f"is too broken to be read ({type(error).__name__})") from None
    if not result.get("version") and not result.entries:
        raise SourceUnreadable(url, "is neither RSS nor Atom")
    return result.entries, result.feed


def _checked(document: Document) -> str:
    """The document's XML, without a declaration, once it is known to be worth parsing."""
    text = _NOT_XML.sub("", decode(document.body, document.charset)).lstrip("\ufeff \t\r\n")
    text = _REFERENCE.sub(_possible, text)
    if not text.strip():
        raise SourceUnreadable(document.url, "answers nothing where a feed is expected")
    text = _from_root(text, document.url)
    # Entities could be declared to expand without bound; no regulator's feed needs its own.
    if "<!DOCTYPE" in text[:_PROLOGUE].upper() and "<!ENTITY" in text.upper():
        raise SourceUnreadable(document.url, "declares entities of its own, which are not expanded")
    if text.count("xmlns") > _MOST_NAMESPACES:
        raise SourceUnreadable(document.url, "declares more namespaces than any feed")
    if not _ROOT_END.search(text[-_PROLOGUE:]):
        raise SourceUnreadable(document.url, "breaks off before its end")
    return text


def _possible(reference: re.Match[str]) -> str:
    """A numeric reference, or nothing where it is to no character of XML."""
    number = int(reference[1] or reference[2], 16 if reference[1] else 10)
    is_character = number in (9, 10, 13) or 0x20 <= number < 0xD800 or 0xE000 <= number < 0xFFFE
    return reference[0] if is_character or 0x10000 <= number < 0x110000 else ""


def _from_root(text: str, url: str) -> str:
    """The text from the feed's first tag on; some servers put a warning before it."""
    start = _past_comments(text)
    if not text.startswith("<", start):
        root = _ROOT.search(text, start, start + _PROLOGUE)
        if root is None:
            raise SourceUnreadable(url, "is neither RSS nor Atom")
        start = root.start()
    text = _DECLARATION.sub("", text[start:], count=1).lstrip()
    if _HTML.match(text):
        raise SourceUnreadable(url, "answers an HTML page where a feed is expected")
    return text


def _past_comments(text: str) -> int:
    """Where the comments end that open a document."""
    at = 0
    while text.startswith("<!--", at):
        end = text.find("-->", at)
        if end < 0:
            break
        at = end + 3
        while text[at : at + 1].isspace():
            at += 1
    return at


def _entry(entry: Mapping[str, Any], url: str, place: Place) -> Entry:
    guid = str(entry.get("id") or "").strip() or None
    link = None if _is_guess(entry, guid) else place.link(entry.get("link"), url)
    return Entry(
        guid=(place.link(guid, url) or guid) if guid and _is_address(guid) else guid,
        link=link,
        title=str(entry.get("title") or ""),
        text=_fullest(entry),
        published=place.moment(_first(entry, "published", "created", "updated")),
        updated=place.moment(_first(entry, "updated")),
        categories=tuple(str(tag.get("term") or "") for tag in entry.get("tags", ()) if tag.get("term")),
        full=bool(place.option("full_text", default=False)),
    )


def _is_guess(entry: Mapping[str, Any], guid: str | None) -> bool:
    """Whether the link is only a guid that feedparser took for one, as RSS lets it do."""
    link = str(entry.get("link") or "")
    return bool(guid) and link == guid and not _is_address(link)


def _is_address(text: str) -> bool:
    return text.startswith(("http://", "https://", "/"))


def _fullest(entry: Mapping[str, Any]) -> str:
    texts = [str(content.get("value") or "") for content in entry.get("content", ())]
    return max((str(entry.get("summary") or ""), *texts), key=len)


def _first(entry: Mapping[str, Any], *names: str) -> str | None:
    # feedparser answers get("updated") with the published date; only "in" tells what is really there.
    return next((str(entry[name]) for name in names if name in entry and entry[name]), None)  # noqa: RUF019 - as said


def _ttl(channel: Mapping[str, Any]) -> float | None:
    ttl = str(channel.get("ttl") or "").strip()
    return 60.0 * min(int(ttl), _LONGEST_TTL) if ttl.isdigit() and len(ttl) < 9 and int(ttl) else None
