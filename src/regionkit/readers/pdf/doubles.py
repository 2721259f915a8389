"""Letters that are printed twice on nearly the same spot, to look bold: PDFium drops most of the second ones."""

from __future__ import annotations

from collections.abc import Sequence

from regionkit.readers.layout.page import Word
from regionkit.readers.pdf.looks import Settings
from regionkit.readers.pdf.pdfium import Handle, quick

NEAR = 0.08  # of the size
LEAST = 0.3  # points


def made_bold(settings: Settings, texts: Sequence[int]) -> bool:
    """Mark the text objects as bold over which another is printed that PDFium has dropped; whether there are any."""
    places, known = settings.places, settings.known
    found = False
    for item in texts:
        if item in known:
            continue
        quick().FPDFPageObj_GetMatrix(Handle(item), places.matrix)
        x, y = places.matrix[4], places.matrix[5]
        under = settings.object_at(x, y)
        if under is None or under == item:
            continue
        setting = known[under]
        near = max(NEAR * setting.look.size, LEAST)
        at_x, at_y = settings.origins[under]
        if abs(at_x - x) <= near and abs(at_y - y) <= near and not setting.look.bold:
            look = settings.looks.shared(setting.look._replace(bold=True))
            known[under] = setting._replace(look=look)
            found = True
    return found


def without_doubles(words: Sequence[Word]) -> list[Word]:
    """Words without those that are printed a second time; the first ones count as bold."""
    seen: dict[tuple[str, int, int], int] = {}
    kept: list[Word] = []
    for word in words:
        near = max(NEAR * word.look.size, LEAST)
        first = _seen(seen, kept, word, near)
        if first is None:
            seen[word.text, round(word.x0), round(word.top)] = len(kept)
            kept.append(word)
        elif not kept[first].look.bold:
            kept[first] = kept[first]._replace(look=kept[first].look._replace(bold=True))
    return kept


def _seen(seen: dict[tuple[str, int, int], int], kept: Sequence[Word], word: Word, near: float) -> int | None:
    x, y = round(word.x0), round(word.top)
    for dx in (0, -1, 1):
        for dy in (0, -1, 1):
            index = seen.get((word.text, x + dx, y + dy))
            if index is not None:
                other = kept[index]
                if abs(other.x0 - word.x0) <= near and abs(other.top - word.top) <= near:
                    return index
    return None
