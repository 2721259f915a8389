"""Parts of a year as they are written: seasons, terms, halves, tertials, quarters, weeks, the first months."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from itertools import chain

from regionkit.values.confidence import Confidence
from regionkit.values.periods.calendar import two_digit_year
from regionkit.values.periods.forms import Reading, Rule, dated, reading, rule, second_year
from regionkit.values.periods.lexicon import DASH, NO_MORE_DIGITS, ROMAN, WORD_END, YEAR, YEAR_DIGITS, Lexicon
from regionkit.values.periods.points import Point, Unit
from regionkit.values.spacing import GAP, MAYBE_GAP, SPACE, any_of

LAST_OF = {"quarter": 4, "tertial": 3, "half_year": 2}


def read_season(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "våren 2022", "hösten", "vintern 2024/25"; "vår" alone means our """
    name = match["season"].lower()
    if name in lexicon.words.seasons_in_part:
        number, part = lexicon.words.seasons_in_part[name]
        return reading(match, "season", dated(match, Point("season", number), lexicon), part=part)
    point = dated(match, Point("season", lexicon.seasons[name]), lexicon)
    if match["next"] and (point.number != 4 or not second_year(int(match["year"]), match["next"])):
        return None
    certain = any(name in forms for forms in lexicon.words.seasons)
    # "vintern 2024" may have begun in 2023
    doubt = point.number == 4 and not match["next"]
    return reading(
        match, "season", point, weak=not certain and point.year is None, confidence="medium" if doubt else "high"
    )


