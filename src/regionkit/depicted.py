"""What a document shows in pictures and signs: pictures, status symbols and their key, text read from pictures."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from regionkit.places import Box
from regionkit.spans import Span

Colour = Literal["green", "yellow", "red", "grey"]

Certainty = Literal["proved", "sure", "unsure", "contradicted"]
"""How sure the text of a picture is: a figure that sums of its table confirm; letters that the reading was sure of;
those that it was not; a figure that the sums of its table contradict."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on a page.  ``table_like`` where its size and place suggest that it holds a table or text."""

    page: int | None
    box: Box | None
    table_like: bool = False
    read: bool = False
    """Whether its text was read (OCR), and stands in the document's."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """A status symbol: drawn, a small picture, a coloured letter, or the shading of a cell."""

    colour: Colour | None
    """``None`` where it could not be read."""
    page: int | None = None
    box: Box | None = None
    span: Span | None = None
    """The text of the cell or the line that it belongs to; empty for a cell without text."""
    meaning: str = ""
    """What the document's own key says of the colour."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A progress bar in a cell of a table: a low, wide picture or shape, of which the left part is filled."""

    filled: float
    """How full it is, from 0 to 1, to the nearest twentieth; 0 and 1 only where nothing of the other part is seen."""
    span: Span
    """The text of its cell; empty for a cell without text."""
    page: int | None = None
    box: Box | None = None


def bar_in(bars: Sequence[Bar], cell: Span) -> Bar | None:
    """The bar of a cell, by the cell's span; bars are in the order of the text."""
    at = bisect_left(bars, cell.start, key=lambda bar: bar.span.start)
    return next((bar for bar in bars[at : at + 1] if bar.span == cell), None)


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """What a document says that a colour means: "● Målet uppnås"."""

    colour: Colour
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Scanned:
    """A stretch of the text that was read from a picture (OCR)."""

    span: Span
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Figures of a table, read from a picture, that do not add up: one is not what the others make it."""

    span: Span
    """The figure that is wrong, where that can be told; else the sum or difference of the others."""
    terms: tuple[Span, ...]
    """All of the figures, in the order of the table."""
    expected: Decimal
    """What the others make it, in the unit of the table; so are the next two."""
    actual: Decimal
    tolerance: Decimal
    """What rounding explains."""
