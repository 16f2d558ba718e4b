"""What Slack refuses in blocks: the limits of docs.slack.dev/reference/block-kit that the SDK does not check itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block

_KNOWN = {"header", "section", "context", "divider", "actions", "rich_text", "image", "markdown", "table"}
_RICH_PARTS = {"rich_text_section", "rich_text_quote", "rich_text_list", "rich_text_preformatted"}
_RICH_LEAVES = {"text", "link", "emoji", "user", "channel", "usergroup", "broadcast", "date", "color"}


def complaints(blocks: object, most: int = 50) -> list[str]:
    """One sentence for each thing that Slack would refuse."""
    if not isinstance(blocks, list):
        return ["blocks must be an array"]
    found = [f"no more than {most} items allowed [json-pointer:/blocks]"] if len(blocks) > most else []
    for index, block in enumerate(blocks):
        found += [f"{sentence} [json-pointer:/blocks/{index}]" for sentence in _block(block)]
    total = sum(len(text) for text in _strings(blocks))
    if total > 13_200:
        found.append(f"blocks are too long in all: {total}")
    return found


def _block(block: Any) -> Iterator[str]:
    if not isinstance(block, dict) or block.get("type") not in _KNOWN:
        yield f"unsupported type: {block.get('type') if isinstance(block, dict) else block!r}"
        return
    try:
        parsed = Block.parse(dict(block))
        if parsed is not None:
            parsed.validate_json()
    except SlackObjectFormationError as error:
        yield str(error)
    kind = block["type"]
    if kind == "header":
        yield from _text(block.get("text"), 150, {"plain_text"})
    elif kind == "section":
        yield from _section(block)
    elif kind == "context":
        yield from _context(block)
    elif kind == "actions":
        for element in block.get("elements", []):
            yield from _button(element)
    elif kind == "rich_text":
        yield from _rich(block)


def _section(block: dict[str, Any]) -> Iterator[str]:
    if "text" not in block and "fields" not in block:
        yield "missing required field: text or fields"
    if "text" in block:
        yield from _text(block["text"], 3000)
    for cell in block.get("fields", []):
        yield from _text(cell, 2000)


def _context(block: dict[str, Any]) -> Iterator[str]:
    if not block.get("elements"):
        yield "elements must have at least one item"
    for element in block.get("elements", []):
        if element.get("type") != "image":
            yield from _text(element, 3000)


def _button(element: dict[str, Any]) -> Iterator[str]:
    yield from _text(element.get("text"), 75, {"plain_text"})
    if "url" in element:
        yield from _url(element["url"])


def _rich(block: dict[str, Any]) -> Iterator[str]:
    if not block.get("elements"):
        yield "elements must have at least one item"
    for part in block.get("elements", []):
        if part.get("type") not in _RICH_PARTS:
            yield f"unsupported rich text element: {part.get('type')}"
        elif part["type"] == "rich_text_list":
            if part.get("style") not in {"bullet", "ordered"}:
                yield "rich_text_list needs a style"
            for row in part.get("elements", []):
                yield from _leaves(row)
        else:
            yield from _leaves(part)


def _leaves(part: dict[str, Any]) -> Iterator[str]:
    if not part.get("elements"):
        yield "elements must have at least one item"
    for leaf in part.get("elements", []):
        if leaf.get("type") not in _RICH_LEAVES:
            yield f"unsupported rich text leaf: {leaf.get('type')}"
        elif leaf["type"] == "text" and not leaf.get("text"):
            yield "text must be more than 0 characters"
        elif leaf["type"] == "link":
            yield from _url(leaf.get("url"))


def _text(
    given: Any, limit: int, kinds: frozenset[str] | set[str] = frozenset({"plain_text", "mrkdwn"})
) -> Iterator[str]:
    if not isinstance(given, dict) or given.get("type") not in kinds:
        yield f"must be a text object of {sorted(kinds)}"
        return
    text = given.get("text")
    if not isinstance(text, str) or not text:
        yield "must be more than 0 characters"
    elif len(text) > limit:
        yield f"must be less than {limit + 1} characters"
    if given["type"] == "mrkdwn" and "emoji" in given:
        yield "emoji is only for plain_text"


def _url(url: Any) -> Iterator[str]:
    if not isinstance(url, str) or len(url) > 3000 or not urlsplit(url).netloc or " " in url:
        yield f"invalid url: {url!r}"


def _strings(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key in {"text", "url"} and isinstance(value, str):
                yield value
            else:
                yield from _strings(value)
    elif isinstance(node, list):
        for child in node:
            yield from _strings(child)
