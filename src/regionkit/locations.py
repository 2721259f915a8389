"""Where a find stands, for those who look it up: a page and a box, a paragraph, or a cell of a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from regionkit.places import Box, Place


class Location(BaseModel):
    """One line's worth of a place: a page and a box in a PDF; a paragraph, or a table cell, in Word.

    A Word file has no pages of its own: ``page`` is ``None`` unless the file says where its pages broke.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    page: Annotated[int | None, Field(title="Sida", description="Page of the file, counted from 1.")] = None
    box: Annotated[
        Box | None, Field(title="Ruta", description="x0, top, x1, bottom in points from the page's top left corner.")
    ] = None
    paragraph: Annotated[
        int | None, Field(title="Stycke", description="Word: paragraph of the body, counted from 1.")
    ] = None
    table: Annotated[int | None, Field(title="Tabell", description="Index into the document's tables, from 0.")] = None
    row: Annotated[int | None, Field(title="Rad", description="Row of the table, from 0.")] = None
    column: Annotated[int | None, Field(title="Kolumn", description="Column of the table, from 0.")] = None


def location_of(places: Sequence[Place]) -> Location:
    """The location of places that stand on one printed line, or in one paragraph or cell."""
    first = places[0]
    boxes = [place.box for place in places if place.box is not None]
    box = None
    if boxes:
        left, top, right, bottom = zip(*boxes, strict=True)
        box = (round(min(left), 2), round(min(top), 2), round(max(right), 2), round(max(bottom), 2))
    return Location(
        page=first.page, box=box, paragraph=first.paragraph, table=first.table, row=first.row, column=first.column
    )
