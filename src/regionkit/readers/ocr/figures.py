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
from regionkit.readers.ocr.glyphs import TALL, Glyph, Likes, Match, Row, mark_of, pitch_of, row_of
from regionkit.readers.ocr.pieces import Ink
from regionkit.readers.ocr.strips import Read, read_strips

NUMBER = r"\d(?:[\d.,]*\d)?%?"
FIGURE = re.compile(rf"[-+]?{NUMBER}|\([-+]?{NUMBER}\)")
WHOLE = re.compile(r"[(+-]*\d+")
"""What stands before a figure's decimals: "-6 018 775" ends in two times three digits, with a "1" that stands close."""
PERCENTS = re.compile(r"(?<=\d)(?:[YV%][o0]|[o°]/[o0])$")  # what the sign of percent is read as
MINUSES = re.compile(r"^-{2,}(?=\d)")  # a long minus sign is read as two short ones
DASHES = str.maketrans(dict.fromkeys("−–—‐‑―~", "-"))
NO_FIGURE = re.compile(r"(?:[^\W\d_]{1,9}:?)?(?:19|20)\d\d-\d\d-\d\d|[§&]\d{1,3}")
"""A day, "2025-09-18", "Datum:2025-09-18", and the number of a paragraph, "§ 62", whose sign may be read as "&"."""
LISTED = re.compile(r"\d{1,2}[.)]|(?:19|20)\d\d\.")  # before an item, "2."; at the end of a sentence, "2026."
DIGITS = "0123456789-.,()% "
KINDS = {"-": "-", ",": ".", ".": ".", "%": "%", "?": "?"}  # signs that are told by their place; low points look alike
CERTAIN = 0.8  # of Tesseract: good enough to learn a digit's shape from
RATHER, UNLIKE = 0.8, 0.1  # how like a sign must be to another digit than was read, and by how much more
MOST_SIGNS = 16
ENLARGED = 1.45  # times as large as the first time
AGREED, OUTVOTED, LIKELY, DIFFERING = 0.95, 0.85, 0.7, 0.4
FITS = 0.6  # of a vote: as many signs as there are, of their kinds
CLEAR = 0.3  # of a vote: each sign is drawn just so elsewhere
SPACE, THOUSAND = 1.25, 1.15  # pitches from middle to middle of two digits with a gap between them; before thousands
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
    is_clear: bool = False
    """Whether each of its signs is drawn just so elsewhere."""
    matches: tuple[Match | None, ...] = ()
    """What each of its signs is most like; ``None`` for those that are told by their place."""
    again: str | None = None
    """By Tesseract, the second time."""


