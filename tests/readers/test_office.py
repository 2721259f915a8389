"""Old Word files, RTF and OpenDocument: LibreOffice makes Word files of them, and nothing of it stays or gets out."""

from __future__ import annotations

import os
import socket
import struct
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pytest

import regionkit
from office_files import flat, needs_libreoffice, rtf, written_by_libreoffice
from regionkit import (
    CorruptDocument,
    DocumentTooLarge,
    EncryptedDocument,
    Extraction,
    Limits,
    MissingTool,
    UnsupportedFormat,
)  # fmt: skip
from regionkit.readers.office import soffice
from regionkit.readers.office.kinds import PASSWORD, is_office

ROOT = Path(__file__).parents[2]
ORIGINALS = [
    ROOT / "examples" / "documents" / "delarsrapport-augusti-2025.docx",
    *sorted((ROOT / "tests" / "layouts" / "files").glob("*.docx"))[:5],
]
FORMATS = {
    "doc": "application/msword",
    "rtf": "application/rtf",
    "odt": "application/vnd.oasis.opendocument.text",
    "fodt": "application/vnd.oasis.opendocument.text",
}
PROPERTIES = {"title", "author"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The originals in every format."""
    folder = tmp_path_factory.mktemp("office")
    for suffix in FORMATS:
        written_by_libreoffice(ORIGINALS[:1] if suffix == "fodt" else ORIGINALS, suffix, folder)
    return folder


def said(extraction: Extraction) -> dict[str, list[tuple[object, ...]]]:
    """What a document says, its places left out."""
    return {
        "goals": [(goal.number, goal.title, goal.status, goal.forecast, goal.colour) for goal in extraction.goals],
        "dates": [(date.text, date.period.edtf if date.period else None, date.role) for date in extraction.dates],
        "figures": [
            (one.text, one.amount.sek, one.measure, one.subject, one.row_label, one.column_label)
            for one in extraction.budget
        ],
        "decisions": [(decision.paragraph, decision.title) for decision in extraction.decisions],
        "findings": [(finding.code,) for finding in extraction.findings],
    }


@needs_libreoffice
@pytest.mark.parametrize("suffix", ["doc", "rtf", "odt"])
def test_a_twin_says_what_its_word_file_says(folder: Path, suffix: str) -> None:
    twins = [folder / f"{original.stem}.{suffix}" for original in ORIGINALS]

    with ThreadPoolExecutor(4) as pool:  # several at once, as in a run over many
        read = list(pool.map(regionkit.parse, twins))

    assert [said(extraction) for extraction in read] == [said(regionkit.parse(original)) for original in ORIGINALS]


@needs_libreoffice
@pytest.mark.parametrize("suffix", FORMATS)
def test_the_source_is_the_file_that_was_given(folder: Path, suffix: str) -> None:
    import hashlib

    path = folder / f"{ORIGINALS[0].stem}.{suffix}"

    source = regionkit.read(path).source

    assert source is not None
    assert source.filename == path.name
    assert source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (source.media_type, source.byte_size) == (FORMATS[suffix], path.stat().st_size)
    assert source.reader.startswith("regionkit-office (lxml ")
    assert ", LibreOffice " in source.reader
    assert source.properties[:2] == (("title", "Delårsrapport per augusti 2025"), ("author", "Region Norrmark"))


TRACKED = (
    r"M\'e5let \'e4r {\deleted\revauthdel1 uppfyllt}{\revised\revauth1 delvis uppfyllt}. Senast den 1 mars 2026."
)


@needs_libreoffice
def test_tracked_changes_stay_tracked() -> None:
    document = regionkit.read(
        rb"{\rtf1\ansi\ansicpg1252{\*\revtbl{Unknown;}{Namn;}} " + TRACKED.encode() + rb"\par}"
    )

    assert document.text == "Målet är delvis uppfyllt. Senast den 1 mars 2026."
    assert document.source is not None
    assert document.source.notes == ("tracked_changes",)


@needs_libreoffice
def test_a_field_that_shows_today_shows_nothing() -> None:
    """LibreOffice works it out anew: the day of reading would become the document's own."""
    field = r"{\field{\*\fldinst DATE \\@ " + '"yyyy-MM-dd"' + r"}{\fldrslt 2019-03-04}}"

    document = regionkit.read(rtf("Nämnden, ").replace(b"}", field.encode() + b" sida 3}"))
    extraction = regionkit.extract(document)

    assert document.text == "Nämnden,  sida 3"
    assert [finding.code for finding in extraction.findings] == ["T20"]
    assert extraction.dates == ()


@needs_libreoffice
def test_a_day_that_was_fixed_in_its_field_is_kept() -> None:
    fixed = '<text:date text:date-value="2019-03-04T00:00:00" text:fixed="true">2019-03-04</text:date>'

    document = regionkit.read(flat(f"<text:p>Datum: {fixed}.</text:p>"))

    assert document.text == "Datum: 2019-03-04."
    assert document.source is not None
    assert document.source.notes == ()


# --- nothing outside the document is opened --------------------------------------------------------------------------


@needs_libreoffice
def test_nothing_that_a_document_links_to_is_opened(tmp_path: Path) -> None:
    (tmp_path / "hemligt.txt").write_text("HEMLIGT", encoding="utf-8")
    secret = (tmp_path / "hemligt.txt").as_uri()
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}"
        image = '<draw:frame svg:width="5cm" svg:height="5cm"><draw:image xlink:href="{}"/></draw:frame>'
        frame = f"<text:p>{image}</text:p>"
        linked = '<text:section-source xlink:href="{}"{}/>'
        section = '<text:section text:name="s{}">' + linked + "<text:p>som det var</text:p></text:section>"
        body = (
            frame.format(f"{address}/bild.png")
            + section.format(1, secret, ' text:filter-name="Text"')
            + section.format(2, f"{address}/text.odt", "")
        )
        document = regionkit.read(flat(body))
        server.setblocking(False)
        with pytest.raises(BlockingIOError):  # nobody has knocked
            server.accept()

    assert document.text == "som det var\n\nsom det var"


