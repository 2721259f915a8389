"""The words that results are shown in: headings of tables, names of values, the shape of numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DisplayWords:
    """What the table, Markdown and HTML outputs say.  The machine-readable ones keep the model's own English names."""

    code: str
    """ISO 639-1 of the language that these words are in; it need not be the documents' own."""
    sections: Mapping[str, str]
    """Heading of each part of an Extraction, by its field: "goals"."""
    tables: Mapping[str, str]
    """Name of each table of an archive, such as a sheet of a workbook has: "budget"."""
    columns: Mapping[str, str]
    """Heading of each column, and label of each field of the metadata: "measure", "fiscal_year"."""
    values: Mapping[str, Mapping[str, str]]
    """The word for each value of a field that has a fixed set of them: "status", then "achieved"."""
    fields: Mapping[str, str]
    """Short word for a field that was inferred, for the remark beside it: "year", "unit"."""
    phrases: Mapping[str, str]
    """Whole phrases as ``str.format`` templates: "until" with ``{day}``."""
    report: Mapping[str, str]
    """What the HTML report says beside this, as ``str.format`` templates."""
    overview: Mapping[str, str]
    """What the overview of an archive says beside both."""
    decimal_mark: str
    group_mark: str
    """Between the groups of three digits of a whole number; a no-break space in Swedish."""
    minus: str
