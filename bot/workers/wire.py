"""Items and readings as bytes, between the program and its workers.

Pickles, in which the many small values of a reading are written as their fields alone. The pickling that dataclasses
come with goes through Python for each of their fields, both ways, and took longer than reading a short text.
"""

from __future__ import annotations

import io
import pickle
import struct
from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any

from bot.domain.actions import Evidence, Finding, Subject
from bot.domain.items import FeedItem, Verdict
from bot.domain.money import Money, Penalty
from bot.pipeline.reading import Reading, RejectedSum

LENGTH = struct.Struct("!Q")
"""What stands before each message: how many bytes it has."""

_TYPES: tuple[type[Any], ...] = (FeedItem, Reading, Verdict, Finding, Subject, Penalty, Money, Evidence, RejectedSum)
_SETTERS = [[getattr(kind, field.name).__set__ for field in fields(kind)] for kind in _TYPES]


def packed(message: Any) -> bytes:
    """A message as it goes over a socket."""
    body = io.BytesIO()
    pickler = pickle.Pickler(body, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _TAKE_APART
    pickler.dump(message)
    return LENGTH.pack(body.tell()) + body.getvalue()


def unpacked(body: bytes) -> Any:
    """A message again; to be asked only of what came from the program's own processes."""
    return pickle.loads(body)  # noqa: S301 - as said


def _put_together(number: int, *values: Any) -> Any:
    made = object.__new__(_TYPES[number])
    for put, value in zip(_SETTERS[number], values, strict=True):
        put(made, value)
    return made


def _taking_apart(number: int, kind: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    values = attrgetter(*(field.name for field in fields(kind)))
    return lambda value: (_put_together, (number, *values(value)))


_TAKE_APART = {kind: _taking_apart(number, kind) for number, kind in enumerate(_TYPES)}
