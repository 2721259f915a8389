"""The timeline of the report: what is due, decided, met and in force, as lanes beside the list of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from regionkit.mentions import DateRole
from regionkit.overviews import TimelineRow
from regionkit.renderers.defusing import plain
from regionkit.renderers.found import FoundIn
from regionkit.renderers.report.anchors import mark_of
from regionkit.renderers.report.charts import ChartCell, ChartRow, ReportChart
from regionkit.renderers.report.drawn import Moment, timeline
from regionkit.renderers.wording import period_text
from regionkit.values.periods.period import Period, Precision

SHOWN: tuple[DateRole, ...] = (
    "deadline", "decision", "meeting", "effective", "event", "adjustment", "as_of", "document",
)  # fmt: skip
"""In the order of the lanes.  Periods, which say what figures cover, and dates of no known use are in the rows only."""
MOST_YEARS = 6
MOST_ROWS = 40
AROUND = 70  # characters on each side of a date, of its own sentence


def timeline_chart(found: FoundIn) -> Iterator[ReportChart]:
    """The timeline; none where the document has fewer than two days to show on it."""
    rows = [row for row in found.extraction.timeline(*SHOWN) if row.start or row.end]
    within = _within(rows, found)
    days = {day for row in within for day in (_first(row), _last(row))}
    if len(days) < 2:
        return
    words, say = found.words, found.words.report
    names = words.values["role"]
    ordered = sorted(within, key=lambda row: SHOWN.index(row.role))
    moments = dict.fromkeys(
        Moment(names[row.role], row.role, _first(row).isoformat(), _last(row).isoformat()) for row in ordered
    )
    first, last = min(days), max(days)
    beside = max((last - first) / 25, timedelta(days=1))  # so that no point lies on the names of the lanes
    listed = sorted(rows, key=lambda row: row.role != "deadline")[:MOST_ROWS]
    notes = [say["timeline_left_out"].format(count=len(rows) - len(within))] if len(within) < len(rows) else []
    if len(listed) < len(rows):
        notes.append(say["timeline_cut"].format(count=len(rows) - len(listed)))
    yield ReportChart(
        say["timeline"],
        timeline(list(moments), (first - beside).isoformat(), (last + beside).isoformat()),
        say["timeline_alt"].format(count=len(within), start=first, end=last),
        (say["when"], words.columns["role"], say["what"]),
        tuple(_row(row, found) for row in listed),
        tuple(notes),
    )


def _row(row: TimelineRow, found: FoundIn) -> ChartRow:
    precision: Precision = "day" if row.start == row.end else "interval"
    period = Period(
        edtf=row.period, earliest=row.start, latest=row.end, precision=precision, approximate=row.approximate
    )
    when = period_text(period, found.words)
    said = plain(row.subject or _sentence(row, found))
    role = found.words.values["role"][row.role]
    return ChartRow((ChartCell(when, mark_of(row.id)), ChartCell(role), ChartCell(said)))


def _sentence(row: TimelineRow, found: FoundIn) -> str:
    """The words around a date, which say what it is about."""
    document = found.document
    if document is None:
        return row.text
    span = found.extraction.mention(row.id).span
    block = document.block_at(span.start)
    if block is None or block.table is not None:
        return row.text
    before = document.text[block.span.start : span.start].rpartition(". ")[2]
    after = document.text[span.end : block.span.end].partition(". ")[0]
    if len(before) > AROUND:
        before = "… " + before[-AROUND:].partition(" ")[2]
    if len(after) > AROUND:
        after = after[:AROUND].rpartition(" ")[0] + " …"
    return before + document.slice(span) + after


def _within(rows: list[TimelineRow], found: FoundIn) -> list[TimelineRow]:
    """Those that can be read beside one another: a law of 1978 would press a year into a point."""
    years = sorted({_first(row).year for row in rows})
    if not years or years[-1] - years[0] < MOST_YEARS:
        return rows
    metadata = found.extraction.metadata
    own = metadata.fiscal_year or (metadata.document_date.year if metadata.document_date else None)
    middle = own if own is not None else years[len(years) // 2]
    lowest, highest = middle - 1, middle + MOST_YEARS - 2
    return [row for row in rows if lowest <= _first(row).year and _last(row).year <= highest]


def _first(row: TimelineRow) -> date:
    return row.start or row.end or date.min


def _last(row: TimelineRow) -> date:
    return row.end or row.start or date.min

