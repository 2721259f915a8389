"""What verifying gives: one Mismatch for each thing that an extraction says and its document does not bear out."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from regionkit.mentions import Mention, Model


class Mismatch(Model):
    """Something that an extraction says otherwise than its document.

    >>> print(Mismatch(mention="date-0-4", field="period.edtf", expected="2025", actual="2024", why="reads otherwise"))
    date-0-4: period.edtf reads otherwise: '2024', and not '2025'
    """

    mention: Annotated[str | None, Field(title="Gäller", description="Id of the mention; None for the whole.")]
    field: Annotated[str, Field(title="Fält", description="The field that fails, such as amount.value.")]
    expected: Annotated[str | None, Field(title="Väntat", description="What the document gives, where it does.")] = None
    actual: Annotated[str | None, Field(title="Faktiskt", description="What the extraction says.")] = None
    why: Annotated[str, Field(title="Varför", description="What is wrong with it, in English.")]

    def __str__(self) -> str:
        expected = "" if self.expected is None else f", and not {self.expected!r}"
        actual = "" if self.actual is None else f": {self.actual!r}"
        return f"{self.mention or 'extraction'}: {self.field} {self.why}{actual}{expected}"


def mismatch(
    mention: Mention | None, field: str, why: str, *, expected: object = None, actual: object = None
) -> Mismatch:
    """A mismatch of a mention, its values written as they print."""
    return Mismatch(
        mention=mention.id if mention else None,
        field=field,
        why=why,
        expected=None if expected is None else str(expected),
        actual=None if actual is None else str(actual),
    )
