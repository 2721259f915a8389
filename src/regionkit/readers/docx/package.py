"""A Word file as a package of parts, opened by python-docx; everything that can be wrong with it is told here.

Three things that python-docx trips over are put right before it sees the file: relationships to parts that are not
there, the other names that "Strict Open XML" gives to everything, and documents with macros or templates.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import Any

from regionkit.errors import CorruptDocument, DocumentTooLarge, EncryptedDocument, ReadError, UnsupportedFormat
from regionkit.readers.docx.xml import DRAWING, RELATIONS, Element, find, number, w

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
MAX_UNPACKED = 1_000_000_000
"""Largest size of all parts together; a small file that unpacks to more is an attack or broken."""
STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships/metadata/core-properties",
     b"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)  # fmt: skip
DANGLING = "dangling_relationships"
DAMAGED = "is damaged and cannot be read as a Word file; open it in Word and save it anew"


@dataclass(frozen=True, slots=True)
class WordPackage:
    """The parts of a Word file that the reader needs, as XML."""

    part: Any
    body: Element
    styles: Element | None
    numbering: Element | None
    settings: Element | None
    footnotes: Element | None
    endnotes: Element | None
    properties: tuple[tuple[str, str], ...]
    notes: tuple[str, ...] = ()
    pages: int | None = None
    """How many pages the file says that it has."""
    theme: Element | None = None

    def scheme(self) -> dict[str, str]:
        """The colours that the file's theme has for its names, such as ``accent6``."""
        found = None if self.theme is None else next(self.theme.iter(f"{{{DRAWING}}}clrScheme"), None)
        if found is None:
            return {}
        return {
            name.tag.rpartition("}")[2]: str(colour.get("val"))
            for name in found
            for colour in name.iterchildren(f"{{{DRAWING}}}srgbClr")
        }

    def related(self, relation: str) -> Element | None:
        """The XML of the part that a relationship of the document names, such as a page header."""
        known = self.part.rels.get(relation)
        return None if known is None or known.is_external else xml_of(known.target_part)

    def picture(self, relation: str) -> bytes | None:
        """The bytes of a picture that a relationship of the document names."""
        known = self.part.rels.get(relation)
        return None if known is None or known.is_external else known.target_part.blob


def open_package(data: bytes, name: str) -> WordPackage:
    """Open a Word file.  Raises a kind of ReadError for everything that is not a sound one, and nothing else."""
    _refuse_other_containers(data, name)
    try:
        return _open(data, name)
    except ReadError:
        raise
    except MemoryError as error:
        raise DocumentTooLarge(name, "there is not enough memory to read it") from error
    except Exception as error:
        raise CorruptDocument(name, DAMAGED) from error


def _refuse_other_containers(data: bytes, name: str) -> None:
    if data.startswith(OLE):
        if ENCRYPTED_PACKAGE in data:
            raise EncryptedDocument(name, "needs a password; save a copy without one and give that")
        raise UnsupportedFormat(name, "is an Office 97-2003 file (.doc); save it as .docx or PDF")
    if not data.strip(b"\0\r\n\t "):
        raise CorruptDocument(name, "the file is empty; fetch it again")
    if not data.startswith(b"PK"):
        raise UnsupportedFormat(name, "is no Word file (.docx)")


def _open(data: bytes, name: str) -> WordPackage:
    from docx.opc.constants import RELATIONSHIP_TYPE as TYPE
    from docx.package import Package

    data, notes = _made_readable(data, name)
    package = Package.open(BytesIO(data))
    part = _first_related(package.rels, TYPE.OFFICE_DOCUMENT)
    root = None if part is None else xml_of(part)
    body = find(root, "body")  # a coloured page background stands before it
    if part is None or root is None or body is None or root.tag != w("document"):
        raise CorruptDocument(name, "holds no Word document")

    def xml(kind: str) -> Element | None:
        found = _first_related(part.rels, kind)
        return None if found is None else xml_of(found)

    return WordPackage(
        part,
        body,
        xml(TYPE.STYLES),
        xml(TYPE.NUMBERING),
        xml(TYPE.SETTINGS),
        xml(TYPE.FOOTNOTES),
        xml(TYPE.ENDNOTES),
        tuple(_properties(package, TYPE.CORE_PROPERTIES)),
        tuple(notes),
        _page_count(_first_related(package.rels, TYPE.EXTENDED_PROPERTIES)),
        xml(TYPE.THEME),
    )


