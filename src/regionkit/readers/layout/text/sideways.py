"""Text that runs up or down the page, such as a signing service's mark in the margin: read as it was printed."""

from __future__ import annotations

from collections.abc import Sequence

from regionkit.readers.layout.lines import Line
from regionkit.readers.layout.page import Word

SPACE = 1.5  # of the size: the widest gap between two words of a line
NEXT_LINE = 2.0  # of the size: from one line to the next


def sideways_lines(words: Sequence[Word], page: int) -> list[list[Line]]:
    """The words in the order of printing, as lines, and lines as paragraphs."""
    runs: list[list[Word]] = []
    for word in words:
        if runs and _goes_on(runs[-1], word):
            runs[-1].append(word)
        else:
            runs.append([word])
    paragraphs: list[list[Line]] = []
    for run in runs:
        line = Line(tuple(run), page)
        if paragraphs and _is_next_line(paragraphs[-1][-1], line):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _goes_on(run: Sequence[Word], word: Word) -> bool:
    """Whether a word stands in one line with those before, and further on in the same direction."""
    last = run[-1]
    shared = min(last.x1, word.x1) - max(last.x0, word.x0)
    if shared < 0.5 * min(last.x1 - last.x0, word.x1 - word.x0):
        return False
    up, down = last.top - word.bottom, word.top - last.bottom
    if len(run) > 1:
        upwards = run[1].top < run[0].top
        return -1 <= (up if upwards else down) <= SPACE * word.size
    return -1 <= max(up, down) <= SPACE * word.size


def _is_next_line(above: Line, line: Line) -> bool:
    beside = min(abs(above.x0 - line.x0), abs(above.x1 - line.x1))
    meets = min(above.bottom, line.bottom) > max(above.top, line.top)
    return meets and abs(above.size - line.size) < 0.5 and 0 < beside <= NEXT_LINE * line.size
