"""What the columns of a table of measures hold beyond goals and outcomes: a unit, a trend, a value to start from.

"Styrmått | Utgångsläge | Mål 2025 | Utfall aug 2025", "Nyckeltal | Totalt | Kvinnor | Män | Målvärde".
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from regionkit.analysis import Analysis, Found
from regionkit.document import Table
from regionkit.extractors.goals.columns import YEAR, Columns, Role, goal_columns
from regionkit.extractors.wording import any_of, matcher
from regionkit.language.contract import Language

PART_OF_YEAR = re.compile(r"(?<![^\W\d_])(?:[tq]\s?(?P<part>[1-4])|[^\W\d_]+\s(?P<number>[1-4]))(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heads:
    """The columns' roles, and those that only measures have."""

    columns: Columns
    baseline: int | None = None
    unit: int | None = None
    trend: int | None = None

    def order(self, column: int, language: Language) -> tuple[str, int, int]:
        """Where a column's time is among others: year, part of the year, and the first of those that are alike."""
        return (*time_of(self.columns.heads[column], language), -column)


def time_of(head: str, language: Language) -> tuple[str, int]:
    """The year that a head names, and the part of it or its last month: "Status T2", "Utfall aug 2025"."""
    year = YEAR.search(head)
    part = PART_OF_YEAR.search(YEAR.sub("", head))
    return year.group() if year else "", int(part["part"] or part["number"]) if part else _month(head, language)


def heads_of(analysis: Analysis, found: Found, table: Table) -> Heads:
    """The roles of a table's columns as a table of measures.

    Refused as the own outcome: columns of women, of the whole country, of others that one is compared with.
    """
    columns, language = goal_columns(analysis, table), analysis.language
    tables = language.goals.tables
    roles = tuple(_role(role, head, language) for role, head in zip(columns.roles, columns.heads, strict=True))
    columns = _with_total(_with_own(replace(columns, roles=roles), found, language), language)
    named = [_bare(head, language) for head in columns.heads]
    return Heads(
        columns,
        *(
            next((index for index, head in enumerate(named) if head in words), None)
            for words in (tables.baseline_heads, tables.unit_heads, tables.trend_heads)
        ),
    )


def _role(role: Role, head: str, language: Language) -> Role:
    tables = language.goals.tables
    if role == "other":
        role = next((kind for kind, pattern in _timed(language) if pattern.fullmatch(head)), role)
    return "other" if role == "outcome" and matcher(tables.aside_words).search(head) else role


def _with_total(columns: Columns, language: Language) -> Columns:
    """ "Totalt" is the outcome where no head says which is; so are "2024 Totalt" and "2025 Totalt"."""
    totals = [i for i, head in enumerate(columns.heads) if _bare(head, language) in language.goals.tables.total_heads]
    return columns if columns.of("outcome") or not _are_of_years(columns, totals) else _as_outcome(columns, totals)


def _are_of_years(columns: Columns, indexes: Sequence[int]) -> bool:
    """Whether some columns are one, or the same of one year each."""
    years = [year.group() for index in indexes if (year := YEAR.search(columns.heads[index]))]
    return len(indexes) == 1 or (len(indexes) > 1 and len(set(years)) == len(indexes))


def _with_own(columns: Columns, found: Found, language: Language) -> Columns:
    """In a comparison ("Älvdalen 2025 | Riket 2025") the outcome is the column that names the own organisation.

    Refused: the only one that is none of the others' ("Sjövalla | Riket"), where no name is known.
    """
    if columns.of("outcome"):
        return columns
    organisation, aside = found.metadata.organisation, matcher(language.goals.tables.aside_words)
    others = [i for i, role in enumerate(columns.roles) if role == "other" and not aside.search(columns.heads[i])]
    name = organisation.name.casefold().split() if organisation else ()
    own = [
        index for index in others
        if any(_names(word, part) for word in name for part in columns.heads[index].casefold().split())
    ]  # fmt: skip
    own = own or [i for i in others if _bare(columns.heads[i], language) in language.goals.tables.own_words]
    return _as_outcome(columns, own) if _are_of_years(columns, own) else columns


def _as_outcome(columns: Columns, outcomes: Container[int]) -> Columns:
    return replace(
        columns, roles=tuple("outcome" if index in outcomes else role for index, role in enumerate(columns.roles))
    )


def _names(word: str, part: str) -> bool:
    """Whether a word of the organisation's name is a word of the head, its genitive aside: "Älvdalens"."""
    return len(part) > 3 and word.startswith(part) and len(word) - len(part) <= 1


def _bare(head: str, language: Language) -> str:
    """A head without its year: "kommunen" of "Kommunen 2025"."""
    return " ".join(YEAR.sub("", head).casefold().split()).strip(" :")


@lru_cache(maxsize=4)
def _timed(language: Language) -> tuple[tuple[Role, re.Pattern[str]], ...]:
    """Heads that go on with a time of the year: "Utfall aug 2025", "Mål T2"."""
    tables, calendar = language.goals.tables, language.calendar
    months = (name for names in (*calendar.months, *calendar.short_months) for name in names)
    times = any_of((*months, *tables.head_times))
    rest = rf"(?:[\W\d]+{times}(?![^\W_]))+[\W\d]*"
    outcomes, targets = tables.outcome_heads, tables.target_heads
    groups: tuple[tuple[Role, tuple[str, ...]], ...] = ("outcome", outcomes), ("target", targets)
    return tuple((role, re.compile(rf"{any_of(words)}{rest}", re.IGNORECASE)) for role, words in groups)


def _month(head: str, language: Language) -> int:
    """The number of the last month that a head names: "Utfall jan–aug" is of August."""
    calendar = language.calendar
    named = re.findall(r"[^\W\d_]+", head.casefold())
    numbers = [
        index + 1 for word in named for months in (calendar.months, calendar.short_months)
        for index, names in enumerate(months) if word in names
    ]  # fmt: skip
    return numbers[-1] if numbers else 0
