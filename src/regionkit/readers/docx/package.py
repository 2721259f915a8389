"""A Word file as the parts that the reader needs; everything that can be wrong with it is told here.

The parts are opened here and not by python-docx: that parses every part of a file, used or not, and its elements are
slow to walk and long in memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from regionkit.errors import (
    NO_MEMORY,
    CorruptDocument,
    DocumentTooLarge,
    EncryptedDocument,
    MemoryExceeded,
    ReadError,
    UnsupportedFormat,
)
from regionkit.limits import Limits
from regionkit.readers.docx.parts import CONTENT_TYPES, Parts, Relation, TooMuch, open_parts
from regionkit.readers.docx.xml import DRAWING, RELATIONS, Element, find, number, w

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
DAMAGED = "is damaged and cannot be read as a Word file; open it in Word and save it anew"
PROPERTIES = {"title": "title", "subject": "subject", "creator": "author", "created": "created", "modified": "modified"}
"""What a file says of itself that is kept, by its element, with the name that it is kept under."""
DAYS = ("created", "modified")
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MEDIA_TYPES = (
    (b"application/vnd.ms-word.document.macroEnabled", "application/vnd.ms-word.document.macroEnabled.12"),
    (b"application/vnd.ms-word.template.macroEnabled", "application/vnd.ms-word.template.macroEnabled.12"),
    (b"wordprocessingml.template.main", "application/vnd.openxmlformats-officedocument.wordprocessingml.template"),
)
"""Files with macros, which are never run, and templates: how the list of types names their text, and what they are."""


@dataclass(frozen=True)
class WordPackage:
    """The parts of a Word file that the reader needs; most are parsed when they are first asked for."""

    parts: Parts
    of_file: dict[str, Relation]
    of_document: dict[str, Relation]
    body: Element

    def part(self, kind: str) -> str | None:
        """The name of the document's part of a kind, such as ``styles``."""
        return _first(self.of_document, kind)

    @cached_property
    def settings(self) -> Element | None:
        return self.parts.xml(self.part("settings"))

    def related(self, relation: str) -> bytes | None:
        """The part of XML that a relationship of the document names, such as a page header."""
        known = self.of_document.get(relation)
        return None if known is None else self.parts.content(known.target)

    def picture(self, relation: str) -> bytes | None:
        """The bytes of a picture that a relationship of the document names."""
        known = self.of_document.get(relation)
        return None if known is None else self.parts.read(known.target)

    def pages(self) -> int | None:
        """How many pages the file says that it has."""
        root = self.parts.xml(_first(self.of_file, "extended-properties"))
        said = (child.text for child in (() if root is None else root) if child.tag.endswith("}Pages"))
        return number(next(said, None))

    def media_type(self) -> str:
        """The file's media type, by its own list of what its parts are."""
        said = self.parts.read(CONTENT_TYPES) or b""
        return next((media_type for name, media_type in MEDIA_TYPES if name in said), MEDIA_TYPE)

    def scheme(self) -> dict[str, str]:
        """The colours that the file's theme has for its names, such as ``accent6``."""
        root = self.parts.xml(self.part("theme"))
        found = None if root is None else next(root.iter(f"{{{DRAWING}}}clrScheme"), None)
        return {
            name.tag.rpartition("}")[2]: str(colour.get("val"))
            for name in (() if found is None else found)
            for colour in name.iterchildren(f"{{{DRAWING}}}srgbClr")
        }

    def properties(self) -> Iterator[tuple[str, str]]:
        """What the file says of itself; days and times as in ISO 8601."""
        root = self.parts.xml(_first(self.of_file, "core-properties"))
        said = {} if root is None else {child.tag.rpartition("}")[2]: (child.text or "").strip() for child in root}
        for element, name in PROPERTIES.items():
            text = said.get(element, "")
            if name in DAYS:
                text = _iso(text)
            if text:
                yield name, text


def open_package(data: bytes, name: str, limits: Limits) -> WordPackage:
    """Open a Word file.  Raises a kind of ReadError for everything that is not a sound one, and nothing else."""
    _refuse_other_containers(data, name)
    with telling_of(name, limits):
        return _open(data, name, limits)


@contextmanager
def telling_of(name: str, limits: Limits) -> Iterator[None]:
    """Let nothing out but kinds of ReadError."""
    try:
        yield
    except ReadError:
        raise
    except TooMuch as much:
        raise DocumentTooLarge.over(name, much.field, getattr(limits, much.field), much.what) from much
    except RecursionError as error:
        raise DocumentTooLarge.over(name, "nesting", limits.nesting) from error
    except MemoryError as error:
        raise MemoryExceeded(name, NO_MEMORY) from error
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


def _open(data: bytes, name: str, limits: Limits) -> WordPackage:
    parts = open_parts(data, name, limits)
    of_file = parts.relations("")
    document = _first(of_file, "officeDocument")
    root = parts.xml(document)
    body = find(root, "body")  # a coloured page background stands before it
    if document is None or root is None or body is None or root.tag != w("document"):
        raise CorruptDocument(name, "holds no Word document")
    return WordPackage(parts, of_file, parts.relations(document), body)


def _first(relations: dict[str, Relation], kind: str) -> str | None:
    return next((relation.target for relation in relations.values() if relation.kind == kind), None)


def _iso(text: str) -> str:
    """A day or time as Python writes it; nothing where it is none: "2025-09-18T08:00:00Z"."""
    try:
        return datetime.fromisoformat(text).isoformat()
    except ValueError:
        return ""


def relation_of(element: Element) -> str:
    """The relationship that an element such as ``w:headerReference`` names."""
    return str(element.get(f"{{{RELATIONS}}}id") or "")
