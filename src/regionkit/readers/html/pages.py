"""From the bytes of a web page to its elements: its encoding, its parser, and what of it a reader sees."""

from __future__ import annotations

import email
import email.policy
import re
from typing import Any

from lxml import etree

from regionkit.errors import CorruptDocument, DocumentTooLarge
from regionkit.limits import Limits
from regionkit.readers.html.signature import is_mhtml
from regionkit.readers.text.decoding import MARKS, Decoded, decode

Element = Any
DECLARED = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w:.-]+)|<\?xml[^>]*encoding=[\"']([\w.-]+)", re.I)
DECLARED_WITHIN = 8192
SAME_AS = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}
"""Encodings that browsers read as another one, because so do those who name them."""
XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
NOT_SHOWN = frozenset(
    "script style noscript template head iframe object embed select datalist button input textarea audio video canvas"
    " map svg dialog".split()
)
AROUND = frozenset("nav header footer aside".split())
AROUND_ROLES = frozenset("navigation banner contentinfo search complementary dialog alertdialog menu menubar".split())
INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
COOKIES = re.compile(r"\bcookie", re.IGNORECASE)
INSIDE = frozenset("main article section table".split())


def page_of(data: bytes, name: str) -> bytes:
    """The page itself; of a file that was saved with its pictures, the part that is the page."""
    if not is_mhtml(data):
        return data
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            content = part.get_payload(decode=True)
            charset = part.get_content_charset()
            if isinstance(content, bytes) and content.strip():
                text = _decoded(content, charset) if charset else None
                return content if text is None else b"\xef\xbb\xbf" + text.encode("utf-8", "replace")
    raise CorruptDocument(name, "is a saved web page without the page in it; save it anew")


def letters_of(data: bytes, letters: str) -> Decoded:
    """The letters of a page: by its mark, by what it says of itself where that can be, or by its letters."""
    if data.startswith(tuple(mark for mark, _ in MARKS)):
        return decode(data, letters)
    said = DECLARED.search(data[:DECLARED_WITHIN])
    if said:
        named = (said[1] or said[2]).decode("ascii").lower()
        text = _decoded(data, named)
        if text is not None:
            return Decoded(text, named, True)
    return decode(data, letters)


def _decoded(data: bytes, named: str) -> str | None:
    try:
        return data.decode(SAME_AS.get(named.lower(), named))
    except (LookupError, UnicodeDecodeError):
        return None


def tree_of(text: str, name: str, limits: Limits) -> Element:
    """The root element.  Nothing that the page names is fetched."""
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, no_network=True, default_doctype=False
    )
    text = XML_DECLARATION.sub("", text.replace("\0", ""))
    root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    if root is None:
        raise CorruptDocument(name, "is a web page with nothing in it; fetch it again")
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > limits.nesting:
            raise DocumentTooLarge.over(name, "nesting", limits.nesting)
    return root


def body_of(root: Element) -> Element:
    """Where the text of the page stands: its main part where it names one, else all of it."""
    mains = [one for one in root.iter("main", "div", "article") if one.tag == "main" or one.get("role") == "main"]
    shown = [one for one in mains if not is_hidden(one)]
    body = root.find("body")
    if len(shown) == 1 and len("".join(shown[0].itertext()).strip()) > 0:
        return shown[0]
    return root if body is None else body


def is_hidden(element: Element) -> bool:
    """Whether a browser shows nothing of an element."""
    if element.tag in NOT_SHOWN or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    style = element.get("style")
    return bool(style and INVISIBLE.search(style))


def is_around(element: Element) -> bool:
    """Whether an element is of the site and not of the document: its menus, its head and foot, its word on cookies.

    The head and foot of an article are of the document: a title often stands there.
    """
    if element.tag in AROUND:
        inside = any(above.tag in INSIDE for above in element.iterancestors())
        return element.tag in {"nav", "aside"} or not inside
    if element.get("role") in AROUND_ROLES:
        return True
    return bool(COOKIES.search(f"{element.get('id', '')} {element.get('class', '')}")) and element.tag == "div"
