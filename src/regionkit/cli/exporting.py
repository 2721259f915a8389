"""``regionkit export``: tables of an archive as files for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from regionkit.cli.complaints import wrong_usage
from regionkit.errors import UnknownName
from regionkit.exports import EXPORTS


def _known_kind(names: list[str]) -> list[str]:
    for name in names:
        if name not in EXPORTS:
            raise typer.BadParameter(str(UnknownName("kind of export", name, EXPORTS)))
    return names


def export(
    archive: Annotated[str, typer.Argument(metavar="ARCHIVE", help="A file, or postgresql://…", show_default=False)],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Folder that the files are put into.")],
    to: Annotated[
        list[str],
        typer.Option("--to", metavar="|".join(EXPORTS), callback=_known_kind, help="Kind of file; may be given again."),
    ],
    table: Annotated[
        list[str] | None,
        typer.Option("--table", metavar="TABLE", help="Only this table; may be given again.", show_default=False),
    ] = None,
) -> None:
    """Write the tables of an archive as Parquet, CSV, Excel or JSON Lines."""
    from regionkit.archive.archive import Archive
    from regionkit.exporting import export as exported

    with Archive(archive, create=False) as opened:
        try:
            kinds = dict.fromkeys(to)
            files = [file for kind in kinds for file in exported(opened, output, kind, tables=table or None)]
        except UnknownName as error:
            raise wrong_usage(str(error)) from None
    for file in files:
        typer.echo(str(file))
