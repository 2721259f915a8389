"""Whether parts of a whole can be so many, and whether a county has the municipalities that a text says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from regionkit.analysis import Analysis, Found
from regionkit.checks.report import finding
from regionkit.document import Span
from regionkit.language.contract import Language
from regionkit.mentions import Finding, Organisation
from regionkit.values.narrowed import begun_by
from regionkit.words import first_words

LAST_WORD = re.compile(r"(\S+)\s*$")
WORD_REACH = 30
"""Code points before a count in which the word stands that makes it a counter: "Sida 4 av 3"."""


def check_wholes(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """G08: "16 av 15 kommuner", and "länets 14 kommuner" in a county of 15."""
    text = analysis.text.lower()
    if len(text) != len(analysis.text):
        return  # a letter that is two small ones: offsets would be off
    yield from _more_than_all(analysis, text)
    yield from _counties(analysis, text, found.metadata.organisation)


def _more_than_all(analysis: Analysis, text: str) -> Iterator[Finding]:
    counters = analysis.language.goals.indicators.counters
    for match in begun_by(_part_of_whole(analysis.language), _before_of(analysis), text):
        part, whole = (_value(analysis.language, match[name]) for name in ("part", "whole"))
        before = LAST_WORD.search(text, max(match.start() - WORD_REACH, 0), match.start())
        if part > whole > 0 and not (before and before[1] in counters):
            yield _told(analysis, Span(start=match.start(), end=match.end()), part, whole)


def _before_of(analysis: Analysis) -> list[int]:
    """Where the words stand that have an "av" behind them and may be a number."""
    listed, words = analysis.document.words, analysis.language.goals.indicators
    counted = dict(analysis.language.numbers.small)
    before = {listed.by_word[of][n] - 1 for of in first_words((*words.of, *words.of_own)) & listed.by_word.keys()
              for n in range(len(listed.by_word[of]))}  # fmt: skip
    numbers = (number for number in sorted(before) if number >= 0)
    return [listed.starts[n] for n in numbers if listed.listed[n].isdigit() or listed.listed[n] in counted]


def _counties(analysis: Analysis, text: str, organisation: Organisation | None) -> Iterator[Finding]:
    """The municipalities of the county that the document's own body stands in, by the codes of its table."""
    if organisation is None or organisation.code is None:
        return
    known = municipalities_of(analysis.language, organisation.code[:2])
    words = analysis.language.checks
    begun = analysis.document.words.begin(first_words((*words.county_owners, *words.region_owners, *words.all_of)))
    for match in begun_by(_county(analysis.language), begun, text):
        said = _value(analysis.language, match["of_county"] or match["of_region"] or match["in_county"])
        if known and said != known and (organisation.kind == "region" or not match["of_region"]):
            yield _told(analysis, Span(start=match.start(), end=match.end()), said, known)


def municipalities_of(language: Language, county: str) -> int:
    """How many municipalities a county has, by its two digits; Gotland is one, and its region.

    >>> from regionkit.languages.sv.swedish import SWEDISH
    >>> municipalities_of(SWEDISH, "24"), municipalities_of(SWEDISH, "09")
    (15, 1)
    """
    known = language.identity.organisations()
    return sum(one.kind == "municipality" and one.code.startswith(county) for one in known)


def _told(analysis: Analysis, span: Span, said: int, whole: int) -> Finding:
    page = analysis.document.page_at(span.start)
    return finding(
        analysis, "G08", "more_than_whole", "warning", "“{text}”: {said} is said, but there are {whole}.",
        pages=() if page is None else (page,), locations=analysis.document.locate(span),
        values={"text": " ".join(analysis.document.slice(span).split()), "said": said, "whole": whole},
    )  # fmt: skip


def _value(language: Language, number: str) -> int:
    return int(number) if number.isdigit() else dict(language.numbers.small)[number]


def _number(language: Language) -> str:
    """Up to three digits, or a word that is no article: "ett av två" may be one, or a choice."""
    names = (name for name in dict(language.numbers.small) if name not in language.numbers.articles)
    return rf"(?:\d{{1,3}}|{'|'.join(sorted(map(re.escape, names), key=len, reverse=True))})"


@lru_cache(maxsize=4)
def _part_of_whole(language: Language) -> re.Pattern[str]:
    """ "16 av 15 kommuner", "sexton av totalt femton skolor"; not "1 212 av 15", "§ 16 av 15", "3,5 av 3 procent"."""
    number, words = _number(language), language.goals.indicators
    of = "|".join(sorted(map(re.escape, (*words.of, *words.of_own)), key=len, reverse=True))
    units = "|".join(map(re.escape, (*words.percent, *words.points, *words.target_units)))
    return re.compile(
        rf"(?<![\w§])(?<!\d[\s.,:/–-])(?<!§[\s])(?P<part>{number})\s+(?:{of})\s+(?P<whole>{number})"
        rf"\s+(?!(?:{units})(?!\w))[^\W\d_]{{3,}}"
    )


@lru_cache(maxsize=4)
def _county(language: Language) -> re.Pattern[str]:
    """ "länets 15 kommuner", "alla 15 kommuner i länet"; not "15 kommuner i länet", which may be some of them."""
    number, words = _number(language), language.checks
    counties, regions, inside, everyone, municipalities = (
        "|".join(map(re.escape, names))
        for names in (words.county_owners, words.region_owners, words.in_county, words.all_of, words.municipalities)
    )
    return re.compile(
        rf"(?<!\w)(?:(?:{counties})\s+(?P<of_county>{number})\s+(?:{municipalities})"
        rf"|(?:{regions})\s+(?P<of_region>{number})\s+(?:{municipalities})"
        rf"|(?:{everyone})\s+(?P<in_county>{number})\s+(?:{municipalities})\s+(?:{inside}))(?!\w)"
    )
