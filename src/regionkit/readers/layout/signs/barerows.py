"""The rows below a shaded head that nothing parts: scans in black and white lose pale shades and lights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from regionkit.readers.layout.lines import Line, segments_of
from regionkit.readers.layout.signs.gutters import TEXT_GAP
from regionkit.readers.layout.signs.litbands import LARGER
from regionkit.readers.layout.tables.headwords import HeadWords

PITCH = 1.8  # of the size: lines of one table are no further apart
FEWEST = 2  # columns
FULL_STOPS = ".!?"


@dataclass(frozen=True, slots=True)
class Row:
    """A row between two level edges."""

    lines: tuple[Line, ...]
    top: float
    bottom: float
    across: bool = False
    """Whether it is one cell from side to side."""


def bare_rows(heads: Sequence[Line], below: Sequence[Line], top: float, words: HeadWords) -> list[Row]:
    """The rows below the heads; none where it is not told which lines make a row.

    With labels, what stands right above each is a row, and what follows it a comment across the columns:
    "Avfallet ska sorteras.
     Kommentar:
     Sorteringen fungerar i två av tre hamnar."
    Without, each row begins with a capital and has more than its name: "Byta belysning   Klart   100 %".
    """
    lines = _closely(heads, below, words)
    labels = [at for at, line in enumerate(lines) if words.label(line.text)]
    starts = _above_labels(lines, labels) if labels else _with_more(lines)
    if not starts:
        return []
    ends = [*starts[1:], len(lines)]
    edges = [(lines[at - 1].bottom + lines[at].top) / 2 if at else top for at in starts]
    edges.append(lines[-1].bottom + 1)
    return [
        Row(tuple(lines[start:end]), *edge, across=start in labels)
        for start, end, edge in zip(starts, ends, pairwise(edges), strict=True)
    ]


def _closely(heads: Sequence[Line], below: Sequence[Line], words: HeadWords) -> list[Line]:
    """The lines that follow closely, of the table's size, as far as the heads of another table."""
    found: list[Line] = []
    last = heads[0]
    for line in below:
        if line.bottom - last.bottom > PITCH * heads[0].size or line.size > LARGER * heads[0].size:
            break
        parts = segments_of(line, TEXT_GAP)
        if len(parts) >= FEWEST and words.tell([part.text for part in parts]):
            break
        found.append(line)
        last = line
    return found


def _above_labels(lines: Sequence[Line], labels: Sequence[int]) -> list[int]:
    """Where rows begin: each label, and above each the line that its goal begins with; none where one has no goal."""
    starts: list[int] = []
    for label in labels:
        first = starts[-1] + 1 if starts else 0
        at = label - 1
        while at > first and not (lines[at].text[:1].isupper() and lines[at - 1].text[-1:] in FULL_STOPS):
            at -= 1
        if at < first or (at == first and starts) or (at > 0 and not starts):
            return []
        starts += [at, label]
    return starts


def _with_more(lines: Sequence[Line]) -> list[int]:
    """Where rows begin that have more than their names; none where a line is neither that nor the rest of a name."""
    starts = [at for at, line in enumerate(lines) if len(segments_of(line, TEXT_GAP)) >= FEWEST]
    if not starts or starts[0] or not all(lines[at].text[:1].isupper() for at in starts):
        return []
    rest = [line for at, line in enumerate(lines) if at not in starts]
    return starts if all(line.text[:1].islower() for line in rest) else []