@needs_libreoffice
def test_an_entity_that_names_a_file_is_not_opened(tmp_path: Path) -> None:
    secret = tmp_path / "hemligt.txt"
    secret.write_text("HEMLIGT", encoding="utf-8")
    content = (
        f'<!DOCTYPE x [<!ENTITY outside SYSTEM "{secret.as_uri()}">]><office:document-content'
        ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:text>'
        "<text:p>Budget {}</text:p></office:text></office:body></office:document-content>"
    )
    entries = {"": "application/vnd.oasis.opendocument.text", "content.xml": "text/xml"}

    without = content.partition("]>")[2].format("")
    assert regionkit.read(open_document({"content.xml": without}, entries)).text == "Budget"
    with pytest.raises(CorruptDocument):
        regionkit.read(open_document({"content.xml": content.format("&outside;")}, entries))


def test_the_profile_turns_macros_and_links_off(tmp_path: Path) -> None:
    import xml.etree.ElementTree as ElementTree

    soffice._write_profile(tmp_path / "profile", "sv")

    root = ElementTree.parse(tmp_path / "profile" / "user" / "registrymodifications.xcu").getroot()
    name = "{http://openoffice.org/2001/registry}name"
    said = {prop.get(name): prop.findtext("value") for prop in root.iter("prop")}
    assert said["DisableMacrosExecution"] == said["BlockUntrustedRefererLinks"] == "true"
    assert (said["MacroSecurityLevel"], said["Link"], said["Enable"]) == ("3", "2", "false")


def open_document(parts: dict[str, str], entries: dict[str, str], encryption: str = "") -> bytes:
    manifest = "".join(
        f'<manifest:file-entry manifest:full-path="{name or "/"}" manifest:media-type="{kind}">'
        f"{encryption}</manifest:file-entry>"
        for name, kind in entries.items()
    )
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        for name, content in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + content)
        space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
        archive.writestr(
            "META-INF/manifest.xml",
            f'<?xml version="1.0"?><manifest:manifest xmlns:manifest="{space}">{manifest}</manifest:manifest>',
        )
    return buffer.getvalue()


# --- nothing stays ---------------------------------------------------------------------------------------------------


