"""The words around an amount that say what it is: phrases found by the pipeline, and endings of compound words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from regionkit.analysis import Analysis, Cue
from regionkit.document import Span
from regionkit.language.contract import Language

WORD = re.compile(r"[^\W\d_]+(?:[.%](?=\W|$))?|%")
LONGEST = 60
"""Code points; no phrase is longer."""
SHORTEST = 3
"""Code points; no ending that says something by itself is shorter."""
PREFIXES = (
    "measure.", "sign.", "flow.", "ledger.", "basis.", "effect.", "header.", "comparative", "exceeds.",
    "comparison.", "stage.", "than", "is_a", "fee", "part", "total", "percent", "target",
)  # fmt: skip


def cues_in(analysis: Analysis, span: Span) -> list[Cue]:
    """All budget cues of a span in order, without those that lie inside a longer comparison.

    In "ett överskott mot budget med 3 tkr" the phrase "mot budget" is a comparison, so "budget" is no measure there.
    Each amount of a sentence asks for the same ones, and a sentence may hold hundreds.
    """
    key = ("budget", span.start, span.end)
    if key not in analysis.remembered:
        analysis.remembered[key] = _looked_up(analysis, span)
    known: list[Cue] = analysis.remembered[key]
    return known


def _looked_up(analysis: Analysis, span: Span) -> list[Cue]:
    found = [cue for cue in analysis.cues_in(span) if cue.label.startswith(PREFIXES) and cue.end <= span.end]
    for match in WORD.finditer(analysis.text, span.start, span.end):
        word = match.group().lower()
        labels = _labels(analysis.language, word)
        if labels:
            end = match.start() + len(word.rstrip("."))
            found += [Cue(label, match.start(), end) for label in labels]
    found = sorted(set(found), key=lambda cue: (cue.start, cue.end, cue.label))
    frames = {cue.start for cue in found if cue.label == "measure.budget"}
    found = [cue for cue in found if cue.label != "comparison.as_before" or cue.end + 1 not in frames]
    return [cue for cue in found if not _swallowed(cue, found)]


@lru_cache(maxsize=4096)
def _labels(language: Language, word: str) -> tuple[str, ...]:
    """What a word says by itself or by its ending: a text has the same words again and again.

    One letter is no first part of a compound: "danslaget" is no "anslaget".
    """
    endings, words = _tables(language)
    longest = max(map(len, endings), default=0)
    bare = word.rstrip(".")
    labels = {*words.get(word, ()), *words.get(bare, ())}
    for length in range(SHORTEST, min(len(bare), longest) + 1):
        if len(bare) - length != 1:
            labels.update(endings.get(bare[-length:], ()))
    return tuple(sorted(labels))


def mostly_forecasts(analysis: Analysis) -> bool:
    """Whether a document speaks more of what it expects than of what has been: its deviations are then of the year."""
    return _speaks_of(analysis.language, analysis.text)


@lru_cache(maxsize=8)
def _speaks_of(language: Language, text: str) -> bool:
    forecast, actual = (
        tuple(ending for ending in language.budget.endings.get(label, ()) if len(ending) >= SHORTEST)
        for label in ("measure.forecast", "measure.actual")
    )
    words = Counter(word.lower() for word in WORD.findall(text))
    expected = sum(count for word, count in words.items() if word.endswith(forecast))
    return expected > 2 * sum(count for word, count in words.items() if word.endswith(actual))


def _swallowed(cue: Cue, found: list[Cue]) -> bool:
    """Whether a measure lies inside a comparison, or inside a longer measure ("budget" in "periodens budget")."""
    if not cue.label.startswith("measure.") or cue.label == "measure.deviation":
        return False  # "kostnaderna översteg budget": the comparison holds the very word that says deviation
    first = bisect_left(found, cue.start - LONGEST, key=lambda other: other.start)
    last = bisect_right(found, cue.start, key=lambda other: other.start)
    return any(
        other.end >= cue.end and other.end - other.start > cue.end - cue.start and _holds(other, cue)
        for other in found[first:last]
    )


def _holds(other: Cue, cue: Cue) -> bool:
    return other.label.startswith("comparison.") or (other.label.startswith("measure.") and other.label != cue.label)


@lru_cache(maxsize=4)
def _tables(language: Language) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    return _turned(language.budget.endings), _turned(language.budget.words)


def _turned(table: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    turned: dict[str, tuple[str, ...]] = {}
    for label, words in table.items():
        for word in words:
            turned[word] = (*turned.get(word, ()), label)
    return turned
