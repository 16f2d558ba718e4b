"""robots.txt as RFC 9309 reads it."""

from __future__ import annotations

import time

import pytest

from bot.sources.robots import LONGEST_CRAWL_DELAY, Robots, read_robots

SITE = "https://regulator.example"


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("Disallow: /search", "/search?q=1", False),
        ("Disallow: /search", "/news", True),
        ("Disallow:", "/anything", True),
        ("Disallow: /\nAllow: /news/", "/news/1", True),
        ("Allow: /news\nDisallow: /news/private", "/news/private/1", False),
        ("Disallow: /a\nAllow: /a", "/a", True),
        ("Disallow: /*.pdf$", "/x/y.pdf", False),
        ("Disallow: /*.pdf$", "/x/y.pdf?download=1", True),
        ("Disallow: /*/print", "/news/7/print/now", False),
        ("Disallow: /x$", "/x", False),
        ("Disallow: /x$", "/xy", True),
        ("Disallow: /m%C3%BCnchen", "/münchen", False),
        ("Disallow: /a # a remark", "/a", False),
    ],
)
def test_rules(rules: str, path: str, allowed: bool) -> None:
    assert read_robots(f"User-agent: *\n{rules}\n").allow(SITE + path) is allowed


def test_the_group_that_names_us_comes_first() -> None:
    robots = read_robots(
        "User-agent: other\nUser-agent: FineWatch\nDisallow: /ours\nCrawl-delay: 6\n\nUser-agent: *\nDisallow: /\n"
    )
    assert robots.allow(f"{SITE}/news")
    assert not robots.allow(f"{SITE}/ours")
    assert robots.crawl_delay == 6


def test_groups_of_others_are_none_of_ours() -> None:
    assert read_robots("User-agent: other\nDisallow: /\nCrawl-delay: 9\n") == Robots()


@pytest.mark.parametrize(("said", "seconds"), [("0.5", 0.5), ("-3", 0), ("soon", 0), ("9999", LONGEST_CRAWL_DELAY)])
def test_crawl_delay(said: str, seconds: float) -> None:
    assert read_robots(f"User-agent: *\nCrawl-delay: {said}\n").crawl_delay == seconds


def test_a_hostile_file_is_read_at_once() -> None:
    started = time.process_time()
    rules = f"Disallow: /{'*a' * 5000}\n" * 50 + "Disallow: /*x*y*z\n" * 5_000
    robots = read_robots(f"\ufeffUser-agent: *\n{rules}\0\n:::\n")
    assert robots.allow(f"{SITE}/{'a' * 2000}")
    assert time.process_time() - started < 1
