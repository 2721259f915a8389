"""Containers of documents: what is in them, and one of them at a time, never more of it than is allowed."""

from __future__ import annotations

import email
import email.policy
import os
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from email.message import EmailMessage, MIMEPart
from io import BytesIO
from typing import IO, Any, NamedTuple, Protocol

from regionkit.errors import CorruptDocument, DocumentTooLarge, EncryptedDocument
from regionkit.limits import Limits
from regionkit.readers.containers.kinds import ContainerKind, kind_of
from regionkit.readers.containers.names import name_of

LOCKED = "needs a password; unpack it and give what is in it"
DAMAGED = "is damaged in its container; fetch that again"
PIECE = 1 << 20
FOLDERS_OF_TEXT = {"text/plain": "txt", "text/html": "html"}


class Entry(NamedTuple):
    """One thing in a container."""

    name: str
    size: int
    """Bytes, as the container says."""
    locked: bool = False
    folder: bool = False


class Container(Protocol):
    """What can be asked of a container."""

    def entries(self, letters: str) -> Sequence[Entry]: ...

    def begins(self, number: int) -> bytes: ...

    def read(self, number: int, limits: Limits, name: str) -> bytes: ...


class ZipContainer:
    """A zip archive."""

    def __init__(self, file: IO[bytes]) -> None:
        self._archive = zipfile.ZipFile(file)
        self._infos = self._archive.infolist()

    def entries(self, letters: str) -> list[Entry]:
        return [
            Entry(name_of(info, letters), info.file_size, bool(info.flag_bits & 1), info.is_dir())
            for info in self._infos
        ]

    def begins(self, number: int) -> bytes:
        """Its first bytes; nothing where they cannot be read."""
        try:
            with self._archive.open(self._infos[number]) as entry:
                return entry.read(2048)
        except Exception:  # whoever reads it is told why
            return b""

    def read(self, number: int, limits: Limits, name: str) -> bytes:
        info = self._infos[number]
        if info.flag_bits & 1:
            raise EncryptedDocument(name, LOCKED)
        made = bytearray()
        try:
            with self._archive.open(info) as entry:
                while piece := entry.read(PIECE):  # what an archive says of its sizes may be a lie
                    made += piece
                    if len(made) > limits.bytes:
                        raise DocumentTooLarge.over(name, "bytes", limits.bytes)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
            raise CorruptDocument(name, DAMAGED) from error
        return bytes(made)


class MailContainer:
    """A message: its text, and what is attached to it."""

    def __init__(self, data: bytes) -> None:
        message = email.message_from_bytes(data, policy=email.policy.default)
        self._parts: list[MIMEPart] = []
        body = message.get_body(("html", "plain")) if isinstance(message, EmailMessage) else None
        if body is not None:
            self._parts.append(body)
        self._parts += [part for part in message.walk() if part is not body and _is_attached(part)]

    def entries(self, letters: str) -> list[Entry]:
        names = [_clean(part.get_filename() or "") or _own_name(part, at) for at, part in enumerate(self._parts)]
        return [Entry(name, 0) for name in names]

    def begins(self, number: int) -> bytes:
        return self._content(number)[:2048]

    def read(self, number: int, limits: Limits, name: str) -> bytes:
        content = self._content(number)
        if len(content) > limits.bytes:
            raise DocumentTooLarge.over(name, "bytes", limits.bytes)
        return content

    def _content(self, number: int) -> bytes:
        part = self._parts[number]
        if part.get_content_type() == "message/rfc822":
            inner: Any = part.get_payload(0)
            return bytes(inner.as_bytes())
        content = part.get_payload(decode=True)
        if not isinstance(content, bytes):
            return b""
        if part.get_content_type() in FOLDERS_OF_TEXT and part.get_filename() is None:
            try:
                return content.decode(part.get_content_charset() or "utf-8").encode()
            except (LookupError, UnicodeDecodeError):
                return content
        return content


class PdfContainer:
    """What is attached to a PDF."""

    def __init__(self, data: bytes) -> None:
        from regionkit.readers.pdf.attachments import attachments

        self._attached = attachments(data)

    def entries(self, letters: str) -> list[Entry]:
        return [Entry(_clean(name), len(content)) for name, content in self._attached]

    def begins(self, number: int) -> bytes:
        return self._attached[number][1][:2048]

    def read(self, number: int, limits: Limits, name: str) -> bytes:
        return self._attached[number][1]


@contextmanager
def opened(source: str | bytes, name: str, kind: ContainerKind | None = None) -> Iterator[Container]:
    """A container, by its path or its bytes; closed again at the end."""
    try:
        with BytesIO(source) if isinstance(source, bytes) else open(source, "rb") as file:
            kind = kind or kind_of(file)
            file.seek(0)
            if kind == "zip":
                yield ZipContainer(file)
            elif kind == "mail":
                yield MailContainer(file.read())
            elif kind == "pdf":
                yield PdfContainer(file.read())
            else:
                raise CorruptDocument(name, "is in a container that is not there any more")
    except (zipfile.BadZipFile, OSError, ValueError, IndexError) as error:
        raise CorruptDocument(name, DAMAGED) from error


def _is_attached(part: MIMEPart) -> bool:
    if part.is_multipart() and part.get_content_type() != "message/rfc822":
        return False
    return part.get_filename() is not None or part.get_content_disposition() == "attachment"


def _own_name(part: MIMEPart, number: int) -> str:
    """A name for a part that has none."""
    return f"message-{number}." + FOLDERS_OF_TEXT.get(part.get_content_type(), "eml")


def _clean(name: str) -> str:
    return os.path.basename(name.replace("\\", "/"))
