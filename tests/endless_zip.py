"""A zip archive that holds itself, and nothing else: each unpacking gives the same archive again.

Deflate has two commands: to write bytes that follow (L), and to write again what was written last (R).  The program
below writes itself, with what stands before it (the entry's header) and behind it (the archive's list of contents).
Its checksum stands in it as well; the bits of a CRC are sums of the bits of the data, so that they can be solved for.
"""

from __future__ import annotations

import struct
import zlib

NAME = b"protokoll-2025-09-18-bilagd.zip"
"""Of a length for which the command that writes the header again takes five bytes, as all others do."""
SAME = 20
"""Bytes of four commands."""


def _bits(*codes: tuple[int, int]) -> bytes:
    """Numbers, each in so many bits, the lowest first."""
    value = at = 0
    for number, width in codes:
        value |= number << at
        at += width
    return value.to_bytes(-(-at // 8), "little")


def _huffman(code: int, width: int) -> tuple[int, int]:
    """A code of the fixed table, whose bits come highest first."""
    return int(f"{code:0{width}b}"[::-1], 2), width


def _written(length: int) -> bytes:
    """L: so many bytes follow, which are written as they are."""
    return struct.pack("<BHH", 0, length, length ^ 0xFFFF)


NOTHING = _written(0)
SAME_AGAIN = _bits((2, 3), *[_huffman(264 - 256, 7), _huffman(8, 5), (SAME - 17, 3)] * 2, _huffman(0, 7))
"""Ten bytes of those twenty bytes before, and ten more."""
HEADER_AGAIN = _bits((2, 3), _huffman(276 - 256, 7), (66 - 59, 3), _huffman(12, 5), (66 - 65, 5), _huffman(0, 7),
                     (2, 3), _huffman(0, 7))  # fmt: skip
"""66 bytes of those 66 before, and a block of nothing."""


def _end_again(length: int) -> bytes:
    """The last command: so many bytes of those before, from 129 to 192."""
    half = length - 66
    first = [_huffman(276 - 256, 7), (66 - 59, 3)]
    second = [_huffman(277 - 256, 7), (half - 67, 4)]  # 67 to 82
    far = [_huffman(14, 5), (length - 129, 6)]
    return _bits((3, 3), *first, *far, *second, *far, _huffman(0, 7))


def _archive(crc: int, comment: bytes) -> bytes:
    sizes = (0, 0)
    for _ in range(2):  # its own size stands in it, always in as many bytes
        said = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, crc, *sizes, len(NAME), 0)
        before = b"PK\x03\x04" + said + NAME
        listed = b"PK\x01\x02" + struct.pack("<H", 20) + said + struct.pack("<HHHII", 0, 0, 0, 0, 0) + NAME
        at = sizes[0] + len(before)
        end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 1, 1, len(listed), at, len(comment))
        behind = listed + end + comment
        program = _program(before, behind)
        sizes = (len(program), len(before) + len(program) + len(behind))
    return before + program + behind


def _program(before: bytes, behind: bytes) -> bytes:
    one, four = _written(5), _written(SAME)
    head = before + _written(len(before) + 5)
    length = len(_end_again(150)) + len(behind)
    last = _end_again(length) + behind
    commands = (
        _written(len(head)) + head, HEADER_AGAIN, one + HEADER_AGAIN, one + one,
        four + HEADER_AGAIN + one + one + four, SAME_AGAIN,
        four + SAME_AGAIN + four + SAME_AGAIN + four, SAME_AGAIN,
        four + SAME_AGAIN + NOTHING + NOTHING + _written(length), SAME_AGAIN, NOTHING, NOTHING,
        _written(length) + last, _end_again(length),
    )  # fmt: skip
    return b"".join(commands)


def endless_zip() -> bytes:
    """The archive, with a comment for which there is a checksum."""
    for number in range(1000):
        comment = b"%040d" % number
        crc = _checksum(comment)
        if crc is not None:
            return _archive(crc, comment)
    raise AssertionError("no comment has a checksum")


def _checksum(comment: bytes) -> int | None:
    """The number that is the checksum of the archive in which it stands; there may be none."""
    constant = zlib.crc32(_archive(0, comment))
    rows = []  # for each bit of the answer: the bits that it is a sum of, and a 1 where it is to be 1
    effects = [zlib.crc32(_archive(1 << bit, comment)) ^ constant ^ (1 << bit) for bit in range(32)]
    for bit in range(32):
        row = sum(((effect >> bit) & 1) << at for at, effect in enumerate(effects))
        rows.append(row | ((constant >> bit) & 1) << 32)
    return _solved(rows)


def _solved(rows: list[int]) -> int | None:
    for column in range(32):
        pivot = next((at for at in range(column, 32) if rows[at] >> column & 1), None)
        if pivot is None:
            return None
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for at in range(32):
            if at != column and rows[at] >> column & 1:
                rows[at] ^= rows[column]
    return sum((row >> 32) << at for at, row in enumerate(rows))
