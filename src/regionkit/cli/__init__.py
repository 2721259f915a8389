"""The command line: the verbs, each in a module of its own.

Results go to standard output or to a file, errors to standard error as one line each.
Exit code 0: all well; 1: some file failed; 2: wrong usage.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from regionkit import __version__
from regionkit.cli.complaints import FAULT, complain, reason
from regionkit.cli.describing import doctor, schema
from regionkit.cli.drawing import blocks
from regionkit.cli.exporting import export
from regionkit.cli.ingesting import ingest
from regionkit.cli.parsing import parse
from regionkit.cli.querying import query
from regionkit.cli.reporting import render
from regionkit.errors import RegionkitError

VERBS = (parse, ingest, query, export, render, blocks, schema, doctor)
"""In the order in which ``regionkit --help`` lists them; a new one is a module beside these and a name here."""

app = typer.Typer(
    name="regionkit",
    help="Goals, dates and budget figures from Swedish regional and municipal committee documents.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def main() -> None:
    """Run the command line; whatever happens, it ends in an exit code and at most one line for each trouble."""
    try:
        app()
    except (RegionkitError, OSError) as error:
        complain(reason(error))
        sys.exit(1)
    except Exception as error:
        complain(f"{type(error).__name__}: {error} {FAULT}")
        sys.exit(1)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"regionkit {__version__}")
        raise typer.Exit


@app.callback()
def regionkit(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Goals, dates and budget figures from Swedish regional and municipal committee documents."""


for verb in VERBS:
    app.command()(verb)