def read_term(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "höstterminen 2025", "vårterminen", "vår- och hösttermin 2026" """
    point = Point("both_terms") if match["both"] else Point("term", lexicon.terms[match["term"].lower()])
    return reading(match, "term", dated(match, point, lexicon))


def read_short_term(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "VT 2026", "ht25" """
    digits = match["glued"]
    year = int(digits) if len(digits) == 4 else two_digit_year(int(digits))
    return reading(match, "term", Point("term", lexicon.terms[match["term"].lower()], year=year), confidence="medium")


def read_numbered(unit: Unit, match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "kvartal två", "Q4 2025", "andra kvartalet", "Tertialrapport I", "första halvåret 2027", "kvartal 1–3" """
    written = match["ordinal"] or match["number"] or match["glued"]
    number = LAST_OF[unit] if match["last"] else lexicon.number(written)
    if not 1 <= number <= LAST_OF[unit]:
        return None
    if (match["glued"] and match["letter"].islower()) or (written or "") in ROMAN:
        return None  # "q4"; "tre halvår i rad": a roman numeral has capitals
    first = dated(match, Point(unit, number), lexicon)
    to = match["to"] or match["to_ordinal"] or match["and"]
    last = Point(unit, lexicon.number(to), year=first.year, shift=first.shift) if to else None
    if last and not number < last.number <= LAST_OF[unit]:
        return None
    if last and not match["to"] and last.number != number + 1:  # "första och tredje kvartalet" is two
        before = Reading(unit, match.start(), match.end("number" if match["number"] else "ordinal"), first)
        return Reading(unit, match.start("and" if match["and"] else "to_ordinal"), match.end(), last, also=(before,))
    weak = match["glued"] is not None and first.year is None
    return reading(match, unit, first, last=last, weak=weak and unit != "quarter")


def read_week(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "vecka 34", "v. 8-9", "v 19–4" (over a new year), "veckorna 34, 35 och 36"; "vecka 8 och 12" is two"""
    if (match["short"] or "").isupper() or _is_count_of_weeks(match, lexicon):
        return None
    text, offset = match["numbers"], match.start("numbers")
    found = [*re.finditer(r"[0-9]+", text)]
    if not all(1 <= int(number.group()) <= 53 for number in found):
        return None
    weeks = dated(match, Point("week"), lexicon)
    confidence: Confidence = "medium" if match["short"] else "high"
    runs: list[list[re.Match[str]]] = []
    for number in found:
        joined = bool(runs) and re.search(DASH, text[runs[-1][-1].end() : number.start()]) is not None
        if runs and not joined and int(number.group()) <= int(runs[-1][-1].group()):
            return Reading("week", match.start(), offset + runs[-1][-1].end(), *_run_of_weeks(runs[-1], Point("week")))
        if runs and (joined or int(number.group()) == int(runs[-1][-1].group()) + 1):
            runs[-1].append(number)
        else:
            runs.append([number])
    readings = [
        Reading("week", offset + run[0].start(), offset + run[-1].end(), *_run_of_weeks(run, weeks),
                confidence=confidence)
        for run in runs
    ]  # fmt: skip
    readings[0] = replace(readings[0], start=match.start())
    return replace(readings[-1], end=match.end(), also=tuple(readings[:-1]))


def _is_count_of_weeks(match: re.Match[str], lexicon: Lexicon) -> bool:
    """ "2 veckor 3 dagar" and "tre veckor": a number before the word, or a thing counted after the number"""
    before = match.string[max(0, match.start() - 12) : match.start()].split()
    counted = bool(before) and (before[-1].isdigit() or before[-1].lower() in lexicon.words.cardinals)
    if counted and re.fullmatch(YEAR_DIGITS, before[-1]):  # "2025 vecka 12"
        counted = False
    return counted or lexicon.counted.match(match.string, match.end("numbers")) is not None


def _run_of_weeks(run: list[re.Match[str]], weeks: Point) -> tuple[Point, Point | None]:
    """The first and the last of weeks that follow each other; over a new year the written one is the last's."""
    first, last = replace(weeks, number=int(run[0].group())), replace(weeks, number=int(run[-1].group()))
    if len(run) == 1:
        return first, None
    return (replace(first, year=None) if last.number < first.number and weeks.year else first), last


def read_first_months(name: str, length: int, match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "årets första åtta månader", "de första sju månaderna 2025", "de tre första kvartalen", "efter sju månader" """
    number = lexicon.number(match["number"]) * length
    if not 2 <= number <= 12:
        return None
    unit: Unit = "last_months" if name == "last_months" else "first_months"
    return reading(match, name, dated(match, Point(unit, number), lexicon))


def _first_months_patterns(phrases: tuple[str, ...], lexicon: Lexicon) -> list[tuple[str, tuple[str, ...]]]:
    """The pattern of each phrase, and the words that it may begin with."""
    number = rf"(?P<number>{any_of(lexicon.words.cardinals)}|[0-9]{{1,2}})"
    several = tuple(word for word, value in lexicon.words.cardinals.items() if value > 1)
    pieces = (phrase.partition("{number}") for phrase in phrases)
    return [
        (GAP.join([*([any_of([before])] if before else []), number, any_of([after])]), (before,) if before else several)
        for before, _, after in pieces
    ]


def _numbered_pattern(lexicon: Lexicon, words: tuple[str, ...], letters: tuple[str, ...]) -> str:
    """ "kvartal 2", "Q2", "andra kvartalet", "sista kvartalet": groups number, glued, ordinal, last and to"""
    number = rf"[1-4](?![0-9]|[.,:][0-9])|{any_of(lexicon.words.cardinals)}{WORD_END}|(?:iii|ii|i){WORD_END}"
    glued = rf"(?P<letter>{any_of(letters)})(?P<glued>[1-4]){WORD_END}"
    one = rf"(?:{any_of(lexicon.words.ordinals)}|[1-4]{any_of(lexicon.words.ordinal_endings)})"
    conjunction = rf"{GAP}{any_of(lexicon.words.conjunctions)}{GAP}"
    ordinal = rf"(?P<ordinal>{one})(?:{conjunction}(?P<to_ordinal>{one}))?"
    to = (
        rf"(?:{SPACE}?{DASH}{SPACE}?(?P<to>[2-4]){NO_MORE_DIGITS}|"
        rf"{conjunction}(?P<and>[2-4]|{any_of(lexicon.words.cardinals)}){WORD_END}|/(?P<slash_year>{YEAR}))?"
    )
    return (
        rf"(?:{any_of(words)}{WORD_END}{GAP}(?P<number>{number}){to}|{glued}|"
        rf"(?:{ordinal}|(?P<last>{any_of(lexicon.words.last)})){WORD_END}{GAP}{any_of(words)}{WORD_END})"
        rf"{lexicon.year_after}"
    )


def _counted_rules(lexicon: Lexicon) -> list[Rule]:
    words = lexicon.words
    counted = (
        ("first_months", 1, words.first_months), ("first_months", 3, words.first_quarters),
        ("elapsed_months", 1, words.elapsed_months), ("last_months", 1, words.last_months),
    )  # fmt: skip
    joint = rf"(?:{GAP}{any_of(words.year_joints)}(?={GAP}[0-9]{{4}}))?"
    return [
        rule(name, pattern + WORD_END + joint + lexicon.year_after, partial(read_first_months, name, length),
             words=openings, digits=(1, 2) if openings[0] in words.cardinals else ())
        for name, length, phrases in counted
        for pattern, openings in _first_months_patterns(phrases, lexicon)
    ]  # fmt: skip


def part_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    """The rules for parts of a year."""
    words = lexicon.words
    ordinals = (*words.ordinals, *words.last)
    seasons = (*lexicon.seasons, *words.seasons_in_part)
    long_terms, short_terms = [*chain(*words.terms)], [*chain(*words.short_terms)]
    week = rf"{any_of(words.weeks)}{GAP}|(?P<short>{any_of(words.short_weeks)}){MAYBE_GAP}"
    no_more = rf"(?![0-9]|[.,:][0-9]|/(?!{YEAR})[0-9])"
    between = rf"(?:{SPACE}?{DASH}{SPACE}?|,{GAP}|{GAP}{any_of(words.conjunctions)}{GAP})"
    kinds: tuple[tuple[Unit, tuple[str, ...], tuple[str, ...]], ...] = (
        ("quarter", words.quarters, words.short_quarters),
        ("tertial", words.tertials, words.short_tertials),
        ("half_year", words.half_years, words.short_half_years),
    )
    numbered = [
        rule(unit, _numbered_pattern(lexicon, names, letters), partial(read_numbered, unit),
             words=(*names, *letters, *ordinals), digits=(1,))
        for unit, names, letters in kinds
    ]  # fmt: skip
    return (
        rule("season", rf"(?P<season>{any_of(seasons)}){WORD_END}{lexicon.school_year_after}", read_season,
             words=seasons),
        rule("term", rf"(?:(?P<both>{any_of(words.both_terms)})|(?P<term>{any_of(long_terms)})){WORD_END}"
             rf"{lexicon.school_year_after}", read_term, words=(*words.both_terms, *long_terms)),
        rule("short_term", rf"(?P<term>{any_of(short_terms)}){MAYBE_GAP}-?(?P<glued>{YEAR}|[0-9]{{2}}(?![0-9]))"
             rf"(?![./:-][0-9])", read_short_term, words=short_terms),
        rule("week", rf"(?:{week})(?P<numbers>[0-9]{{1,2}}{no_more}(?:{between}[0-9]{{1,2}}{no_more}){{0,6}})"
             rf"(?:/(?P<slash_year>{YEAR})|{lexicon.year_after})", read_week, words=(*words.weeks, *words.short_weeks)),
        *numbered,
        *_counted_rules(lexicon),
    )  # fmt: skip
