"""The client over real sockets: validators, limits, redirects, refusals; each ends as one clear error in its time."""

from __future__ import annotations

import asyncio
import shutil
import ssl
import subprocess
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise
from pathlib import Path

import pytest
from aiohttp import web

from bot.domain.errors import SourceError, SourceRefused, SourceUnreachable, SourceUnreadable
from bot.domain.ports import Fetched, Unchanged
from bot.domain.regulators import SourceState
from bot.sources.headers import fresh_for, retry_after
from tests.servers.regulators import RegulatorSite, rss, rss_item
from tests.sources.conftest import Open

BLANK = SourceState(source="reg/news")
FEED = rss(rss_item())


async def read(opened: Open, url: str, state: SourceState = BLANK, **http: object) -> Fetched | Unchanged:
    reader, source = opened(url, http=http)
    return await reader.read(source, state)


async def fetched(opened: Open, url: str, state: SourceState = BLANK, **http: object) -> Fetched:
    answer = await read(opened, url, state, **http)
    assert isinstance(answer, Fetched)
    return answer


async def refusal(opened: Open, url: str, **http: object) -> SourceError:
    """The error, once it is known to be one sentence that names the place."""
    with pytest.raises(SourceError) as caught:
        await read(opened, url, **http)
    assert str(caught.value).startswith(f"{url}: ")
    assert "\n" not in str(caught.value)
    return caught.value


async def test_says_who_asks(site: RegulatorSite, opened: Open) -> None:
    await fetched(opened, site.serve("/feed", FEED), contact="privacy@desk.example")
    agent = site.last("/feed").headers["User-Agent"]
    assert agent.startswith("Finewatch/")
    assert agent.endswith("; +privacy@desk.example)")


async def test_a_contact_cannot_break_the_header(site: RegulatorSite, opened: Open) -> None:
    await fetched(opened, site.serve("/feed", FEED), contact="dësk\r\nX-Evil: 1")
    assert "X-Evil" not in site.last("/feed").headers


async def test_validators_are_given_back_and_304_is_unchanged(site: RegulatorSite, opened: Open) -> None:
    url = site.serve("/feed", FEED, etag='"v1"', last_modified="Thu, 18 Jun 2026 08:00:00 GMT")
    first = await fetched(opened, url)
    assert (first.etag, first.last_modified) == ('"v1"', "Thu, 18 Jun 2026 08:00:00 GMT")
    state = SourceState(source="reg/news", etag=first.etag, last_modified=first.last_modified)
    assert isinstance(await read(opened, url, state), Unchanged)
    assert site.last("/feed").headers["If-None-Match"] == '"v1"'


async def test_the_same_bytes_without_validators_are_unchanged(site: RegulatorSite, opened: Open) -> None:
    url = site.serve("/feed", FEED)
    first = await fetched(opened, url)
    again = await read(opened, url, SourceState(source="reg/news", body_hash=first.body_hash))
    assert isinstance(again, Unchanged)


async def test_304_to_nobody_who_asked_is_an_error(site: RegulatorSite, opened: Open) -> None:
    error = await refusal(opened, site.serve("/feed", b"", status=304))
    assert isinstance(error, SourceRefused)


async def test_gzip(site: RegulatorSite, opened: Open) -> None:
    assert len((await fetched(opened, site.gzipped("/feed", FEED))).items) == 1


async def test_a_long_header(site: RegulatorSite, opened: Open) -> None:
    url = site.serve("/feed", FEED, headers={"Content-Security-Policy": "default-src 'self' " + "x" * 20_000})
    assert len((await fetched(opened, url)).items) == 1


async def test_garbled_gzip(site: RegulatorSite, opened: Open) -> None:
    url = site.serve("/feed", b"\x1f\x8b\x08 this is none", headers={"Content-Encoding": "gzip"})
    assert isinstance(await refusal(opened, url), SourceUnreadable)


async def test_encoding_that_was_not_asked_for(site: RegulatorSite, opened: Open) -> None:
    url = site.serve("/feed", b"\x00", headers={"Content-Encoding": "br"})
    assert "which was not asked for" in str(await refusal(opened, url))


async def test_fresh_for_takes_the_longer_of_header_and_ttl(site: RegulatorSite, opened: Open) -> None:
    body = rss(rss_item(), channel="<ttl>5</ttl>")
    url = site.serve("/feed", body, headers={"Cache-Control": "public, max-age=900"})
    assert (await fetched(opened, url)).fresh_for == 900


