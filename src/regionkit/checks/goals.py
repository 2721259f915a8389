"""Whether the goals that were found are those that the document says it has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from regionkit.analysis import Analysis, Found
from regionkit.checks.report import finding
from regionkit.depicted import bar_in
from regionkit.language.contract import Language
from regionkit.mentions import Finding, Goal, Progress
from regionkit.values.numbers.shares import share_of


def check_goals(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """G01 numbers with gaps or doubles, G02 a count in the text that differs, G04 a bar that contradicts a word."""
    defined = [goal for goal in found.goals if goal.rule != "goals.spoken_of"]
    numbered = [goal for goal in defined if goal.kind == "goal" and goal.number and goal.number.isdigit()]
    yield from _gaps(analysis, numbered)
    yield from _counts(analysis, defined, numbered)
    yield from _degrees(analysis, found.goals)


def _gaps(analysis: Analysis, goals: list[Goal]) -> Iterator[Finding]:
    """G01: goals 1, 2, 4: one was missed, or the document skips a number.  Only for a series that begins with 1."""
    numbers = [int(goal.number or 0) for goal in goals]
    chosen = max(numbers, default=0) > len(numbers) + 2  # "fokusområde 1, 9, 11, 13 och 17": picked from a longer list
    if len(numbers) >= 2 and min(numbers) == 1 and sorted(numbers) != list(range(1, len(numbers) + 1)) and not chosen:
        yield finding(
            analysis, "G01", "goal_numbers", "warning", "The goals' numbers have gaps or doubles: {numbers}.",
            mentions=goals, values={"numbers": ", ".join(map(str, numbers))},
        )  # fmt: skip


def _counts(analysis: Analysis, goals: list[Goal], numbered: list[Goal]) -> Iterator[Finding]:
    """G02: "uppdelade i tre mål", but two were found.  The numbered goals count where there are any.

    A count may be of the goals of one level: "de fyra målen" under "Kvalitetsmål".
    """
    counted = numbered or [goal for goal in goals if goal.kind == "goal" and goal.parent is None]
    said = _said(analysis) if counted else []
    sizes = {len(counted), *Counter(goal.level_label for goal in counted).values()}
    if counted and said and sizes.isdisjoint(said):
        yield finding(
            analysis, "G02", "goal_count", "warning", "The text speaks of {said} goals, but {found} were found.",
            mentions=counted, values={"said": said[0], "found": len(counted)},
        )  # fmt: skip


def _said(analysis: Analysis) -> list[int]:
    """The counts of goals that the text names, in order."""
    numbers = dict(analysis.language.numbers.small)
    counts = [match["count"] for match in _counted(analysis.language).finditer(analysis.text.lower())]
    return [int(count) if count.isdigit() else numbers[count] for count in counts]


@lru_cache(maxsize=4)
def _counted(language: Language) -> re.Pattern[str]:
    """A count of goals in a text of small letters; matching both cases takes four times as long."""
    words = language.checks
    leads = "|".join(map(re.escape, words.count_leads))
    names = "|".join(sorted(map(re.escape, dict(language.numbers.small)), key=len, reverse=True))
    nouns = "|".join(map(re.escape, words.goal_nouns))
    return re.compile(rf"\b(?:{leads})\s+(?P<count>\d{{1,2}}|{names})\s+\w*(?:{nouns})\b")


def _degrees(analysis: Analysis, goals: list[Goal]) -> Iterator[Finding]:
    """G04: "Avslutad" beside a bar that is half full, "Ej påbörjad" beside "40 %": the word was taken.

    Work that is late or cancelled may be done to any degree.
    """
    for goal in goals:
        if goal.progress is None or "progress" in goal.inferred:
            continue
        share = _share_beside(analysis, goal)
        if share is None or _agree(goal.progress, share):
            continue
        percent = f"{round(100 * share)} %"
        word = analysis.language.display.values["progress"][goal.progress]
        yield sign_differs(analysis, goal, goal.progress, word, percent, percent)


def sign_differs(analysis: Analysis, goal: Goal, value: str, word: str, sign: str, shown: str) -> Finding:
    """G04: what the words of a goal say, and what its bar, percentage or light says, in English and as shown."""
    return finding(
        analysis, "G04", "goal_sign_differs", "warning",
        "{title}: its words say {value}, but the bar, percentage or light beside shows {sign}.",
        mentions=[goal], values={"title": goal.title, "value": value, "word": word, "sign": sign, "shown": shown},
    )  # fmt: skip


def _agree(progress: Progress, share: float) -> bool:
    if progress == "completed":
        return share >= 1
    if progress == "not_started":
        return share <= 0
    return 0 < share < 1 if progress == "ongoing" else True


def _share_beside(analysis: Analysis, goal: Goal) -> float | None:
    """How much is done by the bar or the percentage in the row of a goal, in a column that is headed so."""
    at = analysis.document.cell_at(goal.span.start)
    if at is None:
        return None
    table, own = at
    heads = analysis.language.goals.tables.degree_heads
    for cell in table.row(own.row):
        head = table.cell(0, cell.column)
        if head is not None and head.text.casefold().startswith(heads):
            bar = bar_in(analysis.document.bars, cell.span)
            return share_of(cell.text) if cell.text.strip() else bar.filled if bar is not None else None
    return None
