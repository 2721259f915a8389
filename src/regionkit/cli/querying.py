"""``regionkit query``: questions to an archive."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from inspect import signature
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from regionkit.cli.complaints import wrong_usage
from regionkit.cli.options import known_format
from regionkit.cli.parsing import screen_of
from regionkit.errors import UnknownName
from regionkit.output import output_to
from regionkit.renderers import RENDERERS

if TYPE_CHECKING:
    from regionkit.archive.archive import Archive
    from regionkit.mentions import Model

WHOSE = ("fiscal_year", "committee")
WHERE = ("page", "filename")
SHOWN: Mapping[str, tuple[str, ...]] = {
    "goals": (*WHOSE, "number", "title", "status", "forecast", "progress", *WHERE),
    "dates": ("period", "role", "quote", "committee", *WHERE),
    "budget": (*WHOSE, "subject", "measure", "period", "sek", "quote", *WHERE),
    "indicators": (*WHOSE, "name", "value", "unit", "target", *WHERE),
    "decisions": ("date", "organ", "paragraph_number", "title", "outcome", *WHERE),
    "references": (*WHOSE, "kind", "value", *WHERE),
    "findings": (*WHOSE, "code", "severity", "message_sv", *WHERE),
    "documents": ("fiscal_year", "organisation", "committee", "document_type", "title", "pages", "filename"),
    "pages": (*WHOSE, "snippet", *WHERE),
    "goal-history": ("history", "told", "number", "title", "status", "forecast", "progress", *WHERE),
    "vanished-goals": ("fiscal_year", "committee", "number", "title", *WHERE, "missing_in"),
    "budget-history": ("history", "subject", "measure", "told", "period", "sek", *WHERE),
    "changed-figures": ("subject", "measure", "period", "earlier_sek", "sek", "earlier_filename", *WHERE),
    "failures": ("path", "error", "message"),
}
"""What a table on the terminal or in Markdown shows of each kind of row; the other outputs have all columns."""
DAY = "a day such as 2025-08-31"


def _known_rows(name: str) -> str:
    if name not in SHOWN:
        raise typer.BadParameter(str(UnknownName("kind of rows", name, SHOWN)))
    return name


def _day(given: str | None) -> date | None:
    try:
        return None if given is None else date.fromisoformat(given)
    except ValueError:
        raise typer.BadParameter(f"{given!r} is no day; give {DAY}") from None


def _option(name: str, metavar: str, text: str) -> Any:
    return typer.Option(name, metavar=metavar, help=text, show_default=False)


def query(
    archive: Annotated[str, typer.Argument(metavar="ARCHIVE", help="A file, or postgresql://…", show_default=False)],
    rows: Annotated[
        str, typer.Argument(metavar="|".join(SHOWN), callback=_known_rows, help="What to list.", show_default=False)
    ],
    committee: Annotated[str | None, _option("--committee", "NAME", "Of this committee.")] = None,
    organisation: Annotated[str | None, _option("--organisation", "NAME|CODE", "Of this body.")] = None,
    year: Annotated[list[int] | None, _option("--year", "YEAR", "Of this fiscal year; may be given again.")] = None,
    measure: Annotated[list[str] | None, _option("--measure", "MEASURE", "Budget figures of this measure.")] = None,
    status: Annotated[list[str] | None, _option("--status", "STATUS", "Goals with this status.")] = None,
    role: Annotated[list[str] | None, _option("--role", "ROLE", "Dates with this role, such as deadline.")] = None,
    subject: Annotated[str | None, _option("--subject", "NAME", "The budget history of this, by its name.")] = None,
    code: Annotated[list[str] | None, _option("--code", "CODE", "Findings with this code.")] = None,
    after: Annotated[str | None, _option("--after", "DAY", f"From this day on: {DAY}.")] = None,
    before: Annotated[str | None, _option("--before", "DAY", "Up to this day.")] = None,
    text: Annotated[str | None, _option("--text", "WORDS", 'Rows with these words; budg*, "a phrase", -not.')] = None,
    limit: Annotated[int | None, typer.Option("--limit", metavar="N", min=1, help="At most so many.")] = None,
    output_format: Annotated[
        str, typer.Option("-f", "--format", metavar="|".join(RENDERERS), callback=known_format, help="Output format.")
    ] = "table",
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="OUT", help="Write to this file, whole or not at all.")
    ] = None,
) -> None:
    """List what an archive holds: of whom, of which year, with which status, and where it stands."""
    from regionkit.archive.archive import Archive

    wanted = {
        "committee": committee, "organisation": organisation, "year": year or None, "measure": measure or None,
        "status": status or None, "role": role or None, "code": code or None, "subject": subject, "after": _day(after),
        "before": _day(before), "text": text, "limit": limit,
    }  # fmt: skip
    asked = {name: value for name, value in wanted.items() if value is not None}
    with Archive(archive, create=False) as opened:
        model, found = _asked(opened, rows, asked)
    _write(rows, model, found, output_format, output)


def _asked(archive: Archive, rows: str, asked: dict[str, Any]) -> tuple[type[Model], list[Model]]:
    """The model of the rows, and the rows."""
    from regionkit.archive import flat_history as flat
    from regionkit.archive.rows import ROWS, PageRow

    compared: dict[str, tuple[type[Model], Callable[[Any], Iterable[Model]]]] = {
        "goal-history": (flat.GoalStepRow, flat.goal_rows),
        "vanished-goals": (flat.VanishedRow, flat.vanished_rows),
        "budget-history": (flat.MoneyPointRow, flat.money_rows),
        "changed-figures": (flat.ChangedRow, flat.changed_rows),
    }
    named = {"pages": "search"}.get(rows, rows.replace("-", "_"))
    ask: Callable[..., Any] = getattr(archive, named)
    _check(rows, asked, ask)
    try:
        found = ask(**asked)
    except UnknownName as error:
        raise wrong_usage(str(error)) from None
    if rows in compared:
        model, flattened = compared[rows]
        return model, list(flattened(found))
    models: dict[str, type[Model]] = {**ROWS, "references": ROWS["document_references"], "pages": PageRow}
    return models[rows], found


def _check(rows: str, asked: dict[str, Any], ask: Callable[..., Any]) -> None:
    """Refuse what these rows cannot be asked for by."""
    unfit = [name for name in asked if name not in signature(ask).parameters]
    if unfit:
        raise wrong_usage(f"{rows} cannot be asked for by {', '.join('--' + name for name in unfit)}")
    if rows == "pages" and "text" not in asked:
        raise wrong_usage("pages are asked for by words: give --text")


def _write(rows: str, model: type[Model], found: list[Model], output_format: str, output: Path | None) -> None:
    from regionkit.archive.rows import column_names
    from regionkit.languages.sv.swedish import SWEDISH
    from regionkit.renderers.rows import rows_as_text

    with output_to(output) as target:
        screen = screen_of(target)
        columns = column_names(model)
        for piece in rows_as_text(output_format, model, columns, SHOWN[rows], found, SWEDISH.display, screen):
            target.write(piece)
