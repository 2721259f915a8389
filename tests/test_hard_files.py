"""Files that are no documents, half of one, or not what their names say: each is read or refused with one line."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

import regionkit
from conftest import make_pdf
from hostile import page, pdf, stream
from regionkit import CorruptDocument, EncryptedDocument, ReadError, UnsupportedFormat

posix = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes and devices")
SAID = "Budget 2025"
SOUND = pdf(page())


def outcome(data: bytes) -> str:
    """The first line of the text, or the kind of error."""
    try:
        return regionkit.read(data, ocr="never").text.partition("\n")[0]
    except ReadError as error:
        return type(error).__name__


def hybrid() -> bytes:
    """A PDF for old and new programs: its list of objects names a packed one with more objects."""
    end = SOUND.rindex(b"xref\n0")
    more = b"9 0 obj\n%s\nendobj\n" % stream(
        b"/Type/XRef/Size 10/W[1 4 2]/Index[9 1]", b"\x01" + end.to_bytes(4, "big") + b"\0\0"
    )
    whole = SOUND[:end] + more + SOUND[end:].replace(b"/Root 1 0 R", b"/Root 1 0 R/XRefStm %d" % end)
    return whole[: whole.rindex(b"startxref")] + b"startxref\n%d\n%%%%EOF\n" % (end + len(more))


def with_box(box: bytes) -> bytes:
    return pdf(page() | {3: page()[3].replace(b"/MediaBox[0 0 595 842]", box)})


def with_pages(pages: bytes) -> bytes:
    return pdf(page() | {2: b"<</Type/Pages/Kids[3 0 R]%s>>" % pages})


HARD: dict[str, tuple[Callable[[], bytes], str]] = {
    "as it is": (lambda: SOUND, SAID),
    "an answer of a server before it": (lambda: b"HTTP/1.1 200 OK\r\nServer: x\r\n\r\n" + SOUND, SAID),
    "a thousand blank lines before it": (lambda: b"\n" * 1000 + SOUND, SAID),
    "more before it than any program passes over": (lambda: b"\n" * 3000 + SOUND, "UnsupportedFormat"),
    "a mark of UTF-8 before it": (lambda: b"\xef\xbb\xbf" + SOUND, SAID),
    "noughts after it": (lambda: SOUND + bytes(5000), SAID),
    "a web page after it": (lambda: SOUND + b"<html>tack</html>" * 100, SAID),
    "two lists of objects": (hybrid, SAID),
    "no number of pages": (lambda: with_pages(b""), SAID),
    "a number of pages below nought": (lambda: with_pages(b"/Count -1"), SAID),
    "a million pages that are not there": (lambda: with_pages(b"/Count 1000000"), "DocumentTooLarge"),
    "no size of the page": (lambda: with_box(b""), SAID),
    "a page of no size": (lambda: with_box(b"/MediaBox[0 0 0 0]"), SAID),
    "a page of endless size": (lambda: with_box(b"/MediaBox[0 0 1e30 1e30]"), SAID),
    "a page whose corners are exchanged": (lambda: with_box(b"/MediaBox[595 842 0 0]"), SAID),
    "no list of pages": (lambda: pdf({1: b"<</Type/Catalog>>", 2: b"<<>>"}), "CorruptDocument"),
    "no pages": (lambda: pdf({1: page()[1], 2: b"<</Type/Pages/Kids[]/Count 0>>"}), "CorruptDocument"),
}


@pytest.mark.parametrize("kind", HARD)
def test_a_pdf_with_something_odd(kind: str) -> None:
    make, said = HARD[kind]

    assert outcome(make()) == said


@pytest.mark.parametrize("tenths", range(1, 10))
@pytest.mark.parametrize("make", ["pdf", "docx"])
def test_a_part_of_a_file_is_never_taken_for_the_whole(make: str, tenths: int, report_docx: bytes) -> None:
    whole = report_docx if make == "docx" else make_pdf()

    assert outcome(whole)  # it is read
    assert outcome(whole[: len(whole) * tenths // 10]) == "CorruptDocument"


def locked(user: str, owner: str, strength: int) -> bytes:
    return make_pdf(encrypt=StandardEncryption(user, ownerPassword=owner, strength=strength))


@pytest.mark.parametrize("strength", [40, 128])
def test_a_pdf_that_is_locked_to_readers_is_refused_and_one_locked_to_writers_read(strength: int) -> None:
    assert outcome(locked("", "hemligt", strength)) == outcome(make_pdf())
    assert outcome(locked("hemligt", "hemligare", strength)) == "EncryptedDocument"


def test_a_broken_file_is_not_said_to_need_the_password_of_the_one_before() -> None:
    with pytest.raises(EncryptedDocument):
        regionkit.read(locked("hemligt", "hemligare", 128))
    with pytest.raises(CorruptDocument):
        regionkit.read(pdf({1: b"<</Type/Catalog>>", 2: b"<<>>"}))


def test_a_pdf_that_certificates_lock_is_said_to_be() -> None:
    lock = b"<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s4/V 2/Length 128/Recipients[(x)]>>"
    data = pdf(page() | {6: lock}).replace(b"/Root 1 0 R", b"/Root 1 0 R/ID[(a)(a)]/Encrypt 6 0 R")

    with pytest.raises(EncryptedDocument, match="is locked to the certificates of some people"):
        regionkit.read(data)


@pytest.mark.parametrize("suffix", ["pdf", "docx", "zip", "txt", "html", "odt", "rtf", "eml", "doc"])
@pytest.mark.parametrize("content", [b"", b"\0" * 5000], ids=["nothing", "noughts"])
def test_nothing_is_no_document_by_any_name(tmp_path: Path, suffix: str, content: bytes) -> None:
    path = tmp_path / f"rapport.{suffix}"
    path.write_bytes(content)
    kind = UnsupportedFormat if content else CorruptDocument

    with pytest.raises(kind):
        regionkit.read(path)


def test_a_web_page_by_the_name_of_a_word_file_is_read_as_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "protokoll.docx"
    path.write_bytes(b"<!DOCTYPE html><html><body><h1>404</h1><p>Sidan finns inte.</p></body></html>")

    assert [finding.code for finding in regionkit.parse(path).findings] == ["T22", "T23"]


def pipe(path: Path) -> None:
    os.mkfifo(path)


def listening(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(path.name)  # by its name: paths of sockets are short


def link_to(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


NO_FILES: dict[str, tuple[Callable[[Path], None], str]] = {
    "a pipe that nobody writes to": (pipe, "is a pipe or a device"),
    "a socket": (listening, "is a pipe or a device"),
    "noughts without end": (link_to("/dev/zero"), "is a pipe or a device"),
    "nothing": (link_to("/dev/null"), "is a pipe or a device"),
    "a link to itself": (link_to("rapport.pdf"), "could not be opened"),
    "a link to nothing": (link_to("saknas.pdf"), "no such file"),
    "a link to the folder": (link_to("."), "is a folder"),
    "a folder": (Path.mkdir, "is a folder"),
}


@posix
@pytest.mark.parametrize("kind", NO_FILES)
def test_what_is_no_file_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    monkeypatch.chdir(tmp_path)
    make, said = NO_FILES[kind]
    path = tmp_path / "rapport.pdf"
    make(path)

    with pytest.raises(ReadError, match=said):
        regionkit.read(path)
    failures = list(regionkit.parse_many([path], workers=1))
    assert [isinstance(failure, regionkit.Failure) and said in failure.message for failure in failures] == [True]


@posix
def test_what_another_program_writes_into_a_pipe_of_the_shell_is_read() -> None:
    reading, writing = os.pipe()
    try:
        with os.fdopen(writing, "wb") as file:
            file.write(SOUND)
        assert regionkit.read(f"/dev/fd/{reading}").text == SAID
    finally:
        os.close(reading)


NAMES = (
    "ny\nrad.pdf", "flik\tesc\x1b[31m.pdf", "-rf.pdf", "=cmd.pdf", "å" * 90 + ".pdf",
    "\u202efdp.pdf", "n\udcffmnd.pdf",
)  # fmt: skip


@posix
@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_only_a_name(tmp_path: Path, name: str) -> None:
    sound, broken = tmp_path / name, tmp_path / f"x{name}"
    try:
        sound.write_bytes(SOUND)
        broken.write_bytes(SOUND[:300])
    except OSError:  # macOS keeps no names that are not UTF-8
        pytest.skip("the disk does not take this name")
    printable = name.replace("\udcff", "\ufffd")

    found, failure = regionkit.parse_many([sound, broken], workers=1)

    assert isinstance(found, regionkit.Extraction)
    assert found.source is not None
    assert found.source.filename == printable
    assert isinstance(failure, regionkit.Failure)
    assert failure.path == str(tmp_path / f"x{printable}")
    assert failure.model_dump_json().encode()


def test_a_stream_that_is_open_is_read_to_its_end_and_no_further() -> None:
    assert regionkit.read(BytesIO(SOUND)).text == SAID
