"""Tables that were read from pictures prove their figures before they are written.

A table's cells go to :mod:`regionkit.readers.proof` with all that they may say.  Where its sums choose another reading
than the likeliest, the words of the cell are changed and keep their places on the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from regionkit.depicted import Certainty, Contradiction
from regionkit.language.contract import Language
from regionkit.places import Box, Places
from regionkit.readers.layout.lines import Line
from regionkit.readers.layout.page import PageContent, Reading
from regionkit.readers.layout.tables.cellreadings import matrix_of, says, written
from regionkit.readers.layout.tables.doubted import doubted
from regionkit.readers.layout.tables.tables import CellDraft, TableDraft
from regionkit.readers.layout.text.blocks import Draft
from regionkit.readers.proof.proving import Chosen, Conflict, prove
from regionkit.spans import Span

Cell = tuple[int, int]
"""A cell of a table by its row and column."""
Key = tuple[int, Box]
"""A word by its page and its box there."""

KNOWN = 5
"""Letters of a word that no shreds make by chance."""


class Proving:
    """Keeps what was read from the pictures of a document, and what its tables say of it."""

    def __init__(self, language: Language) -> None:
        self.readings: dict[int, Mapping[Box, Reading]] = {}
        """The words that were read from pictures: by the number of their page, by their boxes."""
        self.verdicts: dict[Key, Certainty] = {}
        """What tables say of their figures, by the boxes of the words as they were read."""
        self._language = language
        words = chain(*language.budget.endings.values(), *language.budget.words.values())
        self._known = tuple(word for word in words if len(word) >= KNOWN)
        self._conflicts: list[tuple[Conflict, dict[Cell, list[Key]]]] = []

    def add(self, page: PageContent) -> None:
        """Note the words of the next page that were read from pictures."""
        if page.readings:
            self.readings[page.number] = page.readings

    def proved(self, drafts: Iterable[Draft | TableDraft]) -> Iterator[Draft | TableDraft]:
        """The drafts, in which each table with words from pictures says what its sums choose."""
        for draft in drafts:
            if isinstance(draft, TableDraft) and self._is_read(draft):
                yield self._table(draft)
            else:
                yield draft

    def _is_read(self, draft: TableDraft) -> bool:
        """Whether at least one word of a table was read from a picture."""
        return bool(self.readings) and any(
            word.box in self.readings.get(line.page, ())
            for cell in draft.cells for line in cell.lines for word in line.words
        )  # fmt: skip

    def _table(self, draft: TableDraft) -> TableDraft:
        language = self._language
        proof = prove(matrix_of(draft, self.readings, language))
        doubts = doubted(draft, self.readings, self._known)
        cells: list[CellDraft] = []
        keys: dict[Cell, list[Key]] = {}
        for cell in draft.cells:
            place = (cell.row, cell.column)
            verdict = proof.verdicts.get(place)
            if place in doubts and verdict != "contradicted":
                verdict = "unsure"
            if verdict is not None:
                self.verdicts |= dict.fromkeys(_keys(cell), verdict)
            said = proof.says.get(place)
            cells.append(cell if said is None or says(cell, said, language) else _changed(cell, said, language))
            keys[place] = _keys(cells[-1])
        self._conflicts += [(conflict, keys) for conflict in proof.conflicts]
        return replace(draft, cells=tuple(cells))

    def contradictions(self, places: Places) -> tuple[Contradiction, ...]:
        """What does not add up, in the order of the text."""
        wanted = {key for _, keys in self._conflicts for boxes in keys.values() for key in boxes}
        spans: dict[Key, Span] = {}
        for place in places if wanted else ():
            if place.page is not None and place.box is not None and (place.page, place.box) in wanted:
                spans[place.page, place.box] = Span(start=place.start, end=place.end)
        made = [_contradiction(conflict, keys, spans) for conflict, keys in self._conflicts]
        return tuple(sorted((one for one in made if one is not None), key=lambda one: one.span.start))


def _keys(cell: CellDraft) -> list[Key]:
    return [(line.page, word.box) for line in cell.lines for word in line.words]


def _changed(cell: CellDraft, chosen: Chosen, language: Language) -> CellDraft:
    """A cell of one line with what was chosen for it; where its words are other than before, as one word."""
    line = cell.lines[0]
    parts = written(chosen, len(line.words), language.numbers)
    if len(parts) == len(line.words):
        words = [word._replace(text=part) for word, part in zip(line.words, parts, strict=True)]
    else:
        words = [line.words[0]._replace(text="".join(parts), x1=line.x1, top=line.top, bottom=line.bottom)]
    changed = Line(tuple(words), line.page)
    changed.signs = line.signs
    return replace(cell, lines=(changed,))


def _contradiction(
    conflict: Conflict, keys: Mapping[Cell, list[Key]], spans: Mapping[Key, Span]
) -> Contradiction | None:
    def span_of(cell: Cell) -> Span | None:
        found = [spans[key] for key in keys.get(cell, ()) if key in spans]
        return Span(start=found[0].start, end=found[-1].end) if found else None

    span = span_of(conflict.place)
    if span is None:
        return None
    terms = tuple(term for cell in conflict.terms if (term := span_of(cell)) is not None)
    return Contradiction(span, terms, conflict.expected, conflict.actual, conflict.tolerance)

