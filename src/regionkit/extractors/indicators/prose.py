"""Measures that running text reports: a share and how it has moved, money per inhabitant, full-time posts.

A percentage alone is no measure: in these documents most percentages are of a budget.  It is one after a word for a
measure ("sjukfrånvaron", "andelen …") and a verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from regionkit.analysis import Analysis, Found
from regionkit.document import Span
from regionkit.extractors.indicators.aims import told_aim
from regionkit.extractors.indicators.dates import measured_at
from regionkit.extractors.indicators.earlier import earlier_value, without
from regionkit.extractors.indicators.groups import told_name, told_of_groups
from regionkit.extractors.wording import any_of, matcher, part_of, word_of
from regionkit.language.indicators import IndicatorWords
from regionkit.mentions import Indicator
from regionkit.values.amounts.find import find_amounts
from regionkit.values.numbers.find import find_numbers
from regionkit.words import first_words, words_of

NUMBER = r"[+\-−–]?\d[\d\s\u00a0\u202f]*(?:[.,]\d+)?"
STROKE = re.compile("/")
CLAUSE_START = re.compile(r"[,;:(]\s*(?=[^,;:(]*$)")


def find_measures(analysis: Analysis, found: Found) -> Iterator[Indicator]:
    """Measures in sentences of running text; tables have their own rules."""
    words = analysis.language.goals.indicators
    for sentence in analysis.sentences_with(_may_measure(analysis, words)):
        if analysis.document.cell_at(sentence.start) is not None:
            continue
        yield from _shares(analysis, found, sentence, words)
        yield from _rates(analysis, found, sentence, words)
        yield from _counted(analysis, found, sentence, words)


def _may_measure(analysis: Analysis, words: IndicatorWords) -> Iterator[int]:
    """Where a word for a measure stands, a unit that makes one, a stroke, or what a rate of money is counted in."""
    listed = analysis.document.words
    yield from listed.begin(listed.beginning(_measures(words)))
    yield from listed.begin(first_words(words.counted))
    yield from listed.inside(_rate_bases(words))
    yield from (stroke.start() for stroke in STROKE.finditer(analysis.text))


@lru_cache(maxsize=8)
def _measures(words: IndicatorWords) -> tuple[str, ...]:
    return tuple(words_of(phrase)[0] for phrase in (*words.measures, *words.shares))


@lru_cache(maxsize=8)
def _rate_bases(words: IndicatorWords) -> re.Pattern[str]:
    return re.compile(part_of(words_of(base)[0] for base in words.rate_bases))


@lru_cache(maxsize=8)
def _percent(words: IndicatorWords) -> re.Pattern[str]:
    return re.compile(part_of(words.percent))


@lru_cache(maxsize=8)
def _share_pattern(words: IndicatorWords) -> re.Pattern[str]:
    """ "Sjukfrånvaron sjönk med 0,5 procentenheter till 5,5 procent", "Andelen behöriga lärare är 62 procent"."""
    share = rf"(?P<share>{any_of(words.shares)}(?:\s+[\w-]+){{1,9}}?)"
    measure = rf"(?<![\w-])(?:(?P<measure>{any_of(words.measures)})\w*(?P<of>(?:\s+[\w-]+){{0,4}}?)|{share})"
    unit = rf"\s*(?:{any_of(words.percent)})(?!\w)"
    moved = rf"(?:(?P<up>{word_of(words.rises)})|(?P<down>{word_of(words.falls)}))"
    by = rf"(?:\s+{word_of(words.by)}\s+(?P<change>{NUMBER})\s*(?P<points>{word_of(words.points)}))?"
    since = rf"(?:\s+{word_of(words.since)}\s+(?P<previous>{NUMBER})(?:{unit})?)?"
    to = rf"\s+{word_of(words.to)}\s+"
    value = rf"(?P<value>{NUMBER})\s*(?P<unit>{any_of(words.percent)})(?!\w)"
    return re.compile(rf"{measure}\s+(?:{moved}{by}{since}{to}|{word_of(words.stands)}\s+){value}", re.IGNORECASE)


def _shares(analysis: Analysis, found: Found, sentence: Span, words: IndicatorWords) -> Iterator[Indicator]:
    if not _percent(words).search(analysis.text, sentence.start, sentence.end):
        return
    for match in _share_pattern(words).finditer(analysis.text, sentence.start, sentence.end):
        change = decimal_of(analysis, match["change"])
        if change is not None and match["down"]:
            change = -abs(change)
        value = decimal_of(analysis, match["value"])
        before = earlier_value(analysis, match.end("unit"), sentence.end)
        previous = decimal_of(analysis, match["previous"]) or (before.value if before else None)
        target = told_aim(analysis, match.end("unit"), sentence.end, match["unit"])
        wished = _wished(words).search(analysis.text, sentence.start, match.start())
        share = _share_name(analysis, match["share"]) if match["share"] else None
        name = told_name(analysis, match, sentence, share)
        measured = measured_at(without(tuple(found.dates_in(sentence)), before))
        if not wished:
            yield from told_of_groups(analysis, Span(start=match.end("unit"), end=sentence.end), name, measured)
        yield analysis.mention(
            Indicator,
            match.start("value"),
            match.end("unit"),
            rule="indicators.share",
            name=name.text,
            value=None if wished else value,
            unit=match["unit"],
            target=value if wished else target[0] if target else None,
            target_comparator="eq" if wished else target[1] if target else None,
            previous=previous,
            change=change,
            change_unit=match["points"] if change is not None else None,
            trend="up" if match["up"] else "down" if match["down"] else trend_of(value, previous),
            as_of=measured,
        )


def _share_name(analysis: Analysis, share: str) -> str:
    """ "Andelen behöriga lärare" of "Andelen behöriga lärare har ökat till 62 procent"."""
    words = share.split()
    return " ".join(words[:-1] if words[-1].casefold() in analysis.language.goals.statements.has else words)


@lru_cache(maxsize=8)
def _wished(words: IndicatorWords) -> re.Pattern[str]:
    """What makes the number of a measure its target, right before it: "Målvärdet för sjukfrånvaron är 6 procent"."""
    nouns = any_of((*words.target_nouns, *words.target_labels))
    return re.compile(rf"(?i:(?<!\w){nouns}\s+{any_of(words.target_for)}\s+)$")


def trend_of(value: Decimal | None, previous: Decimal | None) -> str | None:
    if value is None or previous is None:
        return None
    return "up" if value > previous else "down" if value < previous else "unchanged"


def _rates(analysis: Analysis, found: Found, sentence: Span, words: IndicatorWords) -> Iterator[Indicator]:
    """Money per inhabitant or pupil is a measure; per square metre or month it is a price."""
    text = analysis.text[sentence.start : sentence.end]
    if "/" not in text and not any(base in text.casefold() for base in words.rate_bases):
        return
    for amount in find_amounts(text, analysis.language):
        if amount.per is None or not matcher(words.rate_bases).fullmatch(amount.per) or amount.amount.value is None:
            continue
        yield analysis.mention(
            Indicator,
            sentence.start + amount.start,
            sentence.start + amount.end,
            rule="indicators.rate",
            confidence=amount.confidence,
            name=_before(text, amount.start) or f"{amount.amount.unit}/{amount.per}",
            value=amount.amount.value,
            unit=f"{amount.amount.unit}/{amount.per}",
            as_of=measured_at(found.dates_in(sentence)),
        )


@lru_cache(maxsize=8)
def _counted_unit(words: IndicatorWords) -> re.Pattern[str]:
    return re.compile(rf"(?<!\s)\s+({any_of(words.counted)})(?!\w)", re.IGNORECASE)


def _counted(analysis: Analysis, found: Found, sentence: Span, words: IndicatorWords) -> Iterator[Indicator]:
    """ "0,5 årsarbetare": numbers whose unit makes them a measure."""
    text = analysis.text[sentence.start : sentence.end]
    pattern = _counted_unit(words)
    if not matcher(words.counted).search(text) or not pattern.search(text):
        return
    for number in find_numbers(text, analysis.language.numbers):
        unit = pattern.match(text, number.end)
        if unit and not number.article:
            yield analysis.mention(
                Indicator,
                sentence.start + number.start,
                sentence.start + unit.end(),
                rule="indicators.counted",
                confidence="medium",
                name=_before(text, number.start) or unit.group(1),
                value=number.value,
                unit=unit.group(1),
                as_of=measured_at(found.dates_in(sentence)),
            )


def _before(text: str, start: int) -> str:
    """The words before a number in its own clause."""
    clause = text[:start]
    border = CLAUSE_START.search(clause)
    return " ".join(clause[border.end() if border else 0 :].split()[-8:])


def decimal_of(analysis: Analysis, written: str | None) -> Decimal | None:
    """The one number of a stretch of text, or ``None``."""
    numbers = find_numbers(written.strip(), analysis.language.numbers) if written else ()
    return numbers[0].value if len(numbers) == 1 else None