@pytest.fixture
def own_temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for temporary files that nobody else uses."""
    import tempfile

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@needs_libreoffice
def test_no_file_stays(own_temporary: Path) -> None:
    regionkit.read(rtf("Protokoll"))
    with pytest.raises(CorruptDocument):
        regionkit.read(NOISE)

    assert list(own_temporary.iterdir()) == []


@pytest.fixture
def sleeping(own_temporary: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A LibreOffice that starts another process, writes down its number and never ends."""
    program = own_temporary / "soffice"
    program.write_text(f"#!/bin/sh\nsleep 600 & echo $! > {own_temporary}/child; sleep 600\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(soffice, "soffice", lambda: str(program))
    return program


def is_running(process: int) -> bool:
    """Whether a process runs; one that has ended and that nobody has asked for counts as ended."""
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False)
    return state.stdout.strip() not in ("", "Z")


needs_posix = pytest.mark.skipif(os.name != "posix", reason="processes are looked at in the way of Unix")


@needs_posix
def test_over_its_time_it_is_ended_with_all_that_it_started(sleeping: Path) -> None:
    with pytest.raises(DocumentTooLarge, match="LibreOffice took over 1 s"):
        regionkit.read(rtf("Protokoll"), limits=Limits(conversion_seconds=1))

    assert not is_running(int((sleeping.parent / "child").read_text()))
    assert sorted(path.name for path in sleeping.parent.iterdir()) == ["child", "soffice"]


@needs_posix
def test_it_ends_when_the_process_that_waits_is_killed(tmp_path: Path) -> None:
    from regionkit.readers.office import keeper

    folder = tmp_path / "folder"
    folder.mkdir()
    command = ["sh", "-c", f"sleep 600 & echo $! > {tmp_path}/child; echo; sleep 600"]
    waiting = subprocess.Popen(
        [sys.executable, keeper.__file__, str(folder), "600", *command], stdin=subprocess.PIPE, cwd=tmp_path
    )
    assert waiting.stdin is not None
    while not (tmp_path / "child").is_file() or not (tmp_path / "child").read_text().endswith("\n"):
        assert waiting.poll() is None

    waiting.stdin.close()  # as the system does for a process that dies
    waiting.wait(60)

    assert not is_running(int((tmp_path / "child").read_text()))
    assert not folder.exists()


# --- what is wrong is said -------------------------------------------------------------------------------------------


def test_without_libreoffice_the_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(soffice, "soffice", lambda: None)

    with pytest.raises(MissingTool) as caught:
        regionkit.read(rtf("Protokoll"))

    line = str(caught.value)
    assert "apt install libreoffice-writer-nogui" in line
    assert "brew install --cask libreoffice" in line
    assert "winget install" in line
    assert "\n" not in line


