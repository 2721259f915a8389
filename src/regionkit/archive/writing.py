"""What is put into an archive: a file's documents, or why it could not be read, each in one transaction."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, text

from regionkit.archive.flattening import Prepared
from regionkit.archive.fulltext import folded
from regionkit.archive.pages import PageText
from regionkit.archive.rows import MENTIONS
from regionkit.archive.schema import EXACT, EXTRACTIONS, PAGES, SEARCHED, TABLES

NUMBER_BITS = 15
"""Of a page's id; the bits above are of its document: a file has 20 000 pages at most."""
DOCUMENT_BITS = 48
MOST_WORDS = 250_000
"""Letters of a page that PostgreSQL looks through: it refuses more than a megabyte."""
NULL, REPLACEMENT = "\x00", "\ufffd"
NOT_IN_TEXT = str.maketrans({NULL: REPLACEMENT})

DOCUMENTS, PATHS, FAILURES = (TABLES[name] for name in ("documents", "paths", "failures"))


def put_documents(connection: Connection, prepared: Sequence[Prepared]) -> None:
    """Keep a file's documents in place of what was kept of the same bytes before."""
    for sha256 in dict.fromkeys(one.sha256 for one in prepared):
        drop_documents(connection, sha256)
    for one in prepared:
        for table, rows in one.rows.items():
            if rows:
                connection.execute(insert(TABLES[table]), [_written(table, row) for row in rows])
        connection.execute(insert(EXTRACTIONS), {"document": one.document, "json": one.extraction})
        _put_pages(connection, one.document, one.pages)


def put_path(connection: Connection, path: str, sha256: str) -> None:
    """Remember where a file was found; it is no failure any more."""
    connection.execute(delete(FAILURES).where(FAILURES.c.path == path))
    connection.execute(delete(PATHS).where(PATHS.c.path == path))
    connection.execute(insert(PATHS), {"path": path.translate(NOT_IN_TEXT), "sha256": sha256})


def put_failure(connection: Connection, failure: Mapping[str, Any]) -> None:
    """Remember why a file could not be read, in place of what was remembered of it before."""
    row = _written("failures", failure)
    connection.execute(delete(FAILURES).where(FAILURES.c.path == row["path"]))
    connection.execute(insert(FAILURES), row)


def drop_documents(connection: Connection, sha256: str) -> None:
    """Leave out all that was found in a file of these bytes."""
    ids = list(connection.execute(select(DOCUMENTS.c.document).where(DOCUMENTS.c.sha256 == sha256)).scalars())
    for document in ids:
        _drop_words(connection, document)
        for table in (PAGES, EXTRACTIONS, *(TABLES[name] for name in MENTIONS), DOCUMENTS):
            connection.execute(delete(table).where(table.c.document == document))


def page_id(document: str, number: int) -> int:
    """The id of a page: the same in every archive, and those of a document follow on each other.

    >>> page_id("f2d69949dc8ed089", 2) - page_id("f2d69949dc8ed089", 1)
    1
    """
    digest = hashlib.sha256(document.encode()).digest()
    return (int.from_bytes(digest[: DOCUMENT_BITS // 8], "big") << NUMBER_BITS) | number


def _written(table: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """A row with what the table has beside it: exact numbers as text, folded words."""
    columns: Table = TABLES[table]
    written = {
        name: value.translate(NOT_IN_TEXT) if isinstance(value, str) and NULL in value else value
        for name, value in row.items()
    }
    for column in columns.columns:
        if column.name.endswith(EXACT):
            written[column.name] = row[column.name.removesuffix(EXACT)]
    for name in SEARCHED.get(table, ()):
        value = row[name.removesuffix("_key")]
        written[name] = None if value is None else folded(value)
    return written


def _put_pages(connection: Connection, document: str, pages: Iterable[PageText]) -> None:
    rows = [
        {"id": page_id(document, one.number), "document": document, **one._asdict(), "words": folded(one.text)}
        for one in pages
    ]
    if not rows:
        return
    for row in rows:
        row["text"] = row["text"].translate(NOT_IN_TEXT)
    connection.execute(insert(PAGES), [{name: row[name] for name in PAGES.columns.keys()} for row in rows])  # noqa: SIM118
    words = [{"row": row["id"], "said": row["words"]} for row in rows]
    if connection.dialect.name == "sqlite":
        connection.execute(text("INSERT INTO pages_words(rowid, text) VALUES (:row, :said)"), words)
    else:
        cut = [{"row": one["row"], "said": one["said"][:MOST_WORDS]} for one in words]
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
