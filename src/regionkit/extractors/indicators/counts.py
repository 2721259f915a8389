"""Counts and indices that running text reports: "Antalet hushåll minskade från 148 till 131", "NKI blev 81"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from regionkit.analysis import Analysis, Found
from regionkit.document import Span
from regionkit.extractors.indicators.dates import measured_at
from regionkit.extractors.indicators.earlier import earlier_value, without
from regionkit.extractors.indicators.prose import NUMBER, decimal_of, trend_of
from regionkit.extractors.wording import NO_WORD_AFTER, any_of, word_of
from regionkit.language.contract import Language
from regionkit.mentions import Indicator
from regionkit.words import first_words

YEAR = re.compile(r"(?:19|20)\d\d")


def find_counts(analysis: Analysis, found: Found) -> Iterator[Indicator]:
    """One for each count that moved from one number to another, and for each index with its value.

    Refused: years ("Antalet ärenden ökade från 2023 till 2024"), shares and money.
    """
    language = analysis.language
    words = language.goals.indicators
    asked = analysis.document.words.begin(first_words((*words.counts, *words.indices)))
    for sentence in analysis.sentences_with(asked):
        if analysis.document.cell_at(sentence.start) is not None:
            continue
        yield from _moved(analysis, found, sentence, language)
        yield from _standing(analysis, found, sentence, language)
        yield from _indexed(analysis, found, sentence, language)


def _moved(analysis: Analysis, found: Found, sentence: Span, language: Language) -> Iterator[Indicator]:
    for match in _count_pattern(language).finditer(analysis.text, sentence.start, sentence.end):
        value, previous = decimal_of(analysis, match["value"]), decimal_of(analysis, match["previous"])
        years = YEAR.fullmatch(match["value"]) and YEAR.fullmatch(match["previous"])
        if value is None or previous is None or years:
            continue
        yield analysis.mention(
            Indicator, match.start("value"), match.end("value"), rule="indicators.count",
            name=" ".join(match["name"].split()), value=value, previous=previous,
            trend="up" if match["up"] else "down", as_of=measured_at(found.dates_in(sentence)),
        )  # fmt: skip


def _standing(analysis: Analysis, found: Found, sentence: Span, language: Language) -> Iterator[Indicator]:
    """ "Antalet hushåll var 412 i april, jämfört med 455 i april 2025": a count beside an earlier one."""
    for match in _standing_pattern(language).finditer(analysis.text, sentence.start, sentence.end):
        value, before = decimal_of(analysis, match["value"]), earlier_value(analysis, match.end("value"), sentence.end)
        if value is None or before is None:
            continue
        yield analysis.mention(
            Indicator, match.start("value"), match.end("value"), rule="indicators.count",
            name=" ".join(match["name"].split()), value=value, previous=before.value,
            trend=trend_of(value, before.value),
            as_of=measured_at(without(tuple(found.dates_in(sentence)), before)),
        )  # fmt: skip


@lru_cache(maxsize=4)
def _standing_pattern(language: Language) -> re.Pattern[str]:
    words = language.goals.indicators
    name = rf"(?P<name>{word_of(words.counts)}(?:\s+[\w-]+){{1,9}}?)"
    return re.compile(rf"{name}\s+{word_of(words.stands)}\s+(?P<value>{NUMBER}){_no_unit(language)}", re.IGNORECASE)


def _indexed(analysis: Analysis, found: Found, sentence: Span, language: Language) -> Iterator[Indicator]:
    words = language.goals.indicators
    for match in _index_pattern(language).finditer(analysis.text, sentence.start, sentence.end):
        value, change = decimal_of(analysis, match["value"]), decimal_of(analysis, match["change"])
        if value is None or YEAR.fullmatch(match["value"]):
            continue
        before = earlier_value(analysis, match.end("value"), sentence.end)
        moved = dict(words.moves).get(match["move"].casefold()) if match["move"] else None
        change = -abs(change) if change is not None and moved == "down" else change
        yield analysis.mention(
            Indicator, match.start("value"), match.end("value"), rule="indicators.index",
            name=match["name"], value=value, change=change if moved else None,
            change_unit=match["step"] if moved else None, trend=moved, previous=before.value if before else None,
            as_of=measured_at(without(tuple(found.dates_in(sentence)), before)),
        )  # fmt: skip


@lru_cache(maxsize=4)
def _count_pattern(language: Language) -> re.Pattern[str]:
    words = language.goals.indicators
    name = rf"(?P<name>{word_of(words.counts)}(?:\s+[\w-]+){{1,9}}?)"
    moved = rf"(?:(?P<up>{word_of(words.rises)})|(?P<down>{word_of(words.falls)}))"
    numbers = rf"{word_of(words.since)}\s+(?P<previous>{NUMBER})\s+{word_of(words.to)}\s+(?P<value>{NUMBER})"
    return re.compile(rf"{name}\s+{moved}\s+{numbers}{_no_unit(language)}", re.IGNORECASE)


@lru_cache(maxsize=4)
def _index_pattern(language: Language) -> re.Pattern[str]:
    words = language.goals.indicators
    moves = any_of(noun for noun, _ in words.moves)
    change = (
        rf"(?:,\s+\w+\s+(?P<move>{moves})\s+{word_of(words.by)}\s+(?P<change>{NUMBER})\s+"
        rf"(?P<step>{any_of(words.steps)}){NO_WORD_AFTER})?"
    )
    name = rf"(?<![\w-])(?P<name>{any_of(words.indices)}){NO_WORD_AFTER}"
    return re.compile(
        rf"{name}\s+{word_of(words.stands)}\s+(?P<value>\d{{1,4}}(?:[.,]\d+)?){_no_unit(language)}{change}",
        re.IGNORECASE,
    )


def _no_unit(language: Language) -> str:
    """Neither more digits nor a share nor money may follow the number."""
    words = language.goals.indicators
    units = any_of((*words.percent, *words.points, *words.other_units, *words.known_units))
    return rf"(?![\w.,/]*\d|\s*{units}{NO_WORD_AFTER})"
