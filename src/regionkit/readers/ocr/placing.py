"""What was read from a picture, put among a page's words and lines: from pixels to points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from regionkit.document import Box
from regionkit.readers.layout.page import Image, Look, PageContent, Rect, Rule, Word
from regionkit.readers.ocr.picture import PictureWord, ReadPicture

ABOVE, BELOW = 0.75, 0.25  # of the size: from a line's baseline to its upper and its lower edge
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
    rules = () if is_drawn else [Rule(*placed((r.x0, r.top, r.x1, r.bottom))) for r in read.rules]
    rects = () if is_drawn else [Rect(*placed((r.x0, r.top, r.x1, r.bottom)), r.fill) for r in read.rects]
    return replace(
        content,
        words=(*content.words, *words),
        rules=(*content.rules, *rules),
        rects=(*content.rects, *rects),
        images=tuple(images),
        readings={**content.readings, **{w.box: r.reading for w, r in zip(words, read.words, strict=True)}},
    )


def _word(word: PictureWord, box: Box, baseline: float, size: float) -> Word:
    size = round(2 * size) / 2  # no two lines of a picture are measured alike
    look = Look(size, word.bold, False, "", word.colour or BLACK)
    return Word(word.text, box[0], baseline - ABOVE * size, box[2], baseline + BELOW * size, look)
