"""The extractors, in the order they run: a later one may look at what earlier ones found."""

from __future__ import annotations

from collections.abc import Mapping

from regionkit.analysis import Extractor
from regionkit.extractors.budget.extractor import extract_budget
from regionkit.extractors.dates.extractor import extract_dates
from regionkit.extractors.decisions.extractor import extract_decisions
from regionkit.extractors.goals.extractor import extract_goals
from regionkit.extractors.indicators.extractor import extract_indicators
from regionkit.extractors.metadata.extractor import extract_metadata
from regionkit.extractors.references.extractor import extract_references

EXTRACTORS_BY_NAME: Mapping[str, Extractor] = {
    "metadata": extract_metadata,
    "references": extract_references,
    "dates": extract_dates,
    "decisions": extract_decisions,
    "indicators": extract_indicators,
    "budget": extract_budget,
    "goals": extract_goals,
}
"""Each extractor by the name of its spaCy component (``regionkit_dates``), in the order they run."""

EXTRACTORS: tuple[Extractor, ...] = tuple(EXTRACTORS_BY_NAME.values())
"""The standard extractors: ``extract(document, extractors=[*EXTRACTORS, mine])`` adds one."""
