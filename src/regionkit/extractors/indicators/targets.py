"""Target values inside the wording of a goal: "ska utgöra minst 2 procent av skatteintäkterna"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import chain

from regionkit.analysis import Analysis
from regionkit.document import Span
from regionkit.extractors.goals.place import GoalPlace
from regionkit.extractors.wording import any_of, word_of
from regionkit.language.indicators import IndicatorWords
from regionkit.mentions import Indicator
from regionkit.values.numbers.find import find_numbers

NUMBER = r"\d[\d\s\u00a0\u202f]*(?:[.,]\d+)?"
SYMBOLS = {">": "gt", "<": "lt", "≥": "ge", "≤": "le"}
ENDS = " \t\n\u00a0.,;:"
PARTED = frozenset(",;.(")
"""Behind a target they begin what is no part of its name any more."""


@dataclass(frozen=True, slots=True)
class Told:
    """A target that a goal's own wording tells, at ``start:end`` of the text; of "mellan … och …" without ``value``."""

    start: int
    end: int
    name: str
    value: Decimal | None
    comparator: str | None
    unit: str | None
    previous: Decimal | None = None


def find_targets(analysis: Analysis, places: tuple[GoalPlace, ...]) -> Iterator[Indicator]:
    """One indicator for each goal whose own wording says what number is to be reached, and for each share that a
    sentence of its follow-up says is to go there.  Its value is not known."""
    for place in places:
        told = told_target(analysis, place.title)
        moves = [chain(told_move(analysis, span), told_share(analysis, span)) for span in place.follow_up]
        for one in (told, *(move for found in moves for move in found)):
            if one is not None:
                yield analysis.mention(
                    Indicator, one.start, one.end, rule="indicators.target_in_goal", confidence="medium",
                    name=one.name, unit=one.unit, target=one.value, target_comparator=one.comparator,
                    previous=one.previous, goal=place.id,
                )  # fmt: skip


def told_target(analysis: Analysis, title: Span) -> Told | None:
    """What a goal's wording says is to be reached: "… ska utgöra minst 2 procent av …", "60 procent behöriga"."""
    words, text = analysis.language.goals.indicators, analysis.text
    match = _target_pattern(words).search(text, title.start, title.end)
    if match is not None:
        name = _name(text[title.start : match.start()], text[match.end() : title.end], words)
        start, end = match.span("target")
        comparator = None if match["between"] else _comparator(match, words)
    else:
        match = _leading_pattern(words).match(text, title.start, title.end)
        if match is None:
            return None
        name = " ".join(text[match.end() : title.end].rstrip(ENDS).split())
        start, end = match.span()
        comparator = _compared(match["compared"], words) or "eq"
    numbers = find_numbers(match["number"].strip(), analysis.language.numbers)
    if not name or not numbers:
        return None
    value = None if comparator is None else numbers[0].value
    return Told(start, end, name, value, comparator, match["unit"])


def told_move(analysis: Analysis, span: Span) -> Iterator[Told]:
    """Where a share or count is to go: "Andelen resor med cykel ska öka från 14 till 18 procent"."""
    words = analysis.language.goals.indicators
    for match in _move_pattern(words).finditer(analysis.text, span.start, span.end):
        value, previous = (
            find_numbers(match[name].strip(), analysis.language.numbers) if match[name] else ()
            for name in ("number", "previous")
        )
        if value:
            yield Told(
                match.start("number"), match.end("unit"), " ".join(match["name"].split()), value[0].value, "eq",
                match["unit"], previous[0].value if previous else None,
            )  # fmt: skip


def told_share(analysis: Analysis, span: Span) -> Iterator[Told]:
    """A share that is to do something: "… en enkät, där minst 85 procent ska svara att vägen är trygg"."""
    words = analysis.language.goals.indicators
    for match in _share_pattern(words).finditer(analysis.text, span.start, span.end):
        value = find_numbers(match["number"].strip(), analysis.language.numbers)
        if value:
            name = " ".join(filter(None, (match["whole"], match["name"]))).split()
            compared = _compared(match["compared"], words)
            yield Told(*match.span("share"), " ".join(name), value[0].value, compared, match["unit"])


