"""Whether bytes are a web page, or one that was saved with all that belongs to it (MHTML)."""

from __future__ import annotations

import re

HEAD = 4096
PAGE = re.compile(
    r"(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.*?-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|title|meta|link|base|style|script|div|p|table|h[1-6]|article|section|main|ul|ol"
    r"|center|font|span|br)\b",
    re.IGNORECASE | re.DOTALL,
)
HEADER = re.compile(r"(?:[A-Za-z][\w-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+")
"""Lines such as "MIME-Version: 1.0", as at the beginning of a message."""


def is_html(data: bytes) -> bool:
    """Whether the bytes are a web page or a piece of one.

    >>> is_html(b"\\n<!-- x --><HTML>"), is_html(b"<p>Protokoll"), is_html(b"a < b"), is_html(b"<rss>")
    (True, True, False, False)
    """
    return PAGE.match(_head(data)) is not None or is_mhtml(data)


def is_mhtml(data: bytes) -> bool:
    """Whether a web page was saved as one file with its pictures."""
    head = _head(data)
    return HEADER.match(head) is not None and "multipart/related" in head.lower() and "text/html" in head.lower()


def _head(data: bytes) -> str:
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    text = data[: 2 * HEAD].decode("utf-16", "ignore") if wide else data[:HEAD].decode("latin-1").removeprefix("ï»¿")
    return text.lstrip("\ufeff \t\r\n\f")
