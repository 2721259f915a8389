"""A report in Markdown, for a wiki, an issue or a message: the document's identity, then a table for each kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regionkit.renderers.defusing import for_markdown
from regionkit.renderers.found import FoundIn, Screen
from regionkit.renderers.sections import Section, heading, identity, sections
from regionkit.renderers.wording import Quote


def markdown_of_one(found: FoundIn, screen: Screen) -> str:
    """The report of one document."""
    words = found.words
    parts = [f"# {for_markdown(heading(found))}", ""]
    parts += [f"- **{label}:** {for_markdown(value)}" for label, value in identity(found)]
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
        marked = f"**{for_markdown(cell.text)}**" if cell.before or cell.after else for_markdown(cell.text)
        return for_markdown(cell.before) + marked + for_markdown(cell.after)
    return for_markdown(cell).replace("\n", "<br>")
