"""Figures are read twice: what Tesseract says of a piece must be what its signs say one by one.

Where the two differ, Tesseract reads the piece a second time, larger and for figures only; where no two of the three
agree, the figure is uncertain, and all that it may be is handed on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from regionkit.readers.layout.page import Reading
from regionkit.readers.ocr.glyphs import TALL, Glyph, Likes, Row, mark_of, pitch_of, row_of
from regionkit.readers.ocr.pieces import Ink
from regionkit.readers.ocr.strips import Read, read_strips

NUMBER = r"\d(?:[\d.,]*\d)?%?"
FIGURE = re.compile(rf"[-+]?{NUMBER}|\([-+]?{NUMBER}\)")
DASHES = str.maketrans(dict.fromkeys("−–—‐‑―~", "-"))
DIGITS = "0123456789-.,()% "
CERTAIN = 0.8  # of Tesseract: good enough to learn a digit's shape from
LIKE, CLEAR = 0.82, 0.03  # how like a sign must be to its kind, and how much less to any other
MOST_SIGNS = 16
ENLARGED = 1.45  # times as large as the first time
AGREED, OUTVOTED, LIKELY, DIFFERING = 0.95, 0.85, 0.7, 0.4
FITS = 0.6  # of a vote: as many signs as there are
SPACE = 1.25  # pitches from middle to middle of two digits with a gap between them
APART = 0.45  # pitches between a sign and its digits, edge to edge


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a piece as it is handed on."""

    text: str
    box: tuple[float, float, float, float]
    reading: Reading


@dataclass(slots=True)
class Case:
    """A piece that may be a figure."""

    number: int
    ink: Ink
    read: list[Read]
    row: Row | None
    said: str
    """By Tesseract, without spaces."""
    confidence: float
    shown: str | None = None
    """By its signs, one by one."""
    again: str | None = None
    """By Tesseract, the second time."""


def words_of_pieces(
    inks: Sequence[Ink], read: Sequence[list[Read]], scale: float, language: str, *, seconds: float
) -> list[list[Word]]:
    """The words of each piece, figures checked."""
    cases = {case.number: case for case in _cases(inks, read)}
    likes = Likes(_samples(cases.values()))
    for case in cases.values():
        case.shown = _shown(case, likes)
    _read_again([case for case in cases.values() if _doubtful(case)], scale, language, seconds)
    pitch = pitch_of([case.row for case in cases.values() if case.row and FIGURE.fullmatch(case.said)])
    words = []
    for number, found in enumerate(read):
        own = cases.get(number)
        figure = list(_figure(own, pitch)) if own else []
        words.append(figure or [Word(one.text, one.box, Reading(one.confidence)) for one in found])
    return words


