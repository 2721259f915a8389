"""Rows of an archive as text: JSON and CSV with all that a row has, Markdown with what a reader looks at.

A row is any model: its fields are the columns, and their titles the headings for Swedish readers.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from io import StringIO

from regionkit.errors import UnknownName
from regionkit.language.display import DisplayWords
from regionkit.mentions import Model
from regionkit.renderers.defusing import for_markdown
from regionkit.renderers.found import Screen
from regionkit.renderers.row_cells import Columns, headings, shown_cells
from regionkit.renderers.spreadsheet import cell_text


def rows_as_text(
    name: str, model: type[Model], columns: Columns, shown: Columns, rows: Iterable[Model], words: DisplayWords,
    screen: Screen,
) -> Iterator[str]:  # fmt: skip
    """The rows in the output of a name, piece by piece: all ``columns``, or those ``shown`` in what a person reads.

    Raises :class:`~regionkit.errors.UnknownName` for an output that does not exist.
    """
    if name == "table":
        from regionkit.renderers.terminal_rows import table_of_rows

        return table_of_rows(model, shown, rows, words, screen)
    if name == "markdown":
        return _markdown(model, shown, rows, words)
    try:
        return PLAIN[name](columns, rows)
    except KeyError:
        raise UnknownName("output format", name, ("table", "markdown", *PLAIN)) from None


def _json_array(columns: Columns, rows: Iterable[Model]) -> Iterator[str]:
    opened = False
    for row in rows:
        yield (",\n" if opened else "[\n") + row.model_dump_json()
        opened = True
    yield "\n]\n" if opened else "[]\n"


def _json_lines(columns: Columns, rows: Iterable[Model]) -> Iterator[str]:
    for row in rows:
        yield row.model_dump_json() + "\n"


def _csv(columns: Columns, rows: Iterable[Model]) -> Iterator[str]:
    yield _line(columns)
    for row in rows:
        yield _line([cell_text(getattr(row, name)) for name in columns])


def _line(cells: Sequence[str]) -> str:
    buffer = StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(cells)
    return buffer.getvalue()


def _markdown(model: type[Model], shown: Columns, rows: Iterable[Model], words: DisplayWords) -> Iterator[str]:
    yield "| " + " | ".join(headings(model, shown)) + " |\n"
    yield "|" + " --- |" * len(shown) + "\n"
    for row in rows:
        yield "| " + " | ".join(for_markdown(cell) for cell in shown_cells(row, shown, words)) + " |\n"


PLAIN: Mapping[str, Callable[[Columns, Iterable[Model]], Iterator[str]]] = {
    "json": _json_array,
    "jsonl": _json_lines,
    "csv": _csv,
}
