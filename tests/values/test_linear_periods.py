"""No pattern of calendar time runs away: twice the text costs at most twice the steps, and nearly always no more.

Steps are counted by walking the patterns' own trees, so the answer is the same on every machine.
"""

from __future__ import annotations

import re

import pytest

from regex_steps import Steps, TooManySteps, patterns_in, steps
from regionkit.extractors.dates import roles, sightings
from regionkit.languages.sv.calendar import CALENDAR
from regionkit.values.periods import find, forms_days, lookalikes, ranges
from regionkit.values.periods.grammar import grammar_of

PIECES = (
    "1", "1 ", "1, ", "1-", "1/1-", "1 och ", "2024", "2024-", "2024-01-01–", "24/", "2024 till ", "0", "12:e ",
    "den ", "mars ", "mars–", "mars 2024 – ", "vecka 1, ", "v. 1–", "första ", "sista ", "tertial 1 och ", "T1–",
    "läsåret 1", "2024/", "år ", "åren ", "från och med ", "fram till ", "senast ", "slutet av ", "torsdagen den ",
    "de kommande tre ", "samma period ", "årets första ", "a", "å", "/", " ", "\n", "\u00a0", ".", "§", "070-12 ", "x.",
)  # fmt: skip
GRAMMAR = grammar_of(CALENDAR)
RULES = (rule for rules in (*GRAMMAR.by_word.values(), *GRAMMAR.by_length.values()) for rule in rules)
PATTERNS = tuple(
    dict.fromkeys(
        patterns_in(
            GRAMMAR, [rule.compiled() for rule in RULES], lookalikes.doubts(CALENDAR),
            *(vars(module) for module in (find, forms_days, lookalikes, ranges, roles, sightings)),
        )
    )
)  # fmt: skip
SHORT, LONG = 24, 48
GROWS = 24
"""Steps that a pattern may take more for as many more pieces: one or two a character, where it takes all of them."""


def test_all_patterns_of_calendar_time_are_watched() -> None:
    assert len(PATTERNS) > 90


def test_a_runaway_pattern_is_seen() -> None:
    runaway = re.compile(r"(?:[0-9]+,?)+ mars")

    with pytest.raises(TooManySteps):
        steps(runaway, "1" * LONG)


def test_steps_agree_with_the_engine() -> None:
    for pattern in PATTERNS:
        for text in ("den 3 maj 2024", "2024-05-03–04", "tertial 1 och 2 2024", "v. 34–36", "senast i juni", "2024 kr"):
            walk = Steps(pattern, text)
            assert walk.match(0) == (pattern.match(text) is not None), (pattern.pattern[:80], text)


@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_costs_at_most_twice_the_steps(piece: str) -> None:
    for pattern in PATTERNS:
        short, long = steps(pattern, piece * SHORT), steps(pattern, piece * LONG)
        assert long <= 2 * short + GROWS, pattern.pattern[:120]
