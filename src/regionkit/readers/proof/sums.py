"""Rows that are the sum of rows above or below them, and columns that are the sum of columns beside them.

Sums are found from one end to the other.  The parts of a sum are done with: only the sum itself may be a part of
another, so that a result that is the sum of two sums stands two places after them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import log10

from regionkit.readers.proof.equations import CHANCE, Equation, Evidence, established, is_slip
from regionkit.readers.proof.lines import Lines, Signed

MOST_PARTS = 60
"""Lines that one sum is made of, at most."""
NEAREST = 6
"""Lines before a line of which it may be the net, two of them with either sign."""
PAIRS = ((-1, -1), (-1, 1), (1, -1), (1, 1))
"""The line is both together, one less the other, or both with the other sign."""
PRIOR = 1.0
"""Digits of the odds that a word such as "Summa" gives; the last row before a gap or the table's end gives half."""
SLIP = 1.0
"""Digits of the odds against chance that one wrong digit must have to make a sum doubtful."""
DIGITS = 9
"""Others that each digit may be misread as."""
FIRST_TRIED = 3
"""Meeting lines on which a sum is tried first."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A line and those that make it: ``signed`` makes nought, the line itself first."""

    signed: Signed
    evidence: Evidence

    @property
    def total(self) -> int:
        return self.signed[0][0]


