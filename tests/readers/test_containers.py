"""Zip archives, messages and PDFs with attachments: read as their documents, each with its place in the name."""

from __future__ import annotations

import email.message
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from typer.testing import CliRunner

import regionkit
from conftest import make_pdf
from endless_zip import NAME, endless_zip
from hostile import packed, page, pdf, stream
from regionkit import CorruptDocument, EncryptedDocument, Extraction, Failure, Member, UnsupportedFormat
from regionkit.cli import app
from regionkit.limits import LIMITS, Limits
from regionkit.readers.containers import members as listing
from regionkit.readers.containers.members import expanded, members_of

LETTERS = regionkit.SWEDISH.layout.letters
TEXT = "Senast den 1 mars 2026 ska svaren ha kommit in."


def zipped(*entries: tuple[str, bytes], **options: int) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", **options) as archive:  # type: ignore[arg-type]
        for name, content in entries:
            archive.writestr(name, content)
    return buffer.getvalue()


def names(path: Path, limits: Limits = LIMITS) -> list[str]:
    return [member.name for member in members_of(str(path), LETTERS, limits)]


@pytest.fixture
def bundle(tmp_path: Path, report_docx: bytes, report_pdf: bytes) -> Path:
    inner = zipped(("plan.txt", TEXT.encode()))
    path = tmp_path / "bundle.zip"
    path.write_bytes(
        zipped(
            ("2025/", b""), ("2025/rapport.pdf", report_pdf), ("rapport.docx", report_docx), ("bilagor.zip", inner),
            ("__MACOSX/._rapport.docx", b"x"), ("2025/Thumbs.db", b"x"), ("~$rapport.docx", b"x"),
            ("bild.png", b"\x89PNG\r\n\x1a\n"),
        )
    )  # fmt: skip
    return path


EXPECTED = ["2025/rapport.pdf", "rapport.docx", "bilagor.zip/plan.txt", "bild.png"]


def test_the_members_of_an_archive(bundle: Path) -> None:
    found = list(regionkit.members(bundle))

    assert [member.name for member in found] == EXPECTED
    assert [str(member) for member in found] == [f"{bundle}/{name}" for name in EXPECTED]
    assert found[2].read() == TEXT.encode()


def test_a_member_is_read_as_a_file_is(bundle: Path, report_docx: bytes) -> None:
    member = list(regionkit.members(bundle))[1]

    document = regionkit.read(member)

    assert document.text == regionkit.read(report_docx).text
    assert document.source is not None
    assert document.source.filename == "bundle.zip/rapport.docx"


@pytest.mark.parametrize("workers", [1, 2])
def test_a_run_over_many_reads_archives_as_their_documents(bundle: Path, workers: int, report_docx: bytes) -> None:
    other = bundle.parent / "sist.docx"
    other.write_bytes(report_docx)

    results = list(regionkit.parse_many([bundle, other], workers=workers))

    told = [one.path if isinstance(one, Failure) else one.source and one.source.filename for one in results]
    assert told == [
        *(f"bundle.zip/{name}" for name in EXPECTED[:3]), f"{bundle}/bild.png", "sist.docx",
    ]  # fmt: skip
    assert [type(one) for one in results] == [Extraction] * 3 + [Failure, Extraction]


def test_the_command_line_reads_an_archive(bundle: Path) -> None:
    result = CliRunner().invoke(app, ["parse", str(bundle), "-f", "jsonl", "--workers", "1"])

    assert result.exit_code == 1
    assert '"bundle.zip/bilagor.zip/plan.txt"' in result.stdout
    assert f"{bundle}/bild.png: the content is a PNG picture" in result.stderr


def test_one_document_is_wanted_and_an_archive_comes(bundle: Path) -> None:
    with pytest.raises(UnsupportedFormat) as caught:
        regionkit.parse(bundle)

    line = str(caught.value)
    assert "a zip archive of 4 files; `regionkit parse` and parse_many read them" in line
    assert "regionkit.members" in line


