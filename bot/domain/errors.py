"""What can go wrong, named by what the caller does about it.

::

    FinewatchError
    ├── ConfigurationError        tell the operator which key, exit 78
    ├── SourceError               count a failure of the source, try again later
    │   ├── SourceUnreachable     no answer: DNS, connection, time limit
    │   ├── SourceRefused         an answer that refuses: HTTP status, robots.txt, a forbidden address
    │   └── SourceUnreadable      an answer that is not what the source's kind promises
    ├── StoreError                nothing was written; stop or try again
    │   ├── StoreLocked           another process holds the database: wait or refuse
    │   └── StoreFull             no room on the disk: keep everything due, try again later
    ├── NotFound                  tell the asker that there is no such thing
    ├── BadQuery                  tell the asker what was expected instead
    └── PostError                 the outcome of handing a message to a platform
        ├── PostDeferred          certainly not posted: try again after a while
        ├── PostRejected          certainly not posted, and never will be: settle and pause the destination
        └── PostUnclear           may have been posted: look before any repeat
            └── LookupImpossible  the platform cannot tell whether it was posted: do not repeat, tell the operator

Each error carries the subject it concerns, and ``str()`` is one sentence fit for an operator.
"""

from __future__ import annotations


class FinewatchError(Exception):
    """Root of all errors that this program raises on purpose."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return self.message


class ConfigurationError(FinewatchError):
    """A setting is missing or wrong.

    Attributes:
        key: the setting as the operator would write it, such as ``polling.every``.
        place: the file or environment variable that holds it, where known.
    """

    def __init__(self, key: str, expected: str, *, place: str | None = None) -> None:
        where = f" in {place}" if place else ""
        super().__init__(f"{key}{where}: {expected}")
        self.key = key
        self.place = place


class SourceError(FinewatchError):
    """A source could not be read.

    Attributes:
        url: the address concerned.
    """

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(f"{url}: {reason}")
        self.url = url
        self.reason = reason


class SourceUnreachable(SourceError):
    """There was no answer: name not found, connection refused, reset, or a time limit passed."""


class SourceRefused(SourceError):
    """The answer refuses: an HTTP error status, robots.txt, or an address that must not be fetched.

    Attributes:
        status: the HTTP status, where there was one.
        retry_after: seconds that the server asked to wait, where it did.
    """

    def __init__(self, url: str, reason: str, *, status: int | None = None, retry_after: float | None = None) -> None:
        super().__init__(url, reason)
        self.status = status
        self.retry_after = retry_after


class SourceUnreadable(SourceError):
    """The answer is not what the source's kind promises: HTML in place of a feed, a firewall's page, too large."""


class StoreError(FinewatchError):
    """The database refused; nothing of the transaction was written."""


class StoreLocked(StoreError):
    """Another process holds the database."""


class StoreFull(StoreError):
    """The disk that holds the database has no room left."""


class NotFound(FinewatchError):
    """There is nothing under the given reference or name."""


class BadQuery(FinewatchError):
    """A person asked in a way that cannot be understood; the message says what was expected."""


class PostError(FinewatchError):
    """A message did not certainly reach its destination."""


class PostDeferred(PostError):
    """Certainly not posted; the platform asks to try again.

    Attributes:
        retry_after: seconds to wait, where the platform named them.
    """

    def __init__(self, message: str, *, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class PostRejected(PostError):
    """Certainly not posted, and repeating will not help: channel gone, access withdrawn, message refused.

    Attributes:
        destination_is_gone: whether nothing can be posted there any more, so that its subscriptions should pause.
    """

    def __init__(self, message: str, *, destination_is_gone: bool = False) -> None:
        super().__init__(message)
        self.destination_is_gone = destination_is_gone


class PostUnclear(PostError):
    """The message may have been posted: the connection broke after it was sent, or the server failed."""


class LookupImpossible(PostUnclear):
    """The platform cannot be asked whether a message was posted, for want of a permission."""
