"""Whether paragraphs and votes of minutes agree with one another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, zip_longest

from regionkit.analysis import Analysis, Found
from regionkit.checks.report import finding
from regionkit.document import Span
from regionkit.language.contract import Language
from regionkit.mentions import DateMention, Decision, Finding

MINUTES = ("minutes", "minutes_extract")
OWN_ITEM = "decisions.item"
BODY_AND_NUMBER = re.compile(r"(?P<body>[^\W\d_][^\d§]*?) (?=[\d§]).*§ (?P<number>\d{1,4})")
"""A reference in one spelling: "kommunfullmäktige 2026-11-23 § 142"."""
VOTE_REACH = 150
"""Code points behind a vote in which its total stands."""
MOST_TIMES = 2
"""How many times the votes their total may be, or the other way: what is further off is no total of them."""
DAY_WORD = 12
"""Code points of a word before a day that is no part of a reference: "den 14 juni"."""


def check_cited(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """R02 one paragraph with two days, R05 items that do not rise, R06 votes that do not make their total."""
    yield from _two_days(analysis, found)
    if found.metadata.document_type in MINUTES:
        items = sorted(
            (one for one in found.decisions if one.rule == OWN_ITEM and (one.paragraph or "").isdigit()),
            key=lambda one: one.span.start,
        )
        yield from _falling(analysis, items)
        yield from _votes(analysis, items)


def _two_days(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """R02: "KF 2023-11-21 § 185" and "KF 2023-11-12 § 185": a body has each number once in a year."""
    first: dict[tuple[str, str, int], DateMention] = {}
    for reference in found.references:
        match = BODY_AND_NUMBER.fullmatch(reference.normalized or "") if reference.kind == "paragraph" else None
        span = Span(start=max(reference.span.start - DAY_WORD, 0), end=reference.span.end)
        days = [
            day for day in found.dates_in(span)
            if day.anchor == "explicit" and day.period.precision in ("day", "interval")
            and day.span.end > reference.span.start
        ]  # fmt: skip
        if match is None or len(days) != 1 or days[0].period.earliest is None:
            continue
        key = (match["body"], match["number"], days[0].period.earliest.year)
        before = first.setdefault(key, days[0])
        if not _meet(before, days[0]):
            yield finding(
                analysis, "R02", "paragraph_with_two_days", "warning",
                "{body} § {number} is of {first} in one place and of {other} in another.",
                mentions=(before, days[0]),
                values={"body": match["body"], "number": match["number"], "first": " ".join(before.text.split()),
                        "other": " ".join(days[0].text.split())},
            )  # fmt: skip


def _meet(one: DateMention, other: DateMention) -> bool:
    """Whether two days or ranges have a day in common: one day of a meeting of two."""
    first, second = one.period, other.period
    if first.earliest is None or first.latest is None or second.earliest is None or second.latest is None:
        return True
    return first.earliest <= second.latest and second.earliest <= first.latest


def _falling(analysis: Analysis, items: Sequence[Decision]) -> Iterator[Finding]:
    """R05: § 43 after § 44 in one protocol; an item that goes on after a page break is one."""
    for before, item in pairwise(items):
        if int(item.paragraph or 0) <= int(before.paragraph or 0):
            yield finding(
                analysis, "R05", "items_out_of_order", "warning",
                "§ {number} stands after § {before}: paragraphs rise in minutes.",
                mentions=(before, item), values={"number": item.paragraph, "before": before.paragraph},
            )  # fmt: skip


def _votes(analysis: Analysis, items: Sequence[Decision]) -> Iterator[Finding]:
    """R06: 22 yes, 18 no, 2 abstaining and 1 absent are 43, and not "Summa 41"."""
    for item, following in zip_longest(items, items[1:]):
        end = following.span.start if following is not None else len(analysis.text)
        if item.votes is None:
            continue
        text = _of_votes(analysis, item.span.start, end)
        total = _number(_total(analysis.language), text)
        if total is None:
            continue
        abstain = item.votes.abstain or _number(_abstain(analysis.language), text) or 0
        votes = item.votes.yes + item.votes.no + abstain
        made = votes + (_number(_absent(analysis.language), text) or 0)
        if total not in (made, votes) and votes <= MOST_TIMES * total and total <= MOST_TIMES * votes:
            yield finding(
                analysis, "R06", "votes_and_total", "warning",
                "§ {number}: the votes make {made}, but the total is {said}.",
                mentions=(item,), values={"number": item.paragraph, "made": made, "said": total},
            )  # fmt: skip


def _of_votes(analysis: Analysis, start: int, end: int) -> str:
    """Where an item's vote is counted, from those who said no: elsewhere a total is of something else."""
    no = _no(analysis.language).search(analysis.text, start, end)
    return analysis.text[no.end() : min(no.end() + VOTE_REACH, end)] if no else ""


def _number(pattern: re.Pattern[str], text: str) -> int | None:
    match = pattern.search(text)
    return int(match["after"] or match["before"]) if match else None


def _beside(words: Sequence[str], tail: str = r"(?!\d)") -> re.Pattern[str]:
    """A number with one of some words before it, or behind it with a word between: "2 som avstår"."""
    said = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.compile(
        rf"(?i:(?<!\w)(?:{said})[ \u00a0\t:]{{1,3}}(?P<after>\d{{1,3}}){tail}"
        rf"|(?<!\d)(?P<before>\d{{1,3}})[ \u00a0\t]{{1,3}}(?:[^\W\d_]{{2,12}}[ \u00a0])?(?:{said})(?!\w))"
    )


@lru_cache(maxsize=4)
def _no(language: Language) -> re.Pattern[str]:
    return _beside(language.decisions.no)


@lru_cache(maxsize=4)
def _abstain(language: Language) -> re.Pattern[str]:
    return _beside(language.decisions.abstain)


@lru_cache(maxsize=4)
def _absent(language: Language) -> re.Pattern[str]:
    return _beside(language.checks.absent_words)


@lru_cache(maxsize=4)
def _total(language: Language) -> re.Pattern[str]:
    """Of votes, and of nothing with a unit: "Summa: 45", and not "Summa 45 mnkr"."""
    return _beside(language.checks.vote_totals, r"(?=[ \u00a0]?(?:[\n\t.,;)]|$))")
