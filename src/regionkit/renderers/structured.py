"""JSON: one object, an array, or a line for each document.  Exact, complete, and read back without loss."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regionkit.renderers.found import FoundIn, Screen


def json_object(found: FoundIn, screen: Screen) -> str:
    """Exactly ``extraction.model_dump_json(indent=2)``, and a line break."""
    return found.extraction.model_dump_json(indent=2) + "\n"


def json_array(many: Iterable[FoundIn], screen: Screen) -> Iterator[str]:
    """An array with one object for each document."""
    opened = False
    for found in many:
        yield (",\n" if opened else "[\n") + found.extraction.model_dump_json(indent=2)
        opened = True
    yield "\n]\n" if opened else "[]\n"


def json_line(found: FoundIn, screen: Screen) -> str:
    """One object on one line."""
    return found.extraction.model_dump_json() + "\n"


def json_lines(many: Iterable[FoundIn], screen: Screen) -> Iterator[str]:
    """One line for each document, as soon as it is ready."""
    for found in many:
        yield json_line(found, screen)
