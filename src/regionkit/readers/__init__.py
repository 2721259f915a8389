"""The readers: each says which files it takes, by their bytes, and loads its libraries when the first such file comes.

A new format is one module beside these and one line in ``READERS``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from regionkit.readers.html.signature import is_html
from regionkit.readers.office.kinds import is_office
from regionkit.readers.signatures import is_pdf, is_plain_text, is_word

if TYPE_CHECKING:
    from regionkit.document import Document
    from regionkit.readers.options import ReadOptions
    from regionkit.readers.rendered import Rendered, Sharpness

Read = Callable[[bytes, "str | None", "ReadOptions"], "Document"]
"""``(data, filename, options) -> Document``; raises nothing but ReadError and its kinds."""

RenderPages = Callable[[bytes, "str | None", "Iterable[int]", "Sharpness"], "Iterator[Rendered]"]
"""``(data, filename, page numbers, how large) -> their pictures``; raises nothing but ReadError and its kinds."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One format: how it is known by its content, and how to get the function that reads it."""

    name: str
    media_type: str
    """IANA media type, such as ``application/pdf``."""
    recognises: Callable[[bytes], bool]
    """Whether a file's bytes are of this format, broken and encrypted ones included.  Must be quick."""
    load: Callable[[], Read]
    """Imports what the reader needs and gives the function that reads."""
    load_renderer: Callable[[], RenderPages] | None = None
    """The same for the function that draws its pages; ``None`` for a format without pages of its own."""


def _load_pdf() -> Read:
    from regionkit.readers.pdf.reader import read_pdf

    return read_pdf


def _load_pdf_renderer() -> RenderPages:
    from regionkit.readers.pdf.rendering import render_pdf

    return render_pdf


def _load_word() -> Read:
    from regionkit.readers.docx.reader import read_docx

    return read_docx


def _load_office() -> Read:
    from regionkit.readers.office.reader import read_office

    return read_office


def _load_html() -> Read:
    from regionkit.readers.html.reader import read_html

    return read_html


def _load_text() -> Read:
    from regionkit.readers.text.reader import read_text

    return read_text


READERS: tuple[Reader, ...] = (
    Reader("pdf", "application/pdf", is_pdf, _load_pdf, _load_pdf_renderer),
    Reader(
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        is_word,
        _load_word,
    ),
    Reader("office", "application/msword", is_office, _load_office),
    Reader("html", "text/html", is_html, _load_html),
    Reader("text", "text/plain", is_plain_text, _load_text),
)
