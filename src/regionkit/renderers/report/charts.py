"""The charts of the report, each with its figures as a table beside it; what there is nothing to draw of has none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from regionkit.mentions import BudgetFigure, Severity
from regionkit.renderers.found import FoundIn
from regionkit.renderers.report.anchors import mark_of
from regionkit.renderers.report.comparing import Comparison, Line, comparisons, deviations
from regionkit.renderers.report.drawn import Bar, bars
from regionkit.renderers.wording import kronor_text, number_text, period_text

UNITS = ((Decimal(5_000_000), Decimal(1_000_000), "in_millions"), (Decimal(5_000), Decimal(1_000), "in_thousands"))
"""From how large a figure on, by how much it is divided, and the word for it."""
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class ChartCell:
    """A cell of the table beside a chart; ``mark`` is where its value stands in the document."""

    text: str
    mark: str = ""
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class ChartRow:
    """A row of it; the first cell is its heading."""

    cells: tuple[ChartCell, ...]
    total: bool = False


@dataclass(frozen=True, slots=True)
class ReportChart:
    """A chart: a picture with what it shows in words, and its table."""

    title: str
    picture: str
    alt: str
    columns: tuple[str, ...]
    rows: tuple[ChartRow, ...]
    notes: tuple[str, ...] = ()


def money_charts(found: FoundIn) -> Iterator[ReportChart]:
    """Budget against outcome and forecast, then deviations."""
    compared = comparisons(found.extraction.budget)
    for one in compared:
        yield _comparison_chart(one, found)
    missed = deviations(found.extraction.budget, compared)
    if missed is not None:
        yield _deviation_chart(missed, found)


def _comparison_chart(one: Comparison, found: FoundIn) -> ReportChart:
    words, say = found.words, found.words.report
    figures = [line.figures[measure] for line in one.drawn() for measure in one.measures if measure in line.figures]
    divisor, unit = _unit([_sek(figure) for figure in figures])
    measures = words.values["measure"]
    labels = _labels([_sek(figure) for figure in figures], divisor, found)
    names_of = [line.subject for line in one.drawn() for _ in line.figures]
    drawn = [
        Bar(_name(name), figure.measure, float(_sek(figure)), f"{measures[figure.measure]} {label}")
        for name, figure, label in zip(names_of, figures, labels, strict=True)
    ]
    period = period_text(one.period, words)
    named = [measures[measure] for measure in one.measures]
    names = f" {say['and']} ".join(filter(None, (", ".join(named[:-1]), named[-1])))
    return ReportChart(
        _first_up(f"{names}, {period}"),
        bars(drawn),
        say["money_alt"].format(measures=names, count=len(one.drawn()), period=period),
        (say["subject"], *(_first_up(measures[measure]) for measure in one.measures)),
        tuple(_row(line, one, found) for line in one.lines),
        tuple(_notes(one, found, say[unit])),
    )


def _deviation_chart(one: Comparison, found: FoundIn) -> ReportChart:
    """Whether a deviation is better or worse is only said where the document lets it be told for each."""
    words, say = found.words, found.words.report
    [measure] = one.measures
    told = all(line.figures[measure].effect_on_result is not None for line in one.lines)
    drawn = sorted((_deviation(line, told=told) for line in one.drawn()), key=lambda pair: pair[1])
    values = [value for _, value in drawn]
    divisor, unit = _unit(values)
    labels = _labels(values, divisor, found, plus=True)
    rows = [
        Bar(_name(subject), ("worse" if value < 0 else "better") if told else "actual", float(value), label)
        for (subject, value), label in zip(drawn, labels, strict=True)
        if value
    ]
    name, period = words.values["measure"][measure], period_text(one.period, words)
    sign = say["deviation_sign" if told else "deviation_sign_as_written"]
    return ReportChart(
        _first_up(say["deviation_chart"].format(measure=name, period=period)),
        bars(rows),
        say["deviation_alt"].format(measure=name, count=len(rows), period=period),
        (say["subject"], _first_up(name)),
        tuple(_row(line, one, found) for line in one.lines),
        (sign, *_notes(one, found, say[unit])),
    )


def _deviation(line: Line, *, told: bool) -> tuple[str, Decimal]:
    [figure] = line.figures.values()
    effect = figure.effect_on_result if told else None
    return line.subject, effect if effect is not None else _sek(figure)


def _row(line: Line, one: Comparison, found: FoundIn) -> ChartRow:
    cells = [
        ChartCell(kronor_text(figure.amount, found.words), mark_of(figure.id), numeric=True)
        if (figure := line.figures.get(measure))
        else ChartCell("–", numeric=True)
        for measure in one.measures
    ]
    return ChartRow((ChartCell(line.subject), *cells), line.total)


def _notes(one: Comparison, found: FoundIn, unit: str) -> Iterator[str]:
    say = found.words.report
    yield say["units"].format(unit=unit)
    if one.table is None:
        yield say["from_text"]
    elif one.page is not None:
        yield say["from_table"].format(page=one.page)
    else:
        yield say["from_table_without_page"].format(table=one.table + 1)
    if len(one.drawn()) < len(one.lines):
        yield say["totals_beside"]
    if one.left_out:
        yield say["left_out"].format(count=one.left_out)


def findings_chart(found: FoundIn) -> Iterator[ReportChart]:
    """How many findings there are of each severity; none where there is no more than one."""
    words, say = found.words, found.words.report
    counts = Counter(finding.severity for finding in found.extraction.findings)
    if counts.total() < 2:
        return
    names = {severity: words.values["severity"][severity] for severity in SEVERITIES if counts[severity]}
    rows = [Bar(name, severity, counts[severity], str(counts[severity])) for severity, name in names.items()]
    said = ", ".join(f"{counts[severity]} {name}" for severity, name in names.items())
    yield ReportChart(
        say["findings_chart"],
        bars(rows),
        say["findings_alt"].format(counts=said),
        (words.columns["severity"], say["count"]),
        tuple(
            ChartRow((ChartCell(name), ChartCell(str(counts[severity]), numeric=True)))
            for severity, name in names.items()
        ),
    )


def _sek(figure: BudgetFigure) -> Decimal:
    assert figure.amount.sek is not None  # none without is compared
    return figure.amount.sek


def _unit(values: list[Decimal]) -> tuple[Decimal, str]:
    largest = max((abs(value) for value in values), default=Decimal())
    return next(((by, name) for least, by, name in UNITS if largest >= least), (Decimal(1), "in_kronor"))


def _labels(values: list[Decimal], divisor: Decimal, found: FoundIn, *, plus: bool = False) -> list[str]:
    """What stands at the ends of bars: whole numbers, or one decimal for all; the exact figures are in the table."""
    scaled = [value / divisor for value in values]
    decimals = 0 if all(one == one.to_integral_value() for one in scaled) else 1
    labels = []
    for one in scaled:
        short = round(one, decimals)
        text = number_text(short if short or not one else one.normalize(), found.words)
        labels.append(f"+{text}" if plus and one > 0 else text)
    return labels


def _name(subject: str) -> str:
    return subject if len(subject) <= 46 else subject[:44].rstrip() + " …"


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]
