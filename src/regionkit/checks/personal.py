"""Personal identity numbers: a document that holds them may not be for everybody."""

from __future__ import annotations

from collections.abc import Iterator

from regionkit.analysis import Analysis, Found
from regionkit.checks.report import finding, page_ranges
from regionkit.document import Location
from regionkit.mentions import Finding


def check_personal_numbers(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """T05: where they stood in the text and in its running heads; the numbers themselves are said nowhere."""
    document = analysis.document
    beside = [thing for thing in document.furniture if thing.masked]
    count = len(document.masked) + len(beside)
    if not count:
        return
    in_text = [location for span in document.masked for location in document.locate(span)]
    at_edges = [Location(page=thing.page, box=thing.box) for thing in beside if thing.page is not None]
    locations = (*in_text, *at_edges)
    pages = tuple(sorted({location.page for location in locations if location.page is not None}))
    yield finding(
        analysis, "T05", "personal_identity_numbers", "warning",
        "The document holds personal identity numbers: {count} (page {numbers}). They are masked here, "
        "and still stand in the file.",
        pages=pages, locations=locations, values={"count": count, "numbers": page_ranges(pages)},
    )  # fmt: skip
