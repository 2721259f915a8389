"""Damage to zip archives: sizes, checksums, names, places, and parts that are missing, doubled or of the wrong type."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Iterable
from io import BytesIO

from fuzz.chance import Dice, Mutation
from fuzz.raw_bytes import RAW

Files = list[tuple[str, bytes]]
LOCAL, LISTED, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
FIELDS_OF_THE_LIST = ((10, "H"), (8, "H"), (16, "I"), (20, "I"), (24, "I"), (28, "H"), (30, "H"), (32, "H"), (42, "I"))
"""Places in an entry of the list: method, flags, checksum, both sizes, the lengths of what follows, where it stands."""
FIELDS_OF_AN_ENTRY = ((6, "H"), (8, "H"), (14, "I"), (18, "I"), (22, "I"), (26, "H"), (28, "H"))
FIELDS_OF_THE_END = ((8, "H"), (10, "H"), (12, "I"), (16, "I"), (20, "H"))
ODD_NAMES = (
    "../../etc/passwd",
    "/word/document.xml",
    "word\\document.xml",
    "WORD/DOCUMENT.XML",
    "word/document.xml/",
    "",
    "word/" + "a" * 5000,
    "word/é\udc00.xml".encode("utf-8", "replace").decode(),
    "[Content_Types].xml",
)


def unpacked(data: bytes) -> Files:
    """The files of an archive; none of a broken one."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return [(entry.filename, archive.read(entry)) for entry in archive.infolist()]
    except Exception:  # damaged already, and zipfile raises all kinds
        return []


def packed(files: Iterable[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive of these files, with a name as often as it is given."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = method
            archive.NameToInfo.pop(name, None)  # else the library warns of a name that is there already
            archive.writestr(entry, content)
    return buffer.getvalue()


def wrong_fields(data: bytes, dice: Dice) -> bytes:
    """Sizes, checksums, methods, lengths and places are not what they are said to be."""
    damaged = bytearray(data)
    for _ in range(dice.randint(1, 3)):
        mark, fields = dice.choice(
            ((LOCAL, FIELDS_OF_AN_ENTRY), (LISTED, FIELDS_OF_THE_LIST), (END, FIELDS_OF_THE_END))
        )
        places = (
            [at for at in range(len(data)) if data.startswith(mark, at)] if len(data) < 100_000 else [data.find(mark)]
        )
        if not places or places[0] < 0:
            continue
        offset, size = dice.choice(fields)
        at = dice.choice(places) + offset
        (old,) = struct.unpack_from(f"<{size}", damaged, at) if at + 4 <= len(damaged) else (0,)
        most = 0xFFFF if size == "H" else 0xFFFFFFFF
        new = dice.choice((0, 1, most, most - 1, old + 1, old - 1, old * 2, 9, 99, most // 2)) & most
        if at + 4 <= len(damaged):
            struct.pack_into(f"<{size}", damaged, at, new)
    return bytes(damaged)


def lose_parts(data: bytes, dice: Dice) -> bytes:
    """Parts are missing, empty, doubled with other content, or stand under one another's names."""
    files = unpacked(data)
    for _ in range(dice.randint(1, 3) if files else 0):
        place, other = dice.randrange(len(files)), dice.randrange(len(files))
        name, content = files[place]
        kind = dice.randrange(5)
        if kind == 0 and len(files) > 1:
            del files[place]
        elif kind == 1:
            files[place] = (name, dice.choice((b"", b" ", b"\0" * 50, b"<a/>", b'<?xml version="1.0"?>')))
        elif kind == 2:
            files.append((name, files[other][1]))
        elif kind == 3:
            files[place], files[other] = (name, files[other][1]), (files[other][0], content)
        else:
            files[place] = (dice.choice(ODD_NAMES), content)
    return packed(files, dice.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)))


def damage_parts(data: bytes, dice: Dice) -> bytes:
    """Bytes of one unpacked part are damaged; the archive around it is sound."""
    files = unpacked(data)
    if files:
        place = dice.randrange(len(files))
        name, content = files[place]
        files[place] = (name, dice.choice(RAW)(content, dice))
    return packed(files)


def within(data: bytes, mutation: Mutation, dice: Dice) -> bytes:
    """The damage is done to the largest part where the file is an archive, and else to the file itself."""
    files = unpacked(data) if data.startswith(LOCAL) else []
    if not files:
        return mutation(data, dice)
    place = max(range(len(files)), key=lambda at: len(files[at][1]))
    files[place] = (files[place][0], mutation(files[place][1], dice))
    return packed(files, zipfile.ZIP_STORED)


def wrong_types(data: bytes, dice: Dice) -> bytes:
    """The list of types and the relationships name types, kinds and targets that are wrong."""
    changes = (
        (b"wordprocessingml.document.main+xml", b"spreadsheetml.sheet.main+xml"),
        (b"Override", b"Default"),
        (b"/word/document.xml", b"/word/styles.xml"),
        (b'Target="styles.xml"', b'Target="document.xml"'),
        (b"word/document.xml", b"word/footnotes.xml"),
        (b"relationships/styles", b"relationships/numbering"),
        (b"relationships/numbering", b"relationships/styles"),
        (b'Target="', b'Target="../../../'),
        (b'Target="', b'TargetMode="External" Target="http://127.0.0.1:9/'),
        (b'officeDocument"', b'styles"'),
        (b'Id="', b'Id="x" id2="'),
        (b"relationships/theme", b"relationships/footnotes"),
        (b"header", b"document"),
        (b'Target="', b'Target="file:///etc/'),
        (b"utf-8", b"utf-16"),
        (b"UTF-8", b"cp037"),
        (b"UTF-8", b"nonsense"),
    )
    files = unpacked(data)
    old, new = dice.choice(changes)
    count = dice.choice((1, -1))
    return packed((n, c.replace(old, new, count) if n.endswith((".rels", ".xml")) else c) for n, c in files)


def splice_parts(data: bytes, other: bytes, dice: Dice) -> bytes:
    """Parts of another file stand in place of one's own."""
    files, others = unpacked(data), dict(unpacked(other))
    return packed((n, others[n] if n in others and dice.random() < 0.4 else c) for n, c in files)


ARCHIVES: tuple[Mutation, ...] = (wrong_fields, lose_parts, damage_parts, damage_parts, wrong_types)
