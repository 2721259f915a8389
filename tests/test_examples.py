"""The examples run as they stand, and the example documents are what ``make_documents.py`` makes."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

import regionkit

EXAMPLES = Path(__file__).parents[1] / "examples"
DOCUMENTS = EXAMPLES / "documents"
NAMES = sorted(path.name for path in DOCUMENTS.iterdir())
MOST_LINES = 40


def run(script: str, *arguments: str) -> str:
    """What a script prints."""
    environment = {**os.environ, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, str(EXAMPLES / script), *arguments]
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def test_there_are_three_documents() -> None:
    assert NAMES == ["delarsrapport-augusti-2025.docx", "delarsrapport-augusti-2025.pdf", "protokoll-2025-09-18.pdf"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documents made anew, in a folder of their own."""
    folder = tmp_path_factory.mktemp("documents")
    run("make_documents.py", str(folder))
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_documents_made_anew_are_the_same(name: str, made: Path) -> None:
    """The text is compared and not the bytes, which differ with the versions of reportlab and python-docx."""
    anew, kept = regionkit.read(made / name), regionkit.read(DOCUMENTS / name)

    assert anew.text == kept.text
    assert [page.number for page in anew.pages] == [page.number for page in kept.pages]


def test_the_same_bytes_on_each_run(made: Path, tmp_path: Path) -> None:
    run("make_documents.py", str(tmp_path))

    assert {name: (tmp_path / name).read_bytes() for name in NAMES} == {
        name: (made / name).read_bytes() for name in NAMES
    }


def words(name: str) -> list[str]:
    """The words of a document; numbers that lists have in one format and not in the other are left out."""
    text = regionkit.read(DOCUMENTS / name).text
    return [word for word in text.split() if word not in {"•", "1.", "2.", "3."}]


def test_the_report_says_the_same_in_both_formats() -> None:
    assert words("delarsrapport-augusti-2025.docx") == words("delarsrapport-augusti-2025.pdf")


def test_the_tables_are_the_same_in_both_formats() -> None:
    as_pdf, as_word = (regionkit.read(DOCUMENTS / f"delarsrapport-augusti-2025.{kind}") for kind in ("pdf", "docx"))

    def cells(document: regionkit.Document) -> list[list[tuple[int, int, str]]]:
        return [
            [(cell.row, cell.column, " ".join(cell.text.split())) for cell in table.cells] for table in document.tables
        ]

    assert cells(as_pdf) == cells(as_word)
    assert [table.header_rows for table in as_word.tables] == [1, 1, 1, 1]


def test_the_answers_are_the_same_in_both_formats() -> None:
    as_pdf, as_word = (regionkit.parse(DOCUMENTS / f"delarsrapport-augusti-2025.{kind}") for kind in ("pdf", "docx"))

    assert as_pdf.metadata == as_word.metadata
    assert [(goal.number, goal.status, goal.forecast) for goal in as_pdf.goals] == [
        (goal.number, goal.status, goal.forecast) for goal in as_word.goals
    ]
    assert [(date.period, date.role) for date in as_pdf.dates] == [(date.period, date.role) for date in as_word.dates]
    assert [(figure.amount.sek, figure.measure, figure.period) for figure in as_pdf.budget] == [
        (figure.amount.sek, figure.measure, figure.period) for figure in as_word.budget
    ]
    assert [finding.code for finding in as_pdf.findings] == [finding.code for finding in as_word.findings]


def test_word_numbers_the_headings_by_itself() -> None:
    document = regionkit.read(DOCUMENTS / "delarsrapport-augusti-2025.docx")
    headings = [(block.level, block.marker) for block in document.blocks if block.kind == "heading" and block.marker]

    assert [marker for level, marker in headings if level == 1] == [str(number) for number in range(1, 9)]
    assert [marker for level, marker in headings if level == 2] == [f"Nämndmål {number}:" for number in (1, 2, 3)]


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.py")), ids=lambda path: path.name)
def test_scripts_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < MOST_LINES


def test_parse_one() -> None:
    said = run("parse_one.py")

    assert said.startswith("Delårsrapport per augusti 2025\n")
    assert "Nämndmål 1: Invånare i hela regionen ska kunna ta del av ett brett kulturutbud (sidan 1)" in said
    assert "nu: partly_achieved   vid årets slut: achieved" in said
    assert "nu: not_achieved   vid årets slut: not_achieved" in said


def test_budget_to_csv() -> None:
    rows = list(csv.DictReader(io.StringIO(run("budget_to_csv.py"))))
    summed = {row["avser"]: int(row["kronor"]) for row in rows if row["mått"] == "deviation" and row["kronor"]}

    assert {row["fil"] for row in rows} == {name for name in NAMES if name.endswith(".pdf")}
    assert summed["Folkhögskolor"] == -2_250_000
    assert any(row["kronor"] == "244200000" and row["mått"] == "budget" for row in rows)


def test_own_extractor() -> None:
    assert run("own_extractor.py").splitlines() == [
        "deltagare 488 {'paragraph': 8}",
        "besökare 6150 {'paragraph': 8}",
    ]


def test_calendar_of_deadlines() -> None:
    said = run("calendar_of_deadlines.py")

    assert said.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert said.count("BEGIN:VEVENT") == said.count("END:VEVENT") >= 3
    assert "DTSTART;VALUE=DATE:20251031\r\nDTEND;VALUE=DATE:20251101\r\n" in said
    assert "DTSTART;VALUE=DATE:20251215\r\n" in said


def test_spacy_component() -> None:
    said = run("spacy_component.py")

    assert "per augusti 2025" in said or "augusti 2025" in said
    assert "deviation -400000" in said


def test_own_output() -> None:
    assert run("own_output.py").splitlines() == [
        "- [ ] **2025-10-31** redovisa ytterligare åtgärder för folkhögskolorna (sidan 3)",
        "- [ ] **2025-12-15** Ta fram en ny biblioteksplan för 2026–2029. (sidan 2)",
    ]


def test_ask_with_duckdb() -> None:
    lines = run("ask_with_duckdb.py").splitlines()

    files = "delarsrapport-augusti-2025.docx, delarsrapport-augusti-2025.pdf"
    assert len(lines) == 5
    assert lines[0] == f"Folkhögskolor 2025-01/2025-08: -2.25 mnkr ({files})"


def test_dask_run() -> None:
    assert run("dask_run.py").splitlines() == [
        "delarsrapport-augusti-2025.docx: 7 goals, 84 figures",
        "delarsrapport-augusti-2025.pdf: 7 goals, 84 figures",
        "protokoll-2025-09-18.pdf: 1 goals, 25 figures",
    ]


def test_reports_of_documents(tmp_path: Path) -> None:
    printed = run("reports_of_documents.py", str(tmp_path), str(DOCUMENTS / "protokoll-2025-09-18.pdf"))

    assert printed.splitlines() == ["protokoll-2025-09-18.pdf.html 0 warnings"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["index.html", "protokoll-2025-09-18.pdf.html"]
