"""Documents that crash, hang or eat memory cost only themselves, and leave no process behind: with real processes.

That a process has ended is seen by a named pipe that it holds open: who reads it hears of the end, without asking.
"""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx
import pytest

import crashing
import regionkit
from regionkit import Failure
from regionkit.batch import _seconds
from regionkit.guarded.run import AHEAD

LINUX = sys.platform == "linux"
only_on_linux = pytest.mark.skipif(not LINUX, reason="a limit on memory that the system keeps to")
posix = pytest.mark.skipif(sys.platform == "win32", reason="named pipes and process groups")
LONG = 60.0
"""Seconds after which a process counts as left behind."""


def word(path: Path, text: str) -> Path:
    document = docx.Document()
    document.add_paragraph(text)
    buffer = BytesIO()
    document.save(buffer)
    path.write_bytes(buffer.getvalue())
    return path


def around(folder: Path, text: str) -> list[Path]:
    """A document that says what to do, and a good one before and after it."""
    return [word(folder / f"{name}.docx", said) for name, said in (("före", "Ett"), ("fel", text), ("efter", "Två"))]


def outcome(folder: Path, text: str, **options: object) -> Failure:
    """What becomes of a document that says what to do; the good ones around it come through."""
    results = list(
        regionkit.parse_many(around(folder, text), workers=2, extractors=[crashing.misbehaves], **options)  # type: ignore[arg-type]
    )
    failures = [result for result in results if isinstance(result, Failure)]
    assert [isinstance(result, Failure) for result in results] == [False, True, False]
    assert failures[0].path == str(folder / "fel.docx")
    return failures[0]


