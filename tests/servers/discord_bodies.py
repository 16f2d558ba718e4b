"""What Discord refuses in a message's body: the limits of developers/resources/message.mdx, as it words them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

Problem = tuple[str, str, str]
"""Path with dots, code, sentence."""


def length(text: str) -> int:
    """Characters as the strictest counter sees them, after the trimming that Discord does."""
    return len(text.strip().encode("utf-16-le", "surrogatepass")) // 2


def problems(body: dict[str, Any]) -> list[Problem]:
    """Everything for which Discord would answer 400 with code 50035."""
    found = [*_too_long("content", body.get("content"), 2000), *_nonce(body.get("nonce"))]
    embeds = body.get("embeds") or []
    if len(embeds) > 10:
        found.append(("embeds", "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length."))
    total = 0
    for index, embed in enumerate(embeds):
        found += _embed(f"embeds.{index}", embed)
        total += weight(embed)
    if total > 6000:
        found.append(("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000"))
    for row, component in enumerate(body.get("components") or []):
        for column, button in enumerate(component.get("components") or []):
            found += _button(f"components.{row}.components.{column}", button)
    return found


def errors(found: list[Problem]) -> dict[str, Any]:
    """The nested object in which Discord names them."""
    tree: dict[str, Any] = {}
    for path, code, message in found:
        node = tree
        for step in path.split("."):
            node = node.setdefault(step, {})
        node.setdefault("_errors", []).append({"code": code, "message": message})
    return tree


def is_empty(body: dict[str, Any]) -> bool:
    """Whether the message would show nothing (50006)."""
    return not (str(body.get("content") or "").strip() or body.get("embeds") or body.get("sticker_ids"))


def weight(embed: dict[str, Any]) -> int:
    """What counts towards the 6,000 characters of all embeds of a message."""
    texts = [embed.get("title"), embed.get("description"), (embed.get("footer") or {}).get("text")]
    texts.append((embed.get("author") or {}).get("name"))
    for field in embed.get("fields") or []:
        texts += [field.get("name"), field.get("value")]
    return sum(length(text) for text in texts if text)


def _embed(at: str, embed: dict[str, Any]) -> Iterator[Problem]:
    yield from _too_long(f"{at}.title", embed.get("title"), 256)
    yield from _too_long(f"{at}.description", embed.get("description"), 4096)
    yield from _too_long(f"{at}.footer.text", (embed.get("footer") or {}).get("text"), 2048)
    yield from _too_long(f"{at}.author.name", (embed.get("author") or {}).get("name"), 256)
    yield from _web_address(f"{at}.url", embed.get("url"), 2048)
    fields = embed.get("fields") or []
    if len(fields) > 25:
        yield f"{at}.fields", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length."
    for index, field in enumerate(fields):
        for key, limit in (("name", 256), ("value", 1024)):
            text = field.get(key)
            if not isinstance(text, str) or not text.strip():
                yield f"{at}.fields.{index}.{key}", "BASE_TYPE_REQUIRED", "This field is required"
            yield from _too_long(f"{at}.fields.{index}.{key}", text, limit)


def _button(at: str, button: dict[str, Any]) -> Iterator[Problem]:
    yield from _too_long(f"{at}.label", button.get("label"), 80)
    if button.get("style") == 5:
        if not button.get("url"):
            yield f"{at}.url", "BASE_TYPE_REQUIRED", "A url is required"
        yield from _web_address(f"{at}.url", button.get("url"), 512)


def _too_long(at: str, text: Any, limit: int) -> Iterator[Problem]:
    if isinstance(text, str) and length(text) > limit:
        yield at, "BASE_TYPE_MAX_LENGTH", f"Must be {limit} or fewer in length."


def _web_address(at: str, url: Any, limit: int) -> Iterator[Problem]:
    if url is None:
        return
    yield from _too_long(at, url, limit)
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"}:
        yield at, "URL_TYPE_INVALID_SCHEME", f"Scheme '{parts.scheme}' is not supported."
    elif not parts.netloc or " " in url:
        yield at, "URL_TYPE_INVALID_URL", "Not a well formed URL."


def _nonce(nonce: Any) -> Iterator[Problem]:
    if isinstance(nonce, str) and len(nonce) > 25:
        yield "nonce", "NONCE_TYPE_TOO_LONG", "Must be 25 or fewer in length."
