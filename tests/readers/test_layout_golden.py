"""Documents of many layouts, read and compared with what a careful reader finds on their pages.

The files, the program that makes them and the answers stand in ``tests/layouts``.
"""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from layouts.documents import PAPERS, PRINTED
from layouts.paper import Paper
from layouts.write import FILES, GOLDEN, KNOWN, as_golden, golden_of, names, read

LARGEST = 60_000
"""Bytes of one file."""


def _cases() -> list[object]:
    """Every file; what is known to be read wrong must be wrong, and says what."""
    wrong = KNOWN["golden"]
    return [
        pytest.param(name, marks=pytest.mark.xfail(strict=True, reason=wrong[name]) if name in wrong else ())
        for name in names()
    ]


@pytest.mark.parametrize("name", _cases())
def test_blocks_and_tables_are_as_on_the_page(name: str) -> None:
    assert as_golden(read(name)) == golden_of(name).read_text(encoding="utf-8")


def test_every_answer_has_its_document() -> None:
    assert sorted(path.name for path in GOLDEN.iterdir()) == [f"{name}.txt" for name in names()]


def test_every_document_stands_there_in_both_forms() -> None:
    twins = [f"{paper.name}.{form}" for paper in PAPERS for form in ("docx", "pdf")]

    assert names() == sorted([*twins, *(f"{name}.pdf" for name in PRINTED)])
    assert max(path.stat().st_size for path in FILES.iterdir()) <= LARGEST


@pytest.mark.parametrize("paper", PAPERS, ids=[paper.name for paper in PAPERS])
def test_word_files_are_those_that_the_program_makes(paper: Paper) -> None:
    kept = zipfile.ZipFile(FILES / f"{paper.name}.docx")
    made = zipfile.ZipFile(BytesIO(paper.docx()))

    assert made.namelist() == kept.namelist()
    assert all(made.read(name) == kept.read(name) for name in made.namelist())


@pytest.mark.parametrize("name", PRINTED)
def test_printed_files_are_those_that_the_program_makes(name: str) -> None:
    assert len(PRINTED[name]()) == (FILES / f"{name}.pdf").stat().st_size


def test_known_failures_name_documents() -> None:
    papers = {paper.name for paper in PAPERS}

    assert set(KNOWN["golden"]) <= set(names())
    assert all(set(KNOWN[what]) <= papers for what in ("blocks", "tables", "mentions"))
