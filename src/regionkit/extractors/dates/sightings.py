"""Where a document's calendar expressions stand: in running text and in table cells, with the headings over them."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from regionkit.analysis import Analysis, Found
from regionkit.document import Block, Cell, Span, Table
from regionkit.mentions import ReferenceKind
from regionkit.values.periods.find import may_begin, periods_from
from regionkit.values.periods.found import FoundPeriod

NUMBER_RULES = frozenset(
    ["year", "six_digit_day", "six_digit_month", "compact_day", "slashed_day", "iso_month", "short_iso_day"]
)
"""Forms that in a table's body may as well be an amount or a count."""
NO_DATES: frozenset[ReferenceKind] = frozenset(
    ("dnr", "law", "proposition", "sou", "motion", "organisation_number", "page")
)
"""References whose digits are never a date."""


CONTEXT = 500
"""How many characters on each side of a date are looked at for the words that tell its role and time."""
BARE_NUMBERS = re.compile(r"[0-9%.,\s]+")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A calendar expression in its place.

    ``context`` is where the words that tell its role and time are looked for: its sentence, or its table row.
    ``heading_year`` is the year of the table group, column or section that it stands under.
    """

    found: FoundPeriod
    sentence: Span
    context: Span
    block: int
    cell: tuple[int, int, int] | None = None
    heading_year: int | None = None

    @property
    def start(self) -> int:
        """First code point."""
        return self.found.start

    @property
    def end(self) -> int:
        """One past the last code point."""
        return self.found.end

    @property
    def is_fine(self) -> bool:
        """Whether it names a day, month or other part of a year, and not only a year."""
        stretch = self.found.stretch
        return stretch is not None and stretch.first.unit not in ("year", "decade", "century", "school_year")


def sightings(analysis: Analysis, found: Found) -> list[Sighting]:
    """All calendar expressions of a document in order, without those inside case numbers and laws."""
    refused = sorted(
        (reference.span.start, reference.span.end) for reference in found.references if reference.kind in NO_DATES
    )
    ends = [end for _, end in refused]
    return [sighting for sighting in _all(analysis) if not _overlaps(sighting, refused, ends)]


def _overlaps(sighting: Sighting, spans: list[tuple[int, int]], ends: list[int]) -> bool:
    """Whether the first span that ends after the sighting begins, begins before it ends."""
    index = bisect.bisect_right(ends, sighting.start)
    return index < len(spans) and spans[index][0] < sighting.end


def _near(span: Span, start: int, end: int) -> Span:
    """As much of a sentence or row as is looked at for cues."""
    return Span(start=max(span.start, start - CONTEXT), end=max(min(span.end, end + CONTEXT), start))


def _all(analysis: Analysis) -> Iterator[Sighting]:
    section_year: int | None = None
    group_year: int | None = None
    for index, block in enumerate(analysis.document.blocks):
        if block.table is not None:
            table = analysis.document.tables[block.table]
            in_table, group_year = _in_table(analysis, table, index, group_year)
            for sighting in in_table:
                yield sighting if sighting.heading_year else replace(sighting, heading_year=section_year)
            continue
        group_year = None  # a group goes on into the next table only where no text stands between them
        found = _find(analysis, block.span)
        found = [] if found and _is_chart_label(analysis, index) else found
        heading = block.kind == "heading"
        if heading:
            section_year = _whole_year(analysis, block, found)
        for period in found:
            sentence = analysis.sentence_at(period.start)
            context = _near(sentence, period.start, period.end)
            yield Sighting(period, sentence, context, index, heading_year=None if heading else section_year)


def _find(analysis: Analysis, span: Span) -> list[FoundPeriod]:
    places = analysis.once("dates may begin", _may_begin)
    first = bisect.bisect_left(places, span.start)
    starts = [start - span.start for start in places[first : bisect.bisect_left(places, span.end, first)]]
    if not starts:
        return []
    text = analysis.document.slice(span)
    return [period.moved(span.start) for period in periods_from(text, analysis.language.calendar, starts)]


def _may_begin(analysis: Analysis) -> list[int]:
    return may_begin(analysis.text, analysis.document.words, analysis.language.calendar)


def _is_chart_label(analysis: Analysis, index: int) -> bool:
    """Whether a block is bare numbers between bare numbers: the axis of a chart, "2000", "0", "2025 2026 2027"."""
    blocks = analysis.document.blocks
    if not _is_bare_numbers(analysis, blocks[index]):
        return False
    return any(_is_bare_numbers(analysis, blocks[near]) for near in (index - 1, index + 1) if 0 <= near < len(blocks))


def _is_bare_numbers(analysis: Analysis, block: Block) -> bool:
    return block.table is None and BARE_NUMBERS.fullmatch(analysis.document.slice(block.span)) is not None


def _whole_year(analysis: Analysis, block: Block, found: list[FoundPeriod]) -> int | None:
    """The year of a heading that is nothing but a date: "År 2026", "Maj 2026"."""
    if len(found) != 1 or found[0].period is None:
        return None
    rest = analysis.document.slice(block.span).replace(analysis.text[found[0].start : found[0].end], "", 1)
    return _year_of(found[0]) if not rest.strip(" .:") else None


def _year_of(found: FoundPeriod) -> int | None:
    period = found.period
    if period is None or period.earliest is None or period.latest is None:
        return None
    return period.earliest.year if period.earliest.year == period.latest.year else None


# --- tables ----------------------------------------------------------------------------------------------------------


def _in_table(
    analysis: Analysis, table: Table, block: int, group_year: int | None
) -> tuple[list[Sighting], int | None]:
    """The sightings of a table, and the year of its last group of rows ("År 2026" in a row of its own)."""
    made: list[Sighting] = []
    columns: dict[int, int] = {}
    for row in range(table.n_rows):
        cells = [cell for cell in table.row(row) if cell.text.strip()]
        header = row < max(table.header_rows, 1)
        for cell in cells:
            found = [period for period in _find(analysis, cell.span) if _may_be_date(period, cell, header, len(cells))]
            year = _whole_cell_year(cell, found)
            if len(cells) == 1 and year is not None:
                group_year = year
                columns.clear()
            elif header and found and (year := _year_of(found[-1])):
                columns[cell.column] = year
            years = set() if header else _column_years(columns, cell)
            context = Span(start=cells[0].span.start, end=cells[-1].span.end)
            made += [
                Sighting(
                    period, analysis.sentence_at(period.start), _near(context, period.start, period.end), block,
                    cell=(table.index, cell.row, cell.column), heading_year=min(years, default=group_year),
                )
                for period in found
                if not (period.needs_year and len(years) > 1)
            ]  # fmt: skip
    return made, group_year


def _column_years(columns: dict[int, int], cell: Cell) -> set[int]:
    """The year of the cell's column; for a row's label those of all columns: "jan-dec" beside 2024 and 2025."""
    if cell.column in columns:
        return {columns[cell.column]}
    return set(columns.values()) if columns and cell.column < min(columns) else set()


def _may_be_date(period: FoundPeriod, cell: Cell, header: bool, cells_in_row: int) -> bool:
    """Whether what looks like a date in a cell is one: a bare "2024" in a column of money is not."""
    if any(char.isalpha() for char in cell.text) or period.rule not in NUMBER_RULES:
        return True
    return header or cell.header or cell.column == 0 or cells_in_row == 1


def _whole_cell_year(cell: Cell, found: list[FoundPeriod]) -> int | None:
    if len(found) != 1 or found[0].end - found[0].start < len(cell.text.strip(" .:")):
        return None
    return _year_of(found[0])
