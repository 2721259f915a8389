"""What goes wrong, said on standard error: one line each, and the exit code that goes with it."""

from __future__ import annotations

import typer

FAULT = "(a fault in regionkit: please report it)"


def reason(error: Exception) -> str:
    """The line for an error; one of the system with the file that it is about."""
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror or error}"
    return str(error)


def wrong_usage(line: str) -> typer.Exit:
    """Say what is wrong; what to raise then."""
    complain(line)
    return typer.Exit(2)


def complain(line: str) -> None:
    """One line on standard error, whatever the message holds."""
    from regionkit.renderers.defusing import plain

    typer.echo(f"regionkit: {plain(line)}", err=True)
