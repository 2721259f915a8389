"""Where the text of a part stands in that of its file, and the other way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol, TypeVar

from regionkit.bundles.borders import Part
from regionkit.bundles.leaves import NOTES, body_end
from regionkit.document import Block, Document, Span

GAP = "\n\n"


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


S = TypeVar("S", bound=_Spanned)


class Stretch(NamedTuple):
    """A stretch of the file's text that is in the part, and by how much further on it stands in the file."""

    span: Span
    shift: int


class Cut(NamedTuple):
    """The stretches of a part in their order: its own text, then the notes that it has in a Word file."""

    stretches: tuple[Stretch, ...]

    def holds(self, span: Span) -> bool:
        """Whether all of a stretch of the file is in the part."""
        return self._of(span) is not None

    def within(self, items: Iterable[S]) -> tuple[S, ...]:
        """Those of some things that are in the part."""
        return tuple(item for item in items if self.holds(item.span))

    def moved(self, span: Span) -> Span:
        """A stretch of the file's text, in the text of the part."""
        found = self._of(span)
        shift = found.shift if found is not None else self.stretches[0].shift
        return Span(start=span.start - shift, end=span.end - shift)

    def _of(self, span: Span) -> Stretch | None:
        return next((one for one in self.stretches if one.span.start <= span.start and span.end <= one.span.end), None)


def cut_of(document: Document, part: Part) -> Cut:
    """The stretches of the file's text that a part is made of."""
    stretches, end = [Stretch(part.span, part.span.start)], len(part.span)
    for span in _notes(document, part):
        stretches.append(Stretch(span, span.start - end - len(GAP)))
        end += len(GAP) + len(span)
    return Cut(tuple(stretches))


def _notes(document: Document, part: Part) -> Iterator[Span]:
    """The notes of a Word file whose marks stand in a part: they have the number of their mark's paragraph.

    One whose mark stands in a table has no number; it follows the note before it.
    """
    if not document.openings:
        return
    before, last = (_last_number(document, at) for at in (part.span.start, part.span.end))
    after = body_end(document)
    its = part.number == 1
    for block in document.blocks:
        if block.span.start >= after and block.style in NOTES:
            number = _number(document, block)
            its = before < number <= last if number else its
            if its:
                yield block.span


def _last_number(document: Document, end: int) -> int:
    """The number of the last paragraph before a place in the text; tables have none."""
    blocks = reversed(document.blocks[: document.block_index(end - 1) + 1]) if end else ()
    return next((number for block in blocks if (number := _number(document, block))), 0)


def _number(document: Document, block: Block) -> int:
    place = next(document.places_in(block.span), None)
    return place.paragraph or 0 if place is not None else 0
