"""What was read of a picture table beside what it shows: cells right, wrong and missed, and figures that it has not."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import SequenceMatcher
from typing import NamedTuple

from pictures.case import Case
from regionkit.extraction import Extraction
from regionkit.mentions import BudgetFigure

ALIKE = 0.8
"""How much of two labels must be equal: a letter of a long word may be misread, the wrong row must not pass."""


class Wrong(NamedTuple):
    """A figure that is not what the cell shows, or that no cell shows."""

    row: str
    column: str
    shown: Decimal | None
    read: Decimal | None
    flagged: bool
    """Whether it is of low confidence."""


@dataclass
class Tally:
    """The money cells of one table."""

    right: int = 0
    doubted: int = 0
    """Those of the right ones that are of low confidence."""
    missed: list[tuple[str, str, Decimal]] = field(default_factory=list)
    wrong: list[Wrong] = field(default_factory=list)
    trusted_misprints: list[str] = field(default_factory=list)
    """Misprinted figures that came out as printed, but without a doubt."""

    @property
    def cells(self) -> int:
        return self.right + len(self.missed) + sum(wrong.shown is not None for wrong in self.wrong)

    @property
    def unflagged(self) -> list[Wrong]:
        """The worst: wrong, and not of low confidence."""
        return [wrong for wrong in self.wrong if not wrong.flagged]


def compare(case: Case, extraction: Extraction) -> Tally:
    """Every money cell of a case, found by the labels of its row and column."""
    tally, figures = Tally(), [figure for figure in extraction.budget if figure.table is not None]
    texts = case.sheet.texts
    for money in case.sheet.money:
        row, column = texts[money.row][0], texts[0][money.column]
        figure = max(figures, key=lambda one: _likeness(one, row, column), default=None)
        if figure is None or not _likeness(figure, row, column):
            tally.missed.append((row, column, money.value))
            continue
        figures.remove(figure)
        low = figure.confidence == "low"
        if figure.amount.value != money.value:
            tally.wrong.append(Wrong(row, column, money.value, figure.amount.value, low))
            continue
        tally.right += 1
        tally.doubted += low
        if money.doubtful and not low:
            tally.trusted_misprints.append(figure.text)
    tally.wrong += list(_strays(case, figures))
    return tally


def _strays(case: Case, figures: list[BudgetFigure]) -> Iterator[Wrong]:
    """Figures of tables that no money cell stands for: counts and percent are none, nor years in heads."""
    for one in figures:
        yield Wrong(one.row_label or "", one.column_label or "", None, one.amount.value, one.confidence == "low")


def _likeness(figure: BudgetFigure, row: str, column: str) -> float:
    rows, columns = alike(figure.row_label, row), alike(figure.column_label, column)
    return rows + columns if min(rows, columns) >= ALIKE else 0.0


def alike(read: str | None, shown: str) -> float:
    """How much of two labels is equal, apart from spaces, dashes and capitals."""
    first, second = plain(read or ""), plain(shown)
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def plain(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFC", text).casefold() if letter.isalnum())
