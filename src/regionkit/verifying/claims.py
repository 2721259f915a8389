"""What is verified, and against what: an extraction's mentions beside the document that they are said to be of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from regionkit.document import Document, Span
from regionkit.language.contract import Language
from regionkit.mentions import DateMention, Finding, Mention, Metadata, Source
from regionkit.values.periods.find import find_periods
from regionkit.values.periods.found import FoundPeriod
from regionkit.values.periods.period import Period

Unit = tuple[str | None, Decimal, str]
"""A unit as written, its factor and its currency."""


@dataclass(frozen=True)
class Claims:
    """All that an extraction says, and its document.  What has to be looked up more than once is remembered."""

    document: Document
    language: Language
    source: Source | None
    metadata: Metadata
    mentions: tuple[Mention, ...]
    """All of them, goals inside goals too."""
    findings: tuple[Finding, ...]
    units: dict[Span | int, set[Unit]] = field(default_factory=dict)
    """The units that stand near what is in a block, or in a table (by its index)."""

    @cached_property
    def by_id(self) -> Mapping[str, Mention]:
        """The mentions by their ids."""
        return {mention.id: mention for mention in self.mentions}

    @cached_property
    def words(self) -> str:
        """The document's text on one line."""
        return on_one_line(self.document.text)

    @cached_property
    def periods(self) -> frozenset[Period]:
        """The times of all dates."""
        return frozenset(mention.period for mention in self.mentions if isinstance(mention, DateMention))

    @cached_property
    def _found_in(self) -> dict[Span, dict[Span, FoundPeriod]]:
        return {}

    def found_at(self, span: Span) -> FoundPeriod | None:
        """The calendar expression at a span, read anew in its cell or block."""
        place = self.place_of(span)
        if place not in self._found_in:
            found = find_periods(self.document.slice(place), self.language.calendar)
            moved = (period.moved(place.start) for period in found)
            self._found_in[place] = {Span(start=period.start, end=period.end): period for period in moved}
        return self._found_in[place].get(span)

    def place_of(self, span: Span) -> Span:
        """The cell or block in which a span begins; the span itself where it is in none."""
        in_cell = self.document.cell_at(span.start)
        if in_cell is not None:
            return in_cell[1].span
        block = self.document.block_at(span.start)
        return block.span if block is not None else span

    def says(self, words: str) -> bool:
        """Whether words stand in the document; those with a "…" between them are looked for one by one."""
        return all(on_one_line(part) in self.words for part in words.split("…"))


def on_one_line(text: str) -> str:
    """A text with each run of blanks as one space."""
    return " ".join(text.split())