def words_of_pieces(
    inks: Sequence[Ink], read: Sequence[list[Read]], scale: float, language: str, *, seconds: float
) -> list[list[Word]]:
    """The words of each piece, figures checked."""
    cases = {case.number: case for case in _cases(inks, read)}
    likes = Likes(_samples(cases.values()))
    for case in cases.values():
        _compare(case, likes)
    doubtful = [case for case in cases.values() if _doubtful(case)]
    _read_again(doubtful, scale, language, seconds)
    likes = Likes(_samples(cases.values()))
    for case in cases.values() if doubtful else ():  # more digits are known by now
        _compare(case, likes)
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
        said = _figured("".join(word.text for word in found))
        letters = sum(letter.isalpha() for letter in said)
        worded = any(len(word.text) > 1 and word.text.isalpha() and word.confidence >= CERTAIN for word in found)
        listed = len(found) == 1 and LISTED.fullmatch(found[0].text) and found[0].confidence >= CERTAIN
        if worded or listed:
            continue
        if len(said) > MOST_SIGNS or (letters > max(1, len(said) // 2) and len(said) > 3):
            continue
        confidence = min((word.confidence for word in found), default=0.0)
        row = row_of(ink, said.endswith("%") or "," in said)
        if row and row.percent and len(said) == len(row.glyphs):
            said = said[:-1] + "%"
        yield Case(number, ink, found, row, said, confidence)


def _figured(text: str) -> str:
    """A text with one kind of dashes, and the sign of percent where it is taken for letters.

    >>> _figured("−−3138"), _figured("35,7Yo"), _figured("2025–2026")
    ('-3138', '35,7%', '2025-2026')
    """
    return PERCENTS.sub("%", MINUSES.sub("-", text.translate(DASHES)))


def _samples(cases: Iterable[Case]) -> Iterator[tuple[str, Glyph, int]]:
    """The digits of figures that Tesseract is certain of, or has read twice."""
    for case in cases:
        certain = case.confidence >= CERTAIN or case.said == case.again
        if case.row and certain and _counts(case):
            for sign, glyph in zip(case.said, case.row.glyphs, strict=True):
                if glyph.height >= TALL * case.row.height:
                    yield sign, glyph, case.number


def _compare(case: Case, likes: Likes) -> None:
    """Read a piece by its signs; one that is like none that is known leaves what it shows as it was."""
    if case.row is None:
        return
    marks = _marks(case.row)
    case.matches = tuple(
        None if mark else likes.match(glyph, case.number) for mark, glyph in zip(marks, case.row.glyphs, strict=True)
    )
    pairs = zip(marks, case.matches, strict=True)
    text = "".join(match.sign if match and match.is_certain else mark or "?" for mark, match in pairs).rstrip(".,")
    if FIGURE.fullmatch(text):
        case.shown, case.is_clear = text, all(match.is_clear for match in case.matches if match)


def _marks(row: Row) -> list[str | None]:
    """The signs that are told by their place and width alone; ``None`` for digits and brackets."""
    marks = [mark_of(glyph, row) for glyph in row.glyphs]
    if row.percent:
        marks[-1] = "%"
    return marks


def _doubtful(case: Case) -> bool:
    said = case.said.rstrip(".,")
    if case.shown is None and NO_FIGURE.fullmatch(said):
        return False  # read for figures only, "§ 62" would become 862
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
        case.again = _figured("".join(word.text for word in found)).rstrip(".,")
        if case.row and case.row.percent and case.again[-1:].isdigit():
            case.again = case.again[: len(case.row.glyphs) - 1] + "%"


def _figure(case: Case, pitch: float) -> Iterator[Word]:
    """The words of a figure: thousands parted where gaps are seen; nothing where the piece is no figure."""
    said = case.said.rstrip(".,")
    if not case.shown and not any(sign.isdigit() for sign in said):
        return  # a word; read for figures only, it would become one
    votes: dict[str, float] = {}
    for text in (said, case.shown, case.again):
        if text and FIGURE.fullmatch(text):
            votes[text] = votes.get(text, FITS if _fits(case, text) else 0) + 1
    if case.shown and case.is_clear:
        votes[case.shown] += CLEAR
    if not votes:
        return
    best = max(votes, key=lambda text: votes[text])
    if _starts_with_minus(case) and (f"-{best}" in votes or _fits(case, f"-{best}")):
        best = f"-{best}"  # of two readings, that which leaves nothing out
    certainty = _certainty(case, best, votes)
    others = [text for text in votes if text != best]
    likelier = _likelier(case, best)
    if likelier != best:
        certainty = min(certainty, DIFFERING)
        others = [likelier, *(text for text in others if text != likelier)]
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


def _likelier(case: Case, text: str) -> str:
    """A text with other digits in place of those that its signs are quite unlike, while like others: 7 for 1."""
    if len(case.matches) != len(text):
        return text
    signs = [
        match.sign if sign.isdigit() and match and match.likeness >= RATHER and match.margin >= UNLIKE else sign
        for sign, match in zip(text, case.matches, strict=True)
    ]
    return "".join(signs)


def _starts_with_minus(case: Case) -> bool:
    """Whether a short level stroke stands before the digits."""
    return case.row is not None and mark_of(case.row.glyphs[0], case.row) == "-"


def _fits(case: Case, text: str) -> bool:
    """Whether a piece shows as many signs as a text has, dashes and marks where the text has them."""
    if case.row is None or len(case.row.glyphs) != len(text):
        return False
    return all(KINDS.get(sign) == KINDS.get(mark or "") for sign, mark in zip(text, _marks(case.row), strict=True))


def _groups(case: Case, text: str, pitch: float) -> list[tuple[int, int]]:
    """Where a figure is parted: half-open stretches of its signs."""
    if case.row is None or len(case.row.glyphs) < len(text):
        return _groups_as_read(case, text)
    glyphs = case.row.glyphs[: len(text)]
    step = pitch * case.row.height
    cuts, whole = [0], WHOLE.match(text)
    for index, (before, after) in enumerate(pairwise(glyphs), 1):
        if not text[index].isdigit():
            continue
        of_thousands = whole is not None and whole.end() > index and (whole.end() - index) % 3 == 0
        gap = after.middle - before.middle > (THOUSAND if of_thousands else SPACE) * step
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
