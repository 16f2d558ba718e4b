"""What Finewatch remembers; one folder for each engine, chosen by the database's address."""

from __future__ import annotations

from bot.domain.errors import ConfigurationError
from bot.domain.ports import Store
from storage.sqlite.store import open_sqlite

PATIENCE = 5.0
"""Seconds to wait for another process's transaction before saying that the database is in use."""


async def open_store(url: str, *, exclusive: bool = False, patience: float = PATIENCE) -> Store:
    """Open the database, and bring its schema up to date.

    Args:
        url: a path, or ``sqlite:///`` and a path.
        exclusive: whether to refuse where another process has opened it so; for ``run`` and ``poll``, which must
            never work side by side. Look-ups open it otherwise, at any time.
        patience: seconds to wait for another process's transaction.

    Raises:
        ConfigurationError: the address names no engine that is known.
        StoreLocked: another process has it to itself, or holds it in a long transaction.
        StoreError: it cannot be opened, is another program's, or was written by a newer Finewatch.
    """
    scheme, separator, rest = url.partition("://")
    if not separator:
        return await open_sqlite(url, exclusive=exclusive, patience=patience)
    if scheme == "sqlite" and rest.startswith("/") and len(rest) > 1:
        return await open_sqlite(rest[1:], exclusive=exclusive, patience=patience)
    raise ConfigurationError("database", f"expected a path, or sqlite:///path, not {url!r}")
