"""Where a find stands, for those who look it up: a page and a box, a paragraph, or a cell of a table."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from regionkit.places import Box, Standing


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


def location_of(standing: Standing, box: Box | None) -> Location:
    """The location of what stands on one printed line with a box around it, or in one paragraph or cell."""
    if box is not None:
        left, top, right, bottom = box
        box = (round(left, 2), round(top, 2), round(right, 2), round(bottom, 2))
    _, page, paragraph, table, row, column = standing
    return Location(page=page, box=box, paragraph=paragraph, table=table, row=row, column=column)
