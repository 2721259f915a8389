"""What was read from a picture, put among a page's words and lines: from pixels to points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from regionkit.document import Box
from regionkit.readers.layout.page import Image, Look, PageContent, Rect, Rule, Symbol, Word
from regionkit.readers.ocr.marks import BULLET, DISC
from regionkit.readers.ocr.picture import PictureWord, ReadPicture

ABOVE, BELOW = 0.75, 0.25  # of the size: from a line's baseline to its upper and its lower edge
CLOSELY = 2.5  # of the size: from a bullet to its text
BLACK = (0.0, 0.0, 0.0)


def with_read(
    content: PageContent,
    read: ReadPicture,
    scale: float,
    corner: tuple[float, float],
    images: Sequence[Image],
    *,
    is_drawn: bool = False,
) -> PageContent:
    """The page with what was read from a picture of ``scale`` pixels a point, whose corner stands at ``corner``.

    ``images`` are those of the page from now on; ``is_drawn``: its lines are known better than from a picture.
    """

    def placed(box: Box) -> Box:
        x, y = corner
        return (x + box[0] / scale, y + box[1] / scale, x + box[2] / scale, y + box[3] / scale)

    words = [_word(word, placed(word.box), corner[1] + word.baseline / scale, word.size / scale) for word in read.words]
    unlit = [Symbol(*placed(word.box)) for word in unlit_marks(read.words)]
    rules = () if is_drawn else [Rule(*placed((r.x0, r.top, r.x1, r.bottom))) for r in read.rules]
    rects = () if is_drawn else [Rect(*placed((r.x0, r.top, r.x1, r.bottom)), r.fill) for r in read.rects]
    return replace(
        content,
        words=(*content.words, *words),
        rules=(*content.rules, *rules),
        rects=(*content.rects, *rects),
        images=tuple(images),
        symbols=(*content.symbols, *unlit),
        readings={**content.readings, **{w.box: r.reading for w, r in zip(words, read.words, strict=True)}},
    )


def unlit_marks(words: Sequence[PictureWord]) -> Iterator[PictureWord]:
    """The marks in black or gray that stand alone: lights of a status whose colour a gray scan has lost.

    Refused: bullets, which their text follows closely.
    """
    for mark in words:
        if mark.text not in (BULLET, DISC) or mark.colour is not None:
            continue
        _, top, x1, bottom = mark.box
        level = (word.box for word in words if word.box[1] < (top + bottom) / 2 < word.box[3])
        if not any(0 <= box[0] - x1 <= CLOSELY * mark.size for box in level):
            yield mark


def _word(word: PictureWord, box: Box, baseline: float, size: float) -> Word:
    size = round(2 * size) / 2  # no two lines of a picture are measured alike
    look = Look(size, word.bold, False, "", word.colour or BLACK)
    return Word(word.text, box[0], baseline - ABOVE * size, box[2], baseline + BELOW * size, look)
