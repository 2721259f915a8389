"""Page headers and footers of a Word file: kept out of the text, but they say whose document it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from regionkit.document import Furniture
from regionkit.language.layout import LayoutWords
from regionkit.readers.docx.body import BodyReader
from regionkit.readers.docx.fields import Fields
from regionkit.readers.docx.numbering import Numbering
from regionkit.readers.docx.package import WordPackage, relation_of
from regionkit.readers.docx.pages import PageCount
from regionkit.readers.docx.paragraphs import ParagraphReader
from regionkit.readers.docx.parts import parsed
from regionkit.readers.docx.runs import InlineReader
from regionkit.readers.docx.textblocks import TextBlock, text_of
from regionkit.readers.docx.xml import switch, w


def read_furniture(package: WordPackage, body: ParagraphReader, words: LayoutWords) -> tuple[Furniture, ...]:
    """Every line of every header and footer that is shown somewhere, once; what tabs set apart is apart."""
    counter = re.compile("|".join(f"(?:{pattern})" for pattern in words.page_counters) or r"(?!)", re.IGNORECASE)
    lines: dict[tuple[str, str], Furniture] = {}
    read: set[tuple[str, bytes]] = set()
    for role, relation in _shown(package):
        content = package.related(relation)
        if content is None or (role, content) in read:  # each section has its own, and most say the same
            continue
        read.add((role, content))
        root = parsed(content)
        inline = InlineReader(body.inline.looks, fields=Fields(converted=body.inline.fields.converted))
        reader = BodyReader(ParagraphReader(words, body.properties, Numbering(), PageCount(known=False), inline))
        reader.walk(root)
        body.inline.fields.living |= inline.fields.living
        for line in _lines(reader):
            kind: Literal["header", "footer", "counter"] = "counter" if counter.fullmatch(line) else role
            lines.setdefault((kind, line), Furniture(kind, line))
    return tuple(lines.values())


def _shown(package: WordPackage) -> Iterator[tuple[Literal["header", "footer"], str]]:
    """Headers, then footers, in the order of the sections; those for first or even pages only where they are used."""
    roles: tuple[Literal["header", "footer"], ...] = ("header", "footer")
    sections = list(package.body.iter(w("sectPr")))
    for role in roles:
        for section in sections:
            first = bool(switch(section, "titlePg"))
            for reference in section.iterchildren(w(f"{role}Reference")):
                kind = reference.get(w("type"), "default")
                if kind == "even":
                    kind = "default" if switch(package.settings, "evenAndOddHeaders") else ""
                if kind == "default" or (kind == "first" and first):
                    yield role, relation_of(reference)


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
