"""The tables of an archive, made of the models of their rows.

Numbers stand twice.  ``sek`` is a number that every program can add and draw; ``sek_exact`` is the same as text, digit
by digit, and what regionkit itself reads.  Days are ``2025-08-31``, what is true is 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from sqlalchemy import (
    BigInteger,
    Boolean,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Numeric,
    Table,
    Text,
)
from sqlalchemy import Column as SqlColumn
from sqlalchemy import types as sql

from regionkit.archive.kept import EXACT, SEARCHED, kind_of
from regionkit.archive.rows import MENTIONS, ROWS, column_names
from regionkit.mentions import Model

SCHEMA_VERSION = 1
"""Of the tables.  A change of them needs a step in :mod:`regionkit.archive.migrations`."""
KEYS: dict[str, tuple[str, ...]] = {
    "documents": ("document",),
    "paths": ("path",),
    "failures": ("path",),
    **dict.fromkeys(MENTIONS, ("document", "position")),
}
INDEXES: dict[str, tuple[tuple[str, ...], ...]] = {
    "documents": (
        ("sha256",), ("committee_key", "committee", "fiscal_year"),
        ("organisation_key", "organisation", "fiscal_year"), ("organisation_code", "organisation"),
        ("fiscal_year",), ("document_type", "fiscal_year"),
    ),
    "paths": (("sha256",),),
    "goals": (("status", "fiscal_year"), ("fiscal_year",), ("title_key",)),
    "indicators": (("fiscal_year",),),
    "dates": (("role", "end"), ("committee", "role", "end"), ("end",), ("fiscal_year",)),
    "budget": (("measure", "fiscal_year"), ("committee", "measure", "fiscal_year"), ("fiscal_year",), ("end",)),
    "decisions": (("date_start",), ("fiscal_year",)),
    "document_references": (("normalized",), ("fiscal_year",)),
    "findings": (("code", "fiscal_year"), ("fiscal_year",)),
}  # fmt: skip
"""Beside those for committees and organisations, which all tables of mentions have."""


class Column(NamedTuple):
    """A column of a table, for whoever writes it to a file of another kind."""

    name: str
    kind: str
    """``text``, ``integer``, ``decimal``, ``boolean`` or ``date``: what the field of a row is in Python."""
    optional: bool
    title: str
    """For Swedish readers."""
    description: str


class ExactNumber(sql.TypeDecorator[Decimal]):
    """A decimal as its digits."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Any) -> str | None:
        return None if value is None else format(value, "f")

    def process_result_value(self, value: str | None, dialect: Any) -> Decimal | None:
        return None if value is None else Decimal(value)


class PlainNumber(sql.TypeDecorator[float]):
    """A decimal as a number for other programs: exact in PostgreSQL, a double in SQLite."""

    impl = sql.REAL
    cache_ok = True

    def load_dialect_impl(self, dialect: Any) -> Any:
        kind: Any = Numeric() if dialect.name == "postgresql" else sql.REAL()
        return dialect.type_descriptor(kind)

    def process_bind_param(self, value: Any, dialect: Any) -> Any:
        return value if value is None or dialect.name == "postgresql" else float(value)


def columns_of(table: str) -> tuple[Column, ...]:
    """The columns of a table, as its rows have them."""
    fields = ROWS[table].model_fields
    described = ((name, fields[name]) for name in column_names(ROWS[table]))
    return tuple(
        Column(name, *kind_of(field.annotation), field.title or name, field.description or "")
        for name, field in described
    )


TYPES: dict[str, Any] = {
    "text": Text, "integer": BigInteger, "boolean": Boolean, "date": Date, "decimal": PlainNumber,
}  # fmt: skip


def _columns(table: str, model: type[Model]) -> Iterator[SqlColumn[Any]]:
    key = KEYS[table]
    exact = []
    for name in column_names(model):
        field = model.model_fields[name]
        kind = kind_of(field.annotation)
        link = [ForeignKey("documents.document", ondelete="CASCADE")] if name == "document" and len(key) > 1 else []
        yield SqlColumn(name, TYPES[kind.name], *link, primary_key=name in key, nullable=kind.optional)
        if kind.name == "decimal":
            exact.append(name + EXACT)
    for name in exact:
        yield SqlColumn(name, ExactNumber)
    for name in SEARCHED.get(table, ()):
        yield SqlColumn(name, Text)


def _made(metadata: MetaData) -> dict[str, Table]:
    tables = {}
    for name, model in ROWS.items():
        indexes = [*INDEXES.get(name, ())]
        if name in MENTIONS:
            indexes += [("committee", "fiscal_year"), ("organisation", "committee", "fiscal_year")]
        tables[name] = Table(
            name,
            metadata,
            *_columns(name, model),
            *(Index(f"{name}_by_{'_'.join(columns)}", *columns) for columns in indexes),
            sqlite_with_rowid=False,
        )
    return tables


METADATA = MetaData()
TABLES = _made(METADATA)
PAGES = Table(
    "pages",
    METADATA,
    SqlColumn("id", BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=False),
    SqlColumn("document", Text, ForeignKey("documents.document", ondelete="CASCADE"), nullable=False, index=True),
    SqlColumn("number", Integer, nullable=False),
    SqlColumn("page", Integer),
    SqlColumn("text", Text, nullable=False),
)
EXTRACTIONS = Table(
    "extractions",
    METADATA,
    SqlColumn("document", Text, ForeignKey("documents.document", ondelete="CASCADE"), primary_key=True),
    SqlColumn("json", LargeBinary, nullable=False),
)
ABOUT = Table(
    "archive", METADATA, SqlColumn("name", Text, primary_key=True), SqlColumn("value", Text, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip
