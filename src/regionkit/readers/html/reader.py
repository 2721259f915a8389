"""Web pages: minutes and reports as meeting portals publish them, and pages that somebody saved.

Decisions that a reader of the result should know:

* a page's main part is read where it names one; menus, the site's head and foot and words on cookies are left out,
  and head and foot are kept as furniture;
* what a browser does not show is left out; deleted words are left out and inserted ones read, as in Word;
* tables that only set out the page are read as text;
* nothing that the page names is opened: no picture, no style sheet, no script;
* a page that is a server's error or asks for a password is read, and the notes say ``no_document``; one that is named
  as a PDF or Word file, ``web_page_misnamed``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from lxml.etree import LXML_VERSION

from regionkit.document import Document, Picture
from regionkit.errors import CorruptDocument, DocumentTooLarge
from regionkit.readers.assembly import source_of
from regionkit.readers.docx.styles import Styles
from regionkit.readers.docx.stylesheet import read_stylesheet
from regionkit.readers.docx.textblocks import TextBlock
from regionkit.readers.docx.writing import Writer
from regionkit.readers.html.flow import Flow
from regionkit.readers.html.kinds import is_no_document
from regionkit.readers.html.pages import Element, body_of, is_around, is_hidden, letters_of, page_of, tree_of
from regionkit.readers.html.tables import TableReader
from regionkit.readers.options import ReadOptions

NAMELESS = "<bytes>"
READER = f"regionkit-html (lxml {'.'.join(map(str, LXML_VERSION[:3]))})"
NO_TEXT = "is a web page without text; fetch it again"
BY_SCRIPT = "is a web page without text: its content is fetched by a script; save it as PDF"
OTHER_NAMES = (".pdf", ".doc", ".docx")
AUTHORS = frozenset(("author", "dc.creator", "dcterms.creator"))
CREATED = frozenset(("dc.date", "dcterms.created", "dc.date.created", "article:published_time", "date"))
MODIFIED = frozenset(("dcterms.modified", "dc.date.modified", "article:modified_time", "last-modified"))


def read_html(data: bytes, filename: str | None, options: ReadOptions) -> Document:
    """Read a web page."""
    name = filename or NAMELESS
    words = options.language.layout
    decoded = letters_of(page_of(data, name), words.letters)
    if len(decoded.text) > options.limits.characters:
        raise DocumentTooLarge.over(name, "characters", options.limits.characters)
    root = tree_of(decoded.text, name, options.limits)
    flow = Flow(words, TableReader(Styles(words, read_stylesheet(None)), name, options.limits))
    body = body_of(root)
    flow.walk(body)
    for element in root.iter("header", "footer") if body.tag != "body" else ():
        if is_around(element) and not is_hidden(element):
            flow.around(element)
    writer = Writer(words)
    writer.write(flow.items)
    text = writer.assembly.text
    if not text.strip() and not flow.pictures:
        raise CorruptDocument(name, BY_SCRIPT if next(root.iter("script"), None) is not None else NO_TEXT)
    notes = _notes(root, flow, text, decoded.certain, filename, options)
    return writer.document(
        source_of(data, filename, "text/html", READER, _properties(root), notes),
        furniture=dict.fromkeys(flow.furniture),
        pictures=[Picture(None, None, True) for _ in range(flow.pictures)],
    )


def _notes(
    root: Element, flow: Flow, text: str, certain: bool, filename: str | None, options: ReadOptions
) -> Iterator[str]:
    if not certain:
        yield "encoding_uncertain"
    if flow.tracked:
        yield "tracked_changes"
    if (filename or "").lower().endswith(OTHER_NAMES):
        yield "web_page_misnamed"
    heads = [item.text for item in flow.items if isinstance(item, TextBlock) and item.kind == "heading"]
    if is_no_document(root, text, [_title(root), *heads], options.language.layout):
        yield "no_document"


def _title(root: Element) -> str:
    return " ".join((root.findtext(".//title") or "").split())


def _properties(root: Element) -> Iterator[tuple[str, str]]:
    """What the page says of itself, under the names that a Word file's properties have."""
    if _title(root):
        yield "title", _title(root)
    said: dict[str, str] = {}
    for meta in root.iter("meta"):
        key = (meta.get("name") or meta.get("property") or "").lower()
        said.setdefault(key, (meta.get("content") or "").strip())
    for name, keys in (("author", AUTHORS), ("created", CREATED), ("modified", MODIFIED)):
        value = next((said[key] for key in sorted(keys) if said.get(key)), "")
        value = value if name == "author" else _iso(value)
        if value:
            yield name, value


def _iso(text: str) -> str:
    """A day or time as Python writes it; nothing where it is none."""
    try:
        return datetime.fromisoformat(re.sub(r"\s+", " ", text)).isoformat()
    except ValueError:
        return ""
