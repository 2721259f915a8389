"""The counts at the top of the report: one for each section, with how its rows are spread where that says something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from regionkit.renderers.found import FoundIn
from regionkit.renderers.report.chips import SEVERITIES, SIGNS, Chip
from regionkit.renderers.report.tables import ReportTable


@dataclass(frozen=True, slots=True)
class Tile:
    """A count that leads to its section."""

    href: str
    title: str
    count: int
    details: tuple[Chip, ...] = ()


def tile_of(table: ReportTable, found: FoundIn) -> Tile:
    """The tile of a section."""
    return Tile(table.name, table.title, len(table.rows), tuple(_details(table, found)))


def _details(table: ReportTable, found: FoundIn) -> Iterator[Chip]:
    """How many goals stand how, and how many findings are how bad they are."""
    counts = Counter(row.value for row in table.rows)
    values = found.words.values
    if table.name == "goals":
        for axis in ("status", "progress", "colour"):
            for value, (sign, tone) in SIGNS[axis].items():
                if counts[value]:
                    yield Chip(sign, f"{counts[value]} {values[axis][value]}", tone)
        if counts["no_status"]:
            yield Chip("–", f"{counts['no_status']} {found.words.report['no_status']}", "calm")
    elif table.name == "findings":
        for severity, (sign, tone) in SEVERITIES.items():
            if counts[severity]:
                yield Chip(sign, f"{counts[severity]} {values['severity'][severity]}", tone)
