"""The notebook among the examples runs from top to bottom, and shows what it says it does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbclient
import nbformat
import pytest

EXAMPLES = Path(__file__).parents[1] / "examples"
NOTEBOOK = EXAMPLES / "analysis.ipynb"
SECONDS = 300
"""That one cell may take, on a busy machine."""


@pytest.fixture(scope="module")
def shown() -> dict[str, dict[str, Any]]:
    """What each cell shows, by its id: by media type, and what it prints."""
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    place = {"metadata": {"path": str(EXAMPLES)}}
    nbclient.NotebookClient(notebook, timeout=SECONDS, kernel_name="python3", resources=place).execute()
    return {
        cell.id: {
            kind: text
            for output in cell.outputs
            for kind, text in (output.get("data") or {"printed": output.get("text", "")}).items()
        }
        for cell in notebook.cells
        if cell.cell_type == "code"
    }


def test_the_report_and_its_goals_are_tables(shown: dict[str, dict[str, Any]]) -> None:
    assert "Delårsrapport per augusti 2025" in shown["read"]["text/html"]
    assert shown["goals"]["text/html"].count("<tr") >= 4
    assert "Folkhögskolorna ska bedriva sin verksamhet inom tilldelad ram (page 1)" in shown["missed"]["printed"]


def test_the_frame_and_the_chart_are_of_the_documents(shown: dict[str, dict[str, Any]]) -> None:
    assert "96000000" in shown["frame"]["text/plain"]
    assert "<svg" in shown["chart"]["image/svg+xml"]
    assert "D05" in shown["doubt"]["printed"]


def test_it_is_kept_without_results() -> None:
    notebook = nbformat.read(NOTEBOOK, as_version=4)

    run = [cell.id for cell in notebook.cells if cell.cell_type == "code" and (cell.outputs or cell.execution_count)]
    assert run == []
