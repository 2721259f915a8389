"""Days as they are written, in figures and with the month in words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from regionkit.values.confidence import Confidence
from regionkit.values.periods.calendar import LAST_YEAR, day_or_none, may_exist, two_digit_year
from regionkit.values.periods.forms import Reading, Rule, dated, reading, rule, written_year
from regionkit.values.periods.lexicon import DASH, NO_MORE_DIGITS, WORD_END, YEAR, YEAR_DIGITS, Lexicon
from regionkit.values.periods.points import Point
from regionkit.values.spacing import GAP, MAYBE_GAP, SPACE, any_of, phrase_before


def _day(
    match: re.Match[str], name: str, year: int | None, month: int, day: int, **fields: Any
) -> Reading | None:
    """A day; marked impossible where the calendar has none such, and none at all where no calendar has."""
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    exists = day_or_none(year, month, day) is not None if year is not None else may_exist(month, day)
    point = Point("day", month, day, year)
    return reading(match, name, point, problem=None if exists else "impossible_date", **fields)


def may_exist_in_form(month: int, day: int) -> bool:
    """Whether a month and day can be a date in some year."""
    return 1 <= month <= 12 and may_exist(month, day)


# --- days in figures -------------------------------------------------------------------------------------------------


def read_iso_day(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "2023-11-21", "2026–03–24", "2020-04-⏎23"; "2024-00620" is a case number, "2024-02-30" impossible.

    "2024-31-12" and "2204-03-01" are slips.
    """
    year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    if (year > LAST_YEAR and may_exist_in_form(month, day)) or (12 < month <= 31 and 1 <= day <= 12):
        return reading(match, "iso_day", Point("day", month, day, year), problem="impossible_date")
    return _day(match, "iso_day", year, month, day)


