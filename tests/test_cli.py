"""The command line: what it prints where, and the codes it ends with."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

import regionkit
from conftest import make_pdf
from regionkit.cli import app, main

runner = CliRunner()
FORMATS = ["table", "json", "jsonl", "csv", "markdown"]


def run(*arguments: str | Path) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of a command run in this process."""
    result = runner.invoke(app, [str(argument) for argument in arguments])
    return result.exit_code, result.stdout, result.stderr


def run_apart(*arguments: str | Path, **options: object) -> subprocess.CompletedProcess[bytes]:
    """The same in a process of its own."""
    command = [sys.executable, "-m", "regionkit", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, **options)  # type: ignore[call-overload, no-any-return]


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """A text file that is named .pdf."""
    path = tmp_path / "fel.pdf"
    path.write_text("Protokoll", encoding="utf-8")
    return path


def test_json_of_one_file_is_exactly_the_model(folder: Path) -> None:
    code, out, err = run("parse", folder / "rapport.pdf", "-f", "json")

    assert out == regionkit.parse(folder / "rapport.pdf").model_dump_json(indent=2) + "\n"
    assert (code, err) == (0, "")


def test_json_of_several_files_is_an_array(folder: Path) -> None:
    code, out, _ = run("parse", folder / "rapport.pdf", folder / "rapport.docx", "-f", "json")

    assert [item["source"]["filename"] for item in json.loads(out)] == ["rapport.pdf", "rapport.docx"]
    assert code == 0


def test_json_lines_are_one_document_a_line(folder: Path) -> None:
    _, out, _ = run("parse", folder / "rapport.pdf", folder / "rapport.docx", "-f", "jsonl")

    assert [json.loads(line)["source"]["filename"] for line in out.splitlines()] == ["rapport.pdf", "rapport.docx"]


def test_csv_has_one_heading_for_all(folder: Path) -> None:
    _, out, _ = run("parse", folder / "rapport.pdf", folder / "rapport.docx", "-f", "csv")

    rows = list(csv.DictReader(StringIO(out)))
    assert {row["file"] for row in rows} == {"rapport.pdf", "rapport.docx"}
    assert "file" not in {row["file"] for row in rows}


def test_several_files_are_read_the_same_in_one_process_and_in_several(folder: Path, wrong: Path) -> None:
    files = [folder / "rapport.docx", wrong, folder / "rapport.pdf"]

    assert run("parse", *files, "--workers", "2", "-f", "json") == run("parse", *files, "--workers", "1", "-f", "json")


