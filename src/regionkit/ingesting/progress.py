"""How far an ingest is, as a bar on the terminal: files, rate, failures and time left."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from regionkit.ingesting.run import Step, Watching


@contextmanager
def bar(console: Console | None = None) -> Iterator[Watching]:
    """A bar on standard error (or another console); nothing where that is no terminal."""
    console = console or Console(file=sys.stderr, markup=False, highlight=False)
    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TextColumn("{task.fields[failed]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as progress:
        task = progress.add_task("", total=None, rate="", failed="")

        def show(step: Step) -> None:
            speed = progress.tasks[0].speed
            progress.update(
                task,
                completed=step.summary.files,
                total=step.summary.files + step.left,
                rate=f"{speed:.1f}/s" if speed else "",
                failed=f"{step.summary.failed} failed" if step.summary.failed else "",
            )

        yield show