def _first_related(relations: Any, kind: str) -> Any | None:
    """The part of a kind, or ``None``: python-docx would make up one that is missing."""
    for relation in relations.values():
        if relation.reltype == kind and not relation.is_external:
            return relation.target_part
    return None


def _page_count(part: Any | None) -> int | None:
    said = next((child.text for child in xml_of(part) if str(child.tag).endswith("}Pages")), None) if part else None
    return number(said)


def xml_of(part: Any) -> Element:
    """The XML of a part.  Entities are never resolved, nothing is fetched; a document type definition is refused."""
    from docx.oxml.parser import parse_xml

    element = getattr(part, "element", None)
    if element is None:
        element = parse_xml(part.blob)
    if element.getroottree().docinfo.internalDTD is not None:
        raise ValueError("a part of the package has a document type definition")
    return element


def _properties(package: Any, kind: str) -> Iterator[tuple[str, str]]:
    """What the file says of itself; days and times as in ISO 8601."""
    if _first_related(package.rels, kind) is None:
        return
    properties = package.core_properties
    for name in ("title", "subject", "author", "created", "modified"):
        try:
            said = getattr(properties, name)
        except (ValueError, AttributeError):
            continue
        text = said.isoformat() if hasattr(said, "isoformat") else str(said or "").strip()
        if text:
            yield name, text


def _made_readable(data: bytes, name: str) -> tuple[bytes, list[str]]:
    """The package, with what python-docx cannot read put right; unchanged where nothing is wrong."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        if any(entry.flag_bits & 1 for entry in entries):
            raise EncryptedDocument(name, "needs a password; save a copy without one and give that")
        if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
            raise DocumentTooLarge(name, f"unpacks to over {MAX_UNPACKED // 1_000_000} MB")
        names = {entry.filename.lower() for entry in entries}
        if not any(entry.startswith("word/") for entry in names):
            raise UnsupportedFormat(name, "is a zip archive with no Word document in it")
        changed: dict[str, bytes] = {}
        notes: list[str] = []
        for entry in entries:
            if not entry.filename.endswith((".xml", ".rels")):
                continue
            content = before = archive.read(entry)
            for strict, transitional in STRICT:
                content = content.replace(strict, transitional)
            if entry.filename.endswith(".rels"):
                content, dropped = _without_dangling(entry.filename, content, names)
                notes += [DANGLING] if dropped else []
            if content != before:
                changed[entry.filename] = content
        return (_rewritten(archive, entries, changed) if changed else data), sorted(set(notes))


def _without_dangling(name: str, content: bytes, names: set[str]) -> tuple[bytes, bool]:
    """Relationships without those whose target is not in the package ("word/NULL" for a lost picture)."""
    from docx.oxml.parser import parse_xml
    from lxml import etree

    root = parse_xml(content)
    folder = dirname(dirname(name))
    dropped = False
    for relation in list(root):
        target = relation.get("Target") or ""
        if relation.get("TargetMode") == "External":
            continue
        path = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
        if path.lower() not in names:
            root.remove(relation)
            dropped = True
    if not dropped:
        return content, False
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True), True


def _rewritten(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], changed: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for entry in entries:
            content = changed.get(entry.filename)
            made.writestr(zipfile.ZipInfo(entry.filename), archive.read(entry) if content is None else content)
    return buffer.getvalue()


def relation_of(element: Element) -> str:
    """The relationship that an element such as ``w:headerReference`` names."""
    return str(element.get(f"{{{RELATIONS}}}id") or "")
