"""What a document says against one that came before it: a plan and its follow-up, a report and last year's."""

from __future__ import annotations

from dataclasses import dataclass

from regionkit.checks.followed_up import follow_ups_that_stand, goals_that_changed
from regionkit.checks.two_years import previous_year_differs
from regionkit.document import Document
from regionkit.extraction import Extraction
from regionkit.language.contract import Language
from regionkit.mentions import Finding


@dataclass(frozen=True, slots=True)
class TwoDocuments:
    """The language that a comparison is told in."""

    language: Language


def compare(
    extraction: Extraction,
    previous: Extraction,
    *,
    document: Document | None = None,
    previous_document: Document | None = None,
    language: Language | None = None,
) -> tuple[Finding, ...]:
    """Hold a document against one that came before it.  The findings' mentions are of ``extraction``.

    M16: columns for earlier years in a report's tables against the outcomes in last year's document.  Rows are told by
    their name, time and ledger; where two rows of a document have the same name, any of them will do.  A table is only
    spoken of where two of its rows, and twice as many as do not, agree: else it is of something else.

    G06: goals of a plan that its follow-up leaves out, goals that are new, and goals whose title was changed.  Silent
    where not half of the goals of the shorter list are in both documents.

    G07: follow-ups that are word for word those of the document before; only where both documents are given as well,
    since an extraction holds where a follow-up stands and not its text.
    """
    from regionkit.languages.sv.swedish import SWEDISH

    told = TwoDocuments(language or SWEDISH)
    source = previous.source.filename if previous.source else None
    name = source or previous.metadata.title
    named = {"file": name or told.language.checks.earlier_document, "file_en": name or "the earlier document"}
    found = [*previous_year_differs(told, extraction, previous, named)]
    found += goals_that_changed(told, extraction, previous, named)
    if document is not None and previous_document is not None:
        found += follow_ups_that_stand(told, extraction, document, previous, previous_document)
    return tuple(found)
