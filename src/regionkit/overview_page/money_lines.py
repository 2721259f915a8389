"""Money through time: what was budgeted, came out and is expected for the same thing, document after document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from regionkit.archive.money_over_time import MoneyPoint, MoneySeries
from regionkit.archive.rows import FindingRow, Found, MoneyRow
from regionkit.language.display import DisplayWords
from regionkit.renderers.report.drawn import Bar, bars
from regionkit.renderers.wording import number_text

MOST_SUBJECTS = 8
"""Subjects that are drawn; those that most documents tell of, the largest first."""
MEASURES = ("budget", "actual", "forecast")
MILLION = Decimal(1_000_000)
Subject = tuple[str | None, str | None, str, str]
"""Whose, for what and of which ledger: only such figures stand in one chart.

What came out until a day within the year and in the whole year stand under one another, each with its day.
"""
Points = dict[str, list[MoneyPoint]]
"""The points of a subject, by measure."""


@dataclass(frozen=True, slots=True)
class MoneyCell:
    """An amount in kronor and where it stands; empty where the document gives none, or several."""

    text: str
    where: str


@dataclass(frozen=True, slots=True)
class MoneyChart:
    """A subject: its picture, and the same as a table, a row for each day that is told of."""

    title: str
    picture: str
    alt: str
    measures: tuple[str, ...]
    rows: tuple[tuple[str, tuple[MoneyCell, ...]], ...]


def money_lines(series: Sequence[MoneySeries], words: DisplayWords) -> tuple[list[MoneyChart], int]:
    """The subjects that more than one day tells of, and how many of them are left out."""
    subjects: dict[Subject, Points] = defaultdict(lambda: defaultdict(list))
    names: dict[Subject, str] = {}
    for one in series:
        key = (one.organisation, one.committee, one.subject.casefold(), one.points[-1].figure.ledger)
        subjects[key][one.measure] += one.points
        names[key] = one.subject
    told = [key for key, points in subjects.items() if len(_days(points)) > 1]
    told.sort(key=lambda key: (-len(_days(subjects[key])), -_largest(subjects[key]), str(key)))
    charts = [_chart(names[key], subjects[key], words) for key in told[:MOST_SUBJECTS]]
    return charts, max(len(told) - MOST_SUBJECTS, 0)


def _days(points: Points) -> list[str]:
    return sorted({_day(point) for some in points.values() for point in some if point.told})


def _day(point: MoneyPoint) -> str:
    return point.told.isoformat() if point.told else "–"


def _largest(points: Points) -> Decimal:
    return max(abs(_sek(point.figure)) for some in points.values() for point in some)


def _sek(figure: MoneyRow) -> Decimal:
    assert figure.sek is not None  # a series holds none without
    return figure.sek


def _chart(subject: str, points: Points, words: DisplayWords) -> MoneyChart:
    shown = [measure for measure in MEASURES if measure in points]
    names = [words.values["measure"][measure] for measure in shown]
    days = _days(points)
    drawn: list[Bar] = []
    rows = []
    for day in days:
        cells = []
        for measure, name in zip(shown, names, strict=True):
            figures = [point.figure for point in points[measure] if _day(point) == day]
            cells.append(_cell(figures, words))
            if len(figures) == 1:
                value = _sek(figures[0]) / MILLION
                drawn.append(Bar(day, measure, float(value), f"{name} {number_text(round(value, 1), words)}"))
        rows.append((day, tuple(cells)))
    say = words.overview
    alt = say["money_alt"].format(subject=subject, measures=", ".join(names), count=len(days))
    return MoneyChart(subject, bars(drawn) if drawn else "", alt, tuple(names), tuple(rows))


def _cell(figures: Sequence[MoneyRow], words: DisplayWords) -> MoneyCell:
    if not figures:
        return MoneyCell("", "")
    if len(figures) > 1:
        return MoneyCell(words.overview["several"].format(count=len(figures)), "")
    [figure] = figures
    return MoneyCell(number_text(_sek(figure), words), where_of(figure, words))


def where_of(row: Found | FindingRow, words: DisplayWords) -> str:
    """The file of a row, and its page where the file has pages."""
    file = row.filename or "–"
    return words.overview["where"].format(file=file, page=row.page) if row.page is not None else file
