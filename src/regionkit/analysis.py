"""What extractors work on: the document with its sentences and cue phrases, and what was found before them.

The pipeline makes an ``Analysis`` with spaCy; extractors see plain spans only, so they can be tested without it.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from regionkit.document import Certainty, Document, Span
from regionkit.language.contract import Language
from regionkit.mentions import (
    BudgetFigure,
    DateMention,
    Decision,
    Finding,
    Goal,
    Indicator,
    Mention,
    Metadata,
    Reference,
)  # fmt: skip
from regionkit.values.confidence import Confidence, weakest

M = TypeVar("M", bound=Mention)
T = TypeVar("T")

ID_PREFIX: Mapping[type[Mention], str] = {
    Goal: "goal", Indicator: "indicator", DateMention: "date", BudgetFigure: "budget", Decision: "decision",
    Reference: "reference",
}  # fmt: skip

AT_MOST: Mapping[Certainty, Confidence] = {"proved": "high", "sure": "medium", "unsure": "low", "contradicted": "low"}
"""How sure a mention can be whose text was read from a picture."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase from the language's data that stands in the text; ``label`` is its key there ("measure.actual")."""

    label: str
    start: int
    end: int


@dataclass(frozen=True)
class Analysis:
    """The document, its sentences and cues.  ``known`` is what the caller knows of the document from elsewhere."""

    document: Document
    language: Language
    sentences: tuple[Span, ...]
    cues: tuple[Cue, ...] = ()
    known: Metadata = field(default_factory=Metadata)
    remembered: dict[tuple[str, int, int], Any] = field(default_factory=dict, repr=False, compare=False)
    """What extractors have looked up in a stretch of the text and need again, by a name of theirs and its ends."""

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _cue_starts(self) -> list[int]:
        return [cue.start for cue in self.cues]

    def once(self, name: str, look_up: Callable[[Analysis], T]) -> T:
        """What is looked up in the whole document: the first time that it is asked for, and never again."""
        key = (name, 0, len(self.text))
        if key not in self.remembered:
            self.remembered[key] = look_up(self)
        known: T = self.remembered[key]
        return known

    def sentence_at(self, offset: int) -> Span:
        """The sentence that an offset stands in; an empty span between sentences."""
        index = bisect.bisect_right(self._sentence_starts, offset) - 1
        if index >= 0 and offset < self.sentences[index].end:
            return self.sentences[index]
        return Span(start=offset, end=offset)

    def sentences_in(self, span: Span) -> Iterator[Span]:
        """The sentences that overlap a span, in order."""
        index = max(bisect.bisect_right(self._sentence_starts, span.start) - 1, 0)
        while index < len(self.sentences) and self.sentences[index].start < span.end:
            if self.sentences[index].end > span.start:
                yield self.sentences[index]
            index += 1

    def sentences_with(self, places: Iterable[int]) -> Iterator[Span]:
        """The sentences in which any of some places of the text stands, each once, in order."""
        numbers = {bisect.bisect_right(self._sentence_starts, place) - 1 for place in places}
        yield from (self.sentences[number] for number in sorted(numbers) if number >= 0)

    def cues_in(self, span: Span, prefix: str = "") -> Iterator[Cue]:
        """The cues that begin inside a span and whose label begins with ``prefix``, in order of the text."""
        index = bisect.bisect_left(self._cue_starts, span.start)
        while index < len(self.cues) and self.cues[index].start < span.end:
            if self.cues[index].label.startswith(prefix):
                yield self.cues[index]
            index += 1

    def mention(self, kind: type[M], start: int, end: int, /, *, rule: str, **fields: Any) -> M:
        """Make a mention of a kind over ``text[start:end]``, with its id, text and locations filled in.

        Ids are made of the kind and the offsets; two of the same kind over the same characters
        need an ``id_suffix`` (such as ``"b"``) to tell them apart.
        """
        span = Span(start=start, end=end)
        suffix = fields.pop("id_suffix", "")
        certainties = [scanned.certainty for scanned in self.document.scanned_in(span)]
        if certainties:
            said = [AT_MOST[certainty] for certainty in certainties]
            fields |= {"ocr": True, "confidence": weakest(fields.get("confidence", "high"), *said)}
        return kind(
            id=f"{ID_PREFIX.get(kind, kind.__name__.lower())}-{start}-{end}{suffix}",
            text=self.text[start:end],
            span=span,
            locations=self.document.locate(span),
            rule=rule,
            **fields,
        )


@dataclass
class Found:
    """What the extractors have found so far, by kind: later extractors may look at what earlier ones found."""

    metadata: Metadata = field(default_factory=Metadata)
    goals: list[Goal] = field(default_factory=list)
    indicators: list[Indicator] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    budget: list[BudgetFigure] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    _date_places: list[tuple[int, int]] = field(default_factory=list, repr=False, compare=False)
    """Where each date begins, and its number among them, in the order of the text: a long one has thousands."""

    def add(self, items: Iterable[Mention | Metadata | Finding]) -> None:
        """Put each item where it belongs by its type; a Metadata replaces the one before."""
        for item in items:
            match item:
                case Metadata():
                    self.metadata = item
                case Finding():
                    self.findings.append(item)
                case Goal():
                    self.goals.append(item)
                case Indicator():
                    self.indicators.append(item)
                case DateMention():
                    self.dates.append(item)
                case BudgetFigure():
                    self.budget.append(item)
                case Decision():
                    self.decisions.append(item)
                case Reference():
                    self.references.append(item)
                case _:
                    raise TypeError(f"an extractor gave a {type(item).__name__}, which no field of Extraction holds")

    def dates_in(self, span: Span) -> list[DateMention]:
        """The dates that stand inside a span."""
        if len(self._date_places) != len(self.dates):
            self._date_places = sorted((date.span.start, number) for number, date in enumerate(self.dates))
        first = bisect.bisect_left(self._date_places, (span.start, -1))
        last = bisect.bisect_left(self._date_places, (span.end, -1))
        near = [self.dates[number] for number in sorted(number for _, number in self._date_places[first:last])]
        return [mention for mention in near if span.contains(mention.span)]


Extractor = Callable[[Analysis, Found], Iterable[Mention | Metadata | Finding]]
"""Looks at an analysis and at what was found before it, and gives what it finds."""
