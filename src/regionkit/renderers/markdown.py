"""A report in Markdown, for a wiki, an issue or a message: the document's identity, then a table for each kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from regionkit.renderers.found import FoundIn, Screen
from regionkit.renderers.sections import Section, heading, identity, sections
from regionkit.renderers.wording import Quote

SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")


def escaped(text: str) -> str:
    """Text of a document that Markdown shows as it stands.  It never begins a line here, so "1." needs no care.

    >>> print(escaped("5 * 3 < 20 | [ej påbörjad]"))
    5 \\* 3 \\< 20 \\| \\[ej påbörjad\\]
    """
    return SPECIAL.sub(r"\\\1", text)


def markdown_of_one(found: FoundIn, screen: Screen) -> str:
    """The report of one document."""
    words = found.words
    parts = [f"# {escaped(heading(found))}", ""]
    parts += [f"- **{label}:** {escaped(value)}" for label, value in identity(found)]
    shown = list(sections(found))
    for section in shown:
        parts += ["", f"## {words.sections[section.name]}", "", *_table(section, found)]
    if not shown:
        parts += ["", words.phrases["nothing"]]
    return "\n".join(parts) + "\n"


def markdown_of_many(many: Iterable[FoundIn], screen: Screen) -> Iterator[str]:
    """One report after another."""
    for number, found in enumerate(many):
        yield ("\n" if number else "") + markdown_of_one(found, screen)


def _table(section: Section, found: FoundIn) -> Iterator[str]:
    yield "| " + " | ".join(found.words.columns[column] for column in section.columns) + " |"
    yield "|" + " --- |" * len(section.columns)
    for row in section.rows:
        yield "| " + " | ".join(_cell(cell) for cell in row) + " |"


def _cell(cell: str | Quote) -> str:
    if isinstance(cell, Quote):
        marked = f"**{escaped(cell.text)}**" if cell.before or cell.after else escaped(cell.text)
        return escaped(cell.before) + marked + escaped(cell.after)
    return escaped(cell).replace("\n", "<br>")
