"""Old Word files (.doc), RTF and OpenDocument text: LibreOffice makes a Word file of them, and that is read.

Decisions that a reader of the result should know:

* ``source`` speaks of the file that was given, and ``reader`` names LibreOffice with its version;
* what LibreOffice does not carry over is lost: where pages broke, and the pictures that a file only links to;
* a field that shows the day or the hour at which a file is opened shows nothing: what stood there is gone, and the day
  of reading is no part of the document.  The notes say ``living_date`` then.
"""

from __future__ import annotations

import hashlib
import re
import zipfile
from dataclasses import replace
from io import BytesIO

from regionkit.document import Document
from regionkit.errors import CorruptDocument, DocumentTooLarge, EncryptedDocument
from regionkit.readers.docx.reader import read_converted
from regionkit.readers.office.kinds import OfficeKind, is_cut_off, kind_of, needs_password
from regionkit.readers.office.soffice import to_word
from regionkit.readers.options import ReadOptions

NAMELESS = "<bytes>"
PROGRAM = re.compile(rb"<Application>([\w.-]+)/([\d.]+)")
DOCUMENT_TYPE = re.compile(rb"<!DOCTYPE|<!ENTITY")


def read_office(data: bytes, filename: str | None, options: ReadOptions) -> Document:
    """Read a file of one of the word processors' older or open formats."""
    name = filename or NAMELESS
    kind = kind_of(data)
    if kind is None:
        raise CorruptDocument(name, "is no file of a word processor")
    _refuse(data, kind, name, options)
    word = to_word(data, kind, name, options.language.code, options.limits)
    document = read_converted(word, filename, options)
    if not document.text.strip() and not document.pictures:
        raise CorruptDocument(name, f"is damaged or empty: LibreOffice finds nothing in it as {kind.name}")
    if document.source is None:
        return document
    program = _program(word)
    source = replace(
        document.source,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=kind.media_type,
        byte_size=len(data),
        reader=f"{document.source.reader.replace('regionkit-docx', 'regionkit-office').removesuffix(')')}, {program})",
    )
    return replace(document, source=source)


def _refuse(data: bytes, kind: OfficeKind, name: str, options: ReadOptions) -> None:
    """Say what is wrong before LibreOffice is started, which would not say it, or would read a part."""
    try:
        if needs_password(data):
            raise EncryptedDocument(name, "needs a password; save a copy without one and give that")
        if data.startswith(b"PK"):
            with zipfile.ZipFile(BytesIO(data)) as archive:
                unpacked = sum(entry.file_size for entry in archive.infolist())
            most = options.limits.unpacked_bytes
            if unpacked > most:
                raise DocumentTooLarge.over(name, "unpacked_bytes", most)
    except (zipfile.BadZipFile, KeyError, OSError, ValueError, NotImplementedError) as error:
        raise CorruptDocument(name, "is damaged or cut off; fetch it again, or save it anew") from error
    if is_cut_off(data):
        raise CorruptDocument(name, "is cut off: its end is missing; fetch it again")
    if kind.suffix in ("fodt", "xml") and DOCUMENT_TYPE.search(data):
        raise CorruptDocument(name, "has a document type definition, which no word processor writes")


def _program(word: bytes) -> str:
    """The program that wrote a Word file, with its version."""
    with zipfile.ZipFile(BytesIO(word)) as archive:
        found = PROGRAM.search(archive.read("docProps/app.xml")) if "docProps/app.xml" in archive.namelist() else None
    return b" ".join(found.groups()).decode() if found else "LibreOffice"
