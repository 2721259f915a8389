"""What the heading above money says of it, where it is more than a label."""

from __future__ import annotations

import bisect
import re

from regionkit.analysis import Analysis
from regionkit.extractors.decisions.sections import section_kind
from regionkit.mentions import Metadata

PARAGRAPH = re.compile(r"^§\s?\d{1,4}\s+(?=[^\W\d_])")
SECTIONS = ("decision", "proposal", "basis", "votes")
"""Parts of minutes whose headings are labels, and say nothing of what money is for."""
MOST_BLOCKS = 400
"""How many paragraphs above an amount its heading may stand."""


def section_subject(analysis: Analysis, offset: int, metadata: Metadata) -> str | None:
    """The heading above, unless it says no subject ("Ekonomi", "Förvaltningens yttrande"): then the committee."""
    heading = heading_above(analysis, offset)
    words = heading.lower().split() if heading else []
    if not words or {words[0], words[-1]} & analysis.language.budget.weak_headings:
        return metadata.committee
    return heading


def heading_above(analysis: Analysis, offset: int) -> str | None:
    """The text of the nearest heading before an offset."""
    blocks = analysis.document.blocks
    last = analysis.document.block_index(offset) - 1
    headings = analysis.once("headings", _headings)
    nearest = bisect.bisect_right(headings, last) - 1
    if nearest < 0 or headings[nearest] <= last - MOST_BLOCKS:
        return None
    heading = " ".join(analysis.document.slice(blocks[headings[nearest]].span).split())
    return PARAGRAPH.sub("", heading)


def _headings(analysis: Analysis) -> list[int]:
    """The headings that may name a subject; not "Beslut", "Arbetsutskottets förslag till regionstyrelsen"."""
    document, language = analysis.document, analysis.language
    return [
        index for index, block in enumerate(document.blocks)
        if block.kind == "heading" and section_kind(document.slice(block.span), language) not in SECTIONS
    ]  # fmt: skip
