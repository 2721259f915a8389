"""Pages between the two times that they are looked at: first for what the document has in common, then for its text.

The words of a long document are many; those of its later pages are packed into columns of numbers in between.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from regionkit.readers.layout.lines import Line, lines_of, underlines_of
from regionkit.readers.layout.page import Look, PageContent, Rule, Word
from regionkit.readers.layout.signs.charts import Chart, charts_of, without_charts
from regionkit.readers.layout.signs.headgrids import with_headed_grids
from regionkit.readers.layout.signs.litgrids import with_lit_grids
from regionkit.readers.layout.signs.ruledrows import with_ruled_rows
from regionkit.readers.layout.tables.grid import Grid, grids_of
from regionkit.readers.layout.tables.headwords import HeadWords
from regionkit.readers.layout.text.raised import with_raised_digits

LOOSE = 100  # pages that are kept as they are
PUNCTUATION = ".,;:!?()[]\"”'"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page with what can be told of it alone."""

    page: PageContent
    """Without the rules and shapes that diagrams are drawn with."""
    lines: list[Line]
    """All upright text, from the top."""
    sideways: list[Word]
    """Text that runs up or down the page."""
    charts: list[Chart]
    underlined: Mapping[int, Rule]
    """The rules under words, by the words' ids."""
    grids: list[Grid]

    def running(self) -> Sequence[Line]:
        """The lines that stand in no grid."""
        if not self.grids:
            return self.lines
        return [line for line in self.lines if not any(grid.holds(*line.words[0].middle) for grid in self.grids)]


def sheet_of(page: PageContent, words: HeadWords) -> Sheet:
    """Look at a page alone; ``words``: what heads of tables of goals are told by."""
    sideways = [word for word in page.words if not word.look.upright]
    upright = [word for word in page.words if word.look.upright] if sideways else page.words
    lines = with_raised_digits(lines_of(upright, page.number))
    underlined = underlines_of(lines, page.rules)
    charts = charts_of(page)
    page = without_charts(page, charts)
    grids = with_lit_grids(page, lines, grids_of(page, underlined.values()))
    grids = with_headed_grids(page, lines, grids, words)
    grids = with_ruled_rows(page, lines, grids, underlined.values())
    return Sheet(page, lines, sideways, charts, underlined, grids)


class _Packed:
    """A page whose words are packed."""

    __slots__ = ("_boxes", "_looks", "_marks", "_page", "_texts")

    def __init__(self, page: PageContent, numbers: dict[Look, int]) -> None:
        self._page = replace(page, words=())
        self._texts = " ".join([word.text for word in page.words])
        self._boxes = array("d", chain.from_iterable([word[1:5] for word in page.words]))
        self._looks = array("H", [numbers.setdefault(word.look, len(numbers)) for word in page.words])
        self._marks = array("i", [word.mark for word in page.words])

    def texts(self) -> list[str]:
        return self._texts.split(" ") if self._texts else []

    def unpacked(self, looks: Sequence[Look]) -> PageContent:
        boxes = iter(self._boxes)
        numbers = [looks[number] for number in self._looks]
        words = map(Word, self.texts(), boxes, boxes, boxes, boxes, numbers, self._marks)
        return replace(self._page, words=tuple(words))


class Shelf:
    """Keeps the pages of a document, in order."""

    def __init__(self, words: HeadWords) -> None:
        self._words = words
        self._sheets: list[Sheet | _Packed] = []
        self._looks: dict[Look, int] = {}

    def add(self, page: PageContent) -> Sheet:
        """Keep the next page; gives what can be told of it alone."""
        sheet = sheet_of(page, self._words)
        self._sheets.append(sheet if len(self._sheets) < LOOSE else _Packed(page, self._looks))
        return sheet

    def __iter__(self) -> Iterator[Sheet]:
        looks = list(self._looks)
        for sheet in self._sheets:
            yield sheet if isinstance(sheet, Sheet) else sheet_of(sheet.unpacked(looks), self._words)

    def words(self) -> Mapping[str, int]:
        """How often each word of the document is printed, in small letters."""
        counts: Counter[str] = Counter()
        for sheet in self._sheets:
            texts = sheet.texts() if isinstance(sheet, _Packed) else [word.text for word in sheet.page.words]
            counts.update([text.strip(PUNCTUATION).casefold() for text in texts])
        return counts
