"""CSV, with a Data Package that says what each column is.

The package follows the Tabular Data Package of Frictionless Data (https://specs.frictionlessdata.io), which many
tools read: types, titles, keys, and the hash of each file.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from regionkit.exports.dataset import Dataset
from regionkit.output import whole_file
from regionkit.renderers.defusing import for_spreadsheet

TYPES = {"text": "string", "integer": "integer", "decimal": "number", "boolean": "boolean", "date": "date"}
ABOUT = "datapackage.json"
ROWS_AT_ONCE = 1_000


def write_csv(datasets: Iterable[Dataset], folder: Path) -> list[Path]:
    """One file for each table: UTF-8, commas, a point before decimals, days as 2025-08-31, empty where unknown."""
    written, resources = [], []
    for dataset in datasets:
        path = folder / f"{dataset.name}.csv"
        digest, size = hashlib.sha256(), 0
        with whole_file(path) as file:
            for piece in _pieces(dataset):
                data = piece.encode("utf-8", "backslashreplace")
                digest.update(data)
                size += len(data)
                file.write_bytes(data)
        written.append(path)
        resources.append(_resource(dataset, path.name, digest.hexdigest(), size))
    package = {"profile": "tabular-data-package", "name": "regionkit-archive", "resources": resources}
    with whole_file(folder / ABOUT) as file:
        file.write(json.dumps(package, ensure_ascii=False, indent=2) + "\n")
    return [*written, folder / ABOUT]


def _pieces(dataset: Dataset) -> Iterator[str]:
    """The file in pieces of many rows."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([column.name for column in dataset.columns])
    for number, row in enumerate(dataset.rows(), 1):
        writer.writerow([_cell(value) for value in row])
        if number % ROWS_AT_ONCE == 0:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()


def _cell(value: Any) -> str:
    """A value as text; what a document says is made harmless, and numbers are no more than they say.

    >>> _cell("=1+1"), _cell(Decimal("-3000.50")), _cell(True), _cell(None)
    ("'=1+1", '-3000.50', 'true', '')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    return value.isoformat() if isinstance(value, date) else for_spreadsheet(str(value))


def _resource(dataset: Dataset, path: str, digest: str, size: int) -> dict[str, Any]:
    fields = [
        {
            "name": column.name, "type": TYPES[column.kind], "title": column.title, "description": column.description,
            "constraints": {"required": not column.optional},
        }
        for column in dataset.columns
    ]  # fmt: skip
    schema: dict[str, Any] = {"fields": fields, "missingValues": [""], "primaryKey": list(dataset.key())}
    if "document" in dataset.key() and dataset.name != "documents":
        schema["foreignKeys"] = [{"fields": "document", "reference": {"resource": "documents", "fields": "document"}}]
    return {
        "profile": "tabular-data-resource", "name": dataset.name, "path": path,
        "format": "csv", "mediatype": "text/csv", "encoding": "utf-8", "bytes": size,
        "hash": f"sha256:{digest}", "schema": schema,
    }  # fmt: skip
