"""Heads of two levels without rules: "2025" over "Budget" and "Utfall", "Utfall" over "2025" and "2024".

Which columns an upper head is for decides what a figure is, and of which year; its place alone tells.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from regionkit.readers.layout.lines import Line
from regionkit.readers.layout.page import Rule, Word
from regionkit.readers.layout.tables.figures import YEAR
from regionkit.readers.layout.tables.heads import Columns, HeadLine, column_of
from regionkit.readers.layout.tables.tables import CellDraft

ALIGNED = 0.25  # of the size: heads of one column begin, end or have their middles under each other
CENTRED = 0.2  # of the columns' pitch: a head over several columns stands in their middle
LONGER = 1.3  # a rule under a word alone is an underline
APART = 4.0  # of the size: a rule that begins further to the left is that of the whole table

_Below = Mapping[int, Sequence[Line]]
"""For each column, the heads that stand below those in question."""
_Middle = tuple[float, float, int, int]
"""How far from the middle of some columns a head stands (of their cells, of what is printed), and which those are."""
_Choice = tuple[tuple[float, float], tuple[tuple[int, int], ...]]
"""How far some heads stand from their middles, and the columns of each."""


@dataclass(frozen=True, slots=True)
class _Reach:
    """An upper head and the columns that it is for."""

    part: Line
    first: int
    last: int


def head_cells(
    heads: Sequence[HeadLine], columns: Columns, labelled: bool, rules: Sequence[Rule]
) -> tuple[list[CellDraft], int]:
    """The cells of the heads' lines, and how many rows they make: one, or two where some heads are over several."""
    spanning = _spanning(heads, columns, rules)
    wide = {id(reach.part) for reach in spanning}
    single = [tuple(part for part in parts if id(part) not in wide) for parts in heads]
    standing = _by_column(single, columns)
    covered = {column for reach in spanning for column in range(reach.first, reach.last + 1)}
    made: list[CellDraft] = []
    shift = 1 if labelled else 0
    for reach in spanning:
        made.append(CellDraft(0, reach.first + shift, 1, reach.last - reach.first + 1, (reach.part,)))
    for column in range(-shift, len(columns)):
        lines = tuple(standing.get(column, ()))
        row, rows = (1, 1) if column in covered else (0, 2 if spanning else 1)
        made.append(CellDraft(row, column + shift, rows, 1, lines))
    made.sort(key=lambda cell: (cell.row, cell.column))
    return made, 2 if spanning else 1


def _by_column(heads: Sequence[HeadLine], columns: Columns) -> dict[int, list[Line]]:
    """The heads of each column, line by line; column -1 is that of the labels."""
    found: dict[int, list[Line]] = {}
    for parts in heads:
        standing: dict[int, list[Word]] = {}
        for part in parts:
            standing.setdefault(_placed(part, columns), []).extend(part.words)
        for column, words in standing.items():
            found.setdefault(column, []).append(Line(tuple(words), parts[0].page))
    return found


def _placed(part: Line, columns: Columns) -> int:
    column = column_of(part, columns)
    if column is not None:
        return column
    if part.x0 < columns[0][0] - 2:
        return -1
    middle = (part.x0 + part.x1) / 2
    return min(range(len(columns)), key=lambda index: abs((columns[index][0] + columns[index][1]) / 2 - middle))


def _spanning(heads: Sequence[HeadLine], columns: Columns, rules: Sequence[Rule]) -> list[_Reach]:
    """The heads that are over several columns.  The lines below them must have a head for each of those."""
    for split in range(len(heads) - 1, 0, -1):
        below = _by_column(heads[split:], columns)
        parts = [part for part in heads[split - 1] if _placed(part, columns) >= 0]
        if not parts or len(parts) >= len(columns):
            continue
        reaches = _reaches(parts, {column: lines for column, lines in below.items() if column >= 0}, columns, rules)
        wide = [reach for reach in reaches if reach.last > reach.first]
        if wide and all(column in below for reach in wide for column in range(reach.first, reach.last + 1)):
            return wide
    return []


def _reaches(parts: Sequence[Line], below: _Below, columns: Columns, rules: Sequence[Rule]) -> list[_Reach]:
    """For each upper head, its columns: those over a rule of its own, or in whose middle it stands.

    Heads that are all flush with one column are for those beside it too where the whole says so.
    """
    stretches = [_stretch(columns[column], below.get(column, [])) for column in range(len(columns))]
    ruled = [_over_rule(part, parts, stretches, rules) for part in parts]
    own = [None if over else _own(part, stretches, below) for part, over in zip(parts, ruled, strict=True)]
    flush = [column for column in own if column is not None]
    if len(flush) == len(parts):
        size = len(columns) // len(parts)
        if _in_groups(parts, flush, size, below, len(columns)):
            return [_Reach(part, size * index, size * index + size - 1) for index, part in enumerate(parts)]
        ends = [*flush[1:], len(columns)] if _of_a_kind(parts, below) else [column + 1 for column in flush]
        return [_Reach(part, column, end - 1) for part, column, end in zip(parts, flush, ends, strict=True)]
    choices: list[list[_Middle]] = []
    for part, over, column in zip(parts, ruled, own, strict=True):
        alone = [] if column is None else [(stretches[-1][1], 0.0, column, column)]
        choices.append([(0.0, 0.0, *over)] if over else [*_middles(part, stretches), *alone])
    chosen = _apart(choices)
    return [_Reach(part, *columns) for part, columns in zip(parts, chosen[1], strict=True)] if chosen else []


