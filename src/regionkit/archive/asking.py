"""The questions that an archive answers, table by table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeAlias, TypeVar

from sqlalchemy import Engine

from regionkit.archive.engine import reading
from regionkit.archive.questions import Question, answers
from regionkit.archive.rows import (
    DateRow,
    DecisionRow,
    DocumentRow,
    FailureRow,
    FindingRow,
    GoalRow,
    IndicatorRow,
    MoneyRow,
    PageRow,
    ReferenceRow,
)
from regionkit.archive.searching import search
from regionkit.mentions import (
    DateRole,
    DocumentType,
    Flow,
    Forecast,
    Ledger,
    Measure,
    Model,
    Outcome,
    Progress,
    ReferenceKind,
    Severity,
    Status,
)

Shown = TypeVar("Shown", bound=Model)
Own = TypeVar("Own", bound=str)
Wanted: TypeAlias = Own | Sequence[Own] | None
"""One word, or a list of words any of which will do."""


class Asking:
    """Questions that all take the same: whose, of which year, with which words, and how many answers at most.

    ``committee`` and ``organisation`` are whole names, in small or capital letters; ``organisation`` may be a code of
    Statistics Sweden ("1489").  ``year`` is the fiscal year of the document.  ``text`` asks for words of the row:
    all of them, "whole phrases", ``nämnd*`` for beginnings, ``-word`` for what must not be there.  A word that a column
    never holds raises :class:`~regionkit.errors.UnknownName`.
    """

    _engine: Engine

    def documents(
        self, *, committee: str | None = None, organisation: str | None = None, year: int | Sequence[int] | None = None,
        document_type: Wanted[DocumentType] = None, text: str | None = None, limit: int | None = None,
    ) -> list[DocumentRow]:  # fmt: skip
        """The documents, the earliest year first."""
        question = Question("documents").equal(fiscal_year=year, document_type=document_type)
        return self._rows(question, DocumentRow, committee, organisation, text, limit)

    def goals(
        self, *, committee: str | None = None, organisation: str | None = None, year: int | Sequence[int] | None = None,
        status: Wanted[Status] = None, forecast: Wanted[Forecast] = None, progress: Wanted[Progress] = None,
        kind: str | None = None, document: str | None = None, text: str | None = None, limit: int | None = None,
    ) -> list[GoalRow]:  # fmt: skip
        """Goals and assignments, sub-goals too; ``kind`` is ``goal`` or ``assignment``."""
        question = Question("goals").equal(
            fiscal_year=year, status=status, forecast=forecast, progress=progress, kind=kind, document=document
        )
        return self._rows(question, GoalRow, committee, organisation, text, limit)

    def indicators(
        self, *, committee: str | None = None, organisation: str | None = None, year: int | Sequence[int] | None = None,
        document: str | None = None, text: str | None = None, limit: int | None = None,
    ) -> list[IndicatorRow]:  # fmt: skip
        """Measures with value and target."""
        question = Question("indicators").equal(fiscal_year=year, document=document)
        return self._rows(question, IndicatorRow, committee, organisation, text, limit)

    def dates(
        self, *, committee: str | None = None, organisation: str | None = None, year: int | Sequence[int] | None = None,
        role: Wanted[DateRole] = None, after: date | None = None, before: date | None = None,
        document: str | None = None, text: str | None = None, limit: int | None = None,
    ) -> list[DateRow]:  # fmt: skip
        """Dates by their last day, which ``after`` and ``before`` bound (both included)."""
        question = Question("dates").equal(fiscal_year=year, role=role, document=document)
        question.between("end", after, before)
        return self._rows(question, DateRow, committee, organisation, text, limit)

    def budget(
        self, *, committee: str | None = None, organisation: str | None = None, year: int | Sequence[int] | None = None,
        measure: Wanted[Measure] = None, flow: Wanted[Flow] = None, ledger: Wanted[Ledger] = None,
        after: date | None = None, before: date | None = None,
        document: str | None = None, text: str | None = None, limit: int | None = None,
    ) -> list[MoneyRow]:  # fmt: skip
        """Budget figures; ``after`` and ``before`` bound the last day of the time that a figure covers."""
        question = Question("budget").equal(
            fiscal_year=year, measure=measure, flow=flow, ledger=ledger, document=document
        )
        question.between("end", after, before)
        return self._rows(question, MoneyRow, committee, organisation, text, limit)

    def decisions(
        self, *, committee: str | None = None, organisation: str | None = None, year: int | Sequence[int] | None = None,
        outcome: Wanted[Outcome] = None, after: date | None = None, before: date | None = None,
        document: str | None = None, text: str | None = None, limit: int | None = None,
    ) -> list[DecisionRow]:  # fmt: skip
        """Decisions; ``after`` and ``before`` bound their first day."""
        question = Question("decisions").equal(fiscal_year=year, outcome=outcome, document=document)
        question.between("date_start", after, before)
        return self._rows(question, DecisionRow, committee, organisation, text, limit)

    def references(
        self, *, committee: str | None = None, organisation: str | None = None, year: int | Sequence[int] | None = None,
        kind: Wanted[ReferenceKind] = None, normalized: str | None = None,
        document: str | None = None, text: str | None = None, limit: int | None = None,
    ) -> list[ReferenceRow]:  # fmt: skip
        """References to cases, paragraphs, laws; ``normalized`` is one of them in its one spelling."""
        question = Question("document_references").equal(
            fiscal_year=year, kind=kind, normalized=normalized, document=document
        )
        return self._rows(question, ReferenceRow, committee, organisation, text, limit)

    def findings(
        self, *, committee: str | None = None, organisation: str | None = None, year: int | Sequence[int] | None = None,
        code: Wanted[str] = None, severity: Wanted[Severity] = None,
        document: str | None = None, text: str | None = None, limit: int | None = None,
    ) -> list[FindingRow]:  # fmt: skip
        """What adds up in documents, and what does not."""
        question = Question("findings").equal(fiscal_year=year, code=code, severity=severity, document=document)
        return self._rows(question, FindingRow, committee, organisation, text, limit)

    def search(
        self, text: str, *, committee: str | None = None, organisation: str | None = None,
        year: int | Sequence[int] | None = None, limit: int = 50,
    ) -> list[PageRow]:  # fmt: skip
        """The pages that hold some words, the best first, each with the place where they stand.

        A Word file that does not say where its pages broke is looked through in pieces, and ``page`` is ``None``.
        """
        years = [year] if isinstance(year, int) else list(year or ())
        with reading(self._engine) as connection:
            return search(connection, text, committee, organisation, years, limit)

    def failures(self, *, limit: int | None = None) -> list[FailureRow]:
        """The files that could not be read, and why."""
        return self._rows(Question("failures"), FailureRow, None, None, None, limit)

    def _rows(
        self, question: Question, row: type[Shown], committee: str | None, organisation: str | None,
        words: str | None, limit: int | None,
    ) -> list[Shown]:  # fmt: skip
        with reading(self._engine) as connection:
            question.of(connection, committee, organisation).about(connection, words)
            return list(answers(connection, question, row, limit))


