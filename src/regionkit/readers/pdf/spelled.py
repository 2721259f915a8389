"""Words whose letters stand so far apart that each looks like a word: "E K O N O M I", "M å l   o c h   m e d e l"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from regionkit.readers.layout.page import Word
from regionkit.readers.pdf.pieces import joined

FEWEST = 4  # letters: no text has so many words of one letter after another
WIDEST = 0.9  # of the size: between two letters or words of such a line; the columns of a table stand wider apart
SINGLE = bytes([True]) * FEWEST
TOUCHING = 0.08  # of the size: between two letters of a word up the page
EVEN = 0.08  # of the size: the space after each letter is the same
WORD = 0.25  # of the size: between two words it is so much wider


def spelled(words: list[Word]) -> list[Word]:
    """The words of a page, with letters that are set apart put together."""
    if SINGLE not in bytes([len(word[0]) == 1 for word in words]):
        return words
    made: list[Word] = []
    run: list[Word] = []
    for word in words:
        if not run or not _goes_on(run[-1], word):
            made += _put_together(run)
            run = []
        run.append(word)
    return [*made, *_put_together(run)]


def sideways_together(words: Sequence[Word]) -> list[Word]:
    """Words that run up or down the page, which PDFium parts letter by letter; a printed space leaves a gap."""
    made: list[Word] = []
    for word in words:
        if made and _touches(made[-1], word):
            last = made[-1]
            made[-1] = Word(
                last.text + word.text,
                min(last.x0, word.x0), min(last.top, word.top), max(last.x1, word.x1), max(last.bottom, word.bottom),
                last.look, last.mark,
            )  # fmt: skip
        else:
            made.append(word)
    return made


def _touches(before: Word, word: Word) -> bool:
    """Whether a piece stands right above or below the one before, on the same line up or down the page."""
    look = word.look
    if look.upright or before.look is not look or before.x0 != word.x0 or before.x1 != word.x1:
        return False
    gap = max(before.top - word.bottom, word.top - before.bottom)
    return abs(gap) <= TOUCHING * look.size


def _goes_on(before: Word, word: Word) -> bool:
    size = max(before.look.size, 1.0)
    return (
        len(before.text) == len(word.text) == 1 and before.text.isalnum() and word.text.isalnum()
        and before.look is word.look and before.bottom == word.bottom
        and 0 < word.x0 - before.x1 < WIDEST * size
    )  # fmt: skip


def _put_together(run: Sequence[Word]) -> Iterator[Word]:
    """Letters as words, cut where the gap is wider than the usual one; as they were, where they are no such line."""
    letters = sum(word.text.isalpha() for word in run)
    if letters < FEWEST:
        yield from run
        return
    size = max(run[0].look.size, 1.0)
    gaps = [(after.x0 - before.x1) / size for before, after in pairwise(run)]
    usual = sorted(gaps)[len(gaps) // 2]
    if any(abs(gap - usual) > EVEN and gap < usual + WORD for gap in gaps):
        yield from run
        return
    start = 0
    for at, gap in enumerate([*gaps, usual + 2 * WORD], 1):
        if gap > usual + WORD / 2:
            yield joined(run[start:at])
            start = at
