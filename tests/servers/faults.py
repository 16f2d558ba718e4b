"""Faults that a loopback platform commits on request: the ways in which a request to a real platform goes wrong."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from fnmatch import fnmatchcase
from typing import Any


class Kind(StrEnum):
    """What goes wrong. The kinds that end in ``_after`` happen once the platform has carried the request out."""

    RATE_LIMITED = "rate_limited"
    SERVER_ERROR = "server_error"
    SERVER_ERROR_AFTER = "server_error_after"
    ERROR = "error"
    ERROR_AFTER = "error_after"
    HANG = "hang"
    HANG_AFTER = "hang_after"
    RESET_BEFORE_BODY = "reset_before_body"
    RESET = "reset"
    RESET_AFTER = "reset_after"
    CUT_ANSWER_AFTER = "cut_answer_after"
    SLOW = "slow"


AFTER = {Kind.SERVER_ERROR_AFTER, Kind.ERROR_AFTER, Kind.HANG_AFTER, Kind.RESET_AFTER, Kind.CUT_ANSWER_AFTER}


@dataclass(kw_only=True)
class Fault:
    """One rule.

    Attributes:
        kind: what goes wrong.
        operation: which requests it meets, a pattern over the operation's name, such as ``chat.*``.
        channel: only requests to this channel.
        times: how often it strikes; None for without end.
        chance: with which probability it strikes a request that it meets.
        seconds: how long to hang or be slow; for ``rate_limited`` the Retry-After.
        status: HTTP status of ``server_error``.
        error: the platform's error code for ``error``: Slack's word, or Discord's number with ``status``.
        whole: whether a 429 is for the whole bot, not for one route (Discord).
    """

    kind: Kind
    operation: str = "*"
    channel: str | None = None
    times: int | None = 1
    chance: float = 1.0
    seconds: float = 1.0
    status: int = 503
    error: str = "fatal_error"
    whole: bool = False

    @classmethod
    def from_json(cls, given: Mapping[str, Any]) -> Fault:
        """A rule as the control endpoint receives it; unknown keys are refused."""
        unknown = set(given) - {f.name for f in fields(cls)}
        if unknown:
            raise ValueError(f"unknown keys in a fault: {sorted(unknown)}")
        return cls(**{**given, "kind": Kind(given["kind"])})


@dataclass
class FaultPlan:
    """Rules in the order in which they are tried, and the dice."""

    rules: list[Fault] = field(default_factory=list)
    dice: random.Random = field(default_factory=lambda: random.Random(0))  # noqa: S311 - dice, not secrets
    struck: dict[str, int] = field(default_factory=dict)

    def add(self, *faults: Fault) -> None:
        self.rules.extend(faults)

    def replace(self, faults: Iterable[Mapping[str, Any]]) -> None:
        self.rules = [Fault.from_json(fault) for fault in faults]

    def clear(self) -> None:
        self.rules.clear()

    def strike(self, operation: str, channel: str | None, *, unread: bool = False) -> Fault | None:
        """The fault that meets this request, if any; its count goes down.

        Args:
            operation: the request's name.
            channel: its channel, where known.
            unread: whether its body has not been read yet: only then resets before the body can strike.
        """
        for rule in self.rules:
            if unread is not (rule.kind is Kind.RESET_BEFORE_BODY):
                continue
            if not fnmatchcase(operation, rule.operation) or rule.channel not in {None, channel}:
                continue
            if rule.times == 0 or self.dice.random() >= rule.chance:
                continue
            if rule.times is not None:
                rule.times -= 1
            self.struck[rule.kind] = self.struck.get(rule.kind, 0) + 1
            return rule
        return None
