"""The main job, end to end: one committee's report in, its goals, dates, figures and contradictions out.

The document that the project began with gives exactly what a careful reader finds in it, as PDF and as Word.
The same kind of report with other names, months, numbers and goals comes out as right.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import regionkit
from regionkit.extraction import Extraction
from regionkit.plaintext import document_from_text

SEED = Path(__file__).parents[1].parent / "shared" / "seed"
needs_seed = pytest.mark.skipif(not SEED.is_dir(), reason="the document it began with is not beside this checkout")
MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()
NUMBERS = {2: "två", 3: "tre", 4: "fyra"}


@needs_seed
@pytest.mark.parametrize("suffix", ["pdf", "docx"])
class TestSeed:
    """The acceptance example."""

    @pytest.fixture
    def extraction(self, suffix: str) -> Extraction:
        return regionkit.parse(SEED / f"seed.{suffix}")

    def test_goals(self, extraction: Extraction) -> None:
        found = [(goal.number, len(goal.sub_goals), goal.progress, goal.status) for goal in extraction.goals]

        assert found == [("1", 2, "ongoing", None), ("2", 0, "ongoing", None), ("3", 0, None, None)]
        assert [goal.forecast for goal in extraction.goals] == [None, None, None]
        assert all(goal.origin and goal.origin.kind == "assignment" for goal in extraction.goals)

    def test_budget(self, extraction: Extraction) -> None:
        found = [(f.text, f.amount.sek, f.measure, f.period and f.period.edtf) for f in extraction.budget]

        assert found == [
            ("1539 tkr", 1539000, "actual", "2024-01/2024-07"),
            ("3 tkr", 3000, "deviation", "2024-01/2024-07"),
            ("2644 tkr", 2644000, "budget", "2024"),
        ]

    def test_dates(self, extraction: Extraction) -> None:
        found = [(date.period.edtf, date.role, "year" in date.inferred) for date in extraction.dates]

        assert found == [
            ("2022-21", "event", False),
            ("2023-11-21/2023-11-22", "decision", False),
            ("2024", "period", False),
            ("2024-02-08", "decision", False),
            ("../2024-04", "as_of", False),
            ("2024-23", "event", True),
            ("2024-11", "deadline", True),
            ("2024-08", "as_of", True),
            ("2024", "period", False),
            ("2023", "event", False),
            ("2024-09-11", "meeting", False),
            ("2023", "period", True),
            ("2024-08", "as_of", True),
            ("../2024-07", "as_of", True),
            ("2024", "period", False),
        ]
        assert [date.period.part for date in extraction.dates if date.period.edtf == "2024-23"] == ["early"]

    def test_indicator_and_decisions(self, extraction: Extraction) -> None:
        (indicator,) = extraction.indicators

        assert (indicator.numerator, indicator.denominator, indicator.unit) == (14, 15, "kommuner")
        assert indicator.goal == extraction.goals[2].id
        assert [(d.paragraph, d.date and d.date.edtf) for d in extraction.decisions] == [
            ("185", "2023-11-21/2023-11-22"),
            (None, "2024-02-08"),
        ]

    def test_identity_is_inferred(self, extraction: Extraction) -> None:
        metadata = extraction.metadata

        assert metadata.organisation is not None
        assert (metadata.organisation.name, metadata.organisation.code) == ("Region Västerbotten", "24")
        assert metadata.committee == "Beredningen för samverkan och regional utveckling"
        assert (metadata.document_type, metadata.fiscal_year) == ("interim_report", 2024)
        assert {"organisation", "committee", "document_type", "fiscal_year"} <= set(metadata.inferred)

    def test_findings(self, extraction: Extraction) -> None:
        assert [f.code for f in extraction.findings] == ["M01", "D05", "D06"]
        assert {f.severity for f in extraction.findings} == {"info"}
        reconciled, dates, _ = extraction.findings
        assert str(reconciled.expected) == "1542333.33"
        assert str(reconciled.actual) == "1542000.00"
        assert len(dates.mentions) == 4

    def test_the_same_bytes_give_the_same_json(self, extraction: Extraction, suffix: str) -> None:
        assert regionkit.parse(SEED / f"seed.{suffix}").model_dump_json() == extraction.model_dump_json()


def report(committee: str, year: int, month: int, goals: int, budget: int, gap: int) -> str:
    """A report of the same kind, in other words; the outcome is what the month's share of the budget leaves."""
    spent = round(budget * month / 12) - gap
    word = "överskott" if gap >= 0 else "underskott"
    parts = [
        f"{committee} antog den 5 mars {year} en plan för sitt arbete. I planen är arbetet uppdelat i "
        f"{NUMBERS[goals]} mål.",
        "Mål 1: Lyssna till ungdomar i hela länet /Ungdomar deltar i fler samråd /Samråden hålls på fler orter.",
        f"Per {MONTHS[month - 1]} {year} pågår arbetet med samråden.",
    ]
    for number in range(2, goals + 1):
        question = chr(63 + number)
        parts += [f"{number}. Sprida kunskap om fråga {question} i regionens kommuner.", "Underlag har samlats in."]
    parts += [
        "Ekonomi",
        f"{committee} har fram till och med {MONTHS[month - 1]} månad ett utfall på {spent} tkr, ett {word} mot budget "
        f"med {abs(gap)} tkr. {committee} har för år {year} en budget på totalt {budget} tkr.",
    ]
    return "\n\n".join(parts)


@pytest.mark.parametrize(
    ("committee", "year", "month", "goals", "budget", "gap"),
    [
        ("Beredningen för ungas inflytande", 2022, 4, 2, 1800, 12),
        ("Folkhälsoberedningen", 2025, 8, 3, 3150, -40),
        ("Demokratiberedningen", 2026, 10, 4, 980, 0),
    ],
)
def test_a_report_of_the_kind_with_other_names_months_and_numbers(
    committee: str, year: int, month: int, goals: int, budget: int, gap: int
) -> None:
    extraction = regionkit.extract(document_from_text(report(committee, year, month, goals, budget, gap)))
    until = f"{year}-01/{year}-{month:02d}"

    assert [goal.number for goal in extraction.goals] == [str(number) for number in range(1, goals + 1)]
    assert [len(goal.sub_goals) for goal in extraction.goals] == [2, *[0] * (goals - 1)]
    assert [goal.progress for goal in extraction.goals] == ["ongoing", *[None] * (goals - 1)]
    assert [(f.measure, f.amount.sek, f.period and f.period.edtf) for f in extraction.budget] == [
        ("actual", (round(budget * month / 12) - gap) * 1000, until),
        ("deviation", gap * 1000, until),
        ("budget", budget * 1000, str(year)),
    ]
    assert "M01" in {finding.code for finding in extraction.findings}
    assert not {"G01", "G02", "M20"} & {finding.code for finding in extraction.findings}
