"""One address for the many under which a document is linked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.links import canonical, home_hosts
from tests.servers.regulators import wrapped
from tests.sources.conftest import a_regulator

HOMES = home_hosts(
    a_regulator(slug=slug, homepage=home)
    for slug, home in [
        ("gpdp", "https://www.garanteprivacy.it/"),
        ("cnil", "https://www.cnil.fr/"),
        ("oaic", "https://www.oaic.gov.au/"),
        ("edpb", "https://www.edpb.europa.eu/"),
        ("tietosuoja", "https://tietosuoja.fi/"),
        ("none", ""),
    ]
)
BASE = "https://www.edpb.europa.eu/feed/news_en"
DOCWEB = "https://www.garanteprivacy.it/home/docweb/-/docweb-display/docweb/10999064"


@pytest.mark.parametrize(
    "link",
    [
        "https://www.garanteprivacy.it/home/docweb/-/docweb-display/docweb/10999064",
        "http://garanteprivacy.it/home/docweb/-/docweb-display/docweb/10999064",
        "https://www.garanteprivacy.it:443/web/guest/home/docweb/-/docweb-display/docweb/10999064",
        "https://gpdp.it/web/guest/home/docweb/-/docweb-display/docweb/10999064?utm_source=rss",
        "https://www.garanteprivacy.it/garante/doc.jsp?ID=10999064",
        "http://www.gpdp.it./home/docweb/-/docweb-display/docweb/10999064/",
    ],
)
def test_the_same_document_under_six_addresses(link: str) -> None:
    assert canonical(link, BASE, HOMES) == DOCWEB
    assert canonical(f"{link}#2", BASE, HOMES) == f"{DOCWEB}#2"


@pytest.mark.parametrize(
    ("link", "meant"),
    [
        ("http://cnil.fr/fr/amende", "https://www.cnil.fr/fr/amende"),
        ("https://www.cnil.fr./fr/amende?ref=feed&utm_campaign=x#main-content", "https://www.cnil.fr/fr/amende"),
        ("https://WWW.CNIL.FR:443/fr/amende#xtor=RSS-1", "https://www.cnil.fr/fr/amende"),
        ("http://www.tietosuoja.fi/en/x", "https://tietosuoja.fi/en/x"),
        ("/news/a_en", "https://www.edpb.europa.eu/news/a_en"),
        ("  /news/a_en\n", "https://www.edpb.europa.eu/news/a_en"),
        ("?id=7", "https://www.edpb.europa.eu/feed/news_en?id=7"),
        ("//www.cnil.fr/en/x", "https://www.cnil.fr/en/x"),
        ("https://x.example/a?b=1&amp;c=2", "https://x.example/a?b=1&c=2"),
        ("https://x.example/R%C3%BCckblick", "https://x.example/R%C3%BCckblick"),
        ("https://x.example/Rückblick x", "https://x.example/R%C3%BCckblick%20x"),
        ("https://user:secret@x.example/a", "https://x.example/a"),
        ("https://x.example", "https://x.example/"),
        ("https://x.example/a#part-2", "https://x.example/a#part-2"),
        ("http://127.0.0.1:8080/a", "http://127.0.0.1:8080/a"),
        ("http://localhost/a", "http://localhost/a"),
        (wrapped("https://oaic.gov.au/news/media-centre/18-a,-b"), "https://www.oaic.gov.au/news/media-centre/18-a,-b"),
        (wrapped("/news/media-centre/a"), "https://www.oaic.gov.au/news/media-centre/a"),
        (wrapped(wrapped("https://www.cnil.fr/fr/a")), "https://www.cnil.fr/fr/a"),
        (
            wrapped("javascript:alert(1)", "https://x.example").split("&url=")[0],
            "https://x.example/s/redirect?collection=oaic",
        ),
    ],
)
def test_one_address(link: str, meant: str) -> None:
    assert canonical(link, BASE, HOMES) == meant


@pytest.mark.parametrize(
    "link",
    [
        None,
        "",
        " ",
        "javascript:alert(1)",
        "mailto:a@b.example",
        "file:///etc/passwd",
        "http://[",
        "http://x:999999/",
        "a\x00b",
    ],
)
def test_no_address(link: str | None) -> None:
    assert canonical(link, BASE, HOMES) is None


@given(st.text(max_size=80) | st.from_regex(r"https?://[a-z.:@/?#%&=\[\]]{0,40}", fullmatch=True))
def test_any_text_gives_an_address_that_stays_or_none(link: str) -> None:
    once = canonical(link, BASE, HOMES)
    assert once is None or once.startswith(("http://", "https://"))
    assert once is None or canonical(once, BASE, HOMES) == once
