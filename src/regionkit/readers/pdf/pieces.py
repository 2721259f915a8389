"""Words that are printed in several pieces, or not from left to right: looked at letter by letter."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import inf

from regionkit.document import Box
from regionkit.readers.layout.page import Word
from regionkit.readers.pdf.glyphs import SUPERSCRIPTS
from regionkit.readers.pdf.looks import Setting, Settings
from regionkit.readers.pdf.pdfium import quick

LETTER_SPACED = 1.0  # of the size: the widest even space between letters of one word
EVEN = 0.15  # of the size: letters differ in how far they reach
GAP = 0.3  # of the size: wider parts the letters of one text object, or a note from its word
WORD_GAP = 0.18  # of the size: wider parts two text objects
NARROW = 0.04  # of the size: a space that is set as narrow as it gets
TOUCHING = 0.1  # of the size: pieces of one word that were printed apart
RAISED = 0.12  # of the size: a note's number stands so much higher
SMALL = 0.8  # of the size of the word that it is a note to
RAISED_DIGITS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
CLOSING = frozenset(".,;:!?)”")
OVERLAP = 0.3  # of the lower one's height: pieces of one word share as much


def parted(settings: Settings, text: str, start: int, end: int) -> list[Word]:
    """The words of a stretch of letters that are printed in several text objects, or not from left to right."""
    get, page = quick().FPDFText_GetTextObject, settings.text_page
    groups: list[list[Word]] = []
    begin, before, level = start, 0, False
    while begin < end:
        this = get(page, begin)
        stop = begin + 1
        while stop < end and get(page, stop) == this:
            stop += 1
        setting = settings.of(this, begin)
        piece = Word(text[begin:stop], *_box(settings, setting, begin, stop), setting.look, setting.mark)
        near = level and setting.level and _follows(groups[-1][-1], piece)
        if near and not _spaced(settings, before, this, groups[-1][-1], piece):
            groups[-1].append(piece)
        else:
            groups.append([piece])
        begin, before, level = stop, this, setting.level
    return [joined(group) for group in groups]


def spaced_out(settings: Settings, setting: Setting, text: str, start: int, end: int) -> list[Word]:
    """The words of some letters of one text object that stand far apart.

    Programs print the figures of several columns in one go, with the same space after each: "3" and "0" under two
    heads are not 30.  A word that is set with a little space between all its letters stays one: "B U D G E T".
    """
    boxes = [_box(settings, setting, at, at + 1) for at in range(start, end)]
    size = max(setting.look.size, 1.0)
    gaps = [(after[0] - before[2]) / size for before, after in pairwise(boxes)]
    cuts = [at for at, gap in enumerate(gaps, 1) if gap > GAP]
    if max(gaps) < LETTER_SPACED and max(gaps) - min(gaps) < EVEN:
        cuts = []
    stretches = pairwise([0, *cuts, end - start])
    return [
        Word(
            text[start + first : start + last],
            boxes[first][0], setting.top, boxes[last - 1][2], setting.bottom, setting.look, setting.mark,
        )
        for first, last in stretches
    ]  # fmt: skip


def _spaced(settings: Settings, before: int, this: int, word: Word, piece: Word) -> bool:
    """Whether a space is printed between two text objects, which PDFium leaves out where it is narrow: "2.2." "Mål"."""
    one, other = settings.order.get(before), settings.order.get(this)
    if one is None or other is None or other - one < 2:
        return False
    return piece.x0 - word.x1 > NARROW * piece.look.size


def _box(settings: Settings, setting: Setting, start: int, end: int) -> Box:
    """Where letters of one text object stand: from the origin of the first to the end of the last, as they run."""
    pdfium, page, places, frame = quick(), settings.text_page, settings.places, settings.frame
    pdfium.FPDFText_GetCharOrigin(page, start, places.x_, places.y_)
    x, y = places.x.value, places.y.value
    if setting.level:
        pdfium.FPDFText_GetLooseCharBox(page, end - 1, places.box)
        return (x - frame.left, setting.top, max(places.box[2], x) - frame.left, setting.bottom)
    (ax, ay), low = setting.style.along, setting.style.down
    high = low + setting.look.size
    pdfium.FPDFText_GetLooseCharBox(page, end - 1, places.box)
    x0, y1, x1, y0 = places.box
    run = max((cx - x) * ax + (cy - y) * ay for cx in (x0, x1) for cy in (y0, y1))
    corners = [(x + s * ax - t * ay, y + s * ay + t * ax) for s in (0.0, max(run, 0.0)) for t in (low, high)]
    xs, ys = [corner[0] for corner in corners], [corner[1] for corner in corners]
    return frame.box(min(xs), min(ys), max(xs), max(ys))


def _follows(before: Word, piece: Word) -> bool:
    """Whether a piece goes on with a word: right after it, and on its line or a little over it."""
    size = max(before.look.size, piece.look.size, 1.0)
    return -0.5 * size <= piece.x0 - before.x1 <= WORD_GAP * size and piece.x0 >= before.x0 and _beside(before, piece)


def _beside(before: Word, piece: Word) -> bool:
    shared = min(before.bottom, piece.bottom) - max(before.top, piece.top)
    return shared > OVERLAP * min(before.bottom - before.top, piece.bottom - piece.top)


def joined(pieces: Sequence[Word]) -> Word:
    """Pieces as one word, which looks as most of its letters do; a note's digits as superscripts.

    "utfall 1539" with a small raised 2 is ``1539²``, never ``15392``.
    """
    first, last = pieces[0], pieces[-1]
    if first is last:
        return first
    if all(piece.look is first.look and piece.bottom == first.bottom for piece in pieces):
        text = "".join([piece.text for piece in pieces])
        return Word(text, first.x0, first.top, max(first.x1, last.x1), first.bottom, first.look, first.mark)
    main = max(pieces, key=lambda piece: (piece.look.size, len(piece.text)))
    most: dict[object, int] = {}
    for piece in pieces:
        most[piece.look] = most.get(piece.look, 0) + len(piece.text)
    look = max(pieces, key=lambda piece: most[piece.look]).look
    return Word(
        "".join(raised(piece, main) for piece in pieces),
        min(piece.x0 for piece in pieces), min(piece.top for piece in pieces),
        max(piece.x1 for piece in pieces), max(piece.bottom for piece in pieces),
        look, main.mark,
    )  # fmt: skip


def raised(piece: Word, main: Word) -> str:
    """A piece's text, as superscripts where it is a number that is set small and high beside the main piece."""
    size = main.look.size
    if piece.look.size <= SMALL * size and main.bottom - piece.bottom > RAISED * size and piece.text.isdigit():
        return piece.text.translate(SUPERSCRIPTS)
    return piece.text


