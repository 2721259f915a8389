"""Words to printed lines."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Sequence
from itertools import pairwise
from operator import attrgetter, sub
from typing import Any

from regionkit.document import Box
from regionkit.readers.layout.page import Look, Rule, Word

MEETS = 1.0  # points: rules of one grid are drawn so near
COLUMN_GAP = 1.5  # of the size: wider than any space of justified text, narrower than the gap between two columns

FROM_TOP = attrgetter("top", "x0")


class Line:
    """Words that stand on one line, from the left; never empty.

    A line is made once and read often, so all that rules ask for is worked out as it is made.
    """

    __slots__ = (
        "bold",
        "bottom",
        "italic",
        "mixed",
        "page",
        "signs",
        "size",
        "space",
        "text",
        "top",
        "words",
        "x0",
        "x1",
    )

    words: tuple[Word, ...]
    page: int
    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    """The size that most of its letters have."""
    bold: bool
    """Whether every word with a letter is bold (numbers alone: all of them)."""
    italic: bool
    """Whether every word is set in a slanted font, by the fonts' names."""
    mixed: bool
    """Whether its words are set in more than one way."""
    space: float
    """The widest gap between two of its words, in sizes of its smallest word; 0 for a word alone."""
    signs: tuple[Any, ...]
    """The coloured signs that stand beside or in it, as layout finds them."""

    def __init__(self, words: tuple[Word, ...], page: int) -> None:
        self.words = words
        self.page = page
        self.signs = ()
        texts: tuple[str, ...]
        looks: tuple[Look, ...]
        texts, x0s, tops, x1s, bottoms, looks, _ = zip(*words, strict=True)
        self.text = " ".join(texts)
        self.x0, self.x1 = x0s[0], max(x1s)
        self.top, self.bottom = min(tops), max(bottoms)
        look = looks[0]
        gap = max(map(sub, x0s[1:], x1s)) if len(words) > 1 else 0.0
        if looks.count(look) == len(looks):
            self.size, self.bold, self.italic, self.mixed = look.size, look.bold, look.italic, False
            smallest = look.size
        else:
            self.mixed = True
            self.size = _most_size(words)
            self.bold = _bold(words)
            self.italic = all(look.italic for look in looks)
            smallest = min(look.size for look in looks)
        self.space = gap / smallest if smallest > 0 else gap

    def __repr__(self) -> str:
        return f"Line({self.text!r}, page={self.page})"

    @property
    def box(self) -> Box:
        """The line's place, in hundredths of a point."""
        return (round(self.x0, 2), round(self.top, 2), round(self.x1, 2), round(self.bottom, 2))


def _most_size(words: Iterable[Word]) -> float:
    counts: dict[float, int] = {}
    for word in words:
        size = word.look.size
        counts[size] = counts.get(size, 0) + len(word.text)
    return max(counts, key=counts.__getitem__)


def _bold(words: Sequence[Word]) -> bool:
    lettered = [word for word in words if any(letter.isalpha() for letter in word.text)]
    return all(word.look.bold for word in lettered or words)


def lines_of(words: Iterable[Word], page: int) -> list[Line]:
    """Group upright words into lines, from the top; words belong together when they share half of their height."""
    rows: list[list[Word]] = []
    mixed: set[int] = set()
    spans: list[tuple[float, float]] = []
    for run in sorted(_runs(words), key=_from_foot):
        _, _, top, _, bottom, _, _ = run[0]
        index = _row_of(top, bottom, spans)
        if index is None:
            rows.append(run)
            spans.append((top, bottom))
        else:
            rows[index] += run
            mixed.add(index)
    for index in mixed:
        rows[index].sort(key=_from_left)
    made = [Line(tuple(row), page) for row in rows]
    made.sort(key=FROM_TOP)
    return made


def _runs(words: Iterable[Word]) -> list[list[Word]]:
    """Words that follow each other on one line as they were printed: most pages are printed line by line."""
    runs: list[list[Word]] = []
    run: list[Word] = []
    last = run_top = run_bottom = 0.0
    for word in words:
        _, x0, top, _, bottom, _, _ = word
        if run and top == run_top and bottom == run_bottom and x0 > last:
            run.append(word)
        else:
            run = [word]
            runs.append(run)
            run_top, run_bottom = top, bottom
        last = x0
    return runs


def _from_foot(run: Sequence[Word]) -> tuple[float, float]:
    return run[0][4], run[0][1]


def _from_left(word: Word) -> tuple[float, float]:
    return word[1], word[3]


def _row_of(top: float, bottom: float, spans: Sequence[tuple[float, float]]) -> int | None:
    """The last of the rows so far that shares half of its height with a run of words."""
    for index in range(len(spans) - 1, max(len(spans) - 8, -1), -1):
        above, below = spans[index]
        if below <= top:
            return None  # rows come from the top: none before reaches further down
        shared = (below if below < bottom else bottom) - (above if above > top else top)
        if shared > 0.5 * min(below - above, bottom - top):
            return index
    return None


def segments_of(line: Line, gap: float = COLUMN_GAP) -> list[Line]:
    """Cut a line where a gap is too wide to be a space between words."""
    if line.space <= gap:
        return [line]
    groups: list[list[Word]] = [[line.words[0]]]
    for before, word in pairwise(line.words):
        if word.x0 - before.x1 > gap * max(before.look.size, word.look.size):
            groups.append([])
        groups[-1].append(word)
    return [Line(tuple(group), line.page) for group in groups] if len(groups) > 1 else [line]


def without(lines: Iterable[Line], apart: Container[int]) -> list[Line]:
    """Lines without some words, told by their ids; a line that loses none stays the same."""
    kept: list[Line] = []
    for line in lines:
        rest = [word for word in line.words if id(word) not in apart]
        if len(rest) == len(line.words):
            kept.append(line)
        elif rest:
            kept += lines_of(rest, line.page)
    return kept


def underlines_of(lines: Sequence[Line], rules: Iterable[Rule]) -> dict[int, Rule]:
    """The rules that underline words, by the id of each word underlined.

    An underline ends where its words end; a table's rule runs on into the margins of its cells, and in a narrow table
    without such margins it meets upright rules, which no underline does.
    """
    found: dict[int, Rule] = {}
    rules = list(rules)
    level = [rule for rule in rules if rule.level]
    upright = [rule for rule in rules if not rule.level]
    if not level or not lines:
        return found
    tops = [line.top for line in lines]
    highest = max(line.bottom - line.top + 0.2 * line.size for line in lines)
    for rule in level:
        for index in range(bisect_left(tops, rule.top) - 1, -1, -1):
            line = lines[index]
            if line.top < rule.top - highest:
                break
            if rule.top >= line.bottom + 0.2 * line.size or rule.top < line.bottom - 0.45 * line.size:
                continue
            over = [w for w in line.words if w.x0 >= rule.x0 - 2 and w.x1 <= rule.x1 + 2]
            ends = over and over[0].x0 - rule.x0 <= 2 and rule.x1 - over[-1].x1 <= 0.4 * line.size
            if ends and not any(_meets(rule, other) for other in upright):
                found.update((id(word), rule) for word in over)
    return found


def _meets(level: Rule, upright: Rule) -> bool:
    """Whether a level rule touches or crosses an upright one."""
    beside = level.x0 - MEETS <= upright.x1 and upright.x0 <= level.x1 + MEETS
    return beside and upright.top - MEETS <= level.bottom and level.top <= upright.bottom + MEETS