def compound(streams: dict[str, bytes], *, cut: int = 0) -> bytes:
    """A file in the container of Office 97-2003; each stream in sectors of its own."""
    size, end, free = 512, 0xFFFFFFFE, 0xFFFFFFFF
    bodies = [content.ljust(4096, b"\0") for content in streams.values()]
    table = [0xFFFFFFFD, *[end] * (1 + len(streams) // 4)]
    directory = 1
    starts = []
    for body in bodies:
        starts.append(len(table))
        count = len(body) // size
        table += [*range(len(table) + 1, len(table) + count), end]
    for number in range(directory, starts[0] - 1 if starts else directory):
        table[number] = number + 1

    def entry(name: str, kind: int, start: int, length: int, right: int = free, child: int = free) -> bytes:
        coded = name.encode("utf-16-le")
        links = struct.pack("<III", free, right, child)
        return (
            coded.ljust(64, b"\0") + struct.pack("<HBB", len(coded) + 2, kind, 1) + links + bytes(36)
            + struct.pack("<IQ", start, length)
        )  # fmt: skip

    entries = entry("Root Entry", 5, end, 0, child=1 if streams else free)
    for number, (name, body, start) in enumerate(zip(streams, bodies, starts, strict=True), 1):
        entries += entry(name, 2, start, len(body), right=number + 1 if number < len(streams) else free)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6) + bytes(10)
    header += struct.pack("<IIIIIIIII", 1, directory, 0, 4096, end, 0, end, 0, 0) + struct.pack("<I", free) * 108
    listed = entries.ljust((starts[0] - directory if starts else 1) * size, b"\0")
    packed = struct.pack(f"<{len(table)}I", *table).ljust(size, b"\xff")
    whole = header + packed + listed + b"".join(bodies)
    return whole[: len(whole) - cut]


WORD = (0xA5EC).to_bytes(2, "little") + bytes(8)
NOISE = compound({"WordDocument": WORD + bytes(2) + bytes(range(256)) * 8, "1Table": bytes(range(256))})
LOCKED = WORD + PASSWORD.to_bytes(2, "little")
ENCRYPTED = "<manifest:encryption-data/>"
BARE = {"content.xml": "<x/>"}
WRONG = {
    "a workbook": (compound({"Workbook": b""}), UnsupportedFormat, "an old Excel workbook"),
    "an old workbook": (compound({"Book": b""}), UnsupportedFormat, "an old Excel workbook"),
    "slides": (compound({"Current User": b"", "PowerPoint Document": b""}), UnsupportedFormat, "PowerPoint"),
    "a message": (compound({"__properties_version1.0": b""}), UnsupportedFormat, "Outlook"),
    "no streams": (compound({}), UnsupportedFormat, "not Word's"),
    "Word with a password": (compound({"WordDocument": LOCKED}), EncryptedDocument, "password"),
    "Word, cut off": (compound({"1Table": b"", "WordDocument": WORD}, cut=600), CorruptDocument, "cut off"),
    "RTF, cut off": (rtf("Protokoll")[:-1], CorruptDocument, "cut off"),
    "OpenDocument, locked": (open_document(BARE, {"content.xml": ""}, ENCRYPTED), EncryptedDocument, "password"),
    "OpenDocument, cut off": (open_document(BARE, {"content.xml": ""})[:-40], CorruptDocument, "cut off"),
    "an entity": (flat("<text:p>&x;</text:p>", before='<!DOCTYPE d [<!ENTITY x "y">]>'), CorruptDocument, "definition"),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_told_without_starting_libreoffice(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data, kind, words = WRONG[case]
    monkeypatch.setattr(soffice, "_run", lambda *arguments: pytest.fail("LibreOffice was started"))

    with pytest.raises(kind, match=words):
        regionkit.read(data)


def test_an_open_document_that_unpacks_to_too_much() -> None:
    data = open_document({"content.xml": "<x>" + " " * 100_000 + "</x>"}, {"content.xml": ""})

    with pytest.raises(DocumentTooLarge, match="unpacks to more bytes, over the limit of 50 000"):
        regionkit.read(data, limits=Limits(unpacked_bytes=50_000))


@needs_libreoffice
def test_a_word_file_of_noise_is_damaged() -> None:
    """It is not read as plain text, as LibreOffice does with what it does not know."""
    with pytest.raises(CorruptDocument, match="LibreOffice finds nothing in it as Word 97-2003"):
        regionkit.read(NOISE)


def test_a_list_of_contents_that_runs_in_a_circle() -> None:
    data = bytearray(compound({"WordDocument": WORD}))
    data[512 + 4 : 512 + 8] = (1).to_bytes(4, "little")  # the list's own sector comes after itself
    data[1024 + 128 + 72 : 1024 + 128 + 76] = (1).to_bytes(4, "little")  # and its entry after itself

    assert is_office(bytes(data))


# --- Word files with macros, and templates ---------------------------------------------------------------------------

TYPES = {
    "macroEnabled.main": ("application/vnd.ms-word.document.macroEnabled", "document.macroEnabled.12"),
    "macroEnabledTemplate": ("application/vnd.ms-word.template.macroEnabledTemplate", "template.macroEnabled.12"),
    "template": (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template", "wordprocessingml.template",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", TYPES)
def test_word_files_with_macros_and_templates_are_word_files(case: str, report_docx: bytes) -> None:
    kind, ending = TYPES[case]
    usual = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(report_docx)) as old, zipfile.ZipFile(buffer, "w") as new:
        for entry in old.infolist():
            new.writestr(entry, old.read(entry).replace(usual, f"{kind}.main+xml".encode()))
        new.writestr("word/vbaProject.bin", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 macros")

    document = regionkit.read(buffer.getvalue())

    assert document.text == regionkit.read(report_docx).text
    assert document.source is not None
    assert document.source.media_type.endswith(ending)


