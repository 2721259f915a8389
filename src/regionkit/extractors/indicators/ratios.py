"""Counts out of a whole: "14 av 15 kommuner", and the later parts of the same whole: "19 är det inte"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from regionkit.analysis import Analysis, Found
from regionkit.document import Span
from regionkit.extractors.goals.columns import WORD, names_goals
from regionkit.extractors.indicators.dates import measured_at
from regionkit.extractors.wording import GAP, any_of, matcher, word_of
from regionkit.language.indicators import IndicatorWords
from regionkit.language.numbers import NumberWords
from regionkit.mentions import DateMention, Indicator
from regionkit.values.numbers.find import FoundNumber, find_numbers
from regionkit.values.numbers.words import may_be_number
from regionkit.words import first_words

NOUN = re.compile(r"\s+(?P<unit>[^\W\d_][\w-]*)")
LONGEST_NAME = 200
"""Characters of the sentence that a name may take."""

MOST_PARTS = 6
"""How many later parts of the same whole are looked for."""

LONGEST_NUMBER = 60
"""Characters of a word that may be a number: "tvåhundrasjuttiofem"."""
LAST_RUN = re.compile(r"[\w-]+\Z")
LAST_WORD = re.compile(r"(\S+)\s*$")
BOUND = r"[,;:]\s|[.!?]\s+(?=[^\W\d_])|[.!?]?\s*$"


def find_ratios(analysis: Analysis, found: Found, own_goals: int = 0) -> Iterator[Indicator]:
    """Every "n av m things" in running text and cells, where n is at most m.  Page counters are refused.

    So is "två av tre mål" where the document has just so many goals of its own (``own_goals``).
    """
    words = analysis.language.goals.indicators
    between = _between(words)
    asked = analysis.document.words.begin(first_words((*words.of, *words.of_own)))
    for sentence in analysis.sentences_with(asked):
        text = analysis.text[sentence.start : sentence.end]
        if not any(_may_count(text, match, analysis.language.numbers) for match in between.finditer(text)):
            continue
        numbers = _whole_numbers(analysis, text)
        index = 0
        while index + 1 < len(numbers):
            n, m = numbers[index : index + 2]
            index += 1
            noun = NOUN.match(text, m.end)
            if not between.fullmatch(text, n.end, m.start) or noun is None or not m.value > 0 or n.value > m.value:
                continue
            if noun["unit"].casefold() in words.copulas:
                continue  # "två av tre är klara": of what is not said
            if _is_counter(text, n.start, words.counters) or _counts_own_goals(analysis, text, n.end, m.end):
                continue
            if m.value == own_goals and names_goals(noun["unit"], analysis.language.goals.headings):
                continue
            yield _indicator(analysis, found, sentence, (n, m), Span(start=n.start, end=noun.end()), noun["unit"])
            yield from _later_parts(
                analysis, found, sentence, numbers[index + 1 : index + 1 + MOST_PARTS], (n, m), noun["unit"]
            )


def _may_count(text: str, of: re.Match[str], words: NumberWords) -> bool:
    """Whether there may be numbers on both sides of an "av": "14 av 15", not "en del av ramen"."""
    before = LAST_RUN.search(text, max(of.start() - LONGEST_NUMBER, 0), of.start())
    after = text[of.end() : of.end() + LONGEST_NUMBER]
    return before is not None and may_be_number(before.group(), words) and may_be_number(after, words)


@lru_cache(maxsize=8)
def _between(words: IndicatorWords) -> re.Pattern[str]:
    return re.compile(rf"(?<!\s)\s+{any_of((*words.of, *words.of_own))}\s+", re.IGNORECASE)


@lru_cache(maxsize=8)
def _name_end(words: IndicatorWords) -> re.Pattern[str]:
    return re.compile(rf"\s+{word_of(words.clause_ends)}|{BOUND}", re.IGNORECASE)


@lru_cache(maxsize=8)
def _copula(words: IndicatorWords) -> re.Pattern[str]:
    return re.compile(rf"{GAP}{word_of(words.copulas)}")


def _whole_numbers(analysis: Analysis, text: str) -> list[FoundNumber]:
    return [
        number
        for number in find_numbers(text, analysis.language.numbers)
        if not number.decimals and 0 <= number.value < 100_000
    ]


def _is_counter(text: str, start: int, counters: tuple[str, ...]) -> bool:
    before = LAST_WORD.search(text, max(0, start - 30), start)
    return before is not None and before.group(1).casefold() in counters


def _counts_own_goals(analysis: Analysis, text: str, start: int, end: int) -> bool:
    """ "Ett av nämndens tre (strategiska) mål är uppfyllt": told of goals that the document itself follows up."""
    owned = matcher(analysis.language.goals.indicators.of_own).search(text, start, end)
    counted = WORD.findall(text[end : end + LONGEST_NAME])[:2]
    return owned is not None and any(names_goals(word, analysis.language.goals.headings) for word in counted)


def _later_parts(
    analysis: Analysis,
    found: Found,
    sentence: Span,
    numbers: list[FoundNumber],
    pair: tuple[FoundNumber, FoundNumber],
    unit: str,
) -> Iterator[Indicator]:
    """ "…, 19 är det inte och tre är delvis uppfyllda": more of the same m, as long as the parts fit in it."""
    text = analysis.text[sentence.start : sentence.end]
    copula = _copula(analysis.language.goals.indicators)
    left = pair[1].value - pair[0].value
    for number in numbers:
        if number.article or number.value > left or not copula.match(text, number.end):
            continue
        left -= number.value
        span = Span(start=number.start, end=number.end)
        yield _indicator(analysis, found, sentence, (number, pair[1]), span, unit)


def _indicator(
    analysis: Analysis,
    found: Found,
    sentence: Span,
    pair: tuple[FoundNumber, FoundNumber],
    span: Span,
    unit: str,
) -> Indicator:
    elliptical = span.end == pair[0].end
    place = Span(start=sentence.start + span.start, end=sentence.start + span.end)
    dates = list(found.dates_in(sentence))
    return analysis.mention(
        Indicator,
        place.start,
        place.end,
        rule="indicators.rest_of_m" if elliptical else "indicators.n_of_m",
        confidence="medium" if elliptical or pair[0].article else "high",
        inferred=("unit", "denominator") if elliptical else (),
        name=_name(analysis, sentence, place, unit, dates),
        value=Decimal(pair[0].value),
        unit=unit,
        numerator=int(pair[0].value),
        denominator=int(pair[1].value),
        as_of=measured_at(dates),
    )


def _name(analysis: Analysis, sentence: Span, count: Span, unit: str, dates: list[DateMention]) -> str:
    """What is counted, in the text's own words: "kommuner lämnat svar på frågeställningen"."""
    words, labels = analysis.language.goals.indicators, analysis.language.goals.headings.follow_up_titles
    limit = min(sentence.end, count.end + LONGEST_NAME)
    end = _name_end(words).search(analysis.text, count.end, limit)
    after = analysis.text[count.end : end.start() if end else limit]
    if after.split():
        return " ".join(f"{unit} {after}".split()).rstrip(".")
    start = max(
        [sentence.start, count.start - LONGEST_NAME, *(date.span.end for date in dates if date.span.end <= count.start)]
    )
    before = analysis.text[start : count.start].split()
    if before and before[0].endswith(":") and before[0][:-1].casefold() in labels:
        before = before[1:]
    while before and matcher(words.auxiliaries).fullmatch(before[0]):
        before = before[1:]
    return " ".join([*before, unit])
