"""Documents of invented committees for archives, made without any file."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import lru_cache

import regionkit
from regionkit.document import Document
from regionkit.surroundings import Source

REPORT = """Delårsrapport per augusti {year}

{organisation}

{committee}

Mål 1: Fler ska kunna låna böcker nära hemmet.

{status} Senast den 1 november {year} ska 12 av 14 kommuner ha svarat.

Ekonomi

Nämnden har för år {year} en budget på {budget} tkr. Utfallet till och med augusti är 3 150,5 tkr.

Kommunfullmäktige beslutade {year}-02-11 § 12 om mål och budget för {year}."""


@lru_cache
def report(
    year: int = 2025,
    committee: str = "Biblioteksnämnden",
    organisation: str = "Norrby kommun",
    status: str = "Målet är uppfyllt.",
    budget: str = "4 800",
    filename: str | None = None,
) -> tuple[Document, regionkit.Extraction]:
    """A report and what is found in it."""
    text = REPORT.format(year=year, committee=committee, organisation=organisation, status=status, budget=budget)
    data = text.encode()
    source = Source(
        filename or f"rapport-{year}.txt", hashlib.sha256(data).hexdigest(), "text/plain", len(data), "test"
    )
    document = replace(regionkit.document_from_text(text), source=source)
    return document, regionkit.extract(document)
