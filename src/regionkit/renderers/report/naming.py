"""What a mark is called, for who hears it or points at it: its kind, and what its row says."""

from __future__ import annotations

from collections.abc import Iterable

from regionkit.renderers.found import FoundIn
from regionkit.renderers.report.anchors import row_of
from regionkit.renderers.report.tables import ReportTable, Row

PASSED_OVER = ("page", "remark", "concerns", "number")
LONGEST = 160


def names_of(found: FoundIn, tables: Iterable[ReportTable]) -> dict[str, str]:
    """The name of each mark, by the id of its mention."""
    say = found.words.report
    said = {row.anchor: (table.name, row) for table in tables for row in table.rows}
    names = {}
    for mention in found.extraction.mentions():
        kind, row = said[row_of(mention.id)]
        name = say["mark"].format(kind=say[f"one_{kind}"], what=_what(row))
        names[mention.id] = f"{name} ({say['low']})" if row.low else name
    return names


def _what(row: Row) -> str:
    parts = [cell.text for cell in row.cells if cell.column not in PASSED_OVER and cell.text.strip("– ")]
    line = ", ".join(" ".join(part.split()) for part in parts)
    return line if len(line) <= LONGEST else line[: LONGEST - 2].rstrip() + " …"
