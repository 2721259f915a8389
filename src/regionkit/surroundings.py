"""What a document has beside its text: running heads and feet, and the file that it was read from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from regionkit.identity_numbers import without_personal_numbers
from regionkit.places import Box


@dataclass(frozen=True, slots=True)
class Furniture:
    """A running head, footer or page counter: kept out of the text, but a source for the document's identity."""

    role: Literal["header", "footer", "counter"]
    text: str
    page: int | None = None
    box: Box | None = None
    masked: bool = False
    """Whether a personal identity number stood in it."""

    def as_masked(self) -> Furniture:
        """The same without personal identity numbers."""
        text = without_personal_numbers(self.text)
        return self if text == self.text else replace(self, text=text, masked=True)


@dataclass(frozen=True, slots=True)
class Opening:
    """A page of a Word file that its writer began by hand, or by a new section; the first page is one as well."""

    at: int
    """Where its text begins."""
    anew: bool = False
    """Pages are counted from one again."""
    furniture: tuple[Furniture, ...] = ()
    """The running heads and feet from here on."""
    pictures: int = 0
    """How many of the document's pictures stand before it."""

    def as_masked(self) -> Opening:
        """The same without personal identity numbers."""
        return replace(self, furniture=tuple(line.as_masked() for line in self.furniture))


@dataclass(frozen=True, slots=True)
class Source:
    """What was read.  ``reader`` names the reader with its version."""

    filename: str | None
    sha256: str
    media_type: str
    byte_size: int
    reader: str
    properties: tuple[tuple[str, str], ...] = ()
    """Title, author and dates that the file states of itself, as ``(name, value)``."""
    notes: tuple[str, ...] = ()
    """What the reader had to leave out or guess, as codes such as ``tracked_changes`` (findings are made of them)."""

    def as_masked(self) -> Source:
        """The same without personal identity numbers, in its name as well."""
        filename = None if self.filename is None else without_personal_numbers(self.filename)
        properties = tuple((name, without_personal_numbers(value)) for name, value in self.properties)
        return replace(self, filename=filename, properties=properties)
