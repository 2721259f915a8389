"""Raised digits of their own, printed apart from the word whose note they are: "3,2 mnkr" and "2" are "3,2 mnkr²"."""

from __future__ import annotations

from collections.abc import Sequence

from regionkit.readers.layout.lines import Line
from regionkit.readers.layout.page import Word

SMALLER = 0.75  # of the word's size
HIGHER = 0.15  # of the word's size: how far above its foot
BESIDE = 0.25  # of the word's size: the widest gap
DIGITS = 2  # of a note's number
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def with_raised_digits(lines: Sequence[Line]) -> list[Line]:
    """The lines, in which each raised digit belongs to the word before it."""
    return [_joined(line) if line.mixed and _has_small_digit(line) else line for line in lines]


def _has_small_digit(line: Line) -> bool:
    return any(_is_small_digit(word, line.size) for word in line.words)


def _is_small_digit(word: Word, size: float) -> bool:
    return word.look.size <= SMALLER * size and word.text.isdigit()


def _joined(line: Line) -> Line:
    words: list[Word] = []
    for word in line.words:
        if words and _is_mark_of(word, words[-1]):
            last = words[-1]
            text = last.text + word.text.translate(SUPERSCRIPTS)
            words[-1] = last._replace(text=text, top=min(last.top, word.top), x1=word.x1)
        else:
            words.append(word)
    return Line(tuple(words), line.page) if len(words) < len(line.words) else line


def _is_mark_of(word: Word, before: Word) -> bool:
    size = before.look.size
    if len(word.text) > DIGITS or not _is_small_digit(word, size):
        return False
    return -0.1 * size <= word.x0 - before.x1 <= BESIDE * size and word.bottom < before.bottom - HIGHER * size
