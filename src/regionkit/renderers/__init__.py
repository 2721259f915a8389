"""The outputs: each turns an extraction, or many, into text.

A new output is one module beside these and one line in ``RENDERERS``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from regionkit.renderers.found import FoundIn, Screen

One = Callable[[FoundIn, Screen], str]
Many = Callable[[Iterable[FoundIn], Screen], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Renderer:
    """One output.  ``load`` imports what it needs and gives two functions: for one document, and for many."""

    name: str
    media_type: str
    load: Callable[[], tuple[One, Many]]
    joins: bool = True
    """Whether the pieces of many documents make one text; a page of HTML is of one document."""


def _load_json() -> tuple[One, Many]:
    from regionkit.renderers.structured import json_array, json_object

    return json_object, json_array


def _load_json_lines() -> tuple[One, Many]:
    from regionkit.renderers.structured import json_line, json_lines

    return json_line, json_lines


def _load_csv() -> tuple[One, Many]:
    from regionkit.renderers.spreadsheet import csv_of_many, csv_of_one

    return csv_of_one, csv_of_many


def _load_markdown() -> tuple[One, Many]:
    from regionkit.renderers.markdown import markdown_of_many, markdown_of_one

    return markdown_of_one, markdown_of_many


def _load_html() -> tuple[One, Many]:
    from regionkit.renderers.report.page import html_of_many, html_of_one

    return html_of_one, html_of_many


def _load_tables() -> tuple[One, Many]:
    from regionkit.renderers.terminal import tables_of_many, tables_of_one

    return tables_of_one, tables_of_many


RENDERERS: Mapping[str, Renderer] = {
    renderer.name: renderer
    for renderer in (
        Renderer("table", "text/plain", _load_tables),
        Renderer("json", "application/json", _load_json),
        Renderer("jsonl", "application/jsonl", _load_json_lines),
        Renderer("csv", "text/csv", _load_csv),
        Renderer("html", "text/html", _load_html, joins=False),
        Renderer("markdown", "text/markdown", _load_markdown),
    )
}
