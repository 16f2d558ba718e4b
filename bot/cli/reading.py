"""``finewatch extract``: what texts given by hand tell, without network or database."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Annotated, Any

from cyclopts import Parameter

from bot.cli.common import Common, Exit, load, say, write_json
from bot.domain.errors import BadQuery
from bot.domain.items import FeedItem
from bot.domain.regulators import Directory
from bot.pipeline.reading import read_item
from bot.pipeline.records import PRESS, item_from_json, reading_as_json


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
        return _extract_lines(stream, directory, lang, regulator)


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


def _extract_lines(lines: Iterable[bytes], directory: Directory, language: str | None, regulator: str | None) -> int:
    """JSON Lines; a line that cannot be read is told and passed over."""
    bad = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            item_id, item = _item(line, directory, language, regulator)
        except BadQuery as error:
            bad += 1
            say(f"finewatch: line {number}: {error}")
            continue
        write_json(reading_as_json(item_id, read_item(item, directory), directory))
    return Exit.BAD_INPUT if bad else Exit.OK


def _item(line: bytes, directory: Directory, language: str | None, regulator: str | None) -> tuple[Any, FeedItem]:
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadQuery(f"is not UTF-8 text (at byte {error.start + 1})") from None
    except json.JSONDecodeError as error:
        raise BadQuery(f"is not JSON: {error.msg} (at character {error.pos + 1})") from None
    except RecursionError:
        raise BadQuery("is JSON nested too deeply") from None
    if isinstance(record, dict) and regulator and not record.get("regulator"):
        record["regulator"] = regulator
    item = item_from_json(record, directory, language)
    return record.get("id"), item
