"""The command line: ``regionkit parse``, ``regionkit blocks``, ``regionkit schema``, ``regionkit doctor``.

Results go to standard output or to a file, errors to standard error as one line each.
Exit code 0: all well; 1: some file failed; 2: wrong usage.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from regionkit import __version__
from regionkit.errors import RegionkitError, UnknownName
from regionkit.output import Output, output_to, whole_file
from regionkit.readers.options import OCR_MODES, OcrMode
from regionkit.renderers import RENDERERS
from regionkit.renderers.found import FoundIn, Screen

if TYPE_CHECKING:
    from regionkit.batch import Failure, Found

FAULT = "(a fault in regionkit: please report it)"

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
        _complain(_reason(error))
        sys.exit(1)
    except Exception as error:
        _complain(f"{type(error).__name__}: {error} {FAULT}")
        sys.exit(1)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"regionkit {__version__}")
        raise typer.Exit


def _known_ocr(mode: str) -> str:
    if mode not in OCR_MODES:
        raise typer.BadParameter(str(UnknownName("way to treat pictures", mode, OCR_MODES)))
    return mode


def _known_format(name: str) -> str:
    if name not in RENDERERS:
        raise typer.BadParameter(str(UnknownName("output format", name, RENDERERS)))
    return name


OcrOption = Annotated[
    str,
    typer.Option(
        "--ocr",
        metavar="|".join(OCR_MODES),
        callback=_known_ocr,
        help="Read pictures of text and tables with Tesseract: where there is no other text, every page, or none.",
    ),
]
WorkersOption = Annotated[
    int | None,
    typer.Option(
        "--workers",
        metavar="N",
        min=1,
        help="Processes that share the files; 1: none but this. Left out: one per processor, for one file none.",
        show_default=False,
    ),
]
TimeOption = Annotated[
    float | None,
    typer.Option(
        "--time-limit",
        metavar="SECONDS",
        min=0,
        help="How long each file may take; 0: without end. Left out: 5 minutes and more, for one file none.",
        show_default=False,
    ),
]
SplitOption = Annotated[bool, typer.Option("--split", help="Part files of several documents: a meeting's papers.")]


@app.callback()
def regionkit(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Goals, dates and budget figures from Swedish regional and municipal committee documents."""


@app.command()
def parse(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE", help="Documents, and zip archives or messages of them.", show_default=False),
    ],
    output_format: Annotated[
        str, typer.Option("-f", "--format", metavar="|".join(RENDERERS), callback=_known_format, help="Output format.")
    ] = "table",
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="OUT", help="Write to this file, whole or not at all.")
    ] = None,
    ocr: OcrOption = "auto",
    workers: WorkersOption = None,
    time_limit: TimeOption = None,
    split: SplitOption = False,
) -> None:
    """Say what each document promises and reports: goals, dates, budget figures and what stands around them."""
    if output is not None and any(_same_file(output, file) for file in files):
        raise typer.BadParameter("the output would overwrite one of the documents", param_hint="-o")
    from regionkit.batch import read_many
    from regionkit.readers.containers.members import container_kind

    failed: list[str] = []
    many = len(files) > 1 or split or container_kind(files[0]) is not None
    limit = "auto" if time_limit is None else time_limit or None
    apart = many or time_limit or (workers or 1) > 1  # one file is read here, unless a limit is to hold for it
    found = read_many(files, workers=workers if apart else 1, ocr=cast(OcrMode, ocr), time_limit=limit, split=split)
    with closing(found), output_to(output) as target:
        _write(_parsed(found, failed), output_format, target, many=many)
    if failed:
        raise typer.Exit(1)


@app.command()
def blocks(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A PDF file.", show_default=False)],
    page: Annotated[
        str, typer.Option("--page", metavar="PAGES", help='Page, such as 3; several as 3-5 or 1,4-6; "all" for each.')
    ] = "1",
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="PNG",
            help="Write to this file, whole or not at all; of several pages, page 3 goes to NAME-page-3.png."
            " Left out: FILE-page-3.png in the current folder.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Draw what was read over the pages of a PDF: blocks in their order, tables with their cells, status colours."""
    if output is not None:
        _check_picture(output)
    try:
        _draw(file, page, output)
    except RegionkitError as error:
        _complain(str(error))
        raise typer.Exit(1) from None


@app.command()
def schema() -> None:
    """Print the JSON Schema (2020-12) of what `parse -f json` gives."""
    import json

    from regionkit.extraction import Extraction

    described = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Extraction.model_json_schema(mode="serialization"),
    }
    with output_to(None) as target:
        target.write(json.dumps(described, ensure_ascii=False, indent=2) + "\n")


