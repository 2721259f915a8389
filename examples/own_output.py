"""An output of your own: what is due, as lines for a task list in Markdown.

python examples/own_output.py [FILE]
"""

from __future__ import annotations

import sys
from pathlib import Path

import regionkit
from regionkit.renderers.found import FoundIn, Screen

REPORT = Path(__file__).parent / "documents" / "delarsrapport-augusti-2025.pdf"


def tasks(found: FoundIn, screen: Screen) -> str:
    """One line for each thing that has a last day, with the page that says so."""
    rows = found.extraction.deadlines()
    return "".join(f"- [ ] **{row.end}** {row.subject or row.text} (sidan {row.page or '–'})\n" for row in rows)


def main(path: Path) -> None:
    print(regionkit.render(regionkit.parse(path), tasks), end="")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else REPORT)