@dataclass
class _Search:
    """One walk through the lines."""

    lines: Lines
    order: Sequence[int]
    independent: int
    totals: frozenset[int]
    parts: frozenset[int]
    shortest: int
    ends: frozenset[int] = frozenset()
    """Lines after which none with figures follows at once."""

    def sums(self) -> Iterator[Sum]:
        waiting: list[int] = []
        before: list[int] = []
        for line in self.order:
            if not self.lines.filled[line]:
                continue
            found = self._run(line, waiting) or self._net(line, waiting)
            if found is None and len(before) > len(waiting):
                found = self._run(line, before)
            if found is None and line in self.totals:
                own = self._since_total(waiting)
                found = self._slip(line, own) or self._mostly(line, own)
            if found is not None:
                yield found
                done = {part for part, _ in found.signed[1:]}
                waiting = [other for other in waiting if other not in done]
            before.append(line)
            if line not in self.parts:
                waiting.append(line)

    def _run(self, line: int, waiting: Sequence[int]) -> Sum | None:
        """The run that ends just before the line and makes it: of several, the one that does so most often.

        Rows of noughts at its far end may belong to it or not: the shortest run is taken.
        """
        near = waiting[-1 : -MOST_PARTS - 1 : -1]
        best: Sum | None = None
        for length in self._lengths(line, near):
            signed = ((line, 1), *((part, -1) for part in near[:length]))
            evidence = self.lines.evidence(signed, whole=False, named=line in self.totals)
            if self._is_established(line, evidence, len(near)) and (best is None or evidence.beats(best.evidence)):
                best = Sum(signed, evidence)
        return best

    def _lengths(self, line: int, near: Sequence[int]) -> list[int]:
        """The lengths of runs that make the line where it meets some other line, by adding up once."""
        values, units = self.lines.values, self.lines.units
        found: set[int] = set()
        for at in self._telling(line):
            rest, slack = values[line][at] or 0, units[line][at]
            for length, part in enumerate(near, 1):
                rest -= values[part][at] or 0
                slack += units[part][at]
                if -slack <= 2 * rest <= slack and length >= self.shortest:
                    found.add(length)
        return sorted(found)

    def _telling(self, line: int) -> list[int]:
        """Where the line has its largest figures."""
        sizes = sorted([(-abs(value), at) for at, value in enumerate(self.lines.values[line]) if value])
        return [at for _, at in sizes[:FIRST_TRIED]]

    def _net(self, line: int, waiting: Sequence[int]) -> Sum | None:
        """Two of the lines that wait, one less the other: a result of revenues and costs, both written positive."""
        if self.lines.kind == "columns":
            return None  # those are among the differences
        telling = self._telling(line)
        for one, two in combinations(waiting[-1 : -NEAREST - 1 : -1], 2):
            for signs in PAIRS:
                signed = ((line, 1), (one, signs[0]), (two, signs[1]))
                if self.lines.meets(signed, telling):
                    evidence = self.lines.evidence(signed, whole=False)
                    if self._is_established(line, evidence, len(PAIRS) * NEAREST * NEAREST // 2):
                        return Sum(signed, evidence)
        return None

    def _since_total(self, waiting: Sequence[int]) -> Sequence[int]:
        """The lines after the last one that is named a sum, where that was not established as one."""
        last = max((at for at, part in enumerate(waiting) if part in self.totals), default=-1)
        return waiting[last + 1 :]

    def _slip(self, line: int, waiting: Sequence[int]) -> Sum | None:
        """All lines before one that is named a sum, where one digit or sign is all that keeps them from making it.

        "649, 480, 566, 293, 1 027" and "Summa 6 015" where they make 3 015: no other relation tells that it is a sum.
        """
        signed = ((line, 1), *((part, -1) for part in waiting[::-1][:MOST_PARTS]))
        for at in self._telling(line) if len(signed) >= self.shortest + 1 else ():
            values = [sign * (self.lines.values[part][at] or 0) for part, sign in signed]
            slack = sum([self.lines.units[part][at] for part, _ in signed])
            slips = (2 * DIGITS * len(str(values[0])) + len(values)) * max(slack, 1)
            told = log10(max(abs(values[0]), 1) / slips) >= max(self.lines.chance - PRIOR, SLIP)
            if told and 2 * abs(sum(values)) > slack and is_slip(sum(values), slack, values):
                return Sum(signed, Evidence())
        return None

    def _mostly(self, line: int, waiting: Sequence[int]) -> Sum | None:
        """Where doubt is enough: all lines before one that is named a sum, where they make it more often than not."""
        if self.lines.chance >= CHANCE or len(waiting) < self.shortest:
            return None
        signed = ((line, 1), *((part, -1) for part in waiting[::-1][:MOST_PARTS]))
        places = [at for at, value in enumerate(self.lines.values[line]) if value is not None]
        holding = sum(self.lines.meets(signed, (at,)) for at in places)
        return Sum(signed, Evidence()) if 2 * holding > len(places) else None

    def _is_established(self, line: int, evidence: Evidence, tries: int) -> bool:
        """One sum that nothing speaks against may do, where chance is excluded."""
        prior = PRIOR if line in self.totals else PRIOR / 2 if line in self.ends else 0.0
        lines = 1 if prior else len(self.order)
        hinted = line in self.totals
        fewest = 1 if hinted or not evidence.wrong else 2
        ratio, chance = 1 if hinted else 2, self.lines.chance
        return established(evidence, tries * lines, self.independent, fewest, prior, ratio, chance)


def sums(
    lines: Lines,
    independent: int,
    totals: frozenset[int] = frozenset(),
    parts: frozenset[int] = frozenset(),
    shortest: int = 2,
) -> Iterator[Sum]:
    """The sums that the figures establish, from either end.

    ``independent``: of how many meeting lines the figures can differ by themselves (a deviation follows from others).
    A line that one walk establishes is no slip of the other: "Summa" under the revenues is theirs, although the costs
    below it make nearly the same with the other sign.
    """
    forward = range(len(lines.figures))
    found: list[Sum] = []
    for order in (forward, forward[::-1]):
        filled = pairwise([*(lines.filled[line] for line in order), 0])
        ends = frozenset(line for line, (here, after) in zip(order, filled, strict=True) if here and not after)
        found += _Search(lines, order, independent, totals, parts, shortest, ends).sums()
    sure = {total.total for total in found if total.evidence.informations}
    yield from (total for total in found if total.evidence.informations or total.total not in sure)


def equations_of(lines: Lines, found: Sum) -> Iterator[Equation]:
    """The equation of a sum wherever it meets another line."""
    for at in range(lines.length):
        terms = lines.terms(found.signed, at, whole=False)
        if terms is not None:
            yield Equation(terms, lines.kind, terms[0].place)