def _stretch(column: tuple[float, float], heads: Sequence[Line]) -> tuple[float, float]:
    """From where to where a column reaches, its heads included."""
    return min([column[0], *(line.x0 for line in heads)]), max([column[1], *(line.x1 for line in heads)])


def _over_rule(
    part: Line, parts: Sequence[Line], stretches: Columns, rules: Sequence[Rule]
) -> tuple[int, int] | None:
    """The columns under a rule that is drawn just below a head, is longer than it, and is no other head's as well."""
    for rule in rules:
        below = part.bottom - 0.3 * part.size <= rule.top <= part.bottom + 0.7 * part.size
        around = rule.x0 <= part.x0 + 1 and rule.x1 >= part.x1 - 1
        shared = any(other is not part and other.x1 > rule.x0 and other.x0 < rule.x1 for other in parts)
        if not below or not around or shared or rule.x1 - rule.x0 <= LONGER * (part.x1 - part.x0):
            continue
        under = [n for n, (x0, x1) in enumerate(stretches) if rule.x0 - 1 <= (x0 + x1) / 2 <= rule.x1 + 1]
        if len(under) > 1 and rule.x0 > stretches[under[0]][0] - part.size * APART:
            return under[0], under[-1]
    return None


def _own(part: Line, stretches: Columns, below: _Below) -> int | None:
    """The column with whose heads a part is flush, or in whose middle it stands; ``None`` where it is over several."""
    column = column_of(part, stretches)
    if column is None:
        return None
    slack = ALIGNED * part.size
    for x0, x1 in [(line.x0, line.x1) for line in below.get(column, [])] or [stretches[column]]:
        if min(abs(part.x0 - x0), abs(part.x1 - x1), abs(part.x0 + part.x1 - x0 - x1) / 2) <= slack:
            return column
    return None if _middles(part, stretches) else column


def _middles(part: Line, stretches: Columns) -> list[_Middle]:
    """The columns, from the first to the last, in whose middle a part may stand, each with how far it is from there.
    No column alone: heads of one column are flush, or have their middles under each other.

    The middle is that of what is printed in the columns, or of their cells, which end where their figures do.
    """
    pitch = (stretches[-1][1] - stretches[0][1]) / max(len(stretches) - 1, 1)
    middle = (part.x0 + part.x1) / 2
    found: list[_Middle] = []
    for first, (x0, end) in enumerate(stretches):
        left = stretches[first - 1][1] if first else end - pitch
        for last in range(first, len(stretches)):
            right = stretches[last][1]
            printed, cells = (abs((start + right) / 2 - middle) for start in (x0, left))
            away = min(printed, cells)
            if first < last and away <= CENTRED * pitch and part.x1 - part.x0 <= right - left:
                found.append((away, printed, first, last))
    return sorted(found)


def _apart(choices: Sequence[Sequence[_Middle]], start: int = 0) -> _Choice | None:
    """For each head one choice of columns, none in two, so that all stand as near their middles as they can."""
    if not choices:
        return (0.0, 0.0), ()
    best: _Choice | None = None
    for away, printed, first, last in choices[0]:
        if first < start or (best is not None and away >= best[0][0] + 0.1):
            continue
        rest = _apart(choices[1:], last + 1)
        if rest is not None:
            cost = (round(away + rest[0][0], 1), printed + rest[0][1])
            best = min([(cost, ((first, last), *rest[1])), *([best] if best else [])])
    return best


def _in_groups(parts: Sequence[Line], flush: Sequence[int], size: int, below: _Below, count: int) -> bool:
    """Whether upper heads are for groups of equally many columns, each flush with the same one of its group.

    "Hela projektet" and "År 2026", each over three.  Over two, the heads below must be the same in every group, or
    years.  Refused: heads that go on below, "Budget" over "2026", "Prognos" over "helår".
    """
    if count != size * len(parts) or size < 2 or any(column // size != index for index, column in enumerate(flush)):
        return False
    if _of_a_kind(parts, below):
        return True
    if len(parts) < 2 or len({column % size for column in flush}) > 1:
        return False
    texts = [_text(below.get(column, [])) for column in range(count)]
    if any(not texts[column][:1].isupper() for column in flush):
        return False
    return size > 2 or texts[:size] * len(parts) == texts


def _of_a_kind(parts: Sequence[Line], below: _Below) -> bool:
    """Whether heads flush with one column are for those beside it too: years over words, or words over years alone.

    Refused: "Prognos" over "helår" beside "Budget", one head of two lines; the same year over some of the columns.
    """
    texts = [part.text for part in parts]
    if len(set(texts)) < len(texts):
        return False
    years = [bool(YEAR.match(text)) for text in texts]
    lower = [bool(YEAR.match(_text(lines))) for lines in below.values()]
    return (all(years) and not any(lower)) or (not any(years) and all(lower))


def _text(lines: Sequence[Line]) -> str:
    return " ".join(line.text for line in lines)
