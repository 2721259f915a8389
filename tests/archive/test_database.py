"""The database itself: read beside a writer, by other programs, and by versions of regionkit to come."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import duckdb
import duckdb_extension_sqlite_scanner
import pytest
from sqlalchemy import Connection, text

import regionkit
from archived import report
from regionkit.archive import migrations
from regionkit.archive.archive import Archive
from regionkit.archive.engine import writing
from regionkit.archive.schema import SCHEMA_VERSION, TABLES
from regionkit.errors import ArchiveError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An archive of two years."""
    path = tmp_path / "arkiv.db"
    with Archive(path) as archive:
        for year in (2024, 2025):
            archive.add(*reversed(report(year)))
    return path


def test_many_read_while_one_writes(path: Path) -> None:
    with Archive(path) as writer, Archive(path) as first, Archive(path) as second:
        with writing(writer._engine) as connection:
            connection.execute(text("DELETE FROM goals"))

            assert [len(reader.goals()) for reader in (first, second)] == [2, 2]

        assert [len(reader.goals()) for reader in (first, second)] == [0, 0]


def test_a_reader_sees_one_state_from_its_first_row_to_its_last(path: Path) -> None:
    with Archive(path) as reader, Archive(path) as writer:
        rows = reader.rows("goals")
        next(rows)
        writer.add(*reversed(report(2026)))

        assert len(list(rows)) == 1
        assert len(reader.goals()) == 3


def test_a_transaction_that_fails_leaves_no_trace(path: Path) -> None:
    before = path.read_bytes()

    def fails_halfway(archive: Archive) -> None:
        with writing(archive._engine) as connection:
            connection.execute(text("DELETE FROM goals"))
            connection.execute(text("DELETE FROM kunder"))

    with Archive(path) as archive, pytest.raises(regionkit.ArchiveError, match="no such table"):
        fails_halfway(archive)

    with Archive(path) as archive:
        assert len(archive.goals()) == 2
    assert path.read_bytes() == before


def test_only_who_writes_many_does_not_wait_for_the_disk(path: Path) -> None:
    normal, full = 1, 2  # SQLite's numbers
    with Archive(path) as archive:
        for waits, synchronous in ((True, full), (False, normal), (False, normal), (True, full)):
            with writing(archive._engine, waits=waits) as connection:
                assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == synchronous


def test_an_archive_can_be_copied_as_one_file_when_it_is_closed(path: Path) -> None:
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.fixture
def connection(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    [extension] = Path(duckdb_extension_sqlite_scanner.__file__).parent.rglob("*.duckdb_extension")
    with duckdb.connect() as connection:
        connection.execute(f"LOAD '{extension}'")
        connection.execute(f"ATTACH '{path}' AS archive (TYPE sqlite, READ_ONLY)")
        yield connection


@pytest.mark.parametrize("table", TABLES)
def test_duckdb_reads_every_table(connection: duckdb.DuckDBPyConnection, path: Path, table: str) -> None:
    with Archive(path) as archive:
        count, columns = archive.count(table), [column.name for column in archive.columns(table)]

    found = connection.execute(f"FROM archive.{table}")

    assert [column[0] for column in found.description][: len(columns)] == columns
    assert len(found.fetchall()) == count


def test_duckdb_adds_compares_and_knows_days(connection: duckdb.DuckDBPyConnection) -> None:
    money = "SELECT fiscal_year, sum(sek) FROM archive.budget WHERE measure = 'actual' GROUP BY ALL ORDER BY ALL"
    days = 'SELECT DISTINCT "end" FROM archive.dates WHERE role = \'deadline\' AND "end" > DATE \'2024-12-31\''

    assert connection.execute(money).fetchall() == [(2024, 3150500.0), (2025, 3150500.0)]
    assert connection.execute(days).fetchall() == [(date(2025, 11, 1),)]


def test_the_tables_are_made_anew_only_where_there_are_none(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE archive SET value = ? WHERE name = 'schema_version'", (str(SCHEMA_VERSION + 1),))

    with pytest.raises(regionkit.ArchiveError, match="was made by a later version of regionkit"):
        Archive(path)


def add_a_column(connection: Connection) -> None:
    connection.execute(text("ALTER TABLE goals ADD COLUMN theme TEXT"))


def fail(connection: Connection) -> None:
    add_a_column(connection)
    connection.execute(text("UPDATE kunder SET namn = ''"))


@pytest.mark.parametrize("fails", [False, True])
def test_old_tables_are_brought_up_to_date_wholly_or_not_at_all(
    path: Path, monkeypatch: pytest.MonkeyPatch, fails: bool
) -> None:
    monkeypatch.setattr(migrations, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    monkeypatch.setattr(migrations, "STEPS", {SCHEMA_VERSION: fail if fails else add_a_column})

    if fails:
        with pytest.raises(regionkit.ArchiveError, match="no such table"):
            Archive(path)
    else:
        Archive(path).close()

    with sqlite3.connect(path) as connection:
        columns = [name for _, name, *_ in connection.execute("PRAGMA table_info(goals)")]
        [version] = connection.execute("SELECT value FROM archive WHERE name = 'schema_version'")
        [goals] = connection.execute("SELECT count(*) FROM goals")
    assert ("theme" in columns) is not fails
    assert version == (str(SCHEMA_VERSION + (not fails)),)
    assert goals == (2,)


@pytest.mark.parametrize("create", [True, False])
def test_a_database_of_another_program_is_left_as_it_is(tmp_path: Path, create: bool) -> None:
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute("CREATE TABLE boats (name TEXT)")
    before = other.read_bytes()

    with pytest.raises(ArchiveError, match="no archive of regionkit"):
        Archive(other, create=create)

    assert other.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["other.db"]


def test_an_empty_file_that_is_only_asked_stays_empty(tmp_path: Path) -> None:
    empty = tmp_path / "rapport.pdf"
    empty.touch()

    with pytest.raises(ArchiveError, match="is no archive"):
        Archive(empty, create=False)

    assert empty.read_bytes() == b""


def test_an_archive_without_its_package_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['sqlalchemy'] = None\n"
        "import regionkit\n"
        "try: regionkit.Archive\n"
        "except regionkit.MissingTool as error: print(error)"
    )

    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert said == 'archive: SQLAlchemy is not installed; pip install "regionkit[archive]"\n'
