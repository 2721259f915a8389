"""Whether what a text says of its goals by number and by count agrees with itself and with the goals that it has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from os.path import commonprefix

from regionkit.analysis import Analysis, Found
from regionkit.checks.report import finding
from regionkit.document import Span
from regionkit.language.contract import Language
from regionkit.mentions import Finding, Goal

FURTHER = 3
"""How far beyond the last goal's number a mention is of a goal that is missed; one further on is of another list."""
PARTS = 3
"""Parts of a whole that are all of them, as a rule: reached, partly, not."""
NUMBER_REACH = 20
"""Code points before a whole in which its first part stands."""
TOLD_BEFORE = 40
"""Code points before a mention in which the words stand that tell whose goal it is."""


def check_counted_goals(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """G03 a goal that is mentioned and not there, G05 parts that do not make their whole."""
    yield from _undefined(analysis, found.goals)
    yield from _parts(analysis)


def _undefined(analysis: Analysis, goals: Sequence[Goal]) -> Iterator[Finding]:
    """G03: "mål 4" in a document of goals 1, 2 and 3; not "Agenda 2030, mål 4", nor "fullmäktiges mål 4"."""
    written = [goal.number or "" for goal in goals if goal.kind == "goal"]
    numbers = sorted(int(number) for number in written if number.isdigit())
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):
        return
    missed: dict[int, Span] = {}
    for match in _mentioned(analysis.language).finditer(analysis.text):
        named = [int(number) for number in re.findall(r"\d+", match["numbers"])]
        beyond = [number for number in named if numbers[-1] < number <= numbers[-1] + FURTHER]
        if beyond and not _is_anothers(analysis, match.start()):
            missed |= {number: Span(start=match.start(), end=match.end()) for number in beyond if number not in missed}
    if missed:
        spans = [missed[number] for number in sorted(missed)]
        yield finding(
            analysis, "G03", "goal_undefined", "info",
            "The text speaks of goal {numbers}, but the goals that were found end with {last}.",
            pages=_pages(analysis, spans),
            locations=tuple(place for span in spans for place in analysis.document.locate(span)),
            values={"numbers": ", ".join(map(str, sorted(missed))), "last": numbers[-1]},
        )  # fmt: skip


def _is_anothers(analysis: Analysis, offset: int) -> bool:
    """Whether the words before say that a goal is of another list, or the mention is in a heading or a table."""
    block = analysis.document.block_at(offset)
    if block is None or block.kind == "heading" or block.table is not None:
        return True
    words = analysis.language.checks
    sentence = analysis.sentence_at(offset)
    text = analysis.document.slice(sentence).lower()
    before = re.findall(r"\w+", analysis.text[max(offset - TOLD_BEFORE, sentence.start) : offset].lower())
    owned = bool(before) and before[-1].endswith(words.genitive_endings)
    return owned or any(word in text for word in words.other_goals)


def _pages(analysis: Analysis, spans: Sequence[Span]) -> tuple[int, ...]:
    return tuple(sorted({page for span in spans if (page := analysis.document.page_at(span.start)) is not None}))


def _parts(analysis: Analysis) -> Iterator[Finding]:
    """G05: "av 30 delmål är 8 uppfyllda, 19 inte och 4 delvis" are 31.

    Parts that are more than their whole; and those that are less, where three or more are named.
    """
    numbers = dict(analysis.language.numbers.small)
    whole, part = _whole(analysis.language), _part(analysis.language)
    text = analysis.text.lower()
    if len(text) != len(analysis.text):
        return  # a letter that is two small ones: offsets would be off
    for match in whole.finditer(text):
        if match.start() and text[match.start() - 1].isalnum():
            continue  # the end of another word
        sentence = analysis.sentence_at(match.start())
        first = _first(analysis.language).search(text, max(match.start() - NUMBER_REACH, sentence.start), match.start())
        following = whole.search(text, match.end(), sentence.end)
        end = following.start() if following else sentence.end
        rest = _ends_at(analysis, text[match.end() : end])
        counts = [*([first["count"]] if first else []), *(one["count"] for one in part.finditer(rest))]
        told = [int(count) if count.isdigit() else numbers[count] for count in counts]
        size = int(match["whole"]) if match["whole"].isdigit() else numbers[match["whole"]]
        if len(told) >= 2 and (sum(told) > size or (len(told) >= PARTS and sum(told) < size)):
            start = first.start() if first else match.start()
            span = Span(start=start, end=match.end() + len(rest.rstrip()))
            yield finding(
                analysis, "G05", "parts_of_goals", "warning",
                "“{text}”: the parts make {sum}, and the whole is {whole}.",
                pages=_pages(analysis, [span]), locations=analysis.document.locate(span),
                values={"text": " ".join(analysis.document.slice(span).split()), "sum": sum(told), "whole": size},
            )  # fmt: skip


def _ends_at(analysis: Analysis, rest: str) -> str:
    """What follows a whole, until a word that begins a part of a part: "varav"."""
    found = [at for word in analysis.language.budget.words["part"] if (at := rest.find(f" {word} ")) >= 0]
    return rest[: min(found)] if found else rest


def _number(language: Language) -> str:
    names = sorted(map(re.escape, dict(language.numbers.small)), key=len, reverse=True)
    return rf"(?:\d{{1,3}}|{'|'.join(names)})"


@lru_cache(maxsize=4)
def _mentioned(language: Language) -> re.Pattern[str]:
    """ "mål 4", "målen 1, 2 och 4"; not "mål 4 procent", "mål 4.2", nor "delmål 4"."""
    words = "|".join(sorted(map(re.escape, language.checks.goal_nouns), key=len, reverse=True))
    joiners = "|".join(map(re.escape, language.goals.origins.joiners))
    units = "|".join(map(re.escape, language.goals.headings.count_units))
    return re.compile(
        rf"\b(?i:{words})\s+(?P<numbers>\d{{1,2}}(?:\s*(?:{joiners})\s*\d{{1,2}}){{0,9}})\b"
        rf"(?![\d.,]*\d|[\s-]*(?:{units})(?![^\W\d_])|/)"
    )


@lru_cache(maxsize=4)
def _whole(language: Language) -> re.Pattern[str]:
    """ "av 30 delmål", "av nämndens tolv mål".  It begins with a plain word, which is found fast."""
    number, words = _number(language), language.goals.indicators.of
    begin = commonprefix(words)  # noqa: RUF071 - of words, letter by letter
    of = "|".join(sorted((re.escape(word.removeprefix(begin)) for word in words), key=len, reverse=True))
    nouns = "|".join(map(re.escape, language.checks.counted_nouns))
    return re.compile(
        rf"{re.escape(begin)}(?:{of})\s+(?:[^\W\d_]{{2,30}}\s+)?(?P<whole>{number})\s+\w{{0,20}}(?:{nouns})\b"
    )


@lru_cache(maxsize=4)
def _first(language: Language) -> re.Pattern[str]:
    """The number before: "8 av 30 delmål"."""
    return re.compile(rf"(?<!\w)(?P<count>{_number(language)})\s+$")


@lru_cache(maxsize=4)
def _part(language: Language) -> re.Pattern[str]:
    """ "19 inte", "tre är delvis uppfyllda": a number with a word of how goals stand, few words behind it."""
    standing = "|".join(sorted(map(re.escape, language.checks.standing_words), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?P<count>{_number(language)})\s+(?:[^\W\d_]+\s+){{0,2}}(?:{standing})\b")
