"""``regionkit blocks``: what was read, drawn over the pages of a PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from regionkit.cli.complaints import complain, wrong_usage
from regionkit.cli.parsing import same_file
from regionkit.errors import RegionkitError
from regionkit.output import whole_file


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
        complain(str(error))
        raise typer.Exit(1) from None


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
            raise wrong_usage(f"{file}: {error}") from None
        return chosen

    for number, picture in draw_pages(file, choose):
        target = _picture_path(file, output, number, alone=len(chosen) == 1)
        if same_file(target, file):
            raise wrong_usage(f"{target}: the picture would overwrite the document; give it another name")
        with whole_file(target) as whole:
            whole.write_bytes(picture)
        typer.echo(printable(str(target)))


def _check_picture(output: Path) -> None:
    """Refuse what no picture can be written to, before the document is read."""
    if output.is_dir():
        raise wrong_usage(f"{output}: is a folder; name a file in it, such as {output / 'page.png'}")
    if output.suffix.lower() not in ("", ".png"):
        raise wrong_usage(f"{output}: the picture is a PNG file; name it {output.with_suffix('.png')}")


def _picture_path(file: str, output: Path | None, number: int, *, alone: bool) -> Path:
    """Where the picture of a page goes; a name that was given is kept as it is for a single page."""
    if output is None:
        return Path(f"{Path(file).stem}-page-{number}.png")
    return output if alone else output.with_name(f"{output.stem}-page-{number}{output.suffix}")
