"""An amount of money as a value: what it says, in what unit, and exactly how many kronor that is."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Comparator = Literal["eq", "le", "ge", "lt", "gt"]
UnitSource = Literal["prose", "caption", "header", "cell", "inherited"]


class Amount(BaseModel):
    """Money as written (``value`` in ``unit``) and in whole kronor (``sek``), both exact decimals.

    ``sek`` carries the sign as said: "ett underskott på 236 mnkr" is -236 000 000.
    A range ("10–12 mnkr") has ``minimum`` and ``maximum`` and no ``value``; "högst 3 tkr" has ``comparator`` le.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    value: Annotated[Decimal | None, Field(title="Värde", description="The number in the written unit.")] = None
    minimum: Annotated[Decimal | None, Field(title="Lägst", description="Lower end of a range, written unit.")] = None
    maximum: Annotated[Decimal | None, Field(title="Högst", description="Upper end of a range, written unit.")] = None
    comparator: Annotated[
        Comparator, Field(title="Jämförelse", description="eq exactly, le at most, ge at least, lt under, gt over.")
    ] = "eq"
    approximate: Annotated[bool, Field(title="Ungefärligt", description="Hedged: ca, drygt, knappt.")] = False
    unit: Annotated[str | None, Field(title="Enhet", description="The unit as written, such as tkr.")] = None
    unit_source: Annotated[
        UnitSource, Field(title="Enhetens källa", description="Where the unit was read.")
    ] = "prose"
    factor: Annotated[Decimal, Field(title="Faktor", description="How many of the currency one unit is.")] = Decimal(1)
    currency: Annotated[str, Field(title="Valuta", description="ISO 4217 code.")] = "SEK"
    decimals: Annotated[int, Field(ge=0, title="Decimaler", description="Decimals as written: the precision.")] = 0
    sek: Annotated[Decimal | None, Field(title="Kronor", description="Exact kronor, None for ranges.")] = None
    sek_minimum: Annotated[Decimal | None, Field(title="Lägst, kronor", description="Lower end in kronor.")] = None
    sek_maximum: Annotated[Decimal | None, Field(title="Högst, kronor", description="Upper end in kronor.")] = None


def turned(amount: Amount) -> Amount:
    """The amount with its sign turned: "ett underskott på 236 mnkr" is -236."""
    swap = {"eq": "eq", "le": "ge", "ge": "le", "lt": "gt", "gt": "lt"}
    return Amount.model_validate(
        {
            **amount.model_dump(),
            "value": None if amount.value is None else -amount.value,
            "minimum": None if amount.maximum is None else -amount.maximum,
            "maximum": None if amount.minimum is None else -amount.minimum,
            "comparator": swap[amount.comparator],
            "sek": None if amount.sek is None else -amount.sek,
            "sek_minimum": None if amount.sek_maximum is None else -amount.sek_maximum,
            "sek_maximum": None if amount.sek_minimum is None else -amount.sek_minimum,
        }
    )
