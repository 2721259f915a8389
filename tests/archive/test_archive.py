"""The archive: what is kept, what is asked of it, and that nothing of a document stands twice."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import psycopg
import pytest

import postgres_server
import regionkit
from archived import report
from regionkit.archive.archive import Archive
from regionkit.archive.flattening import prepared

YEARS = {2023: "Målet är inte uppfyllt.", 2024: "Målet är delvis uppfyllt.", 2025: "Målet är uppfyllt."}
OTHER = "Hamnnämnden"


@pytest.fixture(scope="module")
def postgres() -> Iterator[str]:
    if postgres_server.programs() is None:
        pytest.skip("no PostgreSQL server is installed")
    with postgres_server.server() as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an archive can be made: a file, and an empty database of a server."""
    if request.param == "sqlite":
        return str(tmp_path / "arkiv.db")
    empty: str = request.getfixturevalue("postgres")
    with psycopg.connect(empty, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    return empty


@pytest.fixture
def archive(address: str, tmp_path: Path) -> Iterator[Archive]:
    """Three years of one committee, and a year of another."""
    with Archive(address) as opened:
        for year, status in YEARS.items():
            opened.add(*reversed(report(year, status=status)), path=tmp_path / f"{year}.txt")
        opened.add(*reversed(report(2025, OTHER, "Söderby kommun", budget="0,1")))
        yield opened


def test_an_extraction_comes_back_as_it_was(archive: Archive) -> None:
    _, extraction = report(2024, status=YEARS[2024])
    [document] = [row.document for row in archive.documents(year=2024)]

    assert archive.extraction(document) == extraction


def test_an_unknown_document_is_told_of(archive: Archive) -> None:
    with pytest.raises(regionkit.UnknownName, match="unknown document 'x'; there are: "):
        archive.extraction("x")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, [(2023, "not_achieved"), (2024, "partly_achieved"), (2025, "achieved"), (2025, "achieved")]),
        ({"committee": "Biblioteksnämnden"}, [(2023, "not_achieved"), (2024, "partly_achieved"), (2025, "achieved")]),
        ({"committee": "BIBLIOTEKSNÄMNDEN", "year": 2024}, [(2024, "partly_achieved")]),
        ({"committee": "Biblioteksnamnden"}, []),
        ({"committee": "Biblioteks"}, []),
        ({"organisation": "söderby KOMMUN"}, [(2025, "achieved")]),
        ({"year": [2023, 2024]}, [(2023, "not_achieved"), (2024, "partly_achieved")]),
        ({"status": "not_achieved"}, [(2023, "not_achieved")]),
        ({"status": ["not_achieved", "partly_achieved"]}, [(2023, "not_achieved"), (2024, "partly_achieved")]),
        ({"status": "not_achieved", "year": 2024}, []),
        ({"text": "böcker", "limit": 2}, [(2023, "not_achieved"), (2024, "partly_achieved")]),
        ({"text": "bok*"}, []),
        ({"text": "böck* hemmet", "year": 2023}, [(2023, "not_achieved")]),
        ({"text": "ekonomi"}, []),
        ({"kind": "assignment"}, []),
    ],
    ids=str,
)
def test_goals(archive: Archive, asked: dict[str, object], found: list[tuple[int, str]]) -> None:
    rows = archive.goals(**asked)  # type: ignore[arg-type]

    assert [(row.fiscal_year, row.status) for row in rows] == found


def test_a_word_that_no_row_can_have_is_refused(archive: Archive) -> None:
    with pytest.raises(regionkit.UnknownName, match="unknown status 'done'; there are: achieved, not_achieved"):
        archive.goals(status="done")  # type: ignore[arg-type]


def test_money_is_exact_to_the_last_digit(archive: Archive) -> None:
    rows = archive.budget(committee=OTHER)

    assert [(row.measure, row.sek, row.quote) for row in rows] == [
        ("budget", Decimal("100"), "0,1 tkr"),
        ("actual", Decimal("3150500"), "3 150,5 tkr"),
    ]


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
def test_other_programs_see_numbers_and_digits(archive: Archive) -> None:
    statement = "SELECT sek, sek_exact, typeof(sek) FROM budget WHERE measure = 'actual' AND fiscal_year = 2023"

    [row] = sqlite3.connect(archive.address).execute(statement)

    assert row == (3150500.0, "3150500", "real")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"role": "deadline"}, ["2023-11-01", "2024-11-01", "2025-11-01", "2025-11-01"]),
        ({"role": "deadline", "after": date(2024, 11, 1)}, ["2024-11-01", "2025-11-01", "2025-11-01"]),
        ({"role": "deadline", "after": date(2024, 11, 2)}, ["2025-11-01", "2025-11-01"]),
        ({"role": "deadline", "before": date(2023, 11, 1)}, ["2023-11-01"]),
        ({"role": "deadline", "before": date(2023, 10, 31)}, []),
    ],
    ids=str,
)
def test_dates(archive: Archive, asked: dict[str, object], found: list[str]) -> None:
    assert [row.period for row in archive.dates(**asked)] == found  # type: ignore[arg-type]


def test_rows_say_where_they_stand(archive: Archive) -> None:
    [row] = archive.decisions(year=2023)

    assert (row.filename, row.committee, row.organisation) == ("rapport-2023.txt", "Biblioteksnämnden", "Norrby kommun")
    assert row.quote == "Kommunfullmäktige beslutade 2023-02-11 § 12 om mål och budget för 2023"


