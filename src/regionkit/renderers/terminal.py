"""Tables for the terminal, by Rich.  Fits in 100 columns, and holds no terminal codes when it goes to a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from rich import box
from rich.console import RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from regionkit.renderers.column_widths import column_widths
from regionkit.renderers.found import FoundIn, Screen
from regionkit.renderers.sections import Section, heading, identity, sections
from regionkit.renderers.terminal_console import joined, printed
from regionkit.renderers.wording import Quote

RIGHT = {"kronor", "page", "number"}
WEIGHTS = {"goal": 4, "quote": 4, "message": 6, "decision": 4, "subject": 3, "name": 3, "remark": 2}


def tables_of_one(found: FoundIn, screen: Screen) -> str:
    """A panel with the document's identity, and a table for each kind of thing found."""
    return printed(_parts(found, screen), screen)


def _parts(found: FoundIn, screen: Screen) -> Iterator[RenderableType]:
    yield _panel(found)
    shown = list(sections(found, except_for=("references",)))
    for section in shown:
        yield _table(section, found, screen.width)
    if not shown:
        yield found.words.phrases["nothing"]
    if found.extraction.references:
        yield _counted(found)


def tables_of_many(many: Iterable[FoundIn], screen: Screen) -> Iterator[str]:
    """The tables of one document after those of another."""
    for number, found in enumerate(many):
        yield ("\n" if number else "") + tables_of_one(found, screen)


def _panel(found: FoundIn) -> RenderableType:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column()
    for label, value in identity(found):
        grid.add_row(Text(label), _cell(value))
    return Panel(grid, title=Text(heading(found), style="bold"), title_align="left", box=box.ROUNDED)


def _table(section: Section, found: FoundIn, width: int) -> RenderableType:
    words = found.words
    table = Table(
        title=Text(f"{words.sections[section.name]} ({len(section.rows)})", style="bold"),
        title_justify="left",
        box=box.SIMPLE_HEAD,
        padding=(0, 1, 0, 0),
    )
    headings = [words.columns[column] for column in section.columns]
    cells = [[name, *(str(row[place]) for row in section.rows)] for place, name in enumerate(headings)]
    weights = [WEIGHTS.get(column, 1) for column in section.columns]
    widths = column_widths(cells, weights, width - 2 * len(headings) - 1)  # a space beside each cell, and the edges
    for column, name, wide in zip(section.columns, headings, widths, strict=True):
        justify: Literal["left", "right"] = "right" if column in RIGHT else "left"
        table.add_column(Text(name), width=wide, justify=justify, overflow="fold")
    for row in section.rows:
        table.add_row(*(_cell(cell) for cell in row))
    return table


def _cell(cell: str | Quote) -> Text:
    if isinstance(cell, Quote):
        style = "bold" if cell.before or cell.after else ""
        return Text.assemble((cell.before, "dim"), (cell.text, style), (cell.after, "dim"))
    return joined(cell)


def _counted(found: FoundIn) -> Text:
    words = found.words
    count = len(found.extraction.references)
    return Text(words.phrases["counted"].format(section=words.sections["references"], count=count), style="dim")