@pytest.fixture
def endless(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that is never done: what reads it is a LibreOffice that waits for what never comes."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("needs named pipes, which nobody writes to")
    programs = folder / "programs"
    programs.mkdir()
    os.mkfifo(programs / "pipe")
    program = programs / "soffice"
    program.write_text(f"#!/bin/sh\nread line < '{programs / 'pipe'}'\n", encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    path = folder / "endless.rtf"
    path.write_bytes(rb"{\rtf1\ansi Protokoll}")
    return path


def test_a_file_that_never_ends_is_reported_and_left_out(endless: Path, folder: Path) -> None:
    code, out, err = run("parse", endless, folder / "rapport.docx", "--time-limit", "10", "-f", "jsonl")

    assert [json.loads(line)["source"]["filename"] for line in out.splitlines()] == ["rapport.docx"]
    assert code == 1
    assert err.startswith(f"regionkit: {endless}: it took longer than 10 seconds; ")
    assert err.count("\n") == 1


def test_a_time_limit_holds_for_one_file_as_well(endless: Path) -> None:
    code, out, err = run("parse", endless, "--time-limit", "2")

    assert (code, out) == (1, "")
    assert err.startswith(f"regionkit: {endless}: it took longer than 2 seconds; ")


def test_tables_show_goals_dates_and_amounts_with_page_and_quote(folder: Path) -> None:
    code, out, err = run("parse", folder / "rapport.pdf")

    assert (code, err) == (0, "")
    assert "4 800 tkr" in out
    assert "Fler ska kunna låna böcker" in out
    assert "Sida" in out
    assert "\x1b" not in out
    assert max(map(len, out.splitlines())) <= 100


@pytest.mark.parametrize("output_format", FORMATS)
def test_one_bad_file_does_not_stop_the_others(folder: Path, wrong: Path, output_format: str) -> None:
    code, out, err = run("parse", wrong, folder / "rapport.docx", "-f", output_format)

    assert code == 1
    assert "rapport.docx" in out
    assert err.startswith(f"regionkit: {wrong}: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize("output_format", FORMATS)
def test_where_no_file_comes_through_nothing_is_written(wrong: Path, tmp_path: Path, output_format: str) -> None:
    code, out, err = run("parse", wrong, tmp_path / "saknas.pdf", tmp_path, "-f", output_format)

    assert (code, out) == (1, "")
    assert len(err.splitlines()) == 3
    assert "Traceback" not in err


def test_wrong_usage_ends_in_two(folder: Path) -> None:
    assert run("parse")[0] == 2
    assert run("parsa", folder / "rapport.pdf")[0] == 2
    assert run("parse", folder / "rapport.pdf", "--formt", "json")[0] == 2
    code, out, err = run("parse", folder / "rapport.pdf", "-f", "exel")
    assert (code, out) == (2, "")
    assert "there are: csv, json, jsonl, markdown, table" in err


@pytest.mark.parametrize("output_format", FORMATS)
def test_a_file_gets_what_standard_output_would(folder: Path, tmp_path: Path, output_format: str) -> None:
    target = tmp_path / "ut.txt"

    code, out, _ = run("parse", folder / "rapport.docx", "-f", output_format, "-o", target)

    assert (code, out) == (0, "")
    assert target.read_bytes().decode() == run("parse", folder / "rapport.docx", "-f", output_format)[1]
    assert [path.name for path in tmp_path.iterdir() if "part" in path.name] == []


def test_a_failed_run_leaves_the_old_output_alone(wrong: Path, tmp_path: Path) -> None:
    target = tmp_path / "ut.json"
    target.write_text("från i går", encoding="utf-8")

    code, _, _ = run("parse", wrong, "-f", "json", "-o", target)

    assert code == 1
    assert target.read_text(encoding="utf-8") == "från i går"


def test_an_interrupted_run_leaves_nothing_half_done(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("regionkit.output.FileOutput.keep", interrupted)
    before = sorted(tmp_path.iterdir())

    code, _, _ = run("parse", folder / "rapport.docx", "-f", "json", "-o", tmp_path / "ut.json")

    assert code != 0
    assert sorted(tmp_path.iterdir()) == before


def test_the_output_keeps_its_permissions_and_a_link_its_target(folder: Path, tmp_path: Path) -> None:
    target, link = tmp_path / "ut.json", tmp_path / "senaste.json"
    target.write_text("{}", encoding="utf-8")
    target.chmod(0o640)
    link.symlink_to(target)

    run("parse", folder / "rapport.docx", "-f", "json", "-o", link)

    assert link.is_symlink()
    assert json.loads(target.read_text(encoding="utf-8"))["source"]["filename"] == "rapport.docx"
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_device_is_written_to_and_not_replaced(folder: Path) -> None:
    code, _, _ = run("parse", folder / "rapport.docx", "-f", "json", "-o", os.devnull)

    assert code == 0
    assert not Path(os.devnull).is_file()


def test_the_output_may_not_be_one_of_the_documents(folder: Path) -> None:
    before = (folder / "rapport.docx").read_bytes()

    code, _, err = run("parse", folder / "rapport.docx", "-o", folder / "rapport.docx")

    assert code == 2
    assert "overwrite" in err
    assert (folder / "rapport.docx").read_bytes() == before


def test_an_output_that_cannot_be_written_is_one_line(folder: Path, tmp_path: Path) -> None:
    result = run_apart("parse", folder / "rapport.docx", "-o", tmp_path / "finns" / "inte" / "ut.txt")

    assert result.returncode == 1
    assert result.stderr.decode().startswith("regionkit: ")
    assert result.stderr.count(b"\n") == 1


def test_what_nobody_expected_is_one_line_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object, **options: object) -> None:
        raise LookupError("first\nsecond \x1b[31m")

    monkeypatch.setattr("regionkit.pipeline.extract", fail)

    code, out, err = run("parse", folder / "rapport.docx", "-f", "json")

    assert (code, out) == (1, "")
    assert err.count("\n") == 1
    assert "LookupError: first second" in err
    assert "\x1b" not in err


def test_output_is_utf_8_whatever_the_locale_says(folder: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}

    result = run_apart("parse", folder / "rapport.docx", folder / "åäö.pdf", "-f", "json", env=environment)

    assert result.returncode == 1
    assert "nära hemmet" in result.stdout.decode("utf-8")
    assert result.stderr.count(b"\n") == 1


def test_a_reader_that_goes_away_is_no_disaster(folder: Path) -> None:
    code = "from regionkit.cli import main; main()"
    command = [sys.executable, "-c", code, "parse", *[str(folder / "rapport.docx")] * 3, "-f", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        complaint = process.stderr.read()

    assert complaint == b""


def test_the_schema_is_the_one_that_the_output_fits(folder: Path) -> None:
    code, out, _ = run("schema")
    schema = json.loads(out)
    document = json.loads(run("parse", folder / "rapport.docx", "-f", "json")[1])

    assert code == 0
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.validate(document, schema)


def test_the_version() -> None:
    assert run("--version") == (0, f"regionkit {regionkit.__version__}\n", "")


def test_help_lists_the_verbs() -> None:
    code, out, _ = run("--help")

    assert code == 0
    assert [verb for verb in ("parse", "blocks", "schema", "doctor") if f"  {verb} " not in out] == []


# --- blocks ----------------------------------------------------------------------------------------------------------

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder with the report, as the current one; a report of three pages lies beside it."""
    three = Path(__file__).parents[1] / "examples" / "documents" / "delarsrapport-augusti-2025.pdf"
    (folder / "tre.pdf").write_bytes(three.read_bytes())
    monkeypatch.chdir(folder)
    return folder


def pictures(folder: Path) -> list[str]:
    """The names of the pictures in a folder, all of which are whole."""
    found = sorted(path for path in folder.iterdir() if path.suffix not in (".pdf", ".docx"))
    assert [path.name for path in found if path.suffix != ".png" or not path.read_bytes().startswith(PNG)] == []
    return [path.name for path in found]


def test_blocks_draws_the_first_page_beside_where_one_stands(there: Path) -> None:
    assert run("blocks", "rapport.pdf") == (0, "rapport-page-1.png\n", "")
    assert pictures(there) == ["rapport-page-1.png"]


def test_blocks_of_one_page_go_to_the_file_that_is_named(there: Path) -> None:
    assert run("blocks", "tre.pdf", "--page", "2", "-o", "bild.png") == (0, "bild.png\n", "")
    assert pictures(there) == ["bild.png"]


def test_blocks_of_several_pages_are_numbered(there: Path) -> None:
    code, out, _ = run("blocks", "tre.pdf", "--page", "1,3", "-o", "bild.png")

    assert (code, out.split()) == (0, ["bild-page-1.png", "bild-page-3.png"])
    assert run("blocks", "tre.pdf", "--page", "all")[0] == 0
    assert pictures(there) == [
        "bild-page-1.png", "bild-page-3.png", "tre-page-1.png", "tre-page-2.png", "tre-page-3.png",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (["tre.pdf", "--page", "4"], 2, "tre.pdf: there is no page 4; the document has 3 pages"),
        (["rapport.pdf", "--page", "0"], 2, "rapport.pdf: there is no page 0; the document has 1 page"),
        (["tre.pdf", "--page", "tre"], 2, "tre.pdf: 'tre' is no page number; write a page as 3, several as 3-5"),
        (["tre.pdf", "--page", "3-2"], 2, "tre.pdf: 3-2 runs backwards; write a page as 3"),
        (["tre.pdf", "-o", "."], 2, ".: is a folder; name a file in it, such as page.png"),
        (["tre.pdf", "-o", "bild.pdf"], 2, "bild.pdf: the picture is a PNG file; name it bild.png"),
        (["rapport.docx"], 1, "rapport.docx: only a PDF has pages to draw; save it as PDF and give that"),
        (["saknas.pdf"], 1, "saknas.pdf: no such file; check the path"),
        (["låst.pdf"], 1, "låst.pdf: needs a password; save a copy without one and give that"),
        (["rapport.pdf", "-o", "finns/inte/bild.png"], 1, "bild.png: cannot be written (No such file or directory)"),
    ],
)
def test_blocks_says_in_one_line_why_there_is_no_picture(
    there: Path,
    arguments: list[str],
    code: int,
    line: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (there / "låst.pdf").write_bytes(make_pdf(encrypt="hemligt"))
    monkeypatch.setattr("sys.argv", ["regionkit", "blocks", *arguments])

    with pytest.raises(SystemExit) as stopped:
        main()

    out, err = capsys.readouterr()
    assert (stopped.value.code, out) == (code, "")
    assert err.startswith("regionkit: ")
    assert line in err
    assert err.count("\n") == 1
    assert pictures(there) == []


def test_blocks_never_overwrites_the_document(there: Path) -> None:
    document = (there / "rapport.pdf").read_bytes()
    (there / "rapport.png").write_bytes(document)

    code, _, err = run("blocks", "rapport.png", "-o", "rapport.png")

    assert (code, "would overwrite the document" in err) == (2, True)
    assert (there / "rapport.png").read_bytes() == document
