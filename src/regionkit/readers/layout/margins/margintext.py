"""Notes in the margin, in small print beside the text: read by themselves, after the page's text."""

from __future__ import annotations

from collections.abc import Sequence

from regionkit.readers.layout.lines import Line, lines_of, without
from regionkit.readers.layout.page import Word

SMALL = 0.9  # of the body's size
ASIDE = 4.0  # points between the text and a note
MOST = 0.25  # of the words: more, and it is the text
APART = 0.9  # of the size: between two notes


def margin_notes(lines: Sequence[Line], body_size: float, page: int) -> tuple[list[list[Line]], list[Line]]:
    """The notes in the margins of a page, each with its lines, and the other lines.

    They stand left or right of everything in the body's size, on the height of its lines: a letterhead's small print
    above the text is none.
    """
    small = SMALL * body_size
    ends = [word for line in lines for word in {line.words[0], line.words[-1]} if word.look.size < small]
    if not ends:
        return [], list(lines)
    body = [word for line in lines for word in line.words if word.look.size >= small]
    if not body:
        return [], list(lines)
    left, right = min(word.x0 for word in body) - ASIDE, max(word.x1 for word in body) + ASIDE
    aside = [[w for line in lines for w in line.words if w.look.size < small and w.x1 < left]]
    aside.append([w for line in lines for w in line.words if w.look.size < small and w.x0 > right])
    notes = [note for words in aside for note in _notes(words, page) if _is_beside(note, body)]
    apart = {id(word) for note in notes for line in note for word in line.words}
    if not apart or len(apart) > MOST * len(body):
        return [], list(lines)
    return notes, without(lines, apart)


def _notes(words: Sequence[Word], page: int) -> list[list[Line]]:
    notes: list[list[Line]] = []
    for line in lines_of(words, page):
        if notes and line.top - notes[-1][-1].bottom < APART * line.size:
            notes[-1].append(line)
        else:
            notes.append([line])
    return notes


def _is_beside(note: Sequence[Line], body: Sequence[Word]) -> bool:
    top, bottom = note[0].top, note[-1].bottom
    return any(word.top < bottom and word.bottom > top for word in body)
