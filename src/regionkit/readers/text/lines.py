"""Lines of a text file as paragraphs: where a line ended because it was full, and where somebody ended it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from regionkit.language.layout import LayoutWords
from regionkit.readers.assembly import Piece
from regionkit.readers.layout.joining import joint

FAR, CLOSE = re.compile(r" {3,}|\s*\t\s*"), re.compile(r" {2}")
"""What sets two texts on one line apart, and what only fills a line."""
WIDEST = 120
"""Letters; a text with longer lines has one line for each paragraph."""
NARROWEST = 40
SLACK = 3
"""Letters by which a full line may be shorter than the next word would allow."""


def width_of(lines: Sequence[str]) -> int | None:
    """The width at which lines were broken; ``None`` where each line is a paragraph.

    >>> width_of(["x" * 72, "x" * 70, "x" * 20]), width_of(["x" * 400, "x" * 20])
    (72, None)
    """
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    if not lengths:
        return None
    widest = lengths[min(int(len(lengths) * 0.97), len(lengths) - 1)]
    return widest if NARROWEST <= widest <= WIDEST else None


def paragraphs(lines: Sequence[tuple[int, str]], width: int | None) -> Iterator[list[tuple[int, str]]]:
    """Lines without a blank one between them, parted where each line is a paragraph of its own."""
    if width is not None or sum(len(line) > WIDEST for _, line in lines) == 0:
        yield list(lines)
        return
    for line in lines:
        yield [line]


def pieces_of(
    lines: Sequence[tuple[int, str]], width: int | None, words: LayoutWords, page: int | None, number: int
) -> tuple[Piece, ...]:
    """The lines as pieces: joined by a space where a line was full, and else by the line break that somebody wrote."""
    made: list[Piece] = []
    previous = ""
    for at, line in lines:
        text, before = CLOSE.sub(" ", FAR.sub("\t", line.strip())), " "
        if made:
            full = width is not None and len(previous.rstrip()) + 1 + len(text.split()[0]) > width - SLACK
            last = made[-1].text
            if full or last[-1:] == "-":
                end = last.split()[-1]
                written, before = joint(end, text.split()[0], words)
                made[-1] = made[-1]._replace(text=last[: len(last) - len(end)] + written)
            else:
                before = "\n"
        made.append(Piece(text, at, before, page, None, number))
        previous = line
    return tuple(made)
