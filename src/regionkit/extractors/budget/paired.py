"""Amounts and times in two lists: "För 2027 och 2028 beräknas bidraget till 836 mnkr respektive 861 mnkr"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from regionkit.analysis import Analysis, Found
from regionkit.document import Span
from regionkit.extractors.budget.periods import Covered, covered_by_date
from regionkit.mentions import DateMention, Measure
from regionkit.values.amounts.find import FoundAmount

T = TypeVar("T", FoundAmount, DateMention)


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
    inside = [one for one in amounts if sentence.start <= one.start < sentence.end]
    money = [(one.start, one.end) for one in inside]
    run = next((run for run in _runs(analysis, money) if (amount.start, amount.end) in run.ends), None)
    if run is None or len(run.ends) < 2:
        return None
    dates = {(date.span.start, date.span.end): date for date in found.dates_in(sentence)}
    times = [
        one for one in _runs(analysis, sorted(dates)) if len(one.ends) == len(run.ends) and (one.pairs or run.pairs)
    ]
    if len(times) != 1:
        return None
    return covered_by_date(measure, dates[times[0].ends[run.ends.index((amount.start, amount.end))]])


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
