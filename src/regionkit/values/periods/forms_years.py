"""Years as they are written: alone, in pairs, as decades, school years and turns of the year."""

from __future__ import annotations

import re
from dataclasses import replace

from regionkit.values.confidence import Confidence
from regionkit.values.periods.calendar import is_plausible_year, two_digit_year
from regionkit.values.periods.forms import Reading, Rule, dated, reading, rule, second_year
from regionkit.values.periods.lexicon import DASH, ODD_YEAR, WORD_END, YEAR, YEAR_DIGITS, Lexicon
from regionkit.values.periods.points import Point, Unit
from regionkit.values.spacing import GAP, MAYBE_GAP, any_of


def read_year(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "2024"; "2024/2025" and "2025–26" as two years.  The scan refuses quantities, case numbers and laws."""
    year = int(match["y"])
    if match["y2"] is None:
        return reading(match, "year", Point("year", year=year))
    number = int(match["y2"])
    after = number if number > 99 else year - year % 100 + number
    if not year < after <= year + (1 if match["sign"] == "/" else 50) or (match["sign"] == "/" and number < 100):
        return None
    if number < 13 and match["sign"] == "-":
        return None  # "2011-12" is a month, if anything
    # "2025/2026" may be two years or a school year
    confidence: Confidence = "low" if match["sign"] == "/" else "high" if number > 99 else "medium"
    return reading(match, "years", Point("year", year=year), last=Point("year", year=after), confidence=confidence)


def read_decade(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "1990-talet" and "90-talet" a decade, "1900-talet" a century, "1980- och 1990-talen" two decades"""
    year = int(match["y"]) if len(match["y"]) == 4 else 1900 + int(match["y"])
    unit: Unit = "century" if year % 100 == 0 else "decade"
    return reading(match, unit, Point(unit, year=year)) if year % 10 == 0 else None


def read_school_year(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "läsåret 2023/24", "läsår 2026-2027", "läsåren 2023/24 och 2024/25"; "läsåret 2023/20246" is a slip"""
    year = int(match["y"]) if len(match["y"]) == 4 else two_digit_year(int(match["y"]))
    if len(match["y"]) not in (2, 4) or not is_plausible_year(year):
        return None
    point = Point("school_year", year=year)
    if not second_year(year, match["y2"]):
        return reading(match, "school_year", point, problem="impossible_date")
    if match["y3"] is None:
        return reading(match, "school_year", point)
    after = int(match["y3"]) if len(match["y3"]) == 4 else two_digit_year(int(match["y3"]))
    if not (second_year(after, match["y4"]) and year < after <= year + 10):
        return replace(reading(match, "school_year", point), end=match.end("y2"))
    if after == year + 1:
        return reading(match, "school_year", point, last=Point("school_year", year=after))
    first = Reading("school_year", match.start(), match.end("y2"), point)
    return Reading("school_year", match.start("y3"), match.end(), Point("school_year", year=after), also=(first,))


def read_turn_of_year(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "årsskiftet 2025/2026", "årsskiftet"; "årsskiftet 2025" could be either of two, and is none"""
    year = (int(match["y"]) if len(match["y"]) == 4 else two_digit_year(int(match["y"]))) if match["y"] else None
    if year is not None and not second_year(year, match["y2"]):
        return reading(match, "turn_of_year", Point("turn_of_year", year=year), problem="impossible_date")
    return reading(match, "turn_of_year", dated(match, Point("turn_of_year"), lexicon) if year is None else
                    Point("turn_of_year", year=year))  # fmt: skip


def read_turn_of_half(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "halvårsskiftet 2025", "vid halvårsskiftet" """
    return reading(match, "turn_of_half", dated(match, Point("turn_of_half"), lexicon))


def read_turn_of_month(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "månadsskiftet augusti/september": the last day of one month, and the first of the next"""
    month, after = lexicon.month_of(match["month"]), lexicon.month_of(match["next"])
    if after != month % 12 + 1:
        return None
    last = dated(match, Point("day", after, 1), lexicon)
    return reading(match, "turn_of_month", Point("last_day", month, shift=last.shift), last=last)


def read_odd_year(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "år 214", "budgetåret 20266", "mandatperioden 20202022": slips, or a dash lost in the text"""
    years = match["glued"]
    if years and not 0 < int(years[4:]) - int(years[:4]) <= 10:
        return None
    return reading(match, "year", Point("year"), problem="impossible_date")


def year_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    """The rules for years and what reaches over two."""
    words = lexicon.words
    decade, both = rf"{any_of(words.decade_endings)}{WORD_END}", rf"{GAP}{any_of(words.conjunctions)}{GAP}"
    slash = rf"{MAYBE_GAP}[/–-]{MAYBE_GAP}"
    two = r"[0-9]{2}(?![0-9])"
    years, years_end = rf"(?P<y3>{YEAR}|{two})", rf"(?P<y4>{YEAR}|{two})"
    months = any_of(lexicon.months)
    shift = rf"(?:{GAP}(?P<shift>{any_of(words.year_shifts)}){WORD_END})?"
    return (
        rule("odd_year", rf"(?:{any_of(words.years)}{GAP}(?P<odd_year>{ODD_YEAR})|{any_of(words.stretch_nouns)}{GAP}"
             rf"(?P<glued>{YEAR_DIGITS}{YEAR}))", read_odd_year, words=(*words.years, *words.stretch_nouns)),
        rule("decade", rf"(?P<y>{YEAR_DIGITS}|[2-9]0)(?:{decade}|-(?={both}(?:{YEAR_DIGITS}|[2-9]0){decade}))",
             read_decade, digits=(2, 4)),
        rule("year", rf"(?P<y>{YEAR})(?:(?P<sign>[/–-])(?P<y2>{YEAR}|[0-9]{{2}}(?![0-9]))(?!{DASH}[0-9]|[/:.][0-9]))?",
             read_year, digits=(4,)),
        rule("school_year", rf"{any_of(words.school_years)}{GAP}(?P<y>[0-9]{{2,6}}){slash}(?P<y2>[0-9]{{1,6}})"
             rf"(?:(?:,{GAP}|{both}){years}/{years_end})?", read_school_year, words=words.school_years),
        rule("turn_of_year", rf"{any_of(words.turns_of_year)}{WORD_END}(?:{GAP}(?P<y>{YEAR}|{two}(?=[/–-]{two}))"
             rf"{slash}(?P<y2>[0-9]+)|(?!{GAP}{YEAR}){shift})", read_turn_of_year, words=words.turns_of_year),
        rule("turn_of_half", rf"{any_of(words.turns_of_half)}{WORD_END}{lexicon.year_after}", read_turn_of_half,
             words=words.turns_of_half),
        rule("turn_of_month", rf"{any_of(words.turns_of_month)}{GAP}{lexicon.month}{slash}(?P<next>{months}){WORD_END}"
             rf"{lexicon.year_after}", read_turn_of_month, words=words.turns_of_month),
    )  # fmt: skip
