"""Goals of a committee followed through three years of plans and reports: renumbered, reworded, raised, left out."""

from __future__ import annotations

from pathlib import Path

import pytest

import regionkit
from overview_documents import goals, page
from regionkit.archive.archive import Archive

NOT, PARTLY, MET = "Målet är inte uppfyllt.", "Målet är delvis uppfyllt.", "Målet är uppfyllt."
EXPECTED = "Målet bedöms uppnås vid årets slut."
YEARS = {
    2024: (
        ("Fler båtar får plats i hamnen", PARTLY, MET),
        ("Kajerna ska vara säkra för alla", NOT, NOT),
        ("Minst 80 procent av gästerna ska vara nöjda", EXPECTED, NOT),
        ("Utsläppen från hamnens båtar ska minska", NOT, PARTLY),
    ),
    2025: (
        ("Kajerna är säkra för alla", NOT, PARTLY),
        ("Minst 85 procent av gästerna ska vara nöjda", PARTLY, MET),
        ("Fler båtar ska få plats i hamnen", MET, MET),
        ("Utsläppen från båtarna i hamnen ska minska", NOT, NOT),
        ("Hamnen ska ha en laddstolpe vid varje brygga", EXPECTED, ""),  # not in the annual report
    ),
    2026: (
        ("Hamnen har en laddstolpe vid varje brygga", MET, ""),
        ("Kajerna är säkra för alla", PARTLY, ""),
        ("Minst 90 procent av gästerna ska vara nöjda", NOT, ""),
        ("Färre båtar får plats i hamnen", NOT, ""),  # another goal than in the years before
    ),
}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    folder: Path = tmp_path_factory.mktemp("three")
    made = Archive(folder / "arkiv.db")
    for year, those in YEARS.items():
        autumn = goals(*((title, then) for title, then, _ in those))
        plan = goals(*((title, "Det följs upp.") for title, _, _ in those))
        whole = goals(*((title, at_last) for title, _, at_last in those if at_last))
        pages = {
            "plan": page(f"Verksamhetsplan {year}", f"{year - 1}-11-20", plan),
            "delar": page(f"Delårsrapport per augusti {year}", f"{year}-09-30", autumn),
            "ar": page(f"Årsredovisning {year}", f"{year + 1}-02-20", whole),
        }
        for name, html in pages.items():
            if name == "ar" and year == 2026:
                continue
            path = folder / f"{name}-{year}.html"
            path.write_text(html, encoding="utf-8")
            document = regionkit.read(path)
            made.add(regionkit.extract(document), document)
    return made


def told(archive: Archive, title: str) -> list[tuple[str, str | None, str | None]]:
    """When a goal was told of, under which number, and how it stood or was expected to stand."""
    [history] = [one for one in archive.goal_history() if one.title == title]
    return [(str(step.told), step.goal.number, step.goal.status or step.goal.forecast) for step in history.steps]


def test_each_goal_is_one_through_the_years(archive: Archive) -> None:
    assert sorted(one.title for one in archive.goal_history()) == [
        "Fler båtar ska få plats i hamnen",
        "Färre båtar får plats i hamnen",
        "Hamnen har en laddstolpe vid varje brygga",
        "Kajerna är säkra för alla",
        "Minst 90 procent av gästerna ska vara nöjda",
        "Utsläppen från båtarna i hamnen ska minska",
    ]


def test_a_goal_that_was_renumbered_and_reworded(archive: Archive) -> None:
    assert told(archive, "Fler båtar ska få plats i hamnen") == [
        ("2023-11-20", "1", None), ("2024-08-31", "1", "partly_achieved"), ("2024-11-20", "3", None),
        ("2024-12-31", "1", "achieved"), ("2025-08-31", "3", "achieved"), ("2025-12-31", "3", "achieved"),
    ]  # fmt: skip


def test_a_goal_whose_target_was_raised_each_year(archive: Archive) -> None:
    assert told(archive, "Minst 90 procent av gästerna ska vara nöjda") == [
        ("2023-11-20", "3", None), ("2024-08-31", "3", "achieved"), ("2024-11-20", "2", None),
        ("2024-12-31", "3", "not_achieved"), ("2025-08-31", "2", "partly_achieved"), ("2025-11-20", "3", None),
        ("2025-12-31", "2", "achieved"), ("2026-08-31", "3", "not_achieved"),
    ]  # fmt: skip


def test_a_goal_that_a_report_leaves_out_and_the_next_plan_has_again(archive: Archive) -> None:
    assert [(one.title, one.missing_in.filename) for one in archive.vanished_goals()] == [
        ("Hamnen ska ha en laddstolpe vid varje brygga", "ar-2025.html"),
    ]
    assert told(archive, "Hamnen har en laddstolpe vid varje brygga") == [
        ("2024-11-20", "5", None), ("2025-08-31", "5", "achieved"), ("2025-11-20", "1", None),
        ("2026-08-31", "1", "achieved"),
    ]  # fmt: skip
