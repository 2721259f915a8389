"""Where links inside the report lead: a row and a mark for each mention, a row for each finding, a part per page."""

from __future__ import annotations

import hashlib
import re

SAFE = re.compile(r"[A-Za-z0-9_-]+")


def row_of(mention_id: str) -> str:
    """The id of the row that shows a mention.

    >>> row_of("goal-10-24"), row_of("of my own")
    ('r-goal-10-24', 'r-x879ae163a3d8')
    """
    return f"r-{_safe(mention_id)}"


def mark_of(mention_id: str) -> str:
    """The id of the mark at the place where a mention stands."""
    return f"m-{_safe(mention_id)}"


def finding_row(number: int) -> str:
    """The id of the row of a finding, by its number from 0."""
    return f"f-{number}"


def page_part(number: int) -> str:
    """The id of the part that shows a page of the document."""
    return f"page-{number}"


def _safe(mention_id: str) -> str:
    """An id as it may stand in a link; what an extractor of someone's own has made up is replaced."""
    if SAFE.fullmatch(mention_id):
        return mention_id
    return "x" + hashlib.sha256(mention_id.encode("utf-8", "backslashreplace")).hexdigest()[:12]
