"""The main text of a page, without what surrounds it: menus, shares, other news.

Other news matters most: a list of "related" penalties must not be read as part of this one. Where the page marks its
main part, that part's own markup is read, which keeps sentences, no-break spaces and lists as they are; where it marks
none, trafilatura finds the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import trafilatura
from selectolax.lexbor import LexborHTMLParser, LexborNode

from bot.sources.markup import parse, remove
from bot.sources.text import clean, plain_line, plain_text

_REGIONS = ("main article", "article", "[role='main']", "main", "#main-content", "#content", ".node__content")
_AROUND = (
    "nav, aside, footer, form, button, dialog, figure > figcaption, [role='navigation'], [hidden], [aria-hidden='true']"
)
_SIDE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:breadcrumbs?|share|sharing|social|related|recommend\w*|see-also|read-more|pager|pagination|menu|sidebar"
    r"|cookies?|newsletter-sign\w*|subscribe|feedback|skip-link|tags?|toolbar|print|latest-news|more-news|correlat\w*)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_OTHER_NEWS = re.compile(
    r"^(?:related\b.{0,40}|(?:more|other|latest|recent) (?:news|stories|articles|press releases)|you may also.{0,40}"
    r"|read (?:also|next)|see also|share(?: this)?.{0,20}|was this page helpful\??"
    r"|further reading|pour (?:approfondir|aller plus loin|en savoir plus)"
    r"|à lire aussi|voir aussi|lire aussi|sur le même (?:thème|sujet)"
    r"|(?:articles?|contenus?|actualités?) (?:liée?s?|associée?s?)"
    r"|leggi anche|vedi anche|(?:notizie|contenuti|documenti) correlat[ie]|potrebbe interessart.{0,20})\s*:?$",
    re.IGNORECASE,
)
_MOST_LINKED = 0.75
_SHORTEST_REGION = 120
_LARGEST_GUESS = 1_000_000


def main_text(markup: str) -> str:
    """The page's main text, in paragraphs; empty where there is none.

    Raises:
        BadMarkup: the page cannot be read.
    """
    tree = parse(markup)
    region = _region(tree)
    if region is not None:
        _prune(region)
        text = plain_text(region.html or "")
        if len(text) >= _SHORTEST_REGION:
            return text
    if len(markup) > _LARGEST_GUESS:
        return ""
    found = trafilatura.extract(markup, include_comments=False, include_tables=True, favor_precision=True)
    return clean(found or "")


def _region(tree: LexborHTMLParser) -> LexborNode | None:
    """The element that the page marks as its main part; of several articles none is the main one."""
    for selector in _REGIONS:
        found = tree.css(selector)
        if len(found) == 1 and len(found[0].text()) >= _SHORTEST_REGION:
            return found[0]
    return None


def _prune(region: LexborNode) -> None:
    """Take out what is not the text of the page itself."""
    most = len(region.text()) / 2
    around = [*region.css(_AROUND), *(node for node in region.css("[class], [id]") if _SIDE_NAMES.search(_names(node)))]
    # A form, or a class name such as "no-sidebar layout", may stand on the element that holds everything.
    remove(node for node in around if node.mem_id != region.mem_id and len(node.text()) <= most)
    remove(_other_news(region))
    remove(node for node in region.css("ul, ol") if _is_menu(node))


def _names(node: LexborNode) -> str:
    return f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"


def _other_news(region: LexborNode) -> Iterable[LexborNode]:
    """Each heading of other news, and all that follows it within its container."""
    found: dict[int, LexborNode] = {}
    for heading in region.css("h2, h3, h4, h5, h6, p > strong"):
        if _OTHER_NEWS.match(plain_line(heading.text())):
            node: LexborNode | None = heading
            while node is not None and node.mem_id not in found:
                found[node.mem_id] = node
                node = node.next
    return found.values()


def _is_menu(node: LexborNode) -> bool:
    links = node.css("a[href]")
    if len(links) < 3:
        return False
    length = len(node.text(strip=True))
    return length > 0 and sum(len(link.text(strip=True)) for link in links) / length > _MOST_LINKED
