"""An Amount out of its parts, with its kronor worked out exactly."""

from __future__ import annotations

from decimal import Decimal, localcontext

from regionkit.values.amounts.amount import Amount, Comparator, UnitSource
from regionkit.values.amounts.units import FoundUnit


def make_amount(
    value: Decimal | None,
    unit: FoundUnit | None,
    *,
    minimum: Decimal | None = None,
    maximum: Decimal | None = None,
    comparator: Comparator = "eq",
    approximate: bool = False,
    decimals: int = 0,
    unit_source: UnitSource = "prose",
) -> Amount:
    """An Amount with its kronor worked out exactly; no kronor where the unit is not known or not kronor.

    A bound ("högst 3 tkr") has no ``sek`` but a ``sek_maximum`` (or ``sek_minimum``), a range has both.

    >>> from regionkit.languages.sv.swedish import SWEDISH
    >>> from regionkit.values.amounts.units import unit_after
    >>> make_amount(Decimal("1.5"), unit_after("1,5 mnkr", 3, SWEDISH)).sek
    Decimal('1500000')
    """
    in_kronor = unit is not None and unit.currency == "SEK"

    def kronor(number: Decimal | None) -> Decimal | None:
        return product(number, unit.factor) if unit is not None and in_kronor and number is not None else None

    exact = comparator == "eq"
    return Amount(
        value=value,
        minimum=minimum,
        maximum=maximum,
        comparator=comparator,
        approximate=approximate,
        unit=unit.unit if unit else None,
        unit_source=unit_source,
        factor=unit.factor if unit else Decimal(1),
        currency=unit.currency if unit else "SEK",
        decimals=decimals,
        sek=kronor(value) if exact else None,
        sek_minimum=kronor(value if comparator in ("ge", "gt") else minimum),
        sek_maximum=kronor(value if comparator in ("le", "lt") else maximum),
    )


def product(number: Decimal, factor: Decimal) -> Decimal:
    """The exact product, written out: whole kronor without decimals, else with two or as many as there are."""
    with localcontext() as context:
        context.prec = 60
        product = number * factor
        if product == product.to_integral_value():
            return Decimal(int(product))
        exponent = min(int(product.normalize().as_tuple().exponent), -2)
        return product.quantize(Decimal(1).scaleb(exponent))
