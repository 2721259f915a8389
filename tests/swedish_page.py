"""Writes ``docs/swedish.md``: every form that is understood, with its value, from the test corpus.

``python tests/swedish_page.py`` (or ``make docs``) writes the page anew; a test holds it to the corpus.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import swedish_amounts
import swedish_dates

PAGE = Path(__file__).resolve().parents[1] / "docs" / "swedish.md"
PARTS: tuple[Callable[[], str], ...] = (swedish_dates.part, swedish_amounts.amounts, swedish_amounts.figures)
OPENING = """# Swedish, as it is written

<!-- Made by `python tests/swedish_page.py`, or `make docs`, from the test corpus. -->

Every form that regionkit understands, with the value that it gives it.
The rows are those of the test corpus, so all of them hold; a form that stands here in one sentence holds in others.
What no reader could know is left out, and what looks like a date or an amount and is none is listed as well.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([OPENING, *(part() for part in PARTS)])


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE.name)