@app.command()
def doctor() -> None:
    """Say which packages and programs were found, and how to install the rest."""
    from regionkit.doctor import checks, report

    found = list(checks())
    with output_to(None) as target:
        target.write("\n".join(report(found)) + "\n")
    if any(check.fatal for check in found):
        raise typer.Exit(1)


def _write(found: Iterator[FoundIn], output_format: str, target: Output, *, many: bool) -> None:
    """Write what comes, as it comes; nothing at all, not even a heading, where no document came through."""
    from regionkit.rendering import renderer

    one, several = renderer(output_format).load()
    screen = _screen(target)
    first = next(found, None)
    if first is None:
        return
    for piece in several(chain([first], found), screen) if many else [one(first, screen)]:
        target.write(piece)


def _parsed(found: Iterable[Found | Failure], failed: list[str]) -> Iterator[FoundIn]:
    """What was found, document by document; one that failed is reported, remembered in ``failed``, and left out."""
    from regionkit import errors
    from regionkit.batch import Failure
    from regionkit.rendering import found_in

    for one in found:
        if not isinstance(one, Failure):
            yield found_in(*one)
            continue
        failed.append(one.path)
        known = hasattr(errors, one.error)
        _complain(f"{one.path}: {one.message}" if known else f"{one.path}: {one.error}: {one.message} {FAULT}")


def _draw(file: str, wanted: str, output: Path | None) -> None:
    """Draw the wanted pages, and name each picture as soon as it is there."""
    from regionkit.drawing.choice import page_numbers
    from regionkit.drawing.pages import draw_pages
    from regionkit.renderers.defusing import printable

    chosen: list[int] = []

    def choose(count: int) -> list[int]:
        try:
            chosen.extend(page_numbers(wanted, count))
        except ValueError as error:
            raise _wrong_usage(f"{file}: {error}") from None
        return chosen

    for number, picture in draw_pages(file, choose):
        target = _picture_path(file, output, number, alone=len(chosen) == 1)
        if _same_file(target, file):
            raise _wrong_usage(f"{target}: the picture would overwrite the document; give it another name")
        with whole_file(target) as whole:
            whole.write_bytes(picture)
        typer.echo(printable(str(target)))


def _check_picture(output: Path) -> None:
    """Refuse what no picture can be written to, before the document is read."""
    if output.is_dir():
        raise _wrong_usage(f"{output}: is a folder; name a file in it, such as {output / 'page.png'}")
    if output.suffix.lower() not in ("", ".png"):
        raise _wrong_usage(f"{output}: the picture is a PNG file; name it {output.with_suffix('.png')}")


def _picture_path(file: str, output: Path | None, number: int, *, alone: bool) -> Path:
    """Where the picture of a page goes; a name that was given is kept as it is for a single page."""
    if output is None:
        return Path(f"{Path(file).stem}-page-{number}.png")
    return output if alone else output.with_name(f"{output.stem}-page-{number}{output.suffix}")


def _screen(target: Output) -> Screen:
    if not target.terminal:
        return Screen()
    plain = "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
    return Screen(width=max(shutil.get_terminal_size((100, 24)).columns, 60), colour=not plain)


def _same_file(output: Path, file: str) -> bool:
    try:
        return output.samefile(file)
    except OSError:
        return False


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror or error}"
    return str(error)


def _wrong_usage(line: str) -> typer.Exit:
    """Say what is wrong; what to raise then."""
    _complain(line)
    return typer.Exit(2)


def _complain(line: str) -> None:
    """One line on standard error, whatever the message holds."""
    from regionkit.renderers.defusing import plain

    typer.echo(f"regionkit: {plain(line)}", err=True)
