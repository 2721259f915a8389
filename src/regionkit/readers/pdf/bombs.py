"""Small files whose streams unpack to gigabytes: found before PDFium unpacks them, which asks nobody.

A stream of a PDF is unpacked whole when it is used, and PDFium ends the process where it gets no memory for that.
Deflate, which nearly all of them are packed with, makes a byte of at most 1032: what is packed small enough needs no
look.  The others are unpacked here piece by piece and thrown away, also where they are packed twice.
"""

from __future__ import annotations

import base64
import re
import struct
import zlib
from collections.abc import Callable, Iterator
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
DIGITS, LETTERS = re.compile(rb"[0-9A-Fa-f\s\0]+"), re.compile(rb"[!-uz\s\0]+")
"""Streams whose bytes are written as digits (ASCIIHex) or as letters (ASCII85), as reportlab writes all of them."""
DIGIT_OF_LETTER = bytes(max(letter - 33, 0) for letter in range(256))
ONLY_ATTACKS = re.compile(rb"/(?:LZW(?:Decode)?|RunLengthDecode|RL)\s*/(?:FlateDecode|Fl)\b")
"""What deflate has packed, packed anew by something weaker: no program does it."""
REMEDY = "print it to a new PDF, and give that"
MOST_FROM_A_LETTER = 4 * MOST_FROM_A_BYTE
"""The letter z stands for four zeros."""
BEGINNING = 40
"""Letters that give the header, and that of what it is packed in: five of them are four bytes."""


class _Over(Exception):
    """A stream unpacks to too much."""


def refuse_bombs(data: bytes, name: str, limits: Limits) -> None:
    """Refuse a file with a stream that unpacks to more than ``limits.unpacked_bytes``."""
    most = limits.unpacked_bytes
    if (b"/LZW" in data or b"/RunLength" in data or b"/RL" in data) and ONLY_ATTACKS.search(data):
        raise DocumentTooLarge(name, f"a stream in it is packed by two means, which only attacks are; {REMEDY}")
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
    head = bytes(stream[:BEGINNING])
    if _is_packed(head) and (len(stream) * MOST_FROM_A_BYTE > most or _goes_on(stream[:PIECE], most)):
        _unpack(stream, most)
    written = _written(head)
    if written and (len(stream) * MOST_FROM_A_LETTER > most or _goes_on(written(head), most)):
        _unpack(written(bytes(stream)), most)


def _goes_on(packed: memoryview | bytes, most: int) -> bool:
    """Whether what something unpacks to is packed as well, or written in letters that are."""
    first = next(_unpacked(iter([packed]), most), b"")
    return _is_packed(first) or _written(first[:BEGINNING]) is not None


def _unpack(packed: memoryview | bytes, most: int) -> None:
    pieces: Iterator[memoryview | bytes] = iter([packed])
    for _ in range(DEEPEST):
        pieces = _unpacked(pieces, most)
        first = bytes(next(pieces, b""))
        pieces = chain([first], pieces)
        written = _written(first[:BEGINNING])
        if written and next(_unpacked(iter([written(first)]), most), b""):
            raise _Over  # packed, written in letters and packed again: no program does it
        if not _is_packed(first):
            break
    else:
        raise _Over
    for _ in pieces:
        pass


def _is_packed(head: memoryview | bytes) -> bool:
    """Whether bytes begin as those do that deflate has packed (RFC 1950)."""
    return len(head) >= HEADER and head[0] & 15 == 8 and int.from_bytes(head[:HEADER]) % 31 == 0


def _written(head: bytes) -> Callable[[bytes], bytes] | None:
    """What reads the digits or letters that something packed is written in; ``None`` where it is not so written."""
    return next((read for read in (from_digits, from_letters) if _is_packed(read(head))), None)


def from_digits(digits: bytes) -> bytes:
    """The bytes that digits stand for, up to the first sign that is none."""
    found = DIGITS.match(digits)
    whole = found.group().translate(None, SPACE + b"\v") if found else b""
    return bytes.fromhex(whole[: len(whole) & -2].decode("ascii"))


def from_letters(letters: bytes) -> bytes:
    """The bytes that letters stand for, up to the first sign that is none; nothing where they stand for none.

    >>> from_letters(b"87cUR D]j7B~>"), from_letters(b"z87~>"), from_letters(b"uuuuu~>")
    (b'Hello wo', b'\\x00\\x00\\x00\\x00H', b'')
    """
    found = LETTERS.match(letters)
    whole = found.group().translate(None, SPACE + b"\v") if found else b""
    try:
        return base64.a85decode(whole) if b"z" in whole else _of_fives(whole)
    except (ValueError, struct.error):  # five letters that stand for more than four bytes
        return b""


def _of_fives(letters: bytes) -> bytes:
    """The bytes of letters without z, five times as fast as Python's own, which goes letter by letter."""
    missing = -len(letters) % 5
    digits = iter((letters + missing * b"u").translate(DIGIT_OF_LETTER))
    fives = zip(digits, digits, digits, digits, digits, strict=True)
    numbers = [(((a * 85 + b) * 85 + c) * 85 + d) * 85 + e for a, b, c, d, e in fives]
    made = struct.pack(f">{len(numbers)}I", *numbers)
    return made[: len(made) - missing]


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
