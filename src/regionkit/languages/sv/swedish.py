"""Swedish, put together from its parts."""

from __future__ import annotations

from regionkit.language.contract import Language
from regionkit.languages.sv import budget, budget_cues, calendar, decisions, goals, identity, money, numbers, references
from regionkit.languages.sv.checks import CHECKS
from regionkit.languages.sv.display import DISPLAY
from regionkit.languages.sv.layout import LAYOUT
from regionkit.languages.sv.messages import MESSAGES

SWEDISH = Language(
    code="sv",
    ocr="swe",
    layout=LAYOUT,
    numbers=numbers.NUMBERS,
    calendar=calendar.CALENDAR,
    money=money.MONEY,
    budget=budget.BUDGET,
    goals=goals.GOALS,
    decisions=decisions.DECISIONS,
    references=references.REFERENCES,
    identity=identity.IDENTITY,
    display=DISPLAY,
    checks=CHECKS,
    messages=MESSAGES,
    cues={
        **budget_cues.CUES,
        **calendar.CUES,
        **decisions.CUES,
        **goals.CUES,
        **identity.CUES,
        **money.CUES,
    },
)
