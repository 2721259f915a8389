"""How right regionkit is beside what else reads dates and amounts, on the same sentences, in one run.

    python bench/accuracy.py            # prints the tables
    python bench/accuracy.py --write    # and puts them into docs/accuracy.md

Each part is a module with ``section()``, which gives its heading, its table and what the columns mean as Markdown.
A library that is not installed is left out (``pip install ".[bench]"`` brings them).
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import accuracy_amounts
import accuracy_dates

SECTIONS: tuple[Callable[[], str], ...] = (accuracy_dates.section, accuracy_amounts.section)
DOCUMENT = Path(__file__).parents[1] / "docs" / "accuracy.md"
OPENING = """# How right it is

<!-- Made by `python bench/accuracy.py --write`. -->

The sentences are those of the test corpus: written for it, in the manner of committee documents, each with what a
careful reader finds, and a third of them with nothing to find.
regionkit's rules were written beside them, so its own line says that the forms hold, and not how it does on a text
that nobody has seen; the other lines say how far a library that was made for other texts comes with these.
All read the same sentences in one run, and each is told the document's day where the sentence needs one.
"""


def document() -> str:
    """The whole page."""
    return "\n".join([OPENING, *(section() for section in SECTIONS)])


if __name__ == "__main__":
    text = document()
    if "--write" in sys.argv[1:]:
        DOCUMENT.write_text(text, encoding="utf-8")
    print(text)
