"""robots.txt, as RFC 9309 reads it: the group that names us best, the longest rule that matches, ``*`` and ``$``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

AGENT = "Finewatch"
LONGEST_CRAWL_DELAY = 60.0
_MOST_LINES = 5_000
_LONGEST_LINE = 500
_MOST_WILDCARDS = 8
_LINE = re.compile(r"^\s*([A-Za-z-]+)\s*:\s*([^#]*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Whether the paths of a pattern may be fetched; longer patterns come first."""

    allow: bool
    pattern: str

    def matches(self, path: str) -> bool:
        """Whether the rule speaks of a path."""
        *parts, last = self.pattern.removesuffix("$").split("*")
        at = 0
        for number, part in enumerate(parts):
            at = path.find(part, at) if number else (0 if path.startswith(part) else -1)
            if at < 0:
                return False
            at += len(part)
        if self.pattern.endswith("$"):
            return path.endswith(last) and (len(path) - len(last) >= at if parts else path == last)
        return last in path[at:] if parts else path.startswith(last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Robots:
    """What a host's robots.txt asks of this program.

    Attributes:
        rules: of our group; none where the file is missing.
        crawl_delay: seconds to leave between two requests.
        closed: whether all pages are to be left alone because the host failed to give its rules (RFC 9309, 2.3.1.4).
    """

    rules: tuple[Rule, ...] = ()
    crawl_delay: float = 0.0
    closed: bool = False

    def allow(self, url: str) -> bool:
        """Whether the page may be fetched."""
        parts = urlsplit(url)
        path = _encoded(parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        matching = [rule for rule in self.rules if rule.matches(path)]
        best = max(matching, key=lambda rule: (len(rule.pattern), rule.allow), default=None)
        return not self.closed and (best is None or best.allow)


def read_robots(text: str) -> Robots:
    """What a robots.txt asks; lines that say nothing known are passed over."""
    named: list[tuple[str, str]] = []
    general: list[tuple[str, str]] = []
    agents: list[str] = []
    in_rules = False
    for key, value in _lines(text):
        if key == "user-agent":
            agents = [*([] if in_rules else agents), value.casefold()]
            in_rules = False
            continue
        in_rules = True
        if AGENT.casefold() in agents:
            named.append((key, value))
        elif "*" in agents:
            general.append((key, value))
    group = named or general
    delays = [_seconds(value) for key, value in group if key == "crawl-delay"]
    return Robots(rules=tuple(_rules(group)), crawl_delay=max(delays, default=0.0))


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for line in text.lstrip("\ufeff").splitlines()[:_MOST_LINES]:
        if found := _LINE.match(line[:_LONGEST_LINE]):
            key = found[1].casefold()
            if key in ("user-agent", "allow", "disallow", "crawl-delay"):
                yield key, found[2].strip()


def _rules(group: list[tuple[str, str]]) -> Iterator[Rule]:
    for key, value in group:
        if key in ("allow", "disallow") and value and value.count("*") <= _MOST_WILDCARDS:
            yield Rule(allow=key == "allow", pattern=_encoded(value))


def _encoded(path: str) -> str:
    return quote(unquote(path), safe="/*$?&=:@!'(),;+~-._%")


def _seconds(value: str) -> float:
    try:
        return min(max(float(value), 0.0), LONGEST_CRAWL_DELAY)
    except ValueError:
        return 0.0
