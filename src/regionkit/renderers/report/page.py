"""The report as one file of HTML: its parts put together, its style and script inside it, nothing fetched."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from regionkit import __version__
from regionkit.errors import MissingTool
from regionkit.mentions import Mention
from regionkit.renderers.defusing import plain
from regionkit.renderers.found import FoundIn, Screen
from regionkit.renderers.report.charts import ReportChart, findings_chart, money_charts
from regionkit.renderers.report.dated import timeline_chart
from regionkit.renderers.report.naming import names_of
from regionkit.renderers.report.running import RunningBlock, running_text
from regionkit.renderers.report.sheets import Sheet, sheets_of
from regionkit.renderers.report.tables import report_tables
from regionkit.renderers.report.tiles import tile_of
from regionkit.renderers.sections import heading, identity

if TYPE_CHECKING:
    import jinja2

TEMPLATES = Path(__file__).with_name("templates")
NEEDED = ("jinja2", "altair", "vl_convert")
"""The packages of the extra, all of which any report may need."""
SAID_THERE = ("quote", "goal", "subject", "name", "decision", "organ")
"""Columns whose words are the document's own, in its language."""
MANY = 1500
"""So many finds are laid out as they come into view."""
ABOVE = ("file", "document_type", "organisation", "committee")
"""Fields of the document's identity that its first and last lines say."""
KINDS = ("goals", "budget", "dates", "indicators", "decisions", "references")
"""The kinds of marks, in the order of the legend."""


def html_of_one(found: FoundIn, screen: Screen) -> str:
    """The report of one document."""
    templates = environment()
    style, script = asset("report.css"), asset("report.js")
    mentions = _kinds_and_mentions(found)
    tables = list(report_tables(found))
    names = names_of(found, tables)
    sheets = _sheets(found, mentions, names)
    running = running_text(found.document, mentions, names) if found.document and not sheets else []
    return templates.get_template("report.html.jinja").render(
        words=found.words,
        say=found.words.report,
        title=heading(found),
        eyebrow=_eyebrow(found),
        identity=_identity(found),
        tables=tables,
        charts=_charts(found),
        tiles=[tile_of(table, found) for table in tables],
        sheets=sheets,
        running=running,
        placed=_placed(sheets, running),
        targets=frozenset({row.anchor for table in tables for row in table.rows} | {sheet.anchor for sheet in sheets}),
        said_there=SAID_THERE,
        large=len(mentions) > MANY,
        has_document=found.document is not None,
        has_pages=_paged(found),
        kinds=[kind for kind in KINDS if any(kind == own for own, _ in mentions)],
        source=found.extraction.source,
        filename=plain((found.extraction.source and found.extraction.source.filename) or ""),
        version=__version__,
        style=style,
        script=script,
        policy=policy(style, script),
    )


def html_of_many(many: Iterable[FoundIn], screen: Screen) -> Iterator[str]:
    """One page after another: a report is of one document."""
    for found in many:
        yield html_of_one(found, screen)


def _charts(found: FoundIn) -> dict[str, list[ReportChart]]:
    """The charts, by the section that they stand above."""
    return {
        "budget": list(money_charts(found)),
        "dates": list(timeline_chart(found)),
        "findings": list(findings_chart(found)),
    }


def _kinds_and_mentions(found: FoundIn) -> list[tuple[str, Mention]]:
    extraction = found.extraction
    goals = [one for goal in extraction.goals for one in (goal, *goal.sub_goals)]
    return [
        *(("goals", goal) for goal in goals),
        *((kind, mention) for kind in KINDS[1:] for mention in getattr(extraction, kind)),
    ]


def _sheets(found: FoundIn, mentions: list[tuple[str, Mention]], names: dict[str, str]) -> list[Sheet]:
    """The pages; none where no picture of them is to be had."""
    if found.document is None or found.pictures is None or not _paged(found):
        return []
    sheets = list(sheets_of(found.document, found.pictures(), mentions, names))
    return sheets if any(sheet.picture for sheet in sheets) else []


def _placed(sheets: Iterable[Sheet], running: Iterable[RunningBlock]) -> frozenset[str]:
    """The marks that are there: a row whose mention has none leads nowhere."""
    on_sheets = (spot.anchor for sheet in sheets for mark in sheet.marks for spot in mark.spots)
    in_text = (piece.anchor for block in running for piece in block.all_pieces())
    return frozenset({*on_sheets, *in_text} - {""})


def _paged(found: FoundIn) -> bool:
    return found.document is not None and any(page.width for page in found.document.pages)


def _eyebrow(found: FoundIn) -> str:
    """The line above the title: what it is and whose."""
    metadata = found.extraction.metadata
    kind = found.words.values["document_type"][metadata.document_type] if metadata.document_type != "other" else ""
    organisation = metadata.organisation.name if metadata.organisation else ""
    return " · ".join(plain(part) for part in (kind, organisation, metadata.committee or "") if part)


def _identity(found: FoundIn) -> list[tuple[str, str]]:
    """What the lines above do not say already; what was inferred is repeated, with its mark."""
    above = {found.words.columns[name] for name in ABOVE if name not in found.extraction.metadata.inferred}
    return [(label, value) for label, value in identity(found) if label not in above]


def environment() -> jinja2.Environment:
    """The templates: all that a document says is escaped.  Raises ``MissingTool`` where a package is missing."""
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        what = " and ".join(missing)
        raise MissingTool("html", f'the report needs {what}, not installed here; pip install "regionkit[html]"')
    import jinja2

    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@lru_cache(maxsize=4)
def asset(name: str) -> str:
    """The style or the script, exactly as it will stand in the page."""
    return (TEMPLATES / name).read_text(encoding="utf-8")


def policy(style: str, script: str) -> str:
    """What the page may do: show what is in it, with this style and this script, and nothing else."""
    return "; ".join(
        (
            "default-src 'none'",
            "img-src data: blob:",
            f"style-src {_hash(style)}",
            "style-src-attr 'unsafe-inline'",  # the places of marks
            f"script-src {_hash(script)}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"
