"""Data frames of Polars and pandas, and Parquet, which Polars writes."""

from __future__ import annotations

import io
from collections.abc import Iterable
from decimal import ROUND_HALF_EVEN, Context
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from regionkit.errors import MissingTool
from regionkit.exports.dataset import Dataset
from regionkit.output import whole_file

try:
    import polars
except ModuleNotFoundError as error:
    raise MissingTool("export", 'Polars is not installed; pip install "regionkit[tables]"') from error

if TYPE_CHECKING:
    from regionkit.archive.schema import Column

DIGITS, DECIMALS = 38, 6
"""Of a decimal in a frame: 32 digits before the point and six after it, which no amount of a document has."""
ROWS_AT_ONCE = 50_000
EXACT = Context(prec=DIGITS + DECIMALS, rounding=ROUND_HALF_EVEN)
LEAST = EXACT.scaleb(1, -DECIMALS)
TYPES: dict[str, Any] = {
    "text": polars.String, "integer": polars.Int64, "boolean": polars.Boolean, "date": polars.Date,
    "decimal": polars.Decimal(DIGITS, DECIMALS),
}  # fmt: skip


def polars_frame(dataset: Dataset) -> polars.DataFrame:
    """A table as a frame of Polars: exact decimals, days, and null where nothing is known."""
    schema = {column.name: TYPES[column.kind] for column in dataset.columns}
    rows = dataset.rows()
    frames = [polars.DataFrame(schema=schema)]
    while some := list(islice(rows, ROWS_AT_ONCE)):
        frames.append(polars.DataFrame(_fitting(some, dataset.columns), schema=schema, orient="row"))
    return polars.concat(frames, rechunk=True)


def _fitting(rows: list[tuple[Any, ...]], columns: tuple[Column, ...]) -> list[tuple[Any, ...]]:
    """Rows whose decimals have as many places as the frame's."""
    exact = {index for index, column in enumerate(columns) if column.kind == "decimal"}
    return [
        tuple(
            value if value is None or index not in exact else EXACT.quantize(value, LEAST)
            for index, value in enumerate(row)
        )
        for row in rows
    ]


def pandas_frame(dataset: Dataset) -> Any:
    """The same for pandas: decimals as doubles, days as timestamps, whole numbers that may be missing as Int64."""
    try:
        import pandas
    except ModuleNotFoundError as error:
        raise MissingTool("frame", "pandas is not installed; pip install pandas") from error

    kinds = {column.name: column.kind for column in dataset.columns}
    frame = pandas.DataFrame(list(dataset.rows()), columns=list(kinds))
    for name, kind in kinds.items():
        if kind == "decimal":
            frame[name] = frame[name].astype("float64")
        elif kind == "date":
            frame[name] = pandas.to_datetime(frame[name])
        elif kind in ("integer", "boolean"):
            frame[name] = frame[name].astype("Int64" if kind == "integer" else "boolean")
    return frame


def write_parquet(datasets: Iterable[Dataset], folder: Path) -> list[Path]:
    """One file for each table, packed by Zstandard, as DuckDB, R, Spark and Power BI open it."""
    written = []
    for dataset in datasets:
        path = folder / f"{dataset.name}.parquet"
        with whole_file(path) as file:
            held = io.BytesIO()
            polars_frame(dataset).write_parquet(held, compression="zstd")
            file.write_bytes(held.getvalue())
        written.append(path)
    return written
