"""The tables of the report: the rows that all outputs show, each with its links, what it is filtered by, its doubts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from regionkit.extraction import Extraction
from regionkit.mentions import (
    BudgetFigure,
    DateMention,
    Decision,
    Finding,
    Goal,
    Indicator,
    Mention,
    Reference,
)
from regionkit.renderers.found import FoundIn
from regionkit.renderers.report.anchors import finding_row, mark_of, page_part, row_of
from regionkit.renderers.report.chips import Chip, severity_chip, state_chips
from regionkit.renderers.sections import EMPTY, Section, sections
from regionkit.renderers.wording import Quote

NUMERIC = ("kronor", "number", "page", "value", "target")
LEADS_THERE = {"goals": "goal", "indicators": "name", "decisions": "decision"}
"""The column whose text leads to the place; elsewhere it is the quote."""
MOST_CONCERNED = 6
"""So many of the mentions that a finding concerns are named; the others are counted."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link inside the report."""

    href: str
    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text with what stands around a quote, or chips, or links."""

    column: str
    text: str
    before: str = ""
    after: str = ""
    order: str = ""
    """What the column is sorted by, where that is not its text."""
    chips: tuple[Chip, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One row.  ``mark`` is the id of its mark, where there is one; ``value`` what the choice above the table is of."""

    anchor: str
    cells: tuple[Cell, ...]
    mark: str = ""
    value: str = ""
    inner: bool = False
    """Whether it is a sub-goal of the one above."""
    low: bool = False
    flags: tuple[Link, ...] = ()
    """The findings that concern it."""
    sure: bool = True
    """Whether its rule is sure and no finding concerns it."""


@dataclass(frozen=True, slots=True)
class ReportTable:
    """One section of the report; ``choices`` are the values that its rows can be filtered by, with their words."""

    name: str
    title: str
    columns: tuple[str, ...]
    leads: str
    rows: tuple[Row, ...]
    choices: tuple[tuple[str, str], ...]


def report_tables(found: FoundIn) -> Iterator[ReportTable]:
    """The sections with anything to show."""
    inner = {goal.id for whole in found.extraction.goals for goal in whole.sub_goals}
    flat = replace(found, extraction=_flat(found.extraction))
    making = _Making(found, _flags(found.extraction), inner)
    for section in sections(flat):
        rows = tuple(making.row(section, number) for number in range(len(section.rows)))
        names = dict.fromkeys(row.value for row in rows if row.value)
        choices = tuple((name, _choice_word(section.name, name, found)) for name in names)
        columns = tuple(cell.column for cell in rows[0].cells)
        title = found.words.sections[section.name]
        yield ReportTable(section.name, title, columns, LEADS_THERE.get(section.name, "quote"), rows, choices)


def _flat(extraction: Extraction) -> Extraction:
    """The same with each sub-goal as a goal of its own, below the one that it is of."""
    goals = [
        one.model_copy(update={"sub_goals": ()}) for goal in extraction.goals for one in (goal, *goal.sub_goals)
    ]
    return extraction.model_copy(update={"goals": tuple(goals)})


def _flags(extraction: Extraction) -> Mapping[str, list[Link]]:
    """The findings that concern each mention, by its id; what only informs is no flag."""
    flags: dict[str, list[Link]] = {}
    for number, finding in enumerate(extraction.findings):
        if finding.severity != "info":
            for mention in dict.fromkeys(finding.mentions):
                flags.setdefault(mention, []).append(Link(finding_row(number), finding.code))
    return flags


