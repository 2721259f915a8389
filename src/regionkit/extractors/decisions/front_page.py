"""Decisions that a front page tells of: "Beslutande instans: Hamnnämnden", "Datum för beslut: 2026-06-16".

What was decided is the document itself: its title is the decision's, and inferred.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from regionkit.analysis import Analysis, Found
from regionkit.document import Span
from regionkit.extractors.decisions.phrases import paragraph_after
from regionkit.extractors.organs import find_organs
from regionkit.extractors.wording import GAP, any_of
from regionkit.mentions import Decision

FRONT_BLOCKS = 24


def front_decisions(analysis: Analysis, found: Found) -> Iterator[Decision]:
    """The decision that labels on the front tell of.  Refused: a body without a day ("Datum för beslut: XX"), a day
    without a body, and two of either."""
    words = analysis.language.decisions
    bodies: dict[str, Span] = {}
    days: list[tuple[Span, Span]] = []
    for span in _lines(analysis):
        text = analysis.document.slice(span)
        body, day = _label(words.body_labels).match(text), _label(words.day_labels).match(text)
        organs = find_organs(text[body.end() :], analysis.language.identity.organs) if body else []
        if body and len(organs) == 1 and organs[0].start == 0:
            bodies[organs[0].name] = span
            days.append((span, Span(start=span.start + body.end() + organs[0].end, end=span.end)))
        if day:
            days.append((span, Span(start=span.start + day.end(), end=span.end)))
    told = [(span, one) for span, value in days for one in found.dates_in(value) if one.period.precision == "day"]
    if len(bodies) != 1 or len(told) != 1:
        return
    (organ,), ((span, day_mention),) = bodies, told
    number = paragraph_after().match(analysis.text, day_mention.span.end, span.end)
    title = found.metadata.title
    yield analysis.mention(
        Decision, span.start, span.end, rule="decisions.front_page", organ=organ[:1].upper() + organ[1:],
        date=day_mention.period, paragraph=number["number"] if number else None, title=title,
        outcome="adopted", inferred=("title",) if title else (), confidence="medium",
    )  # fmt: skip


def with_own_title(analysis: Analysis, found: Found, decision: Decision) -> Decision:
    """ "Antagen i regionfullmäktige 17 februari 2026" alone on a line of the front is of the document itself.

    The body's own name on the line above is no title.
    """
    title = found.metadata.title
    named = bool(decision.title) and (decision.title or "").casefold() != (decision.organ or "").casefold()
    if decision.rule != "decisions.passive" or named or decision.clauses or not title:
        return decision
    if not _is_line(analysis, decision.span) or analysis.document.block_index(decision.span.start) >= FRONT_BLOCKS:
        return decision
    return decision.model_copy(update={"title": title, "inferred": (*decision.inferred, "title")})


def _is_line(analysis: Analysis, span: Span) -> bool:
    """Whether a span ends a line of its block, on which or above which it begins."""
    block = analysis.document.block_at(span.start)
    if block is None:
        return False
    begins = span.start == block.span.start or analysis.text[span.start - 1] == "\n"
    return begins and (span.end == block.span.end or analysis.text[span.end] == "\n")


def _lines(analysis: Analysis) -> Iterator[Span]:
    """The lines of the first blocks, and the cells of tables among them."""
    document = analysis.document
    for block in document.blocks[:FRONT_BLOCKS]:
        if block.table is not None:
            yield from (cell.span for cell in document.tables[block.table].cells)
        elif "\n" in document.slice(block.span):
            start = block.span.start
            for line in document.slice(block.span).split("\n"):
                yield Span(start=start, end=start + len(line))
                start += len(line) + 1
        else:
            yield block.span


@lru_cache(maxsize=8)
def _label(labels: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?i:{any_of(labels)}){GAP}:{GAP}")
