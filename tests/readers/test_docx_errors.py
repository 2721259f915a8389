"""Every broken or strange file is refused with one clear line, or read; nothing else ever comes out."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regionkit.errors import CorruptDocument, EncryptedDocument, ReadError, RegionkitError, UnsupportedFormat
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.readers.docx.reader import read_docx
from regionkit.readers.options import ReadOptions
from word_files import W, p, packed, row, table, word_file

ROBUST = Path(__file__).parents[2] / "../shared/robust/python-docx"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
GOOD = word_file(p("Budgeten är 2 644 tkr.") + table(row("A", "B"), row("1", "2")))


def without(data: bytes, name: str, instead: str | None = None) -> bytes:
    """A package with one of its parts taken out or replaced."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {entry: archive.read(entry).decode() for entry in archive.namelist()}
    del files[name]
    return packed(files | ({name: instead} if instead is not None else {}))


@pytest.mark.parametrize(
    ("data", "error"),
    [
        pytest.param(b"", CorruptDocument, id="empty"),
        pytest.param(bytes(100), CorruptDocument, id="nothing but zeros"),
        pytest.param(GOOD[: len(GOOD) // 2], CorruptDocument, id="cut off"),
        pytest.param(b"PK\x03\x04 not a zip at all", CorruptDocument, id="only looks like a zip"),
        pytest.param(packed({"a.txt": "x"}), UnsupportedFormat, id="a zip that is no Word file"),
        pytest.param(without(GOOD, "[Content_Types].xml"), CorruptDocument, id="no list of types"),
        pytest.param(without(GOOD, "_rels/.rels"), CorruptDocument, id="no relationships"),
        pytest.param(without(GOOD, "word/document.xml"), CorruptDocument, id="no document"),
        pytest.param(without(GOOD, "word/document.xml", "<w:document"), CorruptDocument, id="broken XML"),
        pytest.param(without(GOOD, "word/document.xml", "<html><body/></html>"), CorruptDocument, id="other XML"),
        pytest.param(without(GOOD, "word/document.xml", f'<w:document xmlns:w="{W}"/>'), CorruptDocument, id="no body"),
        pytest.param(OLE + "EncryptedPackage".encode("utf-16-le"), EncryptedDocument, id="needs a password"),
        pytest.param(OLE, UnsupportedFormat, id="an old Word file"),
        pytest.param(b"%PDF-1.7", UnsupportedFormat, id="a PDF"),
    ],
)
def test_what_is_refused(data: bytes, error: type[ReadError]) -> None:
    with pytest.raises(error) as caught:
        read_docx(data, "rapport.docx", ReadOptions(SWEDISH, ocr="never"))

    assert str(caught.value).startswith("rapport.docx: ")
    assert "\n" not in str(caught.value)
    assert type(caught.value) is error


@pytest.mark.parametrize(
    "definition",
    [
        '<!DOCTYPE d [<!ENTITY x "hemligt">]>',
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY x "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    ],
)
def test_entities_are_refused(definition: str) -> None:
    xml = f'{definition}<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>'

    with pytest.raises(CorruptDocument):
        read_docx(without(GOOD, "word/document.xml", xml), None, ReadOptions(SWEDISH, ocr="never"))


def test_a_relationship_to_a_part_that_is_not_there_does_no_harm() -> None:
    """Word itself writes "NULL" as the target of a picture that was lost."""
    lost = f'<Relationship Id="p" Type="{W.replace("wordprocessingml/2006/main", "x")}/image" Target="NULL"/>'
    document = read_docx(word_file(p("Text"), relations=lost), None, ReadOptions(SWEDISH, ocr="never"))

    assert document.text == "Text"
    assert document.source is not None
    assert document.source.notes == ("dangling_relationships",)


def test_strict_open_xml_is_read() -> None:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    for name in files:
        if not name.startswith("["):
            files[name] = (
                files[name]
                .replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
                .replace("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/")
            )  # fmt: skip
    document = read_docx(packed(files), None, ReadOptions(SWEDISH, ocr="never"))

    assert document.text == "Budgeten är 2 644 tkr.\n\nA\tB\n1\t2"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(min_value=0, max_value=len(GOOD) - 1), st.binary(min_size=1, max_size=8))
def test_damage_anywhere_is_told_or_harmless(at: int, damage: bytes) -> None:
    try:
        document = read_docx(GOOD[:at] + damage + GOOD[at + len(damage) :], None, ReadOptions(SWEDISH, ocr="never"))
    except RegionkitError:
        return
    assert document.source is not None


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_order_of_elements_is_read(data: st.DataObject) -> None:
    """Elements where they do not belong must not break the reader, and every place stays inside the text."""
    names = (
        "p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "ins", "del", "fldChar", "br", "tab", "hyperlink", "pPr",
        "rPr", "tcPr", "trPr", "numPr", "numId", "vMerge", "gridSpan", "hMerge", "sym", "footnoteReference", "drawing",
        "pict", "txbxContent", "lastRenderedPageBreak", "sectPr", "ruby", "altChunk", "smartTag", "sdtPr",
    )  # fmt: skip

    def element(depth: int) -> str:
        name = data.draw(st.sampled_from(names))
        inside = "".join(element(depth + 1) for _ in range(data.draw(st.integers(0, 3)))) if depth < 5 else ""
        return f"<w:{name}>{inside}{'3 tkr' if name == 't' else ''}</w:{name}>"

    document = read_docx(word_file("".join(element(0) for _ in range(3))), None, ReadOptions(SWEDISH, ocr="never"))

    for place in document.places:
        assert 0 <= place.start <= place.end <= len(document.text)
    for found in document.tables:
        for cell in found.cells:
            assert document.slice(cell.span) == cell.text


@pytest.mark.skipif(not ROBUST.exists(), reason="the hard Word files are not beside this folder")
@pytest.mark.parametrize("path", sorted(ROBUST.glob("*.docx")) if ROBUST.exists() else [], ids=lambda path: path.stem)
def test_files_that_other_libraries_test_with(path: Path) -> None:
    document = read_docx(path.read_bytes(), path.name, ReadOptions(SWEDISH, ocr="never"))

    assert document.source is not None
    assert all(document.slice(cell.span) == cell.text for found in document.tables for cell in found.cells)
