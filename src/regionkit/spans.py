"""Stretches of a text: half-open ranges of code points."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Annotated, overload

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Span(BaseModel):
    """A half-open range of code points in ``Document.text``.

    >>> span = Span(start=4, end=8)
    >>> "1 539 tkr"[span.start:span.end], len(span), span.overlaps(Span(start=8, end=9))
    ('9 tk', 4, False)
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: Annotated[int, Field(ge=0, title="Start", description="First code point, counted from 0.")]
    end: Annotated[int, Field(ge=0, title="Slut", description="One past the last code point.")]

    @model_validator(mode="after")
    def _ordered(self) -> Span:
        if self.end < self.start:
            raise ValueError(f"span ends ({self.end}) before it starts ({self.start})")
        return self

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


class Spans(Sequence[Span]):
    """Spans held as plain numbers and made when they are asked for: a report has thousands of printed lines."""

    __slots__ = ("_offsets",)

    def __init__(self, offsets: Iterable[tuple[int, int]]) -> None:
        self._offsets = array("i", chain.from_iterable(offsets))

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Span, ...]: ...
    def __getitem__(self, index: int | slice) -> Span | tuple[Span, ...]:
        if isinstance(index, slice):
            return tuple(self[number] for number in range(*index.indices(len(self))))
        at = 2 * range(len(self))[index]
        return Span(start=self._offsets[at], end=self._offsets[at + 1])

    def __iter__(self) -> Iterator[Span]:
        offsets = iter(self._offsets)
        return (Span(start=start, end=end) for start, end in zip(offsets, offsets, strict=True))

    @property
    def starts(self) -> Sequence[int]:
        """Where each begins."""
        return self._offsets[::2]

    def __len__(self) -> int:
        return len(self._offsets) // 2

    def __eq__(self, other: object) -> bool:
        return self._offsets == other._offsets if isinstance(other, Spans) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._offsets.tobytes())


def starts_of(spans: Sequence[Span]) -> Sequence[int]:
    """Where each of some spans begins.

    >>> [*starts_of(Spans([(0, 4), (5, 9)]))], starts_of((Span(start=3, end=4),))
    ([0, 5], [3])
    """
    return spans.starts if isinstance(spans, Spans) else [span.start for span in spans]