async def test_charset_of_the_header(site: RegulatorSite, opened: Open) -> None:
    body = rss(rss_item("Müller"), head="").encode("cp1252")
    url = site.serve("/feed", body, media="text/xml; charset=windows-1252")
    assert (await fetched(opened, url)).items[0].title == "Müller"


@pytest.mark.parametrize("status", [301, 308])
async def test_feed_moved_for_good_is_remembered(site: RegulatorSite, opened: Open, status: int) -> None:
    new = site.serve("/new", FEED)
    reader, source = opened(site.redirect("/old", "/new", status))
    for _ in range(2):
        answer = await reader.read(source, BLANK)
        assert isinstance(answer, Fetched)
        assert answer.moved_to == new
    assert site.paths() == ["/old", "/new", "/new"]


async def test_a_new_address_outlives_the_old_one(site: RegulatorSite, opened: Open) -> None:
    new = site.serve("/new", FEED)
    answer = await fetched(opened, site.url("/gone"), SourceState(source="reg/news", moved_to=new))
    assert answer.moved_to == new


async def test_an_address_that_the_operator_has_mended_comes_first(site: RegulatorSite, opened: Open) -> None:
    stale = site.serve("/stale", rss(rss_item("Old news")))
    mended = site.serve("/mended", FEED)
    answer = await fetched(opened, mended, SourceState(source="reg/news", moved_to=stale))
    assert site.paths() == ["/mended"]
    assert answer.moved_to is None


async def test_an_address_learnt_that_is_gone_gives_way_to_the_configured_one(
    site: RegulatorSite, opened: Open
) -> None:
    site.serve("/new", FEED)
    reader, source = opened(site.redirect("/feed", "/new", 301))
    await reader.read(source, BLANK)
    site.refuse("/new", 410)
    site.serve("/feed", FEED)
    answer = await reader.read(source, BLANK)
    assert isinstance(answer, Fetched)
    assert answer.moved_to is None


async def test_a_passing_redirect_is_not_remembered(site: RegulatorSite, opened: Open) -> None:
    site.serve("/c", FEED)
    site.redirect("/b", "/c", 301)
    assert (await fetched(opened, site.redirect("/a", "/b", 302))).moved_to is None


async def test_redirect_loop(site: RegulatorSite, opened: Open) -> None:
    site.redirect("/b", "/a")
    assert "in a circle" in str(await refusal(opened, site.redirect("/a", "/b")))


async def test_endless_redirects(site: RegulatorSite, opened: Open) -> None:
    for number in range(30):
        site.redirect(f"/{number}", f"/{number + 1}")
    error = await refusal(opened, site.url("/0"))
    assert "redirects more than 5 times" in str(error)
    assert len(site.paths()) == 6


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/x", "http://", "http://[", "gopher://x/"])
async def test_redirect_to_what_is_not_the_web(site: RegulatorSite, opened: Open, target: str) -> None:
    assert isinstance(await refusal(opened, site.redirect("/a", target)), SourceRefused)


async def test_redirect_to_a_private_address(site: RegulatorSite, opened: Open) -> None:
    async with RegulatorSite() as inner:
        inner.serve("/secret", FEED)
        for target in (
            inner.url("/secret"),
            f"http://localhost:{inner.port}/secret",
            f"http://127.1:{inner.port}/secret",
        ):
            assert "private address" in str(await refusal(opened, site.redirect("/a", target)))
        assert inner.asked == []


async def test_too_large(site: RegulatorSite, opened: Open) -> None:
    error = await refusal(opened, site.serve("/feed", b"x" * 60_000), max_bytes=50_000)
    assert "more than 0.05 MB" in str(error)


async def test_endless_body(site: RegulatorSite, opened: Open) -> None:
    started = time.monotonic()
    assert isinstance(await refusal(opened, site.endless("/feed")), SourceUnreadable)
    assert time.monotonic() - started < 3


async def test_gzip_bomb(site: RegulatorSite, opened: Open) -> None:
    url = site.gzip_bomb("/feed", megabytes=100)
    started = time.monotonic()
    assert "more than 2 MB" in str(await refusal(opened, url))
    assert time.monotonic() - started < 3


async def test_slow_drip(site: RegulatorSite, opened: Open) -> None:
    started = time.monotonic()
    error = await refusal(opened, site.drip("/feed"), timeout=0.4)
    assert isinstance(error, SourceUnreachable)
    assert "within 0.4 s" in str(error)
    assert time.monotonic() - started < 2


async def test_breaks_off(site: RegulatorSite, opened: Open) -> None:
    assert isinstance(await refusal(opened, site.break_off("/feed", FEED)), SourceUnreachable)


async def test_hangs_up(site: RegulatorSite, opened: Open) -> None:
    assert "without an answer" in str(await refusal(opened, site.hang_up("/feed")))


