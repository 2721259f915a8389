"""The parts of a Word file: a zip archive of XML, each part read and parsed when it is asked for, and once.

Entities are never resolved and nothing is fetched; a part with a document type definition is refused.
"Strict Open XML" gives other names to everything; they are put back to the usual ones before the XML is parsed.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from posixpath import basename, dirname, join, normpath

from lxml import etree

from regionkit.errors import EncryptedDocument, UnsupportedFormat
from regionkit.limits import LIMITS, Limits
from regionkit.readers.docx.xml import Element

BYTES_OF_A_MARK = 100
"""Of memory, for each ``<`` and ``=`` in some XML: what a parsed element or attribute takes, at the least."""
DEEPEST = 256
"""How deep libxml2 lets elements stand in one another, where it is not told to take anything."""
STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships/metadata/core-properties",
     b"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)  # fmt: skip
STRICT_NAMES = b"http://purl.oclc.org/ooxml/"
CONTENT_TYPES = "[content_types].xml"
LOCAL_HEADER = b"PK\x03\x04"
LENGTHS, LENGTHS_AT = struct.Struct("<HH"), 26
"""Where the header of an entry says how long its name and its extra field are."""
TOO_DEEP = "xcessive depth"
"""What libxml2 says then, in all its versions."""
DANGLING = "dangling_relationships"


class TooMuch(Exception):
    """A part holds more than is read: the field of :class:`~regionkit.limits.Limits`, and of what where it is known."""

    def __init__(self, field: str, what: str = "") -> None:
        super().__init__(field, what)
        self.field, self.what = field, what


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part says of another: the last word of its kind (``styles``), and the part's name in the archive."""

    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of one file, by their names in small letters."""

    data: bytes
    entries: dict[str, zipfile.ZipInfo]
    limits: Limits = LIMITS
    notes: set[str] = field(default_factory=set)
    """Codes of what was wrong with the archive and could be passed over."""

    def read(self, name: str) -> bytes | None:
        """The bytes of a part, or ``None`` where there is no such part."""
        entry = self.entries.get(name.lower())
        return None if entry is None else _unpacked(self.data, entry)

    def content(self, name: str) -> bytes | None:
        """The bytes of an XML part, with the usual names."""
        content = self.read(name)
        if content is None:
            return None
        if (content.count(b"<") + content.count(b"=")) * BYTES_OF_A_MARK > self.limits.unpacked_bytes:
            raise TooMuch("unpacked_bytes", "its XML takes more bytes of memory")
        if STRICT_NAMES in content:
            for strict, usual in STRICT:
                content = content.replace(strict, usual)
        return content

    def xml(self, name: str | None) -> Element | None:
        """The XML of a part."""
        content = None if name is None else self.content(name)
        if content is None:
            return None
        root = parsed(content, self.limits.nesting)
        letters = self.limits.characters
        if len(content) > letters and sum(map(len, root.itertext())) > letters:
            raise TooMuch("characters")
        return root

    def relations(self, name: str) -> dict[str, Relation]:
        """What a part (``""``: the whole package) is related to inside the archive, by the relationships' ids."""
        folder = dirname(name)
        root = self.xml(join(folder, "_rels", f"{basename(name)}.rels"))
        found: dict[str, Relation] = {}
        for relation in () if root is None else root:
            target = str(relation.get("Target") or "")
            if relation.get("TargetMode") == "External":
                continue
            path = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
            if path.lower() in self.entries:
                found[str(relation.get("Id"))] = Relation(str(relation.get("Type")).rpartition("/")[2], path)
            else:  # Word itself writes "NULL" for a picture that was lost
                self.notes.add(DANGLING)
        return found


@cache
def _parser(huge: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=huge, remove_comments=True, remove_pis=True
    )


def parsed(content: bytes, nesting: int = LIMITS.nesting) -> Element:
    """The root element of some XML.  Raises TooMuch where elements stand deeper in one another than ``nesting``."""
    try:
        root = etree.fromstring(content, _parser(nesting > DEEPEST))
    except etree.XMLSyntaxError as error:
        if TOO_DEEP in str(error):
            raise TooMuch("nesting") from error
        raise
    if root.getroottree().docinfo.internalDTD is not None:
        raise ValueError("a part of the package has a document type definition")
    if nesting < LIMITS.nesting and _depth(root) > nesting:
        raise TooMuch("nesting")
    return root


def _depth(root: Element) -> int:
    """How deep elements stand in one another."""
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def open_parts(data: bytes, name: str, limits: Limits) -> Parts:
    """Open the archive; raises a kind of ReadError where it needs a password, is too large or no Word file."""
    archive = zipfile.ZipFile(BytesIO(data))
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if any(entry.flag_bits & 1 for entry in entries):
        raise EncryptedDocument(name, "needs a password; save a copy without one and give that")
    if sum(entry.file_size for entry in entries) > limits.unpacked_bytes:
        raise TooMuch("unpacked_bytes")
    known = {entry.filename.lower(): entry for entry in entries}
    if not any(entry.startswith("word/") for entry in known):
        raise UnsupportedFormat(name, "is a zip archive with no Word document in it")
    if CONTENT_TYPES not in known:
        raise ValueError("the package has no list of types")
    return Parts(data, known, limits)


def _unpacked(data: bytes, entry: zipfile.ZipInfo) -> bytes:
    """The content of an entry of the archive; never more than its size is said to be."""
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return archive.read(entry)
    at = entry.header_offset
    if data[at : at + 4] != LOCAL_HEADER:
        raise zipfile.BadZipFile("an entry is not where the list of contents says")
    name, extra = LENGTHS.unpack_from(data, at + LENGTHS_AT)
    start = at + LENGTHS_AT + LENGTHS.size + name + extra
    packed = memoryview(data)[start : start + entry.compress_size]
    content = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, entry.file_size + 1)
    if len(content) != entry.file_size or zlib.crc32(content) != entry.CRC:
        raise zipfile.BadZipFile("an entry is damaged")
    return content
