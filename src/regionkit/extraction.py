"""The Extraction: all that was found in one document, and the questions that are asked of it first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from regionkit.document import Document
from regionkit.errors import UnknownName
from regionkit.glances.notebook import Listed, folded
from regionkit.language.contract import Language
from regionkit.mentions import (
    BudgetFigure,
    DateMention,
    DateRole,
    Decision,
    Finding,
    Goal,
    Indicator,
    Mention,
    Metadata,
    Model,
    Reference,
    Severity,
    Source,
)
from regionkit.overviews import BudgetRow, TimelineRow, budget_rows, timeline_rows
from regionkit.verifying.claims import Claims
from regionkit.verifying.mismatch import Mismatch
from regionkit.verifying.verify import verify

SCHEMA_VERSION = "1"
LISTED = AfterValidator(Listed)
"""A notebook shows these tuples as tables."""
FOUND = ("goals", "budget", "dates", "indicators", "decisions", "references", "findings")
"""The fields that hold what was found, the most asked for first."""
SOME = 10
"""So many ids are named where one is unknown: a long report has thousands."""


class Extraction(Model):
    """All that was found in one document, in the order of the text.

    >>> import regionkit
    >>> text = "Mål 1: Fler ska låna böcker.\\n\\nMålet är uppfyllt. En plan ska finnas senast den 1 maj 2025."
    >>> extraction = regionkit.extract(regionkit.document_from_text(text))
    >>> extraction.goal("1").status, [mention.text for mention in extraction.at(75)]
    ('achieved', ['senast den 1 maj 2025'])
    >>> [(row.end.isoformat(), row.role) for row in extraction.timeline()]
    [('2025-05-01', 'deadline')]
    """

    schema_version: Annotated[str, Field(title="Schemaversion", description="Version of this model.")] = SCHEMA_VERSION
    source: Annotated[Source | None, Field(title="Källa", description="The file.")] = None
    metadata: Annotated[Metadata, Field(title="Metadata", description="The document's identity.")] = Metadata()
    goals: Annotated[tuple[Goal, ...], LISTED, Field(title="Mål", description="Goals and assignments.")] = ()
    indicators: Annotated[tuple[Indicator, ...], LISTED, Field(title="Indikatorer", description="Measures.")] = ()
    dates: Annotated[tuple[DateMention, ...], LISTED, Field(title="Datum", description="Days and periods.")] = ()
    budget: Annotated[tuple[BudgetFigure, ...], LISTED, Field(title="Belopp", description="Budget figures.")] = ()
    decisions: Annotated[tuple[Decision, ...], LISTED, Field(title="Beslut", description="Decisions.")] = ()
    references: Annotated[tuple[Reference, ...], LISTED, Field(title="Hänvisningar", description="References.")] = ()
    findings: Annotated[
        tuple[Finding, ...], LISTED, Field(title="Iakttagelser", description="What adds up or not.")
    ] = ()

    def mentions(self) -> Iterator[Mention]:
        """Everything that points into the text, sub-goals too."""
        for goal in self.goals:
            yield goal
            yield from goal.sub_goals
        yield from self.indicators
        yield from self.dates
        yield from self.budget
        yield from self.decisions
        yield from self.references

    def mention(self, id: str) -> Mention:
        """The mention with an id: what a finding, a row or another mention points at.

        Raises :class:`~regionkit.errors.UnknownName` where there is none.
        """
        for mention in self.mentions():
            if mention.id == id:
                return mention
        ids = sorted(mention.id for mention in self.mentions())
        raise UnknownName("mention", id, [*ids[:SOME], *(["…"] if len(ids) > SOME else [])])

    def at(self, offset: int) -> tuple[Mention, ...]:
        """Everything that holds a character of the text, by its code point: the longest first."""
        holding = (mention for mention in self.mentions() if mention.span.start <= offset < mention.span.end)
        return tuple(sorted(holding, key=lambda mention: -len(mention.span)))

    def on_page(self, page: int) -> tuple[Mention, ...]:
        """Everything that stands on a page of the file, counted from 1, in the order of the text."""
        found = [mention for mention in self.mentions() if any(place.page == page for place in mention.locations)]
        return tuple(sorted(found, key=lambda mention: (mention.span.start, mention.span.end)))

    def goal(self, number: str | int) -> Goal:
        """The goal with a number, such as ``"1"`` or ``"2.3"``, or with an id.

        Where several have the number, goals come before assignments, and those that stand by themselves before
        the ones inside them; among equals the first of the document is taken (finding G01 tells of doubles).
        Raises :class:`~regionkit.errors.UnknownName`, which lists the numbers there are, where there is none.
        """
        goals = [*self.goals, *(goal for whole in self.goals for goal in whole.sub_goals)]
        wanted = str(number).strip().rstrip(".:").casefold()
        named = [goal for goal in goals if goal.id == number]
        numbered = [goal for goal in goals if goal.number is not None and goal.number.casefold() == wanted]
        for goal in (*named, *sorted(numbered, key=lambda goal: goal.kind != "goal")):
            return goal
        raise UnknownName("goal", str(number), {goal.number or goal.id for goal in goals})

    def timeline(self, *roles: DateRole) -> list[TimelineRow]:
        """All times in their order: the text's dates, the deadlines of goals and the dates of decisions.

        ``roles`` keeps only some: ``timeline("deadline", "meeting")``.  An open period stands at the end that it has.
        What has no time (a goal without a deadline, a decision without a date) has no row.
        """
        goals = [goal for whole in self.goals for goal in (whole, *whole.sub_goals)]
        rows = timeline_rows(self.dates, goals, self.decisions)
        return [row for row in rows if not roles or row.role in roles]

    def deadlines(self) -> list[TimelineRow]:
        """What is due, the earliest first: ``timeline("deadline")``."""
        return self.timeline("deadline")

    def budget_table(self) -> list[BudgetRow]:
        """All budget figures as flat rows, in the order of the document.

        ``[row.model_dump() for row in extraction.budget_table()]`` is what ``csv.DictWriter.writerows`` and
        ``pandas.DataFrame`` take.  Before you sum rows, leave out totals (``is_total``), parts of others (``part_of``)
        and all but one measure, period and ledger: a report gives most figures more than once.
        """
        return list(budget_rows(self.budget))

    def findings_by_severity(self) -> dict[Severity, tuple[Finding, ...]]:
        """The findings as ``error``, ``warning`` and ``info``; each of the three is there, also where it is empty."""
        severities: tuple[Severity, ...] = ("error", "warning", "info")
        return {
            severity: tuple(finding for finding in self.findings if finding.severity == severity)
            for severity in severities
        }

    def doubtful(self) -> tuple[Mention, ...]:
        """Every mention of low confidence: what to look up in the document before it is used."""
        return tuple(mention for mention in self.mentions() if mention.confidence == "low")

    def verify(self, document: Document, *, language: Language | None = None) -> list[Mismatch]:
        """Hold every mention against its document again, and say what does not hold; an empty list where all does.

        The quote is the text of its span, and stands on its pages, in its boxes, paragraphs and cells; amounts with
        their units and dates are read anew from their words and give the same; ids are unique, and what points at a
        mention points at one that is there.  A document that is another one gives a single mismatch.
        What is a judgement (a figure's measure, a date's role, a goal's status) is not made again: for that, extract
        anew.
        """
        from regionkit.languages.sv.swedish import SWEDISH

        mentions, findings = tuple(self.mentions()), self.findings
        claims = Claims(document, language or SWEDISH, self.source, self.metadata, mentions, findings)
        return list(verify(claims))

    def displacy(self) -> list[dict[str, object]]:
        """The finds as entities for spaCy's displacy, in the order of the text; no two of them overlap.

        Where finds lie in one another, the innermost is taken: a date in a goal, a figure in a decision.
        ``displacy.render({"text": document.text, "ents": extraction.displacy()}, style="ent", manual=True)``.
        """
        mentions = [mention for mention in self.mentions() if mention.text]
        covered = bytearray(max((mention.span.end for mention in mentions), default=0))
        taken: list[Mention] = []
        for mention in sorted(mentions, key=lambda mention: (len(mention.span), mention.span.start)):
            letters = slice(mention.span.start, mention.span.end)
            if not any(covered[letters]):
                covered[letters] = b"1" * len(mention.span)
                taken.append(mention)
        ordered = sorted(taken, key=lambda mention: mention.span.start)
        return [{"start": one.span.start, "end": one.span.end, "label": _label(one)} for one in ordered]

    def _repr_html_(self) -> str:
        """What a notebook shows: who the document is from, and a table to unfold for each kind of find."""
        tables = [(name, getattr(self, name)) for name in FOUND if getattr(self, name)]
        return folded(self.metadata, tables)

    @model_validator(mode="after")
    def _unique_ids(self) -> Extraction:
        seen: set[str] = set()
        for mention in self.mentions():
            if mention.id in seen:
                raise ValueError(f"two mentions have the id {mention.id}")
            seen.add(mention.id)
            if len(mention.span) != len(mention.text):
                raise ValueError(f"{mention.id}: the span is not as long as the text")
        return self


def _label(mention: Mention) -> str:
    """The kind of a find in capitals, with what it measures or is for: ``BUDGET_FORECAST``, ``DATE_DEADLINE``."""
    match mention:
        case BudgetFigure():
            return f"BUDGET_{mention.measure}".upper()
        case DateMention():
            return f"DATE_{mention.role}".upper()
        case Goal():
            return mention.kind.upper()
    return type(mention).__name__.upper()
