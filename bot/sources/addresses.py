"""Which addresses may be fetched: the public web, and those private hosts that the operator's configuration names."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterable
from urllib.parse import urlsplit

from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver

from bot.domain.errors import SourceRefused

_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
Endpoint = tuple[str, int]


class ForbiddenAddress(OSError):
    """A name led to no address but private ones; an OSError, so that aiohttp passes it on as a failed resolution."""


def endpoint(url: str) -> Endpoint:
    """Host and port of an address.

    Raises:
        SourceRefused: it is not http or https, or names no host.
    """
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        raise SourceRefused(url, "is no valid address") from None
    if parts.scheme not in _PORTS:
        raise SourceRefused(url, "is neither http nor https")
    if not host:
        raise SourceRefused(url, "names no host")
    return host.casefold(), port or _PORTS[parts.scheme]


def endpoints(urls: Iterable[str]) -> frozenset[Endpoint]:
    """Hosts and ports of addresses; those that cannot be fetched at all are passed over."""
    found = set()
    for url in urls:
        try:
            found.add(endpoint(url))
        except SourceRefused:
            continue
    return frozenset(found)


def check(url: str, named: frozenset[Endpoint]) -> Endpoint:
    """Host and port of an address that may be asked for, as far as can be told before its name is resolved.

    Args:
        url: the address.
        named: hosts and ports that the operator's configuration names, which may be private.

    Raises:
        SourceRefused: it may not be fetched.
    """
    where = endpoint(url)
    literal = _literal(where[0])
    if literal is not None and where not in named and not is_public(literal):
        raise SourceRefused(url, "is a private address, which only the operator's own configuration may name")
    return where


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet, also behind the ways of writing IPv4 in IPv6."""
    try:
        ip = ipaddress.ip_address(address.split("%", 1)[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def is_loopback(host: str) -> bool:
    """Whether a host is this machine, by its name alone."""
    literal = _literal(host)
    return ipaddress.ip_address(literal).is_loopback if literal else host == "localhost"


def _literal(host: str) -> str | None:
    try:
        return str(ipaddress.ip_address(host.split("%", 1)[0]))
    except ValueError:
        pass
    try:
        # "127.1", "0x7f000001" and "2130706433" are addresses to the system's resolver too.
        return socket.inet_ntoa(socket.inet_aton(host)) if host[:1].isdigit() else None
    except OSError:
        return None


class PublicResolver(AbstractResolver):
    """Resolves names to public addresses alone, at the moment of connecting, so that no later answer can differ."""

    def __init__(self, named: frozenset[Endpoint]) -> None:
        self._named = named
        self._system = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """The addresses of a host that may be connected to.

        Raises:
            ForbiddenAddress: there is none.
            OSError: the name cannot be resolved.
        """
        found = await self._system.resolve(host, port, family)
        if (host.casefold().rstrip("."), port) in self._named:
            return found
        public = [result for result in found if is_public(result["host"])]
        if found and not public:
            raise ForbiddenAddress(f"{host} leads to a private address")
        return public

    async def close(self) -> None:
        """Nothing is held open."""