class Witness:
    """A named pipe that other processes hold open."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "pipe"
        os.mkfifo(self.path)
        self.file = os.open(self.path, os.O_RDONLY | os.O_NONBLOCK)

    def begun(self, processes: int) -> None:
        """Wait until so many have opened it."""
        seen = b""
        while seen.count(b"x") < processes:
            assert select.select([self.file], [], [], LONG)[0], "the processes have not begun"
            seen += os.read(self.file, 100)

    def ended(self) -> bool:
        """Whether all of them have ended, soon."""
        while select.select([self.file], [], [], LONG)[0]:
            if not os.read(self.file, 100):
                return True
        return False


@pytest.fixture
def witness(tmp_path: Path) -> Iterator[Witness]:
    witness = Witness(tmp_path)
    yield witness
    os.close(witness.file)


@posix
@pytest.mark.parametrize("name", ["SIGKILL", "SIGSEGV", "SIGABRT"])
def test_a_crash_costs_only_its_document(tmp_path: Path, name: str) -> None:
    failure = outcome(tmp_path, f"dies {name}")

    assert failure.error == "ReaderCrashed"
    assert failure.message.startswith(f"the process that read it died ({name}); ")


def test_a_hang_is_ended_at_its_time_limit(tmp_path: Path) -> None:
    failure = outcome(tmp_path, "hangs", time_limit=3)

    assert failure.error == "TimeExceeded"
    assert failure.message == "it took longer than 3 seconds; split it into smaller files, or raise time_limit"


@only_on_linux
def test_memory_without_end_is_refused_at_its_limit(tmp_path: Path) -> None:
    failure = outcome(tmp_path, "eats", memory_limit=400_000_000)

    assert failure.error == "MemoryExceeded"
    assert "raise the memory_limit" in failure.message


@only_on_linux
def test_a_limit_below_what_any_document_needs_fails_each_and_stops_nothing(tmp_path: Path) -> None:
    paths = around(tmp_path, "Tre")

    results = list(regionkit.parse_many(paths, workers=2, memory_limit=1_000_000))

    assert [result.error for result in results if isinstance(result, Failure)] == ["MemoryExceeded"] * 3


def test_what_cannot_be_sent_is_a_failure_of_its_document(tmp_path: Path) -> None:
    failure = outcome(tmp_path, "private")

    assert "Private" in failure.message


@posix
def test_what_libraries_print_does_not_get_in_among_the_results(tmp_path: Path) -> None:
    word(tmp_path / "fel.docx", "prints")
    run = script(tmp_path, "print([result.error for result in many(time_limit=3)])")

    out, _ = run.communicate(timeout=LONG)

    assert out == "['TimeExceeded']\n"


@posix
def test_programs_that_a_document_has_started_end_with_it(tmp_path: Path, witness: Witness) -> None:
    failure = outcome(tmp_path, f"starts {witness.path}", time_limit=5)
    witness.begun(3 if LINUX else 2)

    assert failure.error == "TimeExceeded"
    assert witness.ended()


def test_temporary_files_go_with_the_process_that_left_them(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"

    failure = outcome(tmp_path, f"litters {report}")

    assert failure.error == "ReaderCrashed"
    assert not Path(report.read_text(encoding="utf-8")).exists()


@posix
def test_a_consumer_that_stops_early_leaves_no_process(tmp_path: Path, witness: Witness) -> None:
    paths = around(tmp_path, f"holds {witness.path}")
    results = regionkit.parse_many(paths, workers=2, extractors=[crashing.misbehaves], time_limit=None)

    first = next(results)
    witness.begun(1)
    results.close()  # type: ignore[attr-defined]

    assert isinstance(first, regionkit.Extraction)
    assert witness.ended()


@posix
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", *(["SIGKILL"] if LINUX else [])])
def test_a_run_that_is_ended_leaves_no_process(tmp_path: Path, witness: Witness, name: str) -> None:
    word(tmp_path / "fel.docx", f"holds {witness.path}")
    run = script(tmp_path, "list(many(time_limit=None))")
    witness.begun(1)

    run.send_signal(signal.Signals[name])
    out, _ = run.communicate(timeout=LONG)

    assert run.returncode != 0
    assert out == ""
    assert witness.ended()


def script(folder: Path, code: str) -> subprocess.Popen[str]:
    """A script of its own that parses ``fel.docx``."""
    path = folder / "script.py"
    path.write_text(
        "import sys, regionkit, crashing\n"
        "def many(**options):\n"
        "    extractors = [crashing.misbehaves]\n"
        "    return regionkit.parse_many(sys.argv[1:], workers=2, extractors=extractors, **options)\n"
        f"if __name__ == '__main__':\n    {code}\n",
        encoding="utf-8",
    )
    places = [str(Path(__file__).parent), str(Path(regionkit.__file__).parents[1]), os.environ.get("PYTHONPATH", "")]
    return subprocess.Popen(
        [sys.executable, str(path), str(folder / "fel.docx")],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, places))},
    )


def test_paths_are_taken_a_few_at_a_time(tmp_path: Path) -> None:
    taken: list[int] = []

    def paths() -> Iterator[Path]:
        for number in range(10_000):
            taken.append(number)
            yield tmp_path / f"{number}.pdf"

    results = regionkit.parse_many(paths(), workers=2)
    first = next(results)
    results.close()  # type: ignore[attr-defined]

    assert isinstance(first, Failure)
    assert len(taken) == 2 * AHEAD


def test_many_more_documents_than_processes_come_in_their_order(tmp_path: Path) -> None:
    names = [f"{number}.pdf" for number in range(5 * AHEAD)]

    results = list(regionkit.parse_many([tmp_path / name for name in names], workers=2))

    assert [Path(result.path).name for result in results if isinstance(result, Failure)] == names


def test_extractors_that_cannot_be_sent_are_used_here_and_that_is_said(tmp_path: Path) -> None:
    [path] = [word(tmp_path / "ett.docx", "Budget")]

    with pytest.warns(RuntimeWarning, match="no worker process could start .*lambda"):
        [result] = regionkit.parse_many([path], workers=2, extractors=[lambda analysis, found: ()])

    assert isinstance(result, regionkit.Extraction)


TIMES = [  # bytes of the file, seconds that it has
    (0, 300),
    (1_000_000, 420),
    (15_000_000, 2100),
    (500_000_000, 3600),
]


@pytest.mark.parametrize(("size", "seconds"), TIMES)
def test_large_files_have_more_time(tmp_path: Path, size: int, seconds: float) -> None:
    path = tmp_path / "stor.pdf"
    with open(path, "wb") as file:
        file.truncate(size)

    assert _seconds(path, "auto") == seconds


def test_a_time_that_was_given_is_kept_to(tmp_path: Path) -> None:
    missing = tmp_path / "saknas.pdf"

    assert (_seconds(missing, 7.5), _seconds(missing, None), _seconds(missing, "auto")) == (7.5, None, 300)
