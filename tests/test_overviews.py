"""What is asked of an Extraction first: what stands here, how does goal 1 stand, what is due, where is the money."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import regionkit
from regionkit import Amount, BudgetFigure, BudgetRow, DateMention, Decision, Extraction, Finding, Goal, Period, Span
from regionkit.document import Location
from regionkit.values.periods.edtf import make_period
from regionkit.values.periods.period import Precision

REPORT = Path(__file__).parents[1] / "examples" / "documents" / "delarsrapport-augusti-2025.pdf"


@pytest.fixture(scope="module")
def report() -> Extraction:
    return regionkit.parse(REPORT, ocr="never")


def period(edtf: str, precision: Precision = "day") -> Period:
    return make_period(edtf, precision)


def dated(start: int, text: str, edtf: str, role: str = "unknown", precision: Precision = "day") -> DateMention:
    return DateMention(
        id=f"date-{start}", text=text, span=Span(start=start, end=start + len(text)), rule="test", role=role,
        period=period(edtf, precision),
    )  # fmt: skip


def goal(start: int, number: str | None, title: str, **fields: object) -> Goal:
    span = Span(start=start, end=start + len(title))
    return Goal(id=f"goal-{start}", text=title, span=span, rule="test", number=number, title=title, **fields)


# --- at, on_page, mention --------------------------------------------------------------------------------------------


def test_at_gives_all_that_holds_the_character_and_nothing_else() -> None:
    decision = Decision(id="decision-10", text="beslut 1 maj 2025", span=Span(start=10, end=27), rule="test")
    day = dated(17, "1 maj 2025", "2025-05-01")
    extraction = Extraction(dates=(day,), decisions=(decision,))

    assert extraction.at(9) == ()
    assert extraction.at(10) == (decision,)
    assert extraction.at(17) == extraction.at(26) == (decision, day)
    assert extraction.at(27) == ()
    assert extraction.at(-1) == ()


def test_every_mention_of_a_report_is_found_at_its_first_and_last_character(report: Extraction) -> None:
    for mention in report.mentions():
        assert mention in report.at(mention.span.start)
        assert mention in report.at(mention.span.end - 1)
        assert mention not in report.at(mention.span.end)


def test_at_finds_goals_inside_goals() -> None:
    inner = goal(20, "1.1", "Delmål")
    extraction = Extraction(goals=(goal(0, "1", "Ett mål", sub_goals=(inner,)),))

    assert extraction.at(22) == (inner,)


def test_what_stands_on_a_page(report: Extraction) -> None:
    pages = {page: report.on_page(page) for page in (1, 2, 3, 4)}

    assert pages[4] == ()
    assert {mention.id for found in pages.values() for mention in found} == {m.id for m in report.mentions()}
    assert {mention.page for mention in pages[3]} == {3}
    assert [mention.span.start for mention in pages[1]] == sorted(mention.span.start for mention in pages[1])


def test_a_mention_by_its_id(report: Extraction) -> None:
    finding = report.findings[0]

    named = [report.mention(id) for id in finding.mentions]

    assert [mention.id for mention in named] == list(finding.mentions)
    with pytest.raises(regionkit.UnknownName, match=r"unknown mention 'date-1'; there are: (\S+, ){10}…$"):
        report.mention("date-1")


# --- goal ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["2", 2, "2.", "2:", " 2 ", "goal-30"])
def test_a_goal_by_its_number_or_id(name: str | int) -> None:
    extraction = Extraction(goals=(goal(0, "1", "Ett"), goal(30, "2", "Två")))

    assert extraction.goal(name).title == "Två"


def test_a_goal_inside_another_by_its_number() -> None:
    extraction = Extraction(goals=(goal(0, "1", "Ett", sub_goals=(goal(9, "1.1", "Inre"), goal(20, "2b", "Del"))),))

    assert (extraction.goal("1.1").title, extraction.goal("2B").title) == ("Inre", "Del")


def test_of_several_with_a_number_goals_come_first_and_then_those_that_stand_alone() -> None:
    assignment = goal(0, "1", "Uppdrag", kind="assignment")
    inner = goal(20, "1", "Inre")
    first, second = goal(15, None, "Målet", sub_goals=(inner,)), goal(40, "1", "Första")

    assert Extraction(goals=(assignment, first, second, goal(60, "1", "Andra"))).goal("1") == second
    assert Extraction(goals=(assignment, first)).goal("1") == inner
    assert Extraction(goals=(assignment,)).goal("1") == assignment


@pytest.mark.parametrize("name", ["3", "", "goal", "Ett"])
def test_no_such_goal_is_an_error_that_names_those_there_are(name: str) -> None:
    extraction = Extraction(goals=(goal(0, "1", "Ett"), goal(30, None, "Två")))

    with pytest.raises(regionkit.UnknownName) as error:
        extraction.goal(name)

    assert str(error.value) == f"unknown goal {name!r}; there are: 1, goal-30"


# --- timeline --------------------------------------------------------------------------------------------------------


def test_the_timeline_is_in_order_of_time_with_open_ends_where_they_are_known() -> None:
    extraction = Extraction(
        dates=(
            dated(0, "2026", "2026", "period", "year"),
            dated(10, "t.o.m. juli 2025", "../2025-07", "as_of", "open_interval"),
            dated(30, "fr.o.m. 1 juni 2025", "2025-06-01/..", "effective", "open_interval"),
            dated(50, "juni 2025", "2025-06", "event", "month"),
            dated(60, "1 juni 2025", "2025-06-01", "meeting"),
            dated(75, "juni 2025", "2025-06", "period", "month"),
        )
    )

    rows = extraction.timeline()

    assert [row.period for row in rows] == [
        "2025-06-01", "2025-06", "2025-06", "2025-06-01/..", "../2025-07", "2026",
    ]  # fmt: skip
    assert [row.id for row in rows if row.period == "2025-06"] == ["date-50", "date-75"]
    assert (rows[3].start, rows[3].end) == (date(2025, 6, 1), None)
    assert (rows[4].start, rows[4].end) == (None, date(2025, 7, 31))


def test_a_period_without_any_day_comes_last() -> None:
    vague = DateMention(
        id="date-0", text="förr", span=Span(start=0, end=4), rule="test",
        period=Period(edtf="..", precision="open_interval"),
    )  # fmt: skip
    extraction = Extraction(dates=(vague, dated(10, "1 juni 2099", "2099-06-01")))

    assert [row.id for row in extraction.timeline()] == ["date-10", "date-0"]


def test_a_deadline_that_is_written_in_its_goal_is_one_row_with_the_goals_title() -> None:
    title = "Ta fram en plan senast den 1 maj 2025"
    day = dated(16, "senast den 1 maj 2025", "2025-05-01", "deadline")
    extraction = Extraction(goals=(goal(0, "1", title, deadline=day.period),), dates=(day,))

    (row,) = extraction.timeline()

    assert (row.kind, row.id, row.goal, row.role) == ("date", "date-16", "goal-0", "deadline")
    assert (row.subject, row.text) == (title, "senast den 1 maj 2025")


def test_a_deadline_that_is_written_in_the_follow_up_is_one_row_too() -> None:
    day = dated(60, "senast den 1 maj 2025", "2025-05-01", "deadline")
    follow_up = (Span(start=50, end=90),)
    extraction = Extraction(goals=(goal(0, "1", "En plan", deadline=day.period, follow_up=follow_up),), dates=(day,))

    assert [(row.id, row.goal) for row in extraction.timeline()] == [("date-60", "goal-0")]


@pytest.mark.parametrize(
    ("start", "said_of"), [(10, None), (11, "goal-33"), (13, "goal-33"), (48, "goal-33"), (50, "goal-33"), (51, None)]
)
def test_a_deadline_right_beside_its_goal_is_of_it_and_one_further_away_is_not(start: int, said_of: str | None) -> None:
    """ "att senast 1 maj 2025 ta fram en plan"."""
    day = dated(start, "senast den 1/5 -2025", "2025-05-01", "deadline")
    about = goal(33, None, "ta fram en plan", deadline=day.period)
    extraction = Extraction(goals=(about,), dates=(day,))

    assert [row.goal for row in extraction.timeline() if row.id == day.id] == [said_of]


def test_times_that_are_written_elsewhere_have_rows_of_their_own() -> None:
    """A column's day, a meeting's day: the date stands nowhere in the goal or the decision."""
    elsewhere = dated(200, "1 maj 2025", "2025-05-01", "deadline")
    inner = goal(20, "1.1", "Inre", deadline=period("2025-04-01"))
    whole = goal(0, "1", "Ett", deadline=elsewhere.period, sub_goals=(inner,))
    decision = Decision(
        id="decision-100", text="§ 12", span=Span(start=100, end=104), rule="test", date=period("2025-03-01"),
        title="Budget\n2026",
    )  # fmt: skip
    undated = Decision(id="decision-110", text="§ 13", span=Span(start=110, end=114), rule="test")
    extraction = Extraction(goals=(whole, goal(40, "2", "Två")), dates=(elsewhere,), decisions=(decision, undated))

    assert [(row.kind, row.id, row.role, row.subject) for row in extraction.timeline()] == [
        ("decision", "decision-100", "decision", "Budget 2026"),
        ("goal", "goal-20", "deadline", "Inre"),
        ("goal", "goal-0", "deadline", "Ett"),
        ("date", "date-200", "deadline", None),
    ]
    assert [row.id for row in extraction.deadlines()] == ["goal-20", "goal-0", "date-200"]
    assert [row.id for row in extraction.timeline("decision", "meeting")] == ["decision-100"]


def test_each_date_of_a_report_is_in_its_timeline_once(report: Extraction) -> None:
    rows = report.timeline()

    ids = [row.id for row in rows]
    assert len(ids) == len(set(ids))
    assert {mention.id for mention in report.dates} <= set(ids)
    assert {row.goal for row in rows} >= {goal.id for goal in report.goals if goal.deadline}
    assert {row.decision for row in rows} >= {decision.id for decision in report.decisions if decision.date}
    known = [row.start or row.end for row in rows]
    assert known == sorted(known)


# --- money -----------------------------------------------------------------------------------------------------------


def test_the_budget_table_has_a_row_for_each_figure_in_the_order_of_the_document(report: Extraction) -> None:
    rows = report.budget_table()

    assert [row.id for row in rows] == [figure.id for figure in report.budget]
    for row, figure in zip(rows, report.budget, strict=True):
        assert (row.measure, row.sek, row.unit) == (figure.measure, figure.amount.sek, figure.amount.unit)
        assert (row.subject, row.page) == (figure.subject or figure.row_label, figure.locations[0].page)
        assert row.period == (figure.period and figure.period.edtf)
        assert row.quote == " ".join(figure.text.split())


def test_a_bound_and_a_range_are_no_amounts() -> None:
    """A bound is held as the ends that it has: "högst 500 tkr" must not be summed as 500 000."""
    figure = BudgetFigure(
        id="budget-0", text="högst 500\ntkr", span=Span(start=0, end=13), rule="test", row_label="Resor",
        locations=(Location(paragraph=1), Location(page=3)),
        amount=Amount(value=Decimal(500), comparator="le", unit="tkr", sek_maximum=Decimal(500_000)),
    )  # fmt: skip

    (row,) = Extraction(budget=(figure,)).budget_table()

    assert (row.sek, row.sek_minimum, row.sek_maximum) == (None, None, Decimal(500_000))
    assert (row.subject, row.quote, row.page, row.period) == ("Resor", "högst 500 tkr", 3, None)


def test_the_rows_are_what_a_csv_writer_takes(report: Extraction) -> None:
    file = io.StringIO()
    writer = csv.DictWriter(file, BudgetRow.model_fields)
    writer.writeheader()
    writer.writerows(row.model_dump() for row in report.budget_table())

    read = list(csv.DictReader(io.StringIO(file.getvalue())))

    sums = [Decimal(row["sek"]) if row["sek"] else None for row in read]
    assert sums == [figure.amount.sek for figure in report.budget]


def test_rows_say_in_their_schema_what_their_columns_are() -> None:
    for model in (BudgetRow, regionkit.TimelineRow):
        for name, field in model.model_json_schema()["properties"].items():
            assert field.get("title"), name
            assert field.get("description"), name


# --- what to look at -------------------------------------------------------------------------------------------------


def test_findings_by_severity_keep_their_order_and_all_three_are_there() -> None:
    def finding(code: str, severity: str) -> Finding:
        return Finding(code=code, name="test", severity=severity, message_sv="", message_en="")

    findings = (finding("M02", "warning"), finding("D05", "info"), finding("M03", "warning"))

    by_severity = Extraction(findings=findings).findings_by_severity()

    assert {severity: [one.code for one in found] for severity, found in by_severity.items()} == {
        "error": [], "warning": ["M02", "M03"], "info": ["D05"],
    }  # fmt: skip
    assert list(Extraction().findings_by_severity()) == ["error", "warning", "info"]


def test_what_is_doubtful() -> None:
    doubted = dated(0, "1 maj 2025", "2025-05-01").model_copy(update={"confidence": "low"})

    assert Extraction(dates=(doubted, dated(20, "2 maj 2025", "2025-05-02"))).doubtful() == (doubted,)
