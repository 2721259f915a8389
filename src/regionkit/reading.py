"""From a file to a Document, and on to an Extraction: ``read`` and ``parse``; and to pictures of its pages.

The format is told by the content.  Whatever is wrong with a file leaves here as one kind of
:class:`~regionkit.errors.ReadError`, with the path as the caller gave it and one line that says what to do.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from regionkit.errors import (
    NO_MEMORY,
    CorruptDocument,
    DocumentTooLarge,
    MemoryExceeded,
    ReadError,
    RegionkitError,
    UnknownName,
    UnsupportedFormat,
)
from regionkit.limits import LIMITS
from regionkit.readers import READERS, Reader
from regionkit.readers.containers.paths import Member
from regionkit.readers.rendered import SHARP, Sharpness
from regionkit.readers.signatures import HOW_TO_READ, describe

if TYPE_CHECKING:
    from regionkit.analysis import Extractor
    from regionkit.document import Document
    from regionkit.extraction import Extraction
    from regionkit.language.contract import Language
    from regionkit.limits import Limits
    from regionkit.mentions import Metadata
    from regionkit.readers.options import OcrMode, ReadOptions
    from regionkit.readers.rendered import Rendered

SHELL_PIPES = ("/dev/", "/proc/")
"""Where a shell's own pipes are, which somebody writes to: ``regionkit parse <(curl …)``."""
PIECE = 16_000_000
"""Bytes of a file that are read at a time."""
WANTED = "give it PDF, Word, RTF, OpenDocument, HTML or plain text"


def read(
    source: str | os.PathLike[str] | bytes | BinaryIO,
    *,
    language: Language | None = None,
    ocr: OcrMode = "auto",
    limits: Limits | None = None,
) -> Document:
    """Read a document, told by its content: a path, the bytes of a file, or a file open in binary mode.

    ``ocr`` says when text is read from pictures with Tesseract: ``"auto"`` where there is no other text, ``"always"``
    or ``"never"``; ``limits`` how much is read at most.

    Raises :class:`~regionkit.errors.ReadError` (or one of its kinds) when the file cannot be read.
    A PDF whose pages hold no text is no error: its document is empty, and says so.
    """
    options = _options(language, ocr, limits)
    name, data = _bytes_of(source, options.limits)
    reader = _reader_for(name, data)
    with _telling_of(name, reader):
        filename = _printable(source.filename) if isinstance(source, Member) else _filename(name)
        document = reader.load()(data, filename, options)
        _refuse_too_much(document, name, options.limits)
    return replace(document, origin=source) if isinstance(source, (str, os.PathLike)) else document


def _refuse_too_much(document: Document, name: str, limits: Limits) -> None:
    """What holds for every format; readers look earlier where they can, before it is all in memory."""
    if len(document.pages) > limits.pages:
        raise DocumentTooLarge.over(name, "pages", limits.pages)
    if len(document.text) > limits.characters:
        raise DocumentTooLarge.over(name, "characters", limits.characters)
    if any(table.n_rows * table.n_columns > limits.cells for table in document.tables):
        raise DocumentTooLarge.over(name, "cells", limits.cells)
    if any(table.n_columns > limits.columns for table in document.tables):
        raise DocumentTooLarge.over(name, "columns", limits.columns)


def _options(language: Language | None, ocr: OcrMode, limits: Limits | None) -> ReadOptions:
    from regionkit.languages.sv.swedish import SWEDISH
    from regionkit.readers.options import OCR_MODES, ReadOptions

    if ocr not in OCR_MODES:
        raise UnknownName("way to treat pictures", ocr, OCR_MODES)
    return ReadOptions(language or SWEDISH, ocr, limits or LIMITS)


def page_renderer(
    source: str | os.PathLike[str] | bytes | BinaryIO, sharpness: Sharpness = SHARP
) -> Callable[[Iterable[int]], Iterator[Rendered]]:
    """The function that draws pages of a document, by their numbers from 1, one after another.

    Raises :class:`~regionkit.errors.UnsupportedFormat` for all but PDF files, which have no pages of their own.
    """
    name, data = _bytes_of(source, LIMITS)
    reader = _reader_for(name, data)
    load = reader.load_renderer
    if load is None:
        raise UnsupportedFormat(name, "only a PDF has pages to draw; save it as PDF and give that")

    def render(numbers: Iterable[int]) -> Iterator[Rendered]:
        with _telling_of(name, reader):
            yield from load()(data, _filename(name), numbers, sharpness)

    return render


def parse(
    source: str | os.PathLike[str] | bytes | BinaryIO,
    *,
    extractors: Iterable[Extractor] | None = None,
    language: Language | None = None,
    known: Metadata | None = None,
    ocr: OcrMode = "auto",
    limits: Limits | None = None,
) -> Extraction:
    """Read a document and find everything in it: :func:`read`, then :func:`~regionkit.pipeline.extract`.

    ``extractors`` replaces the standard ones; ``known`` gives what the caller knows of the document from elsewhere;
    ``ocr`` and ``limits`` are those of :func:`read`.
    """
    document = read(source, language=language, ocr=ocr, limits=limits)
    from regionkit.pipeline import extract

    return extract(document, extractors=extractors, language=language, known=known)


