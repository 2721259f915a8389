"""What changes from document to document: how goals fared, which were told of no more, what became of money."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Annotated

from pydantic import Field

from regionkit.archive.rows import DocumentRow, GoalRow
from regionkit.folding import folded
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.mentions import DocumentType, Model
from regionkit.same_goals import Title, pairs, title_of

PLANS: frozenset[DocumentType] = frozenset({"budget", "operational_plan", "strategy"})
"""Documents that set goals; the others follow them up."""
REPORTS: frozenset[DocumentType] = frozenset({"interim_report", "annual_report", "monthly_report"})
Body = tuple[str, str]


class GoalStep(Model):
    """A goal in one document."""

    told: Annotated[date | None, Field(title="Läget den", description="The day that the document speaks of.")]
    document_type: Annotated[DocumentType, Field(title="Dokumenttyp", description="What kind of document.")]
    goal: Annotated[GoalRow, Field(title="Mål", description="The goal as it stands there.")]


class GoalHistory(Model):
    """The same goal in one document after another, the earliest first."""

    title: Annotated[str, Field(title="Mål", description="As the latest document words it.")]
    organisation: Annotated[str | None, Field(title="Organisation", description="Whose goal.")] = None
    committee: Annotated[str | None, Field(title="Nämnd", description="Whose goal.")] = None
    steps: Annotated[tuple[GoalStep, ...], Field(title="Steg", description="In the order of time.")]


class Vanished(Model):
    """A goal that a plan set, or a report followed up, and a later document of the same year does not speak of."""

    title: Annotated[str, Field(title="Mål", description="As it was last worded.")]
    last: Annotated[GoalStep, Field(title="Senast", description="Where it stands for the last time before.")]
    missing_in: Annotated[DocumentRow, Field(title="Saknas i", description="The document without it.")]
    others: Annotated[int, Field(title="Övriga", description="Goals of the earlier one that the later one has.")]


def told_on(document: DocumentRow) -> date | None:
    """The day that a document speaks of: for a report the end of its time, for a plan the day that it was made."""
    year = document.fiscal_year
    if document.document_type in PLANS:
        return document.document_date or document.meeting_date or (date(year, 1, 1) if year else document.period_start)
    if document.document_type in REPORTS:
        ends = document.as_of_end or document.period_end or document.document_date
        return ends or (date(year, 12, 31) if year else None)
    return document.meeting_date or document.document_date or document.as_of_end or document.period_end


def body_of(row: DocumentRow | GoalRow) -> Body:
    """Whose something is, for comparing."""
    return folded(row.organisation or ""), folded(row.committee or "")


def in_time(documents: Iterable[DocumentRow]) -> list[DocumentRow]:
    """In the order in which they were told; those without any day come last."""
    return sorted(documents, key=lambda one: (told_on(one) or date.max, one.document))


def histories(documents: Sequence[DocumentRow], goals: Sequence[GoalRow]) -> list[GoalHistory]:
    """The goals of each body, each with all documents that speak of it."""
    by_document: dict[str, list[GoalRow]] = {}
    for goal in goals:
        by_document.setdefault(goal.document, []).append(goal)
    bodies: dict[Body, list[DocumentRow]] = {}
    for document in documents:
        if document.document in by_document:
            bodies.setdefault(body_of(document), []).append(document)
    return [
        history
        for body in sorted(bodies)
        for kind in ("goal", "assignment")
        for history in _of_body(in_time(bodies[body]), by_document, kind)
    ]


def _of_body(documents: Sequence[DocumentRow], goals: dict[str, list[GoalRow]], kind: str) -> Iterator[GoalHistory]:
    titles: list[Title] = []
    threads: list[list[GoalStep]] = []
    for document in documents:
        mine = _told_once([goal for goal in goals[document.document] if goal.kind == kind])
        named = [_named(goal) for goal in mine]
        known = pairs(named, titles)
        for number, (goal, title) in enumerate(zip(mine, named, strict=True)):
            step = GoalStep(told=told_on(document), document_type=document.document_type, goal=goal)
            if number in known:
                titles[known[number]] = title
                threads[known[number]].append(step)
            else:
                titles.append(title)
                threads.append([step])
    for steps in threads:
        last = steps[-1].goal
        yield GoalHistory(
            title=last.title, organisation=last.organisation, committee=last.committee, steps=tuple(steps)
        )


def _told_once(goals: Sequence[GoalRow]) -> list[GoalRow]:
    """Goals of one document without those that it names again and says nothing of.

    "Arbeta för en levande skärgård." in a table of assessments, and again over the table of its activities.  Two that
    are both assessed stay two: each unit of a report may have "Ekonomi i balans".
    """
    said = {_named(goal) for goal in goals if _is_assessed(goal)}
    kept: list[GoalRow] = []
    for goal in goals:
        if _is_assessed(goal) or _named(goal) not in said:
            kept.append(goal)
        said.add(_named(goal))
    return kept


def _named(goal: GoalRow) -> Title:
    return title_of(goal.number, goal.title, SWEDISH)


def _is_assessed(goal: GoalRow) -> bool:
    return any((goal.status, goal.forecast, goal.progress, goal.colour))


def vanished(documents: Sequence[DocumentRow], goals: Sequence[GoalRow]) -> Iterator[Vanished]:
    """Goals (no assignments) that no later report of their year speaks of, though one of them speaks of others.

    A report that has no goal of the earlier document follows other goals up, or none: of that nothing is said.
    """
    threads = [one for one in histories(documents, goals) if one.steps[0].goal.kind == "goal"]
    held: dict[str, dict[int, GoalStep]] = {}
    for number, thread in enumerate(threads):
        for step in thread.steps:
            held.setdefault(step.goal.document, {})[number] = step
    years: dict[tuple[Body, int], list[DocumentRow]] = {}
    for document in documents:
        if document.document in held and document.fiscal_year and document.document_type in PLANS | REPORTS:
            years.setdefault((body_of(document), document.fiscal_year), []).append(document)
    for key in sorted(years):
        yield from _vanished_in(in_time(years[key]), held)


def _vanished_in(documents: Sequence[DocumentRow], held: dict[str, dict[int, GoalStep]]) -> Iterator[Vanished]:
    last = {number: at for at, document in enumerate(documents) for number in held[document.document]}
    for at, document in enumerate(documents):
        mine = held[document.document]
        for later in documents[at + 1 :]:
            others = len(mine.keys() & held[later.document].keys())
            if later.document_type in REPORTS and told_on(later) != told_on(document) and others:
                for number in sorted(number for number in mine if last[number] == at):
                    step = mine[number]
                    yield Vanished(title=step.goal.title, last=step, missing_in=later, others=others)
                break
