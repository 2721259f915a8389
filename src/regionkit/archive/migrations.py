"""The tables of an archive when it is opened: made where there are none, brought up to date where they are old."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlalchemy import Connection, Engine, inspect, select, text, update

from regionkit.archive.engine import keep_log, reading, shown, writing
from regionkit.archive.schema import ABOUT, METADATA, SCHEMA_VERSION
from regionkit.errors import ArchiveError

Step = Callable[[Connection], None]
STEPS: Mapping[int, Step] = {}
"""What brings the tables from a version to the next, by the version that they have."""
VERSION = "schema_version"
FULL_TEXT: Mapping[str, tuple[str, ...]] = {
    "sqlite": (
        "CREATE VIRTUAL TABLE pages_words USING fts5(text, content='pages', content_rowid='id',"
        " tokenize='unicode61 remove_diacritics 0', prefix='3 4 5 6')",
    ),
    "postgresql": (
        "ALTER TABLE pages ADD COLUMN words tsvector",
        "CREATE INDEX pages_by_words ON pages USING gin (words)",
    ),
}


def brought_up_to_date(engine: Engine, *, create: bool) -> None:
    """Make the tables, or bring them up to date, in one transaction.

    Raises :class:`~regionkit.errors.ArchiveError` for a database that is none of regionkit's, is not there and is not
    to be made, or is of a later version of regionkit.
    """
    with reading(engine) as connection:
        found = _version(connection)
    if found is None and not create:
        raise ArchiveError(f"{shown(engine.url)}: is no archive; make one with regionkit ingest")
    if create:
        keep_log(engine)
    if found == SCHEMA_VERSION:
        return
    with writing(engine) as connection:
        found = _version(connection)  # another process may have been faster
        if found is None:
            _make(connection)
        else:
            _migrate(connection, found, shown(engine.url))


def _version(connection: Connection) -> int | None:
    """The version of the tables; ``None`` for an empty database."""
    names = inspect(connection).get_table_names()
    if ABOUT.name in names and "documents" in names:
        value = connection.execute(select(ABOUT.c.value).where(ABOUT.c.name == VERSION)).scalar()
        if value is not None:
            return int(value)
    if names:
        raise ArchiveError(f"{shown(connection.engine.url)}: is a database, but no archive of regionkit")
    return None


def _make(connection: Connection) -> None:
    METADATA.create_all(connection)
    for statement in FULL_TEXT[connection.dialect.name]:
        connection.execute(text(statement))
    connection.execute(ABOUT.insert(), {"name": VERSION, "value": str(SCHEMA_VERSION)})


def _migrate(connection: Connection, found: int, address: str) -> None:
    if found > SCHEMA_VERSION:
        raise ArchiveError(f"{address}: was made by a later version of regionkit; install that one")
    for version in range(found, SCHEMA_VERSION):
        STEPS[version](connection)
    connection.execute(update(ABOUT).where(ABOUT.c.name == VERSION).values(value=str(SCHEMA_VERSION)))
