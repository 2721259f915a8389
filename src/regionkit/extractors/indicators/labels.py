"""Measures on lines of their own with their target in brackets: "Besvarade samtal: 84 % (målvärde 90 %)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from regionkit.analysis import Analysis
from regionkit.extractors.wording import any_of
from regionkit.language.indicators import IndicatorWords
from regionkit.mentions import Indicator
from regionkit.values.amounts.find import find_amounts
from regionkit.values.numbers.find import find_numbers

LONGEST = 120
NUMBER = r"[+\-−–]?\d[\d \u00a0\u202f]*(?:[.,]\d+)?"
SYMBOLS = {">": "gt", "<": "lt", "≥": "ge", "≤": "le"}


def find_label_lines(analysis: Analysis) -> Iterator[Indicator]:
    """One indicator for each paragraph or list item that is a name, a value and a target.

    Refused: money ("Resultat: 12 mnkr (mål 10 mnkr)" is a figure of the budget), and brackets that hold no target.
    """
    words = analysis.language.goals.indicators
    for block in analysis.document.blocks:
        if block.table is not None or block.kind == "heading" or len(block.span) > LONGEST:
            continue
        match = _pattern(words).fullmatch(analysis.text, block.span.start, block.span.end)
        if match is None or find_amounts(match.group(), analysis.language):
            continue
        value = find_numbers(match["value"].strip(), analysis.language.numbers)
        target = find_numbers(match["target"].strip(), analysis.language.numbers)
        if len(value) == 1 and len(target) == 1:
            yield analysis.mention(
                Indicator,
                match.start("value"),
                match.end("unit") if match["unit"] else match.end("value"),
                rule="indicators.label_line",
                name=" ".join(match["name"].split()),
                value=value[0].value,
                unit=match["unit"] or None,
                target=target[0].value,
                target_comparator=_comparator(match, words),
            )


@lru_cache(maxsize=8)
def _pattern(words: IndicatorWords) -> re.Pattern[str]:
    unit = rf"(?:{any_of(words.percent)}|per[ \u00a0]\d[\d \u00a0]*\d(?: \w+)?|[^\W\d_]+)"
    compared = any_of(word for word, _ in words.comparators)
    return re.compile(
        rf"\W{{0,3}}(?P<name>[^\W\d_][^:\n]{{1,60}}):\s+(?P<value>{NUMBER})(?:[ \u00a0]?(?P<unit>{unit}))?\s+"
        rf"\((?:{any_of(words.target_labels)}):?\s+(?:(?P<compared>{compared})\s+|(?P<symbol>[<>≥≤])\s*)?"
        rf"(?P<target>{NUMBER})(?:[ \u00a0]?{unit})?\)[.]?\s*",
        re.IGNORECASE,
    )


def _comparator(match: re.Match[str], words: IndicatorWords) -> str | None:
    if match["symbol"]:
        return SYMBOLS[match["symbol"]]
    return dict(words.comparators)[" ".join(match["compared"].casefold().split())] if match["compared"] else None
