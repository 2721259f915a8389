"""A share of a whole that stands alone, as in a cell: "90 %"."""

from __future__ import annotations

import re

PERCENT = re.compile(r"\W*(\d{1,3})(?:[.,](\d{1,2}))?\s*%\W*")


def share_of(text: str) -> float | None:
    """The share that a cell says in figures, from 0 to 1; ``None`` without the sign for percent, and for more than all.

    >>> share_of("90 %"), share_of("100%"), share_of("90"), share_of("140 %")
    (0.9, 1.0, None, None)
    """
    match = PERCENT.fullmatch(text)
    share = float(f"{match[1]}.{match[2] or 0}") / 100 if match else None
    return share if share is not None and share <= 1 else None
