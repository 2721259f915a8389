"""An archive as one page of HTML: ``overview``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from regionkit import __version__
from regionkit.archive.over_time import in_time
from regionkit.archive.rows import DateRow, DocumentRow, FindingRow
from regionkit.errors import UnknownName
from regionkit.language.display import DisplayWords
from regionkit.languages.displays import DISPLAYS
from regionkit.overview_page.goal_grid import day_of, goal_grids
from regionkit.overview_page.money_lines import money_lines, where_of
from regionkit.renderers.report.chips import severity_chip
from regionkit.renderers.report.page import asset, environment, policy
from regionkit.renderers.wording import number_text

if TYPE_CHECKING:
    from regionkit.archive.archive import Archive

MOST_ROWS = 200
"""Rows of one list; what is more is counted, and found by asking the archive."""
SEVERITIES = ("error", "warning", "info")


def overview(
    archive: Archive,
    *,
    committee: str | None = None,
    organisation: str | None = None,
    year: int | Sequence[int] | None = None,
    lang: str = "sv",
) -> str:
    """One page about all documents of an archive, or about those of a committee, a body, a year.

    It shows the documents in the order of the days that they speak of, each goal with its status in each of them,
    budget against outcome and forecast through time, goals that a later report leaves out, figures that were changed,
    days by which something is due, and what does not add up.  It fetches nothing, and every row says in which file and
    on which page it stands.  The same archive gives the same page.

    Raises :class:`~regionkit.errors.UnknownName` for a ``lang`` that does not exist, and
    :class:`~regionkit.errors.MissingTool` where the packages of the report are not installed.
    """
    if lang not in DISPLAYS:
        raise UnknownName("language", lang, DISPLAYS)
    words = DISPLAYS[lang]
    templates = environment()
    asked: dict[str, Any] = {"committee": committee, "organisation": organisation, "year": year}
    documents, findings = in_time(archive.documents(**asked)), archive.findings(**asked)
    charts, more_subjects = money_lines(archive.budget_history(**asked), words)
    return templates.get_template("overview.html.jinja").render(
        words=words,
        say=words.overview,
        title=_title(documents, committee, organisation, year, words),
        documents=documents[-MOST_ROWS:],
        more_documents=max(len(documents) - MOST_ROWS, 0),
        days={document.document: day_of(document) for document in documents},
        found=Counter(finding.document for finding in findings),
        grids=goal_grids(archive.goal_history(**asked), documents, words),
        charts=charts,
        more_subjects=more_subjects,
        vanished=archive.vanished_goals(**asked),
        changed=archive.changed_figures(**asked)[:MOST_ROWS],
        deadlines=_deadlines(archive.dates(role="deadline", **asked), documents),
        codes=_codes(findings, words),
        told_of=len(findings),
        number=lambda value: number_text(value, words),
        day_of=day_of,
        where_of=lambda row: where_of(row, words),
        version=__version__,
        **_dressed(asset("report.css") + asset("overview.css")),
    )


def _dressed(style: str) -> dict[str, str]:
    """What the page looks like, and the policy that allows nothing else."""
    return {"style": style, "policy": policy(style, "")}


def _title(
    documents: Sequence[DocumentRow], committee: str | None, organisation: str | None,
    year: int | Sequence[int] | None, words: DisplayWords,
) -> str:  # fmt: skip
    """Whose documents: as they write it themselves, where all of them are of one body."""
    bodies = {document.committee for document in documents if document.committee}
    owners = {document.organisation for document in documents if document.organisation}
    named = bodies.pop() if committee and len(bodies) == 1 else committee
    owner = owners.pop() if len(owners) == 1 else organisation
    years = "" if year is None else str(year) if isinstance(year, int) else ", ".join(map(str, year))
    return ", ".join(filter(None, (named, owner, years))) or words.overview["all_documents"]


def _deadlines(dates: Sequence[DateRow], documents: Sequence[DocumentRow]) -> list[DateRow]:
    """Days by which something is due, on or after the day that the latest document speaks of."""
    latest = max((day_of(document) for document in documents if day_of(document) != "–"), default="")
    ahead = [row for row in dates if row.end is not None and row.end.isoformat() >= latest]
    return sorted(ahead, key=lambda row: (str(row.end), row.document, row.position))[:MOST_ROWS]


def _codes(findings: Sequence[FindingRow], words: DisplayWords) -> list[tuple[Any, str, int, FindingRow]]:
    """Each code with how often it was told, the worst first, and one of its findings."""
    counts = Counter((SEVERITIES.index(finding.severity), finding.code) for finding in findings)
    first = {(SEVERITIES.index(finding.severity), finding.code): finding for finding in reversed(findings)}
    return [
        (severity_chip(SEVERITIES[rank], words), code, count, first[rank, code])
        for (rank, code), count in sorted(counts.items(), key=lambda pair: (pair[0][0], -pair[1], pair[0][1]))
    ]
