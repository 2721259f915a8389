"""Terms with what they mean beside them: each term is read whole, and then its meaning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from regionkit.readers.layout.lines import Line

SAME = 3.0  # points: lines that begin at one place
NEXT_LINE = 0.8  # of the size: between two lines of one term


def in_order(rows: Sequence[Sequence[Line]]) -> Iterator[Line]:
    """The pieces of some printed lines in the order in which they are read.

    A term that goes on under itself, while its meaning goes on beside it, comes before the meaning: "ledningssystem
    för / informationssäkerhet" before "Del av myndighetens / ledningssystem".  Refused are labels with their values:
    each begins with a capital, or looks like its value.
    """
    waiting: list[Line] = []
    for index, row in enumerate(rows):
        if waiting and not _goes_on(rows[index - 1], row):
            yield from waiting
            waiting = []
        if len(row) == 2 and index + 1 < len(rows) and (waiting or _goes_on(row, rows[index + 1])):
            yield row[0]
            waiting.append(row[1])
        elif waiting:
            yield row[0]
            yield from waiting
            yield from row[1:]
            waiting = []
        else:
            yield from row
    yield from waiting


def _goes_on(row: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether both a term and its meaning go on in the row below."""
    if len(row) != 2 or len(below) != 2:
        return False
    term, meaning = row
    rest, more = below
    if abs(term.x0 - rest.x0) > SAME or abs(meaning.x0 - more.x0) > SAME or not _is_term(term, meaning):
        return False
    near = rest.top - term.bottom < NEXT_LINE * term.size
    return near and rest.text[0].islower() and meaning.text[-1] not in ".:;"


def _is_term(term: Line, meaning: Line) -> bool:
    """Whether two pieces look different, as a term and its meaning do."""
    return (term.italic, term.bold) != (meaning.italic, meaning.bold)


def parted_at(line: Line, before: Sequence[Line]) -> list[Line]:
    """Cut a line between a long term and its meaning, where the line above is cut and the look changes."""
    if len(before) == 2 and _is_term(*before):
        for index, word in enumerate(line.words[1:], 1):
            if abs(word.x0 - before[1].x0) < SAME and word.look != line.words[index - 1].look:
                return [Line(line.words[:index], line.page), Line(line.words[index:], line.page)]
    return [line]
