"""Small files with huge contents are refused, with one line that says what was too much and how to raise the limit."""

from __future__ import annotations

import base64
import re
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import fields
from io import BytesIO
from pathlib import Path

import pytest

import regionkit
from hostile import packed, page, paragraph, pdf, pdf_with_packed_references, stream, word
from regionkit import CorruptDocument, DocumentTooLarge, Limits
from regionkit.limits import LIMITS

MB = 1_000_000
PACKED = b"/Filter/FlateDecode"
TWICE = b"/Filter[/FlateDecode/FlateDecode]"


def font_file(data: bytes) -> bytes:
    """A page in a font that the file brings, of which the rest is rubbish."""
    described = b"/FontDescriptor<</Type/FontDescriptor/FontName/F/Flags 4/FontFile2 6 0 R>>"
    return pdf({**page(font=described), 6: stream(PACKED + b"/Length1 100", data)})


def test_every_limit_has_the_same_words_in_every_format() -> None:
    others = {"pixels", "conversion_seconds"}  # what is over the first is not opened; the second names LibreOffice

    assert DocumentTooLarge.WORDS.keys() | others == {field.name for field in fields(Limits)}


BOMBS: dict[str, Callable[[int], bytes]] = {
    "content": lambda size: pdf(page(stream(PACKED, packed(size)))),
    "content packed twice": lambda size: pdf(page(stream(TWICE, zlib.compress(packed(size), 9)))),
    "objects": lambda size: pdf({**page(), 6: stream(b"/Type/ObjStm/N 1/First 10" + PACKED, packed(size))}),
    "references": lambda size: pdf_with_packed_references(packed(size)),
    "letters of a font": lambda size: pdf({**page(font=b"/ToUnicode 6 0 R"), 6: stream(PACKED, packed(size))}),
    "font": lambda size: font_file(packed(size)),
    "metadata": lambda size: pdf({**page(catalog=b"/Metadata 6 0 R"), 6: stream(PACKED, packed(size))}),
    "attachment": lambda size: pdf({**page(), 6: stream(b"/Type/EmbeddedFile" + PACKED, packed(size))}),
}  # fmt: skip


@pytest.mark.parametrize("kind", BOMBS)
def test_streams_of_a_pdf_that_unpack_to_too_much_are_refused(kind: str) -> None:
    reason = "a stream in it unpacks to more bytes, over the limit of 2 000 000; split it, or give limits=Limits("
    with pytest.raises(DocumentTooLarge, match=re.escape(reason)):
        regionkit.read(BOMBS[kind](3 * MB), limits=Limits(unpacked_bytes=2 * MB))


@pytest.mark.parametrize("kind", BOMBS)
def test_streams_under_the_limit_are_read(kind: str) -> None:
    document = regionkit.read(BOMBS[kind](MB), limits=Limits(unpacked_bytes=2 * MB))

    assert len(document.pages) == 1


def test_a_word_that_only_looks_like_a_stream_is_passed_over() -> None:
    data = pdf({**page(), 6: b"(stream\n\x78\x9c rubbish)", 7: b"(stream)", 8: b"%stream\r\n1"})

    assert "Budget 2025" in regionkit.read(data, limits=Limits(unpacked_bytes=1)).text


def in_letters(data: bytes) -> bytes:
    return base64.a85encode(data, wrapcol=72) + b"~>\n"


def in_digits(data: bytes) -> bytes:
    return data.hex().encode() + b">"


