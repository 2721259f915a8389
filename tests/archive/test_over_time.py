"""Over time: the same goal in one document after another, goals that are gone, money that was changed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from archived import report
from regionkit.archive.archive import Archive
from regionkit.archive.money_over_time import changed, series
from regionkit.archive.over_time import histories, told_on, vanished
from regionkit.archive.rows import DocumentRow, GoalRow, MoneyRow
from regionkit.cli import app


def document(name: str, kind: str = "interim_report", **more: Any) -> DocumentRow:
    return DocumentRow.model_validate(
        {
            "document": name, "sha256": name, "filename": name, "document_type": kind, "organisation": "Norrby kommun",
            "committee": "Hamnnämnden", "fiscal_year": 2025, **more,
        }
    )  # fmt: skip


def goals(of: DocumentRow, *titles: str, **more: Any) -> list[GoalRow]:
    return [
        GoalRow.model_validate(
            {
                "document": of.document, "filename": of.filename, "organisation": of.organisation,
                "committee": of.committee, "fiscal_year": of.fiscal_year, "position": position,
                "id": f"goal-{position}", "title": title, "quote": title, **more,
            }
        )
        for position, title in enumerate(titles, 1)
    ]  # fmt: skip


PLAN = document("plan", "operational_plan", document_date=date(2024, 12, 3))
SPRING = document("vår", as_of_end=date(2025, 4, 30))
AUTUMN = document("höst", as_of_end=date(2025, 8, 31))
ANNUAL = document("bokslut", "annual_report", period_end=date(2025, 12, 31))
BOOKS, BERTHS, SAFETY = "Fler ska låna böcker", "Det ska finnas fler båtplatser", "Alla barn ska vara trygga i hamnen"


@pytest.mark.parametrize(
    ("one", "day"),
    [
        (PLAN, date(2024, 12, 3)),
        (AUTUMN, date(2025, 8, 31)),
        (ANNUAL, date(2025, 12, 31)),
        (document("x", "annual_report"), date(2025, 12, 31)),
        (document("x", "budget"), date(2025, 1, 1)),
        (document("x", "budget", fiscal_year=None), None),
        (document("x", "minutes", meeting_date=date(2025, 5, 6), document_date=date(2025, 5, 9)), date(2025, 5, 6)),
        (document("x", "memo"), None),
    ],
)
def test_the_day_that_a_document_speaks_of(one: DocumentRow, day: date | None) -> None:
    assert told_on(one) == day


def test_how_a_goal_fared() -> None:
    found = histories(
        [ANNUAL, AUTUMN, PLAN],
        [
            *goals(PLAN, BOOKS, BERTHS),
            *goals(AUTUMN, BERTHS, BOOKS + ".", status="partly_achieved"),
            *goals(ANNUAL, BERTHS.upper(), status="achieved"),
        ],
    )

    assert [(one.title, [(step.goal.filename, step.goal.status) for step in one.steps]) for one in found] == [
        (BOOKS + ".", [("plan", None), ("höst", "partly_achieved")]),
        (BERTHS.upper(), [("plan", None), ("höst", "partly_achieved"), ("bokslut", "achieved")]),
    ]


def test_two_goals_of_one_document_that_are_both_assessed_are_two() -> None:
    found = histories([AUTUMN], goals(AUTUMN, BOOKS, BOOKS, status="achieved"))

    assert [len(one.steps) for one in found] == [1, 1]


@pytest.mark.parametrize("said", [{"status": "achieved"}, {"colour": "green"}, {"progress": "ongoing"}])
def test_a_goal_that_a_document_names_again_is_one_and_stands_where_it_is_assessed(said: dict[str, str]) -> None:
    [assessed] = goals(AUTUMN, BOOKS, **said)
    [before, after] = goals(AUTUMN, BOOKS, BOOKS + ".")
    [other] = goals(AUTUMN, BERTHS)

    for told in ([before, assessed, other], [assessed, after, other], [before, assessed, after, other]):
        found = histories([AUTUMN], told)
        assert [[step.goal for step in one.steps] for one in found] == [[assessed], [other]]
    assert [[step.goal for step in one.steps] for one in histories([PLAN], goals(PLAN, BOOKS, BOOKS))] == [
        goals(PLAN, BOOKS)
    ]


def test_goals_of_other_committees_and_assignments_are_others() -> None:
    other = document("annan", committee="Skolnämnden")

    assignment = goals(PLAN, BOOKS, kind="assignment")
    found = histories([PLAN, other], [*goals(PLAN, BOOKS), *goals(other, BOOKS), *assignment])

    assert [(one.committee, len(one.steps)) for one in found] == [
        ("Hamnnämnden", 1), ("Hamnnämnden", 1), ("Skolnämnden", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("told", "gone"),
    [
        ({"plan": [BOOKS, BERTHS], "höst": [BOOKS]}, [(BERTHS, "plan", "höst", 1)]),
        ({"plan": [BOOKS, BERTHS, SAFETY], "vår": [BOOKS], "bokslut": [BOOKS, BERTHS]}, [(SAFETY, "plan", "vår", 1)]),
        ({"plan": [BOOKS, BERTHS], "vår": [BOOKS], "bokslut": [BERTHS, BOOKS]}, []),
        ({"plan": [BOOKS, BERTHS], "höst": [SAFETY]}, []),
        ({"plan": [BOOKS, BERTHS]}, []),
        ({"höst": [BOOKS], "plan": [BOOKS]}, []),
        ({"vår": [BOOKS, BERTHS, SAFETY], "höst": [BOOKS, SAFETY]}, [(BERTHS, "vår", "höst", 2)]),
    ],
)
def test_goals_that_are_gone(told: dict[str, list[str]], gone: list[tuple[str, str, str, int]]) -> None:
    documents = [one for one in (ANNUAL, AUTUMN, SPRING, PLAN) if one.document in told]
    rows = [goal for one in documents for goal in goals(one, *told[one.document])]

    found = [
        (one.title, one.last.goal.document, one.missing_in.document, one.others) for one in vanished(documents, rows)
    ]

    assert found == gone


def test_the_next_years_report_does_not_leave_out_last_years_goals() -> None:
    later = document("nästa", fiscal_year=2026, as_of_end=date(2026, 4, 30))

    assert list(vanished([ANNUAL, later], [*goals(ANNUAL, BOOKS, BERTHS), *goals(later, BOOKS)])) == []


def money(of: DocumentRow, sek: str, value: str, **more: Any) -> MoneyRow:
    return MoneyRow.model_validate(
        {
            "document": of.document, "filename": of.filename, "organisation": of.organisation,
            "committee": of.committee, "fiscal_year": of.fiscal_year, "position": 1, "id": f"budget-{sek}",
            "quote": value, "subject": "Hamnar", "measure": "actual", "period": "2025-01/2025-08",
            "sek": Decimal(sek), "value": Decimal(value), **more,
        }
    )  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "differences"),
    [
        (("3150000", "3150"), ("3150000", "3150"), []),
        (("3150000", "3150"), ("3200000", "3.2"), []),  # rounded: 3,15 may be 3,2
        (("3150000", "3150"), ("3300000", "3.3"), ["150000"]),
        (("3150000", "3150"), ("3151000", "3151"), []),  # each may be off by half
        (("3150000", "3150"), ("3152000", "3152"), ["2000"]),
        (("-3150000", "-3150"), ("3150000", "3150"), ["6300000"]),
        (("0", "0"), ("2", "2"), ["2"]),
    ],
)
def test_figures_that_were_changed(
    first: tuple[str, str], second: tuple[str, str], differences: list[str]
) -> None:
    found = list(changed([ANNUAL, AUTUMN], [money(ANNUAL, *second), money(AUTUMN, *first)]))

    assert [str(one.difference) for one in found] == differences
    assert all((one.earlier.document, one.later.document) == ("höst", "bokslut") for one in found)


@pytest.mark.parametrize(
    "more",
    [
        {"measure": "budget"}, {"subject": "Bryggor"}, {"period": "2025"}, {"period": None}, {"flow": "revenue"},
        {"ledger": "investment"}, {"committee": "Skolnämnden"}, {"confidence": "low"}, {"subject": None},
    ],
    ids=str,
)  # fmt: skip
def test_figures_of_something_else_are_not_compared(more: dict[str, Any]) -> None:
    figures = [money(AUTUMN, "3150000", "3150"), money(ANNUAL, "9000000", "9000", **more)]

    assert list(changed([AUTUMN, ANNUAL], figures)) == []


def test_where_a_document_has_two_figures_none_of_them_is_compared() -> None:
    figures = [money(AUTUMN, "3150000", "3150"), money(ANNUAL, "9000000", "9000"), money(ANNUAL, "8000000", "8000")]

    assert list(changed([AUTUMN, ANNUAL], figures)) == []


def test_money_through_a_year() -> None:
    figures = [
        money(AUTUMN, "9000", "9", measure="forecast", period="2025"),
        money(SPRING, "8000", "8", measure="forecast", period="2025"),
        money(SPRING, "8000", "8", measure="forecast", period="2025"),
        money(SPRING, "7000", "7", measure="budget", period="2025"),
        money(SPRING, "6000", "6", measure="budget", subject="Bryggor"),
    ]

    everything, harbours = (series([AUTUMN, SPRING], figures, subject) for subject in (None, "hamnar"))

    assert [(one.measure, [(point.told, point.figure.sek) for point in one.points]) for one in harbours] == [
        ("budget", [(date(2025, 4, 30), Decimal(7000))]),
        ("forecast", [(date(2025, 4, 30), Decimal(8000)), (date(2025, 8, 31), Decimal(9000))]),
    ]
    assert [one.subject for one in everything] == ["Bryggor", "Hamnar", "Hamnar"]


def test_an_archive_and_the_command_line_tell_the_same(tmp_path: Path) -> None:
    path = tmp_path / "arkiv.db"
    with Archive(path) as archive:
        for year, status in ((2024, "Målet är inte uppfyllt."), (2025, "Målet är uppfyllt.")):
            archive.add(*reversed(report(year, status=status)))
        [history] = archive.goal_history(committee="biblioteksnämnden", text="böcker")
        assert archive.goal_history(text="båtplatser") == []
        assert archive.vanished_goals() == []
        assert archive.changed_figures() == []
        money_told = [(one.measure, len(one.points)) for one in archive.budget_history(subject="biblioteksnämnden")]
        assert money_told == [("actual", 2)]

    shown = CliRunner().invoke(app, ["query", str(path), "goal-history", "-f", "markdown"]).stdout.splitlines()

    assert [(step.told, step.goal.status) for step in history.steps] == [
        (date(2024, 8, 31), "not_achieved"), (date(2025, 8, 31), "achieved"),
    ]  # fmt: skip
    title = "Fler ska kunna låna böcker nära hemmet."
    assert shown[2:] == [
        f"| 1 | 2024-08-31 | 1 | {title} | inte uppnått | – | – | – | rapport-2024.txt |",
        f"| 1 | 2025-08-31 | 1 | {title} | uppnått | – | – | – | rapport-2025.txt |",
    ]
