"""What a file is, told by its bytes and never by its name: archives are full of files with the wrong suffix."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from regionkit.readers.containers.junk import junk
from regionkit.readers.containers.kinds import HEAD, is_mail
from regionkit.readers.office.kinds import describe_compound
from regionkit.readers.text.decoding import is_text

PDF_HEADER_WITHIN = 1024  # mail gateways and old systems put junk before the header; every viewer looks this far
ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of Office 97-2003, and of encrypted newer files
END_OF_LIST = b"PK\x05\x06"
LONGEST_END = 22 + 65_535  # what ends a zip archive, with a comment of the greatest length
LISTED_DOCUMENT = re.compile(rb"PK\x01\x02.{42}word/document", re.DOTALL)  # an entry of the list, and its name
PLAIN_TEXT = "plain text"
HOW_TO_READ = "`regionkit parse` and parse_many read them, regionkit.members lists them"
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")

SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"%!PS", "a PostScript file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (END_OF_LIST, "a zip archive with nothing in it"),
)
ZIP_KINDS: tuple[tuple[str, str], ...] = (
    ("xl/", "an Excel workbook"),
    ("ppt/", "a PowerPoint presentation"),
    ("content.xml", "an OpenDocument file that holds no text, such as a workbook"),
    ("META-INF/container.xml", "an EPUB book"),
    ("FixedDocSeq", "an XPS document"),
    ("FixedDocumentSequence", "an XPS document"),
)


def is_pdf(data: bytes) -> bool:
    """Whether the bytes are a PDF's, broken or not.

    >>> is_pdf(b"%PDF-1.7 ..."), is_pdf(b"junk from a mail gateway %PDF-1.4 ..."), is_pdf(b"Protokoll")
    (True, True, False)
    """
    return b"%PDF-" in data[:PDF_HEADER_WITHIN] and not data.startswith(ZIP)


def is_word(data: bytes) -> bool:
    """Whether the bytes are those of a Word file (.docx), also of a truncated or an encrypted one."""
    if data.startswith(OLE):
        return ENCRYPTED_PACKAGE in data
    if not data.startswith(ZIP):
        return False
    if _lists_a_document(data):
        return True
    names = _zip_names(data)
    if names is None:  # truncated: the list of contents, which stands last, is gone
        return b"word/" in data
    return any(name.startswith("word/document") for name in names)


def _lists_a_document(data: bytes) -> bool:
    """Whether the archive's list of contents names a Word document: the quick way to tell for most."""
    end = data.rfind(END_OF_LIST, max(len(data) - LONGEST_END, 0))
    size = int.from_bytes(data[end + 12 : end + 16], "little") if end >= 0 else 0
    return 0 < size <= end and LISTED_DOCUMENT.search(data, end - size, end) is not None


def is_plain_text(data: bytes) -> bool:
    """Whether the bytes are letters and of no other known kind."""
    return is_text(data) and describe(data) == PLAIN_TEXT


def describe(data: bytes) -> str:
    """What a file that no reader takes seems to be, in words for an error message.

    >>> describe(b"<html><body>Logga in</body></html>"), describe(b"Protokoll 2025"), describe(bytes([0, 1, 2, 3]))
    ('a web page (HTML)', 'plain text', 'of an unknown kind')
    """
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            return kind
    if data.startswith(OLE):
        return describe_compound(data)
    if data.startswith(ZIP):
        return _describe_zip(data)
    if is_mail(data[:HEAD]):
        return f"a message (.eml) with its files; {HOW_TO_READ}"
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html")):
        return "a web page (HTML)"
    if head.startswith(b"<?xml"):
        return "an XML file"
    if is_text(data):
        return PLAIN_TEXT
    return "of an unknown kind"


def _describe_zip(data: bytes) -> str:
    names = _zip_names(data)
    if names is None:
        return "a broken zip archive"
    for beginning, kind in ZIP_KINDS:
        if any(name.startswith(beginning) for name in names):
            return kind
    files = sum(not name.endswith("/") and junk(name) is None for name in names)
    return f"a zip archive of {files} files; {HOW_TO_READ}"


def _zip_names(data: bytes) -> list[str] | None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        return None
