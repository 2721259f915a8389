"""Amounts and times in two lists: "För 2027 och 2028 beräknas bidraget till 836 mnkr respektive 861 mnkr"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from regionkit.analysis import Analysis, Found
from regionkit.document import Span
from regionkit.extractors.budget.periods import Covered, covered_by_date, whole_year
from regionkit.mentions import DateMention, Measure
from regionkit.values.amounts.find import FoundAmount


@dataclass(frozen=True, slots=True)
class _Run:
    """Times or amounts with nothing but commas and joiners between them, and whether one of these pairs them."""

    ends: tuple[tuple[int, int], ...]
    pairs: bool


def paired_time(
    analysis: Analysis, found: Found, sentence: Span, amounts: Sequence[FoundAmount], amount: FoundAmount,
    measure: Measure,
) -> Covered | None:  # fmt: skip
    """What an amount covers that stands in a list beside a list of as many times, on either side of it.

    Refused: two lists without "respektive", which need not go together, and two lists of times that both fit.
    """
    key = ("paired", sentence.start, sentence.end)
    if key not in analysis.remembered:  # each amount of a sentence asks, and it may hold hundreds
        analysis.remembered[key] = _pairs(analysis, found, sentence, amounts)
    pairs: Mapping[tuple[int, int], DateMention | int] = analysis.remembered[key]
    time = pairs.get((amount.start, amount.end))
    if isinstance(time, int):
        return whole_year(time)
    return covered_by_date(measure, time) if time is not None else None


def _pairs(
    analysis: Analysis, found: Found, sentence: Span, amounts: Sequence[FoundAmount]
) -> Mapping[tuple[int, int], DateMention | int]:
    """The time of each amount of a sentence that has one by its place in a list; a year alone, of "2027–2028"."""
    money = [(one.start, one.end) for one in amounts if sentence.start <= one.start < sentence.end]
    dates = {(date.span.start, date.span.end): date for date in found.dates_in(sentence)}
    if len(money) < 2 or not dates:
        return {}
    lists: dict[int, list[_Run]] = {}
    for one in _runs(analysis, sorted(dates)):
        if len(one.ends) > 1:
            lists.setdefault(len(one.ends), []).append(one)
    spans = [whole for date in dates.values() if len(whole := _years(date)) > 1]
    told: dict[tuple[int, int], DateMention | int] = {}
    for run in _runs(analysis, money):
        times = [one for one in lists.get(len(run.ends), ()) if one.pairs or run.pairs]
        years = [span for span in spans if len(span) == len(run.ends)] if run.pairs and not times else []
        for at, end in enumerate(run.ends):
            if len(years) == 1:
                told[end] = years[0][at]
            elif len(times) == 1:
                told[end] = dates[times[0].ends[at]]
    return told


def _years(date: DateMention) -> range:
    """The years of "2027–2028"; none of a time that is not of whole years."""
    first, last = date.period.earliest, date.period.latest
    if date.period.precision != "interval" or first is None or last is None:
        return range(0)
    whole = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    return range(first.year, last.year + 1) if whole else range(0)


def _runs(analysis: Analysis, ends: Sequence[tuple[int, int]]) -> Iterator[_Run]:
    money, words = analysis.language.money, analysis.language.budget
    run: list[tuple[int, int]] = []
    pairs = False
    for start, end in ends:
        between = analysis.text[run[-1][1] : start].lower().replace(",", " ").split() if run else []
        joined = bool(run) and {*money.joiners, *words.pairing}.issuperset(between)
        if run and not joined:
            yield _Run(tuple(run), pairs)
            run, pairs = [], False
        pairs = pairs or (joined and not words.pairing.isdisjoint(between))
        run.append((start, end))
    if run:
        yield _Run(tuple(run), pairs)