@dataclass(frozen=True, slots=True)
class _Making:
    """What the rows are made with."""

    found: FoundIn
    flags: Mapping[str, list[Link]]
    inner: set[str]

    def row(self, section: Section, number: int) -> Row:
        about = section.about[number]
        cells = [
            self._cell(column, value, about)
            for column, value in zip(section.columns, section.rows[number], strict=True)
        ]
        if isinstance(about, Finding):
            cells.append(self._concerned(about))
            return Row(finding_row(number), tuple(cells), value=about.severity)
        flags = tuple(self.flags.get(about.id, ()))
        if self._adds_remarks(section):
            cells.append(Cell("remark", ""))
        return Row(
            row_of(about.id),
            tuple(cells),
            mark_of(about.id),
            value_of(about),
            about.id in self.inner,
            about.confidence == "low",
            flags,
            about.confidence == "high" and not flags,
        )

    def _adds_remarks(self, section: Section) -> bool:
        """Whether its rows have no remarks of their own, and findings concern some of them."""
        ids = (about.id for about in section.about if isinstance(about, Mention))
        return "remark" not in section.columns and any(identity in self.flags for identity in ids)

    def _cell(self, column: str, value: str | Quote, about: Mention | Finding) -> Cell:
        if isinstance(value, Quote):
            return Cell(column, value.text, value.before, value.after)
        if column == "state" and isinstance(about, Goal):
            return Cell(column, value, chips=state_chips(about, self.found.words))
        if column == "severity" and isinstance(about, Finding):
            return Cell(column, value, chips=(severity_chip(about.severity, self.found.words),))
        if column == "goal" and isinstance(about, Goal) and about.id in self.inner:
            return Cell(column, f"{value} ({self.found.words.report['sub_goal']})")
        if column == "page":
            return Cell(column, value, order=_page_order(about), links=self._pages(about))
        return Cell(column, value, order=_order(column, about))

    def _pages(self, about: Mention | Finding) -> tuple[Link, ...]:
        """A finding that points at pages and at no mention leads to those pages."""
        if not isinstance(about, Finding) or self.found.document is None:
            return ()
        known = {page.number for page in self.found.document.pages}
        return tuple(Link(page_part(page), str(page)) for page in about.pages if page in known)

    def _concerned(self, finding: Finding) -> Cell:
        mentions = {mention.id: mention for mention in self.found.extraction.mentions()}
        known = [mentions[identity] for identity in dict.fromkeys(finding.mentions) if identity in mentions]
        links = [Link(row_of(mention.id), _short(mention.text)) for mention in known[:MOST_CONCERNED]]
        more = len(known) - len(links)
        after = self.found.words.report["more"].format(count=more) if more else ""
        return Cell("concerns", "", after=after, links=tuple(links))


def value_of(about: Mention) -> str:
    """What the rows of its section can be filtered by."""
    match about:
        case Goal():
            return about.status or about.progress or about.colour or "no_status"
        case BudgetFigure():
            return about.measure
        case DateMention():
            return about.role
        case Decision():
            return about.outcome
        case Reference():
            return about.kind
    return ""


def _choice_word(section: str, value: str, found: FoundIn) -> str:
    fields = {
        "goals": ("status", "progress", "colour"), "budget": ("measure",), "dates": ("role",),
        "decisions": ("outcome",), "references": ("kind",), "findings": ("severity",),
    }  # fmt: skip
    for field in fields[section]:
        word = found.words.values[field].get(value)
        if word and word not in EMPTY:
            return word
    return found.words.report["no_status" if section == "goals" else "not_said"]


def _page_order(about: Mention | Finding) -> str:
    if isinstance(about, Finding):
        return str(about.pages[0]) if about.pages else ""
    return str(about.page or "")


def _order(column: str, about: Mention | Finding) -> str:
    """The plain number or day behind what is shown."""
    match about:
        case BudgetFigure() if column == "kronor":
            amounts = (about.amount.sek, about.amount.sek_minimum, about.amount.sek_maximum)
            return str(next((amount for amount in amounts if amount is not None), ""))
        case BudgetFigure() | DateMention() if column in ("period", "meaning") and about.period:
            return str(about.period.earliest or about.period.latest or "")
        case Indicator() if column == "value":
            return str(about.value if about.value is not None else about.numerator or "")
        case Decision() if column == "date" and about.date:
            return str(about.date.earliest or about.date.latest or "")
    return ""


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else line[:38].rstrip() + " …"
