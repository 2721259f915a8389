"""What the overview of an archive says to English readers."""

from __future__ import annotations

from collections.abc import Mapping

OVERVIEW: Mapping[str, str] = {
    "eyebrow": "An archive over time",
    "all_documents": "All documents",
    "nothing": "No document fits the question.",
    "documents": "Documents",
    "more": "{count} earlier documents are not shown here.",
    "told": "As of",
    "goals": "Goals over time",
    "earlier": "{count} earlier documents with goals are not shown here.",
    "not_told": "not mentioned",
    "money": "Money over time",
    "money_note": "Bars are in millions of kronor; the table has exact kronor. Only what at least two days tell of.",
    "more_subjects": "{count} more subjects are in the archive.",
    "money_alt": "Bar chart: {measures} for {subject}, {count} days. The figures are in the table beside it.",
    "several": "{count} figures",
    "where": "{file}, p. {page}",
    "vanished": "Goals that vanished",
    "vanished_note": "Goals of a plan or report that the next report of the year leaves out, though it has others.",
    "last": "Last mentioned",
    "missing_in": "Missing in",
    "changed": "Changed figures",
    "changed_note": "The same thing and time, and not the same kronor in two documents, beyond what rounding explains.",
    "before": "First",
    "after": "Then",
    "difference": "Difference",
    "deadlines": "Due",
    "deadlines_note": "Days from the day that the latest document speaks of.",
    "due": "Due by",
    "example": "For example",
    "made_by": "Made with regionkit {version}. Everything on this page comes from the documents that it names.",
}