def read_iso_month(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "2024-05" """
    return reading(match, "iso_month", Point("month", int(match["m"]), year=int(match["y"])), confidence="low")


def read_compact_day(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "20240331"; a birth number or an account is none."""
    year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    if day_or_none(year, month, day) is None:
        return None
    return _day(match, "compact_day", year, month, day, confidence="medium")


def read_six_digits(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "240331" a day, "201711" a month; "201211" may be either, and is none."""
    year, month, day = (int(match[name]) for name in ("yy", "m", "d"))
    as_day = day_or_none(2000 + year, month, day) if 5 <= year <= 49 else None
    as_month = match["yy"] == "20" and 1 <= day <= 12
    if as_day and not (as_month and 5 <= month <= 49):
        return _day(match, "six_digit_day", 2000 + year, month, day, confidence="low")
    if as_month and not as_day and 5 <= month <= 49:
        return reading(match, "six_digit_month", Point("month", day, year=2000 + month), confidence="medium")
    return None


def read_dotted_day(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "13.09.2021", "15.6.2023", "21–22.11.2023" """
    last = _day(match, "dotted_day", int(match["year"]), int(match["m"]), int(match["d"]))
    return _from_day(last, match)


def _from_day(last: Reading | None, match: re.Match[str]) -> Reading | None:
    """The range from an earlier day of the same month: "17-18/9 2025"."""
    if last is None or not match["from"]:
        return last
    first = int(match["from"])
    return replace(last, first=replace(last.first, day=first), last=last.first) if 0 < first < last.first.day else None


def read_slashed_day(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "8/2 -24", "31/12 2018", "1/1"; without a year it may be a fraction or a page."""
    year = written_year(match)
    month, day = int(match["m"]), int(match["d"])
    if not may_exist_in_form(month, day):
        return None
    confidence: Confidence = "high" if match["year"] else "medium"
    last = _day(match, "slashed_day", year, month, day, weak=year is None, confidence=confidence)
    return _from_day(last, match)


def read_loose_day(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "2024-5-3", "2024/05/12", "2024.05.12", "12-05-2024": not as the standard has them, but days all the same"""
    year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    if day_or_none(year, month, day) is None and match.groupdict().get("mark") != "/":
        return None  # "2024-5-32" is a number of something; "2019/02/29" a slip
    return _day(match, "loose_day", year, month, day, confidence="medium")


def read_short_iso_day(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "24-02-08" """
    year, month, day = two_digit_year(int(match["yy"])), int(match["m"]), int(match["d"])
    if day_or_none(year, month, day) is None:
        return None
    return _day(match, "short_iso_day", year, month, day, confidence="medium")


# --- days and months in words ----------------------------------------------------------------------------------------


def read_day_month(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "8 februari 2024", "6 aug", "8:e april"; "45 maj" is a number and a month, "den 45 maj" a slip."""
    day = int(match["d"])
    if (day > 39 or day == 0) and not phrase_before(match.string, match.start(), lexicon.words.articles):
        return None
    point = dated(match, Point("day", lexicon.month_of(match["month"]), day), lexicon)
    exists = may_exist_in_form(point.number, day) if point.year is None else day_or_none(point.year, point.number, day)
    return reading(match, "day_month", point, problem=None if exists else "impossible_date")


def read_month_day(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "april 14, 2015", in the English order; "2019-sep-1" """
    day, month, year = int(match["d"]), lexicon.month_of(match["month"]), int(match["year"])
    return reading(match, "month_day", Point("day", month, day, year)) if day_or_none(year, month, day) else None


def read_days_month(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "27-29 september 2022", "13 och 14 augusti" as one range; "3, 10 och 17 maj" as three days."""
    month = dated(match, Point("day", lexicon.month_of(match["month"])), lexicon)
    runs: list[list[re.Match[str]]] = []
    joined = False
    for number in re.finditer(r"[0-9]+", match.string[match.start("days") : match.end("days")]):
        between = match["days"][runs[-1][-1].end() : number.start()] if runs else ""
        joined = bool(runs) and (re.search(DASH, between) is not None or any_range_word(between, lexicon))
        if runs and (joined or int(number.group()) == int(runs[-1][-1].group()) + 1):
            runs[-1].append(number)
        else:
            runs.append([number])
    last = max(int(run[-1].group()) for run in runs)
    if match["odd_year"] or (last <= 31 and not may_exist(month.number, last)):  # "30–31 november"
        return reading(match, "days_month", month, problem="impossible_date")
    readings = [_days(match, run, month) for run in runs]
    if any(reading is None for reading in readings):
        return None
    *before, final = [reading for reading in readings if reading]
    return replace(final, end=match.end(), also=tuple(before))


def any_range_word(between: str, lexicon: Lexicon) -> bool:
    """Whether the words between two days make a range of them: "27 till 29"."""
    return " ".join(re.findall(r"[^\W\d_.]+", between.lower())) in lexicon.words.range_words


def _days(match: re.Match[str], run: list[re.Match[str]], month: Point) -> Reading | None:
    """One or more days of a list that follow each other."""
    first, last = int(run[0].group()), int(run[-1].group())
    if not (may_exist(month.number, first) and may_exist(month.number, last)) or last < first:
        return None
    offset = match.start("days")
    return Reading(
        "days_month", offset + run[0].start(), offset + run[-1].end(), replace(month, day=first),
        replace(month, day=last) if last > first else None,
    )  # fmt: skip


def read_month(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "augusti", "april 2026", "juli månad", "tom aug 2025" """
    point = dated(match, Point("month", lexicon.month_of(match["month"])), lexicon)
    short = match["month"].lower() not in lexicon.full_months
    return reading(match, "month_year" if point.year else "month", point, weak=short and point.year is None)


def read_ordinal_month(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "sista april", "den sista december 2024", "femtonde april" """
    month = lexicon.month_of(match["month"])
    if match["last"]:
        return reading(match, "last_day", dated(match, Point("last_day", month), lexicon))
    day = lexicon.number(match["ordinal"])
    if not may_exist(month, day):
        return None
    return reading(match, "ordinal_day", dated(match, Point("day", month, day), lexicon))


DAY = r"(?P<d>[0-9]{1,2})"


NO_MORE = r"(?![0-9]|[-./:][0-9]|[^\W\d_])"
TWO = r"[0-9]{2}"


def figure_rules() -> tuple[Rule, ...]:
    """The rules for days in figures, which no language changes."""
    hyphen, month_after = rf"{DASH}{MAYBE_GAP}", rf"{YEAR_DIGITS}-{TWO}(?![0-9-])"
    year, month, day = rf"(?P<y>{YEAR_DIGITS})", rf"(?P<m>{TWO})", rf"(?P<d>{TWO})"
    two_digits = rf"{MAYBE_GAP}[-/'’](?P<yy>{TWO})(?![0-9]|[-/.:][0-9])"
    slashed_year = rf"(?:(?:{GAP}|/|{MAYBE_GAP}-)(?P<year>{YEAR})|{two_digits})?"
    before = rf"(?:(?P<from>[0-9]{{1,2}}){SPACE}?{DASH}{SPACE}?)?"
    return (
        rule("iso_day", rf"(?P<y>{YEAR_DIGITS}|2[1-9][0-9]{{2}}){hyphen}{month}{hyphen}{day}"
             rf"{NO_MORE_DIGITS}(?!{DASH}(?!{YEAR_DIGITS}-{TWO}-{TWO})[0-9]{{3}})", read_iso_day, digits=(4,)),
        rule("loose_day", rf"{year}(?P<mark>[-./])(?P<m>[0-9]{{1,2}})(?P=mark)(?P<d>[0-9]{{1,2}}){NO_MORE}",
             read_loose_day, digits=(4,)),
        rule("loose_day", rf"{DAY}-(?P<m>[0-9]{{1,2}})-(?P<y>{YEAR}){NO_MORE}", read_loose_day, digits=(1, 2)),
        rule("iso_month", rf"{year}-(?P<m>0[1-9]|1[0-2])(?![0-9]|{DASH}(?!{month_after})[0-9]|[.:/][0-9])",
             read_iso_month, digits=(4,)),
        rule("compact_day", rf"{year}{month}{day}{NO_MORE_DIGITS}", read_compact_day, digits=(8,)),
        rule("six_digits", rf"(?P<yy>{TWO}){month}{day}{NO_MORE_DIGITS}", read_six_digits,
             digits=(6,)),
        rule("dotted_day", rf"(?:(?P<from>[0-9]{{1,2}})\.?{DASH})?{DAY}\.(?P<m>[0-9]{{1,2}})\.(?P<year>{YEAR})",
             read_dotted_day, digits=(1, 2)),
        rule("slashed_day", rf"{before}{DAY}/(?P<m>[0-9]{{1,2}}){NO_MORE_DIGITS}{slashed_year}(?![0-9/]|:[0-9])",
             read_slashed_day, digits=(1, 2)),
        rule("short_iso_day", rf"(?P<yy>{TWO})-{month}-{day}(?![0-9]|-[0-9])", read_short_iso_day,
             digits=(2,)),
    )  # fmt: skip


def day_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    """The rules for days, and for months."""
    month_names, words = lexicon.month, lexicon.words
    between = rf"(?:,{GAP}|{MAYBE_GAP}(?:{DASH}|{any_of((*words.conjunctions, *words.range_words))}){MAYBE_GAP})"
    article = rf"(?:{any_of(lexicon.weekdays)}{GAP})?(?:{any_of(words.articles)}{GAP})?"
    day = rf"[0-9]{{1,2}}{lexicon.ordinal_end}"
    return (
        *figure_rules(),
        rule("day_month", rf"{DAY}{lexicon.ordinal_end}(?:\.?{MAYBE_GAP}|-){month_names}{lexicon.year_after_day}",
             read_day_month, digits=(1, 2)),
        rule("month_day", rf"{month_names}{GAP}{DAY}{lexicon.ordinal_end},?{GAP}(?P<year>{YEAR})",
             read_month_day, words=lexicon.months),
        rule("days_month", rf"(?P<days>{day}(?:{between}{article}{day}){{1,6}}){GAP}{month_names}"
             rf"{lexicon.year_after_day}", read_days_month, digits=(1, 2)),
        rule("ordinal_day", rf"(?:(?P<last>{any_of(words.last)})|(?P<ordinal>{any_of(words.ordinals)})){WORD_END}{GAP}"
             rf"{month_names}{lexicon.year_after_day}", read_ordinal_month, words=(*words.last, *words.ordinals)),
        rule("year_first", rf"(?P<year>{YEAR_DIGITS})(?P<mark>[-/]){month_names}(?P=mark){DAY}{NO_MORE}",
             read_month_day, digits=(4,)),
        rule("month", rf"{month_names}{lexicon.year_after}", read_month, words=lexicon.months),
    )  # fmt: skip
