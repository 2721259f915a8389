"""The names that every language must fill.  Code holds no words of a language: a language is data under these names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from regionkit.language.budget import BudgetWords
from regionkit.language.calendar import CalendarWords
from regionkit.language.checks import CheckWords
from regionkit.language.decisions import DecisionWords
from regionkit.language.display import DisplayWords
from regionkit.language.goals import GoalWords
from regionkit.language.identity import IdentityWords
from regionkit.language.layout import LayoutWords
from regionkit.language.money import MoneyWords
from regionkit.language.numbers import NumberWords
from regionkit.language.references import ReferenceWords


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language as data.  ``languages/sv`` is the first; another is a folder beside it, and no change of code."""

    code: str
    """ISO 639-1, also the spaCy language that splits the text into words."""
    ocr: str
    """The language's name in Tesseract, which reads pictures: ISO 639-2."""
    layout: LayoutWords
    numbers: NumberWords
    calendar: CalendarWords
    money: MoneyWords
    budget: BudgetWords
    goals: GoalWords
    decisions: DecisionWords
    references: ReferenceWords
    identity: IdentityWords
    display: DisplayWords
    checks: CheckWords
    messages: Mapping[str, str]
    """Finding messages in this language, by code; ``str.format`` templates."""
    cues: Mapping[str, tuple[str, ...]]
    """Cue phrases in lower case, by label ("measure.actual"); found in the text by the pipeline, on word borders."""
