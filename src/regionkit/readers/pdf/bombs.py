"""Small files whose streams unpack to gigabytes: found before PDFium unpacks them, which asks nobody.

A stream of a PDF is unpacked whole when it is used, and PDFium ends the process where it gets no memory for that.
Deflate, which nearly all of them are packed with, makes a byte of at most 1032: what is packed small enough needs no
look.  The others are unpacked here piece by piece and thrown away, also where they are packed twice.
"""

from __future__ import annotations

import base64
import zlib
from collections.abc import Iterator
from itertools import chain

from regionkit.errors import DocumentTooLarge
from regionkit.limits import Limits

STREAM, NO_BEGINNING, LINE_ENDS = b"stream", b"end", (b"\r", b"\n")
END = b"endstream"
MOST_FROM_A_BYTE = 1032
PIECE = 1 << 20
DEEPEST = 4
"""Times that a stream is packed; what is packed more often is an attack."""
HEADER = 2
"""Bytes of the header of what deflate has packed."""
SPACE = b" \t\r\n\f\0"
IN_LETTERS = b"~>"
"""Ends a stream whose bytes are written as letters (ASCII85), as reportlab writes all of them."""
MOST_FROM_A_LETTER = 4 * MOST_FROM_A_BYTE
"""The letter z stands for four zeros."""
BEGINNING = 40
"""Letters that give the header, and that of what it is packed in: five of them are four bytes."""


class _Over(Exception):
    """A stream unpacks to too much."""


def refuse_bombs(data: bytes, name: str, limits: Limits) -> None:
    """Refuse a file with a stream that unpacks to more than ``limits.unpacked_bytes``."""
    most = limits.unpacked_bytes
    for start, end in streams_of(data):
        try:
            _look(memoryview(data)[start:end], most)
        except _Over:
            what = "a stream in it unpacks to more bytes"
            raise DocumentTooLarge.over(name, "unpacked_bytes", most, what) from None


def streams_of(data: bytes) -> Iterator[tuple[int, int]]:
    """Where streams begin and end; the word may also stand in one, which costs a look and does no harm."""
    at, end = data.find(STREAM), 0
    while at >= 0:
        start = at + len(STREAM)
        if data[at - 3 : at] != NO_BEGINNING and data[start : start + 1] in LINE_ENDS:
            start += 2 if data.startswith(b"\r\n", start) else 1
            if end < start:  # looked for once, however many streams claim to begin before it
                end = data.find(END, start)
                end = len(data) if end < 0 else end
            yield start, end
        at = data.find(STREAM, start)


def _look(stream: memoryview, most: int) -> None:
    """Unpack a stream where it may be too large, as many times as it is packed."""
    small = len(stream) * MOST_FROM_A_BYTE <= most
    packed: memoryview | bytes = stream
    head: memoryview | bytes = stream
    if bytes(stream[-len(IN_LETTERS) - 2 :]).rstrip(SPACE).endswith(IN_LETTERS):
        small = len(stream) * MOST_FROM_A_LETTER <= most
        head = _from_letters(bytes(stream[:BEGINNING]))
        packed = head if small else _from_letters(bytes(stream).rstrip(SPACE)[: -len(IN_LETTERS)])
    if not _is_packed(bytes(head[:HEADER])):
        return
    if small and not _is_packed(next(_unpacked(iter([head[:PIECE]]), most), b"")):
        return
    pieces: Iterator[memoryview | bytes] = iter([packed])
    for _ in range(DEEPEST):
        pieces = _unpacked(pieces, most)
        first = next(pieces, b"")
        pieces = chain([first], pieces)
        if not _is_packed(bytes(first[:HEADER])):
            break
    else:
        raise _Over
    for _ in pieces:
        pass


def _is_packed(head: memoryview | bytes) -> bool:
    """Whether bytes begin as those do that deflate has packed (RFC 1950)."""
    return len(head) >= HEADER and head[0] & 15 == 8 and int.from_bytes(head[:HEADER]) % 31 == 0


def _from_letters(letters: bytes) -> bytes:
    try:
        return base64.a85decode(letters, ignorechars=SPACE)
    except ValueError:
        return b""


def _unpacked(pieces: Iterator[memoryview | bytes], most: int) -> Iterator[bytes]:
    """The bytes that pieces of a stream unpack to, up to where it is damaged; raises _Over where they are too many."""
    unpacker, size = zlib.decompressobj(), 0
    for piece in pieces:
        waiting: memoryview | bytes = piece
        while waiting and not unpacker.eof:
            try:
                made = unpacker.decompress(waiting, PIECE)
            except zlib.error:
                return
            waiting = unpacker.unconsumed_tail
            size += len(made)
            if size > most:
                raise _Over
            if made:
                yield made
