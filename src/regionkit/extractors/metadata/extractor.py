"""Who a document is from, what it is, and when it is about: its front first, then the text.

What the caller knows wins over what is found.  ``inferred`` names the fields that the document does not state outright.
"""

from __future__ import annotations

from collections.abc import Iterable

from regionkit.analysis import Analysis, Found
from regionkit.extractors.metadata.committee import find_committee
from regionkit.extractors.metadata.front import Front, read_front
from regionkit.extractors.metadata.organisation import find_organisation
from regionkit.extractors.metadata.times import MEETINGS, find_times
from regionkit.extractors.metadata.title import find_title
from regionkit.extractors.metadata.type import find_type
from regionkit.extractors.references.case_numbers import find_case_numbers, find_labelled_cells
from regionkit.mentions import Metadata


def extract_metadata(analysis: Analysis, found: Found) -> Iterable[Metadata]:
    """The document's identity, as one :class:`Metadata`."""
    known = analysis.known
    front = read_front(analysis)
    title = known.title or find_title(analysis, front)
    kind, kind_stated = find_type(analysis, front, title)
    if known.document_type != "other":
        kind, kind_stated = known.document_type, True
    organisation, organisation_stated = find_organisation(analysis, front)
    owner = organisation.name if organisation else None
    committee, committee_stated = find_committee(analysis, front, title, owner, of_meeting=kind in MEETINGS)
    times = find_times(analysis, front, title, kind)
    fields = {
        "title": title,
        "document_type": kind,
        "organisation": organisation,
        "committee": committee,
        "diarienummer": _case_number(analysis, front, kind),
        "fiscal_year": times.fiscal_year,
        "period": times.period,
        "as_of": times.as_of,
        "document_date": times.document_date,
        "meeting_date": times.meeting_date,
    }
    stated = {"document_type": kind_stated or kind == "other", "organisation": organisation_stated}
    stated["committee"] = committee_stated
    inferred = [name for name, is_stated in stated.items() if not is_stated and fields[name] is not None]
    given = {
        name: value
        for name in Metadata.model_fields
        if (value := getattr(known, name)) is not None and name not in ("inferred", "document_type")
    }
    names = [name for name in fields if name in (*inferred, *times.inferred) and name not in given]
    yield Metadata(**{**fields, **given, "inferred": tuple(names)})


def _case_number(analysis: Analysis, front: Front, kind: str) -> str | None:
    """The case of the whole document: in its head or around its pages.  Minutes have one for each item instead."""
    if kind in ("minutes", "agenda"):
        return None
    words = analysis.language.references
    cells = find_labelled_cells(analysis.document, words)
    if cells and front.lines and cells[0].start < len(front.text) + 200:
        return " ".join(analysis.text[cells[0].start : cells[0].end].split())
    for text in (front.text, "\n".join(front.running)):
        cases = sorted(find_case_numbers(text, words), key=lambda case: (not case.labelled, case.start))
        if cases:
            return " ".join(text[cases[0].start : cases[0].end].split())
    return None