WRITTEN: dict[str, tuple[bytes, Callable[[bytes], bytes]]] = {
    "letters": (b"[/ASCII85Decode/FlateDecode]", in_letters),
    "letters without an end": (b"[/ASCII85Decode/FlateDecode]", lambda data: in_letters(data)[:-3]),
    "digits": (b"[/ASCIIHexDecode/FlateDecode]", in_digits),
    "digits without an end": (b"[/ASCIIHexDecode/FlateDecode]", lambda data: in_digits(data)[:-1]),
    "digits of what is packed twice": (
        b"[/ASCIIHexDecode/FlateDecode/FlateDecode]", lambda data: in_digits(zlib.compress(data, 9)),
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", WRITTEN)
def test_a_stream_written_in_letters_is_unpacked_as_well(kind: str) -> None:
    said, write = WRITTEN[kind]
    small, large = (
        pdf(page(stream(b"/Filter" + said, write(zlib.compress(b" " * size + b"BT ET", 9))))) for size in (MB, 3 * MB)
    )

    assert len(regionkit.read(small, limits=Limits(unpacked_bytes=2 * MB)).pages) == 1
    with pytest.raises(DocumentTooLarge, match="unpacks to more"):
        regionkit.read(large, limits=Limits(unpacked_bytes=2 * MB))


ODD: dict[str, tuple[bytes, bytes]] = {
    "run lengths of what is packed": (b"[/RunLengthDecode/FlateDecode]", b"\x00x\x80"),
    "LZW of what is packed": (b"[ /LZW /Fl ]", b"x"),
    "packed letters of what is packed": (
        b"[/FlateDecode/ASCII85Decode/FlateDecode]", zlib.compress(in_letters(zlib.compress(b" " * 9999))),
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", ODD)
def test_streams_that_are_packed_as_only_attacks_are_are_refused(kind: str) -> None:
    said, data = ODD[kind]

    with pytest.raises(DocumentTooLarge, match="a stream in it"):
        regionkit.read(pdf(page(stream(b"/Filter" + said, data))))


@pytest.mark.parametrize("said", [b"/RunLengthDecode", b"/LZWDecode", b"[/A85/LZWDecode]", b"[/FlateDecode/RL]"])
def test_other_ways_to_pack_are_no_attack(said: bytes) -> None:
    assert len(regionkit.read(pdf(page(stream(b"/Filter" + said, b"x" * 99)))).pages) == 1


@pytest.mark.parametrize("text", ["q 1 0 0 1 50 50 cm", "8", "00", "BT /F 11 Tf", "72 700 Td", "0 0 595 842 re W n"])
def test_what_only_looks_like_letters_of_something_packed_is_read(text: str) -> None:
    content = stream(PACKED, zlib.compress(text.encode() + b" " * (3 * MB), 9))

    assert len(regionkit.read(pdf(page(content)), limits=Limits(unpacked_bytes=4 * MB)).pages) == 1


def pages(count: int) -> bytes:
    objects = page()
    objects[2] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b"3 0 R " * count, count)
    return pdf(objects)


def test_a_pdf_of_too_many_pages_is_refused() -> None:
    assert len(regionkit.read(pages(3), limits=Limits(pages=3)).pages) == 3
    with pytest.raises(DocumentTooLarge, match=r"it has 4 pages, over the limit of 3; .*pages=\.\.\."):
        regionkit.read(pages(4), limits=Limits(pages=3))


def test_the_text_of_a_pdf_is_counted_through_its_pages() -> None:
    letters = len(regionkit.read(pages(1)).text)

    assert regionkit.read(pages(3), limits=Limits(characters=4 * letters)).text
    with pytest.raises(DocumentTooLarge, match=r"its text is longer, over the limit of 22; .*characters=\.\.\."):
        regionkit.read(pages(3), limits=Limits(characters=2 * letters))


MEASURED = """
import pathlib, re, resource, sys, regionkit
try:
    regionkit.read(sys.argv[1])
except regionkit.DocumentTooLarge:
    status = pathlib.Path("/proc/self/status")
    if status.exists():  # what getrusage says on Linux begins with what the process held that started this one
        print(1024 * int(re.search(r"VmHWM:\\s*(\\d+)", status.read_text())[1]))
    else:
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def most_memory(path: Path) -> int:
    """Bytes that a process of its own has held at most, which reads a file and is refused."""
    run = subprocess.run([sys.executable, "-c", MEASURED, path], capture_output=True, text=True, check=True)
    return int(run.stdout)


@pytest.mark.skipif(sys.platform == "win32", reason="tells how much memory a process has held")
@pytest.mark.parametrize("kind", ["content packed twice", "references"])
def test_a_bomb_takes_no_memory(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "bomb.pdf"
    path.write_bytes(BOMBS[kind](LIMITS.unpacked_bytes + MB))

    assert path.stat().st_size < 2 * MB
    assert most_memory(path) < 200 * MB


# --- Word files ------------------------------------------------------------------------------------------------------


def nested_tables(deep: int) -> str:
    return "<w:tbl><w:tr><w:tc>" * deep + paragraph("innerst") + "</w:tc></w:tr></w:tbl>" * deep


def table(rows: int, columns: int, span: int = 1) -> str:
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{paragraph("1")}</w:tc>'
    return f"<w:tbl>{('<w:tr>' + cell * columns + '</w:tr>') * rows}</w:tbl>"


BREAK = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>sida</w:t></w:r></w:p>"
EMPTY = "<w:p/>"

TOO_MUCH: dict[str, tuple[Callable[[int], bytes], str, int, str]] = {
    # what makes it, the limit, the most that is read, what is said
    "bytes of a part": (lambda n: word(" " * (n - 2000)), "unpacked_bytes", 100_000, "it unpacks to more bytes"),
    "elements": (
        lambda n: word(EMPTY * (n // 100 - 20)),
        "unpacked_bytes", 100_000, "its XML takes more bytes of memory",
    ),
    "attributes": (
        lambda n: word("<w:p " + " ".join(f'a{k}="1"' for k in range(n // 100 - 20)) + "/>"),
        "unpacked_bytes", 100_000, "its XML takes more bytes of memory",
    ),
    "depth": (lambda n: word(nested_tables((n - 5) // 3)), "nesting", 41, "its elements stand deeper in one another"),
    "pages": (lambda n: word(BREAK * (n - 1)), "pages", 3, "it has more pages"),
    "text": (lambda n: word(paragraph("x" * n)), "characters", 1000, "its text is longer"),
    "cells": (lambda n: word(table(n // 5, 5)), "cells", 100, "a table has more cells"),
    "merged cells": (lambda n: word(table(n // 50, 1, span=50)), "cells", 100, "a table has more cells"),
}  # fmt: skip


@pytest.mark.parametrize("kind", TOO_MUCH)
def test_a_word_file_with_too_much_in_it_is_refused(kind: str) -> None:
    make, limit, most, reason = TOO_MUCH[kind]
    limits = Limits(**{limit: most})

    assert regionkit.read(make(most), limits=limits).source is not None
    number = f"{most:,}".replace(",", " ")
    said = f"<bytes>: {reason}, over the limit of {number}; split it, or give limits=Limits({limit}=...)"
    with pytest.raises(DocumentTooLarge, match=re.escape(said)):
        regionkit.read(make(2 * most), limits=limits)


def test_nesting_that_is_refused_at_first_can_be_allowed() -> None:
    deep = word(nested_tables(100))

    with pytest.raises(DocumentTooLarge, match=r"deeper in one another, over the limit of 250; .*nesting=\.\.\."):
        regionkit.read(deep)
    with pytest.raises(DocumentTooLarge, match="deeper in one another"):  # deeper than Python itself goes
        regionkit.read(word(nested_tables(3000)), limits=Limits(nesting=100_000))


def test_a_part_that_says_to_be_smaller_than_it_is_is_not_unpacked() -> None:
    honest = word(paragraph("x" * 5000))
    size = zipfile.ZipFile(BytesIO(honest)).getinfo("word/document.xml").file_size
    lying = honest.replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little"))

    with pytest.raises(CorruptDocument):
        regionkit.read(lying, limits=Limits(unpacked_bytes=4000))


def test_a_word_bomb_takes_no_memory(tmp_path: Path) -> None:
    spaces = b" " * MB
    path = tmp_path / "bomb.docx"
    path.write_bytes(word(spaces for _ in range(LIMITS.unpacked_bytes // MB + 1)))

    assert path.stat().st_size < 2 * MB
    assert most_memory(path) < 200 * MB


def test_elements_without_end_take_no_memory_for_each(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    some = EMPTY.encode() * 100_000
    path.write_bytes(word(some for _ in range(110)))

    assert path.stat().st_size < MB
    assert most_memory(path) < 300 * MB
