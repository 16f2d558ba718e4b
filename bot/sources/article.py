"""An item's own page: its main text, and what the page states of itself and of the decision."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from selectolax.lexbor import LexborHTMLParser

from bot.domain.errors import SourceUnreadable
from bot.domain.items import FeedItem, TextState
from bot.domain.regulators import Regulator
from bot.pipeline.mentions.decision_numbers import find_decision_numbers
from bot.sources.dates import moment
from bot.sources.links import canonical
from bot.sources.maintext import main_text
from bot.sources.markup import BadMarkup, parse
from bot.sources.newsletter import sections
from bot.sources.reading import Document
from bot.sources.text import decode, plain_line

_DOCUMENT_PATH = re.compile(r"\.(?:pdf|docx?|xlsx?|odt|rtf|zip)$", re.IGNORECASE)
_DOCUMENT_TYPES = ("application/pdf", "application/msword", "application/zip", "application/octet-stream")
_LARGEST_PAGE = 3_000_000
_SHORTEST_TEXT = 120
_NOT_THE_PAGE = re.compile(
    r"\b(?:page (?:not found|introuvable|non trouvée)|404|pagina non trovata|access denied|accès refusé|just a moment"
    r"|are you a robot|request rejected|attention required)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d[\d.,\u00a0\u202f ]*\d{2}|\d+(?=\s?%)")
_DECISION = re.compile(
    r"\b(?:decision|notice|penalty|reprimand|determination|undertaking|judgment|ruling|order|d[ée]lib[ée]ration|d[ée]cision"
    r"|mise en demeure|provvedimento|ordinanza|sentenza)\b|\bSAN-\d{4}",
    re.IGNORECASE,
)
_LEGIFRANCE = re.compile(r"^https?://(?:www\.)?legifrance\.gouv\.fr/cnil/id/", re.IGNORECASE)
_STATED_DATES = (
    "meta[name='DC.Date']",
    "meta[name='dc.date']",
    "meta[property='article:published_time']",
    "meta[name='date']",
)
_LABELS = ("type", "sector", "secteur", "settore")


def is_document(url: str, media_type: str = "") -> bool:
    """Whether an address leads to a file that is not read, such as a PDF."""
    return bool(_DOCUMENT_PATH.search(urlsplit(url).path)) or media_type in _DOCUMENT_TYPES


def read_article(page: Document, item: FeedItem, regulator: Regulator, homes: Mapping[str, str]) -> FeedItem:
    """The item with what its page adds.

    Raises:
        SourceUnreadable: the page is not the item's: too large, too little text, an error page with status 200.
    """
    if len(page.body) > _LARGEST_PAGE:
        raise SourceUnreadable(page.url, f"is a page of more than {_LARGEST_PAGE / 1e6:g} MB")
    markup = decode(page.body, page.charset)
    try:
        tree = parse(markup)
        part = _part(tree, item.link or "", page.url)
        text = _text(part or main_text(markup), item, tree, page.url)
    except BadMarkup as error:
        raise SourceUnreadable(page.url, str(error)) from None
    document, number = _decision(tree, page.url, item.language, homes)
    return replace(
        item,
        text=text,
        text_state=TextState.FULL,
        published=item.published or _stated_date(tree, ZoneInfo(regulator.timezone), item.language),
        categories=item.categories or tuple(_stated_labels(tree)),
        document=item.document or document,
        decision_number=item.decision_number or number,
    )


def _part(tree: LexborHTMLParser, link: str, url: str) -> str:
    """The text of the section that the link's fragment names, on a page with several; empty where there is none."""
    fragment = urlsplit(link).fragment
    named = (section.text for section in sections(tree, url) if section.name == fragment) if fragment else iter(())
    return next(named, "")


def _text(text: str, item: FeedItem, tree: LexborHTMLParser, url: str) -> str:
    """The page's text, checked against what is known of the item already."""
    heading = " ".join(plain_line(node.text()) for node in tree.css("title, h1"))
    if len(text) < _SHORTEST_TEXT or (_NOT_THE_PAGE.search(heading) and not _NOT_THE_PAGE.search(item.title)):
        raise SourceUnreadable(url, "answers a page without the item's text")
    if len(text) < len(item.text) / 2:
        raise SourceUnreadable(url, "answers a page with less text than the teaser")
    first, _, rest = text.partition("\n")
    if rest and _folded(first) == _folded(item.title):
        text = rest.strip()
    # A sum that only the teaser tells must not be lost.
    if any(number not in text for number in _NUMBER.findall(item.text)) and _folded(item.text) not in _folded(text):
        return f"{item.text}\n\n{text}"
    return text


def _folded(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _stated_date(tree: LexborHTMLParser, zone: ZoneInfo, language: str) -> datetime | None:
    for selector in _STATED_DATES:
        node = tree.css_first(selector)
        if node is not None and (found := moment(node.attributes.get("content"), zone, language)):
            return found
    node = tree.css_first("main time[datetime], article time[datetime]")
    return moment(node.attributes.get("datetime"), zone, language) if node is not None else None


def _stated_labels(tree: LexborHTMLParser) -> Iterator[str]:
    """Type and sector, from a list of facts."""
    for term in tree.css("dt, th"):
        value = term.next
        while value is not None and value.tag == "-text":
            value = value.next
        name = plain_line(term.text()).rstrip(":").strip().casefold()
        if value is not None and value.tag in ("dd", "td") and name in _LABELS:
            yield plain_line(value.text())


def _decision(
    tree: LexborHTMLParser, url: str, language: str, homes: Mapping[str, str]
) -> tuple[str | None, str | None]:
    """Address and number of the decision that the page links; neither where it links several."""
    found = dict.fromkeys(_linked_decisions(tree, url, homes))
    addresses = list(dict.fromkeys(address for address, _ in found))
    if len(addresses) != 1:
        return None, None
    mentions = (mention for _, title in found for mention in find_decision_numbers(title, language))
    numbers = {mention.value for mention in mentions if not mention.court}
    return addresses[0], numbers.pop() if len(numbers) == 1 else None


def _linked_decisions(tree: LexborHTMLParser, url: str, homes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    # The ICO's own element for the documents of an action.
    for node in tree.css("further-reading"):
        address = canonical(node.attributes.get("x-href"), url, homes)
        if address and is_document(address):
            yield address, plain_line(node.attributes.get("x-title") or "")
    for node in tree.css("main a[href], article a[href]"):
        address = canonical(node.attributes.get("href"), url, homes)
        title = plain_line(node.text())
        if address and (_LEGIFRANCE.match(address) or (is_document(address) and _DECISION.search(title))):
            yield address, title
