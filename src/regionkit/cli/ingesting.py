"""``regionkit ingest``: documents into an archive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, cast

import typer

from regionkit.cli.complaints import complain
from regionkit.cli.options import OcrOption, TimeOption, WorkersOption
from regionkit.output import output_to
from regionkit.readers.options import OcrMode

if TYPE_CHECKING:
    from regionkit.ingesting.run import Step, Summary


def ingest(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="Folders, documents, zip archives, messages.", show_default=False),
    ],
    archive: Annotated[
        str, typer.Option("--archive", metavar="ARCHIVE", help="A file, made if need be, or postgresql://…")
    ] = "archive.db",
    ocr: OcrOption = "auto",
    workers: WorkersOption = None,
    time_limit: TimeOption = None,
    split: Annotated[bool, typer.Option(help="Part files of several documents: a meeting's papers.")] = True,
    retry: Annotated[bool, typer.Option("--retry", help="Try those again that failed before.")] = False,
) -> None:
    """Put all documents of folders into an archive; what is in already is passed over, so that it can be run again."""
    from regionkit.ingesting.progress import bar
    from regionkit.ingesting.run import ingest as take_in

    with bar() as show:

        def watch(step: Step) -> None:
            show(step)
            if step.failure is not None:
                complain(f"{step.failure.path}: {step.failure.message}")

        summary = take_in(
            paths, archive, workers=workers, ocr=cast(OcrMode, ocr), split=split, retry=retry, watching=watch,
            time_limit="auto" if time_limit is None else time_limit or None,
        )  # fmt: skip
    with output_to(None) as target:
        target.write(_told(summary))
    if summary.failed or summary.failed_before:
        raise typer.Exit(1)


def _told(summary: Summary) -> str:
    """The last line: what came in, what was there, what failed."""
    parts = [f"{summary.added} new ({summary.documents} documents)", f"{summary.known} already in"]
    if summary.failed:
        parts.append(f"{summary.failed} failed")
    if summary.failed_before:
        parts.append(f"{summary.failed_before} failed before (--retry tries them again)")
    return f"{summary.files} files: {', '.join(parts)}\n"
