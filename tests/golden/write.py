"""Writes what regionkit finds in each example document beside this file; ``make golden`` runs it.

Look at the difference before it is committed: every changed line is a changed answer.
"""

from __future__ import annotations

from pathlib import Path

import regionkit

HERE = Path(__file__).parent
DOCUMENTS = HERE.parents[1] / "examples" / "documents"


def as_golden(document: Path) -> str:
    """The extraction as JSON; the reader's name stands without the version of the library behind it."""
    extraction = regionkit.parse(document)
    if extraction.source is not None:
        source = extraction.source.model_copy(update={"reader": extraction.source.reader.split()[0]})
        extraction = extraction.model_copy(update={"source": source})
    return extraction.model_dump_json(indent=2) + "\n"


def golden_of(document: Path) -> Path:
    """Where the answer for a document is kept."""
    return HERE / f"{document.name}.json"


if __name__ == "__main__":
    for path in sorted(DOCUMENTS.iterdir()):
        golden_of(path).write_text(as_golden(path), encoding="utf-8")
        print(golden_of(path).relative_to(HERE.parents[1]))
