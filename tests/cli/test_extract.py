"""``finewatch extract``: order, streaming, and lines that cannot be read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

FINE = {
    "id": "a-1",
    "regulator": "ICO",
    "lang": "en",
    "url": "https://ico.org.uk/x",
    "published": "2026-03-02",
    "title": "Quillmark Lettings Ltd fined £120,000",
    "text": "The Information Commissioner’s Office has fined Quillmark Lettings Ltd £120,000 under the UK GDPR.",
}
GUIDE = {"id": "a-2", "regulator": "ICO", "lang": "en", "title": "New guide on cookies", "text": "A guide for shops."}


def finewatch(arguments: Sequence[str], given: bytes = b"", *, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """Call the program as a user does."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("FINEWATCH_")}
    environment["PYTHONPATH"] = str(Path(__file__).parents[2])
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        input=given,
        capture_output=True,
        cwd=folder,
        env=environment,
        check=False,
    )


def lines(*records: Any) -> bytes:
    return "".join(json.dumps(record) + "\n" for record in records).encode()


def answers(output: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.decode().splitlines()]


def test_one_line_for_each_item_in_the_same_order(tmp_path: Path) -> None:
    done = finewatch(["extract", "-"], lines(FINE, GUIDE, FINE | {"id": 7}), folder=tmp_path)
    assert done.returncode == 0, done.stderr
    first, second, third = answers(done.stdout)
    assert [first["id"], second["id"], third["id"]] == ["a-1", "a-2", 7]
    assert list(first) == ["id", "is_enforcement", "actions"]
    assert first["is_enforcement"] is True
    assert second == {"id": "a-2", "is_enforcement": False, "actions": []}
    (action,) = first["actions"]
    assert {
        "regulator", "type", "subject", "amount", "currency", "role", "date", "legal_basis", "confidence", "evidence",
    } <= set(action)  # fmt: skip
    assert (action["regulator"], action["type"], action["amount"], action["currency"]) == ("ICO", "fine", 120000, "GBP")
    assert (action["subject"], action["role"]) == ("Quillmark Lettings Ltd", "main")


def test_evidence_quotes_the_item(tmp_path: Path) -> None:
    done = finewatch(["extract"], lines(FINE), folder=tmp_path)
    (answer,) = answers(done.stdout)
    evidence = answer["actions"][0]["evidence"]
    assert {"amount", "subject"} <= {piece["field"] for piece in evidence}
    for piece in evidence:
        whole = FINE[piece.get("part", "text")]
        assert whole[piece["start"] : piece["end"]] == piece["text"]


def test_a_bad_line_is_told_and_passed_over(tmp_path: Path) -> None:
    given = (
        b'{"id": 1, "title": "half\n'
        + lines(["a", "list"], {"id": 3, "title": 5}, {"id": 4}, FINE | {"published": "yesterday"}, FINE)
        + b"\xff\xfe\n\n"
    )
    done = finewatch(["extract", "-"], given, folder=tmp_path)
    assert [answer["id"] for answer in answers(done.stdout)] == ["a-1"]
    told = done.stderr.decode().splitlines()
    assert [line.split(":")[1] for line in told] == [f" line {n}" for n in (1, 2, 3, 4, 5, 7)]
    assert "is not JSON" in told[0]
    assert "expected an object" in told[1]
    assert '"title": expected text' in told[2]
    assert '"title" or "text"' in told[3]
    assert '"published": expected a date' in told[4]
    assert done.returncode == 65


def test_a_text_file_is_one_item_and_offsets_count_from_its_start(tmp_path: Path) -> None:
    text = f"{FINE['title']}\n\n{FINE['text']}\n"
    (tmp_path / "piece.txt").write_text(text, encoding="utf-8")
    done = finewatch(["extract", "piece.txt"], folder=tmp_path)
    assert done.returncode == 0, done.stderr
    (answer,) = answers(done.stdout)
    assert answer["id"] == "piece"
    fine = answer["actions"][0]
    assert (fine["regulator"], fine["amount"], fine["currency"]) == ("ICO", 120000, "GBP")
    for piece in fine["evidence"]:
        if piece.get("part", "text") == "text":
            assert text[piece["start"] : piece["end"]] == piece["text"]


def test_a_language_that_is_not_given_is_found(tmp_path: Path) -> None:
    text = "La CNIL a prononcé une amende de 40 000 euros à l’encontre de la société BRUMELLE."
    french = {"id": 1, "regulator": "CNIL", "title": "", "text": text}
    done = finewatch(["extract"], lines(french, french | {"lang": "xx"}), folder=tmp_path)
    for answer in answers(done.stdout):
        assert [(a["amount"], a["currency"]) for a in answer["actions"]] == [(40000, "EUR")]


def test_answers_stream(tmp_path: Path) -> None:
    """The answer to a line comes before the next line is given: a pipe that stays open is served."""
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "extract", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in (1, 2):
            process.stdin.write(lines(GUIDE | {"id": number}))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
        assert process.wait(10) == 0


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["extract", "none.jsonl"], 66, "none.jsonl cannot be read"),
        (["extract", "--config", "none.toml"], 78, "there is no file none.toml"),
        (["--config", "none.toml", "extract"], 78, "there is no file none.toml"),
        (["--config=none.toml", "extract"], 78, "there is no file none.toml"),
        (["extract", "--lang"], 2, "--lang"),
        (["extract", "--jsno"], 2, "--jsno"),
        (["extrakt"], 2, "extrakt"),
        (["search", "--limit", "many", "x"], 2, "--limit"),
        (["search", "x"], 1, "`finewatch poll` makes it"),
        (["show", "ICO-2026-001"], 1, "`finewatch poll` makes it"),
    ],
)
def test_mistakes_are_one_sentence(arguments: Sequence[str], code: int, says: str, tmp_path: Path) -> None:
    done = finewatch(arguments, folder=tmp_path)
    told = done.stderr.decode()
    assert done.returncode == code, told
    assert says in told
    assert "Traceback" not in told
    assert done.stdout == b""


def test_a_reader_that_has_had_enough_ends_it_quietly(tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_bytes(lines(*[GUIDE | {"id": n, "text": "x" * 500} for n in range(2000)]))
    done = subprocess.run(
        ["/bin/sh", "-c", f"{sys.executable} -m bot extract many.jsonl | head -n 1"],
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        check=False,
    )
    assert json.loads(done.stdout)["id"] == 0
    assert done.stderr == b""


def test_a_large_file_is_answered_in_order_as_a_pipe_would_be(tmp_path: Path) -> None:
    padding = "The library opens at nine. " * 60
    given = lines(*[GUIDE | {"id": n, "text": padding} for n in range(700)]) + b"not json\n" + lines(FINE)
    assert len(given) > 1_000_000, "enough for every core to be put to work"
    (tmp_path / "large.jsonl").write_bytes(given)
    done = finewatch(["extract", "large.jsonl"], folder=tmp_path)
    assert [answer["id"] for answer in answers(done.stdout)] == [*range(700), "a-1"]
    assert answers(done.stdout)[-1]["actions"][0]["amount"] == 120000
    assert done.stderr.decode().startswith("finewatch: line 701: is not JSON")
    assert done.returncode == 65
