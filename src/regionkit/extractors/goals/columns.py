"""What the columns of a table of goals or indicators hold, by their heads: "Nämndmål | Bedömning".

A column headed "Mål" holds goals where its cells are sentences, and target values where they are numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from regionkit.analysis import Analysis
from regionkit.document import Cell, Table
from regionkit.extractors.goals.given import given_noun
from regionkit.extractors.wording import any_of
from regionkit.language.contract import Language
from regionkit.language.goals import GoalHeadingWords, GoalTableWords, GoalWords
from regionkit.values.amounts.cells import parse_cell

Role = Literal[
    "goal", "assignment", "status", "outlook", "comment", "indicator", "target", "outcome", "owner", "deadline",
    "degree", "number", "other",
]  # fmt: skip
YEAR = re.compile(r"(?:19|20)\d\d")
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Columns:
    """Roles of a table's columns, and the first row below its head."""

    roles: tuple[Role, ...]
    heads: tuple[str, ...]
    first_row: int

    def of(self, *roles: Role) -> tuple[int, ...]:
        """Columns with one of some roles, from the left."""
        return tuple(index for index, role in enumerate(self.roles) if role in roles)


def goal_columns(analysis: Analysis, table: Table) -> Columns:
    """The roles of a table's columns; looked up once, for several extractors ask for them."""
    return analysis.once(f"goal columns {table.index}", lambda whole: columns_of(table, whole.language))


def columns_of(table: Table, language: Language) -> Columns:
    """The roles of a table's columns; a table without a marked head is tried with its first row."""
    depth = max(table.header_rows, 1)
    if depth == 1 and table.n_rows > 2 and table.n_columns > 1 and titled(table) is not None:
        depth = 2  # "Nämndmål 1. …" across the whole width, and the head below it
    heads = tuple(_head(table, column, depth) for column in range(table.n_columns))
    roles = tuple(
        _role(head, language.goals) if depth == 1 else _role_under(table, column, depth, head, language.goals)
        for column, head in enumerate(heads)
    )
    cells: list[list[Cell]] = [[] for _ in range(table.n_columns)]
    for cell in table.cells:
        if cell.row >= depth:
            cells[cell.column].append(cell)
    roles = tuple(
        "target" if role == "goal" and _numeric(below, language) else _lit(role, head, below, language.goals.tables)
        for role, head, below in zip(roles, heads, cells, strict=True)
    )
    return Columns(roles, heads, depth)


def titled(table: Table) -> Cell | None:
    """The first row's only cell, where it goes over the whole width: the table's title."""
    cell = table.cell(0, 0)
    return cell if cell is not None and cell.column_span == table.n_columns and cell.text.strip() else None


def _head(table: Table, column: int, depth: int) -> str:
    """Text of all head cells over a column.  A cell over the whole width is a title, not a head."""
    cells = dict.fromkeys(table.cell(row, column) for row in range(depth))
    texts = [cell.text for cell in cells if cell is not None and (cell.column_span < table.n_columns or depth == 1)]
    if table.n_columns > 1 and any(cell and cell.column_span == table.n_columns for cell in cells) and depth == 1:
        return ""
    return " ".join(" ".join(texts).split())


def _heads(tables: GoalTableWords) -> tuple[tuple[Role, tuple[str, ...]], ...]:
    return (
        ("number", tables.number_heads),
        ("target", tables.target_heads),
        ("degree", tables.degree_heads),
        ("status", tables.status_heads),
        ("outlook", tables.outlook_heads),
        ("indicator", tables.indicator_heads),
        ("outcome", tables.outcome_heads),
        ("comment", tables.comment_heads),
        ("owner", tables.owner_heads),
        ("deadline", tables.deadline_heads),
        ("assignment", tables.assignment_heads),
        ("goal", tables.goal_heads),
    )


def is_unnamed(columns: Columns) -> bool:
    """Whether rows are measures though no head says so: outcomes and targets behind a column without a head."""
    return not columns.heads[0] and columns.roles[0] == "other" and bool(columns.of("target") and columns.of("outcome"))


