"""The exports: each writes tables of an archive as files of one kind.

A new one is one module beside these and one line in ``EXPORTS``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from regionkit.exports.dataset import Dataset

Writer = Callable[[Iterable[Dataset], Path], list[Path]]
"""Writes tables into a folder that is there; gives the files."""


def _load_csv() -> Writer:
    from regionkit.exports.comma_separated import write_csv

    return write_csv


def _load_json_lines() -> Writer:
    from regionkit.exports.json_lines import write_json_lines

    return write_json_lines


def _load_parquet() -> Writer:
    from regionkit.exports.frames import write_parquet

    return write_parquet


def _load_workbook() -> Writer:
    from regionkit.exports.workbook import write_workbook

    return write_workbook


EXPORTS: Mapping[str, Callable[[], Writer]] = {
    "csv": _load_csv, "jsonl": _load_json_lines, "parquet": _load_parquet, "xlsx": _load_workbook,
}  # fmt: skip
