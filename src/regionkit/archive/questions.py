"""Questions to an archive as SQL: which rows of a table, in an order that an index has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any, TypeVar, get_args

from sqlalchemy import Connection, Select, func, or_, select, text
from sqlalchemy.sql import ColumnElement

from regionkit.archive.fulltext import Term, holds, match_of_sqlite, query_of_postgres, terms
from regionkit.archive.kept import EXACT
from regionkit.archive.rows import ROWS
from regionkit.archive.schema import KEYS, PAGES, TABLES
from regionkit.errors import UnknownName
from regionkit.folding import folded
from regionkit.mentions import Model

Shown = TypeVar("Shown", bound=Model)
MANY = 5000
"""Documents with a word, beyond which rows are gone through in their order: they will soon hold it."""
DOCUMENTS = TABLES["documents"]
OWN_WORDS: dict[str, tuple[str, ...]] = {
    "documents": ("title", "filename", "committee", "organisation", "diarienummer"),
    "goals": ("number", "title", "quote", "status_text", "owner", "origin"),
    "indicators": ("name", "quote", "unit"),
    "dates": ("quote",),
    "budget": ("subject", "row_label", "column_label", "quote"),
    "decisions": ("title", "organ", "clauses", "quote", "diarienummer"),
    "document_references": ("value", "normalized", "quote"),
    "findings": ("code", "message_sv", "message_en", "quote"),
}
"""The columns of a row in which words are looked for."""


class Question:
    """Which rows of a table are wanted.  All that is asked for must hold."""

    def __init__(self, table: str) -> None:
        self.table, self.columns = table, TABLES[table].columns
        self.conditions: list[ColumnElement[bool]] = []
        self.words: list[Term] = []
        self.nothing = False
        self.of_one = False
        """Whether only one organisation is wanted: its rows are few, and are sorted when they are found."""
        self.first = "end" if table == "dates" else "fiscal_year"
        """The column by which the answers are ordered."""

    def equal(self, **wanted: Any) -> Question:
        """Columns with these values; ``None`` asks for nothing, a list for any of its values."""
        for name, value in wanted.items():
            values = list(value) if isinstance(value, (list, tuple, set, frozenset)) else [value]
            if value is None:
                continue
            for one in values:
                _check(self.table, name, one)
            column = self.columns[name]
            self.conditions.append(column == values[0] if len(values) == 1 else column.in_(values))
        return self

    def between(self, column: str, after: date | None, before: date | None) -> Question:
        """Days from ``after`` to ``before``, both included."""
        if after is not None or before is not None:
            self.first = column
        if after is not None:
            self.conditions.append(self.columns[column] >= after)
        if before is not None:
            self.conditions.append(self.columns[column] <= before)
        return self

    def of(self, connection: Connection, committee: str | None, organisation: str | None) -> Question:
        """Rows of a committee, and of an organisation by its name or code."""
        self.of_one = organisation is not None
        if self.table == "documents":
            wanted = of_whom(committee, organisation)
            self.conditions += wanted
            return self
        for name, given in (("committee", committee), ("organisation", organisation)):
            if given is None:
                continue
            condition = of_whom(given, None) if name == "committee" else of_whom(None, given)
            names = list(connection.execute(select(DOCUMENTS.c[name]).where(*condition).distinct()).scalars())
            self.nothing = self.nothing or not names
            self.conditions.append(self.columns[name].in_(sorted(filter(None, names))))
        return self

    def about(self, connection: Connection, words: str | None) -> Question:
        """Rows whose own words hold what is asked for, as :func:`~regionkit.archive.fulltext.terms` reads it."""
        if words is not None:
            self.words = terms(words)
            documents = _documents_with(connection, self.words)
            if self.table != "documents" and len(list(connection.execute(documents.limit(MANY + 1)))) <= MANY:
                self.conditions.append(self.columns["document"].in_(documents))
        return self

    def select(self, limit: int | None) -> Select[Any]:
        """The statement: in order of years (or of the day that was asked for), then of documents."""
        order: list[Any] = [self.columns[name] for name in (self.first, *KEYS[self.table]) if name in self.columns]
        if self.of_one:  # no index is to be chosen for its order
            order[0] = func.coalesce(order[0], order[0])
        statement = select(*_read_columns(self.table)).where(*self.conditions).order_by(*order)
        return statement if limit is None or self.words else statement.limit(limit)


def _check(table: str, name: str, value: Any) -> None:
    """Refuse a word that the column never holds: a slip would otherwise look like an empty archive."""
    field = ROWS[table].model_fields[name]
    known = [one for part in (field.annotation, *get_args(field.annotation)) for one in get_args(part)]
    words = [one for one in known if isinstance(one, str)]
    if words and value not in words:
        raise UnknownName(name.replace("_", " "), str(value), words)


def _read_columns(table: str) -> list[Any]:
    """The columns of a row; numbers by their digits."""
    columns = TABLES[table].columns
    names = ROWS[table].model_fields
    return [columns[name + EXACT].label(name) if name + EXACT in columns else columns[name] for name in names]


def of_whom(committee: str | None, organisation: str | None) -> list[ColumnElement[bool]]:
    """The conditions for documents of a committee, and of an organisation by its name or code."""
    wanted: list[ColumnElement[bool]] = []
    if committee is not None:
        wanted.append(DOCUMENTS.c.committee_key == folded(committee))
    if organisation is not None:
        named = DOCUMENTS.c.organisation_key == folded(organisation)
        wanted.append(or_(named, DOCUMENTS.c.organisation_code == organisation) if organisation.isdigit() else named)
    return wanted


def matching_pages(connection: Connection, asked: Sequence[Term]) -> ColumnElement[bool]:
    """The condition for pages that hold what is asked for."""
    if connection.dialect.name == "sqlite":
        found = text("pages.id IN (SELECT rowid FROM pages_words WHERE pages_words MATCH :asked)")
        return found.bindparams(asked=match_of_sqlite(list(asked)))  # type: ignore[return-value]
    found = text("pages.words @@ to_tsquery('simple', :asked)")
    return found.bindparams(asked=query_of_postgres(list(asked)))  # type: ignore[return-value]


def _documents_with(connection: Connection, asked: Sequence[Term]) -> Select[Any]:
    wanted = [term for term in asked if not term.out]
    return select(PAGES.c.document).where(matching_pages(connection, wanted)).distinct()


def answers(connection: Connection, question: Question, row: type[Shown], limit: int | None) -> Iterator[Shown]:
    """The rows, one after another."""
    if question.nothing:
        return
    with connection.execution_options(yield_per=1000).execute(question.select(limit)) as result:
        wanted = (
            found
            for found in result.mappings()
            if not question.words or holds(_own_words(question.table, found), question.words)
        )
        for found in islice(wanted, limit):
            yield row.model_validate(dict(found))


def _own_words(table: str, found: Any) -> str:
    return " | ".join(str(found[name]) for name in OWN_WORDS[table] if found[name] is not None)
