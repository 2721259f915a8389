"""Headings at which the text goes over from goals to something else."""

from __future__ import annotations

import re

from regionkit.analysis import Analysis
from regionkit.extractors.goals.headings import ENDS_SENTENCE, SECTION_NUMBER, Line, line_end
from regionkit.extractors.goals.place import trimmed
from regionkit.extractors.goals.statements import find_statements


def is_section(analysis: Analysis, line: Line) -> bool:
    """Whether an ordinary heading opens here: one that ends the goals before it."""
    words = analysis.language.goals.headings
    end = line_end(analysis.text, line.start, line.limit)
    title = SECTION_NUMBER.sub("", analysis.text[line.start : end].strip())
    if title.rstrip(":").casefold() in words.follow_up_titles or not title[:1].isalnum():
        return False
    if line.block.kind == "heading":
        return line.start == line.block.span.start
    if ENDS_SENTENCE.search(title) or len(title.split()) > 6 or not title[:1].isupper():
        return False
    if line.block.bold and end >= line.block.span.end:
        return True
    return title.casefold() in words.section_titles or _stands_over_text(analysis, line, end)


def _stands_over_text(analysis: Analysis, line: Line, end: int) -> bool:
    """In plain text: a short line without a full stop, over a much longer one that begins with a capital."""
    text = analysis.text
    title = text[line.start : end].rstrip()
    if line.start != line.block.span.start or ":" in title or end >= len(text):
        return False
    if title.split()[-1].casefold() in analysis.language.goals.headings.connectives or title[-1] in ",-–/":
        return False
    if find_statements(text, trimmed(text, line.start, end), analysis.language.goals.status, bare=True):
        return False  # "Delvis uppfyllt"
    below = re.compile(r"\s*").match(text, end)
    start = below.end() if below else end
    return line_end(text, start, len(text)) - start > 2 * len(title) and text[start].isupper()
