"""Averages that running text reports: "Den genomsnittliga väntetiden var 5,4 veckor, jämfört med 6,8 veckor 2023."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from regionkit.analysis import Analysis, Found
from regionkit.extractors.indicators.aims import told_aim
from regionkit.extractors.indicators.dates import measured_at
from regionkit.extractors.indicators.earlier import earlier_value, without
from regionkit.extractors.indicators.prose import NUMBER, decimal_of, trend_of
from regionkit.extractors.wording import any_of, word_of
from regionkit.language.indicators import IndicatorWords
from regionkit.mentions import Indicator
from regionkit.words import first_words


def find_averages(analysis: Analysis, found: Found) -> Iterator[Indicator]:
    """One for each average with its value and a unit that is neither money nor a year.

    Refused: what an average is of money ("den genomsnittliga kostnaden var 412 tkr"), and one without a unit.
    """
    words = analysis.language.goals.indicators
    for sentence in analysis.sentences_with(analysis.document.words.begin(first_words(words.averages))):
        if analysis.document.cell_at(sentence.start) is not None:
            continue
        for match in _average(words).finditer(analysis.text, sentence.start, sentence.end):
            value = decimal_of(analysis, match["value"])
            before = earlier_value(analysis, match.end("unit"), sentence.end)
            aim = told_aim(analysis, match.end("unit"), sentence.end, match["unit"])
            if value is None:
                continue
            yield analysis.mention(
                Indicator, match.start("value"), match.end("unit"), rule="indicators.average",
                name=" ".join(match["name"].split()), value=value, unit=match["unit"],
                target=aim[0] if aim else None, target_comparator=aim[1] if aim else None,
                previous=before.value if before else None, trend=trend_of(value, before.value if before else None),
                as_of=measured_at(without(tuple(found.dates_in(sentence)), before)),
            )  # fmt: skip


@lru_cache(maxsize=8)
def _average(words: IndicatorWords) -> re.Pattern[str]:
    name = rf"(?P<name>{word_of(words.averages)}(?:\s+[\w-]+){{1,6}}?)"
    units = any_of(unit for unit in words.known_units if unit not in words.money_units)
    unit = rf"(?P<unit>{units})(?!\w)"
    return re.compile(rf"{name}\s+{word_of(words.stands)}\s+(?P<value>{NUMBER})\s*{unit}", re.IGNORECASE)
