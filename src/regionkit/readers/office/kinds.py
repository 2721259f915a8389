"""The word processors' formats that LibreOffice reads for us, told by their bytes."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from io import BytesIO

from regionkit.readers.office.compound import SIGNATURE, open_compound

ZIP = b"PK\x03\x04"
RTF = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,64}\{\\rtf")
HEAD = 4096
"""Bytes; what an XML file is stands at its beginning."""
MIMETYPE_AT = 30
"""Where the name of a zip archive's first entry stands; OpenDocument begins with "mimetype", which is not packed."""
WORD_STREAM = "WordDocument"
ENCRYPTED_PACKAGE = "EncryptedPackage"
WORDS_IN_UTF_16 = WORD_STREAM.encode("utf-16-le")
OTHER_STREAMS = {
    "Workbook": "an old Excel workbook (.xls)",
    "Book": "an old Excel workbook (.xls)",
    "PowerPoint Document": "an old PowerPoint presentation (.ppt)",
    "__properties_version1.0": "an Outlook message (.msg)",
    "VisioDocument": "a Visio drawing",
    "Contents": "a Publisher or Works document",
    "MM": "a Works document",
}


@dataclass(frozen=True, slots=True)
class OfficeKind:
    """One format."""

    name: str
    suffix: str
    media_type: str
    import_filter: str
    """What LibreOffice calls the filter that reads it: named, so that a broken file is not opened as plain text."""


WORD_97 = OfficeKind("Word 97-2003", "doc", "application/msword", "MS Word 97")
WORD_95 = OfficeKind("Word 95", "doc", "application/msword", "MS Word 95")
WORD_6 = OfficeKind("Word 6", "doc", "application/msword", "MS WinWord 6.0")
WORD_XML = OfficeKind("Word 2003 XML", "xml", "application/msword", "MS Word 2003 XML")
RICH_TEXT = OfficeKind("RTF", "rtf", "application/rtf", "Rich Text Format")
TEXT = OfficeKind("OpenDocument", "odt", "application/vnd.oasis.opendocument.text", "writer8")
TEMPLATE = OfficeKind("OpenDocument", "ott", "application/vnd.oasis.opendocument.text-template", "writer8_template")
FLAT = OfficeKind("OpenDocument", "fodt", "application/vnd.oasis.opendocument.text", "OpenDocument Text Flat XML")
OLD_TEXT = OfficeKind("OpenOffice 1", "sxw", "application/vnd.sun.xml.writer", "StarOffice XML (Writer)")
OPEN_DOCUMENTS = {kind.media_type: kind for kind in (TEXT, TEMPLATE, OLD_TEXT)}
VERSIONS = {0xA5EC: WORD_97, 0xA5DC: WORD_6, 0xA697: WORD_6, 0xA698: WORD_6, 0xA699: WORD_6}
"""What the first two bytes of Word's own stream say; Word 95 calls itself as Word 6 does."""
LAST_OF_WORD_6 = 0x65
VERSION_AT, FLAGS_AT = 2, 10
PASSWORD = 0x0100


def kind_of(data: bytes) -> OfficeKind | None:
    """Which of the formats the bytes are of, broken and encrypted files included.

    >>> kind_of(rb"{\\rtf1 Protokoll}") is RICH_TEXT, kind_of(b"Protokoll")
    (True, None)
    """
    if data.startswith(SIGNATURE):
        return _word_version(data) if _holds_word(data) else None
    if data.startswith(ZIP):
        return OPEN_DOCUMENTS.get(mimetype_of(data))
    if RTF.match(data):
        return RICH_TEXT
    head = data[:HEAD]
    if b"<office:document" in head and FLAT.media_type.encode() in head:
        return FLAT
    if b"<w:wordDocument" in head or b'progid="Word.Document"' in head:
        return WORD_XML
    return None


def is_office(data: bytes) -> bool:
    """Whether LibreOffice is to read the file."""
    return kind_of(data) is not None


def mimetype_of(data: bytes) -> str:
    """What a zip archive says that it is, as OpenDocument files and EPUB books do; empty for all others."""
    if data[MIMETYPE_AT : MIMETYPE_AT + 8] != b"mimetype":
        return ""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive, archive.open("mimetype") as entry:
            return entry.read(200).decode("ascii", "replace").strip()
    except Exception:  # cut off, so that the list of contents is gone: the name and what follows it are still there
        size = int.from_bytes(data[22:26], "little")
        begin = MIMETYPE_AT + 8 + int.from_bytes(data[28:30], "little")
        return data[begin : begin + min(size, 200)].decode("ascii", "replace").strip()


def describe_compound(data: bytes) -> str:
    """What a compound file that is no Word file is."""
    compound = open_compound(data)
    for stream in compound.streams if compound else ():
        if stream.name in OTHER_STREAMS:
            return OTHER_STREAMS[stream.name]
    return "an old Office file that is not Word's"


def needs_password(data: bytes) -> bool:
    """Whether a Word file of the years before 2007, or an OpenDocument file, is encrypted."""
    if data.startswith(ZIP):
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if any(entry.flag_bits & 1 for entry in archive.infolist()):
                return True
            with archive.open("META-INF/manifest.xml") as manifest:
                return b"encryption-data" in manifest.read(10_000_000)
    return data.startswith(SIGNATURE) and bool(_of_stream(data, FLAGS_AT) & PASSWORD)


def is_cut_off(data: bytes) -> bool:
    """Whether the end of the file is missing, so that LibreOffice would read it in part and not say so."""
    if data.startswith(SIGNATURE):
        compound = open_compound(data)
        return compound is None or not compound.whole
    if RTF.match(data):
        return not data.rstrip(b"\0\r\n\t \x1a").endswith(b"}")
    return False  # XML and zip archives without their end are refused by whoever opens them


def _holds_word(data: bytes) -> bool:
    compound = open_compound(data)
    if compound is None:  # broken: Word's own stream is named near the end or the beginning
        return WORDS_IN_UTF_16 in data
    return compound.stream(WORD_STREAM) is not None


def _word_version(data: bytes) -> OfficeKind:
    kind = VERSIONS.get(_of_stream(data, 0), WORD_97)
    return WORD_95 if kind is WORD_6 and _of_stream(data, VERSION_AT) > LAST_OF_WORD_6 else kind


def _of_stream(data: bytes, at: int) -> int:
    """Two bytes of Word's own stream, as a number."""
    compound = open_compound(data)
    stream = compound.stream(WORD_STREAM) if compound else None
    return int.from_bytes(data[stream.start + at : stream.start + at + 2], "little") if stream else 0
