"""The connection to an archive's database: SQLite in a file, or PostgreSQL by its URL.

SQLite keeps a write-ahead log, so that many read while one writes, and every transaction is on the disk when it is
done: what was written is there after a crash, and nothing of what was not.  An ingest does not wait for the disk after
each file: what it wrote is there after a crash of its own, and after one of the machine what it wrote first is.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from regionkit.errors import ArchiveError, MissingTool

PATIENCE = 60.0
"""Seconds to wait for another process that writes."""
POSTGRES = ("postgres", "postgresql")
LOCK = 0x7265676B
"""PostgreSQL's number for the lock that lets one process write at a time."""
PRAGMAS = ("synchronous = FULL", "foreign_keys = ON", "cache_size = -65536")
WAITING = {True: ("synchronous = FULL", "wal_autocheckpoint = 1000"),
           False: ("synchronous = NORMAL", "wal_autocheckpoint = 8000")}  # fmt: skip
"""Whether a transaction is on the disk when it is done; and after how many pages the log is brought into the file."""


def url_of(address: str | os.PathLike[str]) -> URL:
    """The database at a path or a URL.  Raises :class:`~regionkit.errors.ArchiveError` for a URL of another kind.

    >>> str(url_of("archive.db")), str(url_of("postgresql://localhost/arkiv"))
    ('sqlite:///archive.db', 'postgresql+psycopg://localhost/arkiv')
    """
    given = os.fspath(address)
    if "://" not in given:
        return URL.create("sqlite", database=given)
    try:
        url = make_url(given)
    except ArgumentError as error:
        raise ArchiveError(f"{given}: is no address of a database; give a file, or postgresql://…") from error
    if url.drivername in POSTGRES:
        url = url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise ArchiveError(f"{shown(url)}: an archive is a SQLite file or a PostgreSQL database")
    return url


def shown(url: URL) -> str:
    """The address as it may be shown: a file's path, or the URL without its password."""
    if url.get_backend_name() == "sqlite":
        return url.database or ":memory:"
    return url.set(drivername="postgresql").render_as_string(hide_password=True)


def engine_of(url: URL) -> Engine:
    """The engine for an address.  Raises :class:`~regionkit.errors.MissingTool` where its driver is not installed."""
    lite = url.get_backend_name() == "sqlite"
    try:
        engine = create_engine(url, **({"connect_args": {"timeout": PATIENCE}} if lite else {}))
    except (ImportError, NoSuchModuleError) as error:
        raise MissingTool(shown(url), 'psycopg is not installed; pip install "regionkit[postgres]"') from error
    if lite:
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, record: Any) -> None:
    connection.isolation_level = None  # transactions begin where this module says so, also around CREATE TABLE
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def keep_log(engine: Engine) -> None:
    """Let an archive that is to be written to keep a write-ahead log.  A file that is only read is left as it is."""
    if engine.dialect.name == "sqlite":
        with telling(engine), engine.connect() as connection:
            raw = connection.connection.driver_connection
            if raw is not None:
                connection.rollback()  # the mode cannot be changed inside a transaction
                raw.execute("PRAGMA journal_mode = WAL")


def _begin(connection: Connection) -> None:
    """A transaction that will write takes its turn at once: to take it later may be too late."""
    options = connection.get_execution_options()
    writing, waits = options.get("writing", False), options.get("waits", True)
    if writing and connection.info.get("waits", True) != waits:
        for pragma in WAITING[waits]:
            connection.exec_driver_sql(f"PRAGMA {pragma}")
        connection.info["waits"] = waits
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def telling(engine: Engine) -> Iterator[None]:
    """Let nothing out but ArchiveError, in one line."""
    try:
        yield
    except DBAPIError as error:
        lines = str(error.orig).strip().splitlines() or [type(error.orig).__name__]
        raise ArchiveError(f"{shown(engine.url)}: {lines[0]}") from error
    except SQLAlchemyError as error:
        raise ArchiveError(f"{shown(engine.url)}: {str(error).splitlines()[0]}") from error


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees the archive as it was when it began."""
    with telling(engine), engine.connect() as connection:
        yield connection


@contextmanager
def writing(engine: Engine, *, waits: bool = True) -> Iterator[Connection]:
    """A transaction: all of it is kept, or nothing; one process writes at a time, and the next one waits.

    ``waits`` for SQLite until it is on the disk; without, it is when a later one is that does.
    """
    options = {"writing": True, "waits": waits}
    with telling(engine), engine.connect().execution_options(**options) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        yield connection
