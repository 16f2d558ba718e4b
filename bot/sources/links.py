"""Addresses as they identify a document: one for the many under which it is linked."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable, Mapping
from html import unescape
from urllib.parse import parse_qs, parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

from bot.domain.regulators import Regulator

_TRACKING = re.compile(
    r"^(?:utm_\w+|ref|ref_src|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|mkt_tok|xtor|igshid|_ga|_gl|at_\w+|pk_\w+|mtm_\w+)$",
    re.IGNORECASE,
)
_IDLE_FRAGMENT = re.compile(r"^(?:|top|main|content|main-content|:~:.*|xtor=.*)$", re.IGNORECASE)
_DEFAULT_PORTS = {"http": (80, 443), "https": (443, 80)}
_WRAPPERS = re.compile(r"/(?:redirect|url|link)/?$", re.IGNORECASE)
_SAFE = "/:@!$&'()*+,;=~-._%"
# The Garante's documents stand at garanteprivacy.it and gpdp.it, as /garante/doc.jsp?ID=<id>, /docweb/-/docweb-display/
# docweb/<id>, with and without /web/guest and /home: the number is the document.
_GARANTE_HOSTS = ("garanteprivacy.it", "gpdp.it")
_DOCWEB = re.compile(r"/docweb/(\d{4,9})(?=/|$)")


def home_hosts(regulators: Iterable[Regulator]) -> dict[str, str]:
    """The host under which each regulator's site presents itself, by the host without ``www.``."""
    hosts = (urlsplit(regulator.homepage).hostname for regulator in regulators)
    return {_bare(host): host for host in hosts if host}


def canonical(link: str | None, base: str, homes: Mapping[str, str]) -> str | None:
    """The one absolute address of what a link leads to, or None where it leads nowhere on the web.

    Relative links are completed; a search engine's redirect is unwrapped; ports, trailing dots, tracking parameters
    and idle fragments are dropped; a regulator's host is written as on its home page, with https.

    Args:
        link: as the source has it.
        base: address of the document that holds it.
        homes: as `home_hosts` gives it.
    """
    link = _tidy(link)
    if not link:
        return None
    try:
        absolute = _unwrap(urljoin(base, link))
        parts = urlsplit(absolute)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host:
        return None
    if document := _garante_document(host, parts.path, parts.query, parts.fragment):
        return document
    scheme, host = _home(parts.scheme, host, port, homes)
    is_default = port is None or port in _DEFAULT_PORTS[scheme]
    authority = _bracketed(host) if is_default else f"{_bracketed(host)}:{port}"
    fragment = "" if _IDLE_FRAGMENT.match(parts.fragment) else parts.fragment
    return urlunsplit((scheme, authority, quote(parts.path, safe=_SAFE) or "/", _query(parts.query), fragment))


def _tidy(link: str | None) -> str:
    text = "".join(unescape(link or "").split("\n")).strip()
    return "" if any(ord(character) < 0x20 for character in text) else text


def _unwrap(link: str) -> str:
    """The target of a redirecting address that carries it as a parameter, as Funnelback's search results do."""
    for _ in range(3):
        parts = urlsplit(link)
        if not _WRAPPERS.search(parts.path):
            break
        target = next((value for name in ("url", "q") for value in parse_qs(parts.query).get(name, ())), "")
        if not target.startswith(("http://", "https://", "/")):
            break
        link = urljoin(link, target)
    return link


def _home(scheme: str, host: str, port: int | None, homes: Mapping[str, str]) -> tuple[str, str]:
    home = homes.get(_bare(host))
    if home is not None:
        host = home
    if port in (None, 80, 443) and not _is_local(host):
        scheme = "https"
    return scheme, host


def _is_local(host: str) -> bool:
    if host == "localhost" or "." not in host.strip("."):
        return True
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _bare(host: str) -> str:
    return host.casefold().removeprefix("www.")


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _query(query: str) -> str:
    if not query:
        return ""
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = [(name, value) for name, value in pairs if not _TRACKING.match(name)]
    return query if len(kept) == len(pairs) else urlencode(kept)


def _garante_document(host: str, path: str, query: str, fragment: str) -> str | None:
    if _bare(host) not in _GARANTE_HOSTS:
        return None
    number = _DOCWEB.search(path)
    identity = number[1] if number else next(iter(parse_qs(query.upper()).get("ID", ())), "")
    if not number and not (path.endswith("doc.jsp") and identity.isdigit()):
        return None
    anchor = f"#{fragment}" if fragment and not _IDLE_FRAGMENT.match(fragment) else ""
    return f"https://www.garanteprivacy.it/home/docweb/-/docweb-display/docweb/{identity}{anchor}"
