"""How the body text of a document is set: what headings, notes and new paragraphs are told apart from."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf

from regionkit.readers.layout.lines import COLUMN_GAP, Line
from regionkit.readers.layout.text.markers import marker_of

RUNNING = 7  # words: a line of running text; labels, heads and rows of figures have fewer
LONG = 6  # words: a line that may run to the margin
STEADY, NEAR, FEW_STEPS = 0.95, 0.4, 6  # of the steps from line to line; points; steps
NEARLY = 0.8  # as many letters


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How the body text of a document is set."""

    size: float = 11.0
    bold: bool = False
    capitals: bool = False
    """Whether most lines are in capitals, so that capitals make no heading."""
    pitches: dict[float, float] = field(default_factory=dict)
    """Usual distance from one line to the next, by size."""
    right: float = 0.0
    """Where the lines of the body end, at the right."""

    steady_pitches: dict[float, float] = field(default_factory=dict)
    """The distance between the lines of one paragraph, for sizes where it is always the same."""

    def steady(self, size: float) -> float:
        """The distance between the lines of a paragraph, where it never changes; endless where it does."""
        return self.steady_pitches.get(round(size, 1), inf)

    def pitch(self, size: float) -> float:
        """The usual distance between lines of this size."""
        return self.pitches.get(round(size, 1), 1.22 * size)


class Measuring:
    """Takes the lines of running text page by page, and measures how most letters are set."""

    def __init__(self) -> None:
        self._looks: Counter[tuple[float, bool]] = Counter()
        self._all_looks: Counter[tuple[float, bool]] = Counter()
        self._table_looks: Counter[tuple[float, bool]] = Counter()
        self._pitches: Counter[tuple[float, int]] = Counter()
        self._steps: Counter[tuple[float, float]] = Counter()
        """The same, to a tenth of a point."""
        self._beside_pitches: Counter[tuple[float, int]] = Counter()
        """Those between lines with a wide gap in them, of columns side by side."""
        self._loose_pitches: Counter[tuple[float, int]] = Counter()
        """Those between lines that may be of two paragraphs."""
        self._ends = array("d")
        self._letters = self._shouted = 0

    def add(self, lines: Sequence[Line]) -> None:
        """Take the lines of the next page."""
        size = foot = gap = 0.0
        for line in lines:
            words, letters = len(line.words), len(line.text)
            self._all_looks[line.size, line.bold] += letters
            self._letters += letters
            if line.text.isupper():
                self._shouted += letters
            if words >= RUNNING and _is_text(line):
                self._looks[line.size, line.bold] += letters
            if words >= LONG:
                self._ends.append(line.x1)
            pitch = line.bottom - foot
            if abs(size - line.size) < 0.3 and 0.9 * size < pitch < 2.2 * size:
                pitches = self._loose_pitches
                if line.text[0].islower() and not marker_of(line):
                    pitches = self._beside_pitches
                    if max(gap, line.space) < COLUMN_GAP:
                        pitches = self._pitches
                        self._steps[round(size, 1), round(pitch, 1)] += 1
                pitches[size, round(pitch * 2)] += 1
            size, foot, gap = line.size, line.bottom, line.space

    def add_table(self, lines: Sequence[Line]) -> None:
        """Take the lines of a page's tables: where a document has hardly any other text, they tell how it is set."""
        for line in lines:
            self._table_looks[line.size, line.bold] += len(line.text)

    def style(self) -> TextStyle:
        """The size and weight of most letters, the usual line pitches, and the right margin."""
        looks = self._looks or self._all_looks + self._table_looks
        if not looks:
            return TextStyle()
        size = _body((round(size, 1), count) for (size, _), count in looks.items())
        bold = sum(count if bold else -count for (_, bold), count in looks.items()) > 0
        shouted = 2 * self._shouted > self._letters
        return TextStyle(size, bold, shouted, self._usual_pitches(), self._right(), self._steady_pitches())

    def _usual_pitches(self) -> dict[float, float]:
        return {**_usual(self._loose_pitches), **_usual(self._beside_pitches), **_usual(self._pitches)}

    def _steady_pitches(self) -> dict[float, float]:
        steady: dict[float, float] = {}
        for size in {size for size, _ in self._steps}:
            steps = {step: count for (other, step), count in self._steps.items() if other == size}
            usual = _most(steps.items())
            near = sum(count for step, count in steps.items() if abs(step - usual) < NEAR)
            if near >= max(STEADY * sum(steps.values()), FEW_STEPS):
                steady[size] = usual
        return steady

    def _right(self) -> float:
        """Where running text ends at the right: nine of ten long lines end before it."""
        ends = sorted(self._ends)
        return ends[int(0.9 * (len(ends) - 1))] if ends else 0.0


def _body(counts: Iterable[tuple[float, int]]) -> float:
    """The size of most letters; the largest of those that nearly as many have: notes under a table may be long."""
    sums: Counter[float] = Counter()
    for size, count in counts:
        sums[size] += count
    return max(size for size, count in sums.items() if count >= NEARLY * max(sums.values()))


def _is_text(line: Line) -> bool:
    """Whether a line is more than a row of figures: "Summa 1 204 1 310 -106"."""
    return sum(word.text[0].isalpha() for word in line.words) > len(line.words) / 2


def _usual(pitches: Mapping[tuple[float, int], int]) -> dict[float, float]:
    by_size: dict[float, list[tuple[float, int]]] = {}
    for (size, halves), count in pitches.items():
        by_size.setdefault(round(size, 1), []).append((halves / 2, count))
    return {size: _most(counts) for size, counts in by_size.items() if not _all_once(counts)}


def _all_once(counts: Sequence[tuple[float, int]]) -> bool:
    """Whether several steps were seen once each: lines of columns side by side that are measured in a picture."""
    return len(counts) > 1 and all(count == 1 for _, count in counts)


def _most(counts: Iterable[tuple[float, int]]) -> float:
    """The value counted most often, the smallest of several."""
    sums: Counter[float] = Counter()
    for value, count in counts:
        sums[value] += count
    return min(sums, key=lambda value: (-sums[value], value))
