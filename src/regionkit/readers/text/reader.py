"""Plain text: minutes that were typed, exported or copied out of other programs.

Decisions that a reader of the result should know:

* the encoding is told by its mark or its form; of the old ones, by the letters of the language.  Where that does not
  settle it, the notes say ``encoding_uncertain``;
* a form feed ends a page: only a text that has some has pages.  What stands at the head or foot of pages beside their
  counter is set apart, and a sentence that is cut there goes on;
* lines that were broken at a width are one paragraph; a line that ended early keeps its line break;
* headings are those that are underlined, marked with "#", numbered or in capitals, alone on their line;
* two or more lines with blanks above one another are a table;
* data, programs and XML are refused: they are no documents.
"""

from __future__ import annotations

import re

from regionkit.document import Document
from regionkit.errors import CorruptDocument, DocumentTooLarge, UnsupportedFormat
from regionkit.readers.assembly import source_of
from regionkit.readers.docx.writing import Writer
from regionkit.readers.options import ReadOptions
from regionkit.readers.text.blocks import BlockReader
from regionkit.readers.text.decoding import decode
from regionkit.readers.text.furniture import without_furniture
from regionkit.readers.text.pagebreaks import joined, pages_of
from regionkit.readers.text.shape import not_a_document

NAMELESS = "<bytes>"
LINE_ENDS = re.compile(r"\r\n?|[\x85\u2028\u2029\v]")
LEFT_OUT = re.compile("[\x00-\x08\x0e-\x1f\x7f\u00ad\ufeff]")
ESCAPES = re.compile(r"\x1b(?:\[[0-9;]*[A-Za-z]|[()&*].{1,3})")
"""What printers and screens were told between the letters."""


def read_text(data: bytes, filename: str | None, options: ReadOptions) -> Document:
    """Read plain text."""
    name = filename or NAMELESS
    decoded = decode(data, options.language.layout.letters)
    text = LEFT_OUT.sub("", ESCAPES.sub("", LINE_ENDS.sub("\n", decoded.text)))
    if len(text) > options.limits.characters:
        raise DocumentTooLarge.over(name, "characters", options.limits.characters)
    if not text.strip():
        raise CorruptDocument(name, "the file holds nothing but white space; fetch it again")
    other = not_a_document(text)
    if other:
        raise UnsupportedFormat(name, f"the content is {other}, and no document")
    return _document(text, decoded.certain, data, filename, options)


def _document(text: str, certain: bool, data: bytes, filename: str | None, options: ReadOptions) -> Document:
    words = options.language.layout
    pages = [page.split("\n") for page in text.rstrip("\f\n ").split("\f")]
    numbered = len(pages) > 1
    labels = options.language.references.case_labels
    furniture = without_furniture(pages, words, labels) if numbered else ()
    writer, reader = Writer(words), BlockReader(words, pages)
    read = [list(reader.read(lines, page if numbered else None)) for page, lines in enumerate(pages, 1)]
    items, repeats = joined(read, options.language)
    writer.write(items)
    return writer.document(
        source_of(data, filename, "text/plain", "regionkit-text", notes=() if certain else ("encoding_uncertain",)),
        pages=pages_of(writer.assembly.places, len(pages)) if numbered else (),
        furniture=(*furniture, *repeats),
    )