def test_a_document_is_no_container(folder: Path) -> None:
    assert list(regionkit.members(folder / "rapport.docx")) == []
    assert list(regionkit.members(folder / "rapport.pdf")) == []


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(regionkit.ReadError, match="no such file"):
        list(regionkit.members("saknas.zip"))


@pytest.mark.parametrize(
    "data", [zipped(), zipped(("Thumbs.db", b"x")), zipped(("a.txt", b"x"))[:-30]], ids=["empty", "pictures", "cut off"]
)
def test_an_archive_without_documents_is_a_failure(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "tom.zip"
    path.write_bytes(data)

    [failure] = regionkit.parse_many([path], workers=1)

    assert isinstance(failure, Failure)
    assert (failure.path, failure.error) == (str(path), "UnsupportedFormat")


# --- names -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "cp850", "cp437"])
def test_names_in_old_letters(encoding: str, tmp_path: Path) -> None:
    name = "nämnden åår.txt"
    placeholder = "x" * len(name.encode(encoding))
    data = zipped((placeholder, b"text")).replace(placeholder.encode(), name.encode(encoding))
    (tmp_path / "a.zip").write_bytes(data)

    assert names(tmp_path / "a.zip") == [name]


def test_names_that_lead_out_lead_nowhere(tmp_path: Path) -> None:
    entries = [(name, b"text") for name in ("../../x.txt", "/etc/y.txt", "a\\..\\z.txt")]
    (tmp_path / "a.zip").write_bytes(zipped(*entries))

    assert names(tmp_path / "a.zip") == ["x.txt", "etc/y.txt", "a/z.txt"]
    assert [type(one) for one in regionkit.parse_many([tmp_path / "a.zip"], workers=1)] == [Extraction] * 3
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


# --- what cannot be read is told -------------------------------------------------------------------------------------


def failures(path: Path, limits: Limits | None = None) -> list[tuple[str, str]]:
    found = regionkit.parse_many([path], workers=1, limits=limits)
    return [(Path(one.path).name, one.error) for one in found if isinstance(one, Failure)]


def test_a_member_with_a_password_is_a_failure(tmp_path: Path) -> None:
    data = bytearray(zipped(("a.txt", b"text"), ("b.txt", b"text")))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(mark) + at] |= 1
    (tmp_path / "a.zip").write_bytes(data)

    assert failures(tmp_path / "a.zip") == [("a.txt", "EncryptedDocument")]
    with pytest.raises(EncryptedDocument, match="password"):
        next(iter(regionkit.members(tmp_path / "a.zip"))).read()


def test_a_damaged_member_costs_only_itself(tmp_path: Path) -> None:
    data = bytearray(zipped(("a.txt", b"text" * 9), ("b.txt", b"text")))
    data[data.find(b"texttext") + 3] ^= 1
    (tmp_path / "a.zip").write_bytes(data)

    assert failures(tmp_path / "a.zip") == [("a.txt", "CorruptDocument")]


def test_members_that_unpack_to_too_much_are_not_read(tmp_path: Path) -> None:
    entries = [(f"{number}.txt", b"a" * 40_000) for number in range(5)]
    (tmp_path / "a.zip").write_bytes(zipped(*entries, compression=zipfile.ZIP_DEFLATED))

    assert failures(tmp_path / "a.zip", Limits(bytes=50_000, unpacked_bytes=100_000)) == [("2.txt", "DocumentTooLarge")]
    assert [name for name, _ in failures(tmp_path / "a.zip", Limits(bytes=30_000))] == [f"{n}.txt" for n in range(5)]


def test_an_archive_that_lies_about_its_sizes(tmp_path: Path) -> None:
    """Its bytes are counted while they come: a member that says that it is small is not unpacked further."""
    data = zipped(("a.txt", b"a" * 4_000_000), compression=zipfile.ZIP_DEFLATED)
    (tmp_path / "a.zip").write_bytes(data.replace((4_000_000).to_bytes(4, "little"), (40).to_bytes(4, "little")))

    assert failures(tmp_path / "a.zip", Limits(bytes=1_000_000)) == [("a.txt", "CorruptDocument")]


