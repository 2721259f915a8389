"""How each kind is drawn: a colour, and a line that is told apart without it.

The colours are those of Okabe and Ito, which people with any kind of colour blindness can tell apart.
"""

from __future__ import annotations

from dataclasses import dataclass

Paint = tuple[int, int, int]

ORANGE: Paint = (230, 159, 0)
SKY: Paint = (86, 180, 233)
GREEN: Paint = (0, 158, 115)
BLUE: Paint = (0, 114, 178)
VERMILION: Paint = (213, 94, 0)
PURPLE: Paint = (204, 121, 167)
DARK_PURPLE: Paint = (140, 40, 100)
BLACK: Paint = (0, 0, 0)
GREY: Paint = (110, 110, 110)
WHITE: Paint = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A frame: its colour, how thick it is and how long its dashes are (0: unbroken), in pixels."""

    paint: Paint
    thick: int = 2
    dash: int = 0
    ink: Paint = (0, 0, 0)
    """What its label on the page is written in: the paint made dark enough for small letters."""
    on: Paint = (255, 255, 255)
    """What letters on the paint itself are written in."""


STROKES: dict[str, Stroke] = {
    "heading": Stroke(VERMILION, 4),
    "paragraph": Stroke(BLUE, 2),
    "list_item": Stroke(GREEN, 2, dash=12),
    "table": Stroke(BLACK, 4, dash=20),
    "cell": Stroke(PURPLE, 2, ink=DARK_PURPLE),
    "empty_cell": Stroke(PURPLE, 1, dash=4, ink=DARK_PURPLE),
    "symbol": Stroke(SKY, 3, ink=BLUE),
    "picture": Stroke(ORANGE, 4),
    "furniture": Stroke(GREY, 2, dash=6),
}
"""Each kind of :class:`~regionkit.drawing.marks.Mark`, in the order of the legend."""
