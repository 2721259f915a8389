"""Counts out of a whole: "14 av 15 kommuner"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from regionkit.analysis import Analysis, Found
from regionkit.document import Span
from regionkit.extractors.wording import any_of, matcher
from regionkit.language.indicators import IndicatorWords
from regionkit.mentions import DateMention, Indicator

CLAUSE_BREAK = r"[,;:]\s|[.!?]?\s*$"
LAST_WORD = re.compile(r"(\S+)\s*$")


def find_ratios(analysis: Analysis, found: Found) -> Iterator[Indicator]:
    """Every "n av m things" in running text, where n is at most m.  Page counters are refused."""
    words = analysis.language.goals.indicators
    for match in _ratio_pattern(words).finditer(analysis.text):
        numerator, denominator = _number(match["n"], words), _number(match["m"], words)
        before = LAST_WORD.search(analysis.text, max(0, match.start() - 30), match.start())
        if numerator is None or denominator is None or numerator > denominator or denominator == 0:
            continue
        if before and before.group(1).casefold() in words.counters:
            continue
        sentence = analysis.sentence_at(match.start())
        dates = [date for date in found.dates_in(sentence)]
        yield analysis.mention(
            Indicator,
            match.start(),
            match.end(),
            rule="indicators.n_of_m",
            name=_name(analysis, sentence, match, dates),
            value=Decimal(numerator),
            unit=match["unit"],
            numerator=numerator,
            denominator=denominator,
            as_of=next((date.period for date in dates if date.role == "as_of"), None),
        )


@lru_cache(maxsize=8)
def _ratio_pattern(words: IndicatorWords) -> re.Pattern[str]:
    number = rf"(?:\d{{1,4}}|{any_of(word for word, _ in words.number_words)})"
    return re.compile(
        rf"(?<![\w,.–-])(?P<n>{number})\s+{any_of(words.of)}\s+(?P<m>{number})\s+(?P<unit>[^\W\d_][\w-]*)", re.IGNORECASE
    )


def _number(written: str, words: IndicatorWords) -> int | None:
    return int(written) if written.isdigit() else dict(words.number_words).get(written.casefold())


def _name(analysis: Analysis, sentence: Span, match: re.Match[str], dates: list[DateMention]) -> str:
    """What is counted, in the text's own words: "kommuner lämnat svar på frågeställningen"."""
    words = analysis.language.goals.indicators
    stop = re.compile(rf"\s+{any_of(words.clause_ends)}(?!\w)|{CLAUSE_BREAK}", re.IGNORECASE)
    end = stop.search(analysis.text, match.end(), sentence.end)
    after = analysis.text[match.end() : end.start() if end else sentence.end]
    if after.split():
        return " ".join(f"{match['unit']} {after}".split()).rstrip(".")
    start = max([sentence.start, *(date.span.end for date in dates if date.span.end <= match.start())])
    before = analysis.text[start : match.start()].split()
    while before and matcher(words.auxiliaries).fullmatch(before[0]):
        before = before[1:]
    return " ".join([*before, match["unit"]])
