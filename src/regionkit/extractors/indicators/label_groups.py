"""Measures whose name, target and outcome stand in lines of their own, one below the other.

"Indikator: Andel barn i en förening", "Målvärde: 65 %", "Utfall: 61 % (2024: 59 %)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from regionkit.analysis import Analysis, Found
from regionkit.document import Span
from regionkit.extractors.indicators.dates import measured_at
from regionkit.extractors.indicators.earlier import YEAR
from regionkit.extractors.indicators.labels import NUMBER
from regionkit.extractors.indicators.prose import trend_of
from regionkit.extractors.wording import any_of
from regionkit.language.goals import GoalWords
from regionkit.language.indicators import IndicatorWords
from regionkit.mentions import Indicator
from regionkit.values.amounts.cells import CellNumber, parse_cell
from regionkit.values.amounts.find import find_amounts

LINE = re.compile(r"[^\n]+")
LONGEST_NAME = 25
"""Words of a measure's name."""
MOST_BETWEEN = 6
"""Lines from the name to the last of its numbers."""


@dataclass(slots=True)
class _Group:
    """The name's line, and the lines for its numbers, by what they are."""

    name: str
    span: Span
    lines: int = 0
    said: dict[str, tuple[str, Span]] = field(default_factory=dict)


def find_label_groups(analysis: Analysis, found: Found) -> Iterator[Indicator]:
    """One indicator for each name with an outcome or a target below it.

    Refused: names without a number, money ("Utfall: 12 mnkr" is a figure of the budget), a heading between them.
    """
    words = analysis.language.goals
    group: _Group | None = None
    for block in analysis.document.blocks:
        if block.table is not None or block.kind == "heading":
            yield from _told(analysis, found, group)
            group = None
            continue
        for line in LINE.finditer(analysis.text, block.span.start, block.span.end):
            match = _label(words).match(line.group())
            if match and match["name"]:
                yield from _told(analysis, found, group)
                name = line.group()[match.end() :].strip()
                span = Span(start=line.start() + match.end(), end=line.end())
                group = _Group(name, span) if 0 < len(name.split()) <= LONGEST_NAME else None
            elif group is not None:
                group.lines += 1
                role = "target" if match and match["target"] else "outcome" if match and match["outcome"] else None
                text = line.group()[match.end() :].strip() if match else ""
                if role and group.lines <= MOST_BETWEEN and _value(words.indicators).match(text):
                    group.said.setdefault(role, (text, Span(start=line.start(), end=line.end())))
    yield from _told(analysis, found, group)


@lru_cache(maxsize=8)
def _label(words: GoalWords) -> re.Pattern[str]:
    """A line's label: what is measured, what it was to be, or what it came to; a year may stand behind the word."""
    year, tables = rf"(?:\s+{YEAR})?\s*:\s*", words.tables
    return re.compile(
        rf"\W{{0,3}}(?i:(?P<name>{any_of(tables.indicator_heads)})(?:\s+\d{{1,2}})?\s*:\s*"
        rf"|(?P<target>{any_of((*tables.target_heads, *words.indicators.target_labels))}){year}"
        rf"|(?P<outcome>{any_of(tables.outcome_heads)}){year})"
    )


def _told(analysis: Analysis, found: Found, group: _Group | None) -> Iterator[Indicator]:
    if group is None or not group.said:
        return
    if any(find_amounts(text, analysis.language) for text, _ in group.said.values()):
        return
    words = analysis.language.goals.indicators
    read = {role: _number(analysis, text, words) for role, (text, _) in group.said.items()}
    outcome, target = read.get("outcome"), read.get("target")
    if not (outcome and outcome[0]) and not (target and target[0]):
        return
    value, unit, previous = outcome or (None, None, None)
    aim, aim_unit, _ = target or (None, None, None)
    dates = list(found.dates_in(group.said["outcome"][1])) if "outcome" in group.said else []
    yield analysis.mention(
        Indicator,
        group.span.start,
        group.span.end,
        rule="indicators.label_group",
        name=" ".join(group.name.split()).rstrip("."),
        value=value.value if value else None,
        unit=unit or aim_unit,
        target=aim.value if aim else None,
        target_comparator=(aim.comparator or "eq") if aim else None,
        previous=previous.value if previous else None,
        trend=trend_of(value.value if value else None, previous.value if previous else None),
        as_of=measured_at(tuple(dates)) if len(dates) == 1 and not previous else None,
    )


def _number(
    analysis: Analysis, text: str, words: IndicatorWords
) -> tuple[CellNumber | None, str | None, CellNumber | None]:
    """The number at the beginning of a line, its unit, and the one in brackets behind it: "61 % (2024: 59 %)"."""
    match = _value(words).match(text)
    if match is None:
        return None, None, None
    value = parse_cell(match["value"].strip(), analysis.language)
    before = parse_cell(match["before"].strip(), analysis.language) if match["before"] else None
    known = value if value is not None and value.value is not None else None
    return known, match["unit"], before if before is not None and before.value is not None else None


@lru_cache(maxsize=8)
def _value(words: IndicatorWords) -> re.Pattern[str]:
    number, units = NUMBER, any_of((*words.percent, *words.known_units))
    compared = rf"(?:(?i:{any_of(word for word, _ in words.comparators)})\s+|[<>≥≤]\s*)?"
    years = any_of(words.years_before)
    before = rf"\(\s*(?i:{YEAR}|{years})?\s*:?\s*(?P<before>{number})\s*(?:{units})?(?:\s*(?i:{YEAR}))?\s*\)"
    return re.compile(rf"(?P<value>{compared}{number})\s*(?P<unit>(?i:{units}))?(?!\w)\s*(?:{before})?")
