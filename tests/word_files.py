"""Makes small Word files for the tests, part by part, so that each shows one thing that real files do."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO
from types import MappingProxyType

from regionkit.document import Document
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.readers.docx.reader import read_docx
from regionkit.readers.options import ReadOptions

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="{R}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAIN_TYPE = f"{OFFICE}.document.main+xml"
PARTS = {
    "styles": ("styles", f"{OFFICE}.styles+xml"),
    "numbering": ("numbering", f"{OFFICE}.numbering+xml"),
    "settings": ("settings", f"{OFFICE}.settings+xml"),
    "footnotes": ("footnotes", f"{OFFICE}.footnotes+xml"),
    "endnotes": ("endnotes", f"{OFFICE}.endnotes+xml"),
    "theme": ("theme", "application/vnd.openxmlformats-officedocument.theme+xml"),
    "header": ("hdr", f"{OFFICE}.header+xml"),
    "footer": ("ftr", f"{OFFICE}.footer+xml"),
}


def word_file(
    body: str,
    *,
    main_type: str = MAIN_TYPE,
    relations: str = "",
    pictures: Mapping[str, bytes] = MappingProxyType({}),
    **parts: str,
) -> bytes:
    """A Word file with this XML in its body; ``parts`` are the insides of other parts, such as ``styles``.

    A part's relationship has its name as id, so a page header is named by ``r:id="header"``; so has a picture's.
    """
    overrides = f'<Override PartName="/word/document.xml" ContentType="{main_type}"/>'
    related = relations
    files: dict[str, str | bytes] = {
        "word/document.xml": f"{HEAD}<w:document {NAMES}><w:body>{body}</w:body></w:document>"
    }
    for name, inside in parts.items():
        kind = name.rstrip("0123456789")
        root, content_type = PARTS[kind]
        whole = inside if kind == "theme" else f"<w:{root} {NAMES}>{inside}</w:{root}>"
        files[f"word/{name}.xml"] = HEAD + whole
        overrides += f'<Override PartName="/word/{name}.xml" ContentType="{content_type}"/>'
        related += f'<Relationship Id="{name}" Type="{R}/{kind}" Target="{name}.xml"/>'
    for name, picture in pictures.items():
        files[f"word/{name}.png"] = picture
        related += f'<Relationship Id="{name}" Type="{R}/image" Target="{name}.png"/>'
    files["[Content_Types].xml"] = (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
    files["_rels/.rels"] = _relationships(
        f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>'
    )
    files["word/_rels/document.xml.rels"] = _relationships(related)
    return packed(files)


def _relationships(inside: str) -> str:
    return (
        f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{inside}</Relationships>"
    )


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of these files."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def read(body: str, **parts: str) -> Document:
    """Read a Word file with this body."""
    return read_docx(word_file(body, **parts), "rapport.docx", ReadOptions(SWEDISH, ocr="never"))


def p(text: str = "", properties: str = "", run: str = "") -> str:
    """A paragraph of one run; an empty text gives a paragraph without any."""
    inside = f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def r(text: str, run: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: str, properties: str = "") -> str:
    """A table of rows."""
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    """A table row; a cell given as plain text becomes one paragraph."""
    made = (cell if cell.startswith("<w:tc") else tc(cell) for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(made)}</w:tr>"


def tc(text: str = "", properties: str = "", run: str = "") -> str:
    """A table cell; what begins with "<" is taken as XML."""
    inside = text if text.startswith("<") else p(text, run=run)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def texts(document: Document) -> list[str]:
    """The text of each block."""
    return [document.slice(block.span) for block in document.blocks]
