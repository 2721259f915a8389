"""Words of a template that nobody replaced: "Klicka här för att skriva …", "Datum för beslut: ÅÅÅÅ-MM-DD"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from regionkit.analysis import Analysis, Found
from regionkit.checks.report import finding, page_ranges
from regionkit.document import Block, Span
from regionkit.language.checks import CheckWords
from regionkit.mentions import Finding
from regionkit.values.spacing import any_of

LONGEST = 200
QUOTED = 60


def check_template(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """T26: blocks that are still the template's own.

    Refused: what a link says ("Klicka här för att läsa mer"), how a date is to be written ("Datum skrivs ÅÅÅÅ-MM-DD."),
    and an empty label.
    """
    document, words = analysis.document, analysis.language.checks
    left = [span for block in document.blocks for span in _lines(analysis, block) if _is_left(analysis, span, words)]
    if not left:
        return
    locations = tuple(location for span in left for location in document.locate(span))
    pages = tuple(sorted({location.page for location in locations if location.page is not None}))
    first = " ".join(document.slice(left[0]).split())
    yield finding(
        analysis, "T26", "template_left", "info",
        "Words of the template still stand in it ({count}, page {numbers}): “{first}”.",
        pages=pages, locations=locations,
        values={"count": len(left), "numbers": page_ranges(pages),
                "first": first if len(first) <= QUOTED else f"{first[:QUOTED].rstrip()} …"},
    )  # fmt: skip


def _lines(analysis: Analysis, block: Block) -> Iterator[Span]:
    """The lines of a block as they were given; of a table its cells."""
    document = analysis.document
    if block.table is not None:
        yield from (cell.span for cell in document.tables[block.table].cells)
        return
    start = block.span.start
    for line in document.slice(block.span).split("\n"):
        yield Span(start=start, end=start + len(line))
        start += len(line) + 1


def _is_left(analysis: Analysis, span: Span, words: CheckWords) -> bool:
    text = analysis.document.slice(span).strip()
    if not text or len(text) > LONGEST:
        return False
    return any(pattern.match(text) for pattern in _patterns(words.template_openings, words.template_blanks))


@lru_cache(maxsize=4)
def _patterns(openings: tuple[str, ...], blanks: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    begun = re.compile(rf"\W{{0,3}}(?i:{any_of(openings)})(?!\w)")
    blank = "|".join(blanks)
    return begun, re.compile(rf"[^\W\d_][^:\n]{{2,40}}:\s*(?:{blank})$")
