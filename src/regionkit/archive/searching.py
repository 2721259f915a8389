"""Full text: the pages of all documents that hold some words, the best first.

How good a page is takes a look at it: of words that thousands of pages hold, the first two thousand are looked at.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, func, literal_column, select, text
from sqlalchemy.sql import ColumnElement

from regionkit.archive.fulltext import Term, match_of_sqlite, query_of_postgres, snippet, terms
from regionkit.archive.questions import matching_pages, of_whom
from regionkit.archive.rows import PageRow
from regionkit.archive.schema import PAGES, TABLES

DOCUMENTS = TABLES["documents"]
LOOKED_AT = 2000
"""Pages that are compared."""
FEW = 5000
"""Documents whose pages are listed before words are looked for in them."""
IN_SQLITE = """
    SELECT rowid FROM pages_words
    WHERE pages_words MATCH :asked AND rowid <= :last AND +rowid IN (SELECT value FROM json_each(:ids))
    ORDER BY rank, rowid LIMIT :most
"""


def search(
    connection: Connection, words: str, committee: str | None, organisation: str | None,
    years: Sequence[int], limit: int,
) -> list[PageRow]:  # fmt: skip
    """The pages, each with the first place that holds what is asked for.  Raises ArchiveError where that is nothing."""
    asked = terms(words)
    wanted = of_whom(committee, organisation)
    if years:
        wanted.append(DOCUMENTS.c.fiscal_year.in_(years))
    ids = _best(connection, asked, _candidates(connection, asked, wanted), limit)
    names = ("document", "filename", "organisation", "committee", "fiscal_year", "title")
    statement = (
        select(PAGES.c.id, *(DOCUMENTS.c[name] for name in names), PAGES.c.page, PAGES.c.text)
        .join_from(PAGES, DOCUMENTS, DOCUMENTS.c.document == PAGES.c.document)
        .where(PAGES.c.id.in_(ids))
    )
    found = {row["id"]: dict(row) for row in connection.execute(statement).mappings()}
    return [_row(found[id], asked) for id in ids]


def _candidates(connection: Connection, asked: list[Term], wanted: list[ColumnElement[bool]]) -> list[int]:
    """The first pages that hold what is asked for, of the documents that are wanted."""
    if connection.dialect.name != "sqlite":
        statement = select(PAGES.c.id).where(matching_pages(connection, asked))
        if wanted:
            statement = statement.join(DOCUMENTS, DOCUMENTS.c.document == PAGES.c.document).where(*wanted)
        return list(connection.execute(statement.order_by(PAGES.c.id).limit(LOOKED_AT)).scalars())
    bound: dict[str, Any] = {"asked": match_of_sqlite(asked), "most": LOOKED_AT}
    match = "SELECT rowid FROM pages_words WHERE pages_words MATCH :asked"
    if not wanted:
        return list(connection.execute(text(f"{match} LIMIT :most"), bound).scalars())
    documents = list(connection.execute(select(DOCUMENTS.c.document).where(*wanted).limit(FEW + 1)).scalars())
    if len(documents) > FEW:
        joined = (
            select(PAGES.c.id)
            .join_from(text("pages_words"), PAGES, text("pages.id = pages_words.rowid"))
            .join(DOCUMENTS, DOCUMENTS.c.document == PAGES.c.document)
            .where(text("pages_words MATCH :asked"), *wanted)
            .limit(LOOKED_AT)
        )
        return list(connection.execute(joined, bound).scalars())
    bound["documents"] = json.dumps(documents)
    of_these = "SELECT id FROM pages WHERE document IN (SELECT value FROM json_each(:documents))"
    return list(connection.execute(text(f"{match} AND +rowid IN ({of_these}) LIMIT :most"), bound).scalars())


def _best(connection: Connection, asked: list[Term], ids: list[int], limit: int) -> list[int]:
    """The best of some pages, in their order."""
    if not ids:
        return []
    if connection.dialect.name == "sqlite":
        bound = {"asked": match_of_sqlite(asked), "ids": json.dumps(ids), "last": max(ids), "most": limit}
        return list(connection.execute(text(IN_SQLITE), bound).scalars())
    said: ColumnElement[str] = literal_column("pages.words")
    rank = func.ts_rank(said, func.to_tsquery("simple", query_of_postgres(asked)))
    statement = select(PAGES.c.id).where(PAGES.c.id.in_(ids)).order_by(rank.desc(), PAGES.c.id).limit(limit)
    return list(connection.execute(statement).scalars())


def _row(found: dict[str, Any], asked: list[Term]) -> PageRow:
    said = found.pop("text")
    del found["id"]
    return PageRow.model_validate({**found, "snippet": snippet(said, asked)})
