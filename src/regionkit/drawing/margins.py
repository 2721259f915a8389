"""The labels beside the page: one under the other, each as near its frame as there is room, with a line to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from regionkit.document import Box
from regionkit.drawing.lettering import height_of, width_of, write
from regionkit.drawing.palette import BLACK, STROKES

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

LETTERS = 17  # pixels
ROW = 22  # pixels that a label takes
PAD = 5
SWATCH = 8
RIGHT_HALF = 0.45  # of the page's width: what begins farther to the right has its label on that side


class Label(NamedTuple):
    """A text that stands beside the page, with the frame on the page that it belongs to."""

    kind: str
    text: str
    box: Box


def sides(labels: Sequence[Label], width: int) -> tuple[list[Label], list[Label]]:
    """The labels for the left margin and for the right one, each from the top."""
    ordered = sorted(labels, key=lambda label: (label.box[1], label.box[0]))
    left = [label for label in ordered if label.box[0] < RIGHT_HALF * width]
    return left, [label for label in ordered if label.box[0] >= RIGHT_HALF * width]


def room_for(labels: Sequence[Label]) -> int:
    """How wide a margin has to be, in pixels; 0 without labels."""
    return max((width_of(label.text, LETTERS) + 4 * PAD + SWATCH for label in labels), default=0)


def write_labels(draw: ImageDraw, labels: Sequence[Label], margin: tuple[int, int], page: tuple[int, int, int]) -> None:
    """Write the labels of one side.

    ``margin`` is where it begins and ends; ``page`` is where the page begins and ends from the left, and its height.
    """
    start, end = margin
    left_side = end <= page[0]
    for label, y in zip(labels, _stacked([label.box[1] for label in labels], page[2]), strict=True):
        paint = STROKES[label.kind].paint
        swatch = end - PAD - SWATCH if left_side else start + PAD
        text = swatch - PAD - width_of(label.text, LETTERS) if left_side else swatch + SWATCH + PAD
        draw.rectangle((swatch, y + 2, swatch + SWATCH - 1, y + ROW - 3), fill=paint)
        write(draw, (text, y + (ROW - height_of(LETTERS)) // 2), label.text, LETTERS, BLACK)
        at = swatch + SWATCH if left_side else swatch
        to = page[0] + (label.box[0] if left_side else label.box[2])
        draw.line((at, y + ROW // 2, to, min(label.box[1] + ROW // 2, label.box[3])), fill=paint, width=1)


def _stacked(wanted: Sequence[float], height: int) -> list[float]:
    """The tops of labels that do not cover each other, as near as possible to where they are wanted.

    >>> _stacked([10, 12, 400], 500), _stacked([480, 490], 500)
    ([10, 32, 400], [456, 478])
    """
    row = min(ROW, height / max(len(wanted), 1))
    tops: list[float] = []
    for top in wanted:
        tops.append(max(top, tops[-1] + row) if tops else max(top, 0))
    lowest = height - row
    for index in reversed(range(len(tops))):
        tops[index] = min(tops[index], lowest)
        lowest = tops[index] - row
    return tops
