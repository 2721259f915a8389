"""Full text: the pages of all documents that hold some words, the best first."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, and_, column, func, literal_column, select, table
from sqlalchemy.sql import ColumnElement

from regionkit.archive.fulltext import Term, match_of_sqlite, query_of_postgres, snippet, terms
from regionkit.archive.questions import of_whom
from regionkit.archive.rows import PageRow
from regionkit.archive.schema import PAGES, TABLES

DOCUMENTS = TABLES["documents"]
WORDS = table("pages_words", column("rowid"), column("rank"))
"""SQLite's index."""


def search(
    connection: Connection, words: str, committee: str | None, organisation: str | None,
    years: Sequence[int], limit: int,
) -> list[PageRow]:  # fmt: skip
    """The pages, each with the first place that holds what is asked for.  Raises ArchiveError where that is nothing."""
    asked = terms(words)
    wanted = of_whom(committee, organisation)
    if years:
        wanted.append(DOCUMENTS.c.fiscal_year.in_(years))
    names = ("document", "filename", "organisation", "committee", "fiscal_year", "title")
    statement = select(*(DOCUMENTS.c[name] for name in names), PAGES.c.page, PAGES.c.text)
    source = PAGES.join(DOCUMENTS, DOCUMENTS.c.document == PAGES.c.document)
    if connection.dialect.name == "sqlite":
        source = WORDS.join(source, WORDS.c.rowid == PAGES.c.id)
        condition: ColumnElement[bool] = literal_column("pages_words").op("MATCH")(match_of_sqlite(asked))
        best: ColumnElement[float] = WORDS.c.rank
    else:
        said: ColumnElement[str] = literal_column("pages.words")
        query = func.to_tsquery("simple", query_of_postgres(asked))
        condition, best = said.op("@@")(query), func.ts_rank(said, query).desc()
    statement = statement.select_from(source).where(and_(condition, *wanted)).order_by(best, PAGES.c.id).limit(limit)
    return [_row(dict(found), asked) for found in connection.execute(statement).mappings()]


def _row(found: dict[str, str], asked: list[Term]) -> PageRow:
    text = found.pop("text")
    return PageRow.model_validate({**found, "snippet": snippet(text, asked)})
