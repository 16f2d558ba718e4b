"""Reads an answer's body within a bound, also after decompression."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterable, Iterator
from typing import Protocol

from bot.domain.errors import SourceUnreadable

ACCEPTED = "gzip, deflate"
_WINDOW_ANY = 47
_WINDOW_RAW = -15


class _Decoder(Protocol):
    def pieces(self, data: bytes, room: int) -> Iterator[bytes]: ...


class _Identity:
    def pieces(self, data: bytes, room: int) -> Iterator[bytes]:  # noqa: ARG002 - one shape for all decoders
        yield data


class _Inflate:
    """Inflates gzip (of several members, too), zlib, and the raw deflate that some servers send in its place."""

    def __init__(self) -> None:
        self._window = _WINDOW_ANY
        self._stream = zlib.decompressobj(self._window)
        self._begun = False

    def pieces(self, data: bytes, room: int) -> Iterator[bytes]:
        """What ``data`` inflates to, never much more than ``room`` bytes of it."""
        while data and room >= 0:
            if self._stream.eof:
                self._stream = zlib.decompressobj(self._window)
            piece = self._inflate(data, room + 1)
            room -= len(piece)
            data = self._stream.unconsumed_tail or self._stream.unused_data
            yield piece

    def _inflate(self, data: bytes, most: int) -> bytes:
        try:
            piece = self._stream.decompress(data, most)
        except zlib.error:
            if self._begun:
                raise
            self._window = _WINDOW_RAW
            self._stream = zlib.decompressobj(_WINDOW_RAW)
            piece = self._stream.decompress(data, most)
        self._begun = True
        return piece


async def read_body(chunks: AsyncIterable[bytes], *, encoding: str, limit: int, url: str) -> bytes:
    """The whole body.

    Args:
        chunks: as they come from the network.
        encoding: the Content-Encoding header.
        limit: most bytes accepted, after decompression.
        url: for errors.

    Raises:
        SourceUnreadable: it is larger, or not encoded as it says.
    """
    decoder = _decoder(encoding.strip().casefold(), url)
    body = bytearray()
    try:
        async for chunk in chunks:
            for piece in decoder.pieces(chunk, limit - len(body)):
                body += piece
                if len(body) > limit:
                    raise SourceUnreadable(url, f"answers more than {limit / 1e6:g} MB")
    except zlib.error:
        raise SourceUnreadable(url, f"answers {encoding} that cannot be decompressed") from None
    return bytes(body)


def _decoder(encoding: str, url: str) -> _Decoder:
    if encoding in ("", "identity"):
        return _Identity()
    if encoding in ("gzip", "x-gzip", "deflate"):
        return _Inflate()
    raise SourceUnreadable(url, f"answers in the encoding {encoding[:20]!r}, which was not asked for")
