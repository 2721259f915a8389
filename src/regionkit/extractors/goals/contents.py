"""Lines of a list of contents: they name goals, and present none."""

from __future__ import annotations

import re

DOT_LEADERS = re.compile(
    r"(?:\.\s?){4,}\s*\d*\s*$|…{2,}\s*\d*\s*$|\t\d{1,3}\s*$|(?:\.{3}|…)\s*\d{1,3}\s*$"  # also "… framkant ... 13"
)


def leads_to_page(line: str) -> bool:
    """Whether a line of the contents ends with dots or a tab and a page."""
    dotted = (line.count(".") > 2 or "…" in line) and (line.rstrip()[-1:] in ".…" or line.rstrip()[-1:].isdigit())
    return (dotted or "\t" in line) and DOT_LEADERS.search(line) is not None