def members(source: str | os.PathLike[str], *, language: Language | None = None) -> Iterator[Member]:
    """The documents in a container: a zip archive, a message (.eml), or the files that are attached to a PDF.

    Each is taken by :func:`read` and :func:`parse` as a path is, and ``str`` of it tells where it is; its ``read``
    gives the bytes.  What macOS and Windows leave in archives is passed over.  A file that is no container has none.
    """
    from regionkit.readers.containers.members import container_kind, members_of

    options = _options(language, "auto", None)
    if container_kind(source) is not None:
        yield from members_of(os.fspath(source), options.language.layout.letters)
    else:
        _bytes_of(source, options.limits)  # to say what is wrong where it cannot be opened


def bytes_of(source: str | os.PathLike[str] | bytes) -> tuple[str, bytes]:
    """The name to use in messages, and the bytes of a file.  Raises :class:`~regionkit.errors.ReadError`."""
    return _bytes_of(source, LIMITS)


@contextmanager
def _telling_of(name: str, reader: Reader) -> Iterator[None]:
    """Let nothing out but RegionkitError, with the path as the caller gave it."""
    try:
        yield
    except ReadError as error:
        error.path, error.args = name, (name, error.reason)  # the reader knows the file's name, the caller its path
        raise
    except RegionkitError:
        raise
    except MemoryError as error:
        raise MemoryExceeded(name, NO_MEMORY) from error
    except Exception as error:
        reason = f"it could not be read as {reader.name.upper()} ({type(error).__name__}); open it and save it anew"
        raise CorruptDocument(name, reason) from error


def _filename(name: str) -> str | None:
    return None if name.startswith("<") else _printable(os.path.basename(name))


def _bytes_of(source: str | os.PathLike[str] | bytes | BinaryIO, limits: Limits) -> tuple[str, bytes]:
    """The name to use in messages, and the bytes."""
    if isinstance(source, (bytes, bytearray, memoryview)):
        name, data = "<bytes>", bytes(source)
    elif isinstance(source, Member):
        name, data = _printable(str(source)), source.read(limits)
    elif isinstance(source, (str, os.PathLike)):
        name = _printable(os.fspath(source))
        data = _load(os.fspath(source), name, limits)
    else:
        given = getattr(source, "name", None)
        name = _printable(given) if isinstance(given, str) else "<stream>"
        data = _at_most(source, limits.bytes + 1, name)
    if not data:
        raise CorruptDocument(name, "the file is empty; fetch it again")
    if len(data) > limits.bytes:
        raise DocumentTooLarge.over(name, "bytes", limits.bytes)
    return name, data


def _load(path: str, name: str, limits: Limits) -> bytes:
    try:
        _refuse_special(path, name)
        with open(path, "rb") as file:
            return _at_most(file, limits.bytes + 1, name)
    except FileNotFoundError as error:
        raise ReadError(name, "no such file; check the path") from error
    except PermissionError as error:
        raise ReadError(name, "you have no permission to read it; ask its owner for access") from error
    except (OSError, ValueError) as error:  # ValueError: a null character in the path
        raise ReadError(name, f"could not be opened ({getattr(error, 'strerror', None) or error})") from error


def _refuse_special(path: str, name: str) -> None:
    """Refuse what is no file: to open a named pipe is to wait for whoever writes to it, and /dev/zero never ends."""
    mode = os.stat(path).st_mode
    if stat.S_ISDIR(mode):  # on Windows, opening a folder says "permission denied"
        raise ReadError(name, "is a folder; give the files in it")
    piped = stat.S_ISFIFO(mode) and path.startswith(SHELL_PIPES)
    if not stat.S_ISREG(mode) and not piped:
        raise ReadError(name, "is a pipe or a device, and no file; give the document itself")


def _at_most(file: BinaryIO, most: int, name: str) -> bytes:
    """So many bytes of a file, or all; read in pieces, because Python makes room for all that is asked for."""
    pieces: list[bytes] = []
    while most > 0 and (piece := file.read(min(most, PIECE))):
        if not isinstance(piece, bytes):
            raise ReadError(name, 'the file is open as text; open it in binary mode, with open(path, "rb")')
        pieces.append(piece)
        most -= len(piece)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def _reader_for(name: str, data: bytes) -> Reader:
    suffix = os.path.splitext(name)[1].lower()
    misnamed = suffix in (".pdf", ".docx")
    for reader in READERS:
        if reader.recognises(data) and not (misnamed and reader.name == "text"):  # most likely an error message
            return reader
    although = f", although it is named {suffix}" if misnamed else ""
    kind = describe(data)
    raise UnsupportedFormat(name, f"the content is {kind}{although}" + ("" if HOW_TO_READ in kind else f"; {WANTED}"))


def _printable(name: str) -> str:
    """A file name that can be written as UTF-8: names that are not (Linux allows them) get replacement characters."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