def test_adding_a_document_again_changes_nothing(archive: Archive) -> None:
    before = everything(archive)

    archive.add(*reversed(report(2023, status=YEARS[2023])))

    assert everything(archive) == before


def test_what_a_later_version_finds_takes_the_place_of_all_that_was_found(archive: Archive) -> None:
    document, extraction = report(2023, status=YEARS[2023])
    fewer = extraction.model_copy(update={"goals": (), "dates": extraction.dates[:1]})

    archive.put([prepared(document, fewer, "9.9")])

    [row] = archive.documents(year=2023)
    assert row.made_by == "9.9"
    assert (archive.goals(year=2023), len(archive.dates(year=2023)), len(archive.goals(year=2024))) == ([], 1, 1)
    assert archive.extraction(row.document) == fewer


def test_parts_of_a_file_are_documents_of_their_own(address: str) -> None:
    document, extraction = report()
    assert extraction.source is not None
    parts = [
        extraction.model_copy(
            update={"source": extraction.source.model_copy(update={"filename": f"handlingar.pdf#page={page}"})}
        )
        for page in (1, 12)
    ]

    with Archive(address) as archive:
        archive.put([prepared(document, part, "1") for part in parts])

        assert [(row.document[16:], row.part) for row in archive.documents()] == [("-1", 1), ("-12", 12)]


def test_an_extraction_of_no_file_is_refused(tmp_path: Path) -> None:
    extraction = regionkit.extract(regionkit.document_from_text("Mål 1: Fler ska låna böcker."))

    with Archive(tmp_path / "arkiv.db") as archive, pytest.raises(regionkit.ArchiveError, match="of no file"):
        archive.add(extraction)


def test_a_database_of_another_kind_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "annat.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE kunder (namn)")
    before = path.read_bytes()

    with pytest.raises(regionkit.ArchiveError, match="is a database, but no archive of regionkit"):
        Archive(path)

    assert path.read_bytes()[100:] == before[100:]  # the log's way is noted in its head


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("text.db", "file is not a database"),
        ("saknas.db", "no such archive"),
        ("mapp/arkiv.db", "no such archive"),
        ("mysql://x/y", "an archive is a SQLite file or a PostgreSQL database"),
    ],
)
def test_what_cannot_be_opened_is_one_line(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "text.db").write_text("Protokoll " * 200, encoding="utf-8")

    with pytest.raises(regionkit.ArchiveError, match=message) as raised:
        Archive(name if "://" in name else tmp_path / name, create=False)

    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("address", ["postgresql"], indirect=True)
def test_both_databases_hold_the_same(archive: Archive, tmp_path: Path) -> None:
    with Archive(tmp_path / "andra.db") as other:
        for year, status in YEARS.items():
            other.add(*reversed(report(year, status=status)), path=tmp_path / f"{year}.txt")
        other.add(*reversed(report(2025, OTHER, "Söderby kommun", budget="0,1")))

        assert everything(other) == everything(archive)
        assert other.search("böck* uppfyllt", limit=1)[0].title == archive.search("böck* uppfyllt", limit=1)[0].title


def everything(archive: Archive) -> dict[str, list[object]]:
    """All rows of all tables."""
    return {table: list(archive.rows(table)) for table in archive.tables()}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("böcker", [2023, 2024, 2025, 2025]),
        ("BÖCKER hemmet", [2023, 2024, 2025, 2025]),
        ("bocker", []),
        ("bibliotek*", [2023, 2024, 2025]),
        ("bibliotek", []),
        ("nämnden", [2023, 2024, 2025, 2025]),
        ("namnden", []),
        ('"delvis uppfyllt"', [2024]),
        ('"uppfyllt delvis"', []),
        ("uppfyllt -delvis -inte", [2025, 2025]),
        ('mål "per august*"', [2023, 2024, 2025, 2025]),
        ("3 150,5", [2023, 2024, 2025, 2025]),
        ("';--", None),
        ("*", None),
        ("-delvis", None),
    ],
)
def test_pages_by_words(archive: Archive, asked: str, found: list[int] | None) -> None:
    if found is None:
        with pytest.raises(regionkit.ArchiveError, match="nothing to look for"):
            archive.search(asked)
    else:
        assert sorted(row.fiscal_year or 0 for row in archive.search(asked)) == found


def test_pages_of_a_committee_and_a_year(archive: Archive) -> None:
    [row] = archive.search("böcker", committee="biblioteksnämnden", year=2024)

    assert (row.filename, row.page) == ("rapport-2024.txt", None)
    assert row.snippet.startswith("… 2024 Norrby kommun Biblioteksnämnden Mål 1: Fler ska kunna låna böcker")


def test_words_of_what_was_replaced_are_not_found_any_more(archive: Archive) -> None:
    document, extraction = report(2023, status=YEARS[2023])

    archive.add(extraction, regionkit.document_from_text("Bara detta"))
    archive.add(extraction, regionkit.document_from_text("Och sedan detta"))

    assert (archive.search("bara"), len(archive.search("sedan")), len(archive.search("böcker"))) == ([], 1, 3)
    assert document.text.startswith("Delårsrapport")


def test_text_that_no_database_takes_is_kept_as_it_can_be(archive: Archive) -> None:
    _, extraction = report(2023, status=YEARS[2023])
    goal = extraction.goals[0].model_copy(update={"title": "Fler\x00båtar \U0001f6f6"})

    archive.add(extraction.model_copy(update={"goals": (goal,)}), regionkit.document_from_text("a\x00b \U0001f6f6"))

    assert archive.goals(year=2023)[0].title == "Fler\ufffdbåtar \U0001f6f6"
