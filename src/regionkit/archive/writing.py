"""What is put into an archive: a file's documents, or why it could not be read, each in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sqlalchemy import Connection, bindparam, delete, insert, select, text
from sqlalchemy.dialects import sqlite

from regionkit.archive.flattening import Prepared
from regionkit.archive.kept import Values, as_typed, columns_kept, kept, without_null
from regionkit.archive.pages import PageText
from regionkit.archive.rows import MENTIONS, FailureRow
from regionkit.archive.schema import EXTRACTIONS, METADATA, PAGES, TABLES
from regionkit.folding import folded

MOST_WORDS = 250_000
"""Letters of a page that PostgreSQL looks through: it refuses more than a megabyte."""
PAGE_COLUMNS = tuple(PAGES.columns.keys())
INSERT_WORDS = "INSERT INTO pages_words(rowid, text) VALUES (?, ?)"

DOCUMENTS, PATHS, FAILURES = (TABLES[name] for name in ("documents", "paths", "failures"))
OF_HASH = select(DOCUMENTS.c.document).where(DOCUMENTS.c.sha256 == bindparam("hash"))
OF_DOCUMENT = [
    delete(table).where(table.c.document == bindparam("of"))
    for table in (PAGES, EXTRACTIONS, *(TABLES[name] for name in MENTIONS), DOCUMENTS)
]
NO_FAILURE, NO_PATH = (delete(table).where(table.c.path == bindparam("at")) for table in (FAILURES, PATHS))


def put_documents(connection: Connection, prepared: Sequence[Prepared]) -> None:
    """Keep a file's documents in place of what was kept of the same bytes before."""
    for sha256 in dict.fromkeys(one.sha256 for one in prepared):
        drop_documents(connection, sha256)
    for one in prepared:
        for table, rows in one.rows.items():
            _put(connection, table, rows)
        connection.execute(insert(EXTRACTIONS), {"document": one.document, "json": one.extraction})
        _put_pages(connection, one.pages)


def put_path(connection: Connection, path: str, sha256: str) -> None:
    """Remember where a file was found; it is no failure any more."""
    connection.execute(NO_FAILURE, {"at": path})
    connection.execute(NO_PATH, {"at": path})
    connection.execute(insert(PATHS), {"path": without_null(path), "sha256": sha256})


def put_failure(connection: Connection, failure: FailureRow) -> None:
    """Remember why a file could not be read, in place of what was remembered of it before."""
    [row] = kept("failures", [failure])
    connection.execute(NO_FAILURE, {"at": without_null(failure.path)})
    _put(connection, "failures", [row])


def drop_documents(connection: Connection, sha256: str) -> None:
    """Leave out all that was found in a file of these bytes."""
    for document in list(connection.execute(OF_HASH, {"hash": sha256}).scalars()):
        _drop_words(connection, document)
        for drop in OF_DOCUMENT:
            connection.execute(drop, {"of": document})


@cache
def _of_sqlite(table: str) -> str:
    """The statement that writes a row, with a place for each column in its order."""
    names = columns_kept(table) if table in TABLES else PAGE_COLUMNS
    return str(insert(METADATA.tables[table]).compile(dialect=sqlite.dialect(), column_keys=list(names)))


def _put(connection: Connection, table: str, rows: Sequence[Values]) -> None:
    """Write rows.  SQLite is given them as they are: SQLAlchemy would look at each value of each row."""
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(_of_sqlite(table), list(rows))
    else:
        connection.execute(insert(TABLES[table]), [as_typed(table, row) for row in rows])


def _put_pages(connection: Connection, pages: Sequence[PageText]) -> None:
    if not pages:
        return
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(_of_sqlite(PAGES.name), [one[: len(PAGE_COLUMNS)] for one in pages])
        connection.exec_driver_sql(INSERT_WORDS, [(one.id, one.words) for one in pages])
        return
    connection.execute(insert(PAGES), [dict(zip(PAGE_COLUMNS, one, strict=False)) for one in pages])
    cut = [{"row": one.id, "said": one.words[:MOST_WORDS]} for one in pages]
    connection.execute(text("UPDATE pages SET words = to_tsvector('simple', :said) WHERE id = :row"), cut)


def _drop_words(connection: Connection, document: str) -> None:
    """SQLite's index must be told the words that it is to forget."""
    if connection.dialect.name != "sqlite":
        return
    pages = connection.execute(select(PAGES.c.id, PAGES.c.text).where(PAGES.c.document == document)).all()
    if pages:
        forget = text("INSERT INTO pages_words(pages_words, rowid, text) VALUES ('delete', :row, :said)")
        connection.execute(
            forget.bindparams(bindparam("row"), bindparam("said")),
            [{"row": row, "said": folded(said)} for row, said in pages],
        )
