"""Ingest: what is taken in, what is passed over, what fails, and that a crash loses and doubles nothing."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO, StringIO
from pathlib import Path

import fsspec
import pytest
from rich.console import Console
from typer.testing import CliRunner

import regionkit
from regionkit import Summary
from regionkit.archive.archive import Archive
from regionkit.cli import app
from regionkit.ingesting import run
from regionkit.ingesting.progress import bar
from regionkit.ingesting.run import Step, ingest

ROOT = Path(__file__).parents[2]
TEXT = "Delårsrapport per augusti 2025\n\nHamnnämnden\n\nMål {number}: Fler båtplatser.\n\nMålet är uppfyllt."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two reports, a copy of one, archives in an archive, a broken file, and what is no document."""
    folder = tmp_path / "handlingar"
    (folder / "2025" / ".git").mkdir(parents=True)
    for name, number in (("b.txt", 1), ("a.txt", 2), ("2025/kopia.txt", 1)):
        (folder / name).write_text(TEXT.format(number=number), encoding="utf-8")
    with zipfile.ZipFile(folder / "inre.zip", "w") as inner:
        inner.writestr("d.txt", TEXT.format(number=4))
    with zipfile.ZipFile(folder / "2025" / "möte.zip", "w") as outer:
        outer.writestr("c.txt", TEXT.format(number=3))
        outer.write(folder / "inre.zip", "bilagor/inre.zip")
    (folder / "inre.zip").unlink()
    (folder / "fel.pdf").write_bytes(b"%PDF-1.7\n" + bytes(40))
    (folder / "2025" / ".DS_Store").write_bytes(b"x")
    (folder / "2025" / ".git" / "HEAD").write_text("ref", encoding="utf-8")
    return folder


def take_in(folder: Path, **options: object) -> Summary:
    return ingest(folder, folder / "arkiv.db", workers=1, ocr="never", **options)  # type: ignore[arg-type]


def paths_in(folder: Path) -> list[str]:
    with Archive(folder / "arkiv.db") as archive:
        return [str(Path(row.path).relative_to(folder)) for row in archive.rows("paths")]  # type: ignore[attr-defined]


def test_folders_archives_and_copies(folder: Path) -> None:
    summary = take_in(folder)

    assert summary == Summary(files=6, added=4, documents=4, known=1, failed=1)
    assert paths_in(folder) == [
        "2025/kopia.txt", "2025/möte.zip/bilagor/inre.zip/d.txt", "2025/möte.zip/c.txt", "a.txt", "b.txt",
    ]  # fmt: skip
    with Archive(folder / "arkiv.db") as archive:
        assert [goal.number for goal in sorted(archive.goals(), key=lambda goal: str(goal.number))] == [*"1234"]
        [failure] = archive.failures()
    assert (failure.path, failure.error) == (str(folder / "fel.pdf"), "CorruptDocument")


def test_what_is_in_is_passed_over_and_so_is_what_failed(folder: Path) -> None:
    take_in(folder)
    (folder / "ny.txt").write_text(TEXT.format(number=5), encoding="utf-8")

    assert take_in(folder) == Summary(files=7, added=1, documents=1, known=5, failed_before=1)
    assert take_in(folder, retry=True) == Summary(files=7, known=6, failed=1)


def test_a_file_that_was_mended_is_no_failure_any_more(folder: Path) -> None:
    take_in(folder)
    (folder / "fel.pdf").write_bytes((folder / "a.txt").read_bytes() + b"\n")
    (folder / "fel.pdf").rename(folder / "rätt.txt")
    (folder / "fel.pdf").write_bytes((folder / "a.txt").read_bytes())

    assert take_in(folder) == Summary(files=7, added=1, documents=1, known=6)
    with Archive(folder / "arkiv.db") as archive:
        assert archive.failures() == []


def test_a_later_version_reads_all_of_it_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    take_in(folder)
    monkeypatch.setattr(run, "__version__", "99.0")

    assert take_in(folder) == Summary(files=6, added=4, documents=4, known=1, failed=1)
    with Archive(folder / "arkiv.db") as archive:
        assert {row.made_by for row in archive.documents()} == {"99.0 ocr=never split=yes"}
        assert archive.count("goals") == 4


def test_how_far_it_is_is_told_after_each_file(folder: Path) -> None:
    steps: list[Step] = []

    summary = take_in(folder, watching=steps.append)

    assert [step.summary.files for step in steps] == [1, 2, 3, 4, 5, 6]
    assert steps[-1].left == 0
    assert [step.failure.path for step in steps if step.failure] == [str(folder / "fel.pdf")]
    assert steps[-1].summary == summary


@pytest.mark.parametrize("terminal", [True, False])
def test_the_bar_shows_files_failures_and_time_left(folder: Path, terminal: bool) -> None:
    shown = StringIO()
    console = Console(file=shown, force_terminal=terminal, width=80, _environ={"TERM": "xterm"})

    with bar(console) as show:
        take_in(folder, watching=show)

    for part in ("6/6", "1 failed", "0:00:00"):
        assert (part in shown.getvalue()) is terminal


def test_a_persons_number_in_a_name_is_masked_in_paths_and_failures(tmp_path: Path) -> None:
    (tmp_path / "19121212-1212.txt").write_text(TEXT.format(number=1), encoding="utf-8")
    (tmp_path / "fel 19121212-1212.pdf").write_bytes(b"%PDF-1.7\n" + bytes(40))

    for _ in range(2):
        take_in(tmp_path)

    with Archive(tmp_path / "arkiv.db") as archive:
        kept = [*archive.rows("paths"), *archive.failures(), *archive.documents()]
    assert len(kept) == 3
    assert "1212-1212" not in str(kept)


