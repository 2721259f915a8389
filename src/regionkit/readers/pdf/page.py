"""One page of a PDF by pdfplumber, as the plain values of :mod:`~regionkit.readers.layout.page`.

What PDF producers do to text is undone here and nowhere else: letters printed twice to look bold, an accent and its
letter printed over each other, ligatures, marks that stand for nothing.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from regionkit.readers.layout.page import Image, Look, PageContent, Rect, Rgb, Rule, Symbol, Word
from regionkit.readers.pdf.glyphs import clean, dingbat, merge_accents, raise_digits, without_doubles
from regionkit.readers.pdf.words import runs_of

if TYPE_CHECKING:
    from pdfplumber.page import Page

THIN = 2.6  # points: Excel and Word draw rules as filled boxes of 0.5 to 2.25
SYMBOL_SIZES = (6.5, 20.0)  # points: bullets and a diagram's marks are smaller, logotypes larger
WHITE = 0.985
NO_WIDTH = 0.3  # of the size
DIAGRAM = 60.0  # points: the width of a diagram's curve

Char = dict[str, Any]


def page_content(page: Page) -> PageContent:
    """Take everything from a pdfplumber page that layout needs."""
    left, top = page.mediabox[0], page.mediabox[1]
    width, height = float(page.width), float(page.height)
    chars = _visible(page.chars, page.cropbox)
    words = [_placed(word, left, top, width, height) for word in _words(chars)]
    rules, rects, symbols = _drawings(page, left, top, width, height)
    curves = [
        (curve["x0"] - left, curve["top"] - top, curve["x1"] - left, curve["bottom"] - top)
        for curve in page.curves
        if _is_zigzag(curve)
    ]
    images = [
        Image(image["x0"] - left, image["top"] - top, image["x1"] - left, image["bottom"] - top)
        for image in page.images
        if _sane(image)
    ]
    return PageContent(
        number=page.page_number,
        width=width,
        height=height,
        words=tuple(word for word in words if word.x0 < word.x1 and word.top < word.bottom),
        rules=tuple(rules),
        rects=tuple(rects),
        images=tuple(image for image in images if not _small(image) and _inside(image, width, height)),
        symbols=(*symbols, *(Symbol(i.x0, i.top, i.x1, i.bottom) for i in images if _small(i))),
        curves=tuple(curves),
    )


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
            italic="italic" in font.lower() or "oblique" in font.lower(),
            font=font,
            colour=rgb(first.get("non_stroking_color")),
            upright=upright,
        ),
    )


def is_bold(font: str) -> bool:
    """Whether a font's name says that it is bold.

    >>> [is_bold(name) for name in ("Arial-BoldMT", "Avenir Next LT Pro,Demi", "ArialMT", "Semibold", "Bodoni")]
    [True, True, False, True, False]
    """
    name = font.lower()
    return any(weight in name for weight in ("bold", "black", "heavy", "demi"))


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


def _inside(thing: Image, width: float, height: float) -> bool:
    return thing.x0 < width and thing.x1 > 0 and thing.top < height and thing.bottom > 0


def _small(thing: Image) -> bool:
    low, high = SYMBOL_SIZES
    return low <= thing.x1 - thing.x0 <= high and low <= thing.bottom - thing.top <= high


def _drawings(
    page: Page, left: float, top: float, width: float, height: float
) -> tuple[list[Rule], list[Rect], list[Symbol]]:
    rules: list[Rule] = []
    rects: list[Rect] = []
    symbols: list[Symbol] = []
    for drawn in (*page.lines, *page.rects, *page.curves):
        if not _sane(drawn) or not (drawn["fill"] or drawn["stroke"]):
            continue
        x0, y0, x1, y1 = drawn["x0"] - left, drawn["top"] - top, drawn["x1"] - left, drawn["bottom"] - top
        fill = (rgb(drawn["non_stroking_color"]) or (0.8, 0.8, 0.8)) if drawn["fill"] else None
        if fill is not None and min(fill) >= WHITE:
            fill = None
        if fill is None and not drawn["stroke"]:
            continue  # white boxes that hide nothing but the paper
        if min(x1 - x0, y1 - y0) <= THIN:
            if max(x1 - x0, y1 - y0) > THIN:
                rules.append(Rule(x0, y0, x1, y1))
        elif drawn["object_type"] == "curve" and not _is_box(drawn):
            if fill is not None and _small(Image(x0, y0, x1, y1)):
                symbols.append(Symbol(x0, y0, x1, y1, fill))
        elif x1 - x0 < 0.9 * width or y1 - y0 < 0.9 * height:  # not a frame or a colour of the whole page
            rects.append(Rect(x0, y0, x1, y1, fill))
            if fill is not None and _small(Image(x0, y0, x1, y1)):
                symbols.append(Symbol(x0, y0, x1, y1, fill))
    return rules, rects, symbols


def _is_zigzag(curve: Char) -> bool:
    """Whether a path is an open line through several points, as in a diagram; frames are closed."""
    points = curve.get("pts") or []
    return (
        _sane(curve) and curve["stroke"] and not curve["fill"] and len(points) >= 4 and points[0] != points[-1]
        and curve["x1"] - curve["x0"] > DIAGRAM and not _is_box(curve)
    )  # fmt: skip


def _is_box(curve: Char) -> bool:
    """Whether a path is a rectangle drawn point by point."""
    points = curve.get("pts") or []
    return 4 <= len(points) <= 6 and all(abs(a[0] - b[0]) < 0.5 or abs(a[1] - b[1]) < 0.5 for a, b in pairwise(points))
