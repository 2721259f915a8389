"""``regionkit parse``: what documents promise and report, in any output."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from regionkit.cli.complaints import FAULT, complain
from regionkit.cli.options import FORMATS, OcrOption, SplitOption, TimeOption, WorkersOption, known_format
from regionkit.output import Output, output_to
from regionkit.readers.options import OcrMode
from regionkit.renderers.found import FoundIn, Screen

if TYPE_CHECKING:
    from regionkit.batch import Failure, Found


def parse(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE", help="Documents, and zip archives or messages of them.", show_default=False),
    ],
    output_format: Annotated[
        str, typer.Option("-f", "--format", metavar="|".join(FORMATS), callback=known_format, help="Output format.")
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
    if output is not None and any(same_file(output, file) for file in files):
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


def _write(found: Iterator[FoundIn], output_format: str, target: Output, *, many: bool) -> None:
    """Write what comes, as it comes; nothing at all, not even a heading, where no document came through."""
    from regionkit.rendering import renderer

    one, several = renderer(output_format).load()
    screen = screen_of(target)
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
        complain(f"{one.path}: {one.message}" if known else f"{one.path}: {one.error}: {one.message} {FAULT}")


def screen_of(target: Output) -> Screen:
    """The terminal, or what a file or a pipe is taken for."""
    if not target.terminal:
        return Screen()
    plain = "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
    return Screen(width=max(shutil.get_terminal_size((100, 24)).columns, 60), colour=not plain)


def same_file(output: Path, file: str) -> bool:
    """Whether a result would overwrite a document."""
    try:
        return output.samefile(file)
    except OSError:
        return False
