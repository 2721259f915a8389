"""A stretch of calendar time as a value: EDTF (ISO 8601-2) and its first and last day."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Precision = Literal[
    "day", "week", "month", "quarter", "tertial", "half_year", "season", "term", "year", "interval", "open_interval"
]
Part = Literal["early", "mid", "late"]


class Period(BaseModel):
    """A day, month, season, year or any interval, with its bounds as days, both included.

    ``earliest`` is ``None`` for "till och med juli" and ``latest`` is ``None`` for "från och med juli".
    ``part`` says "tidig", "mitten av" or "slutet av"; the bounds stay those of the whole.

    >>> Period(edtf="2024-08", earliest=date(2024, 8, 1), latest=date(2024, 8, 31), precision="month").edtf
    '2024-08'
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    edtf: Annotated[str, Field(title="EDTF", description="Extended Date/Time Format, ISO 8601-2.")]
    earliest: Annotated[date | None, Field(title="Första dag", description="First day; None where open.")] = None
    latest: Annotated[date | None, Field(title="Sista dag", description="Last day; None where open.")] = None
    precision: Annotated[Precision, Field(title="Noggrannhet", description="The kind of period that was written.")]
    approximate: Annotated[bool, Field(title="Ungefärlig", description="Hedged: omkring, cirka, a question mark.")] = (
        False
    )
    part: Annotated[Part | None, Field(title="Del", description="Early, mid or late part of the whole.")] = None

    @model_validator(mode="after")
    def _ordered(self) -> Period:
        if self.earliest and self.latest and self.latest < self.earliest:
            raise ValueError(f"period ends ({self.latest}) before it starts ({self.earliest})")
        return self
