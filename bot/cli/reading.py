"""``finewatch extract``: what texts given by hand tell, without network or database."""

from __future__ import annotations

import json
import multiprocessing
import os
import stat
import sys
from collections import deque
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO, Annotated, Any

from cyclopts import Parameter

from bot.cli.common import Common, Exit, load, say, write, write_json
from bot.domain.errors import BadQuery
from bot.domain.regulators import Directory
from bot.pipeline.reading import read_item
from bot.pipeline.records import PRESS, item_from_json, reading_as_json

LARGE = 1_000_000
"""Bytes of input beyond which starting worker processes costs less than it saves."""

CHUNK = 50
"""Lines sent to a worker at once."""

Answer = tuple[str | None, str | None]
"""A line of output, or the reason why there is none."""


def extract(
    file: Annotated[str, Parameter(allow_leading_hyphen=True)] = "-",
    /,
    *,
    text: Annotated[bool, Parameter(negative="")] = False,
    lang: str | None = None,
    regulator: str | None = None,
    common: Common | None = None,
) -> int:
    """Say who was sanctioned, for how much and under which law, in texts that you give.

    Reads JSON Lines with `id`, `regulator`, `lang`, `url`, `published`, `title` and `text`, of which only a title or a
    text is needed, and writes one line for each, in the same order: `id`, `is_enforcement` and `actions`. A file
    whose name ends in .txt is one item.

    Parameters
    ----------
    file: str
        The file to read; - is standard input.
    text: bool
        Take the input as one plain text, whatever its name.
    lang: str
        Language of texts that do not name theirs (en, fr, it); found from the words when not given.
    regulator: str
        Publisher of texts that do not name theirs; the press when not given.
    """
    if file.startswith("-") and file != "-":
        raise BadQuery(f"there is no option {file}; `finewatch extract --help` lists them")
    _, directory = load(common)
    with _opened(file) as stream:
        if text or file.endswith(".txt"):
            return _extract_text(stream.read(), Path(file).stem, directory, lang, regulator)
        return _extract_lines(stream, Asked(directory, lang, regulator))


@contextmanager
def _opened(file: str) -> Iterator[IO[bytes]]:
    if file == "-":
        yield sys.stdin.buffer
        return
    try:
        stream = Path(file).open("rb")  # noqa: SIM115  (closed below; only opening it may fail so)
    except OSError as error:
        say(f"finewatch: {file} cannot be read: {error.strerror}")
        raise SystemExit(Exit.NO_INPUT) from None
    with stream:
        yield stream


def _extract_text(content: bytes, name: str, directory: Directory, language: str | None, regulator: str | None) -> int:
    """One plain text; its first line is the title, and offsets count from the start of the file."""
    text = content.decode("utf-8-sig", errors="replace")
    title = next((line.strip() for line in text.splitlines() if line.strip()), "")
    record = {"id": name, "regulator": regulator or PRESS, "lang": language, "title": title, "text": text}
    try:
        item = item_from_json(record, directory)
    except BadQuery:
        say(f"finewatch: {name}: there are no words in it")
        return Exit.BAD_INPUT
    write_json(reading_as_json(name, read_item(item, directory), directory))
    return Exit.OK


def _extract_lines(stream: IO[bytes], asked: Asked) -> int:
    """JSON Lines; a line that cannot be read is told and passed over."""
    bad = 0
    for number, (answer, error) in enumerate(_answers(stream, asked), 1):
        if error:
            bad += 1
            say(f"finewatch: line {number}: {error}")
        elif answer:
            write(answer)
    return Exit.BAD_INPUT if bad else Exit.OK


def _answers(stream: IO[bytes], asked: Asked) -> Iterator[Answer]:
    """An answer for each line, in order: at once where a pipe is served, by every core where a large file is."""
    workers = os.cpu_count() or 1
    if workers == 1 or _size(stream) < LARGE:
        yield from map(asked.answer, stream)
        return
    # Forked before any thread is started, so that nothing is loaded twice; where that cannot be, they start afresh.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else None)
    chunks = iter(lambda: list(islice(stream, CHUNK)), [])
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_set_asked, initargs=(asked,)) as pool:
        ahead = deque(pool.submit(_answer_chunk, chunk) for chunk in islice(chunks, workers * 4))
        while ahead:
            yield from ahead.popleft().result()
            ahead.extend(pool.submit(_answer_chunk, chunk) for chunk in islice(chunks, 1))


def _size(stream: IO[bytes]) -> int:
    """Bytes of a regular file; 0 for a pipe or a terminal, whose end nobody knows."""
    status = os.fstat(stream.fileno())
    return status.st_size if stat.S_ISREG(status.st_mode) else 0


@dataclass(frozen=True, slots=True)
class Asked:
    """What ``extract`` was asked.

    Attributes:
        directory: the regulators that texts may name.
        language, regulator: those of items that do not name theirs; None where none were given.
    """

    directory: Directory
    language: str | None
    regulator: str | None

    def answer(self, line: bytes) -> Answer:
        """What a line of input comes to: a line of output, or why there is none; neither for an empty line."""
        if not line.strip():
            return None, None
        try:
            record = self._record(line)
            item = item_from_json(record, self.directory, self.language)
        except BadQuery as error:
            return None, str(error)
        reading = reading_as_json(record.get("id"), read_item(item, self.directory), self.directory)
        return json.dumps(reading, ensure_ascii=False), None

    def _record(self, line: bytes) -> Any:
        try:
            record = json.loads(line.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            raise BadQuery(f"is not UTF-8 text (at byte {error.start + 1})") from None
        except json.JSONDecodeError as error:
            raise BadQuery(f"is not JSON: {error.msg} (at character {error.pos + 1})") from None
        except RecursionError:
            raise BadQuery("is JSON nested too deeply") from None
        if isinstance(record, dict) and self.regulator and not record.get("regulator"):
            record["regulator"] = self.regulator
        return record


_asked = Asked(Directory(()), None, None)


def _set_asked(asked: Asked) -> None:
    global _asked  # a worker process is asked one thing, told when it starts
    _asked = asked


def _answer_chunk(lines: list[bytes]) -> list[Answer]:
    return [_asked.answer(line) for line in lines]
