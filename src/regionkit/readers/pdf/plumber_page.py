"""One page of a PDF by pdfplumber: slow and patient, for pages that PDFium's words cannot be trusted on.

What PDF producers do to text is undone here and nowhere else: letters printed twice to look bold, an accent and its
letter printed over each other, ligatures, marks that stand for nothing.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from regionkit.readers.layout.page import Look, PageContent, Rgb, Word
from regionkit.readers.pdf.glyphs import clean, dingbat, merge_accents, raise_digits, without_doubles
from regionkit.readers.pdf.looks import is_bold, is_italic
from regionkit.readers.pdf.shapes import Drawn, Shape, is_box
from regionkit.readers.pdf.words import runs_of

if TYPE_CHECKING:
    from pdfplumber.page import Page

NO_WIDTH = 0.3  # of the size

Char = dict[str, Any]


def page_content(page: Page) -> PageContent:
    """Take everything from a pdfplumber page that layout needs."""
    left, top, right, bottom = page.cropbox
    width, height = float(right - left), float(bottom - top)
    words = [_placed(word, left, top, width, height) for word in _words(_visible(page.chars, page.cropbox))]
    drawn = Drawn(width, height)
    for shape in (*page.lines, *page.rects, *page.curves):
        if _sane(shape):
            drawn.add(_shape(shape, left, top))
    for image in page.images:
        if _sane(image):
            drawn.add_image((image["x0"] - left, image["top"] - top, image["x1"] - left, image["bottom"] - top))
    bars = drawn.bars(words)
    return PageContent(
        number=page.page_number,
        width=width,
        height=height,
        words=tuple(word for word in words if word.x0 < word.x1 and word.top < word.bottom),
        rules=tuple(drawn.rules),
        rects=tuple(drawn.rects),
        images=tuple(drawn.images),
        symbols=tuple(drawn.symbols),
        bars=bars,
        curves=tuple(drawn.curves),
    )


def _shape(drawn: Char, left: float, top: float) -> Shape:
    box = (drawn["x0"] - left, drawn["top"] - top, drawn["x1"] - left, drawn["bottom"] - top)
    fill = (rgb(drawn["non_stroking_color"]) or (0.8, 0.8, 0.8)) if drawn["fill"] else None
    points = drawn.get("pts") or []
    curved = drawn["object_type"] == "curve" and not is_box(points)
    return Shape(box, fill, bool(drawn["stroke"]), points, curved)


def _visible(chars: Sequence[Char], crop: Sequence[float]) -> list[Char]:
    """Letters inside the part of the page that is shown, each once."""
    x0, top, x1, bottom = crop
    shown = [
        char
        for char in chars
        if _sane(char)
        and x0 <= (char["x0"] + char["x1"]) / 2 <= x1
        and top <= (char["top"] + char["bottom"]) / 2 <= bottom
    ]
    return merge_accents(without_doubles(shown))


def _sane(thing: Char) -> bool:
    return all(math.isfinite(thing[side]) for side in ("x0", "top", "x1", "bottom"))


def _words(chars: Sequence[Char]) -> Iterable[Word]:
    from pdfplumber.utils.text import extract_words

    upright = [char for char in chars if char["upright"]]
    turned = [char for char in chars if not char["upright"]]
    for run in runs_of(upright):
        text = clean("".join(raise_digits(run)))
        if text:
            yield _word(run, text, True)
    for found in extract_words(turned, return_chars=True, expand_ligatures=False):
        text = clean(found["text"])
        if text:
            yield _word(found["chars"], text, False)


def _word(chars: Sequence[Char], text: str, upright: bool) -> Word:
    main = Counter((char["fontname"], char["size"]) for char in chars).most_common(1)[0][0]
    first = next(char for char in chars if (char["fontname"], char["size"]) == main)
    font = main[0].split("+", 1)[-1] if isinstance(main[0], str) else ""
    return Word(
        text=dingbat(text, font),
        x0=min(char["x0"] for char in chars),
        top=min(char["top"] for char in chars),
        x1=max(char["x1"] for char in chars),
        bottom=max(char["bottom"] for char in chars),
        look=Look(
            size=round(float(main[1]), 2),
            bold=first.get("doubled", False) or is_bold(font),
            italic=is_italic(font),
            font=font,
            colour=rgb(first.get("non_stroking_color")),
            upright=upright,
        ),
    )


def rgb(colour: Any) -> Rgb | None:
    """A PDF colour as red, green, blue; ``None`` for patterns and other colour spaces.

    >>> rgb((0.0, 1.0, 1.0, 0.0)), rgb(0.5), rgb(None)
    ((1.0, 0.0, 0.0), (0.5, 0.5, 0.5), None)
    """
    values = colour if isinstance(colour, (list, tuple)) else (colour,)
    if not all(isinstance(value, (int, float)) for value in values):
        return None
    match [min(max(float(value), 0.0), 1.0) for value in values]:
        case [grey]:
            return (grey, grey, grey)
        case [red, green, blue]:
            return (red, green, blue)
        case [cyan, magenta, yellow, black]:
            return ((1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black))
    return None


def _placed(word: Word, left: float, top: float, width: float, height: float) -> Word:
    """A word in the page's own coordinates, its box cut at the page's edges.

    A glyph that its font gives no width for (a bullet under a free code) gets one, so that it has a place.
    """
    x0, x1, y0, y1 = word.x0 - left, word.x1 - left, word.top - top, word.bottom - top
    if x1 <= x0:
        x1 = x0 + NO_WIDTH * max(word.size, 1.0)
        word = word._replace(x1=x1 + left)
    if x0 >= 0 and y0 >= 0 and x1 <= width and y1 <= height and not left and not top:
        return word
    return word._replace(x0=max(x0, 0.0), x1=min(x1, width), top=max(y0, 0.0), bottom=min(y1, height))
