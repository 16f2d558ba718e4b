"""A process that reads items and does nothing else: no database, no network, no chat client.

The first one reads a batch, so that the vocabulary of its language is built; then it forks the others, which share it.
It is started anew, not forked from the program, since a process forked from one with threads can deadlock. Each talks
over a socket of its own, of which only the program holds the other end, and ends when that is closed.
"""

from __future__ import annotations

import gc
import os
import signal
import socket
import sys
from typing import Any

from bot.domain.regulators import Directory
from bot.pipeline.reading import read_item
from bot.workers.wire import LENGTH, packed, unpacked


def main() -> None:
    """Read until there is nobody to read for; the arguments are the descriptors of the sockets, one a process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the program closes the sockets
    first, *others = [socket.socket(fileno=int(descriptor)) for descriptor in sys.argv[1:]]
    directory = _receive(first)
    if directory is None or not _read_one(first, directory):
        return
    # What stands by now is shared by all and never looked at again by a collection.
    gc.collect()
    gc.freeze()
    children = [_fork(other, [first, *others], directory) for other in others]
    for other in others:
        other.close()
    while _read_one(first, directory):
        pass
    first.close()
    for child in children:
        os.waitpid(child, 0)


def _fork(own: socket.socket, every: list[socket.socket], directory: Directory) -> int:
    """Start another process, which serves its own socket; its number."""
    child = os.fork()
    if child:
        return child
    for other in every:
        if other is not own:
            other.close()  # or nobody would notice that the process on its other end has died
    while _read_one(own, directory):
        pass
    os._exit(0)


def _read_one(connection: socket.socket, directory: Directory) -> bool:
    """Answer one batch of items with their readings; false where there will be none any more."""
    items = _receive(connection)
    if items is None:
        return False
    try:
        connection.sendall(packed([read_item(item, directory) for item in items]))
    except ConnectionError:
        return False
    return True


def _receive(connection: socket.socket) -> Any:
    """The next message; None where the other end is closed."""
    head = _exactly(connection, LENGTH.size)
    body = _exactly(connection, LENGTH.unpack(head)[0]) if head else None
    return unpacked(body) if body else None


def _exactly(connection: socket.socket, size: int) -> bytes | None:
    body = bytearray()
    while len(body) < size:
        try:
            piece = connection.recv(size - len(body))
        except ConnectionError:
            return None
        if not piece:
            return None
        body += piece
    return bytes(body)


if __name__ == "__main__":
    main()
