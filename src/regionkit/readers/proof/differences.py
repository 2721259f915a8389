"""Columns that differ: the deviation is the forecast less the budget, the net is revenues and costs together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from regionkit.readers.proof.equations import Equation, Evidence, established
from regionkit.readers.proof.lines import Lines, Signed

FORMS = ((1, -1, -1), (-1, 1, -1), (-1, -1, 1), (1, 1, 1))
"""Three columns that make nought: one of them is the sum of the others, or all are."""

ALL_TRIPLES = 14
"""Columns of which all threes are tried; of more, those that stand near each other."""
NEAR = 5
SAMPLE = 24
"""Rows that a three of columns is tried on first."""
FEWEST = 2
"""Rows that must say something."""
NAMED = 10
"""How many times as likely three columns differ of which one's head says so."""
CONVENTION = 2
"""Rows with the other sign that make it a convention: costs written as positive figures turn the sign."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Three columns that make nought in each row."""

    signed: Signed
    evidence: Evidence
    turning: int | None = None
    """The column that has the other sign in some rows."""


def differences(lines: Lines, named: frozenset[int] = frozenset()) -> Iterator[Difference]:
    """The relations of three columns that the figures establish; ``named`` are those whose heads say "Avvikelse"."""
    used = [line for line in range(len(lines.figures)) if lines.filled[line] >= FEWEST]
    triples = _triples(used)
    for triple in triples:
        best: Difference | None = None
        for form in _likely(lines, triple):
            tries = len(triples) * len(FORMS) / (NAMED if named.intersection(triple) else 1)
            found = _weighed(lines, tuple(zip(triple, form, strict=True)), tries)
            if found is not None and (best is None or _more(found, best)):
                best = found
        if best is not None:
            yield best


def _more(one: Difference, other: Difference) -> bool:
    return len(one.evidence.informations) > len(other.evidence.informations)


def _triples(used: list[int]) -> list[tuple[int, int, int]]:
    if len(used) <= ALL_TRIPLES:
        return list(combinations(used, 3))
    return [
        (used[first], *pair)
        for first in range(len(used))
        for pair in combinations(used[first + 1 : first + NEAR], 2)
    ]  # fmt: skip


def _likely(lines: Lines, triple: tuple[int, int, int]) -> list[tuple[int, int, int]]:
    """The forms that hold in a third of the first rows in which all three figures are more than nought."""
    counts = [0] * len(FORMS)
    tried = 0
    one, two, three = (lines.values[line] for line in triple)
    units = [lines.units[line] for line in triple]
    for at in range(lines.length):
        a, b, c = one[at], two[at], three[at]
        if a and b and c:
            slack = units[0][at] + units[1][at] + units[2][at]
            for number, residual in enumerate((a - b - c, b - a - c, c - a - b, a + b + c)):
                counts[number] += -slack <= 2 * residual <= slack
            tried += 1
            if tried == SAMPLE:
                break
    return [form for form, count in zip(FORMS, counts, strict=True) if tried >= FEWEST and 3 * count >= tried]


def _weighed(lines: Lines, signed: Signed, tries: float) -> Difference | None:
    """A form of three columns, where it is established; or one that is with the other sign in some rows."""
    plain = lines.evidence(signed, whole=True)
    if established(plain, tries, lines.length, FEWEST, chance=lines.chance):
        turning = _smallest(lines, signed)
        mirror = tuple((line, -sign if line == turning else sign) for line, sign in signed)
        turned = _turned(lines, signed, mirror)
        return Difference(signed, plain, turning if turned >= CONVENTION else None)
    return _both(lines, signed, plain, tries)


def _both(lines: Lines, signed: Signed, plain: Evidence, tries: float) -> Difference | None:
    """Columns that differ with one sign in some rows and the other in the rest; each must be there."""
    turning = _smallest(lines, signed)
    mirror = tuple((line, -sign if line == turning else sign) for line, sign in signed)
    turned = lines.evidence(mirror, whole=True)
    if plain.told() < CONVENTION or turned.told() < CONVENTION:
        return None
    held = Evidence({**plain.informations, **turned.informations})
    held.wrong = max(plain.wrong - turned.told(), 0)
    held.doubtful = max(plain.doubtful - turned.told(), 0)
    told = established(held, tries, lines.length, FEWEST, chance=lines.chance)
    return Difference(signed, held, turning) if told else None


def _turned(lines: Lines, signed: Signed, mirror: Signed) -> int:
    """In how many rows, certain and large enough, only the mirror holds."""
    count = 0
    for at in range(lines.length):
        figures = [lines.figures[line][at] for line, _ in signed]
        if all(figure is not None and figure.sure and figure.value is not None for figure in figures):
            one = lines.evidence(signed, whole=True, places=(at,))
            other = lines.evidence(mirror, whole=True, places=(at,))
            count += one.wrong > 0 and other.told() > 0
    return count


def _smallest(lines: Lines, signed: Signed) -> int:
    """The column with the smallest figures: the one that tells how far the others are apart."""
    return min((line for line, _ in signed), key=lambda line: (sum([abs(v) for v in lines.values[line] if v]), -line))


def equations_of(lines: Lines, found: Difference) -> Iterator[Equation]:
    """The equation of each row in which all three columns have a figure."""
    result = _smallest(lines, found.signed)
    for at in range(lines.length):
        terms = lines.terms(found.signed, at, whole=True)
        if terms is not None:
            places = {line: term.place for (line, _), term in zip(found.signed, terms, strict=True)}
            turning = None if found.turning is None else places[found.turning]
            yield Equation(terms, lines.kind, places[result], turning)


