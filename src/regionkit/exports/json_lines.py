"""JSON Lines: one object for each row, with the same names and values as in Python."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from regionkit.exports.dataset import Dataset
from regionkit.output import whole_file


def write_json_lines(datasets: Iterable[Dataset], folder: Path) -> list[Path]:
    """One file for each table.  Amounts are strings with all their digits, days ISO, and what is unknown ``null``."""
    written = []
    for dataset in datasets:
        path = folder / f"{dataset.name}.jsonl"
        with whole_file(path) as file:
            file.write("")  # a table without rows is an empty file
            for row in dataset.archive.rows(dataset.name):
                file.write(row.model_dump_json() + "\n")
        written.append(path)
    return written
