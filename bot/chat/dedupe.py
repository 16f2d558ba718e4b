"""Remembering what was already handled, for platforms that may hand over the same event twice."""

from __future__ import annotations

from collections import OrderedDict


class Seen:
    """The latest keys, up to a number."""

    def __init__(self, size: int = 1000) -> None:
        self._size = size
        self._keys: OrderedDict[str, None] = OrderedDict()

    def first_time(self, key: str) -> bool:
        """Whether the key is new; it is remembered from now on."""
        if key in self._keys:
            return False
        self._keys[key] = None
        if len(self._keys) > self._size:
            self._keys.popitem(last=False)
        return True
