"""Which figures the report draws, what it says beside each chart, and that nothing is drawn of nothing."""

from __future__ import annotations

import base64
from decimal import Decimal
from pathlib import Path

import pytest

import regionkit
from regionkit import Amount, BudgetFigure, Period, Span
from regionkit.renderers.report.comparing import MOST_ROWS, Comparison, comparisons, deviations
from report_page import ParsedPage, report_of

EXAMPLES = Path(__file__).parents[2] / "examples" / "documents"
YEAR = Period(edtf="2025", earliest="2025-01-01", latest="2025-12-31", precision="year")
SO_FAR = Period(edtf="2025-01/2025-08", earliest="2025-01-01", latest="2025-08-31", precision="interval")


def figure(number: int, subject: str | None, measure: str, sek: int | None, **more: object) -> BudgetFigure:
    fields = {
        "id": f"budget-{number}", "text": "1", "span": Span(start=number, end=number + 1), "rule": "test", "table": 0,
        "period": YEAR, "subject": subject, "measure": measure,
        "amount": Amount(sek=sek, unit="kr", unit_source="cell") if sek is not None else Amount(minimum=1),
    }  # fmt: skip
    return BudgetFigure(**(fields | more))


def of(*rows: tuple[object, ...], **more: object) -> list[BudgetFigure]:
    return [figure(number, *row, **more) for number, row in enumerate(rows)]


def drawn(one: Comparison) -> list[tuple[str, dict[str, Decimal | None]]]:
    return [
        (line.subject, {name: held.amount.sek for name, held in line.figures.items()}) for line in one.drawn()
    ]


def test_what_a_table_sets_side_by_side_is_compared() -> None:
    [one] = comparisons(
        of(("Skola", "budget", 10), ("Skola", "forecast", 12), ("Vård", "budget", 7), ("Vård", "forecast", 7))
    )

    assert drawn(one) == [("Skola", {"budget": 10, "forecast": 12}), ("Vård", {"budget": 7, "forecast": 7})]
    assert (one.measures, one.left_out) == (("budget", "forecast"), 0)


@pytest.mark.parametrize(
    "rows",
    [
        of(),
        of(("Skola", "budget", 10)),
        of(("Skola", "budget", 10), ("Vård", "forecast", 7)),
        of(("Skola", "budget", 10), ("Skola", "change", 7)),
        of(("Skola", "budget", 0), ("Skola", "forecast", 0)),
        of(("Skola", "budget", None), ("Skola", "forecast", 3)),
        of((None, "budget", 3), (None, "forecast", 3)),
        of(("Skola", "budget", 10), ("Skola", "forecast", 12), confidence="low"),
        of(("Skola", "budget", 10), ("Skola", "forecast", 12), ledger="investment"),
        of(("Skola", "budget", 10), ("Skola", "forecast", 12), part_of="budget-9"),
        of(("Skola", "budget", 10), ("Skola", "forecast", 12), ("Skola", "forecast", 13)),
        [figure(0, "Skola", "budget", 10), figure(1, "Skola", "forecast", 12, period=SO_FAR)],
        [figure(0, "Skola", "budget", 10), figure(1, "Skola", "forecast", 12, table=1)],
        [figure(0, "Skola", "budget", 10), figure(1, "Skola", "forecast", 12, flow="cost")],
    ],
    ids=[
        "nothing", "one measure", "two subjects", "a change", "zeros", "a bound", "no subject", "unsure", "investments",
        "parts", "two values", "two times", "two tables", "a net figure and a cost",
    ],
)  # fmt: skip
def test_what_cannot_be_compared_is_not_drawn(rows: list[BudgetFigure]) -> None:
    assert comparisons(rows) == []


def test_totals_stand_in_the_table_and_not_among_what_they_sum() -> None:
    rows = of(("Skola", "budget", 10), ("Skola", "forecast", 12), ("Vård", "budget", 7), ("Vård", "forecast", 7))
    total = [
        figure(8, "Summa", "budget", 17, is_total=True), figure(9, "Summa", "forecast", 19, is_total=True),
    ]  # fmt: skip

    [one] = comparisons([*rows, *total])

    assert [line.subject for line in one.lines] == ["Skola", "Vård", "Summa"]
    assert [subject for subject, _ in drawn(one)] == ["Skola", "Vård"]


def test_the_largest_are_drawn_in_the_order_of_the_document_and_the_others_counted() -> None:
    rows = [
        row for size in range(1, MOST_ROWS + 4) for row in ((f"R{size}", "budget", size), (f"R{size}", "actual", size))
    ]

    [one] = comparisons(of(*rows))

    assert [subject for subject, _ in drawn(one)] == [f"R{size}" for size in range(4, MOST_ROWS + 4)]
    assert one.left_out == 3


def test_deviations_are_of_the_table_that_is_compared() -> None:
    compared = of(
        ("Skola", "budget", 10), ("Skola", "forecast", 12), ("Skola", "forecast_deviation", -2),
        ("Vård", "deviation", 1), ("Vård", "forecast_deviation", 1),
    )  # fmt: skip
    other = [figure(20 + number, f"Post {number}", "deviation", number + 1, table=1) for number in range(5)]

    alone, beside = deviations([*compared, *other]), deviations([*compared, *other], comparisons(compared))

    assert alone is not None
    assert beside is not None
    assert (alone.table, beside.table, beside.measures) == (1, 0, ("forecast_deviation",))


@pytest.fixture(scope="module")
def page() -> ParsedPage:
    return report_of(regionkit.read(EXAMPLES / "delarsrapport-augusti-2025.pdf", ocr="never"))


def test_each_chart_has_its_words_and_its_table(page: ParsedPage) -> None:
    charts = page.elements("//figure")

    assert [chart.findtext(".//h3") for chart in charts] == [
        "Budget och prognos, 2025", "Budget hittills och utfall, 2025-01\u00a0– 2025-08", "Prognosavvikelse, 2025",
        "Tidslinje",
    ]  # fmt: skip
    for chart in charts:
        [picture] = chart.findall(".//img")
        svg = base64.b64decode(picture.get("src").removeprefix("data:image/svg+xml;base64,"))
        assert picture.get("alt")
        assert b"<svg" in svg
        assert b"<script" not in svg
        assert chart.findall(".//thead//th")
        assert chart.xpath(".//tbody//a")


def test_the_figures_beside_a_chart_are_exact_and_lead_to_their_marks(page: ParsedPage) -> None:
    rows = page.elements("(//figure)[1]//tbody/tr")
    links = page.elements("(//figure)[1]//tbody//a/@href")

    said = [[" ".join(cell.text_content().split()) for cell in row] for row in rows]
    assert said[2] == ["Folkhögskolor", "71 400 000", "74 400 000"]
    assert said[-1] == ["Summa", "244 200 000", "245 500 000"]
    assert len(links) == 2 * len(rows)
    assert {link.removeprefix("#") for link in links} <= page.marks()


def test_a_document_without_comparable_figures_has_no_empty_chart() -> None:
    page = report_of(regionkit.document_from_text("Mål 1: Fler ska låna böcker.\n\nMålet är uppfyllt."))

    assert page.elements("//figure") == []
    assert page.rows("goals")[0][2] == "✓ uppnått"