def mended(words: list[Word]) -> list[Word]:
    """Words with what PDFium parts wrongly put together: a note's number, and letters printed without any gap."""
    made: list[Word] = []
    end, size = -inf, 0.0
    for word in words:
        if word[1] - end < GAP * size and _may_be_one(made[-1], word) and _is_one(made[-1], word):
            made[-1] = word = joined((made[-1], word))
        else:
            made.append(word)
        end, size = word[3], word[5][0]
    return made


def _may_be_one(before: Word, word: Word) -> bool:
    """A quick look, which nearly all words fail: no gap, or a gap before something much smaller."""
    gap, size = word[1] - before[3], before[5][0]
    return gap < TOUCHING * size or (gap < GAP * size and word[5][0] <= SMALL * size)


def _is_one(before: Word, word: Word) -> bool:
    size = max(before.look.size, word.look.size, 1.0)
    if word.x0 - before.x1 < -TOUCHING * size or not before.look.upright or not _beside(before, word):
        return False
    if raised(word, before) != word.text:
        return True
    if before.text[-1:] in RAISED_DIGITS and word.text[:1] in CLOSING:
        return True
    return (
        word.x0 - before.x1 <= TOUCHING * size
        and before.text[-1:].isalpha() and (word.text[:1].isalpha() or word.text == "-")
        and abs(before.bottom - word.bottom) <= TOUCHING * size
        and abs(before.look.size - word.look.size) <= TOUCHING * size
    )  # fmt: skip