def test_archives_too_deep_in_one_another(tmp_path: Path) -> None:
    data = zipped(("a.txt", b"text"))
    for _ in range(9):
        data = zipped(("i.zip", data))
    (tmp_path / "a.zip").write_bytes(data)

    [(member, error)] = [(one.name, one.refusal) for one in members_of(str(tmp_path / "a.zip"), LETTERS)]

    assert member == "i.zip/i.zip/i.zip/i.zip"
    assert error is not None
    assert error[0] == "DocumentTooLarge"


def test_too_many_members(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "MOST_MEMBERS", 3)
    (tmp_path / "a.zip").write_bytes(zipped(*((f"{number}.txt", b"text") for number in range(9))))

    assert failures(tmp_path / "a.zip") == [("3.txt", "DocumentTooLarge")]


def test_a_container_that_is_gone_when_its_member_is_read(bundle: Path) -> None:
    member = next(iter(regionkit.members(bundle)))
    bundle.write_bytes(b"")

    with pytest.raises(CorruptDocument):
        member.read()


# --- messages and PDFs -----------------------------------------------------------------------------------------------


def message(report_docx: bytes) -> bytes:
    made = email.message.EmailMessage()
    made["From"], made["To"], made["Subject"] = "namnd@norrmark.example", "arkiv@norrmark.example", "Rapport"
    made["Date"] = "Thu, 18 Sep 2025 10:00:00 +0200"
    made.set_content(f"Hej,\n\n{TEXT} På återseende.\n", charset="iso-8859-1")
    made.add_attachment(
        report_docx, maintype="application", subtype="octet-stream", filename="../rapport för året.docx"
    )
    return bytes(made)


def test_a_message_is_its_text_and_what_is_attached(tmp_path: Path, report_docx: bytes) -> None:
    (tmp_path / "brev.eml").write_bytes(message(report_docx))

    results = list(regionkit.parse_many([tmp_path / "brev.eml"], workers=1))

    assert [one.source.filename for one in results if isinstance(one, Extraction) and one.source] == [
        "brev.eml/message-0.txt", "brev.eml/rapport för året.docx",
    ]  # fmt: skip
    first = regionkit.read(next(iter(regionkit.members(tmp_path / "brev.eml"))))
    assert first.text == f"Hej,\n\n{TEXT} På återseende."
    with pytest.raises(UnsupportedFormat, match="a message"):
        regionkit.read(tmp_path / "brev.eml")


def test_a_message_in_an_archive(tmp_path: Path, report_docx: bytes) -> None:
    (tmp_path / "a.zip").write_bytes(zipped(("brev.eml", message(report_docx))))

    assert names(tmp_path / "a.zip") == ["brev.eml/message-0.txt", "brev.eml/rapport för året.docx"]


@pytest.fixture
def portfolio(tmp_path: Path, report_docx: bytes) -> Path:
    """A PDF to which a Word file is attached."""
    import pypdfium2

    document = pypdfium2.PdfDocument(make_pdf())
    document.new_attachment("rapport.docx").set_data(report_docx)
    path = tmp_path / "portfolio.pdf"
    document.save(path)
    document.close()
    return path


def test_what_is_attached_to_a_pdf_is_read_after_it(portfolio: Path) -> None:
    results = list(regionkit.parse_many([portfolio], workers=1))

    assert [one.source.filename for one in results if isinstance(one, Extraction) and one.source] == [
        "portfolio.pdf", "portfolio.pdf/rapport.docx",
    ]  # fmt: skip
    assert [member.name for member in regionkit.members(portfolio)] == ["rapport.docx"]


