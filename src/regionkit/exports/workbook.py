"""An Excel workbook: a sheet for each table, with numbers as numbers, days as days and links to the pages."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from regionkit.errors import MissingTool
from regionkit.exports.dataset import Dataset
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.output import whole_file
from regionkit.renderers.defusing import FORMULA, NUMBER, printable

try:
    import xlsxwriter
except ModuleNotFoundError as error:
    raise MissingTool("export", 'XlsxWriter is not installed; pip install "regionkit[tables]"') from error

if TYPE_CHECKING:
    from regionkit.archive.archive import Archive
    from regionkit.archive.schema import Column

NAME = "regionkit.xlsx"
MOST_ROWS = 1_048_575
"""Of a sheet, under its heading; what is more goes on in the next sheet."""
MOST_LINKS = 65_000
LONGEST_LINK, LONGEST_TEXT = 2_000, 32_000
WIDTHS = {"integer": 8, "decimal": 16, "date": 11, "boolean": 7}
WIDE, NARROW = 50, 16
WIDE_COLUMNS = frozenset({"title", "quote", "message_sv", "message_en", "status_text", "subject", "path", "message"})
LINKED = {"page": "document", "filename": "document", "path": "path"}
"""Columns that lead to the file, and the column that tells which."""


class _Formats:
    """How cells look, and what they are."""

    def __init__(self, book: Any) -> None:
        self.head = book.add_format({"bold": True, "bg_color": "#E8ECF4", "bottom": 1, "text_wrap": True})
        self.number = book.add_format({"num_format": "#,##0.##########"})
        self.day = book.add_format({"num_format": "yyyy-mm-dd"})
        self.quoted = book.add_format({"quote_prefix": True})
        self.link = book.get_default_url_format()


def write_workbook(datasets: Iterable[Dataset], folder: Path) -> list[Path]:
    """One file with all tables; what a document says is text there, whatever it begins with."""
    held = io.BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(held, options)
    book.set_properties({"title": "regionkit", "created": None})
    formats = _Formats(book)
    links: Mapping[str, str] | None = None
    for dataset in datasets:
        links = _links(dataset.archive) if links is None else links
        for name, rows in _sheets(dataset):
            _write_sheet(book.add_worksheet(name), formats, dataset, rows, links)
    book.close()
    with whole_file(folder / NAME) as file:
        file.write_bytes(held.getvalue())
    return [folder / NAME]


def _sheets(dataset: Dataset) -> Iterator[tuple[str, Iterable[tuple[Any, ...]]]]:
    """The names of a table's sheets and their rows: one sheet, or as many as its rows need."""
    title, rows, number = SWEDISH.display.tables[dataset.name], dataset.rows(), 1
    yield title, islice(rows, MOST_ROWS)
    for first in rows:
        number += 1
        yield f"{title} {number}", chain([first], islice(rows, MOST_ROWS - 1))


def _links(archive: Archive) -> Mapping[str, str]:
    """Where files lie that are there now, by path and by document."""
    paths = [(path, sha256) for path, sha256 in _pairs(archive, "paths", "path", "sha256") if os.path.isfile(path)]
    there = {path: _address(Path(path)) for path, _ in paths}
    by_hash = {sha256: there[path] for path, sha256 in paths}
    documents = _pairs(archive, "documents", "document", "sha256")
    return there | {document: by_hash[sha256] for document, sha256 in documents if sha256 in by_hash}


def _pairs(archive: Archive, table: str, first: str, second: str) -> Iterator[tuple[str, str]]:
    return ((getattr(row, first), getattr(row, second)) for row in archive.rows(table))


def _address(path: Path) -> str:
    """The address of a file.  XlsxWriter takes a ``file:`` for a path of Windows, and the letters of a scheme may be
    large.
    """
    address = path.as_uri()
    return address if path.drive else address.replace("file:", "FILE:", 1)


def _write_sheet(
    sheet: Any, formats: _Formats, dataset: Dataset, rows: Iterable[tuple[Any, ...]], links: Mapping[str, str]
) -> None:
    columns = dataset.columns
    sheet.freeze_panes(1, 0)
    for at, column in enumerate(columns):
        sheet.set_column(at, at, WIDTHS.get(column.kind, WIDE if column.name in WIDE_COLUMNS else NARROW))
        sheet.write_string(0, at, column.title, formats.head)
    linked, last = 0, 0
    for last, row in enumerate(rows, 1):
        for at, (column, value) in enumerate(zip(columns, row, strict=True)):
            link = _link(columns, row, column.name, links) if linked < MOST_LINKS else None
            linked += link is not None
            _write_cell(sheet, formats, (last, at), value, link)
    sheet.autofilter(0, 0, last, len(columns) - 1)


def _link(columns: tuple[Column, ...], row: tuple[Any, ...], name: str, links: Mapping[str, str]) -> str | None:
    """The address of the page that a cell names, or of the file."""
    if name not in LINKED:
        return None
    values = {column.name: value for column, value in zip(columns, row, strict=True)}
    address = links.get(values.get(LINKED[name]) or "")
    if address is None or values[name] is None:
        return None
    address += f"#page={values['page']}" if name == "page" else ""
    return address if len(address) <= LONGEST_LINK else None


def _write_cell(sheet: Any, formats: _Formats, at: tuple[int, int], value: Any, link: str | None) -> None:
    if value is None:
        return
    if link is not None:
        sheet.write_url(*at, link, formats.link, string=str(value))
        if isinstance(value, int):
            sheet.write_number(*at, value, formats.link)
    elif isinstance(value, bool):
        sheet.write_boolean(*at, value)
    elif isinstance(value, int | Decimal):
        sheet.write_number(*at, value, formats.number if isinstance(value, Decimal) else None)
    elif isinstance(value, date):
        sheet.write_datetime(*at, value, formats.day)
    else:
        sheet.write_string(*at, *_text(str(value), formats))


def _text(text: str, formats: _Formats) -> tuple[Any, ...]:
    """Text as it stands; that which a spreadsheet could take for a formula has Excel's own mark that it is none."""
    shown = printable(text)
    shown = shown if len(shown) <= LONGEST_TEXT else shown[:LONGEST_TEXT] + "…"
    return (shown, formats.quoted) if FORMULA.match(shown) and not NUMBER.fullmatch(shown) else (shown,)