def _cases(inks: Sequence[Ink], read: Sequence[list[Read]]) -> Iterator[Case]:
    """The pieces that are as short as figures are."""
    for number, (ink, found) in enumerate(zip(inks, read, strict=True)):
        said = "".join(word.text for word in found).translate(DASHES)
        letters = sum(letter.isalpha() for letter in said)
        if len(said) > MOST_SIGNS or (letters > max(1, len(said) // 2) and len(said) > 3):
            continue
        confidence = min((word.confidence for word in found), default=0.0)
        yield Case(number, ink, found, row_of(ink), said, confidence)


def _samples(cases: Iterable[Case]) -> Iterator[tuple[str, Glyph, int]]:
    for case in cases:
        if (
            case.row
            and case.confidence >= CERTAIN
            and FIGURE.fullmatch(case.said)
            and len(case.row.glyphs) == len(case.said)
        ):
            for sign, glyph in zip(case.said, case.row.glyphs, strict=True):
                if glyph.height >= TALL * case.row.height:
                    yield sign, glyph, case.number


def _shown(case: Case, likes: Likes) -> str | None:
    """What a piece says by its signs; ``None`` where one of them is like none that is known."""
    if case.row is None:
        return None
    signs = []
    for glyph in case.row.glyphs:
        mark = mark_of(glyph, case.row)
        if mark is None:
            match = likes.match(glyph, case.number)
            if match is None or match.likeness < LIKE or match.margin < CLEAR:
                return None
            mark = match.sign
        signs.append(mark)
    text = "".join(signs).rstrip(".,?")
    return text if FIGURE.fullmatch(text) else None


def _doubtful(case: Case) -> bool:
    said = case.said.rstrip(".,")
    if not FIGURE.fullmatch(said) and case.shown is None and sum(sign.isdigit() for sign in said) * 2 < len(said):
        return case.row is not None and len(case.row.glyphs) <= 2 and case.confidence < CERTAIN
    return said != case.shown and not (case.shown is None and _counts(case) and case.confidence >= 0.9)


def _counts(case: Case) -> bool:
    """Whether a piece shows as many signs as were read."""
    return _fits(case, case.said) and bool(FIGURE.fullmatch(case.said))


def _read_again(cases: Sequence[Case], scale: float, language: str, seconds: float) -> None:
    inks = [case.ink for case in cases]
    for case, found in zip(
        cases, read_strips(inks, scale * ENLARGED, language, seconds=seconds, only=DIGITS), strict=True
    ):
        case.again = "".join(word.text for word in found).translate(DASHES).rstrip(".,")


def _figure(case: Case, pitch: float) -> Iterator[Word]:
    """The words of a figure: thousands parted where gaps are seen; nothing where the piece is no figure."""
    said = case.said.rstrip(".,")
    if not case.shown and not any(sign.isdigit() for sign in said):
        return  # a word; read for figures only, it would become one
    votes: dict[str, float] = {}
    for text in (said, case.shown, case.again):
        if text and FIGURE.fullmatch(text):
            votes[text] = votes.get(text, FITS if _fits(case, text) else 0) + 1
    if not votes:
        return
    best = max(votes, key=lambda text: votes[text])
    if f"-{best}" in votes and _starts_with_minus(case):
        best = f"-{best}"  # of two readings, that which leaves nothing out
    certainty = _certainty(case, best, votes)
    others = [text for text in votes if text != best]
    groups = _groups(case, best, pitch)
    yield from _words(case, best, groups, certainty, others)


def _certainty(case: Case, best: str, votes: dict[str, float]) -> float:
    if best == case.said == case.shown:
        return max(case.confidence, AGREED)
    if case.row is not None and not _fits(case, best):
        return min(DIFFERING, case.confidence)
    if votes[best] >= 2:
        return OUTVOTED
    if len(votes) == 1 and best == case.said and case.again is None:
        return case.confidence
    if len(votes) == 1 and _fits(case, best):
        return LIKELY
    return min(DIFFERING, case.confidence)


def _starts_with_minus(case: Case) -> bool:
    """Whether a short level stroke stands before the digits."""
    return case.row is not None and mark_of(case.row.glyphs[0], case.row) == "-"


def _fits(case: Case, text: str) -> bool:
    """Whether a piece shows as many signs as a text has."""
    return case.row is not None and len(case.row.glyphs) == len(text)


def _groups(case: Case, text: str, pitch: float) -> list[tuple[int, int]]:
    """Where a figure is parted: half-open stretches of its signs."""
    if case.row is None or len(case.row.glyphs) < len(text):
        return _groups_as_read(case, text)
    glyphs = case.row.glyphs[: len(text)]
    step = pitch * case.row.height
    cuts = [0]
    for index, (before, after) in enumerate(pairwise(glyphs), 1):
        if not text[index].isdigit():
            continue
        gap = after.middle - before.middle > SPACE * step
        if text[index - 1] in "-+":
            gap = after.x0 - before.x1 > APART * step
        if gap:
            cuts.append(index)
    return list(pairwise([*cuts, len(text)]))


def _groups_as_read(case: Case, text: str) -> list[tuple[int, int]]:
    cuts, position = [0], 0
    for word in case.read[:-1]:
        position += len(word.text)
        if position < len(text):
            cuts.append(position)
    return list(pairwise([*cuts, len(text)]))


def _words(case: Case, text: str, groups: list[tuple[int, int]], certainty: float, others: list[str]) -> Iterator[Word]:
    whole = case.row is not None and len(case.row.glyphs) >= len(text)
    boxes = [word.box for word in case.read] or [(2.0, 2.0, case.ink.shape[1] - 2.0, case.ink.shape[0] - 2.0)]
    left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
    top, bottom = min(box[1] for box in boxes), max(box[3] for box in boxes)
    for start, end in groups:
        if whole and case.row is not None:
            x0, x1 = case.row.glyphs[start].x0, case.row.glyphs[end - 1].x1
            box = (float(x0), float(case.row.top), float(x1), float(case.row.bottom))
        else:
            each = (right - left) / len(text)
            box = (left + each * start, top, left + each * (end - 0.3), bottom)
        parts = [(_part(other, len(text), start, end), DIFFERING / 2) for other in others]
        yield Word(text[start:end], box, Reading(certainty, tuple((part, sure) for part, sure in parts if part)))


def _part(other: str, length: int, start: int, end: int) -> str:
    """What another reading has where these signs stand, counted from its end; the first part takes all before."""
    stop = len(other) - (length - end)
    begin = 0 if start == 0 else max(len(other) - (length - start), 0)
    return other[begin:stop] if stop > begin else ""
