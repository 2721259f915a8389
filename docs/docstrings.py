"""For the site: docstrings as Markdown.  Doctests become fences, and ``:mod:`name``` the name as code."""

from __future__ import annotations

import re
from typing import Any

import griffe

DOCTEST = re.compile(r"^>>> (?:.*\n)+?(?=\n|\Z)", re.MULTILINE)
ROLE = re.compile(r":\w+:`~?([^`]+)`")


def as_markdown(text: str) -> str:
    """A docstring with its doctests fenced, from the first prompt to the empty line behind the last output."""
    fenced = DOCTEST.sub(lambda block: f"```pycon\n{block[0].rstrip()}\n```\n", text.rstrip() + "\n")
    return ROLE.sub(r"`\1`", fenced)


class Docstrings(griffe.Extension):
    """Runs over every object that a page of the site shows."""

    def on_instance(self, *, obj: griffe.Object, **_: Any) -> None:
        """Rewrite its docstring."""
        if obj.docstring is not None:
            obj.docstring.value = as_markdown(obj.docstring.value)
