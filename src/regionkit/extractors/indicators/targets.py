"""Target values inside the wording of a goal: "ska utgöra minst 2 procent av skatteintäkterna"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from regionkit.analysis import Analysis
from regionkit.extractors.goals.place import GoalPlace
from regionkit.extractors.wording import any_of, word_of
from regionkit.language.indicators import IndicatorWords
from regionkit.mentions import Indicator
from regionkit.values.numbers.find import find_numbers

NUMBER = r"\d[\d\s\u00a0\u202f]*(?:[.,]\d+)?"
SYMBOLS = {">": "gt", "<": "lt", "≥": "ge", "≤": "le"}
ENDS = " \t\n\u00a0.,;:"


def find_targets(analysis: Analysis, places: tuple[GoalPlace, ...]) -> Iterator[Indicator]:
    """One indicator for each goal whose own wording says what number is to be reached.  Its value is not known."""
    words = analysis.language.goals.indicators
    for place in places:
        title = place.title
        match = _target_pattern(words).search(analysis.text, title.start, title.end)
        if match is None:
            continue
        numbers = find_numbers(match["number"].strip(), analysis.language.numbers)
        name = _name(analysis.text[title.start : match.start()], analysis.text[match.end() : title.end], words)
        if not name or not numbers:
            continue
        yield analysis.mention(
            Indicator,
            match.start("target"),
            match.end("target"),
            rule="indicators.target_in_goal",
            confidence="medium",
            name=name,
            unit=match["unit"],
            target=None if match["between"] else numbers[0].value,
            target_comparator=None if match["between"] else _comparator(match, words),
            goal=place.id,
        )


@lru_cache(maxsize=8)
def _target_pattern(words: IndicatorWords) -> re.Pattern[str]:
    verbs = any_of(verb for verb, _ in words.target_verbs)
    compared = any_of(word for word, _ in words.comparators)
    units = any_of((*words.percent, *words.points, *words.other_units, *words.target_units))
    return re.compile(
        rf"(?:{word_of(words.relatives)}\s+)?{word_of(words.target_modals)}\s+(?:[\w-]+\s+){{0,2}}?(?P<verb>{verbs})\s+"
        rf"(?P<target>(?:(?P<compared>{compared})\s+|(?P<symbol>[<>≥≤])\s*)?"
        rf"(?:(?P<between>{any_of(words.between)})\s+{NUMBER}\s+\w+\s+)?(?P<number>{NUMBER})\s*(?P<unit>{units})?(?!\w))",
        re.IGNORECASE,
    )


def _comparator(match: re.Match[str], words: IndicatorWords) -> str:
    if match["symbol"]:
        return SYMBOLS[match["symbol"]]
    if match["compared"]:
        return dict(words.comparators)[" ".join(match["compared"].casefold().split())]
    return dict(words.target_verbs)[" ".join(match["verb"].casefold().split())]


def _name(before: str, after: str, words: IndicatorWords) -> str:
    """The goal's wording without its target; of "Vi ska ha en frisknärvaro som …" the measure alone."""
    held = list(re.finditer(word_of(words.holding), before))
    if held:
        before = before[held[-1].end() :]
    return " ".join(f"{before} {after.rstrip(ENDS)}".split()).strip(ENDS)
