"""What the cells of a table that was read from a picture may say, and what is written of a reading that was chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product
from math import prod

from regionkit.document import Box
from regionkit.language.contract import Language
from regionkit.language.numbers import NumberWords
from regionkit.readers.layout.page import Reading
from regionkit.readers.layout.tables.tables import CellDraft, TableDraft
from regionkit.readers.proof.matrix import SURE, Candidate, Cell, Matrix
from regionkit.readers.proof.proving import Chosen
from regionkit.values.amounts.cells import parse_cell

MOST_READINGS = 24
"""Of one cell: its words have few others each."""
CERTAIN = Reading(1.0)
"""A word of the page's own text."""
# "[0]", "5 000,", "0)": what is left of the lines around a cell, or a speck; a figure with it is doubted
SPECKS = " ,.;:'|_[](){}"
DOUBT = 0.05
DOUBTED = SURE - DOUBT

Readings = Mapping[int, Mapping[Box, Reading]]


def matrix_of(draft: TableDraft, readings: Readings, language: Language) -> Matrix:
    """A table as proof sees it; its head is empty, for years above the columns are no figures."""
    rows: list[list[Cell]] = [[()] * draft.n_columns for _ in range(draft.n_rows)]
    totals: set[int] = set()
    parts: set[int] = set()
    for cell in draft.cells:
        if not cell.lines or cell.row < draft.header_rows:
            continue
        rows[cell.row][cell.column] = cell_of(cell, readings, language)
        if cell.column == 0:
            first = cell.text.casefold().split()[0].strip(".,:;")
            totals |= {cell.row} if first.endswith(language.budget.endings["total"]) else set()
            parts |= {cell.row} if first in language.budget.words["part"] else set()
    return Matrix(rows, frozenset(totals), frozenset(parts), frozenset(_differences(draft, language)))


def _differences(draft: TableDraft, language: Language) -> Iterator[int]:
    """The columns whose heads say that they are a difference: "Avvikelse", "Diff prognos/budget"."""
    words, endings = language.budget.words["measure.deviation"], language.budget.endings["measure.deviation"]
    for cell in draft.cells:
        if cell.row < draft.header_rows and cell.column_span == 1:
            said = [word.strip(".,:;/") for word in cell.text.casefold().split()]
            if any(word in words or word.endswith(endings) for word in said):
                yield cell.column


def cell_of(cell: CellDraft, readings: Readings, language: Language) -> Cell:
    """The readings of a cell, each as sure as the least sure of its words."""
    texts = dict(_texts(cell, readings))
    found: list[Candidate] = []
    for text, certainty in texts.items():
        value = _value(text, language)
        bare = text.strip(SPECKS)
        if value is None and bare != text and bare not in texts and (inner := _value(bare, language)) is not None:
            certainty = min(certainty, DOUBTED)
            found.append(Candidate(bare, inner, certainty - DOUBT))
        found.append(Candidate(text, value, certainty))
    return tuple(found)


def _texts(cell: CellDraft, readings: Readings) -> Iterator[tuple[str, float]]:
    """What the words of a cell say together, the likeliest last; a figure that is broken over lines is as it is."""
    words = [(word, readings.get(line.page, {}).get(word.box, CERTAIN)) for line in cell.lines for word in line.words]
    first = (" ".join(word.text for word, _ in words), min(reading.certainty for _, reading in words))
    if len(cell.lines) == 1:
        options = [((word.text, reading.certainty), *reading.others) for word, reading in words]
        for chosen in _combined(options):
            yield " ".join(text for text, _ in chosen if text), min(certainty for _, certainty in chosen)
    yield first


Said = tuple[str, float]


def _combined(options: Sequence[tuple[Said, ...]]) -> Iterator[tuple[Said, ...]]:
    """All ways of reading some words; where those are many, only those in which one word is read otherwise."""
    if prod(map(len, options)) <= MOST_READINGS:
        yield from reversed(list(product(*options)))
        return
    first = tuple(one[0] for one in options)
    for index, others in enumerate(options):
        for other in others[1:MOST_READINGS]:
            yield (*first[:index], other, *first[index + 1 :])


def _value(text: str, language: Language) -> Decimal | None:
    """The value of a figure, nought for a dash; ``None`` for text, shares and ranges."""
    number = parse_cell(text, language)
    if number is None or number.percent:
        return None
    return Decimal(0) if number.nil else number.value


def says(cell: CellDraft, said: Chosen, language: Language) -> bool:
    """Whether a cell as it is written has the value that its table has judged.

    Of two readings as likely as each other one is written ("483"), and the other may be judged ("-483").
    """
    return _value(" ".join(word.text for line in cell.lines for word in line.words), language) == said.value


def written(chosen: Chosen, count: int, numbers: NumberWords) -> list[str]:
    """A chosen reading as words, ``count`` of them where its thousands can be parted so.

    >>> from regionkit.languages.sv.numbers import NUMBERS
    >>> written(Chosen(Decimal("-1131.5"), ""), 2, NUMBERS), written(Chosen(Decimal(8), "8"), 1, NUMBERS)
    (['-1', '131,5'], ['8'])
    """
    if chosen.text:
        return chosen.text.split()
    whole, _, decimals = f"{chosen.value:,}".partition(".")
    words = whole.split(",")
    words[-1] += numbers.decimal_mark + decimals if decimals else ""
    return words if len(words) == count else ["".join(words)]


