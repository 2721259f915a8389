"""Words to printed lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from regionkit.document import Box
from regionkit.readers.layout.page import Rgb, Rule, Word

T = TypeVar("T")

COLUMN_GAP = 1.5  # of the size: wider than any space of justified text, narrower than the gap between two columns


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand on one line, from the left; never empty."""

    words: tuple[Word, ...]
    page: int

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return max(word.x1 for word in self.words)

    @property
    def top(self) -> float:
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        return max(word.bottom for word in self.words)

    @property
    def box(self) -> Box:
        """The line's place, in hundredths of a point."""
        return (round(self.x0, 2), round(self.top, 2), round(self.x1, 2), round(self.bottom, 2))

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def size(self) -> float:
        """The size that most of its letters have."""
        return _most((word.size, word.text) for word in self.words)

    @property
    def bold(self) -> bool:
        """Whether every word with a letter is bold (numbers alone: all of them)."""
        lettered = [word for word in self.words if any(letter.isalpha() for letter in word.text)]
        return all(word.bold for word in lettered or self.words)

    @property
    def italic(self) -> bool:
        """Whether every word is set in a slanted font, by the fonts' names."""
        return all(word.look.italic for word in self.words)

    @property
    def colour(self) -> Rgb | None:
        return _most((word.colour, word.text) for word in self.words)

    @property
    def font(self) -> str:
        return _most((word.font, word.text) for word in self.words)


def _most(values: Iterable[tuple[T, str]]) -> T:
    """The value that most letters have."""
    counts: Counter[T] = Counter()
    for value, text in values:
        counts[value] += len(text)
    return counts.most_common(1)[0][0]


def lines_of(words: Iterable[Word], page: int) -> list[Line]:
    """Group upright words into lines, from the top; words belong together when they share half of their height."""
    rows: list[list[Word]] = []
    spans: list[tuple[float, float]] = []
    for word in sorted(words, key=lambda word: (word.bottom, word.x0)):
        for index in range(len(rows) - 1, max(len(rows) - 8, -1), -1):
            top, bottom = spans[index]
            shared = min(bottom, word.bottom) - max(top, word.top)
            if shared > 0.5 * min(bottom - top, word.bottom - word.top):
                rows[index].append(word)
                break
        else:
            rows.append([word])
            spans.append((word.top, word.bottom))
    made = [Line(tuple(sorted(row, key=lambda word: (word.x0, word.x1))), page) for row in rows]
    return sorted(made, key=lambda line: (line.top, line.x0))


def segments_of(line: Line, gap: float = COLUMN_GAP) -> list[Line]:
    """Cut a line where a gap is too wide to be a space between words."""
    groups: list[list[Word]] = [[line.words[0]]]
    for before, word in pairwise(line.words):
        if word.x0 - before.x1 > gap * max(before.size, word.size):
            groups.append([])
        groups[-1].append(word)
    return [Line(tuple(group), line.page) for group in groups]


def underlines_of(lines: Sequence[Line], rules: Sequence[Rule]) -> dict[int, Rule]:
    """The rules that underline words, by the id of each word underlined.

    An underline ends where its words end; a table's rule runs on into the margins of its cells.
    """
    found: dict[int, Rule] = {}
    for rule in rules:
        if not rule.level:
            continue
        for line in lines:
            if not line.top < rule.top < line.bottom + 0.2 * line.size or rule.top < line.bottom - 0.45 * line.size:
                continue
            over = [w for w in line.words if w.x0 >= rule.x0 - 2 and w.x1 <= rule.x1 + 2]
            if over and over[0].x0 - rule.x0 <= 2 and rule.x1 - over[-1].x1 <= 0.4 * line.size:
                found.update((id(word), rule) for word in over)
    return found
