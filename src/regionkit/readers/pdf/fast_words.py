"""The words of a page by PDFium: its text in one call, then three short calls a word.

PDFium gives a page's text in the order in which it is printed, with spaces and line ends of its own where a gap shows
them.  What stands between two of them is a word, except where it was printed in several pieces: those are looked at
letter by letter (:mod:`~regionkit.readers.pdf.pieces`).
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections.abc import Collection

from regionkit.readers.layout.page import Word
from regionkit.readers.pdf.glyphs import ACCENTS, clean, dingbat
from regionkit.readers.pdf.looks import Settings
from regionkit.readers.pdf.pdfium import Handle, functions, quick
from regionkit.readers.pdf.pieces import mended, parted, spaced_out
from regionkit.readers.pdf.spelled import sideways_together, spelled

WORD = re.compile(r"[^\s\x00]+")
LEADER = "....."
BESIDE_LEADERS = re.compile(r"\.{5,}|(?:(?!\.{5})[^\s\x00])+")
"""In contents lists the dots stand close to the words: "Inledning........3"."""
LINE_END_HYPHENS = "\x02\ufffe"
PLAIN = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xC0, 0x100)))) | frozenset("\r\n§°·–—‘’“”•…€")
"""Letters that need no cleaning: most pages have no others."""
HALF = re.compile("[\ud800-\udfff]")
"""Half a letter: no text can hold it."""
ROOMY = 0.68  # of the size, for each letter: wider words may have gaps inside
NO_WIDTH = 0.3  # of the size: for a glyph that its font gives no width


class Unsure(Exception):
    """PDFium's text cannot be trusted here; the message is the reason, as :attr:`source.reader` counts it."""


def words_of(settings: Settings) -> list[Word]:
    """The words of a page, in the order in which they are printed.

    Raises :class:`Unsure` where letters have no Unicode, or accents are printed apart from their letters.
    """
    pdfium, page = quick(), settings.text_page
    text = text_of(page)
    odd = {*text} - PLAIN
    if odd:
        text = HALF.sub("\ufffd", text)
        _refuse(odd)
    pattern = BESIDE_LEADERS if LEADER in text else WORD
    spans = [match.span() for match in pattern.finditer(text)]
    get = pdfium.FPDFText_GetTextObject
    objects = [get(page, start) for start, _ in spans]
    words: list[Word] = []
    add, known, new = words.append, settings.known, tuple.__new__  # half the cost of calling Word
    origin, loose, places = pdfium.FPDFText_GetCharOrigin, pdfium.FPDFText_GetLooseCharBox, settings.places
    x, x_, y_, box = places.x, places.x_, places.y_, places.box
    left, width, height = settings.frame.left, settings.frame.width, settings.frame.height
    following = [*objects[1:], 0][: len(objects)]
    for (start, end), this, after in zip(spans, objects, following, strict=True):
        setting = known.get(this) or settings.of(this, start)
        whole = this == after or end - start == 1 or get(page, end - 1) == this
        if not whole or not setting.level:
            words += (cut for word in parted(settings, text, start, end) if (cut := _cut(word, width, height)))
            continue
        origin(page, start, x_, y_)
        loose(page, end - 1, box)
        x0, x1 = x.value - left, box[2] - left
        if x1 - x0 > ROOMY * (end - start) * setting.look.size and end - start > 1:
            spaced = spaced_out(settings, setting, text, start, end)
            words += (cut for word in spaced if (cut := _cut(word, width, height)))
        elif 0 <= x0 < x1 <= width and setting.top >= 0 and setting.bottom <= height:
            add(new(Word, (text[start:end], x0, setting.top, x1, setting.bottom, setting.look, setting.mark)))
        else:
            word = Word(text[start:end], x0, setting.top, x1, setting.bottom, setting.look, setting.mark)
            if (cut := _cut(word, width, height)) is not None:
                add(cut)
    return _mended(words, settings, odd)


def _mended(words: list[Word], settings: Settings, odd: set[str]) -> list[Word]:
    """Words as they are to be read: symbols as such, pieces and letters that stand apart put together."""
    styles = settings.alike.values()
    if odd or any(style.symbolic for style in styles):
        words = [read for word in words if (read := _read(word, odd)) is not None]
    words = mended(words)
    return spelled(words if all(style.look.upright for style in styles) else sideways_together(words))


def _cut(word: Word, width: float, height: float) -> Word | None:
    """A word at the page's edge, cut there; ``None`` for one whose middle lies outside."""
    _, x0, top, x1, bottom, look, _ = word
    if x1 <= x0 and look.upright:
        x1 = x0 + NO_WIDTH * max(look.size, 1.0)
    if not (0 <= (x0 + x1) / 2 <= width and 0 <= (top + bottom) / 2 <= height):
        return None
    box = max(x0, 0.0), max(top, 0.0), min(x1, width), min(bottom, height)
    return Word(word.text, *box, look, word.mark) if box[0] < box[2] and box[1] < box[3] else None


def text_of(page: Handle) -> str:
    """A page's text, one code point for each of PDFium's letters, so that the same index means the same letter."""
    pdfium = functions()
    count = pdfium.FPDFText_CountChars(page)
    if count <= 0:
        return ""
    buffer = ctypes.create_string_buffer(4 * (count + 1))  # letters beyond U+FFFF take two places
    written = pdfium.FPDFText_GetText(page, 0, count, buffer)
    text = ctypes.string_at(buffer, 2 * max(written - 1, 0)).decode("utf-16-le", "surrogatepass")
    if len(text) != count:
        text = "".join(chr(min(pdfium.FPDFText_GetUnicode(page, index), 0x10FFFF)) for index in range(count))
    for hyphen in LINE_END_HYPHENS:
        text = text.replace(hyphen, "-")
    return text


def _refuse(odd: Collection[str]) -> None:
    if any(letter in ACCENTS or unicodedata.combining(letter) for letter in odd):
        raise Unsure("accents")


def _read(word: Word, odd: set[str]) -> Word | None:
    """A word as it is to be read: without marks that stand for nothing, symbols of symbol fonts as such."""
    text = word.text if odd.isdisjoint(word.text) else clean(word.text)
    text = dingbat(text, word.look.font)
    if text == word.text:
        return word
    return word._replace(text=text) if text else None
