"""Money from document to document: what was budgeted, came out and is expected, and figures that were changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from regionkit.archive.over_time import in_time, told_on
from regionkit.archive.rows import DocumentRow, MoneyRow
from regionkit.folding import folded
from regionkit.mentions import Measure, Model

SETTLED: tuple[Measure, ...] = ("budget", "budget_to_date", "actual")
"""What should not change between two documents; a forecast is made to."""
THROUGH_TIME: tuple[Measure, ...] = ("budget", "actual", "forecast")
HALF = Decimal("0.5")
Key = tuple[str | None, ...]


class MoneyPoint(Model):
    """A figure of a series in one document."""

    told: Annotated[date | None, Field(title="Läget den", description="The day that the document speaks of.")]
    figure: Annotated[MoneyRow, Field(title="Belopp", description="The figure as it stands there.")]


class MoneySeries(Model):
    """Figures of the same thing, measured in the same way, the earliest told first.

    A document that gives several figures for the same time gives several points: which of them is meant is for a
    reader to say.
    """

    subject: Annotated[str, Field(title="Avser", description="What it is for, as the latest document words it.")]
    measure: Annotated[Measure, Field(title="Mått", description="Budget, outcome, forecast …")]
    organisation: Annotated[str | None, Field(title="Organisation", description="Whose money.")] = None
    committee: Annotated[str | None, Field(title="Nämnd", description="Whose money.")] = None
    points: Annotated[tuple[MoneyPoint, ...], Field(title="Punkter", description="In the order of time.")]


class ChangedFigure(Model):
    """The same figure for the same time, and not the same kronor in two documents."""

    earlier: Annotated[MoneyRow, Field(title="Tidigare", description="As the earlier document has it.")]
    later: Annotated[MoneyRow, Field(title="Senare", description="As the later one has it.")]
    difference: Annotated[Decimal, Field(title="Skillnad", description="Kronor: the later less the earlier.")]


def series(
    documents: Sequence[DocumentRow], figures: Iterable[MoneyRow], subject: str | None
) -> list[MoneySeries]:
    """Budget, outcome and forecast of each subject through time."""
    wanted = folded(subject) if subject is not None else None
    groups: dict[Key, list[MoneyPoint]] = {}
    days = {document.document: told_on(document) for document in documents}
    place = {document.document: at for at, document in enumerate(in_time(documents))}
    known = sorted((one for one in figures if one.document in place), key=lambda one: place[one.document])
    for figure in known:
        about = figure.subject or figure.row_label
        if figure.sek is None or not about or (wanted is not None and folded(about) != wanted):
            continue
        key = (*_whose(figure), folded(about), figure.measure, figure.flow, figure.ledger, figure.basis)
        points = groups.setdefault(key, [])
        if not any(_says_the_same(figure, point.figure) for point in points):
            points.append(MoneyPoint(told=days[figure.document], figure=figure))
    return [_series(groups[key]) for key in sorted(groups, key=lambda key: [part or "" for part in key])]


def _series(points: Sequence[MoneyPoint]) -> MoneySeries:
    last = points[-1].figure
    return MoneySeries(
        subject=last.subject or last.row_label or "",
        measure=last.measure,
        organisation=last.organisation,
        committee=last.committee,
        points=tuple(points),
    )


def _says_the_same(one: MoneyRow, other: MoneyRow) -> bool:
    """A table and the sentence beside it: the same figure twice in one document."""
    return (one.document, one.period, one.sek) == (other.document, other.period, other.sek)


def changed(
    documents: Sequence[DocumentRow], figures: Iterable[MoneyRow]
) -> Iterator[ChangedFigure]:
    """Figures of which two documents say other kronor, beyond rounding, each held against the last that had it.

    Told are only figures of which each document has one value: where it has two for what looks like the same, the
    two are not the same.  An outcome without a period, or something without a name, is not compared.
    """
    place = {document.document: at for at, document in enumerate(in_time(documents))}
    groups: dict[Key, dict[str, list[MoneyRow]]] = {}
    for figure in figures:
        key = _identity(figure)
        if key is not None and figure.document in place:
            groups.setdefault(key, {}).setdefault(figure.document, []).append(figure)
    for key in sorted(groups, key=lambda key: [part or "" for part in key]):
        yield from _changes(groups[key], place)


def _changes(told: Mapping[str, Sequence[MoneyRow]], place: Mapping[str, int]) -> Iterator[ChangedFigure]:
    last: MoneyRow | None = None
    for document in sorted(told, key=lambda document: place[document]):
        if len({figure.sek for figure in told[document]}) > 1:
            continue
        figure = told[document][0]
        if last is not None and last.sek is not None and figure.sek is not None:
            difference = figure.sek - last.sek
            if abs(difference) > _half_unit(figure) + _half_unit(last):
                yield ChangedFigure(earlier=last, later=figure, difference=difference)
        last = figure


def _identity(figure: MoneyRow) -> Key | None:
    """What must be the same for two figures to be of the same."""
    about = figure.subject or figure.row_label
    if figure.sek is None or not about or figure.period is None or figure.confidence == "low":
        return None
    return (
        *_whose(figure), folded(about), folded(figure.row_label or ""), figure.measure, figure.flow, figure.ledger,
        figure.basis, figure.stage, figure.period, figure.comparison,
    )  # fmt: skip


def _whose(figure: MoneyRow) -> tuple[str, str]:
    return folded(figure.organisation or ""), folded(figure.committee or "")


def _half_unit(figure: MoneyRow) -> Decimal:
    """Half of the last digit that was written, in kronor: 50 for "1,2 tkr"."""
    if not figure.value or figure.sek is None:
        return HALF
    exponent = figure.value.as_tuple().exponent
    written = Decimal(1).scaleb(exponent if isinstance(exponent, int) and exponent < 0 else 0)
    return abs(figure.sek / figure.value) * written * HALF
