"""Which files hold documents: zip archives that are no document themselves, messages, and PDFs with attachments."""

from __future__ import annotations

import mmap
import re
import zipfile
from typing import IO, Literal

ContainerKind = Literal["zip", "mail", "pdf"]
ZIP = b"PK\x03\x04"
EMPTY_ZIP = b"PK\x05\x06"
HEAD = 8192
MAIL = re.compile(rb"(?:[A-Za-z][\w-]{0,60}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}\r?\n")
MAIL_FIELDS = re.compile(rb"^(?:from|to|subject|date|message-id|received|mime-version):", re.IGNORECASE | re.MULTILINE)
SAVED_PAGE = re.compile(rb"content-type:\s*multipart/related", re.IGNORECASE)
FEWEST_FIELDS = 3
OWN_LISTS = frozenset(("[content_types].xml", "mimetype", "meta-inf/container.xml"))
"""Members of zip archives that are documents: Office, OpenDocument, EPUB."""
ATTACHED = b"/EmbeddedFile"
"""Each attachment of a PDF is a stream of this type, and the names of streams are never packed."""


def kind_of(file: IO[bytes]) -> ContainerKind | None:
    """What kind of container a file is; ``None`` for one that is none."""
    head = file.read(HEAD)
    if head.startswith((ZIP, EMPTY_ZIP)):
        return "zip" if _is_zip_of_documents(file) else None
    if is_pdf(head):
        return "pdf" if _has_attachments(file) else None
    return "mail" if is_mail(head) else None


def is_pdf(head: bytes) -> bool:
    """Whether a file begins as a PDF does, after what mail gateways put before it."""
    return b"%PDF-" in head[:1024]


def holds_files(pdf: bytes) -> bool:
    """Whether files are attached to a PDF."""
    return ATTACHED in pdf


def is_mail(head: bytes) -> bool:
    """Whether a file begins as a message does, and is no web page that was saved as one."""
    header = MAIL.match(head)
    if header is None or SAVED_PAGE.search(header.group()):
        return False
    return len({found.lower() for found in MAIL_FIELDS.findall(header.group())}) >= FEWEST_FIELDS


def _is_zip_of_documents(file: IO[bytes]) -> bool:
    try:
        with zipfile.ZipFile(file) as archive:
            return not any(name.lower() in OWN_LISTS for name in archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        return False  # broken: to be told by whoever reads it


def _has_attachments(file: IO[bytes]) -> bool:
    """Whether a PDF holds a file; its bytes are only looked through, nothing in it is opened."""
    try:
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            return data.find(ATTACHED) >= 0
    except (OSError, ValueError):  # it is not on a disk
        file.seek(0)
        return ATTACHED in file.read()
