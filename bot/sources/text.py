"""Bytes to text, and markup to plain text: the one place where what regulators publish is cleaned.

No-break spaces (U+00A0, U+202F) are kept, since they belong to how sums are written in French; soft hyphens, zero-width
marks and direction overrides are dropped, since they only hide words from a reader.
"""

from __future__ import annotations

import codecs
import html
import re
import unicodedata

from bot.sources.markup import BadMarkup, parse

LONGEST_TEXT = 400_000

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})|<meta[^>]{0,200}?\bcharset\s*=\s*["']?([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_HEAD = 4096
_TAG = re.compile(r"<(?:[a-zA-Z][^<>]*|/[a-zA-Z][^<>]*|!--.*?--|!\[CDATA\[.*?\]\])>", re.DOTALL)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_INVISIBLE_ELEMENTS = ("script", "style", "template", "noscript", "iframe", "svg", "object")
_HIDES = re.compile("<(?:" + "|".join(_INVISIBLE_ELEMENTS) + r")\b", re.IGNORECASE)
_SOURCE_SPACE = re.compile(r"[ \t\r\n\f]+")
_PARAGRAPH = re.compile(
    r"<(/?)(?=(?:p|div|h[1-6]|ul|ol|dl|table|blockquote|section|article|header|footer|main|nav|aside|form|figure"
    r"|figcaption|pre|address|details|summary|hr)\b)",
    re.IGNORECASE,
)
_LINE = re.compile(r"<(?=(?:br|li|tr|dt|dd|caption|option)\b)", re.IGNORECASE)
_CELL = re.compile(r"<(?=t[dh]\b)", re.IGNORECASE)
_SPACES = re.compile(" {2,}")
_LINE_EDGES = re.compile(r"[ \t\u00a0]*\n[ \t\u00a0]*")
_BLANK_LINES = re.compile(r"\n{3,}")
_ANY_SPACE = re.compile(r"\s*\n\s*")


def _cleaning() -> dict[int, str | None]:
    table: dict[int, str | None] = dict.fromkeys((*range(0x20), 0x7F))
    table |= {0x09: " ", 0x0A: "\n", 0x0B: "\n", 0x0C: "\n", 0x0D: "\n", 0x85: "…", 0x2028: "\n", 0x2029: "\n\n"}
    # Windows-1252 that was taken for Latin-1 leaves C1 control characters where quotes and the euro sign were.
    for code in range(0x80, 0xA0):
        table[code] = bytes([code]).decode("cp1252", "ignore") or None
    hidden = (0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
    return table | dict.fromkeys(hidden)


_CLEANING = _cleaning()
_UNCLEAN = re.compile("[" + "".join(re.escape(chr(code)) for code in _CLEANING if code != 0x0A) + "]")


def decode(body: bytes, declared: str | None = None) -> str:
    """The text of an answer.

    A byte order mark decides; then UTF-8 where the bytes are valid UTF-8, since servers that declare another charset
    and send UTF-8 are common and bytes that look so by chance are not; then the charset declared by the server, by
    the document; then Windows-1252, which the undeclared rest of the web is written in.

    Args:
        body: the answer's bytes.
        declared: the charset of the Content-Type header.
    """
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    if wide := _wide_encoding(body):
        return body.decode(wide, "replace")
    found = _DECLARED.search(body[:_HEAD])
    in_document = (found[1] or found[2]).decode("ascii") if found else None
    for candidate in ("utf-8", declared, in_document):
        if candidate and (text := _decode_strictly(body, candidate)) is not None:
            return text
    return body.decode("cp1252", "replace")


def _wide_encoding(body: bytes) -> str | None:
    """UTF-16 without a byte order mark, which is told by the zeros beside the first ``<``."""
    head = body[:4]
    if head.startswith(b"<\x00"):
        return "utf-16-le"
    return "utf-16-be" if head.startswith(b"\x00<") else None


def _decode_strictly(body: bytes, encoding: str) -> str | None:
    try:
        # Latin-1 as declared is Windows-1252 as meant (WHATWG Encoding Standard, "latin1" and its labels).
        latin = codecs.lookup(encoding).name in ("iso8859-1", "ascii")
        return body.decode("cp1252" if latin else encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def plain_text(markup: str) -> str:
    """Plain text of several lines, from plain text, HTML, or either of them escaped once too often.

    Paragraphs are parted by an empty line, list items and table rows by a line's end.
    """
    text = markup[:LONGEST_TEXT]
    for _ in range(3):
        if "<" in text and _TAG.search(text):
            text = _without_tags(text)
        if "&" not in text or not _ENTITY.search(text):
            break
        text = html.unescape(text)
    return clean(text)


def plain_line(markup: str) -> str:
    """Plain text of one line, such as a title."""
    return _ANY_SPACE.sub(" ", plain_text(markup))


def clean(text: str) -> str:
    """Plain text without invisible characters, with single spaces and at most one empty line in a row."""
    if _UNCLEAN.search(text):
        text = text.replace("\r\n", "\n").translate(_CLEANING)
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    if "  " in text:
        text = _SPACES.sub(" ", text)
    if "\n" in text:
        text = _BLANK_LINES.sub("\n\n", _LINE_EDGES.sub("\n", text))
    return text.strip()


def _without_tags(markup: str) -> str:
    """The text of an HTML fragment; its own line ends are mere spaces, as in a browser."""
    marked = _SOURCE_SPACE.sub(" ", markup.replace("<![CDATA[", "").replace("]]>", ""))
    marked = _CELL.sub(" <", _LINE.sub("\n<", _PARAGRAPH.sub(r"\n<\1", marked)))
    try:
        tree = parse(marked)
    except BadMarkup:
        return _TAG.sub(" ", marked)
    if _HIDES.search(marked):
        tree.strip_tags(list(_INVISIBLE_ELEMENTS), recursive=False)
    body = tree.body
    return body.text(deep=True) if body is not None else ""
