"""Rows of an archive as a table for the terminal, by Rich: as many at a time as fit a few screens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Literal

from rich import box
from rich.table import Table
from rich.text import Text

from regionkit.language.display import DisplayWords
from regionkit.mentions import Model
from regionkit.renderers.column_widths import column_widths
from regionkit.renderers.found import Screen
from regionkit.renderers.row_cells import UNKNOWN, headings, shown_cells
from regionkit.renderers.terminal_console import joined, printed

AT_ONCE = 200
"""Rows whose columns are made as wide as they need together."""
RIGHT = {
    "history", "sek", "earlier_sek", "difference", "page", "number", "fiscal_year", "value",
    "target", "pages", "paragraph_number",
}  # fmt: skip
WEIGHTS = {"title": 4, "quote": 4, "message_sv": 6, "snippet": 6, "subject": 3, "name": 3, "committee": 2}


def table_of_rows(
    model: type[Model], shown: Sequence[str], rows: Iterable[Model], words: DisplayWords, screen: Screen
) -> Iterator[str]:
    """The rows under their headings, which come again after some hundred; a column without anything is left out."""
    remaining = iter(rows)
    count = 0
    while some := list(islice(remaining, AT_ONCE)):
        count += len(some)
        cells = [shown_cells(row, shown, words) for row in some]
        said = [place for place in range(len(shown)) if any(row[place] != UNKNOWN for row in cells)]
        kept = [[row[place] for place in said] for row in cells]
        yield printed([_table(model, [shown[place] for place in said], kept, screen.width)], screen).lstrip("\n")
    if not count:
        yield words.phrases["nothing"] + "\n"


def _table(model: type[Model], shown: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
    names = headings(model, shown)
    cells = [[name, *(row[place] for row in rows)] for place, name in enumerate(names)]
    widths = column_widths(cells, [WEIGHTS.get(column, 1) for column in shown], width - 2 * len(names) - 1)
    for column, name, wide in zip(shown, names, widths, strict=True):
        justify: Literal["left", "right"] = "right" if column in RIGHT else "left"
        table.add_column(Text(name), width=wide, justify=justify, overflow="fold")
    for row in rows:
        table.add_row(*map(joined, row))
    return table
