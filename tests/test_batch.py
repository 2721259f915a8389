"""Many documents: results in order, a Failure for each that cannot be parsed, and no run that one file can stop."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path

import docx
import pytest

import crashing
import regionkit
from regionkit import Extraction, Failure
from regionkit.batch import AHEAD


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    """Five paths: two good documents, one missing, one that is no document, one more good one."""
    names = ["ett.docx", "två.docx", "saknas.docx", "text.pdf", "tre.docx"]
    for number, name in enumerate(names):
        if name.endswith("docx") and name != "saknas.docx":
            (tmp_path / name).write_bytes(word(f"Budget {2020 + number} är {number} tkr."))
    (tmp_path / "text.pdf").write_text("Protokoll", encoding="utf-8")
    return [tmp_path / name for name in names]


def word(text: str) -> bytes:
    document = docx.Document()
    document.add_paragraph(text)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def summary(results: Iterator[Extraction | Failure]) -> list[str]:
    """File names of what was parsed, class names of what was not."""
    return [
        result.error if isinstance(result, Failure) else str(result.source.filename if result.source else None)
        for result in results
    ]


EXPECTED = ["ett.docx", "två.docx", "ReadError", "UnsupportedFormat", "tre.docx"]


def test_results_come_in_the_order_of_the_paths_and_are_the_same_from_processes(paths: list[Path]) -> None:
    here = list(regionkit.parse_many(paths, workers=1))
    there = list(regionkit.parse_many(paths, workers=2))

    assert summary(iter(here)) == EXPECTED
    assert here == there


def test_an_executor_of_the_callers_own_is_used_and_left_running(paths: list[Path]) -> None:
    with ThreadPoolExecutor(2) as executor:
        assert summary(regionkit.parse_many(paths, executor=executor)) == EXPECTED
        assert executor.submit(int, "7").result() == 7


def test_a_failure_says_which_file_and_why(paths: list[Path]) -> None:
    [failure] = regionkit.parse_many(paths[2:3], workers=1)

    assert failure == Failure(path=str(paths[2]), error="ReadError", message="no such file; check the path")


def test_what_nobody_expected_is_a_failure_of_one_line(paths: list[Path]) -> None:
    [failure] = regionkit.parse_many(paths[:1], workers=1, extractors=[crashing.fails])

    assert failure == Failure(path=str(paths[0]), error="LookupError", message="first line second line")


def test_a_document_that_kills_its_process_costs_only_itself(paths: list[Path], tmp_path: Path) -> None:
    deadly = tmp_path / "krasch.docx"
    deadly.write_bytes(word("krasch"))
    order = [paths[0], deadly, paths[2], *[paths[3]] * 2 * AHEAD, paths[1]]

    results = list(regionkit.parse_many(order, workers=2, extractors=[crashing.dies]))

    assert summary(iter(results)) == [
        "ett.docx", "ReaderCrashed", "ReadError", *["UnsupportedFormat"] * 2 * AHEAD, "två.docx",
    ]  # fmt: skip
    assert "process that read it died" in results[1].message  # type: ignore[union-attr]


def test_a_broken_executor_of_the_callers_own_gives_failures(paths: list[Path], tmp_path: Path) -> None:
    deadly = tmp_path / "krasch.docx"
    deadly.write_bytes(word("krasch"))

    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        results = list(regionkit.parse_many([deadly, paths[0]], executor=executor, extractors=[crashing.dies]))

    assert summary(iter(results)) == ["BrokenProcessPool", "BrokenProcessPool"]


class CountingExecutor(ThreadPoolExecutor):
    """Counts what is submitted."""

    submitted = 0

    def submit(self, *arguments: object, **options: object) -> Future:  # type: ignore[override, type-arg]
        self.submitted += 1
        return super().submit(*arguments, **options)  # type: ignore[arg-type]


def test_paths_are_taken_a_few_at_a_time(tmp_path: Path) -> None:
    with CountingExecutor(2) as executor:
        results = regionkit.parse_many((tmp_path / f"{n}.pdf" for n in range(10_000)), executor=executor)
        first = next(results)
        results.close()  # type: ignore[attr-defined]

    assert isinstance(first, Failure)
    assert executor.submitted <= 2 * AHEAD + 1


def test_no_paths_no_results() -> None:
    assert list(regionkit.parse_many([], workers=1)) == []


def test_fewer_workers_than_one_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="workers must be 1 or more"):
        regionkit.parse_many([], workers=0)


def test_a_script_without_the_main_guard_is_told_so_and_gets_its_results(paths: list[Path], tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import sys, regionkit\n"
        "print([type(result).__name__ for result in regionkit.parse_many(sys.argv[1:], workers=2)])\n",
        encoding="utf-8",
    )

    run = subprocess.run([sys.executable, script, *paths[1:4]], capture_output=True, text=True, check=True)

    assert run.stdout == "['Extraction', 'Failure', 'Failure']\n"
    assert 'RuntimeWarning: no worker process could start' in run.stderr