@lru_cache(maxsize=8)
def _share_pattern(words: IndicatorWords) -> re.Pattern[str]:
    compared = any_of(word for word, _ in words.comparators)
    whole = rf"(?:\s+{word_of(words.of)}\s+(?P<whole>[\w-]+(?:\s+[\w-]+){{0,5}}?))?"
    return re.compile(
        rf"(?P<share>(?<!\w)(?P<compared>{compared})\s+(?P<number>{NUMBER})\s*(?P<unit>{any_of(words.percent)}))(?!\w)"
        rf"{whole}\s+{word_of(words.target_modals)}\s+(?P<name>[\w-]+(?:\s+[\w-]+){{1,12}})",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def _target_pattern(words: IndicatorWords) -> re.Pattern[str]:
    verbs = any_of(verb for verb, _ in words.target_verbs)
    compared = any_of(word for word, _ in words.comparators)
    units = any_of((*words.percent, *words.points, *words.other_units, *words.target_units))
    return re.compile(
        rf"(?:{word_of(words.relatives)}\s+)?{word_of(words.target_modals)}\s+(?:[\w-]+\s+){{0,2}}?"
        rf"(?:(?P<before>{compared})\s+(?:[\w-]+\s+)?)?(?P<verb>{verbs})\s+"
        rf"(?P<target>(?:(?P<compared>{compared})\s+|(?P<symbol>[<>≥≤])\s*)?"
        rf"(?:(?P<between>{any_of(words.between)})\s+{NUMBER}\s+\w+\s+)?(?P<number>{NUMBER})\s*(?P<unit>{units})?(?!\w))",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def _leading_pattern(words: IndicatorWords) -> re.Pattern[str]:
    """A wording that begins with its target, a share: "Minst 95 procent av samtalen …", "60 procent legitimerade"."""
    compared = any_of(word for word, _ in words.comparators)
    return re.compile(
        rf"\W{{0,3}}(?:(?P<compared>{compared})\s+)?(?P<number>{NUMBER})\s*(?P<unit>{any_of(words.percent)})(?!\w)"
        rf"(?:\s+{any_of(words.of)}(?!\w))?",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def _move_pattern(words: IndicatorWords) -> re.Pattern[str]:
    name = rf"(?P<name>{word_of((*words.shares, *words.counts))}(?:\s+[\w-]+){{1,9}}?)"
    units = any_of((*words.percent, *words.other_units))
    since = rf"(?:{word_of(words.since)}\s+(?P<previous>{NUMBER})(?:\s*{units})?\s+)?"
    return re.compile(
        rf"{name}\s+{word_of(words.target_modals)}\s+{word_of(words.to_move)}\s+{since}{word_of(words.to)}\s+"
        rf"(?P<number>{NUMBER})\s*(?P<unit>{units})(?!\w)",
        re.IGNORECASE,
    )


def _compared(written: str | None, words: IndicatorWords) -> str | None:
    return dict(words.comparators)[" ".join(written.casefold().split())] if written else None


def _comparator(match: re.Match[str], words: IndicatorWords) -> str:
    if match["symbol"]:
        return SYMBOLS[match["symbol"]]
    verb = " ".join(match["verb"].casefold().split())
    return _compared(match["compared"] or match["before"], words) or dict(words.target_verbs)[verb]


def _name(before: str, after: str, words: IndicatorWords) -> str:
    """The goal's wording without its target; of "Vi ska ha en frisknärvaro som …" the measure alone."""
    if before.split() and after.lstrip()[:1] in PARTED:
        after = ""
    held = list(re.finditer(word_of(words.holding), before))
    if held:
        before = before[held[-1].end() :]
    return " ".join(f"{before} {after.rstrip(ENDS)}".split()).strip(ENDS)
