"""Every way in which a file can be wrong: the kind of error, and one line that says what to do."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import regionkit
from conftest import make_pdf
from regionkit import (
    CorruptDocument,
    DocumentTooLarge,
    EncryptedDocument,
    Limits,
    ReadError,
    RegionkitError,
    UnknownName,
    UnsupportedFormat,
)  # fmt: skip

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def zipped(*names: str) -> bytes:
    """A zip archive that holds empty files of these names."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "")
    return buffer.getvalue()


def encrypted_pdf() -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption

    return make_pdf(encrypt=StandardEncryption("hemligt"))


WRONG = {
    "empty": (lambda: b"", CorruptDocument, "empty"),
    "text named pdf": (lambda: "Protokoll, nämnden".encode(), UnsupportedFormat, "plain text, although it is named"),
    "text in Latin 1": (lambda: "nämnden".encode("latin-1"), UnsupportedFormat, "plain text"),
    "web page": (lambda: b"\n<!DOCTYPE html><title>Logga in</title>", CorruptDocument, "web page without text"),
    "rtf, cut off": (lambda: b"{\\rtf1\\ansi Protokoll", CorruptDocument, "cut off"),
    "picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(40), UnsupportedFormat, "PNG"),
    "old Office": (lambda: OLE + bytes(600), UnsupportedFormat, "an old Office file"),
    "unknown": (lambda: bytes(range(256)), UnsupportedFormat, "unknown kind"),
    "workbook": (lambda: zipped("[Content_Types].xml", "xl/workbook.xml"), UnsupportedFormat, "Excel"),
    "zip": (lambda: zipped("rapport.txt"), UnsupportedFormat, "a zip archive of 1 files; `regionkit parse`"),
    "empty zip": (zipped, UnsupportedFormat, "a zip archive with nothing in it"),
    "XPS": (lambda: zipped("[Content_Types].xml", "FixedDocSeq.fdseq"), UnsupportedFormat, "an XPS document"),
    "book": (lambda: zipped("mimetype", "META-INF/container.xml"), UnsupportedFormat, "an EPUB book"),
    "broken zip": (lambda: zipped("a")[:20], UnsupportedFormat, "broken zip"),
    "Word without parts": (lambda: zipped("word/document.xml"), CorruptDocument, "Word"),
    "encrypted Word": (
        lambda: OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600), EncryptedDocument, "password",
    ),
    "encrypted PDF": (encrypted_pdf, EncryptedDocument, "password"),
    "header only": (lambda: b"%PDF-1.7\n", CorruptDocument, ""),
    "truncated PDF": (lambda: make_pdf()[:700], CorruptDocument, ""),
    "noise after the header": (lambda: b"%PDF-1.4\n" + bytes(range(256)) * 20, CorruptDocument, ""),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_file_gives_one_line_that_says_what(case: str, tmp_path: Path) -> None:
    make, kind, words = WRONG[case]
    path = tmp_path / "rapport.pdf"
    path.write_bytes(make())

    with pytest.raises(ReadError) as caught:
        regionkit.read(path)

    message = str(caught.value)
    assert type(caught.value) is kind
    assert caught.value.path == str(path)
    assert message.startswith(f"{path}: ")
    assert words in message
    assert "\n" not in message
    assert len(message) < len(str(path)) + 160


def test_a_truncated_word_file(tmp_path: Path, report_docx: bytes) -> None:
    path = tmp_path / "rapport.docx"
    path.write_bytes(report_docx[: len(report_docx) // 2])

    with pytest.raises(CorruptDocument, match=r"rapport\.docx: "):
        regionkit.read(path)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"saknas\.pdf: no such file"):
        regionkit.read(tmp_path / "saknas.pdf")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="is a folder"):
        regionkit.read(tmp_path)


def test_a_path_with_a_null_character() -> None:
    with pytest.raises(ReadError, match="could not be opened"):
        regionkit.read("rapport\0.pdf")


def test_a_file_that_one_may_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str, mode: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("regionkit.reading.open", refuse, raising=False)  # root may read anything, so chmod won't do

    with pytest.raises(ReadError, match="no permission"):
        regionkit.read(folder / "rapport.pdf")


def test_a_file_open_as_text(folder: Path) -> None:
    with (folder / "rapport.pdf").open(encoding="latin-1") as file, pytest.raises(ReadError, match="binary mode"):
        regionkit.read(file)  # type: ignore[arg-type]


def test_a_file_over_the_limit(folder: Path) -> None:
    with pytest.raises(DocumentTooLarge, match=r"rapport\.pdf: it has more bytes, over the limit of 100; split"):
        regionkit.read(folder / "rapport.pdf", limits=Limits(bytes=100))


def test_an_unknown_way_to_treat_pictures() -> None:
    with pytest.raises(UnknownName, match="there are: always, auto, never"):
        regionkit.read(b"%PDF-1.7", ocr="sometimes")  # type: ignore[arg-type]


def test_bytes_and_streams_have_a_name_in_the_message() -> None:
    with pytest.raises(UnsupportedFormat, match=r"^<bytes>: "):
        regionkit.read(b"\0hej")
    with pytest.raises(UnsupportedFormat, match=r"^<stream>: "):
        regionkit.read(io.BytesIO(b"\0hej"))


def test_a_file_name_that_is_not_utf_8_can_be_written(tmp_path: Path, report_docx: bytes) -> None:
    path = os.fsencode(tmp_path) + b"/n\xe4mnden.docx"
    with open(path, "wb") as file:
        file.write(report_docx)

    extraction = regionkit.parse(os.fsdecode(path))

    assert extraction.source is not None
    assert extraction.source.filename == "n\ufffdmnden.docx"
    assert extraction.model_dump_json()


def test_whatever_a_reader_raises_leaves_as_one_of_ours(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object) -> None:
        raise KeyError("/Root")

    monkeypatch.setattr("regionkit.readers.pdf.reader.read_pdf", fail)

    with pytest.raises(CorruptDocument, match="could not be read as PDF") as caught:
        regionkit.read(folder / "rapport.pdf")
    assert isinstance(caught.value.__cause__, KeyError)


@settings(max_examples=60)
@given(st.binary(max_size=400), st.sampled_from([b"", b"%PDF-1.5\n", b"PK\x03\x04", OLE]))
def test_no_bytes_raise_anything_else(data: bytes, beginning: bytes) -> None:
    line = ""
    try:
        regionkit.read(beginning + data)
    except RegionkitError as error:
        line = str(error)

    assert "\n" not in line


def test_an_output_that_does_not_exist() -> None:
    there = "csv, html, json, jsonl, markdown, table"
    with pytest.raises(UnknownName, match=f"unknown output format 'exel'; there are: {there}"):
        regionkit.render(regionkit.Extraction(), "exel")


def test_one_error_catches_them_all() -> None:
    kinds = [CorruptDocument, DocumentTooLarge, EncryptedDocument, UnsupportedFormat, regionkit.MissingTool]

    assert all(issubclass(kind, ReadError) for kind in kinds)
    assert issubclass(ReadError, RegionkitError)
    assert issubclass(UnknownName, RegionkitError)
