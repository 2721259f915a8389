"""Tables of words whose rows are drawn and whose columns are not: rules under the rows, as many reports set them.

Figures alone make columns by standing under each other; words do so by the gutters between them, which every row
leaves free, and each column has a head.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from regionkit.readers.layout.lines import Line, segments_of
from regionkit.readers.layout.page import PageContent, Rule
from regionkit.readers.layout.signs.gutters import TEXT_GAP, columns_of, slots_of
from regionkit.readers.layout.tables.bands import Bands, bands_of
from regionkit.readers.layout.tables.figures import NUMBER
from regionkit.readers.layout.tables.grid import Grid

FEWEST = 2  # columns, and rows below the head
MOST_LINES = 16  # in a row
LARGER = 1.15  # of the size: a heading
RUNNING = 0.6  # of the width: a line so long without a gap is running text
HEAD_PITCH = 3.2  # of the size: the head stands no further above the first rule
HEAD_LINES = 3
WORDY = 0.5  # of a column's cells

Columns = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class _Row:
    lines: tuple[Line, ...]
    top: float
    bottom: float


def with_ruled_rows(
    page: PageContent, lines: Sequence[Line], grids: list[Grid], underlines: Iterable[Rule]
) -> list[Grid]:
    """The grids of a page, and those of tables of words between level rules that stand in none of them.

    Refused: tables of figures with one column of names, which are read by how their figures stand, rules around
    running text, and rows whose words leave no gutter free.
    """
    if page.readings:
        return grids
    apart = {id(rule) for rule in underlines}
    free = [
        rule for rule in page.rules
        if rule.level and id(rule) not in apart and not any(_is_of(rule, grid) for grid in grids)
    ]  # fmt: skip
    found = list(grids)
    for drawn in bands_of(free, ()):
        for rows in _runs(lines, drawn):
            grid = _grid(page, lines, drawn, rows)
            if grid is not None:
                found.append(grid)
    return sorted(found, key=lambda grid: (grid.ys[0], grid.xs[0]))


def _is_of(rule: Rule, grid: Grid) -> bool:
    return grid.ys[0] - 1 <= rule.top <= grid.ys[-1] + 1 and rule.x0 < grid.xs[-1] and rule.x1 > grid.xs[0]


def _runs(lines: Sequence[Line], drawn: Bands) -> Iterator[list[_Row]]:
    """The rows that follow one another with words in two columns or more, or in one between such rows."""
    run: list[_Row] = []
    for band, (top, bottom) in enumerate(pairwise(drawn.ys)):
        here = tuple(line for line in lines if drawn.holding(line) == band)
        if not here or not _is_row(here, drawn, run):
            yield run
            run = []
            continue
        run.append(_Row(here, top, bottom))
    yield run


def _is_row(here: Sequence[Line], drawn: Bands, above: Sequence[_Row]) -> bool:
    size = above[0].lines[0].size if above else here[0].size
    if len(here) > MOST_LINES or any(line.size > LARGER * size for line in here):
        return False
    widest = max(part.x1 - part.x0 for line in here for part in segments_of(line, TEXT_GAP))
    return widest <= RUNNING * (drawn.x1 - drawn.x0) and (bool(above) or len(columns_of(here, ())) >= FEWEST)


def _grid(page: PageContent, lines: Sequence[Line], drawn: Bands, rows: list[_Row]) -> Grid | None:
    while rows and len(columns_of(rows[-1].lines, ())) < FEWEST:
        rows = rows[:-1]
    if not rows:
        return None
    above = _head_above(lines, drawn, rows)
    rows = [above, *rows] if above else rows
    columns = columns_of([line for row in rows for line in row.lines], ())
    heads = columns_of(rows[0].lines, ())
    if len(rows) <= FEWEST or len(columns) < FEWEST or len(heads) != len(columns) or not _is_head(rows[0]):
        return None
    if not _is_wordy(rows[1:], columns):
        return None
    edges = [(one[1] + other[0]) / 2 for one, other in pairwise(columns)]
    xs = (min(drawn.x0, columns[0][0]), *edges, max(drawn.x1, columns[-1][1]))
    ys = (rows[0].top, *(row.bottom for row in rows))
    return Grid(xs, ys, tuple(slots_of(xs, ys, page.rects)))


def _head_above(lines: Sequence[Line], drawn: Bands, rows: Sequence[_Row]) -> _Row | None:
    """The heads that stand over the first rule."""
    first = rows[0]
    found: list[Line] = []
    near = first.top
    for line in reversed([line for line in lines if line.bottom <= first.top + 1]):
        inside = line.x0 >= drawn.x0 - 3 and line.x1 <= drawn.x1 + 3
        if not inside or line.size > LARGER * first.lines[0].size or near - line.bottom > HEAD_PITCH * line.size:
            break
        if len(found) == HEAD_LINES or (not found and len(segments_of(line, TEXT_GAP)) < FEWEST):
            break
        if found and near - line.bottom > line.size / 2:
            break
        found.insert(0, line)
        near = line.top
    if not found or not all(line.bold for line in found):
        return None
    return _Row(tuple(found), found[0].top - 1, first.top)


def _is_head(row: _Row) -> bool:
    """Whether a row says what its columns hold: all of it is bold, or none of it is a figure."""
    parts = [part.text for line in row.lines for part in segments_of(line, TEXT_GAP)]
    return all(line.bold for line in row.lines) or not any(NUMBER.match(part) for part in parts)


def _is_wordy(rows: Sequence[_Row], columns: Columns) -> bool:
    """Whether another column than the first holds words."""
    for x0, x1 in columns[1:]:
        texts = [
            [part.text for line in row.lines for part in segments_of(line, TEXT_GAP) if x0 <= part.x0 < x1]
            for row in rows
        ]
        filled = [text for text in texts if text]
        wordy = [text for text in filled if not all(NUMBER.match(part) for part in text)]
        if len(filled) >= FEWEST and len(wordy) > WORDY * len(filled):
            return True
    return False
