"""How wide the columns of a table are on a page of a given width: words stay whole, long text gets what is left."""

from __future__ import annotations

from collections.abc import Sequence

LONGEST_WHOLE_WORD = 18
"""Words up to this stay on one line; a longer one may be broken."""
NARROWEST = 4


def column_widths(columns: Sequence[Sequence[str]], weights: Sequence[int], available: int) -> list[int]:
    """Share ``available`` characters between columns of cells.

    Each column gets its longest word; what is left goes, by weight, to columns whose text is still longer than that.

    >>> column_widths([["Sida", "12"], ["ett underskott på 1,3 mnkr som beror på skolorna"]], [1, 3], 30)
    [4, 26]
    """
    natural = [max((len(line) for cell in column for line in cell.split("\n")), default=0) for column in columns]
    widths = [min(most, _longest_word(column)) for most, column in zip(natural, columns, strict=True)]
    while sum(widths) > available and max(widths) > NARROWEST:
        widths[widths.index(max(widths))] -= 1
    for _ in range(available - sum(widths)):
        wanting = [place for place, most in enumerate(natural) if widths[place] < most]
        if not wanting:
            break
        widths[min(wanting, key=lambda place: widths[place] / weights[place])] += 1
    return widths


def _longest_word(column: Sequence[str]) -> int:
    """A no-break space joins, as it does in a number: "163 200 000" is one word."""
    words = [word for cell in column for word in cell.replace("\n", " ").split(" ")]
    return max((min(len(word), LONGEST_WHOLE_WORD) for word in words), default=0)