def test_what_is_attached_to_a_pdf_in_an_archive_or_a_message_is_read_after_it(
    portfolio: Path, tmp_path: Path, report_pdf: bytes
) -> None:
    letter = email.message.EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = "a@norrmark.example", "b@norrmark.example", "Rapport"
    letter.set_content(TEXT)
    letter.add_attachment(portfolio.read_bytes(), maintype="application", subtype="pdf", filename="portfolio.pdf")
    path = tmp_path / "a.zip"
    path.write_bytes(
        zipped(("portfolio.pdf", portfolio.read_bytes()), ("rapport.pdf", report_pdf), ("brev.eml", bytes(letter)))
    )

    results = list(regionkit.parse_many([path], workers=1))

    assert [one.source.filename for one in results if isinstance(one, Extraction) and one.source] == [
        "a.zip/portfolio.pdf", "a.zip/portfolio.pdf/rapport.docx", "a.zip/rapport.pdf", "a.zip/brev.eml/message-0.txt",
        "a.zip/brev.eml/portfolio.pdf", "a.zip/brev.eml/portfolio.pdf/rapport.docx",
    ]  # fmt: skip
    assert len(results) == 6


def attached_to(inner: bytes) -> bytes:
    """A PDF to which a PDF is attached."""
    import pypdfium2

    document = pypdfium2.PdfDocument(make_pdf())
    document.new_attachment("bilaga.pdf").set_data(inner)
    file = BytesIO()
    document.save(file)
    document.close()
    return file.getvalue()


def test_pdfs_too_deep_in_one_another_are_read_themselves(tmp_path: Path) -> None:
    data = make_pdf()
    for _ in range(6):
        data = attached_to(data)
    (tmp_path / "a.pdf").write_bytes(data)

    assert names(tmp_path / "a.pdf") == ["/".join(["bilaga.pdf"] * deep) for deep in (1, 2, 3, 4)]


def test_a_pdf_in_an_archive_whose_attachments_cannot_be_listed_is_read_itself(
    portfolio: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "LIST", "import os; os.abort()")
    (tmp_path / "a.zip").write_bytes(zipped(("portfolio.pdf", portfolio.read_bytes())))

    assert names(tmp_path / "a.zip") == ["portfolio.pdf"]


def test_an_attachment_that_unpacks_to_too_much_is_not_unpacked_to_be_listed(
    tmp_path: Path,
) -> None:
    bomb = stream(b"/Type/EmbeddedFile/Filter/FlateDecode", packed(LIMITS.unpacked_bytes + 1))
    named = b"/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(a)/EF<</F 6 0 R>>>>]>>>>"
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(page(catalog=named) | {6: bomb}))

    assert list(expanded([path], LETTERS)) == [path]
    assert failures(path) == [("a.pdf", "DocumentTooLarge")]


def test_an_archive_that_holds_itself_ends(tmp_path: Path) -> None:
    data = endless_zip()
    path = tmp_path / "a.zip"
    path.write_bytes(data)

    with zipfile.ZipFile(path) as archive:
        assert [archive.read(name) for name in archive.namelist()] == [data]
    [member] = members_of(str(path), LETTERS)
    assert member.name == "/".join([NAME.decode()] * 4)
    assert member.refusal == ("DocumentTooLarge", "is over 4 containers deep")
    assert failures(path) == [(NAME.decode(), "DocumentTooLarge")]


def test_a_pdf_alone_says_that_something_is_attached(portfolio: Path, report_pdf: bytes) -> None:
    assert "T11" in [finding.code for finding in regionkit.parse(portfolio).findings]
    assert "T11" not in [finding.code for finding in regionkit.parse(report_pdf).findings]


def test_a_pdf_whose_attachments_cannot_be_listed_is_read_itself(
    portfolio: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "LIST", "import os; os.abort()")

    assert list(expanded([portfolio], LETTERS)) == [portfolio]


def test_paths_that_are_no_containers_stay_as_they_are(folder: Path) -> None:
    given = [folder / "rapport.pdf", "saknas.pdf", folder, Member("a.zip", "b.pdf", (0,))]

    assert list(expanded(given, LETTERS)) == given
