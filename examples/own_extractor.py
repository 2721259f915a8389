"""An extractor of your own beside the standard ones: here, how many take part ("488 deltagare").

python examples/own_extractor.py [FILE]
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import regionkit
from regionkit.analysis import Analysis, Found

REPORT = Path(__file__).parent / "documents" / "delarsrapport-augusti-2025.docx"
PEOPLE = re.compile(r"\b(\d{1,3}(?:\s\d{3})*)\s(deltagare|besökare)\b")


def people(analysis: Analysis, found: Found) -> Iterator[regionkit.Indicator]:
    """Numbers of people.  ``analysis.mention`` fills in the text, the place on the page and the id."""
    for match in PEOPLE.finditer(analysis.text):
        count = "".join(match[1].split())
        start, end = match.span()
        yield analysis.mention(regionkit.Indicator, start, end, rule="own.people", name=match[2], value=count)


def main(path: Path) -> None:
    extraction = regionkit.extract(regionkit.read(path), extractors=[*regionkit.EXTRACTORS, people])
    for indicator in extraction.indicators:
        if indicator.rule == "own.people":
            print(indicator.name, indicator.value, indicator.locations[0].model_dump(exclude_none=True))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else REPORT)
