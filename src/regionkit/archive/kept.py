"""A row as its table keeps it: plain values in the order of the columns, made where the document was read.

Numbers stand twice, as a number and digit by digit; days are ``2025-08-31``; words that are looked for are folded.
That is what SQLite is given as it is; for PostgreSQL days and numbers are made again of it.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin

from regionkit.archive.rows import ROWS, column_names
from regionkit.folding import folded
from regionkit.mentions import Model

EXACT = "_exact"
"""Ends the name of the column that has a number digit by digit."""
FOLDED = "_key"
SEARCHED = {"documents": ("organisation_key", "committee_key"), "goals": ("title_key",)}
"""Columns with the folded words of others."""
NULL, REPLACEMENT = "\x00", "\ufffd"
NOT_IN_TEXT = str.maketrans({NULL: REPLACEMENT})

Values = tuple[Any, ...]


class Kind(NamedTuple):
    """What a column holds: ``text``, ``integer``, ``decimal``, ``boolean`` or ``date``, and whether it may be empty."""

    name: str
    optional: bool


def kind_of(annotation: Any) -> Kind:
    """What a field of a row holds.

    >>> kind_of(Decimal | None), kind_of(Literal["high", "low"])
    (Kind(name='decimal', optional=True), Kind(name='text', optional=False))
    """
    if get_origin(annotation) in (Union, types.UnionType):
        [inner] = [one for one in get_args(annotation) if one is not type(None)]
        return Kind(kind_of(inner).name, True)
    if get_origin(annotation) is Literal:
        return Kind("text", False)
    names = {bool: "boolean", int: "integer", Decimal: "decimal", date: "date", str: "text"}
    return Kind(names[annotation], False)


def without_null(text: str) -> str:
    """Text that every database takes: PostgreSQL knows no null character."""
    return text.translate(NOT_IN_TEXT) if NULL in text else text


class _Kept(NamedTuple):
    """How a table's columns are made of a row."""

    columns: tuple[str, ...]
    fields: Callable[[Model], Values]
    """The row's values, one for each column."""
    changed: tuple[tuple[int, Callable[[Any], Any]], ...]
    """What becomes of those that are not kept as they are, where there is a value."""
    typed: tuple[tuple[str, int, Callable[[Any], Any]], ...]
    """For a database that knows days and exact numbers: a column, which value it is made of, and how."""


@cache
def _kept(table: str) -> _Kept:
    model = ROWS[table]
    kinds = {name: kind_of(model.model_fields[name].annotation).name for name in column_names(model)}
    exact = [name for name, kind in kinds.items() if kind == "decimal"]
    searched = SEARCHED.get(table, ())
    columns = (*kinds, *(name + EXACT for name in exact), *searched)
    fields = (*kinds, *exact, *(name.removesuffix(FOLDED) for name in searched))
    change: dict[str, Callable[[Any], Any]] = {"text": without_null, "decimal": float, "date": date.isoformat}
    changed: list[tuple[int, Callable[[Any], Any]]] = []
    typed: list[tuple[str, int, Callable[[Any], Any]]] = []
    for at, (column, field) in enumerate(zip(columns, fields, strict=True)):
        if column in searched:
            changed.append((at, folded))
        elif column != field:
            changed.append((at, _digits))
            typed += [(column, at, Decimal), (field, at, Decimal)]
        elif kinds[column] in change:
            changed.append((at, change[kinds[column]]))
        if kinds.get(column) == "date":
            typed.append((column, at, date.fromisoformat))
    return _Kept(columns, attrgetter(*fields), tuple(changed), tuple(typed))


def _digits(number: Decimal) -> str:
    return format(number, "f")


def kept(table: str, rows: Iterable[Model]) -> list[Values]:
    """Rows as a table keeps them."""
    how = _kept(table)
    made = []
    for row in rows:
        values = [*how.fields(row)]
        for at, change in how.changed:
            if values[at] is not None:
                values[at] = change(values[at])
        made.append(tuple(values))
    return made


def columns_kept(table: str) -> tuple[str, ...]:
    """The names of a table's columns, in their order."""
    return _kept(table).columns


def as_typed(table: str, values: Values) -> dict[str, Any]:
    """What is kept as days and exact numbers, by column."""
    how = _kept(table)
    typed = dict(zip(how.columns, values, strict=True))
    for column, at, made in how.typed:
        if values[at] is not None:
            typed[column] = made(values[at])
    return typed
