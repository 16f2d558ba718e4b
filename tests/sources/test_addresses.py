"""Only the public web is asked, and those private hosts that the operator's configuration names."""

from __future__ import annotations

import socket

import pytest

from bot.domain.errors import SourceRefused
from bot.sources.addresses import ForbiddenAddress, PublicResolver, check, endpoints, is_public

NAMED = endpoints(["http://localhost:8080/feed", "http://10.0.0.7/feed", "mailto:nobody"])


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",  # noqa: S104
        "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1",
        "2002:7f00:1::", "ff02::1", "not an address",
    ],
)  # fmt: skip
def test_private(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "64:ff9b::5db8:d822"])
def test_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://127.1/", "http://2130706433/", "http://0x7f000001/", "http://[::1]/",
        "http://[::ffff:10.0.0.1]/", "http://169.254.169.254/latest/meta-data/", "http://10.0.0.7:6379/",
        "file:///etc/passwd", "ftp://example.org/", "http:///x", "http://a:99999/", "javascript:alert(1)", "",
    ],
)  # fmt: skip
def test_what_may_not_be_asked(url: str) -> None:
    with pytest.raises(SourceRefused):
        check(url, NAMED)


def test_what_may_be_asked() -> None:
    assert check("https://www.cnil.fr/fr/rss.xml", NAMED) == ("www.cnil.fr", 443)
    assert check("http://10.0.0.7/other", NAMED) == ("10.0.0.7", 80)


async def test_a_name_that_leads_to_a_private_address() -> None:
    resolver = PublicResolver(NAMED)
    with pytest.raises(ForbiddenAddress):
        await resolver.resolve("localhost", 9090, socket.AF_INET)
    assert (await resolver.resolve("localhost", 8080, socket.AF_INET))[0]["host"] == "127.0.0.1"
    await resolver.close()
