"""The benchmarks run: what they print has the right form.  How long anything takes is no matter of a test."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples" / "documents"


def run(script: str, *arguments: str | Path) -> str:
    """What a benchmark prints."""
    environment = {**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, str(ROOT / "bench" / script), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def test_all_engines_that_are_there_read_the_same_files(tmp_path: Path) -> None:
    (tmp_path / "trasig.pdf").write_bytes(b"%PDF-1.4 nothing")
    broken = tmp_path / "trasig.pdf"

    printed = run("reading.py", "--rounds", "1", EXAMPLES / "protokoll-2025-09-18.pdf", broken, EXAMPLES)

    assert re.search(r"^\| regionkit, whole read \| \d+\.\d \| \d+\.\d \| \d+\.\d\d \|", printed, re.MULTILINE)
    assert re.search(r"^\| pdfplumber, words \+ tables \| 1\.0 \|", printed, re.MULTILINE)
    assert re.search(r"^\| PDFium, text only \(the floor\) \| \d+\.\d \| 1\.0 \|", printed, re.MULTILINE)
    assert re.search(r"^\| python-docx, paragraphs \+ tables \| 1\.0 \|", printed, re.MULTILINE)
    assert "left out: trasig.pdf" in printed
    for line in printed.splitlines():
        if line.startswith("not installed:"):
            assert re.search(r"; (pip|apt) install ", line)


def test_memory_is_measured_over_many_documents_and_a_long_one() -> None:
    printed = run("memory.py", "--documents", "6", "--pages", "4")

    assert re.search(r"^\| 6 PDF \| \d+ \| \d+ \| \d+ \|$", printed, re.MULTILINE)
    assert re.search(r"^\| 6 Word \| \d+ \| \d+ \| \d+ \|$", printed, re.MULTILINE)
    assert re.search(r"^One PDF of 4 pages: peak \d+ MB, before it \d+ MB$", printed, re.MULTILINE)


def test_each_extractor_and_each_check_is_timed_alone() -> None:
    minutes = EXAMPLES / "protokoll-2025-09-18.pdf"

    printed = run("extracting.py", "--rounds", "1", minutes, EXAMPLES / "saknas")

    assert re.search(r"^protokoll-2025-09-18\.pdf: 1 documents, 2 pages, \d+ characters$", printed, re.MULTILINE)
    for step in ("dates", "budget", "goals", "check_goals"):
        assert re.search(rf"^\| {step} \| \d+\.\d % \| \d+\.\d\d \| \d+\.\d\d \|$", printed, re.MULTILINE)
    assert re.search(r"^\| extractors and checks \| 100\.0 % \|", printed, re.MULTILINE)
    assert re.search(r"^left out: .*saknas \(not there\)$", printed, re.MULTILINE)


def test_dates_are_scored_on_the_corpus() -> None:
    printed = run("accuracy.py")

    assert re.search(r"^\| regionkit \| \d+ \| [\d.]+ % \| [\d.]+ % \| [\d.]+ % \|", printed, re.MULTILINE)
    assert re.search(r"^\d+ sentences with \d+ calendar expressions, \d+ of them with", printed, re.MULTILINE)


def test_amounts_are_scored_on_the_corpus() -> None:
    printed = run("accuracy_amounts.py")

    assert re.search(r"^\| regionkit \| \d+ (\| 100\.0 % ){4}\| 0\.0 % \|", printed, re.MULTILINE)
    assert re.search(r"^\d+ sentences with \d+ amounts; \d+ sentences have none\.$", printed, re.MULTILINE)


def test_every_question_to_an_archive_is_answered_by_an_index(tmp_path: Path) -> None:
    printed = run("archive.py", "--documents", "600", "--archive", tmp_path / "arkiv.db", "--plans")

    scanned = set(re.findall(r"^ +SCAN (\S+)", printed, re.MULTILINE))
    assert scanned == {"pages_words", "json_each", "CONSTANT", "(subquery-1)"}  # an index of words, and lists
    assert len(re.findall(r"^\| .+ \| \d+ \| \d+\.\d \| \d+\.\d \|$", printed, re.MULTILINE)) == 32
    assert re.search(r"^\| goals not achieved, all \| 100 \|", printed, re.MULTILINE)
    assert re.search(r"^\| pages with a common word \| 50 \|", printed, re.MULTILINE)


def test_documents_for_the_benchmark_hold_what_real_ones_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "bench"))
    from whole_documents import REAL, density, made

    pages = made(tmp_path, 100)

    here = density(tmp_path.iterdir())
    assert pages >= 100
    assert {name: count for name, count in here.items() if not 0.65 <= count / REAL[name] <= 1.5} == {}
    assert 0.9 <= here["letters"] / REAL["letters"] <= 1.1


def test_files_to_archive_are_timed_beside_plain_text(tmp_path: Path) -> None:
    printed = run("batch.py", "--files", EXAMPLES)

    assert re.search(r"^files: 2 files, 5 pages$", printed, re.MULTILINE)
    assert re.search(r"^pdfplumber, text alone +\d+\.\d +1\.0 +\d+\.\d +1\.0$", printed, re.MULTILINE)
    assert re.search(r"^regionkit, 2 processes +\d+\.\d +\d+\.\d +\d+\.\d +\d+\.\d", printed, re.MULTILINE)
