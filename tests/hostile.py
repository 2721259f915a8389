"""Small files with huge contents, and what makes them: PDF and Word files that a program would never write."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TEXT = b"BT /F 11 Tf 72 700 Td (Budget 2025) Tj ET "


def packed(size: int, unit: bytes = b" ", level: int = 9) -> bytes:
    """So many bytes or some more, of the same few again and again, packed with deflate; never in memory as a whole."""
    packer = zlib.compressobj(level)
    piece = unit * (1_000_000 // len(unit))
    return b"".join([*(packer.compress(piece) for _ in range(-(-size // len(piece)))), packer.flush()])


def stream(said: bytes, data: bytes) -> bytes:
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (said, len(data), data)


def page(content: bytes = stream(b"", TEXT), **more: bytes) -> dict[int, bytes]:
    """The objects of a PDF with one page; ``catalog``, ``page``, ``font`` and ``resources`` are written into those."""
    said = {name: more.get(name, b"") for name in ("catalog", "page", "font", "resources")}
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica%s>>" % said["font"]
    return {
        1: b"<</Type/Catalog/Pages 2 0 R%s>>" % said["catalog"],
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<%s/Font<</F %s>>>>%s>>"
        % (said["resources"], font, said["page"]),
        4: content,
    }


def pdf(objects: Mapping[int, bytes]) -> bytes:
    """A PDF of these objects; the first one is its catalog."""
    data, places = bytearray(b"%PDF-1.7\n"), {}
    for number, body in objects.items():
        places[number] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    size, at = max(objects) + 1, len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        data += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
    return bytes(data + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, at))


def pdf_with_packed_references(packed_references: bytes) -> bytes:
    """A PDF whose list of objects is a packed stream of its own."""
    data = bytearray(b"%PDF-1.7\n")
    for number, body in page().items():
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    said = b"/Type/XRef/Size 100/W[1 4 2]/Root 1 0 R/Filter/FlateDecode"
    at = len(data)
    return bytes(data + b"5 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (stream(said, packed_references), at))


TYPES = f"""<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>"""


def relations(*targets: tuple[str, str, str]) -> str:
    """A part that says what another is related to: for each the kind, the target, and further attributes."""
    said = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}" {more}/>'
        for number, (kind, target, more) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{said}</Relationships>'


def word(body: str | Iterator[bytes], *, prolog: str = "", parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """A Word file with this body, its other parts given by name; a body may come in pieces."""
    begin = f'{prolog}<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE}"><w:body>'.encode()
    pieces = [body.encode()] if isinstance(body, str) else body
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", relations(("officeDocument", "word/document.xml", "")))
        for name, content in (parts or {}).items():
            archive.writestr(name, content)
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            part.write(begin)
            for piece in pieces:
                part.write(piece)
            part.write(b"</w:body></w:document>")
    return buffer.getvalue()


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
