"""The container of Office 97-2003 (OLE, "compound file"): what stands in it, and whether it is all there.

Only the list of contents is read here; LibreOffice reads the rest.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HEADER = struct.Struct("<30xHH10xIII4xIIIII")
"""Log 2 of the size of a sector and of a small one; sectors of the table; the first of the list; and more."""
FIRST_TABLE_SECTORS, IN_HEADER = 76, 109
ENTRY_SIZE, NAME_LENGTH_AT, KIND_AT, LINKS_AT, START_AT = 128, 64, 66, 68, 116
FREE, END = 0xFFFFFFFF, 0xFFFFFFFE
LAST_SECTOR = 0xFFFFFFFA
STREAM = 2
NOBODY = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Stream:
    """A stream at the top of a compound file."""

    name: str
    start: int
    """Where its first bytes stand in the file."""


@dataclass(frozen=True, slots=True)
class Compound:
    """What a compound file says of itself."""

    streams: tuple[Stream, ...]
    whole: bool
    """Whether the file is as long as its own table says."""

    def stream(self, name: str) -> Stream | None:
        return next((stream for stream in self.streams if stream.name == name), None)


def open_compound(data: bytes) -> Compound | None:
    """The list of contents; ``None`` where the bytes are no compound file or its list cannot be followed."""
    try:
        return _open(data)
    except (struct.error, IndexError, ValueError):
        return None


def _open(data: bytes) -> Compound | None:
    if not data.startswith(SIGNATURE):
        return None
    power, _, _, directory, *_ = HEADER.unpack_from(data)
    if power not in (9, 12):
        return None
    size = 1 << power
    table = _table(data, size)
    entries = b"".join(data[at : at + size] for at in _chain(table, directory, size))
    begin = {name: (kind, start) for name, kind, start in _top(entries)}
    streams = [Stream(name, (start + 1) * size) for name, (kind, start) in begin.items() if kind == STREAM]
    sectors = -(-(len(data) - size) // size)
    used = max((number for number, following in enumerate(table) if following != FREE), default=0)
    return Compound(tuple(streams), used < sectors)


def _table(data: bytes, size: int) -> list[int]:
    """For each sector, the one that comes after it."""
    listed = list(struct.unpack_from(f"<{IN_HEADER}I", data, FIRST_TABLE_SECTORS))
    more, count = struct.unpack_from("<II", data, 68)
    per_sector = size // 4
    for _ in range(min(count, len(data) // size)):
        if more > LAST_SECTOR:
            break
        sector = struct.unpack_from(f"<{per_sector}I", data, (more + 1) * size)
        listed += sector[:-1]
        more = sector[-1]
    table: list[int] = []
    for number in listed:
        if number <= LAST_SECTOR and (number + 2) * size <= len(data) + size:
            part = data[(number + 1) * size : (number + 2) * size]
            table += struct.unpack(f"<{len(part) // 4}I", part[: len(part) // 4 * 4])
    return table


def _chain(table: list[int], first: int, size: int) -> Iterator[int]:
    """Where the sectors of a chain begin; a chain that runs in a circle ends where it would begin again."""
    seen: set[int] = set()
    while first <= LAST_SECTOR and first not in seen:
        seen.add(first)
        yield (first + 1) * size
        first = table[first] if first < len(table) else END


def _top(entries: bytes) -> Iterator[tuple[str, int, int]]:
    """Name, kind and first sector of each entry that is directly in the root."""
    _, _, child = struct.unpack_from("<III", entries, LINKS_AT)
    waiting, seen = [child], set[int]()
    while waiting:
        number = waiting.pop()
        at = number * ENTRY_SIZE
        if number == NOBODY or number in seen or at + ENTRY_SIZE > len(entries):
            continue
        seen.add(number)
        length = struct.unpack_from("<H", entries, at + NAME_LENGTH_AT)[0]
        name = entries[at : at + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
        left, right, _ = struct.unpack_from("<III", entries, at + LINKS_AT)
        yield name, entries[at + KIND_AT], struct.unpack_from("<I", entries, at + START_AT)[0]
        waiting += [left, right]
