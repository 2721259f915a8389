"""What Rich draws, as text for a terminal of some width; no line breaks at a no-break space."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO

from rich.console import Console, RenderableType
from rich.text import Text

from regionkit.renderers.found import Screen

JOINED = "\ufdd0"
"""Stands for a no-break space while Rich breaks lines, since Rich breaks at those too; no text ever holds it."""


def joined(cell: str) -> Text:
    """Text of a cell whose no-break spaces Rich leaves whole."""
    return Text(cell.replace("\u00a0", JOINED))


def printed(parts: Iterable[RenderableType], screen: Screen) -> str:
    """Parts under one another, without blanks at the ends of lines and without empty lines at the end."""
    console = Console(
        file=StringIO(),
        width=screen.width,
        force_terminal=screen.colour,
        color_system="auto" if screen.colour else None,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    with console.capture() as capture:
        for part in parts:
            console.print(part)
    lines = capture.get().replace(JOINED, " ").split("\n")
    return "\n".join(line.rstrip() for line in lines).rstrip("\n") + "\n"
