"""Tables of an archive as files for other programs, and as data frames: ``export`` and ``frame``."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from regionkit.errors import UnknownName
from regionkit.exports import EXPORTS
from regionkit.exports.dataset import Dataset

if TYPE_CHECKING:
    from regionkit.archive.archive import Archive

LIBRARIES = ("polars", "pandas")


def export(
    archive: Archive, folder: str | os.PathLike[str], to: str = "csv", *, tables: Iterable[str] | None = None
) -> list[Path]:
    """Write tables of an archive into a folder, which is made where it is not there; gives the files.

    ``to`` is ``csv`` (with ``datapackage.json``, which says what each column is), ``jsonl``, ``parquet`` or ``xlsx``
    (one workbook, a sheet for each table).  ``tables`` are names of :meth:`Archive.tables`; left out, all of them.
    Each file appears whole or not at all, and takes the place of one of the same name.

    Raises :class:`~regionkit.errors.UnknownName` for a kind of file or a table that does not exist, and
    :class:`~regionkit.errors.MissingTool` where the packages for it are not installed.
    """
    if to not in EXPORTS:
        raise UnknownName("kind of export", to, EXPORTS)
    chosen = archive.tables() if tables is None else tuple(dict.fromkeys(tables))
    for table in chosen:
        archive.columns(table)  # that a name is wrong is said before anything is written
    write = EXPORTS[to]()
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    return write([Dataset(archive, table) for table in chosen], place)


def frame(archive: Archive, table: str, library: str = "polars") -> Any:
    """A table of an archive as a data frame of Polars or pandas.

    Polars holds amounts as exact decimals.  pandas has none: there they are doubles, which hold 15 digits, and days
    are timestamps.

    Raises :class:`~regionkit.errors.UnknownName` for a table or library that does not exist, and
    :class:`~regionkit.errors.MissingTool` where the library is not installed.
    """
    if library not in LIBRARIES:
        raise UnknownName("library of data frames", library, LIBRARIES)
    from regionkit.exports.frames import pandas_frame, polars_frame

    dataset = Dataset(archive, table)
    return polars_frame(dataset) if library == "polars" else pandas_frame(dataset)