@lru_cache(maxsize=8)
def _head_patterns(words: GoalWords) -> tuple[tuple[Role, re.Pattern[str]], ...]:
    year = r"(?:19|20)\d\d"
    rest = (  # "Utfall 2025", "Status T2", "Bedömning augusti 2026"
        rf"(?:\W*{year}\W*|[\s\d*().:-]+|\s+[^\W\d_]+|\s+[tq]\s?[1-4](?:\s+{year})?|\s+[^\W\d_]+\s+{year})?"
    )
    return tuple((role, re.compile(rf"{any_of(heads)}{rest}", re.IGNORECASE)) for role, heads in _heads(words.tables))


@lru_cache(maxsize=8)
def _begins_head(words: GoalWords) -> re.Pattern[str]:
    """What any of the heads begins with."""
    return re.compile(f"(?i:{any_of(head for _, heads in _heads(words.tables) for head in heads)})")


@lru_cache(maxsize=8)
def _year_prefix(words: GoalWords) -> re.Pattern[str]:
    return re.compile(rf"^{any_of(words.indicators.year_prefixes)}\s+")


def _role(head: str, words: GoalWords) -> Role:
    if not head:
        return "other"
    if YEAR.search(head) and YEAR.fullmatch(_year_prefix(words).sub("", head.casefold())):
        return "outcome"
    if _begins_head(words).match(head) is None:
        if asks(head, words):
            return "status"
        return "goal" if names_goals(head, words.headings) else "other"
    for role, pattern in _head_patterns(words):
        if pattern.fullmatch(head):
            return role
    if asks(head, words):
        return "status"
    if given_noun(head, words.assignments):  # "Uppdrag från regionfullmäktige"
        return "assignment"
    return "goal" if names_goals(head, words.headings) else "other"


def asks(head: str, words: GoalWords) -> bool:
    """Whether a head asks if a goal is attained: "Uppfyllt", "Nås målet?", "Måluppfyllelse"; not "Mål 2025"."""
    said, attained = WORD.findall(head.casefold()), words.status.attainment
    verbs = {*attained.done, *attained.passive}
    known = verbs | {*words.status.subjects.goal, *attained.judging, *words.chapters.judged, *words.status.finite}
    return bool(said) and known.issuperset(said) and not (verbs | words.chapters.judged).isdisjoint(said)


UNDER_OTHERS = frozenset({"owner", "deadline", "status", "comment", "degree"})


def _role_under(table: Table, column: int, depth: int, head: str, words: GoalWords) -> Role:
    """The role of a column by its whole head or, under one of several columns ("Genomförande"), by its own."""
    role = _role(head, words)
    lowest = table.cell(depth - 1, column)
    if role != "other" or lowest is None or lowest.column_span > 1:
        return role
    own = _role(" ".join(lowest.text.split()), words)
    return own if own in UNDER_OTHERS else role


def names_goals(head: str, words: GoalHeadingWords) -> bool:
    """Whether a short head or heading is a word for goals: "Nämndens mål", "Strategiska mål 2026"."""
    found = WORD.findall(head.casefold())
    return len(found) <= 9 and any(
        word.endswith(words.level_endings) and word not in words.not_levels for word in found
    )


def _lit(role: Role, head: str, cells: list[Cell], words: GoalTableWords) -> Role:
    """A column of nothing but lights is a status, or a forecast, whatever its head: "Delår | Helår"."""
    if role not in ("other", "outcome") or any(any(map(str.isalnum, cell.text)) for cell in cells):
        return role
    if not any(cell.colour for cell in cells):
        return role
    return "outlook" if head.casefold().startswith((*words.outlook_heads, *words.year_ends)) else "status"


def _numeric(cells: list[Cell], language: Language) -> bool:
    """Whether most cells hold a number: then the column is one of values, whatever its head."""
    texts = [cell.text.strip() for cell in cells if cell.text.strip()]
    numbers = sum(parse_cell(text, language) is not None or bool(_measured(language).fullmatch(text)) for text in texts)
    return numbers * 2 > len(texts)


@lru_cache(maxsize=4)
def _measured(language: Language) -> re.Pattern[str]:
    """ "20 av 20", "högst 30 dagar"."""
    words = language.goals.indicators
    compared = any_of(word for word, _ in words.comparators)
    counted = rf"\d{{1,5}}\s+{any_of(words.of)}\s+\d{{1,5}}"
    return re.compile(
        rf"(?i:{counted}|(?:{compared}\s+|[<>≤≥]\s*)?\d[\d\s,.]*\s?{any_of(words.known_units)})",
    )