def test_an_executor_of_the_callers_own_gives_the_same(folder: Path, tmp_path: Path) -> None:
    with ThreadPoolExecutor(3) as executor:
        ingest(folder, tmp_path / "andra.db", executor=executor, ocr="never")
    take_in(folder)

    assert dump(tmp_path / "andra.db") == dump(folder / "arkiv.db")


def test_a_path_that_is_not_there_is_a_failure(tmp_path: Path) -> None:
    assert ingest(tmp_path / "saknas", tmp_path / "arkiv.db", workers=1) == Summary(files=1, failed=1)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a killed run is a fork of another, which Windows does not have")
def test_killed_anywhere_and_resumed_it_is_the_archive_of_an_undisturbed_run() -> None:
    command = [sys.executable, str(ROOT / "bench/kills.py"), "--kills", "8", "--documents", "4"]

    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith(" 0 differ from the undisturbed one\n")


@pytest.mark.parametrize(
    ("asked", "code", "out"),
    [
        (["goals", "--text", "båtplats*", "-f", "jsonl", "--limit", "1"], 0, '"title":"Fler båtplatser."'),
        (["goals", "--status", "not_achieved", "-f", "jsonl"], 0, ""),
        (["goals", "-f", "csv", "--year", "2025"], 0, "document,filename,position,"),
        (["documents", "--committee", "hamnnämnden"], 0, "Hamnnämnden"),
        (["failures", "-f", "markdown"], 0, "CorruptDocument"),
        (["goals", "--measure", "actual"], 2, "goals cannot be asked for by --measure"),
        (["goals", "--status", "klart"], 2, "unknown status 'klart'; there are: achieved"),
        (["kunder"], 2, "unknown kind of rows 'kunder'"),
        (["dates", "--after", "i fjol"], 2, "is no day"),
        (["goals", "--text", "-x"], 1, "nothing to look for"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_questions_on_the_command_line(folder: Path, asked: list[str], code: int, out: str) -> None:
    take_in(folder)

    result = CliRunner().invoke(app, ["query", str(folder / "arkiv.db"), *asked])

    error = str(result.exception) if isinstance(result.exception, regionkit.RegionkitError) else ""
    assert result.exit_code == code
    assert out in " ".join((result.output + error).split())
    assert result.stdout or not out or code


def test_ingest_on_the_command_line(folder: Path) -> None:
    arguments = ["ingest", str(folder), "--archive", str(folder / "arkiv.db"), "--workers", "1", "--ocr", "never"]

    first, second = (CliRunner().invoke(app, arguments) for _ in range(2))

    assert (first.exit_code, first.stdout) == (1, "6 files: 4 new (4 documents), 1 already in, 1 failed\n")
    assert f"regionkit: {folder / 'fel.pdf'}: " in first.stderr
    assert second.stdout == (
        "6 files: 0 new (0 documents), 5 already in, 1 failed before (--retry tries them again)\n"
    )
    assert (second.exit_code, second.stderr) == (1, "")


def dump(path: Path) -> list[str]:
    """All that is in a database, as SQL; not what SQLite counted of it."""
    with sqlite3.connect(path) as connection:
        return sorted(line for line in connection.iterdump() if "sqlite_stat" not in line)


def test_the_working_folder_does_not_matter(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    take_in(folder)
    monkeypatch.chdir(folder)

    assert ingest(os.curdir, "arkiv.db", workers=1, ocr="never").known == 5
    assert "a.txt" in paths_in(folder)


@pytest.fixture
def store() -> Iterator[fsspec.AbstractFileSystem]:
    """A store in memory with a report and an archive of one."""
    store = fsspec.filesystem("memory")
    store.pipe("/nämnd/b.txt", TEXT.format(number=1).encode())
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("c.txt", TEXT.format(number=2))
    store.pipe("/nämnd/2025/a.zip", packed.getvalue())
    store.pipe("/nämnd/.DS_Store", b"x")
    yield store
    store.rm("/nämnd", recursive=True)


def test_addresses_are_taken_in_as_folders_are(store: fsspec.AbstractFileSystem, tmp_path: Path) -> None:
    first, second = (ingest("memory://nämnd", tmp_path / "arkiv.db", workers=1) for _ in range(2))

    with Archive(tmp_path / "arkiv.db") as archive:
        paths = [row.path for row in archive.rows("paths")]  # type: ignore[attr-defined]
        names = [row.filename for row in archive.goals()]
    assert (first, second) == (Summary(files=2, added=2, documents=2), Summary(files=2, known=2))
    assert paths == ["memory:///nämnd/2025/a.zip/c.txt", "memory:///nämnd/b.txt"]
    assert sorted(map(str, names)) == ["a.zip/c.txt", "b.txt"]


def test_what_is_too_large_is_not_fetched(store: fsspec.AbstractFileSystem, tmp_path: Path) -> None:
    limits = regionkit.Limits(bytes=10)

    summary = ingest("memory://nämnd/b.txt", tmp_path / "arkiv.db", workers=1, limits=limits)

    with Archive(tmp_path / "arkiv.db") as archive:
        [failure] = archive.failures()
    assert summary == Summary(files=1, failed=1)
    assert (failure.path, failure.error) == ("memory:///nämnd/b.txt", "DocumentTooLarge")


def test_an_address_where_nothing_is_is_a_failure(tmp_path: Path) -> None:
    assert ingest("memory://saknas/x.txt", tmp_path / "arkiv.db", workers=1) == Summary(files=1, failed=1)


def test_an_address_of_an_unknown_kind_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(regionkit.ArchiveError, match=r"^okänd://x: cannot be listed \(ValueError: "):
        ingest("okänd://x", tmp_path / "arkiv.db", workers=1)
