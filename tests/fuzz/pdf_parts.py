"""A PDF taken apart into its objects, their streams unpacked, and put together again, soundly or not."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field

OBJECT = re.compile(rb"(?<![0-9])(\d+)\s+\d+\s+obj\b(.*?)\bendobj", re.DOTALL)
STREAM = re.compile(rb"(.*?)\bstream\r?\n(.*)endstream\s*$", re.DOTALL)
TRAILER = re.compile(rb"trailer\s*(<<.*?>>)\s*startxref", re.DOTALL)
FLATE = re.compile(rb"/Filter\s*(?:\[\s*((?:/\w+\s*)*)/FlateDecode\s*\]|/FlateDecode)")
LENGTH = re.compile(rb"/Length\s+\d+(?:\s+\d+\s+R)?")
HOLDS_TEXT = re.compile(rb"\bTj|\bTJ|\bre\b|\bBT\b|begincmap|\bDo\b")


@dataclass
class Part:
    """One object: what stands in it and, where it has one, its stream, unpacked where it was packed by Flate."""

    head: bytes
    stream: bytes | None = None

    @property
    def holds_text(self) -> bool:
        """Whether its stream is written in letters: what a page draws, or which letters a font has."""
        return self.stream is not None and HOLDS_TEXT.search(self.stream) is not None

    def written(self) -> bytes:
        """As it stands in a file, with the right length."""
        if self.stream is None:
            return self.head
        head = LENGTH.sub(b"/Length %d" % len(self.stream), self.head, count=1)
        return head + b"stream\n" + self.stream + b"\nendstream\n"


@dataclass
class Parts:
    """The objects of a PDF by their numbers, and its trailer."""

    objects: dict[int, Part] = field(default_factory=dict)
    trailer: bytes = b"<< >>"

    def with_heads(self, heads: Mapping[int, bytes]) -> Parts:
        """The same with other words in some objects."""
        objects = {n: Part(heads.get(n, part.head), part.stream) for n, part in self.objects.items()}
        return Parts(objects, self.trailer)

    def numbers_of(self, pattern: bytes) -> list[int]:
        """The objects whose words match."""
        return [number for number, part in self.objects.items() if re.search(pattern, part.head)]


def taken_apart(data: bytes) -> Parts:
    """The objects of a PDF whose objects stand in the open; none of a file that packs them in streams."""
    trailer = TRAILER.search(data)
    objects = {int(found[1]): _part(found[2]) for found in OBJECT.finditer(data)}
    return Parts(objects, trailer[1] if trailer else b"<< /Root 1 0 R >>")


def _part(inside: bytes) -> Part:
    found = STREAM.match(inside)
    if found is None:
        return Part(inside)
    head, packed = found[1], found[2]
    flate = FLATE.search(head)
    if flate is None or b"/DecodeParms" in head:
        return Part(head, packed.removesuffix(b"\n"))
    try:
        if flate[1]:  # ASCII85 and then Flate, as reportlab writes
            packed = base64.a85decode(b"<~" + packed.strip().removeprefix(b"<~"), adobe=True)
        return Part(FLATE.sub(b"", head), zlib.decompressobj().decompress(packed))
    except (ValueError, zlib.error):  # damaged already
        return Part(head, packed)


def put_together(parts: Parts, shift: int = 0) -> bytes:
    """A PDF of these objects; its table of places is wrong by ``shift`` bytes."""
    data = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places: dict[int, int] = {}
    for number, part in sorted(parts.objects.items()):
        places[number] = len(data)
        data += b"%d 0 obj" % number + part.written() + b"endobj\n"
    start = len(data)
    size = max(places, default=0) + 1
    data += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        at = places.get(number)
        data += b"0000000000 65535 f \n" if at is None else b"%010d 00000 n \n" % max(at + shift, 0)
    trailer = re.sub(rb"/Size\s+\d+|/Prev\s+\d+|/XRefStm\s+\d+", b"", parts.trailer)
    trailer = trailer.replace(b"<<", b"<< /Size %d " % size, 1)
    return bytes(data + b"trailer\n" + trailer + b"\nstartxref\n%d\n%%%%EOF\n" % start)
