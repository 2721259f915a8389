"""Page headers and footers of a Word file: kept out of the text, but they say whose document it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from regionkit.document import Furniture
from regionkit.language.layout import LayoutWords
from regionkit.readers.docx.body import BodyReader
from regionkit.readers.docx.fields import Fields
from regionkit.readers.docx.numbering import Numbering
from regionkit.readers.docx.package import WordPackage
from regionkit.readers.docx.pages import PageCount
from regionkit.readers.docx.paragraphs import ParagraphReader
from regionkit.readers.docx.parts import parsed
from regionkit.readers.docx.runs import InlineReader
from regionkit.readers.docx.sections import ROLES, Role, Section
from regionkit.readers.docx.textblocks import TextBlock, text_of

Lines = tuple[tuple[Role, Furniture], ...]
"""What is printed above or below the pages of a section, and which of the two."""


def read_furniture(
    package: WordPackage, sections: Sequence[Section], body: ParagraphReader, words: LayoutWords
) -> list[Lines]:
    """For each section every line of its headers and footers, once; what tabs set apart is apart."""
    counter = re.compile("|".join(f"(?:{pattern})" for pattern in words.page_counters) or r"(?!)", re.IGNORECASE)
    read: dict[tuple[Role, bytes], Lines] = {}  # each section has its own, and most say the same
    found: list[Lines] = []
    for section in sections:
        lines: dict[tuple[Role, Furniture], None] = {}
        for role, relation in section.parts:
            content = package.related(relation)
            if content is None:
                continue
            if (role, content) not in read:
                read[role, content] = tuple((role, line) for line in _read(content, role, body, words, counter))
            lines |= dict.fromkeys(read[role, content])
        found.append(tuple(lines))
    return found


def together(furniture: Sequence[Lines]) -> tuple[Furniture, ...]:
    """Every line of all sections once: headers, then footers."""
    lines = (line for role in ROLES for one in dict.fromkeys(furniture) for whose, line in one if whose == role)
    return tuple(dict.fromkeys(lines))


def _read(
    content: bytes, role: Role, body: ParagraphReader, words: LayoutWords, counter: re.Pattern[str]
) -> Iterator[Furniture]:
    inline = InlineReader(body.inline.looks, fields=Fields(converted=body.inline.fields.converted))
    reader = BodyReader(ParagraphReader(words, body.properties, Numbering(), PageCount(known=False), inline))
    reader.walk(parsed(content))
    body.inline.fields.living |= inline.fields.living
    for line in _lines(reader):
        kind: Literal["header", "footer", "counter"] = "counter" if counter.fullmatch(line) else role
        yield Furniture(kind, line)


def _lines(reader: BodyReader) -> Iterator[str]:
    for item in reader.items:
        texts = (
            re.split(r"[\n\t]", item.text)
            if isinstance(item, TextBlock)
            else [text_of(cell.pieces) for cell in item.cells]
        )
        for text in texts:
            if text.strip():
                yield text.strip()