async def test_nobody_listens(opened: Open) -> None:
    async with RegulatorSite() as gone:
        url = gone.url("/feed")
    assert isinstance(await refusal(opened, url, robots=False), SourceUnreachable)


async def test_a_name_that_is_none(opened: Open) -> None:
    assert isinstance(await refusal(opened, "http://no-such-host.invalid/feed", robots=False), SourceUnreachable)


@pytest.fixture
def unvouched(tmp_path: Path) -> ssl.SSLContext:
    """A server's side of TLS, with a certificate of its own making."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl, which makes the certificate, is not installed")
    key, certificate = str(tmp_path / "key.pem"), str(tmp_path / "certificate.pem")
    made = ["openssl", "req", "-x509", "-nodes", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
    made += ["-subj", "/CN=localhost"]
    subprocess.run([*made, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context


async def test_a_certificate_that_nobody_vouches_for(opened: Open, unvouched: ssl.SSLContext) -> None:
    server = await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", 0, ssl=unvouched)
    async with server:
        port = server.sockets[0].getsockname()[1]
        error = await refusal(opened, f"https://127.0.0.1:{port}/feed", robots=False)
    assert isinstance(error, SourceUnreachable)
    assert "certificate is not valid" in str(error)


async def test_not_http_at_all(opened: Open) -> None:
    async def chatter(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"SSH-2.0-OpenSSH_9.2\r\n\r\n")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(chatter, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        await refusal(opened, f"http://127.0.0.1:{port}/feed", robots=False)


async def test_error_status(site: RegulatorSite, opened: Open) -> None:
    error = await refusal(opened, site.url("/nothing-here"))
    assert isinstance(error, SourceRefused)
    assert error.status == 404
    assert "HTTP 404 Not Found" in str(error)


@pytest.mark.parametrize(("said", "seconds"), [("120", 120), ("99999999999", 86_400), ("soon", None)])
async def test_retry_after(site: RegulatorSite, opened: Open, said: str, seconds: float | None) -> None:
    error = await refusal(opened, site.refuse("/feed", 429, Retry_After=said))
    assert isinstance(error, SourceRefused)
    assert (error.status, error.retry_after) == (429, seconds)


def test_retry_after_as_a_date() -> None:
    now = datetime(2026, 6, 18, 12, tzinfo=UTC)
    later = format_datetime(now + timedelta(minutes=3), usegmt=True)
    assert retry_after({"Retry-After": later}, now) == 180
    assert retry_after({"Retry-After": format_datetime(now - timedelta(hours=1), usegmt=True)}, now) == 0


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Cache-Control": "max-age=600", "Age": "100"}, 500),
        ({"Cache-Control": "max-age=600, no-cache"}, None),
        ({"Cache-Control": "s-maxage=600"}, None),
        ({"Cache-Control": "max-age=0"}, None),
        ({"Cache-Control": "max-age=99999999"}, 86_400),
        ({}, None),
    ],
)
def test_cache_control(headers: dict[str, str], seconds: float | None) -> None:
    assert fresh_for(headers) == seconds


async def test_one_request_at_a_time_to_a_host(site: RegulatorSite, opened: Open) -> None:
    async def slowly(_: object) -> object:
        await asyncio.sleep(0.05)
        return web.Response(text=FEED)

    reader, source = opened(site.handle("/feed", slowly))  # type: ignore[arg-type]
    await asyncio.gather(*(reader.read(source, BLANK) for _ in range(4)))
    assert [asked.path for asked in site.asked] == ["/robots.txt", *["/feed"] * 4]
    assert site.most_at_once == 1


async def test_a_slow_host_does_not_hold_up_another(site: RegulatorSite, opened: Open) -> None:
    slow, slow_source = opened(site.drip("/feed"), http={"timeout": 2.0})
    async with RegulatorSite() as other:
        waiting = asyncio.create_task(slow.read(slow_source, BLANK))
        started = time.monotonic()
        await fetched(opened, other.serve("/feed", FEED))
        assert time.monotonic() - started < 1
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)


async def test_crawl_delay(site: RegulatorSite, opened: Open) -> None:
    site.serve("/robots.txt", "User-agent: *\nCrawl-delay: 0.2\n", media="text/plain")
    reader, source = opened(site.serve("/feed", FEED))
    for _ in range(3):
        await reader.read(source, BLANK)
    times = [asked.at for asked in site.asked if asked.path == "/feed"]
    assert all(later - earlier >= 0.19 for earlier, later in pairwise(times))
    assert [asked.path for asked in site.asked].count("/robots.txt") == 1
