"""Goals, dates and budget figures from Swedish regional and municipal committee documents, typed and traceable.

::

    import regionkit

    extraction = regionkit.parse("delarsrapport.pdf")
    for goal in extraction.goals:
        print(goal.number, goal.title, goal.status)

Everything here loads when it is first used: ``import regionkit`` costs next to nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from regionkit.archive.archive import Archive as Archive
    from regionkit.batch import Failure as Failure
    from regionkit.batch import parse_many as parse_many
    from regionkit.bundles.splitting import split as split
    from regionkit.checks.two_documents import compare as compare
    from regionkit.document import Document as Document
    from regionkit.document import Location as Location
    from regionkit.document import Span as Span
    from regionkit.errors import ArchiveError as ArchiveError
    from regionkit.errors import CorruptDocument as CorruptDocument
    from regionkit.errors import DocumentTooLarge as DocumentTooLarge
    from regionkit.errors import EncryptedDocument as EncryptedDocument
    from regionkit.errors import MemoryExceeded as MemoryExceeded
    from regionkit.errors import MissingTool as MissingTool
    from regionkit.errors import ReaderCrashed as ReaderCrashed
    from regionkit.errors import ReadError as ReadError
    from regionkit.errors import RegionkitError as RegionkitError
    from regionkit.errors import TimeExceeded as TimeExceeded
    from regionkit.errors import UnknownName as UnknownName
    from regionkit.errors import UnsupportedFormat as UnsupportedFormat
    from regionkit.exporting import export as export
    from regionkit.exporting import frame as frame
    from regionkit.extraction import Extraction as Extraction
    from regionkit.extractors import EXTRACTORS as EXTRACTORS
    from regionkit.ingesting.run import Summary as Summary
    from regionkit.ingesting.run import ingest as ingest
    from regionkit.languages.sv.swedish import SWEDISH as SWEDISH
    from regionkit.limits import Limits as Limits
    from regionkit.mentions import BudgetFigure as BudgetFigure
    from regionkit.mentions import DateMention as DateMention
    from regionkit.mentions import Decision as Decision
    from regionkit.mentions import Finding as Finding
    from regionkit.mentions import Goal as Goal
    from regionkit.mentions import Indicator as Indicator
    from regionkit.mentions import Mention as Mention
    from regionkit.mentions import Metadata as Metadata
    from regionkit.mentions import Organisation as Organisation
    from regionkit.mentions import Origin as Origin
    from regionkit.mentions import Reference as Reference
    from regionkit.mentions import Source as Source
    from regionkit.mentions import Votes as Votes
    from regionkit.overview_page.overview import overview as overview
    from regionkit.overviews import BudgetRow as BudgetRow
    from regionkit.overviews import TimelineRow as TimelineRow
    from regionkit.pipeline import extract as extract
    from regionkit.plaintext import document_from_text as document_from_text
    from regionkit.readers.containers.paths import Member as Member
    from regionkit.reading import members as members
    from regionkit.reading import parse as parse
    from regionkit.reading import read as read
    from regionkit.rendering import render as render
    from regionkit.values.amounts.amount import Amount as Amount
    from regionkit.values.periods.period import Period as Period
    from regionkit.verifying.mismatch import Mismatch as Mismatch

_HOME: dict[str, str] = {
    name: module
    for module, names in {
        "archive.archive": "Archive",
        "batch": "Failure parse_many",
        "bundles.splitting": "split",
        "checks.two_documents": "compare",
        "document": "Document Location Span",
        "errors": "ArchiveError CorruptDocument DocumentTooLarge EncryptedDocument MemoryExceeded MissingTool ReadError"
        " ReaderCrashed RegionkitError TimeExceeded UnknownName UnsupportedFormat",
        "exporting": "export frame",
        "extraction": "Extraction",
        "extractors": "EXTRACTORS",
        "ingesting.run": "Summary ingest",
        "languages.sv.swedish": "SWEDISH",
        "limits": "Limits",
        "mentions": "BudgetFigure DateMention Decision Finding Goal Indicator Mention Metadata"
        " Organisation Origin Reference Source Votes",
        "overview_page.overview": "overview",
        "overviews": "BudgetRow TimelineRow",
        "pipeline": "extract",
        "plaintext": "document_from_text",
        "readers.containers.paths": "Member",
        "reading": "members parse read",
        "rendering": "render",
        "values.amounts.amount": "Amount",
        "values.periods.period": "Period",
        "verifying.mismatch": "Mismatch",
    }.items()
    for name in names.split()
}
"""Each public name, and the module that it lives in."""

__all__ = [  # noqa: RUF022 - by what they are for
    "parse", "read", "extract", "parse_many", "members", "split", "render", "compare",
    "Archive", "ingest", "Summary", "export", "frame", "overview",
    "document_from_text",
    "Document", "Member", "Limits", "Location", "Span",
    "Extraction", "Source", "Metadata", "Organisation", "Mention", "Goal", "Origin", "Indicator", "DateMention",
    "BudgetFigure", "Decision", "Votes", "Reference", "Finding", "Failure", "Amount", "Period",
    "BudgetRow", "TimelineRow", "Mismatch",
    "EXTRACTORS", "SWEDISH",
    "RegionkitError", "ReadError", "UnsupportedFormat", "EncryptedDocument", "CorruptDocument", "DocumentTooLarge",
    "MemoryExceeded", "TimeExceeded", "ReaderCrashed", "MissingTool", "UnknownName", "ArchiveError",
    "__version__",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """Load a public name when it is first asked for, and keep it."""
    try:
        module = importlib.import_module(f"regionkit.{_HOME[name]}")
    except KeyError:
        raise AttributeError(f"module 'regionkit' has no attribute {name!r}") from None
    value = globals()[name] = getattr(module, name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
